//! The window while nobody may see whose it is: an empty sheet, as of a note
//! that was not begun. It tells nothing of the program or of anybody.

use iced::keyboard::Key;
use iced::keyboard::key::Named;
use iced::widget::{Space, container};
use iced::{Border, Element, Fill, window};

use crate::gui::kit;
use crate::gui::theme::Tokens;
use crate::gui::widget::{Role, announce};
use crate::t;

/// Draws the sheet; pressing it sends `on_press`.
pub(super) fn view<'a, M: Clone + 'a>(on_press: M) -> Element<'a, M> {
    let sheet = container(Space::new())
        .width(Fill)
        .height(Fill)
        .style(|theme| kit::boxed(Tokens::of(theme).card, Border::default()));
    announce(Role::Button, t!("neutral-go-on"), sheet).on_press(on_press).into()
}

/// Whether a key presses the sheet. The keys that brought it do nothing: who is
/// in a hurry presses twice.
pub(super) fn is_pressed_by(key: &Key) -> bool {
    matches!(key, Key::Named(Named::Enter | Named::Space | Named::Escape))
}

/// A sheet for the task bar; none if the system refuses it.
pub(super) fn icon() -> Option<window::Icon> {
    const SIDE: u32 = 32;
    let on_paper = |at: u32| {
        let (x, y) = (at % SIDE, at / SIDE);
        (6..26).contains(&x) && (2..30).contains(&y)
    };
    let pixels = (0..SIDE * SIDE).flat_map(|at| match on_paper(at) {
        true => [0xf4, 0xf4, 0xf4, 0xff],
        false => [0; 4],
    });
    window::icon::from_rgba(pixels.collect(), SIDE, SIDE).ok()
}
