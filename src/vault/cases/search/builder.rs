//! Takes in the words of cases, one case after the other.

use zeroize::Zeroizing;

use super::segment::{CASES, Segment, Word};
use crate::case::CaseId;

/// Room for the words of a segment, in bytes. Only what is used takes memory.
const ROOM: usize = 4 << 20;

/// With less room left than this no further case is taken in.
const ROOM_FOR_A_CASE: usize = 1 << 20;

/// How many bytes of a word its `beginning` holds: most words whole.
const BEGINNING: usize = 16;

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
    slots: Vec<Slot>,
    links: Vec<Link>,
}

/// All that is needed to know a short word again stands in one place: looking
/// further away is what takes the time.
struct Entry {
    /// What it begins with, as a number that sorts like it.
    beginning: u128,
    start: u32,
    length: u16,
    /// The newest case with this word, and its link.
    newest: u16,
    last: u32,
}

#[derive(Clone, Copy)]
struct Slot {
    hash: u32,
    place: u32,
}

const FREE: Slot = Slot { hash: 0, place: NONE };

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
            slots: vec![FREE; 1024],
            links: Vec::new(),
        }
    }

    /// One segment with all that counts in some.
    pub(super) fn merged(segments: &[Segment]) -> Segment {
        let mut builder = Self::with_room(segments.iter().map(Segment::room).sum());
        for segment in segments {
            segment.each_case(|case, words| {
                builder.begin(case);
                words.for_each(|word| builder.add(word));
            });
        }
        builder.finish()
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
        let case = self.cases.len().checked_sub(1);
        let Some(case) = case.and_then(|at| u16::try_from(at).ok()) else {
            return;
        };
        let place = self.place_of(word.as_bytes());
        let Some(entry) = place.and_then(|place| self.words.get_mut(place)) else {
            return;
        };
        if entry.last == NONE || entry.newest != case {
            let before = std::mem::replace(&mut entry.last, small(self.links.len()));
            entry.newest = case;
            self.links.push(Link { case, before });
        }
    }

    /// Where a word stands among the words, after adding it when it is new.
    fn place_of(&mut self, word: &[u8]) -> Option<usize> {
        let beginning = beginning(word);
        let hash = hash(beginning, word);
        let mask = self.slots.len() - 1;
        let mut at = large(hash) & mask;
        while let Some(slot) = self.slots.get(at).filter(|slot| slot.place != NONE) {
            if slot.hash == hash && self.is_at(slot.place, beginning, word) {
                return Some(large(slot.place));
            }
            at = (at + 1) & mask;
        }
        self.insert(word, beginning, Slot { hash, place: NONE }, at)
    }

    /// Whether this very word stands there.
    fn is_at(&self, place: u32, beginning: u128, word: &[u8]) -> bool {
        self.words.get(large(place)).is_some_and(|entry| {
            entry.beginning == beginning
                && usize::from(entry.length) == word.len()
                && (word.len() <= BEGINNING || self.text_of(entry) == word)
        })
    }

    fn insert(&mut self, word: &[u8], beginning: u128, slot: Slot, at: usize) -> Option<usize> {
        if self.room() < word.len() {
            return None;
        }
        let place = self.words.len();
        self.words.push(Entry {
            beginning,
            start: small(self.text.len()),
            length: u16::try_from(word.len()).ok()?,
            newest: 0,
            last: NONE,
        });
        self.text.extend_from_slice(word);
        *self.slots.get_mut(at)? = Slot { place: small(place), ..slot };
        if self.words.len() * 2 > self.slots.len() {
            self.widen();
        }
        Some(place)
    }

    fn widen(&mut self) {
        let length = self.slots.len() * 2;
        let old = std::mem::replace(&mut self.slots, vec![FREE; length]);
        for slot in old.into_iter().filter(|slot| slot.place != NONE) {
            let mut at = large(slot.hash) & (length - 1);
            while self.slots.get(at).is_some_and(|taken| taken.place != NONE) {
                at = (at + 1) & (length - 1);
            }
            if let Some(free) = self.slots.get_mut(at) {
                *free = slot;
            }
        }
    }

    fn text_of(&self, entry: &Entry) -> &[u8] {
        let start = large(entry.start);
        let end = start + usize::from(entry.length);
        self.text.get(start..end).unwrap_or_default()
    }

    /// Everything taken in, in order.
    pub(super) fn finish(self) -> Segment {
        let words = self.words.iter();
        let mut order: Vec<(u128, &Entry)> = words.map(|word| (word.beginning, word)).collect();
        order.sort_unstable_by(|(one, left), (other, right)| {
            one.cmp(other).then_with(|| self.text_of(left).cmp(self.text_of(right)))
        });
        let mut text = Zeroizing::new(Vec::with_capacity(self.text.len()));
        let mut words = Vec::with_capacity(order.len());
        let mut places = Vec::with_capacity(self.links.len());
        for (_, entry) in order {
            text.extend_from_slice(self.text_of(entry));
            let start = places.len();
            self.follow(entry.last, &mut places);
            places.get_mut(start..).unwrap_or_default().reverse();
            words.push(Word { end: small(text.len()), places_end: small(places.len()) });
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

/// Words are short, and nobody gains by making them collide.
fn hash(beginning: u128, word: &[u8]) -> u32 {
    let rest = word.get(BEGINNING..).unwrap_or_default();
    let mixed = rest
        .chunks(BEGINNING)
        .fold(mix(beginning), |mixed, part| mix(u128::from(mixed) ^ self::beginning(part)));
    u32::try_from(mixed >> 32).unwrap_or_default()
}

fn mix(number: u128) -> u64 {
    let [high, low] = [number >> 64, number].map(|half| half as u64);
    let spread = (high ^ low.rotate_left(29)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    spread ^ (spread >> 32)
}

/// What a word begins with, as a number that sorts like it.
fn beginning(word: &[u8]) -> u128 {
    let mut bytes = [0; BEGINNING];
    let length = word.len().min(BEGINNING);
    if let (Some(room), Some(letters)) = (bytes.get_mut(..length), word.get(..length)) {
        room.copy_from_slice(letters);
    }
    u128::from_be_bytes(bytes)
}

/// Counts and places stay far below this limit: a segment has little room.
fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(NONE)
}

fn large(number: u32) -> usize {
    number as usize
}
