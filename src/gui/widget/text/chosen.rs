//! What is chosen of words that are laid out and stay as they are. Pure: the layout
//! comes in with every question.

use std::ops::Range;

use iced::advanced::graphics::text::cosmic_text::Buffer;
use iced::advanced::text::editor::{Motion, Position};
use iced::{Point, Rectangle};
use unicode_segmentation::UnicodeSegmentation;

use super::keystroke::word_at;
use super::marks::{self, Spot};

/// Both ends of what is chosen.
#[derive(Debug, Clone, Copy)]
pub(super) struct Chosen {
    /// Where choosing began.
    anchor: Position,
    /// The end that moves.
    focus: Spot,
    /// How far from the left it wants to stand in rows above and below.
    goal: Option<f32>,
}

impl Default for Chosen {
    fn default() -> Self {
        Self { anchor: START, focus: Spot { at: START, after: true }, goal: None }
    }
}

const START: Position = Position { line: 0, column: 0 };

impl Chosen {
    pub(super) fn is_empty(&self) -> bool {
        self.anchor == self.focus.at
    }

    /// Goes to where the pointer is, perhaps with everything up to there.
    pub(super) fn point(&mut self, buffer: &Buffer, at: Point, extending: bool) {
        if let Some(spot) = marks::hit(buffer, at) {
            self.go_to(spot, extending);
        }
    }

    /// Chooses the word where the moving end is.
    pub(super) fn word(&mut self, buffer: &Buffer) {
        let Position { line, column } = self.focus.at;
        let words = line_of(buffer, line);
        let word = whole_number(words, word_at(words, column));
        self.between(Position { line, column: word.start }, Position { line, column: word.end });
    }

    /// Chooses the paragraph where the moving end is.
    pub(super) fn paragraph(&mut self, buffer: &Buffer) {
        let line = self.focus.at.line;
        let end = line_of(buffer, line).len();
        self.between(Position { line, column: 0 }, Position { line, column: end });
    }

    /// Chooses everything.
    pub(super) fn all(&mut self, buffer: &Buffer) {
        self.between(START, end(buffer));
    }

    fn between(&mut self, anchor: Position, focus: Position) {
        *self = Self { anchor, focus: Spot { at: focus, after: false }, goal: None };
    }

    /// Goes one way, perhaps with everything up to there.
    pub(super) fn go(&mut self, buffer: &Buffer, motion: Motion, extending: bool) {
        let goal = self.goal.take();
        let spot = match motion {
            Motion::Up | Motion::Down => self.beside(buffer, motion == Motion::Down, goal),
            Motion::Home | Motion::End => self.edge(buffer, motion == Motion::Home),
            _ => self.along(buffer, motion),
        };
        self.go_to(spot, extending);
    }

    fn go_to(&mut self, spot: Spot, extending: bool) {
        self.focus = spot;
        if !extending {
            self.anchor = spot.at;
        }
    }

    /// Where a step among the letters leads.
    fn along(&self, buffer: &Buffer, motion: Motion) -> Spot {
        let from = self.focus.at;
        let back =
            matches!(motion, Motion::Left | Motion::WordLeft) != marks::runs_left(buffer, from);
        let at = match motion {
            Motion::Left | Motion::Right => step(buffer, from, back, letter),
            Motion::WordLeft | Motion::WordRight => step(buffer, from, back, word),
            Motion::DocumentStart => START,
            Motion::DocumentEnd => end(buffer),
            _ => from,
        };
        Spot { at, after: false }
    }

    /// The start or the end of the row.
    fn edge(&self, buffer: &Buffer, start: bool) -> Spot {
        let row = marks::ends(buffer, self.focus);
        let column =
            row.map_or(self.focus.at.column, |(first, last)| if start { first } else { last });
        Spot { at: Position { column, ..self.focus.at }, after: start }
    }

    /// The place in the row above or below; past the first or the last row that is
    /// the start or the end of everything.
    fn beside(&mut self, buffer: &Buffer, down: bool, goal: Option<f32>) -> Spot {
        let outside = Spot { at: if down { end(buffer) } else { START }, after: false };
        let Some(from) = marks::caret(buffer, self.focus) else {
            return outside;
        };
        let x = goal.unwrap_or(from.x);
        let y = from.center_y() + if down { from.height } else { -from.height };
        if y < 0.0 || y > marks::height(buffer) {
            return outside;
        }
        self.goal = Some(x);
        marks::hit(buffer, Point::new(x, y)).unwrap_or(outside)
    }

    fn ends(&self) -> (Position, Position) {
        let mut ends = [self.anchor, self.focus.at];
        ends.sort_by_key(|at| (at.line, at.column));
        (ends[0], ends[1])
    }

    /// What is drawn behind what is chosen.
    pub(super) fn covered(&self, buffer: &Buffer) -> Vec<Rectangle> {
        let (from, to) = self.ends();
        if self.is_empty() { Vec::new() } else { marks::selection(buffer, from, to) }
    }

    /// Where the moving end stands.
    pub(super) fn caret(&self, buffer: &Buffer) -> Option<Rectangle> {
        marks::caret(buffer, self.focus)
    }

    /// The words that are chosen, without the unseen mark that only tells how they
    /// run on the page.
    pub(super) fn words(&self, buffer: &Buffer) -> String {
        let (from, to) = self.ends();
        let part = |line: usize| {
            let words = line_of(buffer, line);
            let start = if line == from.line { from.column } else { 0 };
            let end = if line == to.line { to.column } else { words.len() };
            words.get(start..end).unwrap_or_default()
        };
        let lines: Vec<&str> = (from.line..=to.line).map(part).collect();
        lines.join("\n").replace('\u{200e}', "")
    }
}

/// The words of a line.
fn line_of(buffer: &Buffer, line: usize) -> &str {
    buffer.lines.get(line).map_or("", |line| line.text())
}

/// All of the number of which a word is a part: one to call is written with a dash in it.
fn whole_number(line: &str, word: Range<usize>) -> Range<usize> {
    let inside = line.get(word.clone()).unwrap_or_default();
    if inside.is_empty() || !inside.chars().all(|sign| sign.is_ascii_digit()) {
        return word;
    }
    let part = |sign: char| (sign.is_ascii_digit() || sign == '-').then_some(1);
    let before: usize = line[..word.start].chars().rev().map_while(part).sum();
    let after: usize = line[word.end..].chars().map_while(part).sum();
    let all = &line[word.start - before..word.end + after];
    let start = word.start - before + all.len() - all.trim_start_matches('-').len();
    start..start + all.trim_matches('-').len()
}

fn end(buffer: &Buffer) -> Position {
    let line = buffer.lines.len().saturating_sub(1);
    Position { line, column: line_of(buffer, line).len() }
}

/// Where a step leads that `within` takes in a line; past its ends to the next line.
fn step(
    buffer: &Buffer,
    from: Position,
    back: bool,
    within: fn(&str, usize, bool) -> Option<usize>,
) -> Position {
    let Position { line, column } = from;
    if let Some(column) = within(line_of(buffer, line), column, back) {
        return Position { line, column };
    }
    match (back, line.checked_sub(1)) {
        (true, Some(line)) => Position { line, column: line_of(buffer, line).len() },
        (false, _) if line + 1 < buffer.lines.len() => Position { line: line + 1, column: 0 },
        _ => from,
    }
}

/// The next place between two letters.
fn letter(line: &str, from: usize, back: bool) -> Option<usize> {
    let places = line.grapheme_indices(true).map(|(at, _)| at).chain([line.len()]);
    nearest(places, from, back)
}

/// The next place where a word begins, or ends.
fn word(line: &str, from: usize, back: bool) -> Option<usize> {
    let words = line.unicode_word_indices();
    let place = |(at, word): (usize, &str)| if back { at } else { at + word.len() };
    let edge = if back { 0 } else { line.len() };
    nearest(words.map(place).chain([edge]), from, back)
}

fn nearest(places: impl Iterator<Item = usize>, from: usize, back: bool) -> Option<usize> {
    match back {
        true => places.filter(|place| *place < from).max(),
        false => places.filter(|place| *place > from).min(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_chosen_with_its_dashes_and_nothing_around_it() {
        for (line, at, number) in [
            ("Veilig Thuis 0800-2000, dag en nacht", 15, "0800-2000"),
            ("Veilig Thuis 0800-2000, dag en nacht", 20, "0800-2000"),
            ("op 1-12-2026.", 6, "1-12-2026"),
            ("é 06-12345678-", 5, "06-12345678"),
            ("-112-", 2, "112"),
            ("TOP-3 van Bram", 1, "TOP"),
            ("TOP-3 van Bram", 4, "3"),
            ("", 0, ""),
        ] {
            assert_eq!(&line[whole_number(line, word_at(line, at))], number, "{line}, {at}");
        }
    }
}
