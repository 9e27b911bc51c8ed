//! The text of an article: what is understood, and what is told of a mistake.

use casuskompas::naslag::{Block, read};
use proptest::prelude::*;

const WHOLE: &str = "\u{feff}Titel: Rode vlaggen
Zoekwoorden: wurging, keel
Verbonden: meldcode
Bron: factsheet, 2024
Bron: eigen keuze van dit programma

Een alinea op
twee regels.

Nog een.

## Wat u doet

1. Eerst dit
   en verder.
2. Dan dat: om 12.30 uur.

- een punt
- een tweede

AVE :: vier niveaus
";

fn words(words: &str) -> Block {
    Block::Words(words.to_owned())
}

fn all(words: &[&str]) -> Vec<String> {
    words.iter().map(|&one| one.to_owned()).collect()
}

#[test]
fn each_kind_of_line_is_what_it_looks_like() {
    let (article, faults) = read("rode-vlaggen", WHOLE);
    assert_eq!(faults, []);
    assert_eq!((article.id.as_str(), article.title.as_str()), ("rode-vlaggen", "Rode vlaggen"));
    assert_eq!(article.keywords, ["wurging", "keel"]);
    assert_eq!(article.linked, ["meldcode"]);
    assert_eq!(article.sources, ["factsheet, 2024", "eigen keuze van dit programma"]);
    let expected = [
        words("Een alinea op twee regels."),
        words("Nog een."),
        Block::Heading("Wat u doet".to_owned()),
        Block::Steps(all(&["Eerst dit en verder.", "Dan dat: om 12.30 uur."])),
        Block::Bullets(all(&["een punt", "een tweede"])),
        Block::Terms(vec![("AVE".to_owned(), "vier niveaus".to_owned())]),
    ];
    assert_eq!(article.blocks, expected);
}

#[test]
fn each_mistake_names_its_line_and_what_to_do() {
    let table = [
        ("Rode vlaggen\nTitel: A\nBron: b\n\nWoorden.", 1, "een dubbele punt"),
        ("Titel: A\nBron: b\nKleur: rood\n\nWoorden.", 3, "‘Kleur’ kent Naslag niet"),
        ("Bron: b\n\nWoorden.", 1, "De titel ontbreekt"),
        ("Titel: A\n\nWoorden.", 1, "De bron ontbreekt"),
        ("Titel: A\nBron: b\n", 1, "Onder een kop staat niets"),
        ("Titel: A\nBron: b\n\n## Een\n\n## Twee\n\nWoorden.", 1, "Onder een kop staat niets"),
        ("Titel: A\nBron: b\n\nWoorden.\n\n## Einde", 1, "Onder een kop staat niets"),
    ];
    for (text, line, mend) in table {
        let (_, faults) = read("proef", text);
        assert_eq!(faults.len(), 1, "{text}: {faults:?}");
        assert_eq!(faults[0].line, line, "{text}");
        assert!(faults[0].mend.contains(mend), "{text}: {}", faults[0].mend);
        assert!(faults[0].to_string().starts_with(&format!("proef, regel {line}: ")));
    }
}

proptest! {
    #[test]
    fn no_text_ends_the_program_and_no_word_of_a_body_is_lost(body in "(.{0,20}\n){0,12}") {
        let (article, _) = read("proef", &format!("Titel: A\nBron: b\n\n{body}"));
        let kept: String = article.blocks.iter().flat_map(Block::words).collect();
        for letter in body.chars().filter(|letter| letter.is_alphabetic()) {
            prop_assert!(kept.contains(letter), "{letter:?} of {body:?}");
        }
    }
}
