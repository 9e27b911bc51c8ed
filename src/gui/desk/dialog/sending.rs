//! Giving a case to a colleague: the form over the open case.

mod form;
mod preview;

use std::path::PathBuf;
use std::sync::Arc;

use chrono::NaiveDate;
use iced::Task;

use super::Dialog;
use crate::case::{Afterwards, Case, CaseId, Purpose};
use crate::gui::background;
use crate::gui::context::Context;
use crate::gui::desk::{Desk, Message as Parent};
use crate::gui::form::{Field, Form, not_whole};
use crate::gui::reply::Reply;
use crate::gui::screen::sharing::code_fault;
use crate::platform::{randomness, typed_path};
use crate::redaction::{Pseudonymised, pseudonymise};
use crate::t;
use crate::vault::exchange::{Contact, Deelcode, ExchangeError, Handover, Wish};
use crate::vault::{RealDisk, Vault};

pub(crate) use form::view;

/// Who gets it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum To {
    Contact(Deelcode),
    /// Somebody whose deelcode is typed here.
    Other,
}

/// What is chosen in the form.
#[derive(Debug, Default)]
pub(crate) struct State {
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
    /// What looks like a name or a number and was judged to be none.
    kept: Vec<String>,
    seen: bool,
    /// How many records of the case carry a mark.
    marked: usize,
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

#[derive(Debug, Clone)]
pub enum Message {
    /// Who gets it.
    To(To),
    Name(String),
    Code(String),
    /// Whether to send although the words were never compared.
    Anyway(bool),
    /// The case, or a copy to read.
    Purpose(Purpose),
    /// Whether to leave the names out.
    Hidden(bool),
    /// Whether words that look like a name or a number may stay.
    Keep(String, bool),
    /// Whether the text without names was read.
    Seen(bool),
    /// What happens here after the receipt.
    Afterwards(Afterwards),
    Folder(String),
    Pick,
    Picked(Option<PathBuf>),
    Make,
    Made(Box<Result<Sent, ExchangeError>>),
    Close,
}

/// What the form asks of the desk.
#[derive(Debug)]
pub(crate) enum Ask {
    /// A file was made: look again at what is under way.
    Look,
    Close,
}

const TO: Field<State> = Field::new(
    "sending-to",
    |_| t!("sending-to"),
    |form| form.to.is_none().then(|| t!("sending-to-missing")),
);
const NAME: Field<State> = Field::new(
    "sending-name",
    |_| t!("sharing-name"),
    |form| (form.is_other() && form.to_name.trim().is_empty()).then(|| t!("sharing-name-missing")),
);
const CODE: Field<State> = Field::new("sending-code", |_| t!("sharing-code"), State::code_fault);
const ANYWAY: Field<State> = Field::new(
    "sending-anyway",
    |_| t!("sending-anyway"),
    |form| {
        let uncompared = form.deelcode().is_some() && !form.is_compared();
        (uncompared && !form.anyway).then(|| t!("sending-anyway-missing"))
    },
);
const PURPOSE: Field<State> = Field::new(
    "sending-purpose",
    |_| t!("sending-purpose"),
    |form| form.purpose.is_none().then(|| t!("sending-choose")),
);
const HIDDEN: Field<State> = Field::new(
    "sending-hidden",
    |_| t!("sending-hidden"),
    |form| form.hidden.is_none().then(|| t!("sending-choose")),
);
const SEEN: Field<State> = Field::new(
    "sending-seen",
    |_| t!("sending-seen"),
    |form| (form.preview.is_some() && !form.seen).then(|| t!("sending-seen-missing")),
);
const AFTERWARDS: Field<State> = Field::new(
    "sending-afterwards",
    |_| t!("sending-afterwards"),
    |form| (form.is_transfer() && form.afterwards.is_none()).then(|| t!("sending-choose")),
);
const FOLDER: Field<State> =
    Field::new("sending-folder", |_| t!("sending-folder"), |form| not_whole(&form.folder));

impl Form for State {
    const FIELDS: &'static [Field<Self>] =
        &[TO, NAME, CODE, ANYWAY, PURPOSE, HIDDEN, SEEN, AFTERWARDS, FOLDER];

    fn is_tried(&self) -> bool {
        self.tried
    }
}

impl State {
    /// An empty form for a case.
    pub(crate) fn new(case: &Case, contacts: &[Contact]) -> Self {
        Self {
            case: case.id,
            name: case.name.clone(),
            contacts: contacts.to_vec(),
            to: contacts.is_empty().then_some(To::Other),
            ..Self::default()
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

    /// Whether it is for somebody who is no contact.
    fn is_other(&self) -> bool {
        self.to == Some(To::Other)
    }

    /// Whether the case itself is given.
    fn is_transfer(&self) -> bool {
        self.purpose == Some(Purpose::Transfer)
    }

    fn code_fault(&self) -> Option<String> {
        if self.is_other() { code_fault(&self.code) } else { None }
    }

    fn wish(&self) -> Option<Wish> {
        let purpose = self.purpose?;
        Some(Wish {
            to: self.deelcode()?,
            to_name: self.to_name.clone(),
            purpose,
            pseudonymise: self.hidden?,
            kept: self.kept.clone(),
            afterwards: self.afterwards.unwrap_or(Afterwards::Keep),
            without_comparing: self.anyway,
        })
    }

    fn hide(&mut self, hidden: bool, case: &Case, today: NaiveDate) {
        self.hidden = Some(hidden);
        self.seen = false;
        self.marked = case.marked();
        self.preview = hidden.then(|| pseudonymise(case, today));
        if let Some(preview) = &mut self.preview {
            preview.leave_out_except(&self.kept);
        }
    }

    /// Lets words stay, or leaves them out, and shows what becomes of the text.
    fn keep(&mut self, words: &str, kept: bool, case: &Case, today: NaiveDate) {
        self.kept.retain(|other| other != words);
        if kept {
            self.kept.push(words.to_owned());
        }
        self.hide(true, case, today);
    }
}

/// The open case, as it goes along.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Given<'a> {
    pub case: &'a Case,
    /// Whether every word of it is in the vault.
    pub is_kept: bool,
}

pub(crate) fn update(
    state: &mut State,
    message: Message,
    given: Given<'_>,
    vault: &Arc<Vault>,
    context: &Context<'_>,
) -> Reply<Message, Ask> {
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
        Message::Keep(words, kept) => state.keep(&words, kept, given.case, context.today()),
        Message::Seen(seen) => state.seen = seen,
        Message::Afterwards(afterwards) => state.afterwards = Some(afterwards),
        Message::Folder(folder) => state.folder = folder,
        Message::Pick => {
            let picked =
                context.machine.pick_folder(t!("sending-folder"), &state.folder, FOLDER.id());
            return picked.map(Message::Picked).into();
        }
        Message::Picked(Some(folder)) => state.folder = folder.display().to_string(),
        Message::Picked(None) => {}
        Message::Make => return make(state, given, vault, context).into(),
        Message::Made(made) => return finish(state, *made),
        Message::Close => return Reply::ask(Ask::Close),
    }
    Reply::none()
}

fn make(
    state: &mut State,
    given: Given<'_>,
    vault: &Arc<Vault>,
    context: &Context<'_>,
) -> Task<Message> {
    state.tried = true;
    state.fault = None;
    if let Some(mend) = state.lead_to_fault() {
        return mend;
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
    let folder = typed_path(&state.folder);
    let (me, now) = (context.me.to_owned(), context.now);
    background::run(move || {
        let out = RealDisk::new(&folder);
        let handover = vault.send(case, &wish, &out, &me, now, &mut randomness)?;
        let folder = folder.display().to_string();
        Ok(Sent { handover, folder })
    })
    .map(|made| Message::Made(Box::new(made)))
}

fn finish(state: &mut State, made: Result<Sent, ExchangeError>) -> Reply<Message, Ask> {
    state.busy = false;
    match made {
        Ok(sent) => {
            state.sent = Some(sent);
            Reply::ask(Ask::Look)
        }
        Err(error) => {
            state.fault = Some(error);
            Reply::none()
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
        let reply = update(form, message, given, &self.vault, context).map(Parent::Sending);
        reply.and(self.keep_now(context)).settle(|ask| match ask {
            Ask::Look => self.look_at_sharing(),
            Ask::Close => {
                self.close_dialog();
                Task::none()
            }
        })
    }
}
