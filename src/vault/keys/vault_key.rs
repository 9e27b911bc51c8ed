//! The vault's key and the ways to unwrap it.
//!
//! A key file is an age file locked with a passphrase or for the employer's own
//! key. Its content is what `age -i` accepts: a comment with the vault's id and
//! the secret key.

use age::secrecy::ExposeSecret;
use age::{DecryptError, Identity, scrypt, x25519};
use age_core::primitives::hkdf;
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};
use uuid::Uuid;
use zeroize::Zeroizing;

use super::hexadecimal::hex;
use super::{KeyCost, KeyKind, Passphrase, age_file};
use crate::vault::error::VaultError;

/// The comment line that binds a key file to its vault.
const COMMENT: &str = "# Casuskompas kluis ";

/// The key that opens every file of one vault. Wiped from memory when dropped.
pub(crate) struct VaultKey {
    identity: x25519::Identity,
    recipient: x25519::Recipient,
    mark: Zeroizing<[u8; 32]>,
    /// The keys before it, the newest first.
    former: Vec<VaultKey>,
}

impl VaultKey {
    /// A fresh key; its randomness comes from the age library.
    pub(crate) fn generate() -> Self {
        Self::from(x25519::Identity::generate())
    }

    pub(crate) fn identity(&self) -> &x25519::Identity {
        &self.identity
    }

    pub(crate) fn recipient(&self) -> &x25519::Recipient {
        &self.recipient
    }

    /// A secret by which the vault's own files are recognised even when damaged.
    pub(crate) fn mark(&self) -> &[u8; 32] {
        &self.mark
    }

    /// The keys before this one that something may still need, the newest first.
    pub(crate) fn former(&self) -> &[Self] {
        &self.former
    }

    /// The same key, with one that came before it, and those before that one.
    /// None is remembered twice.
    pub(crate) fn after(mut self, former: &Self) -> Self {
        for key in [former].into_iter().chain(&former.former) {
            if !key.same_as(&self) && !self.former.iter().any(|known| known.same_as(key)) {
                self.former.push(key.alone());
            }
        }
        self
    }

    /// The same key alone.
    pub(crate) fn alone(&self) -> Self {
        Self::from(self.identity.clone())
    }

    pub(crate) fn same_as(&self, other: &Self) -> bool {
        *self.mark == *other.mark
    }

    /// Tells this key from others, and nothing of it to who does not have it.
    pub(crate) fn fingerprint(&self) -> String {
        let hash = Sha256::new().chain_update(b"casuskompas key").chain_update(*self.mark);
        hex(&hash.finalize()[..16])
    }

    /// A seal on words in clear: HMAC-SHA256, with a key that HKDF derives from
    /// this one for that purpose alone.
    pub(crate) fn vouch(&self, purpose: &str, words: &[u8]) -> Result<String, VaultError> {
        let secret = self.identity.to_string();
        let key = hkdf(b"casuskompas", purpose.as_bytes(), secret.expose_secret().as_bytes());
        let key = Zeroizing::new(key);
        let mac = Hmac::<Sha256>::new_from_slice(&*key).map_err(VaultError::sealing)?;
        Ok(hex(&mac.chain_update(words).finalize().into_bytes()))
    }

    /// The key file for this vault, locked with a passphrase.
    pub(crate) fn wrap(
        &self,
        vault: Uuid,
        passphrase: &Passphrase,
        cost: KeyCost,
    ) -> Result<Vec<u8>, VaultError> {
        let content = self.content(vault);
        let mut recipient = scrypt::Recipient::new(passphrase.secret());
        recipient.set_work_factor(cost.log_n());
        age_file::encrypt(&[&recipient], content.as_bytes())
    }

    /// The key file for this vault, for whoever holds the employer's key.
    pub(crate) fn wrap_for(
        &self,
        vault: Uuid,
        recipient: &x25519::Recipient,
    ) -> Result<Vec<u8>, VaultError> {
        age_file::encrypt(&[recipient], self.content(vault).as_bytes())
    }

    /// What stands in a key file, in the form that `age -i` accepts.
    pub(crate) fn content(&self, vault: Uuid) -> Zeroizing<String> {
        let secret = self.identity.to_string();
        Zeroizing::new(format!("{COMMENT}{vault}\n{}\n", secret.expose_secret()))
    }

    /// The key in such content, and the vault it belongs to.
    pub(crate) fn parse(content: &[u8]) -> Option<(Self, Uuid)> {
        let text = std::str::from_utf8(content).ok()?;
        let vault = text.lines().find_map(|line| line.strip_prefix(COMMENT))?;
        let mut keys = text.lines().filter(|line| !line.starts_with('#'));
        let identity: x25519::Identity = keys.next()?.parse().ok()?;
        let mut key = Self::from(identity);
        for former in keys {
            key = key.after(&Self::from(former.parse::<x25519::Identity>().ok()?));
        }
        Some((key, vault.parse().ok()?))
    }
}

impl From<x25519::Identity> for VaultKey {
    fn from(identity: x25519::Identity) -> Self {
        let recipient = identity.to_public();
        let mark = Sha256::new()
            .chain_update(b"casuskompas mark")
            .chain_update(identity.to_string().expose_secret())
            .finalize();
        Self { identity, recipient, mark: Zeroizing::new(mark.into()), former: Vec::new() }
    }
}

/// A key file with what the vault's description says of it.
pub(crate) struct KeyFile<'a> {
    pub(crate) kind: KeyKind,
    pub(crate) bytes: &'a [u8],
    /// Whether the bytes are the ones written when the key was set.
    pub(crate) intact: bool,
}

impl KeyFile<'_> {
    /// The vault's key and the vault it says it belongs to.
    ///
    /// Trying comes first and the checksum only explains a failure, so that a
    /// damaged checksum locks nobody out.
    pub(crate) fn unwrap(&self, passphrase: &Passphrase) -> Result<(VaultKey, Uuid), VaultError> {
        let mut identity = scrypt::Identity::new(passphrase.secret());
        identity.set_max_work_factor(KeyCost::MOST.log_n());
        self.unwrap_with(&identity)
    }

    /// The same with the employer's own key.
    pub(crate) fn unwrap_with(
        &self,
        identity: &dyn Identity,
    ) -> Result<(VaultKey, Uuid), VaultError> {
        let content =
            age_file::decrypt(identity, self.bytes).map_err(|error| self.explain(&error))?;
        VaultKey::parse(&content).ok_or(VaultError::KeyFileDamaged(self.kind))
    }

    fn explain(&self, error: &DecryptError) -> VaultError {
        match error {
            _ if !self.intact => VaultError::KeyFileDamaged(self.kind),
            DecryptError::ExcessiveWork { required, .. } => VaultError::KeyTooCostly(*required),
            DecryptError::DecryptionFailed
            | DecryptError::KeyDecryptionFailed
            | DecryptError::NoMatchingKeys => self.wrong(),
            _ => VaultError::KeyFileDamaged(self.kind),
        }
    }

    fn wrong(&self) -> VaultError {
        match self.kind {
            KeyKind::Passphrase => VaultError::WrongPassphrase,
            KeyKind::Recovery => VaultError::WrongRecoveryCode,
            KeyKind::Organisation => VaultError::WrongOrganisationKey,
        }
    }
}
