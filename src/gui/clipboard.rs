//! What was copied from our fields does not stay on the clipboard.
//!
//! The words themselves are not remembered: their [`Trace`] is enough to see
//! whether the clipboard still holds them.

use chrono::TimeDelta;
use iced::{Task, clipboard};
use zeroize::Zeroizing;

use crate::platform::Trace;

/// How long copied words stay.
const STAYS: TimeDelta = TimeDelta::seconds(30);

/// What our fields put on the clipboard last, until it is taken off again.
#[derive(Debug, Default)]
pub(super) struct CopiedWords(Option<(Trace, TimeDelta)>);

impl CopiedWords {
    /// Words were copied at this time.
    pub(super) fn note(&mut self, trace: Trace, now: TimeDelta) {
        self.0 = Some((trace, now));
    }

    /// Whether there may be words of ours on the clipboard.
    pub(super) fn is_watched(&self) -> bool {
        self.0.is_some()
    }

    /// Empties the clipboard when its time has come.
    pub(super) fn tick<M: Send + 'static>(&mut self, now: TimeDelta) -> Task<M> {
        let is_over = self.0.is_some_and(|(_, since)| now - since >= STAYS);
        if is_over { self.clear() } else { Task::none() }
    }

    /// Empties the clipboard now, if what it holds is ours.
    pub(super) fn clear<M: Send + 'static>(&mut self) -> Task<M> {
        let Some((trace, _)) = self.0.take() else {
            return Task::none();
        };
        clipboard::read().then(move |held| {
            let held = held.map(Zeroizing::new);
            match held {
                Some(held) if trace.is_of(&held) => empty(held.len()),
                _ => Task::none(),
            }
        })
    }
}

/// Empties a clipboard that holds words of this length. What was read stays in
/// the buffers of the display's library until something as long is read.
fn empty<M: Send + 'static>(length: usize) -> Task<M> {
    clipboard::write(" ".repeat(length))
        .chain(clipboard::read().discard())
        .chain(clipboard::write(String::new()))
}
