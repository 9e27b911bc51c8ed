//! Keeping what is typed in a meeting: each change goes to the vault within a second and
//! a half, one after the other, beside what another window changed.

use chrono::TimeDelta;

use super::{Message, PageReply, State};
use crate::case::CaseId;
use crate::gui::context::Context;
use crate::gui::reply::Reply;
use crate::gui::write_delay::WriteDelay;
use crate::meeting::Meeting;
use crate::vault::VaultError;

/// A meeting that is being worked on.
#[derive(Debug)]
pub(super) struct Draft {
    /// As it stands in the vault.
    before: Meeting,
    /// As it is on the screen.
    pub(super) now: Meeting,
    /// What is being stored.
    under_way: Option<Meeting>,
    delay: WriteDelay,
    /// Why the newest words could not be stored.
    pub(super) fault: Option<VaultError>,
    /// Whether it is left once all of it is stored.
    closes: bool,
}

/// What is to be stored, and over what.
#[derive(Debug, Clone)]
pub(crate) struct Save {
    /// As it stood in the vault.
    pub(crate) before: Meeting,
    /// As it is now.
    pub(crate) now: Meeting,
}

impl Draft {
    pub(super) fn of(meeting: Meeting) -> Self {
        Self {
            before: meeting.clone(),
            now: meeting,
            under_way: None,
            delay: WriteDelay::default(),
            fault: None,
            closes: false,
        }
    }

    /// Whether every word of it is in the vault.
    pub(super) fn is_kept(&self) -> bool {
        self.under_way.is_none() && self.now == self.before
    }

    pub(super) fn changed(&mut self, elapsed: TimeDelta) {
        self.delay.changed(elapsed);
        self.closes = false;
    }

    pub(super) fn close_when_kept(&mut self) {
        self.closes = true;
    }

    pub(super) fn forget(&mut self, case: CaseId) {
        self.before.forget(case);
        self.now.forget(case);
    }

    fn next(&mut self, elapsed: TimeDelta) -> Option<Save> {
        if self.is_kept() || self.under_way.is_some() || !self.delay.is_due(elapsed) {
            return None;
        }
        self.delay.taken();
        self.under_way = Some(self.now.clone());
        Some(Save { before: self.before.clone(), now: self.now.clone() })
    }
}

impl State {
    /// Whether every word is in the vault.
    pub(crate) fn is_kept(&self) -> bool {
        self.draft.as_ref().is_none_or(Draft::is_kept)
    }

    /// Lets what waits go at once.
    pub(crate) fn hurry(&mut self) {
        self.draft.iter_mut().for_each(|draft| draft.delay.hurry());
    }

    /// What is to be stored now, if anything.
    pub(crate) fn next(&mut self, context: &Context<'_>) -> Option<Save> {
        self.draft.as_mut()?.next(context.elapsed)
    }

    /// What is not in the vault yet, or may not be.
    pub(crate) fn unsaved(&self) -> Option<Save> {
        let draft = self.draft.as_ref().filter(|draft| !draft.is_kept())?;
        Some(Save { before: draft.before.clone(), now: draft.now.clone() })
    }

    /// Puts what stands in the vault in the list.
    pub(super) fn remember(&mut self, meeting: Meeting) {
        match self.found.all.iter_mut().find(|one| one.id == meeting.id) {
            Some(one) => *one = meeting,
            None => self.found.all.push(meeting),
        }
    }

    /// The newest words were stored, or not. What another window changed is taken over,
    /// beside what was typed meanwhile.
    pub(super) fn kept(
        &mut self,
        kept: Result<Box<Meeting>, VaultError>,
        context: &Context<'_>,
    ) -> PageReply {
        let Some(draft) = &mut self.draft else {
            return Reply::none();
        };
        let sent = draft.under_way.take();
        match kept {
            Ok(there) => {
                let sent = sent.unwrap_or_else(|| draft.before.clone());
                draft.now = Meeting::joined(&sent, &draft.now, &there);
                draft.now.changed_at = there.changed_at;
                draft.before = *there;
                draft.fault = None;
            }
            Err(error) => {
                draft.delay.failed(context.elapsed);
                draft.fault = Some(error);
            }
        }
        let (stored, closes) = (draft.before.clone(), draft.closes && draft.is_kept());
        self.remember(stored);
        self.draft.take_if(|_| closes);
        Reply::<Message, _>::none()
    }
}
