//! Terms that run by themselves, in words, and as a part of the Kompas.

use chrono::{NaiveDate, NaiveDateTime};
use iced::widget::{Column, Row, column};
use iced::{Center, Element};

use super::super::spoken::words_item;
use super::super::step::Step;
use super::super::{Casefile, Message};
use super::place::to_record;
use super::{KompasMessage, acting, first};
use crate::advice::{Clock, ClockKind, ClockState, Left};
use crate::gui::context::Context;
use crate::gui::kit;
use crate::gui::theme::{space, text as size};
use crate::gui::widget::dutch_date::short;
use crate::gui::widget::{Role, announce, button, hideable};
use crate::t;

/// How long there is left, or how much too late it is.
pub fn left(clock: &Clock, now: NaiveDateTime) -> String {
    match clock.left(now) {
        Left::Hours(0) => t!("clock-left-moments"),
        Left::Hours(hours) => t!("clock-left", span = span(hours)),
        Left::Over(0) => t!("clock-late-moments"),
        Left::Over(hours) => t!("clock-late", span = span(hours)),
        Left::WorkingDays(0) | Left::Days(0) => t!("clock-today"),
        Left::Days(days) => t!("clock-days-left", days = days),
        Left::WorkingDays(days) => t!("clock-working-days", days = days),
        Left::DaysOver(days) => t!("clock-late-days", days = days),
    }
}

/// "1 dag 7 uur", "19 uur", "2 dagen".
fn span(hours: i64) -> String {
    let (days, rest) = (hours / 24, hours % 24);
    let days = (days > 0).then(|| t!("clock-days", days = days));
    let rest = (rest > 0).then(|| t!("clock-hours", hours = rest));
    days.into_iter().chain(rest).collect::<Vec<_>>().join(" ")
}

/// What ends, and when.
pub fn title(clock: &Clock, today: NaiveDate) -> String {
    match clock.kind {
        ClockKind::Huisverbod => t!("clock-order", until = moment(clock, clock.until, today)),
        ClockKind::Verwurging => t!("clock-doctor"),
        ClockKind::SeksueelGeweld => t!("clock-csg"),
        ClockKind::School => t!("clock-school"),
        ClockKind::VeiligThuis => t!("clock-report"),
        ClockKind::Onderzoek => t!("clock-investigation"),
    }
}

/// What has to be decided before that and how far the term is, or why it waits.
pub fn about(clock: &Clock, now: NaiveDateTime) -> String {
    let day = |at: NaiveDateTime| short(at.date(), now.date());
    let (on, until) = (day(clock.from), day(clock.until));
    if let Some(waits) = &clock.waits {
        let day = short(waits.until, now.date());
        return t!("clock-waits", day = day, reason = waits.reason.as_str());
    }
    match clock.kind {
        ClockKind::Huisverbod => about_order(clock, now),
        ClockKind::Verwurging => {
            let until = moment(clock, clock.until, now.date());
            t!("clock-doctor-about", on = on, until = until)
        }
        ClockKind::SeksueelGeweld => t!("clock-csg-about", on = on, until = until),
        ClockKind::School => t!("clock-school-about", on = on, until = until),
        ClockKind::VeiligThuis => {
            t!("clock-report-about", on = on, until = until, days = clock.days)
        }
        ClockKind::Onderzoek => {
            t!("clock-investigation-about", on = on, until = until, weeks = clock.days / 7)
        }
    }
}

fn about_order(clock: &Clock, now: NaiveDateTime) -> String {
    let today = now.date();
    let before = clock.decide_before.filter(|_| !clock.decided);
    let decide = match before {
        Some(before) => t!("clock-order-decide", before = moment(clock, before, today)),
        None => t!("clock-order-decided"),
    };
    let (day, days) = (clock.day(today), clock.days);
    t!("clock-order-about", decide = decide, day = day, days = days, longest = clock.longest)
}

/// The name of what is done about it; none when nothing has to be.
pub fn act(clock: &Clock, now: NaiveDateTime) -> Option<String> {
    let words = match clock.kind {
        ClockKind::Huisverbod => t!("clock-order-act"),
        ClockKind::Verwurging => t!("clock-doctor-act"),
        ClockKind::SeksueelGeweld => t!("clock-csg-act"),
        ClockKind::School => t!("clock-school-act"),
        ClockKind::VeiligThuis | ClockKind::Onderzoek => t!("clock-report-act"),
    };
    clock.is_open(now).then_some(words)
}

fn moment(clock: &Clock, at: NaiveDateTime, today: NaiveDate) -> String {
    let day = short(at.date(), today);
    if clock.timed { format!("{day} {}", at.format("%H:%M")) } else { day }
}

/// The step of the case in which a term is told of.
pub fn place(kind: ClockKind) -> Step {
    match kind {
        ClockKind::Huisverbod
        | ClockKind::School
        | ClockKind::Verwurging
        | ClockKind::SeksueelGeweld => Step::Happened,
        ClockKind::VeiligThuis | ClockKind::Onderzoek => Step::Meldcode,
    }
}

/// How long there is left, so that what is late stands out.
pub fn left_shown<'a, M: Clone + 'a>(clock: &Clock, now: NaiveDateTime) -> Element<'a, M> {
    let words = left(clock, now);
    match clock.state(now) {
        ClockState::Late if clock.waits.is_none() => {
            kit::strong_tinted(words, size::BODY, |tokens| tokens.danger.on_soft)
        }
        _ => kit::strong(words),
    }
}

/// The terms that run in a case.
pub(super) fn running<'a>(
    file: &'a Casefile,
    context: Context<'a>,
) -> Option<Element<'a, Message>> {
    let now = context.now.naive_local();
    let all = file.advice.clocks.iter().filter(|clock| clock.state(now) != ClockState::Ended);
    let all: Vec<&Clock> = all.collect();
    if all.is_empty() {
        return None;
    }
    let items = all.into_iter().map(|clock| item(clock, file, context));
    let title = t!("clocks-title");
    let list = announce(Role::List, title.clone(), Column::from_iter(items).spacing(space::S));
    let head = super::super::spoken::heading(3, title.clone(), kit::strong(title));
    Some(kit::card(column![head, list].spacing(space::S)).into())
}

fn item<'a>(clock: &'a Clock, file: &'a Casefile, context: Context<'a>) -> Element<'a, Message> {
    let now = context.now.naive_local();
    let (title, about) = (title(clock, now.date()), about(clock, now));
    let name = format!("{}: {title}. {about}", left(clock, now));
    let shown = column![left_shown(clock, now), kit::body(title.clone())];
    let shown = shown.push(hideable(kit::small(about)));
    let below = match acting::busy_with(&file.kompas, &clock.key()) {
        _ if context.read_only => Some(to_record(&clock.place(), &title)),
        Some(id) => Some(first::waiting(&file.case, context, id)),
        None => Some(acts(clock, file, context, title)),
    };
    column![words_item(name, shown)].push(below).spacing(space::XS).into()
}

/// What can be done about a term: the act itself, or putting it off with a reason.
fn acts<'a>(
    clock: &'a Clock,
    file: &'a Casefile,
    context: Context<'a>,
    title: String,
) -> Element<'a, Message> {
    let now = context.now.naive_local();
    let key = clock.key();
    let act = act(clock, now).map(|words| {
        let decide = Message::Decide(clock.kind, clock.of);
        button(words).key(format!("act-{key}")).describe(title.clone()).on_press(decide)
    });
    let later = clock.is_open(now) && clock.can_wait();
    let later = later.then(|| {
        let later = Message::Kompas(KompasMessage::Later(key.clone()));
        let later = button(t!("kompas-later")).quiet().key(format!("later-{key}")).on_press(later);
        later.describe(title.clone())
    });
    let mut records = file.case.postponed.iter();
    let record = records.find(|one| one.step == key).filter(|_| clock.waits.is_some());
    let go = to_record(&clock.place(), &title);
    let back = record.map(|record| {
        let not = Message::Kompas(KompasMessage::NotLater(record.id.0));
        let back = button(t!("kompas-later-not")).link().key(format!("back-{key}"));
        back.describe(title).on_press(not)
    });
    let all = Row::new().push(act).push(later).push(back).push(go);
    all.spacing(space::S).align_y(Center).wrap().vertical_spacing(4.0).into()
}
