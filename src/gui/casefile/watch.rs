//! What became new in the advice while somebody works in one step.

use std::collections::BTreeSet;

use crate::advice::{Advice, AlertReport};
use crate::case::Ave;
use crate::gui::kit;
use crate::t;

/// Remembers what the advice said, so that only what is new speaks up.
#[derive(Debug, Clone, Default)]
pub(super) struct Watch {
    /// The level before the last change, while that change is news.
    before: Option<Option<Ave>>,
    /// The alerts that were there when the step was opened.
    known: BTreeSet<String>,
}

impl Watch {
    /// Begins with what the advice says now: nothing of it is news.
    pub(super) fn begin(advice: &Advice) -> Self {
        let known = advice.alerts.iter().map(|alert| alert.id.clone());
        Self { before: None, known: known.collect() }
    }

    /// Compares the advice before and after a change.
    pub(super) fn compare(&mut self, before: &Advice, now: &Advice) {
        if before.level != now.level {
            self.before = Some(before.level);
        }
    }

    /// Whether an alert was not there when the step was opened.
    pub(super) fn is_new(&self, alert: &AlertReport) -> bool {
        !self.known.contains(&alert.id)
    }

    /// "Advies is nu AVE 3, was AVE 2", while that is news.
    pub(super) fn words(&self, advice: &Advice) -> Option<String> {
        Some(match (self.before?, advice.level) {
            (Some(before), Some(now)) => {
                t!("head-advice-changed", now = kit::ave_name(now), before = kit::ave_name(before))
            }
            (None, Some(now)) => t!("head-advice-first", now = kit::ave_name(now)),
            (before, None) => t!(
                "head-advice-gone",
                before = before.map_or_else(|| t!("kompas-no-advice"), kit::ave_name)
            ),
        })
    }
}
