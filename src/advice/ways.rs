//! The smallest sets of changes that lead to another level.

use super::{Desk, ave};
use crate::case::{Answer, Ave};

/// One answer of a way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turn {
    /// The id of the atom.
    pub atom: String,
    /// The question in words.
    pub text: String,
    /// What it is now.
    pub now: Answer,
    /// What it would have to become.
    pub to: Answer,
}

/// A smallest set of answers that together lead to another level.
pub type Way = Vec<Turn>;

/// For each level above the lowest that can be reached, the ways there.
pub(super) fn up(desk: &Desk<'_>) -> Vec<(Ave, Vec<Way>)> {
    let ways = |level| desk.ladder().ways_up(desk.known, level);
    each_level(|level| spelled(desk, &ways(level), true))
}

/// For each level that can be left, the ways to a certain level below it.
pub(super) fn down(desk: &Desk<'_>) -> Vec<(Ave, Vec<Way>)> {
    let ways = |level| desk.ladder().ways_down(desk.known, level);
    each_level(|level| spelled(desk, &ways(level), false))
}

fn each_level(ways: impl Fn(u8) -> Vec<Way>) -> Vec<(Ave, Vec<Way>)> {
    let levels = 2..=4_u8;
    levels.map(|level| (ave(level), ways(level))).filter(|(_, ways)| !ways.is_empty()).collect()
}

/// Sets of bits as answers in words; `raise` tells which way they turn.
fn spelled(desk: &Desk<'_>, sets: &[u64], raise: bool) -> Vec<Way> {
    let way = |set: &u64| -> Way {
        let bits = (0..64).filter(|bit| set & (1_u64 << bit) != 0);
        bits.filter_map(|bit| turn(desk, bit, raise)).collect()
    };
    sets.iter().map(way).collect()
}

fn turn(desk: &Desk<'_>, bit: usize, raise: bool) -> Option<Turn> {
    let place = desk.atom_of_bit(bit);
    let atom = desk.guidance.atoms().get(place)?;
    let raising = atom.raising.answer();
    let calm = Answer::known(raising == Answer::No);
    Some(Turn {
        atom: atom.id.clone(),
        text: atom.text.clone(),
        now: desk.facts.answer(place),
        to: if raise { raising } else { calm },
    })
}
