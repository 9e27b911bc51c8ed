//! A document as the step hands it to the desk.

use std::path::PathBuf;
use std::sync::Arc;

use super::making::Made;
use crate::case::{DocumentKind, DocumentMade};
use crate::vault::Named;

/// What kind of file a document becomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// Accessible pages that nobody changes by accident.
    Pdf,
    /// Something to go on writing in, which is the less accessible one.
    Word,
}

impl FileKind {
    /// The ending of its name.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Word => "docx",
        }
    }
}

/// A file that is to be written.
#[derive(Debug, Clone)]
pub struct ToWrite {
    /// The folder.
    pub folder: PathBuf,
    /// The beginning of the name of the file, without its ending. It names nobody.
    pub name: String,
    /// What kind of file it becomes.
    pub file: FileKind,
    /// What is in it.
    pub made: Arc<Made>,
    /// Of which case.
    pub of: Named,
    /// What it is.
    pub kind: DocumentKind,
    /// What the case remembers of it.
    pub record: DocumentMade,
}
