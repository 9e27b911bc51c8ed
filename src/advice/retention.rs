//! How long a closed case is kept, and whether somebody should decide about it.
//!
//! Each ground has a term of its own in the data of the method. A family file
//! mixes grounds, so the longest term counts: that is an inference, as is
//! counting every term from the last change, which the source says of the
//! Jeugdwet only. A working copy has no term here: the archive is the system of
//! the municipality (inference, too), so the copy may go once the case is
//! closed. That somebody died changes no term: the file is of a family, and the
//! terms count from its last change (inference). The user decides; nothing is ever destroyed by a date alone.

use chrono::{Months, NaiveDate};

use super::warnings::day;
use crate::case::{Ground, Keeping};
use crate::guidance::{Basis, Guidance, Term};
use crate::t;

/// Until when the terms ask to keep a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// The last day on which it is kept.
    pub ends_on: NaiveDate,
    /// The ground with the longest term.
    pub ground: Ground,
    /// Why this day, in words.
    pub reason: String,
    /// How sure the term is.
    pub basis: Basis,
    /// Where the term comes from.
    pub sources: Vec<String>,
}

/// Why somebody should decide about a closed case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Undecided {
    /// It was to be kept until this day, which is past.
    Ended(NaiveDate),
    /// It is kept elsewhere, and no day was set for the copy here.
    KeptElsewhere,
    /// Nobody said why it is kept.
    NoGround,
    /// Its grounds ask for no time, and nobody set a day.
    NoEnd,
}

/// Until when the grounds of a closed case ask to keep it; nothing when none
/// of them has a term.
pub fn suggestion(keeping: &Keeping, guidance: &Guidance) -> Option<Suggestion> {
    let (term, years) = longest(keeping, guidance)?;
    let since = keeping.last_changed_on;
    Some(Suggestion {
        ends_on: after(since, years)?,
        ground: term.ground,
        reason: reason(keeping, guidance, years),
        basis: term.basis,
        sources: term.sources.clone(),
    })
}

/// The last day on which it is kept: the day somebody set, else the end of the
/// longest term.
pub fn ends_on(keeping: &Keeping, guidance: &Guidance) -> Option<NaiveDate> {
    let (_, years) = longest(keeping, guidance).unzip();
    let term_ends = || after(keeping.last_changed_on, years?);
    keeping.ends_on.or_else(term_ends)
}

/// Why somebody should decide about a closed case on this day, if at all.
pub fn undecided(keeping: &Keeping, guidance: &Guidance, today: NaiveDate) -> Option<Undecided> {
    let ends_on = ends_on(keeping, guidance);
    if let Some(ended) = ends_on.filter(|end| *end < today) {
        return Some(Undecided::Ended(ended));
    }
    if keeping.grounds.is_empty() {
        return Some(Undecided::NoGround);
    }
    let elsewhere = keeping.grounds.contains(&Ground::WorkingCopy);
    if elsewhere && keeping.ends_on.is_none() {
        return Some(Undecided::KeptElsewhere);
    }
    ends_on.is_none().then_some(Undecided::NoEnd)
}

/// The term of the ground that asks longest, with its years.
fn longest<'a>(keeping: &Keeping, guidance: &'a Guidance) -> Option<(&'a Term, u32)> {
    let terms = keeping.grounds.iter().filter_map(|ground| {
        let term = guidance.term(*ground)?;
        Some((term, term.years?))
    });
    terms.max_by_key(|(_, years)| *years)
}

/// The same day so many years later. What began on 29 February ends on the last
/// day of that month: with it so many whole years are over.
fn after(day: NaiveDate, years: u32) -> Option<NaiveDate> {
    day.checked_add_months(Months::new(years.checked_mul(12)?))
}

fn reason(keeping: &Keeping, guidance: &Guidance, years: u32) -> String {
    let since = day(keeping.last_changed_on);
    let with_term = keeping.grounds.iter();
    let with_term = with_term.filter(|ground| {
        let term = guidance.term(**ground);
        term.is_some_and(|term| term.years.is_some())
    });
    if with_term.count() > 1 {
        t!("retention-reason-longest", years = years, since = since)
    } else {
        t!("retention-reason", years = years, since = since)
    }
}
