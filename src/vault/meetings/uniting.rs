//! Meetings about a case that went up in another.

use crate::case::CaseId;
use crate::meeting::Meeting;
use crate::vault::Vault;
use crate::vault::error::VaultError;
use crate::vault::store::layout::meeting;

impl Vault {
    /// Lets every meeting that was about `gone` be about `kept`, beside what another
    /// window does to it. One that cannot be read stays as it is.
    pub(in crate::vault) fn follow_in_meetings(
        &self,
        gone: CaseId,
        kept: CaseId,
    ) -> Result<(), VaultError> {
        for file in self.meetings_that(|mut one| one.follow(gone, kept))? {
            self.store.change_value(&file, |there: Option<Meeting>| {
                let mut one = there.ok_or_else(|| VaultError::NotThere(file.clone()))?;
                one.follow(gone, kept);
                Ok::<_, VaultError>((one, ()))
            })?;
        }
        Ok(())
    }

    /// Whether every meeting that is about `gone` is known whole by this version.
    ///
    /// # Errors
    /// [`VaultError::DocumentNewer`] when one is not.
    pub(in crate::vault) fn may_follow_in_meetings(
        &self,
        gone: CaseId,
        kept: CaseId,
    ) -> Result<(), VaultError> {
        let about = self.meetings_that(|mut one| one.follow(gone, kept))?;
        about.iter().try_for_each(|file| self.store.must_be_known::<Meeting>(file))
    }

    /// The files of the meetings of which this is true.
    fn meetings_that(&self, is: impl Fn(Meeting) -> bool) -> Result<Vec<String>, VaultError> {
        let mut files = Vec::new();
        for id in self.meeting_ids()? {
            let there = match self.meeting(id) {
                Err(error) if error.may_pass() => return Err(error),
                read => read.ok().flatten(),
            };
            if there.is_some_and(&is) {
                files.push(meeting(id.0));
            }
        }
        Ok(files)
    }
}
