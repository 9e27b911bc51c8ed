//! What is said of an event and of its day.

use chrono::{Datelike, NaiveDate};

use super::period::Period;
use crate::advice::chronicle::{Chronicle, Dated, Event, Recurrence};
use crate::gui::widget::dutch_date::{brief, long, month_name};
use crate::t;

/// How many letters of what was written are shown.
const SHORT: usize = 160;

/// "9 okt", "9 okt – 19 okt", "ergens in juni 2025".
pub(super) fn day(event: &Event, today: NaiveDate) -> String {
    told(event, |day| brief(day, today))
}

/// The same as it is read aloud.
pub(super) fn day_aloud(event: &Event) -> String {
    told(event, long)
}

fn told(event: &Event, name: impl Fn(NaiveDate) -> String) -> String {
    match (&event.dated, event.until) {
        (Dated::On(day), None) => name(*day),
        (Dated::On(day), Some(until)) if until == *day => name(*day),
        (Dated::On(day), Some(until)) => {
            t!("timeline-days", from = name(*day), until = name(until))
        }
        (Dated::Within(first, last), _) => some_day(*first, *last, name),
        (Dated::Not(typed), _) if typed.is_empty() => t!("timeline-no-day"),
        (Dated::Not(typed), _) => t!("timeline-typed-day", words = typed.as_str()),
    }
}

fn some_day(first: NaiveDate, last: NaiveDate, name: impl Fn(NaiveDate) -> String) -> String {
    match (first.month(), last.month()) {
        (1, 12) => t!("timeline-some-day", when = first.year().to_string()),
        (one, other) if one == other => t!("timeline-some-day", when = month_name(first)),
        _ => t!("timeline-between-days", from = name(first), until = name(last)),
    }
}

/// What an event is, as it is read aloud.
pub(super) fn aloud(event: &Event) -> String {
    let name = match event.ahead {
        true => t!("timeline-ahead", name = event.name.as_str()),
        false => event.name.clone(),
    };
    let parts = [day_aloud(event), name, short(&event.words), event.by.clone()];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(", ")
}

/// The beginning of what was written, to the end of a word.
pub(super) fn short(words: &str) -> String {
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= SHORT {
        return line;
    }
    let beginning: String = line.chars().take(SHORT).collect();
    let whole = beginning.rsplit_once(' ').map_or(beginning.as_str(), |(before, _)| before);
    format!("{whole}…")
}

/// From which day to which, in a sentence.
pub(super) fn period(period: Period) -> String {
    t!("timeline-period", first = long(period.first), last = long(period.last()))
}

/// That violence came back after a safe time.
pub(super) fn recurrence(one: &Recurrence, today: NaiveDate) -> String {
    t!(
        "timeline-recurred",
        days = one.after,
        confirmed = brief(one.confirmed, today),
        on = brief(one.on, today)
    )
}

/// How long it is quiet now, as far as somebody asked; why nothing is known of
/// that, where there was violence.
pub(super) fn quiet(chronicle: &Chronicle) -> Option<String> {
    if chronicle.unplaced {
        return Some(t!("timeline-unplaced"));
    }
    let last = chronicle.stretches.last().filter(|one| one.ended_on.is_none())?;
    let confirmed = brief(last.confirmed, chronicle.today);
    Some(t!("timeline-quiet", days = last.days(), confirmed = confirmed))
}
