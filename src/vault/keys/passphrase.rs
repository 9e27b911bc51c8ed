//! The passphrase, and what guessing it costs.

use age::secrecy::{ExposeSecret, SecretString};
use unicode_normalization::UnicodeNormalization;

use super::RecoveryCode;

/// How much work guessing a passphrase costs, as a power of two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KeyCost(u8);

impl Default for KeyCost {
    fn default() -> Self {
        Self::PINNED
    }
}

impl KeyCost {
    /// What every vault gets: 2^18, 256 MiB and about half a second.
    pub const PINNED: Self = Self(18);
    /// The most that opening accepts: 2^20, 1 GiB and a few seconds.
    pub const MOST: Self = Self(20);

    /// Far too cheap for a real vault; tests would take minutes otherwise.
    #[doc(hidden)]
    pub const fn for_tests() -> Self {
        Self(2)
    }

    pub(super) fn log_n(self) -> u8 {
        self.0
    }
}

/// What opens a key file, in the one form that counts.
pub struct Passphrase(SecretString);

impl Passphrase {
    /// Normalises to NFC, so that é typed as one or as two characters is the same.
    pub fn new(typed: &str) -> Self {
        Self(SecretString::from(typed.nfc().collect::<String>()))
    }

    pub(crate) fn expose(&self) -> &str {
        self.0.expose_secret()
    }

    pub(super) fn secret(&self) -> SecretString {
        self.0.clone()
    }
}

impl From<&RecoveryCode> for Passphrase {
    fn from(code: &RecoveryCode) -> Self {
        Self::new(code.expose())
    }
}
