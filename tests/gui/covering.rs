//! Quick exit: one key, and nothing tells any more whose window it is.

use casuskompas::gui::app::{Begin, Message};
use casuskompas::gui::widget::Role;
use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use std::sync::Arc;

use crate::gui::locking::{PASSPHRASE, shown_code, with_new_vault};
use crate::support::Program;

const SHEET: &str = "Window \"Naamloos\"\n  Button \"Verder\"";

fn must_be_covered(program: &mut Program) {
    assert_eq!(program.window.tree(), SHEET);
    assert_eq!(program.app().title(), "Naamloos");
    assert!(program.app().desk().is_none());
}

fn value(program: &mut Program, role: Role, name: &str) -> String {
    program.window.get(role, name).announcement.value.unwrap()
}

#[test]
fn one_key_shows_an_empty_sheet_and_locks() {
    let mut program = with_new_vault();
    program.press("Nieuwe casus");
    program.type_text("Gezin Linde");
    program.key(Named::F12);
    must_be_covered(&mut program);
    program.key(Named::F12);
    program.type_text("x");
    must_be_covered(&mut program);
    program.key(Named::Enter);
    assert_eq!(program.app().title(), "Casuskompas");
    program.must_see("is vergrendeld");
    assert_eq!(program.window.focused().as_deref(), Some("PasswordField Wachtzin"));
    program.type_text(PASSPHRASE);
    program.key(Named::Enter);
    assert_eq!(value(&mut program, Role::TextField, "Werknaam"), "Gezin Linde");
}

#[test]
fn the_sheet_does_not_wait_for_what_is_written() {
    let mut program = with_new_vault();
    program.press("Nieuwe casus");
    program.type_text("Gezin Linde");
    // Of what it asks nothing is done yet.
    let writing = program.window.model.app.update(Message::Cover);
    must_be_covered(&mut program);
    drop(writing);
}

#[test]
fn the_sheet_is_of_one_colour() {
    let mut program = with_new_vault();
    program.key(Named::F12);
    program.window = program.window.sized(1024.0, 640.0);
    let pixels = program.window.paint();
    assert!(pixels.chunks(4).all(|pixel| pixel == &pixels[..4]));
}

#[test]
fn other_keys_and_a_button_do_the_same() {
    let mut program = with_new_vault();
    let held = Modifiers::CTRL | Modifiers::SHIFT;
    program.window.key_text("Q", held);
    program.redraw();
    must_be_covered(&mut program);
    program.press("Verder");
    program.must_see("is vergrendeld");
    let mut program = with_new_vault();
    program.press("Snel verbergen");
    must_be_covered(&mut program);
}

#[test]
fn it_works_over_a_question_and_the_overview_of_keys() {
    let mut program = with_new_vault();
    program.key(Named::F1);
    program.key(Named::F12);
    must_be_covered(&mut program);
    program.key(Named::Escape);
    program.must_see("is vergrendeld");
    assert!(!program.app().is_showing_keys());
}

#[test]
fn a_passphrase_that_was_being_typed_is_gone() {
    let first = with_new_vault();
    let home = Arc::clone(&first.folder);
    drop(first);
    let mut program = Program::start(home, Begin::Usual);
    program.type_text("paard fiets");
    program.key(Named::F12);
    must_be_covered(&mut program);
    program.key(Named::Enter);
    assert_eq!(value(&mut program, Role::PasswordField, "Wachtzin"), "");
}

#[test]
fn the_recovery_code_is_off_the_screen_until_it_is_asked_for() {
    let mut program = Program::fresh();
    program.press("Nieuwe kluis");
    program.fill("Naam van de kluis", "Team Sociaal West");
    program.fill("Wachtzin", PASSPHRASE);
    program.fill("Wachtzin nog een keer", PASSPHRASE);
    program.press("Kluis maken");
    let code = shown_code(&mut program);
    program.key(Named::F12);
    must_be_covered(&mut program);
    program.key(Named::Enter);
    assert!(!program.sees("Herstelcode, teken"));
    program.fill("Typ de code over van uw papier", &code);
    program.press("Code controleren");
    assert!(program.app().desk().is_some());
}

#[test]
fn the_covered_window_can_be_closed() {
    let mut program = with_new_vault();
    program.key(Named::F12);
    program.send(Message::CloseRequested);
    assert!(program.window.model.exited);
}

#[test]
fn a_vault_that_opens_behind_the_sheet_locks_again() {
    let mut program = with_new_vault();
    program.ctrl("l");
    program.type_text("een andere zin");
    program.key(Named::Enter);
    let mut heard = program.window.heard.iter();
    let open = heard.find(|message| format!("{message:?}") == "Start(Unlock(Open))");
    let open = open.unwrap().clone();
    program.fill("Wachtzin", PASSPHRASE);
    let opening = program.window.model.app.update(open);
    program.key(Named::F12);
    program.window.model.run(opening);
    program.redraw();
    must_be_covered(&mut program);
    program.key(Named::Enter);
    program.must_see("is vergrendeld");
    assert!(program.app().desk().is_none());
}
