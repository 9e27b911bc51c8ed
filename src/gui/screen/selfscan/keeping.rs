//! Keeping what is done: each act goes to the vault within a second and a half, in order,
//! and is done there to what stands there by then.

use chrono::TimeDelta;

use super::State;
use crate::gui::context::Context;
use crate::gui::write_delay::WriteDelay;
use crate::selfscan::{Act, Ledger};
use crate::vault::VaultError;

/// Acts that are not in the vault yet.
#[derive(Debug, Default)]
pub(super) struct Queue {
    /// On their way.
    under_way: Vec<Act>,
    /// Done after those.
    waiting: Vec<Act>,
    delay: WriteDelay,
}

impl Queue {
    fn put(&mut self, act: Act, elapsed: TimeDelta) {
        // Of what is typed only the newest words count.
        self.waiting.retain(|before| !before.is_covered_by(&act));
        self.waiting.push(act);
        self.delay.changed(elapsed);
    }

    fn is_empty(&self) -> bool {
        self.under_way.is_empty() && self.waiting.is_empty()
    }
}

impl State {
    /// Does something on the screen at once, and soon in the vault.
    pub(super) fn act(&mut self, act: Act, context: &Context<'_>) {
        if self.may_change(context) {
            act.apply(&mut self.ledger);
            self.queue.put(act, context.elapsed);
        }
    }

    /// Whether everything is in the vault.
    pub(crate) fn is_kept(&self) -> bool {
        self.queue.is_empty()
    }

    /// Lets what waits go at once.
    pub(crate) fn hurry(&mut self) {
        self.queue.delay.hurry();
    }

    /// What is to be done in the vault now, if anything.
    pub(crate) fn next(&mut self, context: &Context<'_>) -> Option<Vec<Act>> {
        let queue = &mut self.queue;
        let is_free = queue.under_way.is_empty() && !queue.waiting.is_empty();
        if !(is_free && queue.delay.is_due(context.elapsed)) {
            return None;
        }
        queue.delay.taken();
        queue.under_way = std::mem::take(&mut queue.waiting);
        Some(queue.under_way.clone())
    }

    /// What is not in the vault yet, or may not be.
    pub(crate) fn unsaved(&self) -> Vec<Act> {
        self.queue.under_way.iter().chain(&self.queue.waiting).cloned().collect()
    }

    /// It was done in the vault, or not. What another window did is taken over, with what
    /// was done here meanwhile.
    pub(super) fn kept(&mut self, kept: Result<Box<Ledger>, VaultError>, context: &Context<'_>) {
        let sent = std::mem::take(&mut self.queue.under_way);
        match kept {
            Ok(there) => {
                self.fault = None;
                self.take_over(*there);
            }
            Err(error) => {
                self.queue.waiting.splice(0..0, sent);
                self.queue.delay.failed(context.elapsed);
                self.fault = Some(error);
            }
        }
    }

    /// Shows what stands in the vault, with what is still on its way there.
    pub(super) fn take_over(&mut self, there: Ledger) {
        self.ledger = there;
        for act in self.queue.under_way.iter().chain(&self.queue.waiting) {
            act.apply(&mut self.ledger);
        }
    }
}
