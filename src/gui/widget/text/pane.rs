//! Words as they are shown in a field, pointed at and typed in.

use std::marker::PhantomData;

use iced::advanced::layout::{Limits, Node};
use iced::advanced::text::editor::{Action, Motion};
use iced::advanced::text::{self, LineHeight, Shaping, Wrapping};
use iced::advanced::widget::operation::Focusable;
use iced::advanced::{InputMethod, Renderer as _, Shell, Text, input_method, mouse, renderer};
use iced::alignment::Vertical;
use iced::keyboard::{self, Modifiers};
use iced::{
    Color, Event, Length, Padding, Point, Rectangle, Renderer, Size, Vector, touch, window,
};

use super::bindings::{Bound, bound};
use super::buffer::{Before, Buffer, Look, Place};
use super::line::bullets;
use super::sheet::{Command, Sheet};
use super::underlined::Underlined;
use crate::gui::fonts;
use crate::gui::theme::{self, Tokens};
use crate::gui::widget::spoken::Caret;

/// The height of a line of text, in logical pixels.
const ROW: f32 = theme::text::BODY * theme::text::LINE;

/// How much of what lies beyond the edge shows beside the caret.
const MARGIN: f32 = 5.0;

/// Words as they are shown.
pub(super) struct Pane<B> {
    sheet: Sheet,
    /// Bullets in the place of words that nobody may read along.
    veil: Option<Sheet>,
    /// Words that are perhaps not well spelt.
    underlined: Underlined,
    focused: bool,
    /// The window is not the one that is typed in.
    asleep: bool,
    last_click: Option<mouse::Click>,
    /// The pointer is held down since it chose the first end of a selection.
    dragging: bool,
    modifiers: Modifiers,
    composing: Option<input_method::Preedit>,
    /// Between the edge and the words, as they were laid out.
    padding: Padding,
    buffer: PhantomData<B>,
}

impl<B> Default for Pane<B> {
    fn default() -> Self {
        Self {
            sheet: Sheet::default(),
            veil: None,
            underlined: Underlined::default(),
            focused: false,
            asleep: false,
            last_click: None,
            dragging: false,
            modifiers: Modifiers::empty(),
            composing: None,
            padding: Padding::ZERO,
            buffer: PhantomData,
        }
    }
}

impl<B: Buffer> Pane<B> {
    /// What is in it.
    pub(super) fn text(&self) -> &str {
        &self.sheet.text
    }

    /// Shows another text, with the caret as near as can be to where it was.
    pub(super) fn show(&mut self, text: &str) {
        self.sheet.show(text);
    }

    pub(super) fn selection(&self) -> Caret {
        self.sheet.selection()
    }

    /// Moves caret and selection; what lies past the end counts as the end.
    pub(super) fn select(&mut self, selection: Caret) {
        self.sheet.select(selection);
    }

    /// Puts `words` in the place of what is selected; what was before, when
    /// that made a difference.
    pub(super) fn insert(&mut self, words: &str) -> Option<Before> {
        self.sheet.insert(words)
    }

    pub(super) fn is_focused(&self) -> bool {
        self.focused
    }

    pub(super) fn layout(&mut self, look: Look<'_>, limits: &Limits) -> Node {
        self.padding = look.setup.padding();
        let room = limits.width(Length::Fill).shrink(self.padding).max();
        let (room, wrapping) = match B::LINES {
            // A long code has no spaces to break it at.
            true => (room, Wrapping::WordOrGlyph),
            false => (Size::new(room.width, ROW), Wrapping::None),
        };
        self.sheet.lay_out(room, wrapping);
        self.underlined.renew(look.setup.spelling.as_ref(), &self.sheet.text);
        self.veil = look.setup.secret.then(|| {
            let mut veil = self.veil.take().unwrap_or_default();
            let bullets = bullets(self.text());
            if veil.text != bullets {
                veil.show(&bullets);
            }
            veil.lay_out(room, wrapping);
            veil
        });
        let lines = ROW * f32::from(look.setup.min_lines.max(1));
        let height = if B::LINES { self.sheet.height().max(lines) } else { ROW };
        Node::new(Size::new(room.width, height.min(room.height.max(ROW))).expand(self.padding))
    }

    /// What is seen.
    fn shown(&self) -> &Sheet {
        self.veil.as_ref().unwrap_or(&self.sheet)
    }

    /// Brings the caret among the bullets to where it is among the words.
    fn follow(&mut self) {
        let selection = self.sheet.selection();
        if let Some(veil) = self.veil.as_mut() {
            veil.select(selection);
        }
    }

    /// How far one line is moved to the left, so that the caret is in sight.
    fn shift(&self, width: f32) -> f32 {
        if B::LINES || !self.focused {
            return 0.0;
        }
        match self.shown().focus().map(|caret| caret.x) {
            Some(x) if x + MARGIN > width => x + MARGIN - width,
            Some(x) if x < 0.0 => x - MARGIN,
            _ => 0.0,
        }
    }

    /// From the corner of the window to that of the words.
    fn corner(&self, bounds: Rectangle) -> Vector {
        let room = bounds.shrink(self.padding);
        Vector::new(room.x - self.shift(room.width), room.y)
    }

    pub(super) fn draw(
        &self,
        look: Look<'_>,
        renderer: &mut Renderer,
        tokens: &'static Tokens,
        bounds: Rectangle,
    ) {
        let room = bounds.shrink(self.padding);
        let (shown, corner) = (self.shown(), self.corner(bounds));
        if self.text().is_empty() {
            draw_words(renderer, look.placeholder(), room, tokens.ink_faint);
        } else {
            let at = Point::ORIGIN + corner;
            text::Renderer::fill_editor(renderer, &shown.editor, at, look.ink(tokens), room);
            self.underlined.draw(&self.sheet, self.focused, renderer, tokens, (corner, room));
        }
        if !self.focused {
            return;
        }
        let caret = shown.caret().filter(|_| !self.asleep).map(|caret| (caret, tokens.ink));
        let selected = shown.selected().into_iter().map(|piece| (piece, tokens.selection));
        for (place, color) in selected.chain(caret) {
            if let Some(bounds) = room.expand(1.0).intersection(&(place + corner)) {
                renderer.fill_quad(renderer::Quad { bounds, ..Default::default() }, color);
            }
        }
    }

    /// Hears an event; what was before, when that changed the text.
    pub(super) fn update<Message>(
        &mut self,
        look: Look<'_>,
        event: &Event,
        place: &mut Place<'_>,
        shell: &mut Shell<'_, Message>,
    ) -> Option<Before> {
        let bounds = place.layout.bounds();
        match event {
            Event::Window(event) => self.hear_window(look, event, bounds, shell),
            Event::InputMethod(event) => self.hear_composing(event, shell),
            Event::Keyboard(keyboard::Event::ModifiersChanged(held)) => self.modifiers = *held,
            Event::Keyboard(keyboard::Event::KeyPressed { .. }) if self.focused => {
                return self.hear_key(look, event, place, shell);
            }
            Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left))
            | Event::Touch(touch::Event::FingerPressed { .. }) => {
                self.press(place.context.cursor, bounds, shell);
            }
            Event::Mouse(mouse::Event::ButtonReleased(mouse::Button::Left))
            | Event::Touch(touch::Event::FingerLifted { .. } | touch::Event::FingerLost { .. }) => {
                self.dragging = false;
            }
            Event::Mouse(mouse::Event::CursorMoved { .. })
            | Event::Touch(touch::Event::FingerMoved { .. })
                if self.dragging =>
            {
                self.drag(place.context.cursor, bounds, shell);
            }
            _ => {}
        }
        None
    }

    fn hear_window<Message>(
        &mut self,
        look: Look<'_>,
        event: &window::Event,
        bounds: Rectangle,
        shell: &mut Shell<'_, Message>,
    ) {
        match event {
            window::Event::Focused | window::Event::Unfocused if self.focused => {
                self.asleep = *event == window::Event::Unfocused;
                shell.request_redraw();
            }
            window::Event::Focused | window::Event::Unfocused => self.asleep = false,
            window::Event::RedrawRequested(_) if self.focused && !self.asleep => {
                self.follow();
                shell.request_input_method(&self.input_method(look, bounds));
            }
            _ => {}
        }
    }

    /// Where an input method shows what it puts together.
    fn input_method(&self, look: Look<'_>, bounds: Rectangle) -> InputMethod<&str> {
        let Some(caret) = self.shown().focus().filter(|_| !look.status.disabled) else {
            return InputMethod::Disabled;
        };
        InputMethod::Enabled {
            cursor: caret + self.corner(bounds),
            purpose: match look.setup.secret {
                true => input_method::Purpose::Secure,
                false => input_method::Purpose::Normal,
            },
            preedit: self.composing.as_ref().map(input_method::Preedit::as_ref),
        }
    }

    fn hear_composing<Message>(
        &mut self,
        event: &input_method::Event,
        shell: &mut Shell<'_, Message>,
    ) {
        self.composing = match event {
            input_method::Event::Opened => Some(input_method::Preedit::new()),
            input_method::Event::Preedit(content, selection) if self.focused => {
                Some(input_method::Preedit {
                    content: content.clone(),
                    selection: selection.clone(),
                    text_size: Some(theme::text::BODY.into()),
                })
            }
            _ => None,
        };
        shell.request_redraw();
    }

    fn hear_key<Message>(
        &mut self,
        look: Look<'_>,
        event: &Event,
        place: &mut Place<'_>,
        shell: &mut Shell<'_, Message>,
    ) -> Option<Before> {
        let secret = look.setup.secret;
        let bound = bound(event, B::LINES, secret)?;
        shell.capture_event();
        shell.invalidate_layout();
        shell.request_redraw();
        let copied = || self.sheet.copy().filter(|words| !secret && !words.is_empty());
        let command = match bound {
            Bound::Do(command) => command,
            Bound::Copy | Bound::Cut => {
                let words = copied()?;
                place.context.clipboard.write(iced::advanced::clipboard::Kind::Standard, words);
                if bound == Bound::Copy {
                    return None;
                }
                Command::Backspace
            }
        };
        let seen = rows_in(place.context.viewport);
        let before = self.sheet.perform(command, seen);
        self.follow();
        before
    }

    fn press<Message>(
        &mut self,
        cursor: mouse::Cursor,
        bounds: Rectangle,
        shell: &mut Shell<'_, Message>,
    ) {
        let Some(at) = cursor.position_over(bounds) else {
            (self.focused, self.dragging) = (false, false);
            return;
        };
        let click = mouse::Click::new(at, mouse::Button::Left, self.last_click);
        let place = at - self.corner(bounds);
        let extends = self.focused && self.modifiers.shift();
        (self.focused, self.asleep) = (true, false);
        self.dragging = click.kind() == mouse::click::Kind::Single;
        // Also before a second click: a drag may have gone elsewhere in between.
        self.go_to(place, extends && self.dragging);
        match click.kind() {
            mouse::click::Kind::Single => {}
            mouse::click::Kind::Double if self.veil.is_none() => self.choose(Action::SelectWord),
            mouse::click::Kind::Triple if B::LINES => self.choose(Action::SelectLine),
            _ => self.choose(Action::SelectAll),
        }
        self.last_click = Some(click);
        shell.capture_event();
        shell.request_redraw();
    }

    /// The event tells where the pointer is in the window; the cursor tells where that
    /// is in a part that scrolls, also beyond its edge.
    fn drag<Message>(
        &mut self,
        cursor: mouse::Cursor,
        bounds: Rectangle,
        shell: &mut Shell<'_, Message>,
    ) {
        if let Some(at) = cursor.land().position() {
            self.go_to(at - self.corner(bounds), true);
        }
        shell.capture_event();
        shell.request_redraw();
    }

    fn choose(&mut self, action: Action) {
        self.sheet.perform(Command::Plain(action), 0);
        self.follow();
    }

    /// Goes to a place in the words that are seen.
    fn go_to(&mut self, at: Point, selecting: bool) {
        match self.veil.as_ref().map(|veil| veil.pointed(at)) {
            None => {
                self.sheet.perform(Command::Point { at, selecting }, 0);
            }
            Some(pointed) => {
                let focus = pointed.unwrap_or_default();
                let anchor = if selecting { self.sheet.selection().anchor } else { focus };
                self.sheet.select(Caret { anchor, focus });
            }
        }
        self.follow();
    }
}

impl<B: Buffer> Focusable for Pane<B> {
    fn is_focused(&self) -> bool {
        self.focused
    }

    /// Whoever is typing keeps their caret.
    fn focus(&mut self) {
        let typing = self.focused;
        (self.focused, self.asleep) = (true, false);
        if !B::LINES && !typing {
            self.choose(Action::Move(Motion::DocumentEnd));
        }
    }

    fn unfocus(&mut self) {
        (self.focused, self.dragging) = (false, false);
    }
}

fn draw_words(renderer: &mut Renderer, words: &str, room: Rectangle, color: Color) {
    let words = Text {
        content: words.to_owned(),
        bounds: room.size(),
        size: theme::text::BODY.into(),
        line_height: LineHeight::Relative(theme::text::LINE),
        font: fonts::DEFAULT,
        align_x: text::Alignment::Default,
        align_y: Vertical::Top,
        shaping: Shaping::Advanced,
        wrapping: Wrapping::WordOrGlyph,
    };
    text::Renderer::fill_text(renderer, words, room.position(), color, room);
}

/// How many rows can be seen at once.
fn rows_in(viewport: &Rectangle) -> usize {
    // Bounded: without a scrollable around it, there is no end to see.
    (viewport.height / ROW).clamp(2.0, 60.0) as usize
}
