//! Asking for a folder with the system's own dialog.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use iced::window::Window;

use super::dialog_log;
use super::memory::in_reach;

/// What came of asking for a folder or a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Picked {
    /// This one was chosen.
    Chosen(PathBuf),
    /// The user closed the dialog without choosing.
    GaveUp,
    /// The system could show no dialog.
    NoDialog,
}

/// Asks the user for a folder. There is always a field to type in as well:
/// a desktop without portals has no dialog.
pub trait FolderPicker: Send + Sync {
    /// Asks for a folder.
    fn pick(&self, title: &str, start: &Path) -> Picked;

    /// Asks for a file.
    fn pick_file(&self, _title: &str, _start: &Path) -> Picked {
        Picked::NoDialog
    }

    /// Whether it can show a dialog at all, as far as is known beforehand.
    fn is_available(&self) -> bool {
        true
    }

    /// Whether its dialogs are to belong to a window.
    fn wants_owner(&self) -> bool {
        false
    }

    /// One whose dialogs belong to this window: they stand before it, and it waits for
    /// them. Nothing when they stand alone.
    fn owned_by(&self, _window: &dyn Window) -> Option<Arc<dyn FolderPicker>> {
        None
    }
}

/// The dialog of the desktop.
#[derive(Debug, Clone, Default)]
pub struct SystemPicker(rfd::FileDialog);

impl SystemPicker {
    fn dialog(&self, title: &str, start: &Path) -> rfd::FileDialog {
        self.0.clone().set_title(title).set_directory(start)
    }
}

impl FolderPicker for SystemPicker {
    fn pick(&self, title: &str, start: &Path) -> Picked {
        let dialog = self.dialog(title, start);
        asked(|| dialog.pick_folder())
    }

    fn pick_file(&self, title: &str, start: &Path) -> Picked {
        let dialog = self.dialog(title, start);
        asked(|| dialog.pick_file())
    }

    /// Without an owner a dialog of Windows comes up in a corner, or behind the window
    /// that asked for it. Elsewhere the desktop shows it where it shows all of them.
    fn wants_owner(&self) -> bool {
        cfg!(windows)
    }

    fn owned_by(&self, window: &dyn Window) -> Option<Arc<dyn FolderPicker>> {
        Some(Arc::new(Self(self.0.clone().set_parent(window))))
    }
}

/// Shows a dialog. It gives nothing both when the user gave up and when there was
/// no dialog to be shown; what it logs tells these apart.
fn asked(show: impl FnOnce() -> Option<PathBuf>) -> Picked {
    dialog_log::listen();
    match in_reach(show) {
        Some(path) => Picked::Chosen(path),
        None if dialog_log::ended_in_error() => Picked::NoDialog,
        None => Picked::GaveUp,
    }
}

/// No dialog: for tests.
#[derive(Debug, Clone, Copy, Default)]
pub struct NoPicker;

impl FolderPicker for NoPicker {
    fn pick(&self, _: &str, _: &Path) -> Picked {
        Picked::NoDialog
    }

    fn is_available(&self) -> bool {
        false
    }
}
