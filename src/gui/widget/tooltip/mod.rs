//! A word with its explanation: shown while the pointer is on either of them,
//! or while the word has the keyboard, until Escape.

mod hint;
mod note;

use iced::advanced::widget::Operation;
use iced::advanced::{Renderer as _, Shell, mouse, overlay, renderer};
use iced::keyboard::key::Named;
use iced::widget::{container, text};
use iced::{Element, Event, Rectangle, Renderer, Theme, touch};

use super::focus::{Focus, draw_ring};
use super::keys;
use crate::gui::plain::plain;
use crate::gui::theme::{self, Tokens, radius, space};
use crate::gui::widget::host::{Below, Canvas, Context, Inside, Overlay, View, Wrapper, wrap};
use crate::gui::widget::spoken::{Announcement, Ask, Role};
use crate::t;

pub use hint::{hint_below, hint_beside};

use note::{Note, Side};

/// The most room the explanation takes, in logical pixels.
const WIDTH: f32 = 380.0;

/// What is said of a word. Its children are the word and its explanation.
struct Tooltip(Announcement);

#[derive(Debug, Default)]
struct State {
    focus: Focus,
    /// The pointer is on the word.
    hovered: bool,
    /// The pointer is on the explanation.
    reading: bool,
    /// Escape put it away; it comes back when the word is left and met again.
    put_away: bool,
}
impl State {
    fn is_met(&self) -> bool {
        self.focus.has || self.hovered || self.reading
    }

    fn is_shown(&self) -> bool {
        self.is_met() && !self.put_away
    }

    /// What an event does; whether it was meant for the word alone.
    fn hear(&mut self, event: &Event, over: bool) -> bool {
        self.hovered = over;
        match event {
            Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left))
            | Event::Touch(touch::Event::FingerPressed { .. }) => self.point(over),
            _ if self.focus.has && keys::presses(event) => {
                self.focus.by_key();
                self.put_away = false;
                true
            }
            _ if keys::plain(event) == Some(Named::Escape) && self.is_shown() => {
                self.put_away = true;
                true
            }
            _ => false,
        }
    }

    fn point(&mut self, over: bool) -> bool {
        if over {
            self.focus.by_pointer();
            self.put_away = false;
        } else if !self.reading {
            self.focus = Default::default();
        }
        over
    }
}

/// A `word` with a dotted line under it, and what it means.
pub fn word_with_tooltip<'a, Message: 'a>(
    word: impl Into<String>,
    meaning: impl Into<String>,
) -> Element<'a, Message> {
    let (word, meaning) = (word.into(), meaning.into());
    let name = t!("explained-name", word = word.as_str());
    let mut announcement = Announcement::new(Role::Button, name);
    announcement.description = Some(meaning.clone());
    let word = plain(word)
        .size(theme::text::SMALL)
        .line_height(theme::text::LINE)
        .style(|theme| text::Style { color: Some(Tokens::of(theme).brand) });
    let word = container(word).padding([2.0, 1.0]).into();
    wrap([word, note(meaning)], Tooltip(announcement))
}

fn note<'a, Message: 'a>(meaning: String) -> Element<'a, Message> {
    let words = plain(meaning).size(theme::text::BODY).line_height(theme::text::LINE);
    container(words)
        .padding([space::S, space::M])
        .max_width(WIDTH)
        .style(|theme| {
            let tokens = Tokens::of(theme);
            container::Style {
                text_color: Some(tokens.ink),
                background: Some(tokens.card.into()),
                border: iced::border::rounded(radius::CONTROL).color(tokens.border).width(1),
                ..container::Style::default()
            }
        })
        .into()
}

impl<'a, Message> Wrapper<'a, Message> for Tooltip {
    type State = State;

    fn operate(
        &mut self,
        state: &mut State,
        inside: Inside<'_, 'a, Message>,
        operation: &mut dyn Operation,
    ) {
        self.0.focused = state.focus.has;
        self.0.expanded = Some(state.is_shown());
        let asked = self.0.emit(None, inside.bounds(), operation);
        if asked == Some(Ask::Press) {
            state.focus.by_key();
            state.focus.has = true;
            state.put_away = false;
        }
        operation.focusable(None, inside.bounds(), &mut state.focus);
    }

    fn update(
        &mut self,
        state: &mut State,
        inside: Inside<'_, 'a, Message>,
        event: &Event,
        context: Context<'_>,
        shell: &mut Shell<'_, Message>,
    ) {
        let Context { cursor, viewport, .. } = context;
        let over = cursor.is_over(inside.bounds()) && cursor.is_over(*viewport);
        let shown = state.is_shown();
        if !shell.is_event_captured() && state.hear(event, over) {
            shell.capture_event();
            shell.request_redraw();
        }
        if !state.is_met() {
            state.put_away = false;
        }
        if state.is_shown() != shown {
            shell.invalidate_layout();
            shell.request_redraw();
        }
        state.reading &= state.is_shown();
    }

    fn draw(&self, state: &State, view: View<'_, 'a, Message>, mut canvas: Canvas<'_>) {
        view.draw_child(0, &mut canvas);
        let Canvas { renderer, theme, .. } = canvas;
        dots(renderer, theme, view.bounds());
        if state.focus.has && state.focus.visible {
            draw_ring(renderer, theme, view.bounds(), 4.0, 1.0);
        }
    }

    fn mouse_interaction(
        &self,
        _: &State,
        view: View<'_, 'a, Message>,
        _: &Renderer,
    ) -> mouse::Interaction {
        match view.is_over() {
            true => mouse::Interaction::Help,
            false => mouse::Interaction::None,
        }
    }

    fn overlay<'b>(
        &'b mut self,
        state: &'b mut State,
        below: Below<'b, '_, 'a, Message>,
    ) -> Option<Overlay<'b, Message>> {
        let word = below.layout.bounds() + below.translation;
        // A word that was scrolled away takes its explanation along.
        if !state.is_shown() || !below.viewport.intersects(&word) {
            return None;
        }
        let (inner, tree) = (below.children.get_mut(1)?, below.trees.get_mut(1)?);
        let reading = &mut state.reading;
        let note = Note { word, side: Side::Below, reading, inner, tree };
        Some(overlay::Element::new(Box::new(note)))
    }
}

/// The dotted line under the word.
fn dots(renderer: &mut Renderer, theme: &Theme, bounds: Rectangle) {
    const SIZE: f32 = 2.0;
    let count = (bounds.width / (2.0 * SIZE)).floor().max(0.0) as u16;
    for number in 0..count {
        let dot = Rectangle {
            x: bounds.x + f32::from(number) * 2.0 * SIZE,
            y: bounds.y + bounds.height - SIZE,
            width: SIZE,
            height: SIZE,
        };
        let quad = renderer::Quad { bounds: dot, ..renderer::Quad::default() };
        renderer.fill_quad(quad, Tokens::of(theme).brand);
    }
}
