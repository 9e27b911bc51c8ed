//! The form as it is seen.

use iced::Element;
use iced::widget::{Column, column, row};

use super::{
    AFTERWARDS, ANYWAY, CODE, FOLDER, HIDDEN, Message, NAME, PURPOSE, SEEN, Sent, State, TO, To,
    preview,
};
use crate::case::{Afterwards, Purpose};
use crate::gui::context::Context;
use crate::gui::form::{Field, Form, beside_picker};
use crate::gui::kit;
use crate::gui::screen::sharing::words;
use crate::gui::theme::space;
use crate::gui::widget::fault;
use crate::gui::widget::{
    Live, Role, announce, button, check_box, choice, dialog, text_area, unspoken,
};
use crate::t;

/// How wide the form becomes, in logical pixels.
const WIDTH: f32 = 660.0;

/// Draws the form as a dialog.
pub fn view<'a>(state: &'a State, context: &Context<'_>) -> dialog::Dialog<'a, Message> {
    let content = match &state.sent {
        Some(sent) => done(sent),
        None => questions(state, context),
    };
    let title = t!("sending-title", name = state.name.as_str());
    dialog(title, content, Message::Close).width(WIDTH).names()
}

fn questions<'a>(state: &'a State, context: &Context<'_>) -> Element<'a, Message> {
    let make =
        button(t!("sending-make")).primary().on_press_maybe((!state.busy).then_some(Message::Make));
    let buttons = row![make, button(t!("cancel")).on_press(Message::Close)];
    let below = column![state.refusal(), failure(state), buttons.spacing(space::S)];
    let seen = state.preview.as_ref();
    let seen = seen.map(|_| tick(state, &SEEN, state.seen, Message::Seen));
    Column::new()
        .push((!state.contacts.is_empty()).then(|| to(state)))
        .push(state.is_other().then(|| other(state)))
        .push(uncompared(state))
        .push(purpose(state))
        .push(hidden(state))
        .push(state.preview.as_ref().map(preview::view))
        .push(seen)
        .push(state.is_transfer().then(|| afterwards(state)))
        .push(folder(state, context))
        .push(below)
        .spacing(space::L)
        .into()
}

fn to(state: &State) -> Element<'_, Message> {
    let contacts = state.contacts.iter();
    let options = contacts
        .map(|contact| (To::Contact(contact.deelcode), contact.name.clone()))
        .chain([(To::Other, t!("sending-other"))]);
    choice(TO.label(state), options, state.to, Message::To)
        .required()
        .id(TO.id())
        .error(TO.error(state))
        .into()
}

fn other(state: &State) -> Element<'_, Message> {
    let name = NAME.text(state, &state.to_name, Message::Name).required();
    let code = text_area(CODE.label(state), &state.code, Message::Code)
        .help(t!("sharing-code-help"))
        .required()
        .min_lines(2)
        .id(CODE.id())
        .error(CODE.error(state));
    column![Element::from(name), Element::from(code)].spacing(space::M).into()
}

/// That the words were never compared, with the words.
fn uncompared(state: &State) -> Option<Element<'_, Message>> {
    let code = state.deelcode().filter(|_| !state.is_compared())?;
    let content = column![
        kit::body(t!("sending-not-compared")),
        words(code, t!("sending-words")),
        tick(state, &ANYWAY, state.anyway, Message::Anyway),
    ];
    Some(kit::warning(content.spacing(space::S)))
}

/// A box to tick, with what is wrong while it is not.
fn tick<'a>(
    state: &State,
    field: &Field<State>,
    ticked: bool,
    on_toggle: fn(bool) -> Message,
) -> Element<'a, Message> {
    let error = field.error(state);
    let wrong = error.as_deref().map(|words| unspoken(fault(words)));
    let tick = check_box(field.label(state), ticked, on_toggle);
    column![tick.id(field.id()).error(error)].push(wrong).into()
}

fn purpose(state: &State) -> Element<'_, Message> {
    let options =
        [(Purpose::Transfer, t!("sending-transfer")), (Purpose::Copy, t!("sending-copy"))];
    choice(PURPOSE.label(state), options, state.purpose, Message::Purpose)
        .help(t!("sending-purpose-help"))
        .required()
        .id(PURPOSE.id())
        .error(PURPOSE.error(state))
        .into()
}

fn hidden(state: &State) -> Element<'_, Message> {
    let options = [(false, t!("sending-whole")), (true, t!("sending-without-names"))];
    choice(HIDDEN.label(state), options, state.hidden, Message::Hidden)
        .required()
        .id(HIDDEN.id())
        .error(HIDDEN.error(state))
        .into()
}

fn afterwards(state: &State) -> Element<'_, Message> {
    let options =
        [(Afterwards::Keep, t!("sending-keep")), (Afterwards::Remove, t!("sending-remove"))];
    choice(AFTERWARDS.label(state), options, state.afterwards, Message::Afterwards)
        .help(t!("sending-afterwards-help"))
        .required()
        .id(AFTERWARDS.id())
        .error(AFTERWARDS.error(state))
        .into()
}

fn folder<'a>(state: &'a State, context: &Context<'_>) -> Element<'a, Message> {
    let field = FOLDER
        .text(state, &state.folder, Message::Folder)
        .help(t!("sending-folder-help"))
        .required()
        .on_submit(Message::Make);
    beside_picker(field, context.machine.pick_button(Message::Pick))
}

fn failure<'a>(state: &State) -> Option<Element<'a, Message>> {
    let words = state.fault.as_ref()?.to_string();
    let note = kit::danger(unspoken(kit::body(words.clone())));
    Some(announce(Role::Alert, words, note).live(Live::Assertive).into())
}

/// Where the file is and what to do next.
fn done(sent: &Sent) -> Element<'_, Message> {
    let (handover, folder) = (&sent.handover, sent.folder.as_str());
    let (file, to) = (handover.file.as_str(), handover.to_name.as_str());
    let made = t!("sending-made", file = file, folder = folder);
    let next = match (handover.purpose, handover.afterwards) {
        (Purpose::Copy, _) => t!("sending-next-copy", to = to),
        (Purpose::Transfer, Afterwards::Keep) => t!("sending-next-keep", to = to),
        (Purpose::Transfer, Afterwards::Remove) => t!("sending-next-remove", to = to),
    };
    let said = announce(Role::Status, made.clone(), unspoken(kit::strong(made))).live(Live::Polite);
    column![
        Element::from(said),
        kit::body(next),
        button(t!("sending-close")).primary().on_press(Message::Close),
    ]
    .spacing(space::M)
    .into()
}
