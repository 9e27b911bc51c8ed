//! The form as it is seen.

use iced::Element;
use iced::widget::{Column, column, row};

use super::{AFTERWARDS, FOLDER, HIDDEN, Message, PURPOSE, SEEN, Sent, State, Turn, preview};
use crate::case::{Afterwards, Purpose};
use crate::gui::context::Context;
use crate::gui::form::{Field, Form, beside_picker};
use crate::gui::kit;
use crate::gui::kit::spoken::{failure, said};
use crate::gui::recipient;
use crate::gui::theme::space;
use crate::gui::widget::fault;
use crate::gui::widget::{button, check_box, dialog, unspoken};
use crate::t;

/// How wide the form becomes, in logical pixels.
const WIDTH: f32 = 660.0;

pub(crate) fn view<'a>(state: &'a State, context: &Context<'_>) -> dialog::Dialog<'a, Message> {
    let content = match &state.sent {
        Some(sent) => done(state, sent),
        None => questions(state, context),
    };
    let title = t!("sending-title", name = state.name.as_str());
    dialog(title, content, Message::Close).width(WIDTH).names()
}

fn questions<'a>(state: &'a State, context: &Context<'_>) -> Element<'a, Message> {
    let make =
        button(t!("sending-make")).primary().on_press_maybe((!state.busy).then_some(Message::Make));
    let buttons = row![make, button(t!("cancel")).on_press(Message::Close)];
    let below =
        column![state.refusal(), state.fault.as_ref().map(failure), buttons.spacing(space::S)];
    let seen = state.preview.as_ref();
    let seen = seen.map(|_| tick(state, &SEEN, state.seen, Message::Seen));
    Column::new()
        .push(state.turn.map(turn))
        .push(recipient::view(state, &state.recipient).map(Message::Recipient))
        .push(purpose(state))
        .push(hidden(state))
        .push(marked(state))
        .push(attached(state))
        .push(state.preview.as_ref().map(|hidden| preview::view(hidden, &state.kept)))
        .push(seen)
        .push(state.is_transfer().then(|| afterwards(state)))
        .push(folder(state, context))
        .push(below)
        .spacing(space::L)
        .into()
}

/// Which of several cases it is.
fn turn<'a>(turn: Turn) -> Element<'a, Message> {
    let words = t!("sending-turn", number = turn.number, all = turn.of);
    said(words, |words| kit::note(kit::body(words))).into()
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
    PURPOSE
        .choice(state, options, state.purpose, Message::Purpose)
        .help(t!("sending-purpose-help"))
        .into()
}

fn hidden(state: &State) -> Element<'_, Message> {
    let options = [(false, t!("sending-whole")), (true, t!("sending-without-names"))];
    HIDDEN.choice(state, options, state.hidden, Message::Hidden).into()
}

/// What becomes of what is marked, where anything is.
fn marked(state: &State) -> Option<Element<'_, Message>> {
    let (hidden, count) = (state.hidden?, state.marked);
    let words = match (hidden, state.purpose) {
        (true, _) => t!("sending-marked-without-names", count = count),
        (false, Some(Purpose::Copy)) => t!("sending-marked-copy", count = count),
        (false, _) => t!("sending-marked-transfer", count = count),
    };
    (count > 0).then(|| said(words, |words| kit::note(kit::body(words))).into())
}

/// Whether attachments go along, where there are any.
fn attached(state: &State) -> Option<Element<'_, Message>> {
    let (hidden, count) = (state.hidden?, state.attached);
    let words = match hidden {
        true => t!("sending-attached-not", count = count),
        false => t!("sending-attached", count = count),
    };
    (count > 0).then(|| said(words, |words| kit::note(kit::body(words))).into())
}

fn afterwards(state: &State) -> Element<'_, Message> {
    let options =
        [(Afterwards::Keep, t!("sending-keep")), (Afterwards::Remove, t!("sending-remove"))];
    AFTERWARDS
        .choice(state, options, state.afterwards, Message::Afterwards)
        .help(t!("sending-afterwards-help"))
        .into()
}

fn folder<'a>(state: &'a State, context: &Context<'_>) -> Element<'a, Message> {
    let field = FOLDER
        .text(state, &state.folder, Message::Folder)
        .help(t!("sending-folder-help"))
        .required()
        .on_submit(Message::Make);
    beside_picker(
        field,
        context.machine.dialogs.warning(),
        context.machine.pick_button(Message::Pick),
    )
}

/// Where the file is and what to do next.
fn done<'a>(state: &'a State, sent: &'a Sent) -> Element<'a, Message> {
    let (handover, folder) = (&sent.handover, sent.folder.as_str());
    let (file, to) = (handover.file.as_str(), handover.to_name.as_str());
    let made = t!("sending-made", file = file, folder = folder);
    let next = match (handover.purpose, handover.afterwards) {
        (Purpose::Copy, _) => t!("sending-next-copy", to = to),
        (Purpose::Transfer, Afterwards::Keep) => t!("sending-next-keep", to = to),
        (Purpose::Transfer, Afterwards::Remove) => t!("sending-next-remove", to = to),
    };
    let close = if state.has_next() { t!("sending-next-case") } else { t!("sending-close") };
    column![
        said(made, kit::strong),
        kit::body(next),
        button(close).primary().on_press(Message::Close),
    ]
    .spacing(space::M)
    .into()
}
