//! What a field is asked to be like, and the part in which one line and several
//! differ.

use std::rc::Rc;

use iced::advanced::Layout;
use iced::advanced::widget::Id;
use iced::{Border, Color, Event, Padding};

use crate::gui::spelling::Spelling;
use crate::gui::theme::{Pick, Tokens, radius};
use crate::gui::widget::host::Context;

/// The room between the edge of a field and what is in it.
const PADDING: Padding = Padding { top: 9.0, right: 11.0, bottom: 9.0, left: 11.0 };

/// What a field is asked to be like, whatever is in it.
#[derive(Debug, Default)]
pub(super) struct Setup {
    pub(super) placeholder: String,
    pub(super) id: Option<Id>,
    /// Whether it shows bullets and keeps no history.
    pub(super) secret: bool,
    /// The number of lines it shows when it is empty.
    pub(super) min_lines: u8,
    /// The colour of words that stand on the page without a frame, to be read.
    pub(super) bare: Option<Pick<Color>>,
    /// What tells which words are marked, where that is done.
    pub(super) spelling: Option<Rc<Spelling>>,
}

impl Setup {
    /// The room between the edge and what is in it.
    pub(super) fn padding(&self) -> Padding {
        if self.bare.is_some() { Padding::ZERO } else { PADDING }
    }
}

/// How a field is doing.
#[derive(Debug, Clone, Copy)]
pub(super) struct Status {
    pub(super) focused: bool,
    pub(super) wrong: bool,
    pub(super) disabled: bool,
}

impl Status {
    pub(super) fn ground(self, tokens: &Tokens) -> Color {
        if self.disabled { tokens.paper } else { tokens.card }
    }

    pub(super) fn border(self, tokens: &Tokens) -> Border {
        let color = match (self.wrong, self.focused) {
            (true, _) => tokens.danger.solid,
            (false, true) => tokens.brand,
            (false, false) => tokens.border,
        };
        Border { color, width: if self.wrong { 2.0 } else { 1.0 }, radius: radius::CONTROL.into() }
    }
}

/// All that decides how a field looks now.
#[derive(Debug, Clone, Copy)]
pub(super) struct Look<'a> {
    pub(super) setup: &'a Setup,
    pub(super) status: Status,
}

impl<'a> Look<'a> {
    pub(super) fn ink(self, tokens: &'static Tokens) -> Color {
        self.setup.bare.map_or(tokens.ink, |ink| ink(tokens))
    }

    /// An example is for whoever may fill the field in.
    pub(super) fn placeholder(self) -> &'a str {
        if self.status.disabled { "" } else { &self.setup.placeholder }
    }
}

/// What was in a field before a change, and where the caret stood, counted in
/// characters as people see them.
#[derive(Debug)]
pub(super) struct Before {
    pub(super) text: String,
    pub(super) caret: usize,
}

/// One line, or several.
pub(super) trait Buffer: Default + 'static {
    /// Whether there can be more lines than one.
    const LINES: bool;

    /// The same words as they may stand here.
    fn tidy(words: &str) -> String;

    /// Whether a key press sends the form around it.
    fn submits(event: &Event) -> bool;
}

/// Where a field stands, and what an update needs besides the event.
pub(super) struct Place<'b> {
    pub(super) layout: Layout<'b>,
    pub(super) context: Context<'b>,
}
