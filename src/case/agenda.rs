//! Moments that were agreed.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A moment within one case. 0 means: not numbered yet.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct MomentId(pub u32);

/// What kind of moment.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize,
)]
pub enum MomentKind {
    /// An appointment or a talk.
    #[default]
    Contact,
    /// Looking back on a plan together.
    Evaluatie,
    /// A meeting of professionals.
    Overleg,
    /// Keeping in touch after help ended.
    Waakvlam,
}

impl MomentKind {
    /// All kinds.
    pub const ALL: [Self; 4] = [Self::Contact, Self::Evaluatie, Self::Overleg, Self::Waakvlam];
}

/// A planned moment.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Moment {
    /// The number others refer to.
    pub id: MomentId,
    /// The day it is due.
    pub on: Option<NaiveDate>,
    /// What kind.
    pub kind: MomentKind,
    /// What, and with whom.
    pub what: String,
    /// The day it was done.
    pub done_on: Option<NaiveDate>,
}

impl Moment {
    /// Whether it still has to happen.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.done_on.is_none()
    }
}
