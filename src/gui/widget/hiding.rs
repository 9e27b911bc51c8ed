//! Names that are hidden until somebody points at them, or goes there with the
//! keyboard, for who works where others can look along.
//!
//! Hidden is what names somebody or was written about somebody: names of people
//! and of cases, texts, and what stands in a field, unless it has the keyboard
//! or the pointer. A field for a secret shows dots and needs no more. Of a row
//! or an item of a list everything shows while the pointer is anywhere in it or
//! the keyboard at any part of it: who presses a button sees what it is about.
//! Items in which nothing takes the keyboard, such as lines of the log, show
//! under the pointer, or all together when nothing is hidden any more.
//!
//! Only what is drawn is hidden: what is announced stays as it is, values of
//! fields too. Somebody who listens cannot glance; a name that is told only once
//! the keyboard is on it would have to be looked for blindly, in lists that all
//! sound alike. And a voice is kept from others with earphones, or is turned
//! off, not with paint.

use std::cell::Cell;

use iced::advanced::{Renderer as _, Shell, renderer};
use iced::{Element, Event, Rectangle, Renderer, Theme, border};

use crate::gui::theme::{self, Tokens, radius};
use crate::gui::widget::host::{Canvas, Context, Inside, View, Wrapper, wrap};

thread_local! {
    /// Whether what is being drawn now is met by the pointer or the keyboard.
    static MET: Cell<bool> = const { Cell::new(false) };
    /// Whether what was updated last holds the keyboard.
    static HOLDS: Cell<bool> = const { Cell::new(false) };
}

/// Says that a widget that is being updated has the keyboard.
pub(crate) fn has_keyboard() {
    HOLDS.set(true);
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

/// Whether something must not be drawn now; `met` when the pointer or the
/// keyboard is at it.
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
}

/// Shows `inner`, which tells who it is about, as a block while names are
/// hidden and nobody points at it or at the row or link around it.
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
        if std::mem::replace(&mut state.hovered, hovered) != hovered {
            shell.request_redraw();
        }
    }

    fn draw(&self, _: &State, view: View<'_, 'a, Message>, mut canvas: Canvas<'_>) {
        if hides(canvas.theme, view.is_over()) {
            draw_block(canvas.renderer, canvas.theme, view.bounds());
        } else {
            view.draw(&mut canvas);
        }
    }
}
