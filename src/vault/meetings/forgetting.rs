//! What a meeting keeps of a case that was destroyed: nothing. The meeting itself stays,
//! with the other cases.

use crate::case::CaseId;
use crate::meeting::Meeting;
use crate::vault::Vault;
use crate::vault::error::VaultError;
use crate::vault::store::layout::meeting_in;

/// Whether a document of this name is a meeting.
pub(in crate::vault) fn is_meeting(name: &str) -> bool {
    meeting_in(name).is_some()
}

impl Vault {
    /// Takes a case out of a meeting, also out of one that was set aside or copied.
    ///
    /// # Errors
    /// When it is no meeting that can be read, or what the disk says.
    pub(in crate::vault) fn forget_in_meeting(
        &self,
        case: CaseId,
        path: &str,
    ) -> Result<(), VaultError> {
        let Some(bytes) = self.store.read(path)? else {
            return Ok(());
        };
        let damaged = || VaultError::FileDamaged(path.to_owned());
        let name =
            self.store.name_in(&bytes).filter(|name| is_meeting(name)).ok_or_else(damaged)?;
        if name == path {
            return self.forget_in_its_place(case, path);
        }
        let mut copy: Meeting = self.store.whole_value_in(&name, path, &bytes)?;
        if !copy.forget(case) {
            return Ok(());
        }
        self.store.write_value_as(&name, path, &copy)
    }

    /// Beside what another window does to it.
    fn forget_in_its_place(&self, case: CaseId, file: &str) -> Result<(), VaultError> {
        self.store.change_value(file, |there: Option<Meeting>| {
            let mut meeting = there.ok_or_else(|| VaultError::NotThere(file.to_owned()))?;
            meeting.forget(case);
            Ok((meeting, ()))
        })
    }
}
