//! The form that opens a vault as it is seen.

use iced::widget::{Column, Row, column, row};
use iced::{Center, Element};

use super::super::Message as Parent;
use super::{FOLDER, Message, State, WORDS, unsaved};
use crate::gui::form::{Form, beside_picker, show_button};
use crate::gui::kit;
use crate::gui::kit::spoken::{failure, said, status};
use crate::gui::machine::Machine;
use crate::gui::theme::space;
use crate::gui::widget::button;
use crate::t;

pub(in crate::gui::start) fn view<'a>(
    form: &'a State,
    machine: &'a Machine,
) -> Element<'a, Parent> {
    let about = form.name.as_ref().map_or_else(
        || t!("unlock-about", folder = form.folder.as_str()),
        |name| match form.kept {
            true => t!("unlock-about-named", name = name.as_str()),
            false => t!("unlock-about-stuck", name = name.as_str()),
        },
    );
    let unsaved = unsaved::view(&form.unsaved, form.kept, machine);
    let unsaved = unsaved.map(|unsaved| unsaved.map(Message::Unsaved));
    let content: Element<'a, Message> =
        Column::new()
            .push(unsaved)
            .push(form.elsewhere(&form.fault).map(failure))
            .push(form.open_elsewhere.then(open_elsewhere))
            .push(form.choosing.then(|| folder(form, machine)))
            .push(form.is_demo.then(|| {
                kit::note(kit::body(t!("unlock-demo", passphrase = t!("demo-passphrase"))))
            }))
            .push(words(form, machine))
            .push(column![form.refusal(), open_button(form)])
            .push(links(form))
            .spacing(space::L)
            .into();
    let others = row![
        button(t!("welcome-new")).link().on_press(Parent::New),
        button(t!("welcome-demo")).link().on_press(Parent::Demo),
    ];
    column![
        kit::title(t!("unlock-title"), about),
        content.map(Parent::Unlock),
        kit::line(),
        others.spacing(space::XL),
    ]
    .spacing(space::L)
    .into()
}

/// The window that has this vault is of another user, on another computer, or busy.
fn open_elsewhere<'a>() -> Element<'a, Message> {
    let words = t!("unlock-open-elsewhere");
    status(words.clone(), kit::note(kit::body(words))).into()
}

fn folder<'a>(form: &'a State, machine: &Machine) -> Element<'a, Message> {
    let folder = FOLDER.text(form, &form.folder, Message::Folder).required();
    beside_picker(folder, machine.dialogs.warning(), machine.pick_button(Message::Pick))
}

fn words<'a>(form: &'a State, machine: &Machine) -> Element<'a, Message> {
    WORDS
        .text(form, &form.words, Message::Words)
        .secure(!form.shown && !form.with_code)
        .warning(machine.caps_lock.warning().filter(|_| !form.shown && !form.with_code))
        .required()
        .on_submit(Message::Open)
        .into()
}

fn open_button(form: &State) -> Element<'_, Message> {
    let open = button(t!("unlock-open"))
        .primary()
        .on_press_maybe((!form.opening).then_some(Message::Open));
    row![Element::from(open)]
        .push(form.opening.then(|| said(t!("unlock-opening"), kit::body)))
        .spacing(space::S)
        .align_y(Center)
        .into()
}

fn links(form: &State) -> Element<'_, Message> {
    let switch = if form.with_code { t!("unlock-use-passphrase") } else { t!("unlock-use-code") };
    let link = |words, message| button(words).link().on_press(message);
    // The code is always shown: it is copied from paper.
    Row::new()
        .push((!form.with_code).then(|| show_button(form.shown, Message::Show)))
        .push(link(switch, Message::Switch))
        .push((!form.choosing).then(|| link(t!("unlock-other"), Message::Other)))
        .spacing(space::XL)
        .wrap()
        .into()
}
