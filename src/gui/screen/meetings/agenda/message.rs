//! What can happen to the agenda on paper, and what is written.

use std::path::PathBuf;

use crate::documents::{Asked, Paper};

/// What can happen to it.
#[derive(Debug, Clone)]
pub enum Message {
    /// Show it, or put it away.
    Fold,
    /// What the meeting asks was read.
    Asked(Box<Asked>),
    /// Read that anew.
    Anew,
    /// Make it for somebody, or for everybody.
    For(Option<u32>),
    /// The folder was typed.
    Folder(String),
    /// Choose that folder.
    Pick,
    /// It was chosen, or not.
    Picked(Option<PathBuf>),
    /// Write the file.
    Save,
    /// It was written under this name, or what went wrong.
    Saved(Result<String, String>),
}

/// An agenda that is to be written.
#[derive(Debug)]
pub(crate) struct AgendaFile {
    /// The folder.
    pub(crate) folder: PathBuf,
    /// The beginning of the name of the file, without its ending. It names nobody.
    pub(crate) name: String,
    /// What stands on it.
    pub(crate) paper: Paper,
    /// About how many cases it is.
    pub(crate) cases: usize,
}
