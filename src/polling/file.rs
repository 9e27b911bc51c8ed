//! A small file with answers: what it is recognised by, and why one does not count.

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::case::ron::dialect;
use crate::t;

/// A kind of files with answers.
///
/// What is written in one has the fields `casuskompas`, with the mark, and `version`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Form {
    /// What makes a file one of these.
    pub mark: &'static str,
    /// The shape in which they are written, and the only one that is read.
    pub version: u32,
    /// The largest that one ever is, in bytes.
    pub largest: usize,
}

/// The beginning, which is the same in every version.
#[derive(Deserialize)]
struct Beginning {
    casuskompas: String,
    version: u32,
}

/// Why bytes are no file of this form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Misfit {
    /// It could not be read, or is no text.
    Unreadable,
    /// It is larger than an answer ever is.
    TooLarge,
    /// It is something else.
    Foreign,
    /// It is an answer, and damaged.
    Damaged,
    /// It was written by another version of the program, in this shape, and here another
    /// one is read.
    OtherVersion(u32, u32),
}

impl Misfit {
    /// What happened and what to do, in words.
    #[must_use]
    pub fn told(&self) -> String {
        match self {
            Self::Unreadable => t!("answer-file-unreadable"),
            Self::TooLarge => t!("answer-file-large"),
            Self::Foreign => t!("answer-file-foreign"),
            Self::Damaged => t!("answer-file-damaged"),
            Self::OtherVersion(version, own) => {
                t!("answer-file-version", version = *version, own = *own)
            }
        }
    }
}

impl Form {
    /// Reads one; none where the disk would not give it.
    ///
    /// # Errors
    /// [`Misfit`] says why it is no file of this form.
    pub fn read<T: DeserializeOwned>(&self, bytes: Option<&[u8]>) -> Result<T, Misfit> {
        let bytes = bytes.ok_or(Misfit::Unreadable)?;
        if bytes.len() > self.largest {
            return Err(Misfit::TooLarge);
        }
        let text = std::str::from_utf8(bytes).map_err(|_| Misfit::Unreadable)?;
        let text = text.trim_start_matches('\u{feff}');
        let beginning: Result<Beginning, _> = dialect().from_str(text);
        match beginning {
            Ok(one) if one.casuskompas != self.mark => return Err(Misfit::Foreign),
            Ok(one) if one.version != self.version => {
                return Err(Misfit::OtherVersion(one.version, self.version));
            }
            Ok(_) => {}
            // What was cut off still says what it was.
            Err(_) if text.contains(self.mark) => return Err(Misfit::Damaged),
            Err(_) => return Err(Misfit::Foreign),
        }
        dialect().from_str(text).map_err(|_| Misfit::Damaged)
    }

    /// One as it is written; none only when the writer fails, which no answer is known to
    /// cause.
    #[must_use]
    pub fn text(&self, written: &impl Serialize) -> Option<String> {
        dialect().to_string_pretty(written, ron::ser::PrettyConfig::new()).ok()
    }
}

/// A file that did not count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused<W> {
    /// Its name.
    pub file: String,
    /// Why.
    pub why: W,
}

/// What came of a folder of files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakenIn<K, A, W> {
    /// The answers, by what tells one from another.
    pub answers: BTreeMap<K, A>,
    /// What did not count.
    pub refused: Vec<Refused<W>>,
}

impl<K, A, W> Default for TakenIn<K, A, W> {
    fn default() -> Self {
        Self { answers: BTreeMap::new(), refused: Vec::new() }
    }
}

/// The name of a file and what stands in it; none where it could not be read.
pub type SmallFile = (String, Option<Vec<u8>>);

/// Takes in files. `read` gives an answer with what tells it from another; of two that are the same
/// the first by name counts, and `double` says why the other does not.
pub fn take_in<K: Ord, A, W>(
    files: impl IntoIterator<Item = SmallFile>,
    read: impl Fn(Option<&[u8]>) -> Result<(K, A), W>,
    double: impl Fn(&K) -> W,
) -> TakenIn<K, A, W> {
    let mut files: Vec<_> = files.into_iter().collect();
    files.sort();
    let mut taken = TakenIn::default();
    for (file, bytes) in files {
        let counted = read(bytes.as_deref()).and_then(|(key, answer)| {
            match taken.answers.contains_key(&key) {
                true => Err(double(&key)),
                false => Ok((key, answer)),
            }
        });
        match counted {
            Ok((key, answer)) => drop(taken.answers.insert(key, answer)),
            Err(why) => taken.refused.push(Refused { file, why }),
        }
    }
    taken
}

/// A number made of words (FNV-1a): other words, another number, on every machine the
/// same. It tells which questions an answer is to; it protects nothing.
pub fn fingerprint<'a>(words: impl Iterator<Item = &'a str>) -> String {
    let bytes = words.flat_map(|words| words.bytes().chain([0]));
    let sum = bytes.fold(0xcbf2_9ce4_8422_2325_u64, |sum, byte| {
        (sum ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    format!("{sum:016x}")
}
