//! One line: iced's text input, mended where it drops keystrokes.

use iced::advanced::widget::Tree;
use iced::advanced::{Shell, Widget, mouse};
use iced::keyboard::key::Named;
use iced::widget::text_input::{self, TextInput, Value, cursor};
use iced::{Event, Renderer, Theme};
use unicode_segmentation::UnicodeSegmentation;

use super::buffer::{Before, Buffer, IcedField, Look, PADDING, Place, Status};
use super::keystroke::{cuts, one_line, word_at};
use crate::gui::theme::{self, Tokens};
use crate::gui::widget::keys;
use crate::gui::widget::spoken::Caret;

type State = text_input::State<<Renderer as iced::advanced::text::Renderer>::Paragraph>;

/// One line of text.
pub struct Line {
    text: String,
    /// The state of the text input.
    tree: Tree,
    last_click: Option<mouse::Click>,
}

#[derive(Debug, Clone)]
pub(super) struct Typed(String);

fn input(look: Look<'_>, text: &str) -> TextInput<'static, Typed> {
    let status = look.status;
    let input = TextInput::new(look.placeholder(), text)
        .secure(look.setup.secret)
        .on_input(Typed)
        .size(theme::text::BODY)
        .line_height(theme::text::LINE)
        .padding(PADDING)
        .style(move |theme, _| style(theme, status));
    match &look.setup.id {
        Some(id) => input.id(id.clone()),
        None => input,
    }
}

impl Default for Line {
    fn default() -> Self {
        let tree = Tree::new(&TextInput::new("", "") as &dyn Widget<Typed, Theme, Renderer>);
        Self { text: String::new(), tree, last_click: None }
    }
}

impl Line {
    fn state(&mut self) -> &mut State {
        self.tree.state.downcast_mut()
    }

    /// Takes a new text; `caret` is where the caret was before.
    fn change(&mut self, text: String, caret: usize) -> Option<Before> {
        let differs = text != self.text;
        differs.then(|| Before { text: std::mem::replace(&mut self.text, text), caret })
    }

    /// Whether a press of the pointer is the second in one place.
    fn is_second_click(&mut self, at: Option<iced::Point>) -> bool {
        let click = at.map(|at| mouse::Click::new(at, mouse::Button::Left, self.last_click));
        self.last_click = click;
        click.is_some_and(|click| click.kind() == mouse::click::Kind::Double)
    }
}

impl Buffer for Line {
    type Event = Typed;

    fn tidy(words: &str) -> String {
        one_line(words)
    }

    fn submits(event: &Event) -> bool {
        keys::plain(event) == Some(Named::Enter)
    }

    fn text(&self) -> &str {
        &self.text
    }

    fn show(&mut self, text: &str) {
        text.clone_into(&mut self.text);
    }

    fn selection(&self) -> Caret {
        let state: &State = self.tree.state.downcast_ref();
        let (anchor, focus) = match state.cursor().state(&Value::new(&self.text)) {
            cursor::State::Index(at) => (at, at),
            cursor::State::Selection { start, end } => (start, end),
        };
        Caret { anchor, focus }
    }

    fn select(&mut self, Caret { anchor, focus }: Caret) {
        self.state().select_range(anchor, focus);
    }

    // Not left to the field of iced, which loses the caret where words join a
    // character that is there.
    fn insert(&mut self, words: &str) -> Option<Before> {
        let Caret { anchor, focus } = self.selection();
        let old = Value::new(&self.text);
        let start = old.until(anchor.min(focus));
        let rest = old.select(anchor.max(focus), old.len());
        let head = format!("{start}{words}");
        self.state().move_cursor_to(Value::new(&head).len());
        self.change(format!("{head}{rest}"), focus)
    }

    fn is_focused(&self) -> bool {
        self.tree.state.downcast_ref::<State>().is_focused()
    }

    fn field<'b>(&'b self, look: Look<'b>) -> (impl IcedField<Typed> + 'b, &'b Tree) {
        (input(look, &self.text), &self.tree)
    }

    fn field_mut<'b>(&'b mut self, look: Look<'b>) -> (impl IcedField<Typed> + 'b, &'b mut Tree) {
        (input(look, &self.text), &mut self.tree)
    }

    fn update<Message>(
        &mut self,
        look: Look<'_>,
        event: &Event,
        place: &mut Place<'_>,
        shell: &mut Shell<'_, Message>,
    ) -> Option<Before> {
        // Without a selection the field of iced would cut the next character.
        if cuts(event) && self.selection().is_empty() {
            shell.capture_event();
            return None;
        }
        let is_click =
            matches!(event, Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left)));
        let at = place.context.cursor.position_over(place.layout.bounds());
        let is_double = is_click && self.is_second_click(at) && !look.setup.secret;
        let caret = self.selection().focus;
        let typed = self.deliver(look, event, place, shell).pop();
        let before = typed.and_then(|Typed(text)| self.change(text, caret));
        // The field of iced takes the word before it too when the pointer is
        // near its first letter.
        if is_double {
            // The pointer has to let go, or its next move selects again.
            let release = Event::Mouse(mouse::Event::ButtonReleased(mouse::Button::Left));
            self.deliver(look, &release, place, shell);
            self.select(word_around(&self.text, caret));
        }
        before
    }
}

/// A text in which nobody can read along.
pub(super) fn bullets(text: &str) -> String {
    text.graphemes(true).map(|_| '•').collect()
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

fn style(theme: &Theme, status: Status) -> text_input::Style {
    let tokens = Tokens::of(theme);
    text_input::Style {
        background: status.ground(tokens).into(),
        border: status.border(tokens),
        icon: tokens.ink_faint,
        placeholder: tokens.ink_faint,
        value: tokens.ink,
        selection: tokens.selection,
    }
}
