//! The passphrase, and what guessing it costs.

use age::secrecy::{ExposeSecret, SecretString};
use unicode_normalization::UnicodeNormalization;

use super::RecoveryCode;
use crate::vault::error::VaultError;

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

    /// What somebody may have meant who typed or pasted this to open something: as
    /// it is, and without what is not seen at its ends, when that is something
    /// else. Some passphrases of before do end in a space.
    pub fn meant_by(typed: &str) -> impl Iterator<Item = Self> {
        let trimmed = trim_unseen(typed);
        let other = (trimmed != typed && !trimmed.is_empty()).then_some(trimmed);
        [typed].into_iter().chain(other).map(Self::new)
    }

    /// Tries each of these until one is not the wrong one.
    ///
    /// # Errors
    /// What the last try says.
    pub fn try_each<T>(
        typed: &str,
        mut open: impl FnMut(&Self) -> Result<T, VaultError>,
    ) -> Result<T, VaultError> {
        let mut last = Err(VaultError::WrongPassphrase);
        for meant in Self::meant_by(typed) {
            last = open(&meant);
            if !matches!(last, Err(VaultError::WrongPassphrase)) {
                break;
            }
        }
        last
    }

    pub(crate) fn expose(&self) -> &str {
        self.0.expose_secret()
    }

    pub(super) fn secret(&self) -> SecretString {
        self.0.clone()
    }
}

/// A text without spaces and characters that cannot be seen at its ends.
#[must_use]
pub fn trim_unseen(text: &str) -> &str {
    text.trim_matches(is_unseen)
}

/// Whether nobody sees this character at the end of a text.
fn is_unseen(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}'
            | '\u{17b5}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}'
            | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{e0000}'..='\u{e0fff}')
}

impl From<&RecoveryCode> for Passphrase {
    fn from(code: &RecoveryCode) -> Self {
        Self::new(code.expose())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meant(typed: &str) -> Vec<String> {
        Passphrase::meant_by(typed).map(|one| one.expose().to_owned()).collect()
    }

    #[test]
    fn what_is_not_seen_at_the_ends_may_not_be_meant() {
        assert_eq!(meant("paard fiets"), ["paard fiets"]);
        for unseen in
            [" ", "\t", "\u{a0}", "\u{feff}", "\u{200b}", "\u{2060}", "\u{ad}", "\u{3000}", "\r"]
        {
            let typed = format!("{unseen}paard{unseen}fiets{unseen}{unseen}");
            let inside = format!("paard{unseen}fiets");
            assert_eq!(meant(&typed), [typed.as_str(), inside.as_str()]);
        }
        assert_eq!(meant("  "), ["  "], "nothing else is left");
    }
}
