//! The caseload in numbers, made once for each listing.

use std::sync::Arc;

use crate::case::{Due, DueKind, MomentKind, Summary};
use crate::gui::context::Context;
use crate::gui::screen::attention;

use super::glances::Glances;
use super::retention::{self, Undecided};
use super::rows::Rows;

/// Which cases are shown: those that run, and of a waakvlam also closed ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Filter {
    /// All of them.
    #[default]
    All,
    /// Those in which this user holds casusregie.
    Mine,
    /// AVE 3 and 4.
    Escalated,
    /// Those with a moment of keeping in touch ahead.
    Waakvlam,
    /// Those in which violence came back.
    Recurring,
}

impl Filter {
    /// All filters, in the order in which they are offered.
    pub const ALL: [Self; 5] =
        [Self::All, Self::Mine, Self::Escalated, Self::Waakvlam, Self::Recurring];

    fn fits(self, summary: &Summary, context: &Context<'_>) -> bool {
        match self {
            Self::All => true,
            Self::Mine => context.is_me(&summary.casusregie),
            Self::Escalated => summary.ave.is_some_and(|level| level.number() >= 3),
            Self::Waakvlam => summary.due.iter().any(is_waakvlam),
            Self::Recurring => attention::recurs(summary, context.guidance.safe_days()),
        }
    }
}

fn is_waakvlam(due: &Due) -> bool {
    matches!(due.kind, DueKind::Moment(MomentKind::Waakvlam) | DueKind::Waakvlam)
}

/// Places in the listing and numbers of running cases.
#[derive(Debug, Default)]
pub(super) struct Overview {
    /// The running cases, those that need attention first.
    pub(super) running: Vec<usize>,
    /// The cases that fit each filter, in the order of [`Filter::ALL`].
    fitting: [Vec<usize>; 5],
    /// What is needed now and in the days to come.
    pub(super) rows: Rows,
    /// Of how many running cases it is not known what they need.
    pub(super) unread: usize,
    /// Closed cases about which somebody should decide.
    pub(super) undecided: Vec<Undecided>,
    /// In how many of the running cases somebody had confirmed the days without
    /// violence before it came back.
    pub(super) confirmed_recurring: usize,
    /// Cases without a level, then AVE 1 to 4.
    pub(super) per_level: [usize; 5],
    /// Cases in phases 1 to 3.
    pub(super) per_phase: [usize; 3],
}

impl Overview {
    pub(super) fn of(summaries: &[Arc<Summary>], glances: &Glances, context: &Context<'_>) -> Self {
        let order = order(summaries);
        let running = order.iter().copied().filter(|case| summaries[*case].is_open());
        let running: Vec<usize> = running.collect();
        let mut overview = Self {
            rows: Rows::of(summaries, &order, glances, context.today()),
            unread: glances.unread(summaries),
            undecided: undecided(summaries, context),
            fitting: Filter::ALL.map(|filter| {
                let fits = |case: &&usize| filter.fits(&summaries[**case], context);
                let shown = |case: &&usize| match filter {
                    // With who has been closed somebody may keep in touch.
                    Filter::Waakvlam => true,
                    _ => summaries[**case].is_open(),
                };
                order.iter().filter(shown).filter(fits).copied().collect()
            }),
            ..Self::default()
        };
        let has = |case: &&usize| {
            let glance = glances.get(summaries[**case].id);
            glance.is_some_and(|glance| glance.recurrence.is_some())
        };
        overview.confirmed_recurring = running.iter().filter(has).count();
        for case in &running {
            let summary = &summaries[*case];
            overview.per_level[summary.ave.map_or(0, |level| usize::from(level.number()))] += 1;
            overview.per_phase[usize::from(summary.phase.number()) - 1] += 1;
        }
        Self { running, ..overview }
    }

    /// The cases that fit a filter, those that need attention first.
    pub(super) fn fitting(&self, filter: Filter) -> &[usize] {
        &self.fitting[filter as usize]
    }
}

/// All cases, those that need attention first.
pub(super) fn order(summaries: &[Arc<Summary>]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..summaries.len()).collect();
    order.sort_by(|one, other| {
        attention::order(&summaries[*one]).cmp(&attention::order(&summaries[*other]))
    });
    order
}

fn undecided(summaries: &[Arc<Summary>], context: &Context<'_>) -> Vec<Undecided> {
    let cases = summaries.iter().enumerate();
    let mut all: Vec<Undecided> = cases
        .filter_map(|(case, summary)| Some((case, retention::of(summary, context)?)))
        .collect();
    all.sort_by(|one, other| {
        let order = |one: &Undecided| retention::order(one, &summaries[one.0]);
        order(one).cmp(&order(other))
    });
    all
}
