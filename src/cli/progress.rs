//! How far a long command is, in at most eleven lines of the errors.

use super::Streams;
use crate::t;

/// What was said of it so far.
#[derive(Default)]
pub(super) struct Progress {
    tenths: Option<usize>,
}

impl Progress {
    /// Says how far it is when that is a tenth further. Always goes on: who
    /// wants it to stop, stops the program.
    pub(super) fn step(&mut self, done: usize, total: usize, streams: &mut Streams<'_>) -> bool {
        let tenths = Some(done * 10 / total.max(1));
        if tenths != self.tenths {
            self.tenths = tenths;
            streams.warn(&t!("terminal-progress", done = done, total = total));
        }
        true
    }
}
