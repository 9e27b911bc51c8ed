//! Any two versions of a case make one, whatever is chosen.

use std::collections::BTreeSet;

use casuskompas::case::difference::{Choice, Comparison, Difference, Kind};
use casuskompas::case::record::{Look, Trail, each, next_number};
use casuskompas::case::{Case, Entry, Person, PersonId, Phase, Place, PriorityStatus, Top3};
use proptest::prelude::*;

use super::leaves::{VALUES, another, changed, leaves_of};
use super::{day, entry, families, incident, merge, paths};

/// A change that somebody might make.
fn edit(case: &mut Case, kind: u8, which: usize, words: &str) {
    match kind {
        0..=2 => edit_people(case, kind, which, words),
        3..=6 => edit_incidents(case, kind, which, words),
        7 | 8 => edit_plan(case, kind, which, words),
        9 => {
            let corrects = case.logbook.iter().map(|(id, _)| id).nth(which % 7);
            let minute = which as u32 % 60;
            case.logbook.write(Entry { corrects, ..entry(minute, words) });
        }
        10 => drop(case.half_typed.insert(format!("veld-{}", which % 3), words.into())),
        _ => edit_field(case, which),
    }
    case.settle();
}

fn edit_people(case: &mut Case, kind: u8, which: usize, words: &str) {
    let family = &mut case.family;
    match kind {
        0 => {
            let at = which % family.people.len().max(1);
            if let Some(id) = family.people.get(at).map(|person| person.id) {
                drop(case.remove_person(id));
            }
        }
        1 => {
            let id = family.add(Place::Network);
            family.person_mut(id).unwrap().name = words.into();
            if let Some(incident) = case.incidents.first_mut() {
                incident.involved.insert(id);
            }
        }
        _ if !family.relations.is_empty() => {
            drop(family.relations.remove(which % family.relations.len()));
        }
        _ => {}
    }
}

fn edit_incidents(case: &mut Case, kind: u8, which: usize, words: &str) {
    let on = day("2026-11-01") + chrono::Days::new(which as u64 % 20);
    match kind {
        3 | 4 => {
            let id = next_number(&case.incidents);
            case.incidents.push(incident(id, &on.to_string(), words));
        }
        5 => drop(case.incidents.pop()),
        _ if !case.incidents.is_empty() => {
            let by = which % case.incidents.len();
            case.incidents.rotate_left(by);
        }
        _ => {}
    }
}

fn edit_plan(case: &mut Case, kind: u8, which: usize, words: &str) {
    let plan = case.phases.top3_mut(Phase::ALL[which % 3]);
    if kind == 7 {
        let (id, _) = plan.add();
        plan.get_mut(id).unwrap().title = words.into();
        return;
    }
    let ids: Vec<_> = plan.iter().map(|priority| priority.id).collect();
    let Some(id) = ids.get(which % ids.len().max(1)) else {
        return;
    };
    match which % 5 {
        0 => plan.park(*id),
        1 => drop(plan.take_up(*id)),
        2 => plan.shift(*id, true),
        3 => drop(plan.set_status(*id, PriorityStatus::Gehaald)),
        _ => drop(plan.set_status(*id, PriorityStatus::Stagneert)),
    }
}

fn edit_field(case: &mut Case, which: usize) {
    let all = leaves_of(case);
    let (pattern, pointer, value) = &all[which % all.len()];
    let others = another(value, VALUES.get(pattern).map_or(&[][..], Vec::as_slice));
    let other = others.get(which / 7 % others.len().max(1)).cloned();
    let new = other.and_then(|other| changed(case, pointer, other));
    if let Some(new) = new.filter(speaks_of_its_own_people) {
        *case = new;
    }
}

/// Everybody of whom a case speaks, by the description of its records.
fn spoken_of(case: &Case) -> BTreeSet<PersonId> {
    let mut all = BTreeSet::new();
    each(case, &mut Trail::default(), &mut |_, _, look| match look {
        Look::Person(person) => all.extend([person]),
        Look::People(people) => all.extend(people),
        _ => {}
    });
    // Whoever is not chosen yet.
    all.remove(&PersonId::default());
    all
}

fn speaks_of_its_own_people(case: &Case) -> bool {
    let people: BTreeSet<PersonId> = case.family.people.iter().map(|person| person.id).collect();
    spoken_of(case).is_subset(&people)
}

/// The numbers of every list in which each part has its own.
fn numbers(case: &Case) -> Vec<Vec<u32>> {
    let mut all = vec![
        case.family.people.iter().map(|one| one.id.0).collect(),
        case.incidents.iter().map(|one| one.id.0).collect(),
        case.strengths.iter().map(|one| one.id.0).collect(),
        case.agenda.iter().map(|one| one.id.0).collect(),
    ];
    for phase in Phase::ALL {
        let plan = case.phases.top3(phase);
        all.push(plan.iter().map(|one| one.id.0).collect());
        let actions = plan.iter().map(|one| one.actions.iter().map(|action| action.id.0).collect());
        all.extend(actions);
    }
    all
}

/// When each correction was written, and what it corrects.
fn corrections(case: &Case) -> Vec<[String; 2]> {
    let known_by = |entry: &Entry| format!("{} {}", entry.at, entry.by);
    let corrected = |id| {
        let mut all = case.logbook.iter();
        known_by(all.find(|(other, _)| *other == id).unwrap().1)
    };
    let all = case.logbook.iter();
    all.filter_map(|(_, entry)| Some([known_by(entry), corrected(entry.corrects?)])).collect()
}

/// What a difference says, wherever its part stands among those known by the same.
fn told(one: &Difference) -> [String; 4] {
    let path = one.path.split("|#").enumerate().map(|(index, rest)| match index {
        0 => rest,
        _ => rest.trim_start_matches(|letter: char| letter.is_ascii_digit()),
    });
    let kind = format!("{:?}", one.kind);
    [path.collect(), kind, one.left.clone(), one.right.clone()]
}

/// Whether what a difference says holds whatever else is chosen: an order also
/// tells what only one version has, and an entry may correct one that was not kept.
fn stands_alone(one: &Difference) -> bool {
    one.kind != Kind::Order && !one.path.starts_with("logbook[")
}

/// One of the choices for each path, always the same.
fn any_choice(path: &str, seed: u64) -> Choice {
    let mix = |sum: u64, byte: u8| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    match path.bytes().fold(seed, mix) >> 20 & 3 {
        0 => Choice::Left,
        1 => Choice::Right,
        _ => Choice::Both,
    }
}

type Edit = (u8, usize, String);

fn edits() -> impl Strategy<Value = Vec<Edit>> {
    let words = ["Oma belt", "Vader", "Een lange zin over school", "", "Els"];
    let words = prop::sample::select(words.to_vec()).prop_map(str::to_owned);
    prop::collection::vec((0u8..20, 0usize..5000, words), 0..8)
}

fn made(mut case: Case, edits: &[Edit]) -> Case {
    for (kind, which, words) in edits {
        edit(&mut case, *kind, *which, words);
    }
    case
}

/// Two versions with a common past.
fn versions() -> impl Strategy<Value = (Case, Case)> {
    (0usize..6, edits(), edits(), edits()).prop_map(|(which, past, ours, theirs)| {
        let past = made(families().swap_remove(which), &past);
        (made(past.clone(), &ours), made(past, &theirs))
    })
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 64,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn a_case_does_not_differ_from_itself((case, _) in versions()) {
        prop_assert_eq!(paths(&case, &case), BTreeSet::new());
    }

    #[test]
    fn everything_from_one_side_is_that_version((left, right) in versions()) {
        prop_assert_eq!(merge(&left, &right, |_| Choice::Left), left.clone());
        let theirs = merge(&left, &right, |_| Choice::Right);
        prop_assert_eq!(paths(&theirs, &right), BTreeSet::new());
    }

    #[test]
    fn each_choice_changes_that_difference_and_nothing_else((left, right) in versions()) {
        let found = Comparison::of(&left, &right);
        let is_person = |one: &Difference| one.path.starts_with("family.people[");
        let people = || found.differences().iter().filter(|one| is_person(one));
        let same_people = people().all(|one| one.kind == Kind::Changed);
        let same_names = people().next().is_none();
        for one in found.differences() {
            let choose = |path: &str| match path == one.path {
                true => Choice::Right,
                false => Choice::Left,
            };
            let merged = found.merge(choose).unwrap();
            let after = Comparison::of(&left, &merged.case);
            let changed: BTreeSet<_> = after.differences().iter().map(told).collect();
            let one_told = told(one);
            let expected = BTreeSet::from([one_told.clone()]);
            let place = |told: &[String; 4]| told[..2].to_vec();
            // What else the case says of a person, or of an entry that was
            // corrected, goes with it.
            let drops_more = one.kind == Kind::OnlyLeft
                && (is_person(one) || one.path.starts_with("logbook["));
            if drops_more {
                prop_assert!(changed.is_superset(&expected), "{:?}", changed);
            } else if !merged.parked.is_empty() {
                // What has no room goes back to the parking list, perhaps to another
                // place there.
                let plan = one.path.split(['[', '#']).next().unwrap_or_default();
                let moved = |told: &[String; 4]| told[1] == "Order" && told[0].starts_with(plan);
                let goes_back = changed.iter().all(moved);
                let mut places = changed.iter().map(place);
                let is_told = places.any(|changed| changed == place(&one_told));
                prop_assert!(is_told || goes_back, "{:?}", changed);
            } else if same_names && stands_alone(one) {
                prop_assert_eq!(changed, expected);
            } else if same_people {
                let places: Vec<_> = changed.iter().map(place).collect();
                prop_assert_eq!(places, [place(&one_told)]);
            } else {
                // Who or what was not kept leaves the places where it is named.
                prop_assert!(changed.len() <= 1, "{:?}", changed);
                prop_assert!(changed.iter().all(|told| place(told) == place(&one_told)), "{:?}", changed);
            }
        }
    }

    #[test]
    fn whatever_is_chosen_each_number_stands_for_one_thing(
        (left, right) in versions(),
        seed in any::<u64>(),
    ) {
        let merged = merge(&left, &right, |path| any_choice(path, seed));
        for numbers in numbers(&merged) {
            let different: BTreeSet<_> = numbers.iter().collect();
            prop_assert_eq!(different.len(), numbers.len(), "{:?}", numbers);
        }
        prop_assert!(speaks_of_its_own_people(&merged));
        let known = [corrections(&left), corrections(&right)].concat();
        for pair in corrections(&merged) {
            prop_assert!(known.contains(&pair), "{:?}", pair);
        }
    }

    #[test]
    fn keeping_both_loses_no_part((left, right) in versions()) {
        let both = merge(&left, &right, |_| Choice::Both);
        let texts: Vec<&str> = both.logbook.iter().map(|(_, entry)| entry.text.as_str()).collect();
        for case in [&left, &right] {
            for (_, entry) in case.logbook.iter() {
                prop_assert!(texts.iter().any(|text| text.contains(&entry.text)));
            }
            // Who has neither name nor role yet may be the one of the other version.
            let known = |one: &&Person| !(one.name.is_empty() && one.role.is_empty());
            for person in case.family.people.iter().filter(known) {
                let mut kept = both.family.people.iter();
                let same = |one: &Person| one.name == person.name || one.role == person.role;
                prop_assert!(kept.any(same), "{:?}", person);
            }
        }
        for phase in Phase::ALL {
            prop_assert!(both.phases.top3(phase).active().len() <= Top3::MOST);
        }
    }
}
