//! What every screen may know besides its own state.

use std::rc::Rc;

use chrono::{DateTime, FixedOffset, NaiveDate, TimeDelta};
use iced::Size;

use super::layout::Layout;
use super::machine::Machine;
use super::spelling::Spelling;
use super::widget::{UndoMemory, UndoPart};
use crate::case::Case;
use crate::guidance::{Guidance, Region};
use crate::in_force::InForce;
use crate::platform::Preferences;

/// Time, the user, the method and the room there is, as they are at this moment.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// Wall time here.
    pub now: DateTime<FixedOffset>,
    /// Time passed, sleep included.
    pub elapsed: TimeDelta,
    /// The name under which this user writes.
    pub me: &'a str,
    /// The method.
    pub guidance: &'a Guidance,
    /// The region's settings.
    pub region: &'a Region,
    /// What was found beside the method, of a municipality and of the model.
    pub in_force: &'a InForce,
    /// Whether nothing may be changed, because another window holds the vault.
    pub read_only: bool,
    /// The room there is to draw in, in logical pixels.
    pub size: Size,
    /// Minutes until the vault locks by itself.
    pub minutes_left: i64,
    /// Whether the second window is open.
    pub has_second_window: bool,
    /// The preferences in force.
    pub preferences: &'a Preferences,
    /// Why the preferences could not be written.
    pub preferences_fault: Option<&'a str>,
    /// What the machine offers.
    pub machine: &'a Machine,
    /// The way back in fields of text that are not drawn now.
    pub undo: &'a UndoMemory,
    /// What tells which words of the open case are marked, where that is done.
    pub spelling: Option<&'a Rc<Spelling>>,
}

impl Context<'_> {
    /// The day here.
    pub fn today(&self) -> NaiveDate {
        self.now.date_naive()
    }

    /// Whether a name is that of this user.
    pub fn is_me(&self, name: &str) -> bool {
        !self.me.trim().is_empty() && self.me.trim().eq_ignore_ascii_case(name.trim())
    }

    /// Whether this is the demonstration: it lends the name of the consultant in its
    /// families, and no other vault lends one.
    pub fn is_demonstration(&self) -> bool {
        self.me != self.preferences.my_name
    }

    /// The way back in the fields of a case.
    pub fn undo_in(&self, case: &Case) -> UndoPart {
        self.undo.part(case.id)
    }

    /// How things stand in the room there is.
    pub fn layout(&self) -> Layout {
        Layout::of(self.size.width)
    }
}
