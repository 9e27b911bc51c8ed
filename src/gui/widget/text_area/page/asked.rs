//! What assistive technology knows of the caret and may ask of the text.

use iced::advanced::Shell;
use iced::advanced::widget::Tree;
use iced::widget::text_editor::{Action, Cursor, Position};
use unicode_segmentation::UnicodeSegmentation;

use super::change::paste;
use super::{Page, State};
use crate::gui::widget::announcement::{Ask, Caret};
use crate::gui::widget::history::By;
use crate::gui::widget::typing::lines;

impl<Message> Page<'_, Message> {
    /// Does what assistive technology asked.
    pub(super) fn answer(&self, tree: &mut Tree, asked: Ask, shell: &mut Shell<'_, Message>) {
        let state = tree.state.downcast_mut::<State>();
        let text = match asked {
            Ask::Select(caret) => {
                state.select(caret);
                None
            }
            _ if self.announcement.disabled => return,
            Ask::SetText(words) => {
                state.content.perform(Action::SelectAll);
                state.edit(paste(lines(&words)), By::Other)
            }
            Ask::InsertText(words) => state.edit(paste(lines(&words)), By::Other),
            Ask::Press | Ask::Increase | Ask::Decrease => return,
        };
        self.tell(state, text, shell);
    }
}

impl State {
    /// What is selected, counted in characters as people see them.
    pub(super) fn selection(&self) -> Caret {
        let cursor = self.content.cursor();
        let focus = self.characters_before(cursor.position);
        let anchor = cursor.selection.map(|at| self.characters_before(at));
        Caret { anchor: anchor.unwrap_or(focus), focus }
    }

    fn characters_before(&self, position: Position) -> usize {
        let lines = self.text.split('\n');
        let above: usize = lines.take(position.line).map(|line| line.len() + 1).sum();
        let end = (above + position.column).min(self.text.len());
        let end = self.text.floor_char_boundary(end);
        self.text[..end].graphemes(true).count()
    }

    /// Selects from the one place to the other.
    pub(super) fn select(&mut self, caret: Caret) {
        self.put(Cursor {
            position: self.position(caret.focus),
            selection: (!caret.is_empty()).then(|| self.position(caret.anchor)),
        });
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
}
