//! Kopiëren voor formulier: what the receiver may know, section by section, over the
//! clipboard into their own form.

use std::fs;

use casuskompas::case::{Case, DocumentKind};
use casuskompas::documents::FormSection;
use casuskompas::gui::widget::{Role, Spoken};
use casuskompas::redaction::Reader;
use casuskompas::vault::Event;
use iced::keyboard::key::Named;

use super::documents::{case, documents, make, only_reading};
use crate::documents::made::form;
use crate::gui::hands::Hands;
use crate::support::Program;
use crate::support::drawn::words;

const REPORT: &str = "Concept voor een melding bij Veilig Thuis";

/// The form of Veilig Thuis for a family of the demonstration.
fn report(family: &str) -> Program {
    let mut program = documents(family);
    make(&mut program, REPORT, "Veilig Thuis");
    program.choose("Wat staat hieronder?", "Kopiëren voor formulier");
    program
}

/// What the receiver may know, in their order.
fn sections(case: &Case) -> Vec<FormSection> {
    let receiver = Reader::outside("veilig-thuis").unwrap();
    form(case, DocumentKind::Melding, &receiver).unwrap()
}

/// All that has this role and name, in the order of reading.
fn all(program: &mut Program, role: Role, name: &str) -> Vec<Spoken> {
    let spoken = program.window.spoken().into_iter();
    spoken.filter(|one| one.announcement.role == role && one.announcement.name == name).collect()
}

/// Presses the button of a section, by the number of the section.
fn copy(program: &mut Program, at: usize) {
    let place = all(program, Role::Button, "Kopiëren")[at].bounds.center();
    program.window.click_at(place);
    program.redraw();
}

fn is_done(program: &mut Program, at: usize) -> bool {
    all(program, Role::CheckBox, "Gedaan")[at].announcement.checked == Some(true)
}

fn held(program: &Program) -> &str {
    program.window.clipboard.0.as_deref().unwrap_or_default()
}

/// How often the log tells that a report was given.
fn told(program: &Program) -> usize {
    let log = program.app().desk().unwrap().vault().log().unwrap();
    let told = |event: &Event| matches!(event, Event::DocumentMade(_, kind, _) if kind == REPORT);
    log.entries.iter().filter(|one| told(&one.event)).count()
}

#[test]
fn each_section_is_copied_as_the_receiver_may_know_it_and_is_noted_once() {
    let mut program = report("Gezin Esdoorn");
    let sections = sections(&case(&program));
    assert_eq!(all(&mut program, Role::Button, "Kopiëren").len(), sections.len());
    for (at, section) in sections.iter().enumerate() {
        program.must_see(&format!("{}. {}", at + 1, section.title));
        for missing in &section.missing {
            program.must_see(missing);
        }
        program.must_see(&section.sources[0]);
    }
    let before = case(&program).documents.len();
    for (at, section) in sections.iter().enumerate().filter(|(_, one)| !one.words.is_empty()) {
        assert!(!is_done(&mut program, at));
        copy(&mut program, at);
        assert_eq!(held(&program), section.words);
        assert!(is_done(&mut program, at));
        program.must_see(&format!("{} is gekopieerd", section.title));
    }
    let made = case(&program).documents;
    let last = made.last().unwrap();
    assert_eq!((made.len(), last.kind), (before + 1, DocumentKind::Melding));
    assert_eq!(last.reader, "Veilig Thuis");
    assert_eq!(told(&program), 1);
    let vault = program.app().desk().unwrap().vault().clone();
    assert_eq!(vault.open(case(&program).id).unwrap().case.documents, made);
    program.must_see("voor Veilig Thuis");
    // What is copied does not stay there.
    program.wait(30);
    assert_eq!(held(&program), "");
}

#[test]
fn a_mark_is_taken_back_and_falls_away_when_the_words_change() {
    let mut program = report("Gezin Esdoorn");
    let sections = sections(&case(&program));
    let at = sections.iter().position(|one| one.words.contains("Wat is de zorg:")).unwrap();
    let other = sections.iter().position(|one| !one.words.is_empty()).unwrap();
    assert_ne!(at, other);
    for at in [at, other] {
        copy(&mut program, at);
    }
    // The page stands still: the next button is where it was.
    let places = |program: &mut Program| {
        let all = all(program, Role::Button, "Kopiëren");
        all.into_iter().map(|one| one.bounds).collect::<Vec<_>>()
    };
    let before = places(&mut program);
    let mark = all(&mut program, Role::CheckBox, "Gedaan")[other].bounds.center();
    program.window.click_at(mark);
    program.redraw();
    assert!(!is_done(&mut program, other) && is_done(&mut program, at));
    assert_eq!(places(&mut program), before);
    program.window.click_at(mark);
    program.redraw();
    assert!(is_done(&mut program, other));
    program.press("Wat is er gebeurd");
    program.fill("Eerste zorg", "De lamp in de gang bleef branden.");
    program.press("Documenten");
    program.must_see("De lamp in de gang bleef branden.");
    assert!(!is_done(&mut program, at) && is_done(&mut program, other));
    // Another form is another one.
    program.choose("Wat maakt u?", "TOP-3-plan");
    assert!(all(&mut program, Role::Button, "Kopiëren").is_empty());
    program.choose("Wat maakt u?", REPORT);
    assert!(!is_done(&mut program, other));
}

#[test]
fn nothing_is_copied_of_which_the_vault_cannot_keep_who_got_it() {
    let mut program = report("Gezin Linde");
    let sections = sections(&case(&program));
    let at = sections.iter().position(|one| !one.words.is_empty()).unwrap();
    let vault = program.app().desk().unwrap().vault().clone();
    let cases = vault.folder().unwrap().join("cases");
    let aside = program.folder.path().join("aside");
    fs::rename(&cases, &aside).unwrap();
    copy(&mut program, at);
    program.must_see("Er is niets gekopieerd, want de casus kon niet worden bewaard");
    assert_eq!(held(&program), "");
    assert!(case(&program).documents.is_empty() && !is_done(&mut program, at));
    fs::rename(&aside, &cases).unwrap();
    copy(&mut program, at);
    assert_eq!(held(&program), sections[at].words);
    assert_eq!(case(&program).documents.len(), 1);
}

#[test]
fn nothing_stays_of_it_elsewhere_or_behind_the_lock() {
    let mut program = report("Gezin Esdoorn");
    let sections = sections(&case(&program));
    let at = sections.iter().position(|one| !one.words.is_empty()).unwrap();
    let words_of_it = sections[at].words.lines().next().unwrap().to_owned();
    program.must_see(&words_of_it);
    copy(&mut program, at);
    program.press("Logboek");
    assert!(all(&mut program, Role::Button, "Kopiëren").is_empty());
    assert!(!held(&program).is_empty());
    program.ctrl("l");
    assert_eq!(held(&program), "");
}

#[test]
fn with_names_hidden_no_words_of_it_are_drawn() {
    let mut program = report("Gezin Esdoorn");
    let sections = sections(&case(&program));
    let line = sections.iter().find_map(|one| one.words.lines().next()).unwrap().to_owned();
    let drawn = |program: &mut Program| {
        let theme = program.app().theme();
        let all = words(&mut program.window, &theme);
        all.iter().any(|one| one.words.contains(&line))
    };
    assert!(drawn(&mut program));
    let told = program.window.tree();
    program.key(Named::F9);
    assert!(!drawn(&mut program));
    assert_eq!(program.window.tree(), told, "what is told stays");
    // The keyboard at a button shows nothing either.
    let mut hands = Hands::new(program);
    hands.reach("Kopiëren");
    assert!(!drawn(&mut hands.program));
}

#[test]
fn one_key_leads_to_the_next_section() {
    let mut hands = Hands::new(report("Gezin Esdoorn"));
    let sections = sections(&case(&hands.program));
    hands.reach("Kopiëren");
    // Where nothing is to be copied the mark has the keyboard.
    let at = |program: &mut Program| {
        let is_at = |one: &Spoken| one.announcement.focused;
        let buttons = all(program, Role::Button, "Kopiëren");
        let marks = all(program, Role::CheckBox, "Gedaan");
        buttons.iter().position(is_at).or_else(|| marks.iter().position(is_at))
    };
    let first = at(&mut hands.program).unwrap();
    hands.program.key(Named::Enter);
    assert_eq!(held(&hands.program), sections[first].words);
    assert_eq!(at(&mut hands.program), Some(first), "the keyboard stays");
    hands.program.key(Named::ArrowDown);
    assert_eq!(at(&mut hands.program), Some(first + 1));
    let last = sections.iter().rposition(|one| !one.words.is_empty()).unwrap();
    assert!(last > first + 1);
    (first + 1..last).for_each(|_| hands.program.key(Named::ArrowDown));
    hands.program.key(Named::Enter);
    assert_eq!(held(&hands.program), sections[last].words);
    (first..last).for_each(|_| hands.program.key(Named::ArrowUp));
    assert_eq!(at(&mut hands.program), Some(first));
    let said = &all(&mut hands.program, Role::Button, "Kopiëren")[first].announcement;
    let told = said.description.as_deref().unwrap_or_default();
    assert!(told.contains(&sections[first].title) && told.contains("al gekopieerd"), "{told}");
}

#[test]
fn who_only_may_read_looks_and_does_not_copy() {
    let (_first, mut second) = only_reading();
    make(&mut second, REPORT, "Veilig Thuis");
    second.choose("Wat staat hieronder?", "Kopiëren voor formulier");
    second.must_see("1. ");
    assert!(all(&mut second, Role::Button, "Kopiëren").is_empty());
    assert!(all(&mut second, Role::CheckBox, "Gedaan").is_empty());
}
