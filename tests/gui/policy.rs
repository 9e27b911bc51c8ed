//! What an organisation set, in the window: seen, obeyed, and stricter if somebody wants.

use std::fs;
use std::sync::Arc;

use casuskompas::gui::app::Begin;
use casuskompas::gui::widget::{Ask, Role};
use casuskompas::platform::Policy;

use super::locking::PASSPHRASE;
use crate::support::Program;

fn demo(policy: &str) -> Program {
    let folder = Arc::new(tempfile::tempdir().unwrap());
    Program::under(Policy::parse(policy), folder, Begin::Demo)
}

/// A policy as it stands in a file, which the window names.
fn from_file(text: &str) -> (tempfile::TempDir, Policy) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("policy.ron");
    fs::write(&file, text).unwrap();
    let policy = Policy::read(&file);
    (folder, policy)
}

#[test]
fn the_vault_locks_as_the_organisation_wants_or_sooner() {
    let mut program = demo("(lock_after_minutes: 5)");
    program.press("Instellingen");
    let offered = |program: &mut Program, words| program.window.find(Role::Radio, words).is_some();
    assert!(offered(&mut program, "2 minuten") && offered(&mut program, "5 minuten"));
    assert!(!offered(&mut program, "10 minuten"));
    program.wait(4 * 60);
    assert!(program.app().desk().is_some());
    program.wait(61);
    assert!(program.app().desk().is_none());
    let mut sooner = demo("(lock_after_minutes: 5)");
    sooner.press("Instellingen");
    sooner.choose("Vergrendelen na", "2 minuten");
    sooner.wait(121);
    assert!(sooner.app().desk().is_none());
}

#[test]
fn what_holds_is_seen_and_what_cannot_be_read_too() {
    let text = "(lock_after_minutes: 5, region: \"noord-oost-gelderland\", plain_export: \"nee\")";
    let (_folder, policy) = from_file(text);
    let folder = Arc::new(tempfile::tempdir().unwrap());
    let mut program = Program::under(policy, folder, Begin::Demo);
    program.press("Instellingen");
    for words in [
        "Door uw organisatie ingesteld",
        "policy.ron",
        "na hoogstens 5 minuten",
        "Noord-Veluwe en Midden-IJssel/Oost-Veluwe, ingesteld door uw organisatie",
        "De waarde van plain_export kan niet",
        "Uw kluis gaat gewoon open",
    ] {
        program.must_see(words);
    }
    assert!(
        program.window.find(Role::Radio, "Noord-Veluwe en Midden-IJssel/Oost-Veluwe").is_none()
    );
    let mut free = demo("()");
    free.press("Instellingen");
    assert!(!free.sees("Door uw organisatie ingesteld"));
    assert!(free.window.find(Role::Radio, "Noord-Veluwe en Midden-IJssel/Oost-Veluwe").is_some());
}

#[test]
fn no_plain_file_of_a_case_comes_out_where_that_is_off() {
    let mut program = demo("(plain_export: false)");
    program.press("Kluis");
    let folder = program.folder.path().join("bureau");
    program.fill("Map voor het bestand", &folder.display().to_string());
    program.press("Bestand maken");
    program.must_see("Uw organisatie heeft ingesteld");
    assert!(!folder.exists());
}

/// Its names are left out, and it is kept in clear all the same.
#[test]
fn no_practice_case_begins_with_a_case_where_that_is_off() {
    for (policy, begins) in [("(plain_export: false)", false), ("()", true)] {
        let mut program = demo(policy);
        program.press("Oefenen");
        program.press("Beginnen met een casus");
        program.window.ask(Role::Button, "Gezin Linde", Ask::Press);
        program.redraw();
        assert_eq!(program.sees("De namen zijn weggelaten."), begins, "{policy}");
        assert_eq!(program.sees("Uw organisatie heeft ingesteld"), !begins, "{policy}");
    }
}

#[test]
fn a_vault_outside_the_folders_of_the_organisation_is_not_made_and_not_opened() {
    let folder = Arc::new(tempfile::tempdir().unwrap());
    let stick = folder.path().join("kluis");
    let policy = || Policy::parse("(only_in: [\"/kluizen/west\"])");
    let mut program = Program::under(policy(), Arc::clone(&folder), Begin::Usual);
    program.press("Nieuwe kluis");
    program.fill("Naam van de kluis", "Team Sociaal West");
    program.fill("Wachtzin", PASSPHRASE);
    program.fill("Wachtzin nog een keer", PASSPHRASE);
    program.press("Kluis maken");
    program.must_see("/kluizen/west");
    assert!(!stick.exists());
    let mut opening = Program::under(policy(), folder, Begin::Vault(stick));
    opening.fill("Wachtzin", PASSPHRASE);
    opening.press("Ontgrendelen");
    opening.must_see("/kluizen/west");
    assert_eq!(opening.window.focused().as_deref(), Some("TextField Map van de kluis"));
}

#[test]
fn a_backup_goes_where_the_organisation_wants_it() {
    let mut program = demo("(only_in: [\"/kluizen/west\"], backup_folder: \"/kluizen/kopie\")");
    program.press("Kluis");
    let field = program.window.find(Role::TextField, "Map voor de reservekopie");
    let value = field.and_then(|field| field.announcement.value);
    assert_eq!(value.as_deref(), Some("/kluizen/kopie"));
    let stick = program.folder.path().join("stick");
    program.fill("Map voor de reservekopie", &stick.display().to_string());
    program.press("Reservekopie maken");
    program.must_see("Uw organisatie heeft ingesteld waar kluizen en reservekopieën staan");
    assert!(!stick.exists());
}
