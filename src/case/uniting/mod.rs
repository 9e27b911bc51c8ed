//! Two cases of one family that become one.
//!
//! The second is first written as if it were a version of the first: who is the same has
//! the number that they have there, everybody else one that is free. Then the two are
//! compared, record by record, and made one by a choice for each difference. What tells
//! who may know of something, and who must not be found, is no choice: the more careful
//! of both stays.

mod pairs;
mod same_family;
mod sources;

use std::collections::{BTreeMap, BTreeSet};

use super::difference::{
    Choice, Comparison, Difference, Kind, Merged, Unmergeable, is_part_of_more, with_numbers,
};
use super::logbook::Entry;
use super::marks::MARKS;
use super::record::{Look, Trail, each};
use super::{Answer, Ave, AveDecision, Case, PersonId, Timestamp};
use crate::t;

pub use pairs::Pairs;
pub use same_family::same_family;

/// Two cases of one family, with what differs.
#[derive(Debug, Clone)]
pub struct TwoCases {
    first: Case,
    second: Case,
    comparison: Comparison,
    differences: Vec<Difference>,
    /// What is no choice, by the path of its difference.
    sure: BTreeMap<String, Choice>,
}

impl TwoCases {
    /// The two beside each other; `pairs` says who of the second is who of the first.
    ///
    /// # Errors
    /// [`Unmergeable`] when the second cannot be written as a version of the first. No
    /// two cases are known that cannot.
    pub fn of(first: &Case, second: &Case, pairs: &Pairs) -> Result<Self, Unmergeable> {
        let (mut ours, mut theirs) = (first.clone(), as_part_of(first, second, pairs)?);
        sources::keep_apart(&mut ours, &mut theirs);
        let comparison = Comparison::of_cases(&ours, &theirs);
        let (sure, open): (Vec<_>, Vec<_>) =
            comparison.differences().iter().cloned().partition(|one| is_sure(&one.path));
        let careful = |one: &Difference| careful(&ours, &theirs, one).unwrap_or(Choice::Both);
        let sure = sure.iter().map(|one| (one.path.clone(), careful(one))).collect();
        Ok(Self { first: ours, second: theirs, comparison, differences: open, sure })
    }

    /// What differs and is a choice, in the order of the screens of a case.
    #[must_use]
    pub fn differences(&self) -> &[Difference] {
        &self.differences
    }

    /// The second as if it were a version of the first, for the history.
    #[must_use]
    pub fn second(&self) -> &Case {
        &self.second
    }

    /// What can be chosen beforehand, by path: what is more careful, or loses nothing.
    #[must_use]
    pub fn beforehand(&self) -> BTreeMap<String, Choice> {
        let chosen = self.differences.iter().filter_map(|one| {
            // Of what somebody said no part is chosen by itself.
            let apart = !is_part_of_more(&self.differences, one);
            let nothing_lost = || loses_nothing(one).filter(|_| apart);
            let choice = careful(&self.first, &self.second, one).or_else(nothing_lost);
            Some((one.path.clone(), choice?))
        });
        chosen.collect()
    }

    /// The levels in force in both, where they differ: somebody has to say which holds.
    #[must_use]
    pub fn levels(&self) -> Option<[Ave; 2]> {
        let (first, second) = (self.first.ave()?, self.second.ave()?);
        (first != second).then_some([first, second])
    }

    /// Makes one case; `choose` says for the path of each difference what to keep.
    ///
    /// # Errors
    /// [`Unmergeable`] when a choice made something that is no case.
    pub fn unite(&self, choose: impl Fn(&str) -> Choice) -> Result<Merged, Unmergeable> {
        self.comparison.merge(|path| self.sure.get(path).copied().unwrap_or_else(|| choose(path)))
    }
}

/// The second case as if it were a version of the first. What was put off there asks
/// again: it is known by numbers that may be those of something else here.
fn as_part_of(first: &Case, second: &Case, pairs: &Pairs) -> Result<Case, Unmergeable> {
    let mut case = with_numbers(second, &numbers(first, second, pairs))?;
    case.id = first.id;
    case.postponed.iter_mut().for_each(|one| one.until = None);
    Ok(case)
}

/// The number that everybody who is named in the second case gets.
fn numbers(first: &Case, second: &Case, pairs: &Pairs) -> BTreeMap<PersonId, PersonId> {
    let (ours, theirs) = (named(first), named(second));
    let highest = ours.iter().chain(&theirs).map(|id| id.0).max().unwrap_or(0);
    let mut free = (highest.saturating_add(1)..).map(PersonId);
    let new = |id: PersonId| Some((id, pairs.of(id).or_else(|| free.next())?));
    theirs.into_iter().filter_map(new).collect()
}

/// Everybody who is in a case or is named in it, also who is no longer there.
fn named(case: &Case) -> BTreeSet<PersonId> {
    let mut all = BTreeSet::new();
    each(case, &mut Trail::default(), &mut |_, _, look| match look {
        Look::Person(id) => drop(all.insert(id)),
        Look::People(people) => all.extend(people),
        _ => {}
    });
    all.remove(&PersonId::default());
    all
}

/// Whether nobody is asked: who may know of something, and who must not be found.
fn is_sure(path: &str) -> bool {
    [MARKS, "secret_address"].contains(&field(path))
}

/// The field at the end of a path.
fn field(path: &str) -> &str {
    path.rsplit('.').next().unwrap_or(path)
}

/// The more careful side, where somebody could be hurt by the other.
fn careful(first: &Case, second: &Case, one: &Difference) -> Option<Choice> {
    let of_person = one.path.strip_prefix("family.people[")?;
    let (id, field) = of_person.split_once("].")?;
    let id = PersonId(id.parse().ok()?);
    let (ours, theirs) = (first.family.person(id)?, second.family.person(id)?);
    let left = match field {
        "secret_address" => ours.secret_address,
        "safe_to_call" => caution(ours.safe_to_call) >= caution(theirs.safe_to_call),
        _ => return None,
    };
    Some(if left { Choice::Left } else { Choice::Right })
}

/// How careful an answer to whether somebody can be called makes whoever reads it.
fn caution(safe: Answer) -> u8 {
    match safe {
        Answer::Yes => 0,
        Answer::Unknown => 1,
        Answer::No => 2,
    }
}

/// The choice by which no word is lost. That one case was closed says nothing of the
/// other, which runs.
fn loses_nothing(one: &Difference) -> Option<Choice> {
    let both = one.both.then_some(Choice::Both);
    let order = (one.kind == Kind::Order).then_some(Choice::Left);
    let fuller = one.fuller.filter(|_| one.path != "closed_on");
    one.safe.or(both).or(order).or(fuller)
}

impl Case {
    /// Sets the level that somebody chose when two cases became one, as a decision of its
    /// own, unless it is in force already.
    pub fn keep_level(&mut self, level: Ave, by: &str, now: Timestamp) {
        if self.ave() == Some(level) {
            return;
        }
        self.decisions.record(AveDecision {
            level,
            on: now.date_naive(),
            recorded_at: Some(now),
            by: by.to_owned(),
            consulted: String::new(),
            reason: t!("uniting-level-reason"),
            departure: String::new(),
            advice: Default::default(),
            down: Default::default(),
        });
    }

    /// Whether its logbook tells this, in these words, whoever may know of it.
    #[must_use]
    pub fn tells(&self, entry: &Entry) -> bool {
        let told = |one: &Entry| (one.at, &one.by, &one.text) == (entry.at, &entry.by, &entry.text);
        self.logbook.iter().any(|(_, one)| told(one))
    }
}

/// What the logbook says of a case that went up in another.
#[must_use]
pub fn uniting_entry(other: &Case, by: &str, now: Timestamp) -> Entry {
    let text = match other.number.trim() {
        "" => t!("uniting-entry-unnumbered", name = other.name.trim()),
        number => t!("uniting-entry", number = number, name = other.name.trim()),
    };
    Entry::note(now, by, &text)
}

/// What a case is called beside words of it that stand in another.
fn called(case: &Case) -> String {
    let id = case.id.to_string();
    let names = [case.number.trim(), case.name.trim(), id.as_str()];
    names.into_iter().find(|name| !name.is_empty()).unwrap_or_default().to_owned()
}
