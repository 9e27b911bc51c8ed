//! The list: eight parts, each with what it means, a few items and a source; every fault
//! is told with its line and its mend.

use std::collections::BTreeSet;

use casuskompas::case::Case;
use casuskompas::gui::spelling::Spelling;
use casuskompas::selfscan::{Fault, LARGEST_LIST, Naming, SOURCE, read};
use casuskompas::texts::spelling::Speller;
use proptest::prelude::*;

use super::LIST;

fn faults(from: &str, to: &str) -> Vec<Fault> {
    assert!(SOURCE.contains(from), "{from}");
    read(&SOURCE.replacen(from, to, 1)).unwrap_err()
}

/// The line, from 1, on which these words first stand.
fn line(words: &str) -> usize {
    SOURCE.lines().position(|line| line.contains(words)).unwrap() + 1
}

#[test]
fn the_list_has_eight_parts_and_says_where_each_comes_from() {
    assert_eq!(LIST.parts.len(), 8);
    assert!((24..=32).contains(&LIST.count()));
    // The plan of Arnhem names five of the eight goals; we do not claim the other names.
    let named = LIST.parts.iter().filter(|part| part.naming == Naming::Sourced);
    assert_eq!(named.count(), 5);
    assert!(LIST.parts.iter().all(|part| !part.sources.is_empty()));
    // A score says something of the team and of nobody in it.
    assert!(LIST.items().all(|(_, item)| !item.text.starts_with("Ik ")));
}

#[test]
fn every_fault_is_told_with_its_line_and_its_mend() {
    let line_of_id = line("id: \"leren\"");
    for (from, to, at, words) in [
        ("\"2026-1\"", "\" \"", line("2026-1"), "De versie is leeg."),
        ("id: \"leren\"", "id: \"Le ren\"", line_of_id, "kan geen naam zijn"),
        ("id: \"leren\"", "id: \"vakbekwaam\"", line_of_id, "staat er twee keer"),
        ("\"Leren en reflecteren\"", "\"\"", line_of_id, "is een tekst leeg"),
        ("id: \"leren\"", "idee: \"leren\"", line_of_id, "niet te lezen"),
        ("naming: Sourced,", "naming: Found,", line("naming: Sourced,"), "niet te lezen"),
    ] {
        let faults = faults(from, to);
        let found = faults.iter().find(|fault| fault.what.contains(words));
        let found = found.unwrap_or_else(|| panic!("{words}: {faults:?}"));
        assert!(found.line.abs_diff(at) <= 1, "{found} is not at {at}");
        assert!(found.what.matches(['.', '?']).count() >= 2, "{found} says no mend");
    }
    let long = faults("Wij oefenen samen", &"lang ".repeat(60));
    assert!(long[0].what.contains("langer dan 200 tekens"), "{long:?}");
    assert_eq!(long[0].line, line("Wij oefenen samen"));
}

#[test]
fn a_part_too_few_an_item_too_many_and_a_missing_source_are_told() {
    let begin = SOURCE.find("        (\n            id: \"randvoorwaarden\"").unwrap();
    let seven = format!("{}    ],\n)\n", &SOURCE[..begin]);
    assert!(read(&seven).unwrap_err()[0].what.contains("Er zijn 7 delen. Maak er 8 van."));
    let item = "(id: \"oefenen\", ";
    let five =
        SOURCE.replacen(item, &format!("(id: \"vijfde\", text: \"Wij leren.\"),\n{item}"), 1);
    assert!(read(&five).unwrap_err()[0].what.contains("staan 5 zinnen. Maak er 3 of 4 van."));
    let source = "sources: [\"Lokaal uitvoeringsplan Samen Veilig, gemeente Arnhem 2024-2028, speerpunt 1\"]";
    assert!(faults(source, "sources: []")[0].what.contains("staat geen bron"));
}

#[test]
fn what_is_larger_than_a_list_is_not_read() {
    let large = format!("{SOURCE}//{}", "x".repeat(LARGEST_LIST));
    assert!(read(&large).unwrap_err()[0].what.contains("te groot"));
}

#[test]
fn it_reads_easily_and_is_well_spelt() {
    Speller::load();
    let spelling = Spelling::of(&Case::default(), &BTreeSet::new());
    let parts =
        LIST.parts.iter().flat_map(|part| [&part.title, &part.meaning, &part.low, &part.high]);
    for words in parts.chain(LIST.items().map(|(_, item)| &item.text)) {
        let wrong: Vec<&str> = spelling.faults(words).into_iter().map(|at| &words[at]).collect();
        assert!(wrong.is_empty(), "{words}: {wrong:?}");
        for sentence in words.split_inclusive(['.', '?', '!']) {
            assert!(sentence.split_whitespace().count() <= 16, "{sentence}");
        }
    }
}

#[test]
fn other_words_make_another_list_and_other_explanations_do_not() {
    let changed = |from: &str, to: &str| read(&SOURCE.replacen(from, to, 1)).unwrap();
    let own = LIST.fingerprint();
    assert_ne!(changed("Wij oefenen samen", "Wij trainen samen").fingerprint(), own);
    assert_ne!(changed("Wij verwijzen het gezin meestal", "Wij verwijzen").fingerprint(), own);
    assert_eq!(changed("inleiding", "bladzijde 1").fingerprint(), own);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(80))]

    #[test]
    fn a_spoilt_list_never_falls_over(at in any::<usize>(), stray in "[\\(\\)\\[\\]\",:a-z\\x00שم]{0,4}") {
        let mut at = at % (SOURCE.len() + 1);
        while !SOURCE.is_char_boundary(at) {
            at -= 1;
        }
        for text in [SOURCE[..at].to_owned(), format!("{}{stray}{}", &SOURCE[..at], &SOURCE[at..])] {
            if let Err(faults) = read(&text) {
                let last = text.lines().count().max(1);
                prop_assert!(!faults.is_empty());
                prop_assert!(faults.iter().all(|one| (1..=last + 1).contains(&one.line)));
            }
        }
    }
}
