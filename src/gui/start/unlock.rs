//! Opening a vault with its passphrase, or with its recovery code.

mod form;
mod unsaved;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, FixedOffset};
use iced::Task;
use zeroize::Zeroizing;

use crate::gui::background;
use crate::gui::form::{Field, Form, not_whole};
use crate::gui::machine::Machine;
use crate::gui::reply::Reply;
use crate::gui::widget::focus::focus;
use crate::platform::typed_path;
use crate::t;
use crate::vault::{Access, Event, KeyKind, Passphrase, RealDisk, RecoveryCode, Vault, VaultError};

pub(super) use form::view;

#[derive(Default)]
pub(super) struct State {
    folder: String,
    name: Option<String>,
    /// Where a vault that was locked stood when it was locked.
    home: Option<String>,
    /// Whether all that was typed before locking is in the vault.
    kept: bool,
    /// What to do with it when it is not.
    pub unsaved: unsaved::State,
    words: Zeroizing<String>,
    with_code: bool,
    shown: bool,
    choosing: bool,
    opening: bool,
    // Whether somebody tried to open it with an empty field.
    tried: bool,
    fault: Option<VaultError>,
    /// Whether another window has this vault, and did not come to the front.
    pub open_elsewhere: bool,
    /// Whether this is the demonstration, whose passphrase is no secret.
    pub is_demo: bool,
}

impl std::fmt::Debug for State {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("unlock::State").field("folder", &self.folder).finish_non_exhaustive()
    }
}

#[derive(Debug, Clone)]
pub enum Message {
    /// The passphrase or the code was typed.
    Words(String),
    Show,
    /// Use the code instead of the passphrase, or the other way round.
    Switch,
    /// Open another vault.
    Other,
    Folder(String),
    Pick,
    Picked(Option<PathBuf>),
    Open,
    Opened(Result<Arc<Vault>, VaultError>),
    /// The passphrase fits the vault that is still in memory, or not.
    Recognised(Result<Arc<Vault>, VaultError>),
    /// The vault that is still in memory was found in another folder, or not.
    Found(Result<Arc<Vault>, VaultError>),
    /// About words that are in memory only.
    Unsaved(unsaved::Message),
}

impl Message {
    pub(super) fn kept_elsewhere(kept: Result<PathBuf, VaultError>) -> Self {
        Self::Unsaved(unsaved::Message::Kept(kept))
    }
}

/// What the form asks.
pub(super) enum Ask {
    /// Use a vault that was opened, in this folder.
    Enter(Arc<Vault>, PathBuf),
    /// Use the vault again that is still in memory.
    Resume(Arc<Vault>),
    /// Go on with it in the same vault, which is in this folder now.
    Move(Arc<Vault>, PathBuf),
    /// Seal what is in memory only inside this folder.
    KeepElsewhere(PathBuf),
    /// Let go of what is in memory only.
    LetGo,
}

impl State {
    /// A form for the vault in a folder.
    pub(super) fn at(folder: PathBuf) -> Self {
        Self { folder: folder.display().to_string(), kept: true, ..Self::default() }
    }

    /// The same, for a vault whose name is known.
    pub(super) fn named(mut self, name: &str) -> Self {
        self.name = Some(name.to_owned());
        self.home = Some(self.folder.clone());
        self
    }

    /// The folder of the vault.
    pub(super) fn place(&self) -> PathBuf {
        typed_path(&self.folder)
    }

    /// Notes whether everything is in the vault.
    pub(super) fn set_kept(&mut self, kept: bool) {
        self.kept = kept;
        if kept {
            self.unsaved.settle();
        }
    }

    pub(super) fn forget_typed(&mut self) {
        self.words = Zeroizing::default();
        self.shown = false;
    }

    /// Notes why the vault stays closed, and leads to what must be mended.
    fn fail(&mut self, error: VaultError) -> Task<Message> {
        self.opening = false;
        self.choosing |= is_in_folder(&error);
        self.fault = Some(error);
        self.lead_to_fault().unwrap_or_else(begin)
    }

    /// The failure of the vault, if it is to be mended here.
    fn refused(&self, is_here: impl Fn(&VaultError) -> bool) -> Option<String> {
        self.fault.as_ref().filter(|fault| is_here(fault)).map(ToString::to_string)
    }

    fn go_to(&mut self, folder: String) {
        self.folder = folder;
        self.open_elsewhere = false;
        self.fault = None;
    }

    fn no_words(&self) -> String {
        if self.with_code { t!("unlock-code-missing") } else { t!("unlock-passphrase-missing") }
    }
}

/// Whether it is to be mended in the folder.
fn is_in_folder(error: &VaultError) -> bool {
    let is_none = matches!(error, VaultError::NotAVault | VaultError::FolderGone);
    is_none || matches!(error, VaultError::OtherVault | VaultError::PlaceRefused(_))
}

const FOLDER: Field<State> = Field::<State>::new(
    "unlock-folder",
    |_| t!("unlock-folder"),
    |form| not_whole(&form.folder).filter(|_| form.choosing),
)
.refused(|form| form.refused(is_in_folder));

/// The passphrase, or the code.
const WORDS: Field<State> = Field::<State>::new(
    "unlock-words",
    |form| if form.with_code { t!("unlock-code") } else { t!("unlock-passphrase") },
    |form| form.words.is_empty().then(|| form.no_words()),
)
.refused(|form| form.refused(is_in_words));

/// Whether it is to be mended in the passphrase or the code.
fn is_in_words(error: &VaultError) -> bool {
    let is_wrong = matches!(error, VaultError::WrongPassphrase | VaultError::WrongRecoveryCode);
    is_wrong || *error == VaultError::MistypedRecoveryCode
}

impl Form for State {
    const FIELDS: &'static [Field<Self>] = &[FOLDER, WORDS];

    fn is_tried(&self) -> bool {
        self.tried
    }
}

/// Gives the passphrase field the keyboard.
pub(super) fn begin<M: Send + 'static>() -> Task<M> {
    focus(WORDS.id())
}

pub(super) fn update(
    form: &mut State,
    message: Message,
    machine: &Machine,
    my_name: &str,
    held: Option<&Arc<Vault>>,
) -> Reply<Message, Ask> {
    match message {
        Message::Words(words) => form.words = Zeroizing::new(words),
        Message::Show => form.shown = !form.shown,
        // What was pressed is another field, or gone: the keyboard goes to what
        // must be typed now.
        Message::Switch => {
            switch(form);
            return begin().into();
        }
        Message::Other => return choose(form).into(),
        Message::Folder(folder) => form.go_to(folder),
        Message::Pick => {
            let picked = machine.pick_folder(t!("unlock-folder"), &form.folder, FOLDER.id());
            return picked.map(Message::Picked).into();
        }
        Message::Picked(Some(folder)) => form.go_to(folder.display().to_string()),
        Message::Picked(None) => {}
        Message::Open => return open(form, machine, my_name, held).into(),
        Message::Opened(Ok(vault)) => {
            return Reply::ask(Ask::Enter(vault, typed_path(&form.folder)));
        }
        Message::Recognised(Ok(vault)) => return Reply::ask(Ask::Resume(vault)),
        Message::Found(Ok(vault)) => {
            return Reply::ask(Ask::Move(vault, typed_path(&form.folder)));
        }
        Message::Opened(Err(error))
        | Message::Recognised(Err(error))
        | Message::Found(Err(error)) => return form.fail(error).into(),
        Message::Unsaved(message) => {
            let reply = unsaved::update(&mut form.unsaved, message, machine);
            return reply.map(Message::Unsaved).then(|ask| match ask {
                unsaved::Ask::Find => choose(form).into(),
                unsaved::Ask::Keep(folder) => Reply::ask(Ask::KeepElsewhere(folder)),
                unsaved::Ask::LetGo => Reply::ask(Ask::LetGo),
            });
        }
    }
    Reply::none()
}

/// Shows the field for the folder.
fn choose(form: &mut State) -> Task<Message> {
    form.choosing = true;
    focus(FOLDER.id())
}

fn switch(form: &mut State) {
    form.with_code = !form.with_code;
    form.words = Zeroizing::default();
    form.tried = false;
    form.fault = None;
}

fn open(
    form: &mut State,
    machine: &Machine,
    my_name: &str,
    held: Option<&Arc<Vault>>,
) -> Task<Message> {
    if form.opening {
        return Task::none();
    }
    (form.tried, form.fault) = (true, None);
    if let Some(mend) = form.lead_to_fault() {
        return mend;
    }
    let key = match key(form) {
        Ok(key) => key,
        Err(error) => return form.fail(error),
    };
    form.opening = true;
    let (by, now) = (my_name.to_owned(), machine.now());
    let is_home = form.home.as_deref() == Some(form.folder.as_str());
    let folder = typed_path(&form.folder);
    let policy = Arc::clone(&machine.policy);
    let allowed = move |folder: &Path| policy.may_open(folder).map_err(VaultError::PlaceRefused);
    match held.cloned() {
        Some(vault) if is_home => background::run(move || {
            let fits = key.fits(&vault);
            fits.map_err(|error| if vault.is_in_place() { error } else { VaultError::FolderGone })?;
            key.note(&vault, &by, now);
            Ok(vault)
        })
        .map(Message::Recognised),
        Some(vault) => background::run(move || {
            allowed(&folder)?;
            let found = find_again(&vault, &key, &folder)?;
            key.note(&found, &by, now);
            Ok(Arc::new(found))
        })
        .map(Message::Found),
        None => background::run(move || {
            allowed(&folder)?;
            let vault = key.open(RealDisk::new(folder))?;
            key.note(&vault, &by, now);
            Ok(Arc::new(vault))
        })
        .map(Message::Opened),
    }
}

/// Opens the vault that is in memory where it is now. Any other stays closed: the
/// words in memory would have nowhere to go.
fn find_again(held: &Vault, key: &Key, folder: &Path) -> Result<Vault, VaultError> {
    if key.open(RealDisk::for_reading(folder))?.id() != held.id() {
        return Err(VaultError::OtherVault);
    }
    // Where a folder only got another name, its lock is still ours.
    held.give_up_lock();
    let found = key.open(RealDisk::new(folder))?;
    if let Access::ReadOnly(reason) = found.access() {
        return Err(VaultError::ReadOnly(reason));
    }
    found.carry_on(held);
    Ok(found)
}

enum Key {
    Passphrase(Zeroizing<String>),
    Code(RecoveryCode),
}

fn key(form: &State) -> Result<Key, VaultError> {
    if form.with_code {
        RecoveryCode::parse(&form.words).map(Key::Code)
    } else {
        Ok(Key::Passphrase(form.words.clone()))
    }
}

impl Key {
    fn open(&self, disk: RealDisk) -> Result<Vault, VaultError> {
        match self {
            Self::Passphrase(typed) => {
                let vault = Passphrase::try_each(typed, |one| Vault::unlock(disk.clone(), one))?;
                vault.judge(typed);
                Ok(vault)
            }
            Self::Code(code) => Vault::unlock_with_recovery(disk, code),
        }
    }

    /// Notes in the log that somebody came in without the passphrase. The line
    /// is written with the next one when it fails now.
    fn note(&self, vault: &Vault, by: &str, now: DateTime<FixedOffset>) {
        if matches!(self, Self::Code(_)) {
            let _ = vault.note(Event::UnlockedWith(KeyKind::Recovery), by, now);
        }
    }

    fn fits(&self, vault: &Vault) -> Result<(), VaultError> {
        match self {
            Self::Passphrase(typed) => {
                Passphrase::try_each(typed, |one| vault.confirm_passphrase(one))
            }
            Self::Code(code) => vault.confirm_recovery(code),
        }
    }
}
