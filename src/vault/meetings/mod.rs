//! Meetings, each in a document of its own.
//!
//! A meeting names the cases it discusses and holds no word of them. Two windows that
//! change one at the same moment both find back what they did.

mod bringing;
mod clearing;
pub(super) mod forgetting;
mod uniting;

use crate::case::Timestamp;
use crate::meeting::{Meeting, MeetingId};
use crate::vault::create::random_id;
use crate::vault::error::VaultError;
use crate::vault::keys::Randomness;
use crate::vault::store::layout::{MEETINGS, meeting, meeting_in};

use super::Vault;
pub use clearing::Cleared;

/// The meetings of a vault.
#[derive(Debug, Clone, Default)]
pub struct Meetings {
    /// Those that can be read, in the order of their ids.
    pub all: Vec<Meeting>,
    /// Why others cannot.
    pub faults: Vec<VaultError>,
}

impl Vault {
    /// All meetings.
    ///
    /// # Errors
    /// When their folder cannot be read.
    pub fn meetings(&self) -> Result<Meetings, VaultError> {
        let mut meetings = Meetings::default();
        for id in self.meeting_ids()? {
            match self.meeting(id) {
                Ok(found) => meetings.all.extend(found),
                Err(error) => meetings.faults.push(self.explain(error)),
            }
        }
        Ok(meetings)
    }

    /// A meeting; none when there is no such file, or when it was taken away.
    ///
    /// # Errors
    /// What is wrong with the file.
    pub fn meeting(&self, id: MeetingId) -> Result<Option<Meeting>, VaultError> {
        Ok(self.trace_of_meeting(id)?.filter(|there| there.cleared_at.is_none()))
    }

    /// What stands in the file of a meeting, also of one that was taken away.
    fn trace_of_meeting(&self, id: MeetingId) -> Result<Option<Meeting>, VaultError> {
        let read = self.store.read_value::<Meeting>(&meeting(id.0))?;
        Ok(read.map(|meeting| Meeting { id, ..meeting }))
    }

    /// Stores a meeting that is new, under an id of its own.
    ///
    /// # Errors
    /// [`VaultError::ReadOnly`], or what the disk says.
    pub fn begin_meeting(
        &self,
        begun: Meeting,
        now: Timestamp,
        randomness: Randomness<'_>,
    ) -> Result<Meeting, VaultError> {
        self.store.must_write()?;
        let id = MeetingId(random_id(randomness));
        let begun = Meeting { id, changed_at: Some(now), ..begun };
        self.store.make_folder(MEETINGS)?;
        self.store.write_value(&meeting(id.0), &begun)?;
        Ok(begun)
    }

    /// Stores what was changed in a meeting since it was `before`, beside what another
    /// window changed meanwhile. Gives the meeting as it stands there now.
    ///
    /// # Errors
    /// [`VaultError::ReadOnly`], or what the disk says; the old file is untouched then.
    pub fn save_meeting(
        &self,
        before: &Meeting,
        ours: &Meeting,
        now: Timestamp,
    ) -> Result<Meeting, VaultError> {
        self.store.must_write()?;
        let ours = Meeting { changed_at: Some(now), ..ours.clone() };
        self.store.make_folder(MEETINGS)?;
        self.store.change_value(&meeting(ours.id.0), |there: Option<Meeting>| {
            let joined = match there {
                Some(theirs) if theirs.cleared_at.is_none() && theirs != *before => {
                    Meeting::joined(before, &ours, &theirs)
                }
                _ => ours.clone(),
            };
            Ok::<_, VaultError>((joined.clone(), joined))
        })
    }

    /// The meetings that have a file.
    fn meeting_ids(&self) -> Result<Vec<MeetingId>, VaultError> {
        let found = self.store.in_folder(MEETINGS)?.into_iter();
        // A copy that somebody made beside them is no meeting; a check names it.
        let mut ids: Vec<MeetingId> =
            found.filter_map(|found| meeting_in(&found.path).map(MeetingId)).collect();
        ids.sort_unstable();
        Ok(ids)
    }
}
