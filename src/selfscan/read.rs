//! A list out of its file.

use ron::error::SpannedError;

use super::check::check;
use super::list::List;
use crate::case::ron::{dialect, is_affordable};
use crate::t;
use crate::texts::fault::{Fault, Faults};

/// The list that the program carries.
pub const SOURCE: &str = include_str!("../../data/zelfscan.ron");

/// The largest file with a list, in bytes.
pub const LARGEST_LIST: usize = 256 * 1024;

/// Reads a list and checks it as a whole.
///
/// # Errors
/// Every fault with its line and its mend, in the order of the lines.
pub fn read(text: &str) -> Result<List, Vec<Fault>> {
    let mut faults = Faults::default();
    if text.len() > LARGEST_LIST || !is_affordable(text.as_bytes()) {
        faults.add(1, t!("selfscan-list-large"));
        return Err(faults.all());
    }
    match dialect().from_str::<List>(text.trim_start_matches('\u{feff}')) {
        Ok(list) => {
            check(&list, text, &mut faults);
            if faults.is_empty() { Ok(list) } else { Err(faults.all()) }
        }
        Err(error) => {
            faults.add(error.span.start.line, unreadable(&error));
            Err(faults.all())
        }
    }
}

fn unreadable(error: &SpannedError) -> String {
    t!("selfscan-list-unreadable", reason = error.code.to_string())
}

/// The list that the program carries. A test reads it, so that it is always there.
///
/// # Errors
/// As [`read`].
pub fn shipped() -> Result<List, Vec<Fault>> {
    read(SOURCE)
}
