//! Packs from the terminal: in order, not whole yet, or with line and mend.

use casuskompas::cli::Exit;
use casuskompas::guidance::Guidance;

use crate::guidance::layer::BRONKDAL;
use crate::support::terminal::*;

#[test]
fn what_a_municipality_adds_is_counted() {
    let desk = Desk::new();
    let file = desk.write("gemeente.ron", BRONKDAL);
    let checked = casuskompas(&["guidance", "check", &file]);
    assert_eq!((checked.exit, checked.errors.as_str()), (Exit::Fine, ""));
    let words = "Gemeente Bronkdal, versie 2026-11, klopt en past op Arnhem en Achterhoek.";
    assert!(checked.output.contains(words), "{}", checked.output);
    assert!(checked.output.contains("vragen: 1, criteria: 1."), "{}", checked.output);
}

#[test]
fn every_mistake_in_a_pack_is_told_with_its_line() {
    let desk = Desk::new();
    let spoilt = BRONKDAL.replacen("levels: [3]", "levels: [7]", 1).replacen("werkdagen", " ", 1);
    let file = desk.write("gemeente.ron", &spoilt);
    let checked = casuskompas(&["guidance", "check", &file]);
    assert_eq!((checked.exit, checked.output.as_str()), (Exit::Damage, ""));
    assert!(checked.errors.contains("Regel 7: Het veld hours is leeg."), "{}", checked.errors);
    assert!(checked.errors.contains("AVE 7 bestaat niet."), "{}", checked.errors);
    assert!(checked.errors.contains("Verbeterpunten: 2."), "{}", checked.errors);
}

#[test]
fn a_region_that_is_not_whole_hears_what_it_lacks() {
    let desk = Desk::new();
    let (_, nl) = Guidance::sources().iter().find(|(name, _)| *name == "regions/nl.ron").unwrap();
    let own = nl.replacen("id: \"nl\"", "id: \"eigen\"", 1).replacen("[Opvang, ", "[", 1);
    let file = desk.write("eigen.ron", &own);
    let checked = casuskompas(&["guidance", "check", &file]);
    assert_eq!((checked.exit, checked.errors.as_str()), (Exit::Fine, ""));
    assert!(checked.output.contains("niemand helpt met Opvang"), "{}", checked.output);
    assert!(checked.output.contains("noem onder towns de gemeenten"), "{}", checked.output);
}

#[test]
fn a_pack_is_signed_from_a_vault_and_told_by_its_words() {
    let desk = Desk::new();
    let file = desk.write("gemeente.ron", BRONKDAL);
    let unsigned = casuskompas(&["guidance", "check", &file]);
    assert!(
        unsigned.output.contains("Niemand heeft dit bestand ondertekend."),
        "{}",
        unsigned.output
    );
    let out = desk.folder.path().join("getekend.ron").display().to_string();
    let signed = desk.vault("sign", &[&file, "--out", &out]);
    assert_eq!((signed.exit, signed.errors.as_str()), (Exit::Fine, ""));
    let words = signed.output.rsplit_once("woorden: ").unwrap().1.trim().trim_end_matches('.');
    assert_eq!(words.split(", ").count(), 8);
    let checked = casuskompas(&["guidance", "check", &out]);
    assert!(checked.output.contains(words), "{}", checked.output);
    let text = std::fs::read_to_string(&out).unwrap().replace("werkdagen", "dag en nacht");
    let changed = desk.write("veranderd.ron", &text);
    let checked = casuskompas(&["guidance", "check", &changed]);
    assert!(checked.output.contains("De handtekening klopt niet."), "{}", checked.output);
}
