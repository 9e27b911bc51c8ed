//! The card with all moments.

use std::cmp::Reverse;

use chrono::NaiveDate;
use iced::widget::{column, container, keyed_column, row};
use iced::{Center, Element, Fill};

use super::{Message, State, form, kind_name, title};
use crate::case::{Case, Moment};
use crate::gui::casefile::{fold, spoken};
use crate::gui::context::Context;
use crate::gui::icon::Icon;
use crate::gui::kit;
use crate::gui::theme::{space, text as size};
use crate::gui::widget::dutch_date::short;
use crate::gui::widget::{Role, announce, button, columns, private};
use crate::t;

/// How wide a day and what happens then must be to stand beside each other.
const BESIDE: f32 = 130.0;

/// Draws the card.
pub(in super::super) fn view<'a>(
    state: &State,
    case: &'a Case,
    context: Context<'a>,
) -> Element<'a, Message> {
    let today = context.today();
    let (mut now, mut before): (Vec<&Moment>, Vec<&Moment>) =
        case.agenda.iter().partition(|moment| stays(moment, today));
    // Without a day first: a day is missing.
    now.sort_by_key(|moment| (state.folds.day(moment.id, moment.on), moment.id));
    before.sort_by_key(|moment| Reverse((moment.done_on, moment.id)));
    let nothing = now.is_empty().then(|| kit::nothing_yet(t!("moments-none")));
    let content = column![head(context)]
        .push(nothing)
        .push((!now.is_empty()).then(|| list(t!("moments"), &now, state, case, context)))
        .push((!before.is_empty()).then(|| done(&before, state, case, context)));
    kit::card(content.spacing(space::S)).into()
}

/// Whether it is shown with what still has to happen. What was done today
/// stays there until tomorrow, so that a slip is easily put right.
fn stays(moment: &Moment, today: NaiveDate) -> bool {
    moment.done_on.is_none_or(|done| done >= today)
}

fn head<'a>(context: Context<'a>) -> Element<'a, Message> {
    let add = (!context.read_only)
        .then(|| button(t!("moment-add")).icon(Icon::Plus).on_press(Message::Add));
    let words = column![kit::h2(t!("moments")), kit::small(t!("moments-help"))];
    row![words.width(Fill)].push(add).spacing(space::M).align_y(Center).into()
}

fn list<'a>(
    name: String,
    moments: &[&'a Moment],
    state: &State,
    case: &'a Case,
    context: Context<'a>,
) -> Element<'a, Message> {
    let items = moments.iter().map(|moment| (moment.id, item(moment, state, case, context)));
    let items = keyed_column(items).spacing(space::XS).width(Fill);
    announce(Role::List, name, items).into()
}

/// What was done before today.
fn done<'a>(
    moments: &[&'a Moment],
    state: &State,
    case: &'a Case,
    context: Context<'a>,
) -> Element<'a, Message> {
    let name = t!("moments-done", count = moments.len());
    let words = kit::tinted(name.clone(), size::BODY, |tokens| tokens.ink_soft);
    let head = fold::head(name.clone(), state.done, words, Message::Done);
    let list = state.done.then(|| list(name, moments, state, case, context));
    column![kit::line(), head].push(list).spacing(space::XS).into()
}

fn item<'a>(
    moment: &'a Moment,
    state: &State,
    case: &'a Case,
    context: Context<'a>,
) -> Element<'a, Message> {
    let open = state.folds.is_open(moment.id);
    let key = moment.id.0.to_string();
    let when = when(moment, context.today());
    let name = t!(
        "moment-aloud",
        day = day(moment, context.today()),
        what = title(moment),
        kind = kind_name(moment.kind),
        when = when.as_str()
    );
    let row = summary(moment, when, context.today());
    let head = fold::head(name, open, row, Message::Fold(moment.id)).key(key.as_str());
    let line = row![container(head).width(Fill)]
        .push((!context.read_only).then(|| finish(moment)))
        .spacing(space::S)
        .align_y(Center);
    let content = column![kit::line(), line]
        .push(open.then(|| fold::unfolded(form::view(moment, case, context))))
        .spacing(space::XS);
    spoken::item(key, content)
}

fn summary<'a>(moment: &Moment, when: String, today: NaiveDate) -> Element<'a, Message> {
    let day = day(moment, today);
    let said = if is_late(moment, today) {
        kit::strong_tinted(when, size::SMALL, |tokens| tokens.danger.on_soft)
    } else {
        kit::small(when)
    };
    let about = row![kit::small(kind_name(moment.kind)), kit::small("·"), said];
    let what = column![private(kit::body(title(moment))), about.spacing(6).wrap()].width(Fill);
    columns(BESIDE, [kit::strong(day), what.into()]).portions([2, 5]).into()
}

fn day(moment: &Moment, today: NaiveDate) -> String {
    moment.on.map_or_else(|| t!("moment-undated"), |on| short(on, today))
}

fn is_late(moment: &Moment, today: NaiveDate) -> bool {
    moment.is_open() && moment.on.is_some_and(|on| on < today)
}

/// How far off it is, or when it was done.
fn when(moment: &Moment, today: NaiveDate) -> String {
    if let Some(done) = moment.done_on {
        return t!("moment-done-on", day = short(done, today));
    }
    let Some(on) = moment.on else {
        return t!("moment-no-day");
    };
    match (on - today).num_days() {
        0 => t!("moment-today"),
        days if days < 0 => t!("moment-late", days = -days),
        days => t!("moment-ahead", days = days),
    }
}

fn finish(moment: &Moment) -> Element<'_, Message> {
    let open = moment.is_open();
    let (words, symbol) = if open {
        (t!("moment-finish"), Icon::Check)
    } else {
        (t!("moment-unfinish"), Icon::Undo2)
    };
    let finish = button(words)
        .icon(symbol)
        .key(moment.id.0.to_string())
        .describe(title(moment))
        .on_press(Message::Finish(moment.id, open));
    if open { finish } else { finish.quiet() }.into()
}
