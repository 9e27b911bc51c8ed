//! What was given and taken: under way first, then what ended.

use iced::Element;
use iced::widget::{column, row};

use super::{Message, Place, State, Unfolded, ask, told};
use crate::case::Purpose;
use crate::gui::context::Context;
use crate::gui::form::beside_picker;
use crate::gui::kit::{self, spoken};
use crate::gui::theme::space;
use crate::gui::widget::{button, dutch_date, hideable, text_field};
use crate::t;
use crate::vault::exchange::{Arrival, Ended, Handover};

/// The field for the folder of receipts.
pub(super) const FOLDER: &str = "sharing-folder";

/// How much of what ended is shown.
const SHOWN: usize = 10;

pub(super) fn view<'a>(state: &'a State, context: &Context<'a>) -> Element<'a, Message> {
    let overview = &state.overview;
    let (under_way, ended): (Vec<&Handover>, Vec<&Handover>) =
        overview.handovers.iter().partition(|handover| handover.is_under_way());
    let given = under_way.into_iter().chain(ended.into_iter().take(SHOWN));
    let given = list(t!("sharing-given"), given.map(|handover| handed(handover, state, context)));
    let taken = overview.arrivals.iter().take(SHOWN);
    let taken = list(t!("sharing-taken"), taken.map(|arrival| arrived(arrival, state, context)));
    let nothing = given.is_none() && taken.is_none();
    let nothing = nothing.then(|| kit::nothing_yet(t!("sharing-nothing")));
    let taken_any = overview.arrivals.iter().any(|arrival| arrival.case.is_some());
    let folder = (taken_any && !context.read_only).then(|| folder(state, context));
    let parts = told(state, Place::Giving)
        .into_iter()
        .chain(nothing)
        .chain(given)
        .chain(taken)
        .chain(folder);
    kit::section(t!("sharing-giving"), parts)
}

fn list<'a>(
    title: String,
    items: impl Iterator<Item = Element<'a, Message>>,
) -> Option<Element<'a, Message>> {
    let mut items = items.peekable();
    items.peek()?;
    let list = spoken::items(title.clone(), space::S, items);
    Some(column![kit::h3(title), list].spacing(space::XS).into())
}

fn handed<'a>(
    handover: &'a Handover,
    state: &State,
    context: &Context<'_>,
) -> Element<'a, Message> {
    let asked = state.unfolded == Some(Unfolded::Withdraw(handover.id));
    let may = handover.is_under_way() && !context.read_only;
    let below: Option<Element<'a, Message>> = may.then(|| {
        if asked {
            return ask(
                t!("sharing-withdraw-sure"),
                t!("sharing-withdraw-go"),
                Message::Withdraw(handover.id),
                handover.case_name.clone(),
            );
        }
        button(t!("sharing-withdraw"))
            .link()
            .stays()
            .describe(handover.case_name.clone())
            .id(Unfolded::Withdraw(handover.id).opener())
            .key(handover.id.to_string())
            .on_press(Message::Unfold(Some(Unfolded::Withdraw(handover.id))))
            .into()
    });
    let hidden = (!handover.pseudonyms.is_empty()).then(|| {
        let names = handover.pseudonyms.iter();
        let names: Vec<String> = names
            .map(|one| {
                t!("sending-pseudonym", label = one.label.as_str(), name = one.name.as_str())
            })
            .collect();
        hideable(kit::small(t!("sharing-pseudonyms", names = names.join(", "))))
    });
    let content = column![hideable(kit::body(about(handover)))].push(hidden).push(below);
    spoken::item(handover.id.to_string(), content.spacing(2))
}

fn about(handover: &Handover) -> String {
    let (case, to) = (handover.case_name.as_str(), handover.to_name.as_str());
    let day = dutch_date::long(handover.at.date_naive());
    let file = handover.file.as_str();
    match (&handover.ended, handover.purpose) {
        (None, Purpose::Transfer) => {
            t!("sharing-under-way", case = case, to = to, day = day, file = file)
        }
        (None, Purpose::Copy) => {
            t!("sharing-copy-under-way", case = case, to = to, day = day, file = file)
        }
        (Some(Ended::Received { taken_at, .. }), _) => {
            t!("sharing-ended", case = case, to = to, day = dutch_date::long(taken_at.date_naive()))
        }
        (Some(Ended::Withdrawn { at }), _) => t!(
            "sharing-ended-withdrawn",
            case = case,
            to = to,
            day = dutch_date::long(at.date_naive())
        ),
    }
}

fn arrived<'a>(arrival: &'a Arrival, state: &State, context: &Context<'_>) -> Element<'a, Message> {
    let (from, name) = (arrival.from_name.as_str(), arrival.case_name.as_str());
    let day = dutch_date::long(arrival.at.date_naive());
    let words = match arrival.case {
        Some(_) => t!("sharing-arrived", from = from, day = day, name = name),
        None => t!("sharing-arrived-refused", from = from, day = day, name = name),
    };
    let buttons = arrival.case.map(|case| {
        let open = button(t!("sharing-open"))
            .link()
            .describe(from)
            .key(arrival.id.to_string())
            .on_press(Message::Open(case, arrival.copy));
        let receipt = button(t!("sharing-receipt"))
            .link()
            .stays()
            .describe(from)
            .key(arrival.id.to_string())
            .on_press_maybe((!state.busy).then_some(Message::Receipt(arrival.id)));
        row![open].push((!context.read_only).then_some(receipt)).spacing(space::M).wrap()
    });
    let content = column![hideable(kit::body(words))].push(buttons);
    spoken::item(arrival.id.to_string(), content.spacing(2))
}

/// Where receipts go.
fn folder<'a>(state: &'a State, context: &Context<'_>) -> Element<'a, Message> {
    let field = text_field(t!("sharing-folder"), &state.folder, Message::Folder)
        .help(t!("sharing-folder-help"))
        .id(FOLDER);
    beside_picker(
        field,
        context.machine.dialogs.warning(),
        context.machine.pick_button(Message::PickFolder),
    )
}
