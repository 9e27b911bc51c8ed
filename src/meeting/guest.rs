//! Who comes to a meeting, for which cases and on what ground.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::case::{CaseId, Grond};

/// For which cases somebody comes.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Voor {
    /// For every case of the meeting.
    #[default]
    Alle,
    /// For these and no other, also when none is left.
    Alleen(BTreeSet<CaseId>),
}

/// Somebody who comes: a professional. Family is named in the case.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Guest {
    /// By which number they are known in this meeting.
    pub id: u32,
    /// Their name; may be left out.
    pub name: String,
    /// As what they come: "wijkagent".
    pub role: String,
    /// On what ground they hear of a family.
    pub ground: Grond,
    /// For which cases.
    pub cases: Voor,
}

impl Guest {
    /// Whether they may hear of this case.
    #[must_use]
    pub fn comes_for(&self, case: CaseId) -> bool {
        match &self.cases {
            Voor::Alle => true,
            Voor::Alleen(cases) => cases.contains(&case),
        }
    }

    /// Chooses whether they come for a case; `all` are those of the meeting.
    pub fn choose(&mut self, case: CaseId, comes: bool, all: impl Iterator<Item = CaseId>) {
        let mut cases: BTreeSet<CaseId> = match &self.cases {
            Voor::Alle => all.collect(),
            Voor::Alleen(cases) => cases.clone(),
        };
        if comes {
            cases.insert(case);
        } else {
            cases.remove(&case);
        }
        self.cases = Voor::Alleen(cases);
    }

    /// Forgets a case; whether they came for it by name.
    pub(super) fn forget(&mut self, case: CaseId) -> bool {
        match &mut self.cases {
            Voor::Alle => false,
            Voor::Alleen(cases) => cases.remove(&case),
        }
    }
}
