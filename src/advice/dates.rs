//! The dates of a case as somebody's own calendar may hold them: what kind of
//! moment, and when. No word that anybody typed is among them.

use chrono::{NaiveDate, NaiveTime};

use super::{Advice, Clock, ClockKind};
use crate::case::{Case, DueKind, Moment, Summary};

/// What a date is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateKind {
    /// Something that is due.
    Due(DueKind),
    /// Something has to be decided before a term ends.
    Decide(ClockKind),
    /// A term ends.
    End(ClockKind),
}

/// A date without names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dated {
    /// What it is for.
    pub kind: DateKind,
    /// The number of the record it stands in, which tells it from others of its kind
    /// also when it moves to another day; absent where none tells.
    pub of: Option<u32>,
    /// The day.
    pub on: NaiveDate,
    /// The time of day, where that is known.
    pub at: Option<NaiveTime>,
}

/// Every date that is still to come or asks for an act, soonest first.
#[must_use]
pub fn dates(case: &Case, advice: &Advice) -> Vec<Dated> {
    let moments = case.agenda.iter().filter(|one| one.is_open()).filter_map(moment);
    let others = Summary::of(case).due.into_iter().filter(|due| !is_moment(due.kind));
    let others = others.map(|due| {
        let kind = DateKind::Due(due.kind);
        Dated { kind, of: None, on: due.on, at: None }
    });
    let terms = advice.clocks.iter().flat_map(term);
    let mut all: Vec<Dated> = moments.chain(others).chain(terms).collect();
    all.sort_by_key(|one| (one.on, one.at));
    all
}

fn moment(moment: &Moment) -> Option<Dated> {
    let kind = DateKind::Due(DueKind::Moment(moment.kind));
    Some(Dated { kind, of: Some(moment.id.0), on: moment.on?, at: moment.time() })
}

fn is_moment(kind: DueKind) -> bool {
    matches!(kind, DueKind::Moment(_))
}

/// The end of a term, and before when something has to be decided.
fn term(clock: &Clock) -> impl Iterator<Item = Dated> {
    let at = |kind, when: chrono::NaiveDateTime| {
        let time = clock.timed.then(|| when.time());
        Dated { kind, of: Some(clock.of), on: when.date(), at: time }
    };
    let before = clock.decide_before.filter(|_| !clock.decided);
    let decide = before.map(|before| at(DateKind::Decide(clock.kind), before));
    decide.into_iter().chain([at(DateKind::End(clock.kind), clock.until)])
}
