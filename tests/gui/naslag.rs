//! Naslag: choosing a subject, looking for a word, and going on from there.

use iced::keyboard::key::Named;

use super::hands::{Hands, demo};
use super::locking::with_new_vault;
use crate::support::{Program, expect_tree};

fn misses(hands: &mut Hands, words: &str) {
    let tree = hands.program.window.tree();
    assert!(!tree.contains(words), "{words:?} is in\n{tree}");
}

fn in_naslag() -> Program {
    let mut program = with_new_vault();
    program.press("Naslag");
    program
}

#[test]
fn a_subject_is_read_and_leads_on_by_keyboard_alone() {
    let mut hands = demo();
    hands.enter_before("Naslag");
    hands.program.must_see("De methode in het kort");
    hands.enter("Rode vlaggen");
    hands.program.must_see("Hiermee verbonden");
    hands.program.must_see("Bronnen: ");
    hands.program.must_see("Veilig Thuis");
    hands.enter("Wurging");
    hands.program.must_see("48 uur");
}

#[test]
fn a_word_is_looked_for_and_enter_opens_the_best_of_what_was_found() {
    let mut hands = demo();
    hands.enter_before("Naslag");
    hands.write("Zoeken in Naslag", "huisverb");
    hands.program.must_see("onderwerpen met ‘huisverb’");
    misses(&mut hands, "Uw eigen veiligheid en rust");
    hands.program.key(Named::Enter);
    hands.program.must_see("Hiermee verbonden");
    hands.program.must_see("28 dagen");
    hands.write("Zoeken in Naslag", "zeppelin");
    hands.program.must_see("Er staat niets over ‘zeppelin’");
    hands.program.key(Named::Enter);
    hands.program.must_see("Er staat niets over ‘zeppelin’");
}

#[test]
fn another_region_has_other_partners_and_roles() {
    let mut program = in_naslag();
    program.press("Wie doet wat in de regio");
    assert!(!program.window.tree().contains("Omgangshuis Rivierenland"));
    program.press("Instellingen");
    program.choose("Regio", "West Betuwe en Rivierenland");
    program.press("Naslag");
    program.must_see("Omgangshuis Rivierenland, van Sterker, in Geldermalsen");
    program.press("AVE: niveaus en rollen");
    program.must_see("Procesregisseur / MDO Team Sociaal");
}

#[test]
fn on_a_narrow_window_the_subjects_give_way_to_what_is_read() {
    let mut program = in_naslag();
    program.window.resize(700.0, 9000.0);
    expect_tree("naslag-narrow", &mut program.window);
    program.press("Waakvlam, afsluiten en weer openen");
    assert!(!program.window.tree().contains("Seksueel geweld"));
    program.must_see("Hiermee verbonden");
    program.press("Alle onderwerpen");
    program.must_see("De methode in het kort");
}

#[test]
fn what_is_told() {
    let mut program = in_naslag();
    program.press("Telefoonlijst");
    expect_tree("naslag", &mut program.window);
    program.fill("Zoeken in Naslag", "kindcheck");
    expect_tree("naslag-found", &mut program.window);
}

#[test]
fn help_leads_to_what_is_written_about_it() {
    let mut program = in_naslag();
    program.press("Casussen");
    program.key(Named::F1);
    program.press("Meer hierover in Naslag");
    program.must_see("Hooguit drie prioriteiten");
    program.key(Named::F1);
    assert!(!program.window.tree().contains("Meer hierover in Naslag"));
}

#[test]
fn a_page_to_print_goes_where_the_user_says() {
    let mut program = in_naslag();
    program.press("Het tijdelijk huisverbod");
    program.press("Bewaren als blad…");
    let folder = program.folder.path().join("bladen");
    std::fs::create_dir(&folder).unwrap();
    program.fill("Map voor het blad", &folder.display().to_string());
    program.press("Blad bewaren");
    let file = folder.join("naslag-huisverbod.pdf");
    let bytes = std::fs::read(file).unwrap();
    assert!(bytes.starts_with(b"%PDF-"));
    program.must_see("naslag-huisverbod.pdf");
}
