//! Handing over at the desk: the page Delen and the form over a case.

use chrono::TimeDelta;
use iced::Task;

use super::{Desk, Message, Page, Request, Version, Which};
use crate::case::{Case, CaseId};
use crate::gui::casefile::step::Step;
use crate::gui::context::Context;
use crate::gui::screen::sharing;
use crate::gui::sending;

impl Desk {
    /// Looks up what the vault knows of handing over. On the page of it our
    /// keys are needed, so they are made there.
    pub(super) fn look_at_sharing(&self) -> Task<Message> {
        let keys = self.page == Page::Sharing && !self.is_read_only();
        sharing::State::look(&self.vault, keys).map(Message::Sharing)
    }

    pub(super) fn update_sharing(
        &mut self,
        message: sharing::Message,
        elapsed: TimeDelta,
        context: &Context<'_>,
    ) -> Request {
        // A receipt may close a case, whose last words must be in the vault then.
        if matches!(message, sharing::Message::Read) && !self.is_kept() {
            self.sharing.not_kept_yet();
            return self.keep_now(elapsed, context).into();
        }
        let (vault, edge) = (&self.vault, &self.edge);
        match sharing::update(&mut self.sharing, message, vault, edge, context) {
            sharing::Outcome::Run(task) => task.map(Message::Sharing).into(),
            sharing::Outcome::Changed(let_go, task) => {
                self.let_go(let_go);
                Task::batch([self.list(), task.map(Message::Sharing)]).into()
            }
            sharing::Outcome::Open(id, copy) => {
                let version = copy.map_or_else(
                    || Version::main(id, Step::default()),
                    |number| Version::other(id, Which::Copy(number)),
                );
                self.open_case(version, elapsed, context)
            }
        }
    }

    /// A case that was let go is read anew when somebody opens it.
    fn let_go(&mut self, case: Option<CaseId>) {
        if case.is_some_and(|id| self.open.as_ref().is_some_and(|open| open.is(id, None))) {
            self.open = None;
        }
    }

    /// Opens the form to give the open case to a colleague.
    pub(super) fn share(&mut self, elapsed: TimeDelta, context: &Context<'_>) -> Request {
        if let Some(open) = &self.open {
            let contacts = &self.sharing.overview().contacts;
            self.sending = Some(sending::State::new(open.case(), contacts));
        }
        self.keep_now(elapsed, context).into()
    }

    pub(super) fn update_sending(
        &mut self,
        message: sending::Message,
        elapsed: TimeDelta,
        context: &Context<'_>,
    ) -> Request {
        let kept = self.is_kept();
        let (Some(form), Some(open)) = (&mut self.sending, &self.open) else {
            return Task::none().into();
        };
        let around =
            sending::Around { case: open.case(), kept, vault: &self.vault, edge: &self.edge };
        match sending::update(form, message, &around, context) {
            sending::Outcome::Run(task) => {
                let kept = self.keep_now(elapsed, context);
                Task::batch([kept, task.map(Message::Sending)]).into()
            }
            sending::Outcome::Sent => self.look_at_sharing().into(),
            sending::Outcome::Closed => {
                self.sending = None;
                Task::none().into()
            }
        }
    }

    /// Tells the open case to whom it is being handed over.
    pub(super) fn tell_handover(&mut self) {
        if let Some(open) = &mut self.open {
            let to = self.sharing.handed_to(open.case());
            open.set_handed_to(to);
        }
    }
}

impl sharing::State {
    /// To whom a case is being handed over, while that is under way.
    fn handed_to(&self, case: &Case) -> Option<String> {
        let mut handovers = self.overview().handovers.iter();
        let under_way = handovers.find(|handover| {
            handover.case == case.id
                && handover.is_under_way()
                && handover.purpose == crate::case::Purpose::Transfer
        });
        under_way.map(|handover| handover.to_name.clone())
    }
}
