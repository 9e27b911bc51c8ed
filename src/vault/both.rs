//! The same work on many things, on two threads.

use std::thread;

/// What came of each, in order.
pub(super) fn on_both<'a, T: Sync, R: Send>(
    all: &'a [T],
    work: impl Fn(&'a T) -> R + Sync,
) -> Vec<R> {
    let half = |part: &'a [T]| -> Vec<R> { part.iter().map(&work).collect() };
    let (left, right) = all.split_at(all.len() / 2);
    thread::scope(|scope| {
        let other = scope.spawn(|| half(left));
        let right = half(right);
        let mut done = other.join().unwrap_or_else(|_| half(left));
        done.extend(right);
        done
    })
}
