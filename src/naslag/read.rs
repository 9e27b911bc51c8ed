//! Reads an article from a text that a policy adviser can write in any editor.
//!
//! First lines of the form `Titel: …`, an empty line, and then paragraphs, headings
//! (`## `), points (`- `), steps (`1. `) and words with their meaning (`word :: meaning`).

use std::fmt;

use super::article::{Article, Block};
use crate::t;

/// A mistake in a text, with the line and how to mend it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The article.
    pub article: String,
    /// The line, from 1.
    pub line: usize,
    /// What is wrong, and how to mend it.
    pub mend: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (article, mend) = (self.article.as_str(), self.mend.as_str());
        f.write_str(&t!("naslag-fault", article = article, line = self.line, mend = mend))
    }
}

const TITLE: &str = "Titel";
const KEYWORDS: &str = "Zoekwoorden";
const LINKED: &str = "Verbonden";
const SOURCE: &str = "Bron";

/// The article in a text, as far as it can be read, and what is wrong with it.
#[must_use]
pub fn read(id: &str, text: &str) -> (Article, Vec<Fault>) {
    let mut reader = Reader::new(id);
    let mut in_head = true;
    for (place, line) in text.trim_start_matches('\u{feff}').lines().enumerate() {
        let line = line.trim();
        match in_head && !line.is_empty() {
            true => reader.head(place + 1, line),
            false => reader.body(line),
        }
        in_head &= !line.is_empty();
    }
    reader.end()
}

/// What stands below a head.
pub(super) fn body(text: &str) -> Vec<Block> {
    let mut reader = Reader::new("");
    text.lines().for_each(|line| reader.body(line.trim()));
    reader.article.blocks
}

/// What a line of the body is.
#[derive(Debug, PartialEq, Eq)]
enum Line<'a> {
    Empty,
    Heading(&'a str),
    Point(&'a str),
    Step(&'a str),
    Term(&'a str, &'a str),
    Words(&'a str),
}

impl<'a> Line<'a> {
    fn of(line: &'a str) -> Self {
        let step = line
            .split_once(". ")
            .filter(|(number, _)| !number.is_empty() && number.chars().all(|c| c.is_ascii_digit()));
        match (line, line.split_once(" :: "), step) {
            ("", ..) => Self::Empty,
            (_, Some((term, means)), _) => Self::Term(term.trim(), means.trim()),
            (_, _, Some((_, step))) => Self::Step(step.trim()),
            // Deeper ones stand in the list of what changed.
            _ => match (line.trim_start_matches('#').strip_prefix(' '), line.strip_prefix("- ")) {
                (Some(heading), _) if line.starts_with("##") => Self::Heading(heading.trim()),
                (_, Some(point)) => Self::Point(point.trim()),
                _ => Self::Words(line),
            },
        }
    }
}

struct Reader {
    article: Article,
    faults: Vec<Fault>,
    /// Whether the next words go on where the last block ended.
    goes_on: bool,
}

impl Reader {
    fn new(id: &str) -> Self {
        let article = Article { id: id.to_owned(), ..Article::default() };
        Self { article, faults: Vec::new(), goes_on: false }
    }

    fn fault(&mut self, line: usize, mend: String) {
        self.faults.push(Fault { article: self.article.id.clone(), line, mend });
    }

    /// A line before the first empty one.
    fn head(&mut self, number: usize, line: &str) {
        let Some((name, value)) = line.split_once(": ") else {
            return self.fault(number, t!("naslag-fault-head"));
        };
        let value = value.trim();
        let list = || value.split(',').map(|one| one.trim().to_owned()).collect();
        match name {
            TITLE => self.article.title = value.to_owned(),
            KEYWORDS => self.article.keywords = list(),
            LINKED => self.article.linked = list(),
            SOURCE => self.article.sources.push(value.to_owned()),
            _ => self.fault(number, t!("naslag-fault-unknown", name = name)),
        }
    }

    /// A line after it.
    fn body(&mut self, line: &str) {
        let read = Line::of(line);
        let is_empty = read == Line::Empty;
        match read {
            Line::Empty => {}
            Line::Heading(words) => self.article.heading(words),
            Line::Point(words) => self.point(words),
            Line::Step(words) => self.step(words),
            Line::Term(term, means) => self.term(term, means),
            Line::Words(words) => self.more(words),
        }
        self.goes_on = !is_empty;
    }

    fn point(&mut self, words: &str) {
        match self.article.blocks.last_mut() {
            Some(Block::Bullets(all)) => all.push(words.to_owned()),
            _ => self.article.blocks.push(Block::Bullets(vec![words.to_owned()])),
        }
    }

    fn step(&mut self, words: &str) {
        match self.article.blocks.last_mut() {
            Some(Block::Steps(all)) => all.push(words.to_owned()),
            _ => self.article.blocks.push(Block::Steps(vec![words.to_owned()])),
        }
    }

    fn term(&mut self, term: &str, means: &str) {
        let pair = (term.to_owned(), means.to_owned());
        match self.article.blocks.last_mut() {
            Some(Block::Terms(all)) => all.push(pair),
            _ => self.article.blocks.push(Block::Terms(vec![pair])),
        }
    }

    /// Words that go on where the line before ended, or begin a paragraph.
    fn more(&mut self, words: &str) {
        let last = self.article.blocks.last_mut().filter(|_| self.goes_on);
        let open = last.and_then(|block| match block {
            Block::Words(open) => Some(open),
            Block::Bullets(all) | Block::Steps(all) => all.last_mut(),
            Block::Terms(all) => all.last_mut().map(|(_, means)| means),
            Block::Heading(_) => None,
        });
        match open {
            Some(open) => *open = format!("{open} {words}"),
            None => self.article.words(words),
        }
    }

    fn end(mut self) -> (Article, Vec<Fault>) {
        if self.article.title.is_empty() {
            self.fault(1, t!("naslag-fault-title"));
        }
        if self.article.sources.is_empty() {
            self.fault(1, t!("naslag-fault-source"));
        }
        let nothing_under = |pair: &[Block]| matches!(pair, [Block::Heading(_), Block::Heading(_)]);
        let ends_open = matches!(self.article.blocks.last(), None | Some(Block::Heading(_)));
        if ends_open || self.article.blocks.windows(2).any(nothing_under) {
            self.fault(1, t!("naslag-fault-empty"));
        }
        (self.article, self.faults)
    }
}
