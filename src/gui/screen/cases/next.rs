//! What comes next in a case: an appointment, or a term that runs by itself.

use chrono::NaiveDate;

use crate::advice::{Clock, ClockKind, ClockState};
use crate::case::{Due, Summary};
use crate::gui::casefile::kompas::clocks;
use crate::gui::context::Context;
use crate::gui::screen::today::Glances;
use crate::gui::screen::{Ask, attention};
use crate::t;

/// What comes next.
#[derive(Debug, Clone, Copy)]
pub(super) enum Next<'a> {
    /// Something that was planned.
    Due(&'a Due),
    /// A term about which something has to be decided.
    Term(&'a Clock),
}

/// What comes next, without what was put off with a reason; of two on one day the
/// term, which nobody can move.
pub(super) fn of<'a>(
    summary: &'a Summary,
    glances: &'a Glances,
    context: &Context<'_>,
) -> Option<Next<'a>> {
    let glance = glances.get(summary.id);
    let today = context.today();
    let waits = |due: &Due| glance.and_then(|glance| glance.waits_until(due, today)).is_some();
    let due = summary.due.iter().find(|due| !waits(due)).map(Next::Due);
    let now = context.now.naive_local();
    let terms = glance.filter(|_| summary.is_open()).map_or(&[][..], |glance| &glance.clocks[..]);
    let open = terms.iter().filter(|clock| clock.is_open(now)).map(Next::Term);
    open.chain(due).min_by_key(|next| next.on())
}

/// Whether a date is over or a term ran out before something was decided. What was put
/// off with a reason is not late.
pub(super) fn is_late(summary: &Summary, glances: &Glances, context: &Context<'_>) -> bool {
    let now = context.now.naive_local();
    of(summary, glances, context).is_some_and(|next| match next {
        Next::Due(due) => due.on < now.date(),
        Next::Term(clock) => clock.state(now) == ClockState::Late || clock.next() < now,
    })
}

impl Next<'_> {
    /// The day.
    pub(super) fn on(self) -> NaiveDate {
        match self {
            Self::Due(due) => due.on,
            Self::Term(clock) => clock.next().date(),
        }
    }

    /// What it is, in one word or two.
    pub(super) fn kind(self) -> String {
        match self {
            Self::Due(due) => attention::kind(due),
            Self::Term(clock) => term(clock.kind),
        }
    }

    /// Opens the case where it is looked after.
    pub(super) fn open(self, summary: &Summary) -> Ask {
        let step = match self {
            Self::Due(due) => attention::step(due, summary.phase),
            Self::Term(clock) => clocks::place(clock.kind),
        };
        Ask::Open(summary.id, step)
    }
}

fn term(kind: ClockKind) -> String {
    match kind {
        ClockKind::Huisverbod => t!("row-term-order"),
        ClockKind::Verwurging => t!("row-term-doctor"),
        ClockKind::SeksueelGeweld => t!("row-term-csg"),
        ClockKind::School => t!("row-term-school"),
        ClockKind::VeiligThuis => t!("row-term-report"),
        ClockKind::Onderzoek => t!("row-term-investigation"),
    }
}
