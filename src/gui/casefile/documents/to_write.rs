//! A document as the step hands it to the desk.

use std::path::PathBuf;
use std::sync::Arc;

use super::making::Made;
use crate::case::{DocumentKind, DocumentMade};
use crate::vault::Named;

/// A file that is to be written.
#[derive(Debug, Clone)]
pub struct ToWrite {
    /// The folder.
    pub folder: PathBuf,
    /// The beginning of the name of the file, without its ending. It names nobody.
    pub name: String,
    /// What is in it.
    pub made: Arc<Made>,
    /// Of which case.
    pub of: Named,
    /// What it is.
    pub kind: DocumentKind,
    /// What the case remembers of it.
    pub record: DocumentMade,
}
