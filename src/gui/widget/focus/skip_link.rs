//! The first stop of Tab: a link past the navigation, seen only while it has
//! the keyboard.

use iced::advanced::layout::{Limits, Node};
use iced::advanced::widget::Operation;
use iced::advanced::{Renderer as _, Shell, mouse, renderer};
use iced::widget::container;
use iced::{Element, Event, Point, Renderer, Size, border, touch};

use super::landmarks::enter_main;
use super::ring::{Focus, draw_ring};
use crate::gui::fonts;
use crate::gui::plain::plain;
use crate::gui::theme::{self, Tokens, radius, space};
use crate::gui::widget::host::{Canvas, Context, Inside, Unplaced, View, Wrapper, wrap};
use crate::gui::widget::keys;
use crate::gui::widget::spoken::{Announcement, Ask, Role};

/// Its children are what it lies over, and its words.
struct SkipLink(Announcement);

#[derive(Debug, Default)]
struct State {
    focus: Focus,
    /// Assistive technology asked for a press that is yet to come.
    asked: bool,
}

/// Puts a link called `words` before `inner`. It lies over the top of `inner`,
/// takes no room, and moves the keyboard to the first place in its main part.
pub fn skip_link<'a, Message: 'a>(
    words: impl Into<String>,
    inner: impl Into<Element<'a, Message>>,
) -> Element<'a, Message> {
    let words = words.into();
    let shown = plain(words.clone()).size(theme::text::BODY).font(fonts::SEMIBOLD);
    let shown = container(shown).padding([space::S, space::L]);
    let mut announcement = Announcement::new(Role::Link, words);
    announcement.pressable = true;
    wrap([inner.into(), shown.into()], SkipLink(announcement))
}

impl State {
    /// Whether an event presses the link; `over` when the pointer is over it.
    fn is_pressed<M>(&mut self, event: &Event, over: bool, shell: &mut Shell<'_, M>) -> bool {
        match event {
            Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left))
            | Event::Touch(touch::Event::FingerPressed { .. }) => {
                match over && self.focus.has {
                    true => shell.capture_event(),
                    false => self.focus = Focus::default(),
                }
                false
            }
            Event::Mouse(mouse::Event::ButtonReleased(mouse::Button::Left))
            | Event::Touch(touch::Event::FingerLifted { .. }) => over && self.focus.has,
            _ => self.focus.has && !shell.is_event_captured() && keys::presses(event),
        }
    }
}

impl<'a, Message> Wrapper<'a, Message> for SkipLink {
    type State = State;

    fn layout(&mut self, _: &mut State, mut inside: Unplaced<'_, 'a, Message>) -> Node {
        let inner = inside.layout_child(0, inside.limits);
        let size = inner.size();
        let link = inside.layout_child(1, Limits::new(Size::ZERO, size));
        let link = link.move_to(Point::new(space::S, space::S));
        Node::with_children(size, vec![inner, link])
    }

    fn operate(
        &mut self,
        State { focus, asked }: &mut State,
        mut inside: Inside<'_, 'a, Message>,
        operation: &mut dyn Operation,
    ) {
        let bounds = inside.layout.child(1).bounds();
        self.0.focused = focus.has;
        *asked |= self.0.emit(None, bounds, operation) == Some(Ask::Press);
        operation.focusable(None, bounds, focus);
        operation.traverse(&mut |operation| inside.operate_child(1, operation));
        inside.operate_child(0, operation);
    }

    fn update(
        &mut self,
        state: &mut State,
        mut inside: Inside<'_, 'a, Message>,
        event: &Event,
        mut context: Context<'_>,
        shell: &mut Shell<'_, Message>,
    ) {
        let over = context.cursor.is_over(inside.layout.child(1).bounds());
        let shown = state.focus.has;
        let pressed = state.is_pressed(event, over, shell);
        if std::mem::take(&mut state.asked) || pressed {
            enter_main(&mut |operation| self.operate(state, inside.again(), operation));
            shell.capture_event();
        }
        if state.focus.has != shown {
            shell.request_redraw();
        }
        inside.update_child(0, event, &mut context, shell);
    }

    fn draw(&self, state: &State, view: View<'_, 'a, Message>, mut canvas: Canvas<'_>) {
        view.draw_child(0, &mut canvas);
        if !state.focus.has {
            return;
        }
        let Canvas { renderer, theme, mut style } = canvas;
        renderer.with_layer(view.bounds(), |renderer| {
            let (tokens, bounds) = (Tokens::of(theme), view.layout.child(1).bounds());
            let border = border::rounded(radius::CONTROL);
            let ground = renderer::Quad { bounds, border, ..renderer::Quad::default() };
            renderer.fill_quad(ground, tokens.card);
            style.text_color = tokens.brand;
            view.draw_child(1, &mut Canvas { renderer, theme, style });
            draw_ring(renderer, theme, bounds, radius::CONTROL, 2.0);
        });
    }

    fn mouse_interaction(
        &self,
        state: &State,
        view: View<'_, 'a, Message>,
        renderer: &Renderer,
    ) -> mouse::Interaction {
        let over = view.cursor.is_over(view.layout.child(1).bounds());
        match state.focus.has && over {
            true => mouse::Interaction::Pointer,
            false => view.mouse_interaction_of(0, renderer),
        }
    }
}
