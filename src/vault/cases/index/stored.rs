//! The index as a file: a head, and parts that several threads can read at once.
//!
//! Inside the encryption stand eight letters, the length of the head, the head
//! and the parts, padded. Head and parts are postcard: dense, quick to read, and
//! not to be understood without the types here. Any change to those types or to
//! [`Summary`](crate::case::Summary) needs another [`FORMAT`]; an index in
//! another format is an empty one.

use std::io::{Read, Seek, SeekFrom};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::UNIX_EPOCH;

use serde::{Deserialize, Serialize};
use uuid::Uuid;
use zeroize::Zeroizing;

use super::{Index, Line};
use crate::vault::error::VaultError;
use crate::vault::keys::{VaultKey, sealed};
use crate::vault::store::Store;
use crate::vault::store::layout::{CaseFile, INDEX};

const LETTERS: &[u8; 8] = b"caskompi";
const FORMAT: u32 = 4;

/// How many lines a part holds: enough to be worth a seek, and few enough that
/// two threads end at about the same time.
const LINES: usize = 512;

/// More than any head needs, also in a vault of a million cases.
const LONGEST_HEAD: usize = 1 << 16;

#[derive(Serialize, Deserialize)]
struct Head {
    format: u32,
    vault: Uuid,
    /// The length of each part, in bytes.
    parts: Vec<u32>,
}

/// A stored index that is being read, by as many threads as like to.
pub(in crate::vault::cases) struct StoredIndex {
    key: Arc<VaultKey>,
    file: Vec<u8>,
    /// Where each part begins, and how long it is.
    parts: Vec<(u64, usize)>,
    next: AtomicUsize,
    lines: Mutex<Vec<(CaseFile, Line)>>,
    damaged: AtomicBool,
}

impl StoredIndex {
    /// The index of a vault, to be read.
    pub(in crate::vault::cases) fn of(store: &Store) -> Self {
        let file = store.disk().read(INDEX).unwrap_or_default();
        Self::new(store.key(), store.id(), file)
    }

    /// Opens the file; anything wrong with it makes an index without parts.
    fn new(key: Arc<VaultKey>, vault: Uuid, file: Vec<u8>) -> Self {
        Self {
            parts: parts_of(&key, vault, &file).unwrap_or_default(),
            key,
            file,
            next: AtomicUsize::new(0),
            lines: Mutex::default(),
            damaged: AtomicBool::new(false),
        }
    }

    /// Reads parts for as long as there are any that nobody else reads.
    pub(in crate::vault::cases) fn read(&self) {
        if self.read_parts().is_none() {
            self.damaged.store(true, Ordering::Relaxed);
        }
    }

    fn read_parts(&self) -> Option<()> {
        let mut reader = None;
        while let Some((start, length)) = self.parts.get(self.next.fetch_add(1, Ordering::Relaxed))
        {
            let reader = match &mut reader {
                Some(reader) => reader,
                none => none.insert(sealed::reader(&self.key, &self.file).ok()?),
            };
            let mut part = Zeroizing::new(vec![0; *length]);
            reader.seek(SeekFrom::Start(*start)).ok()?;
            reader.read_exact(&mut part).ok()?;
            let lines: Vec<(CaseFile, Line)> = postcard::from_bytes(&part).ok()?;
            let mut all = self.lines.lock().unwrap_or_else(PoisonError::into_inner);
            all.extend(lines);
        }
        Some(())
    }

    /// What was read, once every reader is done; damage makes it empty.
    pub(in crate::vault::cases) fn finish(self) -> Index {
        let lines = self.lines.into_inner().unwrap_or_else(PoisonError::into_inner);
        let sound = !self.damaged.into_inner();
        Index { lines: lines.into_iter().filter(|_| sound).collect(), changed: false }
    }
}

fn parts_of(key: &VaultKey, vault: Uuid, file: &[u8]) -> Option<Vec<(u64, usize)>> {
    let mut reader = sealed::reader(key, file).ok()?;
    let (mut letters, mut length) = ([0; 8], [0; 4]);
    reader.read_exact(&mut letters).ok()?;
    reader.read_exact(&mut length).ok()?;
    let length = usize::try_from(u32::from_le_bytes(length)).ok()?;
    if letters != *LETTERS || length > LONGEST_HEAD {
        return None;
    }
    let mut head = vec![0; length];
    reader.read_exact(&mut head).ok()?;
    let head: Head = postcard::from_bytes(&head).ok()?;
    let ours = head.format == FORMAT && head.vault == vault;
    let all: u64 = head.parts.iter().copied().map(u64::from).sum();
    let fits = all <= u64::try_from(file.len()).ok()?;
    let mut start = u64::try_from(LETTERS.len() + 4 + length).ok()?;
    let parts = head.parts.into_iter().map(|length| {
        let part = (start, usize::try_from(length).ok()?);
        start += u64::from(length);
        Some(part)
    });
    parts.collect::<Option<Vec<_>>>().filter(|_| ours && fits)
}

impl Index {
    /// The file to store.
    pub(in crate::vault::cases) fn seal(
        &self,
        key: &VaultKey,
        vault: Uuid,
    ) -> Result<Vec<u8>, VaultError> {
        let mut content = self.write(vault).map_err(VaultError::sealing)?;
        sealed::pad(&mut content);
        sealed::seal(key, &content)
    }

    fn write(&self, vault: Uuid) -> Result<Zeroizing<Vec<u8>>, postcard::Error> {
        let lines: Vec<(&CaseFile, &Line)> = self
            .lines
            .iter()
            // Times before 1970 cannot be written down; such files are read again.
            .filter(|(_, line)| line.stamp.modified >= UNIX_EPOCH)
            .collect();
        let parts = lines.chunks(LINES).map(part);
        let parts = parts.collect::<Result<Vec<_>, _>>()?;
        let head = postcard::to_allocvec(&Head {
            format: FORMAT,
            vault,
            parts: parts.iter().map(|part| length(part)).collect::<Result<_, _>>()?,
        })?;
        let start = [&LETTERS[..], &length(&head)?.to_le_bytes(), &head].concat();
        let all: usize = parts.iter().map(|part| part.len()).sum();
        // With room for the padding, so that no stray copy is left by growing.
        let room = start.len() + all + sealed::STEP;
        let mut content = Zeroizing::new(Vec::with_capacity(room));
        content.extend_from_slice(&start);
        parts.iter().for_each(|part| content.extend_from_slice(part));
        Ok(content)
    }
}

fn part(lines: &[(&CaseFile, &Line)]) -> Result<Zeroizing<Vec<u8>>, postcard::Error> {
    postcard::to_allocvec(lines).map(Zeroizing::new)
}

fn length(bytes: &[u8]) -> Result<u32, postcard::Error> {
    u32::try_from(bytes.len()).map_err(|_| postcard::Error::SerializeBufferFull)
}

#[cfg(test)]
mod tests {
    use std::thread;
    use std::time::Duration;

    use age_core::format::FileKey;

    use super::*;
    use crate::case::{
        Ave, Born, Case, CaseId, Due, DueKind, Ground, Keeping, MomentKind, Phase, Summary,
        ViolenceForm,
    };
    use crate::vault::keys::RememberedKey;
    use crate::vault::store::Stamp;

    const VAULT: Uuid = Uuid::from_u128(7);

    fn line(number: u64) -> (CaseFile, Line) {
        let id = CaseId(Uuid::from_u128(u128::from(number)));
        let today = "2026-11-19".parse().unwrap();
        let mut case = Case::new(id, &format!("Gezin {number}"), "Zoë is bang", today);
        case.closed_on = Some(today).filter(|_| number.is_multiple_of(3));
        let line = Line {
            stamp: Stamp { length: number, modified: UNIX_EPOCH + Duration::from_nanos(number) },
            revision: number,
            saved_at: "2026-11-19T14:02:00+01:00".parse().unwrap(),
            saved_by: "Noor".to_owned(),
            file_key: Some(RememberedKey::from(&FileKey::init_with_mut(|key| key.fill(7)))),
            summary: Arc::new(Summary::of(&case)),
        };
        (CaseFile::of(id), line)
    }

    fn index(lines: u64) -> Index {
        Index { lines: (1..=lines).map(line).collect(), changed: true }
    }

    fn read(key: &Arc<VaultKey>, file: &[u8]) -> Index {
        let stored = StoredIndex::new(Arc::clone(key), VAULT, file.to_vec());
        thread::scope(|scope| {
            scope.spawn(|| stored.read());
            stored.read();
        });
        stored.finish()
    }

    #[test]
    fn several_parts_come_back_as_they_were() {
        let key = Arc::new(VaultKey::generate());
        for lines in [0, 1, 512, 513, 1300] {
            let index = index(lines);
            let found = read(&key, &index.seal(&key, VAULT).unwrap());
            assert!(found.lines == index.lines, "{lines} lines");
            assert!(!found.changed);
        }
    }

    /// When this fails, what a line holds has changed: give [`FORMAT`] its next
    /// number, and then take over the new hash here.
    #[test]
    fn what_a_line_holds_belongs_to_this_format() {
        let today = "2026-11-19".parse().unwrap();
        let summary = Summary {
            id: CaseId(Uuid::from_u128(1)),
            number: "2026-014".into(),
            name: "Gezin Linde".into(),
            concern: "Zoë is bang".into(),
            opened_on: Some(today),
            closed_on: None,
            children: vec![("Julia".into(), Some(Born::On(today))), ("Tom".into(), None)],
            others: vec!["Mark".into()],
            violence: vec![ViolenceForm::Lichamelijk],
            phase: Phase::Risicos,
            ave: Some(Ave::Three),
            casusregie: "S. de Wit".into(),
            incidents: vec![today],
            due: vec![Due {
                on: today,
                kind: DueKind::Moment(MomentKind::Waakvlam),
                what: "Bellen".into(),
            }],
            keeping: Some(Keeping {
                last_changed_on: today,
                grounds: [Ground::Wmo, Ground::Other].into(),
                ends_on: Some(today),
            }),
        };
        let (file, mut line) = line(1);
        line.summary = Arc::new(summary);
        let bytes = part(&[(&file, &line)]).unwrap();
        let expected = (4, "c01fd70fc2fae289e9b8707adbbd0e321e39fc1970f716bc6cb597853b1d81c3");
        assert_eq!((FORMAT, sealed::sha256(&bytes).as_str()), expected);
    }

    #[test]
    fn damage_anywhere_makes_an_empty_index() {
        let key = Arc::new(VaultKey::generate());
        let good = index(1300).seal(&key, VAULT).unwrap();
        assert_eq!(read(&key, &good).lines.len(), 1300);
        for place in (0..good.len()).step_by(good.len() / 40) {
            let mut bad = good.clone();
            bad[place] ^= 1;
            assert!(read(&key, &bad).lines.is_empty(), "byte {place}");
            assert!(read(&key, &good[..place]).lines.is_empty(), "{place} bytes");
        }
    }

    #[test]
    fn another_format_or_vault_makes_an_empty_index() {
        let key = Arc::new(VaultKey::generate());
        let older = br#"{"format":1,"vault":"00000000-0000-0000-0000-000000000007"}"#;
        let older = sealed::seal(&key, &[older, &b"\n[]\n[]\n"[..]].concat()).unwrap();
        assert!(StoredIndex::new(Arc::clone(&key), VAULT, older).parts.is_empty());
        let foreign = index(3).seal(&key, Uuid::from_u128(8)).unwrap();
        assert!(StoredIndex::new(Arc::clone(&key), VAULT, foreign).parts.is_empty());
    }

    #[test]
    fn lengths_that_reach_beyond_the_file_are_not_believed() {
        let key = Arc::new(VaultKey::generate());
        let head = Head { format: FORMAT, vault: VAULT, parts: vec![u32::MAX; 9] };
        let head = postcard::to_allocvec(&head).unwrap();
        let start = u32::try_from(head.len()).unwrap().to_le_bytes();
        let content = [&LETTERS[..], &start, &head].concat();
        let file = sealed::seal(&key, &content).unwrap();
        assert!(StoredIndex::new(Arc::clone(&key), VAULT, file).parts.is_empty());
    }
}
