//! What a page may ask of the desk.

use iced::advanced::widget::Id;

use crate::advice::ClockKind;
use crate::case::CaseId;
use crate::gui::casefile::Lead;
use crate::gui::casefile::step::Step;
use crate::meeting::MeetingId;
use crate::platform::CaseColumn;

/// What a page asks of the desk.
#[derive(Debug, Clone, PartialEq)]
pub enum Ask {
    /// Start a new case.
    NewCase,
    /// Open a case at a step.
    Open(CaseId, Step),
    /// Open a case and show words that were looked for.
    Lead(CaseId, Box<Lead>),
    /// Open a case and note that it was decided what comes after a term: which
    /// term, and the number of its record.
    Decide(CaseId, ClockKind, u32),
    /// Open a case at a step and ask why something can wait, and until when: the
    /// name by which it is put off.
    PutOff(CaseId, Step, String),
    /// Open a second copy that a conflict left, by its number.
    OpenCopy(CaseId, u32),
    /// Open a case although a newer version of it was seen before.
    OpenOlder(CaseId),
    /// Put the newest revision in the history of a case that is gone in its place.
    BringBack(CaseId),
    /// Compare a case with a second copy of it.
    Compare(CaseId, u32),
    /// Take over a version of a case from a stray file.
    TakeOver(String),
    /// Remove a stray file without which nothing is lost.
    PutAway(String),
    /// Put a deleted case back.
    Undelete(CaseId),
    /// Open the page about the vault itself.
    Vault,
    /// Open the self-scan of the team.
    SelfScan,
    /// Open the page about handing over.
    Share,
    /// Look for words in all cases.
    Search(String),
    /// Put cases on the agenda of this meeting, or of a new one.
    PutOn(Option<MeetingId>, Vec<CaseId>),
    /// Hand cases over, one after the other.
    Give(Vec<CaseId>),
    /// Make one case of these two.
    Unite([CaseId; 2]),
    /// Remember that these two are of two families.
    TwoFamilies([CaseId; 2]),
    /// Keep a filter under this name, or without one keep it no longer.
    KeepFilter(String, Option<String>),
    /// Remember what the list of all cases is sorted by, and whether it is reversed.
    Sort(CaseColumn, bool),
    /// Scroll something back to its top.
    Top(Id),
}
