//! Klokken: the terms that run by themselves, what presses today first ([`Clock::rank`]).
//!
//! What needs nothing within a week is folded to a line. So is what would take the
//! first view from acts that cannot wait: those are always seen at once.

use iced::widget::{Column, Row, column, container, row, span};
use iced::{Center, Element, Fill, Length, Shrink};

use super::{Message, State};
use crate::advice::{Clock, ClockState};
use crate::case::Summary;
use crate::gui::casefile::kompas::clocks;
use crate::gui::context::Context;
use crate::gui::fonts;
use crate::gui::kit::{self, spoken};
use crate::gui::record::fold;
use crate::gui::screen::Ask;
use crate::gui::screen::attention::Urgency;
use crate::gui::screen::case_row::face;
use crate::gui::theme::{space, text as size};
use crate::gui::widget::{Role, announce, button, dutch_date, hideable, unspoken};
use crate::t;
use crate::vault::Listing;

/// How many are shown at most where nothing else waits; a team has few at a time.
const SHOWN: usize = 20;

/// What stands above and below the terms before the first act that cannot wait: the
/// bar, the titles and the line of what is folded, in logical pixels.
const AROUND: f32 = 270.0;

/// How high a term or an act that cannot wait is, at most, in logical pixels.
const ROW: f32 = 98.0;

/// From this height on, in logical pixels, there is room for two such acts.
const HIGH: f32 = 600.0;

/// From this width on, in logical pixels, a bar stands beside the words.
const WITH_BAR: f32 = 560.0;

/// How wide what can be done about a term is, beside a bar.
const ACTS: Length = Length::Fixed(168.0);

/// The terms that still run, with their case.
pub(super) fn running<'a>(
    state: &'a State,
    listing: &'a Listing,
    context: &Context<'_>,
) -> impl Iterator<Item = (&'a Summary, &'a Clock)> {
    let now = context.now.naive_local();
    let all = state.overview.rows.clocks.iter().filter_map(|(case, place)| {
        let summary = listing.summaries.get(*case)?.as_ref();
        Some((summary, state.glances.get(summary.id)?.clocks.get(*place)?))
    });
    all.filter(move |(_, clock)| clock.state(now) != ClockState::Ended)
}

/// A term with its case.
type Term<'a> = (&'a Summary, &'a Clock);

/// Draws the card; nothing when no term runs. `width` is the room there is.
pub(super) fn view<'a>(
    state: &'a State,
    listing: &'a Listing,
    context: &Context<'a>,
    width: f32,
) -> Option<Element<'a, Message>> {
    let all: Vec<Term<'a>> = running(state, listing, context).collect();
    if all.is_empty() {
        return None;
    }
    let (shown, folded) = apart(all, state, context);
    let title = || t!("clocks-title");
    let drawn = |terms: Vec<Term<'a>>, name: String| {
        let items = terms.into_iter().map(|(case, clock)| item(case, clock, *context, width));
        spoken::list(name, kit::ruled(items))
    };
    let head = (!folded.is_empty()).then(|| head(&folded, state.all_clocks, context));
    let below = head.as_ref().filter(|_| state.all_clocks).map(|(name, _)| name.clone());
    let content = Column::new()
        .push(kit::h2(title()))
        .push((!shown.is_empty()).then(|| drawn(shown, title())))
        .push(head.map(|(_, head)| head))
        .push(below.map(|name| drawn(folded, name)))
        .spacing(space::S);
    Some(kit::card(content).into())
}

/// What is shown and what is folded to a line, both in the order they had.
fn apart<'a>(
    all: Vec<Term<'a>>,
    state: &State,
    context: &Context<'_>,
) -> (Vec<Term<'a>>, Vec<Term<'a>>) {
    let now = context.now.naive_local();
    let is_near = |clock: &Clock| {
        clock.is_open(now) && Urgency::of(clock.next().date(), now.date()).is_near()
    };
    let (mut shown, mut folded): (Vec<_>, Vec<_>) =
        all.into_iter().partition(|(_, clock)| is_near(clock));
    let beyond = shown.split_off(room(state, context).min(shown.len()));
    folded.splice(0..0, beyond);
    (shown, folded)
}

/// For how many terms there is room beside what cannot wait.
fn room(state: &State, context: &Context<'_>) -> usize {
    let height = context.size.height;
    let acts = state.overview.rows.urgent().min(if height < HIGH { 1 } else { 2 });
    if acts == 0 {
        return SHOWN;
    }
    let left = height - AROUND - ROW * acts as f32;
    // Fewer than a window is high.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let room = (left / ROW).max(0.0) as usize;
    room
}

/// The line to which terms are folded, with what it says: how many, and when the
/// first of them asks for something.
fn head<'a>(
    folded: &[Term<'_>],
    open: bool,
    context: &Context<'_>,
) -> (String, Element<'a, Message>) {
    let now = context.now.naive_local();
    let asks = folded.iter().map(|(_, clock)| clock);
    let late = asks.clone().filter(|one| one.waits.is_none() && one.state(now) == ClockState::Late);
    let late = late.count();
    let first = asks.map(|clock| clock.next()).min().unwrap_or(now);
    let day = dutch_date::short(first.date(), now.date());
    let name = match late {
        0 => t!("clocks-folded", count = folded.len(), day = day),
        late => t!("clocks-folded-late", count = folded.len(), late = late),
    };
    let words = match late {
        0 => kit::strong(name.clone()),
        _ => kit::strong_tinted(name.clone(), size::BODY, |tokens| tokens.danger.on_soft),
    };
    (name.clone(), fold::head(name, open, words, Message::FoldClocks).into())
}

fn item<'a>(
    summary: &'a Summary,
    clock: &'a Clock,
    context: Context<'a>,
    width: f32,
) -> Element<'a, Message> {
    let now = context.now.naive_local();
    let title = clocks::title(clock, now.date());
    let bar = (width >= WITH_BAR)
        .then(|| unspoken(container(kit::bar(clock.passed(now), Fill)).width(104)));
    let act = clocks::act(clock, now).filter(|_| !context.read_only).map(|words| {
        let about = format!("{}: {title}", summary.name);
        button(words)
            .key(format!("act-{}", key(summary, clock)))
            .describe(about)
            .on_press(Message::Ask(Ask::Decide(summary.id, clock.kind, clock.of)))
    });
    let waits = clock.is_open(now) && clock.can_wait() && !context.read_only;
    let later = waits.then(|| {
        let about = format!("{}: {title}", summary.name);
        let later = button(t!("kompas-later")).quiet().describe(about);
        later.key(format!("later-{}", key(summary, clock))).on_press(Message::Ask(Ask::PutOff(
            summary.id,
            clocks::place(clock.kind),
            crate::advice::clocks::key(clock.kind, clock.of),
        )))
    });
    let link = container(link(summary, clock, &title, context)).width(Fill);
    // Of equal width, so that the bars stand below each other.
    let acts = Row::new().push(later).push(act).spacing(space::M).align_y(Center);
    let acts = container(acts).align_right(if bar.is_some() { ACTS } else { Shrink });
    let content = row![link].push(bar).push(acts).spacing(space::M).align_y(Center);
    spoken::item(key(summary, clock), content)
}

/// What tells a row from the others.
fn key(summary: &Summary, clock: &Clock) -> String {
    format!("{}-{:?}-{}", summary.id, clock.kind, clock.of)
}

/// How long there is left and what for; it opens the case there.
fn link<'a>(
    summary: &'a Summary,
    clock: &'a Clock,
    title: &str,
    context: Context<'a>,
) -> Element<'a, Message> {
    let now = context.now.naive_local();
    let plain = context
        .preferences
        .hide_names
        .then(|| kit::body(t!("near-hidden", number = summary.number.as_str(), kind = title)));
    let words = kit::rich([
        span(summary.name.as_str()).font(fonts::SEMIBOLD),
        span(t!("near-what", what = title)),
    ]);
    let about = clocks::about(clock, now);
    let shown = column![].push(plain).push(hideable(words)).push(kit::small(about.clone()));
    let shown = row![container(clocks::left_shown(clock, now)).width(132), shown];
    let shown = container(shown.spacing(space::M).align_y(Center)).padding([7, 8]);
    let name = t!("near-item", name = summary.name.as_str(), what = title);
    announce(Role::Link, name, unspoken(column![shown]))
        .describe(t!("clocks-aloud", left = clocks::left(clock, now), about = about))
        .on_press(Message::Ask(Ask::Open(summary.id, clocks::place(clock.kind))))
        .ring(6.0, -2.0)
        .face(face)
        .into()
}
