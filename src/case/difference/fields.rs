//! What stands at a pattern, as the descriptions of the records say.
//!
//! A pattern is the path of a field without numbers: `family.people[].born`.
//! The three plans share one pattern.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::Section;
use crate::case::Case;
use crate::case::record::{Described, Field, Holds, Kind, Known, Told};
use crate::t;

/// The pattern that the three plans share.
const PLAN: &str = "phases.plan";

/// What stands at one pattern.
#[derive(Debug)]
struct Row {
    field: &'static Field,
    /// The record in which it stands, where that has a name of its own.
    inside: Option<&'static Field>,
}

/// Every pattern with what stands there, and in which order a reader meets
/// them: that of the screens of a case, then that of the file.
#[derive(Default)]
struct Rows {
    rows: HashMap<String, Row>,
    ranks: HashMap<String, (Section, usize)>,
    /// By path instead of pattern, so that the plans stay apart.
    sections: HashMap<String, Section>,
    tags: HashMap<String, &'static str>,
}

static ROWS: LazyLock<Rows> = LazyLock::new(|| {
    let mut rows = Rows::default();
    rows.read("", "", Case::KIND, Section::Other, None);
    rows
});

impl Rows {
    fn read(
        &mut self,
        path: &str,
        pattern: &str,
        kind: &'static Kind,
        section: Section,
        inside: Option<&'static Field>,
    ) {
        for field in kind.fields {
            let section = field.section.unwrap_or(section);
            let path = within_path(path, field.name);
            let pattern = within(pattern, field.name);
            self.sections.insert(path.clone(), section);
            self.tags.extend(field.tag.map(|tag| (path.clone(), tag)));
            let rank = (section, self.ranks.len());
            self.ranks.entry(pattern.clone()).or_insert(rank);
            self.rows.entry(pattern.clone()).or_insert(Row { field, inside });
            match field.holds {
                Holds::Record(kind) => {
                    let named = (!field.label.is_empty()).then_some(field);
                    self.read(&path, &pattern, kind, section, named.or(inside));
                }
                Holds::Parts(kind) => self.read(&path, &part(&pattern), kind, section, None),
                _ => {}
            }
        }
    }
}

fn within_path(path: &str, key: &str) -> String {
    if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") }
}

/// Where a field stands among all; fields without a description come last.
pub(super) fn rank(pattern: &str) -> (Section, usize) {
    ROWS.ranks.get(pattern).copied().unwrap_or((Section::Other, usize::MAX))
}

/// The part of the case in which a path is shown.
pub(super) fn section(path: &str) -> Section {
    let mut plain = String::with_capacity(path.len());
    let mut depth = 0_usize;
    for letter in path.chars().take_while(|letter| *letter != '#') {
        match letter {
            '[' => depth += 1,
            ']' => depth = depth.saturating_sub(1),
            letter if depth == 0 => plain.push(letter),
            _ => {}
        }
    }
    ROWS.sections.get(&plain).copied().unwrap_or(Section::Other)
}

/// What the names of words that wait say of a path.
pub(super) fn tag(path: &str) -> Option<&'static str> {
    ROWS.tags.get(path).copied()
}

/// What the names of words that wait in a date field say of it.
pub(super) fn half_typed_kind(pattern: &str) -> Option<&'static str> {
    ROWS.rows.get(pattern)?.field.half_typed
}

/// What stands in a field; nothing for a list, or for what has no description.
pub(super) fn holds(pattern: &str) -> Option<Holds> {
    if pattern == "half_typed[]" {
        return Some(Holds::Prose);
    }
    let holds = ROWS.rows.get(pattern)?.field.holds;
    (!matches!(holds, Holds::Parts(_) | Holds::Record(_) | Holds::Waiting)).then_some(holds)
}

/// The kind of the records in a list.
pub(super) fn kind(pattern: &str) -> Option<&'static Kind> {
    match ROWS.rows.get(pattern)?.field.holds {
        Holds::Parts(kind) => Some(kind),
        _ => None,
    }
}

/// What makes a part of a list the part it is.
pub(super) fn known(pattern: &str) -> Option<Known> {
    match ROWS.rows.get(pattern)?.field.holds {
        Holds::Parts(kind) => Some(kind.known),
        Holds::Waiting => Some(Known::ByName),
        _ => None,
    }
}

/// What a part of a list is called where something about it is told.
pub(super) fn told(pattern: &str) -> Told {
    kind(pattern).map_or(Told::Quoted, |kind| kind.told)
}

/// Whether this is a plan, whose lists count as one.
pub(super) fn is_plan(pattern: &str) -> bool {
    pattern == PLAN
}

/// Whether a number that stands here names somebody.
pub(super) fn names_person(pattern: &str) -> bool {
    pattern == "family.people[].id" || matches!(holds(pattern), Some(Holds::Person))
}

/// Whether another value here makes another part of it.
pub(super) fn is_identity(pattern: &str) -> bool {
    matches!(holds(pattern), Some(Holds::Number))
}

/// What a field or a part of a list is called.
pub(super) fn name(pattern: &str) -> String {
    if pattern == "half_typed[]" {
        return t!("versions-field-text");
    }
    let Some(row) = ROWS.rows.get(pattern) else {
        return t!("versions-field-unnamed", field = pattern);
    };
    match (row.field.holds, row.inside) {
        (Holds::Parts(kind), _) => kind.one(),
        (_, Some(inside)) => row.field.short_within(&inside.short()),
        _ => row.field.short(),
    }
}

/// The names of date fields in which words may wait: their kind with their pattern.
pub(super) fn half_typed() -> impl Iterator<Item = (&'static str, &'static str)> {
    let rows = ROWS.rows.iter();
    rows.filter_map(|(pattern, row)| Some((row.field.half_typed?, pattern.as_str())))
}

/// The pattern of something inside `pattern`.
pub(super) fn within(pattern: &str, key: &str) -> String {
    let key = match key {
        "directe_veiligheid" | "risicos" | "herstel" if pattern == "phases" => "plan",
        other => other,
    };
    within_path(pattern, key)
}

/// The pattern of a part of a list.
pub(super) fn part(pattern: &str) -> String {
    format!("{pattern}[]")
}
