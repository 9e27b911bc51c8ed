//! A consultant of each region: chosen once, and heard where it speaks.

use casuskompas::gui::app::Begin;
use casuskompas::platform::Preferences;

use crate::gui::journey::begin;
use crate::gui::locking::{PASSPHRASE, with_new_vault};
use crate::support::Program;

/// A program whose user chose this region in Instellingen, with a new case.
fn of_region(name: &str) -> Program {
    let mut program = with_new_vault();
    program.press("Instellingen");
    program.choose("Regio", name);
    program.must_see(&format!("Uw regio: {name}"));
    program.press("Casussen");
    begin(&mut program);
    program
}

#[test]
fn somebody_of_west_betuwe_finds_team_sociaal_and_the_omgangshuis() {
    let mut program = of_region("West Betuwe en Rivierenland");
    program.press("Risico’s");
    program.press("Hulp in uw regio (8)");
    program.must_see("Omgangshuis Rivierenland, van Sterker, in Geldermalsen");
    program.must_see("Dit was afgesproken tot de zomer van 2023.");
    program.press("AVE en regie");
    program.choose("Rollen tonen bij", "AVE 2");
    program.must_see("Procesregisseur / MDO Team Sociaal");
    program.must_see("om de procesregie bij Team Sociaal te leggen");
    program.press("Omgangshuis: nog niet bekend");
    program.must_see("In West Betuwe en Rivierenland");
    program.must_see("Ouders melden zich zelf aan.");
}

#[test]
fn somebody_of_arnhem_works_together_more_closely_and_knows_where_the_index_stands() {
    let mut program = of_region("Arnhem en Achterhoek");
    program.press("Meldcode");
    program.press("Hulp in uw regio (2)");
    program.must_see("VIRA (verwijsindex, regio Arnhem)");
    program.must_see("Gebruiken mag, en is geen plicht.");
    program.press("AVE en regie");
    program.must_see("Wat vraagt om samen optrekken?");
    program.choose("Rollen tonen bij", "AVE 3");
    program.must_see("Als het vastloopt: Blijft het stokken in de uitvoering?");
    program.press("Hulp voor wie geweld gebruikt: nog niet bekend");
    program.must_see("Vijf gesprekken bij Kairos");
}

#[test]
fn somebody_of_the_veluwe_finds_a_bed_for_who_has_to_leave() {
    let mut program = of_region("Noord-Veluwe en Midden-IJssel/Oost-Veluwe");
    program.press("Directe veiligheid");
    program.press("Hulp in uw regio (4)");
    program.must_see("Iriszorg");
    program.must_see("Moviera");
    program.press("Wat is er gebeurd");
    program.must_see("Een alarm dat iemand die gestalkt wordt bij zich draagt.");
    program.press("AVE en regie");
    program.must_see("Wat vraagt om opschalen?");
}

/// Nothing is repeated that stands among the numbers to call.
#[test]
fn without_a_region_of_its_own_the_kompas_stays_as_it_was() {
    let mut program = with_new_vault();
    begin(&mut program);
    program.press("Meldcode");
    program.must_see("Veilig Thuis: 0800-2000");
    assert!(!program.sees("Hulp in uw regio"));
}

#[test]
fn the_region_is_chosen_with_a_new_vault_and_stays() {
    let mut program = Program::fresh();
    program.press("Nieuwe kluis");
    program.fill("Naam van de kluis", "Team Sociaal");
    program.choose("Regio", "West Betuwe en Rivierenland");
    program.fill("Wachtzin", PASSPHRASE);
    program.must_see("Team Sociaal");
    let folder = program.folder.clone();
    drop(program);
    let mut later = Program::start(folder, Begin::Usual);
    later.press("Nieuwe kluis");
    let chosen = later.window.tree();
    assert!(
        chosen.contains("RadioGroup \"Regio\" value=\"West Betuwe en Rivierenland\""),
        "{chosen}"
    );
}

#[test]
fn a_region_that_is_gone_is_told_and_keeps_nobody_from_their_cases() {
    let folder = std::sync::Arc::new(tempfile::tempdir().unwrap());
    let kept = casuskompas::platform::Folders::below(folder.path());
    let chosen = Preferences { region: "atlantis".to_owned(), ..Preferences::default() };
    chosen.write(&kept.preferences).unwrap();
    let mut program = Program::start(folder, Begin::Demo);
    program.press("Instellingen");
    program.must_see("De regio die u eerder koos, staat niet meer in het programma.");
    program.must_see("Nu geldt Nederland (algemeen).");
    program.choose("Regio", "Arnhem en Achterhoek");
    assert!(!program.sees("staat niet meer in het programma"));
}
