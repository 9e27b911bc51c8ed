//! The words of all cases as a sealed cache, so that the first search after
//! unlocking need not read every case again.
//!
//! A part is one segment: which cases it is of and which version of each, and
//! then words and places as they stand in memory. Like the index it may go at
//! any time; a case that was saved since is read again.

use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::UNIX_EPOCH;

use serde::{Deserialize, Serialize};
use uuid::Uuid;
use zeroize::Zeroizing;

use super::builder::Builder;
use super::segment::{Segment, Word};
use super::words::{Version, Words};
use crate::case::CaseId;
use crate::vault::cases::cache::{self, Cache};
use crate::vault::error::VaultError;
use crate::vault::keys::VaultKey;
use crate::vault::store::Store;
use crate::vault::store::layout::WORDS;

const KIND: cache::Kind = cache::Kind { file: WORDS, letters: b"caskompw", format: 1 };

/// What stands before the letters, words and places of a segment.
#[derive(Serialize, Deserialize)]
struct Head {
    cases: Vec<(CaseId, Version)>,
    /// How many bytes the words take.
    text: usize,
    words: usize,
    places: usize,
}

/// The words that are stored; none when there is no such file, or it is damaged.
pub(super) fn read(store: &Store) -> Words {
    from(Cache::of(&KIND, store))
}

fn from(cache: Cache) -> Words {
    let found = Mutex::new(Vec::new());
    let read = || {
        cache.read(|part| {
            let segment = segment(part)?;
            found.lock().unwrap_or_else(PoisonError::into_inner).push(segment);
            Some(())
        });
    };
    thread::scope(|scope| {
        scope.spawn(read);
        read();
    });
    let segments = found.into_inner().unwrap_or_else(PoisonError::into_inner);
    let sound = cache.was_sound();
    Words::of_stored(segments).filter(|_| sound).unwrap_or_default()
}

/// The file to store.
pub(super) fn seal(words: &Words, key: &VaultKey, vault: Uuid) -> Result<Vec<u8>, VaultError> {
    let parts = words.segments().iter().map(|segment| {
        // What no longer counts is not written down.
        match segment.is_whole() {
            true => part(segment, words),
            false => part(&Builder::merged(std::slice::from_ref(segment)), words),
        }
    });
    let parts = parts.collect::<Result<Vec<_>, _>>().map_err(VaultError::sealing)?;
    cache::seal(&KIND, key, vault, &parts)
}

fn part(segment: &Segment, words: &Words) -> Result<Zeroizing<Vec<u8>>, postcard::Error> {
    // Times before 1970 cannot be written down; such files are read again.
    let version = |case| words.version(case).filter(|stamp| stamp.modified >= UNIX_EPOCH);
    let cases = segment.cases().iter();
    let (text, all, places) = segment.parts();
    let head = postcard::to_allocvec(&Head {
        cases: cases.map(|case| (*case, version(*case))).collect(),
        text: text.len(),
        words: all.len(),
        places: places.len(),
    })?;
    let room = head.len() + text.len() + all.len() * 8 + places.len() * 2;
    let mut part = Zeroizing::new(Vec::with_capacity(room));
    part.extend_from_slice(&head);
    part.extend_from_slice(text);
    part.extend(all.iter().flat_map(|word| [word.end, word.places_end]).flat_map(u32::to_le_bytes));
    part.extend(places.iter().copied().flat_map(u16::to_le_bytes));
    Ok(part)
}

fn segment(part: &[u8]) -> Option<(Segment, Vec<Version>)> {
    let (head, rest): (Head, _) = postcard::take_from_bytes(part).ok()?;
    let (text, rest) = rest.split_at_checked(head.text)?;
    let (words, places) = rest.split_at_checked(head.words.checked_mul(8)?)?;
    let (words, rest_of_words) = words.as_chunks::<4>();
    let (places, rest_of_places) = places.as_chunks::<2>();
    let fits = rest_of_words.is_empty() && rest_of_places.is_empty() && places.len() == head.places;
    let words = words.chunks_exact(2).map(|word| Word {
        end: word.first().copied().map_or(0, u32::from_le_bytes),
        places_end: word.get(1).copied().map_or(0, u32::from_le_bytes),
    });
    let places = places.iter().copied().map(u16::from_le_bytes).collect();
    let (cases, versions) = head.cases.into_iter().unzip();
    let text = Zeroizing::new(text.to_vec());
    fits.then(|| (Segment::new(cases, text, words.collect(), places), versions))
}
