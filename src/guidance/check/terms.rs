//! Terms: one for each ground, in years that a calendar holds.

use std::collections::BTreeSet;

use super::super::{Term, read};
use super::checker::Checker;
use super::locator::Locator;
use crate::case::Ground;
use crate::t;

/// The longest term that makes sense, in years.
const LONGEST: u32 = 150;

impl Checker<'_> {
    pub(super) fn terms(&mut self) {
        let mut seen = BTreeSet::new();
        for (place, term) in self.content.terms.iter().enumerate() {
            let at = self.term(place, term);
            if !seen.insert(term.ground) {
                let id = format!("{:?}", term.ground);
                self.fault(&at, t!("guidance-twice", id = id), t!("guidance-twice-mend"));
            }
            self.text(&at, "text", &term.text);
            self.sourced(&at, &term.sources);
            if term.years.is_some_and(|years| !(1..=LONGEST).contains(&years)) {
                let at = at.field("years");
                self.fault(&at, t!("guidance-years"), t!("guidance-years-mend"));
            }
        }
        self.grounds_without_term(&seen);
    }

    /// What stands under "something else" has no term of its own.
    fn grounds_without_term(&mut self, seen: &BTreeSet<Ground>) {
        let top = Locator::top(read::RETENTION);
        let grounds = Ground::ALL.into_iter().filter(|one| *one != Ground::Other);
        for ground in grounds.filter(|ground| !seen.contains(ground)) {
            let words = t!("guidance-no-term", ground = format!("{ground:?}"));
            self.fault(&top, words, t!("guidance-no-term-mend"));
        }
    }

    /// Where a term begins, past earlier ones of the same ground.
    fn term(&self, place: usize, term: &Term) -> Locator<'static> {
        let earlier = &self.content.terms[..place];
        let same = earlier.iter().filter(|one| one.ground == term.ground);
        let step = format!("ground: {:?}", term.ground);
        let before = same.flat_map(|_| [step.clone(), "\n".to_owned()]);
        let mut steps: Vec<String> = before.collect();
        steps.push(step);
        Locator { file: read::RETENTION, steps }
    }
}
