//! How long a tijdelijk huisverbod runs, and before when it has to be decided
//! whether to extend it.

use chrono::{Days, NaiveDate, TimeDelta};

use super::{Clock, ClockKind, Unit, moment};
use crate::case::{Case, Huisverbod};
use crate::guidance::{Guidance, OrderTerms};

/// For how many days after its end a term is still told of.
const TOLD: u64 = 90;

pub(super) fn clocks<'a>(
    case: &'a Case,
    guidance: &'a Guidance,
    today: NaiveDate,
) -> impl Iterator<Item = Clock> + 'a {
    let terms = &guidance.clocks().huisverbod;
    let orders = case.huisverboden.iter().filter_map(move |order| clock(order, terms));
    let recent = move |clock: &Clock| {
        let told = clock.until.date().checked_add_days(Days::new(TOLD));
        told.is_none_or(|last| today <= last)
    };
    orders.filter(recent)
}

/// The last day of an order that began on `on`. It was withdrawn, extended, or
/// lasts as long as the model says; never longer than the model allows.
pub(in super::super) fn end_of(
    order: &Huisverbod,
    on: NaiveDate,
    terms: &OrderTerms,
) -> Option<NaiveDate> {
    let after = |days: u32| on.checked_add_days(Days::new(u64::from(days)));
    let longest = after(terms.longest)?;
    let planned = order.extended_until.unwrap_or(after(terms.days)?).min(longest);
    Some(order.ended_on.map_or(planned, |ended| ended.min(planned)).max(on))
}

fn clock(order: &Huisverbod, terms: &OrderTerms) -> Option<Clock> {
    let on = order.on?;
    let time = order.time();
    let last = end_of(order, on, terms)?;
    let withdrawn = order.ended_on.is_some_and(|ended| ended <= last);
    // What was withdrawn may have ended at any time of that day.
    let until = moment(last, time.filter(|_| !withdrawn)).max(moment(on, time));
    let days = u32::try_from((last - on).num_days()).ok()?;
    // What was withdrawn, or cannot become longer, asks for no decision.
    let open = !withdrawn && days < terms.longest;
    let before = until - TimeDelta::hours(i64::from(terms.hours_before));
    Some(Clock {
        kind: ClockKind::Huisverbod,
        of: order.id.0,
        from: moment(on, time),
        until,
        timed: time.is_some(),
        days: days.max(1),
        longest: terms.longest,
        unit: Unit::Hours,
        decide_before: open.then_some(before),
        decided: order.decided_on.or(order.extended_until).is_some(),
        stays: false,
        waits: None,
    })
}
