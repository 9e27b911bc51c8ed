//! What lasts: phases, orders, and the term in which a report is answered.

use chrono::NaiveDate;

use super::{Dated, Event, Lane, Looking, Mark};
use crate::advice::clocks::{end_of, working_days};
use crate::case::record::{Section, name_in, named};
use crate::case::{Huisverbod, Melding, MeldingTo, Passage, Phase, RecordPlace};
use crate::t;

/// Every phase, until the day on which the case went on or was closed.
pub(super) fn phases(looking: &Looking<'_>) -> Vec<Event> {
    let passages = &looking.case.phases.passages;
    let first = passages.first().map_or(looking.case.phases.current, |passage| passage.from);
    let opened = looking.case.opened_on.map(|on| phase(first, on, None));
    let later = passages.iter().map(|passage| phase(passage.to, passage.on, Some(passage)));
    let mut all: Vec<Event> = opened.into_iter().chain(later).collect();
    let ends: Vec<Option<NaiveDate>> = all.iter().skip(1).map(Event::first).collect();
    let closed = looking.case.closed_on;
    let ends = ends.into_iter().chain([closed]);
    for (event, end) in all.iter_mut().zip(ends) {
        event.until = end.max(event.first().filter(|_| end.is_some()));
    }
    all
}

fn phase(phase: Phase, on: NaiveDate, passage: Option<&Passage>) -> Event {
    let name = t!("phase-badge", number = phase.number(), name = named("phase-{}", phase));
    let place = RecordPlace::part(Section::Plan(phase));
    let mut event = Event::new(Lane::Phase, Mark::Phase(phase), Dated::On(on), name, place);
    if let Some(passage) = passage {
        event.words = passage.reason.trim().to_owned();
        event.by = passage.by.trim().to_owned();
    }
    event
}

/// Every huisverbod, until its last day.
pub(super) fn orders(looking: &Looking<'_>) -> Vec<Event> {
    let orders = looking.case.huisverboden.iter();
    orders.filter_map(|order| self::order(order, looking)).collect()
}

fn order(order: &Huisverbod, looking: &Looking<'_>) -> Option<Event> {
    let terms = &looking.guidance.clocks().huisverbod;
    let until = order.on.and_then(|on| end_of(order, on, terms));
    let dated = order.on.map_or_else(|| Dated::Not(String::new()), Dated::On);
    let days = order.on.zip(until).map(|(on, until)| (until - on).num_days());
    let is_empty = *order == Huisverbod { id: order.id, ..Huisverbod::default() };
    let name = match (days, order.extended_until, order.ended_on) {
        _ if is_empty => return None,
        (None, ..) => t!("timeline-order"),
        (Some(days), _, Some(_)) => t!("timeline-order-ended", days = days),
        (Some(days), Some(_), None) => t!("timeline-order-extended", days = days),
        (Some(days), None, None) => t!("timeline-order-days", days = days),
    };
    let place = RecordPlace::of("huisverboden", order.id.0).field("note");
    let mut event = Event::new(Lane::Order, Mark::Order, dated, name, place);
    event.until = until;
    let (who, note) = (looking.names.name(order.away), order.note.trim());
    event.words =
        [who, note].into_iter().filter(|one| !one.is_empty()).collect::<Vec<_>>().join(": ");
    event.by = order.by.trim().to_owned();
    Some(event)
}

/// Every report, until it was answered or should be.
pub(super) fn reports(looking: &Looking<'_>) -> Vec<Event> {
    let reports = looking.case.meldcode.meldingen.iter();
    reports.filter_map(|report| self::report(report, looking)).collect()
}

fn report(report: &Melding, looking: &Looking<'_>) -> Option<Event> {
    let dated = match (report.on, report.ground.trim()) {
        (Some(on), _) => Dated::On(on),
        (None, "") => return None,
        (None, _) => Dated::Not(String::new()),
    };
    let days = looking.guidance.clocks().veilig_thuis.working_days;
    let to_veilig_thuis = report.on.filter(|_| report.to == MeldingTo::VeiligThuis);
    let term = |on| working_days::after(on, days, looking.region.liberation_day);
    let to: &'static str = report.to.into();
    let name = t!("timeline-report", to = name_in("melding-to-{}", to));
    let place = RecordPlace::inside("meldcode", "meldingen", report.id.0).field("ground");
    let mut event = Event::new(Lane::Meldcode, Mark::Report, dated, name, place);
    event.until = report.heard_on.or_else(|| to_veilig_thuis.map(term)).max(report.on);
    event.words = report.ground.trim().to_owned();
    event.by = report.by.trim().to_owned();
    event.ahead = report.on.is_some_and(|on| on > looking.today);
    Some(event)
}
