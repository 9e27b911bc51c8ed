//! What a case file says besides the case: whose it is and what came before.
//!
//! The content of a case file is one RON value, padded with spaces. `previous`
//! is the SHA-256 of the whole previous content, padding included: what
//! `age -d … | sha256sum` prints. It survives a change of keys.

use ron::error::SpannedError;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use zeroize::Zeroizing;

use super::Store;
use super::layout::{CaseFile, HistoryFile};
use crate::case::ron::{Told, has_unknown_choice, told};
use crate::case::{self, Case, CaseId, Timestamp};
use crate::vault::error::VaultError;
use crate::vault::keys::RememberedKey;
use crate::vault::keys::sealed::{self, sha256};

/// The format of case files that this version writes and reads.
const FORMAT: u32 = 1;

/// What is bound to a case inside the encryption.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Binding {
    pub(crate) revision: u64,
    pub(crate) previous: Option<String>,
    pub(crate) saved_at: Timestamp,
    pub(crate) saved_by: String,
}

/// A case file that opened well.
pub(crate) struct Unsealed {
    pub(crate) binding: Binding,
    pub(crate) case: Case,
    /// The hash of this content, for the next revision.
    pub(crate) hash: String,
    /// What opens this file quickly another time.
    pub(crate) file_key: Option<RememberedKey>,
    /// Whether more stands in it than this version of the program knows.
    pub(crate) newer: bool,
}

/// A case file about to be written.
pub(crate) struct Sealed {
    pub(crate) bytes: Vec<u8>,
    pub(crate) hash: String,
    pub(crate) file_key: Option<RememberedKey>,
    /// What is inside.
    pub(crate) content: Zeroizing<Vec<u8>>,
}

/// Read and written in one go with the case inside: the case is most of the work.
#[derive(Serialize, Deserialize)]
struct Envelope<C> {
    format: u32,
    vault: Uuid,
    case_id: CaseId,
    revision: u64,
    previous: Option<String>,
    saved_at: Timestamp,
    saved_by: String,
    case: C,
}

/// Only what every format has, now and later.
#[derive(Deserialize)]
struct AnyFormat {
    format: u32,
}

impl Store {
    /// Writes and encrypts a case.
    pub(crate) fn seal(&self, binding: &Binding, case: &Case) -> Result<Sealed, VaultError> {
        let written = write(self.id, binding, case);
        let mut content = Zeroizing::new(written.map_err(VaultError::sealing)?);
        sealed::pad(&mut content);
        let (bytes, file_key) = sealed::seal_learning(&self.key(), &content)?;
        Ok(Sealed { bytes, file_key, hash: sha256(&content), content })
    }

    /// Writes and encrypts a version that was read, for another place or key.
    ///
    /// # Errors
    /// [`VaultError::CaseNewer`] when that would lose what this version does not know.
    pub(crate) fn seal_again(&self, version: &Unsealed) -> Result<Sealed, VaultError> {
        match version.newer {
            true => Err(VaultError::CaseNewer(CaseFile::of(version.case.id).path())),
            false => self.seal(&version.binding, &version.case),
        }
    }

    /// Decrypts and reads a case file, and checks that it is the one it claims to be.
    pub(crate) fn unseal(&self, file: CaseFile, bytes: &[u8]) -> Result<Unsealed, VaultError> {
        self.unseal_again(file, None, bytes)
    }

    /// The same, quickly when the key of the file is remembered.
    pub(crate) fn unseal_again(
        &self,
        file: CaseFile,
        remembered: Option<&RememberedKey>,
        bytes: &[u8],
    ) -> Result<Unsealed, VaultError> {
        self.unseal_as(Some(file.id), &file.path(), remembered, bytes)
    }

    /// The same for a file of a case at another path.
    pub(crate) fn unseal_at(
        &self,
        id: CaseId,
        path: &str,
        bytes: &[u8],
    ) -> Result<Unsealed, VaultError> {
        self.unseal_as(Some(id), path, None, bytes)
    }

    /// The same for a file whose name does not tell which case it is.
    pub(crate) fn unseal_unnamed(&self, path: &str, bytes: &[u8]) -> Result<Unsealed, VaultError> {
        self.unseal_as(None, path, None, bytes)
    }

    /// The same for an earlier revision.
    pub(crate) fn unseal_revision(
        &self,
        file: HistoryFile,
        bytes: &[u8],
    ) -> Result<Unsealed, VaultError> {
        let path = file.path();
        let unsealed = self.unseal_at(file.id, &path, bytes)?;
        if unsealed.binding.revision == file.number {
            Ok(unsealed)
        } else {
            Err(VaultError::FileMisnamed(path))
        }
    }

    fn unseal_as(
        &self,
        id: Option<CaseId>,
        path: &str,
        remembered: Option<&RememberedKey>,
        bytes: &[u8],
    ) -> Result<Unsealed, VaultError> {
        let opened = sealed::open_again(&self.key(), remembered, bytes);
        let (content, file_key) = opened.map_err(|why| self.explain(why.at(path)))?;
        let Told { value: mut envelope, newer } = read(&content, path)?;
        let id = id.unwrap_or(envelope.case_id);
        let file = path.to_owned();
        if envelope.vault != self.id {
            return Err(VaultError::FileForeign(file));
        }
        if envelope.case_id != id {
            return Err(VaultError::FileMisnamed(file));
        }
        if envelope.case.id != id {
            return Err(malformed(path, &"case_id"));
        }
        envelope.case.settle();
        Ok(Unsealed {
            case: envelope.case,
            hash: sha256(&content),
            file_key,
            newer,
            binding: Binding {
                revision: envelope.revision,
                previous: envelope.previous,
                saved_at: envelope.saved_at,
                saved_by: envelope.saved_by,
            },
        })
    }

    /// For a file whose name says nothing: whether it would be ours under its own.
    pub(crate) fn misnamed(&self, path: &str, bytes: &[u8]) -> VaultError {
        match sealed::open(&self.key(), bytes) {
            Ok(_) => VaultError::FileMisnamed(path.to_owned()),
            Err(why) => why.at(path),
        }
    }
}

fn write(vault: Uuid, binding: &Binding, case: &Case) -> Result<Vec<u8>, ron::Error> {
    let envelope = Envelope {
        format: FORMAT,
        vault,
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

/// The case in a content, and whether more stands in it than is understood.
fn read(content: &[u8], path: &str) -> Result<Told<Envelope<Case>>, VaultError> {
    if !case::ron::is_affordable(content) {
        return Err(VaultError::TooLarge(path.to_owned()));
    }
    let text = std::str::from_utf8(content).map_err(|e| malformed(path, &e))?;
    match told::<Envelope<Case>>(text) {
        Ok(told) if told.value.format == FORMAT => Ok(told),
        outcome => Err(unread(text, path, outcome.err())),
    }
}

/// Why a content is no case that this version can read.
fn unread(text: &str, path: &str, error: Option<SpannedError>) -> VaultError {
    let format = case::ron::dialect().from_str::<AnyFormat>(text).map_or(0, |any| any.format);
    let chosen = error.as_ref().is_some_and(has_unknown_choice);
    match error {
        _ if format > FORMAT || chosen => VaultError::FileNewer(path.to_owned()),
        Some(error) => malformed(path, &error),
        None => malformed(path, &"format"),
    }
}

fn malformed(path: &str, detail: &dyn std::fmt::Display) -> VaultError {
    VaultError::CaseMalformed { file: path.to_owned(), detail: detail.to_string() }
}
