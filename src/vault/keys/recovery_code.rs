//! The recovery code: a key on paper.
//!
//! Six groups of five characters: 130 random bits and 20 check bits. The
//! alphabet (Crockford's) has no I, L, O and U, and reading forgives them.

use sha2::{Digest, Sha256};
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use crate::vault::error::VaultError;

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const RANDOM_CHARACTERS: usize = 26;
const CHECK_CHARACTERS: usize = 4;
const GROUP: usize = 5;
/// The most that is looked at of what somebody typed, in characters.
const LONGEST_TYPED: usize = 2000;

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

    /// Reads what someone typed from paper or copied: small or large letters,
    /// with any dashes, spaces, commas or line breaks, O for 0, I and L for 1, U
    /// for V, and words before or after it, such as "Herstelcode:". The check
    /// letters tell which part is the code.
    ///
    /// # Errors
    /// [`VaultError::MistypedRecoveryCode`] when the length or the check letters
    /// do not fit.
    pub fn parse(typed: &str) -> Result<Self, VaultError> {
        // Wide letters and digits are those of an input method.
        let letters = typed.chars().take(LONGEST_TYPED).nfkc();
        let letters: Zeroizing<String> =
            Zeroizing::new(letters.filter(char::is_ascii_alphanumeric).map(forgive).collect());
        let windows = letters.as_bytes().windows(RANDOM_CHARACTERS + CHECK_CHARACTERS);
        let mut codes =
            windows.filter_map(|window| Self::checked(std::str::from_utf8(window).ok()?));
        codes.next().ok_or(VaultError::MistypedRecoveryCode)
    }

    /// The code of which these are all letters, when the last ones fit.
    fn checked(letters: &str) -> Option<Self> {
        let known = letters.bytes().all(|byte| ALPHABET.contains(&byte));
        let code = known.then(|| Self::written(&letters[..RANDOM_CHARACTERS]))?;
        let plain = Zeroizing::new(code.0.replace('-', ""));
        (*plain == letters).then_some(code)
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
    fn reading_forgives_what_stands_between_and_around_it() {
        let code = code();
        let plain = code.expose();
        for between in [
            "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2015}", "\u{2212}",
            "\u{fe58}", "\u{ff0d}", "\u{ad}", "\u{a0}", "\u{200b}", "\u{feff}", ",", ", ", ";",
            "/", ".", "_", "\n", "\r\n", "\t", " - ", "",
        ] {
            let typed = plain.replace('-', between);
            assert_eq!(RecoveryCode::parse(&typed), Ok(code.clone()), "{typed:?}");
        }
        for around in [
            "\u{feff}{}",
            "Herstelcode: {}",
            "herstelcode {}.",
            "“{}”",
            "Code van kluis 7:\r\n{}\r\n\r\n",
            "{} (bewaren!)",
            "1. {}",
        ] {
            let typed = around.replace("{}", plain);
            assert_eq!(RecoveryCode::parse(&typed), Ok(code.clone()), "{typed:?}");
            let typed = around.replace("{}", &plain.to_lowercase());
            assert_eq!(RecoveryCode::parse(&typed), Ok(code.clone()), "{typed:?}");
        }
        let wide: String = plain
            .chars()
            .map(|c| match c {
                '-' => c,
                c => char::from_u32(u32::from(c) + 0xfee0).unwrap(),
            })
            .collect();
        assert_eq!(RecoveryCode::parse(&wide), Ok(code));
    }

    #[test]
    fn a_long_text_is_no_code_and_takes_no_time() {
        let long = "ABCDE-".repeat(1_000_000);
        assert_eq!(RecoveryCode::parse(&long), Err(VaultError::MistypedRecoveryCode));
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
