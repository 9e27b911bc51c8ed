//! The key files of a vault: which one counts, and how one is replaced.
//!
//! A new key file is first written beside the old one, then announced in
//! `kluis.ron`, and only then takes the old one's place. Whenever the power
//! fails, exactly the key files that `kluis.ron` vouches for open the vault.
//! Each key file and `kluis.ron` have a second copy, because a single damaged
//! sector there would cost every case. So has the file with the former key,
//! while a renewal is under way, and the one with those from before.
//!
//! Another window may do the same at the same time, also where no lock keeps it
//! from that. So each file takes the place of what was read there and of nothing
//! else, and only while `kluis.ron` is the one that was gone by.

use std::io::ErrorKind;

use uuid::Uuid;
use zeroize::Zeroizing;

use super::description::{Description, FORMAT, KeySum, LONGEST};
use super::disk::Disk;
use super::layout::{
    DESCRIPTION, EARLIER_KEYS, FORMER_KEY, FORMER_KEYS, SECOND_DESCRIPTION, SECOND_EARLIER_KEYS,
    key_file, second_key, staged_key,
};
use super::replacing::{remove_known, replace};
use super::{Store, atomic, document};
use crate::vault::error::VaultError;
use crate::vault::keys::{KeyFile, KeyKind, VaultKey};

/// Reads `kluis.ron`, or its second copy when it is damaged or gone. Without
/// either a folder with keys is a damaged vault, and any other folder none.
pub(crate) fn describe(disk: &dyn Disk) -> Result<Description, VaultError> {
    let error = match disk.read_at_most(DESCRIPTION, LONGEST) {
        Ok(bytes) => match Description::from_bytes(&bytes) {
            Err(error @ VaultError::DescriptionDamaged) => error,
            other => return other,
        },
        Err(error) if error.kind() == ErrorKind::NotFound && has_keys(disk) => {
            VaultError::DescriptionDamaged
        }
        Err(error) if is_absent(error.kind()) => return Err(VaultError::NotAVault),
        Err(error) if error.kind() == ErrorKind::FileTooLarge => VaultError::DescriptionDamaged,
        // A sector that cannot be read is what the second copy is for.
        Err(error) => VaultError::reading(error),
    };
    let second = disk.read_at_most(SECOND_DESCRIPTION, LONGEST).ok();
    second.and_then(|bytes| Description::from_bytes(&bytes).ok()).ok_or(error)
}

fn is_absent(kind: ErrorKind) -> bool {
    matches!(kind, ErrorKind::NotFound | ErrorKind::NotADirectory)
}

fn has_keys(disk: &dyn Disk) -> bool {
    KeyKind::ALL.iter().any(|kind| disk.read(key_file(*kind)).is_ok())
}

/// The bytes of a key file, and whether they are the ones that were announced.
/// The announced ones come first, wherever they stand.
pub(crate) fn key_bytes(
    disk: &dyn Disk,
    description: &Description,
    kind: KeyKind,
) -> Result<(Vec<u8>, bool), VaultError> {
    let mut found = None;
    let mut unread = None;
    for file in [key_file(kind), staged_key(kind), second_key(kind)] {
        match disk.read(file) {
            Ok(bytes) if description.vouches_for(kind, &bytes) => return Ok((bytes, true)),
            Ok(bytes) => found = found.or(Some(bytes)),
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            Err(error) => unread = unread.or(Some(VaultError::reading(error))),
        }
    }
    match (found, unread) {
        (Some(bytes), _) => Ok((bytes, false)),
        (None, Some(error)) => Err(error),
        (None, None) => Err(VaultError::KeyFileDamaged(kind)),
    }
}

/// The same, ready to be unwrapped.
pub(crate) fn with_key_file<T>(
    disk: &dyn Disk,
    description: &Description,
    kind: KeyKind,
    unwrap: impl FnOnce(&KeyFile<'_>) -> Result<T, VaultError>,
) -> Result<T, VaultError> {
    let (bytes, intact) = key_bytes(disk, description, kind)?;
    let bytes = &bytes;
    unwrap(&KeyFile { kind, bytes, intact })
}

/// A description for a vault that lost its own, from the keys that are there.
pub(crate) fn rebuild(disk: &dyn Disk, vault: Uuid) -> Description {
    let sum = |kind: &KeyKind| Some(KeySum::of(*kind, &disk.read(key_file(*kind)).ok()?));
    Description {
        format: FORMAT,
        vault,
        name: crate::t!("vault-name-lost"),
        keys: KeyKind::ALL.iter().filter_map(sum).collect(),
        renewing: FORMER_KEYS.iter().any(|file| disk.read(file).is_ok()),
        key: None,
        creating: false,
    }
}

/// The former key in the bytes of one of its files. Only the newest key opens
/// it: what an earlier renewal left behind is of no use.
pub(crate) fn former_in(
    key: &VaultKey,
    vault: Uuid,
    file: &str,
    bytes: &[u8],
) -> Result<VaultKey, VaultError> {
    let opened = document::open(&key.alone(), vault, FORMER_KEY, file, bytes)?;
    let former =
        VaultKey::parse(&opened.content).ok_or_else(|| VaultError::FileDamaged(file.to_owned()))?;
    Ok(former.0)
}

/// The former key from the first of its files that can be read, with its bytes.
fn former(disk: &dyn Disk, key: &VaultKey, vault: Uuid) -> Option<(VaultKey, Vec<u8>)> {
    FORMER_KEYS.iter().find_map(|file| {
        let bytes = disk.read(file).ok()?;
        let former = former_in(key, vault, file, &bytes).ok()?;
        Some((former, bytes))
    })
}

/// The key with those before it: the former one while a renewal is under way,
/// and those that something which comes late may still need. Without them, such
/// files are named as foreign.
pub(crate) fn with_former(disk: &dyn Disk, vault: Uuid, key: VaultKey) -> VaultKey {
    let key = match former(disk, &key, vault) {
        Some((former, _)) => key.after(&former),
        None => key,
    };
    match earlier(disk, &key, vault) {
        Some(earlier) => key.after(&earlier),
        None => key,
    }
}

/// The keys from before, from the first of their files that can be read. A
/// renewal that is under way may not have come to them yet.
fn earlier(disk: &dyn Disk, key: &VaultKey, vault: Uuid) -> Option<VaultKey> {
    [EARLIER_KEYS, SECOND_EARLIER_KEYS].iter().find_map(|file| {
        let bytes = disk.read(file).ok()?;
        let content = document::open(key, vault, EARLIER_KEYS, file, &bytes).ok()?.content;
        VaultKey::parse(&content).map(|(earlier, _)| earlier)
    })
}

/// Whether this description still is the one to go by.
fn still(disk: &dyn Disk, description: &Description) -> Result<(), VaultError> {
    match disk.read_at_most(DESCRIPTION, LONGEST) {
        Ok(bytes) if Description::from_bytes(&bytes).as_ref() == Ok(description) => Ok(()),
        Err(error) if error.kind() != ErrorKind::NotFound => Err(VaultError::reading(error)),
        _ => Err(VaultError::KeysChangedElsewhere),
    }
}

impl Store {
    /// Brings all files of the keyring in line with what is announced, the
    /// former keys too. When both files of those are damaged they are written
    /// anew, as long as this window knows them.
    pub(crate) fn settle_keys(&self) -> Result<(), VaultError> {
        let mut description = self.description();
        let there = match self.catch_up(&mut description) {
            // What cannot be read, also when it is looked at again, is written anew.
            Err(VaultError::Disk(_)) => match self.catch_up(&mut description) {
                Err(VaultError::Disk(_)) => None,
                there => there?,
            },
            there => there?,
        };
        let text = description.to_text()?;
        put(self.disk(), DESCRIPTION, there.as_deref(), text.as_bytes())?;
        settle(self.disk(), &description)?;
        if description.renewing {
            self.settle_former(&description)?;
        }
        self.settle_earlier(&description)
    }

    fn settle_former(&self, description: &Description) -> Result<(), VaultError> {
        let disk = self.disk();
        let key = self.key();
        let bytes = match former(disk, &key, self.id) {
            Some((_, bytes)) => bytes,
            None => seal_former(&key, self.id, FORMER_KEY)?
                .ok_or_else(|| VaultError::FileDamaged(FORMER_KEY.to_owned()))?,
        };
        let mut files = FORMER_KEYS.iter();
        files.try_for_each(|file| keep_equal(disk, description, file, &bytes))
    }

    /// One sound file of the keys from before is enough to mend the other.
    fn settle_earlier(&self, description: &Description) -> Result<(), VaultError> {
        let files = [EARLIER_KEYS, SECOND_EARLIER_KEYS];
        let read = |file: &str| self.disk().read(file).ok();
        if files.iter().all(|file| read(file).is_none()) {
            return Ok(());
        }
        let key = self.key();
        let is_sound = |file: &&str| {
            let opened = |bytes: Vec<u8>| document::open(&key, self.id, EARLIER_KEYS, file, &bytes);
            read(file).is_some_and(|bytes| opened(bytes).is_ok())
        };
        let bytes = match files.iter().find(|file| is_sound(file)).and_then(|file| read(file)) {
            Some(bytes) => Some(bytes),
            None => seal_former(&key, self.id, EARLIER_KEYS)?,
        };
        let bytes = bytes.ok_or_else(|| VaultError::FileDamaged(EARLIER_KEYS.to_owned()))?;
        files.iter().try_for_each(|file| keep_equal(self.disk(), description, file, &bytes))
    }

    /// Takes over what another window announced with the same key. Gives the
    /// bytes of `kluis.ron`; what is damaged there says nothing.
    ///
    /// # Errors
    /// [`VaultError::AnotherKey`], or why it cannot be known.
    pub(crate) fn catch_up(
        &self,
        description: &mut Description,
    ) -> Result<Option<Vec<u8>>, VaultError> {
        let bytes = match self.disk().read_at_most(DESCRIPTION, LONGEST) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            Err(error) if error.kind() == ErrorKind::FileTooLarge => return Ok(None),
            Err(error) => return Err(VaultError::reading(error)),
        };
        match Description::from_bytes(&bytes) {
            Ok(there) if there.vault != self.id => {}
            Ok(there) if there.key == Some(self.key().fingerprint()) => {
                *description = Description { format: there.format.max(FORMAT), ..there };
            }
            Ok(there) if !self.is_of_our_key(&there, description) => {
                return Err(VaultError::AnotherKey);
            }
            Err(VaultError::NewerVault) => return Err(VaultError::NewerVault),
            _ => {}
        }
        Ok(Some(bytes))
    }

    /// Puts key files in place of the old ones, with whatever else changes in
    /// `kluis.ron`, in one step. With another key, that is the vault's from then
    /// on.
    ///
    /// # Errors
    /// [`VaultError::AnotherKey`] and [`VaultError::KeysChangedElsewhere`] when
    /// another window was first, or what the disk says: nothing changed then.
    pub(crate) fn install(
        &self,
        keys: &[(KeyKind, Vec<u8>)],
        another: Option<VaultKey>,
        change: impl FnOnce(&mut Description),
    ) -> Result<(), VaultError> {
        self.must_write()?;
        let disk = self.disk();
        let mut description = self.description();
        let before = description.clone();
        let there = self.catch_up(&mut description)?;
        let mut next = description.clone();
        for (kind, bytes) in keys {
            // What somebody else just announced is not taken away again.
            if !before.announces_like(&description, *kind) {
                return Err(VaultError::KeysChangedElsewhere);
            }
            atomic::write(disk, staged_key(*kind), bytes)?;
            next.announce(*kind, bytes);
        }
        let key = another.as_ref().map_or_else(|| self.key().fingerprint(), VaultKey::fingerprint);
        next.key = Some(key);
        change(&mut next);
        announce(disk, there.as_deref(), &description, &next)?;
        if let Some(key) = another {
            self.set_key(key);
        }
        *description = next;
        // What is announced holds; what fails here is done at the next opening.
        let _ = place(disk, &description, keys).and_then(|()| settle(disk, &description));
        Ok(())
    }

    /// Takes a key file away, in one step.
    pub(crate) fn retire(&self, kind: KeyKind) -> Result<(), VaultError> {
        self.install(&[], None, |description| description.retract(kind))
    }

    /// Writes the former keys, sealed with the new one, in both their places.
    /// Until the new key is announced nobody needs them.
    pub(crate) fn keep_former(&self, key: &VaultKey) -> Result<(), VaultError> {
        let disk = self.disk();
        let there = FORMER_KEYS.map(|file| standing(disk, file));
        // Whoever was first announced a key of their own, with theirs.
        self.must_have_our_key()?;
        let sealed = seal_former(key, self.id, FORMER_KEY)?.unwrap_or_default();
        let mut files = FORMER_KEYS.iter().zip(&there);
        files.try_for_each(|(file, there)| put(disk, file, there.as_deref(), &sealed))
    }

    /// Keeps the former keys for what comes late, in both their places.
    pub(crate) fn keep_earlier(&self) -> Result<(), VaultError> {
        let Some(sealed) = seal_former(&self.key(), self.id, EARLIER_KEYS)? else {
            return Ok(());
        };
        [EARLIER_KEYS, SECOND_EARLIER_KEYS]
            .iter()
            .try_for_each(|file| self.write(file, &sealed).map(drop))
    }

    /// Lets go of the keys from before.
    pub(crate) fn forget_earlier(&self) -> Result<(), VaultError> {
        let mut files = [EARLIER_KEYS, SECOND_EARLIER_KEYS].iter();
        files.try_for_each(|file| self.remove_if_there(file))?;
        self.set_key(self.key().alone());
        Ok(())
    }

    /// Removes the former key of a renewal that is done from both its places;
    /// one of another renewal stays.
    pub(crate) fn forget_former(&self) -> Result<(), VaultError> {
        let key = self.key();
        FORMER_KEYS.iter().try_for_each(|file| match self.disk().read(file) {
            Ok(bytes) if former_in(&key, self.id, file, &bytes).is_ok() => {
                remove_known(self.disk(), file, &bytes).map(drop)
            }
            _ => Ok(()),
        })
    }
}

/// The keys before this one, sealed with it; `None` when there are none.
fn seal_former(key: &VaultKey, vault: Uuid, name: &str) -> Result<Option<Vec<u8>>, VaultError> {
    let mut content = Zeroizing::new(String::new());
    key.former().iter().for_each(|former| content.push_str(&former.content(vault)));
    if content.is_empty() {
        return Ok(None);
    }
    document::seal(&key.alone(), vault, (name, 0), content.as_bytes()).map(Some)
}

/// Writes the new description in place of the old one. When that fails in its
/// last step the old one is put back: the user is told that nothing changed.
fn announce(
    disk: &dyn Disk,
    there: Option<&[u8]>,
    old: &Description,
    new: &Description,
) -> Result<(), VaultError> {
    let text = new.to_text()?;
    put(disk, DESCRIPTION, there, text.as_bytes()).inspect_err(|_| {
        let stands = disk.read(DESCRIPTION).is_ok_and(|b| b == text.as_bytes());
        if let (true, Ok(old)) = (stands, old.to_text()) {
            // Nothing more can be done when this fails too.
            let _ = put(disk, DESCRIPTION, Some(text.as_bytes()), old.as_bytes());
        }
    })
}

/// The same for bytes that are known, wherever another window put its own.
fn place(
    disk: &dyn Disk,
    description: &Description,
    keys: &[(KeyKind, Vec<u8>)],
) -> Result<(), VaultError> {
    keys.iter().try_for_each(|(kind, bytes)| match key_bytes(disk, description, *kind) {
        Ok((_, true)) => Ok(()),
        _ => keep_equal(disk, description, key_file(*kind), bytes),
    })
}

/// Brings the files of the keys in line with what is announced. The description
/// comes first: until it stands there the keys of another one, left by an
/// attempt that failed, must stay.
fn settle(disk: &dyn Disk, description: &Description) -> Result<(), VaultError> {
    let text = description.to_text()?;
    keep_equal(disk, description, SECOND_DESCRIPTION, text.as_bytes())?;
    let mut kinds = KeyKind::ALL.into_iter();
    kinds.try_for_each(|kind| settle_key(disk, description, kind))
}

/// The announced bytes in both places, and nothing that waits.
fn settle_key(disk: &dyn Disk, description: &Description, kind: KeyKind) -> Result<(), VaultError> {
    if kind == KeyKind::Organisation && !description.announces(kind) {
        still(disk, description)?;
        return remove_key(disk, kind);
    }
    let Ok((bytes, true)) = key_bytes(disk, description, kind) else {
        // What is there was not announced: it stays for who looks into it.
        return Ok(());
    };
    for file in [key_file(kind), second_key(kind)] {
        keep_equal(disk, description, file, &bytes)?;
    }
    if disk.read(staged_key(kind)).is_ok() {
        still(disk, description)?;
        atomic::remove(disk, staged_key(kind))?;
    }
    Ok(())
}

/// For a key that was taken away, or staged and never announced.
fn remove_key(disk: &dyn Disk, kind: KeyKind) -> Result<(), VaultError> {
    let files = [key_file(kind), staged_key(kind), second_key(kind)];
    let mut files = files.iter();
    files.try_for_each(|file| atomic::remove_if_there(disk, file))
}

/// Puts these bytes in a file, as long as this description is the one to go by.
fn keep_equal(
    disk: &dyn Disk,
    description: &Description,
    file: &str,
    bytes: &[u8],
) -> Result<(), VaultError> {
    let there = standing(disk, file);
    if there.as_deref() == Some(bytes) {
        return Ok(());
    }
    still(disk, description)?;
    put(disk, file, there.as_deref(), bytes)
}

/// What stands in a file; nothing when it cannot be read, also not when it is
/// looked at again.
fn standing(disk: &dyn Disk, file: &str) -> Option<Vec<u8>> {
    let read = || disk.read_at_most(file, LONGEST);
    match read() {
        Err(error) if error.kind() != ErrorKind::NotFound => read().ok(),
        there => there.ok(),
    }
}

/// Puts bytes in the place of what was read there, unless they are there. A file
/// that cannot be read is written over.
fn put(disk: &dyn Disk, file: &str, there: Option<&[u8]>, bytes: &[u8]) -> Result<(), VaultError> {
    if there == Some(bytes) || replace(disk, file, there, bytes)?.is_some() {
        return Ok(());
    }
    match disk.read_at_most(file, LONGEST) {
        Err(error) if there.is_none() && error.kind() != ErrorKind::NotFound => {
            atomic::write(disk, file, bytes).map(drop)
        }
        _ => Err(VaultError::KeysChangedElsewhere),
    }
}
