//! What was done, and what came of it.

use chrono::NaiveDate;

use super::{CaseLine, Period, Selection, Share};
use crate::case::Answer;

impl Selection<'_> {
    /// Of the children who are old enough to tell: with how many somebody spoke by the
    /// last day of the period. Where no talk was noted, nobody can tell.
    #[must_use]
    pub fn children(&self) -> Share {
        let by = self.period().last;
        let children = self.kept().flat_map(|line| &line.children);
        Share::of(children.map(|heard| heard.filter(|on| *on <= by).map(|_| true)))
    }

    /// In how many cases a plan for direct safety was established by the last day.
    /// Where none was, nobody can tell whether there is one on paper.
    #[must_use]
    pub fn plans(&self) -> Share {
        let by = self.period().last;
        let by_then = |on: &Option<NaiveDate>| on.is_some_and(|on| on <= by);
        let has = |line: &CaseLine| line.plans.iter().any(by_then);
        Share::of(self.kept().map(|line| has(line).then_some(true)))
    }

    /// Of the cases in which it had been safe for as long as the method asks, as
    /// somebody confirmed: in how many violence came back in the period. A case counts
    /// when the safe time had been reached by its last day, and had not ended before it.
    /// Where violence has no day, nobody can tell.
    #[must_use]
    pub fn again(&self) -> Share {
        Share::of(self.all().filter_map(|line| came_back(line, self.period())))
    }
}

/// Whether violence came back after a safe time; none where there was no safe time, and
/// an absent answer where nobody can tell.
fn came_back(line: &CaseLine, period: Period) -> Option<Option<bool>> {
    let Some(safe) = &line.safe else {
        return (line.runs.ran_in(period) == Answer::Yes).then_some(None);
    };
    let ended_in = |on: NaiveDate| period.contains(on);
    let here = safe.iter().filter(|(reached, one)| {
        *reached <= period.last && one.ended_on.is_none_or(|on| period.begins_by(on))
    });
    let here: Vec<_> = here.collect();
    let again = here.iter().filter_map(|(_, one)| one.ended_on).any(ended_in);
    (!here.is_empty()).then_some(Some(again))
}
