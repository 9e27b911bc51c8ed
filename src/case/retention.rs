//! How long a case is kept, on what ground, and who said so.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Case;
use super::record::{Kind, choices, day, offered, prose, record};

offered! {
    /// Why a case is kept. A family file often has more than one; how long each
    /// of them asks for is data of the method.
    pub enum Ground {
        /// Help for a child or its parents.
        Jeugdwet,
        /// Support for an adult.
        Wmo,
        /// Papers of a huisverbod.
        Wth,
        /// The file itself stands in the system of the municipality; what stands
        /// here is a copy to work with.
        WorkingCopy,
        /// Something else, which the note tells.
        Other,
    }
}

record! {
    /// What was decided about keeping a case.
    #[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
    #[serde(default)]
    pub struct Retention {
        /// Every ground that counts.
        pub grounds: BTreeSet<Ground> = choices("retention-grounds", "retention-ground-{}"),
        /// The last day on which it is kept, when somebody set another one than
        /// the terms lead to.
        pub ends_on: Option<NaiveDate> = day("retention-ends-on").next().half_typed("kept"),
        /// What there is to say about it.
        pub note: String = prose("retention-note").lines(0),
    }
    Kind::alone()
}

/// What keeping a closed case depends on; lists know it without the case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Keeping {
    /// The last day on which something was recorded, which is not before the
    /// day the case was closed. Terms are counted from here.
    pub last_changed_on: NaiveDate,
    /// Every ground that counts.
    pub grounds: BTreeSet<Ground>,
    /// The last day on which it is kept, when somebody set it.
    pub ends_on: Option<NaiveDate>,
}

impl Keeping {
    /// What keeping this case depends on; nothing while the case runs.
    #[must_use]
    pub fn of(case: &Case) -> Option<Self> {
        let closed_on = case.closed_on?;
        Some(Self {
            last_changed_on: recorded(case).fold(closed_on, NaiveDate::max),
            grounds: case.retention.grounds.clone(),
            ends_on: case.retention.ends_on,
        })
    }
}

/// Every day on which somebody wrote something down for good, a correction of a
/// closed case included.
fn recorded(case: &Case) -> impl Iterator<Item = NaiveDate> {
    let entries = case.logbook.iter().map(|(_, entry)| entry.at.date_naive());
    let decisions = case.decisions.iter().map(|decision| {
        let recorded = decision.recorded_at.map(|at| at.date_naive());
        recorded.unwrap_or(decision.on)
    });
    let passages = case.phases.passages.iter().map(|passage| passage.on);
    let closings = case.closings.iter().flat_map(|one| [one.on, one.reopened_on]).flatten();
    let contacts = case.waakvlam.iter().filter_map(|one| one.on);
    entries.chain(decisions).chain(passages).chain(closings).chain(contacts)
}
