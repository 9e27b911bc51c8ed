//! Words and sources: none empty, none absent; numbers within their range.

use std::collections::BTreeSet;

use super::super::{PlanPart, Weegvraag, read};
use super::checker::Checker;
use super::locator::Locator;
use crate::t;

impl Checker<'_> {
    pub(super) fn words(&mut self) {
        self.of_levels();
        self.of_phases();
        self.of_atoms();
        self.of_criteria();
        self.of_ways();
        self.of_alerts();
        self.of_gates();
        self.of_steps();
        self.of_meldcode();
        self.of_plan();
    }

    pub(super) fn text(&mut self, at: &Locator<'_>, field: &str, text: &str) {
        if text.trim().is_empty() {
            let at = at.field(field);
            self.fault(&at, t!("guidance-empty", field = field), t!("guidance-empty-mend"));
        }
    }

    pub(super) fn sourced(&mut self, at: &Locator<'_>, sources: &[String]) {
        if sources.is_empty() || sources.iter().any(|source| source.trim().is_empty()) {
            let at = at.field("sources");
            self.fault(&at, t!("guidance-no-source"), t!("guidance-no-source-mend"));
        }
    }

    fn level_exists(&mut self, at: &Locator<'_>, level: u8) {
        if !(1..=4).contains(&level) {
            let at = at.field("level");
            self.fault(
                &at,
                t!("guidance-no-such-level", level = level.to_string()),
                t!("guidance-no-such-level-mend"),
            );
        }
    }

    fn of_levels(&mut self) {
        let content = self.content;
        let top = Locator::top(read::LEVELS);
        self.text(&top, "version", &content.version);
        let rule = &content.highest_fitting;
        let at = Locator::id(read::LEVELS, &rule.id);
        self.text(&at, "text", &rule.text);
        self.sourced(&at, &rule.sources);
        for level in &content.levels {
            let at = Locator::at(read::LEVELS, format!("level: {},", level.level));
            self.level_exists(&top, level.level);
            for (field, text) in [
                ("name", &level.name),
                ("start", &level.start),
                ("explanation", &level.explanation),
                ("symbol", &level.symbol),
                ("casusregie", &level.casusregie),
                ("operationeel", &level.operationeel),
                ("bestuurlijk", &level.bestuurlijk),
            ] {
                self.text(&at, field, text);
            }
            self.sourced(&at, &level.sources);
        }
    }

    fn of_phases(&mut self) {
        let content = self.content;
        for rule in [&content.early_move, &content.most_priorities] {
            let at = Locator::id(read::PHASES, &rule.id);
            self.text(&at, "text", &rule.text);
            self.sourced(&at, &rule.sources);
        }
        for phase in &content.phases {
            let at = Locator::at(read::PHASES, format!("phase: {:?}", phase.phase));
            for (field, text) in [
                ("name", &phase.name),
                ("goal", &phase.goal),
                ("explanation", &phase.explanation),
                ("document", &phase.document),
                ("guidance", &phase.guidance),
            ] {
                self.text(&at, field, text);
            }
            self.sourced(&at, &phase.sources);
            let is_first = phase.phase.number() == 1;
            if is_first && phase.guidance_days.unwrap_or(0) == 0 {
                self.fault(&at, t!("guidance-no-days"), t!("guidance-no-days-mend"));
            }
        }
    }

    fn of_atoms(&mut self) {
        let content = self.content;
        for theme in &content.themes {
            let at = Locator::id(read::QUESTIONS, &theme.id);
            self.text(&at, "name", &theme.name);
            self.text(&at, "help", &theme.help);
        }
        for (at, atom) in self.atoms() {
            self.text(&at, "text", &atom.text);
            self.text(&at, "help", &atom.help);
            self.text(&at, "answered_by", &atom.answered_by);
            if !(1..=3).contains(&atom.ease) {
                let at = at.field("ease");
                self.fault(&at, t!("guidance-ease"), t!("guidance-ease-mend"));
            }
        }
    }

    /// What a level above 1 hangs on says in a sentence what has to be so for a
    /// lower one.
    fn of_ways(&mut self) {
        let criteria = self.content.criteria.iter();
        let forms = criteria.flat_map(|one| one.form.each()).filter(|form| form.level > 1);
        let asked: BTreeSet<String> = forms.flat_map(|form| self.atoms_in(&form.when)).collect();
        let silent =
            |calm: &Option<String>| calm.as_ref().is_none_or(|words| words.trim().is_empty());
        for (at, atom) in self.atoms().filter(|(_, atom)| asked.contains(&atom.id)) {
            if silent(&atom.calm) {
                let id = atom.id.as_str();
                self.fault(&at, t!("guidance-no-calm", id = id), t!("guidance-no-calm-mend"));
            }
        }
    }

    fn of_criteria(&mut self) {
        for criterion in &self.content.criteria {
            let at = Locator::id(read::CRITERIA, &criterion.id);
            self.text(&at, "name", &criterion.name);
            for form in criterion.form.each() {
                self.level_exists(&at, form.level);
                self.text(&at, "reason", &form.reason);
            }
            self.sourced(&at, &criterion.sources);
        }
        for remark in &self.content.remarks {
            let at = Locator::id(read::CRITERIA, &remark.id);
            self.text(&at, "text", &remark.text);
            self.sourced(&at, &remark.sources);
        }
    }

    fn of_alerts(&mut self) {
        for alert in &self.content.alerts {
            let at = Locator::id(read::ALERTS, &alert.id);
            self.text(&at, "text", &alert.text);
            self.text(&at, "action", &alert.action);
            if let Some(lighter) = &alert.lighter {
                let at = at.field("lighter");
                self.text(&at, "text", &lighter.text);
                self.text(&at, "action", &lighter.action);
                if lighter.urgency <= alert.urgency {
                    self.fault(&at, t!("guidance-lighter"), t!("guidance-lighter-mend"));
                }
            }
            self.sourced(&at, &alert.sources);
        }
    }

    fn of_gates(&mut self) {
        let content = self.content;
        let back = &content.back_to_start;
        let at = Locator::id(read::GATES, &back.id);
        self.text(&at, "text", &back.text);
        self.sourced(&at, &back.sources);
        for gate in &content.gates {
            let at = Locator::id(read::GATES, &gate.id);
            for condition in &gate.conditions {
                let at = at.then(&condition.name);
                self.text(&at, "name", &condition.name);
                self.text(&at, "missing", &condition.missing);
                self.text(&at, "undecided", &condition.undecided);
                if let Some(apart) = &condition.apart {
                    let at = at.field("apart");
                    self.text(&at, "name", &apart.name);
                    self.text(&at, "missing", &apart.missing);
                    self.text(&at, "undecided", &apart.undecided);
                }
            }
            self.sourced(&at, &gate.sources);
        }
    }

    fn of_steps(&mut self) {
        for step in &self.content.steps {
            let at = Locator::id(read::STEPS, &step.id);
            self.text(&at, "text", &step.text);
        }
    }

    fn of_meldcode(&mut self) {
        let guide = &self.content.meldcode;
        let top = Locator::top(read::MELDCODE);
        let asked = guide.questions.iter().map(|one| one.asks);
        if guide.steps.len() != Weegvraag::ALL.len() || !asked.eq(Weegvraag::ALL) {
            self.fault(&top, t!("guidance-five"), t!("guidance-five-mend"));
        }
        for step in &guide.steps {
            self.text(&top, "name", &step.name);
            self.text(&top, "help", &step.help);
        }
        for asked in &guide.questions {
            let at = Locator::at(read::MELDCODE, format!("asks: {:?}", asked.asks));
            self.text(&at, "text", &asked.text);
            self.text(&at, "help", &asked.help);
        }
        for outcome in &guide.outcomes {
            let at = Locator::at(read::MELDCODE, format!("rule: \"{}\"", outcome.rule));
            self.text(&at, "text", &outcome.text);
            if !guide.led_to().any(|rule| rule == outcome.rule) {
                let id = outcome.rule.as_str();
                self.fault(&at, t!("guidance-unused", id = id), t!("guidance-unused-mend"));
            }
        }
        for form in &guide.special {
            self.text(&top, "text", &form.text);
            self.sourced(&top, &form.sources);
        }
        self.sourced(&top, &guide.sources);
    }

    /// Each part of a plan once, in its order, and in some plan.
    fn of_plan(&mut self) {
        let content = self.content;
        let named = content.plan_parts.iter().map(|one| one.part);
        if !named.eq(PlanPart::ALL) {
            let top = Locator::top(read::PLAN);
            self.fault(&top, t!("guidance-plan-parts"), t!("guidance-plan-parts-mend"));
        }
        for part in &content.plan_parts {
            let at = Locator::at(read::PLAN, format!("part: {:?}", part.part));
            self.text(&at, "name", &part.name);
            self.text(&at, "help", &part.help);
            self.sourced(&at, &part.sources);
            if part.plans.is_empty() {
                let at = at.field("plans");
                self.fault(&at, t!("guidance-plan-none"), t!("guidance-plan-none-mend"));
            }
        }
    }
}
