//! A document for Word, read back: it opens as XML, and holds the same words under real
//! headings, lists and tables.

use std::io::{Cursor, Read};

use casuskompas::case::DocumentKind;
use casuskompas::documents::{Audience, Block, Paper, Tone, word};
use proptest::prelude::*;
use roxmltree::{Document, Node};
use zip::ZipArchive;

use super::made::{make, paper, reader};
use crate::support::family;

/// A part of the file, such as `word/document.xml`.
fn part(file: &[u8], name: &str) -> String {
    let mut archive = ZipArchive::new(Cursor::new(file)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

fn is(node: &Node<'_, '_>, name: &str) -> bool {
    node.is_element() && node.tag_name().name() == name
}

/// An attribute, whatever its namespace is called.
fn value<'a>(node: &Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.attributes().find(|one| one.name() == name).map(|one| one.value())
}

/// The words below a node, with a new line for each break.
fn words(node: &Node<'_, '_>) -> String {
    let parts = node.descendants().filter_map(|one| match one.tag_name().name() {
        "t" => one.text(),
        "br" => Some("\n"),
        _ => None,
    });
    parts.collect()
}

/// Every paragraph as its style and its words.
fn paragraphs(file: &[u8]) -> Vec<(String, String)> {
    let text = part(file, "word/document.xml");
    let document = Document::parse(&text).unwrap();
    let all = document.descendants().filter(|node| is(node, "p"));
    let each = all.map(|node| {
        let style = node.descendants().find(|one| is(one, "pStyle"));
        let style = style.and_then(|one| value(&one, "val")).unwrap_or_default();
        (style.to_owned(), words(&node))
    });
    each.filter(|(_, words)| !words.is_empty()).collect()
}

fn every_piece() -> Paper {
    let text = |words: &str| words.to_owned();
    Paper {
        title: text("Plan & <proef>"),
        about: text("Wijkteam"),
        foot: text("Vertrouwelijk"),
        blocks: vec![
            Block::heading("Kop twee"),
            Block::Heading { level: 3, words: text("Kop drie") },
            Block::words("Regel een\nregel twee\n\nNieuwe alinea"),
            Block::Small { words: text("Klein") },
            Block::Bullets { items: vec![text("bol")] },
            Block::Steps { items: vec![text("stap een"), text("stap twee")] },
            Block::Steps { items: vec![text("weer een")] },
            Block::Facts { facts: vec![(text("Naam"), text("waarde"))] },
            Block::Quote { words: text("citaat"), by: text("Bram") },
            Block::Code { groups: vec![text("ABCDE"), text("FGHJK")] },
            Block::Table {
                head: vec![text("Wie"), text("Wat")],
                rows: vec![vec![text("Eva"), text("belt")]],
            },
            Block::Card { tone: Tone::Danger, blocks: vec![Block::words("Bel 112.")] },
        ],
        ..Paper::default()
    }
}

#[test]
fn each_piece_has_the_style_that_word_knows_it_by() {
    let file = word(&every_piece()).unwrap();
    let found = paragraphs(&file);
    let expected = [
        ("Caption", "Wijkteam"),
        ("Heading1", "Plan & <proef>"),
        ("Heading2", "Kop twee"),
        ("Heading3", "Kop drie"),
        ("BodyText", "Regel een\nregel twee"),
        ("BodyText", "Nieuwe alinea"),
        ("Caption", "Klein"),
        ("ListParagraph", "bol"),
        ("ListParagraph", "stap een"),
        ("ListParagraph", "stap twee"),
        ("ListParagraph", "weer een"),
        ("BodyText", "Naam: waarde"),
        ("Quote", "“citaat”"),
        ("Caption", "Bram"),
        ("RecoveryCode", "ABCDE FGHJK"),
        ("TableText", "Wie"),
        ("TableText", "Wat"),
        ("TableText", "Eva"),
        ("TableText", "belt"),
        ("IntenseQuote", "Bel 112."),
    ];
    let found: Vec<(&str, &str)> =
        found.iter().map(|(style, words)| (style.as_str(), words.as_str())).collect();
    assert_eq!(found, expected);
    let styles = part(&file, "word/styles.xml");
    let styles = Document::parse(&styles).unwrap();
    let ids: Vec<&str> = styles
        .descendants()
        .filter(|node| is(node, "style"))
        .filter_map(|node| value(&node, "styleId"))
        .collect();
    assert!(expected.iter().all(|(style, _)| ids.contains(style)), "{ids:?}");
}

#[test]
fn it_has_a_title_a_language_a_header_row_and_lists_that_begin_at_one() {
    let file = word(&every_piece()).unwrap();
    let core = part(&file, "docProps/core.xml");
    let core = Document::parse(&core).unwrap();
    let told = |name: &str| core.descendants().find(|node| is(node, name)).unwrap();
    assert_eq!(told("title").text(), Some("Plan & <proef>"));
    assert_eq!(told("language").text(), Some("nl-NL"));
    let styles = part(&file, "word/styles.xml");
    let styles = Document::parse(&styles).unwrap();
    let language = styles.descendants().find(|node| is(node, "lang")).unwrap();
    assert_eq!(value(&language, "val"), Some("nl-NL"));
    let text = part(&file, "word/document.xml");
    let document = Document::parse(&text).unwrap();
    let rows: Vec<_> = document.descendants().filter(|node| is(node, "tr")).collect();
    let is_header = |row: &Node<'_, '_>| row.descendants().any(|one| is(&one, "tblHeader"));
    assert_eq!(rows.iter().map(is_header).collect::<Vec<_>>(), [true, false]);
    let lists: Vec<&str> = document
        .descendants()
        .filter(|node| is(node, "numId"))
        .filter_map(|node| value(&node, "val"))
        .collect();
    assert_eq!(lists.len(), 4);
    assert!(lists[0] != lists[1] && lists[1] == lists[2] && lists[2] != lists[3], "{lists:?}");
    let numbers = part(&file, "word/numbering.xml");
    let numbers = Document::parse(&numbers).unwrap();
    let restarted = numbers.descendants().filter(|node| is(node, "startOverride")).count();
    assert_eq!(restarted, 2);
    assert!(part(&file, "word/footer1.xml").contains("Vertrouwelijk"));
}

/// What stands in the paper stands in Word, in the same order and nothing else.
#[test]
fn every_kind_says_the_same_as_on_paper() {
    let case = family("Gezin Esdoorn");
    for kind in DocumentKind::ALL {
        let reader = reader(&case, kind.audiences()[0]).unwrap();
        let Ok(paper) = make(&case, kind, &reader, true) else {
            continue;
        };
        let found = paragraphs(&word(&paper).unwrap());
        let plain = paper.plain();
        for (style, words) in &found {
            let words = words.trim_end_matches(':').trim_matches(['“', '”']);
            assert!(words.lines().all(|line| plain.contains(line)), "{kind:?} {style}: {words}");
        }
        let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).count();
        let told: usize = found.iter().map(|(_, words)| letters(words)).sum();
        // On paper the head of a table stands before each cell.
        assert!(told * 2 > letters(&plain), "{kind:?}: {told} of {}", letters(&plain));
    }
}

#[test]
fn what_steers_a_word_processor_is_only_words() {
    let typed = "<w:t>&amp; ]]> {MERGEFIELD} =CMD()\t\u{0}\u{b}\u{202e}\u{fffe}é😀王";
    let mut paper = paper(DocumentKind::Koelkastblad, Audience::Adult);
    paper.blocks = vec![Block::words(typed)];
    let found = paragraphs(&word(&paper).unwrap());
    assert!(found.iter().any(|(_, words)| words == "<w:t>&amp; ]]> {MERGEFIELD} =CMD() é😀王"));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn any_text_becomes_a_file_that_opens(words in prop::collection::vec(any::<char>(), 0..60)) {
        let words: String = words.into_iter().collect();
        let blocks = vec![
            Block::words(words.clone()),
            Block::Table { head: vec![words.clone()], rows: vec![vec![words.clone()]] },
        ];
        let paper = Paper { title: words.clone(), foot: words, blocks, ..Paper::default() };
        let file = word(&paper).unwrap();
        for name in ["word/document.xml", "word/footer1.xml", "docProps/core.xml"] {
            let text = part(&file, name);
            prop_assert!(Document::parse(&text).is_ok(), "{name}: {text:?}");
        }
    }
}
