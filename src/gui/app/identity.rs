//! As what the desktop knows a window: by this it finds icon and name in its menu,
//! and keeps both windows of the program together.

use iced::window::settings::PlatformSpecific;

/// The name of the desktop file (`assets/packaging/linux`), without its ending.
pub const APPLICATION: &str = "nl.casuskompas.Casuskompas";

/// What this system wants to know of each window.
#[cfg(target_os = "linux")]
pub(super) fn of_window() -> PlatformSpecific {
    PlatformSpecific { application_id: APPLICATION.to_owned(), ..PlatformSpecific::default() }
}

/// Windows and macOS know a program by its file.
#[cfg(not(target_os = "linux"))]
pub(super) fn of_window() -> PlatformSpecific {
    PlatformSpecific::default()
}
