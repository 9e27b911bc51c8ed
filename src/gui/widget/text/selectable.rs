//! Words on the page that can be chosen with the pointer and copied, where they are
//! no part of something to press.

use iced::advanced::graphics::text::cosmic_text::Buffer;
use iced::advanced::mouse::click::Kind;
use iced::advanced::text::editor::Action;
use iced::advanced::widget::{Tree, text};
use iced::advanced::{Renderer as _, Shell, clipboard, mouse, renderer};
use iced::widget::Text;
use iced::widget::text::{LineHeight, Span};
use iced::{Element, Event, Point, Rectangle, Renderer, Vector, keyboard};

use super::bindings::{Bound, bound};
use super::chosen::Chosen;
use super::keystroke::{Stroke, stroke};
use super::sheet::Command;
use super::spans::{Laid, Paragraph, spans};
use crate::gui::theme::Tokens;
use crate::gui::widget::host::{Canvas, Context, Inside, View, Wrapper, wrap};
use crate::gui::widget::reading::{self, Turn};

/// About as high as a line, in logical pixels.
const LINE: f32 = 16.0;

/// Shows words of which a part can be chosen.
enum Selectable {
    /// Words that all look the same.
    Plain,
    /// Words of which parts look otherwise.
    Parts,
}

/// Shows `words`, of which a part can be chosen: by dragging, a word with two clicks,
/// a paragraph with three, more of it with Shift and the arrows. They are no stop
/// for Tab and say nothing else than without.
pub fn selectable<'a, Message: 'a>(words: Text<'a>) -> Element<'a, Message> {
    wrap([words.into()], Selectable::Plain)
}

/// The same for words of which parts look otherwise, in letters of so many `points`, over
/// the whole width.
pub fn selectable_parts<'a, Message: 'a>(
    parts: Vec<Span<'a>>,
    points: f32,
    line: LineHeight,
) -> Element<'a, Message> {
    wrap([spans(parts, points, line)], Selectable::Parts)
}

#[derive(Default)]
struct State {
    turn: Turn,
    chosen: Chosen,
    /// What the words were when some of them were chosen.
    words: String,
    /// Keys were used here, so that the caret shows.
    by_key: bool,
    dragging: bool,
    /// Shift is held.
    extends: bool,
    last_click: Option<mouse::Click>,
}

/// Words as they were laid out, and where.
#[derive(Clone, Copy)]
struct Page<'b> {
    words: &'b str,
    buffer: &'b Buffer,
    bounds: Rectangle,
}

impl Selectable {
    fn page<'b>(&self, trees: &'b [Tree], bounds: Rectangle) -> Page<'b> {
        let state = &trees[0].state;
        let (words, paragraph) = match self {
            Self::Plain => {
                let words: &text::State<Paragraph> = state.downcast_ref();
                (words.content(), words.raw())
            }
            Self::Parts => {
                let laid: &Laid = state.downcast_ref();
                (laid.words.as_str(), &laid.paragraph)
            }
        };
        Page { words, buffer: paragraph.buffer(), bounds }
    }
}

impl Page<'_> {
    /// Whether enough of the words shows in what is seen of the page.
    fn is_seen(self, seen: &Rectangle) -> bool {
        let least = self.bounds.height.min(LINE);
        seen.intersection(&self.bounds).is_some_and(|shown| shown.height >= least)
    }

    /// From the corner of the window to that of the words.
    fn corner(self) -> Vector {
        self.bounds.position() - Point::ORIGIN
    }
}

impl State {
    /// Whether it has the turn, with the words of then.
    fn reads(&self, page: Page<'_>) -> bool {
        self.turn.is_now() && self.words == page.words
    }

    /// Takes the turn.
    fn begin(&mut self, page: Page<'_>) {
        self.turn = Turn::take();
        self.words = page.words.to_owned();
    }

    fn press<Message>(
        &mut self,
        page: Page<'_>,
        cursor: mouse::Cursor,
        shell: &mut Shell<'_, Message>,
    ) {
        let free = !shell.is_event_captured() && !reading::is_pressable();
        let Some(at) = cursor.position_over(page.bounds).filter(|_| free) else {
            return self.let_go(shell);
        };
        let click = mouse::Click::new(at, mouse::Button::Left, self.last_click);
        let extends = self.extends && self.reads(page);
        self.begin(page);
        self.by_key = false;
        self.dragging = click.kind() == Kind::Single;
        let (buffer, single) = (page.buffer, click.kind() == Kind::Single);
        self.chosen.point(buffer, at - page.corner(), single && extends);
        match click.kind() {
            Kind::Single => {}
            Kind::Double => self.chosen.word(buffer),
            Kind::Triple => self.chosen.paragraph(buffer),
        }
        self.last_click = Some(click);
        shell.request_redraw();
    }

    /// Whoever presses elsewhere is done with these words.
    fn let_go<Message>(&mut self, shell: &mut Shell<'_, Message>) {
        self.dragging = false;
        if std::mem::take(&mut self.turn).is_now() {
            reading::end_turn();
            shell.request_redraw();
        }
    }

    fn drag<Message>(
        &mut self,
        page: Page<'_>,
        cursor: mouse::Cursor,
        shell: &mut Shell<'_, Message>,
    ) {
        // Beyond the part that scrolls the pointer is over nothing, but still somewhere.
        if let Some(at) = cursor.land().position().filter(|_| self.reads(page)) {
            self.chosen.point(page.buffer, at - page.corner(), true);
            shell.request_redraw();
        }
    }

    fn hear_key<Message>(
        &mut self,
        page: Page<'_>,
        event: &Event,
        context: &mut Context<'_>,
        shell: &mut Shell<'_, Message>,
    ) {
        let Some(bound) = heard(event).filter(|bound| self.takes(bound)) else {
            return;
        };
        let buffer = page.buffer;
        match bound {
            Bound::Copy => {
                let words = self.chosen.words(buffer);
                context.clipboard.write(clipboard::Kind::Standard, words);
            }
            Bound::Do(Command::Plain(Action::SelectAll)) => self.chosen.all(buffer),
            Bound::Do(Command::Plain(Action::Select(motion))) => {
                self.by_key = true;
                self.chosen.go(buffer, motion, true);
            }
            Bound::Do(Command::Plain(Action::Move(motion))) => {
                self.chosen.go(buffer, motion, false);
            }
            _ => return,
        }
        shell.capture_event();
        shell.request_redraw();
    }

    /// Whether a key is for these words. Arrows alone may mean something for the page,
    /// unless a caret shows that they move.
    fn takes(&self, bound: &Bound) -> bool {
        match bound {
            Bound::Copy => !self.chosen.is_empty(),
            Bound::Do(Command::Plain(Action::Move(_))) => self.by_key,
            _ => true,
        }
    }

    /// Goes on to the next words, or takes the turn where these are meant.
    fn seek<Message>(
        &mut self,
        page: Page<'_>,
        context: &Context<'_>,
        shell: &mut Shell<'_, Message>,
    ) {
        if self.turn.is_now() {
            return reading::pass();
        }
        let says = page.words.chars().any(char::is_alphanumeric);
        if reading::is_meant() && says && page.is_seen(context.viewport) {
            self.begin(page);
            self.by_key = true;
            self.chosen.all(page.buffer);
            shell.capture_event();
            shell.request_redraw();
        }
    }
}

/// What a key does that types nothing.
fn heard(event: &Event) -> Option<Bound> {
    match stroke(event) {
        Stroke::Deliver(event) => bound(&event, true, false),
        _ => None,
    }
}

impl<'a, Message: 'a> Wrapper<'a, Message> for Selectable {
    type State = State;

    fn update(
        &mut self,
        state: &mut State,
        inside: Inside<'_, 'a, Message>,
        event: &Event,
        mut context: Context<'_>,
        shell: &mut Shell<'_, Message>,
    ) {
        let page = self.page(inside.trees, inside.layout.bounds());
        match event {
            Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left)) => {
                state.press(page, context.cursor, shell);
            }
            Event::Mouse(mouse::Event::ButtonReleased(mouse::Button::Left)) => {
                state.dragging = false;
            }
            Event::Mouse(mouse::Event::CursorMoved { .. }) if state.dragging => {
                state.drag(page, context.cursor, shell);
            }
            Event::Keyboard(keyboard::Event::ModifiersChanged(held)) => {
                state.extends = held.shift();
            }
            Event::Keyboard(keyboard::Event::KeyPressed { .. }) if !shell.is_event_captured() => {
                match reading::asks(event) {
                    true => state.seek(page, &context, shell),
                    false if state.reads(page) => state.hear_key(page, event, &mut context, shell),
                    false => {}
                }
            }
            _ => {}
        }
    }

    fn draw(&self, state: &State, view: View<'_, 'a, Message>, mut canvas: Canvas<'_>) {
        view.draw(&mut canvas);
        let page = self.page(view.trees, view.bounds());
        if !state.reads(page) {
            return;
        }
        let tokens = Tokens::of(canvas.theme);
        let caret = state.chosen.caret(page.buffer).filter(|_| state.by_key);
        let chosen = state.chosen.covered(page.buffer);
        let pieces = chosen.into_iter().map(|piece| (piece, tokens.selection));
        for (piece, color) in pieces.chain(caret.map(|caret| (caret, tokens.ink))) {
            let bounds = piece + page.corner();
            canvas.renderer.fill_quad(renderer::Quad { bounds, ..Default::default() }, color);
        }
    }

    fn mouse_interaction(
        &self,
        _: &State,
        view: View<'_, 'a, Message>,
        _: &Renderer,
    ) -> mouse::Interaction {
        match view.is_over() && !reading::is_pressable() {
            true => mouse::Interaction::Text,
            false => mouse::Interaction::None,
        }
    }
}
