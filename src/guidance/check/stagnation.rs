//! Stagnation: each kind once, with words, where it comes from and what tells it.

use super::super::{StagnationGuide, read};
use super::checker::Checker;
use super::locator::Locator;
use crate::case::StagnatieKind;
use crate::t;

impl Checker<'_> {
    pub(super) fn stagnation(&mut self) {
        for guide in &self.content.stagnation {
            self.way_of_being_stuck(guide);
        }
        for kind in StagnatieKind::ALL {
            let found = self.content.stagnation.iter().filter(|guide| guide.kind == kind).count();
            if found != 1 {
                let top = Locator::top(read::STAGNATION);
                let what = t!("guidance-stagnation-once", kind = format!("{kind:?}"));
                self.fault(&top, what, t!("guidance-stagnation-once-mend"));
            }
        }
    }

    fn way_of_being_stuck(&mut self, guide: &StagnationGuide) {
        let at = Locator::at(read::STAGNATION, format!("kind: {:?},", guide.kind));
        self.text(&at, "text", &guide.text);
        self.text(&at, "action", &guide.action);
        self.sourced(&at, &guide.sources);
        guide.questions.iter().for_each(|id| self.known_atom(id, &at));
        if guide.signs.is_empty() && guide.questions.is_empty() {
            let what = t!("guidance-stagnation-silent");
            self.fault(&at, what, t!("guidance-stagnation-silent-mend"));
        }
    }
}
