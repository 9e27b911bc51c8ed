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
use crate::gui::recipient::{self, Addressed, Recipient};
use crate::gui::reply::Reply;
use crate::platform::{randomness, typed_path};
use crate::redaction::{Pseudonymised, pseudonymise};
use crate::t;
use crate::vault::exchange::{Contact, ExchangeError, Handover, Wish};
use crate::vault::{RealDisk, Vault};

pub(crate) use form::view;

/// What is chosen in the form.
#[derive(Debug, Default)]
pub(crate) struct State {
    case: CaseId,
    name: String,
    recipient: Recipient,
    purpose: Option<Purpose>,
    hidden: Option<bool>,
    preview: Option<Pseudonymised>,
    /// What looks like a name or a number and was judged to be none.
    kept: Vec<String>,
    seen: bool,
    /// How many records of the case carry a mark.
    marked: usize,
    /// How many attachments the case has.
    attached: usize,
    afterwards: Option<Afterwards>,
    folder: String,
    tried: bool,
    busy: bool,
    fault: Option<ExchangeError>,
    sent: Option<Sent>,
    /// Which of several cases this is, where they are handed over together.
    turn: Option<Turn>,
}

/// Which of several cases it is, from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Turn {
    pub(crate) number: usize,
    pub(crate) of: usize,
}

/// What was chosen for one case and holds for the next one too. Whether names are left
/// out is asked again: that is looked at case by case.
#[derive(Debug)]
pub(crate) struct Alike {
    recipient: Recipient,
    purpose: Option<Purpose>,
    afterwards: Option<Afterwards>,
    folder: String,
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
    Recipient(recipient::Message),
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
    const FIELDS: &'static [Field<Self>] = &[
        recipient::to(),
        recipient::name(),
        recipient::code(),
        recipient::anyway(),
        PURPOSE,
        HIDDEN,
        SEEN,
        AFTERWARDS,
        FOLDER,
    ];

    fn is_tried(&self) -> bool {
        self.tried
    }
}

impl Addressed for State {
    fn recipient(&self) -> Option<&Recipient> {
        Some(&self.recipient)
    }
}

impl State {
    /// An empty form for a case.
    pub(crate) fn new(case: &Case, contacts: &[Contact]) -> Self {
        Self {
            case: case.id,
            name: case.name.clone(),
            recipient: Recipient::among(contacts),
            ..Self::default()
        }
    }

    /// The form for one of several, beginning with what was chosen for the one before.
    fn after(self, turn: Turn, alike: Option<Alike>) -> Self {
        let form = Self { turn: Some(turn), ..self };
        match alike {
            None => form,
            Some(Alike { recipient, purpose, afterwards, folder }) => {
                Self { recipient, purpose, afterwards, folder, ..form }
            }
        }
    }

    /// What holds for the next case too, once this one was handed over.
    fn alike(self) -> Option<Alike> {
        let Self { recipient, purpose, afterwards, folder, .. } = self;
        self.sent.map(|_| Alike { recipient, purpose, afterwards, folder })
    }

    /// Whether another case comes after this one.
    fn has_next(&self) -> bool {
        self.turn.is_some_and(|turn| turn.number < turn.of)
    }

    /// Whether the case itself is given.
    fn is_transfer(&self) -> bool {
        self.purpose == Some(Purpose::Transfer)
    }

    fn wish(&self) -> Option<Wish> {
        let (purpose, to) = (self.purpose?, self.recipient.addressee()?);
        Some(Wish {
            to: to.to,
            to_name: to.name,
            purpose,
            pseudonymise: self.hidden?,
            kept: self.kept.clone(),
            afterwards: self.afterwards.unwrap_or(Afterwards::Keep),
            without_comparing: to.without_comparing,
        })
    }

    fn hide(&mut self, hidden: bool, case: &Case, today: NaiveDate) {
        self.hidden = Some(hidden);
        self.seen = false;
        self.marked = case.marked();
        self.attached = case.bijlagen.len();
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
        Message::Recipient(message) => state.recipient.update(message),
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
            let form = match self.giving.turn() {
                Some((turn, alike)) => form.after(turn, alike),
                None => form,
            };
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
                let before = self.dialog.take();
                self.close_dialog();
                self.after_sending(before, context)
            }
        })
    }

    /// Goes on with the next of several cases. Who stops at one stops with all of them.
    fn after_sending(&mut self, form: Option<Dialog>, context: &Context<'_>) -> Task<Parent> {
        let alike = match form {
            Some(Dialog::Sending(form)) => form.alike(),
            _ => None,
        };
        match alike {
            Some(alike) => self.give_next(Some(alike), context),
            None => {
                self.giving.stop();
                Task::none()
            }
        }
    }
}
