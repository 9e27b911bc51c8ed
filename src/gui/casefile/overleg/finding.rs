//! One discussion of a case, by its number.

use crate::case::{Bespreking, Case};

/// The discussion with a number, to change.
pub(super) fn find(case: &mut Case, number: u32) -> Option<&mut Bespreking> {
    case.besprekingen.iter_mut().find(|one| one.id.0 == number)
}

/// The same while it may still be changed.
pub(super) fn open(case: &mut Case, number: u32) -> Option<&mut Bespreking> {
    find(case, number).filter(|one| !one.counts())
}
