//! Two cases of one family become one: every number of a person follows, no word is
//! lost, and nobody hears more than they did.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use casuskompas::case::difference::{Choice, Difference};
use casuskompas::case::record::{Look, Trail, each};
use casuskompas::case::{
    Answer, Ave, AveDecision, Born, Case, CaseId, Incident, Mark, Pairs, Person, PersonId, Place,
    Postponed, Summary, TwoCases, Worry, date_key, same_family, uniting_entry,
};
use proptest::prelude::*;

use super::difference::leaves::full_families;

fn day(words: &str) -> chrono::NaiveDate {
    words.parse().unwrap()
}

fn now() -> casuskompas::case::Timestamp {
    "2026-11-20T10:00:00+01:00".parse().unwrap()
}

fn person(id: u32, name: &str, born: Option<&str>) -> Person {
    let born = born.map(|born| Born::On(day(born)));
    Person { id: PersonId(id), name: name.into(), born, ..Person::default() }
}

fn case(name: &str, people: Vec<Person>) -> Case {
    let mut case = Case { name: name.into(), ..Case::default() };
    case.number = format!("2026-{name}");
    case.family.people = people;
    case
}

/// Every word that stands anywhere in a case.
fn words(case: &Case) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    let mut add = |text: &str| all.extend(text.split_whitespace().map(str::to_owned));
    each(case, &mut Trail::default(), &mut |_, _, look| match look {
        Look::Words(words) => add(words),
        Look::Waiting(waiting) => waiting.values().for_each(|words| add(words)),
        _ => {}
    });
    all
}

/// Who is named in each field that names somebody, in the order of the fields.
fn named(case: &Case) -> Vec<BTreeSet<PersonId>> {
    let mut all = Vec::new();
    each(case, &mut Trail::default(), &mut |_, _, look| match look {
        Look::Person(person) => all.push([person].into()),
        Look::People(people) => all.push(people.clone()),
        _ => {}
    });
    all
}

fn pairs(chosen: &[(u32, u32)]) -> Pairs {
    let mut pairs = Pairs::default();
    for (second, first) in chosen {
        pairs.choose(PersonId(*second), Some(PersonId(*first)));
    }
    pairs
}

/// What is chosen where nothing was chosen beforehand.
fn choose<'a>(two: &TwoCases, open: Choice) -> impl Fn(&str) -> Choice + 'a {
    let chosen = two.beforehand();
    move |path| chosen.get(path).copied().unwrap_or(open)
}

fn united(first: &Case, second: &Case, pairs: &Pairs) -> Case {
    let two = TwoCases::of(first, second, pairs).unwrap();
    two.unite(choose(&two, Choice::Left)).unwrap().case
}

#[test]
fn a_pair_is_proposed_only_when_nothing_speaks_against_it() {
    let proposed = |ours: Vec<Person>, theirs: Vec<Person>| {
        let (first, second) = (case("een", ours), case("twee", theirs));
        Pairs::proposed(&first.family, &second.family).of(PersonId(7))
    };
    let child = |mut one: Person| {
        one.place = Place::Child;
        one
    };
    let anna = |born| person(1, "Anna de Vries", born);
    let other = |born| person(7, "anna de vries", born);
    let born = Some("1990-03-12");
    assert_eq!(proposed(vec![anna(born)], vec![other(born)]), Some(PersonId(1)));
    assert_eq!(proposed(vec![anna(None)], vec![other(born)]), Some(PersonId(1)));
    // Another day in the same year is another person.
    assert_eq!(proposed(vec![anna(born)], vec![other(Some("1990-03-13"))]), None);
    assert_eq!(proposed(vec![anna(None)], vec![child(other(None))]), None);
    let twice = vec![anna(born), person(2, "Anna de Vries", born)];
    assert_eq!(proposed(twice, vec![other(born)]), None, "either could be meant");
    let nameless = (person(1, "", None), person(7, "", None));
    assert_eq!(proposed(vec![nameless.0], vec![nameless.1]), None);
}

#[test]
fn nobody_of_one_case_is_two_of_the_other() {
    let mut pairs = pairs(&[(7, 1), (8, 2)]);
    pairs.choose(PersonId(8), Some(PersonId(1)));
    assert_eq!((pairs.of(PersonId(7)), pairs.of(PersonId(8))), (None, Some(PersonId(1))));
    pairs.choose(PersonId(8), None);
    assert_eq!(pairs.of(PersonId(8)), None);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn everybody_is_named_where_they_were_and_no_word_is_lost(
        one in any::<prop::sample::Index>(),
        other in any::<prop::sample::Index>(),
        dice in prop::collection::vec(any::<prop::sample::Index>(), 12),
    ) {
        let all = full_families();
        let (first, second) = (one.get(&all), other.get(&all));
        let mut chosen = Pairs::default();
        for (person, dice) in second.family.people.iter().zip(&dice) {
            let of = dice.index(first.family.people.len() * 2 + 1);
            chosen.choose(person.id, first.family.people.get(of).map(|one| one.id));
        }
        let two = TwoCases::of(first, second, &chosen).unwrap();
        let ours: BTreeSet<PersonId> = named(first).into_iter().flatten().collect();
        let people = second.family.people.iter().zip(&two.second().family.people);
        let mut numbers: BTreeMap<PersonId, PersonId> =
            people.map(|(before, after)| (before.id, after.id)).collect();
        for (before, after) in &numbers {
            prop_assert_eq!(chosen.of(*before).unwrap_or(*after), *after);
            prop_assert!(chosen.of(*before).is_some() || !ours.contains(after));
        }
        numbers.insert(PersonId::default(), PersonId::default());
        for (before, after) in named(second).into_iter().zip(named(two.second())) {
            let expected: BTreeSet<PersonId> =
                before.iter().filter_map(|id| numbers.get(id)).copied().collect();
            prop_assert!(after.is_superset(&expected) && after.len() == before.len());
            let others = after.difference(&expected).all(|id| !ours.contains(id));
            prop_assert!(others, "who is no longer there is nobody here");
        }
        let merged = two.unite(choose(&two, Choice::Left)).unwrap().case;
        let text = |case: &Case| words(case).into_iter().collect::<Vec<_>>().join(" ");
        let (kept, history) = (text(&merged), text(two.second()));
        let left: Vec<String> = open(&two).map(|one| one.right.clone()).collect();
        for word in words(first) {
            prop_assert!(kept.contains(&word), "{} is lost", word);
        }
        for word in words(second) {
            prop_assert!(history.contains(&word), "{} is not in the history", word);
            let is_left = left.iter().any(|words| words.contains(&word));
            prop_assert!(kept.contains(&word) || is_left, "{} is lost", word);
        }
        let people: BTreeSet<PersonId> = merged.family.people.iter().map(|one| one.id).collect();
        prop_assert_eq!(people.len(), merged.family.people.len());
    }
}

/// What nobody chose beforehand.
fn open(two: &TwoCases) -> impl Iterator<Item = &Difference> {
    let chosen = two.beforehand();
    two.differences().iter().filter(move |one| !chosen.contains_key(&one.path))
}

/// Whatever holds somebody's number is a field that the rewriting knows: a number of a
/// person in a type of its own would be left as it is.
#[test]
fn no_record_holds_a_person_in_a_way_that_is_not_rewritten() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/case");
    let mut wrong = Vec::new();
    let mut seen = 0;
    let mut folders = vec![folder];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
            if entry.path().is_dir() {
                folders.push(entry.path());
                continue;
            }
            let text = std::fs::read_to_string(entry.path()).unwrap();
            let fields = text.lines().filter(|line| line.trim_start().starts_with("pub "));
            let described = fields.filter(|line| line.contains(" = ") && line.contains("PersonId"));
            for line in described.filter(|line| !line.contains("fn ")) {
                seen += 1;
                let known =
                    line.contains(": PersonId =") || line.contains(": BTreeSet<PersonId> =");
                wrong.extend((!known).then(|| line.trim().to_owned()));
            }
            let by_hand = text.lines().filter(|line| line.contains("held_by_hand!"));
            wrong.extend(by_hand.filter(|it| it.contains("PersonId")).map(str::to_owned));
        }
    }
    assert!(seen > 20, "{seen}");
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn words_that_wait_in_a_date_of_somebody_wait_with_who_they_are_now() {
    let first = case("een", vec![person(1, "Anna", None), person(2, "Bo", None)]);
    let mut second = case("twee", vec![person(1, "Bo", None), person(2, "Cem", None)]);
    for id in [1, 2] {
        second.half_typed.insert(date_key("born", [id]), format!("12-{id}"));
    }
    let case = united(&first, &second, &pairs(&[(1, 2)]));
    let waits: BTreeMap<&str, &str> =
        case.half_typed.iter().map(|(name, words)| (name.as_str(), words.as_str())).collect();
    let cem = case.family.people.iter().find(|one| one.name == "Cem").unwrap().id;
    assert_eq!(waits[date_key("born", [2]).as_str()], "12-1");
    assert_eq!(waits[date_key("born", [cem.0]).as_str()], "12-2");
}

#[test]
fn whoever_names_nobody_any_more_does_not_become_somebody_of_the_other_case() {
    let first = case("een", vec![person(9, "Anna", None)]);
    let mut second = case("twee", vec![person(1, "Bo", None)]);
    let involved = [PersonId(9)].into();
    second.incidents.push(Incident { what: "Ruzie".into(), involved, ..Incident::default() });
    second.settle();
    let case = united(&first, &second, &Pairs::default());
    assert!(!case.incidents[0].involved.contains(&PersonId(9)));
}

#[test]
fn the_same_number_is_not_the_same_thing_and_the_same_words_are() {
    let incident = |what: &str| Incident { what: what.into(), ..Incident::default() };
    let (mut first, mut second) = (case("een", vec![]), case("twee", vec![]));
    first.incidents = vec![incident("Ruzie in de keuken"), incident("Duwen op de trap")];
    second.incidents = vec![incident("Duwen op de trap"), incident("Ruzie in de keuken, weer")];
    first.settle();
    second.settle();
    let case = united(&first, &second, &Pairs::default());
    let mut what: Vec<&str> = case.incidents.iter().map(|one| one.what.as_str()).collect();
    what.sort_unstable();
    assert_eq!(what, ["Duwen op de trap", "Ruzie in de keuken", "Ruzie in de keuken, weer"]);
}

/// What can hurt somebody is not left to a choice, or begins with the careful side.
#[test]
fn who_must_not_be_found_or_called_in_one_case_is_so_in_both() {
    for careful_first in [true, false] {
        let (mut open, mut safe) = (person(1, "Anna", None), person(1, "Anna", None));
        open.safe_to_call = Answer::Yes;
        (safe.secret_address, safe.safe_to_call) = (true, Answer::No);
        safe.reads_along = "Partner leest mee".into();
        safe.marks = [Mark::Derde].into();
        open.marks = [Mark::InVertrouwen].into();
        let (one, other) = if careful_first { (safe, open) } else { (open, safe) };
        let (first, second) = (case("een", vec![one]), case("twee", vec![other]));
        let two = TwoCases::of(&first, &second, &pairs(&[(1, 1)])).unwrap();
        for side in [Choice::Left, Choice::Right, Choice::Both] {
            // Whatever is chosen.
            let anna = two.unite(|_| side).unwrap().case.family.people[0].clone();
            assert!(anna.secret_address, "{side:?}");
            assert_eq!(anna.marks, [Mark::Derde, Mark::InVertrouwen].into(), "{side:?}");
        }
        let anna = two.unite(choose(&two, Choice::Left)).unwrap().case.family.people[0].clone();
        assert_eq!(anna.safe_to_call, Answer::No);
        assert_eq!(anna.reads_along, "Partner leest mee");
        let asked = two.differences().iter().any(|one| one.path.ends_with("safe_to_call"));
        assert!(asked, "somebody may know better");
    }
    let (mut yes, unknown) = (person(1, "Anna", None), person(1, "Anna", None));
    yes.safe_to_call = Answer::Yes;
    let (first, second) = (case("een", vec![yes]), case("twee", vec![unknown]));
    let anna = united(&first, &second, &pairs(&[(1, 1)])).family.people[0].clone();
    assert_eq!(anna.safe_to_call, Answer::Unknown, "not known is never yes");
}

/// Words as a source are found by name and role: the grandmother of one case is not that
/// of the other.
#[test]
fn what_was_told_in_confidence_is_not_told_by_somebody_of_the_other_case() {
    let role = |id, name: &str, role: &str| Person { role: role.into(), ..person(id, name, None) };
    let told = |by: &str| Worry {
        what: "Zij is bang".into(),
        told_by: by.into(),
        marks: [Mark::InVertrouwen].into(),
        ..Worry::default()
    };
    let mut first = case("een", vec![role(1, "Anna", "moeder"), role(2, "Ria", "oma")]);
    first.worries = vec![told("Ria"), told("buurvrouw")];
    let mut second = case("twee", vec![role(1, "Ria", "buurvrouw"), role(2, "Anna", "moeder")]);
    second.worries = vec![told("Ria"), told("oma"), told("moeder")];
    first.settle();
    second.settle();
    let case = united(&first, &second, &pairs(&[(2, 1)]));
    let tellers: Vec<(&str, Option<&str>)> = case
        .worries
        .iter()
        .map(|one| {
            let teller = case.told_by(one).and_then(|id| case.family.person(id));
            (one.told_by.as_str(), teller.map(|one| one.name.as_str()))
        })
        .collect();
    let of = |words: &str| tellers.iter().find(|(by, _)| *by == words).map(|(_, who)| *who);
    // Two are called Ria: nobody is sure to have told it.
    assert_eq!(of("Ria (in casus 2026-een)"), Some(None), "{tellers:?}");
    assert_eq!(of("Ria (in casus 2026-twee)"), Some(None));
    // A neighbour and a grandmother whom the case itself did not know.
    assert_eq!(of("buurvrouw (in casus 2026-een)"), Some(None));
    assert_eq!(of("oma (in casus 2026-twee)"), Some(None));
    assert_eq!(of("moeder"), Some(Some("Anna")), "both know who she is");
}

/// A step is put off by its name and a number that may be that of something else here.
#[test]
fn what_was_put_off_in_the_case_that_goes_asks_again() {
    let waits = |step: &str| Postponed {
        step: step.into(),
        until: Some(day("2027-01-01")),
        reason: "Eerst rust".into(),
        ..Postponed::default()
    };
    let (mut first, mut second) = (case("een", vec![]), case("twee", vec![]));
    first.postponed = vec![waits("clock/school/1")];
    second.postponed = vec![waits("clock/verwurging/1")];
    let case = united(&first, &second, &Pairs::default());
    let until = |step: &str| case.postponed.iter().find(|one| one.step == step).unwrap().until;
    assert_eq!(until("clock/verwurging/1"), None);
    assert_eq!(until("clock/school/1"), Some(day("2027-01-01")));
}

#[test]
fn a_case_that_runs_is_not_closed_by_one_that_was_and_levels_are_asked() {
    let decided = |level, on: &str| AveDecision {
        level,
        on: day(on),
        recorded_at: None,
        by: "Noor".into(),
        consulted: String::new(),
        reason: "Reden".into(),
        departure: String::new(),
        advice: Default::default(),
        down: Default::default(),
    };
    let (mut first, mut second) = (case("een", vec![]), case("twee", vec![]));
    second.closed_on = Some(day("2026-01-01"));
    first.decisions.record(decided(Ave::Three, "2026-05-01"));
    second.decisions.record(decided(Ave::One, "2026-06-01"));
    let two = TwoCases::of(&first, &second, &Pairs::default()).unwrap();
    assert!(open(&two).any(|one| one.path == "closed_on"));
    assert_eq!(two.levels(), Some([Ave::Three, Ave::One]));
    let mut case = two.unite(choose(&two, Choice::Left)).unwrap().case;
    assert_eq!((case.ave(), case.closed_on), (Some(Ave::One), None), "in the order of time");
    case.keep_level(Ave::Three, "Sem", now());
    assert_eq!((case.ave(), case.decisions.iter().count()), (Some(Ave::Three), 3));
    case.keep_level(Ave::Three, "Sem", now());
    assert_eq!(case.decisions.iter().count(), 3, "it is in force already");
}

#[test]
fn the_logbook_tells_with_what_it_became_one() {
    let (mut first, second) = (case("een", vec![]), case("twee", vec![]));
    let entry = uniting_entry(&second, "Sem", now());
    assert!(entry.text.contains("2026-twee"), "{}", entry.text);
    assert!(!first.tells(&entry));
    let id = first.logbook.write(entry.clone());
    // Who may know of it can be said later.
    first.logbook.mark(id, Mark::Derde, true);
    assert!(first.tells(&entry));
    let later = uniting_entry(&second, "Sem", now() + chrono::Duration::seconds(1));
    assert!(!first.tells(&later));
}

#[test]
fn cases_are_called_alike_by_a_number_or_by_a_family_with_the_same_person() {
    let summary = |id: u128, number: &str, name: &str, who: &str, born: &str| {
        let mut case = case("x", vec![person(1, who, Some(born))]);
        case.id = CaseId(uuid::Uuid::from_u128(id));
        (case.number, case.name) = (number.into(), name.into());
        Summary::of(&case)
    };
    let alike = |one: Summary, other: Summary| !same_family([&one, &other]).is_empty();
    let linde = |id| summary(id, "", "Gezin Linde", "Anna Linde", "1990-03-12");
    assert!(alike(linde(1), summary(2, "", "familie linde", "anna linde", "1990-03-12")));
    assert!(!alike(linde(1), summary(2, "", "Gezin Linde", "Anna Linde", "1990-03-13")));
    assert!(!alike(linde(1), summary(2, "", "Gezin Berk", "Anna Linde", "1990-03-12")));
    let numbered = |id, who| summary(id, "2026-14", "Gezin", who, "1990-03-12");
    assert!(alike(numbered(1, "Anna"), numbered(2, "Bo")));
    assert!(same_family([&linde(1)]).is_empty());
    let three = [linde(1), linde(2), linde(3)];
    assert_eq!(same_family(&three).len(), 2, "each is named");
}
