//! A case as text in which only stands what was filled in, as a trainer would write it.

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
    let sparse = without_empty(&whole);
    let same = |text: &String| case_ron::unsettled(text).is_ok_and(|(read, _)| read == *case);
    // Where an empty value is not what a field has of itself, all of it is written.
    Some(sparse).filter(same).or(Some(whole))
}

/// The text without the lines on which an empty value stands, from the inside out.
fn without_empty(text: &str) -> String {
    let mut lines: Vec<&str> = text.lines().collect();
    loop {
        let before = lines.len();
        lines = left(&lines);
        if lines.len() == before {
            return lines.join("\n");
        }
    }
}

/// One round: lines with an empty value go, and records and lists with nothing in them.
fn left<'a>(lines: &[&'a str]) -> Vec<&'a str> {
    let mut left: Vec<&str> = Vec::new();
    for line in lines {
        let opened = left.last().copied().filter(|last| is_opened(last) && is_field(last));
        match opened {
            Some(_) if is_closed(line) => drop(left.pop()),
            _ if is_empty(line) => {}
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

fn is_field(line: &str) -> bool {
    let name = line.trim_start().split_once(": ").map(|(name, _)| name);
    name.is_some_and(|name| {
        name.chars().all(|c| c.is_ascii_lowercase() || c == '_' || c.is_ascii_digit())
    })
}

fn is_closed(line: &str) -> bool {
    matches!(line.trim(), ")," | "]," | "},")
}

fn is_empty(line: &str) -> bool {
    let value = value(line).and_then(|value| value.strip_suffix(','));
    is_field(line) && value.is_some_and(|value| EMPTY.contains(&value))
}
