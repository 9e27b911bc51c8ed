//! Looking for words in the articles.

use std::cmp::Reverse;
use std::ops::Range;

use super::Naslag;
use super::article::{Article, Block};
use crate::case::words::{each_word, wanted};
use crate::t;

/// How many letters stand around what was found, at each side.
const AROUND: usize = 90;

/// An article in which all words stand that somebody looks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit<'a> {
    /// The article.
    pub article: &'a Article,
    /// Where the first of the words stands in it; none when only its title or the words
    /// to look for it by hold them.
    pub excerpt: Option<Excerpt>,
}

/// A place in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Excerpt {
    /// What stands before it.
    pub before: String,
    /// What was found.
    pub hit: String,
    /// What stands after it.
    pub after: String,
}

/// How well an article answers: where its words stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Weight {
    Words,
    Heading,
    Keyword,
    Title,
}

impl Naslag {
    /// The articles in which each of these words begins some word, the best first. None
    /// when nothing is looked for.
    #[must_use]
    pub fn find(&self, typed: &str) -> Vec<Hit<'_>> {
        let ways = wanted(typed);
        let mut hits: Vec<(Weight, Hit<'_>)> = Vec::new();
        for article in &self.articles {
            let found = ways.iter().filter(|words| !words.is_empty());
            let weighed = found.filter_map(|words| weigh(article, words)).max();
            if let Some(weight) = weighed {
                let excerpt = ways.iter().find_map(|words| excerpt(article, words.first()?));
                hits.push((weight, Hit { article, excerpt }));
            }
        }
        hits.sort_by_key(|(weight, _)| Reverse(*weight));
        hits.into_iter().map(|(_, hit)| hit).collect()
    }
}

/// Where the words stand at their best; none when one of them stands nowhere. What all
/// of them have in common counts.
fn weigh(article: &Article, words: &[String]) -> Option<Weight> {
    let best = words.iter().map(|word| heaviest(article, word));
    best.collect::<Option<Vec<Weight>>>()?.into_iter().min()
}

fn heaviest(article: &Article, word: &str) -> Option<Weight> {
    let in_title = place(&article.title, word).map(|_| Weight::Title);
    let in_keywords = article.keywords.iter().any(|one| place(one, word).is_some());
    in_title
        .or(in_keywords.then_some(Weight::Keyword))
        .or_else(|| article.blocks.iter().filter_map(|block| in_block(block, word)).max())
}

fn in_block(block: &Block, word: &str) -> Option<Weight> {
    let is_there = block.words().into_iter().any(|text| place(text, word).is_some());
    is_there.then_some(match block {
        Block::Heading(_) => Weight::Heading,
        _ => Weight::Words,
    })
}

/// Where a word begins that begins with this one.
fn place(text: &str, wanted: &str) -> Option<Range<usize>> {
    let mut found = None;
    each_word(text, |word, place| {
        if found.is_none() && word.starts_with(wanted) {
            found = Some(place);
        }
    });
    found
}

fn excerpt(article: &Article, word: &str) -> Option<Excerpt> {
    let texts = article.blocks.iter().flat_map(passages);
    texts.into_iter().find_map(|text| around(&text, place(&text, word)?))
}

/// What one reads together; a word with its meaning.
fn passages(block: &Block) -> Vec<String> {
    match block {
        Block::Terms(terms) => {
            let told = |(term, means): &(String, String)| {
                t!("naslag-term", term = term.as_str(), means = means.as_str())
            };
            terms.iter().map(told).collect()
        }
        _ => block.words().into_iter().map(str::to_owned).collect(),
    }
}

/// What stands around a place, from a word on and to the end of a word.
fn around(text: &str, place: Range<usize>) -> Option<Excerpt> {
    let (before, hit, after) =
        (text.get(..place.start)?, text.get(place.clone())?, text.get(place.end..)?);
    let start = before.char_indices().rev().nth(AROUND).map_or(0, |(at, _)| at);
    let start =
        if start == 0 { 0 } else { before[start..].find(' ').map_or(start, |at| start + at + 1) };
    let end = after.char_indices().nth(AROUND).map_or(after.len(), |(at, _)| at);
    let end = if end == after.len() { end } else { after[..end].rfind(' ').unwrap_or(end) };
    let cut = |is_cut: bool| if is_cut { "…" } else { "" };
    Some(Excerpt {
        before: format!("{}{}", cut(start > 0), &before[start..]),
        hit: hit.to_owned(),
        after: format!("{}{}", &after[..end], cut(end < after.len())),
    })
}
