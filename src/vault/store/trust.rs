//! Which `kluis.ron` is believed.
//!
//! It stands in clear, where everybody can write who can write in the folder. Once
//! the vault is open its seals tell whether it says what somebody wrote who had
//! the key, and the register knows the newest that there was. One that is not
//! believed stays where it is, for who wants to look into it, and is named; the
//! window goes by what it knows instead. A vault of before has no seals, and gets
//! them when it is opened for writing.

use std::sync::atomic::Ordering;

use super::description::{Description, LONGEST, Written};
use super::layout::{DESCRIPTION, REGISTER, SECOND_DESCRIPTION};
use super::seen::Kept;
use super::witness::RegisterState;
use super::{Store, held};
use crate::vault::error::VaultError;

/// What is to be thought of a description.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// It is of the key that this window knows, and not from earlier.
    Ours,
    /// It was put back from earlier.
    Older,
    /// The vault has another key by now.
    AnotherKey,
    /// A newer version of the program wrote it.
    Newer,
    /// It tells of another key, and nothing says that this is true.
    Unproven,
    /// Nobody wrote it who had the key.
    Forged,
}

impl Store {
    /// What is to be thought of what stands in a file, beside what this window
    /// goes by.
    pub(crate) fn weigh(&self, there: &Written, ours: &Description) -> Verdict {
        let (key, said) = (self.key(), &there.description);
        let is_sealed = there.is_sealed_by(&key);
        let is_of_former = || key.former().iter().any(|former| there.is_sealed_by(former));
        let is_plain = said.seals.is_empty() && ours.seals.is_empty();
        if there.is_newer() {
            let is_true = is_plain || is_sealed || is_of_former();
            return if is_true { Verdict::Newer } else { Verdict::Forged };
        }
        let is_known = self.is_of_known_key(said, ours);
        let print = Some(key.fingerprint());
        match (is_sealed, is_known) {
            _ if said.vault != self.id => Verdict::Forged,
            (true, true) if said.key != print || said.number < ours.number => Verdict::Older,
            (true, true) => Verdict::Ours,
            (true, false) => Verdict::AnotherKey,
            _ if is_of_former() => Verdict::Older,
            (false, true) if is_plain => Verdict::Ours,
            (false, false) if is_plain => Verdict::AnotherKey,
            (false, true) => Verdict::Forged,
            (false, false) => Verdict::Unproven,
        }
    }

    /// Whether a description names the key that this window knows, or one before.
    fn is_of_known_key(&self, there: &Description, ours: &Description) -> bool {
        let key = self.key();
        let Some(print) = &there.key else {
            // The first vaults name none.
            return there.opens_like(ours);
        };
        let mut known = [&*key].into_iter().chain(key.former());
        known.any(|key| key.fingerprint() == *print)
    }

    /// Decides what this window goes by: the newest that proves itself, here or
    /// as the register knows it. Without any it is what was found.
    ///
    /// # Errors
    /// [`VaultError::NewerVault`], and [`VaultError::DescriptionDamaged`] when it
    /// is of another vault and nothing better is known.
    pub(crate) fn believe(&self) -> Result<(), VaultError> {
        let [first, second] = [DESCRIPTION, SECOND_DESCRIPTION].map(|file| self.written_in(file));
        let key = self.key();
        let print = Some(key.fingerprint());
        let known = self.announced().newest();
        let proves_itself = |there: &&(Written, Vec<u8>)| {
            let there = &there.0;
            !there.is_newer() && there.is_sealed_by(&key) && there.description.key == print
        };
        let here = [&first, &second].into_iter().flatten().filter(proves_itself);
        let here = here.map(|(there, _)| &there.description);
        let of_our_key = known.as_ref().filter(|known| known.key == print);
        let best = here.chain(of_our_key).max_by_key(|one| one.number).cloned();
        let mut ours = self.description();
        match (best, known) {
            (Some(best), _) => *ours = best,
            // The key changed, and nobody wrote down yet what was announced then.
            (None, Some(known)) => {
                let (keys, renewing) = (ours.keys.clone(), ours.renewing);
                *ours = Description { key: print, keys, renewing, ..known };
            }
            (None, None) if first.as_ref().is_some_and(|(first, _)| first.is_newer()) => {
                return Err(VaultError::NewerVault);
            }
            (None, None) if ours.vault != self.id => return Err(VaultError::DescriptionDamaged),
            (None, None) => {}
        }
        let verdict = first.as_ref().map(|(first, _)| self.weigh(first, &ours));
        let disbelieved = match (verdict, first) {
            (Some(Verdict::Newer), _) => return Err(VaultError::NewerVault),
            (Some(Verdict::Older | Verdict::Forged | Verdict::Unproven), Some((_, bytes))) => bytes,
            _ => Vec::new(),
        };
        let believed = ours.clone();
        drop(ours);
        *held(&self.disbelieved) = disbelieved;
        self.remember_announced(&believed);
        Ok(())
    }

    /// The register knows from now on that there was one like this.
    pub(super) fn remember_announced(&self, description: &Description) {
        if !description.seals.is_empty() {
            self.learn(|register| register.announced.saw(description).unwrap_or(false));
        }
    }

    fn written_in(&self, file: &str) -> Option<(Written, Vec<u8>)> {
        let bytes = self.disk().read_at_most(file, LONGEST).ok()?;
        Some((Written::from_bytes(&bytes).ok()?, bytes))
    }

    /// Whether `kluis.ron` is one that is not believed. What it says of another
    /// key counts until somebody opened the key files of now.
    pub(crate) fn is_disbelieved(&self, there: &Written, bytes: &[u8], ours: &Description) -> bool {
        match self.weigh(there, ours) {
            Verdict::Older | Verdict::Forged => true,
            Verdict::Unproven => *held(&self.disbelieved) == bytes,
            Verdict::Ours | Verdict::AnotherKey | Verdict::Newer => false,
        }
    }

    /// The key files of now give the key that this window has: so what
    /// `kluis.ron` says of another one is not true, unless it proves itself.
    pub(crate) fn knows_better(&self) {
        let there = self.written_in(DESCRIPTION);
        let Some((there, bytes)) = there else {
            return;
        };
        if self.weigh(&there, &self.description().clone()) == Verdict::Unproven {
            *held(&self.disbelieved) = bytes;
        }
    }

    /// Whether a look found one that is not believed since this was asked last.
    pub(crate) fn has_new_doubts(&self) -> bool {
        self.doubts.swap(false, Ordering::Relaxed)
    }

    /// The description to try a passphrase with: another window may have set
    /// another one. What is not believed or cannot be read says nothing.
    pub(crate) fn description_of_now(&self) -> Description {
        let ours = self.description().clone();
        let there = [DESCRIPTION, SECOND_DESCRIPTION].into_iter();
        let there = there.filter_map(|file| self.written_in(file)).next();
        let there = there.filter(|(there, _)| match self.weigh(there, &ours) {
            Verdict::Ours | Verdict::AnotherKey | Verdict::Unproven => true,
            Verdict::Older | Verdict::Newer | Verdict::Forged => false,
        });
        there.map_or(ours, |(there, _)| there.description)
    }

    /// Whether a vault without seals may get them: where the register was taken
    /// away nobody knows whether there were any.
    pub(crate) fn may_begin_to_seal(&self) -> bool {
        let is_plain = self.description().seals.is_empty() && held(&self.disbelieved).is_empty();
        let lacks = self.seen(&Kept::at(REGISTER)).is_some_and(|seen| seen.lacks);
        let standing = self.look_at_register();
        is_plain && !lacks && matches!(standing, RegisterState::Read | RegisterState::Absent)
    }
}
