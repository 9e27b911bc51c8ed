//! What surrounds every screen: keyboard, dialogs on top, and the width of things.

mod keys;

use iced::keyboard::{Key, Modifiers};
use iced::widget::{column, container, row};
use iced::{Element, Fill, Size};

use super::app::{App, Closing, Message};
use super::lock_warning::bar;
use super::shortcuts::{self, Deed};
use super::widget::{button, dialog, layers, root};
use super::{desk, kit, neutral, start};
use crate::gui::theme::space;
use crate::platform::Trace;
use crate::t;

/// Draws the window.
pub(super) fn view(app: &App) -> Element<'_, Message> {
    if app.is_covered() {
        return covered(app);
    }
    let screen = container(stage(app, app.size())).width(Fill).height(Fill);
    let screen = container(layers(screen, question(app))).height(Fill);
    root(app.title(), column![screen].push(bar(app.lock_warning())))
        .on_shortcut(|key, modifiers| pressed(app, key, modifiers))
        .on_unwanted_sign(|sign| typed(app, sign))
        .listener(&app.edge().reader)
        .on_activity(|| Message::Active)
        .on_resize(Message::Resized)
        .on_copy(|words| Message::Copied(Trace::of(words)))
        .into()
}

/// An empty sheet instead of everything.
fn covered(app: &App) -> Element<'_, Message> {
    root(app.title(), neutral::view())
        .on_shortcut(|key, _| neutral::pressed(key))
        .listener(&app.edge().reader)
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

/// What a press of keys means now, before anything in the window hears it.
fn pressed(app: &App, key: &Key, modifiers: Modifiers) -> Option<Message> {
    message(app, shortcuts::deed(key, modifiers)?)
}

/// What a character means that no field wanted.
fn typed(app: &App, sign: &str) -> Option<Message> {
    message(app, shortcuts::deed_of_sign(sign)?)
}

/// What does a deed, when it can be done now. Under a dialog nothing moves.
fn message(app: &App, deed: Deed) -> Option<Message> {
    let asked = app.closing() == Closing::Asked;
    if deed == Deed::ShowKeys {
        return (!asked).then(|| Message::ShowKeys(!app.is_showing_keys()));
    }
    match deed {
        Deed::Cover => return Some(Message::Cover),
        Deed::HideNames => return Some(Message::HideNames),
        _ => {}
    }
    let desk = app.desk()?;
    let free = !asked && !app.is_showing_keys() && !desk.has_dialog();
    let (message, can) = match deed {
        Deed::ShowKeys | Deed::Cover | Deed::HideNames => return None,
        Deed::Close => return Some(Message::CloseRequested),
        Deed::Keep => (desk::Message::KeepNow, true),
        Deed::Lock => (desk::Message::Lock, true),
        Deed::Find => (desk::Message::Find, free),
        Deed::NewCase => (desk::Message::NewCase, free),
        Deed::Step(step) => (desk::Message::Step(step), free && desk.is_in_case()),
    };
    can.then_some(Message::Desk(message))
}

/// What must be answered first.
fn question(app: &App) -> Option<dialog::Dialog<'_, Message>> {
    let keys = || app.is_showing_keys().then(keys::overview);
    let close = (app.closing() == Closing::Asked).then(|| {
        let answers = row![
            button(t!("close-stay")).primary().on_press(Message::Stay),
            button(t!("close-anyway")).danger().on_press(Message::CloseAnyway),
        ];
        let content = column![kit::body(t!("close-not-kept")), answers.spacing(space::M)];
        dialog(t!("close-title"), content.spacing(space::L), Message::Stay)
    });
    close.or_else(keys)
}
