//! What assistive technology knows of the caret and may ask of the text.

use iced::advanced::Shell;
use iced::advanced::widget::Tree;
use iced::widget::text_input::{Value, cursor};

use super::{Entry, State, input_state};
use crate::gui::widget::announcement::{Ask, Caret};
use crate::gui::widget::typing::one_line;

impl<Message> Entry<'_, Message> {
    /// Does what assistive technology asked.
    pub(super) fn answer(&self, tree: &mut Tree, asked: Ask, shell: &mut Shell<'_, Message>) {
        let inner = &mut tree.children[0];
        let state = tree.state.downcast_mut::<State>();
        match asked {
            Ask::Select(Caret { anchor, focus }) => input_state(inner).select_range(anchor, focus),
            Ask::SetText(words) => {
                let all = Caret {
                    anchor: 0,
                    focus: Value::new(&state.text).len(),
                };
                self.replace(state, inner, all, &words, shell);
            }
            Ask::InsertText(words) => {
                let here = selection(inner, &state.text);
                self.replace(state, inner, here, &words, shell);
            }
            Ask::Press | Ask::Increase | Ask::Decrease => {}
        }
        shell.request_redraw();
    }

    /// Puts `words`, as one line, in the place of what is in `span`.
    fn replace(
        &self,
        state: &mut State,
        inner: &mut Tree,
        span: Caret,
        words: &str,
        shell: &mut Shell<'_, Message>,
    ) {
        let before = caret(inner, &state.text);
        let old = Value::new(&state.text);
        let start = old.until(span.anchor.min(span.focus));
        let rest = old.select(span.anchor.max(span.focus), old.len());
        let head = format!("{start}{}", one_line(words));
        let text = format!("{head}{rest}");
        input_state(inner).move_cursor_to(Value::new(&head).len());
        state.note(before, text.clone(), self.secure);
        shell.publish((self.on_input)(text));
        shell.invalidate_layout();
    }
}

/// Where the caret stands, counted in characters as people see them.
pub(super) fn caret(inner: &mut Tree, text: &str) -> usize {
    selection(inner, text).focus
}

/// What is selected, counted in characters as people see them.
pub(super) fn selection(inner: &mut Tree, text: &str) -> Caret {
    let (anchor, focus) = match input_state(inner).cursor().state(&Value::new(text)) {
        cursor::State::Index(at) => (at, at),
        cursor::State::Selection { start, end } => (start, end),
    };
    Caret { anchor, focus }
}
