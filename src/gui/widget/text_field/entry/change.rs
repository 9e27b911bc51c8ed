//! How the text of an [`Entry`] changes, and what the model hears of it.

use iced::advanced::widget::Tree;
use iced::advanced::{Shell, clipboard, mouse};
use iced::widget::text_input::{Value, cursor};
use iced::{Event, window};

use super::{Entry, Inner, Place, State, input_state};
use crate::gui::widget::announcement::Caret;
use crate::gui::widget::history::{By, History};
use crate::gui::widget::typing::{Stroke, one_line, word_at};

impl<Message> Entry<'_, Message> {
    /// Notes what the text became and tells the model.
    pub(super) fn tell(
        &self,
        state: &mut State,
        caret: usize,
        text: String,
        by: By,
        shell: &mut Shell<'_, Message>,
    ) {
        state.note(caret, text.clone(), by, self.secure);
        state.told = true;
        shell.publish((self.on_input)(text));
    }

    /// Puts `words` in the place of what is in `span`. Not left to the field
    /// of iced, which loses the caret where words join a character that is there.
    pub(super) fn replace(
        &self,
        tree: &mut Tree,
        span: Caret,
        words: &str,
        by: By,
        shell: &mut Shell<'_, Message>,
    ) {
        let state = tree.state.downcast_mut::<State>();
        let inner = &mut tree.children[0];
        let before = caret(inner, &state.text);
        let old = Value::new(&state.text);
        let start = old.until(span.anchor.min(span.focus));
        let rest = old.select(span.anchor.max(span.focus), old.len());
        let head = format!("{start}{words}");
        input_state(inner).move_cursor_to(Value::new(&head).len());
        self.tell(state, before, format!("{head}{rest}"), by, shell);
        shell.invalidate_layout();
        shell.request_redraw();
    }

    /// Puts `words` where the caret is.
    pub(super) fn insert(
        &self,
        tree: &mut Tree,
        words: &str,
        by: By,
        place: &mut Place<'_, '_>,
        shell: &mut Shell<'_, Message>,
    ) {
        let span = selected_in(tree);
        self.replace(tree, span, words, by, shell);
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
            self.insert(tree, &one_line(&words), By::Other, place, shell);
        }
    }

    /// Goes one step back or forth.
    pub(super) fn travel(&self, tree: &mut Tree, stroke: &Stroke, shell: &mut Shell<'_, Message>) {
        let state = tree.state.downcast_mut::<State>();
        let inner = &mut tree.children[0];
        let now = (state.text.clone(), caret(inner, &state.text));
        let step = match stroke {
            Stroke::Undo => state.history.undo(now),
            _ => state.history.redo(now),
        };
        shell.capture_event();
        if let Some((text, caret)) = step {
            state.text.clone_from(&text);
            state.told = true;
            input_state(inner).move_cursor_to(caret);
            shell.publish((self.on_input)(text));
            shell.invalidate_layout();
            shell.request_redraw();
        }
    }

    /// Lets a double click take the word under it: the field of iced takes the
    /// one before it too when the pointer is near its first letter.
    pub(super) fn click(
        &self,
        tree: &mut Tree,
        event: &Event,
        place: &mut Place<'_, '_>,
        shell: &mut Shell<'_, Message>,
    ) {
        let state = tree.state.downcast_mut::<State>();
        let at = place.cursor.position_over(place.layout.bounds());
        state.last_click =
            at.map(|at| mouse::Click::new(at, mouse::Button::Left, state.last_click));
        let is_double =
            state.last_click.is_some_and(|click| click.kind() == mouse::click::Kind::Double);
        let caret = caret(&mut tree.children[0], &state.text);
        self.deliver(tree, event, place, shell);
        if is_double && !self.secure {
            // The pointer has to let go, or its next move selects again.
            let release = Event::Mouse(mouse::Event::ButtonReleased(mouse::Button::Left));
            self.deliver(tree, &release, place, shell);
            let Caret { anchor, focus } =
                word_around(&tree.state.downcast_ref::<State>().text, caret);
            input_state(&mut tree.children[0]).select_range(anchor, focus);
        }
    }
}

impl State {
    fn note(&mut self, caret: usize, text: String, by: By, secure: bool) {
        if !secure && text != self.text {
            self.history.note(&self.text, caret, &text, by);
        }
        self.text = text;
    }

    /// Shows what the model holds. When that answers what was typed here, the
    /// way back stays.
    pub(super) fn hear(&mut self, value: &str) {
        let answered = std::mem::take(&mut self.told);
        if self.text != value {
            value.clone_into(&mut self.text);
            if !answered {
                self.history = History::default();
            }
        }
    }
}

/// Where the caret stands, counted in characters as people see them.
pub(super) fn caret(inner: &mut Tree, text: &str) -> usize {
    selection(inner, text).focus
}

/// What is selected, counted in characters as people see them.
pub(super) fn selection(inner: &Tree, text: &str) -> Caret {
    let inner = inner.state.downcast_ref::<Inner>();
    let (anchor, focus) = match inner.cursor().state(&Value::new(text)) {
        cursor::State::Index(at) => (at, at),
        cursor::State::Selection { start, end } => (start, end),
    };
    Caret { anchor, focus }
}

/// What is selected in the field of `tree`.
pub(super) fn selected_in(tree: &Tree) -> Caret {
    selection(&tree.children[0], &tree.state.downcast_ref::<State>().text)
}

/// The word around character number `at` of `text`.
fn word_around(text: &str, at: usize) -> Caret {
    let bytes = Value::new(text).until(at).to_string().len();
    let word = word_at(text, bytes);
    Caret {
        anchor: Value::new(&text[..word.start]).len(),
        focus: Value::new(&text[..word.end]).len(),
    }
}
