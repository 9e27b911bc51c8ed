//! Where a priority stands in the plan of a phase.

/// Where a priority stands, which decides what can be done with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PlaceInPlan {
    /// Among the three: its index, from 0.
    Active(usize),
    /// On the parking list.
    Parked,
    /// Reached or stopped.
    Ended,
}
