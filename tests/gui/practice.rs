//! Oefenen: choosing alone, then looking at others, by keyboard and with a group.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use iced::keyboard::key::Named;

use super::hands::{Hands, demo, new_vault};
use crate::support::expect_tree;

/// Somebody in the first part of the first practice case.
fn practising(mut hands: Hands) -> Hands {
    hands.enter("Oefenen");
    hands.enter("Beginnen");
    sees(&mut hands, "Deel 1 van 4: iedereen doet zijn best");
    hands
}

fn sees(hands: &mut Hands, words: &str) {
    let tree = hands.program.window.tree();
    assert!(tree.contains(words), "{words:?} is not in\n{tree}");
}

fn misses(hands: &mut Hands, words: &str) {
    let tree = hands.program.window.tree();
    assert!(!tree.contains(words), "{words:?} is in\n{tree}");
}

const LEVEL: &str = "Welk niveau past nu bij dit gezin?";
const FIRST: &str = "Wat doet u als eerste?";
const UNKNOWN: &str = "Wat is het belangrijkste dat u nog niet weet?";

fn choose(hands: &mut Hands, level: usize) {
    hands.answer(LEVEL, level);
    hands.answer(FIRST, 4);
    hands.answer(UNKNOWN, 2);
}

fn count(hands: &mut Hands, level_two: &str) {
    hands.write("AVE 2", level_two);
    hands.write("AVE 3", "3");
    hands.write("Alle hulpverleners binnen een week aan één tafel, met Wendy erbij", "12");
    hands.write("Of Wendy haar afspraken nakomt", "12");
    hands.enter("Tellen");
}

/// Where the first words of a part stand on the screen.
fn first_words(hands: &mut Hands) -> f32 {
    let spoken = hands.program.window.spoken();
    let first = spoken.iter().find(|one| one.announcement.name.contains("Niets komt in uw kluis"));
    first.expect("the note above each part").bounds.y
}

/// The first part fits, what comes next is longer: it is read from its top all the same.
#[test]
fn what_comes_next_is_seen_from_its_top() {
    let mut hands = practising(demo());
    hands.program.window.resize(1366.0, 768.0);
    hands.program.redraw();
    let top = first_words(&mut hands);
    choose(&mut hands, 2);
    hands.enter("Mijn keuze vastzetten");
    for next in ["de groep", "het panel", "het kompas", "kies opnieuw"] {
        hands.enter(&format!("Volgende: {next}"));
        hands.program.redraw();
        assert!((first_words(&mut hands) - top).abs() < 1.0, "{next}");
    }
}

/// Whoever counted hands sees what the group chose, and goes on with the next key.
#[test]
fn what_was_counted_is_seen_and_the_keyboard_goes_on() {
    let mut hands = practising(demo());
    hands.program.window.resize(1366.0, 768.0);
    hands.program.redraw();
    let top = first_words(&mut hands);
    hands.enter("Verder zonder eigen keuze");
    count(&mut hands, "9");
    hands.program.redraw();
    assert!((first_words(&mut hands) - top).abs() < 1.0);
    hands.program.key(Named::Enter);
    sees(&mut hands, "Procesregisseur");
}

#[test]
fn a_part_is_done_with_the_keyboard_alone() {
    let mut hands = practising(demo());
    sees(&mut hands, "Dit is een oefening. Niets komt in uw kluis");
    misses(&mut hands, "Uw keuze");
    misses(&mut hands, "Het kompas");
    misses(&mut hands, "Procesregisseur");
    choose(&mut hands, 2);
    hands.write("Waarom? In één zin", "Niemand houdt het bij elkaar.");
    hands.enter("Mijn keuze vastzetten");
    sees(&mut hands, "Uw keuze");
    sees(&mut hands, "Niemand houdt het bij elkaar.");
    misses(&mut hands, "Het kompas");
    hands.enter("Volgende: de groep");
    count(&mut hands, "9");
    sees(&mut hands, "De groep (12)");
    sees(&mut hands, "9 × AVE 2");
    misses(&mut hands, "Procesregisseur");
    hands.enter("Volgende: het panel");
    sees(&mut hands, "Procesregisseur");
    misses(&mut hands, "Waarom het kompas dit zegt");
    hands.enter("Volgende: het kompas");
    sees(&mut hands, "Waarom het kompas dit zegt");
    sees(&mut hands, "Om over te praten");
    hands.enter("Volgende: kies opnieuw");
    choose(&mut hands, 3);
    hands.enter("Mijn keuze vastzetten");
    sees(&mut hands, "Uw eerste keuze");
    sees(&mut hands, "Uw tweede keuze");
    count(&mut hands, "1");
    sees(&mut hands, "De groep eerst (12)");
    sees(&mut hands, "De groep daarna (12)");
    hands.enter("Deel 2: drie weken later");
    sees(&mut hands, "Deel 2 van 4: drie weken later");
    sees(&mut hands, "Wat is er nieuw in de casus");
    hands.enter("Deel 1: iedereen doet zijn best");
    sees(&mut hands, "Uw tweede keuze");
}

#[test]
fn what_is_locked_cannot_be_changed_and_nothing_locks_by_half() {
    let mut hands = practising(demo());
    hands.answer(LEVEL, 2);
    sees(&mut hands, "Beantwoord eerst elke vraag.");
    hands.answer(FIRST, 1);
    hands.answer(UNKNOWN, 1);
    misses(&mut hands, "Beantwoord eerst elke vraag.");
    hands.enter("Mijn keuze vastzetten");
    misses(&mut hands, "Mijn keuze vastzetten");
    let radios = hands.program.window.spoken();
    let radios = radios.iter().filter(|one| one.announcement.name == LEVEL);
    assert!(radios.clone().count() > 0);
    let group = casuskompas::gui::widget::Role::RadioGroup;
    assert!(radios.into_iter().all(|one| one.announcement.role != group));
}

#[test]
fn who_leads_a_group_counts_hands_without_an_own_answer() {
    let mut hands = practising(demo());
    hands.enter("Verder zonder eigen keuze");
    misses(&mut hands, "Uw keuze");
    hands.write("AVE 2", "veel");
    hands.enter("Tellen");
    sees(&mut hands, "alleen hele getallen");
    hands.reach("AVE 2");
    hands.program.ctrl("a");
    hands.program.type_text("5");
    hands.enter("Tellen");
    sees(&mut hands, "staat nog geen enkele hand");
}

#[test]
fn one_changed_answer_tells_what_would_happen() {
    let mut hands = practising(demo());
    hands.enter("Verder zonder eigen keuze");
    hands.enter("Volgende: het panel");
    hands.enter("Volgende: het kompas");
    hands.enter("Wat als…");
    sees(&mut hands, "Verander één antwoord");
    hands.program.window = hands.program.window.sized(1366.0, 9000.0);
    let unsafe_again = "Is iemand steeds opnieuw of al lange tijd onveilig?";
    hands.program.choose("Welke vraag?", unsafe_again);
    hands.program.choose("Wat als het antwoord anders was? Nu is het onbekend", "Ja");
    sees(&mut hands, "Het niveau blijft gelijk.");
    hands.enter("Deel 2: drie weken later");
    hands.enter("Verder zonder eigen keuze");
    hands.enter("Volgende: het panel");
    hands.enter("Volgende: het kompas");
    hands.enter("Wat als…");
    hands.program.window = hands.program.window.sized(1366.0, 9000.0);
    let several = "Zijn voor de oplossing verschillende soorten organisaties tegelijk nodig?";
    hands.program.choose("Welke vraag?", several);
    hands.program.choose("Wat als het antwoord anders was? Nu is het ja", "Nee");
    sees(&mut hands, "Het niveau verandert.");
    hands.program.press("Drie manieren om AVE 3 te lezen");
    sees(&mut hands, "Zo leest uw regio het.");
}

#[test]
fn notes_and_cards_are_only_there_when_asked_for() {
    let mut hands = practising(demo());
    misses(&mut hands, "Een fout die vaak voorkomt");
    hands.enter("Notities trainer");
    sees(&mut hands, "Een fout die vaak voorkomt");
    misses(&mut hands, "U bent 33 en moe.");
    hands.enter("Rolkaarten");
    sees(&mut hands, "U bent 33 en moe.");
    hands.enter("Notities trainer");
    misses(&mut hands, "Een fout die vaak voorkomt");
}

#[test]
fn b_makes_the_window_black_and_types_a_letter_in_a_field() {
    let mut hands = practising(demo());
    hands.write("Waarom? In één zin", "Bij tante Bea");
    sees(&mut hands, "Bij tante Bea");
    hands.reach("Opnieuw");
    hands.program.type_text("b");
    misses(&mut hands, "Nieuws");
    let paint = hands.program.window.paint();
    assert!(paint.chunks(4).filter(|pixel| pixel[..3] != [0, 0, 0]).count() < paint.len() / 80);
    hands.program.type_text("B");
    sees(&mut hands, "Nieuws");
    sees(&mut hands, "Bij tante Bea");
    hands.program.type_text("b");
    hands.enter("Scherm weer tonen");
    sees(&mut hands, "Nieuws");
}

/// Also what the room sees in the second window.
#[test]
fn b_makes_the_second_window_black_too() {
    let mut hands = practising(demo());
    hands.program.open_second();
    let (main, second) = (hands.program.app().main(), hands.program.second());
    let lit = |hands: &mut Hands| {
        hands.program.turn_to(second);
        let pixels = hands.program.window.paint();
        hands.program.turn_to(main);
        pixels.chunks(4).filter(|pixel| pixel[..3] != [0, 0, 0]).count()
    };
    assert!(lit(&mut hands) > 0);
    hands.reach("Opnieuw");
    hands.program.type_text("b");
    assert_eq!(lit(&mut hands), 0);
    hands.program.turn_to(second);
    hands.program.type_text("b");
    hands.program.turn_to(main);
    assert!(lit(&mut hands) > 0);
    sees(&mut hands, "Nieuws");
}

#[test]
fn b_does_nothing_elsewhere() {
    let mut hands = demo();
    hands.enter("Oefenen");
    hands.program.type_text("b");
    sees(&mut hands, "Verzonnen gezinnen om van te leren");
}

#[test]
fn anew_forgets_what_was_chosen_and_stopping_goes_back_to_the_list() {
    let mut hands = practising(demo());
    choose(&mut hands, 4);
    hands.enter("Mijn keuze vastzetten");
    hands.enter("Opnieuw");
    sees(&mut hands, "Beantwoord eerst elke vraag.");
    hands.enter("Stoppen");
    sees(&mut hands, "Let op");
    sees(&mut hands, "Idris, de reis");
}

/// Every file below a folder, with what stands in it.
fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => found.extend(files(&path)),
            false => drop(found.insert(path.clone(), fs::read(&path).unwrap())),
        }
    }
    found
}

#[test]
fn nothing_of_it_touches_the_vault() {
    let mut hands = new_vault();
    hands.program.wait(10);
    let folder = hands.program.folder.path().to_owned();
    let before = files(&folder);
    assert!(!before.is_empty());
    let mut hands = practising(hands);
    choose(&mut hands, 2);
    hands.write("Waarom? In één zin", "Kanarie");
    hands.enter("Mijn keuze vastzetten");
    hands.enter("Volgende: de groep");
    count(&mut hands, "9");
    hands.enter("Volgende: het panel");
    hands.enter("Volgende: het kompas");
    hands.enter("Wat als…");
    for _ in 0..4 {
        hands.program.wait(10);
    }
    // Where the user is, which every page is, is remembered, and nothing else.
    let position = Path::new("kluis/drafts/desk.age");
    let gone = |all: BTreeMap<PathBuf, Vec<u8>>| -> BTreeMap<PathBuf, Vec<u8>> {
        all.into_iter().filter(|(path, _)| !path.ends_with(position)).collect()
    };
    assert_eq!(gone(files(&folder)), gone(before), "something was written");
    let vault = Arc::clone(hands.program.app().desk().unwrap().vault());
    let draft = vault.read_draft("desk").unwrap().unwrap();
    let draft = String::from_utf8(draft.to_vec()).unwrap();
    assert!(draft.contains("Practice") && !draft.contains("Kanarie"), "{draft}");
    assert!(!draft.contains("veel-handen"), "{draft}");
    hands.program.key(Named::Escape);
}

#[test]
fn a_narrow_window_holds_all_of_it() {
    let mut hands = practising(demo());
    hands.program.window.resize(420.0, 700.0);
    sees(&mut hands, "Kies eerst zelf");
    hands.program.window.resize(911.0, 512.0);
    choose(&mut hands, 2);
    hands.enter("Mijn keuze vastzetten");
    sees(&mut hands, "Uw keuze");
}

#[test]
fn what_a_screen_reader_tells_keeps_the_rules() {
    let mut hands = demo();
    hands.enter("Oefenen");
    let look = |hands: &mut Hands, name: &str| expect_tree(name, &mut hands.program.window);
    look(&mut hands, "practice-list");
    hands.enter("Beginnen");
    look(&mut hands, "practice-choosing");
    choose(&mut hands, 2);
    hands.enter("Mijn keuze vastzetten");
    hands.enter("Volgende: de groep");
    count(&mut hands, "9");
    hands.enter("Volgende: het panel");
    hands.enter("Volgende: het kompas");
    hands.enter("Notities trainer");
    hands.enter("Rolkaarten");
    look(&mut hands, "practice-kompas");
    hands.program.key(Named::F6);
    hands.enter("Deel 2: drie weken later");
    look(&mut hands, "practice-second");
    hands.enter("Verder zonder eigen keuze");
    hands.enter("Volgende: het panel");
    hands.enter("Volgende: het kompas");
    hands.enter("Wat als…");
    hands.enter("Drie manieren om AVE 3 te lezen");
    look(&mut hands, "practice-trying");
}

#[test]
fn answers_go_as_files_from_seat_to_trainer() {
    let stick = tempfile::tempdir().unwrap();
    let folder = stick.path().to_str().unwrap().to_owned();
    let mut hands = practising(demo());
    choose(&mut hands, 2);
    hands.write("Waarom? In één zin", "Niemand kijkt naar het geheel.");
    hands.enter("Mijn keuze vastzetten");
    hands.enter("Antwoorden als bestand");
    hands.write("Map met antwoorden", &folder);
    hands.write("Nummer van uw stoel", "4");
    hands.enter("Mijn antwoord bewaren");
    sees(&mut hands, "Uw antwoord staat in antwoord-deel-1-ronde-1-stoel-4.ron.");
    let file = stick.path().join("antwoord-deel-1-ronde-1-stoel-4.ron");
    let text = fs::read_to_string(&file).unwrap();
    assert!(!text.contains("de Wit") && text.contains("Niemand kijkt"), "{text}");
    hands.enter("Mijn antwoord bewaren");
    sees(&mut hands, "kon niet worden bewaard");
    for seat in [1, 2, 3] {
        let other = text.replace("seat: 4", &format!("seat: {seat}"));
        fs::write(stick.path().join(format!("{seat}.ron")), other).unwrap();
    }
    fs::write(stick.path().join("boodschappen.ron"), "melk").unwrap();
    let later = text.replace("seat: 4", "seat: 9").replace("round: 1", "round: 2");
    fs::write(stick.path().join("later.ron"), later).unwrap();
    hands.enter("Volgende: de groep");
    hands.enter("Antwoorden inlezen");
    sees(&mut hands, "4 antwoorden zijn ingelezen.");
    sees(&mut hands, "De groep (4)");
    sees(&mut hands, "4 × AVE 2");
    sees(&mut hands, "boodschappen.ron");
    sees(&mut hands, "Dit is geen antwoord dat hier hoort.");
    misses(&mut hands, "later.ron");
}
