//! Overleg: what is asked, said and decided about this family in meetings.
//!
//! The same parts are drawn in three places: here, where everything of every meeting
//! stands; on the page where a meeting is prepared; and while it is led, part by part.

mod deciding;
mod finding;
mod message;
mod papers;
mod parts;
mod preparing;
mod read_back;
mod safety;
mod since;
mod table;
mod told;
mod update;
mod view;

use std::collections::BTreeSet;

use super::step::StepView;
use crate::case::RecordPlace;

pub use message::{Begun, Kind, Message};
pub use update::update;
pub use view::view;

pub(super) use read_back::read_back;
pub(super) use view::{part, prepared};

/// What this step remembers while it is open.
#[derive(Debug, Default)]
pub struct State {
    unfolded: BTreeSet<u32>,
    /// Of which discussions the scores are shown before all are in.
    shown: BTreeSet<u32>,
    /// Scores that are being filled in again, by discussion and number.
    again: BTreeSet<(u32, u32)>,
    /// Of which discussion somebody tried to read back what is not complete.
    tried: Option<u32>,
}

pub(super) type View<'a> = StepView<'a, State>;

/// Unfolds what holds the words at a place.
pub fn unfold(state: &mut State, place: &RecordPlace) {
    state.unfolded.extend(place.number_in("besprekingen"));
}
