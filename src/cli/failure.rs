//! How a command ends: the exit code, and in words what went wrong.

use std::path::Path;

use super::shown::Shown;
use crate::t;
use crate::texts::refusal::{Meaning, Refused};
use crate::vault::VaultError;
use crate::vault::exchange::ExchangeError;

/// How a command ended, as the exit code of the process.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// All went well.
    Fine = 0,
    /// It did not work.
    Failed = 1,
    /// The command was not understood.
    Usage = 2,
    /// Something in the vault is damaged.
    Damage = 3,
}

impl From<Exit> for std::process::ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}

/// How a command ends.
pub(super) type Outcome = Result<Exit, Failure>;

/// A command that did not end well.
#[derive(Debug)]
pub(super) struct Failure {
    exit: Exit,
    message: String,
}

impl Failure {
    /// It did not work.
    pub(super) fn failed(message: String) -> Self {
        let exit = Exit::Failed;
        Self { exit, message }
    }

    /// The command was not understood.
    pub(super) fn usage(what: &str) -> Self {
        Self { exit: Exit::Usage, message: format!("{what}\n{}", t!("terminal-see-help")) }
    }

    /// A file could not be read.
    pub(super) fn unreadable(file: &Path, why: &Refused) -> Self {
        let (file, reason) = (file.to_string_lossy(), why.to_string());
        Self::failed(t!("terminal-cannot-read", file = file, reason = reason))
    }

    /// What was to be shown could not be written. A reader that simply stopped
    /// reading (`| head`) needs no explanation.
    pub(super) fn output(why: &Refused) -> Self {
        if why.meaning() == Meaning::NobodyReads {
            return Self::failed(String::new());
        }
        Self::unwritten(why.to_string())
    }

    /// What was to be shown could not be put in words or written.
    pub(super) fn unwritten(reason: String) -> Self {
        Self::failed(t!("terminal-cannot-write", reason = reason))
    }

    /// The same, with more said after it.
    pub(super) fn and(self, more: &str) -> Self {
        Self { message: format!("{} {more}", self.message), ..self }
    }

    /// Says it and gives the exit code.
    pub(super) fn tell(self, errors: &mut Shown<'_>) -> Exit {
        if !self.message.is_empty() {
            // There is no place left to complain about this.
            let _ = errors.line(&self.message);
        }
        self.exit
    }
}

impl From<VaultError> for Failure {
    fn from(error: VaultError) -> Self {
        Self { exit: exit_of(&error), message: error.to_string() }
    }
}

fn exit_of(error: &VaultError) -> Exit {
    match error {
        VaultError::KeyFileDamaged(_)
        | VaultError::DescriptionDamaged
        | VaultError::FileDamaged(_)
        | VaultError::FileForeign(_)
        | VaultError::FileMisnamed(_)
        | VaultError::CaseMalformed { .. }
        | VaultError::CaseRolledBack { .. }
        | VaultError::CaseGone { .. }
        | VaultError::FileGone(_)
        | VaultError::FileRolledBack(_) => Exit::Damage,
        _ => Exit::Failed,
    }
}

impl From<ExchangeError> for Failure {
    fn from(error: ExchangeError) -> Self {
        match error {
            ExchangeError::Vault(error) => VaultError::into(error),
            other => Self::failed(other.to_string()),
        }
    }
}
