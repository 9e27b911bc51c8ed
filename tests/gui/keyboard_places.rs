//! Where the keyboard is after the screen changed.

use std::sync::Arc;

use casuskompas::gui::app::Begin;
use iced::keyboard::key::Named;

use crate::gui::locking::{PASSPHRASE, with_new_vault};
use crate::support::Program;

pub(crate) fn demo() -> Program {
    Program::start(Arc::new(tempfile::tempdir().unwrap()), Begin::Demo)
}

fn focused(program: &mut Program) -> String {
    program.window.focused().unwrap_or_else(|| {
        panic!("nothing has the keyboard in\n{}", program.window.tree());
    })
}

fn tab_to(program: &mut Program, name: &str) {
    for _ in 0..200 {
        if program.window.focused().is_some_and(|at| at.ends_with(name)) {
            return;
        }
        program.window.tab();
    }
    panic!("{name} cannot be reached:\n{}", program.window.tree());
}

/// The landmark that has the keyboard.
fn landmark(program: &mut Program) -> String {
    use casuskompas::gui::widget::Role;
    let spoken = program.window.spoken();
    let at = spoken.iter().position(|one| one.announcement.focused).unwrap();
    let mut depth = spoken[at].depth;
    for one in spoken[..at].iter().rev() {
        if one.depth < depth {
            depth = one.depth;
            let role = one.announcement.role;
            if matches!(role, Role::Navigation | Role::Main | Role::Complementary) {
                return format!("{role:?} {}", one.announcement.name);
            }
        }
    }
    "none".to_owned()
}

#[test]
fn the_navigation_keeps_the_keyboard_from_page_to_page() {
    let mut program = demo();
    for page in ["Casussen", "Instellingen", "Vandaag"] {
        tab_to(&mut program, &format!("Link {page}"));
        program.key(Named::Enter);
        assert_eq!(focused(&mut program), format!("Link {page}"));
    }
}

#[test]
fn a_step_keeps_the_keyboard_and_a_shortcut_moves_into_it() {
    let mut program = in_linde();
    for step in ["Wat is er gebeurd", "Directe veiligheid", "Logboek", "AVE en regie"] {
        tab_to(&mut program, &format!("Link {step}"));
        program.key(Named::Enter);
        assert_eq!(focused(&mut program), format!("Link {step}"));
    }
    for (key, step) in [
        ("9", "Logboek"),
        ("1", "Gezin en kring"),
        ("m", "Meldcode"),
        ("5", "Directe veiligheid"),
        ("d", "Documenten"),
        ("e", "Afsluiten"),
    ] {
        program.ctrl(key);
        assert_eq!(landmark(&mut program), format!("Main {step}"));
    }
}

pub(crate) fn in_linde() -> Program {
    let mut program = demo();
    tab_to(&mut program, "Link Casussen");
    program.key(Named::Enter);
    tab_to(&mut program, "Gezin Linde");
    program.key(Named::Enter);
    program
}

#[test]
fn an_opened_case_has_the_keyboard_in_its_step() {
    let mut program = in_linde();
    assert!(program.app().desk().unwrap().is_in_case());
    assert!(landmark(&mut program).starts_with("Main "));
}

#[test]
fn what_leads_to_another_step_from_beside_it_lands_in_that_step() {
    let mut program = in_linde();
    tab_to(&mut program, "Waarom dit advies?");
    program.key(Named::Enter);
    assert_eq!(landmark(&mut program), "Main AVE en regie");
}

#[test]
fn a_new_case_begins_in_its_first_step() {
    let mut program = with_new_vault();
    assert_eq!(landmark(&mut program), "Main Vandaag");
    program.ctrl("n");
    program.type_text("Gezin Linde");
    program.key(Named::Enter);
    program.type_text("Ruzie.");
    program.key(Named::Enter);
    assert_eq!(landmark(&mut program), "Main Gezin en kring");
}

#[test]
fn unlocking_lands_in_the_step_that_was_open() {
    let mut program = in_linde();
    program.ctrl("5");
    program.ctrl("l");
    program.type_text("vier zwanen lezen rustig kranten");
    program.key(Named::Enter);
    assert_eq!(landmark(&mut program), "Main Directe veiligheid");
    let mut program = with_new_vault();
    program.ctrl("l");
    program.type_text(PASSPHRASE);
    program.key(Named::Enter);
    assert_eq!(landmark(&mut program), "Main Vandaag");
}

#[test]
fn forms_before_the_desk_begin_in_their_first_field() {
    let mut program = Program::fresh();
    tab_to(&mut program, "Nieuwe kluis");
    program.key(Named::Enter);
    assert_eq!(focused(&mut program), "TextField Naam van de kluis");
    tab_to(&mut program, "Terug");
    program.key(Named::Enter);
    assert_eq!(focused(&mut program), "Button Nieuwe kluis");
}

#[test]
fn what_is_removed_does_not_take_the_keyboard_along() {
    let mut program = in_linde();
    program.ctrl("1");
    for _ in 0..3 {
        tab_to(&mut program, "Button Relatie toevoegen");
        program.key(Named::Enter);
        tab_to(&mut program, "Verwijderen");
        program.key(Named::Enter);
        assert_eq!(landmark(&mut program), "Main Gezin en kring");
        assert_ne!(focused(&mut program), "TextField Werknaam");
    }
}
