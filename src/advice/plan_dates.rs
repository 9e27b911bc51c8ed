//! Dates in the plans of the phases that have come, each of them by itself.

use chrono::NaiveDate;

use crate::case::{Case, Phase, Priority, RecordPlace};

/// A date in a plan, told apart by its day and words, as lists of dates tell it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanDate {
    /// The day.
    pub on: NaiveDate,
    /// What was to be done.
    pub what: String,
}

/// The same with its place in the plan, and who does it.
pub(super) struct PlannedDate {
    /// The numbers of phase, priority and action.
    pub(super) about: String,
    pub(super) date: PlanDate,
    pub(super) who: String,
    pub(super) place: RecordPlace,
}

/// Every action that is late on `today`, the longest first.
pub(super) fn overdue(case: &Case, today: NaiveDate) -> Vec<PlannedDate> {
    let found = planned(case).flat_map(|(phase, priority)| {
        let late = priority.actions.iter().filter(move |one| one.is_overdue(today));
        late.filter_map(move |action| {
            let about = format!("{}/{}/{}", phase.number(), priority.id.0, action.id.0);
            let date = PlanDate { on: action.due?, what: action.what.clone() };
            let place = RecordPlace::priority(phase, priority.id).further("actions", action.id.0);
            Some(PlannedDate { about, date, who: action.who.clone(), place })
        })
    });
    by_day(found)
}

/// Every priority on which somebody should look back by `today`, the longest due first.
pub(super) fn evaluations(case: &Case, today: NaiveDate) -> Vec<PlannedDate> {
    let found = planned(case).filter_map(|(phase, priority)| {
        let on = priority.evaluate_on.filter(|on| *on <= today)?;
        let about = format!("{}/{}", phase.number(), priority.id.0);
        let date = PlanDate { on, what: priority.title.clone() };
        let place = RecordPlace::priority(phase, priority.id);
        Some(PlannedDate { about, date, who: String::new(), place })
    });
    by_day(found)
}

fn by_day(found: impl Iterator<Item = PlannedDate>) -> Vec<PlannedDate> {
    let mut all: Vec<PlannedDate> = found.collect();
    all.sort_by_key(|one| one.date.on);
    all
}

/// The priorities that are worked on, with the phase of their plan.
pub(super) fn planned(case: &Case) -> impl Iterator<Item = (Phase, &Priority)> {
    let plans = case.phases.plans();
    plans.flat_map(|(phase, top3)| top3.active().iter().map(move |one| (phase, one)))
}
