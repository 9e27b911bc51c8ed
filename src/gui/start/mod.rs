//! Before a vault is open: welcome, a new vault, its recovery code, unlocking.

mod create;
mod demo;
mod frame;
mod recovery;
mod unlock;
mod welcome;

use std::path::PathBuf;
use std::sync::Arc;

use iced::{Element, Task};

use super::edge::Edge;
use super::widget::focus::to_main;
use super::work;
use crate::platform::{Preferences, ThrowAway};
use crate::t;
use crate::vault::{Vault, VaultError};

/// How the program starts.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Begin {
    /// With the vault of last time, or with a welcome.
    #[default]
    Usual,
    /// With a throw-away vault of fictional families.
    Demo,
    /// With the vault in this folder.
    Vault(PathBuf),
}

/// Where the user is.
#[derive(Debug)]
enum Stage {
    Welcome,
    Create(create::State),
    Recovery(Box<recovery::State>),
    Unlock(unlock::State),
    /// The demonstration is being made ready.
    Preparing,
}

/// Everything before a vault is open.
#[derive(Debug)]
pub struct State {
    stage: Stage,
    fault: Option<VaultError>,
    // Kept alive for as long as the program runs; the folder goes with it.
    demo: Option<Arc<ThrowAway>>,
}

/// What can happen before a vault is open.
#[derive(Debug, Clone)]
pub enum Message {
    /// Back to the welcome.
    Welcome,
    /// To the form of a new vault.
    New,
    /// To the form that opens a vault.
    Existing,
    /// To the demonstration.
    Demo,
    /// The demonstration is ready, or not.
    DemoReady(Result<demo::Ready, VaultError>),
    /// In the form of a new vault.
    Create(create::Message),
    /// At the recovery code.
    Recovery(recovery::Message),
    /// In the form that opens a vault.
    Unlock(unlock::Message),
    /// Show which keys there are.
    ShowKeys,
}

/// A vault that was opened.
#[derive(Debug, Clone)]
pub struct Entered {
    /// The vault.
    pub vault: Arc<Vault>,
    /// The folder to open next time; absent for the demonstration.
    pub remember: Option<PathBuf>,
    /// The name of the user, when it was asked.
    pub my_name: Option<String>,
}

/// What this asks of the window.
#[derive(Debug)]
pub enum Outcome {
    /// Run a task.
    Run(Task<Message>),
    /// A vault is open.
    Entered(Entered),
    /// The vault that is still in memory may be used again.
    Resumed(Arc<Vault>),
    /// Show which keys there are.
    ShowKeys,
}

impl From<Task<Message>> for Outcome {
    fn from(task: Task<Message>) -> Self {
        Self::Run(task)
    }
}

impl State {
    /// The first screen.
    pub fn begin(begin: Begin, edge: &Edge, preferences: &Preferences) -> (Self, Task<Message>) {
        let stage = match (begin, &preferences.last_vault) {
            (Begin::Demo, _) => return Self::at(Stage::Preparing).prepare(edge),
            (Begin::Vault(folder), _) => Stage::Unlock(unlock::State::at(folder)),
            (Begin::Usual, Some(folder)) => Stage::Unlock(unlock::State::at(folder.clone())),
            (Begin::Usual, None) => Stage::Welcome,
        };
        let focus = match stage {
            Stage::Unlock(_) => unlock::begin(),
            _ => Task::none(),
        };
        (Self::at(stage), focus)
    }

    fn at(stage: Stage) -> Self {
        Self { stage, fault: None, demo: None }
    }

    /// Shows the form that opens the vault again, after locking.
    pub fn lock(&mut self, vault: &Arc<Vault>, preferences: &Preferences) -> Task<Message> {
        let folder = match (&self.demo, &preferences.last_vault) {
            (Some(demo), _) => demo.path().to_owned(),
            (None, Some(folder)) => folder.clone(),
            (None, None) => PathBuf::new(),
        };
        let mut form = unlock::State::at(folder).named(vault.name());
        form.is_demo = self.demo.is_some();
        self.fault = None;
        self.stage = Stage::Unlock(form);
        unlock::begin()
    }

    /// Takes secrets off the screen: what was typed, and the recovery code
    /// until it is asked for again.
    pub fn forget_typed(&mut self) {
        match &mut self.stage {
            Stage::Unlock(form) => form.forget_typed(),
            Stage::Create(form) => form.forget_typed(),
            Stage::Recovery(state) => state.hide(),
            Stage::Welcome | Stage::Preparing => {}
        }
    }

    /// Gives the keyboard to where one goes on.
    pub fn focus(&self) -> Task<Message> {
        match self.stage {
            Stage::Unlock(_) => unlock::begin(),
            _ => to_main(),
        }
    }

    /// Not everything could be written before locking.
    pub fn stuck(&mut self, error: VaultError) {
        self.fault = Some(error);
        self.set_kept(false);
    }

    /// Everything was written; nothing of the vault is in memory any more.
    pub fn emptied(&mut self) {
        self.fault = None;
        self.set_kept(true);
    }

    fn set_kept(&mut self, kept: bool) {
        if let Stage::Unlock(form) = &mut self.stage {
            form.kept = kept;
        }
    }

    /// Handles a message. `held` is the vault that was locked but is still in
    /// memory, because its last words are being written.
    pub fn update(
        &mut self,
        message: Message,
        edge: &Edge,
        preferences: &Preferences,
        held: Option<&Arc<Vault>>,
    ) -> Outcome {
        match message {
            Message::Welcome => self.show(Stage::Welcome),
            Message::New => self.show(Stage::Create(create::State::new(edge, preferences))),
            Message::Existing => {
                self.show(Stage::Unlock(unlock::State::at(edge.folders.vault.clone())))
            }
            Message::Demo => self.prepare_again(edge),
            Message::DemoReady(ready) => self.enter_demo(ready),
            Message::Create(message) => self.update_create(message, edge),
            Message::Recovery(message) => self.update_recovery(message),
            Message::Unlock(message) => {
                self.update_unlock(message, edge, &preferences.my_name, held)
            }
            Message::ShowKeys => Outcome::ShowKeys,
        }
    }

    fn show(&mut self, stage: Stage) -> Outcome {
        self.fault = None;
        self.stage = stage;
        to_main().into()
    }

    fn prepare(self, edge: &Edge) -> (Self, Task<Message>) {
        let edge = edge.clone();
        (self, work::elsewhere(move || demo::prepare(&edge)).map(Message::DemoReady))
    }

    fn prepare_again(&mut self, edge: &Edge) -> Outcome {
        let (state, task) = Self::at(Stage::Preparing).prepare(edge);
        *self = state;
        task.into()
    }

    fn enter_demo(&mut self, ready: Result<demo::Ready, VaultError>) -> Outcome {
        match ready {
            Ok(ready) => {
                self.demo = Some(ready.folder);
                Outcome::Entered(Entered {
                    vault: ready.vault,
                    remember: None,
                    my_name: Some(crate::t!("demo-author")),
                })
            }
            Err(error) => {
                self.stage = Stage::Welcome;
                self.fault = Some(error);
                Task::none().into()
            }
        }
    }

    fn update_create(&mut self, message: create::Message, edge: &Edge) -> Outcome {
        let Stage::Create(form) = &mut self.stage else {
            return Task::none().into();
        };
        match create::update(form, message, edge) {
            create::Outcome::Run(task) => task.map(Message::Create).into(),
            create::Outcome::Made(made) => {
                let state = recovery::State::new(*made);
                self.show(Stage::Recovery(Box::new(state)))
            }
        }
    }

    fn update_recovery(&mut self, message: recovery::Message) -> Outcome {
        let Stage::Recovery(state) = &mut self.stage else {
            return Task::none().into();
        };
        match recovery::update(state, message) {
            recovery::Outcome::Run(task) => task.map(Message::Recovery).into(),
            recovery::Outcome::Confirmed(entered) => Outcome::Entered(entered),
        }
    }

    fn update_unlock(
        &mut self,
        message: unlock::Message,
        edge: &Edge,
        my_name: &str,
        held: Option<&Arc<Vault>>,
    ) -> Outcome {
        let Stage::Unlock(form) = &mut self.stage else {
            return Task::none().into();
        };
        match unlock::update(form, message, edge, my_name, held) {
            unlock::Outcome::Run(task) => task.map(Message::Unlock).into(),
            unlock::Outcome::Resumed(vault) => Outcome::Resumed(vault),
            unlock::Outcome::Opened(vault, folder) => {
                let remember = self.demo.is_none().then_some(folder);
                Outcome::Entered(Entered {
                    vault,
                    remember,
                    my_name: self.demo.as_ref().map(|_| crate::t!("demo-author")),
                })
            }
        }
    }
}

/// Draws what is on.
pub fn view<'a>(state: &'a State, edge: &'a Edge) -> Element<'a, Message> {
    let (title, content) = match &state.stage {
        Stage::Welcome => (t!("welcome-title"), welcome::view()),
        Stage::Preparing => (t!("demo-preparing"), demo::view()),
        Stage::Create(form) => (t!("create-title"), create::view(form, edge)),
        Stage::Recovery(state) => {
            let view = recovery::view(state).map(Message::Recovery);
            (t!("recovery-title"), view)
        }
        Stage::Unlock(form) => (t!("unlock-title"), unlock::view(form, edge)),
    };
    frame::view(title, content, state.fault.as_ref())
}
