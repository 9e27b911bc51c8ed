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
