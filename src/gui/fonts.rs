//! The typefaces, built into the program: a machine without fonts shows the same text.

use std::borrow::Cow;

use iced::Font;
use iced::font::Weight;

use crate::documents::fonts::{INTER, INTER_SEMIBOLD};

/// Running text.
pub const DEFAULT: Font = Font::with_name("Inter");

/// Headings, buttons, labels and what is chosen.
pub const SEMIBOLD: Font = Font { weight: Weight::Semibold, ..DEFAULT };

/// The symbols of [`Icon`](super::icon::Icon).
pub const ICONS: Font = Font::with_name("lucide");

/// The font files, to load before the first window opens.
pub fn all() -> Vec<Cow<'static, [u8]>> {
    [INTER, INTER_SEMIBOLD, include_bytes!("../../assets/icons/lucide.ttf").as_slice()]
        .map(Cow::Borrowed)
        .to_vec()
}

/// Held by tests that work with the typefaces: all of a process share them, and
/// one test spoils them on purpose.
#[cfg(test)]
pub(crate) static IN_USE: std::sync::Mutex<()> = std::sync::Mutex::new(());
