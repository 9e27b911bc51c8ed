//! Opening a vault with its passphrase, or with its recovery code.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use iced::advanced::widget::Id;
use iced::widget::{Column, column, operation, row};
use iced::{Bottom, Center, Element, Task};
use zeroize::Zeroizing;

use super::Message as Parent;
use super::frame;
use crate::gui::edge::Edge;
use crate::gui::theme::space;
use crate::gui::widget::{button, text_field};
use crate::gui::{kit, work};
use crate::t;
use crate::vault::{Passphrase, RealDisk, RecoveryCode, Vault, VaultError};

/// What is typed in the form.
pub(super) struct State {
    folder: String,
    name: Option<String>,
    words: Zeroizing<String>,
    with_code: bool,
    shown: bool,
    choosing: bool,
    opening: bool,
    fault: Option<VaultError>,
    /// Whether this is the demonstration, whose passphrase is no secret.
    pub is_demo: bool,
}

impl std::fmt::Debug for State {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("unlock::State")
            .field("folder", &self.folder)
            .finish_non_exhaustive()
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

/// What came of a message.
pub(super) enum Outcome {
    /// Run a task.
    Run(Task<Message>),
    /// A vault was opened.
    Opened(Arc<Vault>, PathBuf),
    /// The vault that is still in memory may be used again.
    Resumed(Arc<Vault>),
}

impl State {
    /// A form for the vault in a folder.
    pub(super) fn at(folder: PathBuf) -> Self {
        Self {
            folder: folder.display().to_string(),
            name: None,
            words: Zeroizing::default(),
            with_code: false,
            shown: false,
            choosing: false,
            opening: false,
            fault: None,
            is_demo: false,
        }
    }

    /// The same, for a vault whose name is known.
    pub(super) fn named(mut self, name: &str) -> Self {
        self.name = Some(name.to_owned());
        self
    }

    fn fail(&mut self, error: VaultError) {
        self.opening = false;
        self.fault = Some(error);
    }
}

/// The field that takes the passphrase.
fn field() -> Id {
    Id::new("unlock-words")
}

/// Gives the passphrase field the keyboard.
pub(super) fn focus<M: Send + 'static>() -> Task<M> {
    operation::focus(field())
}

/// Handles a message.
pub(super) fn update(
    form: &mut State,
    message: Message,
    edge: &Edge,
    held: Option<&Arc<Vault>>,
) -> Outcome {
    match message {
        Message::Words(words) => form.words = Zeroizing::new(words),
        Message::Show => form.shown = !form.shown,
        Message::Switch => switch(form),
        Message::Other => form.choosing = true,
        Message::Folder(folder) => form.folder = folder,
        Message::Pick => return Outcome::Run(pick(form, edge)),
        Message::Picked(folder) => {
            form.folder = folder.map_or(std::mem::take(&mut form.folder), |f| {
                f.display().to_string()
            });
        }
        Message::Open => return Outcome::Run(open(form, held)),
        Message::Opened(Ok(vault)) => {
            return Outcome::Opened(vault, PathBuf::from(form.folder.trim()));
        }
        Message::Recognised(Ok(vault)) => return Outcome::Resumed(vault),
        Message::Opened(Err(error)) | Message::Recognised(Err(error)) => {
            form.fail(error);
            return Outcome::Run(focus());
        }
    }
    Outcome::Run(Task::none())
}

fn switch(form: &mut State) {
    form.with_code = !form.with_code;
    form.words = Zeroizing::default();
    form.fault = None;
}

fn pick(form: &State, edge: &Edge) -> Task<Message> {
    let (picker, title) = (Arc::clone(&edge.picker), t!("unlock-folder"));
    let start = PathBuf::from(form.folder.trim());
    work::elsewhere(move || picker.pick(&title, &start)).map(Message::Picked)
}

fn open(form: &mut State, held: Option<&Arc<Vault>>) -> Task<Message> {
    if form.opening || form.words.is_empty() {
        return Task::none();
    }
    form.fault = None;
    let key = match key(form) {
        Ok(key) => key,
        Err(error) => {
            form.fail(error);
            return Task::none();
        }
    };
    form.opening = true;
    match held.cloned() {
        Some(vault) => {
            work::elsewhere(move || key.fits(&vault).map(|()| vault)).map(Message::Recognised)
        }
        None => {
            let folder = PathBuf::from(form.folder.trim());
            work::elsewhere(move || key.open(&folder).map(Arc::new)).map(Message::Opened)
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

    fn fits(&self, vault: &Vault) -> Result<(), VaultError> {
        match self {
            Self::Passphrase(passphrase) => vault.confirm_passphrase(passphrase),
            Self::Code(code) => vault.confirm_recovery(code),
        }
    }
}

/// Draws the form.
pub(super) fn view<'a>(form: &'a State, edge: &'a Edge) -> Element<'a, Parent> {
    let about = form.name.as_ref().map_or_else(
        || t!("unlock-about", folder = form.folder.as_str()),
        |name| t!("unlock-about-named", name = name.as_str()),
    );
    let content: Element<'a, Message> = Column::new()
        .push(form.fault.as_ref().map(frame::trouble))
        .push(form.choosing.then(|| folder(form, edge)))
        .push(form.is_demo.then(|| {
            kit::note(kit::body(t!(
                "unlock-demo",
                passphrase = t!("demo-passphrase")
            )))
        }))
        .push(words(form))
        .push(open_button(form))
        .push(links(form))
        .spacing(space::L)
        .into();
    let others = row![
        button(t!("welcome-new")).link().on_press(Parent::New),
        button(t!("welcome-demo")).link().on_press(Parent::Demo),
    ];
    column![
        kit::title(t!("unlock-title"), about),
        content.map(Parent::Unlock),
        kit::line(),
        others.spacing(space::XL),
    ]
    .spacing(space::L)
    .into()
}

fn folder<'a>(form: &'a State, edge: &Edge) -> Element<'a, Message> {
    let folder = text_field(t!("unlock-folder"), &form.folder, Message::Folder);
    let pick = edge
        .picker
        .is_available()
        .then(|| button(t!("create-pick")).on_press(Message::Pick));
    row![Element::from(folder)]
        .push(pick)
        .spacing(space::S)
        .align_y(Bottom)
        .into()
}

fn words(form: &State) -> Element<'_, Message> {
    let label = if form.with_code {
        t!("unlock-code")
    } else {
        t!("unlock-passphrase")
    };
    text_field(label, &form.words, Message::Words)
        .secure(!form.shown && !form.with_code)
        .id(field())
        .on_submit(Message::Open)
        .into()
}

fn open_button(form: &State) -> Element<'_, Message> {
    let ready = !form.opening && !form.words.is_empty();
    let open = button(t!("unlock-open"))
        .primary()
        .on_press_maybe(ready.then_some(Message::Open));
    row![Element::from(open)]
        .push(form.opening.then(|| frame::busy(t!("unlock-opening"))))
        .spacing(space::S)
        .align_y(Center)
        .into()
}

fn links(form: &State) -> Element<'_, Message> {
    let show = if form.shown {
        t!("passphrase-hide")
    } else {
        t!("passphrase-show")
    };
    let switch = if form.with_code {
        t!("unlock-use-passphrase")
    } else {
        t!("unlock-use-code")
    };
    row![
        button(show).link().on_press(Message::Show),
        button(switch).link().on_press(Message::Switch),
    ]
    .push((!form.choosing).then(|| button(t!("unlock-other")).link().on_press(Message::Other)))
    .spacing(space::XL)
    .wrap()
    .into()
}
