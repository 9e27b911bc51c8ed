//! The second window as it is seen.

use iced::keyboard::key::Named;
use iced::keyboard::{Key, Modifiers};
use iced::widget::{Space, column, container, row};
use iced::{Center, Element, Fill, window};

use super::SecondMessage;
use crate::gui::app::{App, Message};
use crate::gui::shortcuts::{self, Command, Scaling};
use crate::gui::theme::space;
use crate::gui::widget::{Role, announce, button, guarded, root};
use crate::gui::{desk, kit, wall};
use crate::platform::Trace;
use crate::t;

/// By this name the window stands apart from the main one.
const BESIDE: &str = "second";

/// Draws the second window, or the empty sheet of a window that is to be closed.
pub(in crate::gui::app) fn view(app: &App, window: window::Id) -> Element<'_, Message> {
    let reader = app.second_reader().filter(|_| app.is_second(window));
    let Some(reader) = reader else {
        return root(t!("neutral-title"), empty()).beside(BESIDE).into();
    };
    let shown = if app.hides_from_room() { empty() } else { shown(app) };
    root(app.second_title(), shown)
        .beside(BESIDE)
        .on_shortcut(pressed)
        .on_unwanted_sign(|sign| match app.is_second_coming() {
            true => Some(Message::Second(SecondMessage::Struck(sign.to_owned()))),
            false => typed(sign),
        })
        .listener(reader)
        .on_resize(|size| Message::Second(SecondMessage::Resized(size)))
        .on_activity(|| Message::Active)
        .on_copy(|words| Message::Copied(Trace::of(words)))
        .into()
}

fn shown(app: &App) -> Element<'_, Message> {
    if app.desk().is_some_and(desk::Desk::is_black) {
        return wall::dark();
    }
    let wall = app.desk().and_then(desk::Desk::wall);
    let (today, room) = (app.machine.now().date_naive(), app.second_size());
    guarded(move || wall.map_or_else(nothing_yet, |wall| wall::view(wall, today, room)))
}

fn empty<'a>() -> Element<'a, Message> {
    Space::new().width(Fill).height(Fill).into()
}

/// A room that sees nothing yet: how the window gets where it belongs.
fn nothing_yet<'a>() -> Element<'a, Message> {
    let does = |words, message| button(words).on_press(Message::Second(message));
    let buttons = row![
        does(t!("second-full-screen"), SecondMessage::FullScreen),
        does(t!("second-larger"), SecondMessage::Rescale(Scaling::Larger)),
        does(t!("second-smaller"), SecondMessage::Rescale(Scaling::Smaller)),
    ];
    let content = column![
        kit::h1(t!("second-empty")),
        kit::body(t!("second-drag")),
        buttons.spacing(space::M).wrap(),
    ];
    let content = container(content.spacing(space::L)).max_width(720.0);
    let content = container(content).center_x(Fill).height(Fill).align_y(Center);
    announce(Role::Main, t!("second-title"), content.padding(space::XL)).into()
}

/// What a press of keys means here: of what works everywhere only what is of both
/// windows, and the size of this one.
fn pressed(key: &Key, modifiers: Modifiers) -> Option<Message> {
    if *key == Key::Named(Named::Escape) {
        return Some(Message::Second(SecondMessage::LeaveFullScreen));
    }
    match shortcuts::command(key, modifiers)? {
        Command::Cover => Some(Message::Cover),
        Command::HideNames => Some(Message::HideNames),
        Command::Lock => Some(Message::Desk(desk::Message::Lock)),
        Command::Scale(scaling) => Some(Message::Second(SecondMessage::Rescale(scaling))),
        Command::FullScreen => Some(Message::Second(SecondMessage::FullScreen)),
        Command::SecondWindow | Command::Close => Some(Message::Second(SecondMessage::Close)),
        _ => None,
    }
}

/// Nobody types here, so the signs alone will do.
fn typed(sign: &str) -> Option<Message> {
    if shortcuts::command_of_sign(sign) == Some(Command::Black) {
        return Some(Message::Desk(desk::Message::Black));
    }
    let scaling = match sign {
        "+" | "=" => Scaling::Larger,
        "-" => Scaling::Smaller,
        "0" => Scaling::Usual,
        _ => return None,
    };
    Some(Message::Second(SecondMessage::Rescale(scaling)))
}
