//! A time of day as people write it.

use chrono::NaiveTime;

/// The time of day, when one can be read: "14:30", "14.30 uur", "9 uur".
#[must_use]
pub fn time_of_day(words: &str) -> Option<NaiveTime> {
    let digits = |part: &str| part.trim().parse::<u32>().ok();
    let words = words.trim().trim_end_matches("uur").trim_end_matches('u');
    let mut parts = words.split([':', '.', 'u']);
    let (hour, minutes) = (digits(parts.next()?)?, parts.next().map_or(Some(0), digits)?);
    parts.next().is_none().then(|| NaiveTime::from_hms_opt(hour, minutes, 0))?
}
