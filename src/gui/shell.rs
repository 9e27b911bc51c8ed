//! What surrounds every screen: keyboard, dialogs on top, and the width of things.

use iced::keyboard::{Key, Modifiers, key};
use iced::widget::{column, container, row};
use iced::{Element, Fill, Size};

use super::app::{App, Closing, Message};
use super::lock_warning::bar;
use super::widget::{button, dialog, layers, root};
use super::{desk, kit, start};
use crate::gui::theme::space;
use crate::t;

/// Draws the window.
pub(super) fn view(app: &App) -> Element<'_, Message> {
    let screen = container(stage(app, app.size())).width(Fill).height(Fill);
    let unlocked = app.desk().is_some();
    let screen = container(layers(screen, question(app))).height(Fill);
    root(app.title(), column![screen].push(bar(app.lock_warning())))
        .on_shortcut(move |key, modifiers| shortcut(unlocked, key, modifiers))
        .listener(&app.edge().reader)
        .on_activity(|| Message::Active)
        .on_resize(Message::Resized)
        .into()
}

fn stage(app: &App, size: Size) -> Element<'_, Message> {
    match app.desk() {
        Some(desk) => {
            let surroundings = desk::Surroundings {
                context: app.context(),
                size,
                minutes_left: app.minutes_left(),
                preferences: app.preferences(),
                preferences_trouble: app.preferences_trouble(),
            };
            desk::view(desk, surroundings).map(Message::Desk)
        }
        None => start::view(app.start(), app.edge()).map(Message::Start),
    }
}

/// The shortcuts that work everywhere.
fn shortcut(unlocked: bool, key: &Key, modifiers: Modifiers) -> Option<Message> {
    if !unlocked || !modifiers.command() || modifiers.alt() {
        return None;
    }
    match key.as_ref() {
        Key::Character("k") => Some(Message::Desk(desk::Message::Find)),
        Key::Character("s") => Some(Message::Desk(desk::Message::KeepNow)),
        Key::Character("l") => Some(Message::Desk(desk::Message::Lock)),
        Key::Named(key::Named::F4) => Some(Message::CloseRequested),
        _ => None,
    }
}

/// What must be answered first.
fn question(app: &App) -> Option<dialog::Dialog<'_, Message>> {
    (app.closing() == Closing::Asked).then(|| {
        let answers = row![
            button(t!("close-stay")).primary().on_press(Message::Stay),
            button(t!("close-anyway"))
                .danger()
                .on_press(Message::CloseAnyway),
        ];
        let content = column![kit::body(t!("close-not-kept")), answers.spacing(space::M)];
        dialog(t!("close-title"), content.spacing(space::L), Message::Stay)
    })
}
