//! A new file outside the vault that anybody can read.

use std::path::Path;

use super::failure::Failure;
use super::option::CommandOption;
use crate::documents::{Paper, Unmade, typeset, word};
use crate::t;
use crate::vault::RealDisk;

pub(super) const OUT: CommandOption =
    CommandOption::with_value("out", "BESTAND", "help-document-out");

/// The folder in which a file is to stand, and its name.
pub(super) fn place(out: &Path) -> Result<(RealDisk, &str), Failure> {
    let no_file = || Failure::usage(&t!("terminal-document-no-file"));
    let file = out.file_name().and_then(|name| name.to_str()).ok_or_else(no_file)?;
    let folder = out.parent().filter(|folder| !folder.as_os_str().is_empty());
    Ok((RealDisk::new(folder.unwrap_or(Path::new("."))), file))
}

/// A document as the name of its file asks for.
pub(super) struct Written {
    pub(super) bytes: Vec<u8>,
    /// How many pages it has; none for Word, which makes them itself.
    pub(super) pages: Option<usize>,
    /// What no typeface shows.
    pub(super) unshown: Vec<String>,
}

/// A document as PDF, or for Word where its file is called so.
pub(super) fn written(paper: &Paper, out: &Path) -> Result<Written, Failure> {
    let is_word = out.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("docx"));
    let made = if is_word { for_word(paper) } else { as_pdf(paper) };
    made.map_err(|error| {
        Failure::failed(t!("terminal-document-unmade", reason = error.to_string()))
    })
}

fn for_word(paper: &Paper) -> Result<Written, Unmade> {
    Ok(Written { bytes: word(paper)?, pages: None, unshown: Vec::new() })
}

fn as_pdf(paper: &Paper) -> Result<Written, Unmade> {
    let set = typeset(paper)?;
    let unshown = set.unshown().map(str::to_owned).collect();
    Ok(Written { bytes: set.pdf()?, pages: Some(set.pages()), unshown })
}
