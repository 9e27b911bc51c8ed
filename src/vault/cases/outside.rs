//! Words that cannot go to their vault because its folder is not there: the vault
//! is found in another place, or they are sealed outside of it.

use std::io::ErrorKind;

use crate::case::{Case, Timestamp};
use crate::vault::Vault;
use crate::vault::error::VaultError;
use crate::vault::store::layout::{CaseFile, outside_name};
use crate::vault::store::{Disk, Retrying, Sealed};

/// The name of the text that tells how words come back.
const ABOUT: &str = "Lees mij.txt";

impl Vault {
    /// What an error really is when the whole folder of the vault is gone.
    pub(in crate::vault) fn explain(&self, error: VaultError) -> VaultError {
        match error {
            VaultError::Disk(_) | VaultError::NotThere(_) if !self.is_in_place() => {
                VaultError::FolderGone
            }
            error => error,
        }
    }

    /// Whether the folder of the vault is there now.
    pub fn is_in_place(&self) -> bool {
        let gone = self.store.disk().list("").map_err(|error| error.kind());
        !matches!(gone, Err(ErrorKind::NotFound | ErrorKind::NotADirectory))
    }

    /// Gives up the lock, so that the same vault can be opened for writing where
    /// it is now. Nothing more is to be written here then.
    pub fn give_up_lock(&self) {
        self.store.give_up_lock();
    }

    /// Goes on where `former` was, which is this vault before its folder got
    /// another place: only what somebody else changed since then is a change
    /// from elsewhere.
    pub fn carry_on(&self, former: &Self) {
        let (known, attempted) = {
            let memory = former.memory();
            (memory.known.clone(), memory.attempted.clone())
        };
        let mut memory = self.memory();
        memory.known.extend(known);
        memory.attempted.extend(attempted);
    }

    /// Seals cases outside the vault, each in a file that only the key of this
    /// vault opens, with a text `about` how they come back: put among the cases of
    /// the vault such a file is found by what is in it. Each is read back.
    ///
    /// # Errors
    /// What the disk says, or [`VaultError::CopyDiffers`].
    pub fn seal_outside(
        &self,
        cases: &[Case],
        disk: &dyn Disk,
        about: &str,
        by: &str,
        now: Timestamp,
    ) -> Result<(), VaultError> {
        let disk = &Retrying::new(disk);
        disk.create_folder("").map_err(VaultError::writing)?;
        for case in cases {
            let memory = self.memory();
            let known = memory.known.get(&case.id);
            let binding = self.next_binding(CaseFile::of(case.id), known, by, now);
            drop(memory);
            let Sealed { bytes, .. } = self.store.seal(&binding, case)?;
            write(disk, &outside_name(case.id), &bytes)?;
        }
        write(disk, ABOUT, about.as_bytes())?;
        disk.sync_folder("").map_err(VaultError::writing)
    }
}

fn write(disk: &dyn Disk, name: &str, bytes: &[u8]) -> Result<(), VaultError> {
    disk.write_new(name, bytes).map_err(VaultError::writing)?;
    let there = disk.read(name).map_err(VaultError::reading)?;
    if there == bytes { Ok(()) } else { Err(VaultError::CopyDiffers(name.to_owned())) }
}
