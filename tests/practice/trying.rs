//! What would happen if one answer were another, or the region another.

use casuskompas::case::{Answer, QuestionId};
use casuskompas::guidance::Setting;
use casuskompas::practice::{Practice, readings, shipped, try_answer};

use super::guidance;

fn many_hands() -> Practice {
    shipped(guidance()).into_iter().find(|one| one.id == "veel-handen").unwrap()
}

#[test]
fn one_changed_answer_changes_the_level_and_not_the_case() {
    let guidance = guidance();
    let region = guidance.region("nl").unwrap();
    let first = Practice::first_day("2026-11-19".parse().unwrap());
    let scene = many_hands().scene(1, first, guidance, region).unwrap();
    assert_eq!(scene.advice.level.unwrap().number(), 3);
    let question = QuestionId::from("domeinoverstijgend");
    let before = scene.case.clone();
    let tried = try_answer(&scene.case, &question, Answer::No, guidance, region, scene.day);
    assert_eq!(tried.advice.level.unwrap().number(), 2);
    assert_eq!(scene.case, before);
    let doubt = try_answer(&scene.case, &question, Answer::Unknown, guidance, region, scene.day);
    assert_eq!(doubt.advice.level.unwrap().number(), 3, "doubt takes no worry away");
}

#[test]
fn the_readings_stand_beside_each_other_and_may_differ() {
    let guidance = guidance();
    let region = guidance.region("nl").unwrap();
    let first = Practice::first_day("2026-11-19".parse().unwrap());
    let practice = shipped(guidance).into_iter().find(|one| one.id == "de-hulp").unwrap();
    let scene = practice.scene(2, first, guidance, region).unwrap();
    let found: Vec<_> = readings(&scene.case, guidance, region, scene.day)
        .into_iter()
        .map(|(setting, advice)| (setting, advice.level.unwrap().number()))
        .collect();
    assert_eq!(found, [(Setting::Strikt, 2), (Setting::Gewoon, 3), (Setting::Ruim, 3)]);
}
