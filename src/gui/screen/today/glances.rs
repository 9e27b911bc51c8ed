//! The advice for every case at a glance, as far as it was worked out.
//!
//! It follows from the case, the day, the region and the model, so it stands in
//! no file and is worked out anew when one of those changes. Until then what was
//! seen before stays: time alone never reassures, so what asked for an act
//! yesterday still does. What was not seen is never taken for calm.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::NaiveDate;

use crate::advice::{Advice, Glance};
use crate::case::{Case, CaseId, Summary};
use crate::gui::context::Context;
use crate::guidance::Guidance;
use crate::insight::CaseLine;
use crate::vault::{Seen, Stamp};

/// What is kept of a case that was looked into.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Looked {
    /// What lists show of it.
    pub glance: Glance,
    /// What is counted of it.
    pub line: CaseLine,
}

impl Looked {
    /// What is kept of a case with this advice of `today`.
    #[must_use]
    pub fn at(case: &Case, advice: &Advice, guidance: &Guidance, today: NaiveDate) -> Self {
        Self {
            glance: Glance::of(case, advice, today),
            line: CaseLine::of(case, advice, guidance, today),
        }
    }
}

/// The advice for the cases, as far as it is known.
#[derive(Debug, Default)]
pub struct Glances {
    of: HashMap<CaseId, Known>,
    made_for: Option<MadeFor>,
    changes: u64,
    reading: bool,
    /// Whether all cases were looked into at least once.
    complete: bool,
}

/// What the advice follows from besides the case.
#[derive(Debug, Clone, PartialEq, Eq)]
struct MadeFor {
    day: NaiveDate,
    region: String,
    /// The stamp of the method.
    method: u64,
}

/// A look into all cases, with what it was made for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Round {
    made_for: MadeFor,
    /// After how many changes it began.
    since: u64,
}

#[derive(Debug)]
struct Known {
    /// The file it was seen in; absent for words that are newer.
    stamp: Option<Stamp>,
    looked: Looked,
    /// Whether it is of now.
    fresh: bool,
    /// After how many changes it was seen.
    seen: u64,
}

impl MadeFor {
    fn now(context: &Context<'_>) -> Self {
        Self {
            day: context.today(),
            region: context.region.id.clone(),
            method: context.guidance.stamp(),
        }
    }
}

impl Glances {
    /// Whether it is of this day, region and model.
    pub fn are_for(&self, context: &Context<'_>) -> bool {
        self.made_for.as_ref().is_some_and(|made_for| {
            made_for.day == context.today()
                && made_for.region == context.region.id
                && made_for.method == context.guidance.stamp()
        })
    }

    /// Begins to look into the cases: what is known of which file stays known.
    pub fn begin(&mut self, context: &Context<'_>) -> (Round, HashMap<CaseId, Stamp>) {
        let made_for = MadeFor::now(context);
        if !self.are_for(context) {
            self.made_for = Some(made_for.clone());
            self.of.values_mut().for_each(|known| known.fresh = false);
        }
        self.reading = true;
        let known = self.of.iter().filter(|(_, known)| known.fresh);
        let known = known.filter_map(|(case, known)| Some((*case, known.stamp?)));
        (Round { made_for, since: self.changes }, known.collect())
    }

    /// Takes in what was seen, except of cases of which something newer is known.
    pub fn take(&mut self, round: &Round, seen: Vec<Seen<Looked>>) {
        if self.made_for.as_ref() != Some(&round.made_for) {
            return;
        }
        self.changes += 1;
        for one in seen {
            let before = self.of.get_mut(&one.case);
            if before.as_ref().is_some_and(|known| known.seen > round.since) {
                continue;
            }
            match (one.found, before) {
                (Some(looked), _) => {
                    let (stamp, seen) = (Some(one.stamp), self.changes);
                    self.of.insert(one.case, Known { stamp, looked, fresh: true, seen });
                }
                // What was seen before still asks for what it asked.
                (None, Some(before)) => before.fresh = false,
                (None, None) => {}
            }
        }
    }

    /// Takes in the newest words of a case, which may be in no file yet; whether
    /// that made a difference.
    pub fn note(&mut self, case: CaseId, looked: Looked) -> bool {
        self.changes += 1;
        let before = self.of.get(&case);
        let differs = before.is_none_or(|before| !before.fresh || before.looked != looked);
        let seen = self.changes;
        self.of.insert(case, Known { stamp: None, looked, fresh: true, seen });
        differs
    }

    /// All cases were looked into.
    pub fn end(&mut self) {
        self.reading = false;
        self.complete = true;
    }

    /// Whether the cases are being looked into for the first time. What would be
    /// shown before that is done would move away from under the hand.
    pub fn is_first_reading(&self) -> bool {
        self.reading && !self.complete
    }

    /// The advice for a case, as it was seen last.
    pub fn get(&self, case: CaseId) -> Option<&Glance> {
        self.of.get(&case).map(|known| &known.looked.glance)
    }

    /// What is counted of these cases, as far as they were looked into.
    pub fn lines(&self, summaries: &[Arc<Summary>]) -> impl Iterator<Item = &CaseLine> {
        let known = summaries.iter().filter_map(|summary| self.of.get(&summary.id));
        known.map(|known| &known.looked.line)
    }

    /// Whether the cases are being looked into.
    pub fn is_reading(&self) -> bool {
        self.reading
    }

    /// Of how many cases the advice of now is not known.
    pub fn unread(&self, summaries: &[Arc<Summary>]) -> usize {
        let is_read = |case: &CaseId| self.of.get(case).is_some_and(|known| known.fresh);
        summaries.iter().filter(|summary| !is_read(&summary.id)).count()
    }
}
