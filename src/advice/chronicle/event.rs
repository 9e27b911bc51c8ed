//! Something that happened or is to come, with its day.

use chrono::NaiveDate;

use super::Lane;
use crate::case::{Ave, PersonId, Phase, RecordPlace};

/// How much of a day is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Dated {
    /// The day.
    On(NaiveDate),
    /// Somewhere from the first to the last of these days, such as a month.
    Within(NaiveDate, NaiveDate),
    /// Not known; what was typed of it, perhaps nothing.
    Not(String),
}

/// What is drawn for an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// The case is in a phase.
    Phase(Phase),
    /// A level was decided on; `advised` where the advice was another one.
    Level {
        /// The level that was set.
        set: Ave,
        /// The level that was advised, when that is another one.
        advised: Option<Ave>,
    },
    /// Violence.
    Violence,
    /// A huisverbod.
    Order,
    /// Somebody did not keep to a huisverbod.
    Breach,
    /// Somebody weighed or decided.
    Decision,
    /// A report.
    Report,
    /// Something that holds from now on: an agreement, a role.
    Begins,
    /// Something that was kept or done.
    Done,
    /// Something that was not kept, or went worse.
    Broken,
    /// How safe somebody said it is, from 0 to 10.
    Score(PersonId, u8),
    /// A talk.
    Talk,
    /// The end of something, such as a case that was closed.
    Ends,
    /// Anything else.
    Other,
}

/// Something that happened or is to come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// What kind of thing it is.
    pub lane: Lane,
    /// What is drawn for it.
    pub mark: Mark,
    /// When it was, or began.
    pub dated: Dated,
    /// The last day of what lasts.
    pub until: Option<NaiveDate>,
    /// Whether it is still to come or to be done.
    pub ahead: bool,
    /// What it is, in words of the program.
    pub name: String,
    /// What was written of it, which may name people; perhaps nothing.
    pub words: String,
    /// Who told or did it; perhaps nothing.
    pub by: String,
    /// Where it was recorded.
    pub place: RecordPlace,
}

impl Event {
    /// An event with a name alone.
    pub(super) fn new(
        lane: Lane,
        mark: Mark,
        dated: Dated,
        name: String,
        place: RecordPlace,
    ) -> Self {
        Self {
            lane,
            mark,
            dated,
            until: None,
            ahead: false,
            name,
            words: String::new(),
            by: String::new(),
            place,
        }
    }

    /// The first day on which it can have been.
    #[must_use]
    pub fn first(&self) -> Option<NaiveDate> {
        match self.dated {
            Dated::On(day) | Dated::Within(day, _) => Some(day),
            Dated::Not(_) => None,
        }
    }

    /// The last day on which it can have been, or to which it lasted.
    #[must_use]
    pub fn last(&self) -> Option<NaiveDate> {
        let last = match self.dated {
            Dated::On(day) | Dated::Within(_, day) => Some(day),
            Dated::Not(_) => None,
        };
        last.max(self.until)
    }

    /// Whether it goes on until something else comes, such as a phase.
    #[must_use]
    pub fn lasts(&self) -> bool {
        matches!(self.mark, Mark::Phase(_) | Mark::Level { .. } | Mark::Order)
    }

    /// Whether some of it lies from the first to the last of these days.
    #[must_use]
    pub fn is_within(&self, first: NaiveDate, last: NaiveDate) -> bool {
        let goes_on = self.lasts() && self.until.is_none();
        let began = self.first().is_some_and(|day| day <= last);
        began && (goes_on || self.last().is_some_and(|day| day >= first))
    }

    /// The earliest first, what has no day last; of one day in the order of the
    /// lanes.
    pub(super) fn order(&self) -> impl Ord + use<'_> {
        (self.first().is_none(), self.first(), self.lane, self.place.number())
    }
}
