//! Encrypting files anew that still need a key of before, many together: sealed on both
//! cores, written and waited for together.

use crate::vault::Vault;
use crate::vault::both::on_both;
use crate::vault::error::VaultError;
use crate::vault::keys::{RememberedKey, sealed};
use crate::vault::store::Standing;
use crate::vault::store::layout::FileKind;
use crate::vault::store::replacing::Replacement;
use crate::vault::store::walk::Found;

/// So many files at most are encrypted together: who saves meanwhile waits for them.
const TOGETHER: usize = 32;

/// So many bytes at most, unless one file alone is larger.
const BYTES_TOGETHER: u64 = 8 * 1024 * 1024;

/// What came of one file.
pub(super) enum Anew {
    /// It is encrypted with the new key.
    Done,
    /// It has another name by now, or was removed.
    Gone,
    /// It was written meanwhile, and what was written stands there.
    Moved,
    /// It opens with neither key, or is no file.
    Unreadable,
}

/// What is to be done with a file.
enum Act {
    /// Nothing: that came of it.
    Leave(Anew),
    /// Putting these bytes in the place of what was read.
    Replace(Vec<u8>, Option<RememberedKey>),
}

type Read = Result<Option<Vec<u8>>, VaultError>;

/// Files in parts that are encrypted together.
pub(super) fn batches(files: Vec<Found>) -> Vec<Vec<String>> {
    let mut all: Vec<Vec<String>> = Vec::new();
    let mut bytes = 0;
    for found in files {
        let length = match found.what {
            Standing::File(stamp) => stamp.length,
            _ => 0,
        };
        bytes += length;
        match all.last_mut().filter(|last| last.len() < TOGETHER && bytes <= BYTES_TOGETHER) {
            Some(last) => last.push(found.path),
            None => {
                bytes = length;
                all.push(vec![found.path]);
            }
        }
    }
    all
}

impl Vault {
    /// Encrypts a file anew that still needs a key of before.
    ///
    /// # Errors
    /// What the disk says.
    pub(in crate::vault) fn encrypt_anew(&self, file: &str) -> Result<(), VaultError> {
        self.encrypt_together(&[file.to_owned()]).map(drop)
    }

    /// Encrypts files anew together, and tells what came of each.
    ///
    /// # Errors
    /// What the disk says of one of them: any of them may be encrypted anew then.
    pub(super) fn encrypt_together(
        &self,
        files: &[String],
    ) -> Result<Vec<(String, Anew)>, VaultError> {
        // Nobody may write the files in between.
        let mut memory = self.memory();
        let read: Vec<(&String, Read)> =
            files.iter().map(|file| (file, self.store.read(file))).collect();
        let acts = on_both(&read, |(file, read)| self.act_of(file, read));
        let (mut all, mut replacements, mut learnt) = (Vec::new(), Vec::new(), Vec::new());
        for ((file, read), act) in read.into_iter().zip(acts) {
            match act? {
                Act::Leave(anew) => all.push((file.clone(), anew)),
                Act::Replace(bytes, key) => {
                    let known = read?.unwrap_or_default();
                    replacements.push(Replacement { name: file.clone(), known, bytes });
                    learnt.push(key);
                }
            }
        }
        let stamps = self.store.replace_many(&replacements)?;
        for ((one, key), stamp) in replacements.into_iter().zip(learnt).zip(stamps) {
            if let Some(stamp) = stamp {
                memory.encrypted_anew(&one.name, &one.known, (&one.bytes, key), stamp);
            }
            all.push((one.name, if stamp.is_some() { Anew::Done } else { Anew::Moved }));
        }
        Ok(all)
    }

    fn act_of(&self, file: &str, read: &Read) -> Result<Act, VaultError> {
        let is_ours = FileKind::of(file).is_encrypted_with_key();
        let unopened = || Act::Leave(if is_ours { Anew::Unreadable } else { Anew::Done });
        let bytes = match read {
            Ok(Some(bytes)) => bytes,
            Ok(None) => return Ok(Act::Leave(Anew::Gone)),
            // No file of the vault is that large.
            Err(VaultError::InTheWay { .. } | VaultError::TooLarge(_)) => return Ok(unopened()),
            Err(error) => return Err(error.clone()),
        };
        let key = self.store.key();
        let needs_nothing = !is_ours && !sealed::needs_former(&key, bytes);
        if needs_nothing || sealed::open_with(&key, bytes).is_ok() {
            return Ok(Act::Leave(Anew::Done));
        }
        let Ok(content) = sealed::open(&key, bytes) else {
            return Ok(unopened());
        };
        sealed::seal_learning(&key, &content).map(|(bytes, key)| Act::Replace(bytes, key))
    }
}
