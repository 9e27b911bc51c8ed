//! The self-scan of the team: answering alone, looking together, agreeing on what to learn;
//! by keyboard, over files, and back after locking.

use std::fs;
use std::path::Path;

use casuskompas::selfscan::{
    Act, Filling, Given, Ledger, Pick, Point, Round, Token, shipped, written,
};
use chrono::{Days, NaiveDate};

use super::hands::{Hands, demo, new_vault};
use super::locking::PASSPHRASE;
use crate::support::{expect_tree, now, pdf};

const NEXT: &str = "Volgend deel";
const END: &str = "Naar het einde";

fn misses(hands: &mut Hands, words: &str) {
    let tree = hands.program.window.tree();
    assert!(!tree.contains(words), "{words:?} is in\n{tree}");
}

/// Somebody on the page of the self-scan.
fn scanning(mut hands: Hands) -> Hands {
    open(&mut hands);
    hands
}

fn open(hands: &mut Hands) {
    // Tall enough to click on everything without scrolling.
    hands.program.window.resize(1366.0, 9000.0);
    hands.program.press("Inzicht");
    hands.program.press("Naar de zelfscan");
    hands.program.must_see("Ieder antwoordt eerst alleen");
}

fn stored(hands: &mut Hands) -> Ledger {
    hands.program.wait(3);
    hands.program.app().desk().unwrap().vault().self_scans().unwrap()
}

/// Does this in the vault behind the window, which is opened anew after it.
fn with(mut hands: Hands, acts: &[Act]) -> Hands {
    let vault = hands.program.app().desk().unwrap().vault().clone();
    vault.change_self_scans(acts).unwrap();
    open(&mut hands);
    hands
}

fn today() -> NaiveDate {
    now().date_naive()
}

/// An answer that gives one score to everything.
fn answer(seed: u8, score: u8) -> (Token, Given) {
    let list = shipped().unwrap();
    let mut filling = Filling::of(&list);
    filling.number(Token::new([seed; 8]));
    (0..list.count()).for_each(|item| filling.pick(item, Pick::try_from(score).unwrap()));
    filling.give().unwrap()
}

/// A round with these scores; closed when `closes`.
fn round(seed: u8, scores: &[u8], on: NaiveDate, closes: bool) -> Vec<Act> {
    let id = Token::new([seed; 8]);
    let mut acts = vec![Act::Begin(Box::new(Round::begin(id.clone(), &shipped().unwrap(), on)))];
    for (score, number) in scores.iter().zip(1..) {
        let (token, given) = answer(seed + number, *score);
        acts.push(Act::Take(token, given));
    }
    acts.extend(closes.then_some(Act::Close(id, on)));
    acts
}

/// Fills the whole list in with the same score, which is the one at this place.
fn fill_in(hands: &mut Hands, score: &str) {
    let list = shipped().unwrap();
    for (place, part) in list.parts.iter().enumerate() {
        for item in &part.items {
            hands.program.choose(&item.text, score);
        }
        hands.program.press(if place + 1 < list.parts.len() { NEXT } else { END });
    }
}

#[test]
fn one_part_is_answered_with_the_keyboard_alone() {
    let mut hands = scanning(demo());
    hands.enter("Vragen invullen");
    let list = shipped().unwrap();
    for item in &list.parts[0].items {
        hands.answer(&item.text, 3);
    }
    hands.program.must_see("3 van 30 zinnen beantwoord");
    hands.enter(NEXT);
    hands.program.must_see(&list.parts[1].meaning);
    for _ in 2..=8 {
        let last = hands.program.sees(END);
        hands.enter(if last { END } else { NEXT });
    }
    hands.program.must_see("Er ontbreekt nog iets");
    misses(&mut hands, "Naar Zelf hulp verlenen");
    misses(&mut hands, "Bewaren als bestand");
    hands.enter("Naar Randvoorwaarden");
    hands.program.must_see(&list.parts[7].meaning);
}

#[test]
fn one_laptop_goes_round_and_nobody_sees_what_another_chose() {
    let mut hands = scanning(demo());
    hands.program.press("Ronde beginnen");
    hands.program.must_see("Er is nog geen antwoord");
    for (count, score) in
        ["1 nog niet", "3 meestal", "weet ik niet", "4 altijd"].into_iter().enumerate()
    {
        hands.program.press("Vragen invullen");
        hands.program.must_see("0 van 30 zinnen beantwoord");
        fill_in(&mut hands, score);
        hands.program.press("Laat mijn antwoord meetellen");
        hands.program.must_see("Het antwoord telt mee en is niet meer te zien.");
        misses(&mut hands, "Zo antwoordde het team");
        assert_eq!(stored(&mut hands).open().unwrap().count(), count + 1);
    }
    hands.program.press("Ronde sluiten en samen kijken");
    hands.program.must_see("Zo antwoordde het team");
    hands.program.must_see("door 4 mensen");
    // One, three and four: the middle is three, and the team is of two minds.
    hands.program.must_see("Eén vast gezicht. 3 van 4. het team denkt verschillend");
    hands.program.press("Zelf hulp verlenen. 3 van 4. het team denkt verschillend");
    hands.program.must_see(
        "1 nog niet: 1 keer · 3 meestal: 1 keer · 4 altijd: 1 keer · weet ik niet: 1 keer",
    );
    let ledger = stored(&mut hands);
    assert_eq!((ledger.open(), ledger.closed().count()), (None, 1));
}

#[test]
fn two_answers_show_nothing_and_say_why() {
    let on = today();
    let mut hands = with(demo(), &round(10, &[1, 4], on, false));
    hands.program.must_see("Er zijn 2 antwoorden");
    hands.program.must_see("Dit kan vanaf 3 antwoorden. Bij minder zou te zien zijn wie wat koos.");
    hands.program.window.ask(
        casuskompas::gui::widget::Role::Button,
        "Ronde sluiten en samen kijken",
        casuskompas::gui::widget::Ask::Press,
    );
    hands.program.redraw();
    assert!(stored(&mut hands).open().is_some(), "a button that cannot be pressed does nothing");
    hands.program.press("Ronde verwijderen");
    hands.program.must_see("Alle antwoorden van deze ronde gaan dan weg.");
    assert!(stored(&mut hands).open().is_some());
    hands.program.press("Ja, ronde verwijderen");
    hands.program.must_see("Ronde beginnen");
    assert_eq!(stored(&mut hands).open(), None);
}

fn put(stick: &Path, seed: u8, score: u8, name: &str) {
    let (token, given) = answer(seed, score);
    let text = written(&shipped().unwrap(), &token, &given).unwrap();
    fs::write(stick.join(name), text).unwrap();
}

#[test]
fn answers_come_in_from_a_stick_and_what_does_not_count_is_named() {
    let stick = tempfile::tempdir().unwrap();
    for seed in 1..=4 {
        put(stick.path(), seed, 2, &format!("{seed}.ron"));
    }
    put(stick.path(), 2, 4, "zz kopie.ron");
    fs::write(stick.path().join("boodschappen.ron"), "melk").unwrap();
    let mut hands = scanning(demo());
    hands.enter("Ronde beginnen");
    hands.write("Map met antwoorden", stick.path().to_str().unwrap());
    hands.enter("Antwoorden inlezen");
    hands.program.must_see("4 antwoorden zijn ingelezen.");
    hands.program.must_see("Er zijn 4 antwoorden");
    hands.program.must_see("zz kopie.ron");
    hands.program.must_see("Dit is geen antwoord dat hier hoort.");
    // The same stick again adds nothing.
    hands.enter("Antwoorden inlezen");
    hands.program.must_see("staat geen antwoord dat nog niet meetelt");
    hands.program.must_see("Dit antwoord telde al mee.");
    assert_eq!(stored(&mut hands).open().unwrap().count(), 4);
    hands.write("Map met antwoorden", "/er/is/niets");
    hands.enter("Antwoorden inlezen");
    hands.program.must_see("De map kon niet worden gelezen");
}

#[test]
fn on_ones_own_laptop_the_answer_becomes_a_file_and_is_gone_from_the_screen() {
    let stick = tempfile::tempdir().unwrap();
    let mut hands = scanning(demo());
    hands.program.press("Vragen invullen");
    fill_in(&mut hands, "2 soms");
    misses(&mut hands, "Laat mijn antwoord meetellen");
    hands.program.press("Bewaren als bestand…");
    hands.program.must_see("In het bestand staan alleen getallen, en geen naam.");
    hands.program.fill("Map met antwoorden", stick.path().to_str().unwrap());
    hands.program.press("Antwoord bewaren");
    hands.program.must_see("Vragen invullen");
    let files: Vec<_> =
        fs::read_dir(stick.path()).unwrap().map(|one| one.unwrap().path()).collect();
    assert_eq!(files.len(), 1);
    let text = fs::read_to_string(&files[0]).unwrap();
    assert!(!text.contains("de Wit") && text.contains("antwoord bij de zelfscan"), "{text}");
    hands.program.press("Vragen invullen");
    hands.program.must_see("0 van 30 zinnen beantwoord");
}

#[test]
fn locking_in_the_middle_loses_nothing() {
    let mut hands = scanning(new_vault());
    hands.enter("Leerpunt toevoegen");
    hands.program.type_text("De kring eerder tekenen");
    hands.enter("Vragen invullen");
    let list = shipped().unwrap();
    hands.answer(&list.parts[0].items[0].text, 3);
    hands.program.ctrl("l");
    hands.program.must_see("Wachtzin");
    hands.program.fill("Wachtzin", PASSPHRASE);
    hands.program.press("Ontgrendelen");
    let ledger = stored(&mut hands);
    assert_eq!(ledger.points()[0].what, "De kring eerder tekenen");
    assert_eq!(ledger.filling(&list).done(), 1);
    open(&mut hands);
    hands.program.must_see("Verder met invullen");
}

#[test]
fn what_is_low_is_proposed_and_comes_up_in_vandaag_on_its_day() {
    let on = today();
    let mut hands = with(demo(), &round(10, &[1, 1, 2], on, true));
    hands.program.must_see("Leerpunt bij Zelf hulp verlenen");
    hands.enter("Leerpunt bij Zelf hulp verlenen");
    hands.program.type_text("Eerder zelf beginnen");
    hands.write(
        "Terugkijken op",
        &on.checked_add_days(Days::new(3)).unwrap().format("%d-%m-%Y").to_string(),
    );
    hands.write("Wie let erop?", "R. Kok");
    misses(&mut hands, "Leerpunt bij Zelf hulp verlenen");
    let point = stored(&mut hands).points()[0].clone();
    assert_eq!((point.what.as_str(), point.who.as_str()), ("Eerder zelf beginnen", "R. Kok"));
    assert_eq!(point.on, on.checked_add_days(Days::new(3)));
    hands.enter("Vandaag");
    misses(&mut hands, "Leerpunten van het team");
    open(&mut hands);
    let due = Point { on: Some(on), ..point.clone() };
    let mut hands = with(hands, &[Act::Point(due)]);
    hands.enter("Vandaag");
    hands.program.must_see("Leerpunten van het team");
    hands.program.must_see("Eerder zelf beginnen");
    hands.program.press("Naar de zelfscan");
    hands.program.press("Klaar");
    assert_eq!(stored(&mut hands).points()[0].done, Some(on));
    hands.enter("Vandaag");
    misses(&mut hands, "Leerpunten van het team");
}

#[test]
fn the_round_before_stands_beside_and_all_of_it_goes_on_paper() {
    let on = today();
    let before = on.checked_sub_days(Days::new(200)).unwrap();
    let mut acts = round(10, &[1, 1, 2], before, true);
    acts.extend(round(30, &[3, 3, 3, 4], on, true));
    let what = "Samen oefenen".to_owned();
    acts.push(Act::Point(Point { what, ..Point::new(Token::new([90; 8]), "leren") }));
    let mut hands = with(demo(), &acts);
    hands.program.must_see("hoger, was 1 van 4");
    let folder = tempfile::tempdir().unwrap();
    hands.enter("Bewaren als blad…");
    hands.write("Map voor het blad", folder.path().to_str().unwrap());
    hands.enter("Blad bewaren");
    let bytes = fs::read(folder.path().join("zelfscan-werken-aan-veiligheid.pdf")).unwrap();
    assert!(bytes.starts_with(b"%PDF-"));
    if !pdf::unread() {
        let text = pdf::text(&bytes);
        for words in ["Zelfscan Werken aan veiligheid", "door 4 mensen", "Samen oefenen", "Midden"]
        {
            assert!(text.contains(words), "{words} is not in\n{text}");
        }
    }
}

#[test]
fn a_narrow_window_holds_all_of_it() {
    let on = today();
    let mut hands = with(demo(), &round(10, &[1, 4, 2], on, true));
    hands.program.window.resize(420.0, 700.0);
    hands.program.must_see("Zo antwoordde het team");
    hands.enter("Vragen invullen");
    hands.program.must_see("Deel 1 van 8");
}

#[test]
fn what_a_screen_reader_tells_keeps_the_rules() {
    let on = today();
    let mut hands = with(demo(), &round(10, &[1, 4, 2, 2], on, true));
    expect_tree("selfscan-result", &mut hands.program.window);
    hands.enter("Ronde beginnen");
    expect_tree("selfscan-open", &mut hands.program.window);
    hands.enter("Vragen invullen");
    expect_tree("selfscan-filling", &mut hands.program.window);
}
