//! What letters that are no known word cost: drawn at random each is as likely,
//! made up they follow each other as in Dutch.

use std::sync::LazyLock;

/// Twenty-six letters, and what stands before the first.
const KINDS: usize = 27;

/// How often each letter follows the two before it, in guesses: the inverse of
/// its chance.
static FOLLOWS: LazyLock<Vec<f32>> = LazyLock::new(|| {
    let mut counts = vec![0.3_f32; KINDS * KINDS * KINDS];
    for word in super::lists::words() {
        let (mut before, mut last) = (0, 0);
        for letter in word.chars().filter_map(kind) {
            counts[place(before, last, letter)] += 1.0;
            (before, last) = (last, letter);
        }
    }
    for row in counts.chunks_mut(KINDS) {
        let all: f32 = row.iter().sum();
        row.iter_mut().for_each(|count| *count = all / *count);
    }
    counts
});

fn kind(letter: char) -> Option<usize> {
    letter.is_ascii_lowercase().then(|| letter as usize - 'a' as usize + 1)
}

fn place(before: usize, last: usize, next: usize) -> usize {
    (before * KINDS + last) * KINDS + next
}

/// The guesses for these letters, digits and signs: made up, or drawn at random.
pub(super) fn cost(part: &[char]) -> f64 {
    let length = i32::try_from(part.len()).unwrap_or(i32::MAX);
    let drawn = alphabet(part).powi(length);
    match made_up(part) {
        Some(made_up) => made_up.min(drawn),
        None => drawn,
    }
}

/// The guesses for letters that follow each other as in Dutch; none for others.
fn made_up(part: &[char]) -> Option<f64> {
    let (mut before, mut last, mut guesses) = (0, 0, 1.0);
    for letter in part {
        let letter = kind(*letter)?;
        guesses *= f64::from(FOLLOWS[place(before, last, letter)]);
        (before, last) = (last, letter);
    }
    Some(guesses)
}

/// Out of how many characters each of these was drawn.
fn alphabet(part: &[char]) -> f64 {
    let has = |kind: fn(&char) -> bool, many: f64| if part.iter().any(kind) { many } else { 0.0 };
    has(char::is_ascii_lowercase, 26.0)
        + has(char::is_ascii_digit, 10.0)
        + has(|c| c.is_ascii() && !c.is_ascii_alphanumeric(), 33.0)
        + has(|c| !c.is_ascii(), 100.0)
}

/// Whether these letters follow each other so much as in Dutch that they are a
/// name or a word which the lists lack.
pub(super) fn is_like_a_word(part: &[char]) -> bool {
    let length = i32::try_from(part.len()).unwrap_or(i32::MAX);
    made_up(part).is_some_and(|guesses| guesses < LIKE_A_WORD.powi(length))
}

/// Three out of four rare Dutch words take fewer guesses for each letter, and
/// one in twenty words of syllables at random.
const LIKE_A_WORD: f64 = 13.0;
