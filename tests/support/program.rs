//! The whole program without a screen: real screens, real vault, a clock that
//! is moved by hand.

use std::sync::{Arc, LazyLock};

use casuskompas::gui::app::{App, Begin, Message};
use casuskompas::gui::last_words::LastWords;
use casuskompas::gui::machine::{CapsLock, Dialogs, Machine};
use casuskompas::gui::reader::Reader;
use casuskompas::gui::widget::Role;
use casuskompas::guidance::Guidance;
use casuskompas::platform::{FixedClock, FolderPicker, Folders, NoPicker, Policy};
use casuskompas::vault::KeyCost;
use chrono::TimeDelta;
use iced::advanced::widget::Operation;
use iced::keyboard::key::Named;
use iced::{Element, Size, window};
use iced_test::futures::futures::stream::BoxStream;
use iced_test::futures::futures::{StreamExt, executor::block_on};
use iced_test::runtime::window::Action as Asked;
use iced_test::runtime::{Action, clipboard, task};
use tempfile::TempDir;

use super::Window;

static GUIDANCE: LazyLock<Arc<Guidance>> =
    LazyLock::new(|| Arc::new(Guidance::embedded().unwrap()));

/// The time at which every test begins.
pub(crate) const BEGIN: &str = "2026-11-19T14:02:00+01:00";

type Actions = BoxStream<'static, Action<Message>>;

/// The program in a window.
pub(crate) struct Program {
    pub(crate) window: Window<Running, Message>,
    pub(crate) clock: FixedClock,
    pub(crate) folder: Arc<TempDir>,
    pub(crate) last_words: LastWords,
}

/// The program and what its tasks asked of the window.
pub(crate) struct Running {
    pub(crate) app: App,
    operations: Vec<Box<dyn Operation>>,
    // Tasks that go on once what they asked of the window was done.
    waiting: Vec<Actions>,
    clipboard: Vec<clipboard::Action>,
    pub(crate) screen: Screen,
    pub(crate) exited: bool,
}

/// What the system does with windows.
#[derive(Default)]
pub(crate) struct Screen {
    /// What was asked and is still to be done.
    asked: Vec<Change>,
    /// The window with the keyboard.
    pub(crate) front: Option<window::Id>,
    /// Those that take their whole screen.
    pub(crate) full: Vec<window::Id>,
}

enum Change {
    Open(window::Id, Size),
    Close(window::Id),
}

impl Screen {
    /// Does what is asked of a window, or notes it for when the windows can be got at.
    fn hear(&mut self, asked: Asked) {
        match asked {
            Asked::Open(id, settings, opened) => {
                self.asked.push(Change::Open(id, settings.size));
                // As most window managers do.
                self.front = Some(id);
                let _ = opened.send(id);
            }
            Asked::Close(id) => self.asked.push(Change::Close(id)),
            Asked::GainFocus(id) => self.front = Some(id),
            Asked::SetMode(id, mode) => {
                self.full.retain(|other| *other != id);
                self.full.extend((mode == window::Mode::Fullscreen).then_some(id));
            }
            Asked::GetMode(id, answer) => {
                let full = self.full.contains(&id);
                let mode = if full { window::Mode::Fullscreen } else { window::Mode::Windowed };
                let _ = answer.send(mode);
            }
            _ => {}
        }
    }
}

impl Program {
    /// Starts with nothing on the disk.
    pub(crate) fn fresh() -> Self {
        Self::start(Arc::new(tempfile::tempdir().unwrap()), Begin::Usual)
    }

    /// Starts with a folder that was used before.
    pub(crate) fn start(folder: Arc<TempDir>, begin: Begin) -> Self {
        Self::open(folder, begin, Reader::absent(), Arc::new(NoPicker))
    }

    /// Starts with nothing on the disk, and a dialog that asks for folders.
    pub(crate) fn with_picker(begin: Begin, picker: Arc<dyn FolderPicker>) -> Self {
        Self::open(Arc::new(tempfile::tempdir().unwrap()), begin, Reader::absent(), picker)
    }

    /// Starts with nothing on the disk, and somebody who may listen.
    pub(crate) fn heard(begin: Begin, reader: Reader) -> Self {
        Self::open(Arc::new(tempfile::tempdir().unwrap()), begin, reader, Arc::new(NoPicker))
    }

    /// Starts with a folder that may be used before, where an administrator set something.
    pub(crate) fn under(policy: Policy, folder: Arc<TempDir>, begin: Begin) -> Self {
        Self::open_under(policy, folder, begin, Reader::absent(), Arc::new(NoPicker))
    }

    fn open(
        folder: Arc<TempDir>,
        begin: Begin,
        reader: Reader,
        picker: Arc<dyn FolderPicker>,
    ) -> Self {
        Self::open_under(Policy::default(), folder, begin, reader, picker)
    }

    fn open_under(
        policy: Policy,
        folder: Arc<TempDir>,
        begin: Begin,
        reader: Reader,
        picker: Arc<dyn FolderPicker>,
    ) -> Self {
        let clock = FixedClock::at(BEGIN.parse().unwrap());
        let last_words = LastWords::default();
        let machine = Machine {
            clock: Arc::new(clock.clone()),
            folders: Folders::below(folder.path()),
            picker,
            key_cost: KeyCost::for_tests(),
            reader,
            caps_lock: CapsLock::default(),
            dialogs: Dialogs::default(),
            policy: Arc::new(policy),
            last_words: last_words.clone(),
        };
        let (app, task) = App::new(machine, begin, GUIDANCE.clone());
        let mut running = Running {
            app,
            operations: Vec::new(),
            waiting: Vec::new(),
            clipboard: Vec::new(),
            screen: Screen::default(),
            exited: false,
        };
        running.run(task);
        let main = running.app.main();
        // Tall enough to click on everything without scrolling.
        let window = Window::of(main, running, Box::new(view), update).sized(1366.0, 9000.0);
        let mut program = Self { window, clock, folder, last_words };
        program.settle();
        program
    }

    pub(crate) fn app(&self) -> &App {
        &self.window.model.app
    }

    /// Presses a button, link or choice by its words.
    pub(crate) fn press(&mut self, words: &str) {
        let role = self.role_of(words);
        self.window.click(role, words);
        self.settle();
    }

    /// Chooses an answer in a group of choices.
    pub(crate) fn choose(&mut self, group: &str, answer: &str) {
        let spoken = self.window.spoken();
        let mut after = spoken.iter().skip_while(|spoken| {
            let said = &spoken.announcement;
            said.name != group || !matches!(said.role, Role::RadioGroup | Role::Group)
        });
        let found = after.find(|spoken| {
            let said = &spoken.announcement;
            said.name == answer && matches!(said.role, Role::Radio | Role::CheckBox)
        });
        let Some(found) = found else {
            panic!("no {answer:?} at {group:?} in\n{}", self.window.tree());
        };
        let middle = found.bounds.center();
        self.window.click_at(middle);
        self.settle();
    }

    /// Closes the open case without a waakvlam, with a word for all that is asked
    /// of a case that is calm.
    pub(crate) fn close_case(&mut self) {
        self.press("Afsluiten");
        self.choose("Waakvlam", "geen");
        self.fill("Waarom geen waakvlam?", "De familie belt zelf.");
        self.fill("Waarom nu?", "Het is rustig.");
        self.fill("Met wie nog meer?", "de familie");
        self.press("Afsluiten zonder waakvlam");
    }

    /// Clicks in a field and types.
    pub(crate) fn fill(&mut self, label: &str, text: &str) {
        let role = self.role_of(label);
        self.window.click(role, label);
        self.window.ctrl("a");
        self.type_text(text);
    }

    pub(crate) fn type_text(&mut self, text: &str) {
        self.window.type_text(text);
        self.settle();
    }

    pub(crate) fn key(&mut self, key: Named) {
        self.window.key(key);
        self.settle();
    }

    pub(crate) fn ctrl(&mut self, letter: &str) {
        self.window.ctrl(letter);
        self.settle();
    }

    /// Lets a part of a second pass, with the beat that the window would hear.
    pub(crate) fn wait_millis(&mut self, milliseconds: i64) {
        self.clock.advance(TimeDelta::milliseconds(milliseconds));
        self.send(Message::Tick);
    }

    /// Lets time pass, with the beat that the window would hear.
    pub(crate) fn wait(&mut self, seconds: i64) {
        self.clock.advance(TimeDelta::seconds(seconds));
        self.send(Message::Tick);
    }

    pub(crate) fn send(&mut self, message: Message) {
        update(&mut self.window.model, message);
        self.settle();
    }

    /// The same, when a key comes before the window is drawn anew.
    pub(crate) fn slip(&mut self, message: Message) {
        update(&mut self.window.model, message);
    }

    /// Draws the window anew, as a reader that asks something makes it do.
    pub(crate) fn redraw(&mut self) {
        self.settle();
    }

    /// Whether something with these words is announced.
    pub(crate) fn sees(&mut self, words: &str) -> bool {
        self.window.tree().contains(words)
    }

    pub(crate) fn must_see(&mut self, words: &str) {
        assert!(self.sees(words), "{words:?} is not in\n{}", self.window.tree());
    }

    fn role_of(&mut self, name: &str) -> Role {
        let usable = [
            Role::Button,
            Role::Link,
            Role::Radio,
            Role::CheckBox,
            Role::TextField,
            Role::PasswordField,
            Role::TextArea,
            Role::DateField,
        ];
        let spoken = self.window.spoken();
        let found = spoken.iter().find(|spoken| {
            let said = &spoken.announcement;
            said.name == name && usable.contains(&said.role)
        });
        match found {
            Some(found) => found.announcement.role,
            None => panic!("nothing to use called {name:?} in\n{}", self.window.tree()),
        }
    }

    /// The second window, which must be open.
    pub(crate) fn second(&self) -> window::Id {
        self.window.ids()[1]
    }

    /// Opens the second window, and waits until its keys are its own.
    pub(crate) fn open_second(&mut self) {
        self.key(Named::F8);
        self.wait(2);
    }

    /// Goes on in the second window, or back in the main one.
    pub(crate) fn turn_to(&mut self, id: window::Id) {
        self.window.turn_to(id);
    }

    fn change(&mut self, change: Change) {
        let told = match change {
            Change::Open(id, size) => {
                if id != self.app().main() {
                    self.window.open(id, size);
                }
                Some(Message::Opened(id))
            }
            Change::Close(id) => self.window.close(id).then_some(Message::Closed(id)),
        };
        if let Some(message) = told {
            update(&mut self.window.model, message);
        }
    }

    fn use_clipboard(&mut self, asked: clipboard::Action) {
        match asked {
            clipboard::Action::Read { channel, .. } => {
                let _ = channel.send(self.window.clipboard.0.clone());
            }
            clipboard::Action::Write { contents, .. } => self.window.clipboard.0 = Some(contents),
        }
    }

    /// Applies what tasks asked of the window, such as moving the focus.
    fn settle(&mut self) {
        while self.window.model.is_busy() {
            for change in std::mem::take(&mut self.window.model.screen.asked) {
                self.change(change);
            }
            for asked in std::mem::take(&mut self.window.model.clipboard) {
                self.use_clipboard(asked);
            }
            for operation in std::mem::take(&mut self.window.model.operations) {
                self.window.operate(operation);
            }
            for waiting in std::mem::take(&mut self.window.model.waiting) {
                self.window.model.follow(waiting);
            }
        }
        self.window.redraw();
    }
}

impl Running {
    fn is_busy(&self) -> bool {
        !self.waiting.is_empty() || !self.screen.asked.is_empty()
    }

    /// Runs a task to its end, and the tasks that follow from it.
    pub(crate) fn run(&mut self, task: iced::Task<Message>) {
        if let Some(actions) = task::into_stream(task) {
            self.follow(actions);
        }
    }

    fn follow(&mut self, mut actions: Actions) {
        while let Some(action) = block_on(actions.next()) {
            match action {
                Action::Output(message) => {
                    let next = self.app.update(message);
                    self.run(next);
                }
                Action::Widget(operation) => {
                    self.operations.push(operation);
                    self.waiting.push(actions);
                    return;
                }
                Action::Clipboard(asked) => {
                    self.clipboard.push(asked);
                    self.waiting.push(actions);
                    return;
                }
                Action::Window(asked) => self.screen.hear(asked),
                Action::Exit => self.exited = true,
                _ => {}
            }
        }
    }
}

fn update(running: &mut Running, message: Message) {
    let task = running.app.update(message);
    running.run(task);
}

fn view(running: &Running, window: window::Id) -> Element<'_, Message> {
    running.app.view_of(window)
}
