//! Lines of text with a caret, mended where iced's own content takes half a
//! character or the wrong word.

use iced::keyboard::Key;
use iced::keyboard::key::Named;
use iced::widget::text_editor::{
    Action, Binding, Content, Cursor, Edit, KeyPress, Motion, Position,
};
use unicode_segmentation::UnicodeSegmentation;

use super::buffer::Before;
use super::keystroke::word_at;
use crate::gui::widget::spoken::Caret;

/// Lines of text with a caret.
#[derive(Default)]
pub(super) struct Sheet {
    pub(super) content: Content,
    /// What the content holds.
    pub(super) text: String,
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
}

impl Sheet {
    /// Shows another text, with the caret as near as can be to where it was.
    pub(super) fn show(&mut self, text: &str) {
        let caret = self.selection().focus;
        self.content = Content::with_text(text);
        text.clone_into(&mut self.text);
        self.content.move_to(Cursor { position: self.position(caret), selection: None });
    }

    pub(super) fn selection(&self) -> Caret {
        let cursor = self.content.cursor();
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
        let end = ends.next().map_or(self.text.len(), |(at, _)| at);
        let before = &self.text[..end];
        Position {
            line: before.matches('\n').count(),
            column: end - before.rfind('\n').map_or(0, |at| at + 1),
        }
    }

    /// Does a command where `seen` lines can be seen; what was before, when that
    /// changed the text.
    pub(super) fn perform(&mut self, command: Command, seen: usize) -> Option<Before> {
        match command {
            Command::Plain(Action::SelectWord) => self.select_word(),
            Command::Plain(Action::SelectLine) => self.select_line(),
            Command::Plain(Action::Edit(edit)) => return self.edit(edit),
            Command::Plain(action) => self.content.perform(action),
            Command::Backspace => return self.erase(Self::select_character_before),
            Command::Erase(motion) => {
                return self.erase(|sheet| sheet.content.perform(Action::Select(motion)));
            }
            Command::Turn { down, selecting } => self.turn(down, selecting, seen),
        }
        None
    }

    pub(super) fn edit(&mut self, edit: Edit) -> Option<Before> {
        self.edit_from(self.selection().focus, edit)
    }

    /// Makes an edit that began with the caret at `caret`, where undo leads
    /// back to.
    fn edit_from(&mut self, caret: usize, edit: Edit) -> Option<Before> {
        self.content.perform(Action::Edit(edit));
        let text = self.content.text();
        let differs = text != self.text;
        differs.then(|| Before { text: std::mem::replace(&mut self.text, text), caret })
    }

    /// Removes what is selected, or else what `reach` selects.
    fn erase(&mut self, reach: impl FnOnce(&mut Self)) -> Option<Before> {
        let caret = self.selection().focus;
        if self.content.cursor().selection.is_none() {
            reach(self);
        }
        self.content.cursor().selection?;
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
        let Position { line, column } = self.content.cursor().position;
        let text = self.content.line(line).map(|line| line.text.into_owned());
        let word = word_at(&text.unwrap_or_default(), column);
        self.select_in(line, word.start, word.end);
    }

    fn select_line(&mut self) {
        let line = self.content.cursor().position.line;
        let end = self.content.line(line).map_or(0, |line| line.text.len());
        self.select_in(line, 0, end);
    }

    fn select_in(&mut self, line: usize, start: usize, end: usize) {
        let at = |column| Position { line, column };
        self.put(Cursor { position: at(end), selection: (start != end).then(|| at(start)) });
    }

    /// Moves the caret; a selection that was there does not outlive it.
    fn put(&mut self, cursor: Cursor) {
        self.content.perform(Action::Move(Motion::DocumentStart));
        self.content.move_to(cursor);
    }

    fn turn(&mut self, down: bool, selecting: bool, seen: usize) {
        let motion = if down { Motion::Down } else { Motion::Up };
        for _ in 1..seen {
            self.content.perform(match selecting {
                true => Action::Select(motion),
                false => Action::Move(motion),
            });
        }
    }
}

/// The keys of the editor: those of iced, except where it takes less than a
/// whole character, takes too much, or keeps turning pages without end.
pub(super) fn binding(press: KeyPress) -> Option<Binding<Command>> {
    let (jump, selecting) = (press.modifiers.jump(), press.modifiers.shift());
    let command = match press.key {
        Key::Named(Named::Backspace) if jump => Command::Erase(Motion::WordLeft),
        Key::Named(Named::Backspace) => Command::Backspace,
        Key::Named(Named::Delete) if jump => Command::Erase(Motion::WordRight),
        Key::Named(Named::PageUp | Named::PageDown) => {
            Command::Turn { down: press.key == Key::Named(Named::PageDown), selecting }
        }
        _ => return Binding::from_key_press(press),
    };
    Some(Binding::Custom(command))
}
