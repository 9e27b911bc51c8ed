//! What asks for attention, how soon, and where in the case to go for it.

use std::cmp::Reverse;

use chrono::NaiveDate;

use crate::case::{Due, DueKind, MomentKind, Phase, Summary};
use crate::gui::casefile::step::Step;
use crate::gui::screen::Ask;
use crate::gui::widget::dutch_date;
use crate::t;

/// How soon something is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Urgency {
    /// This many days ago.
    Late(i64),
    /// Today.
    Today,
    /// Tomorrow or the day after.
    Soon(i64),
    /// Within seven days.
    ThisWeek,
    /// After that.
    Later,
}

impl Urgency {
    pub(super) fn of(on: NaiveDate, today: NaiveDate) -> Self {
        match (on - today).num_days() {
            days if days < 0 => Self::Late(-days),
            0 => Self::Today,
            days @ 1..=2 => Self::Soon(days),
            3..=7 => Self::ThisWeek,
            _ => Self::Later,
        }
    }

    /// Whether it belongs among what is needed now.
    pub(super) fn is_near(self) -> bool {
        self != Self::Later
    }

    /// Whether it counts as asking for attention.
    pub(super) fn is_marked(self) -> bool {
        !matches!(self, Self::ThisWeek | Self::Later)
    }

    /// Whether it is shown in the colour of danger.
    pub(super) fn is_pressing(self) -> bool {
        matches!(self, Self::Late(_) | Self::Soon(_))
    }
}

/// The day in the words of somebody who looks at it today.
pub(super) fn when(on: NaiveDate, today: NaiveDate) -> String {
    match Urgency::of(on, today) {
        Urgency::Late(days) => t!("due-late", days = days),
        Urgency::Today => t!("due-today"),
        Urgency::Soon(days) => t!("due-soon", days = days),
        Urgency::ThisWeek | Urgency::Later => dutch_date::short(on, today),
    }
}

/// The same without what a voice cannot read.
pub(super) fn when_aloud(on: NaiveDate, today: NaiveDate) -> String {
    match Urgency::of(on, today) {
        Urgency::Late(days) => t!("due-late-aloud", days = days),
        Urgency::Today => t!("due-today"),
        Urgency::Soon(days) => t!("due-soon-aloud", days = days),
        Urgency::ThisWeek | Urgency::Later => dutch_date::long(on),
    }
}

/// What kind of thing is due, in one word.
pub(super) fn kind(due: &Due) -> String {
    match due.kind {
        DueKind::Moment(MomentKind::Contact) => t!("due-contact"),
        DueKind::Moment(MomentKind::Overleg) => t!("due-overleg"),
        DueKind::Moment(MomentKind::Waakvlam) => t!("due-waakvlam"),
        DueKind::Moment(MomentKind::Evaluatie) | DueKind::Evaluation => t!("due-evaluation"),
        DueKind::Action => t!("due-action"),
    }
}

/// The step of the case where something due is looked after.
pub(super) fn step(due: &Due, phase: Phase) -> Step {
    match due.kind {
        DueKind::Evaluation | DueKind::Action => Step::Phase(phase),
        // Moments are planned, and ticked when done, in the logbook.
        DueKind::Moment(_) => Step::Logbook,
    }
}

/// Opens a case where its next date is.
pub(super) fn open(summary: &Summary) -> Ask {
    let next = summary.due.first();
    Ask::Open(summary.id, next.map_or_else(Step::default, |due| step(due, summary.phase)))
}

/// Sorts what needs attention first to the front: running before closed, the
/// soonest date, the highest level, the name.
pub(super) fn order(summary: &Summary) -> impl Ord + use<'_> {
    let soonest = summary.due.first().map_or(NaiveDate::MAX, |due| due.on);
    let level = summary.ave.map(crate::case::Ave::number);
    (!summary.is_open(), soonest, Reverse(level), &summary.name)
}

/// Whether violence came back after at least `safe_days` without it.
pub(super) fn recurs(summary: &Summary, safe_days: u32) -> bool {
    let pairs = summary.incidents.windows(2);
    let mut gaps = pairs.map(|pair| (pair[1] - pair[0]).num_days());
    gaps.any(|days| days >= i64::from(safe_days))
}
