//! How the levels went over time.

use chrono::{Datelike, Months, NaiveDate};

use super::{CaseLine, Period, Selection};
use crate::case::{Answer, Ave};

/// At most so many months are told apart; in a longer time it is quarters.
const MONTHS: usize = 12;

/// At most so many quarters are looked back.
const QUARTERS: usize = 12;

/// How many cases ran at each level, day after day.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Flow {
    /// The days that were looked at, the first one first: beginnings of months or of
    /// quarters, and the last day of the period.
    pub days: Vec<NaiveDate>,
    /// On each of those days the cases at AVE 1 to 4.
    pub levels: Vec<[usize; 4]>,
    /// On each of those days the cases about which nobody had decided.
    pub undecided: Vec<usize>,
}

impl Flow {
    /// The highest number in it.
    #[must_use]
    pub fn most(&self) -> usize {
        self.levels.iter().flatten().copied().max().unwrap_or(0)
    }
}

impl Selection<'_> {
    /// How many cases ran at each level over the period.
    #[must_use]
    pub fn flow(&self) -> Flow {
        let days = days(self.period(), self.all().filter_map(|line| line.runs.began()).min());
        let running = |day: &NaiveDate| -> Vec<&CaseLine> {
            self.all().filter(|line| line.runs.ran_on(*day) == Answer::Yes).collect()
        };
        let at = |day: &NaiveDate, level: Option<Ave>| {
            running(day).iter().filter(|line| line.level_on(*day) == level).count()
        };
        Flow {
            levels: days.iter().map(|day| Ave::ALL.map(|level| at(day, Some(level)))).collect(),
            undecided: days.iter().map(|day| at(day, None)).collect(),
            days,
        }
    }
}

/// The days to look at: the first of every month, or of every quarter where there are
/// many, and the last day.
fn days(period: Period, earliest: Option<NaiveDate>) -> Vec<NaiveDate> {
    let Some(first) = period.first.or(earliest).filter(|first| *first <= period.last) else {
        return vec![period.last];
    };
    let months = beginnings(first, period.last, 1);
    let mut days = if months.len() <= MONTHS { months } else { beginnings(first, period.last, 3) };
    days.drain(..days.len().saturating_sub(QUARTERS));
    if days.last() != Some(&period.last) {
        days.push(period.last);
    }
    days
}

/// The first day of every `step` months of the calendar from the month of one day to
/// another day.
fn beginnings(from: NaiveDate, until: NaiveDate, step: u32) -> Vec<NaiveDate> {
    let month = from.month0() / step * step + 1;
    let first = NaiveDate::from_ymd_opt(from.year(), month, 1);
    let next = |day: &NaiveDate| day.checked_add_months(Months::new(step));
    std::iter::successors(first, next).take_while(|day| *day <= until).collect()
}
