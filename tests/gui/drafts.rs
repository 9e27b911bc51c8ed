//! What is typed is in the vault within two seconds, and comes back after the
//! program just stopped.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use casuskompas::gui::app::Begin;
use casuskompas::gui::widget::Role;
use casuskompas::vault::{Passphrase, RealDisk, Vault};
use iced::keyboard::key::Named;
use tempfile::TempDir;

use crate::gui::locking::{PASSPHRASE, with_new_vault};
use crate::support::Program;

/// How long the window takes to look again, in milliseconds.
const BEAT: i64 = 500;

fn folder(program: &Program) -> PathBuf {
    program.app().desk().unwrap().vault().folder().unwrap().into()
}

/// The vault as another reader finds it now.
fn on_disk(program: &Program) -> Vault {
    Vault::unlock(RealDisk::new(folder(program)), &Passphrase::new(PASSPHRASE)).unwrap()
}

/// Stops the program as a power cut does, and starts it anew.
fn cut_and_start(program: Program) -> Program {
    let home: Arc<TempDir> = Arc::clone(&program.folder);
    drop(program);
    let mut program = Program::start(home, Begin::Usual);
    program.fill("Wachtzin", PASSPHRASE);
    program.key(Named::Enter);
    assert!(program.app().desk().is_some(), "{}", program.window.tree());
    program
}

fn two_seconds(program: &mut Program) {
    for _ in 0..4 {
        program.wait_millis(BEAT);
    }
}

fn value(program: &mut Program, role: Role, name: &str) -> String {
    program.window.get(role, name).announcement.value.unwrap()
}

fn begin_case(program: &mut Program) {
    program.press("Nieuwe casus");
    program.type_text("Gezin Linde");
    program.fill("Wat speelt er, in één zin", "Ruzie bij de deur.");
    program.press("Casus maken");
}

#[test]
fn who_types_without_a_pause_is_never_more_than_two_seconds_behind() {
    let mut program = with_new_vault();
    begin_case(&mut program);
    let id = program.app().desk().unwrap().casefile().unwrap().case().id;
    program.press("Wat is er gebeurd");
    program.fill("Eerste zorg", "");
    program.key(Named::Backspace);
    two_seconds(&mut program);
    let words = "er werd geroepen en met deuren geslagen terwijl Tom boven was";
    for (typed, sign) in words.chars().enumerate() {
        program.type_text(&sign.to_string());
        // Five signs a second, and a beat after each: the window looks late.
        program.wait_millis(200);
        let read = on_disk(&program).open(id).unwrap().case.concern;
        let behind = typed + 1 - read.chars().count();
        assert!(words.starts_with(&read), "{read:?}");
        assert!(behind <= 2 * 5, "{behind} signs behind after {typed}");
    }
}

#[test]
fn the_form_of_a_new_case_comes_back_after_a_power_cut() {
    let mut program = with_new_vault();
    program.press("Casussen");
    program.press("Nieuwe casus");
    program.type_text("Gezin Wil");
    two_seconds(&mut program);
    let mut program = cut_and_start(program);
    assert_eq!(value(&mut program, Role::TextField, "Werknaam"), "Gezin Wil");
    program.press("Annuleren");
    program.must_see("Heading \"Casussen\"");
}

#[test]
fn the_form_is_sealed_while_typing_goes_on() {
    let mut program = with_new_vault();
    program.press("Nieuwe casus");
    for sign in "Gezin van der Wilgen".chars() {
        program.type_text(&sign.to_string());
        program.wait_millis(200);
    }
    let draft = on_disk(&program).read_draft("new-case").unwrap().unwrap();
    let draft = String::from_utf8_lossy(&draft).into_owned();
    assert!(draft.contains("Gezin van "), "{draft}");
}

#[test]
fn the_step_and_what_was_searched_come_back_too() {
    let mut program = with_new_vault();
    begin_case(&mut program);
    program.press("Casussen");
    program.fill("Zoek in alle casussen", "Lin");
    two_seconds(&mut program);
    let mut program = cut_and_start(program);
    assert_eq!(value(&mut program, Role::TextField, "Zoek in alle casussen"), "Lin");
    program.press("Vandaag");
    program.press("Casussen");
    program.ctrl("k");
    program.window.ctrl("a");
    program.key(Named::Backspace);
    let row = program.window.spoken().into_iter().find(|spoken| {
        spoken.announcement.role == Role::Link && spoken.announcement.name.contains("Gezin Linde")
    });
    program.window.click_at(row.unwrap().bounds.center());
    program.redraw();
    program.press("Logboek");
    two_seconds(&mut program);
    let mut program = cut_and_start(program);
    program.must_see("Heading \"Logboek\"");
}

#[test]
fn half_a_date_comes_back_and_goes_when_it_is_whole() {
    let mut program = with_new_vault();
    begin_case(&mut program);
    program.press("Wat is er gebeurd");
    program.press("Incident toevoegen");
    program.fill("Datum", "12-");
    two_seconds(&mut program);
    let mut program = cut_and_start(program);
    program.press("Zonder datum: Nog niet beschreven");
    assert_eq!(value(&mut program, Role::DateField, "Datum"), "12-");
    program.fill("Datum", "12-10-2026");
    let case = program.app().desk().unwrap().casefile().unwrap().case().clone();
    assert!(case.half_typed.is_empty(), "{:?}", case.half_typed);
    assert!(case.incidents[0].on.is_some());
}

#[test]
fn half_a_date_goes_with_what_it_belongs_to() {
    let mut program = with_new_vault();
    begin_case(&mut program);
    program.press("Wat is er gebeurd");
    program.press("Incident toevoegen");
    program.fill("Datum", "12-");
    program.press("Incident verwijderen");
    program.press("Incident toevoegen");
    assert_eq!(value(&mut program, Role::DateField, "Datum"), "");
}

#[test]
fn a_form_that_was_put_away_or_finished_leaves_no_file() {
    let mut program = with_new_vault();
    let drafts = |program: &Program| on_disk(program).drafts().unwrap();
    program.press("Nieuwe casus");
    program.type_text("Gezin Linde");
    two_seconds(&mut program);
    assert_eq!(drafts(&program), ["new-case"]);
    program.press("Annuleren");
    two_seconds(&mut program);
    assert_eq!(drafts(&program), [""; 0]);
    begin_case(&mut program);
    two_seconds(&mut program);
    assert_eq!(drafts(&program), ["desk"], "only where the user is");
}

#[test]
fn nothing_is_written_while_nothing_changes() {
    let mut program = with_new_vault();
    begin_case(&mut program);
    two_seconds(&mut program);
    let files = |program: &Program| {
        let all = ["cases", "drafts", ""].map(|part| {
            let entries = std::fs::read_dir(folder(program).join(part)).unwrap();
            let mut all: Vec<_> = entries
                .map(|entry| entry.unwrap())
                .filter(|entry| entry.file_type().unwrap().is_file())
                .map(|entry| (entry.path(), std::fs::read(entry.path()).unwrap()))
                .collect();
            all.sort();
            all
        });
        all.concat()
    };
    let before = files(&program);
    assert!(before.len() > 2);
    for _ in 0..60 {
        program.wait_millis(BEAT);
        program.redraw();
    }
    assert!(files(&program) == before, "a file was written anew");
}

#[test]
fn a_form_typed_with_an_earlier_program_comes_back() {
    let program = with_new_vault();
    let (home, place) = (Arc::clone(&program.folder), folder(&program));
    drop(program);
    let vault = Vault::unlock(RealDisk::new(place), &Passphrase::new(PASSPHRASE)).unwrap();
    let words = br#"(page:Cases,case:None,step:Family,new_case:Some((name:"Gezin Els",concern:"",tried:false)),search:"")"#;
    vault.seal_draft("desk", words).unwrap();
    drop(vault);
    let mut program = Program::start(home, Begin::Usual);
    program.fill("Wachtzin", PASSPHRASE);
    program.key(Named::Enter);
    assert_eq!(value(&mut program, Role::TextField, "Werknaam"), "Gezin Els");
}

/// What is no date yet is kept by every field of a case that takes a date: all of
/// them are drawn from their descriptions, in which a name for it must stand.
#[test]
fn every_date_in_a_case_is_drawn_from_its_description() {
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src/gui/casefile")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let code = fs::read_to_string(&path).unwrap();
            // The day of a new entry in the logbook waits with its words.
            let keeps = code.contains(".half_typed(draft::half_day(case)");
            assert!(keeps || !code.contains("date_field("), "{}", path.display());
        }
    }
}
