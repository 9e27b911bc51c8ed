//! The lanes of a timeline: what kind of thing an event is.

use crate::case::record::Section;
use crate::t;

/// What kind of thing an event is, in the order in which they are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lane {
    /// The phases.
    Phase,
    /// The level of AVE, advised and decided.
    Level,
    /// Violence, and the time without it.
    Violence,
    /// Every huisverbod, and what was done against one.
    Order,
    /// The meldcode.
    Meldcode,
    /// Agreements, checks, priorities and actions.
    Plan,
    /// How safe people say it is.
    Score,
    /// Talks, and moments that were agreed.
    Contact,
    /// Who holds which role.
    Regie,
    /// Closing, keeping in touch, and opening again.
    Closing,
    /// What is none of the others.
    Other,
}

impl Lane {
    /// All lanes, in the order in which they are drawn.
    pub const ALL: [Self; 11] = [
        Self::Phase,
        Self::Level,
        Self::Violence,
        Self::Order,
        Self::Meldcode,
        Self::Plan,
        Self::Score,
        Self::Contact,
        Self::Regie,
        Self::Closing,
        Self::Other,
    ];

    /// What it is called; short, because it stands before its lane.
    #[must_use]
    pub fn name(self) -> String {
        match self {
            Self::Phase => t!("timeline-lane-phase"),
            Self::Level => t!("timeline-lane-level"),
            Self::Violence => t!("timeline-lane-violence"),
            Self::Order => t!("timeline-lane-order"),
            Self::Meldcode => t!("timeline-lane-meldcode"),
            Self::Plan => t!("timeline-lane-plan"),
            Self::Score => t!("timeline-lane-score"),
            Self::Contact => t!("timeline-lane-contact"),
            Self::Regie => t!("timeline-lane-regie"),
            Self::Closing => t!("timeline-lane-closing"),
            Self::Other => t!("timeline-lane-other"),
        }
    }

    /// The lane of a kind of record of which no more is known than the part of
    /// the case in which it stands.
    pub(super) fn of(section: Section) -> Self {
        match section {
            Section::Meldcode => Self::Meldcode,
            Section::Phases | Section::Plan(_) | Section::Agreed => Self::Plan,
            Section::Ave => Self::Regie,
            Section::Agenda => Self::Contact,
            Section::Closing => Self::Closing,
            _ => Self::Other,
        }
    }
}
