//! Why a case should be discussed.

use chrono::NaiveDate;

use crate::advice::{Advice, Held};
use crate::case::{Ave, Case, RegieRole};
use crate::guidance::Urgency;

/// Why a case should be discussed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Worth {
    /// Something cannot wait, nobody settled it, and nobody was consulted lately.
    Alert {
        /// What is the matter.
        what: String,
    },
    /// The level decided lies below the level advised.
    Below {
        /// The level advised.
        advised: Ave,
        /// Since when the decision stands.
        since: NaiveDate,
    },
    /// Nobody holds regie.
    Regie {
        /// Which role.
        role: RegieRole,
        /// Since when; absent when nobody ever did.
        since: Option<NaiveDate>,
    },
    /// Reassuring answers count no longer.
    Old {
        /// How many.
        count: usize,
    },
    /// The waakvlam is late.
    Waakvlam {
        /// How many days.
        days: i64,
    },
}

/// Why a case should be discussed on `today`, the most pressing first.
#[must_use]
pub fn worth(case: &Case, advice: &Advice, today: NaiveDate) -> Vec<Worth> {
    let reasons = [alert(advice), below(case, advice), regie(case, advice)];
    let asked = [old(case, advice), waakvlam(case, today)];
    reasons.into_iter().chain(asked).flatten().collect()
}

fn alert(advice: &Advice) -> Option<Worth> {
    let mut alerts = advice.alerts.iter();
    let first = alerts.find(|alert| {
        alert.settled.is_none() && !alert.discussed && alert.urgency != Urgency::Soon
    })?;
    Some(Worth::Alert { what: first.text.clone() })
}

fn below(case: &Case, advice: &Advice) -> Option<Worth> {
    let decision = case.decisions.current().filter(|_| case.is_open())?;
    let advised = advice.level.filter(|advised| *advised > decision.level)?;
    Some(Worth::Below { advised, since: decision.on })
}

fn regie(case: &Case, advice: &Advice) -> Option<Worth> {
    let mut gaps = advice.regie.gaps.iter().filter(|_| case.is_open());
    let gap = gaps.find(|gap| gap.kind == Held::ByNobody && gap.until.is_none())?;
    Some(Worth::Regie { role: gap.role, since: gap.since })
}

fn old(case: &Case, advice: &Advice) -> Option<Worth> {
    let count = advice.ask_again.len();
    (case.is_open() && count > 0).then_some(Worth::Old { count })
}

fn waakvlam(case: &Case, today: NaiveDate) -> Option<Worth> {
    let days = (today - case.waakvlam_due()?).num_days();
    (days > 0).then_some(Worth::Waakvlam { days })
}
