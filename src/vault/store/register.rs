//! What should stand in a vault: which files, and how far each of them had come.
//!
//! This is no cache. It is the only place that still knows of a file when that
//! file is gone, and that tells an older version from the newest. What is known
//! only grows, so that what two windows know can be put together in any order.

use std::collections::BTreeMap;

use zeroize::Zeroizing;

use super::announced::Announced;
use super::layout::CaseFile;
use super::seen::{Kept, Seen};
use crate::case::{CaseId, Timestamp};

/// The format that this version writes. It reads all before it too:
///
/// 1. which files there should be.
/// 2. what `kluis.ron` said, and which key files ever counted.
const FORMAT: u32 = 2;

/// What should stand in a vault.
#[derive(Debug, Clone, Default)]
pub(crate) struct Register {
    /// How often it was written.
    pub(crate) generation: u64,
    seen: BTreeMap<Kept, Seen>,
    /// What opens the vault.
    pub(crate) announced: Announced,
}

/// What came of holding the register against what was found.
#[derive(Debug, Default)]
pub(crate) struct Compared {
    /// With the revision that was found and the one that was seen before.
    pub(crate) older: Vec<(CaseFile, u64, u64)>,
    pub(crate) missing: Vec<CaseFile>,
    /// Whether the register knows more now.
    pub(crate) changed: bool,
}

/// Why the bytes of a register are none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NoRegister {
    Newer,
    Damaged,
}

impl Register {
    /// What is known of a file.
    pub(crate) fn get(&self, file: &Kept) -> Option<Seen> {
        self.seen.get(file).copied()
    }

    /// The cases that should be there, second copies too, in order.
    pub(crate) fn cases(&self) -> Vec<CaseFile> {
        let there = self.seen.iter().take_while(|(kept, _)| kept.is_case());
        let there = there.filter(|(_, seen)| seen.there);
        there.filter_map(|(kept, _)| kept.clone().try_as_case()).collect()
    }

    /// The documents that should be there or of which something was lost.
    pub(crate) fn documents(&self) -> Vec<(String, Seen)> {
        let documents = self.seen.iter().filter(|(_, seen)| seen.there || seen.lacks);
        let documents = documents.filter_map(|(kept, seen)| match kept {
            Kept::Document(path) => Some((path.clone(), *seen)),
            Kept::Case(_) => None,
        });
        documents.collect()
    }

    /// The paths of all files that should be there.
    pub(crate) fn paths(&self) -> impl Iterator<Item = String> {
        let there = self.seen.iter().filter(|(_, seen)| seen.there);
        there.map(|(kept, _)| match kept {
            Kept::Case(file) => file.path(),
            Kept::Document(path) => path.clone(),
        })
    }

    /// Holds what is known against the revisions that were found, which are in
    /// order, and learns what is new.
    pub(crate) fn compare(
        &mut self,
        found: impl Iterator<Item = (CaseFile, u64, Timestamp)>,
    ) -> Compared {
        let mut compared = Compared::default();
        let mut new = Vec::new();
        let mut found = found.peekable();
        for (kept, seen) in &self.seen {
            let Kept::Case(file) = kept else {
                break;
            };
            while let Some(unknown) = found.next_if(|(next, ..)| next < file) {
                new.push(unknown);
            }
            match found.next_if(|(next, ..)| next == file) {
                Some((file, revision, _)) if revision < seen.number => {
                    compared.older.push((file, revision, seen.number));
                }
                Some(newer) if newer.1 > seen.number || !seen.there => new.push(newer),
                Some(_) => {}
                None if seen.there => compared.missing.push(*file),
                None => {}
            }
        }
        for (file, revision, at) in new.into_iter().chain(found) {
            compared.changed |= self.saw(Kept::Case(file), revision, Some(at));
        }
        compared
    }

    /// Takes over what another register knows.
    pub(crate) fn join(&mut self, other: Self) {
        self.generation = self.generation.max(other.generation);
        self.announced.join(other.announced);
        for (file, theirs) in other.seen {
            let ours = self.seen.entry(file).or_insert(theirs);
            *ours = ours.joined(theirs);
        }
    }

    /// This window wrote a file with this number.
    pub(crate) fn wrote(&mut self, file: Kept, number: u64, at: Option<Timestamp>) -> bool {
        let before = self.get(&file);
        let again = before.is_some_and(|b| number < b.number || (number == b.number && !b.there));
        let seen = Seen {
            round: before.map_or(0, |before| before.round) + u32::from(again),
            number,
            there: true,
            lacks: before.is_some_and(|before| before.lacks && !again),
            at: at.map(|at| at.timestamp()),
        };
        self.seen.insert(file, seen) != Some(seen)
    }

    /// A file is there with this number; an older one changes nothing.
    pub(crate) fn saw(&mut self, file: Kept, number: u64, at: Option<Timestamp>) -> bool {
        match self.get(&file) {
            Some(before) if number < before.number => false,
            Some(before) if number == before.number && before.there => false,
            _ => self.wrote(file, number, at),
        }
    }

    /// What stands here with this number counts from now on, whatever was seen
    /// before.
    pub(crate) fn accept(&mut self, file: Kept, number: u64) -> bool {
        let before = self.get(&file);
        let round = before.map_or(0, |before| before.round + 1);
        let at = before.filter(|before| before.number == number).and_then(|before| before.at);
        let seen = Seen { round, number, there: true, lacks: false, at };
        self.seen.insert(file, seen) != Some(seen)
    }

    /// A file that is no longer there, and need not be.
    pub(crate) fn cross_off(&mut self, file: &Kept) -> bool {
        let Some(seen) = self.seen.get_mut(file).filter(|seen| seen.there || seen.lacks) else {
            return false;
        };
        // Whatever number another window knows of it.
        seen.round += 1;
        (seen.there, seen.lacks) = (false, false);
        true
    }

    /// Nothing of a case is there any more, nor need be.
    pub(crate) fn cross_off_case(&mut self, id: CaseId) -> bool {
        let files = [Some(0), Some(u32::MAX)].map(|copy| Kept::Case(CaseFile { id, copy }));
        let [first, last] = files;
        let copies: Vec<Kept> =
            self.seen.range(first..=last).map(|(kept, _)| kept.clone()).collect();
        let main = Kept::Case(CaseFile::of(id));
        // Another window may know of it although this one does not.
        let unknown = Seen { there: true, ..Seen::default() };
        self.seen.entry(main.clone()).or_insert(unknown);
        let all = copies.into_iter().chain([main]);
        all.fold(false, |changed, kept| self.cross_off(&kept) | changed)
    }

    /// Nothing in a folder is there any more, nor need be.
    pub(crate) fn cross_off_within(&mut self, folder: &str) -> bool {
        let within = |path: &str| path.strip_prefix(folder).is_some_and(|it| it.starts_with('/'));
        let files = self.seen.keys().filter(|kept| match kept {
            Kept::Document(path) => within(path),
            Kept::Case(_) => false,
        });
        let files: Vec<Kept> = files.cloned().collect();
        files.iter().fold(false, |changed, kept| self.cross_off(kept) | changed)
    }

    /// Something of this document was lost; that stays known until somebody
    /// decides about it.
    pub(crate) fn lacks(&mut self, file: Kept) -> bool {
        let seen = self.seen.entry(file).or_default();
        !std::mem::replace(&mut seen.lacks, true)
    }

    /// The content of its file. postcard is dense: a vault can have ten thousand
    /// cases, and this is read before the list is shown.
    pub(crate) fn to_bytes(&self) -> Result<Zeroizing<Vec<u8>>, postcard::Error> {
        postcard::to_allocvec(&(FORMAT, &self.seen, &self.announced)).map(Zeroizing::new)
    }

    pub(crate) fn from_bytes(generation: u64, bytes: &[u8]) -> Result<Self, NoRegister> {
        let (format, rest) =
            postcard::take_from_bytes::<u32>(bytes).map_err(|_| NoRegister::Damaged)?;
        let (seen, announced) = match format {
            1 => (postcard::from_bytes(rest), Announced::default()),
            FORMAT => postcard::from_bytes(rest).map_or_else(
                |error| (Err(error), Announced::default()),
                |(seen, announced)| (Ok(seen), announced),
            ),
            newer if newer > FORMAT => return Err(NoRegister::Newer),
            _ => return Err(NoRegister::Damaged),
        };
        let seen = seen.map_err(|_| NoRegister::Damaged)?;
        Ok(Self { generation, seen, announced })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn document(path: &str) -> Kept {
        Kept::Document(path.to_owned())
    }

    #[test]
    fn what_this_window_writes_counts_also_when_it_is_older() {
        let mut register = Register::default();
        register.wrote(document("log/000001.age"), 5, None);
        let before = register.clone();
        register.accept(document("log/000001.age"), 3);
        register.join(before);
        assert_eq!(register.get(&document("log/000001.age")).map(|seen| seen.number), Some(3));
    }

    #[test]
    fn what_was_crossed_off_stays_so_until_it_is_written_again() {
        let file = document("deleted/x.age");
        let mut register = Register::default();
        register.wrote(file.clone(), 2, None);
        let before = register.clone();
        assert!(register.cross_off(&file));
        register.join(before.clone());
        assert_eq!(register.documents(), []);
        register.wrote(file, 2, None);
        register.join(before);
        assert_eq!(register.documents().len(), 1);
    }

    #[test]
    fn bytes_come_back_as_they_were() {
        let mut register = Register { generation: 7, ..Register::default() };
        register.wrote(document("log/000001.age"), 5, None);
        register.lacks(document("exchange/arrivals.age"));
        let bytes = register.to_bytes().unwrap();
        let back = Register::from_bytes(7, &bytes).unwrap();
        assert_eq!((back.generation, back.seen), (7, register.seen));
        assert_eq!(Register::from_bytes(7, &bytes[..4]).unwrap_err(), NoRegister::Damaged);
        let newer = postcard::to_allocvec(&(FORMAT + 1, 0_u8)).unwrap();
        assert_eq!(Register::from_bytes(7, &newer).unwrap_err(), NoRegister::Newer);
    }
}
