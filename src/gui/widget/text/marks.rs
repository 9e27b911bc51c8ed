//! Where caret, selection and pointer are in words that are laid out, whatever
//! way their lines run. Pure: the layout comes in, places come out, in logical
//! pixels from the corner of the words.

use iced::advanced::graphics::text::cosmic_text::{Buffer, LayoutRun};
use iced::advanced::text::editor::Position;
use iced::{Point, Rectangle, Size};
use unicode_segmentation::UnicodeSegmentation;

/// A place between two characters.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Spot {
    pub(super) at: Position,
    /// Whether it belongs to the character after it: where a line is broken, the
    /// same place stands at the end of one row and at the start of the next.
    pub(super) after: bool,
}

/// A character as people see it, where it stands in its row.
#[derive(Debug, Clone, Copy)]
struct Letter {
    /// In bytes of the line.
    start: usize,
    end: usize,
    left: f32,
    right: f32,
    backward: bool,
}

impl Letter {
    /// Where the caret stands before it.
    fn before(&self) -> f32 {
        if self.backward { self.right } else { self.left }
    }

    /// Where the caret stands after it.
    fn behind(&self) -> f32 {
        if self.backward { self.left } else { self.right }
    }

    fn is_at(&self, x: f32) -> bool {
        self.left <= x && x < self.right
    }

    /// The place beside it that a pointer at `x` means.
    fn nearest(&self, x: f32) -> (usize, bool) {
        let second_half = (x >= f32::midpoint(self.left, self.right)) != self.backward;
        if second_half { (self.end, false) } else { (self.start, true) }
    }
}

/// The characters of a row, as they were shaped: what is written as one sign
/// is shared among them, and accents stand with their letter.
fn letters(run: &LayoutRun<'_>) -> Vec<Letter> {
    let alike = run.glyphs.chunk_by(|one, next| (one.start, one.end) == (next.start, next.end));
    let mut letters = Vec::new();
    for signs in alike {
        let Some(first) = signs.first() else { continue };
        let left = signs.iter().map(|sign| sign.x).fold(first.x, f32::min);
        let right = signs.iter().map(|sign| sign.x + sign.w).fold(first.x, f32::max);
        let Some(words) = run.text.get(first.start..first.end) else { continue };
        let count = words.graphemes(true).count().max(1) as f32;
        let share = (right - left) / count;
        let backward = first.level.is_rtl();
        for (number, (at, one)) in words.grapheme_indices(true).enumerate() {
            let way = share * number as f32;
            let left = if backward { right - way - share } else { left + way };
            let start = first.start + at;
            letters.push(Letter {
                start,
                end: start + one.len(),
                left,
                right: left + share,
                backward,
            });
        }
    }
    letters
}

/// From where to where in its line a row runs, in bytes.
fn extent(run: &LayoutRun<'_>) -> (usize, usize) {
    let start = run.glyphs.iter().map(|sign| sign.start).min();
    let end = run.glyphs.iter().map(|sign| sign.end).max();
    (start.unwrap_or(0), end.unwrap_or(0))
}

/// The row in which a spot stands.
fn row(buffer: &Buffer, spot: Spot) -> Option<LayoutRun<'_>> {
    let column = spot.at.column;
    let mut rows: Vec<_> = buffer.layout_runs().filter(|run| run.line_i == spot.at.line).collect();
    let reaches = |run: &LayoutRun<'_>| {
        let end = extent(run).1;
        column < end || (column == end && !spot.after)
    };
    let number = rows.iter().position(reaches).unwrap_or(rows.len().saturating_sub(1));
    // Spaces at which a line is broken stand in no row: they end the one before.
    let early = rows.get(number).is_some_and(|run| column < extent(run).0);
    let number = number - usize::from(early && number > 0);
    (number < rows.len()).then(|| rows.swap_remove(number))
}

/// Where the row of a spot begins and ends in its line, in bytes.
pub(super) fn ends(buffer: &Buffer, spot: Spot) -> Option<(usize, usize)> {
    row(buffer, spot).map(|row| extent(&row))
}

/// Where the caret stands at a spot, if that can be seen.
pub(super) fn caret(buffer: &Buffer, spot: Spot) -> Option<Rectangle> {
    let row = row(buffer, spot)?;
    let corner = Point::new(across(&row, buffer, spot.at.column), row.line_top);
    Some(Rectangle::new(corner, Size::new(1.0, row.line_height)))
}

/// How far from the left the caret stands in a row.
fn across(row: &LayoutRun<'_>, buffer: &Buffer, column: usize) -> f32 {
    let letters = letters(row);
    let begins = letters.iter().find(|letter| letter.start <= column && column < letter.end);
    let ended = || letters.iter().filter(|one| one.end <= column).max_by_key(|one| one.end);
    match (begins, ended(), row.rtl) {
        (Some(letter), _, _) => letter.before(),
        (None, Some(letter), _) => letter.behind(),
        (None, None, true) => buffer.size().0.unwrap_or_default(),
        (None, None, false) => 0.0,
    }
}

/// How high the words are.
pub(super) fn height(buffer: &Buffer) -> f32 {
    buffer.layout_runs().last().map_or(0.0, |row| row.line_top + row.line_height)
}

/// Whether the line of a place runs from right to left.
pub(super) fn runs_left(buffer: &Buffer, at: Position) -> bool {
    buffer.layout_runs().find(|row| row.line_i == at.line).is_some_and(|row| row.rtl)
}

/// What is covered when everything from one place to another is selected.
pub(super) fn selection(buffer: &Buffer, from: Position, to: Position) -> Vec<Rectangle> {
    let touched = buffer.layout_runs().filter(|run| (from.line..=to.line).contains(&run.line_i));
    touched.flat_map(|run| covered(&run, from, to)).collect()
}

fn covered(run: &LayoutRun<'_>, from: Position, to: Position) -> Vec<Rectangle> {
    let start = if run.line_i == from.line { from.column } else { 0 };
    let end = if run.line_i == to.line { to.column } else { usize::MAX };
    let mut chosen = letters(run);
    chosen
        .retain(|letter| letter.start >= start && letter.end <= end && letter.right > letter.left);
    chosen.sort_by(|one, other| one.left.total_cmp(&other.left));
    // What touches is one piece, so that no seams show.
    let pieces = chosen.chunk_by(|one, next| next.left - one.right < 0.5);
    let piece = |letters: &[Letter]| {
        let (left, right) = (letters.first()?.left, letters.last()?.right);
        let corner = Point::new(left, run.line_top);
        Some(Rectangle::new(corner, Size::new(right - left, run.line_height)))
    };
    pieces.filter_map(piece).collect()
}

/// The spot that a pointer means; beside the words the one that is nearest.
pub(super) fn hit(buffer: &Buffer, point: Point) -> Option<Spot> {
    let rows: Vec<_> = buffer.layout_runs().collect();
    let below = |run: &&LayoutRun<'_>| point.y < run.line_top + run.line_height;
    let row = rows.iter().find(below).or(rows.last())?;
    let (column, after) = pointed(row, point.x);
    Some(Spot { at: Position { line: row.line_i, column }, after })
}

fn pointed(row: &LayoutRun<'_>, x: f32) -> (usize, bool) {
    let letters = letters(row);
    if let Some(letter) = letters.iter().find(|letter| letter.is_at(x)) {
        return letter.nearest(x);
    }
    let (start, end) = extent(row);
    let is_left = letters.iter().all(|letter| x < letter.left);
    if is_left != row.rtl { (start, true) } else { (end, false) }
}

#[cfg(test)]
mod tests;
