//! What a check looks at, and the faults that it found.

use super::super::read::{self, Content};
use super::super::{Atom, Condition, GuidanceFault, Trigger, laying, replacing};
use super::locator::Locator;

/// A check under way.
pub(super) struct Checker<'a> {
    pub(super) content: &'a Content,
    pub(super) sources: &'a [(&'a str, &'a str)],
    pub(super) faults: Vec<GuidanceFault>,
}

/// A condition of the data with the place where it stands.
pub(super) struct WrittenCondition<'a> {
    pub(super) at: Locator<'a>,
    pub(super) condition: &'a Condition,
}

impl<'a> Checker<'a> {
    pub(super) fn fault(&mut self, at: &Locator<'_>, what: String, mend: String) {
        // Without what was laid over it last everything was in order, so what is wrong with
        // it is its own.
        let last = self.content.layer.as_ref().map(|_| laying::FILE);
        let last = last.or(self.content.edition.as_ref().map(|_| replacing::FILE));
        let (laid, file) = (last.is_some(), last.unwrap_or(at.file));
        let text = self.sources.iter().find(|(name, _)| *name == file);
        let line = |text: &str| if laid { at.line_of_some(text) } else { at.line(text) };
        let line = text.map_or(1, |(_, text)| line(text));
        self.faults.push(GuidanceFault { file: file.to_owned(), line, what, mend });
    }

    /// Every atom with where it begins.
    pub(super) fn atoms(&self) -> impl Iterator<Item = (Locator<'a>, &'a Atom)> + use<'a> {
        let content = self.content;
        content.atoms.iter().enumerate().map(|(place, atom)| {
            let file = if place < content.questions { read::QUESTIONS } else { read::FACTS };
            (Locator::id(file, &atom.id), atom)
        })
    }

    /// Every condition that is written in the data, named parts included.
    pub(super) fn conditions(&self) -> Vec<WrittenCondition<'a>> {
        let content = self.content;
        let parts = content
            .parts
            .iter()
            .map(|(name, condition)| WrittenCondition { at: Locator::part(name), condition });
        let criteria = content.criteria.iter().flat_map(|criterion| {
            let at = Locator::id(read::CRITERIA, &criterion.id);
            let forms = criterion.form.each().into_iter();
            forms.map(move |form| WrittenCondition { at: at.clone(), condition: &form.when })
        });
        let weighing = content.meldcode.conditions();
        let weighing = weighing
            .map(|condition| WrittenCondition { at: Locator::top(read::MELDCODE), condition });
        let remarks = content.remarks.iter().map(|remark| WrittenCondition {
            at: Locator::id(read::CRITERIA, &remark.id),
            condition: &remark.when,
        });
        let routes = content.routes.iter().flat_map(|guide| {
            let at = Locator::at(read::ROUTES, format!("route: {:?},", guide.route));
            let criteria = guide.criteria.iter();
            criteria.map(move |one| WrittenCondition { at: at.clone(), condition: &one.when })
        });
        let rest = alerts(content).chain(gates(content)).chain(remarks).chain(weighing);
        let rest = rest.chain(routes);
        parts.chain(criteria).chain(rest).collect()
    }
}

fn alerts(content: &Content) -> impl Iterator<Item = WrittenCondition<'_>> {
    content.alerts.iter().filter_map(|alert| {
        let Trigger::Holds(condition) = &alert.trigger else {
            return None;
        };
        let at = Locator::id(read::ALERTS, &alert.id);
        Some(WrittenCondition { at, condition })
    })
}

fn gates(content: &Content) -> impl Iterator<Item = WrittenCondition<'_>> {
    let back = &content.back_to_start;
    let first = WrittenCondition { at: Locator::id(read::GATES, &back.id), condition: &back.when };
    let gates = content.gates.iter().flat_map(|gate| {
        gate.conditions.iter().map(|condition| WrittenCondition {
            at: Locator::id(read::GATES, &gate.id),
            condition: &condition.when,
        })
    });
    let at = Locator::at(read::GATES, "apart_when:".to_owned());
    let apart = WrittenCondition { at, condition: &content.apart_when };
    [first, apart].into_iter().chain(gates)
}
