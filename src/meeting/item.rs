//! One case of a meeting.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::clock::Part;
use crate::case::{CaseId, Timestamp};

/// How many minutes a case has unless somebody says otherwise. A structured meeting
/// takes about half an hour for each (PMC6201820, table 1); ours asks a little more for
/// its scores.
const MINUTES: u16 = 40;

/// A case in a meeting: for how long, and how far it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Item {
    /// Which case.
    pub case: CaseId,
    /// How many minutes there are for it.
    pub minutes: u16,
    /// When it was taken up.
    pub opened_at: Option<Timestamp>,
    /// When it was done.
    pub closed_at: Option<Timestamp>,
    /// How many seconds each part took so far.
    pub spent: BTreeMap<Part, u32>,
}

impl Default for Item {
    fn default() -> Self {
        Self {
            case: CaseId::default(),
            minutes: MINUTES,
            opened_at: None,
            closed_at: None,
            spent: BTreeMap::new(),
        }
    }
}
