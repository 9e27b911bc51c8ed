//! Nu nodig: what is late, due today, or due within a week.

use iced::widget::{Column, Row, column, container, row, span};
use iced::{Center, Element};

use super::{Message, State};
use crate::case::{Due, Summary};
use crate::gui::context::Context;
use crate::gui::fonts;
use crate::gui::kit::{self, spoken};
use crate::gui::screen::Ask;
use crate::gui::screen::attention::{self, Urgency};
use crate::gui::screen::case_row::{face, level_badge};
use crate::gui::theme::{space, text as size};
use crate::gui::widget::{Role, announce, button, hideable, unspoken};
use crate::t;
use crate::vault::Listing;

/// How many are shown at first.
const FIRST: usize = 6;

/// How many come with each press: a screen full, so that drawing stays quick.
const STEP: usize = 100;

pub(super) fn view<'a>(
    state: &'a State,
    listing: &'a Listing,
    context: &Context<'a>,
) -> Element<'a, Message> {
    let due_soon = &state.overview.due_soon;
    let shown = due_soon.iter().take(FIRST + STEP * state.more);
    let items = shown.filter_map(|(case, place)| {
        let summary = listing.summaries.get(*case)?;
        let due = summary.due.get(*place)?;
        Some(item(summary, due, *place, context))
    });
    let list = if due_soon.is_empty() {
        kit::nothing_yet(t!("near-nothing"))
    } else {
        spoken::list(t!("near-title"), kit::ruled(items))
    };
    let content = Column::new()
        .push(kit::h2(t!("near-title")))
        .push(list)
        .push(more(due_soon.len(), state.more))
        .spacing(space::S);
    kit::card(content).into()
}

fn more<'a>(all: usize, presses: usize) -> Option<Element<'a, Message>> {
    let left = all.saturating_sub(FIRST + STEP * presses);
    let more = match left {
        0 => None,
        left if left <= STEP => Some(t!("near-all", count = all)),
        _ => Some(t!("near-more", count = STEP, all = all)),
    };
    let more = more.map(|words| button(words).link().on_press(Message::More));
    let fewer = (presses > 0 && all > FIRST)
        .then(|| button(t!("near-fewer")).link().on_press(Message::Fewer));
    let some = more.is_some() || fewer.is_some();
    some.then(|| Row::new().push(more).push(fewer).spacing(space::L).into())
}

fn item<'a>(
    summary: &'a Summary,
    due: &'a Due,
    place: usize,
    context: &Context<'a>,
) -> Element<'a, Message> {
    let urgency = Urgency::of(due.on, context.today());
    let when = attention::when(due.on, context.today());
    let day = if urgency.is_pressing() {
        kit::strong_tinted(when.clone(), size::BODY, |tokens| tokens.danger.on_soft)
    } else {
        kit::strong(when)
    };
    let what = what(due);
    // With names hidden the page can still be read: which case, and what kind.
    let plain = context.preferences.hide_names.then(|| {
        let number = summary.number.as_str();
        kit::body(t!("near-hidden", number = number, kind = attention::kind(due)))
    });
    let content = row![
        container(day).width(104),
        column![].push(plain).push(hideable(words(summary, &what))),
        level_badge(summary.ave, Role::Text),
    ];
    let content = container(content.spacing(space::M).align_y(Center)).padding([7, 8]);
    let name = t!("near-item", name = summary.name.as_str(), what = what);
    let aloud = t!(
        "near-aloud",
        when = attention::when_aloud(due.on, context.today()),
        level = kit::ave_told(summary.ave)
    );
    let link = announce(Role::Link, name, unspoken(column![content]))
        .describe(aloud)
        .on_press(Message::Ask(Ask::Open(summary.id, attention::step(due, summary.phase))))
        .ring(6.0, -2.0)
        .face(face);
    spoken::item(format!("{}-{place}", summary.id), link)
}

/// What is due, or its kind when nobody wrote more.
fn what(due: &Due) -> String {
    match due.what.trim() {
        "" => attention::kind(due),
        words => words.to_owned(),
    }
}

fn words<'a>(summary: &'a Summary, what: &str) -> Element<'a, Message> {
    kit::rich([
        span(summary.name.as_str()).font(fonts::SEMIBOLD),
        span(t!("near-what", what = what)),
    ])
}
