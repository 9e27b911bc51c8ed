//! The first screen of a first run.

use iced::Element;
use iced::widget::column;

use super::Message;
use crate::gui::kit;
use crate::gui::theme::space;
use crate::gui::widget::{button, unspoken};
use crate::t;

/// Draws the welcome.
pub(super) fn view<'a>() -> Element<'a, Message> {
    let choices = column![
        choice(button(t!("welcome-new")).primary().on_press(Message::New), t!("welcome-new-help")),
        choice(
            button(t!("welcome-existing")).on_press(Message::Existing),
            t!("welcome-existing-help")
        ),
        choice(button(t!("welcome-demo")).on_press(Message::Demo), t!("welcome-demo-help")),
        choice(button(t!("welcome-tour")).on_press(Message::Tour), t!("welcome-tour-help")),
    ];
    column![
        kit::h1(t!("welcome-title")),
        kit::body(t!("welcome-about")),
        choices.spacing(space::L),
    ]
    .spacing(space::L)
    .into()
}

fn choice<'a>(button: crate::gui::widget::Button<Message>, help: String) -> Element<'a, Message> {
    let button = button.describe(help.clone());
    column![Element::from(button), unspoken(kit::small(help))].spacing(space::XS).into()
}
