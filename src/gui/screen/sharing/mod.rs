//! Delen: what came from colleagues, who they are, and what is under way.

mod arriving;
mod code;
mod contacts;
mod giving;
mod jobs;
mod page_in;
mod sender;

use std::path::PathBuf;
use std::sync::Arc;

use iced::advanced::widget::Id;
use iced::widget::{Column, column};
use iced::{Element, Task, clipboard};
use uuid::Uuid;

use super::page::{beside, page};
use crate::case::{CaseId, Purpose};
use crate::gui::background;
use crate::gui::context::Context;
use crate::gui::kit::{self, spoken};
use crate::gui::reply::Reply;
use crate::gui::sheet;
use crate::gui::theme::space;
use crate::gui::widget::focus::{focus, offer_focus};
use crate::gui::widget::{button, hideable};
use crate::t;
use crate::vault::Vault;
use crate::vault::exchange::{Deelcode, ExchangeError};

use contacts::NewContact;
pub(crate) use jobs::{Done, News, Overview};

#[derive(Debug, Default)]
pub(crate) struct State {
    overview: Overview,
    file: String,
    folder: String,
    form: NewContact,
    unfolded: Option<Unfolded>,
    busy: bool,
    copied: bool,
    told: Option<(Place, Result<News, ExchangeError>)>,
    /// The letter of which was told that its case was destroyed here.
    destroyed: Option<Uuid>,
    /// A document that came, until it is put away.
    page: page_in::State,
}

/// A part of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Reading in and deciding.
    Arriving,
    Contacts,
    /// What was given and taken.
    Giving,
}

/// What asks for one more word before it is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfolded {
    Compare(Deelcode),
    Forget(Deelcode),
    Refuse(Uuid),
    Withdraw(Uuid),
}

impl Unfolded {
    /// The button that opens it, and has the keyboard again afterwards.
    fn opener(self) -> String {
        match self {
            Self::Compare(code) => format!("sharing-compare-{code}"),
            Self::Forget(code) => format!("sharing-forget-{code}"),
            Self::Refuse(id) => format!("sharing-refuse-{id}"),
            Self::Withdraw(id) => format!("sharing-withdraw-{id}"),
        }
    }
}

#[derive(Debug, Clone)]
pub enum Message {
    /// What the vault knows was looked up.
    Looked(Box<Result<Overview, ExchangeError>>),
    Done(Place, Box<Done>),
    /// The file to read in was typed.
    File(String),
    PickFile,
    PickedFile(Option<PathBuf>),
    Read,
    Accept(Uuid),
    Refuse(Uuid),
    Folder(String),
    PickFolder,
    PickedFolder(Option<PathBuf>),
    Receipt(Uuid),
    Withdraw(Uuid),
    /// Open a case that was taken in.
    Open(CaseId, Option<u32>),
    /// Ask for one more word, or put that away.
    Unfold(Option<Unfolded>),
    /// The name of a new colleague was typed.
    Name(String),
    /// Their deelcode was typed.
    Code(String),
    /// Add them.
    Add,
    /// The words were compared, and they are the same.
    Compared(Deelcode),
    Forget(Deelcode),
    Copy,
    /// With a document that came.
    Page(sheet::Message),
    /// Put that document away.
    PutPageAway,
}

/// What the page asks of the desk.
#[derive(Debug)]
pub(crate) enum Ask {
    /// List the cases anew: they changed, and one may have been let go.
    ListAnew(Option<CaseId>),
    /// Open a case, or a second copy of it.
    Open(CaseId, Option<u32>),
}

impl State {
    pub(crate) fn overview(&self) -> &Overview {
        &self.overview
    }

    /// Looks up what the vault knows; with `keys`, our keys are made when there
    /// are none yet.
    pub(crate) fn look(vault: &Arc<Vault>, keys: bool) -> Task<Message> {
        let vault = Arc::clone(vault);
        background::run(move || Overview::of(&vault, keys))
            .map(|overview| Message::Looked(Box::new(overview)))
    }

    /// The last words of a case are not in the vault yet.
    pub(crate) fn not_kept_yet(&mut self) {
        self.fail(Place::Arriving, ExchangeError::NotKeptYet);
    }

    /// To whom a case is being handed over, while that is under way.
    pub(crate) fn handed_to(&self, case: CaseId) -> Option<String> {
        let mut handovers = self.overview.handovers.iter();
        let under_way = handovers.find(|handover| {
            handover.case == case
                && handover.is_under_way()
                && handover.purpose == Purpose::Transfer
        });
        under_way.map(|handover| handover.to_name.clone())
    }

    fn told(&self, place: Place) -> Option<&Result<News, ExchangeError>> {
        self.told.as_ref().filter(|(at, _)| *at == place).map(|(_, outcome)| outcome)
    }

    fn fail(&mut self, place: Place, error: ExchangeError) {
        self.told = Some((place, Err(error)));
    }
}

pub(crate) fn scrolling() -> Id {
    Id::new("sharing-page")
}

pub(crate) fn update(
    state: &mut State,
    message: Message,
    vault: &Arc<Vault>,
    context: &Context<'_>,
) -> Reply<Message, Ask> {
    match message {
        Message::Looked(overview) => match *overview {
            Ok(overview) => state.overview = overview,
            Err(error) => state.fail(Place::Arriving, error),
        },
        Message::Done(place, done) => return finish(state, place, *done),
        Message::Open(case, copy) => return Reply::ask(Ask::Open(case, copy)),
        Message::Copy => {
            state.copied = true;
            // In groups, so that it fits on lines wherever it is pasted.
            let code = state.overview.code.map(|code| code.grouped());
            return clipboard::write(code.unwrap_or_default()).into();
        }
        Message::Unfold(unfolded) => {
            let before = std::mem::replace(&mut state.unfolded, unfolded);
            return match (unfolded, before) {
                (Some(_), _) => focus(UNFOLDED),
                (None, Some(before)) => focus(before.opener()),
                (None, None) => Task::none(),
            }
            .into();
        }
        Message::PickFile => return pick_file(state, context).into(),
        Message::PickFolder => {
            let picked =
                context.machine.pick_folder(t!("sharing-folder"), &state.folder, giving::FOLDER);
            return picked.map(Message::PickedFolder).into();
        }
        Message::PickedFile(file) => fill(&mut state.file, file),
        Message::PickedFolder(folder) => fill(&mut state.folder, folder),
        Message::File(file) => {
            state.file = file;
            state.told = None;
        }
        Message::Folder(folder) => state.folder = folder,
        Message::Page(message) => return page_in::update(state, message, vault, context).into(),
        Message::PutPageAway => {
            state.page = page_in::State::default();
            return focus(arriving::FILE).into();
        }
        Message::Name(_) | Message::Code(_) => state.form.type_in(message),
        job => return jobs::start(state, job, vault, context).into(),
    }
    Reply::none()
}

/// The first thing to use in what was unfolded.
const UNFOLDED: &str = "sharing-unfolded";

fn fill(field: &mut String, path: Option<PathBuf>) {
    if let Some(path) = path {
        *field = path.display().to_string();
    }
}

fn pick_file(state: &State, context: &Context<'_>) -> Task<Message> {
    let picked = context.machine.pick_file(t!("sharing-file"), &state.file, arriving::FILE);
    picked.map(Message::PickedFile)
}

fn finish(state: &mut State, place: Place, done: Done) -> Reply<Message, Ask> {
    state.busy = false;
    state.destroyed = match done.outcome {
        Err(ExchangeError::Destroyed(id, _)) => Some(id),
        _ => None,
    };
    let unfolded = state.unfolded.take();
    if let Ok(overview) = done.overview {
        state.overview = overview;
    }
    if done.outcome.is_ok() {
        match place {
            Place::Arriving => state.file.clear(),
            Place::Contacts => state.form = NewContact::default(),
            Place::Giving => {}
        }
    }
    if let Ok(News::Page(page)) = &done.outcome {
        state.page = page_in::State::of(page.clone());
    }
    let reply = match &done.outcome {
        Ok(News::Accepted(_)) => Reply::ask(Ask::ListAnew(None)).and(offer_focus(giving::FOLDER)),
        Ok(News::Closed(closing)) => Reply::ask(Ask::ListAnew(Some(closing.handover.case))),
        Ok(News::Compared) => {
            // The question that had the keyboard is gone.
            unfolded.map_or_else(Task::none, |asked| focus(asked.opener())).into()
        }
        // What was pressed is not there any more.
        Ok(News::Refused | News::Withdrawn) => offer_focus(arriving::FILE).into(),
        Ok(News::Forgotten) => offer_focus(contacts::NAME.id()).into(),
        _ => Reply::none(),
    };
    state.told = Some((place, done.outcome));
    reply
}

pub(crate) fn view<'a>(state: &'a State, context: &Context<'a>) -> Element<'a, Message> {
    let width = context.size.width;
    let content = Column::new()
        .push(arriving::view(state, context))
        .push(giving::view(state, context))
        .push(contacts::view(state, context));
    let content = beside(content, column![code::view(state)], width);
    let about = kit::small(t!("sharing-about"));
    page(t!("sharing-title"), about, [], content, width, scrolling())
}

/// What the last thing done here came to.
fn told<'a>(state: &State, place: Place) -> Option<Element<'a, Message>> {
    Some(match state.told(place)? {
        Ok(news) => {
            let words = news.words();
            spoken::status(words.clone(), kit::note(hideable(kit::body(words)))).into()
        }
        Err(error) => spoken::failure(error),
    })
}

/// One more word before something is done: what it means, and the way back.
fn ask<'a>(words: String, go: String, message: Message, about: String) -> Element<'a, Message> {
    let buttons = iced::widget::row![
        button(go)
            .danger()
            .id(UNFOLDED)
            .describe(words.clone())
            .key(about.clone())
            .on_press(message),
        button(t!("cancel")).key(about).on_press(Message::Unfold(None)),
    ];
    let content = iced::widget::column![kit::body(words), buttons.spacing(space::S).wrap()];
    kit::warning(content.spacing(space::S))
}
