//! A few words around the place where something was found.

use std::ops::Range;

use super::texts::{self, Spot};
use crate::case::record::{Described, Kind, Section};
use crate::case::words::each_word;
use crate::case::{Case, Phases, WordPlace, WordSpot, each_text};

/// How much is shown before and after what was found, in bytes at most.
const BEFORE: usize = 60;
const AFTER: usize = 110;

/// A piece of a text around the first word that was looked for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Excerpt {
    /// What stands before it.
    pub before: String,
    /// The word that was found, as it was typed.
    pub hit: String,
    /// What stands after it.
    pub after: String,
    /// In which part of the case it stands, as far as that is known.
    pub section: Option<Section>,
    /// Where in the case it stands, where the case could be read.
    pub place: Option<WordPlace>,
}

/// The best excerpt of a case, with the place where it stands: from the first
/// text with the most of the words that were looked for.
pub(super) fn best_in(case: &Case, beginnings: &[String]) -> Option<Excerpt> {
    let mut best: Option<(usize, Excerpt, WordSpot)> = None;
    each_text(case, &mut |text, spot| {
        let (found, first) = look(text, beginnings);
        let most = best.as_ref().map_or(0, |(most, ..)| *most);
        if let Some(first) = first.filter(|_| found > most) {
            best = Some((found, Excerpt::around(text, first), spot()));
        }
    });
    best.map(|(_, excerpt, spot)| {
        let place = spot.place(case);
        Excerpt { section: Some(place.at.section), place: Some(place), ..excerpt }
    })
}

/// The best excerpt of a case file from which no case can be read.
pub(super) fn best(content: &str, beginnings: &[String]) -> Option<Excerpt> {
    let mut best: Option<(usize, Excerpt)> = None;
    texts::each_text_at(content, &mut |text, spot| {
        let (found, first) = look(text, beginnings);
        let most = best.as_ref().map_or(0, |(most, _)| *most);
        if let Some(first) = first.filter(|_| found > most) {
            let section = section(spot);
            best = Some((found, Excerpt { section, ..Excerpt::around(text, first) }));
        }
    });
    best.map(|(_, excerpt)| excerpt)
}

/// The part of the case in which a text stands, by the description of the case.
fn section(spot: Spot<'_>) -> Option<Section> {
    let of = |kind: &Kind, name: &str| kind.fields.iter().find(|field| field.name == name)?.section;
    let within = (spot.part == "phases").then(|| of(Phases::KIND, spot.within)).flatten();
    within.or_else(|| of(Case::KIND, spot.part))
}

/// How many of the words a text has, and the place of the first.
fn look(text: &str, beginnings: &[String]) -> (usize, Option<Range<usize>>) {
    let mut found = vec![false; beginnings.len()];
    let mut first = None;
    each_word(text, |word, place| {
        for (beginning, found) in beginnings.iter().zip(&mut found) {
            if word.starts_with(beginning.as_str()) {
                *found = true;
                first.get_or_insert(place.clone());
            }
        }
    });
    (found.into_iter().filter(|found| *found).count(), first)
}

impl Excerpt {
    fn around(text: &str, hit: Range<usize>) -> Self {
        let (before, after) = (&text[..hit.start], &text[hit.end..]);
        let (before, hit) = (end_of(before), text[hit].to_owned());
        Self { before, hit, after: beginning_of(after), ..Self::default() }
    }
}

/// The last words, and a sign that there was more.
fn end_of(text: &str) -> String {
    let Some(least) = text.len().checked_sub(BEFORE).filter(|least| *least > 0) else {
        return on_one_line(text);
    };
    let blank = text.char_indices().find(|(at, letter)| *at >= least && letter.is_whitespace());
    let start = blank.map_or(text.len(), |(at, _)| at);
    on_one_line(&format!("…{}", &text[start..]))
}

fn beginning_of(text: &str) -> String {
    if text.len() <= AFTER {
        return on_one_line(text);
    }
    let blanks = text.char_indices().take_while(|(at, _)| *at <= AFTER);
    let blank = blanks.filter(|(_, letter)| letter.is_whitespace()).last();
    let end = blank.map_or(0, |(at, _)| at);
    on_one_line(&format!("{}…", &text[..end]))
}

/// Line breaks and other unseen signs become spaces.
fn on_one_line(text: &str) -> String {
    let plain = |letter: char| if letter.is_control() { ' ' } else { letter };
    text.chars().map(plain).collect()
}
