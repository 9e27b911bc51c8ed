//! What surrounds every screen: keyboard, dialogs on top, and the width of things.

use iced::keyboard::{Key, Modifiers};
use iced::widget::{Column, column, container, opaque, row, stack};
use iced::{Bottom, Element, Fill};

use super::{App, Closing, Message, empty_sheet, lock_warning, shortcut_overview};
use crate::gui::shortcuts::{self, Command};
use crate::gui::theme::space;
use crate::gui::widget::{button, dialog, layers, root};
use crate::gui::{casefile, desk, kit, start};
use crate::platform::Trace;
use crate::t;

/// Draws the window.
pub(super) fn view(app: &App) -> Element<'_, Message> {
    if app.is_covered() {
        return covered(app);
    }
    let screen = container(stage(app)).width(Fill).height(Fill);
    let screen = container(layers(screen, question(app))).height(Fill);
    let lock = Message::Desk(desk::Message::Lock);
    let warning = lock_warning::bar(app.lock_warning(), Message::KeepOpen, lock);
    root(app.title(), stack![screen, at_the_bottom(warning)])
        .on_shortcut(|key, modifiers| pressed(app, key, modifiers))
        .on_unwanted_key(|key, modifiers| unwanted(app, key, modifiers))
        .on_unwanted_sign(|sign| typed(app, sign))
        .listener(&app.machine.reader)
        .on_activity(|| Message::Active)
        .on_resize(Message::Resized)
        .on_caps_lock(Message::CapsLock)
        .on_copy(|words| Message::Copied(Trace::of(words)))
        .into()
}

/// It comes when nobody has used anything for a while, so it may cover what is
/// there: then nothing is pushed away from whoever comes back.
fn at_the_bottom<'a>(warning: Option<Element<'a, Message>>) -> Element<'a, Message> {
    let bar = Column::new().push(warning.map(opaque)).width(Fill);
    container(bar).height(Fill).align_y(Bottom).into()
}

/// An empty sheet instead of everything.
fn covered(app: &App) -> Element<'_, Message> {
    root(app.title(), empty_sheet::view(Message::Uncover))
        .on_shortcut(|key, _| empty_sheet::is_pressed_by(key).then_some(Message::Uncover))
        .listener(&app.machine.reader)
        .on_resize(Message::Resized)
        .into()
}

fn stage(app: &App) -> Element<'_, Message> {
    match app.desk() {
        Some(desk) => desk::view(desk, &app.context()).map(Message::Desk),
        None => start::view(&app.start, &app.machine, app.regions()).map(Message::Start),
    }
}

/// What a press of keys means now, before anything in the window hears it.
fn pressed(app: &App, key: &Key, modifiers: Modifiers) -> Option<Message> {
    let command = shortcuts::command(key, modifiers)?;
    message(app, command).filter(|_| !command.waits())
}

/// What a press of keys means that no field wanted.
fn unwanted(app: &App, key: &Key, modifiers: Modifiers) -> Option<Message> {
    let command = shortcuts::command(key, modifiers)?;
    message(app, command).filter(|_| command.waits())
}

/// What a character means that no field wanted.
fn typed(app: &App, sign: &str) -> Option<Message> {
    message(app, shortcuts::command_of_sign(sign)?)
}

/// What does a command, when it can be done now. Under a dialog nothing moves.
fn message(app: &App, command: Command) -> Option<Message> {
    let asked = matches!(app.closing(), Closing::Asked | Closing::AskedTwice);
    if command == Command::ShowKeys {
        return (!asked).then(|| Message::ShowKeys(!app.is_showing_keys()));
    }
    match command {
        Command::Cover => return Some(Message::Cover),
        Command::HideNames => return Some(Message::HideNames),
        Command::Scale(scaling) => return Some(Message::Rescale(scaling)),
        Command::FullScreen => return Some(Message::FullScreen),
        _ => {}
    }
    let desk = app.desk()?;
    let free = !asked && !app.is_showing_keys() && !desk.has_dialog();
    let (message, can) = match command {
        Command::ShowKeys
        | Command::Cover
        | Command::HideNames
        | Command::Scale(_)
        | Command::FullScreen => return None,
        Command::Close => return Some(Message::CloseRequested),
        Command::Keep => (desk::Message::KeepNow, true),
        Command::Lock => (desk::Message::Lock, true),
        Command::SecondWindow => (desk::Message::SwitchSecond, true),
        Command::LookUp => (desk::Message::ReadHere, free && desk.article().is_some()),
        Command::Find => (desk::Message::Find, free),
        Command::NewCase => (desk::Message::NewCase, free),
        Command::Black => {
            let can = desk.is_practising() || desk.is_leading() && app.has_second();
            (desk::Message::Black, free && can)
        }
        Command::CheckSpelling => {
            let check = casefile::Message::CheckSpelling;
            (desk::Message::Case(check), free && desk.is_in_case())
        }
        Command::Travel { back } => (desk::Message::Travel { back }, free),
        Command::Step(step) => (desk::Message::Step(step), free && desk.is_in_case()),
    };
    can.then_some(Message::Desk(message))
}

/// What must be answered first.
fn question(app: &App) -> Option<dialog::Dialog<'_, Message>> {
    let keys = || {
        app.is_showing_keys()
            .then(|| shortcut_overview::overview(app.help(), ways(app), Message::ShowKeys(false)))
    };
    closing(app.closing()).or_else(keys)
}

/// Where one can go from help.
fn ways(app: &App) -> shortcut_overview::Ways<Message> {
    let article = app.desk().and_then(desk::Desk::article);
    shortcut_overview::Ways { more: article.map(Message::LookUp), tour: app.tour() }
}

/// Whether to close over words that are in memory only; asked twice.
fn closing<'a>(closing: Closing) -> Option<dialog::Dialog<'a, Message>> {
    let (title, words, anyway) = match closing {
        Closing::No | Closing::WhenKept => return None,
        Closing::Asked => (t!("close-title"), t!("close-not-kept"), t!("close-anyway")),
        Closing::AskedTwice => (t!("close-again"), t!("close-lost"), t!("close-surely")),
    };
    let answers = row![
        button(t!("close-stay")).primary().on_press(Message::Stay),
        button(t!("unsaved-elsewhere")).on_press(Message::KeepElsewhere),
        button(anyway).danger().on_press(Message::CloseAnyway),
    ];
    let content = column![kit::body(words), answers.spacing(space::M).wrap()];
    Some(dialog(title, content.spacing(space::L), Message::Stay))
}
