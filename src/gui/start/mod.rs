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

use super::background;
use super::machine::Machine;
use super::reply;
use super::widget::focus::to_main;
use super::widget::guarded;
use crate::guidance::Region;
use crate::platform::{Door, Preferences, ThrowAway};
use crate::t;
use crate::vault::{RealDisk, Vault, VaultError, is_open_elsewhere};

/// How the program starts.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Begin {
    /// With the vault of last time, or with a welcome.
    #[default]
    Usual,
    /// The same, after a window that could not be drawn any more.
    AfterFault,
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
pub(crate) struct State {
    stage: Stage,
    fault: Option<VaultError>,
    /// Whether the window before this one could not be drawn any more.
    began_again: bool,
    // Kept alive for as long as the program runs; the folder goes with it.
    demo: Option<Arc<ThrowAway>>,
    /// Whether the demonstration begins with the tour.
    tour: bool,
}

/// What can happen before a vault is open.
#[derive(Debug, Clone)]
pub enum Message {
    Welcome,
    New,
    Existing,
    Demo,
    /// The demonstration, with the tour.
    Tour,
    DemoReady(Result<demo::Ready, VaultError>),
    Create(create::Message),
    Recovery(recovery::Message),
    Unlock(unlock::Message),
    /// Another window has the vault of last time: whether it came to the front, or
    /// nothing when there is none.
    Elsewhere(Option<bool>),
    ShowKeys,
    /// Another region, by its id.
    Region(String),
}

impl Message {
    /// What was in memory only was sealed in this folder, or not.
    pub(crate) fn kept_elsewhere(kept: Result<PathBuf, VaultError>) -> Self {
        Self::Unlock(unlock::Message::kept_elsewhere(kept))
    }
}

/// A vault that was opened.
#[derive(Debug, Clone)]
pub(crate) struct Entered {
    pub vault: Arc<Vault>,
    /// The folder to open next time; absent for the demonstration.
    pub remember: Option<PathBuf>,
    /// The name of the user, when it was asked.
    pub my_name: Option<String>,
    /// Whether to begin with the tour.
    pub tour: bool,
}

/// What this asks of the window.
#[derive(Debug)]
pub(crate) enum Ask {
    /// Use a vault that was opened.
    Enter(Entered),
    /// Use the vault again that is still in memory.
    Resume(Arc<Vault>),
    /// Go on with what is still in memory in the same vault in this folder.
    Move(Arc<Vault>, PathBuf),
    /// Seal what is still in memory inside this folder.
    KeepElsewhere(PathBuf),
    /// Let go of what is still in memory.
    LetGo,
    /// End the program: the window that has this vault came to the front.
    Yield,
    ShowKeys,
    /// Follow the agreements of another region, by its id.
    Region(String),
}

/// The regions that there are, and the one in force.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Regions<'a> {
    pub all: &'a [Region],
    pub now: &'a Region,
}

type Reply = reply::Reply<Message, Ask>;

impl State {
    /// What the screen is called.
    fn title(&self) -> String {
        match &self.stage {
            Stage::Welcome => t!("welcome-title"),
            Stage::Preparing => t!("demo-preparing"),
            Stage::Create(_) => t!("create-title"),
            Stage::Recovery(_) => t!("recovery-title"),
            Stage::Unlock(_) => t!("unlock-title"),
        }
    }

    /// What the screen is called, and help about it.
    pub(crate) fn help(&self) -> (String, String) {
        let words = match &self.stage {
            Stage::Welcome | Stage::Preparing => t!("page-help-welcome"),
            Stage::Create(_) => t!("page-help-create"),
            Stage::Recovery(_) => t!("page-help-recovery"),
            Stage::Unlock(_) => t!("page-help-unlock"),
        };
        (self.title(), words)
    }

    /// Whether the tour can begin from here: where nothing was typed that would go.
    pub(crate) fn has_tour(&self) -> bool {
        matches!(self.stage, Stage::Welcome | Stage::Unlock(_))
    }

    /// The first screen.
    pub(crate) fn begin(
        begin: Begin,
        machine: &Machine,
        preferences: &Preferences,
    ) -> (Self, Task<Message>) {
        let began_again = matches!(begin, Begin::AfterFault);
        let stage = match (begin, &preferences.last_vault) {
            (Begin::Demo, _) => return Self::at(Stage::Preparing).prepare(machine),
            (Begin::Vault(folder), _) => Stage::Unlock(unlock::State::at(folder)),
            (Begin::Usual | Begin::AfterFault, Some(folder)) => {
                Stage::Unlock(unlock::State::at(folder.clone()))
            }
            (Begin::Usual | Begin::AfterFault, None) => Stage::Welcome,
        };
        let focus = match &stage {
            Stage::Unlock(form) => Task::batch([unlock::begin(), look_elsewhere(form, machine)]),
            _ => Task::none(),
        };
        (Self { began_again, ..Self::at(stage) }, focus)
    }

    fn at(stage: Stage) -> Self {
        Self { stage, fault: None, began_again: false, demo: None, tour: false }
    }

    /// Shows the form that opens the vault again, after locking.
    pub(crate) fn lock(&mut self, vault: &Arc<Vault>, preferences: &Preferences) -> Task<Message> {
        let folder = match (&self.demo, &preferences.last_vault) {
            (Some(demo), _) => demo.path().to_owned(),
            (None, Some(folder)) => folder.clone(),
            (None, None) => PathBuf::new(),
        };
        let mut form = unlock::State::at(folder).named(vault.name());
        form.is_demo = self.demo.is_some();
        self.fault = None;
        self.began_again = false;
        self.stage = Stage::Unlock(form);
        unlock::begin()
    }

    /// Takes secrets off the screen: what was typed, and the recovery code
    /// until it is asked for again.
    pub(crate) fn forget_typed(&mut self) {
        match &mut self.stage {
            Stage::Unlock(form) => form.forget_typed(),
            Stage::Create(form) => form.forget_typed(),
            Stage::Recovery(state) => state.hide(),
            Stage::Welcome | Stage::Preparing => {}
        }
    }

    /// Gives the keyboard to where one goes on.
    pub(crate) fn focus(&self) -> Task<Message> {
        match self.stage {
            Stage::Unlock(_) => unlock::begin(),
            _ => to_main(),
        }
    }

    /// Not everything could be written before locking.
    pub(crate) fn stuck(&mut self, error: VaultError) {
        self.fault = Some(error);
        self.set_kept(false);
    }

    /// Everything was written; nothing of the vault is in memory any more.
    pub(crate) fn emptied(&mut self) {
        self.fault = None;
        self.set_kept(true);
    }

    fn set_kept(&mut self, kept: bool) {
        if let Stage::Unlock(form) = &mut self.stage {
            form.set_kept(kept);
        }
    }

    /// Whether something must be decided first: words of the vault that was
    /// locked are in memory only. Its own form stays, with the ways to keep them.
    fn asks_first(&mut self, message: &Message, held: Option<&Arc<Vault>>) -> Option<Reply> {
        let leaves = matches!(
            message,
            Message::Welcome | Message::New | Message::Existing | Message::Demo | Message::Tour
        );
        match &mut self.stage {
            Stage::Unlock(form) if leaves && held.is_some() => Some(form.unsaved.ask().into()),
            _ => None,
        }
    }

    /// Handles a message. `held` is the vault that was locked but is still in
    /// memory, because its last words are being written.
    pub(crate) fn update(
        &mut self,
        message: Message,
        machine: &Machine,
        preferences: &Preferences,
        held: Option<&Arc<Vault>>,
    ) -> Reply {
        if let Some(asked) = self.asks_first(&message, held) {
            return asked;
        }
        match message {
            Message::Welcome => self.show(Stage::Welcome),
            Message::New => self.show(Stage::Create(create::State::new(machine, preferences))),
            Message::Existing => {
                self.show(Stage::Unlock(unlock::State::at(machine.folders.vault.clone())))
            }
            Message::Demo => self.prepare_again(machine),
            Message::Tour => {
                let prepared = self.prepare_again(machine);
                self.tour = true;
                prepared
            }
            Message::DemoReady(ready) => self.enter_demo(ready),
            Message::Create(message) => self.update_create(message, machine),
            Message::Recovery(message) => self.update_recovery(message, machine),
            Message::Unlock(message) => {
                self.update_unlock(message, machine, &preferences.my_name, held)
            }
            Message::Elsewhere(None) => Reply::none(),
            Message::Elsewhere(Some(true)) => Reply::ask(Ask::Yield),
            Message::Elsewhere(Some(false)) => {
                if let Stage::Unlock(form) = &mut self.stage {
                    form.open_elsewhere = true;
                }
                Reply::none()
            }
            Message::ShowKeys => Reply::ask(Ask::ShowKeys),
            Message::Region(id) => Reply::ask(Ask::Region(id)),
        }
    }

    fn show(&mut self, stage: Stage) -> Reply {
        self.fault = None;
        self.stage = stage;
        to_main().into()
    }

    fn prepare(self, machine: &Machine) -> (Self, Task<Message>) {
        let machine = machine.clone();
        (self, background::run(move || demo::prepare(&machine)).map(Message::DemoReady))
    }

    fn prepare_again(&mut self, machine: &Machine) -> Reply {
        let (state, task) = Self::at(Stage::Preparing).prepare(machine);
        *self = state;
        task.into()
    }

    fn enter_demo(&mut self, ready: Result<demo::Ready, VaultError>) -> Reply {
        match ready {
            Ok(ready) => {
                self.demo = Some(ready.folder);
                self.enter(ready.vault, None)
            }
            Err(error) => {
                self.stage = Stage::Welcome;
                self.fault = Some(error);
                Reply::none()
            }
        }
    }

    /// Uses a vault that was opened; nothing is remembered of the demonstration.
    fn enter(&mut self, vault: Arc<Vault>, folder: Option<PathBuf>) -> Reply {
        let my_name = self.demo.as_ref().map(|_| t!("demo-author"));
        let remember = folder.filter(|_| self.demo.is_none());
        let tour = std::mem::take(&mut self.tour);
        Reply::ask(Ask::Enter(Entered { vault, remember, my_name, tour }))
    }

    fn update_create(&mut self, message: create::Message, machine: &Machine) -> Reply {
        let Stage::Create(form) = &mut self.stage else {
            return Reply::none();
        };
        let reply = create::update(form, message, machine).map(Message::Create);
        reply.then(|made| {
            let (state, shown) = recovery::State::new(made);
            self.show(Stage::Recovery(Box::new(state))).and(shown.map(Message::Recovery))
        })
    }

    fn update_recovery(&mut self, message: recovery::Message, machine: &Machine) -> Reply {
        let Stage::Recovery(state) = &mut self.stage else {
            return Reply::none();
        };
        let reply = recovery::update(state, message, machine).map(Message::Recovery);
        reply.then(|entered| Reply::ask(Ask::Enter(entered)))
    }

    fn update_unlock(
        &mut self,
        message: unlock::Message,
        machine: &Machine,
        my_name: &str,
        held: Option<&Arc<Vault>>,
    ) -> Reply {
        let Stage::Unlock(form) = &mut self.stage else {
            return Reply::none();
        };
        let reply = unlock::update(form, message, machine, my_name, held).map(Message::Unlock);
        reply.then(|ask| match ask {
            unlock::Ask::Resume(vault) => Reply::ask(Ask::Resume(vault)),
            unlock::Ask::Enter(vault, folder) => self.enter(vault, Some(folder)),
            unlock::Ask::Move(vault, folder) => Reply::ask(Ask::Move(vault, folder)),
            unlock::Ask::KeepElsewhere(folder) => Reply::ask(Ask::KeepElsewhere(folder)),
            unlock::Ask::LetGo => Reply::ask(Ask::LetGo),
        })
    }
}

/// Asks another window that has this vault to come to the front.
fn look_elsewhere(form: &unlock::State, machine: &Machine) -> Task<Message> {
    let (folder, door) = (form.place(), Door::new(&machine.folders.preferences));
    background::run(move || is_open_elsewhere(&RealDisk::new(&folder)).then(|| door.knock(&folder)))
        .map(Message::Elsewhere)
}

pub(crate) fn view<'a>(
    state: &'a State,
    machine: &'a Machine,
    regions: Regions<'a>,
) -> Element<'a, Message> {
    let title = state.title();
    let content = guarded(|| match &state.stage {
        Stage::Welcome => welcome::view(),
        Stage::Preparing => demo::view(),
        Stage::Create(form) => create::view(form, machine, regions),
        Stage::Recovery(state) => recovery::view(state, machine).map(Message::Recovery),
        Stage::Unlock(form) => unlock::view(form, machine),
    });
    let told = match &state.fault {
        Some(fault) => Some(fault.to_string()),
        None => state.began_again.then(|| t!("start-after-fault")),
    };
    frame::view(title, content, told)
}
