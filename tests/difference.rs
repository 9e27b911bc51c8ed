//! Two versions of a case beside each other, and one case out of both.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use casuskompas::case::difference::{
    About, Choice, Comparison, Difference, Kind, Section, everything,
};
use casuskompas::case::{
    Answer, Ave, AveDecision, Case, Entry, Incident, IncidentId, Person, PersonId, Phase, Place,
    PriorityStatus, Top3,
};
use casuskompas::demo;
use chrono::{DateTime, FixedOffset, NaiveDate};
use proptest::prelude::*;
use serde_json::Value;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn families() -> Vec<Case> {
    demo::families(day("2026-11-19"))
}

fn esdoorn() -> Case {
    let all = families();
    all.into_iter()
        .find(|case| case.name == "Gezin Esdoorn")
        .unwrap()
}

fn at(text: &str) -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339(text).unwrap()
}

fn entry(minute: u32, text: &str) -> Entry {
    Entry {
        at: at(&format!("2026-11-19T15:{minute:02}:00+01:00")),
        by: "Noor".into(),
        text: text.into(),
        corrects: None,
    }
}

fn incident(id: u32, on: &str, what: &str) -> Incident {
    Incident {
        id: IncidentId(id),
        on: Some(day(on)),
        what: what.into(),
        ..Incident::default()
    }
}

fn paths(left: &Case, right: &Case) -> BTreeSet<String> {
    let found = Comparison::of(left, right);
    found
        .differences()
        .iter()
        .map(|one| one.path.clone())
        .collect()
}

fn merge(left: &Case, right: &Case, choose: impl Fn(&str) -> Choice) -> Case {
    Comparison::of(left, right).merge(choose).unwrap().case
}

fn only(left: &Case, right: &Case) -> Difference {
    let found = Comparison::of(left, right);
    assert_eq!(found.differences().len(), 1, "{:?}", found.differences());
    found.differences()[0].clone()
}

#[test]
fn a_difference_names_who_what_and_both_values() {
    let left = esdoorn();
    let mut right = left.clone();
    right.family.person_mut(PersonId(2)).unwrap().spoken_on = Some(day("2026-11-20"));
    let found = only(&left, &right);
    assert_eq!(found.about, [About::Words("Lot".into())]);
    assert_eq!(found.what, "Laatst gesproken op");
    assert_eq!(
        (found.left.as_str(), found.right.as_str()),
        ("", "20 november 2026")
    );
    assert_eq!(found.section, Section::Family);
    assert_eq!(found.path, "family.people[2].spoken_on");
    assert_eq!(found.safe, None, "a day is no words");
}

#[test]
fn a_question_keeps_its_id_for_who_knows_its_words() {
    let left = esdoorn();
    let mut right = left.clone();
    right.observations.entry(&"stalking".into()).answer = Answer::No;
    let found = only(&left, &right);
    assert_eq!(found.about, [About::Question("stalking".into())]);
    assert_eq!((found.left.as_str(), found.right.as_str()), ("Ja", "Nee"));
}

#[test]
fn incidents_that_both_versions_called_the_same_are_kept_apart() {
    let (mut left, mut right) = (esdoorn(), esdoorn());
    left.incidents
        .push(incident(4, "2026-11-17", "Vader belde dertig keer."));
    right
        .incidents
        .push(incident(4, "2026-11-18", "Er lag een briefje op de mat."));
    let found = Comparison::of(&left, &right);
    let kinds: Vec<Kind> = found.differences().iter().map(|one| one.kind).collect();
    assert_eq!(kinds, [Kind::OnlyLeft, Kind::OnlyRight]);
    let both = found.merge(|_| Choice::Both).unwrap().case;
    let ids: Vec<u32> = both.incidents.iter().map(|one| one.id.0).collect();
    assert_eq!(ids, [1, 2, 3, 4, 5]);
    assert_eq!(merge(&left, &right, |_| Choice::Right), right);
    assert_eq!(merge(&left, &right, |_| Choice::Left), left);
    // The same copy once more brings nothing new.
    let again = Comparison::of(&both, &right);
    let kinds: Vec<Kind> = again.differences().iter().map(|one| one.kind).collect();
    assert_eq!(kinds, [Kind::OnlyLeft], "{:?}", again.differences());
}

#[test]
fn people_with_the_same_number_take_their_relations_along() {
    let (mut left, mut right) = (esdoorn(), esdoorn());
    let name = |case: &mut Case, name: &str, role: &str| {
        let id = case.family.add(Place::Network);
        let person = case.family.person_mut(id).unwrap();
        (person.name, person.role) = (name.into(), role.into());
        case.incidents[0].involved.insert(id);
        id
    };
    assert_eq!(
        name(&mut left, "Annie", "Oma"),
        name(&mut right, "Henk", "Voetbaltrainer")
    );
    let both = merge(&left, &right, |_| Choice::Both);
    let named = |case: &Case| -> Vec<String> {
        let involved = case.incidents[0].involved.iter();
        involved
            .map(|id| case.family.name_of(*id).to_owned())
            .collect()
    };
    assert!(named(&both).contains(&"Annie".to_owned()));
    assert!(named(&both).contains(&"Henk".to_owned()));
    assert_eq!(merge(&left, &right, |_| Choice::Right), right);
    assert_eq!(merge(&left, &right, |_| Choice::Left), left);
    // Left without Annie, with Henk: nobody takes Annie's place in the incident.
    let henk = merge(&left, &right, |path| match path {
        "incidents[1].involved" => Choice::Left,
        _ => Choice::Right,
    });
    assert!(!named(&henk).contains(&String::new()));
    assert!(
        !named(&henk).contains(&"Henk".to_owned()),
        "only Annie was involved at the left"
    );
}

#[test]
fn two_logbooks_become_one_in_the_order_of_time() {
    let (mut left, mut right) = (esdoorn(), esdoorn());
    let first = left.logbook.write(entry(10, "Eerste"));
    left.logbook.write(entry(30, "Derde"));
    let second = right.logbook.write(entry(20, "Tweede"));
    right.logbook.write(Entry {
        corrects: Some(second),
        ..entry(40, "Tweede, beter")
    });
    assert_eq!(first, second, "both are called the same at home");
    let both = merge(&left, &right, |_| Choice::Both);
    let last: Vec<_> = both.logbook.iter().rev().take(4).collect();
    let texts: Vec<&str> = last
        .iter()
        .rev()
        .map(|(_, entry)| entry.text.as_str())
        .collect();
    assert_eq!(texts, ["Eerste", "Tweede", "Derde", "Tweede, beter"]);
    let (corrected, _) = last[2];
    assert_eq!(last[0].1.corrects, Some(corrected));
}

#[test]
fn texts_of_both_can_be_kept_and_the_longer_one_loses_nothing() {
    let left = esdoorn();
    let mut right = left.clone();
    right.concern = "Iets heel anders.".into();
    assert!(only(&left, &right).both);
    let both = merge(&left, &right, |_| Choice::Both);
    assert_eq!(both.concern, format!("{}\n{}", left.concern, right.concern));
    right.concern = format!("{} En nog iets.", left.concern);
    let found = only(&left, &right);
    assert_eq!((found.both, found.safe), (false, Some(Choice::Right)));
}

#[test]
fn a_plan_still_holds_three_priorities() {
    let (mut left, mut right) = (Case::default(), Case::default());
    let add = |case: &mut Case, title: &str| {
        let plan = case.phases.top3_mut(Phase::Herstel);
        let (id, _) = plan.add();
        plan.get_mut(id).unwrap().title = title.into();
    };
    for title in ["Slapen", "School"] {
        add(&mut left, title);
    }
    for title in ["Sport", "Vrienden"] {
        add(&mut right, title);
    }
    let merged = Comparison::of(&left, &right)
        .merge(|_| Choice::Both)
        .unwrap();
    let plan = merged.case.phases.top3(Phase::Herstel);
    assert_eq!(plan.active().len(), Top3::MOST);
    assert_eq!(plan.parked().len(), 1);
    assert_eq!(merged.parked, [plan.parked()[0].title.clone()]);
}

#[test]
fn a_priority_that_ended_elsewhere_is_one_difference() {
    let left = esdoorn();
    let mut right = left.clone();
    let plan = right.phases.top3_mut(Phase::DirecteVeiligheid);
    let id = plan.active()[0].id;
    plan.set_status(id, PriorityStatus::Gehaald);
    let found = only(&left, &right);
    assert_eq!(
        (found.left.as_str(), found.right.as_str()),
        ("Loopt goed", "Gehaald")
    );
    assert_eq!(merge(&left, &right, |_| Choice::Right), right);
}

#[test]
fn everything_of_a_case_can_be_read() {
    for case in families() {
        let all = everything(&case);
        let words: Vec<&str> = all.iter().map(|one| one.right.as_str()).collect();
        let words = words.join("\n");
        for person in &case.family.people {
            assert!(words.contains(&person.name), "{}", person.name);
        }
        for (_, entry) in case.logbook.iter() {
            assert!(words.contains(&entry.text), "{}", entry.text);
        }
    }
}

/// Every value in a case that is no list and no record, with its pattern.
fn leaves(value: &Value, pattern: &str, pointer: &str, found: &mut Vec<(String, String, Value)>) {
    match value {
        Value::Object(fields)
            if ![".born", ".received"]
                .iter()
                .any(|end| pattern.ends_with(end)) =>
        {
            for (key, value) in fields {
                let escaped = key.replace('~', "~0").replace('/', "~1");
                let by_name = [".observations", ".half_typed"].contains(&pattern);
                let inside = if by_name {
                    "[]".to_owned()
                } else {
                    format!(".{key}")
                };
                leaves(
                    value,
                    &format!("{pattern}{inside}"),
                    &format!("{pointer}/{escaped}"),
                    found,
                );
            }
        }
        Value::Array(all) if all.iter().any(Value::is_object) => {
            for (index, value) in all.iter().enumerate() {
                leaves(
                    value,
                    &format!("{pattern}[]"),
                    &format!("{pointer}/{index}"),
                    found,
                );
            }
        }
        leaf => found.push((
            pattern.trim_start_matches('.').to_owned(),
            pointer.to_owned(),
            leaf.clone(),
        )),
    }
}

fn leaves_of(case: &Case) -> Vec<(String, String, Value)> {
    let mut found = Vec::new();
    leaves(&serde_json::to_value(case).unwrap(), "", "", &mut found);
    found.retain(|(pattern, _, _)| !is_identity(pattern));
    found
}

/// What makes a part the part it is: another one is another part.
fn is_identity(pattern: &str) -> bool {
    let identity = ["id", "person", "from", "to", "corrects"];
    identity
        .iter()
        .any(|key| pattern.rsplit('.').next() == Some(key))
}

/// Every value that a field has somewhere in the fixtures.
static VALUES: LazyLock<Values> = LazyLock::new(values);

type Values = BTreeMap<String, Vec<Value>>;

fn values() -> Values {
    let mut values: Values = BTreeMap::new();
    for case in full_families() {
        for (pattern, _, value) in leaves_of(&case) {
            let seen = values.entry(pattern).or_default();
            let is_empty = value.is_null() || value == Value::Array(Vec::new());
            if !is_empty && !seen.contains(&value) {
                seen.push(value);
            }
        }
    }
    values
}

/// The fixtures, with what none of them has.
fn full_families() -> Vec<Case> {
    let mut all = families();
    let case = &mut all[0];
    case.half_typed
        .insert("besluit-reden".into(), "Omdat".into());
    case.closed_on = Some(day("2026-11-18"));
    case.decisions.record(AveDecision {
        level: Ave::Four,
        on: day("2026-11-18"),
        recorded_at: Some(at("2026-11-18T09:00:00+01:00")),
        by: "Noor".into(),
        consulted: "Team".into(),
        reason: "Reden".into(),
        departure: "Toch".into(),
        advice: casuskompas::case::AdviceGiven {
            level: Some(Ave::Three),
            lowest: Some(Ave::Two),
            highest: Some(Ave::Four),
            model: "1".into(),
        },
    });
    for (_, role) in [
        (0, casuskompas::case::Role::InOverlegMet),
        (1, casuskompas::case::Role::Operationeel),
        (2, casuskompas::case::Role::Bestuurlijk),
        (3, casuskompas::case::Role::Procesregie),
    ] {
        let holder = case.regie.holder_mut(role);
        holder.name = "Iemand".into();
        holder.since = Some(day("2026-11-01"));
    }
    all
}

fn another(value: &Value, seen: &[Value]) -> Vec<Value> {
    let mut others: Vec<Value> = seen.iter().filter(|one| *one != value).cloned().collect();
    match value {
        Value::String(words) => {
            others.push(format!("{words} anders").into());
            others.extend(day_after(words));
            others.extend(["No", "Yes", "Gestopt", "Gehaald", "Stagneert"].map(Value::from));
        }
        Value::Bool(is) => others.push((!is).into()),
        Value::Number(number) => others.push((number.as_u64().unwrap() ^ 1).into()),
        Value::Array(all) => others.push(all.iter().skip(1).cloned().collect()),
        _ => {}
    }
    others
}

fn day_after(words: &str) -> Option<Value> {
    let day: NaiveDate = words.parse().ok()?;
    Some(day.succ_opt()?.to_string().into())
}

fn changed(case: &Case, pointer: &str, value: Value) -> Option<Case> {
    let mut whole = serde_json::to_value(case).unwrap();
    *whole.pointer_mut(pointer)? = value;
    let mut case: Case = serde_json::from_value(whole).ok()?;
    case.settle();
    Some(case)
}

#[test]
fn each_field_of_a_case_has_a_name_when_it_changes() {
    let seen = &*VALUES;
    let filled = seen.iter().filter(|(_, values)| !values.is_empty());
    let mut never: BTreeSet<&String> = filled.map(|(pattern, _)| pattern).collect();
    for case in full_families() {
        for (pattern, pointer, value) in leaves_of(&case) {
            let others = another(&value, &seen[&pattern]);
            let changed = others
                .into_iter()
                .find_map(|other| changed(&case, &pointer, other));
            let Some(changed) = changed.filter(|changed| *changed != case) else {
                continue;
            };
            never.remove(seen.get_key_value(&pattern).unwrap().0);
            let found = Comparison::of(&case, &changed);
            assert!(!found.differences().is_empty(), "{pattern}: {value}");
            for one in found.differences() {
                assert_ne!(one.section, Section::Other, "{pattern}");
                assert!(
                    !one.what.contains(['.', '[', '-']),
                    "{pattern}: {}",
                    one.what
                );
                assert_ne!(one.left, one.right, "{pattern}");
                for words in [&one.left, &one.right] {
                    assert!(!words.contains(['{', '"']), "{pattern}: {words}");
                    let is_key =
                        |word: &str| casuskompas::texts::exists(word) && word.contains('-');
                    assert!(!words.split_whitespace().any(is_key), "{pattern}: {words}");
                }
            }
        }
    }
    assert!(never.is_empty(), "not changed in any fixture: {never:?}");
}

/// A change that somebody might make.
fn edit(case: &mut Case, kind: u8, which: usize, words: &str) {
    match kind {
        0..=2 => edit_people(case, kind, which, words),
        3..=6 => edit_incidents(case, kind, which, words),
        7 | 8 => edit_plan(case, kind, which, words),
        9 => drop(case.logbook.write(entry(which as u32 % 60, words))),
        10 => drop(
            case.half_typed
                .insert(format!("veld-{}", which % 3), words.into()),
        ),
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
            let id = case.next_incident_id().0;
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
    if let Some(new) = other.and_then(|other| changed(case, pointer, other)) {
        *case = new;
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

/// Things that were given the same number on both sides are numbered anew.
fn without_numbers(paths: BTreeSet<String>) -> BTreeSet<String> {
    let kept = |path: String| path.chars().filter(|c| !c.is_ascii_digit()).collect();
    paths.into_iter().map(kept).collect()
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 24,
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
        let same_people = found
            .differences()
            .iter()
            .all(|one| one.kind == Kind::Changed || !is_person(one));
        for one in found.differences() {
            let choose = |path: &str| match path == one.path {
                true => Choice::Right,
                false => Choice::Left,
            };
            let merged = found.merge(choose).unwrap();
            let changed = without_numbers(paths(&left, &merged.case));
            let expected = without_numbers(BTreeSet::from([one.path.clone()]));
            // What else the case says of a person, or of an entry that was
            // corrected, goes with it.
            let drops_more = one.kind == Kind::OnlyLeft
                && (is_person(one) || one.path.starts_with("logbook["));
            if drops_more {
                prop_assert!(changed.is_superset(&expected), "{:?}", changed);
            } else if same_people && merged.parked.is_empty() {
                prop_assert_eq!(changed, expected);
            } else if merged.parked.is_empty() {
                prop_assert!(changed.is_subset(&expected), "{:?} {:?}", changed, expected);
            }
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
            for person in &case.family.people {
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
