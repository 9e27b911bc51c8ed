//! What waits until the newest words of a case are in the vault: those are
//! newer than what a reader of its file might find.

use std::sync::Arc;

use iced::Task;

use super::{Desk, Message, Version, versions};
use crate::case::CaseId;
use crate::gui::background;
use crate::gui::context::Context;
use crate::gui::screen::versions::compare::Pair;
use crate::gui::screen::versions::history;
use crate::vault::Vault;

/// What to do with a case once its newest words are in the vault.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum AfterSaving {
    Open(Version),
    Compare(Pair),
    LookBack(CaseId),
    Delete(CaseId),
}

impl AfterSaving {
    pub(super) fn case(self) -> CaseId {
        match self {
            Self::Open(version) => version.id,
            Self::Compare(pair) => pair.id,
            Self::LookBack(id) | Self::Delete(id) => id,
        }
    }

    fn start(self, vault: &Arc<Vault>, context: &Context<'_>) -> Task<Message> {
        let shared = Arc::clone(vault);
        match self {
            Self::Open(version) => version.read(vault),
            Self::Compare(pair) => background::run(move || versions::read_pair(&shared, pair))
                .map(move |read| Message::Compared(read, pair)),
            Self::LookBack(id) => background::run(move || history::read(&shared, id))
                .map(move |past| Message::Remembered(past.map(Box::new), id)),
            Self::Delete(id) => {
                let (by, now) = (context.me.to_owned(), context.now);
                background::run(move || shared.delete(id, &by, now)).map(Message::Tidied)
            }
        }
    }
}

impl Desk {
    /// Saves now, and then does something with a case.
    pub(super) fn after_saving(
        &mut self,
        what: AfterSaving,
        context: &Context<'_>,
    ) -> Task<Message> {
        let kept = self.keep_now(context);
        if self.outbox.newest(what.case()).is_some() {
            self.after_saving = Some(what);
            return kept;
        }
        Task::batch([kept, what.start(&self.vault, context)])
    }

    /// A save ended: does what waited for it.
    pub(super) fn do_what_waited(&mut self, context: &Context<'_>) -> Task<Message> {
        let outbox = &self.outbox;
        let ready = self.after_saving.take_if(|what| outbox.newest(what.case()).is_none());
        ready.map_or_else(Task::none, |what| what.start(&self.vault, context))
    }
}
