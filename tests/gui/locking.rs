//! A new vault, locking, unlocking, and what must survive both.

use std::fs;

use casuskompas::gui::app::Message;
use casuskompas::gui::widget::{Live, Role};
use iced::keyboard::key::Named;

use crate::support::Program;

pub(crate) const PASSPHRASE: &str = "paard fiets molen kaas";

/// Makes a vault as a new user would, up to its recovery code.
pub(crate) fn with_shown_code() -> Program {
    let mut program = Program::fresh();
    program.press("Nieuwe kluis");
    program.fill("Naam van de kluis", "Team Sociaal West");
    program.fill("Uw naam", "S. de Wit");
    program.fill("Wachtzin", PASSPHRASE);
    program.fill("Wachtzin nog een keer", PASSPHRASE);
    program.press("Kluis maken");
    program
}

/// The same, up to the desk.
pub(crate) fn with_new_vault() -> Program {
    let mut program = with_shown_code();
    let code = shown_code(&mut program);
    program.press("Ik heb de code opgeschreven");
    program.fill("Typ de code over van uw papier", &code.to_lowercase().replace('-', " "));
    program.press("Code controleren");
    assert!(program.app().desk().is_some(), "{}", program.window.tree());
    program
}

pub(crate) fn shown_code(program: &mut Program) -> String {
    let spoken = program.window.spoken();
    let code = spoken.iter().find_map(|spoken| {
        let name = &spoken.announcement.name;
        name.strip_prefix("Herstelcode, teken voor teken: ")
    });
    let code = code.unwrap_or_else(|| panic!("no code in\n{}", program.window.tree()));
    code.replace(", ", "-").replace(' ', "")
}

fn unlock(program: &mut Program, passphrase: &str) {
    program.fill("Wachtzin", passphrase);
    program.key(Named::Enter);
}

#[test]
fn a_weak_passphrase_is_refused_with_advice() {
    let mut program = Program::fresh();
    program.press("Nieuwe kluis");
    program.fill("Naam van de kluis", "Team Sociaal West");
    program.fill("Wachtzin", "welkom01");
    program.fill("Wachtzin nog een keer", "welkom01");
    program.press("Kluis maken");
    program.must_see("zwak");
    assert!(!program.folder.path().join("kluis").exists());
}

#[test]
fn two_different_passphrases_are_named() {
    let mut program = Program::fresh();
    program.press("Nieuwe kluis");
    program.fill("Wachtzin", PASSPHRASE);
    program.fill("Wachtzin nog een keer", "paard fiets molen brood");
    program.press("Kluis maken");
    program.must_see("De twee wachtzinnen zijn niet gelijk");
    program.must_see("Geef de kluis een naam");
}

#[test]
fn a_mistyped_recovery_code_is_noticed() {
    let mut program = Program::fresh();
    program.press("Nieuwe kluis");
    program.fill("Naam van de kluis", "Team Sociaal West");
    program.fill("Wachtzin", PASSPHRASE);
    program.fill("Wachtzin nog een keer", PASSPHRASE);
    program.press("Kluis maken");
    program.press("Ik heb de code opgeschreven");
    program.fill("Typ de code over van uw papier", "AAAAA-AAAAA-AAAAA-AAAAA-AAAAA-AAAAA");
    program.press("Code controleren");
    assert!(program.app().desk().is_none());
    program.must_see("Alert");
}

#[test]
fn ctrl_l_locks_and_the_passphrase_unlocks() {
    let mut program = with_new_vault();
    program.ctrl("l");
    assert!(program.app().desk().is_none());
    program.must_see("Kluis Team Sociaal West is vergrendeld");
    unlock(&mut program, "een andere zin");
    assert!(program.app().desk().is_none());
    program.must_see("Alert");
    unlock(&mut program, PASSPHRASE);
    assert!(program.app().desk().is_some());
}

#[test]
fn what_could_not_be_written_is_told_without_taking_the_keyboard() {
    let mut program = with_new_vault();
    program.press("Nieuwe casus");
    program.fill("Werknaam", "Gezin Linde");
    program.press("Casus maken");
    program.wait(2);
    program.press("Logboek");
    program.fill("Nieuwe notitie", "Gebeld met oma.");
    // Nothing can be written where a file stands in the place of the folder.
    let cases = program.folder.path().join("kluis/cases");
    let away = program.folder.path().join("away");
    fs::rename(&cases, &away).unwrap();
    fs::write(&cases, b"").unwrap();
    program.ctrl("l");
    program.must_see("Nog niet alles is bewaard");
    assert!(!program.sees("Wat u typte, is versleuteld bewaard."));
    program.type_text("fiets");
    fs::remove_file(&cases).unwrap();
    fs::rename(&away, &cases).unwrap();
    (0..20).for_each(|_| program.wait(5));
    program.must_see("Wat u typte, is versleuteld bewaard.");
    program.type_text(" molen");
    let field = program.window.get(Role::PasswordField, "Wachtzin");
    assert_eq!(field.announcement.value.unwrap().chars().count(), 11);
}

#[test]
fn another_way_in_is_where_the_keyboard_goes() {
    let mut program = with_new_vault();
    program.ctrl("l");
    program.press("Herstelcode gebruiken");
    assert_eq!(program.window.focused().as_deref(), Some("TextField Herstelcode"));
    program.press("Andere kluis");
    assert_eq!(program.window.focused().as_deref(), Some("TextField Map van de kluis"));
}

#[test]
fn ten_quiet_minutes_lock_and_a_key_puts_it_off() {
    let mut program = with_new_vault();
    program.wait(9 * 60);
    // The window tells of activity at most once in a real second.
    std::thread::sleep(std::time::Duration::from_millis(1100));
    program.key(Named::Tab);
    program.wait(9 * 60);
    assert!(program.app().desk().is_some(), "a key was pressed nine minutes ago");
    program.wait(61);
    assert!(program.app().desk().is_none());
}

/// What is said of locking, once it is said aloud.
fn warning(program: &mut Program) -> Option<(Role, Live)> {
    let spoken = program.window.spoken();
    let mut said = spoken.iter().map(|spoken| &spoken.announcement);
    let found = said.find(|said| {
        said.name.starts_with("De kluis wordt binnen 1 minuut vergrendeld")
            || said.name == "De kluis blijft open."
    });
    found.map(|said| (said.role, said.live))
}

const WARNS: Option<(Role, Live)> = Some((Role::Alert, Live::Assertive));
const STAYS: Option<(Role, Live)> = Some((Role::Status, Live::Polite));

#[test]
fn the_lock_is_announced_a_minute_before_and_leaves_the_keyboard_alone() {
    let mut program = with_new_vault();
    program.press("Nieuwe casus");
    program.type_text("Gezin Lin");
    program.wait(8 * 60 + 58);
    assert_eq!(warning(&mut program), None);
    program.wait(3);
    assert_eq!(warning(&mut program), WARNS);
    program.must_see("Alles wat u typte, blijft bewaard.");
    assert_eq!(program.window.focused().as_deref(), Some("TextField Werknaam"));
    program.send(Message::Active);
    assert_eq!(warning(&mut program), STAYS);
    program.type_text("de");
    let typed = program.window.get(Role::TextField, "Werknaam").announcement;
    assert_eq!(typed.value.as_deref(), Some("Gezin Linde"));
    program.wait(9);
    assert_eq!(warning(&mut program), STAYS, "a pointer may be on its way");
    program.wait(2);
    assert_eq!(warning(&mut program), None);
    program.wait(9 * 60 - 11);
    assert_eq!(warning(&mut program), WARNS);
    program.wait(61);
    assert!(program.app().desk().is_none());
    assert_eq!(warning(&mut program), None);
    unlock(&mut program, PASSPHRASE);
    let typed = program.window.get(Role::TextField, "Werknaam").announcement;
    assert_eq!(typed.value.as_deref(), Some("Gezin Linde"));
    assert_eq!(warning(&mut program), None);
}

#[test]
fn the_warning_can_be_answered_either_way() {
    let mut program = with_new_vault();
    program.wait(9 * 60 + 30);
    program.press("Blijven werken");
    assert_eq!(warning(&mut program), None);
    program.wait(8 * 60);
    assert!(program.app().desk().is_some());
    program.wait(70);
    assert_eq!(warning(&mut program), WARNS);
    // The one of the bar, which lies over that of the navigation.
    let spoken = program.window.spoken();
    let bar = spoken.iter().rfind(|one| one.announcement.name == "Vergrendelen").unwrap();
    program.window.click_at(bar.bounds.center());
    program.send(Message::Tick);
    assert!(program.app().desk().is_none());
}

#[test]
fn a_short_wait_still_leaves_twenty_seconds() {
    let mut program = with_new_vault();
    program.press("Instellingen");
    program.press("2 minuten");
    program.wait(95);
    assert_eq!(warning(&mut program), None);
    program.wait(2);
    assert_eq!(warning(&mut program), WARNS);
}

#[test]
fn a_second_window_reads_only_and_says_so() {
    let first = with_new_vault();
    let mut second = Program::start(first.folder.clone(), casuskompas::gui::app::Begin::Usual);
    unlock(&mut second, PASSPHRASE);
    assert!(second.app().desk().unwrap().is_read_only());
}

#[test]
fn a_later_run_asks_for_the_vault_of_last_time() {
    let folder = with_new_vault().folder.clone();
    let mut later = Program::start(folder, casuskompas::gui::app::Begin::Usual);
    later.must_see("Kluis openen");
    assert_eq!(later.window.focused().as_deref(), Some("PasswordField Wachtzin"));
    later.type_text(PASSPHRASE);
    later.key(Named::Enter);
    assert!(!later.app().desk().unwrap().is_read_only());
}

#[test]
fn the_welcome_is_painted_with_the_typefaces_inside_the_program() {
    let mut program = Program::fresh();
    program.window = program.window.sized(800.0, 600.0);
    let pixels = program.window.paint();
    let is_ink = |pixel: &[u8]| pixel.iter().take(3).all(|part| *part < 0x50);
    let ink = pixels.chunks(4).filter(|pixel| is_ink(pixel)).count();
    assert!(ink > 2_000, "only {ink} dark pixels: the words did not show");
}
