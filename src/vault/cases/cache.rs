//! A cache as a sealed file: a head, and parts that several threads can read at
//! once.
//!
//! Inside the encryption stand eight letters, the length of the head, the head
//! and the parts, padded. Head and parts are postcard: dense, quick to read, and
//! not to be understood without the types they were made of. Any change to those
//! types needs another [`Kind::format`]; a cache in another format, of another
//! vault or with any damage is an empty one.

use std::io::{Read, Seek, SeekFrom};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use serde::{Deserialize, Serialize};
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::vault::error::VaultError;
use crate::vault::keys::{VaultKey, sealed};
use crate::vault::store::Store;

/// More than any head needs, also in a vault of a million cases.
const LONGEST_HEAD: usize = 1 << 16;

/// What a cache is of.
pub(super) struct Kind {
    /// Its place in the vault.
    pub(super) file: &'static str,
    /// What its content begins with.
    pub(super) letters: &'static [u8; 8],
    /// The number of the types of its parts.
    pub(super) format: u32,
}

#[derive(Serialize, Deserialize)]
struct Head {
    format: u32,
    vault: Uuid,
    /// The length of each part, in bytes.
    parts: Vec<u32>,
}

/// A stored cache that is being read, by as many threads as like to.
pub(super) struct Cache {
    key: Arc<VaultKey>,
    file: Vec<u8>,
    /// Where each part begins, and how long it is.
    parts: Vec<(u64, usize)>,
    next: AtomicUsize,
    damaged: AtomicBool,
}

impl Cache {
    /// The cache of a vault, to be read; an empty one where there is none.
    pub(super) fn of(kind: &Kind, store: &Store) -> Self {
        let file = store.disk().read(kind.file).unwrap_or_default();
        Self::new(kind, store.key(), store.id(), file)
    }

    pub(super) fn new(kind: &Kind, key: Arc<VaultKey>, vault: Uuid, file: Vec<u8>) -> Self {
        Self {
            parts: parts_of(kind, &key, vault, &file).unwrap_or_default(),
            key,
            file,
            next: AtomicUsize::new(0),
            damaged: AtomicBool::new(false),
        }
    }

    /// Gives parts for as long as there are any that nobody else reads, until
    /// `take` finds one that it does not understand.
    pub(super) fn read(&self, take: impl FnMut(&[u8]) -> Option<()>) {
        if self.read_parts(take).is_none() {
            self.damaged.store(true, Ordering::Relaxed);
        }
    }

    fn read_parts(&self, mut take: impl FnMut(&[u8]) -> Option<()>) -> Option<()> {
        let mut reader = None;
        // One buffer for all parts, wiped when it is freed, as all memory is.
        let mut part = Vec::new();
        while let Some((start, length)) = self.parts.get(self.next.fetch_add(1, Ordering::Relaxed))
        {
            let reader = match &mut reader {
                Some(reader) => reader,
                none => none.insert(sealed::reader(&self.key, &self.file).ok()?),
            };
            part.resize(*length, 0);
            reader.seek(SeekFrom::Start(*start)).ok()?;
            reader.read_exact(&mut part).ok()?;
            take(&part)?;
        }
        Some(())
    }

    /// Whether every part was understood, once every reader is done.
    pub(super) fn was_sound(self) -> bool {
        !self.damaged.into_inner()
    }
}

fn parts_of(kind: &Kind, key: &VaultKey, vault: Uuid, file: &[u8]) -> Option<Vec<(u64, usize)>> {
    let mut reader = sealed::reader(key, file).ok()?;
    let (mut letters, mut length) = ([0; 8], [0; 4]);
    reader.read_exact(&mut letters).ok()?;
    reader.read_exact(&mut length).ok()?;
    let length = usize::try_from(u32::from_le_bytes(length)).ok()?;
    if letters != *kind.letters || length > LONGEST_HEAD {
        return None;
    }
    let mut head = vec![0; length];
    reader.read_exact(&mut head).ok()?;
    let head: Head = postcard::from_bytes(&head).ok()?;
    let ours = head.format == kind.format && head.vault == vault;
    let all: u64 = head.parts.iter().copied().map(u64::from).sum();
    let fits = all <= u64::try_from(file.len()).ok()?;
    let mut start = u64::try_from(kind.letters.len() + 4 + length).ok()?;
    let parts = head.parts.into_iter().map(|length| {
        let part = (start, usize::try_from(length).ok()?);
        start += u64::from(length);
        Some(part)
    });
    parts.collect::<Option<Vec<_>>>().filter(|_| ours && fits)
}

/// The file to store.
pub(super) fn seal(
    kind: &Kind,
    key: &VaultKey,
    vault: Uuid,
    parts: &[Zeroizing<Vec<u8>>],
) -> Result<Vec<u8>, VaultError> {
    let mut content = write(kind, vault, parts).map_err(VaultError::sealing)?;
    sealed::pad(&mut content);
    sealed::seal(key, &content)
}

fn write(
    kind: &Kind,
    vault: Uuid,
    parts: &[Zeroizing<Vec<u8>>],
) -> Result<Zeroizing<Vec<u8>>, postcard::Error> {
    let head = postcard::to_allocvec(&Head {
        format: kind.format,
        vault,
        parts: parts.iter().map(|part| length(part)).collect::<Result<_, _>>()?,
    })?;
    let start = [&kind.letters[..], &length(&head)?.to_le_bytes(), &head].concat();
    let all: usize = parts.iter().map(|part| part.len()).sum();
    // With room for the padding, so that no stray copy is left by growing.
    let room = start.len() + all + sealed::STEP;
    let mut content = Zeroizing::new(Vec::with_capacity(room));
    content.extend_from_slice(&start);
    parts.iter().for_each(|part| content.extend_from_slice(part));
    Ok(content)
}

fn length(bytes: &[u8]) -> Result<u32, postcard::Error> {
    u32::try_from(bytes.len()).map_err(|_| postcard::Error::SerializeBufferFull)
}

#[cfg(test)]
mod tests {
    use super::*;

    const VAULT: Uuid = Uuid::from_u128(7);
    const KIND: Kind = Kind { file: "trial.age", letters: b"caskompt", format: 2 };

    fn parts(count: u8) -> Vec<Zeroizing<Vec<u8>>> {
        (0..count).map(|at| Zeroizing::new(vec![at; 3000])).collect()
    }

    /// The first letters of the parts as two threads read them; none when some
    /// are damaged.
    fn read(kind: &Kind, key: &Arc<VaultKey>, file: &[u8]) -> Vec<u8> {
        let cache = Cache::new(kind, Arc::clone(key), VAULT, file.to_vec());
        let found = std::sync::Mutex::new(Vec::new());
        let take = |part: &[u8]| {
            found.lock().unwrap().push(part[0]);
            Some(())
        };
        std::thread::scope(|scope| {
            scope.spawn(|| cache.read(take));
            cache.read(take);
        });
        let sound = cache.was_sound();
        let mut found = found.into_inner().unwrap();
        found.sort_unstable();
        found.into_iter().filter(|_| sound).collect()
    }

    #[test]
    fn parts_come_back_each_once() {
        let key = Arc::new(VaultKey::generate());
        for count in [0, 1, 2, 50] {
            let file = seal(&KIND, &key, VAULT, &parts(count)).unwrap();
            assert_eq!(read(&KIND, &key, &file), (0..count).collect::<Vec<_>>());
        }
    }

    #[test]
    fn damage_anywhere_makes_it_an_empty_one() {
        let key = Arc::new(VaultKey::generate());
        let good = seal(&KIND, &key, VAULT, &parts(60)).unwrap();
        assert_eq!(read(&KIND, &key, &good).len(), 60);
        for place in (0..good.len()).step_by(good.len() / 40) {
            let mut bad = good.clone();
            bad[place] ^= 1;
            assert!(read(&KIND, &key, &bad).is_empty(), "byte {place}");
            assert!(read(&KIND, &key, &good[..place]).is_empty(), "{place} bytes");
        }
    }

    #[test]
    fn another_format_kind_or_vault_makes_it_an_empty_one() {
        let key = Arc::new(VaultKey::generate());
        let file = seal(&KIND, &key, VAULT, &parts(3)).unwrap();
        let newer = Kind { format: 3, ..KIND };
        let other = Kind { letters: b"caskompi", ..KIND };
        assert!([&newer, &other].into_iter().all(|kind| read(kind, &key, &file).is_empty()));
        let foreign = seal(&KIND, &key, Uuid::from_u128(8), &parts(3)).unwrap();
        assert!(read(&KIND, &key, &foreign).is_empty());
        let older = sealed::seal(&key, b"{\"format\":1}\n[]\n").unwrap();
        assert!(Cache::new(&KIND, key, VAULT, older).parts.is_empty());
    }

    #[test]
    fn a_part_that_is_not_understood_makes_it_an_empty_one() {
        let key = Arc::new(VaultKey::generate());
        let file = seal(&KIND, &key, VAULT, &parts(3)).unwrap();
        let cache = Cache::new(&KIND, key, VAULT, file);
        cache.read(|part| (part[0] < 2).then_some(()));
        assert!(!cache.was_sound());
    }

    #[test]
    fn lengths_that_reach_beyond_the_file_are_not_believed() {
        let key = Arc::new(VaultKey::generate());
        let head = Head { format: KIND.format, vault: VAULT, parts: vec![u32::MAX; 9] };
        let head = postcard::to_allocvec(&head).unwrap();
        let start = u32::try_from(head.len()).unwrap().to_le_bytes();
        let content = [&KIND.letters[..], &start, &head].concat();
        let file = sealed::seal(&key, &content).unwrap();
        assert!(Cache::new(&KIND, key, VAULT, file).parts.is_empty());
    }
}
