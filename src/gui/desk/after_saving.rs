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
use crate::gui::screen::versions::unite::Two;
use crate::vault::Vault;

/// What to do with a case once its newest words are in the vault.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum AfterSaving {
    Open(Version),
    Compare(Pair),
    Unite(Two),
    LookBack(CaseId),
    Delete(CaseId),
}

impl AfterSaving {
    /// Whether it is about this case.
    pub(super) fn is_about(self, id: CaseId) -> bool {
        match self {
            Self::Open(version) => version.id == id,
            Self::Compare(pair) => pair.id == id,
            Self::Unite(two) => two.contains(&id),
            Self::LookBack(other) | Self::Delete(other) => other == id,
        }
    }

    fn start(self, vault: &Arc<Vault>, context: &Context<'_>) -> Task<Message> {
        let shared = Arc::clone(vault);
        match self {
            Self::Open(version) => version.read(vault),
            Self::Compare(pair) => background::run(move || versions::read_pair(&shared, pair))
                .map(move |read| Message::Compared(read, pair)),
            Self::Unite(two) => background::run(move || versions::read_two(&shared, two))
                .map(move |read| Message::TwoRead(read, two)),
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
        if self.outbox.all().any(|case| what.is_about(case.id)) {
            self.after_saving = Some(what);
            return kept;
        }
        Task::batch([kept, what.start(&self.vault, context)])
    }

    /// A save ended: does what waited for it.
    pub(super) fn do_what_waited(&mut self, context: &Context<'_>) -> Task<Message> {
        let outbox = &self.outbox;
        let ready =
            self.after_saving.take_if(|what| !outbox.all().any(|case| what.is_about(case.id)));
        ready.map_or_else(Task::none, |what| what.start(&self.vault, context))
    }
}
