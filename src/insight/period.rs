//! Which days figures are about.

use chrono::{Datelike, Months, NaiveDate};

/// The times that can be chosen, shortest first. Nothing is shorter than a quarter: the
/// shorter a time, the sooner a figure is about one family.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Span {
    /// The quarter of the calendar that runs.
    Quarter,
    /// The year that runs.
    #[default]
    Year,
    /// All that is known.
    All,
}

impl Span {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Quarter, Self::Year, Self::All];
}

/// The days from a first up to and including a last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// The first day; absent where it has no beginning.
    pub first: Option<NaiveDate>,
    /// The last day.
    pub last: NaiveDate,
}

impl Period {
    /// The time that runs on `today`, up to and including today.
    #[must_use]
    pub fn of(span: Span, today: NaiveDate) -> Self {
        let month = match span {
            Span::Quarter => Some(today.month0() / 3 * 3 + 1),
            Span::Year => Some(1),
            Span::All => None,
        };
        let first = month.and_then(|month| NaiveDate::from_ymd_opt(today.year(), month, 1));
        Self { first, last: today }
    }

    /// The same part of the quarter or year before: what runs is held against as many
    /// days, never against a whole year. None where there is no time before.
    #[must_use]
    pub fn before(span: Span, today: NaiveDate) -> Option<Self> {
        let back = Months::new(match span {
            Span::Quarter => 3,
            Span::Year => 12,
            Span::All => return None,
        });
        let now = Self::of(span, today);
        let first = now.first?.checked_sub_months(back)?;
        let last = today.checked_sub_months(back)?;
        Some(Self { first: Some(first), last })
    }

    /// The last year of the calendar that is over on `today`: the only time of which
    /// figures leave a vault. Whatever the day, two such times are the same or lie apart.
    #[must_use]
    pub fn year_over(today: NaiveDate) -> Option<Self> {
        let year = today.year() - 1;
        let first = NaiveDate::from_ymd_opt(year, 1, 1)?;
        Some(Self { first: Some(first), last: NaiveDate::from_ymd_opt(year, 12, 31)? })
    }

    /// Whether a day lies in it.
    #[must_use]
    pub fn contains(self, day: NaiveDate) -> bool {
        self.begins_by(day) && day <= self.last
    }

    /// Whether it began on or before a day.
    #[must_use]
    pub fn begins_by(self, day: NaiveDate) -> bool {
        self.first.is_none_or(|first| first <= day)
    }
}
