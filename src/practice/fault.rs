//! What helps to say what is wrong in a practice file.

pub use crate::texts::fault::Fault;
pub(super) use crate::texts::fault::Faults;

/// How many characters of somebody's words are repeated in a fault.
const BRIEF: usize = 50;

/// The beginning of somebody's words.
pub(super) fn brief(words: &str) -> String {
    match words.char_indices().nth(BRIEF) {
        Some((end, _)) => format!("{}…", &words[..end]),
        None => words.to_owned(),
    }
}

/// The known word that was probably meant.
pub(super) fn meant<'a>(typed: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    // Nobody means a word of ten letters with a line of text.
    let typed: String = typed.chars().take(BRIEF).collect();
    let near = known.map(|word| (strsim::osa_distance(&typed, word), word));
    let near = near.filter(|(distance, word)| *distance <= 1 + word.chars().count() / 5);
    near.min().map(|(_, word)| word)
}
