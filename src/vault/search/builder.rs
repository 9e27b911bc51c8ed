//! Takes in the words of cases, one case after the other.

use zeroize::Zeroizing;

use super::segment::{CASES, Segment, Word};
use crate::case::CaseId;

/// Room for the words of a segment, in bytes. Only what is used takes memory.
const ROOM: usize = 4 << 20;

/// With less room left than this no further case is taken in.
const ROOM_FOR_A_CASE: usize = 1 << 20;

const NONE: u32 = u32::MAX;

/// The words of some cases, still without order.
///
/// Words stand in one piece of memory that never grows, so that no copies of
/// them are left behind.
pub(super) struct Builder {
    cases: Vec<CaseId>,
    text: Zeroizing<Vec<u8>>,
    words: Vec<Entry>,
    /// A table of places in `words`, by hash; its length is a power of two.
    slots: Vec<u32>,
    links: Vec<Link>,
}

struct Entry {
    start: u32,
    length: u32,
    hash: u32,
    /// The newest case with this word.
    last: u32,
}

/// A case that a word stands in, and the link of the case before.
struct Link {
    case: u16,
    before: u32,
}

impl Builder {
    /// For as many cases as fit.
    pub(super) fn new() -> Self {
        Self::with_room(ROOM)
    }

    /// For words that take no more than `room` bytes.
    pub(super) fn with_room(room: usize) -> Self {
        Self {
            cases: Vec::new(),
            text: Zeroizing::new(Vec::with_capacity(room.min(ROOM))),
            words: Vec::new(),
            slots: vec![NONE; 1024],
            links: Vec::new(),
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.cases.is_empty()
    }

    pub(super) fn is_full(&self) -> bool {
        self.cases.len() >= CASES || self.room() < ROOM_FOR_A_CASE
    }

    fn room(&self) -> usize {
        self.text.capacity() - self.text.len()
    }

    /// From here on words belong to this case.
    pub(super) fn begin(&mut self, case: CaseId) {
        self.cases.push(case);
    }

    /// Takes in a word of the present case. One without room is left out.
    pub(super) fn add(&mut self, word: &str) {
        let Some(case) = self
            .cases
            .len()
            .checked_sub(1)
            .and_then(|at| u16::try_from(at).ok())
        else {
            return;
        };
        let Some(place) = self.place_of(word.as_bytes()) else {
            return;
        };
        let Some(entry) = self.words.get_mut(place) else {
            return;
        };
        let newest = usize::try_from(entry.last)
            .ok()
            .and_then(|last| self.links.get(last));
        if newest.is_none_or(|newest| newest.case != case) {
            let before = std::mem::replace(&mut entry.last, small(self.links.len()));
            self.links.push(Link { case, before });
        }
    }

    /// Where a word stands among the words, after adding it when it is new.
    fn place_of(&mut self, word: &[u8]) -> Option<usize> {
        let hash = hash(word);
        let mask = self.slots.len() - 1;
        let mut slot = large(hash) & mask;
        while let Some(place) = self.slots.get(slot).filter(|place| **place != NONE) {
            let entry = self.words.get(large(*place))?;
            if entry.hash == hash && self.text_of(entry) == word {
                return Some(large(*place));
            }
            slot = (slot + 1) & mask;
        }
        self.insert(word, hash, slot)
    }

    fn insert(&mut self, word: &[u8], hash: u32, slot: usize) -> Option<usize> {
        if self.room() < word.len() {
            return None;
        }
        let place = self.words.len();
        self.words.push(Entry {
            start: small(self.text.len()),
            length: small(word.len()),
            hash,
            last: NONE,
        });
        self.text.extend_from_slice(word);
        *self.slots.get_mut(slot)? = small(place);
        if self.words.len() * 2 > self.slots.len() {
            self.widen();
        }
        Some(place)
    }

    fn widen(&mut self) {
        let length = self.slots.len() * 2;
        self.slots = vec![NONE; length];
        for (place, entry) in self.words.iter().enumerate() {
            let mut slot = large(entry.hash) & (length - 1);
            while self.slots.get(slot).is_some_and(|place| *place != NONE) {
                slot = (slot + 1) & (length - 1);
            }
            if let Some(slot) = self.slots.get_mut(slot) {
                *slot = small(place);
            }
        }
    }

    fn text_of(&self, entry: &Entry) -> &[u8] {
        let start = large(entry.start);
        let end = start + large(entry.length);
        self.text.get(start..end).unwrap_or_default()
    }

    /// Everything taken in, in order.
    pub(super) fn finish(self) -> Segment {
        let mut order: Vec<(u64, &Entry)> = self
            .words
            .iter()
            .map(|entry| (beginning(self.text_of(entry)), entry))
            .collect();
        order.sort_unstable_by(|(one, left), (other, right)| {
            one.cmp(other)
                .then_with(|| self.text_of(left).cmp(self.text_of(right)))
        });
        let mut text = Zeroizing::new(Vec::with_capacity(self.text.len()));
        let mut words = Vec::with_capacity(order.len());
        let mut places = Vec::with_capacity(self.links.len());
        for (_, entry) in order {
            text.extend_from_slice(self.text_of(entry));
            let start = places.len();
            self.follow(entry.last, &mut places);
            places.get_mut(start..).unwrap_or_default().reverse();
            words.push(Word {
                end: small(text.len()),
                places_end: small(places.len()),
            });
        }
        Segment::new(self.cases, text, words, places)
    }

    fn follow(&self, mut link: u32, places: &mut Vec<u16>) {
        while let Some(found) = self.links.get(large(link)).filter(|_| link != NONE) {
            places.push(found.case);
            link = found.before;
        }
    }
}

/// FNV-1a: words are short, and nobody gains by making them collide.
fn hash(word: &[u8]) -> u32 {
    word.iter().fold(0x811c_9dc5, |hash, byte| {
        (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193)
    })
}

/// The first eight bytes as a number that sorts like them.
fn beginning(word: &[u8]) -> u64 {
    let mut bytes = [0; 8];
    bytes
        .iter_mut()
        .zip(word)
        .for_each(|(byte, letter)| *byte = *letter);
    u64::from_be_bytes(bytes)
}

/// Counts and places stay far below this limit: a segment has little room.
fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(NONE)
}

fn large(number: u32) -> usize {
    number as usize
}
