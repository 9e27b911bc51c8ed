//! Colours named by what they mean, and sizes named by where they are used.
//!
//! There are three sets. The style functions of widgets look the right one up
//! with [`Tokens::of`], so nothing but the theme travels through a screen.

mod dark;
mod high_contrast;
mod light;

use iced::theme::palette::Extended;
use iced::theme::{Base, Palette};
use iced::{Color, Theme};

use crate::platform::{Appearance, SystemLook};

pub use dark::DARK;
pub use high_contrast::HIGH_CONTRAST;
pub use light::LIGHT;

/// Room between things, in logical pixels.
pub mod space {
    /// Between a symbol and its word.
    pub const XS: f32 = 4.0;
    /// Between chips, between a label and its field.
    pub const S: f32 = 8.0;
    /// Between fields in a row.
    pub const M: f32 = 12.0;
    /// Inside a card, between fields in a column.
    pub const L: f32 = 16.0;
    /// Between groups, at the edge of a screen.
    pub const XL: f32 = 24.0;
}

/// Sizes of letters and symbols, in logical pixels.
pub mod text {
    /// The title of a screen.
    pub const H1: f32 = 22.0;
    /// The title of a card or dialog.
    pub const H2: f32 = 16.0;
    /// A heading inside a card.
    pub const H3: f32 = 14.0;
    /// Running text.
    pub const BODY: f32 = 14.0;
    /// Help, sources and other asides.
    pub const SMALL: f32 = 12.5;
    /// A symbol beside running text.
    pub const ICON: f32 = 16.0;
    /// Line height as a multiple of the size: the room that WCAG 1.4.12 lets a
    /// reader ask for is there from the start.
    pub const LINE: f32 = 1.5;
}

/// Corner radii, in logical pixels.
pub mod radius {
    /// Buttons and fields.
    pub const CONTROL: f32 = 8.0;
    /// Cards and dialogs.
    pub const CARD: f32 = 10.0;
    /// Chips.
    pub const CHIP: f32 = 14.0;
    /// Badges and alerts.
    pub const BADGE: f32 = 6.0;
}

/// The least height of something to press or fill in, in logical pixels.
pub const CONTROL_HEIGHT: f32 = 38.0;

/// How the window looks.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Default, serde::Serialize, serde::Deserialize,
)]
pub enum Mode {
    /// Dark letters on light paper.
    #[default]
    Light,
    /// Light letters on dark paper.
    Dark,
    /// White and yellow on black, with strong lines.
    HighContrast,
}

impl Mode {
    /// Every mode, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Light, Self::Dark, Self::HighContrast];

    /// The mode for somebody who wants `wish` on a system that is set to `look`.
    pub const fn of(wish: Appearance, look: SystemLook) -> Self {
        match wish {
            Appearance::System if look.contrast => Self::HighContrast,
            Appearance::System if look.dark => Self::Dark,
            Appearance::System | Appearance::Light => Self::Light,
            Appearance::Dark => Self::Dark,
            Appearance::HighContrast => Self::HighContrast,
        }
    }

    /// The colours of this mode.
    pub const fn tokens(self) -> &'static Tokens {
        match self {
            Self::Light => &LIGHT,
            Self::Dark => &DARK,
            Self::HighContrast => &HIGH_CONTRAST,
        }
    }
}

/// A colour picked from the tokens of the theme in force.
pub type Pick<T> = fn(&'static Tokens) -> T;

/// A colour in three strengths: for symbols and lines, as a tinted ground, and
/// for words on that ground.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tone {
    /// For symbols, bars and borders on paper or card.
    pub solid: Color,
    /// The tinted ground.
    pub soft: Color,
    /// Words on the tinted ground.
    pub on_soft: Color,
}

/// The colours of one mode.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tokens {
    /// Running text.
    pub ink: Color,
    /// Text that supports: steps, descriptions.
    pub ink_soft: Color,
    /// Help, sources, placeholders.
    pub ink_faint: Color,
    /// Decorative lines between things.
    pub line: Color,
    /// The edge of a field, button or chip.
    pub border: Color,
    /// The ground of a screen.
    pub paper: Color,
    /// The ground of cards, fields and dialogs.
    pub card: Color,
    /// The ground of side panels: the steps and the Kompas.
    pub panel: Color,
    /// The ground of what the pointer is over.
    pub hover: Color,
    /// The ground of selected text.
    pub selection: Color,
    /// The ground of the navigation.
    pub rail: Color,
    /// The chosen place in the navigation.
    pub rail_active: Color,
    /// The edge of the chosen place in the navigation.
    pub rail_edge: Color,
    /// Words in the navigation.
    pub rail_text: Color,
    /// Words of the chosen place in the navigation.
    pub on_rail_active: Color,
    /// What to press first, links, progress.
    pub brand: Color,
    /// Words on `brand`.
    pub on_brand: Color,
    /// `brand` under the pointer.
    pub brand_hover: Color,
    /// The ground of what is chosen.
    pub brand_soft: Color,
    /// Words on `brand_soft`.
    pub on_brand_soft: Color,
    /// The edge of the chosen place among the steps; as its ground where that
    /// says enough.
    pub chosen_edge: Color,
    /// The ring around what has the keyboard.
    pub focus: Color,
    /// The thin ring inside that one, for where a ground has its brightness.
    pub focus_inner: Color,
    /// What is left of a bar, ring or scroll bar.
    pub track: Color,
    /// The ground of a counter.
    pub count: Color,
    /// Words on `count`.
    pub on_count: Color,
    /// The ground of what cannot be used now.
    pub disabled: Color,
    /// Words on `disabled`.
    pub on_disabled: Color,
    /// AVE 1 to 4.
    pub ave: [Tone; 4],
    /// The phase of the work.
    pub phase: Tone,
    /// Something to know.
    pub info: Tone,
    /// Something to look at.
    pub warn: Tone,
    /// Danger, errors and what cannot be undone.
    pub danger: Tone,
    /// Words on `danger.solid`.
    pub on_danger: Color,
    /// What goes well.
    pub ok: Tone,
    /// What lies over the screen under a dialog.
    pub veil: Color,
}

impl Tokens {
    /// The colours that belong to `theme`; for a theme of someone else, the
    /// set that comes closest.
    pub fn of(theme: &Theme) -> &'static Self {
        let palette = theme.palette();
        Mode::ALL
            .into_iter()
            .map(Mode::tokens)
            .find(|tokens| tokens.palette() == palette)
            .unwrap_or(if theme.extended_palette().is_dark { &DARK } else { &LIGHT })
    }

    /// The tone of an AVE level from 1 to 4; a number outside takes the nearest level.
    pub fn ave(&self, level: u8) -> Tone {
        self.ave[usize::from(level.clamp(1, 4)) - 1]
    }

    const fn palette(&self) -> Palette {
        Palette {
            background: self.paper,
            text: self.ink,
            primary: self.brand,
            success: self.ok.solid,
            warning: self.warn.solid,
            danger: self.danger.solid,
        }
    }
}

/// The theme to hand to the window.
pub fn theme(mode: Mode) -> Theme {
    named(
        match mode {
            Mode::Light => "Casuskompas light",
            Mode::Dark => "Casuskompas dark",
            Mode::HighContrast => "Casuskompas high contrast",
        },
        mode,
    )
}

/// The same, for a window that hides names.
pub fn theme_hiding_names(mode: Mode) -> Theme {
    named(HIDES_NAMES, mode)
}

/// Whether names are hidden in a window with this theme.
pub fn hides_names(theme: &Theme) -> bool {
    theme.name() == HIDES_NAMES
}

/// What a theme is called that hides names.
const HIDES_NAMES: &str = "Casuskompas, names hidden";

fn named(name: &'static str, mode: Mode) -> Theme {
    let tokens = mode.tokens();
    Theme::custom_with_fn(name, tokens.palette(), |palette| {
        let mut extended = Extended::generate(palette);
        // Scrollbars and other small parts of iced take their greys from here.
        extended.background.weak.color = tokens.track;
        extended.background.strong.color = tokens.border;
        extended.background.strongest.color = tokens.ink_faint;
        extended
    })
}

const fn rgb(hex: u32) -> Color {
    let [_, red, green, blue] = hex.to_be_bytes();
    Color::from_rgb8(red, green, blue)
}

const fn tone(solid: u32, soft: u32, on_soft: u32) -> Tone {
    Tone { solid: rgb(solid), soft: rgb(soft), on_soft: rgb(on_soft) }
}

#[cfg(test)]
pub(in crate::gui) mod tests;
