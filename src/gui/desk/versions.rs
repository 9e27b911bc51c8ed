//! Versions of a case at the desk: comparing two, looking back, and putting a
//! case away and back.

use std::sync::Arc;

use chrono::TimeDelta;
use iced::Task;

use super::{Desk, Message, Page, Request, Version};
use crate::case::{Case, CaseId};
use crate::gui::casefile::{Casefile, step::Step};
use crate::gui::context::Context;
use crate::gui::screen::versions::compare::{self, Pair};
use crate::gui::screen::versions::history::{self, Past};
use crate::gui::widget::focus::to_main;
use crate::gui::work;
use crate::vault::{CaseVersion, Deleted, Event, Named, Saved, Vault, VaultError};

/// Two versions that were read, or why not.
type Read = Result<Box<(CaseVersion, CaseVersion)>, VaultError>;

/// What to do with a case once its newest words are in the vault.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Waiting {
    Open(Version),
    Compare(Pair),
    LookBack(CaseId),
    Delete(CaseId),
}

/// A case that somebody may want to delete.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Leaving {
    pub(super) id: CaseId,
    pub(super) name: String,
}

impl Waiting {
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
            Self::Compare(pair) => work::elsewhere(move || read(&shared, pair))
                .map(move |read| Message::Compared(read, pair)),
            Self::LookBack(id) => work::elsewhere(move || history::read(&shared, id))
                .map(move |past| Message::Remembered(past.map(Box::new), id)),
            Self::Delete(id) => {
                let (by, now) = (context.me.to_owned(), context.now);
                work::elsewhere(move || shared.delete(id, &by, now)).map(Message::Tidied)
            }
        }
    }
}

fn read(vault: &Vault, pair: Pair) -> Read {
    let main = vault.read_version(pair.id, None)?;
    let copy = vault.read_version(pair.id, Some(pair.copy))?;
    Ok(Box::new((main, copy)))
}

impl Desk {
    /// Does something with a case, after its newest words are in the vault:
    /// those are newer than what a reader might find.
    pub(super) fn when_kept(
        &mut self,
        what: Waiting,
        elapsed: TimeDelta,
        context: &Context<'_>,
    ) -> Request {
        let kept = self.keep_now(elapsed, context);
        if self.outbox.newest(what.case()).is_some() {
            self.waiting = Some(what);
            return kept.into();
        }
        Task::batch([kept, what.start(&self.vault, context)]).into()
    }

    /// Does what waited for a save, once that save is done.
    pub(super) fn do_what_waited(&mut self, context: &Context<'_>) -> Task<Message> {
        match self.waiting {
            Some(waiting) if self.outbox.newest(waiting.case()).is_none() => {
                self.waiting = None;
                waiting.start(&self.vault, context)
            }
            _ => Task::none(),
        }
    }

    /// Two versions were read. Choices made before between the same two stay.
    pub(super) fn receive_pair(&mut self, read: Read, pair: Pair) -> Request {
        match read {
            Ok(versions) => {
                let (left, right) = *versions;
                let before = self.comparing.take().map(|state| state.draft());
                let draft = before.or(self.chosen.take());
                self.close_case(pair.id);
                self.comparing = Some(compare::State::new(pair, left, right, draft));
                self.page = Page::Compare;
                to_main().into()
            }
            Err(error) => {
                // Without one of them there is nothing left to choose.
                let is_over = error == VaultError::CaseMissing;
                self.chosen = self.chosen.take().filter(|chosen| !is_over || chosen.pair != pair);
                self.tell(error)
            }
        }
    }

    pub(super) fn update_comparison(
        &mut self,
        message: compare::Message,
        elapsed: TimeDelta,
        context: &Context<'_>,
    ) -> Request {
        let Some(state) = &mut self.comparing else {
            return Task::none().into();
        };
        match compare::update(state, message, context) {
            compare::Asked::Nothing => Task::none().into(),
            compare::Asked::Back => self.go(Page::Cases, elapsed, context),
            compare::Asked::Join(case, versions) => self.join(*case, *versions, context),
        }
    }

    fn join(
        &self,
        case: Case,
        (main, copy): (CaseVersion, CaseVersion),
        context: &Context<'_>,
    ) -> Request {
        let vault = Arc::clone(&self.vault);
        let (by, now, id) = (context.me.to_owned(), context.now, case.id);
        work::elsewhere(move || vault.join(&case, &main, &copy, &by, now))
            .map(move |saved| Message::Replaced(saved, id))
            .into()
    }

    /// A case was made out of two versions, or an earlier one was put back.
    pub(super) fn receive_replaced(
        &mut self,
        saved: Result<Saved, VaultError>,
        id: CaseId,
        elapsed: TimeDelta,
        context: &Context<'_>,
    ) -> Request {
        let pair = self.comparing.as_ref().map(compare::State::pair);
        match (saved, pair.filter(|_| self.page == Page::Compare)) {
            (Ok(_), _) => self.show_replaced(id, elapsed, context),
            (Err(VaultError::ChangedElsewhere), Some(pair)) => {
                self.when_kept(Waiting::Compare(pair), elapsed, context)
            }
            (Err(error), _) => {
                self.comparing.as_mut().map(compare::State::not_saved);
                self.looking_back.as_mut().map(history::State::not_put_back);
                self.tell(error)
            }
        }
    }

    fn show_replaced(&mut self, id: CaseId, elapsed: TimeDelta, context: &Context<'_>) -> Request {
        self.comparing = None;
        self.looking_back = None;
        self.close_case(id);
        let list = self.list();
        let version = Version::main(id, Step::default());
        match self.open_case(version, elapsed, context) {
            Request::Run(open) => Task::batch([list, open]).into(),
            other => other,
        }
    }

    /// The versions of a case were read.
    pub(super) fn receive_past(
        &mut self,
        past: Result<Box<Past>, VaultError>,
        id: CaseId,
    ) -> Request {
        match past {
            Ok(past) => {
                self.looking_back = Some(history::State::new(id, *past));
                self.page = Page::History;
                to_main().into()
            }
            Err(error) => self.tell(error),
        }
    }

    pub(super) fn update_history(
        &mut self,
        message: history::Message,
        elapsed: TimeDelta,
        context: &Context<'_>,
    ) -> Request {
        let Some(state) = &mut self.looking_back else {
            return Task::none().into();
        };
        let id = state.id();
        match history::update(state, message, context) {
            history::Asked::Nothing => Task::none().into(),
            history::Asked::Top => to_main().into(),
            history::Asked::LookedAt(number) => {
                Task::batch([to_main(), self.note_look(id, number, context)]).into()
            }
            history::Asked::Back => {
                let open = self.open.as_ref().filter(|open| open.case().id == id);
                let step = open.map_or_else(Step::default, Casefile::step);
                self.open_case(Version::main(id, step), elapsed, context)
            }
            history::Asked::PutBack(number, twin) => {
                let vault = Arc::clone(&self.vault);
                let (by, now) = (context.me.to_owned(), context.now);
                work::elsewhere(move || vault.put_back(id, (number, twin), &by, now))
                    .map(move |saved| Message::Replaced(saved, id))
                    .into()
            }
        }
    }

    fn note_look(&self, id: CaseId, number: u64, context: &Context<'_>) -> Task<Message> {
        let summary = self.summaries().iter().find(|summary| summary.id == id);
        let case = Named {
            id,
            number: summary.map_or_else(String::new, |summary| summary.number.clone()),
        };
        let vault = Arc::clone(&self.vault);
        let (by, now) = (context.me.to_owned(), context.now);
        // The line is written with the next one when it fails now.
        work::elsewhere(move || vault.note(Event::LookedBack(case, number), &by, now)).discard()
    }

    /// Asks whether to delete the open case.
    pub(super) fn ask_to_delete(&mut self) -> Request {
        let open = self.open.as_ref().filter(|_| !self.is_read_only());
        self.deleting =
            open.map(|open| Leaving { id: open.case().id, name: open.case().name.clone() });
        Task::none().into()
    }

    pub(super) fn answer_to_delete(
        &mut self,
        delete: bool,
        elapsed: TimeDelta,
        context: &Context<'_>,
    ) -> Request {
        match self.deleting.take().filter(|_| delete) {
            Some(Leaving { id, .. }) => {
                let request = self.when_kept(Waiting::Delete(id), elapsed, context);
                self.close_case(id);
                self.page = Page::Cases;
                request
            }
            None => Task::none().into(),
        }
    }

    /// Puts a deleted case back.
    pub(super) fn undelete(&self, id: CaseId, context: &Context<'_>) -> Request {
        let (by, now) = (context.me.to_owned(), context.now);
        self.tidy(move |vault| vault.undelete(id, &by, now))
    }

    /// Does something to the files of the vault and lists them again.
    pub(super) fn tidy(
        &self,
        job: impl FnOnce(&Vault) -> Result<(), VaultError> + Send + 'static,
    ) -> Request {
        let vault = Arc::clone(&self.vault);
        work::elsewhere(move || job(&vault)).map(Message::Tidied).into()
    }

    pub(super) fn receive_tidied(&mut self, tidied: Result<(), VaultError>) -> Request {
        self.trouble = tidied.err().or(self.trouble.take());
        Task::batch([self.list(), to_main()]).into()
    }

    pub(super) fn find_deleted(&self) -> Task<Message> {
        let vault = Arc::clone(&self.vault);
        work::elsewhere(move || vault.deleted()).map(Message::DeletedFound)
    }

    pub(super) fn receive_deleted(&mut self, deleted: Result<Vec<Deleted>, VaultError>) -> Request {
        match deleted {
            Ok(deleted) => {
                self.cases.show_deleted(deleted);
                Task::none().into()
            }
            Err(error) => self.tell(error),
        }
    }

    /// An open case that is replaced or goes is no longer what is in the vault.
    fn close_case(&mut self, id: CaseId) {
        self.open = self.open.take().filter(|open| open.case().id != id);
    }

    fn tell(&mut self, error: VaultError) -> Request {
        self.trouble = Some(error);
        Task::none().into()
    }
}
