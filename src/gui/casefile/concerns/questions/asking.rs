//! What every question of the list is drawn from.

use std::collections::BTreeSet;

use crate::advice::{Advice, Facts};
use crate::case::Case;
use crate::gui::context::Context;

/// What the rows of the list look at.
#[derive(Clone, Copy)]
pub(super) struct Asking<'a, 'f> {
    pub(super) notes: &'f BTreeSet<String>,
    pub(super) case: &'a Case,
    pub(super) advice: &'a Advice,
    pub(super) facts: &'f Facts,
    pub(super) context: Context<'a>,
}
