//! The index as a sealed cache: lines in parts.
//!
//! Any change to [`Line`] or to [`Summary`](crate::case::Summary) needs another
//! format.

use std::sync::{Mutex, PoisonError};
use std::time::UNIX_EPOCH;

use uuid::Uuid;
use zeroize::Zeroizing;

use super::{Index, Line};
use crate::vault::cases::cache::{self, Cache};
use crate::vault::error::VaultError;
use crate::vault::keys::VaultKey;
use crate::vault::store::Store;
use crate::vault::store::layout::{CaseFile, INDEX};

const KIND: cache::Kind = cache::Kind { file: INDEX, letters: b"caskompi", format: 9 };

/// How many lines a part holds: enough to be worth a seek, and few enough that
/// two threads end at about the same time.
const LINES: usize = 512;

/// A stored index that is being read, by as many threads as like to.
pub(in crate::vault::cases) struct StoredIndex {
    cache: Cache,
    lines: Mutex<Vec<(CaseFile, Line)>>,
}

impl StoredIndex {
    /// The index of a vault, to be read.
    pub(in crate::vault::cases) fn of(store: &Store) -> Self {
        Self::new(Cache::of(&KIND, store))
    }

    fn new(cache: Cache) -> Self {
        Self { cache, lines: Mutex::default() }
    }

    /// Reads parts for as long as there are any that nobody else reads.
    pub(in crate::vault::cases) fn read(&self) {
        self.cache.read(|part| {
            let lines: Vec<(CaseFile, Line)> = postcard::from_bytes(part).ok()?;
            let mut all = self.lines.lock().unwrap_or_else(PoisonError::into_inner);
            all.extend(lines);
            Some(())
        });
    }

    /// What was read, once every reader is done; damage makes it empty.
    pub(in crate::vault::cases) fn finish(self) -> Index {
        let lines = self.lines.into_inner().unwrap_or_else(PoisonError::into_inner);
        let sound = self.cache.was_sound();
        Index { lines: lines.into_iter().filter(|_| sound).collect(), changed: false }
    }
}

impl Index {
    /// The file to store.
    pub(in crate::vault::cases) fn seal(
        &self,
        key: &VaultKey,
        vault: Uuid,
    ) -> Result<Vec<u8>, VaultError> {
        let parts = self.parts().map_err(VaultError::sealing)?;
        cache::seal(&KIND, key, vault, &parts)
    }

    fn parts(&self) -> Result<Vec<Zeroizing<Vec<u8>>>, postcard::Error> {
        let lines: Vec<(&CaseFile, &Line)> = self
            .lines
            .iter()
            // Times before 1970 cannot be written down; such files are read again.
            .filter(|(_, line)| line.stamp.modified >= UNIX_EPOCH)
            .collect();
        lines.chunks(LINES).map(part).collect()
    }
}

fn part(lines: &[(&CaseFile, &Line)]) -> Result<Zeroizing<Vec<u8>>, postcard::Error> {
    postcard::to_allocvec(lines).map(Zeroizing::new)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::thread;
    use std::time::Duration;

    use age_core::format::FileKey;

    use super::*;
    use crate::case::{
        Ave, Born, Case, CaseId, Due, DueKind, Ground, Keeping, MomentKind, Phase, Summary,
        ViolenceForm,
    };
    use crate::vault::keys::{RememberedKey, sealed};
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
        let stored = StoredIndex::new(Cache::new(&KIND, Arc::clone(key), VAULT, file.to_vec()));
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

    /// When this fails, what a line holds has changed: give the format its next
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
            births: vec![("Mark".into(), today)],
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
            awaited: vec!["S. de Wit".into()],
            keeping: Some(Keeping {
                last_changed_on: today,
                grounds: [Ground::Wmo, Ground::Other].into(),
                ends_on: Some(today),
            }),
        };
        let (file, mut line) = line(1);
        line.summary = Arc::new(summary);
        let bytes = part(&[(&file, &line)]).unwrap();
        let expected = (9, "3e1ce25f41a08cd878ac19a3370e3791327b151aa8afc79d34b48bed7fe7ff2f");
        assert_eq!((KIND.format, sealed::sha256(&bytes).as_str()), expected);
    }
}
