//! The check of a method as a whole: every fault with file, line and mend.

mod ids;
mod reach;
mod terms;
mod words;

use super::fault::line_of;
use super::read::Content;
use super::{Condition, GuidanceFault, read};

/// Every fault of the content, in the order of the files.
pub(super) fn faults(content: &Content, sources: &[(&str, &str)]) -> Vec<GuidanceFault> {
    let mut check = Check { content, sources, faults: Vec::new() };
    check.ids();
    check.words();
    check.terms();
    if check.faults.is_empty() {
        check.reach();
    }
    check.faults
}

/// A check under way.
struct Check<'a> {
    content: &'a Content,
    sources: &'a [(&'a str, &'a str)],
    faults: Vec<GuidanceFault>,
}

/// A place in the data: the file, and what to look for one after the other.
#[derive(Debug, Clone)]
struct At<'a> {
    file: &'a str,
    steps: Vec<String>,
}

impl<'a> At<'a> {
    /// Where the part with this id begins.
    fn id(file: &'a str, id: &str) -> Self {
        Self { file, steps: vec![format!("id: \"{id}\"")] }
    }

    /// The next place after it where this text stands between quotes.
    fn then(&self, quoted: &str) -> Self {
        let mut further = self.clone();
        further.steps.push(format!("\"{quoted}\""));
        further
    }

    /// The next place after it where this field begins.
    fn field(&self, name: &str) -> Self {
        let mut further = self.clone();
        further.steps.push(format!("{name}:"));
        further
    }
}

/// A condition of the data with the place where it stands.
struct Placed<'a> {
    at: At<'a>,
    condition: &'a Condition,
}

impl<'a> Check<'a> {
    fn fault(&mut self, at: &At<'_>, what: String, mend: String) {
        let text = self.sources.iter().find(|(name, _)| *name == at.file);
        let steps: Vec<&str> = at.steps.iter().map(String::as_str).collect();
        self.faults.push(GuidanceFault {
            file: at.file.to_owned(),
            line: text.map_or(1, |(_, text)| line_of(text, &steps)),
            what,
            mend,
        });
    }

    /// Every condition that is written in the data, named parts included.
    fn conditions(&self) -> Vec<Placed<'a>> {
        let content = self.content;
        let parts = content.parts.iter().map(|(name, condition)| Placed {
            at: At { file: read::CRITERIA, steps: vec![format!("\"{name}\":")] },
            condition,
        });
        let criteria = content.criteria.iter().flat_map(|criterion| {
            let at = At::id(read::CRITERIA, &criterion.id);
            let forms = criterion.form.each().into_iter();
            forms.map(move |form| Placed { at: at.clone(), condition: &form.when })
        });
        parts.chain(criteria).chain(alerts(content)).chain(gates(content)).collect()
    }
}

fn alerts(content: &Content) -> impl Iterator<Item = Placed<'_>> {
    content.alerts.iter().filter_map(|alert| {
        let super::Trigger::Holds(condition) = &alert.trigger else {
            return None;
        };
        let at = At::id(read::ALERTS, &alert.id);
        Some(Placed { at, condition })
    })
}

fn gates(content: &Content) -> impl Iterator<Item = Placed<'_>> {
    let back = &content.back_to_start;
    let first = Placed { at: At::id(read::GATES, &back.id), condition: &back.when };
    let gates = content.gates.iter().flat_map(|gate| {
        gate.conditions.iter().map(|condition| Placed {
            at: At::id(read::GATES, &gate.id),
            condition: &condition.when,
        })
    });
    std::iter::once(first).chain(gates)
}
