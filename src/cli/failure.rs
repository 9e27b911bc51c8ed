//! What went wrong with a command, and the exit code that says so.

use std::io::{self, ErrorKind, Write};

use super::Exit;
use crate::t;
use crate::vault::VaultError;

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

    /// What was to be shown could not be written. A reader that simply stopped
    /// reading (`| head`) needs no explanation.
    pub(super) fn output(error: &io::Error) -> Self {
        Self::failed(if error.kind() == ErrorKind::BrokenPipe {
            String::new()
        } else {
            t!("terminal-cannot-write", reason = error.to_string())
        })
    }

    /// Says it and gives the exit code.
    pub(super) fn tell(self, errors: &mut dyn Write) -> Exit {
        if !self.message.is_empty() {
            // There is no place left to complain about this.
            let _ = writeln!(errors, "{}", self.message);
        }
        self.exit
    }
}

impl From<VaultError> for Failure {
    fn from(error: VaultError) -> Self {
        Self { exit: exit_of(&error), message: error.message() }
    }
}

fn exit_of(error: &VaultError) -> Exit {
    match error {
        VaultError::KeyFileDamaged(_)
        | VaultError::DescriptionDamaged
        | VaultError::FileDamaged { .. }
        | VaultError::FileForeign { .. }
        | VaultError::FileMisnamed { .. }
        | VaultError::CaseMalformed { .. }
        | VaultError::CaseRolledBack { .. } => Exit::Damage,
        _ => Exit::Failed,
    }
}
