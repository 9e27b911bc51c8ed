//! What opens a vault: the passphrase, the recovery code or the employer's key.

use std::path::{Path, PathBuf};

use zeroize::Zeroizing;

use super::failure::Failure;
use super::given::Given;
use super::option::CommandOption;
use super::secret;
use super::streams::Streams;
use crate::t;
use crate::vault::{KeyKind, Passphrase, RealDisk, RecoveryCode, Vault, VaultError};

pub(super) const RECOVERY: CommandOption = CommandOption::flag("recovery", "help-recovery-open");
pub(super) const ORGANISATION_KEY: CommandOption =
    CommandOption::with_value("organisation-key", "FILE", "help-organisation-key");

/// Which way to open a vault. Without a file, somebody is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Way {
    Passphrase(Option<PathBuf>),
    Recovery(Option<PathBuf>),
    Organisation(PathBuf),
}

impl Way {
    pub(super) fn understand(given: &mut Given) -> Result<Self, Failure> {
        let passphrase = given.path(&secret::PASSPHRASE_FILE);
        let recovery = given.path(&secret::RECOVERY_FILE);
        let by_code = given.flag(&RECOVERY) || recovery.is_some();
        match (passphrase, by_code, given.path(&ORGANISATION_KEY)) {
            (file, false, None) => Ok(Self::Passphrase(file)),
            (None, true, None) => Ok(Self::Recovery(recovery)),
            (None, false, Some(key)) => Ok(Self::Organisation(key)),
            _ => Err(Failure::usage(&t!("terminal-one-way"))),
        }
    }
}

/// What was given to open a vault with.
pub(super) enum Secret {
    Passphrase(Zeroizing<String>),
    Recovery(RecoveryCode),
    Organisation(Zeroizing<String>),
}

impl Secret {
    pub(super) fn of(way: &Way, streams: &mut Streams<'_>) -> Result<Self, Failure> {
        Ok(match way {
            Way::Passphrase(file) => Self::Passphrase(secret::known(
                file.as_deref(),
                "terminal-ask-passphrase",
                &secret::PASSPHRASE_FILE,
                streams,
            )?),
            Way::Recovery(file) => Self::Recovery(RecoveryCode::parse(&secret::known(
                file.as_deref(),
                "terminal-ask-recovery",
                &secret::RECOVERY_FILE,
                streams,
            )?)?),
            Way::Organisation(file) => Self::Organisation(secret::organisation_key(file, streams)?),
        })
    }

    pub(super) fn open(&self, disk: RealDisk) -> Result<Vault, VaultError> {
        match self {
            Self::Passphrase(typed) => {
                Passphrase::try_each(typed, |one| Vault::unlock(disk.clone(), one))
            }
            Self::Recovery(code) => Vault::unlock_with_recovery(disk, code),
            Self::Organisation(identity) => Vault::unlock_for_organisation(disk, identity),
        }
    }

    /// What it is when it is not the passphrase, which the log then tells.
    pub(super) fn unusual(&self) -> Option<KeyKind> {
        match self {
            Self::Passphrase(_) => None,
            Self::Recovery(_) => Some(KeyKind::Recovery),
            Self::Organisation(_) => Some(KeyKind::Organisation),
        }
    }
}

/// Opens a backup, which stays as it is, with what opened the vault; or with a
/// passphrase of its own when it was made in the days of that one.
pub(super) fn open_backup(
    folder: &Path,
    file: Option<&Path>,
    secret: &Secret,
    streams: &mut Streams<'_>,
) -> Result<Vault, Failure> {
    if file.is_none() {
        let opened = secret.open(RealDisk::for_reading(folder));
        if !opened.as_ref().is_err_and(needs_another) {
            return Ok(opened?);
        }
    }
    let option = &secret::BACKUP_PASSPHRASE_FILE;
    let passphrase = secret::known(file, "terminal-ask-backup-passphrase", option, streams)?;
    let disk = RealDisk::for_reading(folder);
    Ok(Passphrase::try_each(&passphrase, |one| Vault::unlock(disk.clone(), one))?)
}

fn needs_another(error: &VaultError) -> bool {
    matches!(
        error,
        VaultError::WrongPassphrase
            | VaultError::WrongRecoveryCode
            | VaultError::WrongOrganisationKey
            | VaultError::KeyFileDamaged(KeyKind::Recovery | KeyKind::Organisation)
    )
}
