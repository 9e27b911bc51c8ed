//! Under which names words wait in a case that were typed but not recorded yet,
//! where such a name says to which part of the case they belong.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;

use super::record::{Look, Trail, each};
use super::{Case, EntryId};

/// What the names of dates begin with.
const DATE: &str = "date ";
/// What the names of corrections begin with.
pub(super) const CORRECTION: &str = "verbetering-";

/// The name under which words wait in a date field. `kind` is what the
/// description of the field says, `place` what its record is known by, from
/// large to small.
#[must_use]
pub fn date_key(kind: &str, place: impl IntoIterator<Item: Display>) -> String {
    place.into_iter().fold(format!("{DATE}{kind}"), |key, part| format!("{key} {part}"))
}

/// The kind and the place that a name of a date says.
pub(super) fn date_parts(key: &str) -> Option<(&str, Vec<&str>)> {
    let mut parts = key.strip_prefix(DATE)?.split(' ');
    Some((parts.next()?, parts.collect()))
}

/// The name under which the correction of an entry waits.
#[must_use]
pub fn correction_key(corrected: EntryId) -> String {
    format!("{CORRECTION}{}", corrected.0)
}

impl Case {
    /// Keeps words from which no date can be read; none any more when empty.
    pub fn keep_half_typed(&mut self, key: String, words: String) {
        if words.is_empty() {
            self.half_typed.remove(&key);
        } else {
            self.half_typed.insert(key, words);
        }
    }

    /// Forgets the words in date fields of what was removed: something new may
    /// get its number.
    pub fn forget_half_typed(&mut self) {
        let there = self.date_keys();
        let stays = |key: &String| !key.starts_with(DATE) || there.contains(key);
        self.half_typed.retain(|key, _| stays(key));
    }

    /// The name of every date field that the case has.
    fn date_keys(&self) -> BTreeSet<String> {
        let mut keys = BTreeSet::new();
        each(self, &mut Trail::default(), &mut |trail, field, _: Look<'_>| {
            keys.extend(field.half_typed.map(|kind| date_key(kind, trail.tags())));
        });
        keys
    }
}

/// Files in which scores had no number named them by their place, from 0.
pub(super) fn name_scores_by_number(case: &mut Case) {
    let renamed = |key: &str| {
        let ("score", place) = date_parts(key)? else {
            return None;
        };
        let place: usize = place.first()?.parse().ok()?;
        Some(date_key("score", [case.safety_scores.get(place)?.id.0]))
    };
    let all: BTreeMap<_, _> = std::mem::take(&mut case.half_typed)
        .into_iter()
        .map(|(key, words)| (renamed(&key).unwrap_or(key), words))
        .collect();
    case.half_typed = all;
}
