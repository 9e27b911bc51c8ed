//! A case as text in which only stands what was filled in, as a trainer would write it.

use std::collections::BTreeSet;

use crate::case::{Case, ron as case_ron};

/// Values that a field has of itself, when nobody filled it in.
const EMPTY: [&str; 9] = [
    "\"\"",
    "[]",
    "{}",
    "()",
    "None",
    "false",
    "0",
    "Unknown",
    "\"00000000-0000-0000-0000-000000000000\"",
];

/// The text; none when it cannot be written. Read again it gives the same case.
pub(super) fn text(case: &Case) -> Option<String> {
    let whole = case_ron::to_text(case).ok()?;
    let same = |text: &str| case_ron::unsettled(text).is_ok_and(|(read, _)| read == *case);
    let sparse = without(&whole, &|_| true);
    if same(&sparse) {
        return Some(sparse);
    }
    // Somewhere an empty value is not what a field has of itself: there it stays.
    let names: BTreeSet<&str> = whole.lines().filter_map(name).collect();
    let goes = |name: &&str| same(&without(&whole, &|other| other == *name));
    let go: BTreeSet<&str> = names.into_iter().filter(goes).collect();
    let sparse = without(&whole, &|name| go.contains(name));
    Some(if same(&sparse) { sparse } else { whole })
}

/// The text without the empty values of the fields that may go, from the inside out.
fn without(text: &str, goes: &dyn Fn(&str) -> bool) -> String {
    let mut lines: Vec<&str> = text.lines().collect();
    loop {
        let before = lines.len();
        lines = left(&lines, goes);
        if lines.len() == before {
            return lines.join("\n");
        }
    }
}

/// One round: lines with an empty value go, and records and lists with nothing in them.
fn left<'a>(lines: &[&'a str], goes: &dyn Fn(&str) -> bool) -> Vec<&'a str> {
    let may_go = |line: &str| name(line).is_some_and(goes);
    let mut left: Vec<&str> = Vec::new();
    for line in lines {
        let opened = left.last().is_some_and(|last| is_opened(last) && may_go(last));
        match opened {
            true if is_closed(line) => drop(left.pop()),
            _ if is_empty(line) && may_go(line) => {}
            _ => left.push(line),
        }
    }
    left
}

/// A field that opens a record, a list or a map. One without a name is an element of a
/// list: it stays, as it counts.
fn is_opened(line: &str) -> bool {
    matches!(value(line), Some("(" | "[" | "{"))
}

/// What stands behind the name of a field.
fn value(line: &str) -> Option<&str> {
    line.trim().split_once(": ").map(|(_, value)| value)
}

/// The name of the field on a line; none on one of an element or a question.
fn name(line: &str) -> Option<&str> {
    let (name, _) = line.trim_start().split_once(": ")?;
    let is_sign = |c: char| c.is_ascii_lowercase() || c == '_' || c.is_ascii_digit();
    name.chars().all(is_sign).then_some(name)
}

fn is_closed(line: &str) -> bool {
    matches!(line.trim(), ")," | "]," | "},")
}

fn is_empty(line: &str) -> bool {
    let value = value(line).and_then(|value| value.strip_suffix(','));
    value.is_some_and(|value| EMPTY.contains(&value))
}
