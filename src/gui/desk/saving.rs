//! Keeping what is typed: autosave, and saving all before the vault locks.

use std::sync::Arc;

use iced::Task;

use super::drafts::seal;
use super::surveying::look_at;
use super::{Ask, Desk, Draft, Message, Reply};
use crate::case::{Case, Summary, Timestamp};
use crate::gui::background;
use crate::gui::context::Context;
use crate::gui::outbox::SaveState;
use crate::vault::{LastSaved, Saved, Vault, VaultError};

impl Desk {
    /// How the newest words are kept.
    pub fn kept(&self) -> &SaveState<VaultError> {
        self.outbox.kept()
    }

    /// Whether every word is in the vault.
    pub fn is_kept(&self) -> bool {
        self.outbox.is_empty() && self.meetings.is_kept() && self.self_scan.is_kept()
    }

    /// Starts writing everything without waiting for a pause.
    pub(super) fn keep_now(&mut self, context: &Context<'_>) -> Task<Message> {
        self.outbox.hurry();
        self.meetings.hurry();
        self.self_scan.hurry();
        Task::batch([
            self.keep_next(context),
            self.keep_meeting(context),
            self.keep_self_scan(context),
        ])
    }

    /// Writes the next case that may go.
    pub(super) fn keep_next(&mut self, context: &Context<'_>) -> Task<Message> {
        let Some(case) = self.outbox.next(context.elapsed) else {
            return Task::none();
        };
        let vault = Arc::clone(&self.vault);
        let (by, now) = (context.me.to_owned(), context.now);
        let last_words = context.machine.last_words.clone();
        background::run(move || {
            let _turn = last_words.turn();
            let result = vault.save(&case, &by, now);
            (case, result)
        })
        .map(|(case, result)| Message::Kept(Box::new(case), result))
    }

    /// Leaves what is in no vault yet where it is written when the window ends.
    pub fn note_last_words(&self, context: &Context<'_>) {
        let last_words = &context.machine.last_words;
        let (unsaved, draft) = (self.outbox.unsaved(), self.unsealed());
        let meeting = self.meetings.unsaved();
        let acts = self.self_scan.unsaved();
        if unsaved.is_empty() && draft.is_none() && meeting.is_none() && acts.is_empty() {
            return last_words.are_none();
        }
        let (vault, by) = (Arc::clone(&self.vault), context.me.to_owned());
        let clock = Arc::clone(&context.machine.clock);
        last_words.are(move || {
            // There is nobody left to tell what fails.
            for case in unsaved {
                let _ = vault.save(&case, &by, clock.now());
            }
            if let Some(meeting) = meeting {
                let _ = vault.save_meeting(&meeting.before, &meeting.now, clock.now());
            }
            if !acts.is_empty() {
                let _ = vault.change_self_scans(&acts);
            }
            if let Some((old, new)) = draft {
                let _ = seal(&vault, &old, &new);
            }
            let _ = vault.flush_index();
        });
    }

    /// A save ended. When the desk is about to be left and it failed, the desk
    /// stays in memory and tries again.
    pub(super) fn receive_kept(
        &mut self,
        case: Case,
        result: Result<Saved, VaultError>,
        context: &Context<'_>,
    ) -> Reply {
        let noted = match result {
            Ok(saved) => {
                self.outbox.saved(saved.at);
                self.note_kept(&case, saved, context)
            }
            // The words are safe in a second copy, where later saves go too.
            Err(error @ VaultError::Conflict(_)) => {
                self.outbox.saved(context.now);
                self.trouble = Some(error);
                self.list()
            }
            Err(error) => {
                let id = case.id;
                self.outbox.failed(case, error.clone(), context.elapsed);
                if self.leaving {
                    return Reply::ask(Ask::Stuck(error));
                }
                self.give_up_writing(id, &error, context)
            }
        };
        if self.leaving {
            return self.leave(context).into();
        }
        let destroying = self.destroy_when_idle();
        let next = self.keep_next(context);
        let written = self.write_when_kept(context);
        Task::batch([noted, destroying, next, written, self.do_what_waited(context)]).into()
    }

    /// Shows in the lists what was kept. A second copy changes nothing of the
    /// case itself there; it is listed apart.
    fn note_kept(&mut self, case: &Case, saved: Saved, context: &Context<'_>) -> Task<Message> {
        let open = self.stage.case_mut().filter(|open| open.case().id == case.id);
        let is_new_copy = open.is_some_and(|open| open.set_copy(saved.copy));
        if saved.copy.is_none() {
            self.show_in_list(case, saved.at, context);
        }
        if is_new_copy { self.list() } else { Task::none() }
    }

    fn show_in_list(&mut self, case: &Case, at: Timestamp, context: &Context<'_>) {
        let summary = Arc::new(Summary::of(case));
        // What is newer than what was saved was noted when it was typed.
        if self.outbox.newest(case.id).is_none() {
            self.today.glances.note(case.id, look_at(case, context));
        }
        self.revision += 1;
        self.listing.saved.insert(case.id, LastSaved { at, by: context.me.to_owned() });
        let listed = self.listing.summaries.iter_mut().find(|listed| listed.id == case.id);
        match listed {
            Some(listed) => *listed = summary,
            None => self.listing.summaries.push(summary),
        }
    }

    /// Writes everything, seals the draft, and says so with [`Message::Left`].
    pub fn leave(&mut self, context: &Context<'_>) -> Task<Message> {
        self.leaving = true;
        self.meetings.clear_wall();
        self.vault_page.leave();
        let stopped = self.stop_writing(context);
        self.put_document_away();
        Task::batch([stopped, self.keep_all(context)])
    }

    fn keep_all(&mut self, context: &Context<'_>) -> Task<Message> {
        // What comes of it must be in the vault too.
        if self.is_writing_document() {
            return Task::none();
        }
        if !self.is_kept() {
            return self.keep_now(context);
        }
        if self.is_read_only() {
            return Task::done(Message::Left(Ok(())));
        }
        // One after the other: the draft that is being written is older.
        if self.is_sealing() {
            return Task::none();
        }
        self.seal_all()
    }

    /// A draft was sealed, or not.
    pub(super) fn receive_draft(
        &mut self,
        draft: Draft,
        result: Result<(), VaultError>,
        context: &Context<'_>,
    ) -> Task<Message> {
        let news = self.receive_sealed(draft, result, context);
        self.trouble = news.or(self.trouble.take());
        if self.leaving { self.leave(context) } else { Task::none() }
    }

    /// The cases that are in memory only, with a new one for a form that is.
    pub fn unsaved(&self, context: &Context<'_>) -> Vec<Case> {
        self.outbox.all().cloned().chain(self.unsealed_form(context)).collect()
    }

    /// Goes on in the same vault, which was found in another place.
    pub fn move_to(&mut self, vault: Arc<Vault>, context: &Context<'_>) -> Task<Message> {
        self.vault = vault;
        self.resume();
        let kept = self.keep_now(context);
        Task::batch([kept, self.list(), self.look_at_vault(), self.look_at_sharing()])
    }

    /// Goes on after locking was called off, or after unlocking again.
    pub fn resume(&mut self) {
        self.leaving = false;
    }
}
