//! Klokken: the terms that run by themselves, in the order of what a delay costs.

use iced::widget::{Row, column, container, row, span};
use iced::{Center, Element, Fill, Length, Shrink};

use super::{Message, State};
use crate::advice::{Clock, ClockState};
use crate::case::Summary;
use crate::gui::casefile::kompas::clocks;
use crate::gui::context::Context;
use crate::gui::fonts;
use crate::gui::kit::{self, spoken};
use crate::gui::screen::Ask;
use crate::gui::screen::case_row::face;
use crate::gui::theme::space;
use crate::gui::widget::{Role, announce, button, hideable, unspoken};
use crate::t;
use crate::vault::Listing;

/// How many are shown; a team has few at a time.
const SHOWN: usize = 20;

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

/// Draws the card; nothing when no term runs. `width` is the room there is.
pub(super) fn view<'a>(
    state: &'a State,
    listing: &'a Listing,
    context: &Context<'a>,
    width: f32,
) -> Option<Element<'a, Message>> {
    let mut all = running(state, listing, context).take(SHOWN).peekable();
    all.peek()?;
    let items = all.map(|(summary, clock)| item(summary, clock, *context, width));
    let list = spoken::list(t!("clocks-title"), kit::ruled(items));
    let content = column![kit::h2(t!("clocks-title")), list].spacing(space::S);
    Some(kit::card(content).into())
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
        .then(|| unspoken(container(kit::bar(clock.passed(now), Fill)).width(134)));
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
