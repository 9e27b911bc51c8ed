//! The headings of a practice file, and what stands under each.

use super::fault::Faults;
use crate::t;

/// What a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LineKind {
    /// Words to read.
    Words,
    /// The beginning or end of a block.
    Fence,
    /// A line in a block.
    Code,
}

/// A line under a heading.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line<'a> {
    /// From 1.
    pub(super) number: usize,
    pub(super) text: &'a str,
    pub(super) kind: LineKind,
}

/// A heading with what stands under it.
#[derive(Debug, Default)]
pub(super) struct Part<'a> {
    /// The line of the heading, from 1.
    pub(super) line: usize,
    pub(super) title: &'a str,
    /// Before the first heading below it.
    pub(super) lines: Vec<Line<'a>>,
    /// The headings below it.
    pub(super) parts: Vec<Part<'a>>,
}

/// The chapters of a text, each with its parts.
pub(super) fn outline<'a>(text: &'a str, faults: &mut Faults) -> Vec<Part<'a>> {
    let mut outline = Outline::default();
    let text = text.trim_start_matches('\u{feff}');
    for (place, text) in text.lines().enumerate() {
        outline.take(place + 1, text, faults);
    }
    outline.end_block(faults);
    outline.chapters
}

#[derive(Default)]
struct Outline<'a> {
    chapters: Vec<Part<'a>>,
    /// How deep the last heading was; 0 before the first, and after one that stands
    /// nowhere.
    depth: usize,
    /// Where the block began that is still open.
    block: Option<usize>,
    told_loose: bool,
}

impl<'a> Outline<'a> {
    fn take(&mut self, number: usize, text: &'a str, faults: &mut Faults) {
        let trimmed = text.trim();
        if let Some((level, title)) = heading(trimmed) {
            self.end_block(faults);
            self.begin(level, Part { line: number, title, ..Part::default() }, faults);
            return;
        }
        let kind = match (trimmed.starts_with("```"), self.block) {
            (true, Some(_)) => {
                self.block = None;
                LineKind::Fence
            }
            (true, None) => {
                self.block = Some(number);
                LineKind::Fence
            }
            (false, Some(_)) => LineKind::Code,
            (false, None) => LineKind::Words,
        };
        self.put(Line { number, text, kind }, faults);
    }

    /// A heading ends a block that nobody ended, so that one forgotten line does not
    /// hide the rest of the file.
    fn end_block(&mut self, faults: &mut Faults) {
        if let Some(line) = self.block.take() {
            faults.add(line, t!("practice-fault-fence"));
        }
    }

    fn begin(&mut self, level: usize, part: Part<'a>, faults: &mut Faults) {
        let line = part.line;
        let parent = match level {
            1 => Some(&mut self.chapters),
            2 => self.chapters.last_mut().map(|chapter| &mut chapter.parts),
            _ => self
                .chapters
                .last_mut()
                .and_then(|chapter| chapter.parts.last_mut())
                .map(|part| &mut part.parts),
        };
        match parent {
            Some(parent) => {
                parent.push(part);
                self.depth = level;
            }
            None => {
                faults.add(line, t!("practice-fault-loose-heading"));
                (self.depth, self.told_loose) = (0, true);
            }
        }
    }

    fn put(&mut self, line: Line<'a>, faults: &mut Faults) {
        let chapter = self.chapters.last_mut();
        let part = match self.depth {
            0 => None,
            1 => chapter,
            2 => chapter.and_then(|chapter| chapter.parts.last_mut()),
            _ => chapter
                .and_then(|chapter| chapter.parts.last_mut())
                .and_then(|part| part.parts.last_mut()),
        };
        match part {
            Some(part) => part.lines.push(line),
            None if line.text.trim().is_empty() || self.told_loose => {}
            None => {
                faults.add(line.number, t!("practice-fault-begin"));
                self.told_loose = true;
            }
        }
    }
}

/// The level and the words of a heading: one to three hashes, then words. What RON
/// writes after a hash is no heading.
fn heading(line: &str) -> Option<(usize, &str)> {
    let title = line.trim_start_matches('#');
    let level = line.len() - title.len();
    let begins = title.chars().next().is_none_or(|c| c.is_whitespace() || c.is_alphabetic());
    ((1..=3).contains(&level) && begins).then(|| (level, title.trim()))
}

impl Part<'_> {
    /// The title in small letters, with one space where there were several.
    pub(super) fn name(&self) -> String {
        folded(self.title)
    }

    /// Its words: lines that follow each other are one paragraph, an empty line
    /// begins another.
    pub(super) fn prose(&self) -> String {
        prose(self.lines.iter().filter(|line| line.kind == LineKind::Words).map(|line| line.text))
    }

    /// What stands behind hyphens, each with its line.
    pub(super) fn items(&self) -> Vec<(usize, String)> {
        let words = self.lines.iter().filter(|line| line.kind == LineKind::Words);
        let items = words.filter_map(|line| Some((line.number, item(line.text)?.to_owned())));
        items.collect()
    }

    /// Its words without what stands behind hyphens.
    pub(super) fn words_before_items(&self) -> String {
        let words = self.lines.iter().filter(|line| line.kind == LineKind::Words);
        prose(words.take_while(|line| item(line.text).is_none()).map(|line| line.text))
    }
}

/// What stands behind a hyphen.
fn item(line: &str) -> Option<&str> {
    let line = line.trim();
    line.strip_prefix("- ").or_else(|| line.strip_prefix("* ")).map(str::trim)
}

/// Words of a heading, however they were typed.
pub(super) fn folded(title: &str) -> String {
    let sides = title
        .split(':')
        .map(|side| side.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>().join(" "));
    sides.collect::<Vec<_>>().join(": ")
}

/// Lines as paragraphs.
pub(super) fn prose<'a>(lines: impl Iterator<Item = &'a str>) -> String {
    let (mut said, mut gap) = (String::new(), false);
    for line in lines.map(str::trim) {
        if line.is_empty() {
            gap = true;
            continue;
        }
        if !said.is_empty() {
            said.push_str(match (gap, item(line)) {
                (true, _) => "\n\n",
                (false, Some(_)) => "\n",
                (false, None) => " ",
            });
        }
        said.push_str(line);
        gap = false;
    }
    said
}
