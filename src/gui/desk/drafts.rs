//! What stands at the desk and in no case: where the user is, the form of a new case,
//! the choices between two versions, and a practice case that is written. They are sealed in the vault shortly after they change, so that
//! they come back after a lock, a crash or a power cut.

use std::sync::Arc;

use chrono::TimeDelta;
use iced::Task;
use serde::de::IntoDeserializer;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::after_saving::AfterSaving;
use super::dialog::{Dialog, new_case};
use super::screen::Screen;
use super::{Desk, Message, Page};
use crate::case::{Case, CaseId};
use crate::gui::background;
use crate::gui::casefile::{Casefile, step::Step};
use crate::gui::context::Context;
use crate::gui::screen::practice;
use crate::gui::screen::versions::{compare, unite};
use crate::gui::write_delay::WriteDelay;
use crate::vault::{Vault, VaultError};

/// The name of the draft that tells where the user is.
const POSITION: &str = "desk";
/// The name of the draft of a new case.
const NEW_CASE: &str = "new-case";
/// The name of the draft with choices between two versions.
const CHOICES: &str = "choices";
/// The name of the draft with choices between two cases.
const UNITING: &str = "uniting";
/// The name of the draft of a practice case that is written.
const PRACTICE: &str = "practice";

/// Where the user was, and what was not part of any case yet.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Draft {
    position: Position,
    new_case: Option<new_case::State>,
    choices: Option<compare::Draft>,
    uniting: Option<unite::Draft>,
    practice: Option<practice::Unfinished>,
}

/// Where the user was.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
struct Position {
    page: Shown,
    case: Option<CaseId>,
    step: Step,
    search: String,
    /// The form of a new case stood here before it had a file of its own.
    #[serde(skip_serializing)]
    new_case: Option<new_case::State>,
}

/// What was on the screen.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Shown {
    Page(Page),
    Case,
    Compare,
    Unite,
    History,
}

/// The same by the names in the file, where pages have names of their own.
#[derive(Deserialize)]
#[serde(field_identifier)]
enum Name {
    Case,
    Compare,
    Unite,
    History,
    Page(String),
}

impl Shown {
    fn of(screen: &Screen) -> Self {
        match screen {
            Screen::Page(page) => Self::Page(*page),
            Screen::Case(_) => Self::Case,
            Screen::Compare(_) => Self::Compare,
            Screen::Unite(_) => Self::Unite,
            Screen::History(_) => Self::History,
        }
    }
}

impl Default for Shown {
    fn default() -> Self {
        Self::Page(Page::default())
    }
}

impl Serialize for Shown {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Page(page) => page.serialize(serializer),
            Self::Case => serializer.serialize_unit_variant("Shown", 0, "Case"),
            Self::Compare => serializer.serialize_unit_variant("Shown", 1, "Compare"),
            Self::History => serializer.serialize_unit_variant("Shown", 2, "History"),
            Self::Unite => serializer.serialize_unit_variant("Shown", 3, "Unite"),
        }
    }
}

impl<'de> Deserialize<'de> for Shown {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(match Name::deserialize(deserializer)? {
            Name::Case => Self::Case,
            Name::Compare => Self::Compare,
            Name::Unite => Self::Unite,
            Name::History => Self::History,
            Name::Page(name) => Self::Page(Page::deserialize(name.into_deserializer())?),
        })
    }
}

/// What is in the vault of the desk's draft, and what is on its way there.
#[derive(Debug, Default)]
pub(super) struct Drafts {
    newest: Draft,
    sealed: Draft,
    under_way: bool,
    has_failed: bool,
    delay: WriteDelay,
    /// A form that was found while another dialog was open.
    found: Option<new_case::State>,
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
    pub(super) fn note_draft(&mut self, context: &Context<'_>) {
        if !self.is_read_only() {
            let draft = self.draft();
            self.drafts.put(draft, context.elapsed);
        }
    }

    /// Seals what stands at the desk, when that changed and waited long enough.
    pub(super) fn seal_next(&mut self, context: &Context<'_>) -> Task<Message> {
        // What was found of another window is not this one's to write over.
        if self.is_read_only() {
            return Task::none();
        }
        let Some((old, new)) = self.drafts.next(context.elapsed) else {
            return Task::none();
        };
        let vault = Arc::clone(&self.vault);
        let last_words = context.machine.last_words.clone();
        background::run(move || {
            let _turn = last_words.turn();
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
        context: &Context<'_>,
    ) -> Option<VaultError> {
        self.drafts.under_way = false;
        match result {
            Ok(()) => {
                self.drafts.sealed = draft;
                self.drafts.has_failed = false;
                None
            }
            Err(error) => {
                self.drafts.delay.failed(context.elapsed);
                let is_news = !std::mem::replace(&mut self.drafts.has_failed, true);
                is_news.then_some(error)
            }
        }
    }

    /// What stands at the desk and is not sealed yet, and what is.
    pub(super) fn unsealed(&self) -> Option<(Draft, Draft)> {
        let new = !self.is_read_only() && self.drafts.newest != self.drafts.sealed;
        new.then(|| (self.drafts.sealed.clone(), self.drafts.newest.clone()))
    }

    /// Whether a draft is being written.
    pub(super) fn is_sealing(&self) -> bool {
        self.drafts.under_way
    }

    /// Seals all there is, whatever is in the vault of it, and the index.
    pub(super) fn seal_all(&self) -> Task<Message> {
        let (vault, old, new) = (Arc::clone(&self.vault), self.drafts.sealed.clone(), self.draft());
        background::run(move || {
            seal(&vault, &old, &new)?;
            // These are caches: without them the next list only takes longer.
            let _ = vault.flush_index();
            let _ = vault.store_words();
            Ok(())
        })
        .map(Message::Left)
    }

    fn draft(&self) -> Draft {
        let screen = self.stage.screen();
        let open = self.stage.case();
        let (case, choices) = match screen {
            Screen::History(state) => (Some(state.id()), None),
            Screen::Compare(state) => (None, Some(state.draft())),
            Screen::Page(_) | Screen::Case(_) | Screen::Unite(_) => (None, None),
        };
        let uniting = match screen {
            Screen::Unite(state) => Some(state.draft()),
            _ => self.uniting.clone(),
        };
        let position = Position {
            page: Shown::of(screen),
            case: case.or(open.map(|open| open.case().id)),
            step: open.map(Casefile::step).unwrap_or_default(),
            search: self.cases.search().to_owned(),
            new_case: None,
        };
        let new_case = match &self.dialog {
            Some(Dialog::NewCase(form)) => Some(form),
            _ => self.drafts.found.as_ref(),
        };
        let choices = choices.or_else(|| self.choices.clone());
        let practice = self.practice.writing();
        Draft { position, new_case: new_case.cloned(), choices, uniting, practice }
    }

    /// A case made of the form of a new case, when that is not sealed as it is.
    pub(super) fn unsealed_form(&self, context: &Context<'_>) -> Option<Case> {
        let form = self.draft().new_case?;
        let is_sealed = self.drafts.sealed.new_case.as_ref() == Some(&form);
        (!is_sealed && !form.is_empty())
            .then(|| new_case::make(&form, &self.listing.summaries, context))
    }

    pub(super) fn look_for_draft(&self) -> Task<Message> {
        let vault = Arc::clone(&self.vault);
        background::run(move || read(&vault)).map(|draft| Message::DraftFound(Box::new(draft)))
    }

    pub(super) fn take_up(&mut self, draft: Draft, context: &Context<'_>) -> Task<Message> {
        self.drafts.sealed = draft.clone();
        let is_where_it_began = self.draft().position == Position::default();
        let Draft { position, new_case, choices, uniting, practice } = draft;
        practice.into_iter().for_each(|found| self.practice.take_up(found, context));
        let pair = choices.as_ref().map(|choices| choices.pair);
        self.choices = self.choices.take().or(choices);
        let two = uniting.as_ref().map(|uniting| uniting.two);
        self.uniting = self.uniting.take().or(uniting);
        self.take_up_form(new_case.or(position.new_case));
        // Whoever was quicker than the disk is somewhere already.
        if !is_where_it_began {
            return Task::none();
        }
        self.cases.search_for(position.search);
        if let (Shown::Unite, Some(two)) = (position.page, two) {
            return self.after_saving(AfterSaving::Unite(two), context);
        }
        match (position.page, position.case, pair) {
            (Shown::Compare, _, Some(pair)) => {
                self.after_saving(AfterSaving::Compare(pair), context)
            }
            (Shown::History, Some(id), _) => self.after_saving(AfterSaving::LookBack(id), context),
            (Shown::Case, Some(id), _) => Task::done(Message::Open(id, position.step)),
            (Shown::Page(page), ..) => {
                self.show(Screen::Page(page));
                Task::none()
            }
            _ => Task::none(),
        }
    }

    fn take_up_form(&mut self, form: Option<new_case::State>) {
        match self.dialog {
            None => self.dialog = form.map(Dialog::NewCase),
            // What is in it is newer than what was found.
            Some(Dialog::NewCase(_)) => {}
            Some(_) => self.drafts.found = form,
        }
    }

    /// Puts the dialog away. A form that waited for that comes in its place.
    pub(super) fn close_dialog(&mut self) {
        self.dialog = self.drafts.found.take().map(Dialog::NewCase);
    }
}

/// Writes what is new; what is gone loses its file.
pub(super) fn seal(vault: &Vault, old: &Draft, new: &Draft) -> Result<(), VaultError> {
    if old.new_case != new.new_case {
        write(vault, NEW_CASE, new.new_case.as_ref())?;
    }
    if old.choices != new.choices {
        write(vault, CHOICES, new.choices.as_ref())?;
    }
    if old.uniting != new.uniting {
        write(vault, UNITING, new.uniting.as_ref())?;
    }
    if old.practice != new.practice {
        write(vault, PRACTICE, new.practice.as_ref())?;
    }
    if old.position != new.position {
        let somewhere = new.position != Position::default();
        write(vault, POSITION, somewhere.then_some(&new.position))?;
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
        position: read_one(vault, POSITION).unwrap_or_default(),
        new_case: read_one(vault, NEW_CASE),
        choices: read_one(vault, CHOICES),
        uniting: read_one(vault, UNITING),
        practice: read_one(vault, PRACTICE),
    }
}

fn read_one<T: serde::de::DeserializeOwned>(vault: &Vault, name: &str) -> Option<T> {
    let words = vault.read_draft(name).ok()??;
    crate::case::ron::dialect().from_bytes(&words).ok()
}
