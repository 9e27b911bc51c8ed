//! How a vault leaves the desk: it locks, or the window closes.

use chrono::TimeDelta;
use iced::Task;

use super::lock_warning::LockWarning;
use super::{App, Closing, Message};
use crate::gui::background;
use crate::platform::{Door, Ending};
use crate::vault::VaultError;

impl App {
    pub(super) fn tick(&mut self) -> Task<Message> {
        let elapsed = self.machine.elapsed();
        let kept = self.with_desk(|desk, context| desk.tick(context));
        let kept = kept.unwrap_or_else(Task::none).map(Message::Desk);
        let kept = Task::batch([kept, self.copied.tick(elapsed), self.listen_at_door()]);
        if self.locked {
            return kept;
        }
        let left = self.time_left();
        if left <= TimeDelta::zero() {
            return Task::batch([kept, self.lock()]);
        }
        self.lock_warning.tick(elapsed, left, self.lock_after());
        kept
    }

    /// Looks whether a second window was begun on the vault that is open here.
    fn listen_at_door(&self) -> Task<Message> {
        let door = Door::new(&self.machine.folders.preferences);
        let vault = self.desk().and_then(|desk| Some(desk.vault().folder()?.to_owned()));
        let Some(vault) = vault else {
            return Task::none();
        };
        // Nothing is told, and so nothing drawn, while nobody asks.
        background::run_reporting(move |tell| {
            if door.is_asked_for(&vault) {
                tell(Message::AskedFor);
            }
        })
    }

    /// Begins the time anew after which the vault locks by itself.
    pub(super) fn begin_waiting(&mut self) {
        self.last_activity = self.machine.elapsed();
        self.lock_warning = LockWarning::None;
    }

    pub(super) fn time_left(&self) -> TimeDelta {
        self.lock_after() - (self.machine.elapsed() - self.last_activity)
    }

    fn lock_after(&self) -> TimeDelta {
        let own = self.preferences.lock_after_minutes;
        TimeDelta::minutes(i64::from(self.machine.policy.lock_after(own)))
    }

    pub(super) fn lock(&mut self) -> Task<Message> {
        let Some(desk) = self.desk.as_ref().filter(|_| !self.locked) else {
            return Task::none();
        };
        let ask = self.start.lock(desk.vault(), &self.preferences).map(Message::Start);
        self.keep_stand();
        self.locked = true;
        self.showing_keys = false;
        Task::batch([self.close_second(), self.leave(), self.copied.clear(), ask])
    }

    fn leave(&mut self) -> Task<Message> {
        let task = self.with_desk(|desk, context| desk.leave(context));
        task.unwrap_or_else(Task::none).map(Message::Desk)
    }

    pub(super) fn left(&mut self) -> Task<Message> {
        self.desk = None;
        self.undo.forget();
        self.start.emptied();
        let close = self.close_second();
        if self.closing == Closing::WhenKept { self.exit() } else { close }
    }

    pub(super) fn stuck(&mut self, error: VaultError) -> Task<Message> {
        if self.closing == Closing::WhenKept {
            self.closing = Closing::Asked;
        }
        self.start.stuck(error);
        Task::none()
    }

    pub(super) fn request_close(&mut self) -> Task<Message> {
        if self.desk.is_none() {
            return self.exit();
        }
        self.closing = Closing::WhenKept;
        self.leave()
    }

    pub(super) fn close_anyway(&mut self) -> Task<Message> {
        if self.closing == Closing::Asked {
            self.closing = Closing::AskedTwice;
            return Task::none();
        }
        self.exit()
    }

    /// The system asks to end: as the button does that closes, but it asks once.
    pub(super) fn end(&mut self, ending: &Ending) -> Task<Message> {
        ending.hear();
        match self.closing {
            Closing::Asked | Closing::AskedTwice => self.exit(),
            Closing::No | Closing::WhenKept => self.request_close(),
        }
    }

    /// Ends the program, with nothing of ours left on the clipboard.
    pub(super) fn exit(&mut self) -> Task<Message> {
        self.keep_stand();
        self.copied.clear().chain(iced::exit())
    }

    pub(super) fn stay(&mut self) {
        self.closing = Closing::No;
        if let Some(desk) = self.desk.as_mut().filter(|_| !self.locked) {
            desk.resume();
        }
    }
}
