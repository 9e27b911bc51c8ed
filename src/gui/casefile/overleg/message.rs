//! What can happen to what is asked, said and decided in a meeting.

use chrono::NaiveDate;

use crate::case::{Deelnemer, DocumentKind};
use crate::gui::casefile::step::Step;
use crate::gui::record::Edit;

/// What a part of a discussion is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Somebody at the table.
    Deelnemer,
    /// How safe somebody thinks it is.
    Inschatting,
    /// What somebody sees otherwise.
    AnderOordeel,
    /// Who does what by when.
    Actie,
}

/// What can happen in this step. Discussions are known by their number.
#[derive(Debug, Clone)]
pub enum Message {
    /// Begin what is prepared for a meeting, on its day, with who comes.
    Begin(Box<Begun>),
    /// Unfold one, or fold it.
    Fold(u32),
    /// Change one.
    Edit(u32, Edit),
    /// Change a part of one, by its own number.
    EditPart(u32, Kind, u32, Edit),
    /// Add a part to one.
    Add(u32, Kind),
    /// Take a part out of one.
    Remove(u32, Kind, u32),
    /// Write the note of the chair.
    Note(u32, String),
    /// Ask everybody who is there for a score.
    AskAll(u32),
    /// Show the scores although not all are in.
    ShowScores(u32),
    /// Fill a score in again.
    Again(u32, u32),
    /// A score is in.
    In(u32, u32),
    /// Take out one that was prepared.
    TakeOut(u32),
    /// It was read back: from now on it counts.
    ReadBack(u32),
    /// Make a page of it for who was there, without names.
    Make(DocumentKind),
    /// Go to another step of the case.
    Go(Step),
}

/// What is known of a case in a meeting when it is taken up.
#[derive(Debug, Clone)]
pub struct Begun {
    /// Which meeting.
    pub meeting: String,
    /// Its day.
    pub on: Option<NaiveDate>,
    /// Who comes for this case.
    pub seats: Vec<Deelnemer>,
}
