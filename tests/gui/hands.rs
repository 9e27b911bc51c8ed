//! Somebody with the keyboard alone: nothing here has a pointer.

use std::sync::Arc;

use casuskompas::case::Case;
use casuskompas::gui::app::Begin;
use iced::keyboard::key::Named;
use iced::keyboard::{Key, Modifiers, key};

use crate::gui::locking::{PASSPHRASE, shown_code};
use crate::support::{Program, press};

/// No next thing may be further away than this many presses of Tab.
const FAR: usize = 40;

/// Somebody at the keyboard.
pub(super) struct Hands {
    pub(super) program: Program,
    pub(super) presses: usize,
}

impl Hands {
    pub(super) fn new(program: Program) -> Self {
        let mut hands = Self { program, presses: 0 };
        hands.program.window = hands.program.window.sized(1366.0, 768.0);
        hands
    }

    /// What has the keyboard, without its role.
    pub(super) fn at(&mut self) -> Option<String> {
        let focused = self.program.window.focused()?;
        focused.split_once(' ').map(|(_, name)| name.to_owned())
    }

    /// Presses Tab until `name` has the keyboard.
    pub(super) fn reach(&mut self, name: &str) {
        self.go(name, Modifiers::empty());
    }

    /// Presses Shift and Tab until `name` has the keyboard, and Enter.
    pub(super) fn enter_before(&mut self, name: &str) {
        self.go(name, Modifiers::SHIFT);
        self.program.key(Named::Enter);
    }

    fn go(&mut self, name: &str, modifiers: Modifiers) {
        for presses in 0..=FAR {
            if self.at().as_deref() == Some(name) {
                self.presses += presses;
                return;
            }
            self.program.window.event(press(Key::Named(key::Named::Tab), None, modifiers));
        }
        let tree = self.program.window.tree();
        panic!("{name:?} is more than {FAR} presses away in\n{tree}");
    }

    pub(super) fn enter(&mut self, name: &str) {
        self.reach(name);
        self.program.key(Named::Enter);
    }

    pub(super) fn write(&mut self, field: &str, words: &str) {
        self.reach(field);
        self.program.type_text(words);
    }

    /// Answers a question with its answer number `number`, from 1.
    pub(super) fn answer(&mut self, question: &str, number: usize) {
        self.reach(question);
        self.program.key(Named::Home);
        for _ in 1..number {
            self.program.key(Named::ArrowRight);
        }
    }

    pub(super) fn case(&self) -> Case {
        let desk = self.program.app().desk().unwrap();
        desk.casefile().unwrap().case().clone()
    }
}

pub(super) fn new_vault() -> Hands {
    let mut hands = Hands::new(Program::fresh());
    hands.enter("Nieuwe kluis");
    hands.write("Naam van de kluis", "Team Sociaal West");
    hands.write("Uw naam", "S. de Wit");
    hands.write("Wachtzin", PASSPHRASE);
    hands.write("Wachtzin nog een keer", PASSPHRASE);
    hands.enter("Kluis maken");
    let code = shown_code(&mut hands.program);
    hands.enter("Ik heb de code opgeschreven");
    hands.write("Typ de code over van uw papier", &code);
    hands.program.key(Named::Enter);
    assert!(hands.program.app().desk().is_some());
    hands
}

pub(super) fn new_case() -> Hands {
    let mut hands = new_vault();
    hands.program.ctrl("n");
    hands.write("Werknaam", "Gezin Linde");
    hands.program.key(Named::Enter);
    hands.program.type_text("Ruzie bij elke overdracht.");
    hands.program.key(Named::Enter);
    hands
}

pub(super) fn add(hands: &mut Hands, place: &str, name: &str, role: &str) {
    hands.enter(place);
    hands.program.type_text(name);
    hands.write("Rol", role);
}

/// The next, in the same place as the one before.
pub(super) fn another(hands: &mut Hands, name: &str, role: &str) {
    hands.enter("Bewaar en nog iemand");
    hands.program.type_text(name);
    hands.write("Rol", role);
}

pub(super) fn demo() -> Hands {
    let folder = Arc::new(tempfile::tempdir().unwrap());
    Hands::new(Program::start(folder, Begin::Demo))
}
