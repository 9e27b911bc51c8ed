//! The words on the screens: the same word for the same thing, short
//! sentences, and nothing that only a part of the readers knows.

use std::fmt::Write as _;

use casuskompas::texts::SOURCES;

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
    ("save", "bewaren"),
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
            found.push(Said {
                key: key.clone(),
                words: plain(words),
            });
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
    said.key.starts_with("terminal: ") || said.key.starts_with("advice: guidance-")
}

#[test]
fn the_same_thing_has_the_same_name_everywhere() {
    let mut wrong = String::new();
    for said in texts().iter().filter(|said| !is_technical(said)) {
        for (unused, chosen) in CHOSEN {
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
    words
        .split(ends)
        .map(str::trim)
        .filter(|one| !one.is_empty())
}

#[test]
fn no_sentence_is_longer_than_people_can_hold() {
    let mut long = String::new();
    for said in texts()
        .iter()
        .filter(|said| !said.key.contains("terminal-help"))
    {
        for sentence in sentences(&said.words) {
            let count = sentence.split_whitespace().count();
            if count > LONGEST {
                writeln!(long, "{}: {count} words: {sentence}", said.key).unwrap();
            }
        }
    }
    assert!(long.is_empty(), "{long}");
}
