//! What an answer by hand is worth on a day: raising answers keep their weight,
//! reassuring ones count for a while.

use chrono::{Days, NaiveDate};

use super::timeline::Timeline;
use crate::case::{Answer, Case, Observation, Place};
use crate::guidance::{Atom, Ending, GoodFor, Without};

/// Why a reassuring answer counts no longer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Why {
    /// It is too long ago.
    Age,
    /// An incident became known after it.
    Incident,
    /// Agreements were made after it.
    Agreements,
    /// The record shows that it does apply.
    Record,
}

/// A reassuring answer that counts no longer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ended {
    /// What was answered.
    pub was: Answer,
    /// On which day; none when nobody knows.
    pub on: Option<NaiveDate>,
    /// Why it counts no longer.
    pub why: Why,
}

/// What is said of an atom, by hand or by the record, and how long that counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Said {
    /// What counts on the day of the advice.
    pub(super) answer: Answer,
    /// The day it is of.
    pub(super) on: Option<NaiveDate>,
    /// What would have counted if it were newer.
    pub(super) ended: Option<Ended>,
}

impl Said {
    /// Nothing is said.
    pub(super) const NOTHING: Self = Self { answer: Answer::Unknown, on: None, ended: None };

    /// Something of a day, or of none in particular.
    pub(super) fn of(answer: Answer, on: Option<NaiveDate>) -> Self {
        Self { answer, on, ended: None }
    }

    /// A reassurance that ended.
    pub(super) fn ended(was: Answer, on: Option<NaiveDate>, why: Why) -> Self {
        Self { answer: Answer::Unknown, on: None, ended: Some(Ended { was, on, why }) }
    }

    /// The same, with a reassuring answer that became too old ended.
    pub(super) fn aged(self, atom: &Atom, today: NaiveDate) -> Self {
        let calms = self.answer == atom.reassuring().answer();
        match self.on {
            Some(on) if calms && is_too_old(atom, on, today) => {
                Self::ended(self.answer, self.on, Why::Age)
            }
            _ => self,
        }
    }

    /// The same with another reason to have ended: something was said before
    /// the last violence.
    pub(super) fn before_violence(was: Answer, on: Option<NaiveDate>) -> Self {
        Self::ended(was, on, Why::Incident)
    }
}

/// What was answered by hand, and whether it still counts.
pub(super) fn by_hand(atom: &Atom, seen: &Observation, case: &Case, time: &Timeline) -> Said {
    let absent = not_applicable(atom, seen, case, time);
    let Some((answer, on)) = in_force(atom, seen, case) else {
        return absent;
    };
    // It is an answer of its own day, like any other, while it counts.
    if absent.answer.is_known() && absent.on >= on {
        return absent;
    }
    if answer != atom.reassuring().answer() {
        return Said::of(answer, on);
    }
    match ending_of(atom, on, time) {
        Some(why) => Said::ended(answer, on, why),
        None => Said::of(answer, on).aged(atom, time.today),
    }
}

/// The answer after all others, by its day; one without a day is of the day the
/// case was opened. A worry is not taken back by "not known", a reassurance is.
fn in_force(atom: &Atom, seen: &Observation, case: &Case) -> Option<(Answer, Option<NaiveDate>)> {
    let dated = |(answer, on): (Answer, Option<NaiveDate>)| (answer, on.or(case.opened_on));
    let calm = atom.reassuring().answer();
    let mut found: Option<(Answer, Option<NaiveDate>)> = None;
    for (answer, on) in seen.answers().map(dated) {
        let before = found.is_some_and(|(_, other)| on < other);
        let doubts = answer == Answer::Unknown;
        match found {
            _ if before => {}
            Some((other, _)) if doubts && other != calm => {}
            _ => found = Some((answer, on)),
        }
    }
    found.filter(|(answer, _)| answer.is_known())
}

/// What ended a reassurance of this day. What happened on the day itself was
/// known when the answer was given.
pub(super) fn ending_of(atom: &Atom, on: Option<NaiveDate>, time: &Timeline) -> Option<Why> {
    let ended = |ending: &Ending| time.newest(*ending).is_some_and(|day| Some(day) > on);
    let ending = atom.ends_with.iter().copied().find(|one| ended(one))?;
    Some(match ending {
        Ending::Incident => Why::Incident,
        Ending::NewAgreements => Why::Agreements,
    })
}

fn is_too_old(atom: &Atom, on: NaiveDate, today: NaiveDate) -> bool {
    match atom.good_for {
        GoodFor::Always => false,
        GoodFor::Days(days) => {
            on.checked_add_days(Days::new(days.into())).is_some_and(|until| until < today)
        }
    }
}

/// "Does not apply" reassures where the method allows it, until the record
/// shows otherwise.
fn not_applicable(atom: &Atom, seen: &Observation, case: &Case, time: &Timeline) -> Said {
    let Some(without) = atom.not_applicable.filter(|_| seen.not_applicable) else {
        return Said::NOTHING;
    };
    let (calm, on) = (atom.reassuring().answer(), seen.on.or(case.opened_on));
    match has(without, case, time) {
        true => Said::ended(calm, on, Why::Record),
        false => Said::of(calm, on),
    }
}

/// Whether the record shows what would have been absent.
pub(super) fn has(without: Without, case: &Case, time: &Timeline) -> bool {
    match without {
        Without::Agreements => {
            let planned = case.phases.plans().any(|(_, top3)| top3.iter().next().is_some());
            planned || time.newest(Ending::NewAgreements).is_some()
        }
        Without::SecondProfessional => case.family.at(Place::Professional).count() > 1,
        Without::Children => case.family.children().next().is_some(),
    }
}
