//! Packs from the terminal: in order, not whole yet, or with line and mend.

use casuskompas::cli::Exit;
use casuskompas::guidance::Guidance;
use casuskompas::platform::PackFile;

use crate::guidance::edition::EDITION;
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

#[test]
fn another_version_of_the_model_is_counted() {
    let desk = Desk::new();
    let file = desk.write("model.ron", EDITION);
    let checked = casuskompas(&["guidance", "check", &file]);
    assert_eq!((checked.exit, checked.errors.as_str()), (Exit::Fine, ""));
    let words = "Model proef-1, naast model 2026.2, klopt.";
    assert!(checked.output.contains(words), "{}", checked.output);
}

const LINDE: &str = "data/families/linde.ron";

/// The terminal of somebody in Arnhem with these files beside the preferences.
fn advised(layer: &str, model: Option<&str>, more: &[&str]) -> Outcome {
    let typed = [&["advise", LINDE, "--today", "2026-11-19"], more].concat();
    run_beside(layer, model, &typed)
}

fn run_beside(layer: &str, model: Option<&str>, typed: &[&str]) -> Outcome {
    let desk = Desk::new();
    let folder = desk.path("voorkeuren");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(PackFile::Layer.path(&folder), layer).unwrap();
    model.iter().for_each(|text| std::fs::write(PackFile::Model.path(&folder), text).unwrap());
    with_preferences(folder.to_str().unwrap(), "arnhem-achterhoek", typed)
}

#[test]
fn the_terminal_follows_what_holds_in_the_window() {
    let wide = BRONKDAL.replacen(
        "when: Atom(\"bronkdal-dier\")",
        "when: Any([Atom(\"bronkdal-dier\"), Atom(\"hulp-nodig\")])",
        1,
    );
    let outcome = advised(&wide, None, &[]);
    assert_eq!((outcome.exit, outcome.errors.as_str()), (Exit::Fine, ""));
    assert!(outcome.output.contains("Een dier wordt mishandeld"), "{}", outcome.output);
    let data = advised(&wide, Some(EDITION), &["--format", "json"]).json();
    assert_eq!((&data["model"], &data["region"]), (&"proef-1".into(), &"arnhem-achterhoek".into()));
    // Another region knows nothing of it.
    let elsewhere = advised(&wide, None, &["--region", "nl"]);
    assert!(!elsewhere.output.contains("Een dier wordt mishandeld"), "{}", elsewhere.output);
    let asked = run_beside(&wide, None, &["advise", "--questions"]);
    assert!(asked.output.contains("bronkdal-dier"), "{}", asked.output);
}

#[test]
fn a_broken_pack_is_told_and_the_rest_holds() {
    let outcome = advised("(", Some("(beside: 3"), &[]);
    assert_eq!(outcome.exit, Exit::Fine);
    assert!(outcome.output.contains("AVE 2"), "{}", outcome.output);
    for told in ["Dit bestand van de gemeente is niet te gebruiken.", "andere versie van het model"]
    {
        assert!(outcome.errors.contains(told), "{}", outcome.errors);
    }
    let outcome = run_beside(BRONKDAL, Some("(beside: 3"), &["advise", "--questions"]);
    assert!(outcome.output.contains("bronkdal-dier"), "{}", outcome.output);
}
