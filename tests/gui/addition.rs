//! What a municipality lays over the region, taken in the window.

use std::path::Path;

use casuskompas::gui::app::Begin;
use casuskompas::platform::layer_file;

use crate::guidance::layer::BRONKDAL;
use crate::support::Program;

/// The demonstration of somebody in Arnhem, at the page of settings.
fn at_settings() -> Program {
    let folder = std::sync::Arc::new(tempfile::tempdir().unwrap());
    let mut program = Program::start(folder, Begin::Demo);
    program.press("Instellingen");
    program.choose("Regio", "Arnhem en Achterhoek");
    program
}

fn preferences(program: &Program) -> std::path::PathBuf {
    casuskompas::platform::Folders::below(program.folder.path()).preferences
}

fn give(program: &mut Program, text: &str) -> String {
    let file = program.folder.path().join("van-de-gemeente.ron");
    std::fs::write(&file, text).unwrap();
    let file = file.display().to_string();
    program.fill("Bestand van uw gemeente", &file);
    program.press("Bestand controleren");
    file
}

#[test]
fn it_is_taken_after_seeing_what_it_changes_and_can_go_again() {
    let mut program = at_settings();
    // A criterion that holds in some of the families.
    let wide = BRONKDAL.replacen(
        "when: Atom(\"bronkdal-dier\")",
        "when: Any([Atom(\"bronkdal-dier\"), Atom(\"hulp-nodig\")])",
        1,
    );
    give(&mut program, &wide);
    program.must_see("Gemeente Bronkdal, versie 2026-11, klopt");
    program.must_see("verandert het advies.");
    program.must_see("Door: Een dier wordt mishandeld");
    assert!(!layer_file(&preferences(&program)).exists(), "nothing was taken yet");
    program.press("In gebruik nemen");
    program.must_see("In gebruik: Gemeente Bronkdal, versie 2026-11");
    program.must_see("Wijkteam Bronkdal: 0314-000000");
    assert!(layer_file(&preferences(&program)).exists());
    program.choose("Regio", "Nederland (algemeen)");
    program.must_see("Dit hoort bij Arnhem en Achterhoek.");
    program.press("Niet meer gebruiken");
    program.must_see("Er is nu niets van uw gemeente in gebruik.");
    assert!(!layer_file(&preferences(&program)).exists());
}

#[test]
fn a_faulty_file_is_explained_and_changes_nothing() {
    let mut program = at_settings();
    give(&mut program, &BRONKDAL.replacen("levels: [3]", "levels: [7]", 1));
    program.must_see("Dit bestand is nog niet te gebruiken. Er is niets veranderd.");
    program.must_see("AVE 7 bestaat niet.");
    program.must_see("Er is nu niets van uw gemeente in gebruik.");
    let other = program.folder.path().join("weg.ron").display().to_string();
    program.fill("Bestand van uw gemeente", &other);
    program.press("Bestand controleren");
    program.must_see("Het bestand is niet te lezen");
}

/// Whatever stands in the configuration, the vault opens and the cases are there.
#[test]
fn a_broken_pack_keeps_nobody_from_their_cases() {
    let folder = std::sync::Arc::new(tempfile::tempdir().unwrap());
    let place = casuskompas::platform::Folders::below(folder.path()).preferences;
    std::fs::create_dir_all(&place).unwrap();
    for broken in ["(", "\u{0}\u{0}", &BRONKDAL.replacen("levels: [3]", "levels: [7]", 1)] {
        write(&place, broken);
        let mut program = Program::start(folder.clone(), Begin::Demo);
        program.press("Casussen");
        program.must_see("Gezin Linde");
        program.press("Instellingen");
        program.must_see("Het bestand van uw gemeente is nog niet te gebruiken.");
        program.must_see("Uw casussen zijn gewoon open");
    }
}

fn write(place: &Path, text: &str) {
    std::fs::write(layer_file(place), text).unwrap();
}
