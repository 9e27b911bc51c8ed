//! What asks for attention, in words, and where in the case to go for it.

use chrono::NaiveDate;

pub(super) use crate::advice::attention::{Urgency, order, recurs};
use crate::case::{Due, DueKind, MomentKind, Phase, Summary};
use crate::gui::casefile::step::Step;
use crate::gui::screen::Ask;
use crate::gui::widget::dutch_date;
use crate::t;

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
    kind_of(due.kind)
}

/// The same of a kind alone.
pub(super) fn kind_of(kind: DueKind) -> String {
    match kind {
        DueKind::Moment(MomentKind::Contact) => t!("due-contact"),
        DueKind::Moment(MomentKind::Overleg) => t!("due-overleg"),
        DueKind::Moment(MomentKind::Waakvlam) | DueKind::Waakvlam => t!("due-waakvlam"),
        DueKind::Moment(MomentKind::Evaluatie) | DueKind::Evaluation => t!("due-evaluation"),
        DueKind::Action => t!("due-action"),
        DueKind::Controle => t!("due-controle"),
        DueKind::Plan => t!("due-plan"),
        DueKind::Route => t!("due-route"),
        DueKind::Besproken => t!("due-besproken"),
        DueKind::Herinnering => t!("due-herinnering"),
    }
}

/// The step of the case where something due is looked after.
pub(super) fn step(due: &Due, phase: Phase) -> Step {
    match due.kind {
        DueKind::Evaluation | DueKind::Action => Step::Phase(phase),
        DueKind::Controle | DueKind::Plan => Step::Plan,
        DueKind::Waakvlam => Step::Closing,
        DueKind::Route => Step::Ave,
        DueKind::Besproken | DueKind::Herinnering => Step::Overleg,
        // Moments are planned, and ticked when done, in the logbook.
        DueKind::Moment(_) => Step::Logbook,
    }
}

/// Opens a case where its next date is.
pub(super) fn open(summary: &Summary) -> Ask {
    let next = summary.due.first();
    Ask::Open(summary.id, next.map_or_else(Step::default, |due| step(due, summary.phase)))
}
