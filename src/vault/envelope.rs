//! What a case file says besides the case: whose it is and what came before.
//!
//! The content of a case file is one RON value, padded with spaces. `previous`
//! is the SHA-256 of the whole previous content, padding included: what
//! `age -d … | sha256sum` prints. It survives a change of keys.

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use zeroize::Zeroizing;

use super::error::VaultError;
use super::files::CaseFile;
use super::keys::VaultKey;
use super::opener::Opener;
use super::sealed::{self, sha256};
use crate::case::{self, Case, CaseId};

/// The format of case files that this version writes and reads.
const FORMAT: u32 = 1;

/// What is bound to a case inside the encryption.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Binding {
    pub(super) vault: Uuid,
    pub(super) revision: u64,
    pub(super) previous: Option<String>,
    pub(super) saved_at: DateTime<FixedOffset>,
    pub(super) saved_by: String,
}

/// A case file that opened well.
pub(super) struct Unsealed {
    pub(super) binding: Binding,
    pub(super) case: Case,
    /// The hash of this content, for the next revision.
    pub(super) hash: String,
    /// What opens this file quickly another time.
    pub(super) opener: Option<Opener>,
}

/// A case file about to be written.
pub(super) struct Sealed {
    pub(super) bytes: Vec<u8>,
    pub(super) hash: String,
    pub(super) opener: Option<Opener>,
    /// What is inside.
    pub(super) content: Zeroizing<Vec<u8>>,
}

/// Read and written in one go with the case inside: the case is most of the work.
#[derive(Serialize, Deserialize)]
struct Envelope<C> {
    format: u32,
    vault: Uuid,
    case_id: CaseId,
    revision: u64,
    previous: Option<String>,
    saved_at: DateTime<FixedOffset>,
    saved_by: String,
    case: C,
}

/// Only what every format has, now and later.
#[derive(Deserialize)]
struct AnyFormat {
    format: u32,
}

/// Writes and encrypts a case.
pub(super) fn seal(key: &VaultKey, binding: &Binding, case: &Case) -> Result<Sealed, VaultError> {
    let mut content = Zeroizing::new(
        write(binding, case).map_err(|e| VaultError::Sealing { detail: e.to_string() })?,
    );
    sealed::pad(&mut content);
    let (bytes, opener) = sealed::seal_learning(key, &content)?;
    Ok(Sealed { bytes, opener, hash: sha256(&content), content })
}

fn write(binding: &Binding, case: &Case) -> Result<Vec<u8>, ron::Error> {
    let envelope = Envelope {
        format: FORMAT,
        vault: binding.vault,
        case_id: case.id,
        revision: binding.revision,
        previous: binding.previous.clone(),
        saved_at: binding.saved_at,
        saved_by: binding.saved_by.clone(),
        case,
    };
    let pretty = ron::ser::PrettyConfig::new().indentor("  ");
    case::ron::dialect().to_string_pretty(&envelope, pretty).map(String::into_bytes)
}

/// Decrypts and reads a case file, and checks that it is the one it claims to be.
pub(super) fn open(
    key: &VaultKey,
    vault: Uuid,
    file: CaseFile,
    bytes: &[u8],
) -> Result<Unsealed, VaultError> {
    open_again(key, vault, file, None, bytes)
}

/// The same, quickly when the key of the file is remembered.
pub(super) fn open_again(
    key: &VaultKey,
    vault: Uuid,
    file: CaseFile,
    remembered: Option<&Opener>,
    bytes: &[u8],
) -> Result<Unsealed, VaultError> {
    let path = file.path();
    let content = sealed::open_again(key, remembered, bytes).map_err(|why| why.at(&path))?;
    check(vault, Some(file.id), &path, content)
}

/// The same for a file at another path, such as one in the history.
pub(super) fn open_at(
    key: &VaultKey,
    vault: Uuid,
    id: CaseId,
    path: &str,
    bytes: &[u8],
) -> Result<Unsealed, VaultError> {
    let content = sealed::open_again(key, None, bytes).map_err(|why| why.at(path))?;
    check(vault, Some(id), path, content)
}

/// The same for a file whose name does not tell which case it is.
pub(super) fn open_unnamed(
    key: &VaultKey,
    vault: Uuid,
    path: &str,
    bytes: &[u8],
) -> Result<Unsealed, VaultError> {
    let content = sealed::open_again(key, None, bytes).map_err(|why| why.at(path))?;
    check(vault, None, path, content)
}

/// Reads what a file holds, and checks that it is the one it claims to be.
fn check(
    vault: Uuid,
    id: Option<CaseId>,
    path: &str,
    (content, opener): (Zeroizing<Vec<u8>>, Option<Opener>),
) -> Result<Unsealed, VaultError> {
    let mut envelope = read(&content, path)?;
    let id = id.unwrap_or(envelope.case_id);
    let file = path.to_owned();
    if envelope.vault != vault {
        return Err(VaultError::FileForeign { file });
    }
    if envelope.case_id != id {
        return Err(VaultError::FileMisnamed { file });
    }
    if envelope.case.id != id {
        return Err(malformed(path, &"case_id"));
    }
    envelope.case.settle();
    Ok(Unsealed {
        case: envelope.case,
        hash: sha256(&content),
        opener,
        binding: Binding {
            vault,
            revision: envelope.revision,
            previous: envelope.previous,
            saved_at: envelope.saved_at,
            saved_by: envelope.saved_by,
        },
    })
}

/// For a file whose name says nothing: whether it would be ours under its own.
pub(super) fn open_misnamed(key: &VaultKey, path: &str, bytes: &[u8]) -> VaultError {
    match sealed::open(key, bytes) {
        Ok(_) => VaultError::FileMisnamed { file: path.to_owned() },
        Err(why) => why.at(path),
    }
}

fn read(content: &[u8], path: &str) -> Result<Envelope<Case>, VaultError> {
    let text = std::str::from_utf8(content).map_err(|e| malformed(path, &e))?;
    let dialect = case::ron::dialect();
    match dialect.from_str::<Envelope<Case>>(text) {
        Ok(envelope) if envelope.format == FORMAT => Ok(envelope),
        outcome => match dialect.from_str::<AnyFormat>(text) {
            Ok(any) if any.format > FORMAT => Err(VaultError::FileNewer { file: path.to_owned() }),
            _ => Err(outcome
                .err()
                .map_or_else(|| malformed(path, &"format"), |error| malformed(path, &error))),
        },
    }
}

fn malformed(path: &str, detail: &dyn std::fmt::Display) -> VaultError {
    VaultError::CaseMalformed { file: path.to_owned(), detail: detail.to_string() }
}
