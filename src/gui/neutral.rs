//! The window while nobody may see whose it is: an empty sheet, as of a note
//! that was not begun. It tells nothing of the program or of anybody.

use iced::keyboard::Key;
use iced::keyboard::key::Named;
use iced::widget::{Space, container};
use iced::{Border, Element, Fill, window};

use super::app::Message;
use super::kit;
use super::theme::Tokens;
use super::widget::{Role, announce};
use crate::t;

/// Draws the sheet. Pressing it leads to the screen that unlocks.
pub(super) fn view<'a>() -> Element<'a, Message> {
    let sheet = container(Space::new())
        .width(Fill)
        .height(Fill)
        .style(|theme| kit::boxed(Tokens::of(theme).card, Border::default()));
    announce(Role::Button, t!("neutral-go-on"), sheet).on_press(Message::Uncover).into()
}

/// What a key does to the sheet. The keys that brought it do nothing: who is in
/// a hurry presses twice.
pub(super) fn pressed(key: &Key) -> Option<Message> {
    let opens = matches!(key, Key::Named(Named::Enter | Named::Space | Named::Escape));
    opens.then_some(Message::Uncover)
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
