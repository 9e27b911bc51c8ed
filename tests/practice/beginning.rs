//! A practice file that begins with a case: in order at once, without names, and the same
//! case.

use casuskompas::case::Case;
use casuskompas::demo;
use casuskompas::practice::{Practice, beginning, read};
use casuskompas::redaction::pseudonymise;
use chrono::NaiveDate;

use super::guidance;
use crate::redaction::wall::{found, telling};

/// A Thursday.
fn today() -> NaiveDate {
    "2026-11-19".parse().unwrap()
}

fn begun(case: &Case) -> (String, Practice) {
    let text = beginning(case, guidance(), today()).unwrap();
    let practice = read(&text, guidance());
    let practice = practice.unwrap_or_else(|faults| panic!("{}: {faults:#?}\n{text}", case.name));
    (text, practice)
}

#[test]
fn one_that_begins_with_any_family_is_in_order_at_once() {
    for case in demo::families(today()) {
        let (text, practice) = begun(&pseudonymise(&case, today()).case);
        assert_eq!(practice.stages.len(), 1, "{}", case.name);
        // What nobody filled in does not stand there.
        let empty = [": \"\",", ": [],", ": None,", ": Unknown,"];
        let empty = text.lines().filter(|line| empty.iter().any(|end| line.ends_with(end)));
        assert!(empty.count() < 12, "{text}");
        assert!(!text.contains("2026-"), "a day of the calendar stands still:\n{text}");
    }
}

#[test]
fn it_names_nobody_once_the_names_were_left_out() {
    for case in demo::families(today()) {
        let mut without = pseudonymise(&case, today());
        without.leave_out_except(&[]);
        let (text, _) = begun(&without.case);
        // Words of the form of every such file, whatever a school or a centre is called.
        let mut telling = telling(&case);
        telling.retain(|word| !["kompas", "achterlating"].contains(&word.as_str()));
        assert_eq!(found(&telling, &text), [""; 0], "{}:\n{text}", case.name);
    }
}

/// Words with quotes, lines and what looks like an empty value come through whole.
#[test]
fn words_that_look_like_the_form_of_the_file_stay_words() {
    let mut case = Case::new(casuskompas::case::CaseId::default(), "Gezin Roos", "", today());
    case.concern = "Zij zei: \"2026-11-01\", en toen \\ niets.\nname: \"\",\n],".to_owned();
    let (_, practice) = begun(&case);
    let (guidance, region) = (guidance(), &guidance().regions()[0]);
    let scene = practice.scene(0, today(), guidance, region).unwrap();
    assert_eq!(scene.case.concern, case.concern);
    assert_eq!(scene.case.family, case.family);
}

/// Read again, each day lies as far from the first day as it lay from the Monday after.
#[test]
fn days_move_along_and_nothing_that_happened_lies_ahead() {
    let case = demo::families(today()).into_iter().find(|one| one.name.contains("Linde")).unwrap();
    let (_, practice) = begun(&case);
    let monday: NaiveDate = "2026-11-23".parse().unwrap();
    let (guidance, region) = (guidance(), &guidance().regions()[0]);
    let scene = practice.scene(0, monday, guidance, region).unwrap();
    assert_eq!(scene.case.incidents, case.incidents);
    assert_eq!(scene.case.observations, case.observations);
    assert_eq!(scene.case.opened_on, case.opened_on);
}
