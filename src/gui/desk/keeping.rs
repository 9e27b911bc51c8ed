//! Keeping what is typed: autosave, locking, and the draft of half-typed words.

use std::sync::Arc;

use chrono::TimeDelta;
use iced::Task;
use serde::{Deserialize, Serialize};

use super::{Desk, Message, Page, Request, new_case};
use crate::case::{Case, CaseId, Summary};
use crate::gui::casefile::{Casefile, step::Step};
use crate::gui::context::Context;
use crate::gui::outbox::Kept;
use crate::gui::work;
use crate::vault::{Saved, Vault, VaultError};

/// The name of the desk's draft in the vault.
const DRAFT: &str = "desk";

/// Where the user was, and what was not part of any case yet.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Draft {
    page: Page,
    case: Option<CaseId>,
    step: Step,
    new_case: Option<new_case::State>,
    search: String,
}

impl Desk {
    /// How the newest words are kept.
    #[must_use]
    pub fn kept(&self) -> &Kept<VaultError> {
        self.outbox.kept()
    }

    /// Whether every word is in the vault.
    #[must_use]
    pub fn is_kept(&self) -> bool {
        self.outbox.is_empty()
    }

    /// Starts writing everything without waiting for a pause.
    pub(super) fn keep_now(&mut self, elapsed: TimeDelta, context: &Context<'_>) -> Task<Message> {
        self.outbox.hurry();
        self.keep_next(elapsed, context)
    }

    /// Writes the next case that may go.
    pub(super) fn keep_next(&mut self, elapsed: TimeDelta, context: &Context<'_>) -> Task<Message> {
        let Some(case) = self.outbox.next(elapsed) else {
            return Task::none();
        };
        let vault = Arc::clone(&self.vault);
        let (by, now) = (context.me.to_owned(), context.now);
        work::elsewhere(move || {
            let result = vault.save(&case, &by, now);
            (case, result)
        })
        .map(|(case, result)| Message::Kept(Box::new(case), result))
    }

    /// A save ended.
    pub(super) fn receive_kept(
        &mut self,
        case: Case,
        result: Result<Saved, VaultError>,
        elapsed: TimeDelta,
        context: &Context<'_>,
    ) -> Request {
        let mut relist = Task::none();
        match result {
            Ok(saved) => {
                self.outbox.saved(saved.at);
                relist = self.note_kept(&case, saved);
            }
            // The words are safe in a second copy, where later saves go too.
            Err(error @ VaultError::Conflict { .. }) => {
                self.outbox.saved(context.now);
                self.trouble = Some(error);
                relist = self.list();
            }
            Err(error) => {
                self.outbox.failed(case, error.clone(), elapsed);
                if self.leaving {
                    return self.stay(error);
                }
            }
        }
        if self.leaving {
            return self.leave(elapsed, context).into();
        }
        let next = self.keep_next(elapsed, context);
        Task::batch([relist, next, self.open_what_waited()]).into()
    }

    /// Shows in the lists what was kept. A second copy changes nothing of the
    /// case itself there; it is listed apart.
    fn note_kept(&mut self, case: &Case, saved: Saved) -> Task<Message> {
        let open = self.open.as_mut().filter(|open| open.case().id == case.id);
        let is_new_copy = open.is_some_and(|open| open.set_copy(saved.copy));
        if saved.copy.is_none() {
            self.show_in_list(case);
        }
        if is_new_copy {
            self.list()
        } else {
            Task::none()
        }
    }

    fn show_in_list(&mut self, case: &Case) {
        let summary = Arc::new(Summary::of(case));
        self.revision += 1;
        let listed = self
            .listing
            .summaries
            .iter_mut()
            .find(|listed| listed.id == case.id);
        match listed {
            Some(listed) => *listed = summary,
            None => self.listing.summaries.push(summary),
        }
    }

    /// Writes everything, seals the draft, and says so with [`Message::Left`].
    pub fn leave(&mut self, elapsed: TimeDelta, context: &Context<'_>) -> Task<Message> {
        self.leaving = true;
        if !self.outbox.is_empty() {
            return self.keep_now(elapsed, context);
        }
        if self.is_read_only() {
            return Task::done(Message::Left(Ok(())));
        }
        let (vault, draft) = (Arc::clone(&self.vault), self.draft());
        work::elsewhere(move || seal(&vault, &draft)).map(Message::Left)
    }

    /// Goes on after locking was called off, or after unlocking again.
    pub fn resume(&mut self) {
        self.leaving = false;
    }

    /// Not everything could be written: the desk stays in memory and tries again.
    pub(super) fn stay(&mut self, error: VaultError) -> Request {
        Request::Stuck(error)
    }

    fn draft(&self) -> Draft {
        Draft {
            page: self.page,
            case: self.open.as_ref().map(|open| open.case().id),
            step: self.open.as_ref().map(Casefile::step).unwrap_or_default(),
            new_case: self.new_case.clone(),
            search: self.cases.search().to_owned(),
        }
    }

    pub(super) fn look_for_draft(&self) -> Task<Message> {
        let vault = Arc::clone(&self.vault);
        work::elsewhere(move || read(&vault)).map(Message::DraftFound)
    }

    pub(super) fn take_up(&mut self, draft: Option<Draft>) -> Request {
        let Some(draft) = draft else {
            return Task::none().into();
        };
        self.new_case = draft.new_case;
        self.cases.search_for(draft.search);
        match draft.case {
            Some(id) if draft.page == Page::Case => {
                Task::done(Message::Open(id, draft.step)).into()
            }
            _ => {
                self.page = draft.page;
                Task::none().into()
            }
        }
    }
}

fn seal(vault: &Vault, draft: &Draft) -> Result<(), VaultError> {
    let text = crate::case::ron::dialect()
        .to_string(draft)
        .unwrap_or_default();
    vault.seal_draft(DRAFT, text.as_bytes())?;
    // The index is a cache: without it the next list only takes longer.
    let _ = vault.flush_index();
    Ok(())
}

/// A draft that cannot be read is no reason not to open the vault.
fn read(vault: &Vault) -> Option<Draft> {
    let words = vault.read_draft(DRAFT).ok()??;
    crate::case::ron::dialect().from_bytes(&words).ok()
}
