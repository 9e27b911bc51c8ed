//! Asking for a folder with the system's own dialog.

use std::path::PathBuf;

use super::memory::in_reach;

/// Asks the user for a folder. There is always a field to type in as well:
/// a desktop without portals has no dialog.
pub trait FolderPicker: Send + Sync {
    /// The chosen folder; absent when the user gave up or no dialog could open.
    fn pick(&self, title: &str, start: &std::path::Path) -> Option<PathBuf>;

    /// The chosen file; absent when the user gave up or no dialog could open.
    fn pick_file(&self, _title: &str, _start: &std::path::Path) -> Option<PathBuf> {
        None
    }

    /// Whether it can show a dialog at all.
    fn is_available(&self) -> bool {
        true
    }
}

/// The dialog of the desktop.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemPicker;

impl FolderPicker for SystemPicker {
    fn pick(&self, title: &str, start: &std::path::Path) -> Option<PathBuf> {
        let dialog = rfd::FileDialog::new().set_title(title).set_directory(start);
        in_reach(|| dialog.pick_folder())
    }

    fn pick_file(&self, title: &str, start: &std::path::Path) -> Option<PathBuf> {
        let dialog = rfd::FileDialog::new().set_title(title).set_directory(start);
        in_reach(|| dialog.pick_file())
    }
}

/// No dialog: for tests.
#[derive(Debug, Clone, Copy, Default)]
pub struct NoPicker;

impl FolderPicker for NoPicker {
    fn pick(&self, _: &str, _: &std::path::Path) -> Option<PathBuf> {
        None
    }

    fn is_available(&self) -> bool {
        false
    }
}
