//! Crowds: where more people stand than can be told apart at a glance, those
//! of a ring are shown as one until somebody asks who they are.

use super::{Standing, Who};
use crate::case::{PersonId, Place};

/// Several people of one ring who are shown as one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Group {
    /// The ring.
    pub place: Place,
    /// Which of the groups of that ring, from 0.
    pub number: usize,
}

/// With how many people everybody is still shown.
const CROWD: usize = 30;

/// How many discs a crowd may keep before another ring is folded.
const CALM: usize = 20;

/// How many people a group holds, as long as a ring has few enough of them.
const GROUP: usize = 20;

/// How many groups a ring has at most.
const GROUPS: usize = 6;

/// The fewest people that are worth a group.
const FEW: usize = 3;

/// Folds a crowd into groups, from the outer ring inwards. Nobody of the group
/// that is `open` is folded, as far as that many can be shown, nor who is `chosen`. `name` tells what a group is
/// called, by its ring and how many it holds.
#[must_use]
pub fn folded(
    people: Vec<Standing>,
    open: Option<Group>,
    chosen: Option<PersonId>,
    name: impl Fn(Place, usize) -> String,
) -> Vec<Standing> {
    if people.len() <= CROWD {
        return people;
    }
    let mut shown: Vec<Standing> = Vec::new();
    let mut left = people.len();
    for place in Place::ALL.into_iter().rev() {
        let ring: Vec<Standing> = people.iter().filter(|who| who.place == place).cloned().collect();
        let before = ring.len();
        let ring = match left > CALM && before >= FEW {
            true => in_groups(ring, place, open, chosen, &name),
            false => ring,
        };
        left -= before - ring.len();
        shown.splice(0..0, ring);
    }
    shown
}

fn in_groups(
    ring: Vec<Standing>,
    place: Place,
    open: Option<Group>,
    chosen: Option<PersonId>,
    name: impl Fn(Place, usize) -> String,
) -> Vec<Standing> {
    let count = ring.len().div_ceil(GROUP).min(GROUPS);
    let each = ring.len().div_ceil(count.max(1)).max(1);
    let mut shown = Vec::new();
    for (number, people) in ring.chunks(each).enumerate() {
        let group = Group { place, number };
        let first = if Some(group) == open { GROUP } else { 0 };
        let is_chosen = |who: &Standing| chosen.is_some_and(|id| who.who == Who::One(id));
        let mut members: Vec<PersonId> = Vec::new();
        for (at, who) in people.iter().enumerate() {
            match at < first || is_chosen(who) {
                true => shown.push(who.clone()),
                false => members.extend(&who.members),
            }
        }
        if !members.is_empty() {
            let name = name(place, members.len());
            shown.push(Standing { who: Who::Group(group), place, name, members });
        }
    }
    shown
}
