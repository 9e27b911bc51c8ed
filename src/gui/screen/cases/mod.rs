//! Casussen: every case, with search and filters.

mod alike;
mod deleted;
mod filters;
mod marking;
mod next;
mod order;
mod saved;
mod strays;
mod table;
mod text_search;
mod troubles;

use std::sync::Arc;

use iced::advanced::widget::Id;
use iced::widget::{Column, Space, column, container, row};
use iced::{Center, Element, Fill, Length};

use super::made_from::MadeFrom;
use super::page::{margin, page, reading, search};
use super::today::Glances;
use crate::case::words::fold;
use crate::case::{CaseId, Summary};
use crate::gui::context::Context;
use crate::gui::icon::Icon;
use crate::gui::kit;
use crate::gui::kit::spoken::{self, said};
use crate::gui::reply::Reply;
use crate::gui::screen::Ask;
use crate::gui::theme::{CONTROL_HEIGHT, space};
use crate::gui::widget::{button, hideable};
use crate::meeting::Meeting;
use crate::platform::CaseColumn;
use crate::t;
use crate::vault::{Deleted, Excerpt, Listing, Progress, SavedFilters, TwoFamilies};

pub use filters::{Filters, Level, Only, Standing};
pub use marking::MarkMessage;
pub use order::Order;
pub use saved::SavedMessage;
use table::Fit;
pub use text_search::Lookup;
use text_search::TextSearch;

/// How many rows stand on one sheet.
pub const ROWS: usize = 50;

/// What this page remembers.
#[derive(Debug, Default)]
pub struct State {
    search: String,
    filters: Filters,
    /// The order that was chosen here; else the one that is preferred.
    order: Option<Order>,
    /// The filters are unfolded, where there is too little room for them.
    unfolded: bool,
    /// The forms of violence to choose from are unfolded.
    forms: bool,
    /// Filters that are kept under a name.
    kept: saved::Kept,
    marked: marking::Marked,
    sheet: usize,
    all_troubles: bool,
    made: MadeFrom,
    stale: bool,
    /// What is searched of each case, in the order of the listing.
    texts: Vec<String>,
    /// All places in the listing, in the order that was made last.
    ordered: Vec<usize>,
    made_in: Order,
    /// The places in the listing of the cases that were found, in order.
    found: Vec<usize>,
    /// Deleted cases that can be put back.
    deleted: Vec<Deleted>,
    text_search: TextSearch,
    alike: alike::Alike,
}

impl State {
    /// The words looked for.
    pub fn search(&self) -> &str {
        &self.search
    }

    /// Looks for words in all cases, whatever was chosen before.
    pub fn search_for(&mut self, words: String) {
        self.set_search(words);
        self.filters = Filters::default();
        self.start_over();
    }

    /// Shows which deleted cases can be put back.
    pub fn show_deleted(&mut self, deleted: Vec<Deleted>) {
        self.deleted = deleted;
    }

    /// Whether some case that was deleted can be put back.
    pub fn has_deleted(&self) -> bool {
        !self.deleted.is_empty()
    }

    /// Offers the filters that are kept.
    pub fn show_saved(&mut self, kept: &SavedFilters, may_change: bool) {
        self.kept.receive(kept, may_change);
    }

    /// Cases that look alike and are of two families, as somebody said.
    pub fn know_two_families(&mut self, said: TwoFamilies) {
        self.alike.know(said);
    }

    fn set_search(&mut self, words: String) {
        self.text_search.look_for(&words);
        self.search = words;
    }

    /// How far the reading of all texts is; none when it is done.
    pub fn set_reading(&mut self, reading: Option<Progress>) {
        self.text_search.set_reading(reading);
    }

    /// What has to be found out inside the cases, if anything.
    pub fn next_lookup(&mut self, summaries: &[Arc<Summary>]) -> Option<Lookup> {
        self.text_search.next_lookup(summaries)
    }

    /// The places in the listing of the cases that were found, in order.
    pub fn found(&self) -> &[usize] {
        &self.found
    }

    /// Looks again, when the words, the choices, the listing, the day or the
    /// user changed. A listing with another content has another `revision`.
    pub fn refresh(&mut self, seen: Seen<'_>, revision: u64, context: &Context<'_>) {
        let summaries = &seen.listing.summaries;
        let renewed = self.made.renew(revision, context);
        if renewed {
            self.texts = summaries.iter().map(|summary| summary.search_text()).collect();
            self.text_search.look_again();
            self.alike.look(summaries);
        }
        let order = self.order(context);
        if renewed || self.made_in != order {
            self.ordered = order.of(seen, context);
            self.made_in = order;
            self.stale = true;
        }
        if std::mem::take(&mut self.stale) {
            self.find(seen, context);
            self.sheet = self.sheet.min(self.sheets() - 1);
        }
        self.marked.keep_shown(&self.shown(summaries));
    }

    /// The cases that stand on this sheet, in order.
    fn shown(&self, summaries: &[Arc<Summary>]) -> Vec<CaseId> {
        let places = self.found.iter().skip(self.sheet * ROWS).take(ROWS);
        places.filter_map(|place| Some(summaries.get(*place)?.id)).collect()
    }

    /// Takes all marks away: the page is not on the screen.
    pub fn unmark(&mut self) {
        self.marked = marking::Marked::default();
    }

    /// The order in which the cases stand.
    fn order(&self, context: &Context<'_>) -> Order {
        self.order.unwrap_or_else(|| Order::preferred(context.preferences))
    }

    fn find(&mut self, seen: Seen<'_>, context: &Context<'_>) {
        let summaries = &seen.listing.summaries;
        let wanted = fold(&self.search);
        let fit = |place: &&usize| self.filters.fit(&summaries[**place], seen, context);
        let named = |place: &usize| Summary::fits(&self.texts[*place], &wanted);
        let (found, others): (Vec<usize>, Vec<usize>) =
            self.ordered.iter().filter(fit).partition(|place| named(place));
        let inside = |place: &usize| self.text_search.has(summaries[*place].id);
        let inside = others.into_iter().filter(inside).collect();
        self.found = found;
        self.text_search.set_found(inside);
    }

    /// How many sheets there are, at least one.
    fn sheets(&self) -> usize {
        self.found.len().div_ceil(ROWS).max(1)
    }

    fn start_over(&mut self) {
        self.sheet = 0;
        self.stale = true;
    }
}

/// What the page looks at besides its own state.
#[derive(Clone, Copy)]
pub struct Seen<'a> {
    /// What stands in the vault.
    pub listing: &'a Listing,
    /// Whether it was read.
    pub listed: bool,
    /// The advice for the cases, as far as it is known.
    pub glances: &'a Glances,
    /// The meetings.
    pub meetings: &'a [Meeting],
}

/// What can happen on this page.
#[derive(Debug, Clone)]
pub enum Message {
    /// Words to look for were typed.
    Search(String),
    /// Show running cases, closed ones, or both.
    Standing(Standing),
    /// Show one phase, or all.
    Phase(Option<crate::case::Phase>),
    /// Show one level, or all.
    Level(Level),
    /// Show one form of violence, or all.
    Form(Option<crate::case::ViolenceForm>),
    /// Show only cases for which this holds, or all.
    Only(Only, bool),
    /// Unfold the forms of violence, or fold them.
    Forms,
    /// With the marks of cases.
    Mark(MarkMessage),
    /// With a filter that is kept under a name.
    Saved(SavedMessage),
    /// Sort in this order.
    Order(Order),
    /// The head of a column was pressed.
    Sort(CaseColumn),
    /// Unfold the filters, or fold them.
    Filters,
    /// Show everything again.
    Clear,
    /// To the sheet before.
    Back,
    /// To the next sheet.
    Next,
    /// These words were found inside these cases.
    Inside(String, Vec<CaseId>),
    /// The places of these words in some cases were found.
    Excerpts(String, Vec<(CaseId, Option<Excerpt>)>),
    /// Show more of what was found inside cases.
    MoreInside,
    /// Show all files that cannot be used.
    AllTroubles,
    /// Ask something of the desk.
    Ask(Ask),
}

/// The field that takes the words to look for.
pub fn search_field() -> Id {
    Id::new("cases-search")
}

/// The part of this page that scrolls.
pub fn scrolling() -> Id {
    Id::new("cases-page")
}

/// Handles a message.
pub fn update(
    state: &mut State,
    message: Message,
    summaries: &[Arc<Summary>],
    context: &Context<'_>,
) -> Reply<Message, Ask> {
    match message {
        Message::Mark(message) => {
            let shown = state.shown(summaries);
            let ask = marking::update(&mut state.marked, message, &shown);
            return ask.map_or_else(Reply::none, Reply::ask);
        }
        Message::Sort(by) => return sort(state, state.order(context).pressed(by)),
        Message::Order(order) => return sort(state, order),
        Message::Ask(ask) => return Reply::ask(ask),
        Message::AllTroubles => {
            state.all_troubles = true;
            return Reply::none();
        }
        Message::Filters => {
            state.unfolded = !state.unfolded;
            return Reply::none();
        }
        Message::Forms => {
            state.forms = !state.forms;
            return Reply::none();
        }
        Message::Saved(message) => {
            return saved::update(state, message).map_or_else(Reply::none, Reply::ask);
        }
        Message::MoreInside => {
            state.text_search.show_more();
            return Reply::none();
        }
        Message::Inside(words, cases) => {
            state.stale |= state.text_search.receive(&words, cases);
            return Reply::none();
        }
        Message::Excerpts(words, found) => {
            state.text_search.receive_excerpts(&words, found);
            return Reply::none();
        }
        Message::Back => state.sheet = state.sheet.saturating_sub(1),
        Message::Next => state.sheet = (state.sheet + 1).min(state.sheets() - 1),
        chosen => {
            choose(state, chosen);
            state.start_over();
        }
    }
    Reply::ask(Ask::Top(scrolling()))
}

/// The page stays where it is: what was pressed stands above the rows.
fn sort(state: &mut State, order: Order) -> Reply<Message, Ask> {
    state.order = Some(order);
    state.sheet = 0;
    Reply::ask(Ask::Sort(order.by, order.reversed))
}

fn choose(state: &mut State, message: Message) {
    let filters = &mut state.filters;
    match message {
        Message::Search(words) => state.set_search(words),
        Message::Standing(standing) => filters.standing = standing,
        Message::Phase(phase) => filters.phase = phase,
        Message::Level(level) => filters.level = level,
        Message::Form(form) => filters.form = form,
        Message::Only(only, true) => drop(filters.only.insert(only)),
        Message::Only(only, false) => drop(filters.only.remove(&only)),
        Message::Clear => {
            *filters = Filters::default();
            state.set_search(String::new());
        }
        _ => {}
    }
}

/// Draws the page.
pub fn view<'a>(state: &'a State, seen: Seen<'a>, context: &Context<'a>) -> Element<'a, Message> {
    let Seen { listing, listed, .. } = seen;
    let width = context.size.width;
    let fit = Fit::of(width - 2.0 * margin(width) - 2.0 * space::L);
    let content = match (listed, listing.summaries.is_empty()) {
        (false, _) => column![reading()],
        (true, true) => Column::new()
            .extend(troubles::view(listing, state.all_troubles, context))
            .push(kit::card(kit::body(t!("cases-none")))),
        (true, false) => Column::new()
            .extend(troubles::view(listing, state.all_troubles, context))
            .push(alike::view(&state.alike, listing, context))
            .push(filters::view(state, saved::view(state), context, fit))
            .push(results(state, seen, context, fit))
            .push(text_search::view(&state.text_search, &listing.summaries, context.guidance)),
    };
    let content = content.push(listed.then(|| deleted::view(&state.deleted, context)).flatten());
    let about = kit::small(t!("cases-about", count = listing.summaries.len()));
    let field = search(&state.search, search_field(), Message::Search, None, width);
    let tools = [field, share()].into_iter().chain(new_case(context));
    page(t!("nav-cases"), about, tools, content, width, scrolling())
}

fn share<'a>() -> Element<'a, Message> {
    let share = button(t!("sharing-go")).icon(Icon::HeartHandshake);
    share.on_press(Message::Ask(Ask::Share)).into()
}

fn new_case<'a>(context: &Context<'a>) -> Option<Element<'a, Message>> {
    let new = button(t!("new-case-title")).primary().on_press(Message::Ask(Ask::NewCase));
    (!context.read_only).then(|| new.into())
}

fn results<'a>(
    state: &'a State,
    seen: Seen<'a>,
    context: &Context<'a>,
    fit: Fit,
) -> Element<'a, Message> {
    let shown = state.found.iter().skip(state.sheet * ROWS).take(ROWS);
    let table = if state.found.is_empty() && state.text_search.has_found() {
        kit::nothing_yet(t!("inside-only"))
    } else if state.found.is_empty() {
        kit::nothing_yet(t!("cases-nothing-found"))
    } else {
        table::view(shown, state, seen, context, fit)
    };
    let content = Column::new()
        .push(above(state, seen.listing, fit, context.read_only))
        .push(marking::meetings(&state.marked, seen, context))
        .push(table)
        .push(turning(state))
        .spacing(space::S);
    kit::card(column![kit::unseen_h2(t!("cases-results")), content]).into()
}

/// How many were found, and what can be done with what is marked. It stays as high
/// where there is room, so that a mark moves no row.
fn above<'a>(
    state: &'a State,
    listing: &Listing,
    fit: Fit,
    read_only: bool,
) -> Element<'a, Message> {
    let found = said(t!("cases-found", count = state.found.len()), kit::strong);
    let beside: Element<'a, Message> = match marking::bar(&state.marked, read_only) {
        Some(bar) => {
            row![].push(clear(state, listing)).push(bar).spacing(space::M).align_y(Center).into()
        }
        None => row![]
            .push(clear(state, listing))
            .push(Space::new().width(Fill))
            .push(kit::terms(&[&t!("row-ave")]))
            .align_y(Center)
            .into(),
    };
    let row = row![found, beside].spacing(space::M).align_y(Center);
    let height = if fit == Fit::All { CONTROL_HEIGHT.into() } else { Length::Shrink };
    container(row).center_y(height).into()
}

fn clear<'a>(state: &State, listing: &Listing) -> Option<Element<'a, Message>> {
    let clear = button(t!("cases-clear")).link().on_press(Message::Clear);
    (state.found.len() < listing.summaries.len()).then(|| clear.into())
}

/// Back and forth between the sheets.
fn turning(state: &State) -> Option<Element<'_, Message>> {
    let (sheet, sheets) = (state.sheet, state.sheets());
    let place = t!("cases-sheet", number = sheet + 1, all = sheets);
    let turning = row![
        button(t!("cases-back")).on_press_maybe((sheet > 0).then_some(Message::Back)),
        button(t!("cases-next")).on_press_maybe((sheet + 1 < sheets).then_some(Message::Next)),
        said(place, kit::body),
    ];
    let turning = turning.spacing(space::M).align_y(Center).width(Fill);
    (sheets > 1).then(|| turning.into())
}

/// The words about a file, with what can be done below them.
fn item<'a>(
    file: String,
    words: String,
    open: Option<Element<'a, Message>>,
) -> Element<'a, Message> {
    let content = column![hideable(kit::body(words))].push(open).spacing(space::XS);
    spoken::item(file, content)
}
