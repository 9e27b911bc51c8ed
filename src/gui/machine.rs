//! What the window needs from the machine, passed in.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use chrono::{DateTime, FixedOffset, TimeDelta};
use iced::advanced::widget::Id;
use iced::{Task, window};

use super::background;
use super::last_words::LastWords;
use super::reader::Reader;
use super::widget::focus::focus;
use super::widget::{Button, button};
use crate::platform::{
    Clock, FolderPicker, Folders, Picked, Policy, SystemClock, SystemPicker, typed_path,
};
use crate::t;
use crate::vault::KeyCost;

/// Clock, folders, dialogs and screen reader.
#[derive(Clone)]
pub struct Machine {
    /// Where time comes from.
    pub clock: Arc<dyn Clock>,
    /// Where preferences and new vaults go.
    pub folders: Folders,
    /// What the administrator of this machine set.
    pub policy: Arc<Policy>,
    /// The dialog that asks for a folder.
    pub picker: Arc<dyn FolderPicker>,
    /// How hard it is to try passphrases on a new vault.
    pub key_cost: KeyCost,
    /// Who reads the window aloud.
    pub reader: Reader,
    /// What is in no vault yet, should the window end.
    pub last_words: LastWords,
    /// Whether Caps Lock is on.
    pub caps_lock: CapsLock,
    /// Whether the system shows dialogs.
    pub dialogs: Dialogs,
}

/// Whether the system shows dialogs to choose a folder or a file, as far as was
/// tried.
#[derive(Debug, Clone, Default)]
pub struct Dialogs(Arc<AtomicBool>);

impl Dialogs {
    fn set(&self, missing: bool) {
        self.0.store(missing, Ordering::Relaxed);
    }

    /// What to say at a field for a path, once there turned out to be no dialog.
    pub(super) fn warning(&self) -> Option<String> {
        self.0.load(Ordering::Relaxed).then(|| t!("pick-no-dialog"))
    }
}

/// Whether Caps Lock is on, as far as keys told.
#[derive(Debug, Clone, Default)]
pub struct CapsLock(Arc<AtomicBool>);

impl CapsLock {
    /// Notes what a key told.
    pub(super) fn set(&self, on: bool) {
        self.0.store(on, Ordering::Relaxed);
    }

    /// What to say of it at a field in which nobody can read along.
    pub(super) fn warning(&self) -> Option<String> {
        self.0.load(Ordering::Relaxed).then(|| t!("caps-lock-on"))
    }
}

impl Machine {
    /// The machine this runs on, with whoever reads the window aloud.
    pub fn of_this_machine(reader: Reader) -> Self {
        let (usual, policy) = (Folders::of_this_user(), Policy::of_this_machine());
        Self {
            clock: Arc::new(SystemClock::default()),
            folders: Folders { vault: policy.vault_folder(usual.vault), ..usual },
            policy: Arc::new(policy),
            picker: Arc::new(SystemPicker::default()),
            key_cost: KeyCost::default(),
            reader,
            caps_lock: CapsLock::default(),
            dialogs: Dialogs::default(),
            last_words: LastWords::default(),
        }
    }

    /// Asks for a folder with the system's dialog called `title`, beginning at
    /// the one that is typed. When the system shows no dialog, the keyboard goes
    /// to the field with identifier `field`, where it can be typed.
    pub(super) fn pick_folder(
        &self,
        title: String,
        typed: &str,
        field: impl Into<Id>,
    ) -> Task<Option<PathBuf>> {
        let start = typed_path(typed);
        self.pick(field, move |picker| picker.pick(&title, &start))
    }

    /// The same for a file, beginning in the folder of the one that is typed.
    pub(super) fn pick_file(
        &self,
        title: String,
        typed: &str,
        field: impl Into<Id>,
    ) -> Task<Option<PathBuf>> {
        let folder = Path::new(typed.trim()).parent().map(Path::to_owned).unwrap_or_default();
        self.pick(field, move |picker| picker.pick_file(&title, &folder))
    }

    fn pick(
        &self,
        field: impl Into<Id>,
        ask: impl Fn(&dyn FolderPicker) -> Picked + Clone + Send + 'static,
    ) -> Task<Option<PathBuf>> {
        let (dialogs, field) = (self.dialogs.clone(), field.into());
        let asked = self.owned_picker().then(move |picker| {
            let ask = ask.clone();
            background::run(move || ask(&*picker))
        });
        asked.then(move |picked| {
            dialogs.set(picked == Picked::NoDialog);
            match picked {
                Picked::Chosen(path) => Task::done(Some(path)),
                Picked::GaveUp => Task::done(None),
                Picked::NoDialog => Task::done(None).chain(focus(field.clone())),
            }
        })
    }

    /// The picker, for dialogs that belong to the main window where they can.
    fn owned_picker(&self) -> Task<Arc<dyn FolderPicker>> {
        let picker = Arc::clone(&self.picker);
        if !picker.wants_owner() {
            return Task::done(picker);
        }
        window::oldest().and_then(move |main| {
            let picker = Arc::clone(&picker);
            window::run(main, move |window| picker.owned_by(window).unwrap_or(picker))
        })
    }

    /// The button for that, where there may be such a dialog.
    pub(super) fn pick_button<Message>(&self, on_press: Message) -> Option<Button<Message>> {
        self.picker.is_available().then(|| button(t!("create-pick")).on_press(on_press))
    }

    /// The wall time.
    pub fn now(&self) -> DateTime<FixedOffset> {
        self.clock.now()
    }

    /// Time passed, sleep included.
    pub fn elapsed(&self) -> TimeDelta {
        self.clock.elapsed()
    }
}

impl std::fmt::Debug for Machine {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Machine").field("folders", &self.folders).finish_non_exhaustive()
    }
}
