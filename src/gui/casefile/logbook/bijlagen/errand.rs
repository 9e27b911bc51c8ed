//! What the desk does with attachments: it has the vault.

use std::path::PathBuf;

use crate::case::Bijlage;
use crate::documents::Content;

/// What the desk is asked to do.
#[derive(Debug, Clone)]
pub enum Errand {
    /// Seal this file beside the case.
    Attach(PathBuf),
    /// Read the content of this one.
    Read(Bijlage),
    /// Write this one as a plain file into a folder.
    Write(Bijlage, PathBuf),
}

/// What came of it, or in words what went wrong.
#[derive(Debug, Clone)]
pub enum Ran {
    /// A file was sealed; the case does not tell of it yet.
    Attached(Result<Bijlage, String>),
    /// The content with this name was read.
    Read(String, Result<Read, String>),
    /// A plain file was written, under this name.
    Written(Result<String, String>),
}

/// Content that was read, to look at.
#[derive(Clone)]
pub struct Read {
    /// The content; wiped from memory when nobody looks any more.
    pub content: Content,
    /// How many pages it has; none for a text.
    pub pages: usize,
}

/// Tells nothing of what is in it.
impl std::fmt::Debug for Read {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Read").field("pages", &self.pages).finish_non_exhaustive()
    }
}
