//! Who may be here already: asked before a new case is begun. What the list knows is
//! enough, so that no case is opened but those that were deleted lately or set aside.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::sync::Arc;

use super::deleting::TERM;
use crate::case::{Born, CaseId, Summary, Timestamp, Wanted};
use crate::vault::Vault;
use crate::vault::error::VaultError;
use crate::vault::store::layout::{CaseFile, DAMAGED, HistoryFile, case_set_aside};

/// A case in which somebody is like whom somebody looks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resembling {
    /// The case.
    pub case: CaseId,
    /// Its number.
    pub number: String,
    /// Its working name.
    pub name: String,
    /// Who in it is like that; empty when only the name of the case is, or the words
    /// stand in its texts.
    pub people: Vec<String>,
    /// Whether only the words stand somewhere in its texts: nobody in it is like that.
    pub in_texts: bool,
    /// Where it stands.
    pub stands: Stands,
}

/// Where a case stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stands {
    /// In the list; it runs.
    Running,
    /// In the list; it was closed.
    Closed,
    /// Beside the list, as this second copy.
    Copy(u32),
    /// It was deleted, and can be put back until then.
    Deleted(Timestamp),
    /// Only as a file that was set aside, because something was wrong with it.
    SetAside,
}

impl Vault {
    /// The cases in which somebody is like whom `typed` names, or that hold the number
    /// or the address that stands in it; those that are most like it first.
    ///
    /// # Errors
    /// When it cannot be seen which cases were deleted.
    pub fn resembling(&self, typed: &str) -> Result<Vec<Resembling>, VaultError> {
        let wanted = Wanted::read(typed);
        let mut known = self.known()?;
        let aside = self.set_aside_cases(&ids(&known))?.into_iter().flatten();
        known.extend(aside.map(|one| (one, Stands::SetAside)));
        let found = known.iter().filter_map(|(one, stands)| resembling(&wanted, one, *stands));
        let mut found: Vec<(usize, Resembling)> = found.collect();
        found.sort_by_cached_key(|(likeness, one)| (Reverse(*likeness), one.name.clone()));
        let mut found: Vec<Resembling> = found.into_iter().map(|(_, one)| one).collect();
        let has_number = typed.contains(|letter: char| letter.is_ascii_digit());
        if found.is_empty() || has_number {
            let inside = self.with_words(typed);
            let told: BTreeSet<CaseId> = found.iter().map(|one| one.case).collect();
            let inside = known.iter().filter(|(one, _)| inside.contains(&one.id));
            let new = inside.filter(|(one, _)| !told.contains(&one.id));
            found.extend(new.map(|(one, stands)| {
                let in_texts = true;
                Resembling { in_texts, ..told_of(one, *stands, Vec::new()) }
            }));
        }
        Ok(found)
    }

    /// How many cases were set aside that stand nowhere else and cannot be read: who is in
    /// them is not known to [`Vault::resembling`].
    ///
    /// # Errors
    /// When it cannot be seen which cases were deleted or set aside.
    pub fn unread_aside(&self) -> Result<usize, VaultError> {
        let there = ids(&self.known()?);
        Ok(self.set_aside_cases(&there)?.iter().filter(|one| one.is_none()).count())
    }

    /// The cases of the list, and those that were deleted lately.
    fn known(&self) -> Result<Vec<(Arc<Summary>, Stands)>, VaultError> {
        let mut known = self.listed();
        known.extend(self.lately_deleted()?);
        Ok(known)
    }

    /// Each case that was set aside and is not `there`, once; none for a file that cannot
    /// be read.
    fn set_aside_cases(
        &self,
        there: &BTreeSet<CaseId>,
    ) -> Result<Vec<Option<Arc<Summary>>>, VaultError> {
        let mut met = there.clone();
        let files = self.store.in_folder(DAMAGED)?.into_iter();
        let files = files.filter_map(|file| Some((case_set_aside(&file.path)?, file.path)));
        let cases = files.map(|(id, path)| {
            let bytes = self.store.read(&path).ok().flatten();
            let unsealed = bytes.and_then(|bytes| self.store.unseal_unnamed(&path, &bytes).ok());
            let case = unsealed.map(|unsealed| Arc::new(Summary::of(&unsealed.case)));
            (case.as_ref().map_or(id, |case| case.id), case)
        });
        Ok(cases.filter(|(id, _)| met.insert(*id)).map(|(_, case)| case).collect())
    }

    /// The cases with these words in their texts, also when a number of a telephone is
    /// written with the country before it, or without.
    fn with_words(&self, typed: &str) -> BTreeSet<CaseId> {
        let mut found: BTreeSet<CaseId> = self.find_inside(typed).into_iter().collect();
        for other in other_numbers(typed) {
            found.extend(self.find_inside(&other));
        }
        found
    }

    /// A second copy only where the case itself is not there.
    fn listed(&self) -> Vec<(Arc<Summary>, Stands)> {
        let mut memory = self.memory();
        let lines = &memory.index(&self.store).lines;
        let alone = lines
            .iter()
            .filter(|(file, _)| file.copy.is_none() || !lines.contains_key(&CaseFile::of(file.id)));
        let known = alone.map(|(file, line)| {
            let running = if line.summary.is_open() { Stands::Running } else { Stands::Closed };
            (Arc::clone(&line.summary), file.copy.map_or(running, Stands::Copy))
        });
        known.collect()
    }

    /// What cannot be read now is passed over: it stands in the list of deleted cases.
    fn lately_deleted(&self) -> Result<Vec<(Arc<Summary>, Stands)>, VaultError> {
        let marks = self.marks()?.into_iter().filter(|(_, mark)| mark.destroy.is_none());
        let known = marks.filter_map(|(id, mark)| {
            let (number, twin) = mark.last?;
            let last = self.store.open_revision(HistoryFile { id, number, twin }).ok()?;
            let until = mark.at.checked_add_signed(TERM).unwrap_or(mark.at);
            Some((Arc::new(Summary::of(&last.case)), Stands::Deleted(until)))
        });
        Ok(known.collect())
    }
}

fn ids(known: &[(Arc<Summary>, Stands)]) -> BTreeSet<CaseId> {
    known.iter().map(|(one, _)| one.id).collect()
}

/// How much a case is like it, with who in it is.
fn resembling(wanted: &Wanted, one: &Summary, stands: Stands) -> Option<(usize, Resembling)> {
    let names = one.children.iter().map(|(name, _)| name).chain(&one.others);
    let named: Vec<(usize, &String)> = names
        .map(|name| (wanted.likeness(name), name))
        .filter(|(likeness, _)| *likeness > 0)
        .collect();
    let born: Vec<&String> =
        births(one).filter(|(_, on)| wanted.is_born_on(*on)).map(|(name, _)| name).collect();
    let likeness = named.iter().map(|(likeness, _)| *likeness);
    let likeness = likeness.chain([wanted.likeness(&one.name), born.len()]).max()?;
    let mut people: Vec<String> = named.into_iter().map(|(_, name)| name.clone()).collect();
    people.extend(born.into_iter().cloned());
    people.dedup();
    (likeness > 0).then(|| (likeness, told_of(one, stands, people)))
}

fn births(one: &Summary) -> impl Iterator<Item = (&String, chrono::NaiveDate)> {
    let children = one.children.iter().filter_map(|(name, born)| match born {
        Some(Born::On(day)) => Some((name, *day)),
        _ => None,
    });
    children.chain(one.births.iter().map(|(name, day)| (name, *day)))
}

fn told_of(one: &Summary, stands: Stands, people: Vec<String>) -> Resembling {
    let (number, name) = (one.number.clone(), one.name.clone());
    Resembling { case: one.id, number, name, people, in_texts: false, stands }
}

/// The country of a Dutch number of a telephone, and what stands for it at home.
const COUNTRY: [(&str, &str); 3] = [("0031", "0"), ("31", "0"), ("0", "31")];

/// The same number of a telephone as others write it, where it can be one.
fn other_numbers(typed: &str) -> Vec<String> {
    let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
    let letters = typed.chars().any(char::is_alphabetic);
    if letters || digits.len() < 9 {
        return Vec::new();
    }
    let others = COUNTRY.iter().filter_map(|(written, other)| {
        let rest = digits.strip_prefix(written)?;
        Some(format!("{other}{rest}"))
    });
    others.chain([digits.clone()]).collect()
}
