//! What the registers of handing over keep of a case that was destroyed: that
//! something was given, when and to whom. Not what it was called, its number, or
//! who stands behind each role.

use serde::Serialize;
use serde::de::DeserializeOwned;
use zeroize::Zeroizing;

use super::{Arrival, Handover, inbox, sending};
use crate::case::CaseId;
use crate::case::ron::dialect;
use crate::t;
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

impl Vault {
    /// Whether the content of a file is a register of handing over, under
    /// whatever name it stands.
    pub(in crate::vault) fn is_register(&self, content: &str) -> bool {
        let head = content.lines().next().unwrap_or_default();
        [sending::FILE, inbox::FILE].iter().any(|name| head.contains(&format!("\"{name}\"")))
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
        match self.store.open_document(sending::FILE, path, &bytes) {
            Ok(text) => self.forget_lines::<Handover>(id, sending::FILE, path, &text),
            Err(VaultError::FileMisnamed(_)) => {
                let text = self.store.open_document(inbox::FILE, path, &bytes)?;
                self.forget_lines::<Arrival>(id, inbox::FILE, path, &text)
            }
            Err(error) => Err(error),
        }
    }

    fn forget_lines<L: Line + PartialEq + Clone>(
        &self,
        id: CaseId,
        name: &str,
        path: &str,
        text: &[u8],
    ) -> Result<(), VaultError> {
        let damaged = |_| VaultError::FileDamaged(path.to_owned());
        let before: Vec<L> = dialect().from_bytes(text).map_err(damaged)?;
        let mut lines = before.clone();
        lines.iter_mut().for_each(|line| line.forget(id));
        // After an interruption it may have been done already.
        if lines == before {
            return Ok(());
        }
        let text = Zeroizing::new(dialect().to_string(&lines).map_err(VaultError::sealing)?);
        self.store.write_document(name, path, text.as_bytes())
    }
}
