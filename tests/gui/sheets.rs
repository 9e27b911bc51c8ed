//! Sheets to print: the recovery code of a vault, and the proof that a case was destroyed.

use std::fs;
use std::path::{Path, PathBuf};

use casuskompas::vault::Event;

use super::documents::files;
use crate::gui::locking::{PASSPHRASE, shown_code, with_new_vault, with_shown_code};
use crate::support::{Program, pdf};

/// Puts the sheet that is shown in a folder; gives that folder.
fn keep(program: &mut Program, folder: &str) -> PathBuf {
    let folder = program.folder.path().join(folder);
    program.press("Bewaren als blad…");
    program.fill("Map voor het blad", &folder.display().to_string());
    program.press("Blad bewaren");
    folder
}

fn shows(file: &Path, words: &str) {
    let bytes = fs::read(file).unwrap();
    assert!(bytes.starts_with(b"%PDF-"));
    if !pdf::unread() {
        let text = pdf::text(&bytes);
        assert!(text.contains(words), "{words} in\n{text}");
    }
}

#[test]
fn a_new_code_goes_on_a_sheet_where_somebody_says_and_nowhere_else() {
    let mut program = with_shown_code();
    let code = shown_code(&mut program);
    assert!(!program.sees("Druk het af"), "what it means is told where it is asked");
    program.press("Bewaren als blad…");
    program.must_see("Wie het blad en de kluis heeft, kan alles lezen.");
    program.press("Blad bewaren");
    program.must_see("Typ de hele weg naar de map");
    program.press("Bewaren als blad…");
    let folder = keep(&mut program, "bureau");
    let first = "casuskompas-herstelcode.pdf";
    program.must_see(&format!("{first} staat in de map {}", folder.display()));
    program.must_see("verwijder daarna het bestand");
    assert_eq!(files(&folder), [first]);
    for group in code.split('-') {
        shows(&folder.join(first), group);
    }
    // Never over another one, and never in the vault.
    keep(&mut program, "bureau");
    assert_eq!(files(&folder), ["casuskompas-herstelcode-2.pdf", first]);
    keep(&mut program, "kluis");
    program.must_see("Dit is de map van de kluis zelf");
    // The code is still there to be written down.
    assert_eq!(shown_code(&mut program), code);
    program.press("Ik heb de code opgeschreven");
    program.fill("Typ de code over van uw papier", &code);
    program.press("Code controleren");
    assert!(program.app().desk().is_some());
}

#[test]
fn a_code_that_is_renewed_goes_on_a_sheet_too() {
    let mut program = with_new_vault();
    program.press("Kluis");
    program.fill("Uw wachtzin", PASSPHRASE);
    program.press("Nieuwe herstelcode maken");
    let code = shown_code(&mut program);
    let folder = keep(&mut program, "bureau");
    shows(&folder.join("casuskompas-herstelcode.pdf"), code.split('-').next().unwrap());
}

#[test]
fn the_proof_goes_on_a_sheet_at_once_and_later_from_the_log() {
    let mut program = with_new_vault();
    program.press("Nieuwe casus");
    program.type_text("Gezin Linde");
    program.press("Casus maken");
    program.close_case();
    program.press("Logboek");
    program.press("Casus vernietigen…");
    program.choose(
        "Waarom vernietigt u de casus?",
        "Hij is per vergissing gemaakt: een test, of dubbel",
    );
    program.fill("Typ ter controle: 2026-001", "2026-001");
    program.press("Vernietigen");
    let folder = keep(&mut program, "bureau");
    let made = files(&folder);
    assert_eq!(made.len(), 1, "{made:?}");
    assert!(made[0].starts_with("bewijs-van-vernietiging-"), "{made:?}");
    shows(&folder.join(&made[0]), "Bewijs van vernietiging");
    program.press("Sluiten");
    program.press("Kluis");
    keep(&mut program, "later");
    assert_eq!(files(&program.folder.path().join("later")), made);
    let log = program.app().desk().unwrap().vault().log().unwrap();
    let told = |event: &Event| matches!(event, Event::DocumentMade(_, kind, _) if kind == "Bewijs van vernietiging");
    assert_eq!(log.entries.iter().filter(|one| told(&one.event)).count(), 2);
}
