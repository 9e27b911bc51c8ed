//! The self-scan at a glance, for the page with the numbers of the team.

use iced::Element;
use iced::widget::{Column, column};

use super::State;
use super::result::{line, told, when};
use crate::gui::context::Context;
use crate::gui::kit::{self, spoken};
use crate::gui::theme::space;
use crate::gui::widget::{button, dutch_date, hideable};
use crate::selfscan::{Point, seen};
use crate::t;

/// How many points are named.
const NAMED: usize = 3;

/// The last round, part by part, and what the team wants to learn; `open` leads to the
/// page itself.
pub(crate) fn card<'a, M: Clone + 'a>(
    state: &'a State,
    open: M,
    context: &Context<'a>,
) -> Element<'a, M> {
    column![scan(state, open, context)].push(learning(state, context)).spacing(14).into()
}

fn scan<'a, M: Clone + 'a>(state: &'a State, open: M, context: &Context<'a>) -> Element<'a, M> {
    let (last, before) = state.ledger.last_two();
    let shown = state.list.as_ref().zip(last);
    let rows = shown.map(|(list, last)| {
        let all = seen(list, last, before).into_iter();
        let rows = all.map(|one| {
            let words = format!("{}. {}", one.part.title, told(&one));
            spoken::words_item(words, line(&one))
        });
        spoken::items(t!("selfscan-title"), space::S, rows)
    });
    let about = match (last, state.ledger.open()) {
        (_, Some(round)) => t!("selfscan-card-open", count = round.count()),
        (Some(last), None) => when(last, before, context),
        (None, None) => t!("selfscan-card-none"),
    };
    let content = Column::new()
        .push(column![kit::h2(t!("selfscan-title")), kit::small(about)].spacing(2))
        .push(rows)
        .push(button(t!("selfscan-open-page")).on_press(open));
    kit::card(content.spacing(space::M)).into()
}

/// What the team wants to learn, as far as it is not done.
fn learning<'a, M: Clone + 'a>(state: &'a State, context: &Context<'a>) -> Option<Element<'a, M>> {
    let points = state.ledger.points().iter();
    let left: Vec<&Point> = points.filter(|point| point.done.is_none()).collect();
    if left.is_empty() {
        return None;
    }
    let rows = left.into_iter().take(NAMED).map(|point| {
        let words = in_words(point, context);
        spoken::item(point.id.to_string(), hideable(kit::body(words)))
    });
    let list = spoken::items(t!("selfscan-points"), space::XS, rows);
    Some(kit::section(t!("selfscan-points"), [list]))
}

/// "De kring eerder tekenen: 10 dec".
fn in_words(point: &Point, context: &Context<'_>) -> String {
    let what = match point.what.trim() {
        "" => t!("selfscan-point-empty"),
        what => what.to_owned(),
    };
    match point.on {
        Some(on) => {
            t!("selfscan-point-by", what = what, day = dutch_date::short(on, context.today()))
        }
        None => what,
    }
}
