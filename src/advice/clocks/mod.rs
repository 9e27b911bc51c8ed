//! Terms that run by themselves: until when, what has to be decided before that,
//! and how long there is left.
//!
//! A term only ever adds urgency. That it ran out tells nothing about how safe
//! it is; what a huisverbod means for the advice is told by the facts.

mod investigation;
mod order;
mod report;
mod school;
mod traces;
mod waits;
pub mod working_days;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

pub(super) use order::end_of;
pub use waits::Waits;

use crate::case::{Case, RecordPlace};
use crate::guidance::{Guidance, LiberationDay, Region};

/// Which term runs, in the order of what a delay costs.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    strum::IntoStaticStr,
    strum::VariantArray,
)]
#[strum(serialize_all = "kebab-case")]
pub enum ClockKind {
    /// A doctor looks after somebody's breath was cut off.
    Verwurging,
    /// The Centrum Seksueel Geweld is called.
    SeksueelGeweld,
    /// A tijdelijk huisverbod.
    Huisverbod,
    /// School knows of violence that a child went through (Handle with care).
    School,
    /// Veilig Thuis tells after a report what it will do.
    VeiligThuis,
    /// Veilig Thuis ends its investigation.
    Onderzoek,
}

/// What a term is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Hours on the clock.
    Hours,
    /// Days of the calendar.
    Days,
    /// Working days; in which years 5 May is none.
    WorkingDays(LiberationDay),
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
    /// What it is counted in.
    pub unit: Unit,
    /// How many days it can be made to last.
    pub longest: u32,
    /// Before when something has to be decided; absent when nothing has to.
    pub decide_before: Option<NaiveDateTime>,
    /// Whether that was decided.
    pub decided: bool,
    /// Whether it asks for an act until that was done, also after its end: that the
    /// days are over tells nothing.
    pub stays: bool,
    /// Until when somebody put it off, and why.
    pub waits: Option<Waits>,
}

/// What the name of a term begins with, where it is put off.
const KEY: &str = "clock/";

/// What a term is put off by: which one, and the number of its record.
#[must_use]
pub fn key(kind: ClockKind, of: u32) -> String {
    let kind: &str = kind.into();
    format!("{KEY}{kind}/{of}")
}

/// Whether what was put off is a term, and no step of the model.
#[must_use]
pub fn is_key(step: &str) -> bool {
    step.starts_with(KEY)
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
    /// So many days after today, 0 when today is the last.
    Days(i64),
    /// So many days too late.
    DaysOver(i64),
}

impl Clock {
    /// How it stands.
    #[must_use]
    pub fn state(&self, now: NaiveDateTime) -> ClockState {
        if self.stays {
            return if now > self.until { ClockState::Late } else { ClockState::Running };
        }
        match self.decide_before {
            _ if now >= self.until => ClockState::Ended,
            Some(before) if !self.decided && now >= before => ClockState::Late,
            Some(_) if !self.decided => ClockState::Running,
            _ => ClockState::Done,
        }
    }

    /// Whether something still has to be decided about it, and was not put off.
    #[must_use]
    pub fn is_open(&self, now: NaiveDateTime) -> bool {
        let open = matches!(self.state(now), ClockState::Late | ClockState::Running);
        open && self.waits.is_none()
    }

    /// What it is put off by: which term, and the number of its record.
    #[must_use]
    pub fn key(&self) -> String {
        key(self.kind, self.of)
    }

    /// The record it belongs to.
    #[must_use]
    pub fn place(&self) -> RecordPlace {
        match self.kind {
            ClockKind::Verwurging | ClockKind::SeksueelGeweld | ClockKind::School => {
                RecordPlace::of("incidents", self.of)
            }
            ClockKind::Huisverbod => RecordPlace::of("huisverboden", self.of),
            ClockKind::VeiligThuis | ClockKind::Onderzoek => {
                RecordPlace::inside("meldcode", "meldingen", self.of)
            }
        }
    }

    /// Whether somebody may put it off with a reason. Whether a huisverbod is
    /// extended cannot wait: it ends by itself. Nor can a doctor, today.
    #[must_use]
    pub fn can_wait(&self) -> bool {
        !matches!(self.kind, ClockKind::Huisverbod | ClockKind::Verwurging)
    }

    /// Its place among other terms: what has to be done today or cannot wait comes
    /// before what has days left, then what a delay costs, then the end.
    #[must_use]
    pub fn rank(&self, today: NaiveDate) -> (bool, ClockKind, NaiveDateTime) {
        let presses = !self.can_wait() || self.next().date() <= today;
        (self.decided || !presses, self.kind, self.next())
    }

    /// By when something has to be done next: the decision, else the end.
    #[must_use]
    pub fn next(&self) -> NaiveDateTime {
        self.decide_before.filter(|_| !self.decided).unwrap_or(self.until)
    }

    /// How long there is left until [`Self::next`].
    #[must_use]
    pub fn left(&self, now: NaiveDateTime) -> Left {
        let (today, last) = (now.date(), self.until.date());
        match self.unit {
            Unit::Hours => self.hours_left(now),
            _ if today > last => Left::DaysOver((today - last).num_days()),
            Unit::Days => Left::Days((last - today).num_days()),
            Unit::WorkingDays(rule) => Left::WorkingDays(working_days::between(today, last, rule)),
        }
    }

    fn hours_left(&self, now: NaiveDateTime) -> Left {
        let left = real_time(now, self.next());
        match left < TimeDelta::zero() {
            true => Left::Over(-left.num_hours()),
            false => Left::Hours(left.num_hours()),
        }
    }

    /// Which day of the term it is, from 1; the last one once it is over.
    #[must_use]
    pub fn day(&self, today: NaiveDate) -> u32 {
        if let Unit::WorkingDays(rule) = self.unit {
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

/// Every term that runs in a case, or ended shortly before `today`, by [`Clock::rank`].
pub(super) fn clocks(
    case: &Case,
    guidance: &Guidance,
    region: &Region,
    today: NaiveDate,
) -> Vec<Clock> {
    let orders = order::clocks(case, guidance, today);
    let reports = report::clocks(case, guidance, region, today);
    let investigations = investigation::clocks(case, guidance, today);
    let schools = school::clocks(case, guidance, region, today);
    let traces = traces::clocks(case, guidance, today);
    let all = traces.chain(orders).chain(reports).chain(investigations).chain(schools);
    let mut all: Vec<Clock> = all.map(|clock| waits::put_off(clock, case, today)).collect();
    all.sort_by_key(|clock| (clock.rank(today), clock.of));
    all
}

/// A term in days that began on a day and asks for an act until that was done.
fn until_done(kind: ClockKind, of: u32, from: NaiveDate, last: NaiveDate) -> Option<Clock> {
    let days = u32::try_from((last - from).num_days()).ok()?;
    Some(Clock {
        kind,
        of,
        from: from.and_time(NaiveTime::MIN),
        until: last.and_hms_opt(23, 59, 0)?,
        timed: false,
        days: days.max(1),
        longest: days.max(1),
        unit: Unit::Days,
        decide_before: None,
        decided: false,
        stays: true,
        waits: None,
    })
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
