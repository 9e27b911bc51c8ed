//! The three phases of working together for safety.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::record::Section;
use super::record::{Kind, Stands, Told, choice, day, flag, line, parts, prose, record};
use super::{Phase, Top3};

record! {
    /// A step from one phase to another, forward or back. Never edited.
    #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
    pub struct Passage {
        /// Where the case stood.
        pub from: Phase = choice("versions-field-phase-from", "phase-{}"),
        /// Where it went.
        pub to: Phase = choice("versions-field-phase-to", "phase-{}"),
        /// The day.
        pub on: NaiveDate = day("versions-field-day").not_asked(),
        /// Who decided.
        #[serde(default)]
        pub by: String = line("versions-field-decided-by").colleague(),
        /// Whether every condition of the gate held (rule D6 when not).
        #[serde(default)]
        pub gate_was_open: bool = flag("versions-field-gate"),
        /// Why; required when the gate was not open.
        #[serde(default)]
        pub reason: String = prose("versions-field-reason"),
        /// The second pair of eyes; required when the gate was not open.
        #[serde(default)]
        pub second_pair_of_eyes: String = line("versions-field-eyes").colleague(),
    }
    Kind::in_time("versions-list-passages", &["on", "from", "to"])
        .told(Told::Between)
        .stands(Stands::Recorded)
}

record! {
    /// Where the case stands, how it came there, and the plan of each phase.
    #[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
    #[serde(default)]
    pub struct Phases {
        /// The phase the case is in.
        pub current: Phase = choice("versions-field-phase", "phase-{}"),
        /// The steps taken, oldest first.
        pub passages: Vec<Passage> = parts(),
        /// The TOP-3 of directe veiligheid.
        pub directe_veiligheid: Top3 = parts().tag("1").section(Section::Plan(Phase::DirecteVeiligheid)),
        /// The TOP-3 of risico's.
        pub risicos: Top3 = parts().tag("2").section(Section::Plan(Phase::Risicos)),
        /// The TOP-3 of herstel.
        pub herstel: Top3 = parts().tag("3").section(Section::Plan(Phase::Herstel)),
    }
    Kind::alone()
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
}
