//! Who may be here already: asked before a new case is begun. What the list knows is
//! enough, so that no case is opened but those that were deleted lately, were set aside
//! or stand in a second copy only.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::sync::Arc;

use super::deleting::TERM;
use super::search::Sought;
use crate::case::{Born, Case, CaseId, Summary, Timestamp, Wanted};
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

/// A case that may be the one somebody looks for.
struct Known {
    summary: Arc<Summary>,
    stands: Stands,
    /// Whether the words stand in its texts, where the words of all cases do not tell.
    has_words: bool,
}

/// Whether the words that somebody looks for stand in the texts of a case.
type HasWords<'a> = &'a dyn Fn(&Case) -> bool;

impl Known {
    fn of(case: &Case, stands: Stands, has_words: HasWords<'_>) -> Self {
        Self { summary: Arc::new(Summary::of(case)), stands, has_words: has_words(case) }
    }
}

impl Vault {
    /// The cases in which somebody is like whom `typed` names, or that hold the number
    /// or the address that stands in it; those that are most like it first.
    ///
    /// # Errors
    /// When it cannot be seen which cases were deleted.
    pub fn resembling(&self, typed: &str) -> Result<Vec<Resembling>, VaultError> {
        let wanted = Wanted::read(typed);
        let sought = Sought::of(ways(typed).iter().map(String::as_str));
        let has_words: HasWords<'_> = &|case| sought.stand_in(case);
        let mut known = self.known(has_words)?;
        known.extend(self.set_aside_cases(&ids(&known), has_words)?.into_iter().flatten());
        let found = known.iter().filter_map(|one| resembling(&wanted, &one.summary, one.stands));
        let mut found: Vec<(usize, Resembling)> = found.collect();
        found.sort_by_cached_key(|(likeness, one)| (Reverse(*likeness), one.name.clone()));
        let mut found: Vec<Resembling> = found.into_iter().map(|(_, one)| one).collect();
        let has_number = typed.contains(|letter: char| letter.is_ascii_digit());
        if found.is_empty() || has_number {
            found.extend(self.in_texts(typed, &known, &found));
        }
        Ok(found)
    }

    /// Those in whose texts the words stand, apart from those that were found already.
    fn in_texts(&self, typed: &str, known: &[Known], found: &[Resembling]) -> Vec<Resembling> {
        let inside: BTreeSet<CaseId> =
            ways(typed).iter().flat_map(|way| self.find_inside(way)).collect();
        let told: BTreeSet<CaseId> = found.iter().map(|one| one.case).collect();
        let inside = known.iter().filter(|one| one.has_words || inside.contains(&one.summary.id));
        let new = inside.filter(|one| !told.contains(&one.summary.id));
        let told = new.map(|one| told_of(&one.summary, one.stands, Vec::new()));
        told.map(|one| Resembling { in_texts: true, ..one }).collect()
    }

    /// How many cases were set aside that stand nowhere else and cannot be read: who is in
    /// them is not known to [`Vault::resembling`].
    ///
    /// # Errors
    /// When it cannot be seen which cases were deleted or set aside.
    pub fn unread_aside(&self) -> Result<usize, VaultError> {
        let there = ids(&self.known(&|_| false)?);
        Ok(self.set_aside_cases(&there, &|_| false)?.iter().filter(|one| one.is_none()).count())
    }

    /// The cases of the list, and those that were deleted lately.
    fn known(&self, has_words: HasWords<'_>) -> Result<Vec<Known>, VaultError> {
        let mut known = self.listed();
        known.extend(self.only_copies(has_words));
        known.extend(self.lately_deleted(has_words)?);
        Ok(known)
    }

    /// Each case that was set aside and is not `there`, once; none for a file that cannot
    /// be read.
    fn set_aside_cases(
        &self,
        there: &BTreeSet<CaseId>,
        has_words: HasWords<'_>,
    ) -> Result<Vec<Option<Known>>, VaultError> {
        let mut met = there.clone();
        let files = self.store.in_folder(DAMAGED)?.into_iter();
        let files = files.filter_map(|file| Some((case_set_aside(&file.path)?, file.path)));
        let cases = files.map(|(id, path)| {
            let bytes = self.store.read(&path).ok().flatten();
            let unsealed = bytes.and_then(|bytes| self.store.unseal_unnamed(&path, &bytes).ok());
            let known =
                unsealed.map(|unsealed| Known::of(&unsealed.case, Stands::SetAside, has_words));
            (known.as_ref().map_or(id, |known| known.summary.id), known)
        });
        Ok(cases.filter(|(id, _)| met.insert(*id)).map(|(_, case)| case).collect())
    }

    /// The cases of the list as the list knows them.
    fn listed(&self) -> Vec<Known> {
        let mut memory = self.memory();
        let lines = memory.index(&self.store).lines.iter();
        let alone = lines.filter(|(file, _)| file.copy.is_none());
        let known = alone.map(|(_, line)| {
            let stands = if line.summary.is_open() { Stands::Running } else { Stands::Closed };
            Known { summary: Arc::clone(&line.summary), stands, has_words: false }
        });
        known.collect()
    }

    /// Second copies of which the case itself is not there; their words are kept nowhere.
    fn only_copies(&self, has_words: HasWords<'_>) -> Vec<Known> {
        let alone: Vec<_> = {
            let mut memory = self.memory();
            let lines = &memory.index(&self.store).lines;
            let alone =
                lines.iter().filter(|(file, _)| !lines.contains_key(&CaseFile::of(file.id)));
            alone.map(|(file, line)| (*file, line.file_key.clone(), line.summary.clone())).collect()
        };
        let known = alone.into_iter().filter_map(|(file, file_key, summary)| {
            let stands = Stands::Copy(file.copy?);
            let read = self.readable(file, file_key.as_ref());
            Some(Known { summary, stands, has_words: read.is_some_and(|case| has_words(&case)) })
        });
        known.collect()
    }

    /// What cannot be read now is passed over: it stands in the list of deleted cases.
    fn lately_deleted(&self, has_words: HasWords<'_>) -> Result<Vec<Known>, VaultError> {
        let marks = self.marks()?.into_iter().filter(|(_, mark)| mark.destroy.is_none());
        let known = marks.filter_map(|(id, mark)| {
            let (number, twin) = mark.last?;
            let last = self.store.open_revision(HistoryFile { id, number, twin }).ok()?;
            let until = mark.at.checked_add_signed(TERM).unwrap_or(mark.at);
            Some(Known::of(&last.case, Stands::Deleted(until), has_words))
        });
        Ok(known.collect())
    }
}

fn ids(known: &[Known]) -> BTreeSet<CaseId> {
    known.iter().map(|one| one.summary.id).collect()
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

/// What was typed, and other ways to write it: a number of a telephone is written with the
/// country before it, or without.
fn ways(typed: &str) -> Vec<String> {
    std::iter::once(typed.to_owned()).chain(other_numbers(typed)).collect()
}

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
