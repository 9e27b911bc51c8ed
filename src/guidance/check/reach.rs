//! Reach: every level, alert and gate can occur, and none always does.

use strum::VariantArray;

use super::super::logic::Formula;
use super::super::{Setting, Situation, Stage, read};
use super::checker::Checker;
use super::locator::Locator;
use crate::t;

/// More atoms than this do not fit in one word of bits.
const MOST_ATOMS: usize = 64;

impl Checker<'_> {
    pub(super) fn reach(&mut self) {
        self.levels_present();
        self.conditions_can_vary();
        if self.faults.is_empty() && self.ladder_fits() {
            self.levels_reached();
        }
        self.phases_have_gates();
        self.last_step_always_applies();
    }

    /// Each of the four levels is described once.
    fn levels_present(&mut self) {
        for number in 1..=4_u8 {
            let found = self.content.levels.iter().filter(|level| level.level == number);
            if found.count() != 1 {
                let at = Locator::at(read::LEVELS, "levels:".to_owned());
                self.fault(
                    &at,
                    t!("guidance-level-described", level = number.to_string()),
                    t!("guidance-level-described-mend"),
                );
            }
        }
    }

    /// A condition that never or always holds says nothing about a family.
    fn conditions_can_vary(&mut self) {
        let index = self.content.index();
        for written in self.conditions() {
            let formula = written.condition.formula(&self.content.parts, &index);
            if !formula.truth(&|_| true.into()).eq(&true.into()) {
                self.fault(
                    &written.at,
                    t!("guidance-unreachable"),
                    t!("guidance-unreachable-mend"),
                );
            } else if formula.truth(&|_| false.into()) == true.into() {
                self.fault(&written.at, t!("guidance-always"), t!("guidance-always-mend"));
            }
        }
    }

    fn ladder_fits(&mut self) -> bool {
        let fits = Setting::VARIANTS
            .iter()
            .all(|setting| read::over_bits(&self.content.rungs(*setting)).1.len() <= MOST_ATOMS);
        if !fits {
            let at = Locator::top(read::CRITERIA);
            self.fault(&at, t!("guidance-too-many-atoms"), t!("guidance-too-many-atoms-mend"));
        }
        fits
    }

    /// Each level is the outcome of some record, under both settings: AVE 1 of
    /// the calm one, the others of a smallest set that no higher level needs.
    fn levels_reached(&mut self) {
        for setting in Setting::VARIANTS.iter().copied() {
            let (formulas, _) = read::over_bits(&self.content.rungs(setting));
            for level in 1..=4_u8 {
                if !reached(&formulas, level) {
                    let at = Locator::at(read::CRITERIA, "criteria:".to_owned());
                    self.fault(
                        &at,
                        t!("guidance-level-unreachable", level = level.to_string()),
                        t!("guidance-level-unreachable-mend", level = level.to_string()),
                    );
                }
            }
        }
    }

    fn phases_have_gates(&mut self) {
        for stage in Stage::VARIANTS.iter().copied() {
            let guides = self.content.phases.iter().filter(|guide| guide.phase == stage);
            let gates = self.content.gates.iter().filter(|gate| gate.from == stage);
            for (file, count) in [(read::PHASES, guides.count()), (read::GATES, gates.count())] {
                if count != 1 {
                    let at = Locator::top(file);
                    self.fault(
                        &at,
                        t!("guidance-phase-once", phase = format!("{stage:?}")),
                        t!("guidance-phase-once-mend"),
                    );
                }
            }
        }
    }

    fn last_step_always_applies(&mut self) {
        let last = self.content.steps.last().map(|step| step.when);
        if last != Some(Situation::Otherwise) {
            let at = Locator::at(read::STEPS, "steps:".to_owned());
            self.fault(&at, t!("guidance-last-step"), t!("guidance-last-step-mend"));
        }
    }
}

/// Whether some record leads to exactly this level.
fn reached(criteria: &[(u8, Formula)], level: u8) -> bool {
    let sets = |fits: &dyn Fn(u8) -> bool| -> Vec<u64> {
        let fitting = criteria.iter().filter(|(level, _)| fits(*level));
        fitting.flat_map(|(_, formula)| formula.expanded()).collect()
    };
    let higher = sets(&|other| other > level);
    if level == 1 {
        return !higher.contains(&0);
    }
    let own = sets(&|other| other == level);
    own.iter().any(|set| !higher.iter().any(|above| above & set == *above))
}
