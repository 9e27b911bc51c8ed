//! The words on the screens: the same word for the same thing, short
//! sentences, and no abbreviation without its explanation.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

use casuskompas::gui::widget::{Announcement, Role, root, word_with_tooltip};
use casuskompas::texts::SOURCES;
use iced::keyboard::key::Named;
use iced::widget::{column, space};
use iced::{Element, Fill, Point};

use crate::gui::locking::with_new_vault;
use crate::support::Window;

/// A word that is not used, and the one that is. The left side is found at
/// the beginning of words, whatever its capitals; a `|` ends a word as well.
const CHOSEN: &[(&str, &str)] = &[
    // The family is het gezin; what is kept about it is de casus.
    ("dossier", "casus"),
    ("cliënt", "gezin, of de naam"),
    // Opening and closing.
    ("wachtwoord", "wachtzin"),
    ("paswoord", "wachtzin"),
    ("op slot", "vergrendeld"),
    ("casus sluit", "casus afsluiten"),
    ("casus is gesloten", "de casus is afgesloten"),
    // What is done with words.
    ("opslaan", "bewaren"),
    ("opgeslagen", "bewaard"),
    ("slaat op", "bewaart"),
    ("terugdraaien", "ongedaan maken"),
    ("herroepen", "ongedaan maken"),
    ("wissen|", "verwijderen"),
    ("gewist", "verwijderd"),
    ("weghalen", "verwijderen"),
    ("haal het weg", "verwijder het"),
    ("aanpassen", "wijzigen"),
    ("bewerken", "wijzigen"),
    ("afbreken", "annuleren"),
    ("laat zien", "toont"),
    ("laten zien", "tonen"),
    ("voer in", "vul in"),
    ("invoeren", "invullen"),
    ("selecteer", "kies"),
    ("aanvinken", "aankruisen"),
    ("nogmaals", "opnieuw"),
    ("nog eens", "opnieuw"),
    ("kijk hem na", "controleer"),
    ("registreer", "leg vast"),
    // Things.
    ("back-up", "reservekopie"),
    ("backup", "reservekopie"),
    ("directory", "map"),
    ("folder", "map"),
    ("pagina", "bladzijde"),
    ("aantekening", "notitie"),
    ("voorval", "incident"),
    ("tweede versie", "tweede kopie"),
    ("email", "e-mail"),
    ("mail|", "e-mail"),
    ("prio|", "prioriteit"),
    // Abbreviations of plain words.
    ("dgn", "dagen"),
    ("bijv.", "bijvoorbeeld"),
    ("evt.", "misschien"),
    ("m.b.t.", "over"),
    ("d.w.z.", "dat is"),
    ("o.a.", "onder meer"),
    ("t/m", "tot en met"),
    ("i.v.m.", "vanwege"),
    // English.
    ("caseload", "casussen"),
    ("case|", "casus"),
    ("casemanager", "casusregisseur"),
    ("update", "nieuwe versie, of bijwerken"),
    ("feedback", "wat iemand ervan vindt"),
    ("checken", "controleren"),
    ("check|", "controleren"),
    ("tool|", "hulpmiddel"),
    ("issue", "probleem"),
    ("default", "gewoonlijk"),
    ("error", "fout"),
    ("oké", "goed"),
    ("sowieso", "in elk geval"),
    ("up-to-date", "bijgewerkt"),
    // Whom it speaks to.
    ("je|", "u"),
    ("jij|", "u"),
    ("jouw|", "uw"),
    ("jullie", "u"),
    // Blame and hard words.
    ("ongeldig", "wat er mis is en hoe het wel moet"),
    ("verkeerd|", "wat er mis is en hoe het wel moet"),
    ("mislukt", "niet gelukt"),
    ("dient te", "moet"),
    ("indien", "als"),
    ("middels", "met"),
    ("tevens", "ook"),
    ("reeds", "al"),
    ("echter", "maar"),
    ("conform", "volgens"),
    ("gaarne", "graag"),
];

/// The most words in one sentence.
const LONGEST: usize = 25;

/// Lists of words that are looked for in what people typed; nobody reads them.
const LOOKED_FOR: [&str; 2] = ["pseudonym-two-letters", "pseudonym-street-endings"];

/// What a child reads on its own page: there the program says *je*.
const TO_CHILDREN: &str = "documents: document-child-";

/// A text with its key, without what the program fills in.
struct Said {
    key: String,
    words: String,
}

/// Every line of text; the branches of a text that counts are lines of their own.
fn texts() -> Vec<Said> {
    let mut found = Vec::new();
    for (file, source) in SOURCES {
        let mut key = String::new();
        for line in source.lines().filter(|line| !line.starts_with('#')) {
            let words = match line.split_once(" =") {
                Some((name, words)) if !line.starts_with(' ') => {
                    key = format!("{file}: {name}");
                    words
                }
                _ => branch(line),
            };
            if LOOKED_FOR.iter().all(|list| !key.ends_with(list)) {
                found.push(Said { key: key.clone(), words: plain(words) });
            }
        }
    }
    found
}

/// The words of a branch, without its name.
fn branch(line: &str) -> &str {
    let line = line.trim();
    let names = ["*[other]", "[one]", "[0]", "[1]", "[2]"];
    let name = names.iter().find(|name| line.starts_with(**name));
    name.map_or(line, |name| &line[name.len()..])
}

/// What stands between braces counts as one word.
fn plain(words: &str) -> String {
    let mut plain = String::new();
    let mut depth = 0_u32;
    for c in words.chars() {
        match c {
            '{' => {
                depth += 1;
                plain.push('…');
            }
            '}' => depth = depth.saturating_sub(1),
            _ if depth == 0 => plain.push(c),
            _ => {}
        }
    }
    plain
}

/// Whether a word begins with this, or is exactly this when it ends in `|`.
fn uses(words: &str, unused: &str) -> bool {
    let words = words.to_lowercase();
    let (begin, whole) = match unused.strip_suffix('|') {
        Some(word) => (word, true),
        None => (unused, false),
    };
    words.match_indices(begin).any(|(at, _)| {
        let before = words[..at].chars().next_back();
        let after = words[at + begin.len()..].chars().next();
        let is_inside = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '-');
        !(is_inside(before) || whole && is_inside(after))
    })
}

/// Commands for administrators and the names of files are not Dutch.
fn is_technical(said: &Said) -> bool {
    ["terminal: ", "terminal-help: ", "terminal-vault: ", "advice: guidance-"]
        .iter()
        .any(|file| said.key.starts_with(file))
}

#[test]
fn the_same_thing_has_the_same_name_everywhere() {
    let mut wrong = String::new();
    for said in texts().iter().filter(|said| !is_technical(said)) {
        let to_child = said.key.starts_with(TO_CHILDREN);
        for (unused, chosen) in CHOSEN.iter().filter(|(_, chosen)| !to_child || *chosen != "u") {
            if uses(&said.words, unused) {
                let (key, words) = (&said.key, &said.words);
                writeln!(wrong, "{key}: {words}\n  not {unused:?} but {chosen:?}").unwrap();
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn words_are_found_as_words() {
    assert!(uses("Ga door met Opslaan.", "opslaan"));
    assert!(uses("de wachtwoorden", "wachtwoord"));
    assert!(!uses("de beheerder", "eerder"));
    assert!(uses("wissen, daarna", "wissen|"));
    assert!(!uses("wisselen", "wissen|"));
    assert!(!uses("objectief", "je|"));
}

fn sentences(words: &str) -> impl Iterator<Item = &str> {
    let ends = |c: char| matches!(c, '.' | '?' | '!' | ':');
    words.split(ends).map(str::trim).filter(|one| !one.is_empty())
}

#[test]
fn no_sentence_is_longer_than_people_can_hold() {
    let mut long = String::new();
    for said in texts().iter().filter(|said| !said.key.contains("terminal-help")) {
        for sentence in sentences(&said.words) {
            let count = sentence.split_whitespace().count();
            if count > LONGEST {
                writeln!(long, "{}: {count} words: {sentence}", said.key).unwrap();
            }
        }
    }
    assert!(long.is_empty(), "{long}");
}

/// Emphasis, the names of licences, of a method, of a bureau and of a part in a file
/// of the method, and what the number of a verdict consists of.
const KNOWN: &[&str] = &[
    "1Gezin1Plan",
    "PDF",
    "TOP",
    "NIET",
    "BEWAARD",
    "SIL",
    "BSD",
    "OpenTaal",
    "ISC",
    "EUPL",
    "CZW",
    "GewoneDag",
    "ECLI",
    "NL",
    "RBDHA",
];

/// Words with at least two capitals, such as VNG and `JenV`. IJ is one letter, as in
/// `IJssel`.
fn abbreviations(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(|c: char| !c.is_alphanumeric());
    words.filter(|word| word.replace("IJ", "Y").chars().filter(|c| c.is_uppercase()).count() > 1)
}

/// Every text of the method, the regions and Naslag that stands on a screen.
fn model_texts() -> String {
    let mut texts = String::new();
    for folder in ["data/model", "data/regions"] {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        for file in std::fs::read_dir(folder).unwrap() {
            let file = std::fs::read_to_string(file.unwrap().path()).unwrap();
            let lines = file.lines().filter(|line| !line.trim().starts_with("//"));
            for quoted in lines.flat_map(|line| line.split('"').skip(1).step_by(2)) {
                texts.push_str(quoted);
                texts.push('\n');
            }
        }
    }
    casuskompas::naslag::SOURCES.iter().for_each(|(_, article)| texts.push_str(article));
    texts
}

#[test]
fn every_abbreviation_is_explained() {
    let texts = texts();
    let explained: BTreeSet<&str> = texts
        .iter()
        .filter(|said| said.key.starts_with("abbreviations: term-"))
        .filter(|said| !said.key.ends_with("-means"))
        .map(|said| said.words.trim())
        .collect();
    assert!(explained.contains("AVE"));
    let model = model_texts();
    let shown = texts.iter().filter(|said| !is_technical(said));
    let shown = shown.map(|said| said.words.as_str()).chain([model.as_str()]);
    let unknown: BTreeSet<&str> = shown
        .flat_map(abbreviations)
        .filter(|word| !explained.contains(word) && !KNOWN.contains(word))
        .collect();
    assert!(unknown.is_empty(), "{unknown:?}");
    let unused: Vec<_> = explained.iter().filter(|word| !is_used(word, &model)).collect();
    assert!(unused.is_empty(), "nothing uses {unused:?}");
}

fn is_used(word: &str, model: &str) -> bool {
    abbreviations(model).any(|used| used == word)
}

/// What is told of an explained word.
fn told<M, T: Clone>(window: &mut Window<M, T>, word: &str) -> Announcement {
    window.get(Role::Button, &format!("{word}: uitleg")).announcement
}

fn one_word(_: &()) -> Element<'_, ()> {
    let word = word_with_tooltip("AVE", "Aanpak ter Voorkoming van Escalatie.");
    root("Proef", column![word, space().height(Fill)]).into()
}

fn window() -> Window<(), ()> {
    Window::new((), one_word, |(), ()| {}).sized(600.0, 400.0)
}

#[test]
fn the_keyboard_shows_an_explanation_and_escape_hides_it() {
    let mut window = window();
    let before = window.paint();
    let said = told(&mut window, "AVE");
    assert_eq!(said.expanded, Some(false));
    assert_eq!(said.description.as_deref(), Some("Aanpak ter Voorkoming van Escalatie."));
    window.tab();
    assert_eq!(told(&mut window, "AVE").expanded, Some(true));
    assert_ne!(window.paint(), before, "the explanation is seen");
    window.key(Named::Escape);
    assert_eq!(told(&mut window, "AVE").expanded, Some(false));
    window.key(Named::Enter);
    assert_eq!(told(&mut window, "AVE").expanded, Some(true));
}

#[test]
fn the_pointer_can_go_from_the_word_to_its_explanation() {
    let mut window = window();
    let word = window.get(Role::Button, "AVE: uitleg").bounds;
    window.point_at(word.center());
    assert_eq!(told(&mut window, "AVE").expanded, Some(true));
    let below = Point::new(word.x + 20.0, word.y + word.height + 12.0);
    window.point_at(below);
    assert_eq!(told(&mut window, "AVE").expanded, Some(true));
    window.point_at(Point::new(500.0, 390.0));
    assert_eq!(told(&mut window, "AVE").expanded, Some(false));
    window.point_at(word.center());
    window.key(Named::Escape);
    assert_eq!(told(&mut window, "AVE").expanded, Some(false));
    window.point_at(Point::new(500.0, 390.0));
    window.point_at(word.center());
    assert_eq!(told(&mut window, "AVE").expanded, Some(true));
}

#[test]
fn screens_explain_their_abbreviations() {
    let mut program = with_new_vault();
    program.press("Instellingen");
    for word in ["AVE", "VNG", "HHM", "KNMG", "VWS", "JenV"] {
        told(&mut program.window, word);
    }
    program.press("Vandaag");
    program.press("Nieuwe casus");
    program.type_text("Gezin Linde");
    program.press("Casus maken");
    told(&mut program.window, "AVE");
    program.press("AVE en regie");
    program.choose("Rollen tonen bij", "AVE 3");
    for word in ["AVE", "IVZ", "OOV", "VNG", "HHM"] {
        told(&mut program.window, word);
    }
    program.press("Casussen");
    told(&mut program.window, "AVE");
}
