//! Words with a caret, mended where iced's own editor takes half a character or
//! the wrong word, or loses its way in lines that run from right to left.

use std::sync::Arc;

use iced::advanced::graphics::text::Editor;
use iced::advanced::text::editor::{Action, Cursor, Edit, Editor as _, Motion, Position};
use iced::advanced::text::highlighter::PlainText;
use iced::advanced::text::{Highlighter as _, LineHeight, Wrapping};
use iced::{Point, Rectangle, Size, Vector};
use unicode_segmentation::UnicodeSegmentation;

use super::buffer::Before;
use super::keystroke::word_at;
use super::marks::{self, Spot};
use crate::gui::fonts;
use crate::gui::theme;
use crate::gui::widget::spoken::Caret;

/// Words with a caret.
pub(super) struct Sheet {
    pub(super) editor: Editor,
    /// What the editor holds.
    pub(super) text: String,
    /// Whether the caret belongs to the character after it.
    after: bool,
    /// How far from the left the caret wants to stand in rows above and below.
    goal: Option<f32>,
}

impl Default for Sheet {
    fn default() -> Self {
        // An editor that was given nothing has no line to write on.
        Self { editor: Editor::with_text(""), text: String::new(), after: false, goal: None }
    }
}

/// What a key or the pointer does to a sheet.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Command {
    /// What iced can do well.
    Plain(Action),
    /// Removes what is selected, or else what lies before the caret.
    Backspace,
    /// Removes what is selected, or else as far as this goes.
    Erase(Motion),
    /// Goes up or down as far as can be seen, with or without selecting.
    Turn { down: bool, selecting: bool },
    /// Goes to where the pointer is, with or without selecting.
    Point { at: Point, selecting: bool },
}

impl Sheet {
    /// Shows another text, with the caret as near as can be to where it was.
    pub(super) fn show(&mut self, text: &str) {
        let caret = self.selection().focus;
        self.editor = Editor::with_text(text);
        text.clone_into(&mut self.text);
        self.editor.move_to(Cursor { position: self.position(caret), selection: None });
    }

    /// Lays the words out in so much room.
    pub(super) fn lay_out(&mut self, room: Size, wrapping: Wrapping) {
        let (font, size) = (fonts::DEFAULT, theme::text::BODY.into());
        let line = LineHeight::Relative(theme::text::LINE);
        let mut lay_out = |room| {
            self.editor.update(room, font, size, line, wrapping, &mut PlainText::new(&()));
            self.editor.min_bounds().width > room.width
        };
        // The software renderer cuts words off only where the room they were laid
        // out in does not fit in what they are drawn in.
        if lay_out(room) {
            lay_out(room.expand(Size::new(1.0, 0.0)));
        }
    }

    /// How high the words are.
    pub(super) fn height(&self) -> f32 {
        self.editor.min_bounds().height
    }

    pub(super) fn selection(&self) -> Caret {
        let cursor = self.editor.cursor();
        let focus = self.characters_before(cursor.position);
        let anchor = cursor.selection.map(|at| self.characters_before(at));
        Caret { anchor: anchor.unwrap_or(focus), focus }
    }

    pub(super) fn select(&mut self, selection: Caret) {
        self.put(Cursor {
            position: self.position(selection.focus),
            selection: (!selection.is_empty()).then(|| self.position(selection.anchor)),
        });
    }

    /// What is selected.
    pub(super) fn copy(&self) -> Option<String> {
        self.editor.copy()
    }

    /// Where the caret is drawn; nothing where something is selected.
    pub(super) fn caret(&self) -> Option<Rectangle> {
        let nothing_selected = self.editor.cursor().selection.is_none();
        self.focus().filter(|_| nothing_selected)
    }

    /// Where the end of the selection stands that moves.
    pub(super) fn focus(&self) -> Option<Rectangle> {
        marks::caret(self.editor.buffer(), self.spot())
    }

    fn spot(&self) -> Spot {
        Spot { at: self.editor.cursor().position, after: self.after }
    }

    /// What is drawn behind what is selected.
    pub(super) fn selected(&self) -> Vec<Rectangle> {
        let Cursor { position, selection } = self.editor.cursor();
        let Some(other) = selection else { return Vec::new() };
        let key = |at: &Position| (at.line, at.column);
        let mut ends = [position, other];
        ends.sort_by_key(key);
        marks::selection(self.editor.buffer(), ends[0], ends[1])
    }

    /// What words from one byte to another cover, unless the caret is at their end:
    /// they may not be finished.
    pub(super) fn covered(&self, from: usize, to: usize, typing: bool) -> Vec<Rectangle> {
        let caret = self.editor.cursor().position;
        let (from, to) = (self.position_at(from), self.position_at(to));
        if typing && caret == to {
            return Vec::new();
        }
        marks::selection(self.editor.buffer(), from, to)
    }

    /// The place that a pointer means, counted in characters.
    pub(super) fn pointed(&self, at: Point) -> Option<usize> {
        let spot = marks::hit(self.editor.buffer(), at)?;
        Some(self.characters_before(spot.at))
    }

    fn characters_before(&self, position: Position) -> usize {
        let lines = self.text.split('\n');
        let above: usize = lines.take(position.line).map(|line| line.len() + 1).sum();
        let end = (above + position.column).min(self.text.len());
        let end = self.text.floor_char_boundary(end);
        self.text[..end].graphemes(true).count()
    }

    /// The place after so many characters.
    fn position(&self, characters: usize) -> Position {
        let mut ends = self.text.grapheme_indices(true).skip(characters);
        self.position_at(ends.next().map_or(self.text.len(), |(at, _)| at))
    }

    /// The place after so many bytes.
    fn position_at(&self, end: usize) -> Position {
        let before = self.text.get(..end).unwrap_or(&self.text);
        Position {
            line: before.matches('\n').count(),
            column: before.len() - before.rfind('\n').map_or(0, |at| at + 1),
        }
    }

    /// Does a command where `seen` lines can be seen; what was before, when that
    /// changed the text.
    pub(super) fn perform(&mut self, command: Command, seen: usize) -> Option<Before> {
        let goal = self.goal.take();
        match command {
            Command::Plain(Action::SelectWord) => self.select_word(),
            Command::Plain(Action::SelectLine) => self.select_line(),
            Command::Plain(Action::Edit(edit)) => return self.edit(edit),
            Command::Plain(Action::Move(Motion::Up)) => self.go(-1.0, false, goal),
            Command::Plain(Action::Move(Motion::Down)) => self.go(1.0, false, goal),
            Command::Plain(Action::Select(Motion::Up)) => self.go(-1.0, true, goal),
            Command::Plain(Action::Select(Motion::Down)) => self.go(1.0, true, goal),
            Command::Plain(Action::Move(motion @ (Motion::Home | Motion::End))) => {
                self.reach_edge(motion, false);
            }
            Command::Plain(Action::Select(motion @ (Motion::Home | Motion::End))) => {
                self.reach_edge(motion, true);
            }
            Command::Plain(action) => {
                self.after = false;
                self.editor.perform(action);
            }
            Command::Backspace => return self.erase(Self::select_character_before),
            Command::Erase(motion) => {
                return self.erase(|sheet| sheet.editor.perform(Action::Select(motion)));
            }
            Command::Turn { down, selecting } => {
                let rows = seen.saturating_sub(1) as f32;
                self.go(if down { rows } else { -rows }, selecting, goal);
            }
            Command::Point { at, selecting } => self.point(at, selecting),
        }
        None
    }

    pub(super) fn insert(&mut self, words: &str) -> Option<Before> {
        self.edit(Edit::Paste(Arc::new(words.to_owned())))
    }

    fn edit(&mut self, edit: Edit) -> Option<Before> {
        self.edit_from(self.selection().focus, edit)
    }

    /// Makes an edit that began with the caret at `caret`, where undo leads
    /// back to.
    fn edit_from(&mut self, caret: usize, edit: Edit) -> Option<Before> {
        self.after = false;
        self.editor.perform(Action::Edit(edit));
        let text = held(&self.editor);
        let differs = text != self.text;
        differs.then(|| Before { text: std::mem::replace(&mut self.text, text), caret })
    }

    /// Removes what is selected, or else what `reach` selects.
    fn erase(&mut self, reach: impl FnOnce(&mut Self)) -> Option<Before> {
        let caret = self.selection().focus;
        if self.editor.cursor().selection.is_none() {
            reach(self);
        }
        self.editor.cursor().selection?;
        self.edit_from(caret, Edit::Delete)
    }

    /// The editor of iced takes half a character where that has two signs.
    fn select_character_before(&mut self) {
        let focus = self.selection().focus;
        if let Some(anchor) = focus.checked_sub(1) {
            self.select(Caret { anchor, focus });
        }
    }

    fn select_word(&mut self) {
        let Position { line, column } = self.editor.cursor().position;
        let text = self.editor.line(line).map(|line| line.text.into_owned());
        let word = word_at(&text.unwrap_or_default(), column);
        self.select_in(line, word.start, word.end);
    }

    fn select_line(&mut self) {
        let line = self.editor.cursor().position.line;
        let end = self.editor.line(line).map_or(0, |line| line.text.len());
        self.select_in(line, 0, end);
    }

    fn select_in(&mut self, line: usize, start: usize, end: usize) {
        let at = |column| Position { line, column };
        self.put(Cursor { position: at(end), selection: (start != end).then(|| at(start)) });
    }

    /// Moves the caret; a selection that was there does not outlive it.
    fn put(&mut self, cursor: Cursor) {
        self.after = false;
        self.editor.perform(Action::Move(Motion::DocumentStart));
        self.editor.move_to(cursor);
    }

    /// Goes to where the pointer is.
    fn point(&mut self, at: Point, selecting: bool) {
        if let Some(spot) = marks::hit(self.editor.buffer(), at) {
            self.go_to(spot, selecting);
        }
    }

    fn go_to(&mut self, spot: Spot, selecting: bool) {
        let Cursor { position, selection } = self.editor.cursor();
        let anchor = selection.unwrap_or(position);
        let selection = (selecting && anchor != spot.at).then_some(anchor);
        self.put(Cursor { position: spot.at, selection });
        self.after = spot.after;
    }

    /// Goes to the start or the end of the row. The editor of iced takes what was
    /// drawn first for the first.
    fn reach_edge(&mut self, edge: Motion, selecting: bool) {
        let spot = self.spot();
        let Some((start, end)) = marks::ends(self.editor.buffer(), spot) else {
            return self.reach(edge, selecting);
        };
        let after = edge == Motion::Home;
        let at = Position { column: if after { start } else { end }, ..spot.at };
        self.go_to(Spot { at, after }, selecting);
    }

    /// Goes so many rows down, or up when there are fewer than none. The editor
    /// of iced counts signs instead of looking where they stand.
    fn go(&mut self, rows: f32, selecting: bool, goal: Option<f32>) {
        let motion = if rows < 0.0 { Motion::Up } else { Motion::Down };
        let Some(from) = self.focus().filter(|_| selecting || self.caret().is_some()) else {
            let action = if selecting { Action::Select(motion) } else { Action::Move(motion) };
            return self.editor.perform(action);
        };
        let x = goal.unwrap_or(from.x);
        let bottom = self.editor.min_bounds().height;
        let to = from.center() + Vector::new(x - from.center_x(), rows * from.height);
        if to.y < 0.0 {
            return self.reach(Motion::DocumentStart, selecting);
        }
        if to.y > bottom {
            return self.reach(Motion::DocumentEnd, selecting);
        }
        self.point(to, selecting);
        self.goal = Some(x);
    }

    /// Goes to an end as the editor of iced knows it.
    fn reach(&mut self, end: Motion, selecting: bool) {
        self.after = false;
        self.editor.perform(if selecting { Action::Select(end) } else { Action::Move(end) });
    }
}

/// All that an editor holds.
fn held(editor: &Editor) -> String {
    let lines = (0..editor.line_count()).filter_map(|number| editor.line(number));
    let mut text = String::new();
    for (number, line) in lines.enumerate() {
        if number > 0 {
            text.push('\n');
        }
        text.push_str(&line.text);
    }
    text
}
