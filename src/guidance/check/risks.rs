//! The risk picture: ids that are known, each once and no question's; groups that are
//! filled; phases of life that leave out no age.

use std::collections::BTreeSet;

use super::super::{Living, RiskSign, read};
use super::checker::Checker;
use super::locator::Locator;
use crate::t;

impl Checker<'_> {
    pub(super) fn risks(&mut self) {
        let risks = &self.content.risks;
        for group in &risks.groups {
            let at = Locator::id(read::RISKS, &group.id);
            self.text(&at, "name", &group.name);
            self.text(&at, "help", &group.help);
            self.signs(&at, &group.when);
            if risks.of_group(&group.id).next().is_none() {
                self.fault(
                    &at,
                    t!("guidance-risk-group-empty"),
                    t!("guidance-risk-group-empty-mend"),
                );
            }
        }
        for factor in &risks.factors {
            let at = Locator::id(read::RISKS, &factor.id);
            self.text(&at, "name", &factor.name);
            self.text(&at, "help", &factor.help);
            self.sourced(&at, &factor.sources);
            self.signs(&at, &factor.told);
            if risks.groups.iter().all(|group| group.id != factor.group) {
                let what = t!("guidance-risk-unknown", id = factor.group.as_str());
                self.fault(&at, what, t!("guidance-risk-unknown-mend"));
            }
        }
        self.risk_ids();
        self.life();
    }

    /// Groups, factors and questions do not share an id.
    fn risk_ids(&mut self) {
        let content = self.content;
        let mut seen: BTreeSet<&str> = content.atoms.iter().map(|atom| atom.id.as_str()).collect();
        let groups = content.risks.groups.iter().map(|group| group.id.as_str());
        for id in groups.chain(content.risks.factors.iter().map(|factor| factor.id.as_str())) {
            if !seen.insert(id) {
                let at = Locator::id(read::RISKS, id);
                self.fault(&at, t!("guidance-twice", id = id), t!("guidance-twice-mend"));
            }
        }
    }

    fn signs(&mut self, at: &Locator<'_>, signs: &[RiskSign]) {
        let content = self.content;
        for sign in signs {
            let (id, known) = match sign {
                RiskSign::Question(id) => (id, content.atoms.iter().any(|atom| atom.id == *id)),
                RiskSign::Plays(id) => (id, content.risks.factor(id).is_some()),
                _ => continue,
            };
            if !known {
                let what = t!("guidance-risk-unknown", id = id.as_str());
                self.fault(&at.then(id), what, t!("guidance-risk-unknown-mend"));
            }
        }
    }

    /// Of each kind of person the ages grow, and only the last phase has no end.
    fn life(&mut self) {
        for phase in &self.content.risks.life {
            let at = Locator::at(read::RISKS, format!("name: \"{}\"", phase.name));
            self.text(&at, "text", &phase.text);
            self.sourced(&at, &phase.sources);
        }
        for who in [Living::Unborn, Living::Child, Living::Adult] {
            let phases = self.content.risks.life.iter().filter(|phase| phase.who == who);
            let ends: Vec<u32> =
                phases.map(|phase| phase.until.map_or(u32::MAX, |until| until)).collect();
            let grow = ends.is_sorted_by(|one, next| one < next);
            if !grow || ends.last() != Some(&u32::MAX) {
                let at = Locator::at(read::RISKS, "life:".to_owned());
                self.fault(&at, t!("guidance-risk-ages"), t!("guidance-risk-ages-mend"));
            }
        }
    }
}
