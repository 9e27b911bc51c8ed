//! The recovery code: a key on paper.
//!
//! Six groups of five characters: 130 random bits and 20 check bits. The
//! alphabet (Crockford's) has no I, L, O and U, and reading forgives them.

use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use crate::vault::error::VaultError;

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const RANDOM_CHARACTERS: usize = 26;
const CHECK_CHARACTERS: usize = 4;
const GROUP: usize = 5;

/// A source of random bytes: fills the whole slice.
pub type Randomness<'a> = &'a mut dyn FnMut(&mut [u8]);

/// A recovery code, written as `ABCDE-FGHJK-…`. Wiped from memory when dropped.
#[derive(Clone, PartialEq, Eq)]
pub struct RecoveryCode(Zeroizing<String>);

impl RecoveryCode {
    /// A new code with 130 bits from `randomness`.
    pub fn generate(randomness: Randomness<'_>) -> Self {
        let mut bytes = Zeroizing::new([0_u8; RANDOM_CHARACTERS]);
        randomness(&mut *bytes);
        let letters: Zeroizing<String> =
            Zeroizing::new(bytes.iter().map(|byte| letter(*byte)).collect());
        Self::written(&letters)
    }

    /// Reads what someone typed from paper: small or large letters, with or
    /// without dashes and spaces, O for 0, I and L for 1, U for V.
    ///
    /// # Errors
    /// [`VaultError::MistypedRecoveryCode`] when the length or the check letters
    /// do not fit.
    pub fn parse(typed: &str) -> Result<Self, VaultError> {
        let letters: Zeroizing<String> = Zeroizing::new(
            typed
                .chars()
                .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '‐' | '–' | '—' | '_' | '.'))
                .map(forgive)
                .collect(),
        );
        let known = letters.bytes().all(|byte| ALPHABET.contains(&byte));
        if !known || letters.len() != RANDOM_CHARACTERS + CHECK_CHARACTERS {
            return Err(VaultError::MistypedRecoveryCode);
        }
        let code = Self::written(&letters[..RANDOM_CHARACTERS]);
        if code.0.replace('-', "") == *letters {
            Ok(code)
        } else {
            Err(VaultError::MistypedRecoveryCode)
        }
    }

    /// The code as it is to be shown, printed and typed into other age tools.
    pub fn expose(&self) -> &str {
        &self.0
    }

    fn written(letters: &str) -> Self {
        let check = Sha256::digest(letters.as_bytes());
        let check = check.iter().take(CHECK_CHARACTERS).map(|byte| letter(*byte));
        // Large enough from the start: growing would leave copies in memory.
        let mut whole = Zeroizing::new(String::with_capacity(2 * RANDOM_CHARACTERS));
        for (position, character) in letters.chars().chain(check).enumerate() {
            if position > 0 && position % GROUP == 0 {
                whole.push('-');
            }
            whole.push(character);
        }
        Self(whole)
    }
}

impl std::fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("RecoveryCode(…)")
    }
}

fn letter(byte: u8) -> char {
    char::from(ALPHABET[usize::from(byte & 31)])
}

fn forgive(typed: char) -> char {
    match typed.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        'U' => 'V',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code() -> RecoveryCode {
        let mut next = 7_u8;
        RecoveryCode::generate(&mut |bytes| {
            for byte in bytes {
                next = next.wrapping_mul(31).wrapping_add(17);
                *byte = next;
            }
        })
    }

    #[test]
    fn it_is_six_groups_of_five() {
        let code = code();
        let groups: Vec<_> = code.expose().split('-').collect();
        assert_eq!(groups.len(), 6);
        assert!(groups.iter().all(|group| group.len() == 5));
    }

    #[test]
    fn reading_forgives_case_dashes_and_lookalikes() {
        let code = code();
        let sloppy = code
            .expose()
            .to_lowercase()
            .replace('-', " ")
            .replace('0', "o")
            .replace('1', "l")
            .replace('v', "u");
        assert_eq!(RecoveryCode::parse(&sloppy), Ok(code));
    }

    #[test]
    fn every_wrong_letter_is_noticed() {
        let code = code();
        for position in (0..code.expose().len()).filter(|p| p % 6 != 5) {
            let mut wrong = code.expose().as_bytes().to_vec();
            wrong[position] = if wrong[position] == b'7' { b'8' } else { b'7' };
            let wrong = String::from_utf8(wrong).unwrap();
            assert_eq!(RecoveryCode::parse(&wrong), Err(VaultError::MistypedRecoveryCode));
        }
    }

    #[test]
    fn too_short_is_noticed() {
        let code = code();
        let short = &code.expose()[..code.expose().len() - 1];
        assert_eq!(RecoveryCode::parse(short), Err(VaultError::MistypedRecoveryCode));
        assert_eq!(RecoveryCode::parse(""), Err(VaultError::MistypedRecoveryCode));
    }
}
