//! How ages are told to a room that sees no names.

use serde::{Deserialize, Serialize};

/// How ages are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum AgesTold {
    /// As they are: 7.
    #[default]
    Exact,
    /// As four years of which it is one: 4 to 8. In a small place an age may already
    /// tell who it is.
    Range,
}
