//! What still has to be written to the vault, in order and one at a time.
//!
//! A change waits a moment for the next one, see [`WriteDelay`]; leaving a screen,
//! Ctrl+S and locking do not wait. Only one save is under way at any moment, so an older
//! state can never overwrite a newer one.

use std::sync::Arc;

use chrono::{DateTime, FixedOffset, TimeDelta};

use super::write_delay::WriteDelay;
use crate::case::{Case, CaseId};

/// How the newest words of the user are kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SaveState<E> {
    /// Nothing has been changed since the case was opened.
    Untouched,
    /// Changes wait or are being written; what came before is in the vault
    /// since this time, if anything was written before.
    Busy(Option<DateTime<FixedOffset>>),
    /// Everything is in the vault.
    At {
        /// Since this time.
        since: DateTime<FixedOffset>,
        /// Whether that is to be read aloud: once a minute at most, for each
        /// pause in typing would tire who listens.
        is_news: bool,
    },
    /// Writing failed; the words are still in memory.
    Failed(E),
}

/// Cases that wait to be written.
#[derive(Debug)]
pub struct Outbox<E> {
    waiting: Vec<Arc<Case>>,
    under_way: Option<Arc<Case>>,
    delay: WriteDelay,
    kept: SaveState<E>,
    /// When it was last read aloud that all is in the vault.
    told: Option<DateTime<FixedOffset>>,
}

impl<E> Default for Outbox<E> {
    fn default() -> Self {
        Self {
            waiting: Vec::new(),
            under_way: None,
            delay: WriteDelay::default(),
            kept: SaveState::Untouched,
            told: None,
        }
    }
}

impl<E: Clone> Outbox<E> {
    /// Takes the newest state of a case; `elapsed` is the time of the change.
    pub fn put(&mut self, case: &Case, elapsed: TimeDelta) {
        self.replace(case.clone());
        self.delay.changed(elapsed);
        self.kept = match std::mem::replace(&mut self.kept, SaveState::Untouched) {
            SaveState::Failed(fault) => SaveState::Failed(fault),
            SaveState::At { since, .. } | SaveState::Busy(Some(since)) => {
                SaveState::Busy(Some(since))
            }
            SaveState::Untouched | SaveState::Busy(None) => SaveState::Busy(None),
        };
    }

    /// Lets everything that waits go at the next chance.
    pub fn hurry(&mut self) {
        self.delay.hurry();
    }

    /// The next case to write, if it is time and no other is under way.
    pub fn next(&mut self, elapsed: TimeDelta) -> Option<Case> {
        if self.under_way.is_some() || !self.delay.is_due(elapsed) || self.waiting.is_empty() {
            return None;
        }
        let case = self.waiting.remove(0);
        if self.waiting.is_empty() {
            self.delay.taken();
        }
        self.under_way = Some(Arc::clone(&case));
        Some(Arc::unwrap_or_clone(case))
    }

    /// The case that was under way is in the vault.
    pub fn saved(&mut self, at: DateTime<FixedOffset>) {
        self.under_way = None;
        if !self.waiting.is_empty() {
            self.kept = SaveState::Busy(Some(at));
            return;
        }
        let minute = |time: DateTime<FixedOffset>| time.timestamp().div_euclid(60);
        let is_news = self.told.is_none_or(|told| minute(told) != minute(at));
        self.told = Some(at);
        self.kept = SaveState::At { since: at, is_news };
    }

    /// The case that was under way could not be written. It waits again,
    /// unless a newer state of it already does.
    pub fn failed(&mut self, case: Case, fault: E, elapsed: TimeDelta) {
        self.under_way = None;
        if !self.waiting.iter().any(|waiting| waiting.id == case.id) {
            self.waiting.insert(0, Arc::new(case));
        }
        self.delay.failed(elapsed);
        self.kept = SaveState::Failed(fault);
        self.told = None;
    }

    /// Whether everything is in the vault.
    pub fn is_empty(&self) -> bool {
        self.waiting.is_empty() && self.under_way.is_none()
    }

    /// The newest state of a case that is not in the vault yet, or may not be.
    pub fn newest(&self, id: CaseId) -> Option<&Case> {
        self.waiting.iter().chain(&self.under_way).find(|case| case.id == id).map(Arc::as_ref)
    }

    /// The newest state of every case that is not in the vault yet, or may not be.
    pub fn unsaved(&self) -> Vec<Arc<Case>> {
        let waits = |case: &&Arc<Case>| self.waiting.iter().any(|waiting| waiting.id == case.id);
        let older = self.under_way.iter().filter(|case| !waits(case));
        older.chain(&self.waiting).cloned().collect()
    }

    /// The newest state of every case that is not in the vault yet, or may not be.
    pub fn all(&self) -> impl Iterator<Item = &Case> {
        let waits = |case: &Case| self.waiting.iter().any(|waiting| waiting.id == case.id);
        let under_way = self.under_way.iter().filter(move |case| !waits(case));
        self.waiting.iter().chain(under_way).map(|case| &**case)
    }

    /// Takes back the newest state of a case that waits: it is not written
    /// unless it is put here again.
    pub fn take(&mut self, id: CaseId) -> Option<Case> {
        let place = self.waiting.iter().position(|case| case.id == id)?;
        let taken = self.waiting.remove(place);
        if self.waiting.is_empty() {
            self.delay.taken();
        }
        self.untouched();
        Some(Arc::unwrap_or_clone(taken))
    }

    /// A case was opened: what was kept before says nothing of it.
    pub fn untouched(&mut self) {
        if self.is_empty() {
            self.kept = SaveState::Untouched;
            self.told = None;
        }
    }

    /// Whether a save is under way.
    pub fn is_writing(&self) -> bool {
        self.under_way.is_some()
    }

    /// How the newest words are kept.
    pub fn kept(&self) -> &SaveState<E> {
        &self.kept
    }

    fn replace(&mut self, case: Case) {
        match self.waiting.iter_mut().find(|waiting| waiting.id == case.id) {
            Some(waiting) => *waiting = Arc::new(case),
            None => self.waiting.push(Arc::new(case)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn case(number: u128, name: &str) -> Case {
        Case { id: CaseId(Uuid::from_u128(number)), name: name.into(), ..Case::default() }
    }

    fn at(seconds: i64) -> TimeDelta {
        TimeDelta::seconds(seconds)
    }

    fn millis(milliseconds: i64) -> TimeDelta {
        TimeDelta::milliseconds(milliseconds)
    }

    fn noon() -> DateTime<FixedOffset> {
        "2026-11-19T12:00:00+01:00".parse().unwrap()
    }

    #[test]
    fn a_change_waits_a_moment_for_the_next_one() {
        let mut outbox = Outbox::<()>::default();
        outbox.put(&case(1, "a"), millis(10_000));
        assert!(outbox.next(millis(10_000)).is_none());
        outbox.put(&case(1, "ab"), millis(10_300));
        assert!(outbox.next(millis(10_700)).is_none());
        assert_eq!(outbox.next(millis(10_800)).unwrap().name, "ab");
    }

    #[test]
    fn who_types_on_and_on_is_kept_every_second() {
        let mut outbox = Outbox::<()>::default();
        let mut kept = Vec::new();
        for step in 0..40 {
            let now = millis(step * 100);
            outbox.put(&case(1, &step.to_string()), now);
            if let Some(case) = outbox.next(now) {
                kept.push((step * 100, case.name));
                outbox.saved(noon());
            }
        }
        let expected = [(1000, "10"), (2100, "21"), (3200, "32")];
        assert_eq!(kept, expected.map(|(when, what)| (when, what.to_owned())));
    }

    #[test]
    fn only_one_save_is_under_way() {
        let mut outbox = Outbox::<()>::default();
        outbox.put(&case(1, "a"), at(0));
        outbox.hurry();
        assert!(outbox.next(at(0)).is_some());
        assert_eq!(outbox.newest(case(1, "").id).unwrap().name, "a", "may not be written yet");
        outbox.put(&case(1, "b"), at(0));
        assert_eq!(outbox.newest(case(1, "").id).unwrap().name, "b");
        outbox.hurry();
        assert!(outbox.next(at(5)).is_none());
        outbox.saved(noon());
        assert_eq!(outbox.kept(), &SaveState::Busy(Some(noon())));
        assert_eq!(outbox.next(at(5)).unwrap().name, "b");
        outbox.saved(noon());
        assert_eq!(outbox.kept(), &SaveState::At { since: noon(), is_news: true });
        assert!(outbox.is_empty());
    }

    #[test]
    fn that_all_is_kept_is_news_once_a_minute_and_after_a_failure() {
        let mut outbox = Outbox::default();
        let mut kept_at = |seconds: i64, fails: bool| {
            outbox.put(&case(1, "words"), at(seconds));
            assert!(!matches!(outbox.kept(), SaveState::At { .. }), "something newer waits");
            outbox.hurry();
            let words = outbox.next(at(seconds)).unwrap();
            assert!(!matches!(outbox.kept(), SaveState::At { .. }), "it is not there yet");
            match fails {
                true => outbox.failed(words, "full", at(seconds)),
                false => outbox.saved(noon() + at(seconds)),
            }
            matches!(outbox.kept(), SaveState::At { is_news: true, .. })
        };
        assert!(kept_at(0, false));
        assert!(!kept_at(20, false));
        assert!(kept_at(60, false));
        assert!(!kept_at(70, true));
        assert!(kept_at(71, false));
    }

    #[test]
    fn the_newest_of_each_case_is_unsaved_until_it_is_in_the_vault() {
        let mut outbox = Outbox::<()>::default();
        let names = |outbox: &Outbox<()>| -> Vec<String> {
            outbox.unsaved().iter().map(|case| case.name.clone()).collect()
        };
        outbox.put(&case(1, "a"), at(0));
        outbox.hurry();
        assert!(outbox.next(at(0)).is_some());
        assert_eq!(names(&outbox), ["a"], "it may not be there yet");
        outbox.put(&case(2, "b"), at(0));
        assert_eq!(names(&outbox), ["a", "b"]);
        outbox.put(&case(1, "c"), at(0));
        assert_eq!(names(&outbox), ["b", "c"]);
        outbox.saved(noon());
        assert_eq!(names(&outbox), ["b", "c"]);
    }

    #[test]
    fn a_failed_save_never_replaces_newer_words() {
        let mut outbox = Outbox::default();
        outbox.put(&case(1, "old"), at(0));
        let old = outbox.next(at(1)).unwrap();
        outbox.put(&case(1, "new"), at(1));
        outbox.failed(old, "full", at(2));
        assert_eq!(outbox.kept(), &SaveState::Failed("full"));
        assert!(outbox.next(at(3)).is_none(), "waits before trying again");
        assert_eq!(outbox.next(at(12)).unwrap().name, "new");
        assert!(outbox.next(at(12)).is_none());
    }

    #[test]
    fn what_is_taken_back_is_not_written_and_no_longer_in_trouble() {
        let mut outbox = Outbox::default();
        outbox.put(&case(1, "words"), at(0));
        let words = outbox.next(at(1)).unwrap();
        outbox.failed(words, "full", at(1));
        assert_eq!(outbox.take(case(2, "").id), None);
        assert_eq!(outbox.take(case(1, "").id).unwrap().name, "words");
        assert_eq!(outbox.kept(), &SaveState::Untouched);
        assert!(outbox.is_empty());
        outbox.hurry();
        assert!(outbox.next(at(60)).is_none());
    }

    #[test]
    fn a_failed_save_is_tried_again() {
        let mut outbox = Outbox::default();
        outbox.put(&case(1, "words"), at(0));
        let lost = outbox.next(at(1)).unwrap();
        outbox.failed(lost, "full", at(1));
        assert!(!outbox.is_empty());
        outbox.hurry();
        assert_eq!(outbox.next(at(1)).unwrap().name, "words");
    }
}
