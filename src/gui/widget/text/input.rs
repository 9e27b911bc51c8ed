//! How every field of text stands in the tree of widgets.

use std::marker::PhantomData;

use iced::advanced::layout::Node;
use iced::advanced::widget::Operation;
use iced::advanced::{Shell, mouse, renderer};
use iced::{Event, Length, Rectangle, Renderer, Size, keyboard, window};

use super::buffer::{Buffer, Look, Place, Setup, Status};
use super::history::By;
use super::keystroke::composed;
use super::line::bullets;
use super::memory::{Remembered, Way, Why};
use super::pane::Pane;
use crate::gui::theme::{Tokens, radius};
use crate::gui::widget::focus::draw_ring;
use crate::gui::widget::hiding::{draw_block, hides, is_asked, shows_at_keyboard};
use crate::gui::widget::host::{Canvas, Context, Inside, Unplaced, View, Wrapper};
use crate::gui::widget::spoken::{Announcement, Ask};

/// Text to fill in, without anything around it.
pub(super) struct Input<'a, B, Message> {
    pub(super) announcement: Announcement,
    pub(super) setup: Setup,
    pub(super) on_submit: Option<Message>,
    pub(super) on_blur: Option<Message>,
    /// Where its way back is remembered while it is not drawn.
    pub(super) remembered: Option<Remembered>,
    /// Whether the value is what was typed, in another form.
    pub(super) written_out: bool,
    value: String,
    /// What the model hears; nothing of words that are only there to be read.
    pub(super) on_input: Option<Box<dyn Fn(String) -> Message + 'a>>,
    buffer: PhantomData<B>,
}

#[derive(Default)]
pub(super) struct State<B> {
    /// Holds the value of the model, or what was typed since the model last spoke.
    pub(super) buffer: Pane<B>,
    /// Whether the model heard of a change that it has not answered yet.
    pub(super) told: bool,
    pub(super) way: Way,
    pub(super) had_focus: bool,
    pub(super) hovered: bool,
    /// What assistive technology asked and is yet to be done.
    asked: Option<Ask>,
}

impl<'a, B, Message> Input<'a, B, Message> {
    pub(super) fn new(
        announcement: Announcement,
        value: &str,
        on_input: Option<Box<dyn Fn(String) -> Message + 'a>>,
    ) -> Self {
        Self {
            announcement,
            setup: Setup::default(),
            on_submit: None,
            on_blur: None,
            remembered: None,
            written_out: false,
            value: value.to_owned(),
            on_input,
            buffer: PhantomData,
        }
    }
}

impl<B, Message> Input<'_, B, Message> {
    /// What the model holds.
    pub(super) fn value(&self) -> &str {
        &self.value
    }
}

impl<B: Buffer, Message> Input<'_, B, Message> {
    pub(super) fn look(&self, focused: bool) -> Look<'_> {
        let Announcement { error, disabled, .. } = &self.announcement;
        let status = Status { focused, wrong: error.is_some(), disabled: *disabled };
        Look { setup: &self.setup, status }
    }
}

impl<B: Buffer> State<B> {
    /// Shows what the model holds. When that answers what was typed here, the
    /// way back stays.
    fn hear(&mut self, value: &str, written_out: bool) {
        let why = match std::mem::take(&mut self.told) {
            _ if written_out => Why::WrittenOut,
            true => Why::Answered,
            false => Why::Elsewhere,
        };
        if self.buffer.text() != value {
            self.buffer.show(value);
        }
        self.way.hear(value, why);
    }
}

impl<'a, B: Buffer, Message: Clone> Wrapper<'a, Message> for Input<'a, B, Message> {
    type State = State<B>;

    fn renew(&self, state: &mut State<B>) {
        state.way.lead(self.remembered.as_ref());
        state.hear(&self.value, self.written_out);
    }

    fn size(&self) -> Option<Size<Length>> {
        Some(Size::new(Length::Fill, Length::Shrink))
    }

    fn layout(&mut self, state: &mut State<B>, inside: Unplaced<'_, 'a, Message>) -> Node {
        state.buffer.layout(self.look(false), &inside.limits)
    }

    fn operate(
        &mut self,
        State { buffer, asked, .. }: &mut State<B>,
        Inside { layout, .. }: Inside<'_, 'a, Message>,
        operation: &mut dyn Operation,
    ) {
        let text = buffer.text();
        let value = if self.setup.secret { bullets(text) } else { text.to_owned() };
        self.announcement.value = Some(value);
        self.announcement.focused = buffer.is_focused();
        self.announcement.caret = Some(buffer.selection());
        let ask = self.announcement.emit(self.setup.id.as_ref(), layout.bounds(), operation);
        *asked = match (asked.take(), ask) {
            // Letters that come one by one before the next drawing are one text.
            (Some(Ask::InsertText(first)), Some(Ask::InsertText(next))) => {
                Some(Ask::InsertText(first + &next))
            }
            (before, ask) => ask.or(before),
        };
        // At once: the next key may come before the next drawing.
        if let Some(Ask::Select(caret)) = *asked {
            buffer.select(caret);
            *asked = None;
        }
        operation.traverse(&mut |operation| {
            operation.focusable(self.setup.id.as_ref(), layout.bounds(), buffer);
        });
    }

    fn update(
        &mut self,
        state: &mut State<B>,
        Inside { layout, .. }: Inside<'_, 'a, Message>,
        event: &Event,
        mut context: Context<'_>,
        shell: &mut Shell<'_, Message>,
    ) {
        let hovered = context.cursor.is_over(layout.bounds());
        // What is asked waits until the words are laid out.
        if let Event::Window(window::Event::RedrawRequested(_)) = event
            && let Some(asked) = state.asked.take()
        {
            self.answer(state, asked, shell);
            return;
        }
        let place = &mut Place { layout, context: context.again() };
        let hears = state.buffer.is_focused() && !shell.is_event_captured();
        match (event, composed(event)) {
            (Event::Keyboard(keyboard::Event::KeyPressed { .. }), _) => {
                if hears {
                    self.strike(state, event, place, shell);
                }
            }
            // It grows with its text; the wheel belongs to what is around it.
            (Event::Mouse(mouse::Event::WheelScrolled { .. }), _) => {}
            (_, Some(words)) => {
                if hears && !self.announcement.disabled {
                    self.insert(state, &B::tidy(words), By::Other, shell);
                }
            }
            (_, None) => self.deliver(state, event, place, shell),
        }
        self.notice(state, hovered, shell);
    }

    fn draw(&self, state: &State<B>, view: View<'_, 'a, Message>, canvas: Canvas<'_>) {
        let buffer = &state.buffer;
        let (bounds, focused) = (view.bounds(), buffer.is_focused());
        let look = self.look(focused);
        let told = self.setup.secret || buffer.text().is_empty();
        draw_frame(canvas.renderer, Tokens::of(canvas.theme), bounds, look);
        let met = shows_at_keyboard(focused) || is_asked(view.is_over());
        match hides(canvas.theme, met || told) {
            true => draw_block(canvas.renderer, canvas.theme, bounds.shrink(self.setup.padding())),
            false => buffer.draw(look, canvas.renderer, Tokens::of(canvas.theme), bounds),
        }
        if focused {
            draw_ring(canvas.renderer, canvas.theme, bounds, radius::CONTROL, 1.0);
        }
    }

    fn mouse_interaction(
        &self,
        _: &State<B>,
        view: View<'_, 'a, Message>,
        _: &Renderer,
    ) -> mouse::Interaction {
        match view.is_over() {
            true => mouse::Interaction::Text,
            false => mouse::Interaction::None,
        }
    }
}

/// Draws a field without what is in it.
fn draw_frame(renderer: &mut Renderer, tokens: &Tokens, bounds: Rectangle, look: Look<'_>) {
    use iced::advanced::Renderer as _;
    if look.setup.bare.is_none() {
        let border = look.status.border(tokens);
        let ground = renderer::Quad { bounds, border, ..renderer::Quad::default() };
        renderer.fill_quad(ground, look.status.ground(tokens));
    }
}
