//! What changes from one part to the next, and on which day.

use casuskompas::case::{Answer, PersonId, Place, QuestionId};
use casuskompas::practice::Practice;
use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::{guidance, small};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn a_practice_begins_on_a_monday_whatever_the_day() {
    for days in 0..14 {
        let today = day("2026-11-16") + Days::new(days);
        let first = Practice::first_day(today);
        assert_eq!(first.weekday(), Weekday::Mon);
        assert!(first <= today && today - first < chrono::TimeDelta::days(7));
    }
}

#[test]
fn a_change_adds_changes_and_keeps_what_was() {
    let (guidance, practice) = (guidance(), small());
    let region = guidance.region("nl").unwrap();
    let first = day("2026-11-16");
    let before = practice.scene(0, first, guidance, region).unwrap();
    let after = practice.scene(1, first, guidance, region).unwrap();
    assert_eq!(after.day, day("2026-12-07"));
    let sofie = after.case.family.person(PersonId(1)).unwrap();
    assert_eq!((sofie.name.as_str(), sofie.place), ("Sofie", Place::Child));
    assert_eq!(sofie.spoken_on, Some(day("2026-12-06")));
    assert_eq!(before.case.family.person(PersonId(1)).unwrap().spoken_on, None);
    assert_eq!(after.case.family.people.len(), 3);
    assert_eq!(after.case.incidents, before.case.incidents);
    assert_eq!(after.case.name, "Gezin Vos");
}

#[test]
fn an_answer_of_before_becomes_history() {
    let (guidance, practice) = (guidance(), small());
    let region = guidance.region("nl").unwrap();
    let scene = practice.scene(1, day("2026-11-16"), guidance, region).unwrap();
    let help = scene.case.observations.get(&QuestionId::from("hulp-nodig")).unwrap();
    assert_eq!((help.answer, help.source.as_str()), (Answer::Yes, "oma"));
    assert_eq!(help.earlier.len(), 1);
    assert_eq!(help.earlier[0].source, "moeder");
    assert_eq!(help.earlier[0].on, Some(day("2026-11-14")));
}

#[test]
fn what_is_new_is_told_and_nothing_in_the_first_part() {
    let (guidance, practice) = (guidance(), small());
    let region = guidance.region("nl").unwrap();
    let first = day("2026-11-16");
    assert!(practice.scene(0, first, guidance, region).unwrap().news.is_empty());
    let news = practice.scene(1, first, guidance, region).unwrap().news;
    assert!(news.iter().any(|one| one.right.contains("Oma")), "{news:#?}");
    assert!(practice.scene(2, first, guidance, region).is_none());
}

#[test]
fn on_another_day_it_is_the_same_story() {
    let (guidance, practice) = (guidance(), small());
    let region = guidance.region("nl").unwrap();
    for first in ["2026-11-16", "2031-02-03", "2020-02-24"] {
        let first = day(first);
        let scene = practice.scene(1, first, guidance, region).unwrap();
        assert_eq!(scene.advice.level, practice.stages[1].expected.level());
        assert_eq!(scene.case.incidents[0].on, Some(first - Days::new(5)));
    }
}
