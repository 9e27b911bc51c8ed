//! The words of up to a thousand cases, in order, each with the cases it stands in.

use zeroize::Zeroizing;

use crate::case::CaseId;

/// The most cases in a segment.
pub(super) const CASES: usize = 1024;

/// Words in order, and the cases that each stands in.
pub(super) struct Segment {
    cases: Vec<CaseId>,
    /// Which of the cases still count.
    live: Vec<bool>,
    /// All words, one after the other.
    text: Zeroizing<Vec<u8>>,
    words: Vec<Word>,
    /// For each word the places of its cases, in order.
    places: Vec<u16>,
}

/// Where the text and the places of a word end; they begin where those of the
/// word before end.
#[derive(Clone, Copy, Default)]
pub(super) struct Word {
    pub(super) end: u32,
    pub(super) places_end: u32,
}

/// A set of cases of one segment.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Bits([u64; CASES / 64]);

impl Bits {
    const NONE: Self = Self([0; CASES / 64]);
    const ALL: Self = Self([u64::MAX; CASES / 64]);

    fn put(&mut self, place: u16) {
        if let Some(word) = self.0.get_mut(usize::from(place) / 64) {
            *word |= 1 << (place % 64);
        }
    }

    fn has(&self, place: usize) -> bool {
        let word = self.0.get(place / 64);
        word.is_some_and(|word| word >> (place % 64) & 1 == 1)
    }

    fn and(&mut self, other: &Self) {
        let pairs = self.0.iter_mut().zip(other.0);
        pairs.for_each(|(word, other)| *word &= other);
    }
}

impl Segment {
    pub(super) fn new(
        cases: Vec<CaseId>,
        text: Zeroizing<Vec<u8>>,
        words: Vec<Word>,
        places: Vec<u16>,
    ) -> Self {
        Self { live: vec![true; cases.len()], cases, text, words, places }
    }

    /// The cases it was made of, also those that no longer count.
    pub(super) fn cases(&self) -> &[CaseId] {
        &self.cases
    }

    /// Its letters, words and places, in order.
    pub(super) fn parts(&self) -> (&[u8], &[Word], &[u16]) {
        (&self.text, &self.words, &self.places)
    }

    /// Whether all of it still counts.
    pub(super) fn is_whole(&self) -> bool {
        self.live.iter().all(|live| *live)
    }

    /// How many cases count.
    pub(super) fn size(&self) -> usize {
        self.live.iter().filter(|live| **live).count()
    }

    /// From here on this case counts no more; says whether it did.
    pub(super) fn forget(&mut self, case: CaseId) -> bool {
        let mut all = self.cases.iter().zip(&mut self.live);
        let found = all.find(|(found, live)| **found == case && **live);
        found.is_some_and(|(_, live)| std::mem::take(live))
    }

    /// Whether more of this is forgotten than still counts.
    pub(super) fn is_mostly_forgotten(&self) -> bool {
        self.size() * 2 < self.cases.len()
    }

    /// The cases in which some word begins with each of `beginnings`.
    pub(super) fn find(&self, beginnings: &[String]) -> Vec<CaseId> {
        let mut hits = Bits::ALL;
        for beginning in beginnings {
            hits.and(&self.with(beginning.as_bytes()));
            if hits == Bits::NONE {
                return Vec::new();
            }
        }
        let all = self.cases.iter().zip(&self.live).enumerate();
        all.filter(|(place, (_, live))| **live && hits.has(*place))
            .map(|(_, (case, _))| *case)
            .collect()
    }

    /// The cases in which some word begins so.
    fn with(&self, beginning: &[u8]) -> Bits {
        let mut hits = Bits::NONE;
        let mut at = self.first_from(beginning);
        while self.word(at).is_some_and(|word| word.starts_with(beginning)) {
            self.places_of(at).iter().for_each(|place| hits.put(*place));
            at += 1;
        }
        hits
    }

    /// The place of the first word that is not before `wanted`.
    fn first_from(&self, wanted: &[u8]) -> usize {
        let (mut from, mut to) = (0, self.words.len());
        while from < to {
            let middle = usize::midpoint(from, to);
            if self.word(middle).is_some_and(|word| word < wanted) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        from
    }

    fn word(&self, at: usize) -> Option<&[u8]> {
        let end = self.words.get(at)?.end as usize;
        self.text.get(self.before(at).end as usize..end)
    }

    fn places_of(&self, at: usize) -> &[u16] {
        let end = self.words.get(at).copied().unwrap_or_default().places_end as usize;
        let start = self.before(at).places_end as usize;
        self.places.get(start..end).unwrap_or_default()
    }

    fn before(&self, at: usize) -> Word {
        let before = at.checked_sub(1).and_then(|before| self.words.get(before));
        before.copied().unwrap_or_default()
    }

    /// How many bytes the words take.
    pub(super) fn room(&self) -> usize {
        self.text.len()
    }

    /// Gives the words of each case that counts.
    pub(super) fn each_case(&self, mut give: impl FnMut(CaseId, &mut dyn Iterator<Item = &str>)) {
        let mut words: Vec<Vec<u32>> = vec![Vec::new(); self.cases.len()];
        for at in 0..self.words.len() {
            for place in self.places_of(at) {
                if let Some(words) = words.get_mut(usize::from(*place)) {
                    words.push(u32::try_from(at).unwrap_or(u32::MAX));
                }
            }
        }
        let all = self.cases.iter().zip(&self.live).zip(words);
        for ((case, _), words) in all.filter(|((_, live), _)| **live) {
            let texts = words.iter().filter_map(|at| self.word(*at as usize));
            give(*case, &mut texts.filter_map(|text| std::str::from_utf8(text).ok()));
        }
    }
}
