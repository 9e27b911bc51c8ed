//! The pair of keys of this vault for exchange with colleagues.
//!
//! Not the vault's own key: that one is a secret in both halves. Made when
//! first needed, and kept in one sealed document.

use age::secrecy::ExposeSecret;
use age::x25519;
use bech32::{Bech32, Hrp};
use ed25519_dalek::{Signer, SigningKey, VerifyingKey};
use serde::{Deserialize, Serialize};
use zeroize::{Zeroize, Zeroizing};

use super::deelcode::Deelcode;
use crate::vault::keys::Randomness;

const AGE_SECRET: Hrp = Hrp::parse_unchecked("AGE-SECRET-KEY-");

/// How the keys stand in their document.
#[derive(Serialize, Deserialize)]
pub(super) struct StoredKeys {
    receiving: String,
    signing: [u8; 32],
}

impl Drop for StoredKeys {
    fn drop(&mut self) {
        self.receiving.zeroize();
        self.signing.zeroize();
    }
}

/// The keys, ready for use; both wipe themselves.
pub(super) struct Keys {
    receiving: x25519::Identity,
    signing: SigningKey,
    deelcode: Deelcode,
}

impl Keys {
    pub(super) fn generate(randomness: Randomness<'_>) -> Option<Self> {
        let mut receiving = Zeroizing::new([0; 32]);
        let mut signing = Zeroizing::new([0; 32]);
        randomness(&mut *receiving);
        randomness(&mut *signing);
        let secret = Zeroizing::new(bech32::encode::<Bech32>(AGE_SECRET, &*receiving).ok()?);
        let secret = Zeroizing::new(secret.to_uppercase());
        Self::of(secret.parse().ok()?, SigningKey::from_bytes(&signing))
    }

    fn of(receiving: x25519::Identity, signing: SigningKey) -> Option<Self> {
        let deelcode = Deelcode::of(&receiving.to_public(), &signing.verifying_key())?;
        Some(Self { receiving, signing, deelcode })
    }

    pub(super) fn restore(stored: &StoredKeys) -> Option<Self> {
        let receiving = stored.receiving.parse().ok()?;
        Self::of(receiving, SigningKey::from_bytes(&stored.signing))
    }

    pub(super) fn to_store(&self) -> StoredKeys {
        StoredKeys {
            receiving: self.receiving.to_string().expose_secret().to_owned(),
            signing: self.signing.to_bytes(),
        }
    }

    pub(super) fn deelcode(&self) -> Deelcode {
        self.deelcode
    }

    pub(super) fn receiving(&self) -> &x25519::Identity {
        &self.receiving
    }

    /// Signs for one purpose, named by its domain.
    pub(super) fn sign(&self, domain: &[u8], body: &[u8]) -> [u8; 64] {
        let message = Zeroizing::new([domain, body].concat());
        self.signing.sign(&message).to_bytes()
    }
}

/// Whether this signer signed exactly this body for this domain.
pub(super) fn is_signed(
    signer: &VerifyingKey,
    domain: &[u8],
    body: &[u8],
    signature: &[u8; 64],
) -> bool {
    let message = Zeroizing::new([domain, body].concat());
    let signature = ed25519_dalek::Signature::from_bytes(signature);
    signer.verify_strict(&message, &signature).is_ok()
}
