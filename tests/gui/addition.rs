//! What a municipality lays over the region, taken in the window.

use std::path::Path;
use std::sync::LazyLock;

use casuskompas::gui::app::Begin;
use casuskompas::platform::PackFile;

use crate::guidance::edition::EDITION;
use crate::guidance::layer::{BRONKDAL, with_number};
use crate::support::Program;

/// The layer with a criterion that holds in some of the families.
static WIDE: LazyLock<String> = LazyLock::new(|| {
    BRONKDAL.replacen(
        "when: Atom(\"bronkdal-dier\")",
        "when: Any([Atom(\"bronkdal-dier\"), Atom(\"hulp-nodig\")])",
        1,
    )
});

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
    program.fill("Bestand van uw gemeente of van het model", &file);
    program.press("Bestand controleren");
    file
}

#[test]
fn it_is_taken_after_seeing_what_it_changes_and_can_go_again() {
    let mut program = at_settings();
    give(&mut program, &WIDE);
    program.must_see("Gemeente Bronkdal, versie 2026-11, klopt");
    program.must_see("verandert het advies.");
    program.must_see("Door: Een dier wordt mishandeld");
    program.must_see("Procesregie: nu Procesregisseur Veiligheidshuis, dan Procesmanager");
    assert!(!PackFile::Layer.path(&preferences(&program)).exists(), "nothing was taken yet");
    program.press("In gebruik nemen");
    program.must_see("In gebruik: Gemeente Bronkdal, versie 2026-11");
    program.must_see("Wijkteam Bronkdal: 0314-000000");
    assert!(PackFile::Layer.path(&preferences(&program)).exists());
    program.choose("Regio", "Nederland (algemeen)");
    program.press("Nederland (algemeen) gebruiken");
    program.must_see("Dit hoort bij Arnhem en Achterhoek.");
    // What is said of it is so: what the municipality weighs counts here no longer.
    program.press("Casussen");
    program.press("Gezin Linde");
    program.press("AVE en regie");
    assert!(!program.sees("Een dier wordt mishandeld"));
    program.press("Instellingen");
    program.press("Niet meer gebruiken");
    program.must_see("Er is nu niets van uw gemeente in gebruik.");
    assert!(!PackFile::Layer.path(&preferences(&program)).exists());
}

/// Who is sent to another number than the region says sees both, before and after.
#[test]
fn another_number_for_veilig_thuis_is_seen_before_it_is_taken_and_wherever_it_stands() {
    const TOLD: &str = "0900-123 (van uw gemeente; de regio noemt 0800-2000)";
    let mut program = at_settings();
    give(&mut program, &with_number("0900-123"));
    program.must_see("Deze nummers worden anders");
    program.must_see(&format!("Veilig Thuis: {TOLD}"));
    program.press("In gebruik nemen");
    assert!(!program.sees("Deze nummers worden anders"));
    program.must_see(TOLD);
    program.press("Vandaag");
    program.must_see(TOLD);
    program.press("Naslag");
    program.must_see(TOLD);
    program.press("Telefoonlijst");
    program.must_see(TOLD);
    program.press("Casussen");
    program.press("Gezin Linde");
    program.must_see(TOLD);
    program.press("AVE en regie");
    program.must_see(TOLD);
}

#[test]
fn a_faulty_file_is_explained_and_changes_nothing() {
    let mut program = at_settings();
    give(&mut program, &BRONKDAL.replacen("levels: [3]", "levels: [7]", 1));
    program.must_see("Dit bestand is nog niet te gebruiken. Er is niets veranderd.");
    program.must_see("AVE 7 bestaat niet.");
    program.must_see("Er is nu niets van uw gemeente in gebruik.");
    let other = program.folder.path().join("weg.ron").display().to_string();
    program.fill("Bestand van uw gemeente of van het model", &other);
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
    std::fs::write(PackFile::Layer.path(place), text).unwrap();
}

#[test]
fn another_version_of_the_model_is_taken_after_seeing_what_it_changes() {
    let mut program = at_settings();
    program.press("Casussen");
    program.press("Gezin Linde");
    program.press("Instellingen");
    give(&mut program, EDITION);
    program.must_see("Model proef-1 klopt en past naast model 2026.2");
    program.must_see("verandert het advies.");
    program.must_see("Door: Hulp nodig weegt zwaarder");
    assert!(!PackFile::Model.path(&preferences(&program)).exists(), "nothing was taken yet");
    program.press("In gebruik nemen");
    program.must_see("In gebruik: model proef-1, in plaats van model 2026.2 van het programma");
    // The case that is open follows, and what was decided keeps its version.
    program.press("Casussen");
    program.press("Gezin Linde");
    program.press("AVE en regie");
    program.must_see("AVE 3");
    program.must_see("Model 2026.1.");
    let advice = || "Hulp nodig weegt zwaarder";
    let open = program.app().desk().unwrap().casefile().unwrap();
    assert!(open.advice().criteria.iter().any(|one| one.name == advice()));
    assert_eq!(open.advice().given().model, "proef-1");
    program.press("Instellingen");
    program.press("Het model van het programma gebruiken");
    program.must_see("U werkt met het model van het programma.");
    let open = program.app().desk().unwrap().casefile().unwrap();
    assert_eq!(open.advice().given().model, "2026.2");
    assert!(!PackFile::Model.path(&preferences(&program)).exists());
}

#[test]
fn a_model_and_a_municipality_stand_beside_each_other_and_go_one_by_one() {
    let mut program = at_settings();
    give(&mut program, BRONKDAL);
    program.press("In gebruik nemen");
    give(&mut program, EDITION);
    program.press("In gebruik nemen");
    program.must_see("In gebruik: Gemeente Bronkdal, versie 2026-11");
    program.must_see("In gebruik: model proef-1");
    program.press("Niet meer gebruiken");
    program.must_see("In gebruik: model proef-1");
    assert!(!program.sees("Gemeente Bronkdal"));
    // Of the same name as a question that the municipality asks.
    let clash = EDITION.replacen(
        "    without:",
        "    new_questions: [(list: \"meer-hulp-nodig\", asks: (
        id: \"bronkdal-dier\", text: \"Is er iets nieuws?\", help: \"Vraag het.\", calm: \"Niets.\",
        raising: Yes, theme: \"hulp\", answered_by: \"u\", ease: 1, good_for: Days(90),
    ))],\n    without:",
        1,
    );
    let clash = clash.replacen(
        "Atom(\"hulp-nodig\")",
        "Any([Atom(\"hulp-nodig\"), Atom(\"bronkdal-dier\")])",
        1,
    );
    give(&mut program, BRONKDAL);
    program.press("In gebruik nemen");
    give(&mut program, &clash);
    program.must_see("Dit model past niet bij wat er van uw gemeente in gebruik is.");
}

/// Whatever stands in the configuration, the vault opens and the cases are there.
#[test]
fn a_broken_model_keeps_nobody_from_their_cases() {
    let folder = std::sync::Arc::new(tempfile::tempdir().unwrap());
    let place = casuskompas::platform::Folders::below(folder.path()).preferences;
    std::fs::create_dir_all(&place).unwrap();
    let outdated = EDITION.replacen("2026.2", "2025.1", 1);
    for broken in ["(", "\u{0}\u{0}", &outdated] {
        std::fs::write(PackFile::Model.path(&place), broken).unwrap();
        write(&place, BRONKDAL);
        let mut program = Program::start(folder.clone(), Begin::Demo);
        program.press("Casussen");
        program.must_see("Gezin Linde");
        program.press("Instellingen");
        program.must_see("Het bestand met een andere versie van het model is niet te gebruiken.");
        program.must_see("In gebruik: Gemeente Bronkdal");
    }
}

#[test]
fn another_region_is_taken_after_seeing_what_it_changes() {
    let mut program = at_settings();
    give(&mut program, &WIDE);
    program.press("In gebruik nemen");
    program.press("Casussen");
    program.press("Gezin Linde");
    program.press("Instellingen");
    let of_case = |program: &Program| {
        let open = program.app().desk().unwrap().casefile().unwrap();
        open.advice().given()
    };
    assert_eq!(of_case(&program).layer, "bronkdal 2026-11");
    program.choose("Regio", "Nederland (algemeen)");
    program.must_see("verandert het advies.");
    program.must_see("Door: Een dier wordt mishandeld");
    program.must_see("Uw regio: Arnhem en Achterhoek");
    program.press("Bij Arnhem en Achterhoek blijven");
    program.choose("Regio", "West Betuwe en Rivierenland");
    program
        .must_see("Casusregie: nu Procesregisseur / MDO Wijkteam, dan Procesregisseur / MDO Team");
    program.must_see("Dat geldt voor: Gezin Els");
    program.press("Bij Arnhem en Achterhoek blijven");
    assert!(!program.sees("Door: Een dier wordt mishandeld"));
    assert_eq!(of_case(&program).region, "arnhem-achterhoek");
    program.choose("Regio", "Nederland (algemeen)");
    program.press("Nederland (algemeen) gebruiken");
    // The case that is open follows at once, where nobody looks at it.
    let given = of_case(&program);
    assert_eq!((given.region.as_str(), given.layer.as_str()), ("nl", ""));
    program.press("Casussen");
    program.press("Gezin Linde");
    program.press("AVE en regie");
    assert!(!program.sees("Een dier wordt mishandeld"));
}
