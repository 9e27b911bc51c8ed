//! What stands at the desk and in no case: where the user is, and the form of a
//! new case. Both are sealed in the vault shortly after they change, so that
//! they come back after a lock, a crash or a power cut.

use std::sync::Arc;

use chrono::TimeDelta;
use iced::Task;
use serde::{Deserialize, Serialize};

use super::{Desk, Message, Page, Request, new_case};
use crate::case::CaseId;
use crate::gui::casefile::{Casefile, step::Step};
use crate::gui::screen::versions::{compare, history};
use crate::gui::work;
use crate::gui::write_delay::WriteDelay;
use crate::vault::{Vault, VaultError};

/// The name of the draft that tells where the user is.
const PLACE: &str = "desk";
/// The name of the draft of a new case.
const NEW_CASE: &str = "new-case";
/// The name of the draft with choices between two versions.
const CHOICES: &str = "choices";

/// Where the user was, and what was not part of any case yet.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Draft {
    place: Place,
    new_case: Option<new_case::State>,
    choices: Option<compare::Draft>,
}

/// Where the user was.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
struct Place {
    page: Page,
    case: Option<CaseId>,
    step: Step,
    search: String,
    /// The form of a new case stood here before it had a file of its own.
    #[serde(skip_serializing)]
    new_case: Option<new_case::State>,
}

/// What is in the vault of the desk's draft, and what is on its way there.
#[derive(Debug, Default)]
pub(super) struct Drafts {
    newest: Draft,
    sealed: Draft,
    under_way: bool,
    has_failed: bool,
    delay: WriteDelay,
}

impl Drafts {
    /// Takes the newest state.
    fn put(&mut self, draft: Draft, elapsed: TimeDelta) {
        if draft != self.newest {
            self.newest = draft;
            self.delay.changed(elapsed);
        }
    }

    /// What to write over what, if it is time and nothing is under way.
    fn next(&mut self, elapsed: TimeDelta) -> Option<(Draft, Draft)> {
        let idle = !self.under_way && self.newest != self.sealed;
        if !idle || !self.delay.is_due(elapsed) {
            return None;
        }
        self.under_way = true;
        self.delay.taken();
        Some((self.sealed.clone(), self.newest.clone()))
    }
}

impl Desk {
    /// Notes what stands at the desk now.
    pub(super) fn note_draft(&mut self, elapsed: TimeDelta) {
        if !self.is_read_only() {
            let draft = self.draft();
            self.drafts.put(draft, elapsed);
        }
    }

    /// Seals what stands at the desk, when that changed and waited long enough.
    pub(super) fn seal_next(&mut self, elapsed: TimeDelta) -> Task<Message> {
        // What was found of another window is not this one's to write over.
        if self.is_read_only() {
            return Task::none();
        }
        let Some((old, new)) = self.drafts.next(elapsed) else {
            return Task::none();
        };
        let vault = Arc::clone(&self.vault);
        work::elsewhere(move || {
            let result = seal(&vault, &old, &new);
            (new, result)
        })
        .map(|(draft, result)| Message::Sealed(Box::new(draft), result))
    }

    /// The draft was sealed, or not. It is tried again; that it fails is told
    /// once, until it succeeds.
    pub(super) fn receive_sealed(
        &mut self,
        draft: Draft,
        result: Result<(), VaultError>,
        elapsed: TimeDelta,
    ) -> Option<VaultError> {
        self.drafts.under_way = false;
        match result {
            Ok(()) => {
                self.drafts.sealed = draft;
                self.drafts.has_failed = false;
                None
            }
            Err(error) => {
                self.drafts.delay.failed(elapsed);
                let is_news = !std::mem::replace(&mut self.drafts.has_failed, true);
                is_news.then_some(error)
            }
        }
    }

    /// Whether a draft is being written.
    pub(super) fn is_sealing(&self) -> bool {
        self.drafts.under_way
    }

    /// Seals all there is, whatever is in the vault of it, and the index.
    pub(super) fn seal_all(&self) -> Task<Message> {
        let (vault, old, new) = (Arc::clone(&self.vault), self.drafts.sealed.clone(), self.draft());
        work::elsewhere(move || {
            seal(&vault, &old, &new)?;
            // The index is a cache: without it the next list only takes longer.
            let _ = vault.flush_index();
            Ok(())
        })
        .map(Message::Left)
    }

    fn draft(&self) -> Draft {
        let place = Place {
            page: self.page,
            case: self.case_on_screen(),
            step: self.open.as_ref().map(Casefile::step).unwrap_or_default(),
            search: self.cases.search().to_owned(),
            new_case: None,
        };
        Draft { place, new_case: self.new_case.clone(), choices: self.choices() }
    }

    /// The case that the page is about.
    fn case_on_screen(&self) -> Option<CaseId> {
        let past = self.looking_back.as_ref().map(history::State::id);
        let past = past.filter(|_| self.page == Page::History);
        past.or_else(|| self.open.as_ref().map(|open| open.case().id))
    }

    /// Choices between two versions, also those that wait for the page to open.
    fn choices(&self) -> Option<compare::Draft> {
        let comparing = self.comparing.as_ref().map(compare::State::draft);
        comparing.or_else(|| self.chosen.clone())
    }

    pub(super) fn look_for_draft(&self) -> Task<Message> {
        let vault = Arc::clone(&self.vault);
        work::elsewhere(move || read(&vault)).map(|draft| Message::DraftFound(Box::new(draft)))
    }

    pub(super) fn take_up(&mut self, draft: Draft) -> Request {
        self.drafts.sealed = draft.clone();
        let is_where_it_began = self.draft().place == Place::default();
        let Draft { place, new_case, choices } = draft;
        let pair = choices.as_ref().map(|choices| choices.pair);
        self.chosen = self.chosen.take().or(choices);
        self.new_case = self.new_case.take().or(new_case).or(place.new_case);
        // Whoever was quicker than the disk is somewhere already.
        if !is_where_it_began {
            return Task::none().into();
        }
        self.cases.search_for(place.search);
        match place.case {
            _ if place.page == Page::Compare => {
                pair.map_or_else(Task::none, |pair| Task::done(Message::OpenPair(pair))).into()
            }
            Some(id) if place.page == Page::History => Task::done(Message::LookBack(id)).into(),
            Some(id) if place.page == Page::Case => {
                Task::done(Message::Open(id, place.step)).into()
            }
            _ => {
                self.page = place.page;
                Task::none().into()
            }
        }
    }
}

/// Writes what is new; what is gone loses its file.
fn seal(vault: &Vault, old: &Draft, new: &Draft) -> Result<(), VaultError> {
    if old.new_case != new.new_case {
        write(vault, NEW_CASE, new.new_case.as_ref())?;
    }
    if old.choices != new.choices {
        write(vault, CHOICES, new.choices.as_ref())?;
    }
    if old.place != new.place {
        let somewhere = new.place != Place::default();
        write(vault, PLACE, somewhere.then_some(&new.place))?;
    }
    Ok(())
}

fn write(vault: &Vault, name: &str, value: Option<&impl Serialize>) -> Result<(), VaultError> {
    let Some(value) = value else {
        return vault.discard_draft(name);
    };
    let text = crate::case::ron::dialect().to_string(value);
    vault.seal_draft(name, text.unwrap_or_default().as_bytes())
}

/// A draft that cannot be read is no reason not to open the vault.
fn read(vault: &Vault) -> Draft {
    Draft {
        place: read_one(vault, PLACE).unwrap_or_default(),
        new_case: read_one(vault, NEW_CASE),
        choices: read_one(vault, CHOICES),
    }
}

fn read_one<T: serde::de::DeserializeOwned>(vault: &Vault, name: &str) -> Option<T> {
    let words = vault.read_draft(name).ok()??;
    crate::case::ron::dialect().from_bytes(&words).ok()
}
