//! Figures of one vault, without a name.

mod apart;
mod counting;
mod disclosure;
mod nobody;
mod period;
mod table;
mod unknown;

use casuskompas::advice::advise;
use casuskompas::case::{Ave, AveDecision, Case};
use casuskompas::insight::{CaseLine, Key, Period, Selection, Span, Spread};
use chrono::NaiveDate;

use crate::support::{context, now};

fn day(words: &str) -> NaiveDate {
    words.parse().unwrap()
}

/// Thursday 19 November 2026.
fn today() -> NaiveDate {
    now().date_naive()
}

/// What is counted of a case.
fn line(case: &Case) -> CaseLine {
    let context = context("S. de Wit");
    let advice = advise(case, context.guidance, context.region, today());
    CaseLine::of(case, &advice, context.guidance, today())
}

fn lines(cases: &[Case]) -> Vec<CaseLine> {
    cases.iter().map(line).collect()
}

/// The cases of this year, or of another time that runs.
fn of(lines: &[CaseLine], span: Span) -> Selection<'_> {
    Selection::of(lines, Period::of(span, today()))
}

/// A case that was opened on a day.
fn opened(on: &str) -> Case {
    Case { opened_on: Some(day(on)), ..Case::default() }
}

/// A decision about the level.
fn decision(on: &str, level: Ave, advised: Option<Ave>) -> AveDecision {
    AveDecision {
        level,
        on: day(on),
        recorded_at: None,
        by: "S. de Wit".to_owned(),
        consulted: String::new(),
        reason: "Zo besloten".to_owned(),
        departure: String::new(),
        advice: casuskompas::case::AdviceGiven { level: advised, ..Default::default() },
        down: Default::default(),
    }
}

/// The number beside a kind.
fn number(spread: &Spread, key: Key) -> usize {
    spread.rows.iter().find(|(one, _)| *one == key).unwrap().1
}
