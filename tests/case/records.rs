//! Every field of every kind of record, whatever is described later: it has a
//! name, is compared under it, is visited, moved in time and found by its words.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use casuskompas::case::difference::{Choice, Comparison, Difference, Section};
use casuskompas::case::record::{
    Change, Described, Field, Holds, Kind, Look, Trail, each, each_mut,
};
use casuskompas::case::{Answer, Born, Case, date_key, ron};
use casuskompas::redaction::pseudonymise;
use casuskompas::texts;
use casuskompas::vault::Vault;
use chrono::{Days, NaiveDate};

use super::difference::leaves::full_families;
use crate::support::vault::{MemoryDisk, create, now};

/// The kind of a record with one of its fields.
type Met = (&'static Kind, &'static Field);

fn fields_of(kind: &'static Kind, found: &mut Vec<Met>) {
    for field in kind.fields {
        found.push((kind, field));
        if let Holds::Record(kind) | Holds::Parts(kind) = field.holds {
            fields_of(kind, found);
        }
    }
}

fn all_fields() -> Vec<Met> {
    let mut found = Vec::new();
    fields_of(<Case as Described>::KIND, &mut found);
    found
}

/// Whether somebody meets it, so that it needs a name.
fn is_met(field: &Field) -> bool {
    !matches!(field.holds, Holds::Number | Holds::Record(_) | Holds::Parts(_))
}

#[test]
fn each_field_has_its_texts() {
    for (_, field) in all_fields().into_iter().filter(|(_, field)| is_met(field)) {
        assert!(texts::exists(field.label), "{}: {:?}", field.name, field.label);
        for words in [field.asks(), field.short()] {
            assert!(!words.trim().is_empty() && words != field.label, "{}", field.label);
        }
        if let Holds::Choice(names) | Holds::Choices(names) = field.holds {
            assert!(names.ends_with("-{}"), "{}: {names}", field.name);
        }
    }
}

#[test]
fn each_list_says_what_one_of_it_is_called() {
    for (_, field) in all_fields() {
        if let Holds::Parts(kind) = field.holds {
            assert!(texts::exists(kind.label), "{}: {:?}", field.name, kind.label);
            assert_ne!(kind.one(), kind.label, "{}", field.name);
        }
    }
}

#[test]
fn each_choice_is_named() {
    for case in full_families() {
        each(&case, &mut Trail::default(), &mut |_, field, look| {
            let names = match look {
                Look::Choice(choice) => choice.names(),
                Look::Choices(choices) => choices.names(),
                _ => return,
            };
            let (Holds::Choice(key) | Holds::Choices(key)) = field.holds else {
                // How a priority goes is told in a way of its own.
                return assert!(matches!(field.holds, Holds::Standing), "{}", field.name);
            };
            for name in names {
                let key = key.replace("{}", name);
                assert!(texts::exists(&key), "{key}");
            }
        });
    }
}

#[test]
fn half_typed_words_of_two_fields_never_wait_under_one_name() {
    let mut seen: BTreeMap<&str, &str> = BTreeMap::new();
    for (_, field) in all_fields() {
        if let Some(kind) = field.half_typed {
            let other = seen.insert(kind, field.label);
            assert!(other.is_none_or(|other| other == field.label), "{kind}");
            assert!(!kind.contains(' '), "{kind}");
        }
    }
}

/// Changes what stands in a field, when it holds something that can be another.
fn another(change: Change<'_>) -> bool {
    match change {
        Change::Words(words) => words.push_str(" Kanarie"),
        Change::Day(day) => *day = day.map_or_else(some_day, |day| day + Days::new(9)).into(),
        Change::SureDay(day) => *day = *day + Days::new(9),
        Change::Born(born) => *born = Some(Born::On(some_day())),
        Change::Answer(answer) => {
            *answer = if *answer == Answer::Yes { Answer::No } else { Answer::Yes };
        }
        Change::Flag(flag) => *flag = !*flag,
        Change::Choice(choice) => {
            let next = choice.chosen().map_or(0, |place| (place + 1) % choice.names().len());
            choice.choose(Some(next));
        }
        Change::Choices(choices) => {
            let on = !choices.has(0);
            choices.set(0, on);
        }
        Change::People(people) => match people.pop_first() {
            Some(_) => {}
            None => return false,
        },
        _ => return false,
    }
    true
}

fn some_day() -> NaiveDate {
    "2001-02-03".parse().unwrap()
}

/// A case in which only the n-th field is another one, and which field that is.
fn with_another(case: &Case, wanted: usize) -> Option<(Case, &'static Field)> {
    let (mut changed, mut place, mut found) = (case.clone(), 0, None);
    each_mut(&mut changed, &mut Trail::default(), &mut |_, _, field, change| {
        if place == wanted && another(change) {
            found = Some(field);
        }
        place += 1;
    });
    Some((changed, found?))
}

/// Which field stands at each place.
fn places(case: &Case) -> Vec<&'static Field> {
    let mut places = Vec::new();
    each_mut(&mut case.clone(), &mut Trail::default(), &mut |_, _, field, _| places.push(field));
    places
}

fn is_told(field: &Field, found: &Difference) {
    assert_ne!(found.section, Section::Other, "{}", field.name);
    let ends = found.what.match_indices(' ').map(|(end, _)| end).chain([found.what.len()]);
    let within = ends.map(|end| field.short_within(&found.what[..end]));
    let names: Vec<String> = within.chain([field.short()]).collect();
    // What makes a part the part it is makes another part of it.
    let as_part = matches!(field.holds, Holds::Day | Holds::Choice(_) | Holds::Line);
    let called = names.contains(&found.what) || found.what.ends_with("sinds");
    assert!(called || as_part, "{}: {}", field.label, found.what);
}

/// Each field of each kind changed once: the case before, the case after, the field.
fn each_changed(mut visit: impl FnMut(&Case, &Case, &'static Field)) {
    let mut met = BTreeSet::new();
    for case in full_families() {
        for (place, field) in places(&case).into_iter().enumerate() {
            if met.contains(&(field.label, field.name)) {
                continue;
            }
            if let Some((changed, field)) = with_another(&case, place) {
                met.insert((field.label, field.name));
                visit(&case, &changed, field);
            }
        }
    }
}

#[test]
fn each_field_is_compared_under_its_own_name() {
    let mut met = BTreeSet::new();
    each_changed(|case, changed, field| {
        met.insert((field.label, field.name));
        let found = Comparison::of(case, changed);
        assert!(!found.differences().is_empty(), "{}", field.label);
        found.differences().iter().for_each(|one| is_told(field, one));
    });
    let missed: Vec<_> = all_fields()
        .into_iter()
        .map(|(_, field)| field)
        .filter(|field| is_met(field) && !is_by_hand(field))
        .filter(|field| !met.contains(&(field.label, field.name)))
        .map(|field| field.name)
        .collect();
    assert_eq!(missed, [""; 0], "stands in no family");
}

/// What is changed in a way of its own, in tests too.
fn is_by_hand(field: &Field) -> bool {
    use Holds::{Amount, ByHand, Entry, Instant, Level, Person, Waiting};
    matches!(field.holds, Amount | ByHand | Entry | Instant | Level | Person | Waiting)
}

#[test]
fn each_day_moves_and_moves_back() {
    for case in full_families() {
        let mut moved = case.clone();
        moved.shift_days(400);
        let mut days = Vec::new();
        each(&case, &mut Trail::default(), &mut |_, field, look| days.push((field, held(look))));
        let mut at = 0;
        each(&moved, &mut Trail::default(), &mut |_, _, look| {
            let (field, before) = days[at];
            assert_eq!(held(look), before.map(|day| day + Days::new(400)), "{}", field.name);
            at += 1;
        });
        moved.shift_days(-400);
        assert_eq!(moved, case);
    }
}

fn held(look: Look<'_>) -> Option<NaiveDate> {
    match look {
        Look::Day(day) => day,
        Look::Instant(at) => at.map(|at| at.date_naive()),
        Look::Born(Some(Born::On(day) | Born::Aged { noted_on: Some(day), .. })) => Some(day),
        _ => None,
    }
}

#[test]
fn each_typed_word_is_visited_and_found() {
    let mut case = full_families().remove(0);
    let mut words = 0;
    each_mut(&mut case, &mut Trail::default(), &mut |_, _, field, change| {
        if let (true, Change::Words(typed)) = (field.is_typed(), change) {
            words += 1;
            *typed = format!("kanarie{words}");
        }
    });
    let mut visited = BTreeSet::new();
    case.each_text(&mut |text| visited.extend([text.clone()]));
    let vault = Arc::new(create(&MemoryDisk::default()));
    vault.save(&case, "Noor", now()).unwrap();
    Vault::read_words(&Arc::downgrade(&vault), &|_| {}).unwrap();
    for word in 1..=words {
        let word = format!("kanarie{word}");
        assert!(visited.contains(&word), "{word}");
        assert_eq!(vault.find_inside(&word).len(), 1, "{word}");
    }
}

/// Merging by one side gives that side, whichever field differs.
#[test]
fn each_field_is_kept_by_the_choice_made_for_it() {
    each_changed(|case, changed, field| {
        let found = Comparison::of(case, changed);
        let merged = |choice| found.merge(|_| choice).unwrap().case;
        assert_eq!(merged(Choice::Left), *case, "{}", field.name);
        let right = Comparison::of(&merged(Choice::Right), changed);
        assert_eq!(right.differences(), [], "{}", field.name);
    });
}

#[test]
fn each_typed_field_loses_the_names_of_people() {
    for mut case in full_families() {
        let Some(person) = case.family.people.first_mut() else {
            continue;
        };
        person.name = "Zonderling".into();
        each_mut(&mut case, &mut Trail::default(), &mut |_, _, field, change| {
            if let (true, Change::Words(typed)) = (field.is_typed(), change) {
                typed.push_str(" Zonderling");
            }
        });
        let hidden = pseudonymise(&case, some_day()).case;
        each(&hidden, &mut Trail::default(), &mut |_, field, look| {
            assert!(!look.words().contains("Zonderling"), "{}: {}", field.name, look.words());
        });
    }
}

/// The names under which words wait in every date field that a case has.
fn date_keys(case: &Case) -> Vec<String> {
    let mut keys = Vec::new();
    each(case, &mut Trail::default(), &mut |trail, field, _| {
        keys.extend(field.half_typed.map(|kind| date_key(kind, trail.tags())));
    });
    keys
}

#[test]
fn words_wait_in_each_date_field_and_go_along_into_one_case() {
    for mut case in full_families() {
        let keys = date_keys(&case);
        let distinct: BTreeSet<&String> = keys.iter().collect();
        assert_eq!(distinct.len(), keys.len(), "two fields under one name");
        for key in &keys {
            case.keep_half_typed(key.clone(), format!("12- {key}"));
        }
        let before = case.half_typed.clone();
        case.forget_half_typed();
        assert_eq!(case.half_typed, before);
        let mut other = case.clone();
        other.concern.push_str(" Later.");
        let both = Comparison::of(&case, &other).merge(|_| Choice::Both).unwrap().case;
        assert_eq!(both.half_typed, before);
    }
}

#[test]
fn words_go_with_the_record_they_were_typed_in() {
    for mut case in full_families() {
        for key in date_keys(&case) {
            case.keep_half_typed(key, "12-".into());
        }
        case.incidents.clear();
        case.agenda.clear();
        case.safety_scores.clear();
        case.forget_half_typed();
        let waiting: BTreeSet<String> = case.half_typed.keys().cloned().collect();
        let mut there: BTreeSet<String> = date_keys(&case).into_iter().collect();
        there.extend(waiting.iter().filter(|key| !key.starts_with("date ")).cloned());
        assert_eq!(waiting, there);
    }
}

/// Files of before scores had numbers named them by their place, from 0.
#[test]
fn words_that_waited_at_the_place_of_a_score_stay_with_it() {
    let text = r#"(
        safety_scores: [
            (person: 1, score: 3, on: "2026-11-01"),
            (person: 2, score: 7, on: "2026-11-02"),
        ],
        half_typed: {"date score 1": "12-"},
    )"#;
    let case = ron::from_text(text).unwrap();
    let [first, second] = &case.safety_scores[..] else { panic!("{:?}", case.safety_scores) };
    let waiting = |id: u32| case.half_typed.get(&date_key("score", [id])).map(String::as_str);
    assert_eq!((waiting(first.id.0), waiting(second.id.0)), (None, Some("12-")));
    let again = ron::from_text(&ron::to_text(&case).unwrap()).unwrap();
    assert_eq!(again, case);
}

/// What stands in one row is a name, a role, a time or a number, or words: then its
/// spelling is judged. Of a field that is not listed here somebody has to say which.
#[test]
fn of_one_row_only_words_are_judged_by_their_spelling() {
    const NAMES: [&str; 30] = [
        "at",
        "by",
        "caller",
        "checked_by",
        "consulted",
        "decided_by",
        "discussed_also",
        "discussed_with",
        "established_by",
        "gone_through_by",
        "hands_to",
        "municipality",
        "name",
        "number",
        "organisation",
        "present",
        "received_from",
        "reference",
        "reopened_by",
        "role",
        "second_pair_of_eyes",
        "source",
        "to",
        "told_by",
        "weighed_with",
        "which",
        "who",
        "with",
        "with_also",
        "asked_by",
    ];
    let rows = all_fields().into_iter().map(|(_, field)| field);
    let rows = rows.filter(|field| field.is_typed() && field.lines == 0);
    let (words, names): (Vec<&Field>, Vec<&Field>) = rows.partition(|field| field.is_spelt());
    let named = |fields: Vec<&Field>| -> BTreeSet<&str> {
        fields.into_iter().map(|field| field.name).collect()
    };
    let (words, names) = (named(words), named(names));
    assert_eq!(names, BTreeSet::from(NAMES));
    for name in ["title", "violence_words", "how", "location", "since", "reads_along"] {
        assert!(words.contains(name), "{name}");
    }
    let addresses = all_fields().into_iter().filter(|(_, field)| field.reaches || field.lives);
    assert!(addresses.map(|(_, field)| field.is_spelt()).all(|is_spelt| !is_spelt));
}
