//! The way back from a role to a name.

use serde::{Deserialize, Serialize};

/// Who stands behind a role.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pseudonym {
    /// The name.
    pub name: String,
    /// What stands in its place.
    pub label: String,
}
