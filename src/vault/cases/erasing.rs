//! What else holds words of a case that is destroyed, by content: files that
//! were set aside, that programs for syncing or an interrupted write left, that
//! have another name, drafts, what a colleague gave and waits, the registers of
//! handing over, and the meetings.

use std::io::ErrorKind;

use serde::Deserialize;
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::case::CaseId;
use crate::case::ron::dialect;
use crate::vault::Vault;
use crate::vault::error::VaultError;
use crate::vault::keys::sealed;
use crate::vault::meetings::forgetting::is_meeting;
use crate::vault::store::layout::{DAMAGED, FileKind, LOG, deletion, is_register};
use crate::vault::store::{LARGEST_CASE, Standing};

/// Which case is in a case file, whatever its name.
#[derive(Deserialize)]
struct AnyCase {
    vault: Uuid,
    case_id: CaseId,
}

/// What a file is to a case that is destroyed.
enum Holds {
    Nothing,
    Words,
    /// Records of other cases too: only what is about this one goes.
    Register,
    /// A meeting of other cases too: only what is about this one goes.
    Meeting,
}

impl Vault {
    /// Removes every file that holds words of a case, wherever it stands and
    /// whatever it is called, and takes the case out of the registers. Tells
    /// how many files went. The log and the deletion stay, and what `spares` spares.
    ///
    /// # Errors
    /// [`VaultError::NotDestroyed`] with the files that could not be looked
    /// into or removed; all the others are gone then.
    pub(super) fn erase(
        &self,
        id: CaseId,
        spares: &dyn Fn(&str) -> bool,
    ) -> Result<usize, VaultError> {
        let mut removed = 0;
        let mut left = Vec::new();
        for path in self.every_place()?.into_iter().filter(|path| !spares(path)) {
            match self.holds(id, &path).and_then(|holds| self.erase_at(id, &path, holds)) {
                Ok(gone) => removed += usize::from(gone),
                Err(_) => left.push(path),
            }
        }
        if left.is_empty() { Ok(removed) } else { Err(VaultError::NotDestroyed(left)) }
    }

    fn erase_at(&self, id: CaseId, path: &str, holds: Holds) -> Result<bool, VaultError> {
        match holds {
            Holds::Nothing => Ok(false),
            Holds::Words => self.store.remove(path).map(|()| true),
            Holds::Register => self.forget_in_register(id, path).map(|()| false),
            Holds::Meeting => self.forget_in_meeting(id, path).map(|()| false),
        }
    }

    /// Every file below the folder of the vault, also those that do not count.
    fn every_place(&self) -> Result<Vec<String>, VaultError> {
        let mut files = Vec::new();
        let mut folders = vec![String::new()];
        while let Some(folder) = folders.pop() {
            for found in self.store.in_folder(&folder)? {
                match found.what {
                    Standing::Folder => folders.push(found.path),
                    // Links, pipes and devices are never opened, and hold no words here.
                    _ => files.extend(found.stamp().map(|_| found.path)),
                }
            }
        }
        files.sort_unstable();
        Ok(files)
    }

    fn holds(&self, id: CaseId, path: &str) -> Result<Holds, VaultError> {
        let kind = FileKind::of(path);
        // The log and the deletion tell that the case was destroyed; the index is
        // written anew; in the register and in the folder of keys there are no words,
        // and without the register nobody would know what else is missed.
        let is_kept = is_register(path)
            || matches!(kind, FileKind::Log(_) | FileKind::Cache | FileKind::Lock)
            || kind.is_of_keyring()
            || path == deletion(id);
        if is_kept {
            return Ok(Holds::Nothing);
        }
        let is_named = path.contains(&id.to_string());
        let bytes = match self.store.disk().read_at_most(path, LARGEST_CASE) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Holds::Nothing),
            // Too large to be one of ours, unless its name says that it is.
            Err(_) if is_named => return Ok(Holds::Words),
            Err(error) if error.kind() == ErrorKind::FileTooLarge => return Ok(Holds::Nothing),
            Err(error) => return Err(VaultError::reading(error)),
        };
        // The content of an attachment is not looked into: its name tells whose it is,
        // and a text in it may well tell of another case.
        let name = self.store.name_in(&bytes).unwrap_or_default();
        if is_attached(&name) {
            let is_of = name.contains(&id.to_string());
            return Ok(if is_of { Holds::Words } else { Holds::Nothing });
        }
        Ok(match sealed::open(&self.store.key(), &bytes) {
            Ok(content) => self.content_holds(id, (path, &name), &content),
            Err(_) if is_named => Holds::Words,
            Err(_) => Holds::Nothing,
        })
    }

    /// What the content of a file is to a case; `name` is that of the document in it.
    fn content_holds(
        &self,
        id: CaseId,
        (path, name): (&str, &str),
        content: &Zeroizing<Vec<u8>>,
    ) -> Holds {
        let text = String::from_utf8_lossy(content);
        let text = Zeroizing::new(text.into_owned());
        if let Ok(case) = dialect().from_str::<AnyCase>(&text)
            && case.vault == self.store.id()
        {
            // Also under the name of another; another under this name stays.
            return if case.case_id == id { Holds::Words } else { Holds::Nothing };
        }
        if !text.contains(&id.to_string()) {
            return Holds::Nothing;
        }
        match FileKind::of(path) {
            FileKind::Unfinished => Holds::Words,
            _ if self.is_register(&text) => Holds::Register,
            _ if is_meeting(name) => Holds::Meeting,
            // A copy of the log tells no more than the log.
            _ if is_of_log(path) => Holds::Nothing,
            _ => Holds::Words,
        }
    }
}

/// Whether a document of this name is the content of an attachment.
fn is_attached(name: &str) -> bool {
    matches!(FileKind::of(name), FileKind::Attachment(_) | FileKind::WaitingPart(_))
}

/// Whether a file is, or was, part of the log.
fn is_of_log(path: &str) -> bool {
    path.starts_with(&format!("{LOG}/")) || path.starts_with(&format!("{DAMAGED}/{LOG}-"))
}
