//! Holds, open, or no.

use serde::Serialize;

/// What can be said of a condition with what is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Truth {
    /// It does not hold, whatever the unknown answers turn out to be.
    No,
    /// It depends on something unknown.
    Open,
    /// It holds, whatever the unknown answers turn out to be.
    Holds,
}

impl From<bool> for Truth {
    fn from(is: bool) -> Self {
        if is { Self::Holds } else { Self::No }
    }
}
