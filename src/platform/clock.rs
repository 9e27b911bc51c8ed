//! Time, as a thing that is passed in.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;

use chrono::{DateTime, FixedOffset, Local, NaiveDate, TimeDelta, Utc};

/// Where time comes from.
pub trait Clock: Send + Sync {
    /// The wall time here.
    fn now(&self) -> DateTime<FixedOffset>;

    /// Time that has passed since some fixed moment, sleep included. Never
    /// runs backwards, whatever happens to the wall clock.
    fn elapsed(&self) -> TimeDelta;

    /// The day here.
    fn today(&self) -> NaiveDate {
        self.now().date_naive()
    }
}

/// The machine's clock.
#[derive(Debug)]
pub struct SystemClock {
    started: Instant,
    started_wall: DateTime<Utc>,
    furthest: Mutex<TimeDelta>,
}

impl Default for SystemClock {
    fn default() -> Self {
        Self {
            started: Instant::now(),
            started_wall: Utc::now(),
            furthest: Mutex::new(TimeDelta::zero()),
        }
    }
}

impl Clock for SystemClock {
    fn now(&self) -> DateTime<FixedOffset> {
        Local::now().fixed_offset()
    }

    // The monotonic clock stands still during sleep on Linux; the wall clock
    // does not, but may be set back. The furthest of both counts.
    fn elapsed(&self) -> TimeDelta {
        let monotonic = TimeDelta::from_std(self.started.elapsed()).unwrap_or(TimeDelta::MAX);
        let wall = Utc::now() - self.started_wall;
        let mut furthest = self.furthest.lock().unwrap_or_else(PoisonError::into_inner);
        *furthest = (*furthest).max(monotonic).max(wall);
        *furthest
    }
}

/// A clock that stands still until it is moved: for tests and demonstrations.
#[derive(Debug, Clone)]
pub struct FixedClock {
    time: Arc<Mutex<(DateTime<FixedOffset>, TimeDelta)>>,
}

impl FixedClock {
    /// A clock that says `now`.
    #[must_use]
    pub fn at(now: DateTime<FixedOffset>) -> Self {
        Self {
            time: Arc::new(Mutex::new((now, TimeDelta::zero()))),
        }
    }

    /// Lets time pass.
    pub fn advance(&self, by: TimeDelta) {
        let mut time = self.time.lock().unwrap_or_else(PoisonError::into_inner);
        time.0 += by;
        time.1 += by;
    }
}

impl Clock for FixedClock {
    fn now(&self) -> DateTime<FixedOffset> {
        self.time.lock().unwrap_or_else(PoisonError::into_inner).0
    }

    fn elapsed(&self) -> TimeDelta {
        self.time.lock().unwrap_or_else(PoisonError::into_inner).1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elapsed_never_runs_backwards() {
        let clock = SystemClock::default();
        let first = clock.elapsed();
        assert!(clock.elapsed() >= first);
    }
}
