//! Lopende casussen: the table with its filters.

use iced::widget::{Column, column, row};
use iced::{Center, Element, Fill};

use super::{Filter, Message, State};
use crate::gui::context::Context;
use crate::gui::kit;
use crate::gui::screen::{Ask, attention, case_row};
use crate::gui::theme::space;
use crate::gui::widget::{button, choice};
use crate::t;
use crate::vault::Listing;

/// How many rows are shown; all cases stand on their own page.
const ROWS: usize = 50;

/// Below this width, in logical pixels, the filters stand under the title.
const FILTERS_BESIDE: f32 = 600.0;

/// Draws the card; `width` is the room in it, in logical pixels.
pub(super) fn view<'a>(
    state: &'a State,
    listing: &'a Listing,
    context: &Context<'a>,
    width: f32,
) -> Element<'a, Message> {
    let fitting = state.overview.fitting(state.filter);
    let shown = fitting.iter().take(ROWS);
    let cases = shown.filter_map(|case| {
        let summary = listing.summaries.get(*case)?.as_ref();
        let glance = state.glances.get(summary.id);
        Some((summary, glance.and_then(|glance| glance.confirmed_on)))
    });
    let table = if fitting.is_empty() {
        kit::nothing_yet(t!("caseload-nothing"))
    } else {
        let title = t!("caseload-title");
        case_row::table(title, cases, context, width, |one| Message::Ask(attention::open(one)))
    };
    let content = Column::new()
        .push(head(state, width))
        .push(table)
        .push(more(fitting.len(), listing.summaries.len()))
        .spacing(space::S);
    kit::card(content).into()
}

fn head<'a>(state: &'a State, width: f32) -> Element<'a, Message> {
    let title = kit::h2(t!("caseload-title"));
    if width < FILTERS_BESIDE {
        column![title, filters(state)].spacing(space::S).into()
    } else {
        row![title, iced::widget::Space::new().width(Fill), filters(state)]
            .spacing(space::S)
            .align_y(Center)
            .into()
    }
}

fn filters(state: &State) -> Element<'_, Message> {
    // Reached from its own card; offered here only while it is on.
    let offered = Filter::ALL
        .into_iter()
        .filter(|filter| *filter != Filter::Recurring || state.filter == Filter::Recurring);
    let options = offered.map(|filter| {
        let count = state.overview.fitting(filter).len();
        (filter, filter_name(filter, count))
    });
    choice(t!("caseload-filter"), options, Some(state.filter), Message::Filter)
        .label_hidden()
        .compact()
        .into()
}

fn filter_name(filter: Filter, count: usize) -> String {
    match filter {
        Filter::All => t!("filter-all", count = count),
        Filter::Mine => t!("filter-mine", count = count),
        Filter::Escalated => t!("filter-escalated", count = count),
        Filter::Waakvlam => t!("filter-waakvlam", count = count),
        Filter::Recurring => t!("filter-recurring", count = count),
    }
}

fn more<'a>(fitting: usize, all: usize) -> Option<Element<'a, Message>> {
    let to_all = button(t!("caseload-all", count = all))
        .link()
        .on_press(Message::Ask(Ask::Search(String::new())));
    let words = kit::small(t!("caseload-first", rows = ROWS, count = fitting));
    (fitting > ROWS).then(|| row![words, to_all].spacing(space::M).align_y(Center).wrap().into())
}
