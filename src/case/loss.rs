//! How much of what a case said is not said any more.
//!
//! Words are counted wherever they stand: a note that goes from its field to the
//! logbook is no loss. What is no word, such as a day or an answer, counts by the
//! field that holds it, so that a record without words counts too.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use super::Case;
use super::record::{Look, Trail, each};
use super::value::Answer;

/// So many words lost at once are more than somebody mends while writing.
const MANY: usize = 4;
/// So many letters in words that were lost are, in bytes.
const LONG: usize = 24;

/// What a case says, counted.
#[derive(Debug, Clone, Default)]
pub struct Said(HashMap<u64, Word>);

/// One word, or a field that holds something else.
#[derive(Debug, Clone, Copy, Default)]
struct Word {
    times: usize,
    length: usize,
}

impl Said {
    /// Counts what a case says.
    #[must_use]
    pub fn by(case: &Case) -> Self {
        let mut said = Self::default();
        each(case, &mut Trail::default(), &mut |_, field, look| match look {
            Look::Words(words) if field.is_typed() => said.words(words),
            Look::Waiting(waiting) => waiting.values().for_each(|words| said.words(words)),
            look if holds_something(&look) => said.count(field.label, 0),
            _ => {}
        });
        said
    }

    fn words(&mut self, words: &str) {
        words.split_whitespace().for_each(|word| self.count(word, word.len()));
    }

    fn count(&mut self, word: &str, length: usize) {
        let mut hasher = DefaultHasher::new();
        word.hash(&mut hasher);
        let entry = self.0.entry(hasher.finish()).or_default();
        *entry = Word { times: entry.times + 1, length };
    }

    /// Whether `later` lacks something of this.
    #[must_use]
    pub fn loses_any(&self, later: &Self) -> bool {
        self.lost(later).next().is_some()
    }

    /// Whether `later` lacks so much of this that it was hardly meant as mending:
    /// a text that was emptied or written over, or a record that went.
    #[must_use]
    pub fn loses_much(&self, later: &Self) -> bool {
        let (mut words, mut letters) = (0, 0);
        for word in self.lost(later) {
            words += word.times;
            letters += word.times * word.length;
        }
        words >= MANY || letters >= LONG
    }

    /// The words of this that `later` has fewer times, and how often less.
    fn lost<'a>(&'a self, later: &'a Self) -> impl Iterator<Item = Word> + 'a {
        self.0.iter().filter_map(|(word, before)| {
            let now = later.0.get(word).map_or(0, |now| now.times);
            let less = before.times.checked_sub(now).filter(|less| *less > 0)?;
            Some(Word { times: less, length: before.length })
        })
    }
}

fn holds_something(look: &Look<'_>) -> bool {
    match look {
        Look::Day(day) => day.is_some(),
        Look::Instant(at) => at.is_some(),
        Look::Born(born) => born.is_some(),
        Look::Answer(answer) => *answer != Answer::Unknown,
        Look::Flag(on) => *on,
        Look::Person(_) => true,
        Look::People(people) => !people.is_empty(),
        Look::Choices(choices) => (0..choices.names().len()).any(|one| choices.has(one)),
        Look::Choice(choice) => choice.chosen().is_some(),
        _ => false,
    }
}
