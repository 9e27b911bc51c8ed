//! `kluis.ron`: the only file in clear text. No personal data.
//!
//! Whoever can write in the folder can write in it. So it carries seals: with a
//! key of the vault anybody can see that what it says was written by who had
//! that key, and that nothing in it is missing or was changed.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::document::is_zero;
use super::layout::key_file;
use crate::vault::error::VaultError;
use crate::vault::keys::sealed::sha256;
use crate::vault::keys::{KeyKind, VaultKey};

/// The format of the whole folder that this version writes. It reads all
/// before it too; opening for writing brings them up to date:
///
/// 1. keys, cases, drafts and index.
/// 2. Second copies of the keys, history, deleted cases, and the log.
pub const FORMAT: u32 = 2;

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
    /// How often it was written with seals, so that one that was put back from
    /// earlier is told from the newest. The first vaults have no seals.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub(crate) number: u64,
    /// One for the key of now, and one for each key before it: a window that
    /// still has that one must be able to believe that there is another.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) seals: Vec<String>,
}

/// What a seal is for; each use of a key has words of its own.
const SEAL: &str = "casuskompas kluis.ron";

/// The checksum of one key file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
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
    /// One that announces no key file yet.
    pub(crate) fn new(vault: Uuid, name: &str) -> Self {
        Self {
            format: FORMAT,
            vault,
            name: name.to_owned(),
            keys: Vec::new(),
            renewing: false,
            key: None,
            creating: false,
            number: 0,
            seals: Vec::new(),
        }
    }

    /// The same as the next one that is written, with the seals of these keys.
    pub(crate) fn sealed_by(&self, key: &VaultKey) -> Result<Self, VaultError> {
        let next = Self { number: self.number + 1, seals: Vec::new(), ..self.clone() };
        let said = said(&next.to_text()?).ok_or(VaultError::DescriptionDamaged)?;
        let keys = [key].into_iter().chain(key.former());
        let seals: Result<_, _> = keys.map(|key| key.vouch(SEAL, &said)).collect();
        Ok(Self { seals: seals?, ..next })
    }

    pub(crate) fn has_seals(&self) -> bool {
        !self.seals.is_empty()
    }

    pub(crate) fn to_text(&self) -> Result<String, VaultError> {
        let pretty = ron::ser::PrettyConfig::new();
        let text = ron::ser::to_string_pretty(self, pretty).map_err(VaultError::sealing)?;
        let text = text + "\n";
        Ok(format!("{text}{SUM}{}\n", sha256(text.as_bytes())))
    }

    pub(crate) fn from_bytes(bytes: &[u8]) -> Result<Self, VaultError> {
        let written = Written::from_bytes(bytes)?;
        if written.is_newer() { Err(VaultError::NewerVault) } else { Ok(written.description) }
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

/// A description as it stands in a file, of whatever format, with all that its
/// seals are about.
pub(crate) struct Written {
    pub(crate) description: Description,
    said: Vec<u8>,
}

impl Written {
    /// # Errors
    /// [`VaultError::NewerVault`] when this version cannot even read it, or
    /// [`VaultError::DescriptionDamaged`].
    pub(crate) fn from_bytes(bytes: &[u8]) -> Result<Self, VaultError> {
        let text = whole_text(bytes)?;
        let format = match ron::from_str::<AnyFormat>(text) {
            Ok(any) if any.format > 0 => any.format,
            _ => return Err(VaultError::DescriptionDamaged),
        };
        match ron::from_str(text).ok().zip(said(text)) {
            Some((description, said)) => Ok(Self { description, said }),
            None if format > FORMAT => Err(VaultError::NewerVault),
            None => Err(VaultError::DescriptionDamaged),
        }
    }

    /// Whether a newer version of the program wrote it, as it says.
    pub(crate) fn is_newer(&self) -> bool {
        self.description.format > FORMAT
    }

    /// Whether who wrote it had this key, and nothing in it changed since.
    pub(crate) fn is_sealed_by(&self, key: &VaultKey) -> bool {
        let seal = || key.vouch(SEAL, &self.said);
        let seals = &self.description.seals;
        !seals.is_empty() && seal().is_ok_and(|seal| seals.contains(&seal))
    }
}

/// All that a text says beside its seals, in one form. Fields that only a later
/// version knows are in it too.
fn said(text: &str) -> Option<Vec<u8>> {
    let ron::Value::Map(fields) = ron::from_str(text).ok()? else {
        return None;
    };
    let seals = ron::Value::String("seals".to_owned());
    let others: BTreeMap<_, _> = fields.iter().filter(|(name, _)| **name != seals).collect();
    serde_json::to_vec(&others).ok()
}

fn whole_text(bytes: &[u8]) -> Result<&str, VaultError> {
    let text = std::str::from_utf8(bytes).ok().filter(|text| is_whole(text));
    text.ok_or(VaultError::DescriptionDamaged)
}

fn is_whole(text: &str) -> bool {
    let Some((before, sum)) = text.rsplit_once(SUM) else {
        return true;
    };
    sum.trim_end() == sha256(before.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key() -> VaultKey {
        let secret = "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX";
        let id = Uuid::nil();
        VaultKey::parse(format!("# Casuskompas kluis {id}\n{secret}\n").as_bytes()).unwrap().0
    }

    fn oost() -> Description {
        let mut oost = Description::new(Uuid::from_u128(7), "Wijkteam Oost");
        oost.announce(KeyKind::Passphrase, b"key");
        oost.key = Some(key().fingerprint());
        oost
    }

    fn is_sealed(text: &str) -> bool {
        Written::from_bytes(text.as_bytes()).unwrap().is_sealed_by(&key())
    }

    /// A vault that was sealed once must never look forged to a later version.
    #[test]
    fn a_seal_holds_for_good() {
        let sealed = oost().sealed_by(&key()).unwrap();
        assert_eq!(
            sealed.seals,
            ["f4583931c901b2961f3af5108315d2358547ae4978d85874d7d124a354cdb082"]
        );
        let text = sealed.to_text().unwrap();
        assert!(is_sealed(&text));
        assert!(!Written::from_bytes(text.as_bytes()).unwrap().is_sealed_by(&VaultKey::generate()));
    }

    #[test]
    fn a_field_that_only_a_later_version_knows_is_sealed_too() {
        let text = oost().to_text().unwrap();
        let (text, _) = text.split_once(SUM).unwrap();
        let later = text.replacen("    name:", "    later: Some([3]),\n    name:", 1);
        let seal = key().vouch(SEAL, &said(&later).unwrap()).unwrap();
        let sealed =
            later.replacen("    name:", &format!("    seals: [\"{seal}\"],\n    name:"), 1);
        assert!(is_sealed(&sealed));
        assert!(!is_sealed(&sealed.replace("[3]", "[4]")));
        assert!(!is_sealed(&sealed.replace("    later: Some([3]),\n", "")));
    }
}
