//! The form as it is seen.

use iced::Element;
use iced::widget::{Column, column, row};

use super::{Field, Message, Sent, State, To, preview};
use crate::case::{Afterwards, Purpose};
use crate::gui::context::Context;
use crate::gui::kit;
use crate::gui::screen::sharing::words;
use crate::gui::theme::space;
use crate::gui::widget::fault;
use crate::gui::widget::{
    Live, Role, announce, button, check_box, choice, dialog, hush, text_area, text_field,
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
    let below = column![refusal(state), failure(state), buttons.spacing(space::S)];
    let seen = state.preview.as_ref();
    let seen = seen.map(|_| tick(state, Field::Seen, state.seen, Message::Seen));
    let transfer = state.purpose == Some(Purpose::Transfer);
    Column::new()
        .push((!state.contacts.is_empty()).then(|| to(state)))
        .push((state.to == Some(To::Other)).then(|| other(state)))
        .push(uncompared(state))
        .push(purpose(state))
        .push(hidden(state))
        .push(state.preview.as_ref().map(preview::view))
        .push(seen)
        .push(transfer.then(|| afterwards(state)))
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
    choice(Field::To.label(), options, state.to, Message::To)
        .required()
        .id(Field::To.id())
        .error(state.error(Field::To))
        .into()
}

fn other(state: &State) -> Element<'_, Message> {
    let name = text_field(Field::Name.label(), &state.to_name, Message::Name)
        .required()
        .id(Field::Name.id())
        .error(state.error(Field::Name));
    let code = text_area(Field::Code.label(), &state.code, Message::Code)
        .help(t!("sharing-code-help"))
        .required()
        .min_lines(2)
        .id(Field::Code.id())
        .error(state.error(Field::Code));
    column![Element::from(name), Element::from(code)].spacing(space::M).into()
}

/// That the words were never compared, with the words.
fn uncompared(state: &State) -> Option<Element<'_, Message>> {
    let code = state.deelcode().filter(|_| !state.is_compared())?;
    let content = column![
        kit::body(t!("sending-not-compared")),
        words(code, t!("sending-words")),
        tick(state, Field::Anyway, state.anyway, Message::Anyway),
    ];
    Some(kit::warning(content.spacing(space::S)))
}

/// A box to tick, with what is wrong while it is not.
fn tick<'a>(
    state: &State,
    field: Field,
    ticked: bool,
    on_toggle: fn(bool) -> Message,
) -> Element<'a, Message> {
    let error = state.error(field);
    let wrong = error.as_deref().map(|words| hush(fault(words)));
    let tick = check_box(field.label(), ticked, on_toggle);
    column![tick.id(field.id()).error(error)].push(wrong).into()
}

fn purpose(state: &State) -> Element<'_, Message> {
    let options =
        [(Purpose::Transfer, t!("sending-transfer")), (Purpose::Copy, t!("sending-copy"))];
    choice(Field::Purpose.label(), options, state.purpose, Message::Purpose)
        .help(t!("sending-purpose-help"))
        .required()
        .id(Field::Purpose.id())
        .error(state.error(Field::Purpose))
        .into()
}

fn hidden(state: &State) -> Element<'_, Message> {
    let options = [(false, t!("sending-whole")), (true, t!("sending-without-names"))];
    choice(Field::Hidden.label(), options, state.hidden, Message::Hidden)
        .required()
        .id(Field::Hidden.id())
        .error(state.error(Field::Hidden))
        .into()
}

fn afterwards(state: &State) -> Element<'_, Message> {
    let options =
        [(Afterwards::Keep, t!("sending-keep")), (Afterwards::Remove, t!("sending-remove"))];
    choice(Field::Afterwards.label(), options, state.afterwards, Message::Afterwards)
        .help(t!("sending-afterwards-help"))
        .required()
        .id(Field::Afterwards.id())
        .error(state.error(Field::Afterwards))
        .into()
}

fn folder<'a>(state: &'a State, context: &Context<'_>) -> Element<'a, Message> {
    let field = text_field(Field::Folder.label(), &state.folder, Message::Folder)
        .help(t!("sending-folder-help"))
        .required()
        .id(Field::Folder.id())
        .error(state.error(Field::Folder))
        .on_submit(Message::Make);
    let pick = context
        .machine
        .picker
        .is_available()
        .then(|| button(t!("create-pick")).on_press(Message::Pick));
    row![Element::from(field)].push(pick.map(kit::level_with_field)).spacing(space::S).into()
}

fn refusal<'a>(state: &State) -> Element<'a, Message> {
    let faults = Field::ALL
        .into_iter()
        .filter_map(|field| Some(kit::Fault { field: field.label(), words: state.error(field)? }));
    kit::refusal(&faults.collect::<Vec<_>>())
}

fn failure<'a>(state: &State) -> Option<Element<'a, Message>> {
    let words = state.fault.as_ref()?.to_string();
    let note = kit::danger(hush(kit::body(words.clone())));
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
    let said = announce(Role::Status, made.clone(), hush(kit::strong(made))).live(Live::Polite);
    column![
        Element::from(said),
        kit::body(next),
        button(t!("sending-close")).primary().on_press(Message::Close),
    ]
    .spacing(space::M)
    .into()
}
