//! Opening a vault with its passphrase, or with its recovery code.

mod form;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, FixedOffset};
use iced::Task;
use zeroize::Zeroizing;

use crate::gui::answer::Answer;
use crate::gui::background;
use crate::gui::machine::Machine;
use crate::gui::widget::focus::focus;
use crate::t;
use crate::vault::{Event, KeyKind, Passphrase, RealDisk, RecoveryCode, Vault, VaultError};

pub(super) use form::view;

/// What is typed in the form.
pub(super) struct State {
    folder: String,
    name: Option<String>,
    /// Whether all that was typed before locking is in the vault.
    pub kept: bool,
    words: Zeroizing<String>,
    with_code: bool,
    shown: bool,
    choosing: bool,
    opening: bool,
    // Whether somebody tried to open it with an empty field.
    tried: bool,
    fault: Option<VaultError>,
    /// Whether this is the demonstration, whose passphrase is no secret.
    pub is_demo: bool,
}

impl std::fmt::Debug for State {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("unlock::State").field("folder", &self.folder).finish_non_exhaustive()
    }
}

/// What can happen in the form.
#[derive(Debug, Clone)]
pub enum Message {
    /// The passphrase or the code was typed.
    Words(String),
    /// Show or hide what is typed.
    Show,
    /// Use the code instead of the passphrase, or the other way round.
    Switch,
    /// Open another vault.
    Other,
    /// The folder was typed.
    Folder(String),
    /// Choose a folder with the system's dialog.
    Pick,
    /// A folder was chosen, or not.
    Picked(Option<PathBuf>),
    /// Open the vault.
    Open,
    /// It was opened, or not.
    Opened(Result<Arc<Vault>, VaultError>),
    /// The passphrase fits the vault that is still in memory, or not.
    Recognised(Result<Arc<Vault>, VaultError>),
}

/// What the form asks.
pub(super) enum Ask {
    /// Use a vault that was opened, in this folder.
    Enter(Arc<Vault>, PathBuf),
    /// Use the vault again that is still in memory.
    Resume(Arc<Vault>),
}

impl State {
    /// A form for the vault in a folder.
    pub(super) fn at(folder: PathBuf) -> Self {
        Self {
            folder: folder.display().to_string(),
            name: None,
            kept: true,
            words: Zeroizing::default(),
            with_code: false,
            shown: false,
            choosing: false,
            opening: false,
            tried: false,
            fault: None,
            is_demo: false,
        }
    }

    /// The same, for a vault whose name is known.
    pub(super) fn named(mut self, name: &str) -> Self {
        self.name = Some(name.to_owned());
        self
    }

    /// Forgets the passphrase or code that was typed.
    pub(super) fn forget_typed(&mut self) {
        self.words = Zeroizing::default();
        self.shown = false;
    }

    /// Notes why the vault stays closed, and leads to what must be mended.
    fn fail(&mut self, error: VaultError) -> Task<Message> {
        self.opening = false;
        let field = Field::blamed(&error).unwrap_or(Field::Words);
        self.choosing |= field == Field::Folder;
        self.fault = Some(error);
        focus(field.id())
    }

    fn go_to(&mut self, folder: String) {
        self.folder = folder;
        self.fault = None;
    }

    /// What must be mended first, in the order of the form.
    fn faults(&self) -> Vec<(Field, String)> {
        let wrong = |field: Field| Some((field, self.error(field)?));
        Field::ALL.into_iter().filter_map(wrong).collect()
    }

    /// What is wrong with a field, once somebody tried to open the vault.
    fn error(&self, field: Field) -> Option<String> {
        let missing = self.tried.then(|| self.missing(field)).flatten();
        let fault = self.fault.as_ref();
        let refused = fault.filter(|fault| Field::blamed(fault) == Some(field));
        missing.or_else(|| refused.map(ToString::to_string))
    }

    fn missing(&self, field: Field) -> Option<String> {
        match field {
            Field::Folder => (self.choosing && !PathBuf::from(self.folder.trim()).is_absolute())
                .then(|| t!("create-folder-not-whole")),
            Field::Words => self.words.is_empty().then(|| self.no_words()),
        }
    }

    fn no_words(&self) -> String {
        if self.with_code { t!("unlock-code-missing") } else { t!("unlock-passphrase-missing") }
    }
}

/// A field of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    Folder,
    Words,
}

impl Field {
    const ALL: [Self; 2] = [Self::Folder, Self::Words];

    fn id(self) -> &'static str {
        match self {
            Self::Folder => "unlock-folder",
            Self::Words => "unlock-words",
        }
    }

    fn label(self, with_code: bool) -> String {
        match self {
            Self::Folder => t!("unlock-folder"),
            Self::Words if with_code => t!("unlock-code"),
            Self::Words => t!("unlock-passphrase"),
        }
    }

    /// The field in which a failure is to be mended; none where no field can.
    fn blamed(error: &VaultError) -> Option<Self> {
        match error {
            VaultError::NotAVault => Some(Self::Folder),
            VaultError::WrongPassphrase
            | VaultError::WrongRecoveryCode
            | VaultError::MistypedRecoveryCode => Some(Self::Words),
            _ => None,
        }
    }
}

/// Gives the passphrase field the keyboard.
pub(super) fn begin<M: Send + 'static>() -> Task<M> {
    focus(Field::Words.id())
}

/// Handles a message.
pub(super) fn update(
    form: &mut State,
    message: Message,
    machine: &Machine,
    my_name: &str,
    held: Option<&Arc<Vault>>,
) -> Answer<Message, Ask> {
    match message {
        Message::Words(words) => form.words = Zeroizing::new(words),
        Message::Show => form.shown = !form.shown,
        // What was pressed is another field, or gone: the keyboard goes to what
        // must be typed now.
        Message::Switch => {
            switch(form);
            return begin().into();
        }
        Message::Other => {
            form.choosing = true;
            return focus(Field::Folder.id()).into();
        }
        Message::Folder(folder) => form.go_to(folder),
        Message::Pick => return pick(form, machine).into(),
        Message::Picked(Some(folder)) => form.go_to(folder.display().to_string()),
        Message::Picked(None) => {}
        Message::Open => return open(form, machine, my_name, held).into(),
        Message::Opened(Ok(vault)) => {
            return Answer::ask(Ask::Enter(vault, PathBuf::from(form.folder.trim())));
        }
        Message::Recognised(Ok(vault)) => return Answer::ask(Ask::Resume(vault)),
        Message::Opened(Err(error)) | Message::Recognised(Err(error)) => {
            return form.fail(error).into();
        }
    }
    Answer::none()
}

fn switch(form: &mut State) {
    form.with_code = !form.with_code;
    form.words = Zeroizing::default();
    form.tried = false;
    form.fault = None;
}

fn pick(form: &State, machine: &Machine) -> Task<Message> {
    let (picker, title) = (Arc::clone(&machine.picker), t!("unlock-folder"));
    let start = PathBuf::from(form.folder.trim());
    background::run(move || picker.pick(&title, &start)).map(Message::Picked)
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
    if let Some((first, _)) = form.faults().first() {
        return focus(first.id());
    }
    let key = match key(form) {
        Ok(key) => key,
        Err(error) => return form.fail(error),
    };
    form.opening = true;
    let (by, now) = (my_name.to_owned(), machine.now());
    match held.cloned() {
        Some(vault) => background::run(move || {
            key.fits(&vault)?;
            key.note(&vault, &by, now);
            Ok(vault)
        })
        .map(Message::Recognised),
        None => {
            let folder = PathBuf::from(form.folder.trim());
            background::run(move || {
                let vault = key.open(&folder)?;
                key.note(&vault, &by, now);
                Ok(Arc::new(vault))
            })
            .map(Message::Opened)
        }
    }
}

/// What opens the vault.
enum Key {
    Passphrase(Passphrase),
    Code(RecoveryCode),
}

fn key(form: &State) -> Result<Key, VaultError> {
    if form.with_code {
        RecoveryCode::parse(&form.words).map(Key::Code)
    } else {
        Ok(Key::Passphrase(Passphrase::new(&form.words)))
    }
}

impl Key {
    fn open(&self, folder: &Path) -> Result<Vault, VaultError> {
        let disk = RealDisk::new(folder);
        match self {
            Self::Passphrase(passphrase) => Vault::unlock(disk, passphrase),
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
            Self::Passphrase(passphrase) => vault.confirm_passphrase(passphrase),
            Self::Code(code) => vault.confirm_recovery(code),
        }
    }
}
