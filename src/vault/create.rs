//! Making a new vault.

use std::io::ErrorKind;

use super::Vault;
use super::error::VaultError;
use super::keys::{KeyCost, KeyKind, Passphrase, Randomness, RecoveryCode, VaultKey, strength};
use super::store::description::{Description, FORMAT};
use super::store::layout::{
    CASES, DESCRIPTION, DRAFTS, FOLDERS, HISTORY, LOCK, is_unfinished, key_file,
};
use super::store::{Disk, Entry, Retrying, Store, atomic};

/// What someone chose for a new vault.
pub struct NewVault {
    name: String,
    passphrase: Passphrase,
    cost: KeyCost,
}

impl NewVault {
    /// A vault with a name (stored in clear: no names of families) and a passphrase.
    pub fn new(name: &str, passphrase: Passphrase) -> Self {
        Self { name: name.trim().to_owned(), passphrase, cost: KeyCost::PINNED }
    }

    /// The same with another cost of guessing.
    #[doc(hidden)]
    #[must_use]
    pub fn with_cost(self, cost: KeyCost) -> Self {
        Self { cost, ..self }
    }
}

impl Vault {
    /// Makes a vault in a folder that is empty or does not exist, and opens it.
    ///
    /// The description is written last: until then there is no vault, and the
    /// same folder can be tried again.
    ///
    /// # Errors
    /// [`VaultError::WeakPassphrase`], [`VaultError::FolderNotEmpty`], or what
    /// the disk says; no vault was made then.
    pub fn create(
        disk: impl Disk + 'static,
        new: &NewVault,
        randomness: Randomness<'_>,
    ) -> Result<(Self, RecoveryCode), VaultError> {
        if !strength(new.passphrase.expose(), &[&new.name]).enough {
            return Err(VaultError::WeakPassphrase);
        }
        let disk = Retrying::new(Box::new(disk));
        prepare(&disk)?;
        let key = VaultKey::generate();
        let code = RecoveryCode::generate(&mut *randomness);
        let description = write_keys(&disk, new, &key, &code, randomness)?;
        let text = description.to_text()?;
        atomic::write(&disk, DESCRIPTION, text.as_bytes()).inspect_err(|_| {
            // A vault whose recovery code nobody saw must not stay behind.
            let _ = disk.remove(DESCRIPTION);
        })?;
        Ok((Self::over(Store::open(Box::new(disk), key, description)), code))
    }
}

fn prepare(disk: &dyn Disk) -> Result<(), VaultError> {
    match disk.list("") {
        Ok(entries) if !is_free(disk, &entries) => return Err(VaultError::FolderNotEmpty),
        Err(error) if error.kind() != ErrorKind::NotFound => {
            return Err(VaultError::reading(error));
        }
        _ => {}
    }
    [""].iter()
        .chain(&FOLDERS)
        .try_for_each(|folder| disk.create_folder(folder).map_err(VaultError::writing))
}

/// Empty, or only what an interrupted attempt left: no description, no cases.
fn is_free(disk: &dyn Disk, entries: &[Entry]) -> bool {
    let ours = entries.iter().all(|entry| {
        FOLDERS.contains(&entry.name.as_str()) || entry.name == LOCK || is_unfinished(&entry.name)
    });
    ours && [CASES, DRAFTS, HISTORY].iter().all(|folder| {
        disk.list(folder).map_or_else(|e| e.kind() == ErrorKind::NotFound, |found| found.is_empty())
    })
}

fn write_keys(
    disk: &dyn Disk,
    new: &NewVault,
    key: &VaultKey,
    code: &RecoveryCode,
    randomness: Randomness<'_>,
) -> Result<Description, VaultError> {
    let vault = random_id(randomness);
    let passphrases =
        [(KeyKind::Passphrase, &new.passphrase), (KeyKind::Recovery, &Passphrase::from(code))];
    let mut description = Description {
        format: FORMAT,
        vault,
        name: new.name.clone(),
        keys: Vec::new(),
        renewing: false,
    };
    for (kind, passphrase) in passphrases {
        let bytes = key.wrap(vault, passphrase, new.cost)?;
        atomic::write(disk, key_file(kind), &bytes)?;
        description.announce(kind, &bytes);
    }
    Ok(description)
}

pub(super) fn random_id(randomness: Randomness<'_>) -> uuid::Uuid {
    let mut bytes = [0; 16];
    randomness(&mut bytes);
    uuid::Builder::from_random_bytes(bytes).into_uuid()
}
