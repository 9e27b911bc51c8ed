//! How the system is set to look, and every change of that.

use mundy::{ColorScheme, Contrast, Interest, PreferencesStream};

/// How the system is set to look; the default is a system that says nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct SystemLook {
    /// Light letters on a dark ground.
    pub dark: bool,
    /// As much contrast as possible.
    pub contrast: bool,
}

impl From<mundy::Preferences> for SystemLook {
    fn from(system: mundy::Preferences) -> Self {
        Self {
            dark: system.color_scheme == ColorScheme::Dark,
            contrast: matches!(system.contrast, Contrast::More | Contrast::Custom),
        }
    }
}

/// What the system says now, and whatever it says later; to be asked for from
/// the main thread. Where nobody can be asked, such as without a session bus,
/// it says once that there is no wish.
pub fn system_looks() -> PreferencesStream {
    mundy::Preferences::stream(Interest::ColorScheme | Interest::Contrast)
}
