//! Whether it is time for a backup.

use chrono::{DateTime, FixedOffset, TimeDelta};

use crate::vault::{Event, Log, LogEntry};

/// After so many days without a backup the window asks for one, unless the organisation
/// set another number.
pub(super) const OLD: u16 = 14;

/// Whether to remind of a backup.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) enum Reminder {
    /// No need.
    #[default]
    None,
    /// There is none yet, and the vault is used for a while.
    Never,
    /// The last one is this many days old.
    Old(i64),
    /// The user was reminded and said: later.
    Later,
}

impl Reminder {
    /// Looks at the log again: a backup is old after so many `days`. Who said "later" is
    /// left in peace.
    pub(super) fn renew(&mut self, log: &Log, now: DateTime<FixedOffset>, days: u16) {
        let old = TimeDelta::days(i64::from(days));
        let is_backup = |entry: &LogEntry| matches!(entry.event, Event::BackedUp(_));
        let made = log.entries.iter().rposition(is_backup);
        let begun = (!log.entries.is_empty()).then_some(0);
        if *self == Self::Later {
            return;
        }
        *self = match (made, begun) {
            (Some(made), _) if age(log, made, now) >= old => {
                Self::Old(age(log, made, now).num_days())
            }
            (None, Some(begun)) if age(log, begun, now) >= old => Self::Never,
            _ => Self::None,
        };
    }
}

/// How long ago a line was written. One that was written while the clock was
/// ahead is as old as what passed since.
fn age(log: &Log, line: usize, now: DateTime<FixedOffset>) -> TimeDelta {
    let at = log.entries.get(line).map_or(now, |entry| entry.at);
    if at <= now { now - at } else { log.passed_since(line, now) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(day: &str) -> DateTime<FixedOffset> {
        DateTime::parse_from_rfc3339(&format!("{day}T09:00:00+01:00")).unwrap_or_default()
    }

    /// A log with a backup as its first line, if any, and then a line a day.
    fn log(backup: Option<&str>, work_from: &str, days: i64) -> Log {
        let line = |at, event| LogEntry { at, by: String::new(), event };
        let backup = backup.map(|day| line(at(day), Event::BackedUp(9)));
        let work = (0..days).map(|day| at(work_from) + TimeDelta::days(day));
        let work = work.map(|at| line(at, Event::Began));
        Log { entries: backup.into_iter().chain(work).collect(), ..Log::default() }
    }

    fn reminder(log: &Log, now: &str) -> Reminder {
        let mut reminder = Reminder::None;
        reminder.renew(log, at(now), OLD);
        reminder
    }

    #[test]
    fn it_goes_by_the_last_backup() {
        let recent = log(Some("2026-11-10"), "2026-11-10", 12);
        assert_eq!(reminder(&recent, "2026-11-22"), Reminder::None);
        assert_eq!(reminder(&recent, "2026-11-24"), Reminder::Old(14));
        let none = log(None, "2026-11-10", 12);
        assert_eq!(reminder(&none, "2026-11-22"), Reminder::None);
        assert_eq!(reminder(&none, "2026-11-24"), Reminder::Never);
        assert_eq!(reminder(&Log::default(), "2026-11-24"), Reminder::None);
        let mut sooner = Reminder::None;
        sooner.renew(&recent, at("2026-11-17"), 7);
        assert_eq!(sooner, Reminder::Old(7), "an organisation may ask sooner");
    }

    #[test]
    fn a_backup_of_the_future_is_as_old_as_what_passed_since() {
        let ahead = log(Some("2099-01-01"), "2026-11-01", 20);
        assert_eq!(reminder(&ahead, "2026-11-10"), Reminder::Old(19));
        let few = log(Some("2099-01-01"), "2026-11-01", 5);
        assert_eq!(reminder(&few, "2026-11-06"), Reminder::None);
        let begun = log(None, "2099-01-01", 20);
        assert_eq!(reminder(&begun, "1970-01-01"), Reminder::Never);
    }
}
