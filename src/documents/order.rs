//! What is asked for: which document, for whom.

use chrono::NaiveDate;

use super::audience::Audience;
use crate::case::{DocumentKind, PersonId};
use crate::guidance::{Guidance, Region};

/// Which document is wanted, and what is the same for whoever reads it.
#[derive(Clone, Copy)]
pub struct Order<'a> {
    /// The kind.
    pub kind: DocumentKind,
    /// Whether it is set in large letters.
    pub large: bool,
    /// The day on which it is made.
    pub on: NaiveDate,
    /// The method.
    pub guidance: &'a Guidance,
    /// The region whose agreements and house style count.
    pub region: &'a Region,
    /// Which grounds of the advice hold, as far as the reader may know the case.
    pub grounds: &'a [Ground],
}

/// A ground of the advice that holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ground {
    /// What holds.
    pub name: String,
    /// Where that stands.
    pub source: String,
}

/// Who reads a document.
pub(super) struct For<'a> {
    pub(super) audience: Audience,
    /// Who of the case, if somebody of the case reads it.
    pub(super) person: Option<PersonId>,
    pub(super) name: &'a str,
}
