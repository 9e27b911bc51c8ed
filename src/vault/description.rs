//! `kluis.ron`: the only file in clear text. No personal data.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::error::{KeyKind, VaultError};
use super::sealed::sha256;

/// The format of the whole folder that this version writes and reads.
pub(super) const FORMAT: u32 = 1;

/// What stands in `kluis.ron`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Description {
    pub(super) format: u32,
    pub(super) vault: Uuid,
    pub(super) name: String,
    /// Checksums of the key files, to tell a wrong passphrase from a damaged
    /// file. A list, so that a later change of passphrase can announce the new
    /// file before it replaces the old one.
    pub(super) keys: Vec<KeySum>,
}

/// The checksum of one key file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct KeySum {
    file: String,
    sha256: String,
}

/// Only what every format has, now and later.
#[derive(Deserialize)]
struct AnyFormat {
    format: u32,
}

impl KeySum {
    pub(super) fn of(kind: KeyKind, bytes: &[u8]) -> Self {
        Self {
            file: key_file(kind).to_owned(),
            sha256: sha256(bytes),
        }
    }
}

impl Description {
    pub(super) fn to_text(&self) -> Result<String, VaultError> {
        let pretty = ron::ser::PrettyConfig::new();
        let text = ron::ser::to_string_pretty(self, pretty).map_err(|e| VaultError::Sealing {
            detail: e.to_string(),
        })?;
        Ok(text + "\n")
    }

    pub(super) fn from_bytes(bytes: &[u8]) -> Result<Self, VaultError> {
        let text = std::str::from_utf8(bytes).map_err(|_| VaultError::DescriptionDamaged)?;
        match ron::from_str::<AnyFormat>(text) {
            Ok(any) if any.format > FORMAT => return Err(VaultError::NewerVault),
            Ok(any) if any.format == FORMAT => {}
            _ => return Err(VaultError::DescriptionDamaged),
        }
        ron::from_str(text).map_err(|_| VaultError::DescriptionDamaged)
    }

    pub(super) fn vouches_for(&self, kind: KeyKind, bytes: &[u8]) -> bool {
        self.keys.contains(&KeySum::of(kind, bytes))
    }
}

/// The file of a key.
pub(super) fn key_file(kind: KeyKind) -> &'static str {
    match kind {
        KeyKind::Passphrase => "keys/passphrase.age",
        KeyKind::Recovery => "keys/recovery.age",
    }
}
