//! Working days in the Netherlands.
//!
//! A term in working days ends earlier when fewer days are left out, and it is
//! safer to ask too early than too late: Good Friday counts as a working day, and
//! Liberation Day does unless the region leaves it out.

use chrono::{Datelike, Days, NaiveDate, Weekday};

use crate::guidance::LiberationDay;

/// Every year with a five at the end or a nought is a lustrum of the liberation.
const LUSTRUM: i32 = 5;

/// Easter Sunday by the calendar of 1583 and later (Meeus, Jones and Butcher).
fn easter(year: i32) -> Option<NaiveDate> {
    let golden = year % 19;
    let (century, rest) = (year / 100, year % 100);
    let correction = (8 * century + 13) / 25;
    let epact = (19 * golden + century - century / 4 - correction + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
    let late = (golden + 11 * epact + 22 * weekday) / 451;
    let sum = epact + weekday - 7 * late + 114;
    NaiveDate::from_ymd_opt(year, u32::try_from(sum / 31).ok()?, u32::try_from(sum % 31 + 1).ok()?)
}

/// 27 April, or the day before when that is a Sunday.
fn kings_day(year: i32) -> Option<NaiveDate> {
    let day = NaiveDate::from_ymd_opt(year, 4, 27)?;
    if day.weekday() == Weekday::Sun { day.pred_opt() } else { Some(day) }
}

fn liberation_day(year: i32, rule: LiberationDay) -> Option<NaiveDate> {
    let free = match rule {
        LiberationDay::EveryYear => true,
        LiberationDay::EachLustrum => year % LUSTRUM == 0,
        LiberationDay::Never => false,
    };
    NaiveDate::from_ymd_opt(year, 5, 5).filter(|_| free)
}

/// Whether nobody works on this day, though it may be no weekend.
fn is_holiday(day: NaiveDate, rule: LiberationDay) -> bool {
    let year = day.year();
    let easter = easter(year);
    let after = |days: u64| easter?.checked_add_days(Days::new(days));
    let fixed = |month, day| NaiveDate::from_ymd_opt(year, month, day);
    let all = [
        fixed(1, 1),
        after(1),
        kings_day(year),
        liberation_day(year, rule),
        after(39),
        after(50),
        fixed(12, 25),
        fixed(12, 26),
    ];
    all.contains(&Some(day))
}

/// Whether this is a working day.
fn is_working_day(day: NaiveDate, rule: LiberationDay) -> bool {
    !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) && !is_holiday(day, rule)
}

/// The working day that is so many after `from`; the day itself does not count.
#[must_use]
pub fn after(from: NaiveDate, count: u32, rule: LiberationDay) -> NaiveDate {
    let following = from.iter_days().skip(1).filter(|day| is_working_day(*day, rule));
    following.take(count as usize).last().unwrap_or(from)
}

/// How many working days there are after `from`, up to and with `until`.
#[must_use]
pub fn between(from: NaiveDate, until: NaiveDate, rule: LiberationDay) -> u32 {
    let days = from.iter_days().skip(1).take_while(|day| *day <= until);
    u32::try_from(days.filter(|day| is_working_day(*day, rule)).count()).unwrap_or(u32::MAX)
}
