//! What opens a vault: keys, passphrase, recovery code, and how a file is
//! encrypted with them. Nothing here knows a disk.

pub(super) mod age_file;
mod file_key;
pub(super) mod hexadecimal;
mod passphrase;
mod recovery_code;
pub(super) mod sealed;
mod strength;
mod vault_key;
mod word_list;

use serde::{Deserialize, Serialize};

pub(super) use file_key::RememberedKey;
pub use passphrase::{KeyCost, Passphrase, trim_unseen};
pub use recovery_code::{Randomness, RecoveryCode};
pub use strength::{Strength, strength};
pub(super) use vault_key::{KeyFile, VaultKey};
pub(super) use word_list::words_for;
pub use word_list::{suggest_passphrase, words};

/// Which of the key files is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum KeyKind {
    /// `keys/passphrase.age`, opened with the passphrase.
    Passphrase,
    /// `keys/recovery.age`, opened with the printed recovery code.
    Recovery,
    /// `keys/organisation.age`, opened with the employer's own age key.
    Organisation,
}

impl KeyKind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Passphrase, Self::Recovery, Self::Organisation];
}
