//! What a municipality lays over its region, and another version of the model: names of
//! its own for what is its own, and criteria that can be weighed within the time somebody
//! waits.

use super::super::{Condition, Criterion, Layer};
use super::checker::Checker;
use super::locator::Locator;
use crate::t;

/// A criterion of either may hold in so many ways, and no more: each is weighed.
const MOST_WAYS: u64 = 200;

/// Either asks so many questions of its own, and no more.
const MOST_QUESTIONS: usize = 12;

impl Checker<'_> {
    pub(super) fn layer(&mut self) {
        let content = self.content;
        if let Some(layer) = &content.layer {
            let top = Locator::top("");
            for (field, words) in
                [("id", &layer.id), ("name", &layer.name), ("version", &layer.version)]
            {
                self.text(&top, field, words);
            }
            self.sourced(&top, &layer.sources);
            self.own_ids(layer);
            self.ways(&layer.criteria);
            self.few(&top.field("questions"), layer.questions.len());
        }
    }

    /// Of another version of the model, what is its own and not that of the method.
    pub(super) fn edition(&mut self) {
        let content = self.content;
        if let Some(edition) = &content.edition {
            let top = Locator::top("");
            self.text(&top, "model", &edition.model);
            self.sourced(&top, &edition.sources);
            self.ways(&edition.criteria);
            self.few(&top.field("new_questions"), edition.new_questions.len());
        }
    }

    fn few(&mut self, at: &Locator<'_>, count: usize) {
        if count > MOST_QUESTIONS {
            let what = t!("guidance-layer-questions", most = MOST_QUESTIONS);
            self.fault(at, what, t!("guidance-layer-questions-mend"));
        }
    }

    /// Later versions of the program may bring ids of their own.
    fn own_ids(&mut self, layer: &Layer) {
        let questions = layer.questions.iter().map(|one| &one.asks.id);
        let ids = questions.chain(layer.criteria.iter().map(|one| &one.id));
        let begin = format!("{}-", layer.id);
        for id in ids.filter(|id| !id.starts_with(&begin)) {
            let what = t!("guidance-layer-id", id = id.as_str());
            let mend = t!("guidance-layer-id-mend", begin = begin.as_str());
            self.fault(&Locator::id("", id), what, mend);
        }
    }

    fn ways(&mut self, criteria: &[Criterion]) {
        for criterion in criteria {
            let most = criterion.form.each().into_iter().map(|form| self.ways_of(&form.when)).max();
            if most.is_some_and(|most| most > MOST_WAYS) {
                let at = Locator::id("", &criterion.id);
                let what = t!("guidance-layer-ways", most = MOST_WAYS);
                self.fault(&at, what, t!("guidance-layer-ways-mend"));
            }
        }
    }

    /// In how many ways a condition can hold at the most.
    fn ways_of(&self, condition: &Condition) -> u64 {
        let of = |parts: &[Condition]| -> Vec<u64> {
            parts.iter().map(|part| self.ways_of(part)).collect()
        };
        match condition {
            Condition::Atom(_) => 1,
            Condition::Part(id) => self.content.parts.get(id).map_or(1, |part| self.ways_of(part)),
            Condition::All(parts) => combined(parts.len(), &of(parts)),
            Condition::Any(parts) => combined(1, &of(parts)),
            Condition::AtLeast(count, parts) => combined(*count, &of(parts)),
        }
    }
}

/// In how many ways so many of these can be chosen, each in as many ways as it says.
fn combined(count: usize, ways: &[u64]) -> u64 {
    if count > ways.len() {
        return 0;
    }
    let mut sums = vec![0_u64; count + 1];
    sums[0] = 1;
    for way in ways {
        for place in (1..=count).rev() {
            sums[place] = sums[place].saturating_add(sums[place - 1].saturating_mul(*way));
        }
    }
    sums[count]
}
