//! Naslag over a case: from a question, a factor, an alert, a criterion and the step as a
//! whole to what is written about it, and back to the same place.

use std::collections::HashMap;
use std::mem::discriminant;
use std::sync::Arc;

use casuskompas::gui::app::Begin;
use casuskompas::gui::widget::{Role, Spoken};
use casuskompas::guidance::{Guidance, Weegvraag};
use casuskompas::naslag::{Naslag, Topic, article_about};
use casuskompas::texts;
use iced::keyboard::key::Named;

use super::hands::{Hands, demo};
use crate::naslag::signpost::kinds;
use crate::support::Program;

fn in_case(name: &str) -> Program {
    let mut program = Program::start(Arc::new(tempfile::tempdir().unwrap()), Begin::Demo);
    program.press("Casussen");
    program.press(name);
    program
}

/// What is on the screen over the case.
fn open(program: &mut Program) -> Option<String> {
    let spoken = program.window.spoken();
    let mut dialogs = spoken.iter().filter(|one| one.announcement.role == Role::Dialog);
    dialogs.next().map(|one| one.announcement.name.clone())
}

/// The ways to an explanation on the screen, each with what it is about.
fn ways(program: &mut Program) -> Vec<(Spoken, String)> {
    let spoken = program.window.spoken();
    let ways = spoken.into_iter().filter(|one| one.announcement.name == "Uitleg");
    let about = |one: &Spoken| one.announcement.description.clone().unwrap_or_default();
    ways.map(|one| (one.clone(), about(&one))).collect()
}

/// What of the method is called this.
fn topic(method: &Guidance, words: &str) -> Topic {
    let atom = method.atoms().iter().find(|atom| atom.text == words);
    let factor = method.risks().factors.iter().find(|one| one.name == words);
    let alert = method.alerts().find(|(alert, _)| alert.text == words);
    let asked = method.meldcode().questions.iter().find(|one| one.text == words);
    let step = (1..).zip(&method.meldcode().steps).find(|(_, step)| step.name == words);
    let kind = kinds().into_iter().find(|label| texts::text(label, &[]) == words);
    match (atom, factor, alert) {
        (Some(atom), ..) => Topic::Question(atom.id.clone()),
        (_, Some(factor), _) => Topic::Factor(factor.id.clone()),
        (_, _, Some((alert, _))) => Topic::Alert(alert.id.clone()),
        _ if asked.is_some() => Topic::Weegvraag(asked.unwrap().asks),
        _ if step.is_some() => Topic::MeldcodeStep(step.unwrap().0),
        _ if kind.is_some() => Topic::Kind(kind.unwrap()),
        // Of criteria the reason is told, and they all lead to the same.
        _ => Topic::Criterion(words.to_owned()),
    }
}

/// How many ways of one kind are followed in a step.
const SOME: usize = 2;

/// Presses some ways of every kind to an explanation, and comes back; what all of them are
/// about.
fn follow(program: &mut Program) -> Vec<Topic> {
    let method = Guidance::embedded().unwrap();
    let naslag = Naslag::new(&method, method.region_or_first("nl"));
    let ways = ways(program);
    let mut followed = HashMap::new();
    for (way, about) in &ways {
        let times = followed.entry(discriminant(&topic(&method, about))).or_insert(0);
        *times += 1;
        if *times > SOME {
            continue;
        }
        program.window.click_at(way.bounds.center());
        program.redraw();
        let article = article_about(&topic(&method, about), &method).unwrap();
        let title = &naslag.article(article).unwrap().title;
        assert_eq!(open(program).as_ref(), Some(title), "{about}");
        if !matches!(topic(&method, about), Topic::Criterion(_)) {
            program.must_see(&format!("Bij: {about}"));
        }
        program.key(Named::Escape);
        assert_eq!(open(program), None);
    }
    ways.into_iter().map(|(_, about)| topic(&method, &about)).collect()
}

#[test]
fn every_kind_leads_to_what_is_written_about_it() {
    let mut met = Vec::new();
    let mut program = in_case("Gezin Esdoorn");
    for step in ["Vragen", "Hoe veilig is het", "AVE en regie", "Risico’s"] {
        program.press(step);
        met.extend(follow(&mut program));
    }
    program.press("Meldcode");
    for step in ["3. Gesprek", "4. Wegen", "5. Beslissen"] {
        program.press(step);
        met.extend(follow(&mut program));
    }
    let count = |is: fn(&Topic) -> bool| met.iter().filter(|topic| is(topic)).count();
    assert!(count(|topic| matches!(topic, Topic::Question(_))) >= 7, "{met:?}");
    assert!(count(|topic| matches!(topic, Topic::Factor(_))) >= 1, "{met:?}");
    assert!(count(|topic| matches!(topic, Topic::Alert(_))) >= 1, "{met:?}");
    assert!(count(|topic| matches!(topic, Topic::Criterion(_))) >= 2, "{met:?}");
    let has = |topic: Topic| assert!(met.contains(&topic), "{topic:?}: {met:?}");
    has(Topic::Kind("kindgesprekken"));
    has(Topic::Kind("stagnaties"));
    has(Topic::Kind("transfers"));
    has(Topic::Weegvraag(Weegvraag::Onveiligheid));
    has(Topic::MeldcodeStep(3));
    has(Topic::MeldcodeStep(5));
    has(Topic::Kind("meldingen"));
}

#[test]
fn the_words_of_the_field_are_a_press_away_from_the_advice() {
    let mut program = in_case("Gezin Esdoorn");
    program.press("AVE en regie");
    program.press("Woordenlijst in Naslag");
    assert_eq!(open(&mut program).as_deref(), Some("Woordenlijst"));
}

/// A question of the first page, far enough down to have to scroll.
const QUESTION: &str = "Loopt de hulp vast, of werkt niet iedereen aan hetzelfde plan?";

fn at_question() -> Hands {
    let mut hands = demo();
    hands.enter_before("Casussen");
    hands.enter("Gezin Linde");
    hands.program.ctrl("4");
    hands.reach(QUESTION);
    hands
}

#[test]
fn one_key_tells_of_what_the_keyboard_is_at_and_leaves_everything_in_its_place() {
    let mut hands = at_question();
    let before = (hands.at(), hands.program.window.get(Role::RadioGroup, QUESTION).bounds);
    hands.program.key(Named::F2);
    assert_eq!(open(&mut hands.program).as_deref(), Some("Als het vastloopt"));
    hands.program.must_see(&format!("Bij: {QUESTION}"));
    // Nothing more opens over it.
    hands.program.key(Named::F2);
    assert_eq!(open(&mut hands.program).as_deref(), Some("Als het vastloopt"));
    hands.program.key(Named::Escape);
    assert_eq!(open(&mut hands.program), None);
    let after = (hands.at(), hands.program.window.get(Role::RadioGroup, QUESTION).bounds);
    assert_eq!(after, before);
}

#[test]
fn away_from_a_question_the_key_tells_of_the_step_and_on_a_page_of_the_page() {
    let mut program = in_case("Gezin Linde");
    for (step, title) in
        [("Meldcode", "Meldcode, stap voor stap"), ("Overleg", "Een overleg leiden")]
    {
        program.press(step);
        program.key(Named::F2);
        assert_eq!(open(&mut program).as_deref(), Some(title));
        program.key(Named::Escape);
    }
    program.press("Kluis");
    program.key(Named::F2);
    assert_eq!(open(&mut program).as_deref(), Some("Bewaren, verwijderen en inzage"));
    program.key(Named::Escape);
    program.press("Naslag");
    program.key(Named::F2);
    assert_eq!(open(&mut program), None);
}

#[test]
fn one_article_leads_to_another_and_back_and_on_to_naslag() {
    let mut hands = at_question();
    hands.program.key(Named::F2);
    hands.enter("Het veiligheidsplan");
    assert_eq!(open(&mut hands.program).as_deref(), Some("Het veiligheidsplan"));
    hands.enter("Terug naar Als het vastloopt");
    assert_eq!(open(&mut hands.program).as_deref(), Some("Als het vastloopt"));
    hands.enter("Openen in Naslag");
    assert_eq!(open(&mut hands.program), None);
    hands.program.must_see("Zoeken in Naslag");
    hands.program.must_see("Als het vastloopt");
}
