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
        for id in self.meeting_ids()? {
            let names_it = match self.meeting(id) {
                Err(error) if error.may_pass() => return Err(error),
                read => read.ok().flatten().is_some_and(|mut one| one.follow(gone, kept)),
            };
            if names_it {
                self.store.change_value(&meeting(id.0), |there: Option<Meeting>| {
                    let mut one = there.ok_or_else(|| VaultError::NotThere(meeting(id.0)))?;
                    one.follow(gone, kept);
                    Ok((one, ()))
                })?;
            }
        }
        Ok(())
    }
}
