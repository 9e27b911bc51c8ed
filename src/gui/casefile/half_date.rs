//! What was typed in a date field and is no date yet, such as "12-". It stands
//! in the case with the other half-typed words, so it is kept like them.

use crate::case::Case;
pub(super) use crate::case::date_key as key;

/// The words in a field from which no date can be read.
pub(super) fn read<'a>(case: &'a Case, key: &str) -> Option<&'a str> {
    case.half_typed.get(key).map(String::as_str)
}

/// Under which name words wait about the last day on which a case is kept.
pub(super) fn kept() -> String {
    key("kept", [""; 0])
}
