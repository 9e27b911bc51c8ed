//! Which case is meant by an id, a number or a name.

use super::failure::Failure;
use crate::case::{CaseId, Summary};
use crate::t;
use crate::vault::{Deleted, Vault};

/// What help calls the word for a case.
pub(super) const CASE: &str = "ID|NUMMER|NAAM";

/// The one case with this id, number or name; else the one that matches the words.
pub(super) fn find(vault: &Vault, wanted: &str) -> Result<CaseId, Failure> {
    if let Ok(id) = wanted.parse() {
        return Ok(CaseId(id));
    }
    let listing = vault.list()?;
    let called = |summary: &&Summary| {
        summary.number == wanted || summary.name.to_lowercase() == wanted.to_lowercase()
    };
    let cases = || listing.summaries.iter().map(AsRef::as_ref);
    let mut found: Vec<&Summary> = cases().filter(called).collect();
    if found.is_empty() {
        found = cases().filter(|summary| summary.matches(wanted)).collect();
    }
    // A case that is gone is known by what its history says.
    if found.is_empty() {
        let gone = listing.faults.iter().filter_map(|fault| fault.earlier.as_deref());
        found = gone.filter(called).collect();
    }
    match found.as_slice() {
        [only] => Ok(only.id),
        [] => Err(absent(wanted)),
        several => Err(several_cases(wanted, several.iter().map(|one| (&one.name, one.id)))),
    }
}

/// A case that is there, or else one that was deleted.
pub(super) fn find_any(vault: &Vault, wanted: &str) -> Result<CaseId, Failure> {
    match find(vault, wanted) {
        Ok(id) => Ok(id),
        Err(failure) => find_deleted(vault, wanted)?.ok_or(failure),
    }
}

/// The one deleted case with this id, number or name.
pub(super) fn find_deleted(vault: &Vault, wanted: &str) -> Result<Option<CaseId>, Failure> {
    let all = vault.deleted()?;
    let name = wanted.to_lowercase();
    let called = |deleted: &&Deleted| {
        deleted.id.to_string() == wanted
            || deleted.number == wanted
            || deleted.name.to_lowercase() == name
    };
    let found: Vec<&Deleted> = all.iter().filter(called).collect();
    match found.as_slice() {
        [] => Ok(None),
        [only] => Ok(Some(only.id)),
        several => Err(several_cases(wanted, several.iter().map(|one| (&one.name, one.id)))),
    }
}

/// Nothing is called so.
pub(super) fn absent(wanted: &str) -> Failure {
    Failure::failed(t!("terminal-no-such-case", wanted = wanted))
}

fn several_cases<'a>(wanted: &str, cases: impl Iterator<Item = (&'a String, CaseId)>) -> Failure {
    let cases: Vec<String> = cases.map(|(name, id)| format!("{name} ({id})")).collect();
    Failure::failed(t!("terminal-several-cases", wanted = wanted, cases = cases.join(", ")))
}
