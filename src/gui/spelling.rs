//! Which words of a text are marked as perhaps not well spelt, in one case.

use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap, HashSet};
use std::ops::Range;
use std::rc::Rc;

use unicode_segmentation::UnicodeSegmentation;

use crate::case::Case;
use crate::case::record::{Look, Trail, each};
use crate::texts::spelling::{Speller, words};

/// Which words are marked in a case; none of its names, and none that the user
/// keeps.
#[derive(Debug, Default)]
pub struct Spelling {
    /// In small letters.
    known: HashSet<String>,
    /// What was looked up before.
    looked_up: RefCell<HashMap<String, bool>>,
}

impl Spelling {
    /// For a case, where the user keeps `own` words, in small letters.
    #[must_use]
    pub fn of(case: &Case, own: &BTreeSet<String>) -> Self {
        let mut known: HashSet<String> = own.iter().cloned().collect();
        each(case, &mut Trail::default(), &mut |_, field, look| {
            if let Look::Words(words) = look
                && field.is_typed()
                && !field.is_spelt()
            {
                known.extend(words.unicode_words().map(str::to_lowercase));
            }
        });
        Self { known, looked_up: RefCell::default() }
    }

    /// The same again after a change, unless other words are known now.
    pub fn renew(held: &mut Rc<Self>, case: &Case, own: &BTreeSet<String>) {
        let now = Self::of(case, own);
        if now.known != held.known {
            *held = Rc::new(now);
        }
    }

    /// The words that are perhaps not well spelt, in bytes; none before the list
    /// of words was read.
    #[must_use]
    pub fn faults(&self, text: &str) -> Vec<Range<usize>> {
        let Some(speller) = Speller::loaded() else { return Vec::new() };
        let wrong = words(text).filter(|(_, word)| !self.knows(speller, word));
        wrong.map(|(at, _)| at).collect()
    }

    fn knows(&self, speller: &Speller, word: &str) -> bool {
        if let Some(known) = self.looked_up.borrow().get(word) {
            return *known;
        }
        let known = self.is_name(&word.to_lowercase()) || speller.knows(word);
        self.looked_up.borrow_mut().insert(word.to_owned(), known);
        known
    }

    /// Whether it is a word of a name, or whose something is.
    fn is_name(&self, word: &str) -> bool {
        let bare = word.strip_suffix("'s").or(word.strip_suffix("’s")).or(word.strip_suffix('s'));
        self.known.contains(word) || bare.is_some_and(|bare| self.known.contains(bare))
    }
}
