//! Terms that run by themselves: until when, what has to be decided before that,
//! and how long there is left.
//!
//! A term only ever adds urgency. That it ran out tells nothing about how safe
//! it is; what a huisverbod means for the advice is told by the facts.

mod order;
mod report;
pub mod working_days;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

pub(super) use order::end_of;

use crate::case::Case;
use crate::guidance::{Guidance, LiberationDay, Region};

/// Which term runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum ClockKind {
    /// A tijdelijk huisverbod.
    Huisverbod,
    /// Veilig Thuis tells after a report what it will do.
    VeiligThuis,
}

/// How a term stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum ClockState {
    /// What had to be done by now was not.
    Late,
    /// Something has to be done before it ends.
    Running,
    /// Nothing has to be done for it any more, but it still runs.
    Done,
    /// It is over.
    Ended,
}

/// A term that runs, in the time of the clock on the wall.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clock {
    /// Which term.
    pub kind: ClockKind,
    /// The number of the record it belongs to.
    pub of: u32,
    /// When it began.
    pub from: NaiveDateTime,
    /// When it ends.
    pub until: NaiveDateTime,
    /// Whether the time of day is known; else it may end at any time of that day.
    pub timed: bool,
    /// How many days it lasts: working days where it is counted in those.
    pub days: u32,
    /// In which years 5 May is no working day, where it is counted in working days.
    pub working: Option<LiberationDay>,
    /// How many days it can be made to last.
    pub longest: u32,
    /// Before when something has to be decided; absent when nothing has to.
    pub decide_before: Option<NaiveDateTime>,
    /// Whether that was decided.
    pub decided: bool,
}

/// How long there is left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Left {
    /// So many whole hours, 0 for less than one.
    Hours(i64),
    /// So many whole hours too late.
    Over(i64),
    /// So many working days after today, 0 when today is the last.
    WorkingDays(u32),
    /// So many days too late.
    DaysOver(i64),
}

impl Clock {
    /// How it stands.
    #[must_use]
    pub fn state(&self, now: NaiveDateTime) -> ClockState {
        if self.kind == ClockKind::VeiligThuis {
            // That the days are over tells nothing: it still has to be heard.
            return if now > self.until { ClockState::Late } else { ClockState::Running };
        }
        match self.decide_before {
            _ if now >= self.until => ClockState::Ended,
            Some(before) if !self.decided && now >= before => ClockState::Late,
            Some(_) if !self.decided => ClockState::Running,
            _ => ClockState::Done,
        }
    }

    /// Whether something still has to be decided about it.
    #[must_use]
    pub fn is_open(&self, now: NaiveDateTime) -> bool {
        matches!(self.state(now), ClockState::Late | ClockState::Running)
    }

    /// By when something has to be done next: the decision, else the end.
    #[must_use]
    pub fn next(&self) -> NaiveDateTime {
        self.decide_before.filter(|_| !self.decided).unwrap_or(self.until)
    }

    /// How long there is left until [`Self::next`].
    #[must_use]
    pub fn left(&self, now: NaiveDateTime) -> Left {
        if let Some(rule) = self.working {
            let (today, last) = (now.date(), self.until.date());
            return match (today - last).num_days() {
                over if over > 0 => Left::DaysOver(over),
                _ => Left::WorkingDays(working_days::between(today, last, rule)),
            };
        }
        let left = real_time(now, self.next());
        match left < TimeDelta::zero() {
            true => Left::Over(-left.num_hours()),
            false => Left::Hours(left.num_hours()),
        }
    }

    /// Which day of the term it is, from 1; the last one once it is over.
    #[must_use]
    pub fn day(&self, today: NaiveDate) -> u32 {
        if let Some(rule) = self.working {
            return working_days::between(self.from.date(), today, rule).clamp(1, self.days);
        }
        let day = (today - self.from.date()).num_days() + 1;
        u32::try_from(day).unwrap_or(0).clamp(1, self.days.max(1))
    }

    /// As other programs read a moment of it: with the time, where that is known.
    #[must_use]
    pub fn written(&self, at: NaiveDateTime) -> String {
        let form = if self.timed { "%Y-%m-%dT%H:%M" } else { "%Y-%m-%d" };
        at.format(form).to_string()
    }

    /// How much of the time until [`Self::next`] has passed, from 0 to 1.
    #[must_use]
    pub fn passed(&self, now: NaiveDateTime) -> f32 {
        let all = (self.next() - self.from).num_minutes().max(1);
        let passed = (now - self.from).num_minutes().clamp(0, all);
        // Minutes of weeks are far below what a float holds exactly.
        #[allow(clippy::cast_precision_loss)]
        let share = passed as f32 / all as f32;
        share
    }
}

/// Every term that runs in a case, or ended shortly before `today`, in the order of what
/// a delay costs and then of their ends.
pub(super) fn clocks(
    case: &Case,
    guidance: &Guidance,
    region: &Region,
    today: NaiveDate,
) -> Vec<Clock> {
    let reports = report::clocks(case, guidance, region, today);
    let mut all: Vec<Clock> = order::clocks(case, guidance, today).chain(reports).collect();
    all.sort_by_key(|clock| (clock.kind, clock.next(), clock.of));
    all
}

/// The time that passes between two moments on the clock on the wall in the
/// Netherlands, where an hour comes or goes twice a year.
fn real_time(from: NaiveDateTime, until: NaiveDateTime) -> TimeDelta {
    let summer = |at| TimeDelta::hours(i64::from(is_summer(at)));
    (until - summer(until)) - (from - summer(from))
}

/// Whether the clock on the wall shows summer time: from the last Sunday of March
/// at two to the last Sunday of October at three (directive 2000/84/EC).
fn is_summer(at: NaiveDateTime) -> bool {
    use chrono::Datelike;
    let last_sunday = |month| {
        let last = NaiveDate::from_ymd_opt(at.date().year(), month, 31)?;
        let back = u64::from(last.weekday().num_days_from_sunday());
        last.checked_sub_days(chrono::Days::new(back))
    };
    let begins = last_sunday(3).and_then(|day| day.and_hms_opt(2, 0, 0));
    let ends = last_sunday(10).and_then(|day| day.and_hms_opt(3, 0, 0));
    begins.is_some_and(|begins| at >= begins) && ends.is_some_and(|ends| at < ends)
}

/// The moment on a day; the beginning of it when the time is not known.
fn moment(day: NaiveDate, time: Option<NaiveTime>) -> NaiveDateTime {
    day.and_time(time.unwrap_or(NaiveTime::MIN))
}
