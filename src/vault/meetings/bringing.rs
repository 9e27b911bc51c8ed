//! Taking over the meetings of another vault.

use std::collections::BTreeMap;

use crate::case::CaseId;
use crate::meeting::{Meeting, MeetingId};
use crate::vault::error::VaultError;
use crate::vault::store::layout::{MEETINGS, meeting};
use crate::vault::{Destroyed, Vault};

impl Vault {
    /// Takes over every meeting of another vault: one that is here too keeps what
    /// stands in both. Cases that were destroyed here are not named again. Gives the
    /// files there that cannot be read.
    pub(in crate::vault) fn bring_meetings(
        &self,
        other: &Self,
        left_out: &BTreeMap<CaseId, Destroyed>,
    ) -> Result<Vec<String>, VaultError> {
        let mut unreadable = Vec::new();
        for id in other.meeting_ids()? {
            match other.whole_meeting(id) {
                Ok(Some(mut theirs)) => {
                    left_out.keys().for_each(|case| {
                        theirs.forget(*case);
                    });
                    self.bring_meeting(&theirs)?;
                }
                Ok(None) => {}
                Err(error) if error.may_pass() => return Err(error),
                Err(_) => unreadable.push(meeting(id.0)),
            }
        }
        Ok(unreadable)
    }

    /// One of which nothing stays behind.
    fn whole_meeting(&self, id: MeetingId) -> Result<Option<Meeting>, VaultError> {
        let read = self.store.read_whole_value::<Meeting>(&meeting(id.0))?;
        Ok(read.map(|meeting| Meeting { id, ..meeting }))
    }

    fn bring_meeting(&self, theirs: &Meeting) -> Result<(), VaultError> {
        let ours = match self.meeting(theirs.id) {
            Err(error) if error.may_pass() => return Err(error),
            // What is here cannot be read: it is mended, not written over.
            Err(_) => return Ok(()),
            Ok(ours) => ours,
        };
        if ours.is_some_and(|ours| ours.united(theirs) == ours) {
            return Ok(());
        }
        self.store.make_folder(MEETINGS)?;
        self.store.change_value(&meeting(theirs.id.0), |ours: Option<Meeting>| {
            let united = ours.map_or_else(|| theirs.clone(), |ours| ours.united(theirs));
            Ok::<_, VaultError>((united, ()))
        })
    }
}
