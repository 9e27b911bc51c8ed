//! Everything in a case that has a day, in the order of time.
//!
//! Most of it is read from the descriptions of the records: each day of each
//! record is an event. [`table`] tells of the kinds that are known in which lane
//! an event stands and what it is called; a day of any other kind stands in the
//! lane of the part of the case it belongs to, under the names that its
//! description gives. So a new kind of record appears without a line here, and a
//! line in the table only tells it better.
//!
//! What lasts, such as a phase or a huisverbod, and what follows from more than
//! one record is told by [`standing`], [`levels`], [`talks`] and [`due`].

mod due;
mod event;
mod half_known;
mod lane;
mod levels;
mod met;
mod standing;
mod stretches;
mod table;
mod talks;

use chrono::NaiveDate;

pub use event::{Dated, Event, Mark};
pub use half_known::span;
pub use lane::Lane;
pub use stretches::{Recurrence, Stretch, calm};
pub use table::rows;

use super::timeline::Timeline;
use crate::case::{Ages, Case, Names};
use crate::guidance::{Guidance, Region};
pub(super) use stretches::recurrence;
use stretches::stretches;

/// Everything in a case that has a day.
#[derive(Debug, Clone, PartialEq)]
pub struct Chronicle {
    /// The day on which it is looked at.
    pub today: NaiveDate,
    /// What happened and what is to come, the earliest first; what has no day
    /// comes last.
    pub events: Vec<Event>,
    /// Each time in which somebody confirmed that there was no violence, the
    /// earliest first.
    pub stretches: Vec<Stretch>,
    /// Whether violence has no day, so that no time can be called calm.
    pub unplaced: bool,
}

/// What the parts that make events look at.
struct Looking<'a> {
    case: &'a Case,
    guidance: &'a Guidance,
    region: &'a Region,
    names: Names,
    today: NaiveDate,
}

impl Chronicle {
    /// The days of a case, as they are known on `today`.
    #[must_use]
    pub fn of(case: &Case, guidance: &Guidance, region: &Region, today: NaiveDate) -> Self {
        let names = Names::of(&case.family, Ages::On(today));
        let looking = Looking { case, guidance, region, names, today };
        let time = Timeline::of(case, guidance, today);
        let mut events = table::events(&looking);
        events.extend(standing::phases(&looking));
        events.extend(levels::events(&looking));
        events.extend(standing::orders(&looking));
        events.extend(standing::reports(&looking));
        events.extend(talks::events(&looking));
        events.extend(due::events(&looking));
        events.sort_by(|one, other| one.order().cmp(&other.order()));
        Self { today, events, stretches: stretches(case, guidance, &time), unplaced: time.unplaced }
    }

    /// The lanes in which something stands, in their order.
    #[must_use]
    pub fn lanes(&self) -> Vec<Lane> {
        let holds = |lane: &Lane| self.events.iter().any(|event| event.lane == *lane);
        Lane::ALL.into_iter().filter(holds).collect()
    }

    /// The first day of all, and the last.
    #[must_use]
    pub fn ends(&self) -> Option<(NaiveDate, NaiveDate)> {
        let first = self.events.iter().filter_map(Event::first).min()?;
        let last = self.events.iter().filter_map(Event::last).max()?;
        Some((first, last))
    }
}
