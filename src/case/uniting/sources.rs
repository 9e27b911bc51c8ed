//! Who told what, when two families stand in one case: a source stands as words, and the
//! same words may be the name of somebody else in the other case. What was told in
//! confidence would then be shown to the wrong one.

use super::called;
use crate::case::record::{Change, Trail, each_mut};
use crate::case::{Case, PersonId};
use crate::t;

/// Adds to a source in which case it stood, wherever the other case knows somebody else by
/// these words.
pub(super) fn keep_apart(first: &mut Case, second: &mut Case) {
    let names = [called(first), called(second)];
    let before = (first.clone(), second.clone());
    say_where(first, &before.0, &before.1, &names[0]);
    say_where(second, &before.1, &before.0, &names[1]);
}

fn say_where(case: &mut Case, own: &Case, other: &Case, name: &str) {
    each_mut(case, &mut Trail::default(), &mut |_, _, field, change| {
        if let Change::Words(words) = change
            && field.source
            && is_somebody_else(words, own, other)
        {
            *words = t!("uniting-source", words = words.trim(), case = name);
        }
    });
}

/// Whether the other case knows somebody by these words who is not who is meant here.
fn is_somebody_else(words: &str, own: &Case, other: &Case) -> bool {
    let meant: Vec<PersonId> = own.all_called(words).collect();
    let mut there = other.all_called(words);
    there.any(|id| meant.as_slice() != [id])
}
