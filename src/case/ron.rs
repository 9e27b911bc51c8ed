//! A case as readable RON, for the vault, the terminal and rescue.

mod parts;

use std::cell::RefCell;

use ::ron::Options;
use ::ron::de::Deserializer;
use ::ron::error::{Error, SpannedError, SpannedResult};
use ::ron::extensions::Extensions;
use ::ron::ser::PrettyConfig;
use serde::de::DeserializeOwned;

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
    /// Whether something is chosen in it for which this version has no name, as a newer
    /// one writes it; a typing error looks the same.
    pub unknown_choice: bool,
}

/// What was read, and whether more stands in its text than this version knows.
pub(crate) struct Told<T> {
    pub(crate) value: T,
    pub(crate) newer: bool,
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

/// Whether a text has no more parts than a case ever has. One that has more
/// would take many times its size in memory, so it is not read.
#[must_use]
pub fn is_affordable(text: &[u8]) -> bool {
    parts::check(text).is_ok()
}

/// Reads a case and numbers the parts that have no number yet.
///
/// # Errors
/// [`Malformed`] names the place when the text is no RON or no case, or has
/// more parts than a case ever has.
pub fn from_text(text: &str) -> Result<Case, Malformed> {
    read(text, |_| {})
}

/// The same, with the fields that no case has, such as a name with a typing
/// error, each with its path. They were skipped; at most [`MOST_UNKNOWN`] are
/// told.
///
/// # Errors
/// As [`from_text`].
pub fn from_text_telling(text: &str) -> Result<(Case, Vec<String>), Malformed> {
    let unknown = RefCell::new(Vec::new());
    let case = read(text, |path| tell_some(&unknown, &path))?;
    Ok((case, unknown.into_inner()))
}

/// A part of a case, such as what changes in it: as [`from_text_telling`], but parts
/// without a number keep none.
///
/// # Errors
/// As [`from_text`].
pub fn unsettled(text: &str) -> Result<(Case, Vec<String>), Malformed> {
    let unknown = RefCell::new(Vec::new());
    let case = read_unsettled(text, |path| tell_some(&unknown, &path))?;
    Ok((case, unknown.into_inner()))
}

fn tell_some(unknown: &RefCell<Vec<String>>, path: &serde_ignored::Path<'_>) {
    let mut unknown = unknown.borrow_mut();
    if unknown.len() < MOST_UNKNOWN {
        unknown.push(path.to_string());
    }
}

/// No more unknown fields are told.
pub const MOST_UNKNOWN: usize = 100;

fn read(text: &str, tell: impl FnMut(serde_ignored::Path<'_>)) -> Result<Case, Malformed> {
    let mut case = read_unsettled(text, tell)?;
    case.settle();
    Ok(case)
}

fn read_unsettled(
    text: &str,
    tell: impl FnMut(serde_ignored::Path<'_>),
) -> Result<Case, Malformed> {
    if let Err(many) = parts::check(text.as_bytes()) {
        let (line, column) = many.place(text.as_bytes());
        let reason = parts::TooMany::words();
        return Err(Malformed { line, column, reason, unknown_choice: false });
    }
    read_all(text, tell).map_err(|error| Malformed {
        line: error.span.start.line,
        column: error.span.start.col,
        unknown_choice: has_unknown_choice(&error),
        reason: error.code.to_string(),
    })
}

/// Reads what a program wrote, which may be a newer one.
pub(crate) fn told<T: DeserializeOwned>(text: &str) -> SpannedResult<Told<T>> {
    let mut newer = false;
    let value = read_all(text, |_| newer = true)?;
    Ok(Told { value, newer })
}

/// Whether a text cannot be read because something is chosen in it for which this version
/// has no name. What the program itself sealed has no typing errors: a newer one wrote it.
pub(crate) fn has_unknown_choice(error: &SpannedError) -> bool {
    matches!(error.code, Error::NoSuchEnumVariant { .. })
}

fn read_all<T: DeserializeOwned>(
    text: &str,
    tell: impl FnMut(serde_ignored::Path<'_>),
) -> SpannedResult<T> {
    let mut reader = Deserializer::from_str_with_options(text, &dialect())?;
    let value = serde_ignored::deserialize(&mut reader, tell);
    let value = value.map_err(|error| reader.span_error(error))?;
    reader.end().map_err(|error| reader.span_error(error))?;
    Ok(value)
}
