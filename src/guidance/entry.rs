//! Entry questions: the few to begin with, each opening a list of others.

use serde::Deserialize;

/// One question to begin with. Its reassuring answer closes the list only when
/// somebody has gone through the list, and for the questions of it that nobody
/// answered; see [`EntryList::closes`].
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// The id of the question.
    pub question: String,
    /// The ids of the questions in its list, the most dangerous first. Every
    /// question stands in one list.
    pub opens: Vec<String>,
}

/// An entry question with its list, as places among all atoms.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryList {
    /// The place of the question itself.
    pub question: usize,
    /// The places of its list, in the order of the data.
    pub opens: Vec<usize>,
    /// The part of the list that going through it answers: questions about what
    /// is the matter, not about what was done or is already safe, and none that
    /// follow from others.
    pub closes: Vec<usize>,
}
