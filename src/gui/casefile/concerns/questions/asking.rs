//! What every question of the list is drawn from.

use super::View;
use crate::advice::Facts;

/// What the rows of the list look at.
#[derive(Clone, Copy)]
pub(super) struct Asking<'a, 'f> {
    pub(super) view: View<'a>,
    pub(super) facts: &'f Facts,
}
