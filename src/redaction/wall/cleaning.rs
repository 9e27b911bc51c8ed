//! Takes out of words what the room may not read, whoever typed them.

use std::sync::Arc;

use super::labels::Label;
use crate::case::{Case, Place};
use crate::redaction::disguise::Disguise;
use crate::redaction::names::Known;
use crate::redaction::pseudonym::Pseudonym;
use crate::redaction::remembered::Remembered;
use crate::redaction::replacing::{Entry, replace};
use crate::redaction::shown::Values;
use crate::redaction::suspects::Finder;
use crate::t;

/// Whom another case of the meeting is about, so that nobody is told of them here. It
/// holds no more of that case than what names somebody.
#[derive(Clone)]
pub struct Guarded(Arc<Known>);

/// Tells nothing of what is in it.
impl std::fmt::Debug for Guarded {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Guarded").finish_non_exhaustive()
    }
}

impl Guarded {
    /// Whom a case is about.
    #[must_use]
    pub fn of(case: &Case) -> Self {
        Self(Arc::new(Known::of(case).without_labels()))
    }

    /// Whom a case is about and who stands around them, and nobody who works on it: for
    /// words about a meeting, in which those who work may be called by name.
    #[must_use]
    pub fn of_family(case: &Case) -> Self {
        let mut family = Case { name: case.name.clone(), ..Case::default() };
        let people = case.family.people.iter().filter(|one| one.place != Place::Professional);
        family.family.people = people.cloned().collect();
        Self::of(&family)
    }

    /// Words without what names anybody of these cases.
    #[must_use]
    pub fn clean(all: &[Self], words: &str) -> String {
        all.iter().fold(words.trim().to_owned(), |left, one| one.0.replace(&left))
    }
}

/// What is known of a case that the room may not read.
pub(super) struct Cleaner {
    /// Words of what was left out for the room, and what tells of whom it may not know.
    values: Values,
    disguise: Disguise,
    /// The other cases of the meeting.
    others: Vec<Guarded>,
    finder: Finder,
    labels: Vec<Entry>,
    cleaned: Remembered<String>,
}

impl Cleaner {
    pub(super) fn new(
        values: Values,
        disguise: Disguise,
        labels: Vec<Entry>,
        all: &[&Label],
    ) -> Self {
        let names = disguise.pseudonyms().iter().map(|Pseudonym { label, .. }| label.as_str());
        let finder = Finder::new(names.chain(all.iter().map(|label| label.within.as_str())));
        let (others, cleaned) = (Vec::new(), Remembered::default());
        Self { values, disguise, others, finder, labels, cleaned }
    }

    /// Takes out whom other cases are about as well.
    pub(super) fn guard(&mut self, others: &[Guarded]) {
        self.others.extend_from_slice(others);
        self.cleaned = Remembered::default();
    }

    /// What was worked out of the texts of the case.
    pub(super) fn disguise(&mut self) -> &mut Disguise {
        &mut self.disguise
    }

    /// With the same other cases as one before, and with what that worked out, as long
    /// as nothing else may not be read.
    pub(super) fn after(mut self, before: &mut Self) -> Self {
        self.others = std::mem::take(&mut before.others);
        let same = self.disguise.is_as(&before.disguise)
            && self.values == before.values
            && self.finder == before.finder
            && self.labels == before.labels;
        if same {
            self.cleaned = before.cleaned.again();
        }
        self
    }

    /// The words without what the room may not read.
    pub(super) fn clean(&self, words: &str) -> String {
        self.cleaned.of(words, |words| self.cleaned_anew(words))
    }

    fn cleaned_anew(&self, words: &str) -> String {
        let left = self.values.take_out(words);
        let left = left.map_or_else(|| words.to_owned(), |(left, _)| left);
        let left = self.disguise.replace(&left);
        let left = Guarded::clean(&self.others, &left);
        let label = t!("pseudonym-left-out");
        let looks = self.finder.find(&left).into_iter();
        let looks: Vec<Entry> = looks.map(|words| Entry::exact(&words, &label)).collect();
        let left = if looks.is_empty() { left } else { replace(&left, &looks) };
        replace(&left, &self.labels).trim().to_owned()
    }
}
