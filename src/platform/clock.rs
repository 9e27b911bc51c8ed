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
    passing: Mutex<Passing>,
}

impl Default for SystemClock {
    fn default() -> Self {
        Self { started: Instant::now(), passing: Mutex::new(Passing::since(Utc::now())) }
    }
}

impl Clock for SystemClock {
    fn now(&self) -> DateTime<FixedOffset> {
        Local::now().fixed_offset()
    }

    fn elapsed(&self) -> TimeDelta {
        let monotonic = TimeDelta::from_std(self.started.elapsed()).unwrap_or(TimeDelta::MAX);
        let mut passing = self.passing.lock().unwrap_or_else(PoisonError::into_inner);
        passing.on_to(monotonic, Utc::now())
    }
}

/// Time as it passes on two clocks. The monotonic one stands still during sleep
/// on Linux; the wall clock does not, but may leap and be set back. From one look
/// to the next the longer of both counts, so that after a leap and back time
/// goes on.
#[derive(Debug)]
struct Passing {
    total: TimeDelta,
    monotonic: TimeDelta,
    wall: DateTime<Utc>,
}

impl Passing {
    fn since(wall: DateTime<Utc>) -> Self {
        Self { total: TimeDelta::zero(), monotonic: TimeDelta::zero(), wall }
    }

    fn on_to(&mut self, monotonic: TimeDelta, wall: DateTime<Utc>) -> TimeDelta {
        let steps = [monotonic - self.monotonic, wall - self.wall];
        let longest = steps.into_iter().fold(TimeDelta::zero(), TimeDelta::max);
        self.total = self.total.checked_add(&longest).unwrap_or(self.total);
        self.monotonic = self.monotonic.max(monotonic);
        self.wall = wall;
        self.total
    }
}

/// A clock that stands still until it is moved: for tests and demonstrations.
#[derive(Debug, Clone)]
pub struct FixedClock {
    time: Arc<Mutex<(DateTime<FixedOffset>, TimeDelta)>>,
}

impl FixedClock {
    /// A clock that says `now`.
    pub fn at(now: DateTime<FixedOffset>) -> Self {
        Self { time: Arc::new(Mutex::new((now, TimeDelta::zero()))) }
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

    #[test]
    fn time_goes_on_after_a_sleep_and_after_a_leap_and_back() {
        let start = DateTime::<Utc>::UNIX_EPOCH;
        let (second, year) = (TimeDelta::seconds(1), TimeDelta::days(365));
        let mut passing = Passing::since(start);
        assert_eq!(passing.on_to(second * 5, start + second * 5), second * 5);
        let slept = passing.on_to(second * 5, start + second * 600);
        assert_eq!(slept, second * 600);
        let leapt = passing.on_to(second * 6, start + year * 73);
        assert!(leapt > year * 72);
        let back = passing.on_to(second * 7, start - year * 56);
        assert_eq!(back - leapt, second);
        let on = passing.on_to(second * 9, start - year * 56);
        assert_eq!(on - back, second * 2);
    }
}
