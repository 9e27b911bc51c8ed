//! Words that could not be written before the vault was locked are never dropped
//! without being asked about, twice, and there are two ways to keep them.

use std::fs;
use std::path::{Path, PathBuf};

use casuskompas::case::CaseId;
use casuskompas::gui::app::{Closing, Message};
use casuskompas::gui::widget::Role;
use casuskompas::vault::{Passphrase, RealDisk, Vault};
use iced::keyboard::key::Named;

use crate::gui::locking::{PASSPHRASE, with_new_vault};
use crate::support::Program;

const FIRST: &str = "Eerste zin. ";
const SECOND: &str = "Tweede zin, alleen in het geheugen.";
const TITLE: &str = "Uw laatste woorden zijn nog niet bewaard";

fn home(program: &Program) -> PathBuf {
    program.folder.path().join("kluis")
}

/// A vault whose folder got another name while somebody typed, and was locked.
fn stranded() -> (Program, PathBuf) {
    let mut program = with_new_vault();
    program.press("Nieuwe casus");
    program.fill("Werknaam", "Gezin Linde");
    program.press("Casus maken");
    program.press("Logboek");
    program.fill("Nieuwe notitie", FIRST);
    program.wait(2);
    let away = program.folder.path().join("kluis-nieuw");
    fs::rename(home(&program), &away).unwrap();
    program.type_text(SECOND);
    program.wait(2);
    program.must_see("De map van de kluis is er nu niet");
    program.ctrl("l");
    program.must_see(TITLE);
    (program, away)
}

fn open(folder: &Path) -> Vault {
    Vault::unlock(RealDisk::for_reading(folder), &Passphrase::new(PASSPHRASE)).unwrap()
}

fn words(folder: &Path) -> String {
    let vault = open(folder);
    let id: CaseId = vault.list().unwrap().summaries[0].id;
    let case = vault.open(id).unwrap().case;
    case.half_typed.into_values().collect()
}

fn type_passphrase(program: &mut Program) {
    program.fill("Wachtzin", PASSPHRASE);
    program.key(Named::Enter);
}

fn is_held(program: &mut Program) -> bool {
    program.sees(TITLE)
}

#[test]
fn nothing_leads_away_from_them_without_a_question() {
    for way in ["Bekijk het voorbeeld", "Nieuwe kluis"] {
        let (mut program, away) = stranded();
        program.press(way);
        program.must_see("Beslis dit eerst");
        let first = "Button Map van de kluis aanwijzen";
        assert_eq!(program.window.focused().as_deref(), Some(first));
        fs::rename(&away, home(&program)).unwrap();
        program.wait(15);
        program.must_see("Wat u typte, is versleuteld bewaard.");
        assert_eq!(words(&home(&program)), format!("{FIRST}{SECOND}"));
        program.press(way);
        assert!(!is_held(&mut program), "now there is nothing to ask");
    }
}

#[test]
fn the_folder_is_found_where_it_is_now_and_gets_them() {
    let (mut program, away) = stranded();
    type_passphrase(&mut program);
    program.must_see("De map van de kluis is er nu niet");
    program.press("Map van de kluis aanwijzen");
    assert_eq!(program.window.focused().as_deref(), Some("TextField Map van de kluis"));
    program.fill("Map van de kluis", away.to_str().unwrap());
    type_passphrase(&mut program);
    let desk = program.app().desk().expect("open again");
    assert!(!desk.is_read_only());
    assert_eq!(program.app().preferences().last_vault.as_deref(), Some(away.as_path()));
    program.wait(2);
    assert_eq!(words(&away), format!("{FIRST}{SECOND}"));
    assert_eq!(fs::read_dir(away.join("cases")).unwrap().count(), 1, "no second copy");
    let said = program.window.get(Role::TextArea, "Nieuwe notitie").announcement;
    assert_eq!(said.value, Some(format!("{FIRST}{SECOND}")), "where the user was");
    // And on as ever.
    program.window.click(Role::TextArea, "Nieuwe notitie");
    program.type_text(" Meer.");
    program.ctrl("l");
    assert!(!is_held(&mut program));
    assert!(words(&away).contains("Meer."));
}

#[test]
fn what_somebody_else_changed_meanwhile_is_not_written_over() {
    let (mut program, away) = stranded();
    let vault = Vault::unlock(RealDisk::new(&away), &Passphrase::new(PASSPHRASE)).unwrap();
    drop(vault);
    // The lock is ours as long as the window holds the vault, so a copy is changed.
    let copy = program.folder.path().join("kopie");
    copy_folder(&away, &copy);
    let vault = Vault::unlock(RealDisk::new(&copy), &Passphrase::new(PASSPHRASE)).unwrap();
    let id = vault.list().unwrap().summaries[0].id;
    let mut case = vault.open(id).unwrap().case;
    case.concern = "Van een collega.".into();
    vault.save(&case, "M. Aydin", crate::support::now()).unwrap();
    drop(vault);
    program.press("Map van de kluis aanwijzen");
    program.fill("Map van de kluis", copy.to_str().unwrap());
    type_passphrase(&mut program);
    program.wait(2);
    let vault = open(&copy);
    assert_eq!(vault.open(id).unwrap().case.concern, "Van een collega.");
    let ours = vault.open_copy(id, 1).unwrap().case;
    assert!(ours.half_typed.values().any(|words| words.ends_with(SECOND)));
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy_folder(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

#[test]
fn another_vault_or_another_passphrase_does_not_get_them() {
    let (mut program, away) = stranded();
    let other = with_new_vault();
    let strange = home(&other);
    program.press("Andere kluis");
    program.fill("Map van de kluis", strange.to_str().unwrap());
    type_passphrase(&mut program);
    program.must_see("Dit is een andere kluis");
    assert!(is_held(&mut program) && program.app().desk().is_none());
    program.fill("Map van de kluis", away.to_str().unwrap());
    program.fill("Wachtzin", "een heel andere zin");
    program.key(Named::Enter);
    program.must_see("past niet bij de kluis");
    program.fill("Map van de kluis", program.folder.path().join("nergens").to_str().unwrap());
    type_passphrase(&mut program);
    program.must_see("De map van de kluis is er nu niet");
    assert!(is_held(&mut program));
}

#[test]
fn sealed_elsewhere_they_come_back_by_what_is_in_the_file() {
    let (mut program, away) = stranded();
    program.press("Ergens anders bewaren");
    assert_eq!(program.window.focused().as_deref(), Some("TextField Map om in te bewaren"));
    program.press("Hier versleuteld bewaren");
    assert!(is_held(&mut program), "no folder yet");
    let elsewhere = program.folder.path().join("elders");
    fs::create_dir(&elsewhere).unwrap();
    program.fill("Map om in te bewaren", elsewhere.to_str().unwrap());
    program.press("Hier versleuteld bewaren");
    program.must_see("Uw laatste woorden zijn versleuteld bewaard in");
    assert!(!is_held(&mut program));
    let folder = fs::read_dir(&elsewhere).unwrap().next().unwrap().unwrap().path();
    let files: Vec<PathBuf> =
        fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert_eq!(files.len(), 2, "{files:?}");
    for file in &files {
        let bytes = fs::read(file).unwrap();
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains("zin") && !text.contains("Linde"), "{}", file.display());
    }
    let sealed = files.iter().find(|file| file.extension().is_some_and(|end| end == "age"));
    let sealed = sealed.unwrap();
    fs::copy(sealed, away.join("cases").join(sealed.file_name().unwrap())).unwrap();
    program.press("Andere kluis");
    program.fill("Map van de kluis", away.to_str().unwrap());
    type_passphrase(&mut program);
    program.press("Casussen");
    program.press("Opnemen als tweede kopie");
    let vault = program.app().desk().unwrap().vault().clone();
    let id = vault.list().unwrap().summaries[0].id;
    let back = vault.open_copy(id, 1).unwrap().case;
    assert!(back.half_typed.values().any(|words| words.ends_with(SECOND)));
}

#[test]
fn a_form_of_a_new_case_is_sealed_elsewhere_as_a_case() {
    let mut program = with_new_vault();
    let away = program.folder.path().join("kluis-nieuw");
    program.press("Nieuwe casus");
    fs::rename(home(&program), &away).unwrap();
    program.type_text("Gezin Wilg");
    program.ctrl("l");
    program.must_see(TITLE);
    program.press("Ergens anders bewaren");
    let elsewhere = program.folder.path().to_owned();
    program.fill("Map om in te bewaren", elsewhere.to_str().unwrap());
    program.press("Hier versleuteld bewaren");
    let kept = fs::read_dir(program.folder.path()).unwrap().map(|entry| entry.unwrap().path());
    let folder = kept.into_iter().find(|path| path.to_string_lossy().contains("gered")).unwrap();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|end| end == "age") {
            fs::copy(&path, away.join("cases").join(path.file_name().unwrap())).unwrap();
        }
    }
    let strays = open(&away).list().unwrap().strays;
    assert_eq!(strays.len(), 1);
}

#[test]
fn they_are_given_up_only_after_a_second_question() {
    let (mut program, away) = stranded();
    program.press("Woorden opgeven");
    program.must_see("Weet u het zeker?");
    program.press("Nee, niet weggooien");
    assert!(is_held(&mut program) && !program.sees("Weet u het zeker?"));
    program.press("Woorden opgeven");
    program.press("Ja, laatste woorden weggooien");
    assert!(!is_held(&mut program));
    assert_eq!(words(&away), FIRST);
    program.press("Nieuwe kluis");
    program.must_see("Naam van de kluis");
}

#[test]
fn closing_asks_twice_and_offers_to_seal_them_elsewhere() {
    let (mut program, _) = stranded();
    program.send(Message::CloseRequested);
    assert_eq!(program.app().closing(), Closing::Asked);
    program.press("Toch sluiten");
    assert!(!program.window.model.exited);
    program.must_see("Weet u het zeker?");
    program.press("Venster open houden");
    program.send(Message::CloseRequested);
    program.press("Ergens anders bewaren");
    assert_eq!(program.app().closing(), Closing::No);
    assert!(is_held(&mut program));
    program.send(Message::CloseRequested);
    program.press("Toch sluiten");
    program.press("Ja, sluiten en laatste woorden weggooien");
    assert!(program.window.model.exited);
}

#[test]
fn a_folder_whose_name_ends_in_a_space_is_meant_as_it_is() {
    let (mut program, away) = stranded();
    let spaced = program.folder.path().join("kluis met spatie ");
    fs::rename(&away, &spaced).unwrap();
    program.press("Andere kluis");
    program.fill("Map van de kluis", spaced.to_str().unwrap());
    type_passphrase(&mut program);
    program.wait(2);
    assert_eq!(words(&spaced), format!("{FIRST}{SECOND}"));
    program.ctrl("l");
    fs::rename(&spaced, &away).unwrap();
    program.press("Andere kluis");
    program.fill("Map van de kluis", &format!("{} ", away.display()));
    type_passphrase(&mut program);
    assert!(program.app().desk().is_some(), "a space that came along is no harm");
}
