//! When something that keeps changing is written.

use chrono::TimeDelta;

/// How long a change waits for the next one.
pub const PAUSE: TimeDelta = TimeDelta::milliseconds(500);
/// How long a change waits at most, also while typing goes on. The window
/// looks twice a second, so what is typed is on its way to the disk within a
/// second and a half.
pub const LONGEST: TimeDelta = TimeDelta::seconds(1);
/// How long after a failure writing is tried again.
pub const RETRY: TimeDelta = TimeDelta::seconds(10);

/// Lets changes come together, but none wait long.
#[derive(Debug, Default)]
pub struct WriteDelay {
    /// When the oldest change came that was not taken yet.
    first: Option<TimeDelta>,
    not_before: TimeDelta,
}

impl WriteDelay {
    /// Something changed.
    pub fn changed(&mut self, now: TimeDelta) {
        let first = *self.first.get_or_insert(now);
        self.not_before = (now + PAUSE).min(first + LONGEST);
    }

    /// Whether what changed may be written.
    pub fn is_due(&self, now: TimeDelta) -> bool {
        now >= self.not_before
    }

    /// All that changed is being written.
    pub fn taken(&mut self) {
        self.first = None;
    }

    /// Writing failed.
    pub fn failed(&mut self, now: TimeDelta) {
        self.first = None;
        self.not_before = now + RETRY;
    }

    /// What changed may be written at once.
    pub fn hurry(&mut self) {
        self.not_before = TimeDelta::zero();
    }
}
