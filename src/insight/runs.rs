//! The times in which a case ran.

use chrono::NaiveDate;

use super::Period;
use crate::case::{Answer, Case};

/// When a case ran: from being opened until it was closed, and again each time that it
/// was opened anew.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Runs(Vec<Run>);

/// One time in which it ran.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Run {
    /// The first day; absent while nobody knows it.
    from: Option<NaiveDate>,
    /// The last day; absent while it runs.
    until: Option<NaiveDate>,
}

impl Runs {
    /// The times in which a case ran, the first one first.
    #[must_use]
    pub fn of(case: &Case) -> Self {
        let mut from = case.opened_on;
        let mut runs = Vec::new();
        for closing in &case.closings {
            if let (Some(until), Some(again)) = (closing.on, closing.reopened_on) {
                runs.push(Run { from, until: Some(until) });
                from = Some(again);
            }
        }
        runs.push(Run { from, until: case.closed_on });
        Self(runs)
    }

    /// Of a case of which only is known when it ended.
    pub(super) fn ended_on(until: NaiveDate) -> Self {
        Self(vec![Run { from: None, until: Some(until) }])
    }

    /// Whether it ran on some day of a period.
    #[must_use]
    pub fn ran_in(&self, period: Period) -> Answer {
        let mut answers: Vec<Answer> = self.0.iter().map(|run| run.was_in(period)).collect();
        // Yes comes before No, and No before Unknown; doubt outweighs No.
        answers.sort_by_key(|answer| match answer {
            Answer::Yes => 0,
            Answer::Unknown => 1,
            Answer::No => 2,
        });
        answers.first().copied().unwrap_or_default()
    }

    /// Whether it ran on a day.
    #[must_use]
    pub fn ran_on(&self, day: NaiveDate) -> Answer {
        self.ran_in(Period { first: Some(day), last: day })
    }

    /// The day on which it began for the first time.
    #[must_use]
    pub fn began(&self) -> Option<NaiveDate> {
        self.0.first().and_then(|run| run.from)
    }

    /// The day on which it was closed for good; none while it runs.
    #[must_use]
    pub fn ended(&self) -> Option<NaiveDate> {
        self.0.last().and_then(|run| run.until)
    }
}

impl Run {
    fn was_in(self, period: Period) -> Answer {
        let over = self.until.is_some_and(|until| !period.begins_by(until));
        let ended_in = self.until.is_some_and(|until| period.contains(until));
        match self.from {
            _ if over => Answer::No,
            Some(from) => Answer::known(from <= period.last),
            // It ran on the day on which it was closed, whenever it began.
            None if ended_in => Answer::Yes,
            None => Answer::Unknown,
        }
    }
}
