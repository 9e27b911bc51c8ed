//! Taking over the meetings of another vault.

use std::collections::BTreeMap;

use crate::case::CaseId;
use crate::meeting::{Meeting, MeetingId};
use crate::vault::error::VaultError;
use crate::vault::store::layout::{MEETINGS, meeting};
use crate::vault::{Destroyed, Merged, Vault};

use super::Cleared;

impl Vault {
    /// Takes over every meeting of another vault: one that is here too keeps what
    /// stands in both. Cases that were destroyed here are not named again, and meetings
    /// that were taken away here stay away, unless `left_out` is nothing because
    /// somebody wants all of it back.
    pub(in crate::vault) fn bring_meetings(
        &self,
        other: &Self,
        left_out: Option<&BTreeMap<CaseId, Destroyed>>,
        merged: &mut Merged,
    ) -> Result<(), VaultError> {
        for id in other.meeting_ids()? {
            match other.whole_meeting(id) {
                Ok(Some(mut theirs)) => {
                    left_out.into_iter().flat_map(BTreeMap::keys).for_each(|case| {
                        theirs.forget(*case);
                    });
                    merged.cleared_here.extend(self.bring_meeting(&theirs, left_out.is_none())?);
                }
                Ok(None) => {}
                Err(error) if error.may_pass() => return Err(error),
                Err(_) => merged.unreadable.push(meeting(id.0)),
            }
        }
        Ok(())
    }

    /// One of which nothing stays behind, and that is still there.
    fn whole_meeting(&self, id: MeetingId) -> Result<Option<Meeting>, VaultError> {
        let read = self.store.read_whole_value::<Meeting>(&meeting(id.0))?;
        let read = read.filter(|there| there.cleared_at.is_none());
        Ok(read.map(|meeting| Meeting { id, ..meeting }))
    }

    /// Takes over a meeting; that it was taken away here, where that keeps it out.
    fn bring_meeting(
        &self,
        theirs: &Meeting,
        also_cleared: bool,
    ) -> Result<Option<Cleared>, VaultError> {
        let ours = match self.trace_of_meeting(theirs.id) {
            Err(error) if error.may_pass() => return Err(error),
            // What is here cannot be read: it is mended, not written over.
            Err(_) => return Ok(None),
            Ok(ours) => ours,
        };
        match ours {
            Some(Meeting { cleared_at: Some(at), .. }) if !also_cleared => {
                return Ok(Some(Cleared::of(theirs, at)));
            }
            Some(ours) if united(Some(&ours), theirs) == ours => return Ok(None),
            _ => {}
        }
        self.store.make_folder(MEETINGS)?;
        self.store.change_value(&meeting(theirs.id.0), |ours: Option<Meeting>| {
            Ok::<_, VaultError>((united(ours.as_ref(), theirs), None))
        })
    }
}

/// What both vaults have of a meeting; theirs alone where it was taken away here.
fn united(ours: Option<&Meeting>, theirs: &Meeting) -> Meeting {
    let ours = ours.filter(|ours| ours.cleared_at.is_none());
    ours.map_or_else(|| theirs.clone(), |ours| ours.united(theirs))
}
