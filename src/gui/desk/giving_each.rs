//! Handing several cases over, one after the other, to one colleague.

use std::collections::VecDeque;

use iced::Task;

use super::dialog::sending::{Alike, Turn};
use super::{Desk, Message, Version};
use crate::case::CaseId;
use crate::gui::casefile;
use crate::gui::casefile::step::Step;
use crate::gui::context::Context;

/// The cases that are still to be handed over.
#[derive(Debug, Default)]
pub(super) struct GivingEach {
    left: VecDeque<CaseId>,
    all: usize,
    /// What was chosen for the one before.
    alike: Option<Alike>,
}

impl GivingEach {
    /// Which of how many the next form is for, with what was chosen for the one before.
    pub(super) fn turn(&mut self) -> Option<(Turn, Option<Alike>)> {
        let turn = Turn { number: self.all - self.left.len(), of: self.all };
        (self.all > 1).then(|| (turn, self.alike.take()))
    }

    pub(super) fn stop(&mut self) {
        *self = Self::default();
    }
}

impl Desk {
    /// Begins to hand these cases over.
    pub(super) fn give_each(&mut self, cases: Vec<CaseId>, context: &Context<'_>) -> Task<Message> {
        self.giving = GivingEach { all: cases.len(), left: cases.into(), alike: None };
        self.give_next(None, context)
    }

    /// Opens the next case with the form over it, which begins with what was chosen for
    /// the one before.
    pub(super) fn give_next(
        &mut self,
        alike: Option<Alike>,
        context: &Context<'_>,
    ) -> Task<Message> {
        let Some(id) = self.giving.left.pop_front() else {
            self.giving.stop();
            return Task::none();
        };
        self.giving.alike = alike;
        let version = Version::main(id, Step::default());
        self.open_and(version, casefile::Message::Share, context)
    }
}
