//! The three phases of working together for safety.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Top3;

/// Gefaseerd samenwerken voor veiligheid (Vogtländer & Van Arum, 2016).
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize,
)]
pub enum Phase {
    /// First the violence stops.
    #[default]
    DirecteVeiligheid,
    /// Then what lies behind it.
    Risicos,
    /// Then recovery from what it did.
    Herstel,
}

impl Phase {
    /// All phases in order.
    pub const ALL: [Self; 3] = [Self::DirecteVeiligheid, Self::Risicos, Self::Herstel];

    /// 1 to 3.
    #[must_use]
    pub fn number(self) -> u8 {
        self as u8 + 1
    }

    /// The phase after this one.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        Self::ALL.get(self as usize + 1).copied()
    }
}

/// A step from one phase to another, forward or back. Never edited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passage {
    /// Where the case stood.
    pub from: Phase,
    /// Where it went.
    pub to: Phase,
    /// The day.
    pub on: NaiveDate,
    /// Who decided.
    #[serde(default)]
    pub by: String,
    /// Whether every condition of the gate held (rule D6 when not).
    #[serde(default)]
    pub gate_was_open: bool,
    /// Why; required when the gate was not open.
    #[serde(default)]
    pub reason: String,
    /// The second pair of eyes; required when the gate was not open.
    #[serde(default)]
    pub second_pair_of_eyes: String,
}

/// Where the case stands, how it came there, and the plan of each phase.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Phases {
    /// The phase the case is in.
    pub current: Phase,
    /// The steps taken, oldest first.
    pub passages: Vec<Passage>,
    /// The TOP-3 of directe veiligheid.
    pub directe_veiligheid: Top3,
    /// The TOP-3 of risico's.
    pub risicos: Top3,
    /// The TOP-3 of herstel.
    pub herstel: Top3,
}

impl Phases {
    /// The plan of one phase.
    #[must_use]
    pub fn top3(&self, phase: Phase) -> &Top3 {
        match phase {
            Phase::DirecteVeiligheid => &self.directe_veiligheid,
            Phase::Risicos => &self.risicos,
            Phase::Herstel => &self.herstel,
        }
    }

    /// The plan of one phase, to change.
    pub fn top3_mut(&mut self, phase: Phase) -> &mut Top3 {
        match phase {
            Phase::DirecteVeiligheid => &mut self.directe_veiligheid,
            Phase::Risicos => &mut self.risicos,
            Phase::Herstel => &mut self.herstel,
        }
    }

    /// Every plan with its phase.
    pub fn plans(&self) -> impl Iterator<Item = (Phase, &Top3)> {
        Phase::ALL.into_iter().map(|phase| (phase, self.top3(phase)))
    }

    /// Takes a step and remembers it.
    pub fn pass(&mut self, passage: Passage) {
        self.current = passage.to;
        self.passages.push(passage);
    }

    /// The day the current phase began, when a step led to it.
    #[must_use]
    pub fn current_since(&self) -> Option<NaiveDate> {
        self.passages.last().map(|passage| passage.on)
    }

    pub(super) fn settle(&mut self) {
        for phase in Phase::ALL {
            self.top3_mut(phase).settle();
        }
    }
}
