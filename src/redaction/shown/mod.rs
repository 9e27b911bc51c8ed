//! What one reader may see of a case.
//!
//! [`Shown`] is all that documents, the window for a projector and whatever else
//! goes out of the team may be given. It is made from a case for a [`Reader`] and
//! holds a case of its own, in which what the reader may not see is not: nothing
//! that can be reached from it leads back to the whole case.
//!
//! The descriptions of the records are gone through, and each record and field is
//! judged (`rules`):
//!
//! - **What is not named for a reader is left out** (`data/readers.ron`), so a new
//!   kind of record is for nobody until somebody says for whom.
//! - **Marks**: *in vertrouwen* is for whoever told it and the team; *bron niet
//!   noemen* takes out who told it, and the whole record where it stands under
//!   their name; *van of over een derde* is not for the family, nor for who needs
//!   consent.
//! - **Whose it is**: somebody of the case sees what they were part of, and what is
//!   of everybody.
//! - **Control**: who controls somebody, was kept away by a huisverbod or is looked
//!   for at a secret address sees nothing that tells of the other or of the
//!   children: no plan, agreement, place, way to reach them, words, helpers. Where
//!   there are signs of control and nobody knows whose, that counts for every adult.
//! - **Plans apart**: nobody sees that of another; a child sees its own part.
//! - **Consent**: what a role outside may see depends on what was said about it.
//!
//! A value that may not be seen (the name of somebody who is not shown, a secret
//! place, a number, a sentence of a record that was left out) is taken out of every
//! text that stays, however it is spelt, and each place is a [`Warning`]: what
//! stands around it may still tell it, and only a person can see that.
//!
//! It promises no more than that: what two people were part of tells one of the
//! other, and a fact told in other words is not known again.

mod consent;
mod control;
mod data;
mod left_out;
mod looking;
mod members;
mod outside;
mod reader;
mod reduced;
mod rules;
mod taking_out;
mod values;

use chrono::NaiveDate;

use super::disguise::Disguise;
use super::without_names::without_names;
use crate::case::Case;

pub use data::{Ground, Outside};
pub use left_out::{LeftOut, Protected, Warning, Why};
pub use reader::Reader;

pub(super) use reduced::{Reduced, reduced};
pub(super) use values::Values;

/// What one reader may see of a case; see the [module](self).
///
/// Numbers of records and people are those of the whole case; the case has no id.
/// Half-typed words are never in it, and marks only for colleagues and the archive.
pub struct Shown {
    case: Case,
    reader: Reader,
    left_out: Vec<LeftOut>,
    warnings: Vec<Warning>,
}

/// Tells nothing of what is in it.
impl std::fmt::Debug for Shown {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Shown").finish_non_exhaustive()
    }
}

impl Shown {
    /// What `reader` may see of a case, by what was said about sharing up to `today`.
    /// Somebody who is not in the case sees nothing. Without names also goes what
    /// only looks like one.
    #[must_use]
    pub fn of(case: &Case, reader: &Reader, today: NaiveDate) -> Self {
        let left = reduced(case, reader, today);
        match reader.has_names() {
            true => Self::made(left, reader),
            false => {
                let disguise = Disguise::of(case, &left.case);
                Self::disguised(left, case, &disguise, reader, today)
            }
        }
    }

    /// The same without names, of a case that was reduced for this reader already.
    pub(super) fn disguised(
        left: Reduced,
        case: &Case,
        disguise: &Disguise,
        reader: &Reader,
        today: NaiveDate,
    ) -> Self {
        let mut hidden = without_names(case, left.case, disguise, today);
        hidden.leave_out_except(&[]);
        Self::made(Reduced { case: hidden.case, ..left }, reader)
    }

    fn made(left: Reduced, reader: &Reader) -> Self {
        let Reduced { case, left_out, warnings, .. } = left;
        Self { case, reader: reader.clone(), left_out, warnings }
    }

    /// The records that the reader may see, as a case of their own.
    #[must_use]
    pub fn case(&self) -> &Case {
        &self.case
    }

    /// For whom it is.
    #[must_use]
    pub fn reader(&self) -> &Reader {
        &self.reader
    }

    /// What was left out and why, in the order of the case. For whoever makes
    /// something, not for the reader: that something is there may tell enough.
    #[must_use]
    pub fn left_out(&self) -> &[LeftOut] {
        &self.left_out
    }

    /// Where values that may not be seen stood in texts that are shown. For whoever
    /// makes something, not for the reader.
    #[must_use]
    pub fn warnings(&self) -> &[Warning] {
        &self.warnings
    }
}
