//! The parts of a case, as its screens divide it.

use crate::case::value::Phase;

/// A part of a case, as its screens divide it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Section {
    /// Name, number, dates.
    Head,
    /// The people.
    Family,
    /// Incidents, strengths, scores.
    Concerns,
    /// Answers to questions.
    Questions,
    /// The meldcode.
    Meldcode,
    /// Where the case stands.
    Phases,
    /// The plan of one phase.
    Plan(Phase),
    /// Agreements, and the plans that were made of them.
    Agreed,
    /// Roles and decisions.
    Ave,
    /// What was said and decided in meetings.
    Meeting,
    /// Appointments.
    Agenda,
    /// What was written.
    Logbook,
    /// Closing, and keeping in touch after it.
    Closing,
    /// What was not recorded yet.
    HalfTyped,
    /// A field that has no name yet.
    Other,
}
