//! What was done to a case, what is asked beside it, and a way to put something back that was removed.

use crate::case::Case;
use crate::naslag::Topic;

/// What was done to a case, or is asked beside it.
#[derive(Debug)]
pub enum Done {
    /// It was changed: advise again and save soon.
    Changed,
    /// Something was removed that can be put back.
    Removed(Undo),
    /// Something was done at once, told in these words; the way back takes it back.
    Turned(String),
    /// Nothing: Naslag is asked about this.
    Read(Topic),
}

type Restore = Box<dyn FnOnce(&mut Case) + Send>;

/// A way to put something back that was removed.
pub struct Undo {
    /// What was removed, for the bar that offers to put it back.
    pub what: String,
    restore: Restore,
}

impl Undo {
    /// Remembers how to put `what` back. The way back must also work after
    /// other changes, so it inserts and never replaces the whole case.
    pub fn new(what: String, restore: impl FnOnce(&mut Case) + Send + 'static) -> Self {
        Self { what, restore: Box::new(restore) }
    }

    /// Puts it back.
    pub fn restore(self, case: &mut Case) {
        (self.restore)(case);
    }
}

impl std::fmt::Debug for Undo {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Undo").field("what", &self.what).finish_non_exhaustive()
    }
}
