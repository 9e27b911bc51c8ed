//! The desk: an open vault with its pages and at most one open case.

mod after_saving;
mod agenda;
mod attachments;
mod backup_reminder;
pub mod dialog;
mod documents;
mod drafts;
mod giving_each;
mod help;
mod listing;
mod meetings;
mod navigation;
mod notices;
mod opening;
mod pages;
mod practising;
mod purging;
mod rail;
mod remainders;
mod saving;
mod screen;
mod self_scan;
mod sharing;
mod surveying;
mod text_search;
mod tour;
mod united;
mod version;
mod versions;
mod view;
mod weak_passphrase;

use std::collections::BTreeSet;
use std::rc::Rc;
use std::sync::Arc;

use chrono::NaiveDate;
use iced::Task;

use crate::case::{Case, CaseId, DocumentId, Summary};
use crate::gui::casefile::documents::ToCopy;
use crate::gui::casefile::logbook::bijlagen::Ran;
use crate::gui::casefile::{self, Casefile, FileAsk, step::Step};
use crate::gui::context::Context;
use crate::gui::outbox::Outbox;
use crate::gui::reply;
use crate::gui::screen::meetings as meetings_page;
use crate::gui::screen::selfscan;
use crate::gui::screen::sharing as sharing_page;
use crate::gui::screen::versions::compare::{self, Pair};
use crate::gui::screen::versions::history;
use crate::gui::screen::versions::unite::{self, Two};
use crate::gui::screen::{cases, insight, naslag, practice, settings, today, vault as vault_page};
use crate::platform::{PackFile, Preferences};
use crate::redaction::wall::Wall;
use crate::vault::{
    Access, CaseVersion, Certificate, Deleted, Listing, Opened, Progress, Saved, SavedFilters,
    Seen, TwoFamilies, United, Vault, VaultError,
};

use after_saving::AfterSaving;
use dialog::{Dialog, destroying, new_case, reading, sending, spelling};
use drafts::Drafts;
use screen::Stage;
use text_search::Reading;
use tour::Tour;

pub use drafts::Draft;
pub use notices::Notice;
pub use pages::Page;
pub use tour::{Invitation, Message as TourMessage};
pub use version::{Version, Which};
pub use view::view;

/// An open vault.
pub struct Desk {
    vault: Arc<Vault>,
    stage: Stage,
    dialog: Option<Dialog>,
    listing: Listing,
    listed: bool,
    /// Another number for each content of the listing.
    revision: u64,
    today: today::State,
    cases: cases::State,
    practice: practice::State,
    insight: insight::State,
    settings: settings::State,
    naslag: naslag::State,
    vault_page: vault_page::State,
    sharing: sharing_page::State,
    meetings: meetings_page::State,
    self_scan: selfscan::State,
    /// A case that is opened to be held beside the page of meetings.
    beside: Option<CaseId>,
    outbox: Outbox<VaultError>,
    drafts: Drafts,
    trouble: Option<VaultError>,
    purged_on: Option<NaiveDate>,
    /// On which day it was read which cases became one lately.
    united_on: Option<NaiveDate>,
    after_saving: Option<AfterSaving>,
    /// Choices between two versions that are not on the screen now.
    choices: Option<compare::Draft>,
    /// Choices between two cases that are not on the screen now.
    uniting: Option<unite::Draft>,
    leaving: bool,
    /// A document on its way to a file.
    writing: documents::Writing,
    /// What a case that is being opened is opened for.
    once_open: Option<(CaseId, casefile::Message)>,
    reading: Reading,
    /// Cases that are handed over one after the other.
    giving: giving_each::GivingEach,
    /// Whether the advice for all cases is being worked out.
    surveying: Reading,
    tour: Tour,
    /// Words that the user keeps, so that they are not marked.
    own_words: Rc<BTreeSet<String>>,
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
    /// Some cases were looked into; none when all were.
    Surveyed(today::Round, Option<Vec<Seen<today::Looked>>>),
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
    /// Two cases that are to become one were read, or not.
    TwoRead(Result<Box<[CaseVersion; 2]>, VaultError>, Two),
    /// In Twee casussen samenvoegen.
    Unite(unite::Message),
    /// Two cases became one, or not.
    United(Result<Saved, VaultError>, Two),
    /// A case was replaced by another version, or not.
    Replaced(Result<Saved, VaultError>, CaseId),
    /// The earlier versions of a case were read, or not.
    Remembered(Result<Box<history::Past>, VaultError>, CaseId),
    /// In Eerdere versies.
    History(history::Message),
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
    /// CaseVersion for something in all cases.
    Find,
    /// The trouble was read.
    Understood,
    /// Set another passphrase, as this one is weak.
    ChangePassphrase,
    /// Not now.
    LetPassphraseBe,
    /// In the tour.
    Tour(TourMessage),
    /// In Vandaag.
    Today(today::Message),
    /// In Casussen.
    Cases(cases::Message),
    /// In Oefenen.
    Practice(practice::Message),
    /// In Inzicht.
    Insight(insight::Message),
    /// In Naslag.
    Naslag(naslag::Message),
    /// Look up this article there.
    LookUp(&'static str),
    /// Read there about what is on the screen, over it.
    ReadHere,
    /// In an article that lies over the screen.
    Reading(reading::Message),
    /// In Instellingen.
    Settings(settings::Message),
    /// In Kluis.
    Vault(vault_page::Message),
    /// In Delen.
    Sharing(sharing_page::Message),
    /// In Overleg.
    Meetings(meetings_page::Message),
    /// In the self-scan of the team.
    SelfScan(selfscan::Message),
    /// In the form that gives a case to a colleague.
    Sending(sending::Message),
    /// In the dialog about words that are perhaps not well spelt.
    Spelling(spelling::Message),
    /// The words that the user keeps were read, or not.
    OwnWords(Result<BTreeSet<String>, VaultError>),
    /// The filters that the user keeps were read, or not.
    FiltersRead(Result<SavedFilters, VaultError>),
    /// Which cases that look alike are of two families was read, or not.
    TwoFamiliesRead(Result<TwoFamilies, VaultError>),
    /// The list of words was read.
    WordListRead,
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
    /// Undo what was done last in the open case, or do it again.
    Travel {
        /// Whether to undo.
        back: bool,
    },
    /// Show which keys there are.
    ShowKeys,
    /// Open the second window, or close it.
    SwitchSecond,
    /// Make what a room sees black, or show it again.
    Black,
    /// In the dialog in which a case is destroyed.
    Destroying(destroying::Message),
    /// A case was destroyed, or not.
    Destroyed(Result<Certificate, VaultError>),
    /// A document was written, or not: of which case, what that knows it by, and the
    /// name of the file or what went wrong.
    Written(CaseId, DocumentId, Result<String, String>),
    /// Something was done with an attachment of a case, or not.
    Errand(CaseId, Box<Ran>),
    /// A section of a document may go on the clipboard: the case knows of it, by this.
    Copy(DocumentId, Box<ToCopy>),
    /// It was read which cases became one lately.
    UnitedFound(Result<Vec<United>, VaultError>),
    /// What was due to be destroyed is gone, or not.
    Purged(Result<Vec<Certificate>, VaultError>),
}

/// What the desk asks of the window.
#[derive(Debug)]
pub enum Ask {
    /// Change the preferences.
    Prefer(Preferences),
    /// Lay this over the method from now on, or nothing.
    Lay(PackFile, Option<String>),
    /// Lock the vault.
    Lock,
    /// Lock the vault behind an empty sheet.
    Cover,
    /// Show which keys there are.
    ShowKeys,
    /// Open the second window, or close it.
    SwitchSecond,
    /// Put words on the clipboard, which does not keep them.
    Copy(String),
    /// Everything is in the vault; the desk may go.
    Left,
    /// Not everything could be written; the desk must stay.
    Stuck(VaultError),
}

/// What the desk answers the window.
pub type Reply = reply::Reply<Message, Ask>;

impl Desk {
    /// A desk for a vault that was just opened; the task reads what is in it.
    pub fn new(vault: Arc<Vault>, tour: Invitation) -> (Self, Task<Message>) {
        let desk = Self {
            vault,
            stage: Stage::default(),
            dialog: None,
            listing: Listing::default(),
            listed: false,
            revision: 0,
            today: today::State::default(),
            cases: cases::State::default(),
            practice: practice::State::default(),
            insight: insight::State::default(),
            settings: settings::State::default(),
            naslag: naslag::State::default(),
            vault_page: vault_page::State::default(),
            sharing: sharing_page::State::default(),
            meetings: meetings_page::State::default(),
            self_scan: selfscan::State::default(),
            beside: None,
            outbox: Outbox::default(),
            drafts: Drafts::default(),
            trouble: None,
            purged_on: None,
            united_on: None,
            after_saving: None,
            choices: None,
            uniting: None,
            leaving: false,
            writing: documents::Writing::default(),
            once_open: None,
            reading: Reading::default(),
            giving: giving_each::GivingEach::default(),
            surveying: Reading::default(),
            tour: Tour::invited(tour),
            own_words: Rc::default(),
        };
        let tasks = Task::batch([
            desk.list(),
            desk.look_for_draft(),
            desk.look_at_vault(),
            desk.look_at_sharing(),
            desk.look_at_meetings(),
            desk.look_at_self_scans(),
            desk.read_own_words(),
            desk.read_filters(),
            desk.read_two_families(),
        ]);
        (desk, tasks)
    }

    /// The vault.
    pub fn vault(&self) -> &Arc<Vault> {
        &self.vault
    }

    /// The open case.
    pub fn casefile(&self) -> Option<&Casefile> {
        self.stage.case()
    }

    /// Whether an open case is on the screen.
    pub fn is_in_case(&self) -> bool {
        self.stage.is_in_case()
    }

    /// Whether something must be answered before anything else.
    pub fn has_dialog(&self) -> bool {
        self.dialog.is_some()
    }

    /// Whether the vault may only be read.
    pub fn is_read_only(&self) -> bool {
        self.vault.access() != Access::Writing
    }

    /// What the room sees.
    pub fn wall(&self) -> Option<&Wall> {
        self.meetings.wall()
    }

    /// All cases at a glance.
    pub fn summaries(&self) -> &[Arc<Summary>] {
        &self.listing.summaries
    }

    /// Whether a practice case is on the screen.
    pub fn is_practising(&self) -> bool {
        self.stage.is_on(Page::Practice) && self.practice.is_running()
    }

    /// Whether whoever trains made the window black.
    pub fn is_black(&self) -> bool {
        self.is_practising() && self.practice.is_black()
    }

    /// Handles a message.
    pub fn update(&mut self, message: Message, context: &Context<'_>) -> Reply {
        let reply = self.handle(message, context);
        self.refresh(context);
        self.note_draft(context);
        self.tell_handover();
        self.put_document_away();
        self.mark_words();
        self.renew_wall(context);
        match reply.ask {
            None => reply.and(self.search_texts()),
            Some(_) => reply,
        }
    }

    fn handle(&mut self, message: Message, context: &Context<'_>) -> Reply {
        match message {
            Message::Lock => Reply::ask(Ask::Lock),
            Message::Cover => Reply::ask(Ask::Cover),
            Message::ShowKeys => Reply::ask(Ask::ShowKeys),
            Message::SwitchSecond => Reply::ask(Ask::SwitchSecond),
            Message::Left(Ok(())) => Reply::ask(Ask::Left),
            Message::Left(Err(error)) => Reply::ask(Ask::Stuck(error)),
            Message::Kept(case, result) => self.receive_kept(*case, result, context),
            Message::Tour(message) => self.update_tour(message, context),
            Message::Meetings(message) => self.update_meetings(message, context),
            Message::SelfScan(message) => self.update_self_scan(message, context),
            Message::Black => self.go_black(context),
            Message::Cases(message) => self.update_cases(message, context),
            Message::Copy(record, words) => self.copy_words(record, &words, context),
            Message::Settings(message) => {
                let reply = settings::update(&mut self.settings, message, context);
                reply.map(Message::Settings).then(|ask| match ask {
                    settings::Ask::Prefer(preferences) => Reply::ask(Ask::Prefer(preferences)),
                    settings::Ask::Lay(file, text) => Reply::ask(Ask::Lay(file, text)),
                    settings::Ask::CompareRegion(id) => self.compare_region(id, context).into(),
                    settings::Ask::Compare(other, signing) => {
                        self.compare_with(&other, signing, context).into()
                    }
                })
            }
            message => self.act(message, context).into(),
        }
    }

    fn act(&mut self, message: Message, context: &Context<'_>) -> Task<Message> {
        match message {
            Message::Go(page) => self.go(page, context),
            Message::ChangePassphrase => self.change_passphrase(context),
            Message::LetPassphraseBe => {
                self.vault.let_passphrase_be();
                Task::none()
            }
            Message::Step(step) => self.go_to_step(step, context),
            Message::Find => self.find(context),
            Message::Travel { back } => self.travel(back, context),
            Message::Open(id, step) => self.open_case(Version::main(id, step), context),
            Message::Opened(opened, version) => self.receive_case(*opened, version, context),
            Message::Compared(read, pair) => self.receive_pair(read, pair),
            Message::Compare(message) => self.update_comparison(message, context),
            Message::TwoRead(read, two) => self.receive_two(read, two),
            Message::Unite(message) => self.update_uniting(message, context),
            Message::United(saved, two) => self.receive_united(saved, two, context),
            Message::Remembered(past, id) => self.receive_past(past, id),
            Message::History(message) => self.update_history(message, context),
            Message::Replaced(saved, id) => self.receive_replaced(saved, id, context),
            Message::Listed(listing) => self.receive_listing(listing, context),
            Message::DeletedFound(deleted) => self.receive_deleted(deleted),
            Message::Tidied(tidied) => self.receive_tidied(tidied),
            Message::Purged(purged) => self.receive_purged(purged),
            Message::UnitedFound(found) => self.receive_united_lately(found),
            Message::WordsRead(progress) => self.receive_words(progress),
            Message::Surveyed(round, seen) => self.receive_survey(&round, seen, context),
            Message::DraftFound(draft) => self.take_up(*draft, context),
            Message::Sealed(draft, result) => self.receive_draft(*draft, result, context),
            Message::KeepNow => self.keep_now(context),
            Message::Understood => {
                self.trouble = None;
                Task::none()
            }
            Message::NewCase => self.start_new_case(),
            Message::Drafting(message) => self.update_new_case(message, context),
            Message::Sending(message) => self.update_sending(message, context),
            Message::Spelling(message) => self.update_spelling(message, context),
            Message::FiltersRead(kept) => self.receive_filters(kept),
            Message::TwoFamiliesRead(said) => self.receive_two_families(said),
            Message::OwnWords(words) => self.receive_own_words(words),
            // What is drawn next looks the words up.
            Message::WordListRead => Task::none(),
            Message::Delete(delete) => self.answer_to_delete(delete, context),
            Message::Destroying(message) => self.update_destroying(message, context),
            Message::Written(id, record, written) => {
                self.receive_written(id, record, written, context)
            }
            Message::Errand(id, ran) => self.receive_errand(id, *ran, context),
            Message::Destroyed(destroyed) => self.receive_destroyed(destroyed, context),
            Message::Today(message) => {
                let reply = today::update(&mut self.today, message).map(Message::Today);
                reply.settle(|ask| self.do_for_page(ask, context))
            }
            Message::Practice(message) => self.update_practice(message, context),
            Message::Insight(insight::Message::SelfScan) => self.go_into(Page::SelfScan, context),
            Message::Insight(message) => {
                let (insight, vault) = (&mut self.insight, &self.vault);
                insight::update(insight, message, vault, context).map(Message::Insight)
            }
            Message::LookUp(article) => self.look_up(article, context),
            Message::ReadHere => self.read_here(context),
            Message::Reading(message) => self.update_reading(message, context),
            Message::Naslag(message) => self.update_naslag(message, context),
            Message::Vault(message) => self.update_vault_page(message, context),
            Message::Sharing(message) => self.update_sharing(message, context),
            Message::Case(message) => self.update_case(message, context),
            // Answered before.
            Message::Settings(_)
            | Message::Cases(_)
            | Message::Tour(_)
            | Message::Meetings(_)
            | Message::SelfScan(_)
            | Message::Copy(..)
            | Message::Kept(..)
            | Message::Left(_)
            | Message::Lock
            | Message::Cover
            | Message::ShowKeys
            | Message::SwitchSecond
            | Message::Black => Task::none(),
        }
    }

    /// Has what is open follow the method and the region that hold now.
    pub fn follow_method(&mut self, context: &Context<'_>) {
        if let Some(open) = self.stage.case_mut() {
            open.follow_method(context);
        }
        self.refresh(context);
    }

    /// Lets a second pass: writes what waited long enough.
    pub fn tick(&mut self, context: &Context<'_>) -> Task<Message> {
        let followed = self.stage.shown_case().map(|open| open.follow_the_clock(context));
        self.refresh(context);
        self.renew_wall(context);
        Task::batch([
            followed.unwrap_or_else(Task::none).map(Message::Case),
            self.keep_next(context),
            self.keep_meeting(context),
            self.keep_self_scan(context),
            self.seal_next(context),
            self.purge_daily(context),
            self.look_at_united(context),
            self.follow_the_day(context),
        ])
    }

    fn update_case(&mut self, message: casefile::Message, context: &Context<'_>) -> Task<Message> {
        let Some(open) = self.stage.case_mut() else {
            return Task::none();
        };
        let id = open.case().id;
        let reply = open.update(message, context);
        reply.map(Message::Case).settle(|ask| match ask {
            FileAsk::Save => self.save_soon(context),
            FileAsk::SaveNow => self.keep_now(context),
            FileAsk::Destroy => self.ask_to_destroy(context),
            FileAsk::Share => self.share(context),
            FileAsk::Give => self.give_document(context),
            FileAsk::Errand => self.run_errand(context),
            FileAsk::LookBack => self.after_saving(AfterSaving::LookBack(id), context),
            FileAsk::Delete => self.ask_to_delete(),
            FileAsk::CheckSpelling => self.check_spelling(),
            FileAsk::Read(topic) => self.read_about(&topic, context),
        })
    }

    fn save_soon(&mut self, context: &Context<'_>) -> Task<Message> {
        if let Some(open) = self.stage.case() {
            self.outbox.put(open.case(), context.elapsed);
        }
        self.note_glance(context);
        Task::none()
    }
}
