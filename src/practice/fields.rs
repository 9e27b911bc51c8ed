//! Short fields below a heading, `Minuten: 30`, and the parts of a chapter by name.

use std::collections::BTreeMap;

use super::fault::{Faults, brief, meant};
use super::outline::{LineKind, Part, folded, prose};
use crate::t;

/// The fields below a heading, and the words around them.
pub(super) struct Fields<'a> {
    /// The line of the heading.
    line: usize,
    values: BTreeMap<&'static str, (usize, &'a str)>,
    /// What is no field.
    pub(super) words: String,
}

impl<'a> Fields<'a> {
    /// Reads the fields with these names. What is nearly one of them is a mistake:
    /// it would otherwise be read out to the group.
    pub(super) fn of(part: &Part<'a>, known: &[&'static str], faults: &mut Faults) -> Self {
        let (mut values, mut words) = (BTreeMap::new(), Vec::new());
        for line in part.lines.iter().filter(|line| line.kind == LineKind::Words) {
            let typed = line.text.split_once(':').map(|(key, value)| (folded(key), value.trim()));
            let field = typed.as_ref().and_then(|(key, value)| {
                let name = known.iter().find(|name| folded(name) == *key)?;
                Some((*name, *value))
            });
            match (field, typed) {
                (Some((name, value)), _) => {
                    if values.insert(name, (line.number, value)).is_some() {
                        faults.add(line.number, t!("practice-fault-double-field", name = name));
                    }
                }
                (None, Some((key, _))) if nearly(&key, known).is_some() => {
                    let name = nearly(&key, known).unwrap_or_default();
                    faults.add(line.number, t!("practice-fault-nearly-field", name = name));
                }
                _ => words.push(line.text),
            }
        }
        Self { line: part.line, values, words: prose(words.into_iter()) }
    }

    /// The value of a field with its line; told when it is not there.
    pub(super) fn needed(
        &self,
        name: &'static str,
        example: &str,
        faults: &mut Faults,
    ) -> Option<(usize, &'a str)> {
        let found = self.values.get(name).copied().filter(|(_, value)| !value.is_empty());
        if found.is_none() {
            let what = t!("practice-fault-missing-field", name = name, example = example);
            faults.add(self.line, what);
        }
        found
    }

    /// The value of a field that may be left out.
    pub(super) fn given(&self, name: &'static str) -> Option<(usize, &'a str)> {
        self.values.get(name).copied()
    }

    /// The number at the beginning of a field; told when there is none between
    /// these. `30 minuten` is thirty.
    pub(super) fn number(
        &self,
        name: &'static str,
        example: &str,
        (least, most): (i64, i64),
        faults: &mut Faults,
    ) -> Option<i64> {
        let (line, value) = self.needed(name, example, faults)?;
        let number = value.split_whitespace().next().and_then(|word| word.parse().ok());
        let number = number.filter(|number| (least..=most).contains(number));
        if number.is_none() {
            let (value, least, most) = (brief(value), least.to_string(), most.to_string());
            faults.add(
                line,
                t!("practice-fault-number", name = name, value = value, least = least, most = most),
            );
        }
        number
    }
}

fn nearly(key: &str, known: &[&'static str]) -> Option<&'static str> {
    let folded_names = known.iter().map(|name| (folded(name), *name));
    let near =
        folded_names.filter(|(name, _)| meant(key, std::iter::once(name.as_str())).is_some());
    near.map(|(_, name)| name).next()
}

/// The parts of a chapter by name; what has another name, or stands there twice, is
/// told.
pub(super) fn by_name<'p, 'a>(
    chapter: &'p Part<'a>,
    known: &[&'static str],
    faults: &mut Faults,
) -> BTreeMap<&'static str, &'p Part<'a>> {
    let mut found = BTreeMap::new();
    for part in &chapter.parts {
        let typed = part.name();
        match known.iter().find(|name| folded(name) == typed) {
            Some(name) if found.contains_key(name) => {
                faults.add(part.line, t!("practice-fault-double-part", name = *name));
            }
            Some(name) => drop(found.insert(*name, part)),
            None => faults.add(part.line, unknown_part(part.title, &typed, known)),
        }
    }
    found
}

fn unknown_part(title: &str, typed: &str, known: &[&'static str]) -> String {
    match nearly(typed, known) {
        Some(name) => t!("practice-fault-nearly-part", name = brief(title), meant = name),
        None => {
            t!("practice-fault-unknown-part", name = brief(title), known = known.join(", "))
        }
    }
}

/// The words of a part that has to be there and say something.
pub(super) fn needed_words(
    parts: &BTreeMap<&'static str, &Part<'_>>,
    name: &'static str,
    line: usize,
    faults: &mut Faults,
) -> String {
    let Some(part) = parts.get(name) else {
        faults.add(line, t!("practice-fault-missing-part", name = name));
        return String::new();
    };
    let words = part.prose();
    if words.is_empty() {
        faults.add(part.line, t!("practice-fault-empty-part", name = name));
    }
    words
}
