//! The desk: an open vault with its pages and at most one open case.

mod care;
pub mod destroying;
mod drafts;
mod inside;
mod keeping;
mod moving;
pub mod new_case;
mod sharing;
mod version;
mod versions;
mod view;

use std::sync::Arc;

use chrono::{NaiveDate, TimeDelta};
use iced::Task;

use crate::case::{Case, CaseId, Summary};
use crate::gui::casefile::{self, Casefile, Outcome, step::Step};
use crate::gui::context::Context;
use crate::gui::edge::Edge;
use crate::gui::outbox::Outbox;
use crate::gui::screen::sharing as sharing_page;
use crate::gui::screen::versions::compare::{self, Pair};
use crate::gui::screen::versions::history;
use crate::gui::screen::{cases, settings, today, vault as vault_page};
use crate::gui::sending;
use crate::gui::work;
use crate::platform::Preferences;
use crate::vault::{
    Access, CaseVersion, Certificate, Deleted, Listing, Opened, Progress, Saved, Vault, VaultError,
};

use self::inside::Reading;

use drafts::Drafts;
use versions::{Leaving, Waiting};

pub use drafts::Draft;
pub use version::{Version, Which};
pub use view::{Surroundings, view};

/// A page of the desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
pub enum Page {
    /// Vandaag.
    #[default]
    Today,
    /// Casussen; the open case stands here too.
    Cases,
    /// The open case.
    Case,
    /// Instellingen.
    Settings,
    /// Two versions of a case beside each other.
    Compare,
    /// Earlier versions of a case.
    History,
    /// Kluis.
    Vault,
    /// Delen, which belongs to Casussen.
    Sharing,
}

/// An open vault.
pub struct Desk {
    vault: Arc<Vault>,
    page: Page,
    listing: Listing,
    listed: bool,
    /// Another number for each content of the listing.
    revision: u64,
    today: today::State,
    cases: cases::State,
    settings: settings::State,
    vault_page: vault_page::State,
    sharing: sharing_page::State,
    sending: Option<sending::State>,
    edge: Edge,
    open: Option<Casefile>,
    new_case: Option<new_case::State>,
    outbox: Outbox<VaultError>,
    drafts: Drafts,
    trouble: Option<VaultError>,
    destroying: Option<destroying::State>,
    purged_on: Option<NaiveDate>,
    // Waits until the newest words of the same case are in the vault.
    waiting: Option<Waiting>,
    comparing: Option<compare::State>,
    /// Choices from before the vault was locked.
    chosen: Option<compare::Draft>,
    looking_back: Option<history::State>,
    deleting: Option<Leaving>,
    leaving: bool,
    reading: Reading,
}

/// What can happen at the desk.
#[derive(Debug, Clone)]
pub enum Message {
    /// Open a page.
    Go(Page),
    /// The vault was listed.
    Listed(Result<Listing, VaultError>),
    /// The words of some cases were read; none when those of all were.
    WordsRead(Option<Progress>),
    /// Words left half-typed when the vault was locked were found.
    DraftFound(Box<Draft>),
    /// Words of no case yet were sealed, or not.
    Sealed(Box<Draft>, Result<(), VaultError>),
    /// Open a case at a step.
    Open(CaseId, Step),
    /// A case was read.
    Opened(Box<Result<Opened, VaultError>>, Version),
    /// Two versions of a case were read, or not.
    Compared(Result<Box<(CaseVersion, CaseVersion)>, VaultError>, Pair),
    /// In Twee versies vergelijken.
    Compare(compare::Message),
    /// Compare a case with a second copy of it.
    OpenPair(Pair),
    /// A case was replaced by another version, or not.
    Replaced(Result<Saved, VaultError>, CaseId),
    /// The earlier versions of a case were read, or not.
    Remembered(Result<Box<history::Past>, VaultError>, CaseId),
    /// In Eerdere versies.
    History(history::Message),
    /// Look at the earlier versions of a case.
    LookBack(CaseId),
    /// Delete the case that was asked about, or not.
    Delete(bool),
    /// Files were put in order, or not.
    Tidied(Result<(), VaultError>),
    /// The deleted cases were listed.
    DeletedFound(Result<Vec<Deleted>, VaultError>),
    /// A case was written, or not.
    Kept(Box<Case>, Result<Saved, VaultError>),
    /// Write everything now.
    KeepNow,
    /// Start a new case.
    NewCase,
    /// In the form of a new case.
    Drafting(new_case::Message),
    /// Look for something in all cases.
    Find,
    /// The trouble was read.
    Understood,
    /// In Vandaag.
    Today(today::Message),
    /// In Casussen.
    Cases(cases::Message),
    /// In Instellingen.
    Settings(settings::Message),
    /// In Kluis.
    Vault(vault_page::Message),
    /// In Delen.
    Sharing(sharing_page::Message),
    /// In the form that gives a case to a colleague.
    Sending(sending::Message),
    /// In the open case.
    Case(casefile::Message),
    /// Everything was written before leaving, or not.
    Left(Result<(), VaultError>),
    /// Lock the vault.
    Lock,
    /// Quick exit.
    Cover,
    /// Open another step of the open case, with the keyboard in it.
    Step(Step),
    /// Show which keys there are.
    ShowKeys,
    /// In the dialog in which a case is destroyed.
    Destroying(destroying::Message),
    /// A case was destroyed, or not.
    Destroyed(Result<Certificate, VaultError>),
    /// What was due to be destroyed is gone, or not.
    Purged(Result<Vec<Certificate>, VaultError>),
}

/// What the desk asks of the window.
#[derive(Debug)]
pub enum Request {
    /// Nothing but running a task.
    Run(Task<Message>),
    /// Change the preferences.
    Prefer(Preferences),
    /// Lock the vault.
    Lock,
    /// Lock the vault behind an empty sheet.
    Cover,
    /// Show which keys there are.
    ShowKeys,
    /// Everything is in the vault; the desk may go.
    Left,
    /// Not everything could be written; the desk must stay.
    Stuck(VaultError),
}

impl From<Task<Message>> for Request {
    fn from(task: Task<Message>) -> Self {
        Self::Run(task)
    }
}

impl Desk {
    /// A desk for a vault that was just opened; the task reads what is in it.
    pub fn new(vault: Arc<Vault>, edge: Edge) -> (Self, Task<Message>) {
        let desk = Self {
            vault,
            page: Page::default(),
            listing: Listing::default(),
            listed: false,
            revision: 0,
            today: today::State::default(),
            cases: cases::State::default(),
            settings: settings::State::default(),
            vault_page: vault_page::State::default(),
            sharing: sharing_page::State::default(),
            sending: None,
            edge,
            open: None,
            new_case: None,
            outbox: Outbox::default(),
            drafts: Drafts::default(),
            trouble: None,
            destroying: None,
            purged_on: None,
            waiting: None,
            comparing: None,
            chosen: None,
            looking_back: None,
            deleting: None,
            leaving: false,
            reading: Reading::default(),
        };
        let tasks = Task::batch([
            desk.list(),
            desk.look_for_draft(),
            desk.look_at_vault(),
            desk.look_at_sharing(),
        ]);
        (desk, tasks)
    }

    /// The vault.
    #[must_use]
    pub fn vault(&self) -> &Arc<Vault> {
        &self.vault
    }

    /// The open case.
    #[must_use]
    pub fn casefile(&self) -> Option<&Casefile> {
        self.open.as_ref()
    }

    /// Whether an open case is on the screen.
    #[must_use]
    pub fn is_in_case(&self) -> bool {
        self.page == Page::Case && self.open.is_some()
    }

    /// The page that is on the screen: a page about a case shows Vandaag while
    /// there is none.
    fn shown_page(&self) -> Page {
        let is_empty = match self.page {
            Page::Case => self.open.is_none(),
            Page::Compare => self.comparing.is_none(),
            Page::History => self.looking_back.is_none(),
            Page::Today | Page::Cases | Page::Settings | Page::Vault | Page::Sharing => false,
        };
        if is_empty { Page::Today } else { self.page }
    }

    /// Whether something must be answered before anything else.
    #[must_use]
    pub fn has_dialog(&self) -> bool {
        let asks = self.deleting.is_some() || self.destroying.is_some();
        self.new_case.is_some() || self.sending.is_some() || asks
    }

    /// Whether the vault may only be read.
    #[must_use]
    pub fn is_read_only(&self) -> bool {
        self.vault.access() != Access::Writing
    }

    /// All cases at a glance.
    #[must_use]
    pub fn summaries(&self) -> &[Arc<Summary>] {
        &self.listing.summaries
    }

    /// Handles a message.
    pub fn update(
        &mut self,
        message: Message,
        elapsed: TimeDelta,
        context: &Context<'_>,
        preferences: &Preferences,
    ) -> Request {
        let request = self.handle(message, elapsed, context, preferences);
        self.refresh(context);
        self.note_draft(elapsed);
        self.tell_handover();
        match request {
            Request::Run(task) => Task::batch([task, self.look_inside()]).into(),
            other => other,
        }
    }

    fn handle(
        &mut self,
        message: Message,
        elapsed: TimeDelta,
        context: &Context<'_>,
        preferences: &Preferences,
    ) -> Request {
        match message {
            Message::Go(page) => self.go(page, elapsed, context),
            Message::Listed(listing) => self.receive_listing(listing),
            Message::WordsRead(progress) => self.receive_words(progress),
            Message::DraftFound(draft) => self.take_up(*draft),
            Message::Sealed(draft, result) => self.receive_draft(*draft, result, elapsed, context),
            Message::Open(id, step) => self.open_case(Version::main(id, step), elapsed, context),
            Message::Opened(opened, version) => self.receive_case(*opened, version, context),
            Message::Compared(read, pair) => self.receive_pair(read, pair),
            Message::Compare(message) => self.update_comparison(message, elapsed, context),
            Message::OpenPair(pair) => self.when_kept(Waiting::Compare(pair), elapsed, context),
            Message::Replaced(saved, id) => self.receive_replaced(saved, id, elapsed, context),
            Message::Remembered(past, id) => self.receive_past(past, id),
            Message::History(message) => self.update_history(message, elapsed, context),
            Message::LookBack(id) => self.when_kept(Waiting::LookBack(id), elapsed, context),
            Message::Delete(delete) => self.answer_to_delete(delete, elapsed, context),
            Message::Tidied(tidied) => self.receive_tidied(tidied),
            Message::DeletedFound(deleted) => self.receive_deleted(deleted),
            Message::Kept(case, result) => self.receive_kept(*case, result, elapsed, context),
            Message::KeepNow => self.keep_now(elapsed, context).into(),
            Message::NewCase => self.start_new_case(),
            Message::Drafting(message) => self.update_new_case(message, elapsed, context),
            Message::Find => self.find(elapsed, context),
            Message::Understood => {
                self.trouble = None;
                Task::none().into()
            }
            Message::Today(message) => {
                let request = today::update(&mut self.today, message);
                self.follow(request, elapsed, context)
            }
            Message::Cases(message) => {
                let request = cases::update(&mut self.cases, message);
                self.follow(request, elapsed, context)
            }
            Message::Settings(message) => {
                settings::update(&mut self.settings, message, preferences)
                    .map_or_else(|| Task::none().into(), Request::Prefer)
            }
            Message::Vault(message) => self.update_vault_page(message, context).into(),
            Message::Sharing(message) => self.update_sharing(message, elapsed, context),
            Message::Sending(message) => self.update_sending(message, elapsed, context),
            Message::Case(message) => self.update_case(message, elapsed, context),
            Message::Left(Ok(())) => Request::Left,
            Message::Left(Err(error)) => self.stay(error),
            Message::Lock => Request::Lock,
            Message::Cover => Request::Cover,
            Message::Step(step) => self.go_to_step(step, elapsed, context),
            Message::ShowKeys => Request::ShowKeys,
            Message::Destroying(message) => self.update_destroying(message, context),
            Message::Destroyed(destroyed) => self.receive_destroyed(destroyed, elapsed),
            Message::Purged(purged) => self.receive_purged(purged),
        }
    }

    /// Lets a second pass: writes what waited long enough.
    pub fn tick(&mut self, elapsed: TimeDelta, context: &Context<'_>) -> Task<Message> {
        if let Some(open) = &mut self.open {
            open.follow_the_clock(context);
        }
        self.refresh(context);
        Task::batch([
            self.keep_next(elapsed, context),
            self.seal_next(elapsed),
            self.purge_daily(context),
        ])
    }

    /// Brings the page that is on up to date with the listing.
    fn refresh(&mut self, context: &Context<'_>) {
        let (summaries, revision) = (&self.listing.summaries, self.revision);
        self.today.recount(summaries, revision, context);
        match self.shown_page() {
            Page::Today => self.today.refresh(summaries, revision, context),
            Page::Cases => self.cases.refresh(summaries, revision, context),
            Page::Case
            | Page::Settings
            | Page::Vault
            | Page::Sharing
            | Page::Compare
            | Page::History => {}
        }
    }

    pub(super) fn list(&self) -> Task<Message> {
        let vault = Arc::clone(&self.vault);
        let list = work::elsewhere(move || vault.list()).map(Message::Listed);
        Task::batch([list, self.find_deleted()])
    }

    fn receive_listing(&mut self, listing: Result<Listing, VaultError>) -> Request {
        match listing {
            Ok(listing) => {
                self.listing = listing;
                self.listed = true;
                self.revision += 1;
                self.read_words().into()
            }
            Err(error) => {
                self.trouble = Some(error);
                Task::none().into()
            }
        }
    }

    fn update_case(
        &mut self,
        message: casefile::Message,
        elapsed: TimeDelta,
        context: &Context<'_>,
    ) -> Request {
        let Some(open) = &mut self.open else {
            return Task::none().into();
        };
        match open.update(message, context) {
            Outcome::None => Task::none().into(),
            Outcome::Run(task) => task.map(Message::Case).into(),
            Outcome::Destroy => self.ask_to_destroy(context),
            Outcome::Share => self.share(elapsed, context),
            Outcome::Moved(task) => {
                let kept = self.keep_now(elapsed, context);
                Task::batch([kept, task.map(Message::Case)]).into()
            }
            Outcome::LookBack => {
                let id = open.case().id;
                self.when_kept(Waiting::LookBack(id), elapsed, context)
            }
            Outcome::Delete => self.ask_to_delete(),
            Outcome::Changed(task) => {
                self.outbox.put(open.case(), elapsed);
                task.map(Message::Case).into()
            }
        }
    }
}
