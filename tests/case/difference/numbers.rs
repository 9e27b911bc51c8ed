//! Numbers are given within one version. When both gave the same one, each
//! thing keeps what belongs to it.

use std::collections::BTreeSet;

use casuskompas::case::difference::{Choice, Comparison, Kind};
use casuskompas::case::{
    Action, ActionId, Case, Entry, EntryId, Moment, MomentId, PersonId, Phase, Place, PriorityId,
    SafetyScore, Score, ScoreId, correction_key, date_key,
};

use super::{day, entry, esdoorn, families, incident, merge, only, paths};

/// Words that wait in a date field.
fn wait(case: &mut Case, key: String, words: &str) {
    case.half_typed.insert(key, words.into());
}

fn waiting(case: &Case, key: String) -> Option<&str> {
    case.half_typed.get(&key).map(String::as_str)
}

fn each_side_keeps_its_own(left: &Case, right: &Case) -> Case {
    is_same(merge(left, right, |_| Choice::Left), left);
    is_same(merge(left, right, |_| Choice::Right), right);
    merge(left, right, |_| Choice::Both)
}

/// The same but for the numbers of scores, which are known by person and day.
#[track_caller]
fn is_same(mut found: Case, wanted: &Case) {
    for (score, wanted) in found.safety_scores.iter_mut().zip(&wanted.safety_scores) {
        let key = date_key("score", [score.id.0]);
        if let Some(words) = found.half_typed.remove(&key) {
            found.half_typed.insert(date_key("score", [wanted.id.0]), words);
        }
        score.id = wanted.id;
    }
    assert_eq!(found, *wanted);
}

#[test]
fn half_a_date_stays_with_its_incident() {
    let with = |on: &str, what: &str, words: &str| {
        let mut case = esdoorn();
        case.incidents.push(incident(4, on, what));
        wait(&mut case, date_key("incident", [4]), words);
        case
    };
    let left = with("2026-11-17", "Vader belde dertig keer.", "17-");
    let right = with("2026-11-18", "Er lag een briefje op de mat.", "18-");
    let both = each_side_keeps_its_own(&left, &right);
    let words = |number| waiting(&both, date_key("incident", [number]));
    assert_eq!((words(4), words(5)), (Some("17-"), Some("18-")));
}

#[test]
fn half_a_date_goes_with_an_incident_that_is_not_kept() {
    let left = esdoorn();
    let mut right = left.clone();
    right.incidents.push(incident(4, "2026-11-18", "Er lag een briefje op de mat."));
    wait(&mut right, date_key("incident", [4]), "18-");
    let merged = merge(&left, &right, |path| match path {
        "incidents[4]" => Choice::Left,
        _ => Choice::Both,
    });
    assert_eq!(merged, left);
}

#[test]
fn half_a_date_stays_with_its_person() {
    let with = |name: &str, role: &str, words: &str| {
        let mut case = esdoorn();
        let id = case.family.add(Place::Network);
        let person = case.family.person_mut(id).unwrap();
        (person.name, person.role) = (name.into(), role.into());
        wait(&mut case, date_key("born", [id.0]), words);
        wait(&mut case, date_key("spoken", [id.0]), words);
        case
    };
    let (left, right) = (with("Annie", "Oma", "19"), with("Henk", "Voetbaltrainer", "20"));
    let both = each_side_keeps_its_own(&left, &right);
    let id = |name: &str| {
        let mut people = both.family.people.iter();
        people.find(|person| person.name == name).unwrap().id
    };
    for (name, words) in [("Annie", "19"), ("Henk", "20")] {
        assert_eq!(waiting(&both, date_key("born", [id(name).0])), Some(words));
        assert_eq!(waiting(&both, date_key("spoken", [id(name).0])), Some(words));
    }
    // Henk alone has the number that he had at home.
    let henk = merge(&left, &right, |path| match path {
        path if path.starts_with("family") || path.starts_with("half_typed") => Choice::Right,
        _ => Choice::Left,
    });
    assert_eq!(henk, right);
}

#[test]
fn half_a_date_stays_with_its_priority_its_action_and_its_moment() {
    let with = |title: &str, words: &str| {
        let mut case = Case::default();
        let plan = case.phases.top3_mut(Phase::Risicos);
        let (id, _) = plan.add();
        let priority = plan.get_mut(id).unwrap();
        priority.title = title.into();
        priority.actions.push(Action { id: ActionId(1), ..Action::default() });
        case.agenda.push(Moment { id: MomentId(1), what: title.into(), ..Moment::default() });
        wait(&mut case, date_key("look-back", [2, id.0]), words);
        wait(&mut case, date_key("due", [2, id.0, 1]), words);
        wait(&mut case, date_key("moment", [1]), words);
        case
    };
    let (left, right) = (with("Slapen", "1-"), with("Sport", "2-"));
    let both = each_side_keeps_its_own(&left, &right);
    for (number, words) in [(1, "1-"), (2, "2-")] {
        let id = PriorityId(number);
        for at in [
            date_key("look-back", [2, id.0]),
            date_key("due", [2, id.0, 1]),
            date_key("moment", [number]),
        ] {
            assert_eq!(waiting(&both, at.clone()), Some(words), "{at:?}");
        }
    }
}

#[test]
fn half_a_date_stays_with_its_action_within_one_priority() {
    let mut base = Case::default();
    let plan = base.phases.top3_mut(Phase::Risicos);
    let (id, _) = plan.add();
    plan.get_mut(id).unwrap().title = "Slapen".into();
    let with = |what: &str, words: &str| {
        let mut case = base.clone();
        let priority = case.phases.top3_mut(Phase::Risicos).get_mut(id).unwrap();
        priority.actions.push(Action { id: ActionId(1), what: what.into(), ..Action::default() });
        wait(&mut case, date_key("due", [2, id.0, 1]), words);
        case
    };
    let both = each_side_keeps_its_own(&with("Bellen met school", "1-"), &with("Lamp kopen", "2-"));
    let words = |action| waiting(&both, date_key("due", [2, id.0, action]));
    assert_eq!((words(1), words(2)), (Some("1-"), Some("2-")));
}

#[test]
fn a_correction_that_was_being_typed_stays_with_its_entry() {
    let with = |minute: u32, text: &str, words: &str| {
        let mut case = esdoorn();
        let id = case.logbook.write(entry(minute, text));
        case.half_typed.insert(correction_key(id), words.into());
        case
    };
    let (left, right) = (with(30, "Later", "Later, beter"), with(10, "Eerder", "Eerder, beter"));
    let both = each_side_keeps_its_own(&left, &right);
    for (id, entry) in both.logbook.iter() {
        let typed = both.half_typed.get(&correction_key(id));
        let expected = ["Later", "Eerder"].contains(&entry.text.as_str());
        assert_eq!(typed.cloned(), expected.then(|| format!("{}, beter", entry.text)));
    }
}

fn score(number: u8, words: &str) -> SafetyScore {
    SafetyScore {
        id: ScoreId::default(),
        person: PersonId(2),
        score: Score::try_from(number).unwrap(),
        on: day("2026-11-18"),
        words: words.into(),
        marks: casuskompas::case::Marks::new(),
    }
}

fn with_scores(scores: &[SafetyScore]) -> Case {
    let mut case = esdoorn();
    case.safety_scores = scores.to_vec();
    case.settle();
    case
}

#[test]
fn half_a_date_stays_with_its_score() {
    let other = |on: &str| SafetyScore { on: day(on), ..score(4, "") };
    let mut left = with_scores(&[other("2026-11-01"), other("2026-11-10")]);
    wait(&mut left, date_key("score", [2]), "10-");
    let mut right = with_scores(&[other("2026-11-01"), other("2026-11-05")]);
    wait(&mut right, date_key("score", [2]), "5-");
    let both = each_side_keeps_its_own(&left, &right);
    let days: Vec<_> = both.safety_scores.iter().map(|score| score.on).collect();
    assert_eq!(days, ["2026-11-01", "2026-11-05", "2026-11-10"].map(day));
    let words = |place: usize| waiting(&both, date_key("score", [both.safety_scores[place].id.0]));
    assert_eq!((words(0), words(1), words(2)), (None, Some("5-"), Some("10-")));
}

#[test]
fn of_two_scores_of_one_day_the_one_that_went_is_missed() {
    let (morning, evening) = (score(3, "Ruzie"), score(7, "Rustig"));
    let left = with_scores(&[morning.clone(), evening.clone()]);
    let right = with_scores(std::slice::from_ref(&evening));
    let found = only(&left, &right);
    assert_eq!(found.kind, Kind::OnlyLeft);
    assert!(found.left.contains("Ruzie"), "{}", found.left);
    is_same(merge(&left, &right, |_| Choice::Right), &right);
    is_same(merge(&right, &left, |_| Choice::Both), &left);
}

#[test]
fn scores_of_one_day_are_all_kept() {
    let [first, second, third] = [score(3, "Ruzie"), score(7, "Rustig"), score(5, "Gaat wel")];
    let left = with_scores(&[first.clone(), second.clone()]);
    let right = with_scores(&[second.clone(), third.clone()]);
    let both = each_side_keeps_its_own(&left, &right);
    let said = both.safety_scores.iter().map(|score| score.words.as_str());
    assert_eq!(said.collect::<Vec<_>>(), [&first.words, &second.words, &third.words]);
}

#[test]
fn corrections_follow_an_entry_of_the_same_minute() {
    let (mut left, mut right) = (esdoorn(), esdoorn());
    left.logbook.write(entry(10, "Alleen links"));
    left.logbook.write(entry(10, "Beide"));
    let corrected = right.logbook.write(entry(10, "Beide"));
    right.logbook.write(Entry { corrects: Some(corrected), ..entry(20, "Beide, beter") });
    let both = each_side_keeps_its_own(&left, &right);
    let (_, last) = both.logbook.iter().last().unwrap();
    let corrected = last.corrects.map(|EntryId(place)| place as usize - 1).unwrap();
    assert_eq!(both.logbook.iter().nth(corrected).unwrap().1.text, "Beide");
}

/// Of two entries of one minute, the second alone is the first in the case.
#[test]
fn the_second_of_two_entries_of_one_minute_can_be_taken_alone() {
    let left = esdoorn();
    let mut right = left.clone();
    right.logbook.write(entry(35, "Oma belt"));
    right.logbook.write(entry(35, "Vader"));
    let found = Comparison::of(&left, &right);
    let [_, second] = found.differences() else {
        panic!("{:?}", found.differences());
    };
    let taken = found.merge(|path| if path == second.path { Choice::Right } else { Choice::Left });
    let taken = taken.unwrap().case;
    assert_eq!(taken.logbook.iter().last().unwrap().1.text, "Vader");
    assert_eq!(only(&left, &taken).right, second.right);
    assert_eq!(paths(&taken, &right).len(), 1);
}

#[test]
fn the_same_people_under_other_numbers_are_the_same() {
    let with = |first: &str, second: &str| {
        let mut case = esdoorn();
        for name in [first, second] {
            let id = case.family.add(Place::Network);
            case.family.person_mut(id).unwrap().name = name.into();
            case.incidents[0].involved.insert(id);
        }
        case
    };
    let (left, right) = (with("Annie", "Henk"), with("Henk", "Annie"));
    assert_eq!(paths(&left, &right), BTreeSet::from(["family.people#0".to_owned()]));
}

/// Whoever was emptied on one side has no words by which to be known: what is taken of
/// that, one thing at a time, is still of the same person.
#[test]
fn of_somebody_who_was_emptied_each_thing_is_taken_alone() {
    let mut taken = 0;
    for left in families() {
        for at in 0..left.family.people.len() {
            let mut right = left.clone();
            let person = &mut right.family.people[at];
            for words in [&mut person.name, &mut person.role, &mut person.organisation] {
                words.clear();
            }
            for path in paths(&left, &right) {
                let some = |one: &str| if one == path { Choice::Right } else { Choice::Left };
                let merged = merge(&left, &right, some);
                assert_eq!(paths(&left, &merged), BTreeSet::from([path.clone()]), "{}", left.name);
                taken += 1;
            }
        }
    }
    assert!(taken > 100, "{taken}");
}
