//! Nothing of a document stays in the memory of the program.

#![cfg(target_os = "linux")]

use std::fs::File;
use std::io::{BufRead, BufReader, Read, Seek, SeekFrom};

use casuskompas::documents::{Block, Paper, typeset};
use memchr::memmem;

/// How often words stand in the memory of this process. The words themselves are
/// given with each letter one higher, so that the question is no answer.
fn found(hidden: &[u8]) -> usize {
    let maps = BufReader::new(File::open("/proc/self/maps").unwrap());
    let mut memory = File::open("/proc/self/mem").unwrap();
    let mut count = 0;
    for line in maps.lines().map(Result::unwrap) {
        let (range, rest) = line.split_once(' ').unwrap();
        let (from, to) = range.split_once('-').unwrap();
        let (from, to) =
            (u64::from_str_radix(from, 16).unwrap(), u64::from_str_radix(to, 16).unwrap());
        if !rest.starts_with("rw") {
            continue;
        }
        let mut bytes = vec![0; usize::try_from(to - from).unwrap()];
        let read = memory.seek(SeekFrom::Start(from)).and_then(|_| memory.read(&mut bytes));
        let bytes = &mut bytes[..read.unwrap_or(0)];
        // Turned in place, so that no second copy of what is looked for is made.
        bytes.iter_mut().for_each(|byte| *byte = byte.wrapping_add(1));
        count += memmem::find_iter(bytes, hidden).count();
    }
    count
}

/// "Qxrzvtkw" and so on, made while it runs: no such words stand in the program.
fn canary(seed: u8) -> String {
    (0..24).map(|at: u8| char::from(b'a' + (at.wrapping_mul(7) ^ seed) % 26)).collect()
}

fn hidden(words: &str) -> Vec<u8> {
    words.bytes().map(|byte| byte + 1).collect()
}

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
