//! How the text of a [`Page`] changes, and what the model hears of it.

use std::sync::Arc;

use iced::advanced::widget::Tree;
use iced::advanced::{Shell, clipboard};
use iced::widget::text_editor::{Action, Content, Cursor, Edit, Motion, Position};
use iced::{Event, window};

use super::{Deed, Page, Place, State};
use crate::gui::widget::announcement::Caret;
use crate::gui::widget::history::{By, History};
use crate::gui::widget::typing::{Stroke, lines, word_at};

impl<Message> Page<'_, Message> {
    /// Tells the model of a new text, if there is one.
    pub(super) fn tell(
        &self,
        state: &mut State,
        text: Option<String>,
        shell: &mut Shell<'_, Message>,
    ) {
        if let Some(text) = text {
            state.told = true;
            shell.publish((self.on_input)(text));
        }
        shell.invalidate_layout();
        shell.request_redraw();
    }

    /// Puts `words` in the place of what is selected.
    pub(super) fn insert(
        &self,
        tree: &mut Tree,
        words: String,
        by: By,
        place: &mut Place<'_, '_>,
        shell: &mut Shell<'_, Message>,
    ) {
        let state = tree.state.downcast_mut::<State>();
        let text = state.edit(paste(words), by);
        self.tell(state, text, shell);
        shell.capture_event();
        // Makes the caret visible at once instead of in the midst of a blink.
        let here = Event::Window(window::Event::Focused);
        self.deliver(tree, &here, place, shell);
    }

    pub(super) fn paste(
        &self,
        tree: &mut Tree,
        place: &mut Place<'_, '_>,
        shell: &mut Shell<'_, Message>,
    ) {
        shell.capture_event();
        if let Some(words) = place.clipboard.read(clipboard::Kind::Standard) {
            self.insert(tree, lines(&words), By::Other, place, shell);
        }
    }

    /// Goes one step back or forth.
    pub(super) fn travel(
        &self,
        state: &mut State,
        stroke: &Stroke,
        shell: &mut Shell<'_, Message>,
    ) {
        let now = (state.text.clone(), state.content.cursor());
        let step = match stroke {
            Stroke::Undo => state.history.undo(now),
            _ => state.history.redo(now),
        };
        shell.capture_event();
        if let Some((text, cursor)) = step {
            state.show(&text, cursor);
            self.tell(state, Some(text), shell);
        }
    }
}

impl State {
    /// Shows what the model holds. When that answers what was typed here, the
    /// way back stays.
    pub(super) fn hear(&mut self, value: &str) {
        let answered = std::mem::take(&mut self.told);
        if self.text != value {
            self.show(value, self.content.cursor());
            if !answered {
                self.history = History::default();
            }
        }
    }

    /// Shows another text with the caret as near as can be to where it was.
    fn show(&mut self, text: &str, cursor: Cursor) {
        self.content = Content::with_text(text);
        self.content.move_to(within(&self.content, cursor));
        text.clone_into(&mut self.text);
    }

    /// Does a deed where `seen` lines can be seen; the new text when there is one.
    pub(super) fn do_to(&mut self, deed: Deed, seen: usize) -> Option<String> {
        match deed {
            Deed::Plain(Action::SelectWord) => self.select_word(),
            Deed::Plain(Action::SelectLine) => self.select_line(),
            Deed::Plain(action @ Action::Edit(_)) => return self.edit(action, By::Key),
            Deed::Plain(action) => self.content.perform(action),
            Deed::Backspace => return self.erase(|state| state.select_character_before()),
            Deed::Erase(motion) => {
                return self.erase(|state| state.content.perform(Action::Select(motion)));
            }
            Deed::Turn { down, selecting } => self.turn(down, selecting, seen),
        }
        None
    }

    /// Performs an edit; the new text when that made a difference.
    pub(super) fn edit(&mut self, action: Action, by: By) -> Option<String> {
        self.edit_from(self.content.cursor(), action, by)
    }

    /// Performs an edit that began with the caret at `cursor`, where undo
    /// leads back to.
    fn edit_from(&mut self, cursor: Cursor, action: Action, by: By) -> Option<String> {
        self.content.perform(action);
        let text = self.content.text();
        if text == self.text {
            return None;
        }
        self.history.note(&self.text, cursor, &text, by);
        self.text.clone_from(&text);
        Some(text)
    }

    /// Removes what is selected, or else what `reach` selects.
    fn erase(&mut self, reach: impl FnOnce(&mut Self)) -> Option<String> {
        let cursor = self.content.cursor();
        if cursor.selection.is_none() {
            reach(self);
        }
        self.content.cursor().selection?;
        self.edit_from(cursor, Action::Edit(Edit::Delete), By::Key)
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
    pub(super) fn put(&mut self, cursor: Cursor) {
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

/// The edit that puts `words` in the place of what is selected.
pub(super) fn paste(words: String) -> Action {
    Action::Edit(Edit::Paste(Arc::new(words)))
}

/// `cursor` without its selection, moved inside `content`.
fn within(content: &Content, cursor: Cursor) -> Cursor {
    let mut position = cursor.position;
    position.line = position.line.min(content.line_count().saturating_sub(1));
    let line = content.line(position.line);
    let text = line.as_ref().map_or("", |line| &line.text);
    position.column = text.floor_char_boundary(position.column);
    Cursor { position, selection: None }
}
