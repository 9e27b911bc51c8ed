//! A case as readable RON, for the vault, the terminal and rescue.

use ::ron::Options;
use ::ron::extensions::Extensions;
use ::ron::ser::PrettyConfig;

use super::Case;

/// A text that is not a case, and where it went wrong.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}, column {column}: {reason}")]
pub struct Malformed {
    /// Line, from 1.
    pub line: usize,
    /// Column, from 1.
    pub column: usize,
    /// What the reader says, in English.
    pub reason: String,
}

/// The dialect of RON that all files of the program use: `Some(…)` may be left
/// out, and so may the wrapping of newtypes.
#[must_use]
pub fn dialect() -> Options {
    Options::default()
        .with_default_extension(Extensions::IMPLICIT_SOME | Extensions::UNWRAP_NEWTYPES)
}

/// Writes a case as RON that a person can read.
///
/// # Errors
/// Only when the writer itself fails, which no case is known to cause.
pub fn to_text(case: &Case) -> Result<String, ::ron::Error> {
    dialect().to_string_pretty(case, PrettyConfig::new().indentor("  "))
}

/// The fields in a text that no case has, such as a name with a typing error,
/// each with its path. They are skipped by [`from_text`]. Empty when the text
/// cannot be read at all.
#[must_use]
pub fn unknown_fields(text: &str) -> Vec<String> {
    let mut unknown = Vec::new();
    let Ok(mut reader) = ::ron::Deserializer::from_str_with_options(text, &dialect()) else {
        return unknown;
    };
    let read: Result<Case, _> =
        serde_ignored::deserialize(&mut reader, |path| unknown.push(path.to_string()));
    if read.is_err() {
        unknown.clear();
    }
    unknown
}

/// Reads a case and numbers the parts that have no number yet.
///
/// # Errors
/// [`Malformed`] names the place when the text is no RON or no case.
pub fn from_text(text: &str) -> Result<Case, Malformed> {
    let mut case: Case = dialect().from_str(text).map_err(|error| Malformed {
        line: error.span.start.line,
        column: error.span.start.col,
        reason: error.code.to_string(),
    })?;
    case.settle();
    Ok(case)
}
