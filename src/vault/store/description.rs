//! `kluis.ron`: the only file in clear text. No personal data.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::layout::key_file;
use crate::vault::error::VaultError;
use crate::vault::keys::KeyKind;
use crate::vault::keys::sealed::sha256;

/// The format of the whole folder that this version writes. It reads all
/// before it too; opening for writing brings them up to date:
///
/// 1. keys, cases, drafts and index.
/// 2. Second copies of the keys, history, deleted cases, and the log.
pub(crate) const FORMAT: u32 = 2;

/// The last line: a checksum of all before it, so that a changed letter is not
/// taken for another name. The first vaults have none.
const SUM: &str = "// sha256: ";

/// No `kluis.ron` is longer, in bytes.
pub(crate) const LONGEST: u64 = 64 * 1024;

/// What stands in `kluis.ron`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Description {
    pub(crate) format: u32,
    pub(crate) vault: Uuid,
    pub(crate) name: String,
    /// Checksums of the key files, to tell a wrong passphrase from a damaged
    /// file, and to tell which of two files counts while one is replaced.
    pub(crate) keys: Vec<KeySum>,
    /// Whether not every file is encrypted with the newest key yet.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(crate) renewing: bool,
    /// The fingerprint of the vault's key, to see that it got another one. The
    /// first vaults have none until they are opened for writing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) key: Option<String>,
    /// Whether nobody was shown the recovery code yet: until then there is no
    /// vault, only the beginning of one.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(crate) creating: bool,
}

/// The checksum of one key file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct KeySum {
    file: String,
    sha256: String,
}

/// Only what every format has, now and later.
#[derive(Deserialize)]
struct AnyFormat {
    format: u32,
}

impl KeySum {
    pub(crate) fn of(kind: KeyKind, bytes: &[u8]) -> Self {
        Self { file: key_file(kind).to_owned(), sha256: sha256(bytes) }
    }
}

impl Description {
    pub(crate) fn to_text(&self) -> Result<String, VaultError> {
        let pretty = ron::ser::PrettyConfig::new();
        let text = ron::ser::to_string_pretty(self, pretty).map_err(VaultError::sealing)?;
        let text = text + "\n";
        Ok(format!("{text}{SUM}{}\n", sha256(text.as_bytes())))
    }

    pub(crate) fn from_bytes(bytes: &[u8]) -> Result<Self, VaultError> {
        let text = std::str::from_utf8(bytes).map_err(|_| VaultError::DescriptionDamaged)?;
        if !is_whole(text) {
            return Err(VaultError::DescriptionDamaged);
        }
        match ron::from_str::<AnyFormat>(text) {
            Ok(any) if any.format > FORMAT => return Err(VaultError::NewerVault),
            Ok(any) if any.format > 0 => {}
            _ => return Err(VaultError::DescriptionDamaged),
        }
        ron::from_str(text).map_err(|_| VaultError::DescriptionDamaged)
    }

    /// From now on these are the bytes of that key file.
    pub(crate) fn announce(&mut self, kind: KeyKind, bytes: &[u8]) {
        self.retract(kind);
        self.keys.push(KeySum::of(kind, bytes));
    }

    /// From now on there is no such key file.
    pub(crate) fn retract(&mut self, kind: KeyKind) {
        self.keys.retain(|sum| sum.file != key_file(kind));
    }

    /// Whether the same keys open both.
    pub(crate) fn opens_like(&self, other: &Self) -> bool {
        let same_keys = self.keys.iter().all(|sum| other.keys.contains(sum));
        same_keys && self.keys.len() == other.keys.len() && self.renewing == other.renewing
    }

    /// Whether both announce the same such key file, or none.
    pub(crate) fn announces_like(&self, other: &Self, kind: KeyKind) -> bool {
        let sum = |description: &Self| {
            let mut sums = description.keys.iter();
            sums.find(|sum| sum.file == key_file(kind)).cloned()
        };
        sum(self) == sum(other)
    }

    /// Whether there should be such a key file.
    pub(crate) fn announces(&self, kind: KeyKind) -> bool {
        self.keys.iter().any(|sum| sum.file == key_file(kind))
    }

    pub(crate) fn vouches_for(&self, kind: KeyKind, bytes: &[u8]) -> bool {
        self.keys.contains(&KeySum::of(kind, bytes))
    }
}

fn is_whole(text: &str) -> bool {
    let Some((before, sum)) = text.rsplit_once(SUM) else {
        return true;
    };
    sum.trim_end() == sha256(before.as_bytes())
}
