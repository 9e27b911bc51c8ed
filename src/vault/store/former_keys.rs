//! The keys that a vault had before: the former one while a renewal is under
//! way, and those from before that, for what comes late.

use uuid::Uuid;
use zeroize::Zeroizing;

use super::description::Description;
use super::disk::Disk;
use super::key_files::{keep_equal, put, standing};
use super::layout::{EARLIER_KEYS, FORMER_KEY, FORMER_KEYS, SECOND_EARLIER_KEYS};
use super::replacing::remove_known;
use super::{Store, document};
use crate::vault::error::VaultError;
use crate::vault::keys::VaultKey;

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

impl Store {
    pub(super) fn settle_former(&self, description: &Description) -> Result<(), VaultError> {
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
    pub(super) fn settle_earlier(&self, description: &Description) -> Result<(), VaultError> {
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
