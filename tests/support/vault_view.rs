//! Everything that a user can find in a vault, to compare what was with what is.

use std::collections::{BTreeMap, BTreeSet};

use casuskompas::vault::{Event, Passphrase, RecoveryCode, Vault};

use crate::support::exchange_scene;
use crate::support::vault::*;

/// Everything that a user can find in a vault.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct View {
    /// What a step changes as a whole, or not at all.
    pub(crate) whole: BTreeMap<String, String>,
    /// What may come a little before or after it: the history and the log.
    pub(crate) beside: BTreeSet<String>,
}

/// What only one of them has.
pub(crate) fn differences(found: &View, allowed: &View) -> Vec<String> {
    let lines = |view: &View| -> BTreeSet<String> {
        let whole = view.whole.iter().map(|(name, what)| format!("{name}: {what}"));
        whole.chain(view.beside.iter().cloned()).collect()
    };
    let (found, allowed) = (lines(found), lines(allowed));
    let only = |a: &BTreeSet<String>, b: &BTreeSet<String>, word: &str| -> Vec<String> {
        a.difference(b).map(|line| format!("{word}: {line}")).collect()
    };
    [only(&found, &allowed, "found"), only(&allowed, &found, "not found")].concat()
}

pub(crate) fn is_allowed(found: &View, allowed: &[View]) -> bool {
    let (Some(before), Some(after)) = (allowed.first(), allowed.last()) else {
        return false;
    };
    let surely: BTreeSet<_> = before.beside.intersection(&after.beside).cloned().collect();
    let possibly: BTreeSet<_> = before.beside.union(&after.beside).cloned().collect();
    allowed.iter().any(|view| view.whole == found.whole)
        && found.beside.is_superset(&surely)
        && found.beside.is_subset(&possibly)
}

pub(crate) const PASSPHRASES: [&str; 2] = [PASSPHRASE, "kersen trommel vuurtoren klei"];
const CODES: [u8; 3] = [1, 7, 8];

pub(crate) fn code(seed: u8) -> RecoveryCode {
    RecoveryCode::generate(&mut bytes_from(seed))
}

/// Opens with whichever passphrase is the right one.
pub(crate) fn opened(disk: &MemoryDisk) -> Result<Vault, String> {
    let mut refused = Vec::new();
    for words in PASSPHRASES {
        match Vault::unlock(disk.clone(), &Passphrase::new(words)) {
            Ok(vault) => return Ok(vault),
            Err(error) => refused.push(error),
        }
    }
    Err(format!("does not open: {refused:?}"))
}

pub(crate) fn view(disk: &MemoryDisk, finish: fn(&Vault)) -> Result<View, String> {
    let mut whole = BTreeMap::new();
    let vault = opened(disk)?;
    finish(&vault);
    let listing = vault.list().unwrap();
    if !listing.faults.is_empty() {
        return Err(format!("{:#?}", listing.faults));
    }
    for copy in listing.copies {
        whole.insert(copy.file(), copy.summary.concern.clone());
    }
    let report = vault.check().unwrap();
    if !report.is_sound() {
        return Err(format!("{report:#?}"));
    }
    for summary in listing.summaries {
        let opened = vault.open(summary.id).unwrap();
        if opened.case.concern != summary.concern {
            return Err("the list is not true".to_owned());
        }
        for bijlage in &opened.case.bijlagen {
            let content = vault.read_attachment(summary.id, bijlage);
            let content = content.map_err(|error| format!("{error:?}"))?;
            whole.insert(format!("attachment {}", bijlage.file), format!("{content:?}"));
        }
        whole.insert(format!("case {}", summary.id), format!("{opened:?}"));
    }
    for name in vault.drafts().unwrap() {
        let words = vault.read_draft(&name).unwrap().unwrap();
        whole.insert(format!("draft {name}"), format!("{words:?}"));
    }
    for deleted in vault.deleted().unwrap() {
        whole.insert(format!("deleted {}", deleted.id), format!("{deleted:?}"));
    }
    for meeting in vault.meetings().map_err(|error| format!("{error:?}"))?.all {
        whole.insert(format!("meeting {}", meeting.id), format!("{meeting:?}"));
    }
    let scans = vault.self_scans().map_err(|error| format!("{error:?}"))?;
    whole.insert("self-scans".to_owned(), format!("{scans:?}"));
    whole.insert("handing over".to_owned(), exchange_scene::told(&vault)?);
    let beside = beside(&vault)?;
    Ok(View { whole, beside })
}

pub(crate) fn what_opens(disk: &MemoryDisk) -> String {
    let passphrases =
        PASSPHRASES.map(|words| Vault::unlock(disk.copy(), &Passphrase::new(words)).is_ok());
    let codes = CODES.map(|seed| Vault::unlock_with_recovery(disk.copy(), &code(seed)).is_ok());
    format!("{passphrases:?} {codes:?}")
}

fn beside(vault: &Vault) -> Result<BTreeSet<String>, String> {
    let log = vault.log().unwrap();
    if !log.gaps.is_empty() {
        return Err(format!("gaps in the log: {:?}", log.gaps));
    }
    // Taking over the rest after an interruption is counted as such.
    let lines = log.entries.iter();
    let lines = lines.filter(|line| !matches!(line.event, Event::Merged { .. }));
    let mut times: BTreeMap<String, usize> = BTreeMap::new();
    let lines = lines.map(|line| {
        let line = format!("{line:?}");
        let time = times.entry(line.clone()).or_default();
        *time += 1;
        format!("{time} {line}")
    });
    let mut all: BTreeSet<String> = lines.collect();
    for number in 1..=3 {
        for revision in vault.history(id(number)).unwrap() {
            let case = vault.open_revision(id(number), revision.number, revision.twin);
            all.insert(format!("{number} {revision:?} {:?}", case.unwrap()));
        }
    }
    Ok(all)
}
