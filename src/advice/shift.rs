//! What another method, or what a municipality lays over it, would change in a case.

use super::Advice;
use crate::case::Ave;
use crate::guidance::logic::Truth;

/// A case whose level would be another one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shift {
    /// The level that known facts support now; absent while nothing supports one.
    pub now: Option<Ave>,
    /// The same by the other method.
    pub then: Option<Ave>,
    /// The criteria that make the difference, in a few words each.
    pub by: Vec<String>,
}

/// What changes from one advice to another on the same case; none when the level and
/// what is still possible stay.
#[must_use]
pub fn shift(now: &Advice, then: &Advice) -> Option<Shift> {
    let standing = |advice: &Advice| (advice.level, advice.lowest, advice.highest);
    if standing(now) == standing(then) {
        return None;
    }
    let come = differing(then, now);
    let gone = differing(now, then);
    let by = if come.is_empty() { gone } else { come };
    Some(Shift { now: now.level, then: then.level, by })
}

/// The criteria that hold or are open in one advice and say less, or nothing, in the other.
fn differing(one: &Advice, other: &Advice) -> Vec<String> {
    let weight = |state: Truth| match state {
        Truth::No => 0,
        Truth::Open => 1,
        Truth::Holds => 2,
    };
    let in_other = |id: &str| other.criteria.iter().find(|criterion| criterion.id == id);
    let more = one.criteria.iter().filter(|criterion| {
        let there = in_other(&criterion.id).filter(|found| found.level == criterion.level);
        weight(criterion.state) > there.map_or(0, |found| weight(found.state))
    });
    more.map(|criterion| criterion.name.clone()).collect()
}
