//! What the registers of handing over keep of a case that was destroyed: that
//! something was given, when and to whom. Not what it was called, its number, or
//! who stands behind each role.

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::register::{ARRIVALS, HANDOVERS};
use super::{Arrival, Handover};
use crate::case::CaseId;
use crate::t;
use crate::vault::keys::sealed;
use crate::vault::{Vault, VaultError};

/// A line of a register.
trait Line: Serialize + DeserializeOwned {
    /// Forgets the words of a case, if this line is about it.
    fn forget(&mut self, id: CaseId);
}

impl Line for Handover {
    fn forget(&mut self, id: CaseId) {
        if self.case == id {
            self.case_name = t!("exchange-destroyed-case");
            self.case_number.clear();
            self.pseudonyms.clear();
        }
    }
}

impl Line for Arrival {
    fn forget(&mut self, id: CaseId) {
        if self.case == Some(id) {
            self.case_name = t!("exchange-destroyed-case");
            self.note.clear();
        }
    }
}

/// All lines of a register in one document, as in vaults of before.
impl<L: Line> Line for Vec<L> {
    fn forget(&mut self, id: CaseId) {
        self.iter_mut().for_each(|line| line.forget(id));
    }
}

impl Vault {
    /// Whether the content of a file is of a register of handing over, under
    /// whatever name it stands.
    pub(in crate::vault) fn is_register(&self, content: &str) -> bool {
        let is_of =
            |name: &str| [HANDOVERS, ARRIVALS].iter().any(|r| r.is_all(name) || r.is_one(name));
        name_in(content).is_some_and(is_of)
    }

    /// Forgets the words of a case in a register, also in one that was set
    /// aside or copied.
    ///
    /// # Errors
    /// When it is no register that can be read, or what the disk says.
    pub(in crate::vault) fn forget_in_register(
        &self,
        id: CaseId,
        path: &str,
    ) -> Result<(), VaultError> {
        let _one = self.one_exchange();
        let Some(bytes) = self.store.read(path)? else {
            return Ok(());
        };
        let content = sealed::open(&self.store.key(), &bytes).map_err(|why| why.at(path))?;
        let damaged = || VaultError::FileDamaged(path.to_owned());
        let content = std::str::from_utf8(&content).map_err(|_| damaged())?;
        let name = name_in(content).ok_or_else(damaged)?;
        match name {
            _ if HANDOVERS.is_all(name) => {
                self.forget_lines::<Vec<Handover>>(id, name, path, &bytes)
            }
            _ if HANDOVERS.is_one(name) => self.forget_lines::<Handover>(id, name, path, &bytes),
            _ if ARRIVALS.is_all(name) => self.forget_lines::<Vec<Arrival>>(id, name, path, &bytes),
            _ if ARRIVALS.is_one(name) => self.forget_lines::<Arrival>(id, name, path, &bytes),
            _ => Err(VaultError::FileMisnamed(path.to_owned())),
        }
    }

    fn forget_lines<L: Line + PartialEq + Clone>(
        &self,
        id: CaseId,
        name: &str,
        path: &str,
        bytes: &[u8],
    ) -> Result<(), VaultError> {
        let before: L = self.store.whole_value_in(name, path, bytes)?;
        let mut lines = before.clone();
        lines.forget(id);
        // After an interruption it may have been done already.
        if lines == before {
            return Ok(());
        }
        self.store.write_value_as(name, path, &lines)
    }
}

/// The name of a document, as its first line tells.
fn name_in(content: &str) -> Option<&str> {
    let (_, after) = content.lines().next()?.split_once("name:\"")?;
    after.split_once('"').map(|(name, _)| name)
}
