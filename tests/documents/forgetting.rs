//! Nothing of a document stays in the memory of the program.

#![cfg(target_os = "linux")]

use casuskompas::documents::{Block, Paper, typeset};

use crate::support::memory::{canary, found, hidden};

fn paper(words: &str) -> Paper {
    let blocks = vec![Block::heading(words), Block::words(words)];
    Paper { title: words.to_owned(), blocks, ..Paper::default() }
}

#[test]
fn after_a_document_its_words_are_gone() {
    let hidden = hidden(&canary(5));
    let words = canary(5);
    let paper = paper(&words);
    let set = typeset(&paper).unwrap();
    let pdf = set.pdf().unwrap();
    assert!(found(&hidden) >= 2, "the search finds nothing");
    drop((words, paper, set, pdf));
    assert_eq!(found(&hidden), 0);
}

#[test]
fn after_a_page_was_drawn_its_pixels_are_gone() {
    let set = typeset(&paper(&canary(11))).unwrap();
    let drawn = set.pixels(0, 600.0).unwrap();
    assert_eq!((drawn.width, drawn.rgba.len()), (600, 600 * drawn.height as usize * 4));
    let different = |run: &&[u8]| run.windows(2).filter(|two| two[0] != two[1]).count();
    let run = drawn.rgba.chunks_exact(240).max_by_key(different).unwrap();
    let mut hidden = vec![0; run.len()];
    for (byte, hidden) in run.iter().zip(&mut hidden) {
        *hidden = byte.wrapping_add(1);
    }
    assert!(found(&hidden) >= 1, "the search finds nothing");
    drop((drawn, set));
    assert_eq!(found(&hidden), 0);
}
