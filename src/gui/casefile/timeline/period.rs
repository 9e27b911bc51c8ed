//! The days that are shown, and how one moves through them.

use chrono::{Days, NaiveDate};

use crate::advice::chronicle::Chronicle;

/// As many days as are shown at first, at most.
const YEAR: u32 = 365;

/// The least days that are shown.
const LEAST: u32 = 14;

/// The most days that are shown: more than a lifetime.
const MOST: u32 = 120 * 366;

/// How many days after today are shown, where nothing asks for more.
const AHEAD: u32 = 30;

/// Days one after another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// The first day.
    pub first: NaiveDate,
    /// How many days there are.
    pub days: u32,
}

/// A way through the days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Move {
    /// To earlier days.
    Earlier,
    /// To later days.
    Later,
    /// To the first of all.
    First,
    /// To the last of all.
    Last,
    /// Fewer days, from nearer by.
    Closer,
    /// More days, from further off.
    Wider,
}

/// How many days are shown at a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Length {
    /// Three months.
    Quarter,
    /// Six months.
    Half,
    /// A year.
    Year,
    /// All of it.
    All,
}

impl Length {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Quarter, Self::Half, Self::Year, Self::All];
}

impl Period {
    /// So many days from this one on.
    #[must_use]
    pub fn new(first: NaiveDate, days: u32) -> Self {
        Self { first, days: days.clamp(LEAST, MOST) }
    }

    /// From a day to another, both included.
    #[must_use]
    pub fn between(first: NaiveDate, last: NaiveDate) -> Self {
        Self::new(first, u32::try_from((last - first).num_days() + 1).unwrap_or(LEAST))
    }

    /// The last day.
    #[must_use]
    pub fn last(&self) -> NaiveDate {
        later(self.first, i64::from(self.days) - 1)
    }

    /// All days in which there is something, and some room around them.
    #[must_use]
    pub fn all(chronicle: &Chronicle) -> Self {
        let today = chronicle.today;
        let (first, last) = chronicle.ends().unwrap_or((today, today));
        let (first, last) = (first.min(today), last.max(later(today, AHEAD.into())));
        let room = ((last - first).num_days() / 40).max(3);
        Self::between(later(first, -room), later(last, room))
    }

    /// What is shown first: the last year, or all of it when that is less.
    #[must_use]
    pub fn usual(chronicle: &Chronicle) -> Self {
        Self::of(Length::Year, chronicle)
    }

    /// So many days up to a while after today; never more than there are.
    #[must_use]
    pub fn of(length: Length, chronicle: &Chronicle) -> Self {
        let all = Self::all(chronicle);
        let days = match length {
            Length::Quarter => YEAR / 4,
            Length::Half => YEAR / 2,
            Length::Year => YEAR,
            Length::All => return all,
        };
        if all.days <= days {
            return all;
        }
        let last = later(chronicle.today, AHEAD.into()).min(all.last());
        Self::new(later(last, 1 - i64::from(days)).max(all.first), days)
    }

    /// Whether it is one of the lengths.
    #[must_use]
    pub fn length(&self, chronicle: &Chronicle) -> Option<Length> {
        Length::ALL.into_iter().rev().find(|length| Self::of(*length, chronicle) == *self)
    }

    /// So many days further, but not past everything.
    #[must_use]
    pub fn shifted(self, days: i64, all: Self) -> Self {
        let (least, most) = (all.first.min(self.first), all.last().max(self.last()));
        let furthest = later(most, 1 - i64::from(self.days));
        let first = later(self.first, days).clamp(least, furthest.max(least));
        Self { first, ..self }
    }

    /// After a move, never past everything.
    #[must_use]
    pub fn moved(self, way: Move, all: Self) -> Self {
        let step = i64::from(self.days / 4).max(1);
        match way {
            Move::Earlier => self.shifted(-step, all),
            Move::Later => self.shifted(step, all),
            Move::First => Self { first: all.first, ..self },
            Move::Last => {
                let first = later(all.last(), 1 - i64::from(self.days));
                Self { first: first.max(all.first), ..self }
            }
            Move::Closer | Move::Wider => {
                self.around(later(self.first, i64::from(self.days / 2)), way == Move::Closer, all)
            }
        }
    }

    /// From nearer by or further off, with this day in its place.
    #[must_use]
    pub fn around(self, day: NaiveDate, closer: bool, all: Self) -> Self {
        let days = if closer { self.days * 2 / 3 } else { self.days * 3 / 2 + 1 };
        let days = days.clamp(LEAST, all.days.max(self.days).max(LEAST));
        let before = (day - self.first).num_days() * i64::from(days) / i64::from(self.days.max(1));
        let furthest = later(all.last(), 1 - i64::from(days)).max(all.first);
        Self::new(later(day, -before).clamp(all.first, furthest), days)
    }
}

/// A day so many days later, or the last one there is.
fn later(day: NaiveDate, days: i64) -> NaiveDate {
    let count = Days::new(days.unsigned_abs());
    let moved = if days < 0 { day.checked_sub_days(count) } else { day.checked_add_days(count) };
    moved.unwrap_or(day)
}
