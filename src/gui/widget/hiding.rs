//! Names that are hidden until somebody asks for one, for who works where others
//! can look along, such as at a projector.
//!
//! Hidden is what names somebody or was written about somebody: names of people
//! and of cases, texts, and what stands in a field. Nothing shows because a
//! pointer passes: it shows under the pointer while Ctrl is held, after a click on
//! it until the pointer leaves it, or while the keyboard is at it. Where the program
//! itself puts the keyboard, as at the top of a page that opens, it shows from the
//! first key that is used there. A field for a secret shows dots and needs no more. Of a row or an item of a list everything
//! shows together: who presses a button sees what it is about.
//!
//! Only what is drawn is hidden: what is announced stays as it is, values of
//! fields too. Somebody who listens cannot glance; a name that is told only once
//! the keyboard is on it would have to be looked for blindly, in lists that all
//! sound alike. And a voice is kept from others with earphones, or is turned
//! off, not with paint.

use std::cell::Cell;

use iced::advanced::{Renderer as _, Shell, mouse, renderer};
use iced::keyboard::key::Named;
use iced::{Element, Event, Rectangle, Renderer, Theme, border, keyboard, window};

use crate::gui::theme::{self, Tokens, radius};
use crate::gui::widget::host::{Canvas, Context, Inside, View, Wrapper, wrap};
use crate::gui::widget::reading;

thread_local! {
    /// Whether what is being drawn now is asked for, or has the keyboard.
    static MET: Cell<bool> = const { Cell::new(false) };
    /// Whether what was updated last holds the keyboard.
    static HOLDS: Cell<bool> = const { Cell::new(false) };
    /// Whether the key is held that shows what the pointer is on.
    static ASKED: Cell<bool> = const { Cell::new(false) };
    /// Whether the keyboard is where the program put it, and nobody used it since.
    static PUT: Cell<bool> = const { Cell::new(false) };
}

/// What an event says about what may show.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Heard {
    /// It changes what is drawn.
    pub(crate) changes: bool,
    /// The keyboard is used for the first time since the program put it somewhere.
    pub(crate) is_first_use: bool,
}

/// Hears of the key that shows what the pointer is on, and of whoever uses the
/// keyboard.
pub(crate) fn hear_key(event: &Event) -> Heard {
    let is_first_use = is_use(event) && PUT.replace(false);
    Heard { changes: asks(event) || is_first_use, is_first_use }
}

/// Whether somebody uses the keyboard where it is, or takes it elsewhere: not with a
/// shortcut, which does the same wherever it is.
fn is_use(event: &Event) -> bool {
    match event {
        Event::Mouse(mouse::Event::ButtonPressed(_)) | Event::InputMethod(_) => true,
        Event::Keyboard(keyboard::Event::KeyPressed { key, modifiers, .. }) => match key {
            keyboard::Key::Named(key) => NAMED.contains(key),
            keyboard::Key::Character(_) => !modifiers.command(),
            keyboard::Key::Unidentified => false,
        },
        _ => false,
    }
}

/// The keys with a name that are used where the keyboard is.
const NAMED: [Named; 13] = [
    Named::F6,
    Named::Tab,
    Named::Enter,
    Named::Space,
    Named::Backspace,
    Named::Delete,
    Named::Home,
    Named::End,
    Named::ArrowUp,
    Named::ArrowDown,
    Named::ArrowLeft,
    Named::ArrowRight,
    Named::Insert,
];

fn asks(event: &Event) -> bool {
    match event {
        Event::Keyboard(keyboard::Event::ModifiersChanged(held)) => {
            ASKED.replace(held.command()) != held.command()
        }
        // Another window may hear that it was let go.
        Event::Window(window::Event::Unfocused) => ASKED.replace(false),
        _ => false,
    }
}

/// Whether what the pointer is on is asked for.
pub(crate) fn is_asked(over: bool) -> bool {
    over && ASKED.get()
}

/// Says that the program itself puts the keyboard somewhere.
pub(crate) fn put_keyboard() {
    PUT.set(true);
}

/// Whether something that has the keyboard, or has not, shows for that.
pub(crate) fn shows_at_keyboard(has: bool) -> bool {
    has && !PUT.get()
}

/// Says that a widget that is being updated has the keyboard.
pub(crate) fn has_keyboard() {
    HOLDS.set(true);
    reading::pass();
}

/// Updates what belongs together; says whether the keyboard is in it.
pub(crate) fn holds_keyboard(update: impl FnOnce()) -> bool {
    let before = HOLDS.replace(false);
    update();
    let holds = HOLDS.get();
    HOLDS.set(before || holds);
    holds
}

/// Draws what belongs together and is met, or not.
pub(crate) fn draw_met(met: bool, draw: impl FnOnce()) {
    let before = MET.get();
    // Also when drawing goes wrong: names do not show from then on.
    let _back = Back(before);
    MET.set(before || met);
    draw();
}

/// Says again, at its end, whether what is drawn is met.
struct Back(bool);

impl Drop for Back {
    fn drop(&mut self) {
        MET.set(self.0);
    }
}

/// Whether something must not be drawn now; `met` when it is asked for.
pub(crate) fn hides(theme: &Theme, met: bool) -> bool {
    theme::hides_names(theme) && !met && !MET.get()
}

/// Draws a block in the place of words.
pub(crate) fn draw_block(renderer: &mut Renderer, theme: &Theme, bounds: Rectangle) {
    let block = renderer::Quad {
        bounds,
        border: border::rounded(radius::BADGE),
        ..renderer::Quad::default()
    };
    renderer.fill_quad(block, Tokens::of(theme).track);
}

struct Hideable;

#[derive(Default)]
struct State {
    hovered: bool,
    /// It was clicked, and the pointer is still on it.
    clicked: bool,
}

/// Shows `inner`, which tells who it is about, as a block while names are
/// hidden and nobody asks for it or at the row or link around it.
pub fn hideable<'a, Message: 'a>(inner: impl Into<Element<'a, Message>>) -> Element<'a, Message> {
    wrap([inner.into()], Hideable)
}

impl<'a, Message> Wrapper<'a, Message> for Hideable {
    type State = State;

    fn update(
        &mut self,
        state: &mut State,
        mut inside: Inside<'_, 'a, Message>,
        event: &Event,
        mut context: Context<'_>,
        shell: &mut Shell<'_, Message>,
    ) {
        inside.update(event, &mut context, shell);
        let hovered = context.cursor.is_over(inside.bounds());
        let pressed = matches!(event, Event::Mouse(mouse::Event::ButtonPressed(_)));
        let clicked = hovered && (state.clicked || pressed);
        let before = (state.hovered, state.clicked);
        (state.hovered, state.clicked) = (hovered, clicked);
        if before != (hovered, clicked) {
            shell.request_redraw();
        }
    }

    fn draw(&self, state: &State, view: View<'_, 'a, Message>, mut canvas: Canvas<'_>) {
        if hides(canvas.theme, state.clicked || is_asked(view.is_over())) {
            draw_block(canvas.renderer, canvas.theme, view.bounds());
        } else {
            view.draw(&mut canvas);
        }
    }
}
