//! The figures there are, each with its name and how it is counted.

use super::{Median, Selection, Share, Spread};
use crate::t;

/// One figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Figure {
    /// Cases by phase.
    Phases,
    /// Cases by level.
    Levels,
    /// Cases by form of violence.
    Forms,
    /// Cases by route.
    Routes,
    /// Days to the first appointment.
    ToAppointment,
    /// Days to the first talk with a child.
    ToChild,
    /// Children with whom somebody spoke.
    Children,
    /// Cases with a plan for direct safety.
    Plans,
    /// Violence again after a safe time.
    Again,
    /// Up, down and other than advised.
    Moves,
    /// Where it gets stuck.
    Stuck,
    /// Keeping in touch.
    Waakvlam,
}

/// What was counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Counted {
    /// Numbers beside each other.
    Spread(Spread),
    /// A part of all.
    Share(Share),
    /// A middle number of days.
    Median(Median),
}

impl Figure {
    /// All of them, in the order in which they are told.
    pub const ALL: [Self; 12] = [
        Self::Phases,
        Self::Levels,
        Self::Forms,
        Self::Routes,
        Self::ToAppointment,
        Self::ToChild,
        Self::Children,
        Self::Plans,
        Self::Again,
        Self::Moves,
        Self::Stuck,
        Self::Waakvlam,
    ];

    /// A short name for files and lists, in small letters and hyphens.
    #[must_use]
    pub fn key(self) -> &'static str {
        self.into()
    }

    /// What it is called.
    #[must_use]
    pub fn name(self) -> String {
        match self {
            Self::Phases => t!("insight-phases"),
            Self::Levels => t!("insight-levels"),
            Self::Forms => t!("insight-forms"),
            Self::Routes => t!("insight-routes"),
            Self::ToAppointment => t!("insight-to-appointment"),
            Self::ToChild => t!("insight-to-child"),
            Self::Children => t!("insight-children"),
            Self::Plans => t!("insight-plans"),
            Self::Again => t!("insight-again"),
            Self::Moves => t!("insight-moves"),
            Self::Stuck => t!("insight-stuck"),
            Self::Waakvlam => t!("insight-waakvlam"),
        }
    }

    /// How it is counted, to read.
    #[must_use]
    pub fn definition(self) -> String {
        match self {
            Self::Phases => t!("insight-phases-counted"),
            Self::Levels => t!("insight-levels-counted"),
            Self::Forms => t!("insight-forms-counted"),
            Self::Routes => t!("insight-routes-counted"),
            Self::ToAppointment => t!("insight-to-appointment-counted"),
            Self::ToChild => t!("insight-to-child-counted"),
            Self::Children => t!("insight-children-counted"),
            Self::Plans => t!("insight-plans-counted"),
            Self::Again => t!("insight-again-counted"),
            Self::Moves => t!("insight-moves-counted"),
            Self::Stuck => t!("insight-stuck-counted"),
            Self::Waakvlam => t!("insight-waakvlam-counted"),
        }
    }

    /// What the two parts of a figure are called that has a part that counts and a rest.
    #[must_use]
    pub fn parts(self) -> [String; 2] {
        match self {
            Self::Children => [t!("insight-children-yes"), t!("insight-children-rest")],
            Self::Plans => [t!("insight-plans-yes"), t!("insight-plans-rest")],
            Self::Again => [t!("insight-again-yes"), t!("insight-again-rest")],
            _ => [t!("insight-days-known"), t!("insight-not-known")],
        }
    }

    /// Whether a case can be in none of its rows because nothing is known of it.
    #[must_use]
    pub fn can_be_unknown(self) -> bool {
        matches!(self, Self::Levels | Self::Forms | Self::Routes | Self::Waakvlam)
    }

    /// Counts it.
    #[must_use]
    pub fn count(self, cases: &Selection<'_>) -> Counted {
        match self {
            Self::Phases => Counted::Spread(cases.phases()),
            Self::Levels => Counted::Spread(cases.levels()),
            Self::Forms => Counted::Spread(cases.forms()),
            Self::Routes => Counted::Spread(cases.routes()),
            Self::ToAppointment => Counted::Median(cases.to_appointment()),
            Self::ToChild => Counted::Median(cases.to_child()),
            Self::Children => Counted::Share(cases.children()),
            Self::Plans => Counted::Share(cases.plans()),
            Self::Again => Counted::Share(cases.again()),
            Self::Moves => Counted::Spread(cases.moved()),
            Self::Stuck => Counted::Spread(cases.stuck()),
            Self::Waakvlam => Counted::Spread(cases.waakvlam()),
        }
    }
}
