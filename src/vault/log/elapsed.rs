//! How much time passed, by a clock that may be wrong.
//!
//! What is removed for good waits until enough days are over. A machine that
//! believes it is 2099 must not end such a term, not even when that goes on for
//! several sittings. So a term is never the difference between two dates, but
//! the sum of the steps between the moments that were written down meanwhile,
//! in the order of writing. No step counts for more than a week, and a leap
//! counts for nothing, nor does a step back. Where the vault lay unused for
//! long, what could go stays longer.

use chrono::TimeDelta;

use crate::case::Timestamp;

/// The most that one step counts for.
const MOST: TimeDelta = TimeDelta::days(7);
/// A longer step is a clock that leapt rather than a time of rest.
const LEAP: TimeDelta = TimeDelta::days(60);

/// The time that surely passed from the first moment to the last.
pub(super) fn sum_of_steps(moments: impl IntoIterator<Item = Timestamp>) -> TimeDelta {
    let mut moments = moments.into_iter();
    let Some(mut before) = moments.next() else {
        return TimeDelta::zero();
    };
    let steps = moments.map(|moment| step(std::mem::replace(&mut before, moment), moment));
    steps.sum()
}

/// What counts of the time between one moment and the next.
pub(crate) fn step(from: Timestamp, to: Timestamp) -> TimeDelta {
    match to - from {
        leap if leap > LEAP => TimeDelta::zero(),
        step => step.clamp(TimeDelta::zero(), MOST),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(days: &[i64]) -> i64 {
        let start = Timestamp::parse_from_rfc3339("2026-11-22T09:00:00+01:00").unwrap();
        let moments = days.iter().map(|day| start + TimeDelta::days(*day));
        sum_of_steps(moments).num_days()
    }

    #[test]
    fn days_at_work_count_as_they_are() {
        assert_eq!(days(&[]), 0);
        assert_eq!(days(&[5]), 0);
        assert_eq!(days(&[0, 1, 2, 5, 8, 8]), 8);
    }

    #[test]
    fn a_holiday_counts_for_a_week_and_a_leap_for_nothing() {
        assert_eq!(days(&[0, 21, 22]), 8);
        assert_eq!(days(&[0, 365 * 73, 365 * 73 + 1, 365 * 73 + 2]), 2);
        assert_eq!(days(&[0, -365 * 56, 1, -365 * 56, 2]), 0);
        assert_eq!(days(&[0, 1, 365 * 73, 1, 2]), 2);
    }

    #[test]
    fn the_furthest_dates_there_are_make_no_trouble() {
        let (least, most) =
            (chrono::DateTime::<chrono::Utc>::MIN_UTC, chrono::DateTime::<chrono::Utc>::MAX_UTC);
        let moments = [least, most, least, most].map(|moment| moment.fixed_offset());
        assert_eq!(sum_of_steps(moments), TimeDelta::zero());
    }
}
