//! Documents from the terminal.

use std::fs;

use casuskompas::case::DocumentKind;
use casuskompas::cli::Exit;
use casuskompas::vault::Event;

use crate::support::terminal::*;
use crate::support::terminal_vault::{linde, look};

/// `document` on the family Linde.
fn document(desk: &Desk, more: &[&str]) -> Outcome {
    let (vault, secret) = (desk.text("kluis"), desk.text("wachtzin"));
    let fixed = ["document", &vault, "2026-014", "--passphrase-file", &secret, "--by", "Noor"];
    casuskompas(&[&fixed[..], more].concat())
}

#[test]
fn a_document_comes_out_is_remembered_and_told_in_the_log() {
    let desk = Desk::with_linde();
    let file = desk.text("plan.pdf");
    let made = document(&desk, &["--kind", "top3-plan", "--for", "Moeder", "-o", &file]);
    assert_eq!((made.exit, made.errors.as_str()), (Exit::Fine, ""));
    assert!(made.output.starts_with("TOP-3-plan voor Moeder staat in "), "{}", made.output);
    assert!(made.output.contains("niet versleuteld"), "{}", made.output);
    assert!(fs::read(&file).unwrap().starts_with(b"%PDF-"));
    let vault = look(&desk.path("kluis"), PASSPHRASE).unwrap();
    let case = vault.open(linde().id).unwrap().case;
    let last = case.documents.last().unwrap();
    assert_eq!(last.kind, DocumentKind::Top3Plan);
    assert_eq!(case.family.person(last.person).unwrap().name, "Moeder");
    let events = vault.log().unwrap().entries;
    let told = |event: &Event| match event {
        Event::DocumentMade(_, kind, reader) => kind == "TOP-3-plan" && !reader.contains("Moeder"),
        _ => false,
    };
    assert!(events.iter().any(|one| told(&one.event)));
}

#[test]
fn nothing_is_overwritten_and_what_is_refused_says_why() {
    let desk = Desk::with_linde();
    let file = desk.write("plan.pdf", "van iemand anders");
    let there = document(&desk, &["--kind", "top3-plan", "--for", "Moeder", "--out", &file]);
    assert_eq!(there.exit, Exit::Failed);
    assert!(there.errors.contains("Er is niets overschreven"), "{}", there.errors);
    assert_eq!(fs::read_to_string(&file).unwrap(), "van iemand anders");
    let new = desk.text("nieuw.pdf");
    let refusals = [
        (["--kind", "ave-besluit", "--for", "Moeder"], "niet bedoeld voor"),
        (["--kind", "brief", "--for", "Moeder"], "Kies uit: veiligheidsplan"),
        (["--kind", "top3-plan", "--for", "Sinterklaas"], "Kies uit:"),
    ];
    let elsewhere =
        ["--kind", "top3-plan", "--for", "Moeder", "--out", &new, "--region", "atlantis"];
    let elsewhere = document(&desk, &elsewhere);
    assert!(elsewhere.exit == Exit::Usage && elsewhere.errors.contains("atlantis"));
    for (typed, words) in refusals {
        let refused = document(&desk, &[&typed[..], &["--out", &new]].concat());
        assert_eq!(refused.exit, Exit::Usage, "{typed:?}");
        assert!(refused.errors.contains(words), "{typed:?}: {}", refused.errors);
    }
    let inside = desk.text("kluis/plan.pdf");
    let inside = document(&desk, &["--kind", "top3-plan", "--for", "Moeder", "--out", &inside]);
    assert_eq!(inside.exit, Exit::Failed);
    assert!(!desk.path("nieuw.pdf").exists() && !desk.path("kluis/plan.pdf").exists());
    // What is not there was not given.
    let case = look(&desk.path("kluis"), PASSPHRASE).unwrap().open(linde().id).unwrap().case;
    assert_eq!(case.documents.len(), linde().documents.len());
}

#[test]
fn what_a_reader_does_not_get_is_told_without_a_file() {
    let desk = Desk::with_linde();
    let told = document(&desk, &["--kind", "inzage", "--for", "Vader", "--left-out"]);
    assert_eq!((told.exit, told.errors.as_str()), (Exit::Fine, ""));
    assert!(!told.output.trim().is_empty());
    let neither = document(&desk, &["--kind", "inzage", "--for", "Vader"]);
    assert_eq!(neither.exit, Exit::Usage);
    assert!(neither.errors.contains("--out"), "{}", neither.errors);
}

#[test]
fn what_to_copy_into_a_form_is_shown_per_section_and_noted() {
    let desk = Desk::with_linde();
    let copied = document(&desk, &["--kind", "melding", "--for", "veilig-thuis", "--copy"]);
    assert_eq!(copied.exit, Exit::Fine, "{}", copied.errors);
    for words in ["1. Meldcode\n", "\n3. Betrokkenen\n", "Moeder", "Nog zelf invullen:\n- "] {
        assert!(copied.output.contains(words), "{words} in {}", copied.output);
    }
    let more = ["--kind", "melding", "--for", "veilig-thuis", "--copy", "--format", "json"];
    let data = document(&desk, &more).json();
    assert_eq!(data[2]["title"], "Betrokkenen");
    assert!(data[2]["words"].as_str().unwrap().contains("Moeder"), "{data}");
    let vault = look(&desk.path("kluis"), PASSPHRASE).unwrap();
    let case = vault.open(linde().id).unwrap().case;
    let last = case.documents.last().unwrap();
    assert_eq!((last.kind, last.reader.as_str()), (DocumentKind::Melding, "Veilig Thuis"));
    let events = vault.log().unwrap().entries;
    let noted = events.iter().filter(|one| matches!(&one.event, Event::DocumentMade(..))).count();
    assert_eq!(noted, 2);
    let none = document(&desk, &["--kind", "verloop", "--for", "veilig-thuis", "--copy"]);
    assert!(none.exit == Exit::Usage && none.errors.contains("geen formulier"), "{}", none.errors);
}

#[test]
fn a_file_that_is_called_so_is_for_word_and_says_that_the_pdf_is_better_to_give() {
    let desk = Desk::with_linde();
    let file = desk.text("plan.docx");
    let made = document(&desk, &["--kind", "top3-plan", "--for", "Moeder", "-o", &file]);
    assert_eq!((made.exit, made.errors.as_str()), (Exit::Fine, ""));
    assert!(made.output.contains("om in Word te veranderen"), "{}", made.output);
    assert!(made.output.contains("bij voorkeur de PDF"), "{}", made.output);
    assert!(fs::read(&file).unwrap().starts_with(b"PK"));
}

#[test]
fn that_a_case_was_destroyed_can_be_shown_on_paper() {
    let desk = Desk::with_linde();
    let file = desk.text("bewijs.pdf");
    let early = desk.vault("certificate", &["2026-014", "--out", &file]);
    assert!(early.exit == Exit::Failed && early.errors.contains("2026-014"), "{}", early.errors);
    let gone = desk.vault("destroy", &["2026-014", "--reason", "mistake"]);
    assert_eq!(gone.exit, Exit::Fine, "{}", gone.errors);
    let made = desk.vault("certificate", &["2026-014", "--out", &file]);
    assert_eq!(made.exit, Exit::Fine, "{}", made.errors);
    assert!(fs::read(&file).unwrap().starts_with(b"%PDF-"));
    let events = desk.events(PASSPHRASE);
    let told = |event: &Event| match event {
        Event::DocumentMade(of, kind, _) => of.number == "2026-014" && kind.contains("Bewijs"),
        _ => false,
    };
    assert!(events.iter().any(told), "{events:?}");
    let again = desk.vault("certificate", &[&linde().id.to_string(), "--out", &file]);
    assert!(again.exit == Exit::Failed && again.errors.contains("niets overschreven"));
}

#[test]
fn a_new_recovery_code_comes_on_a_sheet_outside_the_vault_too() {
    let desk = Desk::with_linde();
    let file = desk.text("blad.pdf");
    let made = desk.vault("recovery", &["--sheet", &file]);
    assert_eq!(made.exit, Exit::Fine, "{}", made.errors);
    assert!(made.output.contains("Druk het af en verwijder het"), "{}", made.output);
    let sheet = fs::read(&file).unwrap();
    assert!(sheet.starts_with(b"%PDF-"));
    // The code was shown, also when the sheet could not be written.
    let inside = desk.vault("recovery", &["--sheet", &desk.text("kluis/blad.pdf")]);
    assert_eq!(inside.exit, Exit::Failed);
    assert!(inside.output.contains('-') && !desk.path("kluis/blad.pdf").exists());
}

#[test]
fn every_kind_stands_in_the_list_with_its_readers() {
    let kinds = casuskompas(&["document", "--kinds"]);
    assert_eq!(kinds.exit, Exit::Fine);
    for kind in DocumentKind::ALL {
        let line = kinds.output.lines().find(|line| line.starts_with(kind.id()));
        assert!(line.is_some_and(|line| line.contains(&kind.called())), "{}", kinds.output);
    }
    let data = casuskompas(&["document", "--kinds", "--format", "json"]).json();
    assert_eq!(data.as_array().unwrap().len(), DocumentKind::ALL.len());
}
