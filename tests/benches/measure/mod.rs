//! Median, least and most of repeated runs: what a noisy machine still can tell.
#![allow(
    dead_code,
    unreachable_pub,
    clippy::disallowed_methods,
    reason = "each benchmark uses its own part"
)]

use std::time::{Duration, Instant};

/// The times of repeated runs, sorted.
pub struct Times(Vec<Duration>);

impl Times {
    /// Runs `job` once to warm up and then `runs` times.
    pub fn of<T>(runs: usize, mut job: impl FnMut() -> T) -> Self {
        std::hint::black_box(job());
        let mut times: Vec<_> = (0..runs)
            .map(|_| {
                let start = Instant::now();
                std::hint::black_box(job());
                start.elapsed()
            })
            .collect();
        times.sort_unstable();
        Self(times)
    }

    /// Times that were taken elsewhere.
    pub fn taken(mut times: Vec<Duration>) -> Self {
        times.sort_unstable();
        Self(times)
    }

    pub fn median(&self) -> Duration {
        self.0[self.0.len() / 2]
    }

    /// One line of the report.
    pub fn report(&self, what: &str) {
        let ms = |time: Duration| time.as_secs_f64() * 1000.0;
        println!(
            "{what:<52} median {:>9.3} ms   least {:>9.3}   most {:>9.3}   ({} runs)",
            ms(self.median()),
            ms(self.0[0]),
            ms(self.0[self.0.len() - 1]),
            self.0.len()
        );
    }
}

/// Resident memory of a process in MB, as Linux tells it; none elsewhere.
pub fn resident_mb(process: u32) -> Option<f64> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find(|line| line.starts_with("VmRSS:"))?;
    let kilobytes: f64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kilobytes / 1024.0)
}
