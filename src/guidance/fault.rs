//! What is wrong with the data, where, and how to mend it.

use std::fmt;

/// One fault in the data.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct GuidanceFault {
    /// The file, such as `model/criteria.ron`.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// What is wrong.
    pub what: String,
    /// How to mend it.
    pub mend: String,
}

impl fmt::Display for GuidanceFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {} {}", self.file, self.line, self.what, self.mend)
    }
}

impl std::error::Error for GuidanceFault {}

/// The line, from 1, on which `steps` are found one after the other; as far as
/// they are found, and 1 when even the first is not there.
pub(super) fn line_of(text: &str, steps: &[&str]) -> usize {
    let mut at = 0;
    for step in steps {
        let Some(found) = text.get(at..).and_then(|rest| rest.find(step)) else {
            break;
        };
        at += found;
    }
    1 + text.get(..at).map_or(0, |before| before.matches('\n').count())
}
