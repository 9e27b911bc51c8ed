//! The engine of every field of text: typing, clipboard, undo, hiding, and
//! what assistive technology asks.

use std::marker::PhantomData;

use iced::advanced::layout::{Limits, Node};
use iced::advanced::widget::{Operation, Tree, tree};
use iced::advanced::{Clipboard, Layout, Shell, Widget, clipboard, mouse, renderer};
use iced::{Event, Length, Rectangle, Renderer, Size, Theme, keyboard, window};

use super::buffer::{Before, Buffer, Look, PADDING, Setup, Status};
use super::history::{By, History};
use super::keystroke::{Stroke, changes, composed, stroke};
use super::line::bullets;
use crate::gui::theme::{Tokens, radius};
use crate::gui::widget::focus::draw_ring;
use crate::gui::widget::hiding::{draw_block, has_keyboard, hides};
use crate::gui::widget::host::{Canvas, Context};
use crate::gui::widget::spoken::{Announcement, Ask, Caret};

/// Text to fill in, without anything around it.
pub(super) struct Input<'a, B, Message> {
    pub(super) announcement: Announcement,
    pub(super) setup: Setup,
    pub(super) on_submit: Option<Message>,
    pub(super) on_blur: Option<Message>,
    value: String,
    on_input: Box<dyn Fn(String) -> Message + 'a>,
    buffer: PhantomData<B>,
}

#[derive(Default)]
struct State<B> {
    /// Holds the value of the model, or what was typed since the model last spoke.
    buffer: B,
    /// Whether the model heard of a change that it has not answered yet.
    told: bool,
    history: History,
    had_focus: bool,
    hovered: bool,
    /// What assistive technology asked and is yet to be done.
    asked: Option<Ask>,
}

/// What an update needs besides the event.
struct Place<'b> {
    layout: Layout<'b>,
    renderer: &'b Renderer,
    context: Context<'b>,
}

impl<'a, B, Message> Input<'a, B, Message> {
    pub(super) fn new(
        announcement: Announcement,
        value: &str,
        on_input: impl Fn(String) -> Message + 'a,
    ) -> Self {
        Self {
            announcement,
            setup: Setup::default(),
            on_submit: None,
            on_blur: None,
            value: value.to_owned(),
            on_input: Box::new(on_input),
            buffer: PhantomData,
        }
    }
}

impl<B: Buffer, Message> Input<'_, B, Message> {
    fn look(&self, focused: bool) -> Look<'_> {
        let Announcement { error, disabled, .. } = &self.announcement;
        let status = Status { focused, wrong: error.is_some(), disabled: *disabled };
        Look { setup: &self.setup, status }
    }

    /// Hands an event to the field of iced.
    fn deliver(
        &self,
        state: &mut State<B>,
        event: &Event,
        Place { layout, renderer, context }: &mut Place<'_>,
        shell: &mut Shell<'_, Message>,
    ) {
        let look = self.look(true);
        let before = state.buffer.update(look, event, *layout, renderer, context, shell);
        if before.is_some() {
            self.tell(state, before, By::Key, shell);
        }
    }

    /// Tells the model what the text became, when it changed.
    fn tell(
        &self,
        state: &mut State<B>,
        before: Option<Before>,
        by: By,
        shell: &mut Shell<'_, Message>,
    ) {
        if let Some(before) = before {
            if !self.setup.secret {
                state.history.note(before, state.buffer.text(), by);
            }
            self.publish(state, shell);
        }
        shell.invalidate_layout();
        shell.request_redraw();
    }

    fn publish(&self, state: &mut State<B>, shell: &mut Shell<'_, Message>) {
        state.told = true;
        shell.publish((self.on_input)(state.buffer.text().to_owned()));
    }

    /// Puts `words` in the place of what is selected.
    fn insert(
        &self,
        state: &mut State<B>,
        words: &str,
        by: By,
        place: &mut Place<'_>,
        shell: &mut Shell<'_, Message>,
    ) {
        let before = state.buffer.insert(words);
        self.tell(state, before, by, shell);
        shell.capture_event();
        // Makes the caret visible at once instead of in the midst of a blink.
        self.deliver(state, &Event::Window(window::Event::Focused), place, shell);
    }

    fn paste(&self, state: &mut State<B>, place: &mut Place<'_>, shell: &mut Shell<'_, Message>) {
        shell.capture_event();
        if let Some(words) = place.context.clipboard.read(clipboard::Kind::Standard) {
            self.insert(state, &B::tidy(&words), By::Other, place, shell);
        }
    }

    /// Goes one step back or forth.
    fn travel(&self, state: &mut State<B>, stroke: &Stroke, shell: &mut Shell<'_, Message>) {
        let caret = state.buffer.selection().focus;
        let now = Before { text: state.buffer.text().to_owned(), caret };
        let step = match stroke {
            Stroke::Undo => state.history.undo(now),
            _ => state.history.redo(now),
        };
        shell.capture_event();
        if let Some(Before { text, caret }) = step {
            state.buffer.show(&text);
            state.buffer.select(Caret { anchor: caret, focus: caret });
            self.publish(state, shell);
            shell.invalidate_layout();
            shell.request_redraw();
        }
    }
}

impl<B: Buffer, Message: Clone> Input<'_, B, Message> {
    fn strike(
        &self,
        state: &mut State<B>,
        event: &Event,
        place: &mut Place<'_>,
        shell: &mut Shell<'_, Message>,
    ) {
        match (stroke(event), &self.on_submit) {
            (Stroke::Pass, _) => {}
            _ if self.announcement.disabled && changes(event) => {}
            (Stroke::Insert(words), _) => self.insert(state, &words, By::Key, place, shell),
            (Stroke::Paste, _) => self.paste(state, place, shell),
            (Stroke::Deliver(_), Some(message)) if B::submits(event) => {
                shell.publish(message.clone());
                shell.capture_event();
            }
            (Stroke::Deliver(event), _) => self.deliver(state, &event, place, shell),
            (stroke, _) => self.travel(state, &stroke, shell),
        }
    }

    /// Does what assistive technology asked.
    fn answer(&self, state: &mut State<B>, asked: Ask, shell: &mut Shell<'_, Message>) {
        let before = match asked {
            Ask::Select(caret) => {
                state.buffer.select(caret);
                None
            }
            _ if self.announcement.disabled => return,
            Ask::SetText(words) => return self.set(state, &words, shell),
            Ask::InsertText(words) => state.buffer.insert(&B::tidy(&words)),
            Ask::Press | Ask::Increase | Ask::Decrease => return,
        };
        self.tell(state, before, By::Other, shell);
    }

    /// Replaces all of the text. Whoever does that to a field without going
    /// into it is done with it.
    fn set(&self, state: &mut State<B>, words: &str, shell: &mut Shell<'_, Message>) {
        let caret = state.buffer.selection().focus;
        state.buffer.select(Caret { anchor: 0, focus: usize::MAX });
        let before = state.buffer.insert(&B::tidy(words));
        let before = before.map(|before| Before { caret, ..before });
        self.tell(state, before, By::Other, shell);
        if let Some(message) = self.on_blur.as_ref().filter(|_| !state.buffer.is_focused()) {
            shell.publish(message.clone());
        }
    }

    /// Notices that the keyboard left, and whether what is hidden must show.
    fn notice(&self, state: &mut State<B>, hovered: bool, shell: &mut Shell<'_, Message>) {
        let has_focus = state.buffer.is_focused();
        let left = std::mem::replace(&mut state.had_focus, has_focus) && !has_focus;
        if let Some(message) = self.on_blur.as_ref().filter(|_| left) {
            shell.publish(message.clone());
        }
        if std::mem::replace(&mut state.hovered, hovered) != hovered || left {
            shell.request_redraw();
        }
        if has_focus {
            has_keyboard();
        }
    }
}

impl<B: Buffer> State<B> {
    /// Shows what the model holds. When that answers what was typed here, the
    /// way back stays.
    fn hear(&mut self, value: &str) {
        let answered = std::mem::take(&mut self.told);
        if self.buffer.text() != value {
            self.buffer.show(value);
            if !answered {
                self.history = History::default();
            }
        }
    }
}

impl<B: Buffer, Message: Clone> Widget<Message, Theme, Renderer> for Input<'_, B, Message> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State<B>>()
    }

    fn state(&self) -> tree::State {
        let mut state = State::<B>::default();
        state.buffer.show(&self.value);
        tree::State::new(state)
    }

    fn diff(&self, tree: &mut Tree) {
        tree.state.downcast_mut::<State<B>>().hear(&self.value);
    }

    fn size(&self) -> Size<Length> {
        Size::new(Length::Fill, Length::Shrink)
    }

    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &Limits) -> Node {
        tree.state.downcast_mut::<State<B>>().buffer.layout(self.look(false), renderer, limits)
    }

    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &Renderer,
        operation: &mut dyn Operation,
    ) {
        let State { buffer, asked, .. } = tree.state.downcast_mut::<State<B>>();
        let text = buffer.text();
        let value = if self.setup.secret { bullets(text) } else { text.to_owned() };
        self.announcement.value = Some(value);
        self.announcement.focused = buffer.is_focused();
        self.announcement.caret = Some(buffer.selection());
        let ask = self.announcement.emit(self.setup.id.as_ref(), layout.bounds(), operation);
        *asked = ask.or(asked.take());
        let look = self.look(false);
        operation.traverse(&mut |operation| buffer.operate(look, layout, renderer, operation));
    }

    fn update(
        &mut self,
        tree: &mut Tree,
        event: &Event,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        renderer: &Renderer,
        clipboard: &mut dyn Clipboard,
        shell: &mut Shell<'_, Message>,
        viewport: &Rectangle,
    ) {
        let state = tree.state.downcast_mut::<State<B>>();
        // The editor of iced cannot handle a redraw before a changed text is
        // laid out: it waits for the next one.
        if let Event::Window(window::Event::RedrawRequested(_)) = event
            && let Some(asked) = state.asked.take()
        {
            self.answer(state, asked, shell);
            return;
        }
        let context = Context { cursor, clipboard, viewport };
        let place = &mut Place { layout, renderer, context };
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
                    self.insert(state, &B::tidy(words), By::Other, place, shell);
                }
            }
            (_, None) => self.deliver(state, event, place, shell),
        }
        self.notice(state, cursor.is_over(layout.bounds()), shell);
    }

    fn draw(
        &self,
        tree: &Tree,
        renderer: &mut Renderer,
        theme: &Theme,
        style: &renderer::Style,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        let buffer = &tree.state.downcast_ref::<State<B>>().buffer;
        let (bounds, focused) = (layout.bounds(), buffer.is_focused());
        let look = self.look(focused);
        let told = self.setup.secret || buffer.text().is_empty();
        if hides(theme, focused || cursor.is_over(bounds) || told) {
            draw_empty(renderer, Tokens::of(theme), bounds, look.status);
            draw_block(renderer, theme, bounds.shrink(PADDING));
            return;
        }
        let mut canvas = Canvas { renderer, theme, style: *style };
        buffer.draw(look, &mut canvas, layout, cursor, viewport);
        if focused {
            draw_ring(renderer, theme, bounds, radius::CONTROL, 1.0);
        }
    }

    fn mouse_interaction(
        &self,
        _: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        _: &Rectangle,
        _: &Renderer,
    ) -> mouse::Interaction {
        match cursor.is_over(layout.bounds()) {
            true => mouse::Interaction::Text,
            false => mouse::Interaction::None,
        }
    }
}

/// Draws a field without what is in it.
fn draw_empty(renderer: &mut Renderer, tokens: &Tokens, bounds: Rectangle, status: Status) {
    use iced::advanced::Renderer as _;
    let border = status.border(tokens);
    let ground = renderer::Quad { bounds, border, ..renderer::Quad::default() };
    renderer.fill_quad(ground, status.ground(tokens));
}
