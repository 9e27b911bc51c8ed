//! What a step asks of the vault for the open case: sealing a file beside it, reading
//! one, writing one. The desk does it, and tells what came of it.

use iced::Task;

use super::logbook::Message as LogbookMessage;
use super::logbook::bijlagen::{self, Errand, Ran};
use super::step::Step;
use super::{Casefile, FileAsk, FileReply, Message, StepMessage};
use crate::gui::context::Context;

impl Casefile {
    pub(super) fn ask_for(&mut self, errand: Errand) -> FileReply {
        self.errand = Some(errand);
        FileReply::ask(FileAsk::Errand)
    }

    /// What the desk is asked to do, once.
    pub fn take_errand(&mut self) -> Option<Errand> {
        self.errand.take()
    }

    /// What came of it. What was added can be undone like whatever else was done.
    pub fn errand_ran(&mut self, ran: Ran, context: &Context<'_>) -> FileReply {
        let (before, step) = (self.case.clone(), self.step);
        let reply = bijlagen::ran(self.steps.bijlagen(), ran, &mut self.case);
        let wrap = |message| StepMessage::Logbook(LogbookMessage::Bijlage(message));
        let reply = self.settle(reply.map(wrap).map(Message::Step), context);
        self.way_back.note(before, &self.case, step, context.elapsed);
        let followed = self.follow_attachment(context);
        reply.and(followed)
    }

    /// Draws the attachment that is looked at, and lets go of it when its step is not
    /// open.
    pub(super) fn follow_attachment(&mut self, context: &Context<'_>) -> Task<Message> {
        let is_open = self.step == Step::Logbook;
        let followed = bijlagen::follow(self.steps.bijlagen(), is_open, context);
        followed
            .map(|message| Message::Step(StepMessage::Logbook(LogbookMessage::Bijlage(message))))
    }
}
