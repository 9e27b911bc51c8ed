//! Keeping the register: what this window knows of it, and its two files.
//!
//! A file is written first and the register after it: when an interruption
//! comes between, the file is ahead of the register, and that is fine. What
//! goes on purpose is crossed off first. The register stands in two files, the
//! first of which is written first; so the second is never ahead of it, unless
//! the first was put back from earlier.

use std::sync::MutexGuard;

use super::announced::Announced;
use super::document::{self, Numbered, TRIES};
use super::layout::{CaseFile, REGISTERS};
use super::register::{Compared, NoRegister, Register};
use super::seen::{Kept, Seen};
use super::{Store, held};
use crate::case::Timestamp;
use crate::vault::error::VaultError;

/// What this window knows of the register.
#[derive(Default)]
pub(super) struct Witness {
    register: Register,
    standing: RegisterState,
    /// Whether it knows more than its files, or one of these is behind.
    changed: bool,
}

/// How the register stands on the disk.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) enum RegisterState {
    /// Nobody looked yet.
    #[default]
    Unread,
    /// There are no files of it.
    Absent,
    /// It was read.
    Read,
    /// It was written by a newer version, and is left alone.
    Newer,
    /// The disk failed; what stands there may be whole.
    Unknown(VaultError),
    /// What is there cannot be understood.
    Damaged,
}

impl RegisterState {
    /// Whether nobody knows yet what the files say.
    fn is_open(&self) -> bool {
        matches!(self, Self::Unread | Self::Unknown(_))
    }
}

impl Store {
    /// What should stand here, as far as this window knows.
    pub(crate) fn register(&self) -> Register {
        self.witness().register.clone()
    }

    /// What is known of what opens the vault.
    pub(crate) fn announced(&self) -> Announced {
        self.witness().register.announced.clone()
    }

    /// Looks again what other windows wrote down. Where nobody else can write,
    /// once is enough.
    pub(crate) fn look_at_register(&self) -> RegisterState {
        let mut witness = held(&self.witness);
        if !self.is_alone() || witness.standing.is_open() {
            self.read_register(&mut witness);
        }
        witness.standing.clone()
    }

    /// The same, also where this window has a lock: not every lock is one that
    /// all windows share.
    pub(crate) fn reread_register(&self) {
        self.read_register(&mut held(&self.witness));
    }

    /// Whether no other window can write.
    pub(crate) fn is_alone(&self) -> bool {
        held(&self.lock).is_some()
    }

    /// How often the register was written, as far as this window knows.
    pub(crate) fn register_generation(&self) -> u64 {
        self.witness().register.generation
    }

    /// What is known of one file.
    pub(crate) fn seen(&self, file: &Kept) -> Option<Seen> {
        self.witness().register.get(file)
    }

    /// Does something with what is known, which is written down later when that
    /// says that it changed.
    pub(crate) fn learn(&self, what: impl FnOnce(&mut Register) -> bool) {
        let mut witness = self.witness();
        witness.changed |= what(&mut witness.register);
    }

    /// Holds what is known against the revisions that were found, in order.
    pub(crate) fn compare_cases(
        &self,
        found: impl Iterator<Item = (CaseFile, u64, Timestamp)>,
    ) -> Compared {
        let mut witness = self.witness();
        let compared = witness.register.compare(found);
        witness.changed |= compared.changed;
        compared
    }

    /// A case was written or put in place here.
    pub(crate) fn wrote_case(&self, file: CaseFile, revision: u64, at: Timestamp) {
        self.learn(|register| register.wrote(Kept::Case(file), revision, Some(at)));
    }

    pub(super) fn wrote_document(&self, file: &str, number: u64) {
        if number == 0 {
            return;
        }
        let mut witness = self.witness();
        witness.changed |= witness.register.wrote(Kept::Document(file.to_owned()), number, None);
    }

    /// A file went, or is about to go, on purpose.
    pub(crate) fn removed(&self, file: &str) {
        self.learn(|register| register.cross_off(&Kept::at(file)));
    }

    /// The number that a document gets when it is written now: higher than any
    /// before. What stands there is looked at: not every lock is one that all
    /// windows share.
    pub(super) fn next_number(&self, file: &str) -> Result<u64, VaultError> {
        let kept = Kept::Document(file.to_owned());
        let mut witness = self.witness();
        let seen = witness.register.get(&kept);
        let known = seen.map_or(0, |seen| seen.number);
        // What cannot be read is named elsewhere.
        let there = self.read_numbered(file, file).ok().flatten().map(|there| there.number);
        let is_lost = seen.is_some_and(|seen| seen.there && there.unwrap_or(0) < seen.number);
        let is_read = witness.standing == RegisterState::Read;
        if is_lost && kept.must_stay() && witness.register.lacks(kept) {
            witness.changed = true;
            drop(witness);
            if is_read {
                // Before the number that is written now hides it.
                self.write_register()?;
            }
        }
        Ok(known.max(there.unwrap_or(0)) + 1)
    }

    /// Whether this window knows something that is not written down yet.
    pub(crate) fn register_changed(&self) -> bool {
        held(&self.witness).changed
    }

    /// Writes down what this window knows, when it knows more than the files.
    pub(crate) fn write_register(&self) -> Result<(), VaultError> {
        let mut witness = self.witness();
        if !self.may_write() || !witness.changed || witness.standing == RegisterState::Newer {
            return Ok(());
        }
        // Another window may write it too, also with a lock, which is not always
        // shared: what that one knows is not written over.
        for _ in 0..TRIES {
            if self.try_to_write_register(&mut witness)? {
                return Ok(());
            }
        }
        Err(VaultError::ChangedElsewhere)
    }

    /// Whether what was read and added to is what stood there until the end.
    fn try_to_write_register(&self, witness: &mut Witness) -> Result<bool, VaultError> {
        // Before what it says is read: what comes after this is no longer this.
        let there = REGISTERS.map(|file| self.read(file));
        self.read_register(witness);
        if let RegisterState::Unknown(error) = &witness.standing {
            return Err(error.clone());
        }
        let generation = witness.register.generation + 1;
        let bytes = witness.register.to_bytes().map_err(VaultError::sealing)?;
        for (file, there) in REGISTERS.into_iter().zip(there) {
            if !self.replace_numbered((file, generation), there?.as_deref(), &bytes)? {
                return Ok(false);
            }
        }
        witness.register.generation = generation;
        witness.standing = RegisterState::Read;
        witness.changed = false;
        Ok(true)
    }

    /// The bytes of a file of the register, for a copy in which only this stands.
    pub(crate) fn register_for(
        &self,
        file: &str,
        register: &Register,
    ) -> Result<Vec<u8>, VaultError> {
        let bytes = register.to_bytes().map_err(VaultError::sealing)?;
        let number = self.register_generation();
        document::seal(&self.key(), self.id, (file, number), &bytes)
    }

    /// Both files are written anew, whether or not something changed.
    pub(crate) fn rewrite_register(&self) -> Result<(), VaultError> {
        self.learn(|_| true);
        self.write_register()
    }

    /// Which of the two files is missing or behind what it should be, beside
    /// the one that counts.
    pub(crate) fn register_faults(&self) -> Vec<(String, VaultError)> {
        let numbers = REGISTERS.map(|file| self.read_numbered(file, file));
        let number = |at: usize| match &numbers[at] {
            Ok(Some(there)) => Some(there.number),
            _ => None,
        };
        let newest = number(0).max(number(1));
        let Some(newest) = newest else {
            return Vec::new();
        };
        // After an interruption the second is one behind, or not there yet.
        let least = [newest, newest.saturating_sub(1)];
        let faults =
            REGISTERS.iter().zip(&numbers).zip(least).filter_map(|((file, there), least)| {
                let error = match there {
                    Ok(None) if least == 0 => return None,
                    Ok(None) => VaultError::FileGone((*file).to_owned()),
                    Ok(Some(there)) if there.number < least => {
                        VaultError::FileRolledBack((*file).to_owned())
                    }
                    // What cannot be read is found by whoever looks at every file.
                    _ => return None,
                };
                Some(((*file).to_owned(), error))
            });
        faults.collect()
    }

    fn witness(&self) -> MutexGuard<'_, Witness> {
        let mut witness = held(&self.witness);
        if witness.standing.is_open() {
            self.read_register(&mut witness);
        }
        witness
    }

    /// Adds what the files know. Where they differ, what either of them knows.
    fn read_register(&self, witness: &mut Witness) {
        let [first, second] = REGISTERS.map(|file| self.read_numbered(file, file));
        let number = |read: &Result<Option<Numbered>, VaultError>| {
            read.as_ref().ok().and_then(|there| Some(there.as_ref()?.number))
        };
        let same = number(&first) == number(&second);
        let mut standing = understand(first, witness);
        if !same || standing != RegisterState::Read {
            let other = understand(second, witness);
            standing = standing.or(other);
        }
        witness.changed |= standing == RegisterState::Read && !same;
        witness.standing = standing;
    }
}

impl RegisterState {
    /// How both files stand together: what can be read counts.
    fn or(self, other: Self) -> Self {
        match (self, other) {
            (unknown @ Self::Unknown(_), _) | (_, unknown @ Self::Unknown(_)) => unknown,
            (Self::Newer, _) | (_, Self::Newer) => Self::Newer,
            (Self::Read, _) | (_, Self::Read) => Self::Read,
            (Self::Absent | Self::Unread, other) => other,
            (Self::Damaged, _) => Self::Damaged,
        }
    }
}

/// Takes over what one file knows.
fn understand(read: Result<Option<Numbered>, VaultError>, witness: &mut Witness) -> RegisterState {
    let there = match read {
        Ok(Some(there)) => there,
        Ok(None) => return RegisterState::Absent,
        Err(VaultError::FileNewer(_)) => return RegisterState::Newer,
        Err(
            VaultError::FileDamaged(_) | VaultError::FileForeign(_) | VaultError::FileMisnamed(_),
        ) => return RegisterState::Damaged,
        Err(error) => return RegisterState::Unknown(error),
    };
    match Register::from_bytes(there.number, &there.content) {
        Ok(register) => {
            witness.register.join(register);
            RegisterState::Read
        }
        Err(NoRegister::Newer) => RegisterState::Newer,
        Err(NoRegister::Damaged) => RegisterState::Damaged,
    }
}
