//! Simple Dutch words that two people can tell apart over the phone.
//!
//! 1,024 words, so that each stands for exactly ten bits.

use std::sync::LazyLock;

use zeroize::Zeroizing;

use super::Randomness;

/// How many words there are: each stands for ten bits.
const COUNT: usize = 1024;

/// How many words a suggested passphrase has.
const SUGGESTED: usize = 6;

static WORDS: LazyLock<Vec<&'static str>> =
    LazyLock::new(|| include_str!("../../../data/words-nl.txt").lines().collect());

/// All words, in order.
pub fn words() -> &'static [&'static str] {
    &WORDS
}

/// Six words drawn at random: 60 bits, whoever knows the list and that the
/// passphrase was suggested by it.
///
/// That is what the words themselves give, and it counts only when they are
/// taken as they are: picking the nicest of several suggestions gives a little
/// less. Each guess costs an attacker the key derivation of the vault.
pub fn suggest_passphrase(randomness: Randomness<'_>) -> Zeroizing<String> {
    // Large enough from the start: growing would leave copies in memory.
    let mut suggestion = Zeroizing::new(String::with_capacity(SUGGESTED * 9));
    for place in 0..SUGGESTED {
        let mut bytes = Zeroizing::new([0; 2]);
        randomness(&mut *bytes);
        if place > 0 {
            suggestion.push(' ');
        }
        // 65,536 is a multiple of 1,024: every word is as likely.
        suggestion.push_str(word(usize::from(u16::from_be_bytes(*bytes)) % COUNT));
    }
    suggestion
}

/// The words for bits, ten at a time; what is left over is not used.
pub(crate) fn words_for(bytes: &[u8]) -> Vec<&'static str> {
    let mut words = Vec::with_capacity(bytes.len() * 8 / 10);
    let (mut held, mut bits) = (0_u32, 0_u32);
    for byte in bytes {
        held = (held << 8) | u32::from(*byte);
        bits += 8;
        if bits >= 10 {
            bits -= 10;
            words.push(word((held >> bits) as usize % COUNT));
            held &= (1 << bits) - 1;
        }
    }
    words
}

fn word(number: usize) -> &'static str {
    WORDS.get(number).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ten_bits_make_a_word() {
        assert_eq!(words_for(&[0; 10]), vec![WORDS[0]; 8]);
        assert_eq!(words_for(&[0xff; 10]), vec![WORDS[1023]; 8]);
        assert_eq!(words_for(&[0, 0b0100_0000, 0]), [WORDS[1], WORDS[0]]);
    }

    #[test]
    fn a_suggestion_has_six_words_of_the_list() {
        let mut next = 0_u8;
        let suggestion = suggest_passphrase(&mut |bytes| {
            bytes.iter_mut().for_each(|byte| {
                next = next.wrapping_add(77);
                *byte = next;
            });
        });
        let words: Vec<_> = suggestion.split(' ').collect();
        assert_eq!(words.len(), 6);
        assert!(words.iter().all(|word| WORDS.contains(word)));
    }
}
