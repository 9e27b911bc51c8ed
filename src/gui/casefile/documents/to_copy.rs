//! A section of a form as the step hands it to the desk.

use std::sync::Arc;

use super::making::Made;
use crate::case::{DocumentId, DocumentKind, DocumentMade};
use crate::redaction::Reader;
use crate::vault::Named;

/// A section that is to be put on the clipboard.
#[derive(Debug, Clone)]
pub struct ToCopy {
    /// What it is a section of.
    pub made: Arc<Made>,
    /// Its number, from 0.
    pub at: usize,
    /// Of which case.
    pub of: Named,
    /// Of what kind of document it is the form.
    pub kind: DocumentKind,
    /// Whose form it is.
    pub reader: Reader,
    /// What the case knows of it by, where another section was copied before.
    pub noted: Option<DocumentId>,
    /// What the case remembers of it otherwise.
    pub record: DocumentMade,
}

impl ToCopy {
    /// What goes on the clipboard; empty where the case knows nothing for it.
    pub fn words(&self) -> &str {
        self.made.section(self.at).map_or("", |section| &section.words)
    }
}
