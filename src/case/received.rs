//! Where a case came from, when a colleague handed it over.

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// What a colleague gave.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Purpose {
    /// The case itself: from now on it is worked on here.
    Transfer,
    /// A copy to read; the case itself stays with the colleague.
    Copy,
}

/// How a case came here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Received {
    /// The bundle it came in.
    pub bundle: Uuid,
    /// What the sender calls themselves.
    pub from: String,
    /// When it was taken in here.
    pub at: DateTime<FixedOffset>,
    /// What was given.
    pub purpose: Purpose,
    /// Whether the names were left out.
    pub pseudonymised: bool,
}

impl Received {
    /// Whether the case may only be read.
    #[must_use]
    pub fn is_read_only(&self) -> bool {
        self.purpose == Purpose::Copy
    }
}
