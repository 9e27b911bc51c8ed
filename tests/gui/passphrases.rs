//! What is not seen at the ends of a passphrase, when it is made and when it opens.

use casuskompas::gui::widget::Role;
use casuskompas::vault::{Passphrase, RealDisk, Vault};
use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;

use crate::gui::locking::{PASSPHRASE, with_new_vault};
use crate::support::Program;

fn making(words: &str) -> Program {
    let mut program = Program::fresh();
    program.press("Nieuwe kluis");
    program.fill("Naam van de kluis", "Team Sociaal West");
    program.fill("Wachtzin", words);
    program.fill("Wachtzin nog een keer", PASSPHRASE);
    program.press("Kluis maken");
    program
}

fn opens(program: &Program, words: &str) -> bool {
    let disk = RealDisk::for_reading(program.folder.path().join("kluis"));
    Vault::unlock(disk, &Passphrase::new(words)).is_ok()
}

#[test]
fn a_space_at_the_end_is_asked_about_and_does_not_count() {
    for unseen in [" ", "\u{a0}", "\u{200b}"] {
        let words = format!("{PASSPHRASE}{unseen}");
        let mut program = making(&words);
        program.must_see("begint of eindigt met een spatie");
        assert_eq!(program.window.focused().as_deref(), Some("PasswordField Wachtzin"));
        assert!(!opens(&program, PASSPHRASE), "nothing was made yet");
        program.press("Kluis maken");
        program.must_see("Ik heb de code opgeschreven");
        assert!(opens(&program, PASSPHRASE) && !opens(&program, &words));
    }
}

#[test]
fn one_that_can_be_seen_whole_is_not_asked_about() {
    making(PASSPHRASE).must_see("Ik heb de code opgeschreven");
}

#[test]
fn one_that_is_pasted_with_a_space_opens() {
    for typed in [format!(" {PASSPHRASE} "), format!("{PASSPHRASE}\u{a0}")] {
        let mut program = with_new_vault();
        program.ctrl("l");
        program.window.clipboard.0 = Some(typed);
        program.window.ctrl("v");
        program.key(Named::Enter);
        assert!(program.app().desk().is_some(), "{}", program.window.tree());
    }
}

#[test]
fn changing_it_asks_too() {
    let mut program = with_new_vault();
    program.press("Kluis");
    program.fill("Wachtzin van nu", PASSPHRASE);
    program.fill("Nieuwe wachtzin", "kwartje zebra lantaarn vijver ");
    program.fill("Wachtzin nog een keer", "kwartje zebra lantaarn vijver");
    program.press("Wachtzin wijzigen");
    program.must_see("begint of eindigt met een spatie");
    program.press("Wachtzin wijzigen");
    assert!(opens(&program, "kwartje zebra lantaarn vijver"));
}

/// What is said at the field for the passphrase besides its name.
fn said(program: &mut Program) -> Option<String> {
    program.window.get(Role::PasswordField, "Wachtzin").announcement.description
}

const CAPS: Option<&str> = Some("Caps Lock staat aan: u typt hoofdletters.");

#[test]
fn caps_lock_is_said_where_nobody_can_read_along() {
    let mut program = with_new_vault();
    program.ctrl("l");
    program.type_text("p");
    assert_eq!(said(&mut program), None);
    program.type_text("A");
    assert_eq!(said(&mut program).as_deref(), CAPS);
    program.type_text("1 ");
    assert_eq!(said(&mut program).as_deref(), CAPS, "a digit tells nothing");
    program.window.key_text("F", Modifiers::SHIFT);
    assert_eq!(said(&mut program), None, "a large letter with Shift");
    program.window.key_text("f", Modifiers::SHIFT);
    assert_eq!(said(&mut program).as_deref(), CAPS, "a small letter with Shift");
    program.key(Named::CapsLock);
    assert_eq!(said(&mut program), None);
    program.type_text("A");
    program.press("Tonen wat u typt");
    assert!(!program.sees("Caps Lock"), "it can be read");
}
