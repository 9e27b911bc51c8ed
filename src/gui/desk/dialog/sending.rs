//! Giving a case to a colleague: the form over the open case.

mod form;
mod preview;

use std::path::PathBuf;
use std::sync::Arc;

use chrono::NaiveDate;
use iced::Task;

use super::Dialog;
use crate::case::{Afterwards, Case, CaseId, Purpose};
use crate::gui::answer::Answer;
use crate::gui::background;
use crate::gui::context::Context;
use crate::gui::desk::{Desk, Message as Parent};
use crate::gui::widget::focus::focus;
use crate::platform::randomness;
use crate::redaction::{Pseudonymised, pseudonymise};
use crate::t;
use crate::vault::exchange::{Contact, Deelcode, ExchangeError, Handover, Wish};
use crate::vault::{RealDisk, Vault};

pub use form::view;

/// Who gets it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum To {
    /// A contact.
    Contact(Deelcode),
    /// Somebody whose deelcode is typed here.
    Other,
}

/// What is chosen in the form.
#[derive(Debug)]
pub struct State {
    case: CaseId,
    name: String,
    contacts: Vec<Contact>,
    to: Option<To>,
    to_name: String,
    code: String,
    anyway: bool,
    purpose: Option<Purpose>,
    hidden: Option<bool>,
    preview: Option<Pseudonymised>,
    seen: bool,
    afterwards: Option<Afterwards>,
    folder: String,
    tried: bool,
    busy: bool,
    fault: Option<ExchangeError>,
    sent: Option<Sent>,
}

/// What was made, and where it lies.
#[derive(Debug, Clone)]
pub struct Sent {
    handover: Handover,
    folder: String,
}

/// What can happen in the form.
#[derive(Debug, Clone)]
pub enum Message {
    /// Who gets it.
    To(To),
    /// What somebody else is called.
    Name(String),
    /// Their deelcode.
    Code(String),
    /// Whether to send although the words were never compared.
    Anyway(bool),
    /// The case, or a copy to read.
    Purpose(Purpose),
    /// Whether to leave the names out.
    Hidden(bool),
    /// Whether the text without names was read.
    Seen(bool),
    /// What happens here after the receipt.
    Afterwards(Afterwards),
    /// The folder was typed.
    Folder(String),
    /// Choose the folder with the system's dialog.
    Pick,
    /// A folder was chosen, or not.
    Picked(Option<PathBuf>),
    /// Make the file.
    Make,
    /// It was made, or not.
    Made(Box<Result<Sent, ExchangeError>>),
    /// Put the form away.
    Close,
}

/// What the form asks of the desk.
#[derive(Debug)]
pub enum Ask {
    /// A file was made: look again at what is under way.
    Look,
    /// Put the form away.
    Close,
}

/// A part of the form that can be wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    To,
    Name,
    Code,
    Anyway,
    Purpose,
    Hidden,
    Seen,
    Afterwards,
    Folder,
}

impl Field {
    const ALL: [Self; 9] = [
        Self::To,
        Self::Name,
        Self::Code,
        Self::Anyway,
        Self::Purpose,
        Self::Hidden,
        Self::Seen,
        Self::Afterwards,
        Self::Folder,
    ];

    fn id(self) -> &'static str {
        match self {
            Self::To => "sending-to",
            Self::Name => "sending-name",
            Self::Code => "sending-code",
            Self::Anyway => "sending-anyway",
            Self::Purpose => "sending-purpose",
            Self::Hidden => "sending-hidden",
            Self::Seen => "sending-seen",
            Self::Afterwards => "sending-afterwards",
            Self::Folder => "sending-folder",
        }
    }

    fn label(self) -> String {
        match self {
            Self::To => t!("sending-to"),
            Self::Name => t!("sharing-name"),
            Self::Code => t!("sharing-code"),
            Self::Anyway => t!("sending-anyway"),
            Self::Purpose => t!("sending-purpose"),
            Self::Hidden => t!("sending-hidden"),
            Self::Seen => t!("sending-seen"),
            Self::Afterwards => t!("sending-afterwards"),
            Self::Folder => t!("sending-folder"),
        }
    }
}

impl State {
    /// An empty form for a case.
    #[must_use]
    pub fn new(case: &Case, contacts: &[Contact]) -> Self {
        Self {
            case: case.id,
            name: case.name.clone(),
            contacts: contacts.to_vec(),
            to: contacts.is_empty().then_some(To::Other),
            to_name: String::new(),
            code: String::new(),
            anyway: false,
            purpose: None,
            hidden: None,
            preview: None,
            seen: false,
            afterwards: None,
            folder: String::new(),
            tried: false,
            busy: false,
            fault: None,
            sent: None,
        }
    }

    fn contact(&self) -> Option<&Contact> {
        let Some(To::Contact(code)) = self.to else {
            return None;
        };
        self.contacts.iter().find(|known| known.deelcode == code)
    }

    /// Whose deelcode it is, as far as that is clear.
    fn deelcode(&self) -> Option<Deelcode> {
        match self.to? {
            To::Contact(code) => Some(code),
            To::Other => self.code.parse().ok(),
        }
    }

    fn is_compared(&self) -> bool {
        self.contact().is_some_and(|contact| contact.compared.is_some())
    }

    fn fault_of(&self, field: Field) -> Option<String> {
        let other = self.to == Some(To::Other);
        let missing = |is: bool, key: &str| is.then(|| t!(key));
        match field {
            Field::To => missing(self.to.is_none(), "sending-to-missing"),
            Field::Name => missing(other && self.to_name.trim().is_empty(), "sharing-name-missing"),
            Field::Code => other.then(|| self.code_fault()).flatten(),
            Field::Anyway => missing(
                self.deelcode().is_some() && !self.is_compared() && !self.anyway,
                "sending-anyway-missing",
            ),
            Field::Purpose => missing(self.purpose.is_none(), "sending-choose"),
            Field::Hidden => missing(self.hidden.is_none(), "sending-choose"),
            Field::Seen => missing(self.preview.is_some() && !self.seen, "sending-seen-missing"),
            Field::Afterwards => missing(
                self.purpose == Some(Purpose::Transfer) && self.afterwards.is_none(),
                "sending-choose",
            ),
            Field::Folder => {
                missing(!PathBuf::from(self.folder.trim()).is_absolute(), "create-folder-not-whole")
            }
        }
    }

    fn code_fault(&self) -> Option<String> {
        if self.code.trim().is_empty() {
            return Some(t!("sharing-code-missing"));
        }
        let read: Result<Deelcode, _> = self.code.parse();
        read.err().map(|error| error.to_string())
    }

    fn error(&self, field: Field) -> Option<String> {
        self.tried.then(|| self.fault_of(field)).flatten()
    }

    fn wish(&self) -> Option<Wish> {
        let purpose = self.purpose?;
        Some(Wish {
            to: self.deelcode()?,
            to_name: self.to_name.clone(),
            purpose,
            pseudonymise: self.hidden?,
            afterwards: self.afterwards.unwrap_or(Afterwards::Keep),
            without_comparing: self.anyway,
        })
    }

    fn hide(&mut self, hidden: bool, case: &Case, today: NaiveDate) {
        self.hidden = Some(hidden);
        self.seen = false;
        self.preview = hidden.then(|| pseudonymise(case, today));
    }
}

/// The open case, as it goes along.
#[derive(Debug, Clone, Copy)]
pub struct Given<'a> {
    /// The case.
    pub case: &'a Case,
    /// Whether every word of it is in the vault.
    pub is_kept: bool,
}

/// Handles a message.
pub fn update(
    state: &mut State,
    message: Message,
    given: Given<'_>,
    vault: &Arc<Vault>,
    context: &Context<'_>,
) -> Answer<Message, Ask> {
    match message {
        Message::To(to) => {
            state.to = Some(to);
            state.anyway = false;
        }
        Message::Name(name) => state.to_name = name,
        Message::Code(code) => {
            state.code = code;
            state.anyway = false;
        }
        Message::Anyway(anyway) => state.anyway = anyway,
        Message::Purpose(purpose) => state.purpose = Some(purpose),
        Message::Hidden(hidden) => state.hide(hidden, given.case, context.today()),
        Message::Seen(seen) => state.seen = seen,
        Message::Afterwards(afterwards) => state.afterwards = Some(afterwards),
        Message::Folder(folder) => state.folder = folder,
        Message::Pick => return pick(state, context).into(),
        Message::Picked(Some(folder)) => state.folder = folder.display().to_string(),
        Message::Picked(None) => {}
        Message::Make => return make(state, given, vault, context).into(),
        Message::Made(made) => return finish(state, *made),
        Message::Close => return Answer::ask(Ask::Close),
    }
    Answer::none()
}

fn pick(state: &State, context: &Context<'_>) -> Task<Message> {
    let (picker, title) = (Arc::clone(&context.machine.picker), t!("sending-folder"));
    let start = PathBuf::from(state.folder.trim());
    background::run(move || picker.pick(&title, &start)).map(Message::Picked)
}

fn make(
    state: &mut State,
    given: Given<'_>,
    vault: &Arc<Vault>,
    context: &Context<'_>,
) -> Task<Message> {
    state.tried = true;
    state.fault = None;
    let wrong = Field::ALL.into_iter().find(|field| state.fault_of(*field).is_some());
    if let Some(field) = wrong {
        return focus(field.id());
    }
    let Some(wish) = state.wish().filter(|_| !state.busy) else {
        return Task::none();
    };
    // Words on their way to the vault would not go along.
    if !given.is_kept {
        state.fault = Some(ExchangeError::NotKeptYet);
        return Task::none();
    }
    state.busy = true;
    let (vault, case) = (Arc::clone(vault), state.case);
    let folder = PathBuf::from(state.folder.trim());
    let (me, now) = (context.me.to_owned(), context.now);
    background::run(move || {
        let out = RealDisk::new(&folder);
        let handover = vault.send(case, &wish, &out, &me, now, &mut randomness)?;
        let folder = folder.display().to_string();
        Ok(Sent { handover, folder })
    })
    .map(|made| Message::Made(Box::new(made)))
}

fn finish(state: &mut State, made: Result<Sent, ExchangeError>) -> Answer<Message, Ask> {
    state.busy = false;
    match made {
        Ok(sent) => {
            state.sent = Some(sent);
            Answer::ask(Ask::Look)
        }
        Err(error) => {
            state.fault = Some(error);
            Answer::none()
        }
    }
}

impl Desk {
    /// Opens the form to give the open case to a colleague.
    pub(in crate::gui::desk) fn share(&mut self, context: &Context<'_>) -> Task<Parent> {
        if let Some(open) = self.stage.case() {
            let contacts = &self.sharing.overview().contacts;
            let form = State::new(open.case(), contacts);
            self.dialog = Some(Dialog::Sending(Box::new(form)));
        }
        self.keep_now(context)
    }

    pub(in crate::gui::desk) fn update_sending(
        &mut self,
        message: Message,
        context: &Context<'_>,
    ) -> Task<Parent> {
        let is_kept = self.is_kept();
        let (Some(Dialog::Sending(form)), Some(open)) = (&mut self.dialog, self.stage.case())
        else {
            return Task::none();
        };
        let given = Given { case: open.case(), is_kept };
        let answer = update(form, message, given, &self.vault, context).map(Parent::Sending);
        answer.and(self.keep_now(context)).settle(|ask| match ask {
            Ask::Look => self.look_at_sharing(),
            Ask::Close => {
                self.close_dialog();
                Task::none()
            }
        })
    }
}
