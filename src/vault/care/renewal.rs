//! Renewing the vault's key: a new one, and every file encrypted anew.

use std::collections::{HashMap, HashSet};

use chrono::TimeDelta;

use super::anew::{Anew, batches};
use crate::case::Timestamp;
use crate::vault::error::VaultError;
use crate::vault::keys::{KeyCost, KeyKind, Passphrase, Randomness, RecoveryCode, VaultKey};
use crate::vault::store::layout::FileKind;
use crate::vault::store::walk::Found;
use crate::vault::{Event, Vault};

/// So long the key from before a renewal stays, for what comes late.
pub const FORMER_FOR: TimeDelta = TimeDelta::days(90);

/// A file that is listed and so often not there is not there by accident.
const MISSES: usize = 3;

/// What opens the vault after its key was renewed.
pub struct NewKey<'a> {
    /// The passphrase: the one of now, or another.
    pub passphrase: &'a Passphrase,
    /// The cost of guessing it.
    pub cost: KeyCost,
}

impl Vault {
    /// Begins to renew the vault's key: from now on a new one opens the vault
    /// and encrypts what is written. [`Vault::go_on_renewing`] does the rest.
    ///
    /// # Errors
    /// [`VaultError::RenewalUnderWay`], [`VaultError::WeakPassphrase`],
    /// [`VaultError::AnotherKey`] when another window was first, or what the disk
    /// says: the old key then still holds.
    pub fn begin_renewing(
        &self,
        new: &NewKey<'_>,
        randomness: Randomness<'_>,
    ) -> Result<RecoveryCode, VaultError> {
        self.store.must_write()?;
        if self.is_renewing() {
            return Err(VaultError::RenewalUnderWay);
        }
        self.must_be_strong(new.passphrase)?;
        // An attempt that failed may have left keys that `kluis.ron` vouches for.
        self.store.settle_keys()?;
        let key = VaultKey::generate().after(&self.store.key());
        let code = RecoveryCode::generate(randomness);
        let mut files = vec![
            (KeyKind::Passphrase, key.wrap(self.id(), new.passphrase, new.cost)?),
            (KeyKind::Recovery, key.wrap(self.id(), &Passphrase::from(&code), new.cost)?),
        ];
        if let Some(organisation) = self.organisation()? {
            files.push((KeyKind::Organisation, self.wrap_for(&organisation, &key)?));
        }
        self.store.keep_former(&key)?;
        self.install(&files, Some(key), |description| description.renewing = true)?;
        // Somebody else may have tried the same at the same time.
        let _ = self.store.settle_keys();
        Ok(code)
    }

    /// Whether some files may still need the former key.
    pub fn is_renewing(&self) -> bool {
        self.store.description().renewing
    }

    /// Encrypts every file anew that still needs the former key, and forgets
    /// that key when none is left. Can be stopped at any point and called again,
    /// also after a crash. `step` hears how many files are done and how many
    /// there are, and stops by returning `false`.
    ///
    /// # Errors
    /// What the disk says. Files that cannot be read with either key are
    /// returned: they are left as they are, and so is the former key.
    pub fn go_on_renewing(
        &self,
        mut step: impl FnMut(usize, usize) -> bool,
    ) -> Result<Renewal, VaultError> {
        self.store.must_write()?;
        let mut looked_at = LookedAt::default();
        loop {
            // What moved or came meanwhile, such as an earlier revision, may
            // still need the former key.
            let files = self.not_yet_renewed(&looked_at)?;
            let total = looked_at.done.len() + files.len();
            if files.is_empty() && !looked_at.unreadable.is_empty() {
                return Ok(Renewal::Unreadable(looked_at.unreadable));
            }
            if files.is_empty() && self.finish_renewing(&looked_at)? {
                step(total, total);
                return Ok(Renewal::Done);
            }
            for batch in batches(files) {
                let before = looked_at.done.len();
                let wanted = (0..batch.len()).take_while(|at| step(before + at, total)).count();
                for (file, anew) in self.encrypt_together(&batch[..wanted])? {
                    looked_at.note(file, &anew)?;
                }
                if wanted < batch.len() {
                    return Ok(Renewal::Stopped);
                }
            }
        }
    }

    fn not_yet_renewed(&self, looked_at: &LookedAt) -> Result<Vec<Found>, VaultError> {
        // Whatever its name is: what was set aside, or a copy that somebody made.
        let files = self.store.every_file()?.into_iter();
        let files = files.filter(|file| !FileKind::of(&file.path).is_key());
        Ok(files.filter(|file| !looked_at.done.contains(&file.path)).collect())
    }

    /// Whether it could be finished: nobody moves a file from the last look
    /// until the former key is no longer announced.
    fn finish_renewing(&self, looked_at: &LookedAt) -> Result<bool, VaultError> {
        let mut memory = self.memory();
        self.clear_leftovers();
        if !self.not_yet_renewed(looked_at)?.is_empty() {
            return Ok(false);
        }
        // What comes late, from another computer or out of a file that was set
        // aside, still needs it.
        self.store.keep_earlier()?;
        self.store.install(&[], None, |description| description.renewing = false)?;
        self.store.forget_former()?;
        // The list may still be encrypted with the former key.
        memory.index_must_be_written(&self.store);
        drop(memory);
        // The register too: it knows by then that the renewal is done.
        self.flush_index()?;
        self.remove_stored_words()?;
        Ok(true)
    }

    /// Lets the former keys go, once a renewal was long enough ago for everything
    /// to have come, and nothing here needs them.
    pub(in crate::vault) fn let_go_of_former_keys(&self, now: Timestamp) -> Result<(), VaultError> {
        if self.is_renewing() || self.store.key().former().is_empty() {
            return Ok(());
        }
        let log = self.log()?;
        let renewed = log.entries.iter().rposition(|entry| entry.event == Event::KeyRenewed);
        let passed = renewed.map(|line| log.passed_since(line, now));
        if passed.is_some_and(|passed| passed > FORMER_FOR)
            && self.go_on_renewing(|_, _| true)? == Renewal::Done
        {
            self.store.forget_earlier()?;
        }
        Ok(())
    }
}

/// How far a renewal is.
#[derive(Default)]
struct LookedAt {
    /// Renewed, or not to be read.
    done: HashSet<String>,
    /// Those that open with neither key.
    unreadable: Vec<String>,
    /// How often a file was listed and not there.
    gone: HashMap<String, usize>,
}

impl LookedAt {
    /// Notes what came of a file.
    fn note(&mut self, file: String, anew: &Anew) -> Result<(), VaultError> {
        match anew {
            Anew::Gone => return self.missed(file),
            // Somebody else wrote it just now: it is looked at again.
            Anew::Moved => return Ok(()),
            Anew::Done => {}
            Anew::Unreadable => self.unreadable.push(file.clone()),
        }
        self.done.insert(file);
        Ok(())
    }

    /// A file that is gone has another name by now or was removed, and is no
    /// longer listed the next time. Without that nobody knows what became of it.
    fn missed(&mut self, file: String) -> Result<(), VaultError> {
        let times = self.gone.entry(file.clone()).or_default();
        *times += 1;
        if *times < MISSES { Ok(()) } else { Err(VaultError::NotThere(file)) }
    }
}

/// How far a renewal came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Renewal {
    /// Every file is encrypted with the new key.
    Done,
    /// It was stopped and can go on later.
    Stopped,
    /// These files open with neither key. Mend or remove them, and go on.
    Unreadable(Vec<String>),
}
