//! The steps of a case, and what a step may ask of the case file.

use iced::Task;

use crate::case::{Case, Phase};

/// A step of the case, in the order in which they stand beside it.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Default, serde::Serialize, serde::Deserialize,
)]
pub enum Step {
    /// Gezin en kring.
    #[default]
    Family,
    /// Zorgen en krachten.
    Concerns,
    /// The plan of a phase.
    Phase(Phase),
    /// AVE en regie.
    Ave,
    /// Logboek.
    Logbook,
}

impl Step {
    /// All steps.
    pub const ALL: [Self; 7] = [
        Self::Family,
        Self::Concerns,
        Self::Phase(Phase::DirecteVeiligheid),
        Self::Phase(Phase::Risicos),
        Self::Phase(Phase::Herstel),
        Self::Ave,
        Self::Logbook,
    ];
}

/// What a step asks of the case file after a message.
#[derive(Debug)]
pub enum Action<Message> {
    /// Nothing.
    None,
    /// The case was changed: advise again and save soon.
    Changed,
    /// Something was removed that can be put back.
    Removed(Undo),
    /// Go to another step.
    Go(Step),
    /// Change the case and run a task, such as moving the focus.
    ChangedAnd(Task<Message>),
    /// Run a task without changing the case.
    Run(Task<Message>),
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
