//! Files that were cut, doubled, mixed up or written in another script: mistakes are
//! told, and nothing falls over.

use casuskompas::practice::read;
use proptest::prelude::*;

use super::{SMALL, guidance, source};

#[derive(Debug, Clone)]
enum Harm {
    Cut(usize),
    Without(usize),
    Twice(usize),
    Swapped(usize, usize),
    Stray(usize, String),
}

fn harm() -> impl Strategy<Value = Harm> {
    let stray = prop::sample::select(vec![
        "\u{feff}",
        "\r",
        "\t",
        "```",
        "# ",
        "## ",
        "### ",
        "###### ",
        "\"",
        "(",
        ")",
        "[",
        "{",
        ":",
        "שלום",
        "مرحبا",
        "李",
        "e\u{301}",
        "\u{202e}",
        "\0",
        "- ",
        "\\",
        "\"dag 9\"",
        "\"dag 999999999\"",
        "Dag: 99999999999999999999",
        "Kompas:",
    ]);
    prop_oneof![
        any::<usize>().prop_map(Harm::Cut),
        any::<usize>().prop_map(Harm::Without),
        any::<usize>().prop_map(Harm::Twice),
        (any::<usize>(), any::<usize>()).prop_map(|(one, other)| Harm::Swapped(one, other)),
        (any::<usize>(), stray).prop_map(|(at, stray)| Harm::Stray(at, stray.to_owned())),
    ]
}

/// The place of a character near `at`.
fn place(text: &str, at: usize) -> usize {
    let mut place = at % (text.len() + 1);
    while !text.is_char_boundary(place) {
        place -= 1;
    }
    place
}

fn harmed(text: &str, harm: &Harm) -> String {
    let mut lines: Vec<&str> = text.lines().collect();
    let count = lines.len().max(1);
    match harm {
        Harm::Cut(at) => return text[..place(text, *at)].to_owned(),
        Harm::Stray(at, stray) => {
            let (before, after) = text.split_at(place(text, *at));
            return format!("{before}{stray}{after}");
        }
        _ if lines.is_empty() => {}
        Harm::Without(at) => drop(lines.remove(at % count)),
        Harm::Twice(at) => lines.insert(at % count, lines[at % count]),
        Harm::Swapped(one, other) => lines.swap(one % count, other % count),
    }
    lines.join("\n")
}

/// Whether it says what is wrong and then what to do.
fn says_what_to_do(words: &str) -> bool {
    words.matches(['.', '?']).count() >= 2
}

#[test]
fn each_mistake_says_what_to_do() {
    let texts = include_str!("../../assets/texts/nl/practice.ftl");
    let faults: Vec<_> = texts.lines().filter(|line| line.starts_with("practice-fault-")).collect();
    assert!(faults.len() > 40, "{}", faults.len());
    for fault in faults {
        assert!(says_what_to_do(fault), "{fault}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(120))]

    #[test]
    fn nothing_falls_over(harms in prop::collection::vec(harm(), 1..4), long in any::<bool>()) {
        let text = if long { source("veel-handen.txt") } else { SMALL };
        let spoilt = harms.iter().fold(text.to_owned(), |text, harm| harmed(&text, harm));
        if let Err(faults) = read(&spoilt, guidance()) {
            prop_assert!(!faults.is_empty());
            let last = spoilt.lines().count().max(1);
            for fault in faults {
                prop_assert!((1..=last + 1).contains(&fault.line), "{fault} of {last}");
                prop_assert!(fault.to_string().starts_with("Regel "), "{fault}");
                prop_assert!(says_what_to_do(&fault.what), "{fault}");
            }
        }
    }
}
