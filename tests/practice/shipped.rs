//! The practice cases that the program carries: whole, in order, and what they teach
//! is what the method says.

use std::collections::BTreeSet;

use casuskompas::advice::WarningKind;
use casuskompas::case::each_text;
use casuskompas::case::record::{Look, Trail, When, each};
use casuskompas::gui::spelling::Spelling;
use casuskompas::practice::{Practice, QuestionKind, SOURCES, read, shipped};
use casuskompas::texts::spelling::Speller;
use chrono::NaiveDate;

use super::guidance;

fn all() -> Vec<Practice> {
    shipped(guidance())
}

fn first_day() -> NaiveDate {
    Practice::first_day("2026-11-19".parse().unwrap())
}

#[test]
fn every_file_is_in_order() {
    let guidance = guidance();
    for (file, source) in SOURCES {
        if let Err(faults) = read(source, guidance) {
            let told: Vec<String> = faults.iter().map(ToString::to_string).collect();
            panic!("data/oefenen/{file}:\n{}", told.join("\n"));
        }
    }
    assert_eq!(all().len(), 6);
}

#[test]
fn each_takes_an_honest_half_hour() {
    for practice in all() {
        assert!((20..=40).contains(&practice.minutes), "{}", practice.title);
        assert!((3..=5).contains(&practice.stages.len()), "{}", practice.title);
        assert!(practice.cards.len() >= 3, "{}", practice.title);
        // Time is left to talk at the end.
        let stages: u32 = practice.stages.iter().map(|stage| stage.minutes).sum();
        assert!(practice.minutes <= stages + 10, "{}", practice.title);
    }
}

#[test]
fn ids_differ_and_every_part_asks_for_a_level_somewhere() {
    let ids: BTreeSet<_> = all().into_iter().map(|one| one.id).collect();
    assert_eq!(ids.len(), 6);
    for practice in all() {
        let levels = practice.stages.iter().flat_map(|stage| &stage.questions);
        let levels = levels.filter(|question| question.kind == QuestionKind::Level).count();
        assert!(levels >= 3, "{}: {levels}", practice.title);
        assert!(practice.stages.iter().all(|stage| !stage.talk.is_empty()));
    }
}

#[test]
fn the_panel_does_not_always_agree() {
    for practice in all() {
        let differs = practice
            .stages
            .iter()
            .filter(|stage| stage.panel.iter().any(|one| one.picks != stage.panel[0].picks));
        assert!(differs.count() >= practice.stages.len() - 1, "{}", practice.title);
    }
}

/// The level of each part, and that it moves or stays as the file teaches.
#[test]
fn the_method_gives_each_part_the_level_that_it_teaches() {
    let guidance = guidance();
    let table: [(&str, &[u8]); 6] = [
        ("veel-handen", &[2, 3, 3, 3]),
        ("niet-geloofd", &[2, 2, 2, 3]),
        ("te-vroeg", &[2, 2, 2, 3]),
        ("samen-aan-tafel", &[2, 2, 3, 3]),
        ("de-hulp", &[2, 2, 3, 3]),
        ("de-reis", &[2, 2, 3, 3]),
    ];
    for ((id, levels), practice) in table.into_iter().zip(all()) {
        assert_eq!(practice.id, id);
        let region = guidance.region("nl").unwrap();
        let given = (0..practice.stages.len()).map(|stage| {
            let scene = practice.scene(stage, first_day(), guidance, region).unwrap();
            scene.advice.level.unwrap().number()
        });
        assert_eq!(given.collect::<Vec<_>>(), levels, "{id}");
    }
}

#[test]
fn what_the_trainer_says_of_the_advice_is_so() {
    let guidance = guidance();
    let region = guidance.region("nl").unwrap();
    let all = all();
    let scene = |id: &str, stage: usize| {
        let practice = all.iter().find(|one| one.id == id).unwrap();
        practice.scene(stage, first_day(), guidance, region).unwrap()
    };
    // One question decides in the first part.
    assert_eq!(scene("veel-handen", 0).advice.highest.number(), 4);
    // A child told it itself: that stands above everything, at the same level.
    let alerts = |stage| -> BTreeSet<String> {
        let alerts = scene("niet-geloofd", stage).advice.alerts;
        alerts.into_iter().map(|alert| alert.id).collect()
    };
    assert!(alerts(1).difference(&alerts(0)).count() > 0, "{:?}", alerts(1));
    // Therapy before safety, and months that go by and open no gate.
    let warns = |stage, kind| {
        let warnings = scene("te-vroeg", stage).advice.warnings;
        warnings.iter().any(|warning| warning.kind == kind)
    };
    assert!(!warns(0, WarningKind::CauseWithoutMotivation));
    assert!(warns(1, WarningKind::CauseWithoutMotivation));
    assert!(!warns(1, WarningKind::PassedEarly));
    assert!(warns(2, WarningKind::PassedEarly));
    // Signs of control ask to speak with everybody apart.
    assert!(!scene("samen-aan-tafel", 0).advice.apart);
    assert!(scene("samen-aan-tafel", 1).advice.apart);
}

#[test]
fn each_part_after_the_first_brings_something_new() {
    let guidance = guidance();
    let region = guidance.region("nl").unwrap();
    for practice in all() {
        for stage in 1..practice.stages.len() {
            let scene = practice.scene(stage, first_day(), guidance, region).unwrap();
            assert!(!scene.news.is_empty(), "{} {stage}", practice.title);
        }
    }
}

#[test]
fn a_known_answer_says_who_told_it_and_when() {
    let guidance = guidance();
    let region = guidance.region("nl").unwrap();
    for practice in all() {
        let last = practice.stages.len() - 1;
        let scene = practice.scene(last, first_day(), guidance, region).unwrap();
        for (question, seen) in scene.case.observations.iter() {
            let complete = seen.on.is_some() && !seen.source.is_empty();
            assert!(complete || !seen.answer.is_known(), "{}: {question}", practice.title);
        }
        each(&scene.case, &mut Trail::default(), &mut |_, field, look| {
            if let (Look::Day(Some(on)), When::Past) = (look, field.when) {
                assert!(on <= scene.day, "{}: {}", practice.title, field.name);
            }
        });
    }
}

/// Every word of a practice case that somebody reads.
fn words(practice: &Practice) -> Vec<&str> {
    let mut all = vec![
        practice.title.as_str(),
        &practice.about,
        &practice.warning,
        &practice.trainer,
        &practice.debrief,
    ];
    all.extend(practice.cards.iter().map(|card| card.text.as_str()));
    for stage in &practice.stages {
        all.extend([stage.title.as_str(), &stage.news, &stage.trainer]);
        all.extend(stage.talk.iter().map(String::as_str));
        for question in &stage.questions {
            all.push(&question.text);
            all.extend(question.options.iter().map(String::as_str));
        }
        all.extend(stage.panel.iter().flat_map(|one| [one.who.as_str(), one.why.as_str()]));
    }
    all
}

/// Words that are right, and yet not in the list.
const LACKING: [&str; 0] = [];

#[test]
fn every_sentence_is_spelt_as_the_list_has_it() {
    Speller::load();
    let guidance = guidance();
    let region = guidance.region("nl").unwrap();
    let mut wrong = BTreeSet::new();
    for practice in all() {
        let last = practice.stages.len() - 1;
        let case = practice.scene(last, first_day(), guidance, region).unwrap().case;
        let spelling = Spelling::of(&case, &BTreeSet::new());
        let mut look = |text: &str| {
            wrong.extend(spelling.faults(text).into_iter().map(|at| text[at].to_owned()));
        };
        words(&practice).into_iter().for_each(&mut look);
        each_text(&case, &mut |text, _| look(text));
    }
    assert_eq!(wrong, BTreeSet::from(LACKING.map(str::to_owned)));
}

/// The most words in a sentence that a trainer reads out.
const LONGEST: usize = 28;

#[test]
fn sentences_are_short() {
    let mut long = Vec::new();
    for practice in all() {
        for text in words(&practice) {
            let sentences = text.split(['.', '?', '!', ':', '\n']);
            long.extend(
                sentences
                    .filter(|one| one.split_whitespace().count() > LONGEST)
                    .map(|one| format!("{}: {one}", practice.id)),
            );
        }
    }
    assert!(long.is_empty(), "{long:#?}");
}
