//! The practice cases that the program carries.

use super::{Practice, read};
use crate::guidance::Guidance;

/// Each with the name of its file, in the order in which they are offered.
pub const SOURCES: &[(&str, &str)] = &[
    ("veel-handen.txt", include_str!("../../data/oefenen/veel-handen.txt")),
    ("niet-geloofd.txt", include_str!("../../data/oefenen/niet-geloofd.txt")),
    ("te-vroeg.txt", include_str!("../../data/oefenen/te-vroeg.txt")),
    ("samen-aan-tafel.txt", include_str!("../../data/oefenen/samen-aan-tafel.txt")),
    ("de-hulp.txt", include_str!("../../data/oefenen/de-hulp.txt")),
    ("de-reis.txt", include_str!("../../data/oefenen/de-reis.txt")),
];

/// All of them, read. A test reads every file, so that none is ever left out here.
#[must_use]
pub fn shipped(guidance: &Guidance) -> Vec<Practice> {
    SOURCES.iter().filter_map(|(_, text)| read(text, guidance).ok()).collect()
}
