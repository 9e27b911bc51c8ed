//! Reading in a file, and deciding about what waits.

use iced::Element;
use iced::widget::{column, row};

use super::{Message, Place, State, Unfolded, ask, page_in, sender, told};
use crate::case::Purpose;
use crate::gui::context::Context;
use crate::gui::form::beside_picker;
use crate::gui::kit::{self, spoken};
use crate::gui::theme::space;
use crate::gui::widget::{button, dutch_date, hideable, text_field};
use crate::t;
use crate::vault::exchange::{Cover, Waiting};

/// The field for the file.
pub(super) const FILE: &str = "sharing-file";

pub(super) fn view<'a>(state: &'a State, context: &Context<'a>) -> Element<'a, Message> {
    let inbox = &state.overview.inbox;
    let items = inbox.waiting.iter().map(|waiting| item(waiting, state, context));
    let list =
        (!inbox.waiting.is_empty()).then(|| spoken::items(t!("sharing-inbox"), space::M, items));
    let faults = inbox.faults.iter().map(|fault| kit::warning(kit::body(fault.to_string())));
    let reading = (!context.read_only).then(|| reading(state, context));
    let parts = std::iter::once(kit::body(t!("sharing-arriving-help")))
        .chain(reading)
        .chain(told(state, Place::Arriving))
        .chain(page_in::view(state, context))
        .chain(faults)
        .chain(list);
    kit::section(t!("sharing-arriving"), parts)
}

fn reading<'a>(state: &'a State, context: &Context<'_>) -> Element<'a, Message> {
    let file = text_field(t!("sharing-file"), &state.file, Message::File)
        .help(t!("sharing-file-help"))
        .id(FILE)
        .on_submit(Message::Read);
    let pick = context.machine.picker.is_available();
    let pick = pick.then(|| button(t!("sharing-pick-file")).on_press(Message::PickFile));
    let read =
        button(t!("sharing-read")).primary().on_press_maybe((!state.busy).then_some(Message::Read));
    column![beside_picker(file, context.machine.dialogs.warning(), pick), read]
        .spacing(space::S)
        .into()
}

/// A case that waits: who signed it, and what it says is in it.
fn item<'a>(waiting: &'a Waiting, state: &State, context: &Context<'_>) -> Element<'a, Message> {
    let cover = &waiting.cover;
    let content = column![
        hideable(kit::h3(t!("sharing-from", from = cover.from_name.as_str()))),
        kit::body(what(cover)),
        sender::view(cover.from, &cover.from_name, &state.overview.contacts),
        hideable(kit::body(glance(cover))),
    ];
    let content =
        content.push((!context.read_only).then(|| decide(waiting, state))).spacing(space::S);
    spoken::item(waiting.id.to_string(), kit::empty_card(content))
}

fn what(cover: &Cover) -> String {
    let day = dutch_date::long(cover.made_at.date_naive());
    match (cover.purpose, cover.pseudonymised) {
        (Purpose::Transfer, false) => t!("sharing-what-transfer", day = day),
        (Purpose::Transfer, true) => t!("sharing-what-transfer-hidden", day = day),
        (Purpose::Copy, false) => t!("sharing-what-copy", day = day),
        (Purpose::Copy, true) => t!("sharing-what-copy-hidden", day = day),
    }
}

fn glance(cover: &Cover) -> String {
    t!(
        "sharing-glance",
        case = called(cover),
        people = cover.glance.people,
        entries = cover.glance.entries
    )
}

/// The case as the sender calls it; without names it has no number either.
fn called(cover: &Cover) -> String {
    let (name, number) = (&cover.glance.name, &cover.glance.number);
    format!("{name} {number}").trim().to_owned()
}

fn decide<'a>(waiting: &Waiting, state: &State) -> Element<'a, Message> {
    let (id, from) = (waiting.id, waiting.cover.from_name.clone());
    if state.unfolded == Some(Unfolded::Refuse(id)) {
        return ask(t!("sharing-refuse-sure"), t!("sharing-refuse-go"), Message::Refuse(id), from);
    }
    let accept = button(t!("sharing-accept"))
        .primary()
        .describe(from.clone())
        .key(id.to_string())
        .on_press_maybe((!state.busy).then_some(Message::Accept(id)));
    let refuse = button(t!("sharing-refuse"))
        .describe(from)
        .id(Unfolded::Refuse(id).opener())
        .key(id.to_string())
        .on_press(Message::Unfold(Some(Unfolded::Refuse(id))));
    row![accept, refuse].spacing(space::S).wrap().into()
}
