//! Whether it is time for a backup.

use chrono::{DateTime, FixedOffset, TimeDelta};

use crate::vault::{Event, Log};

/// After so long without a backup the window asks for one.
const OLD: TimeDelta = TimeDelta::days(14);

/// Whether to remind of a backup.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Reminder {
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
    /// Looks at the log again; who said "later" is left in peace.
    pub(super) fn renew(&mut self, log: &Log, now: DateTime<FixedOffset>) {
        let made = log.entries.iter().rev();
        let made = made.filter(|entry| matches!(entry.event, Event::BackedUp(_)));
        let last = made.map(|entry| entry.at).next();
        let begun = log.entries.first().map(|entry| entry.at);
        if *self == Self::Later {
            return;
        }
        *self = match (last, begun) {
            (Some(last), _) if now - last >= OLD => Self::Old((now - last).num_days()),
            (None, Some(begun)) if now - begun >= OLD => Self::Never,
            _ => Self::None,
        };
    }
}
