//! A document as the step hands it to the desk.

use std::path::PathBuf;
use std::sync::Arc;

use super::making::Made;
use crate::case::{DocumentKind, DocumentMade};
use crate::vault::Named;
use crate::vault::exchange::Addressee;

/// What kind of file a document becomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// Accessible pages that nobody changes by accident.
    Pdf,
    /// Something to go on writing in, which is the less accessible one.
    Word,
    /// The same pages, encrypted for a colleague.
    Sealed,
}

impl FileKind {
    /// The ending of its name.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Word => "docx",
            Self::Sealed => "age",
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
    /// To whom it goes, where it is encrypted.
    pub addressee: Option<Addressee>,
    /// What is in it.
    pub made: Arc<Made>,
    /// Of which case.
    pub of: Named,
    /// What it is.
    pub kind: DocumentKind,
    /// What the case remembers of it.
    pub record: DocumentMade,
}
