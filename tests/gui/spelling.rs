//! Words that are perhaps not well spelt: which are marked, and going through them.

use std::collections::BTreeSet;
use std::sync::Arc;

use casuskompas::case::{Case, Phase, each_text};
use casuskompas::gui::app::Begin;
use casuskompas::gui::spelling::Spelling;
use casuskompas::texts::spelling::{Speller, words};
use iced::keyboard::key::Named;
use unicode_segmentation::UnicodeSegmentation;

use crate::gui::hands::{Hands, new_vault};
use crate::support::{Program, family};

fn judged(text: &str) -> Vec<&str> {
    words(text).map(|(_, word)| word).collect()
}

#[test]
fn the_list_of_words_is_there_and_knows_the_words_of_the_trade() {
    let speller = Speller::load();
    for word in ["veiligheid", "kinderen", "foto's", "zo’n", "waakvlam", "casusregie"] {
        assert!(speller.knows(word), "{word}");
    }
    for word in ["veilighied", "kindren", "gewelt"] {
        assert!(!speller.knows(word), "{word}");
    }
    assert!(speller.offers("gewelt").contains(&"geweld".to_owned()));
    assert!(speller.offers(&"a".repeat(500)).is_empty());
}

#[test]
fn names_abbreviations_numbers_and_addresses_are_not_judged() {
    assert_eq!(judged("Hij belde Ruben, om 14.30 uur."), ["Hij", "belde", "om", "uur"]);
    assert_eq!(
        judged("De VTO en mail naar jan@wijkteam.nl of www.hulp.nl"),
        ["De", "en", "mail", "naar", "of"]
    );
    assert_eq!(judged("Stil. Boos\nBang"), ["Stil", "Boos", "Bang"]);
    assert!(judged("مريم 李雷 42 a").len() <= 2);
}

#[test]
fn no_name_of_the_case_and_no_word_that_is_kept_is_marked() {
    Speller::load();
    let mut case: Case = family("Gezin Linde");
    case.family.people[0].name = "Zwxkara Qrtvliet".to_owned();
    let marked = |own: &BTreeSet<String>, text: &str| {
        let spelling = Spelling::of(&case, own);
        spelling.faults(text).into_iter().map(|at| text[at].to_owned()).collect::<Vec<_>>()
    };
    let none = BTreeSet::new();
    let text = "Zwxkara is bang. Zwxkaras broer ook. Dat is gewelt.";
    assert_eq!(marked(&none, text), ["gewelt"]);
    assert_eq!(marked(&BTreeSet::from(["gewelt".to_owned()]), text), [""; 0]);
}

/// Words that are right, and yet not in the list.
const LACKING: [&str; 1] = ["tekortdoet"];

#[test]
fn every_sentence_of_the_families_is_spelt_as_the_list_has_it() {
    Speller::load();
    let mut wrong = BTreeSet::new();
    for case in casuskompas::demo::families(crate::support::vault::now().date_naive()) {
        let spelling = Spelling::of(&case, &BTreeSet::new());
        each_text(&case, &mut |text, _| {
            wrong.extend(spelling.faults(text).into_iter().map(|at| text[at].to_owned()));
        });
    }
    assert_eq!(wrong, BTreeSet::from(LACKING.map(str::to_owned)));
}

/// A new case in which a word is not well spelt, in the hands of somebody who asks.
fn asking() -> Hands {
    let mut hands = new_vault();
    hands.program.ctrl("n");
    hands.write("Werknaam", "Gezin Linde");
    hands.program.key(Named::Enter);
    hands.program.type_text("Ruzie en gewelt thuis.");
    hands.program.key(Named::Enter);
    hands.program.key(Named::F7);
    hands
}

fn sees(hands: &mut Hands, words: &str) {
    let tree = hands.program.window.tree().to_string();
    assert!(tree.contains(words), "{words:?} is not in\n{tree}");
}

#[test]
fn a_word_is_replaced_and_that_can_be_undone() {
    let mut hands = asking();
    sees(&mut hands, "‘gewelt’ staat niet in de woordenlijst");
    hands.enter("Maak er ‘geweld’ van");
    assert_eq!(hands.case().concern, "Ruzie en geweld thuis.");
    sees(&mut hands, "Er staan geen woorden meer");
    hands.enter("Sluiten");
    hands.program.ctrl("z");
    assert_eq!(hands.case().concern, "Ruzie en gewelt thuis.");
}

#[test]
fn a_word_that_is_left_or_kept_is_not_asked_again_and_stays() {
    let mut hands = asking();
    hands.enter("Laat staan");
    sees(&mut hands, "Er staan geen woorden meer");
    hands.enter("Sluiten");
    hands.program.key(Named::F7);
    hands.enter("Onthoud dit woord");
    sees(&mut hands, "Er staan geen woorden meer");
    assert_eq!(hands.case().concern, "Ruzie en gewelt thuis.");
    let vault = Arc::clone(hands.program.app().desk().unwrap().vault());
    assert_eq!(vault.own_words().unwrap(), BTreeSet::from(["gewelt".to_owned()]));
    hands.enter("Vergeet ‘gewelt’");
    sees(&mut hands, "‘gewelt’ staat niet in de woordenlijst");
    assert_eq!(vault.own_words().unwrap(), BTreeSet::new());
}

#[test]
fn the_way_to_the_word_selects_it() {
    let mut hands = asking();
    hands.enter("Ga erheen");
    let spoken = hands.program.window.spoken();
    let field = spoken.iter().find(|one| one.announcement.focused).unwrap();
    let (value, caret) =
        (field.announcement.value.clone().unwrap(), field.announcement.caret.unwrap());
    let selected: String = value
        .graphemes(true)
        .skip(caret.anchor.min(caret.focus))
        .take(caret.anchor.abs_diff(caret.focus))
        .collect();
    assert_eq!(selected, "gewelt");
}

/// The words that may still be rewritten, among those of a case.
fn open_texts(case: &Case) -> Vec<String> {
    let mut open = Vec::new();
    each_text(case, &mut |text, spot| open.extend(spot().may_change(case).then(|| text.into())));
    open
}

#[test]
fn a_priority_and_a_draft_may_be_rewritten_and_what_was_agreed_or_recorded_may_not() {
    let mut case = family("Gezin Esdoorn");
    let title = case.phases.top3(Phase::DirecteVeiligheid).active()[0].title.clone();
    assert!(open_texts(&case).contains(&title), "{title}");
    for plan in &mut case.plans {
        plan.worries = format!("plan {:?}", plan.status);
    }
    let open = open_texts(&case);
    for plan in &case.plans {
        assert_eq!(open.contains(&plan.worries), plan.is_concept(), "{}", plan.worries);
    }
    assert!(case.plans.iter().any(|plan| !plan.is_concept()), "no plan was agreed");
    for (_, entry) in case.logbook.iter() {
        assert!(!open.contains(&entry.text), "{}", entry.text);
    }
    for decision in case.decisions.iter() {
        assert!(!open.contains(&decision.reason), "{}", decision.reason);
    }
    let mut place = None;
    let reason = case.decisions.iter().next().unwrap().reason.clone();
    each_text(&case, &mut |text, spot| {
        if text == reason {
            place = Some(spot().place(&case).at);
        }
    });
    let before = case.clone();
    case.rewrite(&place.unwrap(), "Iets anders".to_owned());
    assert!(case == before, "a decision was rewritten");
}

/// How much in the window is as red as the dots below words, or nearly.
fn dots(program: &mut Program) -> usize {
    let is_red = |dot: &&[u8]| {
        let [red, green, blue] = [dot[0], dot[1], dot[2]].map(i32::from);
        red - green > 60 && red - blue > 30
    };
    program.window.paint().chunks_exact(4).filter(is_red).count()
}

#[test]
fn words_in_one_row_are_marked_and_led_through_like_others_and_names_are_not() {
    let mut program = Program::start(Arc::new(tempfile::tempdir().unwrap()), Begin::Demo);
    program.window = program.window.sized(1366.0, 2600.0);
    program.press("Casussen");
    program.press("Gezin Linde");
    program.press("Logboek");
    let file = program.folder.path().join("Brief van school.txt");
    std::fs::write(&file, "Beste juf").unwrap();
    program.fill("Bestand dat erbij komt", &file.display().to_string());
    program.press("Bijlage toevoegen");
    // The ring around the field that has the keyboard is red too, and a word is not marked
    // while it is typed.
    program.fill("Van wie kreeg u het?", "Oma");
    let plain = dots(&mut program);
    program.fill("Van wie kreeg u het?", "Zwxkarla");
    assert_eq!(dots(&mut program), plain, "a name is marked");
    program.fill("Wat is het?", "Over geweld thuis");
    let plain = dots(&mut program);
    program.fill("Wat is het?", "Over gewelt thuis");
    assert!(dots(&mut program) > plain, "no dots in the row");
    program.key(Named::F7);
    program.must_see("‘gewelt’ staat niet in de woordenlijst");
    program.press("Maak er ‘geweld’ van");
    let case = program.app().desk().unwrap().casefile().unwrap().case().clone();
    assert_eq!(case.bijlagen[0].title, "Over geweld thuis");
}
