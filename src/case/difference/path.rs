//! Paths: where in a case a difference stands, the same each time it is sought.

pub(super) fn field(path: &str, key: &str) -> String {
    if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") }
}

pub(super) fn part(path: &str, key: &str) -> String {
    format!("{path}[{key}]")
}

/// The order of the parts of a list; a plan has three lists.
pub(super) fn order(path: &str, shelf: usize) -> String {
    format!("{path}#{shelf}")
}
