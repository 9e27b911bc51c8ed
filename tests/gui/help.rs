//! Help about what is on the screen: every page, step and screen has its own.

use std::collections::BTreeMap;
use std::sync::Arc;

use casuskompas::gui::app::Begin;
use casuskompas::gui::casefile::step::Step;
use casuskompas::gui::widget::Role;
use iced::keyboard::key::Named;

use crate::support::Program;

/// What help says of the screen: the title of its part, and its words.
fn help(program: &mut Program) -> (String, String) {
    program.key(Named::F1);
    let spoken = program.window.spoken();
    let mut inside = spoken.iter().skip_while(|one| one.announcement.role != Role::Dialog);
    let mut titles = inside.by_ref().filter(|one| one.announcement.role == Role::Heading);
    let title = titles.nth(1).unwrap();
    let words = inside.find(|one| one.announcement.role == Role::Text).unwrap();
    let found = (title.announcement.name.clone(), words.announcement.name.clone());
    program.key(Named::Escape);
    found
}

#[test]
fn every_screen_has_help_of_its_own() {
    let mut met = BTreeMap::new();
    let mut ask = |program: &mut Program, screen: &str| {
        let (title, words) = help(program);
        assert_eq!(title, format!("Over deze bladzijde: {screen}"));
        assert!(words.split_whitespace().count() > 12, "{screen}: {words}");
        let other = met.insert(words, screen.to_owned());
        assert_eq!(other, None, "{screen} has the words of another");
    };
    let mut program = Program::fresh();
    ask(&mut program, "Welkom");
    program.press("Nieuwe kluis");
    ask(&mut program, "Nieuwe kluis");
    let mut program = Program::start(Arc::new(tempfile::tempdir().unwrap()), Begin::Demo);
    for page in ["Vandaag", "Casussen", "Instellingen"] {
        program.press(page);
        ask(&mut program, page);
    }
    program.press("Casussen");
    program.press("Delen");
    ask(&mut program, "Delen met collega’s");
    program.press("Casussen");
    program.press("Gezin Linde");
    for step in Step::ALL {
        program.press(&step.name());
        ask(&mut program, &step.name());
    }
}
