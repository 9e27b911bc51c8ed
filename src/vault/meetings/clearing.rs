//! Meetings that were taken away. In the place of one stands only that and when, so that
//! an old backup does not bring it back without a word.

use chrono::NaiveDate;

use crate::case::Timestamp;
use crate::meeting::{Meeting, MeetingId};
use crate::t;
use crate::vault::Vault;
use crate::vault::error::VaultError;
use crate::vault::store::layout::{MEETINGS, meeting};

/// A meeting that was taken away here and stands in another copy of the vault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cleared {
    /// What it is called there.
    pub name: String,
    /// Its day there.
    pub on: Option<NaiveDate>,
    /// When it was taken away here.
    pub at: Timestamp,
}

impl Cleared {
    pub(super) fn of(theirs: &Meeting, at: Timestamp) -> Self {
        Self { name: theirs.name.clone(), on: theirs.on, at }
    }

    /// Which, and when, for the user.
    pub fn words(&self) -> String {
        let name = match self.name.trim() {
            "" => t!("vault-cleared-unnamed"),
            name => name.to_owned(),
        };
        let on = self.on.map(|on| on.format("%d-%m-%Y").to_string());
        let meeting = [Some(name), on].into_iter().flatten().collect::<Vec<_>>().join(", ");
        t!("vault-cleared-meeting", meeting = meeting, at = self.at.format("%d-%m-%Y").to_string())
    }
}

impl Vault {
    /// Takes a meeting away: nothing of it is left but that, and when. What was said of a
    /// family stands in its case.
    ///
    /// # Errors
    /// [`VaultError::ReadOnly`], or what the disk says.
    pub fn remove_meeting(&self, id: MeetingId, now: Timestamp) -> Result<(), VaultError> {
        self.store.must_write()?;
        self.store.make_folder(MEETINGS)?;
        self.store.change_value(&meeting(id.0), |_: Option<Meeting>| {
            Ok::<_, VaultError>((Meeting::cleared(id, now), ()))
        })
    }
}
