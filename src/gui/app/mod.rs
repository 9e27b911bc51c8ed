//! The windows: which stage is on, and nothing else. Only routes.

mod empty_sheet;
mod entering;
pub mod identity;
mod leaving;
mod lock_warning;
mod quick_exit;
mod second;
mod shortcut_overview;
mod stranded;
mod tour;
mod view;
mod window_stand;
mod windows;

use std::collections::BTreeSet;
use std::sync::{Arc, Weak};

use chrono::TimeDelta;
use iced::{Element, Size, Subscription, Task, Theme, clipboard, window};
use uuid::Uuid;

use super::clipboard::CopiedWords;
use super::context::Context;
use super::desk::{self, Desk};
use super::machine::Machine;
use super::shortcuts::Scaling;
use super::theme::{self, Mode};
use super::widget::UndoMemory;
use super::{background, start};
use crate::guidance::Guidance;
use crate::in_force::{InForce, in_force};
use crate::platform::{Ending, PackFile, Preferences, SystemLook, Trace, keep_pack, seclude};
use crate::vault::Vault;

use lock_warning::LockWarning;
use second::Second;

pub use super::start::Begin;
pub use second::SecondMessage;
pub use window_stand::{Stand, settings as window_settings};

/// The whole program, in the main window and perhaps a second one.
pub struct App {
    machine: Machine,
    preferences: Preferences,
    system: SystemLook,
    /// The method as the program carries it.
    method: Arc<Guidance>,
    /// The method that holds here, and what was found beside the preferences.
    in_force: InForce,
    start: start::State,
    desk: Option<Box<Desk>>,
    last_vault: Weak<Vault>,
    /// Vaults of which it was told that their passphrase is weak.
    advised: BTreeSet<Uuid>,
    // While locked the desk stays only until its last words are in the vault.
    locked: bool,
    closing: Closing,
    /// Whether the overview of keys is shown.
    showing_keys: bool,
    /// Whether an empty sheet is shown, and nothing else.
    covered: bool,
    copied: CopiedWords,
    main: window::Id,
    second: Option<Second>,
    size: Size,
    last_activity: TimeDelta,
    lock_warning: LockWarning,
    // The name in the demonstration, which is not kept.
    borrowed_name: Option<String>,
    preferences_fault: Option<String>,
    /// The window stands otherwise than the written preferences say.
    stands_anew: bool,
    /// Gone with the desk.
    undo: UndoMemory,
}

/// Whether the window is about to close.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Closing {
    /// It stays.
    #[default]
    No,
    /// It closes as soon as everything is in the vault.
    WhenKept,
    /// Not everything could be written: the user is asked.
    Asked,
    /// The user wants to close all the same: asked once more.
    AskedTwice,
}

/// Everything that can happen in the window.
#[derive(Debug, Clone)]
pub enum Message {
    /// Before a vault is open.
    Start(start::Message),
    /// At the desk.
    Desk(desk::Message),
    /// Half a second has passed.
    Tick,
    /// A window opened.
    Opened(window::Id),
    /// A window closed.
    Closed(window::Id),
    /// Somebody wants to close a window.
    CloseAsked(window::Id),
    /// In the second window, or about it.
    Second(SecondMessage),
    /// The pixels of the screen of the main window in one logical pixel, before our own enlarging.
    Density(f32),
    /// Caps Lock is on now, or off.
    CapsLock(bool),
    /// Assistive technology began to listen or asked something: draw anew.
    Heard,
    /// A key or the pointer was used.
    Active,
    /// Keep the vault open, although it would lock soon.
    KeepOpen,
    /// The system told how it is set to look.
    Look(SystemLook),
    /// The room in the main window changed, in logical pixels.
    Resized(Size),
    /// A window was moved, or given another size.
    Moved(window::Id),
    /// The system told how the main window stands.
    Stands(Stand),
    /// The system told how large the main window is, which opened, and its screen,
    /// in logical pixels.
    Screen {
        /// The window.
        size: Size,
        /// Its screen, where that is known.
        screen: Option<Size>,
    },
    /// Enlarge everything, or make it smaller.
    Rescale(Scaling),
    /// Take the whole screen, or give it back.
    FullScreen,
    /// The program should close.
    CloseRequested,
    /// The system asks the program to end.
    Ended(Ending),
    /// Close, although not everything could be written; the first time that is
    /// asked once more.
    CloseAnyway,
    /// Stay, to seal elsewhere what could not be written.
    KeepElsewhere,
    /// Stay after all.
    Stay,
    /// Show the overview of keys, or put it away.
    ShowKeys(bool),
    /// Read more about what is on the screen, in this article.
    LookUp(&'static str),
    /// Begin the tour, from Help.
    Tour,
    /// Words were put on the clipboard.
    Copied(Trace),
    /// Quick exit: lock, and show an empty sheet meanwhile.
    Cover,
    /// Away with the empty sheet.
    Uncover,
    /// Hide names, or show them again.
    HideNames,
    /// A second window asks for the vault that is open here.
    AskedFor,
}

impl App {
    /// Starts the program: opens the main window, and what must happen in it comes after
    /// that.
    pub fn new(machine: Machine, begin: Begin, guidance: Arc<Guidance>) -> (Self, Task<Message>) {
        let preferences = Preferences::read(&machine.folders.preferences);
        let (start, task) = start::State::begin(begin, &machine, &preferences);
        machine.reader.set_zoom(preferences.scale());
        let (main, open) = windows::open_main(&machine, &preferences);
        let method = guidance;
        let in_force = in_force(&method, &machine.folders.preferences);
        let app = Self {
            last_activity: machine.elapsed(),
            machine,
            preferences,
            system: SystemLook::default(),
            method,
            in_force,
            start,
            desk: None,
            last_vault: Weak::new(),
            advised: BTreeSet::new(),
            locked: true,
            closing: Closing::No,
            showing_keys: false,
            covered: false,
            copied: CopiedWords::default(),
            main,
            second: None,
            size: USUAL_SIZE,
            lock_warning: LockWarning::None,
            borrowed_name: None,
            preferences_fault: None,
            stands_anew: false,
            undo: UndoMemory::default(),
        };
        (app, open.discard().chain(task.map(Message::Start)))
    }

    /// The title of the main window: never a name of a family.
    pub fn title(&self) -> String {
        if self.covered { crate::t!("neutral-title") } else { crate::t!("app-name") }
    }

    /// The colours in force in the main window.
    pub fn theme(&self) -> Theme {
        let mode = Mode::of(self.preferences.appearance, self.system);
        if self.preferences.hide_names {
            theme::theme_hiding_names(mode)
        } else {
            theme::theme(mode)
        }
    }

    /// How much everything in the main window is enlarged.
    pub fn scale(&self) -> f32 {
        self.preferences.scale()
    }

    /// The desk, while a vault is open and not locked.
    pub fn desk(&self) -> Option<&Desk> {
        self.desk.as_deref().filter(|_| !self.locked)
    }

    /// The preferences in force.
    pub fn preferences(&self) -> &Preferences {
        &self.preferences
    }

    /// Whether the window waits for an answer before closing.
    pub fn closing(&self) -> Closing {
        self.closing
    }

    /// What is on the screen, and help about it.
    pub(super) fn help(&self) -> (String, String) {
        self.desk().map_or_else(|| self.start.help(), Desk::help)
    }

    /// Whether the overview of keys is shown.
    pub fn is_showing_keys(&self) -> bool {
        self.showing_keys
    }

    /// Minutes until the vault locks by itself, rounded up.
    pub fn minutes_left(&self) -> i64 {
        let left = self.time_left();
        (left.num_seconds().max(0) + 59) / 60
    }

    /// Handles a message.
    pub fn update(&mut self, message: Message) -> Task<Message> {
        let task = self.handle(message);
        match &self.desk {
            Some(desk) => desk.note_last_words(&self.context()),
            None => self.machine.last_words.are_none(),
        }
        task
    }

    fn handle(&mut self, message: Message) -> Task<Message> {
        match message {
            Message::Start(message) => return self.update_start(message),
            Message::Desk(message) => return self.update_desk(message),
            Message::Tick => return self.tick(),
            Message::Opened(window) => return self.open(window),
            Message::Closed(window) => return self.closed(window),
            Message::CloseAsked(window) => return self.close_window(window),
            Message::Second(message) => return self.update_second(message),
            Message::CloseRequested => return self.request_close(),
            Message::Ended(ending) => return self.end(&ending),
            Message::CloseAnyway => return self.close_anyway(),
            Message::KeepElsewhere => {
                self.stay();
                return self.lock();
            }
            Message::Cover => return self.cover(),
            Message::Uncover => return self.uncover(),
            Message::Active => {
                self.last_activity = self.machine.elapsed();
                self.lock_warning.stay(self.last_activity);
            }
            Message::KeepOpen => self.begin_waiting(),
            Message::Resized(size) => self.size = size,
            Message::Moved(window) => return self.look_at_stand(window),
            Message::Stands(stand) => self.note_stand(stand),
            Message::Screen { size, screen } => return self.fill_screen(size, screen),
            Message::Rescale(scaling) => self.rescale(scaling),
            Message::FullScreen => return window_stand::switch_full_screen(self.main),
            Message::Density(density) => self.machine.reader.set_density(density),
            Message::Heard => {}
            Message::CapsLock(on) => self.machine.caps_lock.set(on),
            Message::Look(look) => self.system = look,
            Message::Stay => self.stay(),
            Message::ShowKeys(shown) => self.showing_keys = shown,
            Message::LookUp(article) => {
                self.showing_keys = false;
                return self.update_desk(desk::Message::LookUp(article));
            }
            Message::Tour => return self.begin_tour(),
            Message::Copied(trace) => self.copied.note(trace, self.machine.elapsed()),
            Message::AskedFor => return windows::come_to_front(self.main),
            Message::HideNames => {
                let hide_names = !self.preferences.hide_names;
                self.prefer(Preferences { hide_names, ..self.preferences.clone() });
            }
        }
        Task::none()
    }

    /// Draws the main window.
    pub fn view(&self) -> Element<'_, Message> {
        view::view(self)
    }

    /// What the windows listen to.
    pub fn subscription(&self) -> Subscription<Message> {
        let readers = [&self.machine.reader].into_iter().chain(self.second_reader());
        let readers = readers.map(|reader| reader.wakes().map(|()| Message::Heard));
        let heard = [
            window::close_requests().map(Message::CloseAsked),
            window::open_events().map(Message::Opened),
            window::close_events().map(Message::Closed),
            windows::moves().map(Message::Moved),
            background::looks().map(Message::Look),
            background::endings().map(Message::Ended),
        ];
        let beats = (self.desk.is_some() || self.copied.is_watched())
            .then(|| background::heartbeat().map(|()| Message::Tick));
        Subscription::batch(heard.into_iter().chain(readers).chain(beats))
    }

    /// Whether to warn that the vault will lock, while it is open.
    fn lock_warning(&self) -> LockWarning {
        if self.locked { LockWarning::None } else { self.lock_warning }
    }

    fn regions(&self) -> start::Regions<'_> {
        let method = self.in_force.in_region(self.region());
        let now = method.region_or_first(self.region());
        let all = match self.machine.policy.leaves_region() {
            true => method.regions(),
            false => std::slice::from_ref(now),
        };
        start::Regions { all, now }
    }

    fn context(&self) -> Context<'_> {
        let method = self.in_force.in_region(self.region());
        Context {
            now: self.machine.now(),
            me: self.borrowed_name.as_ref().unwrap_or(&self.preferences.my_name),
            guidance: method,
            region: method.region_or_first(self.region()),
            in_force: &self.in_force,
            read_only: self.desk.as_ref().is_some_and(|desk| desk.is_read_only()),
            elapsed: self.machine.elapsed(),
            size: self.size,
            minutes_left: self.minutes_left(),
            has_second_window: self.has_second(),
            preferences: &self.preferences,
            preferences_fault: self.preferences_fault.as_deref(),
            machine: &self.machine,
            undo: &self.undo,
            spelling: None,
        }
    }

    /// The id of the region of the user, or the one that the organisation set.
    fn region(&self) -> &str {
        self.machine.policy.region(&self.preferences.region)
    }

    fn update_start(&mut self, message: start::Message) -> Task<Message> {
        // The first thing done here comes before the first secret.
        seclude();
        let held = self.desk.as_ref().map(|desk| desk.vault());
        let reply = self.start.update(message, &self.machine, &self.preferences, held);
        reply.map(Message::Start).settle(|ask| match ask {
            start::Ask::Enter(vault) => {
                let entering = self.enter(vault);
                self.stay_covered(entering)
            }
            start::Ask::Resume(vault) => {
                let resuming = self.resume(vault);
                self.stay_covered(resuming)
            }
            start::Ask::Move(vault, folder) => {
                let moving = self.move_to(vault, folder);
                self.stay_covered(moving)
            }
            start::Ask::KeepElsewhere(folder) => self.keep_elsewhere(&folder),
            start::Ask::LetGo => self.left(),
            start::Ask::Yield => self.request_close(),
            start::Ask::ShowKeys => Task::done(Message::ShowKeys(true)),
            start::Ask::Region(region) => {
                self.prefer(Preferences { region, ..self.preferences.clone() });
                Task::none()
            }
        })
    }

    fn update_desk(&mut self, message: desk::Message) -> Task<Message> {
        let reply = self.with_desk(|desk, context| desk.update(message, context));
        let reply = reply.unwrap_or_else(desk::Reply::none);
        reply.map(Message::Desk).settle(|ask| match ask {
            desk::Ask::Prefer(preferences) => {
                self.prefer(preferences);
                Task::none()
            }
            desk::Ask::Lay(file, text) => {
                self.lay(file, text.as_deref());
                Task::none()
            }
            desk::Ask::Lock => self.lock(),
            desk::Ask::Cover => self.cover(),
            desk::Ask::ShowKeys => Task::done(Message::ShowKeys(true)),
            desk::Ask::Copy(words) => {
                self.copied.note(Trace::of(&words), self.machine.elapsed());
                clipboard::write(words)
            }
            desk::Ask::SwitchSecond => self.update_second(SecondMessage::Switch),
            desk::Ask::Left => self.left(),
            desk::Ask::Stuck(error) => self.stuck(error),
        })
    }

    fn with_desk<T>(&mut self, act: impl FnOnce(&mut Desk, &Context<'_>) -> T) -> Option<T> {
        let mut desk = self.desk.take()?;
        let context = Context { read_only: desk.is_read_only(), ..self.context() };
        let made = act(&mut desk, &context);
        self.desk = Some(desk);
        Some(made)
    }

    /// Lays another text over the method from now on, or none. What is open follows at
    /// once.
    fn lay(&mut self, file: PackFile, text: Option<&str>) {
        let folder = &self.machine.folders.preferences;
        let kept = keep_pack(folder, file, text);
        self.preferences_fault = kept.err().map(|refused| refused.to_string());
        self.in_force = in_force(&self.method, folder);
        self.follow_method();
    }

    /// Has what is open follow the method and the region that hold now.
    fn follow_method(&mut self) {
        self.with_desk(|desk, context| desk.follow_method(context));
    }

    fn prefer(&mut self, preferences: Preferences) {
        self.preferences = preferences;
        self.machine.reader.set_zoom(self.scale());
        let written = self.preferences.write(&self.machine.folders.preferences);
        self.preferences_fault = written.err().map(|fault| fault.to_string());
        self.follow_method();
    }
}

/// The size of the window at first, in logical pixels.
pub const USUAL_SIZE: Size = Size::new(1366.0, 768.0);

/// The least size of the window, in logical pixels.
pub const LEAST_SIZE: Size = Size::new(1024.0, 640.0);

/// A vault as it is shared between the window and its workers.
pub type SharedVault = Arc<Vault>;
