//! A case as it goes to a colleague, with names and without.

use chrono::NaiveDate;

use super::disguise::Disguise;
use super::shown::{Reader, reduced};
use super::without_names::{Pseudonymised, without_names};
use crate::case::{Case, Purpose};

/// A case as a colleague of the field gets it: whole, with its marks. Who told what
/// goes along only to whoever takes the case over, and with it the promise not to
/// name them; who reads along needs no more than what was told.
pub fn for_colleague(case: &Case, purpose: Purpose, today: NaiveDate) -> Case {
    reduced(case, &Reader::Colleague { purpose, names: true }, today).case
}

/// Leaves the names out of a case, as far as a program can, and with them what was
/// told in confidence and who told what where they may not be named.
pub fn pseudonymise(case: &Case, today: NaiveDate) -> Pseudonymised {
    let stranger = Reader::Colleague { purpose: Purpose::Copy, names: false };
    let given = reduced(case, &stranger, today).case;
    let disguise = Disguise::of(case, &given);
    without_names(case, given, &disguise, today)
}
