//! Vandaag: what is due, the caseload, and cases per level and phase.

mod caseload;
mod charts;
mod clocks;
mod due_soon;
mod glances;
mod learning;
mod overview;
mod retention;
mod rows;
mod united;

use std::sync::Arc;

use iced::Element;
use iced::advanced::widget::Id;
use iced::widget::{Column, column, container, row};

use super::made_from::MadeFrom;
use super::page::{margin, page, reading, search};
use crate::case::Summary;
use crate::gui::context::Context;
use crate::gui::kit;
use crate::gui::reply::Reply;
use crate::gui::screen::Ask;
use crate::gui::theme::space;
use crate::gui::widget::{Role, announce, button, dutch_date};
use crate::selfscan::Point;
use crate::t;
use crate::vault::{Listing, United};

pub use glances::{Glances, Looked, Round};
pub use overview::Filter;
use overview::{Overview, order};
use rows::Rows;

/// From this width on, in logical pixels, the charts stand beside the lists.
const BESIDE: f32 = 1060.0;

/// The width of the charts beside the lists, in logical pixels.
const CHARTS: f32 = 316.0;

/// In a vault of at most so many cases the page waits until all were looked into
/// for the first time, which takes a moment; in a larger one it says that it reads.
const HELD_BACK: usize = 2_000;

/// What this page remembers.
#[derive(Debug, Default)]
pub struct State {
    search: String,
    filter: Filter,
    more: usize,
    /// Whether the terms that can be folded are shown.
    all_clocks: bool,
    marked: usize,
    counted: MadeFrom,
    made: MadeFrom,
    overview: Overview,
    /// What the team would look back at by now.
    points: Vec<Point>,
    /// Which cases became one lately, the newest first.
    united: Vec<United>,
    /// The advice for every case, as far as it is known.
    pub glances: Glances,
}

/// What can happen on this page.
#[derive(Debug, Clone)]
pub enum Message {
    /// Words to look for were typed.
    Search(String),
    /// Look for them.
    Find,
    /// Show other running cases.
    Filter(Filter),
    /// Show more of what is due soon.
    More,
    /// Show only the first of what is due soon.
    Fewer,
    /// Show all terms that run, or only those that need something soon.
    FoldClocks,
    /// Ask something of the desk.
    Ask(Ask),
}

impl State {
    /// How many rows there are of what is needed now, for the navigation.
    pub fn marked(&self) -> usize {
        self.marked
    }

    /// Counts again what is needed now, when the listing, the advice, the day or
    /// the user changed. Another content of those has another `revision`.
    pub fn recount(&mut self, summaries: &[Arc<Summary>], revision: u64, context: &Context<'_>) {
        if self.counted.renew(revision, context) {
            let order = order(summaries);
            let rows = Rows::of(summaries, &order, &self.glances, context.today());
            let now = context.now.naive_local();
            self.marked = rows.marked(summaries, &self.glances, now);
        }
    }

    /// What the team wanted to learn, as far as its day is there.
    pub fn learn(&mut self, due: Vec<Point>) {
        self.points = due;
    }

    /// Which cases became one lately.
    pub fn tell_united(&mut self, united: Vec<United>) {
        self.united = united;
    }

    /// Makes the page again under the same conditions.
    pub fn refresh(&mut self, summaries: &[Arc<Summary>], revision: u64, context: &Context<'_>) {
        self.recount(summaries, revision, context);
        if self.made.renew(revision, context) {
            self.overview = Overview::of(summaries, &self.glances, context);
        }
    }
}

/// The part of this page that scrolls.
pub fn scrolling() -> Id {
    Id::new("today-page")
}

/// Handles a message.
pub fn update(state: &mut State, message: Message) -> Reply<Message, Ask> {
    match message {
        Message::Search(words) => state.search = words,
        Message::Filter(filter) => state.filter = filter,
        Message::More => state.more += 1,
        Message::Fewer => state.more = 0,
        Message::FoldClocks => state.all_clocks = !state.all_clocks,
        Message::Find => return Reply::ask(Ask::Search(std::mem::take(&mut state.search))),
        Message::Ask(ask) => return Reply::ask(ask),
    }
    Reply::none()
}

/// Draws the page.
pub fn view<'a>(
    state: &'a State,
    listing: &'a Listing,
    listed: bool,
    context: &Context<'a>,
) -> Element<'a, Message> {
    let width = context.size.width;
    let held_back = listing.summaries.len() <= HELD_BACK && state.glances.is_first_reading();
    let is_read = listed && !held_back;
    let content = match (is_read, listing.summaries.is_empty()) {
        (false, _) => column![reading()],
        // A vault with faults is not empty.
        (true, true) if !listing.faults.is_empty() => column![charts::danger(context)],
        (true, true) => column![first_case(context), charts::danger(context)],
        (true, false) => cards(state, listing, context, width),
    };
    let faults = (!listing.faults.is_empty()).then(|| out_of_order(listing));
    let content = column![].push(faults).push(content).spacing(14);
    let about = if is_read {
        t!(
            "today-about",
            date = dutch_date::long(context.today()),
            count = state.overview.rows.now.len(),
            clocks = clocks::running(state, listing, context).count(),
            running = state.overview.running.len()
        )
    } else {
        dutch_date::long(context.today())
    };
    let field =
        search(&state.search, Id::new("today-search"), Message::Search, Some(Message::Find), width);
    let tools = std::iter::once(field).chain(new_case(context, "bar"));
    page(t!("nav-today"), kit::small(about), tools, content, width, scrolling())
}

/// That something in the vault is gone, older or damaged; Casussen says what.
fn out_of_order(listing: &Listing) -> Element<'_, Message> {
    let title = kit::h2(t!("cases-faults", count = listing.faults.len()));
    let check = button(t!("cases-check-vault")).on_press(Message::Ask(Ask::Vault));
    let about = kit::body(t!("today-faults"));
    kit::warning(column![title, about, check].spacing(space::S))
}

/// Offered in the bar, and in the card of an empty vault too.
fn new_case<'a>(context: &Context<'a>, place: &str) -> Option<Element<'a, Message>> {
    let new =
        button(t!("new-case-title")).primary().key(place).on_press(Message::Ask(Ask::NewCase));
    (!context.read_only).then(|| new.into())
}

/// What an empty vault says.
fn first_case<'a>(context: &Context<'a>) -> Element<'a, Message> {
    let content = Column::new()
        .push(kit::h2(t!("today-empty-title")))
        .push((!context.read_only).then(|| kit::body(t!("today-empty"))))
        .push(new_case(context, "card"))
        .spacing(space::M);
    kit::card(content).into()
}

fn cards<'a>(
    state: &'a State,
    listing: &'a Listing,
    context: &Context<'a>,
    width: f32,
) -> Column<'a, Message> {
    let room = width - 2.0 * margin(width);
    let beside = width >= BESIDE;
    let list_width = if beside { room - CHARTS - 20.0 } else { room };
    let list_room = list_width - 2.0 * space::L;
    let lists = Column::new()
        .push(clocks::view(state, listing, context, list_room))
        .push(due_soon::view(state, listing, context))
        .push(caseload::view(state, listing, context, list_room))
        .push(united::view(state, listing));
    let lists =
        lists.push(retention::view(state, listing, context)).push(learning::view(state, context));
    let overview = &state.overview;
    let content: Element<'a, Message> = if beside {
        let charts = column![
            charts::caseload(overview),
            charts::recurring(overview),
            charts::danger(context),
        ];
        let charts = container(charts.spacing(14)).width(CHARTS);
        let charts = announce(Role::Complementary, t!("today-beside"), charts);
        row![lists.spacing(14), charts].spacing(20).into()
    } else {
        let recurring = column![charts::recurring(overview), charts::danger(context)];
        let below: Element<'a, Message> = if room >= 560.0 {
            row![charts::caseload(overview), recurring.spacing(14)].spacing(14).into()
        } else {
            column![charts::caseload(overview), recurring.spacing(14)].spacing(14).into()
        };
        lists.push(below).spacing(14).into()
    };
    column![content]
}
