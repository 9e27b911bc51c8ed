//! What the numbers in a figure stand beside.

use crate::case::record::named;
use crate::case::{Ave, MeldingTo, Phase, Route, StagnatieKind, ViolenceForm};
use crate::t;

/// What a number of cases is the number of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    /// Cases in this phase.
    Phase(Phase),
    /// Cases at this level.
    Level(Ave),
    /// Cases in which this form of violence plays a part.
    Form(ViolenceForm),
    /// Cases in which somebody was asked to join along this route.
    Route(Route),
    /// Cases that were reported here.
    Melding(MeldingTo),
    /// Cases that are stuck in this way.
    Stuck(StagnatieKind),
    /// Cases that went up a level.
    Up,
    /// Cases that went down a level.
    Down,
    /// Cases in which a decision departed from the advice.
    Departed,
    /// Closed cases with which it stands so.
    Waakvlam(Kept),
}

impl Key {
    /// What it is called.
    #[must_use]
    pub fn name(self) -> String {
        match self {
            Self::Phase(phase) => named("phase-{}", phase),
            Self::Level(level) => t!("ave-name", number = level.number()),
            Self::Form(form) => named("violence-{}", form),
            Self::Route(route) => named("route-{}", route),
            Self::Melding(to) => t!("insight-melding", to = named("melding-to-{}", to)),
            Self::Stuck(kind) => named("stagnatie-kind-{}", kind),
            Self::Up => t!("insight-up"),
            Self::Down => t!("insight-down"),
            Self::Departed => t!("insight-departed"),
            Self::Waakvlam(Kept::Ahead) => t!("insight-waakvlam-ahead"),
            Self::Waakvlam(Kept::Overdue) => t!("insight-waakvlam-overdue"),
            Self::Waakvlam(Kept::Ended) => t!("insight-waakvlam-ended"),
            Self::Waakvlam(Kept::Nobody) => t!("insight-waakvlam-nobody"),
        }
    }
}

/// How it stands with keeping in touch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// The next contact is still to come.
    Ahead,
    /// The day of the next contact is over.
    Overdue,
    /// It was agreed, and has ended.
    Ended,
    /// It was agreed that nobody keeps in touch.
    Nobody,
}

impl Kept {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Ahead, Self::Overdue, Self::Ended, Self::Nobody];
}
