//! Kluis: backups, keys, looking after damage and the log, by clicking.

use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

use age::secrecy::ExposeSecret;
use casuskompas::gui::app::Begin;
use casuskompas::gui::widget::Role;
use casuskompas::vault::{Passphrase, RealDisk, RecoveryCode, Vault};
use chrono::TimeDelta;
use iced::keyboard::key::Named;

use crate::gui::locking::{PASSPHRASE, shown_code, with_new_vault};
use crate::support::Program;

const NEW: &str = "vijver lantaarn zebra kwartje";

fn with_a_case() -> Program {
    let mut program = with_new_vault();
    program.press("Nieuwe casus");
    program.fill("Werknaam", "Gezin Proef");
    program.press("Casus maken");
    program.ctrl("s");
    program
}

fn at_the_vault() -> Program {
    let mut program = with_a_case();
    program.press("Kluis");
    program
}

fn vault_folder(program: &Program) -> PathBuf {
    program.folder.path().join("kluis")
}

fn back_up(program: &mut Program) -> PathBuf {
    let stick = program.folder.path().join("stick");
    fs::create_dir_all(&stick).unwrap();
    program.fill("Map voor de reservekopie", &stick.display().to_string());
    program.press("Reservekopie maken");
    program.must_see("De reservekopie is gelukt");
    let made = fs::read_dir(&stick).unwrap().next().unwrap().unwrap();
    made.path()
}

#[test]
fn a_backup_is_made_told_and_opens() {
    let mut program = at_the_vault();
    program.must_see("U hebt nog geen reservekopie.");
    let made = back_up(&mut program);
    program.must_see("De laatste reservekopie is van donderdag 19 november 2026 om 14:02.");
    program.must_see("Er is een reservekopie gemaakt");
    let backup = Vault::unlock(RealDisk::new(made), &Passphrase::new(PASSPHRASE)).unwrap();
    assert_eq!(backup.list().unwrap().summaries[0].name, "Gezin Proef");
}

#[test]
fn a_folder_that_is_no_whole_path_is_asked_for_again() {
    let mut program = at_the_vault();
    program.press("Reservekopie maken");
    assert_eq!(program.window.focused().as_deref(), Some("TextField Map voor de reservekopie"));
    assert!(!program.sees("is gelukt"));
    let inside = vault_folder(&program).join("cases").display().to_string();
    program.fill("Map voor de reservekopie", &inside);
    program.press("Reservekopie maken");
    program.must_see("Een reservekopie in de kluis zelf gaat met de kluis verloren");
}

#[test]
fn a_lost_case_comes_back_from_a_backup() {
    let mut program = at_the_vault();
    let made = back_up(&mut program);
    for entry in fs::read_dir(vault_folder(&program).join("cases")).unwrap() {
        fs::remove_file(entry.unwrap().path()).unwrap();
    }
    program.fill("Map van de reservekopie", &made.display().to_string());
    program.press("Overnemen");
    assert_eq!(
        program.window.focused().as_deref(),
        Some("PasswordField Wachtzin van de reservekopie")
    );
    program.fill("Wachtzin van de reservekopie", "verkeerde wachtzin hier");
    program.press("Overnemen");
    program.must_see("Deze wachtzin past niet");
    program.fill("Wachtzin van de reservekopie", PASSPHRASE);
    program.press("Overnemen");
    program.must_see("Overgenomen: 1 die hier niet stonden, 0 die daar nieuwer waren.");
    program.press("Casussen");
    program.must_see("Gezin Proef");
}

/// What is gone in the backup itself does not come over, and that is said.
#[test]
fn what_is_gone_in_the_backup_is_told_when_it_is_taken_over() {
    let mut program = at_the_vault();
    let made = back_up(&mut program);
    for entry in fs::read_dir(made.join("cases")).unwrap() {
        fs::remove_file(entry.unwrap().path()).unwrap();
    }
    program.fill("Map van de reservekopie", &made.display().to_string());
    program.fill("Wachtzin van de reservekopie", PASSPHRASE);
    program.press("Overnemen");
    program.must_see("Overgenomen: 0 die hier niet stonden");
    program.must_see("in die reservekopie zelf ontbreekt iets");
    program.must_see("is weg, of er staat iets anders op die plek");
}

#[test]
fn another_passphrase_is_set_with_the_one_of_now() {
    let mut program = at_the_vault();
    program.fill("Wachtzin van nu", "niet de goede zin");
    program.fill("Nieuwe wachtzin", NEW);
    program.fill("Wachtzin nog een keer", "iets anders");
    program.press("Wachtzin wijzigen");
    program.must_see("De twee wachtzinnen zijn niet gelijk");
    program.fill("Wachtzin nog een keer", NEW);
    program.press("Wachtzin wijzigen");
    assert_eq!(program.window.focused().as_deref(), Some("PasswordField Wachtzin van nu"));
    program.fill("Wachtzin van nu", PASSPHRASE);
    program.key(Named::Enter);
    program.must_see("De wachtzin is gewijzigd. Gebruik vanaf nu de nieuwe.");
    program.press("Vergrendelen");
    program.fill("Wachtzin", NEW);
    program.key(Named::Enter);
    assert!(program.app().desk().is_some(), "{}", program.window.tree());
}

fn type_back(program: &mut Program) -> RecoveryCode {
    let code = shown_code(program);
    assert_eq!(program.window.focused().as_deref(), Some("Button Ik heb de code opgeschreven"));
    program.press("Ik heb de code opgeschreven");
    assert!(!program.sees("Herstelcode, teken voor teken"));
    program.fill("Typ de code over van uw papier", "ABCDE");
    program.press("Code controleren");
    program.must_see("In de herstelcode zit een tikfout.");
    let other = RecoveryCode::generate(&mut |bytes| bytes.fill(7));
    program.fill("Typ de code over van uw papier", other.expose());
    program.press("Code controleren");
    program.must_see("Deze herstelcode past niet bij deze kluis.");
    program.press("Code nog een keer tonen");
    assert_eq!(shown_code(program), code);
    program.press("Ik heb de code opgeschreven");
    program.fill("Typ de code over van uw papier", &code);
    program.press("Code controleren");
    program.must_see("De nieuwe herstelcode klopt met uw papier.");
    assert!(!program.sees("Herstelcode, teken voor teken"));
    RecoveryCode::parse(&code).unwrap()
}

fn opens_with(program: &mut Program, code: &RecoveryCode) {
    let folder = vault_folder(program);
    program.press("Vergrendelen");
    let vault = Vault::unlock_with_recovery(RealDisk::new(folder), code).unwrap();
    assert!(vault.check().unwrap().is_sound());
}

#[test]
fn a_new_recovery_code_is_shown_until_it_is_on_paper() {
    let mut program = at_the_vault();
    program.press("Nieuwe herstelcode maken");
    assert_eq!(program.window.focused().as_deref(), Some("PasswordField Uw wachtzin"));
    program.fill("Uw wachtzin", "een andere zin");
    program.press("Nieuwe herstelcode maken");
    program.must_see("Dit is niet de wachtzin van deze kluis.");
    assert_eq!(program.window.focused().as_deref(), Some("PasswordField Uw wachtzin"));
    program.type_text(PASSPHRASE);
    program.key(Named::Enter);
    let code = type_back(&mut program);
    program.must_see("Er is een nieuwe herstelcode gemaakt");
    opens_with(&mut program, &code);
}

#[test]
fn the_key_is_renewed_with_every_file() {
    let mut program = at_the_vault();
    program.fill("Uw wachtzin, voor de nieuwe sleutel", PASSPHRASE);
    program.press("Sleutel vernieuwen");
    program.must_see("De kluis heeft een nieuwe sleutel.");
    let code = type_back(&mut program);
    opens_with(&mut program, &code);
}

#[test]
fn the_employers_key_stands_there_openly() {
    let mut program = at_the_vault();
    program.must_see("Niemand anders dan u kan deze kluis openen.");
    let identity = age::x25519::Identity::generate();
    program.fill("Naam van de organisatie", "Gemeente Voorbeeld");
    program.fill("Openbare sleutel van de organisatie", "age1onzin");
    program.press("Toegang geven");
    program.must_see("Dit is geen openbare sleutel van een organisatie.");
    let recipient = identity.to_public().to_string();
    program.fill("Openbare sleutel van de organisatie", &recipient);
    program.press("Toegang geven");
    program.must_see("Gemeente Voorbeeld kan deze kluis ook openen, met deze sleutel:");
    program.must_see(&recipient);
    let folder = vault_folder(&program);
    let theirs = identity.to_string();
    let opened =
        Vault::unlock_for_organisation(RealDisk::new(&folder), theirs.expose_secret()).unwrap();
    assert_eq!(opened.list().unwrap().summaries.len(), 1);
    program.press("Toegang verwijderen");
    program.must_see("Niemand anders dan u kan deze kluis nog openen.");
    let refused = Vault::unlock_for_organisation(RealDisk::new(&folder), theirs.expose_secret());
    assert!(refused.is_err());
}

#[test]
fn damage_is_named_and_mended_by_a_press() {
    let mut program = at_the_vault();
    program.press("Nu nakijken");
    program.must_see("Alles is heel:");
    fs::write(vault_folder(&program).join("keys/second/recovery.age"), b"kapot").unwrap();
    program.press("Nu nakijken");
    program.must_see("Met 1 bestand is iets mis.");
    program.must_see("keys/second/recovery.age");
    program.press("Opnieuw schrijven uit de tweede kopie");
    program.must_see("Met keys/second/recovery.age is gedaan wat kon.");
    program.press("Nu nakijken");
    program.must_see("Alles is heel:");
}

#[test]
fn a_damaged_case_leads_to_where_it_is_mended() {
    let mut program = with_a_case();
    program.press("Vergrendelen");
    let cases = vault_folder(&program).join("cases");
    let case = fs::read_dir(cases).unwrap().next().unwrap().unwrap().path();
    fs::write(case, b"kapot").unwrap();
    program.fill("Wachtzin", PASSPHRASE);
    program.key(Named::Enter);
    program.press("Casussen");
    program.must_see("Eén bestand in de kluis kan nu niet worden gebruikt");
    program.press("Kluis nakijken en herstellen");
    program.press("Nu nakijken");
    program.must_see("Met 1 bestand is iets mis.");
}

#[test]
fn a_window_that_only_reads_leaves_the_drafts_of_the_other_alone() {
    let mut program = with_a_case();
    program.wait(3);
    let (folder, vault) = (Arc::clone(&program.folder), vault_folder(&program));
    program.press("Vergrendelen");
    drop(program);
    let _holder = Vault::unlock(RealDisk::new(vault), &Passphrase::new(PASSPHRASE)).unwrap();
    let mut program = Program::start(folder, Begin::Usual);
    program.fill("Wachtzin", PASSPHRASE);
    program.key(Named::Enter);
    (0..3).for_each(|_| program.wait(3));
    program.must_see("Group \"Casus Gezin Proef\"");
    assert!(!program.sees("Button \"Begrepen\""), "nothing failed");
}

#[test]
fn the_log_tells_what_was_done_and_names_no_family() {
    let mut program = at_the_vault();
    program.must_see("Casus 2026-001 is gewijzigd. donderdag 19 november 2026 om 14:02, S. de Wit");
    program.press("Casussen");
    program.press("Gezin Proef");
    program.press("Vergrendelen");
    program.fill("Wachtzin", PASSPHRASE);
    program.key(Named::Enter);
    program.press("Kluis");
    let log = program.window.get(Role::List, "Logboek van de kluis");
    let told = program.window.spoken();
    let inside: Vec<_> = told
        .iter()
        .filter(|spoken| spoken.bounds.is_within(&log.bounds))
        .map(|spoken| spoken.announcement.name.clone())
        .collect();
    assert!(inside.iter().any(|words| words.contains("is geopend")), "{inside:?}");
    assert!(!inside.iter().any(|words| words.contains("Proef")), "{inside:?}");
}

#[test]
fn opening_with_the_recovery_code_is_noted() {
    let mut program = at_the_vault();
    program.fill("Uw wachtzin", PASSPHRASE);
    program.press("Nieuwe herstelcode maken");
    let code = type_back(&mut program);
    assert!(!program.sees("De kluis is geopend met de herstelcode"));
    program.press("Vergrendelen");
    program.press("Herstelcode gebruiken");
    program.type_text(code.expose());
    program.key(Named::Enter);
    program.press("Kluis");
    program.must_see("De kluis is geopend met de herstelcode. donderdag 19 november 2026");
}

#[test]
fn a_window_that_only_reads_says_that_it_leaves_no_trace() {
    let mut program = at_the_vault();
    assert!(!program.sees("komt niet in het logboek"));
    program.press("Vergrendelen");
    let (folder, vault) = (Arc::clone(&program.folder), vault_folder(&program));
    drop(program);
    let passphrase = Passphrase::new(PASSPHRASE);
    let holder = Vault::unlock(RealDisk::new(vault), &passphrase).unwrap();
    let before = holder.log().unwrap();
    let mut program = Program::start(folder, Begin::Usual);
    program.fill("Wachtzin", PASSPHRASE);
    program.key(Named::Enter);
    program.press("Casussen");
    program.press("Gezin Proef");
    program.press("Kluis");
    program.must_see("Wat u hier opent, komt niet in het logboek.");
    assert_eq!(holder.log().unwrap(), before);
}

#[test]
fn an_old_backup_is_asked_for_on_vandaag_until_it_is_made_or_put_off() {
    let mut program = at_the_vault();
    back_up(&mut program);
    program.press("Vandaag");
    assert!(!program.sees("Uw laatste reservekopie is"));
    program.press("Vergrendelen");
    let folder = Arc::clone(&program.folder);
    drop(program);
    let mut program = Program::start(folder, Begin::Usual);
    program.clock.advance(TimeDelta::days(15));
    program.fill("Wachtzin", PASSPHRASE);
    program.key(Named::Enter);
    program.must_see("Uw laatste reservekopie is 15 dagen oud.");
    program.press("Later");
    assert!(!program.sees("Uw laatste reservekopie is"));
    program.press("Kluis");
    program.press("Vandaag");
    assert!(!program.sees("Uw laatste reservekopie is"));
}

#[test]
fn passphrases_and_codes_are_gone_after_locking() {
    let mut program = at_the_vault();
    program.fill("Uw wachtzin", PASSPHRASE);
    program.press("Nieuwe herstelcode maken");
    shown_code(&mut program);
    program.press("Vergrendelen");
    program.fill("Wachtzin", PASSPHRASE);
    program.key(Named::Enter);
    assert!(!program.sees("Herstelcode, teken voor teken"));
}
