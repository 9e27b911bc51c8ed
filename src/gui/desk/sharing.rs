//! Handing over at the desk: the page Delen, and what it changes in the vault.

use iced::Task;

use super::{Desk, Message, Page, Version, Which};
use crate::case::CaseId;
use crate::gui::casefile::step::Step;
use crate::gui::context::Context;
use crate::gui::screen::sharing::{self, Ask};

impl Desk {
    /// Looks up what the vault knows of handing over. On the page of it our
    /// keys are needed, so they are made there.
    pub(super) fn look_at_sharing(&self) -> Task<Message> {
        let keys = self.stage.is_on(Page::Sharing) && !self.is_read_only();
        sharing::State::look(&self.vault, keys).map(Message::Sharing)
    }

    pub(super) fn update_sharing(
        &mut self,
        message: sharing::Message,
        context: &Context<'_>,
    ) -> Task<Message> {
        // A receipt may close a case, whose last words must be in the vault then.
        if matches!(message, sharing::Message::Read) && !self.is_kept() {
            self.sharing.not_kept_yet();
            return self.keep_now(context);
        }
        let reply = sharing::update(&mut self.sharing, message, &self.vault, context);
        reply.map(Message::Sharing).settle(|ask| match ask {
            Ask::ListAnew(let_go) => {
                self.let_go(let_go);
                self.list()
            }
            Ask::Open(id, copy) => {
                let version = copy.map_or_else(
                    || Version::main(id, Step::default()),
                    |number| Version::other(id, Which::Copy(number)),
                );
                self.open_case(version, context)
            }
        })
    }

    /// A case that was let go is read anew when somebody opens it.
    fn let_go(&mut self, case: Option<CaseId>) {
        let is_open = |id: &CaseId| self.stage.case().is_some_and(|open| open.is(*id, None));
        if let Some(id) = case.filter(is_open) {
            self.stage.close(id);
        }
    }

    /// Tells the open case to whom it is being handed over, and who can be written to.
    pub(super) fn tell_handover(&mut self) {
        if let Some(open) = self.stage.case_mut() {
            let to = self.sharing.handed_to(open.case().id);
            open.set_handed_to(to);
            open.know_colleagues(&self.sharing.overview().contacts);
        }
    }
}
