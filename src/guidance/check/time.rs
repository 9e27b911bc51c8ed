//! Time: a reassuring answer ends some day, and what argues for protection is
//! never the answer that fades.

use std::collections::BTreeSet;

use super::super::condition::Mention;
use super::super::{Condition, GoodFor, Trigger, read};
use super::checker::Checker;
use super::locator::Locator;
use crate::t;

impl Checker<'_> {
    pub(super) fn time(&mut self) {
        self.terms_of_answers();
        let protecting = self.protecting();
        let protecting = protecting.iter().flat_map(|condition| self.atoms_in(condition)).collect();
        let calming: Vec<&Condition> = self.calming();
        let calming = calming.iter().flat_map(|condition| self.atoms_in(condition)).collect();
        self.lean(&protecting, &calming);
    }

    fn terms_of_answers(&mut self) {
        for (at, atom) in self.atoms() {
            if atom.good_for == GoodFor::Days(0) {
                let at = at.field("good_for");
                self.fault(&at, t!("guidance-good-for"), t!("guidance-good-for-mend"));
            }
        }
    }

    /// Conditions that argue for protection: of alerts, of AVE 2 and higher, of
    /// routes, and of going back to direct safety.
    fn protecting(&self) -> Vec<&Condition> {
        let content = self.content;
        let forms = content.criteria.iter().flat_map(|one| one.form.each());
        let forms = forms.filter(|form| form.level > 1).map(|form| &form.when);
        let alerts = content.alerts.iter().filter_map(|alert| match &alert.trigger {
            Trigger::Holds(condition) => Some(condition),
            Trigger::Doubt(_) | Trigger::Weighed(_) => None,
        });
        let weighing = content.meldcode.conditions();
        let routes = content.routes.iter().flat_map(|guide| &guide.criteria);
        forms
            .chain(alerts)
            .chain(weighing)
            .chain(routes.map(|criterion| &criterion.when))
            .chain([&content.back_to_start.when, &content.apart_when])
            .collect()
    }

    /// Conditions that argue for less: of gates and of AVE 1.
    fn calming(&self) -> Vec<&Condition> {
        let content = self.content;
        let forms = content.criteria.iter().flat_map(|one| one.form.each());
        let forms = forms.filter(|form| form.level == 1).map(|form| &form.when);
        let gates = content.gates.iter().flat_map(|gate| &gate.conditions);
        forms.chain(gates.map(|condition| &condition.when)).collect()
    }

    /// The ids of all atoms in a condition, those of its parts included.
    pub(super) fn atoms_in(&self, condition: &Condition) -> Vec<String> {
        let mentions = condition.mentions().into_iter();
        let found = mentions.flat_map(|mention| match mention {
            Mention::Atom(id) => vec![id.to_owned()],
            Mention::Part(id) => {
                let part = self.content.parts.get(id);
                part.map_or_else(Vec::new, |part| self.atoms_in(part))
            }
        });
        found.collect()
    }

    fn lean(&mut self, protecting: &BTreeSet<String>, calming: &BTreeSet<String>) {
        for (at, atom) in self.atoms() {
            let raises = atom.cautious() == atom.raising;
            let at = if atom.cautious.is_some() { at.field("cautious") } else { at };
            if protecting.contains(&atom.id) && !raises {
                self.fault(&at, t!("guidance-fades"), t!("guidance-fades-mend"));
            } else if calming.contains(&atom.id) && raises {
                self.fault(&at, t!("guidance-lasts"), t!("guidance-lasts-mend"));
            }
        }
        self.settling();
    }

    /// What settles an alert reassures by its Yes.
    fn settling(&mut self) {
        for alert in &self.content.alerts {
            for id in &alert.settled_by {
                let mut atoms = self.content.atoms.iter();
                let atom = atoms.find(|atom| atom.id == *id);
                let at = Locator::id(read::ALERTS, &alert.id).then(id);
                if atom.is_some_and(|atom| atom.cautious() == atom.raising) {
                    self.fault(&at, t!("guidance-lasts"), t!("guidance-lasts-mend"));
                } else if atom.is_some_and(|atom| atom.done.is_none()) {
                    self.fault(&at, t!("guidance-no-done"), t!("guidance-no-done-mend"));
                }
            }
        }
    }
}
