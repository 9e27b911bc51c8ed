//! Practice files from the terminal: in order, or with line and mend.

use casuskompas::cli::Exit;
use casuskompas::practice::SOURCES;

use crate::support::terminal::*;

fn source(file: &str) -> &'static str {
    SOURCES.iter().find(|(name, _)| *name == file).unwrap().1
}

#[test]
fn a_file_in_order_is_told_part_by_part() {
    let desk = Desk::new();
    let file = desk.write("zaak.txt", source("veel-handen.txt"));
    let checked = casuskompas(&["oefening", "check", &file]);
    assert_eq!((checked.exit, checked.errors.as_str()), (Exit::Fine, ""));
    assert!(checked.output.contains("is in orde: 4 delen, 35 minuten"), "{}", checked.output);
    assert!(checked.output.contains("Deel 2, dag 21: AVE 3."), "{}", checked.output);
}

#[test]
fn every_mistake_is_told_with_its_line() {
    let desk = Desk::new();
    let spoilt = source("de-hulp.txt").replace("Kenmerk: de-hulp", "Kenmerk: De Hulp").replacen(
        "Kompas: AVE 3",
        "Kompas: AVE 1",
        1,
    );
    let line = spoilt.lines().position(|line| line == "Kompas: AVE 1").unwrap() + 1;
    let file = desk.write("zaak.txt", &spoilt);
    let checked = casuskompas(&["oefening", "check", &file]);
    assert_eq!((checked.exit, checked.output.as_str()), (Exit::Damage, ""));
    assert!(checked.errors.contains("Regel 3: Bij “Kenmerk”"), "{}", checked.errors);
    let other = format!("Regel {line}: Het kompas geeft hier AVE 3, en u schreef AVE 1.");
    assert!(checked.errors.contains(&other), "{}", checked.errors);
    assert!(checked.errors.contains("Er zijn 2 plekken die niet kloppen."), "{}", checked.errors);
}

#[test]
fn a_file_can_be_piped_in_and_one_that_is_not_there_is_told() {
    let piped = run_with(&["oefening", "check", "-"], source("de-reis.txt"), None);
    assert_eq!(piped.exit, Exit::Fine, "{}", piped.errors);
    let gone = casuskompas(&["oefening", "check", "/er/is/niets.txt"]);
    assert_eq!(gone.exit, Exit::Failed);
    assert!(gone.errors.contains("is niet te lezen"), "{}", gone.errors);
}

#[test]
fn what_is_not_understood_says_what_is_there() {
    assert_usage(&["oefening"], "Na ‘oefening’ hoort een opdracht, zoals check, paper.");
    assert_usage(&["oefening", "chek", "x"], "Bedoelde u oefening check?");
    assert_usage(&["oefening", "check"], "FILE");
}

#[test]
fn paper_for_the_trainer_says_that_it_is_practice_and_overwrites_nothing() {
    let desk = Desk::new();
    let out = desk.text("trainer.pdf");
    let made = casuskompas(&["oefening", "paper", "de-reis", "-o", &out]);
    assert_eq!((made.exit, made.errors.as_str()), (Exit::Fine, ""));
    assert!(std::fs::read(&out).unwrap().starts_with(b"%PDF-"));
    let again = casuskompas(&["oefening", "paper", "de-reis", "--cards", "-o", &out]);
    assert_eq!(again.exit, Exit::Failed);
    assert!(again.errors.contains("Er is niets overschreven"), "{}", again.errors);
    let file = desk.write("zaak.txt", source("de-hulp.txt"));
    let cards = desk.text("kaarten.docx");
    let made = casuskompas(&["oefening", "paper", &file, "--cards", "-o", &cards]);
    assert_eq!((made.exit, made.errors.as_str()), (Exit::Fine, ""));
    assert_eq!(
        casuskompas(&["oefening", "paper", "bestaat-niet", "-o", &cards]).exit,
        Exit::Failed
    );
}
