//! The self-scan of the team: each member answers alone, then all look at how the answers
//! lie and agree on what they want to learn.
//!
//! What one person answered is shown to nobody: it goes into a file or into the round, and
//! is gone from the screen then. Fewer than three answers show nothing.

mod card;
mod filling;
mod gathering;
mod keeping;
mod message;
mod points;
mod printing;
mod result;
mod update;
mod view;

use chrono::NaiveDate;
use iced::advanced::widget::Id;

use crate::gui::context::Context;
use crate::gui::sheet::{self, Sheet};
use crate::selfscan::{Ledger, List, Point, Token, shipped};
use crate::vault::VaultError;

pub(crate) use card::card;
pub(crate) use message::{Ask, Message};
pub(crate) use update::update;
pub(crate) use view::view;

/// What this page remembers while the window is open.
#[derive(Debug)]
pub(crate) struct State {
    /// Read when the page is first opened.
    list: Option<List>,
    /// As it is on the screen: what the vault keeps, with what is on its way there.
    ledger: Ledger,
    /// Whether what the vault keeps was read.
    looked: bool,
    fault: Option<VaultError>,
    queue: keeping::Queue,
    /// The part that is filled in, by its place.
    filling: Option<usize>,
    /// That an answer counts.
    given: bool,
    gathering: gathering::State,
    answer: sheet::State,
    paper: sheet::State,
    /// The part of which the items are shown.
    unfolded: Option<String>,
    /// The round of which was asked whether it may go.
    sure: Option<Token>,
}

impl Default for State {
    fn default() -> Self {
        Self {
            list: None,
            ledger: Ledger::default(),
            looked: false,
            fault: None,
            queue: keeping::Queue::default(),
            filling: None,
            given: false,
            gathering: gathering::State::default(),
            answer: sheet::State::new(Sheet::Answer),
            paper: sheet::State::new(Sheet::Scan),
            unfolded: None,
            sure: None,
        }
    }
}

impl State {
    /// Reads the list, once.
    pub(crate) fn refresh(&mut self) {
        if self.list.is_none() {
            self.list = shipped().ok();
        }
    }

    /// Whether something can be done: what stands there was read, and can be written.
    fn may_change(&self, context: &Context<'_>) -> bool {
        self.looked && !context.read_only
    }

    /// What the team wants to learn, as far as its day is there.
    pub(crate) fn due(&self, today: NaiveDate) -> Vec<Point> {
        self.ledger.due(today).into_iter().cloned().collect()
    }
}

/// The part of this page that scrolls.
pub(crate) fn scrolling() -> Id {
    Id::new("selfscan-page")
}
