//! A new vault: its name, its place and a passphrase, typed twice.

use std::path::PathBuf;
use std::sync::Arc;

use iced::widget::{Column, column, row};
use iced::{Bottom, Center, Element, Task};
use zeroize::Zeroizing;

use super::Message as Parent;
use super::frame;
use crate::gui::edge::Edge;
use crate::gui::theme::space;
use crate::gui::widget::{Live, Range, Role, announce, button, hush, text_field};
use crate::gui::{kit, work};
use crate::platform::{Preferences, randomness};
use crate::t;
use crate::vault::{
    self, NewVault, Passphrase, RealDisk, RecoveryCode, Strength, Vault, VaultError,
};

/// The steps of strength.
const STEPS: u8 = 5;

/// What is typed in the form.
pub(super) struct State {
    name: String,
    my_name: String,
    folder: String,
    passphrase: Zeroizing<String>,
    again: Zeroizing<String>,
    shown: bool,
    tried: bool,
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
    /// The vault, open.
    pub vault: Arc<Vault>,
    /// Its recovery code, shown once.
    pub code: Arc<RecoveryCode>,
    /// Where it is.
    pub folder: PathBuf,
    /// The name of the user.
    pub my_name: String,
}

/// What can happen in the form.
#[derive(Debug, Clone)]
pub enum Message {
    /// The name of the vault was typed.
    Name(String),
    /// The name of the user was typed.
    MyName(String),
    /// The folder was typed.
    Folder(String),
    /// Choose a folder with the system's dialog.
    Pick,
    /// A folder was chosen, or not.
    Picked(Option<PathBuf>),
    /// The passphrase was typed.
    Passphrase(String),
    /// The passphrase was typed again.
    Again(String),
    /// Show or hide the passphrase.
    Show,
    /// Make the vault.
    Make,
    /// It was made, or not.
    Made(Result<Made, VaultError>),
}

/// What came of a message.
pub(super) enum Outcome {
    /// Run a task.
    Run(Task<Message>),
    /// A vault was made.
    Made(Box<Made>),
}

impl State {
    /// An empty form with the usual folder.
    pub(super) fn new(edge: &Edge, preferences: &Preferences) -> Self {
        Self {
            name: String::new(),
            my_name: preferences.my_name.clone(),
            folder: edge.folders.vault.display().to_string(),
            passphrase: Zeroizing::default(),
            again: Zeroizing::default(),
            shown: false,
            tried: false,
            making: false,
            fault: None,
        }
    }

    fn strength(&self) -> Strength {
        vault::strength(&self.passphrase, &[&self.name, &self.my_name])
    }

    fn is_complete(&self) -> bool {
        self.name_fault().is_none()
            && self.folder_fault().is_none()
            && self.again_fault().is_none()
            && self.strength().enough
    }

    fn name_fault(&self) -> Option<String> {
        self.name
            .trim()
            .is_empty()
            .then(|| t!("create-name-missing"))
    }

    fn folder_fault(&self) -> Option<String> {
        let path = PathBuf::from(self.folder.trim());
        (!path.is_absolute()).then(|| t!("create-folder-not-whole"))
    }

    fn passphrase_fault(&self) -> Option<String> {
        (self.tried && self.passphrase.is_empty()).then(|| t!("create-passphrase-missing"))
    }

    fn again_fault(&self) -> Option<String> {
        (*self.again != *self.passphrase).then(|| t!("create-again-differs"))
    }
}

/// Handles a message.
pub(super) fn update(form: &mut State, message: Message, edge: &Edge) -> Outcome {
    match message {
        Message::Name(name) => form.name = name,
        Message::MyName(name) => form.my_name = name,
        Message::Folder(folder) => form.folder = folder,
        Message::Passphrase(words) => form.passphrase = Zeroizing::new(words),
        Message::Again(words) => form.again = Zeroizing::new(words),
        Message::Show => form.shown = !form.shown,
        Message::Pick => return Outcome::Run(pick(form, edge)),
        Message::Picked(Some(folder)) => form.folder = folder.display().to_string(),
        Message::Picked(None) => {}
        Message::Make => return Outcome::Run(make(form, edge)),
        Message::Made(Ok(made)) => return Outcome::Made(Box::new(made)),
        Message::Made(Err(error)) => {
            form.making = false;
            form.fault = Some(error);
        }
    }
    Outcome::Run(Task::none())
}

fn pick(form: &State, edge: &Edge) -> Task<Message> {
    let (picker, title) = (Arc::clone(&edge.picker), t!("create-folder"));
    let start = PathBuf::from(form.folder.trim());
    work::elsewhere(move || picker.pick(&title, &start)).map(Message::Picked)
}

fn make(form: &mut State, edge: &Edge) -> Task<Message> {
    form.tried = true;
    form.fault = None;
    if form.making || !form.is_complete() {
        return Task::none();
    }
    form.making = true;
    let folder = PathBuf::from(form.folder.trim());
    let new = NewVault::new(&form.name, Passphrase::new(&form.passphrase)).with_cost(edge.key_cost);
    let my_name = form.my_name.trim().to_owned();
    work::elsewhere(move || {
        let (vault, code) = Vault::create(RealDisk::new(&folder), &new, &mut randomness)?;
        Ok(Made {
            vault: Arc::new(vault),
            code: Arc::new(code),
            folder,
            my_name,
        })
    })
    .map(Message::Made)
}

/// Draws the form.
pub(super) fn view<'a>(form: &'a State, edge: &'a Edge) -> Element<'a, Parent> {
    let fields = column![names(form), place(form, edge), passphrase(form)].spacing(space::L);
    let make = button(t!("create-make"))
        .primary()
        .on_press_maybe((!form.making).then_some(Message::Make));
    let content: Element<'a, Message> = Column::new()
        .push(form.fault.as_ref().map(frame::trouble))
        .push(fields)
        .push(kit::warning(kit::body(t!("create-final"))))
        .spacing(space::L)
        .into();
    let back = button(t!("start-back")).quiet().on_press(Parent::Welcome);
    column![
        kit::title(t!("create-title"), t!("create-about")),
        content.map(Parent::Create),
        row![Element::from(make).map(Parent::Create), Element::from(back)]
            .push(form.making.then(|| frame::busy(t!("create-making"))))
            .spacing(space::S)
            .align_y(Center),
    ]
    .spacing(space::L)
    .into()
}

fn names(form: &State) -> Element<'_, Message> {
    let name = text_field(t!("create-name"), &form.name, Message::Name)
        .placeholder(t!("create-name-example"))
        .required()
        .error(form.tried.then(|| form.name_fault()).flatten());
    let mine = text_field(t!("create-my-name"), &form.my_name, Message::MyName)
        .help(t!("create-my-name-help"));
    row![Element::from(name), Element::from(mine)]
        .spacing(space::M)
        .into()
}

fn place<'a>(form: &'a State, edge: &Edge) -> Element<'a, Message> {
    let folder = text_field(t!("create-folder"), &form.folder, Message::Folder)
        .required()
        .error(form.tried.then(|| form.folder_fault()).flatten());
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

fn passphrase(form: &State) -> Element<'_, Message> {
    let words = text_field(
        t!("create-passphrase"),
        &form.passphrase,
        Message::Passphrase,
    )
    .secure(!form.shown)
    .required()
    .error(form.passphrase_fault());
    let again = text_field(t!("create-again"), &form.again, Message::Again)
        .secure(!form.shown)
        .required()
        .error(form.tried.then(|| form.again_fault()).flatten())
        .on_submit(Message::Make);
    let show = button(if form.shown {
        t!("passphrase-hide")
    } else {
        t!("passphrase-show")
    });
    column![
        row![Element::from(words), Element::from(again)].spacing(space::M),
        strength(form),
        show.link().on_press(Message::Show)
    ]
    .spacing(space::S)
    .into()
}

/// How strong the passphrase is, with advice while it is too weak. Takes the
/// same room before anything is typed, so that nothing jumps.
fn strength(form: &State) -> Element<'_, Message> {
    let strength = (!form.passphrase.is_empty()).then(|| form.strength());
    let step = strength.as_ref().map_or(0, |strength| strength.score + 1);
    let words = match step.checked_sub(1) {
        Some(score) => t!(&format!("strength-{score}")),
        None => t!("strength-none"),
    };
    let advice = strength.and_then(|strength| strength.advice.first().copied());
    let advice = advice.map_or_else(|| t!("create-passphrase-help"), |key| t!(key));
    let told = t!(
        "strength-words",
        strength = words.as_str(),
        advice = advice.as_str()
    );
    let measure = row![measure(step), hush(kit::strong(words))];
    let news = announce(Role::Status, told, hush(kit::small(advice))).live(Live::Polite);
    column![measure.spacing(space::S).align_y(Center), news]
        .spacing(space::XS)
        .into()
}

/// How many of the steps from guessed at once to very hard to guess are taken.
fn measure<'a>(step: u8) -> Element<'a, Message> {
    let bar = kit::bar(f32::from(step) / f32::from(STEPS), 160);
    announce(Role::Progress, t!("strength"), bar)
        .value(t!("strength-step", step = step, most = STEPS))
        .range(Range {
            least: 0.0,
            most: STEPS.into(),
            now: Some(step.into()),
        })
        .into()
}
