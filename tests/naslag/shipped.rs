//! The articles that the program carries: all of them, whole, linked and well spelt.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use casuskompas::case::Case;
use casuskompas::gui::spelling::Spelling;
use casuskompas::naslag::{Block, Naslag, SOURCES, read};
use casuskompas::texts::spelling::Speller;

use super::{guidance, naslag};

#[test]
fn every_file_is_carried_and_in_order() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/naslag");
    let files = fs::read_dir(folder).unwrap().map(|file| {
        file.unwrap().file_name().into_string().unwrap().trim_end_matches(".txt").to_owned()
    });
    let carried: BTreeSet<String> = SOURCES.iter().map(|(id, _)| (*id).to_owned()).collect();
    assert_eq!(files.collect::<BTreeSet<_>>(), carried);
    let faults = SOURCES.iter().flat_map(|(id, text)| read(id, text).1);
    let told: Vec<String> = faults.map(|fault| fault.to_string()).collect();
    assert!(told.is_empty(), "{}", told.join("\n"));
}

#[test]
fn every_link_leads_to_another_article() {
    for region in guidance().regions() {
        let naslag = Naslag::new(guidance(), region);
        let ids: Vec<&str> = naslag.articles().iter().map(|one| one.id.as_str()).collect();
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{ids:?}");
        for article in naslag.articles() {
            for link in &article.linked {
                assert!(naslag.article(link).is_some(), "{}: {link}", article.id);
                assert_ne!(*link, article.id);
            }
        }
    }
}

#[test]
fn an_article_is_read_in_a_minute_or_two_and_leads_on() {
    for (id, text) in SOURCES.iter().filter(|(id, _)| *id != "woordenlijst") {
        let (article, _) = read(id, text);
        let count = article.blocks.iter().flat_map(Block::words);
        let count: usize = count.map(|words| words.split_whitespace().count()).sum();
        assert!((100..=550).contains(&count), "{id}: {count} words");
        assert!(naslag().linked(naslag().article(id).unwrap()).count() > 0, "{id} leads nowhere");
        assert!(!article.keywords.is_empty(), "{id}");
    }
}

/// The longest sentence, in words.
const LONGEST: usize = 25;

#[test]
fn sentences_are_short() {
    let mut long = Vec::new();
    for (id, text) in SOURCES {
        for words in read(id, text).0.blocks.iter().flat_map(Block::words) {
            for sentence in words.split_inclusive(['.', '?', '!', ':', ';']) {
                if sentence.split_whitespace().count() > LONGEST {
                    long.push(format!("{id}: {sentence}"));
                }
            }
        }
    }
    assert!(long.is_empty(), "{}", long.join("\n"));
}

/// Words that are right, and yet not in the list.
const LACKING: [&str; 6] = ["Lvb", "Wgs", "bijschalen", "civil", "femicide", "lvb"];

#[test]
fn nothing_is_badly_spelt() {
    Speller::load();
    let spelling = Spelling::of(&Case::default(), &BTreeSet::new());
    let mut wrong = BTreeSet::new();
    for (id, text) in SOURCES {
        let (article, _) = read(id, text);
        let words = article.blocks.iter().flat_map(Block::words);
        for text in words.chain([article.title.as_str()]) {
            wrong.extend(spelling.faults(text).into_iter().map(|at| text[at].to_owned()));
        }
    }
    assert_eq!(wrong, BTreeSet::from(LACKING.map(str::to_owned)));
}

#[test]
fn everybody_is_called_u() {
    let called = |text: &str| {
        let words = text.split(|letter: char| !letter.is_alphabetic());
        words.map(str::to_lowercase).any(|word| ["je", "jij", "jouw"].contains(&word.as_str()))
    };
    let wrong: Vec<&str> =
        SOURCES.iter().filter(|(_, text)| called(text)).map(|(id, _)| *id).collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}
