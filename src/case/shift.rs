//! Moving a whole case in time, so that an example written for one day tells
//! the same story on another.

use chrono::{DateTime, FixedOffset, NaiveDate, TimeDelta};

use super::record::{Change, Trail, each_mut};
use super::{Born, Case};

impl Case {
    /// Moves every date in the case by a number of days, back when negative.
    /// Days of birth move along, so that ages stay what they were. A date
    /// that would fall outside the calendar stays where it is.
    pub fn shift_days(&mut self, days: i64) {
        let by = TimeDelta::try_days(days).unwrap_or_default();
        each_mut(self, &mut Trail::default(), &mut |_, _, _, change| match change {
            Change::Day(Some(day)) | Change::SureDay(day) => shift(day, by),
            Change::Born(Some(Born::On(day) | Born::Aged { noted_on: Some(day), .. })) => {
                shift(day, by);
            }
            Change::Instant(Some(at)) | Change::SureInstant(at) => shift_moment(at, by),
            _ => {}
        });
        if let Some(received) = &mut self.received {
            shift_moment(&mut received.at, by);
        }
    }
}

fn shift(day: &mut NaiveDate, by: TimeDelta) {
    *day = day.checked_add_signed(by).unwrap_or(*day);
}

fn shift_moment(moment: &mut DateTime<FixedOffset>, by: TimeDelta) {
    *moment = moment.checked_add_signed(by).unwrap_or(*moment);
}
