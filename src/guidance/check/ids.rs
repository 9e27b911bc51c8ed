//! Ids: each once, each known, each used.

use std::collections::BTreeSet;

use super::super::condition::Mention;
use super::super::{Atom, Lighter, Origin, Trigger, read};
use super::checker::Checker;
use super::locator::Locator;
use crate::t;

impl Checker<'_> {
    pub(super) fn ids(&mut self) {
        self.twice();
        self.unknown_in_conditions();
        self.unknown_elsewhere();
        self.lists();
        if self.faults.is_empty() {
            self.unused();
        }
    }

    /// Ids that more than one part of the same kind carries.
    fn twice(&mut self) {
        let content = self.content;
        let atoms: Vec<_> = self.atoms().map(|(at, atom)| (at.file, &atom.id)).collect();
        self.distinct(&atoms);
        let themes: Vec<_> =
            content.themes.iter().map(|t| (read::QUESTIONS, t.id.as_str())).collect();
        self.distinct(&themes);
        self.distinct(&self.rule_ids());
        let steps: Vec<_> = content.steps.iter().map(|s| (read::STEPS, s.id.as_str())).collect();
        self.distinct(&steps);
        let files = content.region_files.iter().map(String::as_str);
        let regions: Vec<_> = files.zip(content.regions.iter().map(|r| r.id.as_str())).collect();
        self.distinct(&regions);
    }

    /// Criteria, alerts and gates share one row of ids.
    fn rule_ids(&self) -> Vec<(&'static str, String)> {
        let content = self.content;
        let criteria = content.criteria.iter().map(|c| (read::CRITERIA, &c.id));
        let alerts = content.alerts.iter().map(|a| (read::ALERTS, &a.id));
        let gates = content.gates.iter().map(|g| (read::GATES, &g.id));
        let back = std::iter::once((read::GATES, &content.back_to_start.id));
        let remarks = content.remarks.iter().map(|r| (read::CRITERIA, &r.id));
        let all = criteria.chain(remarks).chain(alerts).chain(back).chain(gates);
        all.map(|(file, id)| (file, id.clone())).collect()
    }

    fn distinct<Id: AsRef<str>>(&mut self, ids: &[(&str, Id)]) {
        let mut seen = BTreeSet::new();
        for (file, id) in ids {
            let id = id.as_ref();
            if seen.insert(id) {
                continue;
            }
            let mut at = Locator::id(file, id);
            let earlier_here =
                ids.iter().filter(|(f, i)| f == file && i.as_ref() == id).count() > 1;
            if earlier_here {
                // The second one: past the first, then the same words again.
                at.steps.push("\n".to_owned());
                at.steps.push(format!("id: \"{id}\""));
            }
            self.fault(&at, t!("guidance-twice", id = id), t!("guidance-twice-mend"));
        }
    }

    fn unknown_in_conditions(&mut self) {
        for written in self.conditions() {
            for mention in written.condition.mentions() {
                match mention {
                    Mention::Atom(id) => self.known_atom(id, &written.at),
                    Mention::Part(id) => self.known_part(id, &written.at),
                }
            }
        }
    }

    /// Lists of atoms outside conditions, and headings.
    fn unknown_elsewhere(&mut self) {
        let content = self.content;
        for alert in &content.alerts {
            let at = Locator::id(read::ALERTS, &alert.id);
            match &alert.trigger {
                Trigger::Doubt(ids) => ids.iter().for_each(|id| self.known_atom(id, &at)),
                Trigger::Weighed(rules) => rules.iter().for_each(|id| self.known_outcome(id, &at)),
                Trigger::Holds(_) => {}
            }
            alert.settled_by.iter().for_each(|id| self.known_atom(id, &at));
            if let Some(lighter) = &alert.lighter {
                self.known_signs(lighter, &at.field("lighter"));
            }
        }
        self.unknown_in_meldcode();
        for (at, atom) in self.atoms() {
            if let Origin::AnyOf(ids) = &atom.from {
                ids.iter().for_each(|id| self.known_member(id, &at));
            }
            if !content.themes.iter().any(|theme| theme.id == atom.theme) {
                let at = at.then(&atom.theme);
                self.fault(
                    &at,
                    t!("guidance-unknown-theme", id = atom.theme.as_str()),
                    t!("guidance-unknown-theme-mend"),
                );
            }
        }
    }

    /// A light sign is one of the list that the fact follows from.
    fn known_signs(&mut self, lighter: &Lighter, at: &Locator<'_>) {
        let of = self.content.atoms.iter().find(|atom| atom.id == lighter.of);
        let list = match of.map(|atom| &atom.from) {
            Some(Origin::AnyOf(list)) => list.as_slice(),
            _ => &[],
        };
        for id in lighter.light.iter().filter(|id| !list.contains(id)) {
            let (id, of) = (id.as_str(), lighter.of.as_str());
            self.fault(
                &at.then(id),
                t!("guidance-no-sign", id = id, of = of),
                t!("guidance-no-sign-mend"),
            );
        }
    }

    fn unknown_in_meldcode(&mut self) {
        let guide = &self.content.meldcode;
        for asked in &guide.questions {
            let at = Locator::at(read::MELDCODE, format!("asks: {:?}", asked.asks));
            let named = asked.calm.iter().chain(&asked.doubt).chain(&asked.told_beside);
            named.for_each(|id| self.known_atom(id, &at));
        }
        for id in guide.steps.iter().flat_map(|step| &step.done_by) {
            self.known_atom(id, &Locator::top(read::MELDCODE));
        }
        for rule in guide.led_to() {
            self.known_outcome(rule, &Locator::top(read::MELDCODE));
        }
    }

    fn known_outcome(&mut self, rule: &str, at: &Locator<'_>) {
        if self.content.meldcode.outcome(rule).is_none() {
            let at = at.then(rule);
            self.fault(
                &at,
                t!("guidance-unknown-outcome", id = rule),
                t!("guidance-unknown-outcome-mend"),
            );
        }
    }

    /// Every question stands in the list of one entry question, and an entry
    /// question in none.
    fn lists(&mut self) {
        let content = self.content;
        let mut seen = BTreeSet::new();
        for entry in &content.entries {
            let id = entry.question.as_str();
            let at = Locator::at(read::QUESTIONS, format!("question: \"{id}\""));
            for id in std::iter::once(&entry.question).chain(&entry.opens) {
                self.known_atom(id, &at);
                if !seen.insert(id) {
                    let at = at.then(id);
                    self.fault(
                        &at,
                        t!("guidance-twice", id = id.as_str()),
                        t!("guidance-list-mend"),
                    );
                }
            }
        }
    }

    pub(super) fn known_atom(&mut self, id: &str, at: &Locator<'_>) {
        if !self.content.atoms.iter().any(|atom| atom.id == id) {
            let at = at.then(id);
            self.fault(&at, t!("guidance-unknown-atom", id = id), t!("guidance-unknown-atom-mend"));
        }
    }

    /// Named parts are known and do not build on other parts, so that no ring
    /// of parts can arise.
    fn known_part(&mut self, id: &str, at: &Locator<'_>) {
        let inside_part = at.steps.first().is_some_and(|step| step.ends_with(':'));
        let place = at.then(id);
        if inside_part {
            self.fault(
                &place,
                t!("guidance-nested-part", id = id),
                t!("guidance-nested-part-mend"),
            );
        } else if !self.content.parts.contains_key(id) {
            self.fault(
                &place,
                t!("guidance-unknown-part", id = id),
                t!("guidance-unknown-part-mend"),
            );
        }
    }

    /// A member of a list is an atom that is no list itself.
    fn known_member(&mut self, id: &str, at: &Locator<'_>) {
        self.known_atom(id, at);
        let nested = self
            .content
            .atoms
            .iter()
            .any(|atom| atom.id == id && matches!(atom.from, Origin::AnyOf(_)));
        if nested {
            let at = at.then(id);
            self.fault(&at, t!("guidance-nested-list", id = id), t!("guidance-nested-list-mend"));
        }
    }

    /// Atoms and parts that nothing refers to.
    fn unused(&mut self) {
        let content = self.content;
        let (atoms, parts) = self.used();
        let unused = |(_, atom): &(_, &Atom)| !atoms.contains(&atom.id);
        // Another version of the model may do without what the program carries.
        let carried = |atom: &Atom| {
            let edition = content.edition.as_ref();
            edition.is_some_and(|one| one.new_questions.iter().all(|new| new.asks.id != atom.id))
        };
        for (at, atom) in self.atoms().filter(unused).filter(|(_, atom)| !carried(atom)) {
            let id = atom.id.as_str();
            self.fault(&at, t!("guidance-unused", id = id), t!("guidance-unused-mend"));
        }
        let lists = content.entries.iter();
        let listed: BTreeSet<&String> =
            lists.flat_map(|entry| std::iter::once(&entry.question).chain(&entry.opens)).collect();
        let unlisted =
            |(_, atom): &(_, &Atom)| atoms.contains(&atom.id) && !listed.contains(&atom.id);
        let apart =
            |atom: &Atom| content.themes.iter().any(|theme| theme.apart && theme.id == atom.theme);
        for (at, atom) in self.atoms().filter(unlisted).filter(|(_, atom)| !apart(atom)) {
            let id = atom.id.as_str();
            self.fault(&at, t!("guidance-no-list", id = id), t!("guidance-list-mend"));
        }
        let parts = content.parts.keys().filter(|name| !parts.contains(name.as_str()));
        for name in parts.filter(|_| content.edition.is_none()) {
            let at = Locator::part(name);
            self.fault(&at, t!("guidance-unused", id = name.as_str()), t!("guidance-unused-mend"));
        }
    }

    /// Every atom and every part that something refers to.
    fn used(&self) -> (BTreeSet<String>, BTreeSet<String>) {
        let (mut atoms, mut parts) = (BTreeSet::new(), BTreeSet::new());
        for written in self.conditions() {
            for mention in written.condition.mentions() {
                match mention {
                    Mention::Atom(id) => atoms.insert(id.to_owned()),
                    Mention::Part(id) => parts.insert(id.to_owned()),
                };
            }
        }
        for atom in &self.content.atoms {
            if let Origin::AnyOf(ids) = &atom.from {
                atoms.extend(ids.iter().cloned());
            }
        }
        let settling = self.content.alerts.iter();
        atoms.extend(settling.flat_map(|alert| alert.settled_by.iter().cloned()));
        atoms.extend(self.content.entries.iter().map(|entry| entry.question.clone()));
        (atoms, parts)
    }
}
