//! When the manner of a discussion asks for a reason.

use crate::advice::Advice;
use crate::case::{Bespreking, Case, PersonId, Place, Wijze};

/// Whether it has to be said why a family sits at the table so: with signs of control,
/// when not certainly one adult alone comes. Who is pressed cannot speak freely beside
/// who presses (anchors: Signs of Safety; the talks of the model are held apart for the
/// same signs). That nobody wrote down who comes does not mean that one comes alone.
#[must_use]
pub fn asks_reason(case: &Case, advice: &Advice, discussed: &Bespreking) -> bool {
    let is_adult = |id: &&PersonId| {
        case.family.person(**id).is_some_and(|person| person.place == Place::Adult)
    };
    let adults = discussed.with.iter().filter(is_adult).count();
    let several = discussed.with.is_empty() || adults > 1;
    discussed.manner == Wijze::MetGezin && advice.apart && several
}
