//! What another method or region, or what a municipality lays over it, would change in a
//! case.

use super::Advice;
use crate::case::{Ave, Case, Role};
use crate::guidance::logic::Truth;
use crate::guidance::{Level, Region};

/// The advice on a case, and the region whose agreements were followed.
#[derive(Debug, Clone, Copy)]
pub struct Side<'a> {
    /// The advice.
    pub advice: &'a Advice,
    /// The region.
    pub region: &'a Region,
}

/// What would be otherwise in a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shift {
    /// The level, or what is still possible.
    pub level: Option<LevelShift>,
    /// What alerts would say that do not speak now.
    pub come: Vec<String>,
    /// What alerts say that would speak no longer.
    pub gone: Vec<String>,
    /// Who holds casusregie or procesregie by what was agreed.
    pub roles: Vec<RoleShift>,
}

/// Another level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LevelShift {
    /// The level that known facts support now; absent while nothing supports one.
    pub now: Option<Ave>,
    /// The same by the other method.
    pub then: Option<Ave>,
    /// The criteria that make the difference, in a few words each.
    pub by: Vec<String>,
}

/// Somebody else who holds a role by what was agreed; empty where nobody is named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleShift {
    /// The role.
    pub role: Role,
    /// Who holds it now.
    pub now: String,
    /// Who would hold it.
    pub then: String,
}

impl Shift {
    /// Whether the advice itself would be otherwise, and not only who holds which role.
    #[must_use]
    pub fn is_of_advice(&self) -> bool {
        self.level.is_some() || !self.come.is_empty() || !self.gone.is_empty()
    }
}

/// What changes in a case from one side to another; none when the level, what is still
/// possible, the alerts and who holds regie stay.
#[must_use]
pub fn shift(case: &Case, now: Side<'_>, then: Side<'_>) -> Option<Shift> {
    let found = Shift {
        level: level(now.advice, then.advice),
        come: speaking_only_in(then.advice, now.advice),
        gone: speaking_only_in(now.advice, then.advice),
        roles: roles(case, now, then),
    };
    (found.is_of_advice() || !found.roles.is_empty()).then_some(found)
}

fn level(now: &Advice, then: &Advice) -> Option<LevelShift> {
    let standing = |advice: &Advice| (advice.level, advice.lowest, advice.highest);
    if standing(now) == standing(then) {
        return None;
    }
    let come = differing(then, now);
    let gone = differing(now, then);
    let by = if come.is_empty() { gone } else { come };
    Some(LevelShift { now: now.level, then: then.level, by })
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

/// What alerts say in one advice and not in the other. One that speaks of the same and
/// less loudly says something else.
fn speaking_only_in(one: &Advice, other: &Advice) -> Vec<String> {
    let speaks = |text: &str| other.alerts.iter().any(|alert| alert.text == text);
    let only = one.alerts.iter().filter(|alert| !speaks(&alert.text));
    only.map(|alert| alert.text.clone()).collect()
}

/// Who holds regie by what was agreed at the level of the case: the one that was decided,
/// and else the one that is advised.
fn roles(case: &Case, now: Side<'_>, then: Side<'_>) -> Vec<RoleShift> {
    let at = |side: Side<'_>| {
        let level = case.ave().unwrap_or_else(|| side.advice.shown_level());
        side.region.level(level.number()).cloned()
    };
    let (Some(now), Some(then)) = (at(now), at(then)) else {
        return Vec::new();
    };
    let held = |level: &Level| [level.casusregie.clone(), level.procesregie.clone()];
    let both = held(&now).into_iter().zip(held(&then));
    let roles = [Role::Casusregie, Role::Procesregie].into_iter().zip(both);
    let other = roles.filter(|(_, (now, then))| now != then);
    other.map(|(role, (now, then))| RoleShift { role, now, then }).collect()
}
