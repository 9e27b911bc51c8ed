//! A new vault: its name, its place and a passphrase, typed twice.

mod form;

use std::path::PathBuf;
use std::sync::Arc;

use iced::Task;
use zeroize::Zeroizing;

use crate::gui::background;
use crate::gui::form::{Ends, Field, Form, not_whole};
use crate::gui::machine::Machine;
use crate::gui::reply::Reply;
use crate::gui::widget::focus::focus;
use crate::platform::{Preferences, randomness};
use crate::t;
use crate::vault::{
    self, Event, NewVault, Passphrase, RealDisk, RecoveryCode, Strength, Vault, VaultError,
    trim_unseen,
};

pub(super) use form::view;

#[derive(Default)]
pub(super) struct State {
    name: String,
    my_name: String,
    folder: String,
    passphrase: Zeroizing<String>,
    again: Zeroizing<String>,
    /// What is thought of the passphrase; nothing while there is none.
    strength: Option<Strength>,
    shown: bool,
    suggested: bool,
    tried: bool,
    /// What was asked about the ends of the new passphrase.
    ends: Ends,
    making: bool,
    fault: Option<VaultError>,
}

impl std::fmt::Debug for State {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("create::State").finish_non_exhaustive()
    }
}

/// A vault that was made.
#[derive(Debug, Clone)]
pub struct Made {
    pub vault: Arc<Vault>,
    /// Its recovery code, shown once.
    pub code: Arc<RecoveryCode>,
    pub folder: PathBuf,
    pub my_name: String,
}

#[derive(Debug, Clone)]
pub enum Message {
    Name(String),
    MyName(String),
    Folder(String),
    Pick,
    Picked(Option<PathBuf>),
    Passphrase(String),
    Again(String),
    Show,
    /// Fill in a passphrase of random words.
    Suggest,
    Make,
    Made(Result<Made, VaultError>),
}

impl State {
    /// An empty form with the usual folder.
    pub(super) fn new(machine: &Machine, preferences: &Preferences) -> Self {
        Self {
            my_name: preferences.my_name.clone(),
            folder: machine.folders.vault.display().to_string(),
            ..Self::default()
        }
    }

    pub(super) fn forget_typed(&mut self) {
        self.passphrase = Zeroizing::default();
        self.strength = None;
        self.again = Zeroizing::default();
        self.shown = false;
    }

    fn go_to(&mut self, folder: String) {
        self.folder = folder;
        self.fault = None;
    }

    /// Judges the passphrase: once for each change, not at each drawing.
    fn judge(&mut self) {
        let judged = (!self.passphrase.is_empty())
            .then(|| vault::strength(&self.passphrase, &[&self.name, &self.my_name]));
        self.strength = judged;
    }

    fn name_fault(&self) -> Option<String> {
        let empty = self.name.trim().is_empty();
        empty.then(|| t!("create-name-missing"))
    }

    fn passphrase_fault(&self) -> Option<String> {
        if self.passphrase.is_empty() {
            return Some(t!("create-passphrase-missing"));
        }
        if !self.strength.as_ref().is_some_and(|strength| strength.enough) {
            return Some(t!("create-passphrase-weak"));
        }
        let unseen = trim_unseen(&self.passphrase) != self.passphrase.as_str();
        (unseen && !self.ends.are_settled()).then(|| t!("create-passphrase-ends"))
    }

    fn again_fault(&self) -> Option<String> {
        if trim_unseen(&self.again) == trim_unseen(&self.passphrase) {
            return None;
        }
        Some(if self.again.is_empty() {
            t!("create-again-missing")
        } else {
            t!("create-again-differs")
        })
    }

    /// The failure of the vault, if it is to be mended in the folder.
    fn folder_refused(&self) -> Option<String> {
        let is_of_folder = |fault: &&VaultError| {
            matches!(
                fault,
                VaultError::FolderNotEmpty
                    | VaultError::ReadOnlyFolder
                    | VaultError::NameOfOneSystem(_)
                    | VaultError::PlaceRefused(_)
                    | VaultError::Held { .. }
            )
        };
        self.fault.as_ref().filter(is_of_folder).map(ToString::to_string)
    }

    /// Fills in six random words, shown, to be typed once more by hand.
    fn suggest(&mut self) -> Task<Message> {
        self.passphrase = vault::suggest_passphrase(&mut randomness);
        self.again = Zeroizing::default();
        self.shown = true;
        self.suggested = true;
        self.judge();
        focus(AGAIN.id())
    }

    /// Notes that somebody tried, and leads to the first field to mend.
    fn refuse(&mut self) -> Option<Task<Message>> {
        self.tried = true;
        self.lead_to_fault()
    }
}

const NAME: Field<State> = Field::new("create-name", |_| t!("create-name"), State::name_fault);
const FOLDER: Field<State> =
    Field::<State>::new("create-folder", |_| t!("create-folder"), |form| not_whole(&form.folder))
        .refused(State::folder_refused);
const PASSPHRASE: Field<State> =
    Field::new("create-passphrase", |_| t!("create-passphrase"), State::passphrase_fault);
const AGAIN: Field<State> = Field::new("create-again", |_| t!("create-again"), State::again_fault);

impl Form for State {
    const FIELDS: &'static [Field<Self>] = &[NAME, FOLDER, PASSPHRASE, AGAIN];

    fn is_tried(&self) -> bool {
        self.tried
    }
}

/// Handles a message; asks to go on with a vault that was made.
pub(super) fn update(
    form: &mut State,
    message: Message,
    machine: &Machine,
) -> Reply<Message, Made> {
    match message {
        Message::Name(name) => {
            form.name = name;
            form.judge();
        }
        Message::MyName(name) => {
            form.my_name = name;
            form.judge();
        }
        Message::Folder(folder) => form.go_to(folder),
        Message::Passphrase(words) => {
            form.passphrase = Zeroizing::new(words);
            form.ends = Ends::default();
            form.judge();
        }
        Message::Again(words) => form.again = Zeroizing::new(words),
        Message::Show => form.shown = !form.shown,
        Message::Suggest => return form.suggest().into(),
        Message::Pick => {
            let picked = machine.pick_folder(t!("create-folder"), &form.folder, FOLDER.id());
            return picked.map(Message::Picked).into();
        }
        Message::Picked(Some(folder)) => form.go_to(folder.display().to_string()),
        Message::Picked(None) => {}
        Message::Make => return make(form, machine).into(),
        Message::Made(Ok(made)) => return Reply::ask(made),
        Message::Made(Err(error)) => {
            form.making = false;
            form.fault = Some(error);
            return form.refuse().unwrap_or_else(Task::none).into();
        }
    }
    Reply::none()
}

fn make(form: &mut State, machine: &Machine) -> Task<Message> {
    form.fault = None;
    form.ends.press();
    if let Some(mend) = form.refuse() {
        form.ends.ask();
        return mend;
    }
    if std::mem::replace(&mut form.making, true) {
        return Task::none();
    }
    let folder = PathBuf::from(form.folder.trim_start());
    let new = NewVault::new(&form.name, Passphrase::new(trim_unseen(&form.passphrase)))
        .with_cost(machine.key_cost);
    let (my_name, now) = (form.my_name.trim().to_owned(), machine.now());
    let policy = Arc::clone(&machine.policy);
    background::run(move || {
        policy.may_make(&folder).map_err(VaultError::PlaceRefused)?;
        let (vault, code) = Vault::begin_creating(RealDisk::new(&folder), &new, &mut randomness)?;
        // What cannot be written now is written with the next line of the log.
        let _ = vault.note(Event::Began, &my_name, now);
        Ok(Made { vault: Arc::new(vault), code: Arc::new(code), folder, my_name })
    })
    .map(Message::Made)
}
