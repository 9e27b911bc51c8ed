//! Which year is meant when not all of it was written.

use chrono::{Datelike, Days, Months, NaiveDate};

use super::fault::{DateFault, Parsed, in_range};

/// What kind of day a field asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum When {
    /// Any day.
    #[default]
    Any,
    /// Something that happened.
    Past,
    /// The birth of somebody, who may be expected only.
    Birth,
    /// Something that is to come.
    Next,
}

/// How many years somebody may live.
const LONGEST_LIFE: u32 = 120;
/// How far ahead somebody who is expected can be born, in months.
const EXPECTED: u32 = 10;
/// How many years ago something can have happened that somebody remembers.
const MEMORY: u32 = 95;
/// How long ago something to come may be, in days, to leave open which is meant.
const JUST_NOW: u64 = 31;
/// How near a day is without its year, in days, when before or after today is
/// left open; the same day of another year lies twice as far.
const NEAR: i64 = 121;
/// How near a day is with two digits of its year, in days, the same way.
const NEAR_CENTURY: i64 = 30 * 365;

impl When {
    fn is_past(self) -> bool {
        matches!(self, Self::Past | Self::Birth)
    }

    /// Whether a day can be such a day at all.
    pub(super) fn allows(self, date: NaiveDate, today: NaiveDate) -> Result<(), DateFault> {
        let oldest = today.checked_sub_months(Months::new(LONGEST_LIFE * 12));
        let expected = today.checked_add_months(Months::new(EXPECTED));
        match self {
            Self::Birth if oldest.is_some_and(|oldest| date < oldest) => Err(DateFault::TooOld),
            Self::Birth if expected.is_some_and(|last| date > last) => Err(DateFault::NotYetBorn),
            _ => Ok(()),
        }
    }
}

/// The day of which only day and month were written.
pub(super) fn without(
    on: &impl Fn(i32) -> Option<NaiveDate>,
    when: When,
    today: NaiveDate,
    weekday: impl Fn(&NaiveDate) -> bool,
) -> Parsed {
    // A leap year, to tell what is in no calendar at all.
    on(2000).ok_or(DateFault::Impossible)?;
    let years = today.year() - 1..=today.year() + 1;
    let each: Vec<NaiveDate> = years.filter_map(on).collect();
    let fits: Vec<NaiveDate> = each.iter().copied().filter(&weekday).collect();
    if fits.is_empty() && !each.is_empty() {
        return Err(DateFault::Weekday);
    }
    let told = fits.len() < each.len();
    let found = match when {
        When::Birth => None,
        When::Past => latest(&fits, today),
        When::Next => next(&fits, today).filter(|_| told || !is_just_past(&fits, today)),
        When::Any => nearest(&fits, today).filter(|date| told || is_near(*date, today, NEAR)),
    };
    found.ok_or(DateFault::WhichYear).and_then(in_range)
}

/// The day of whose year two digits were written.
pub(super) fn of_two_digits(
    digits: i32,
    on: &impl Fn(i32) -> Option<NaiveDate>,
    when: When,
    today: NaiveDate,
    weekday: impl Fn(&NaiveDate) -> bool,
) -> Parsed {
    let century = today.year() - today.year().rem_euclid(100);
    let each = [century - 100, century, century + 100].map(|century| on(century + digits));
    let each: Vec<NaiveDate> = each.into_iter().flatten().collect();
    let fits: Vec<NaiveDate> = each.iter().copied().filter(&weekday).collect();
    match (each.is_empty(), fits.is_empty()) {
        (true, _) => return Err(DateFault::Impossible),
        (false, true) => return Err(DateFault::Weekday),
        _ => {}
    }
    let found = match when {
        When::Past | When::Birth if is_soon(&fits, today) => None,
        When::Past => latest(&fits, today).filter(|date| is_in_memory(*date, today)),
        When::Birth => latest(&fits, today),
        When::Any => nearest(&fits, today),
        When::Next => {
            nearest(&fits, today).filter(|date| *date > today || is_soon(&[today], *date))
        }
    };
    let is_near = |date: &NaiveDate| when.is_past() || is_near(*date, today, NEAR_CENTURY);
    found.filter(is_near).ok_or(DateFault::WhichYear).and_then(in_range)
}

/// Whether one of them comes within a year, so that it may be a slip or meant.
fn is_soon(each: &[NaiveDate], today: NaiveDate) -> bool {
    each.iter().any(|date| *date > today && date.years_since(today) == Some(0))
}

fn is_in_memory(date: NaiveDate, today: NaiveDate) -> bool {
    today.years_since(date).is_some_and(|years| years < MEMORY)
}

fn latest(each: &[NaiveDate], today: NaiveDate) -> Option<NaiveDate> {
    each.iter().copied().filter(|date| *date <= today).max()
}

fn next(each: &[NaiveDate], today: NaiveDate) -> Option<NaiveDate> {
    each.iter().copied().filter(|date| *date >= today).min()
}

fn nearest(each: &[NaiveDate], today: NaiveDate) -> Option<NaiveDate> {
    each.iter().copied().min_by_key(|date| (*date - today).num_days().abs())
}

fn is_near(date: NaiveDate, today: NaiveDate, days: i64) -> bool {
    (date - today).num_days().abs() <= days
}

/// Whether one of them was so short ago that it may be the one that is meant.
fn is_just_past(each: &[NaiveDate], today: NaiveDate) -> bool {
    let recently = today.checked_sub_days(Days::new(JUST_NOW));
    each.iter().any(|date| *date < today && recently.is_some_and(|day| *date >= day))
}
