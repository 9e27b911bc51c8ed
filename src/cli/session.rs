//! A vault that a command opens, in whose name, and what opened it.

use std::path::PathBuf;

use super::failure::{Exit, Failure, Outcome};
use super::given::Given;
use super::option::CommandOption;
use super::secret::{PASSPHRASE_FILE, RECOVERY_FILE};
use super::setting::Setting;
use super::streams::Streams;
use super::unlocking::{ORGANISATION_KEY, RECOVERY, Secret, Way};
use crate::case::Timestamp;
use crate::platform::login_name;
use crate::t;
use crate::vault::{Access, Event, ReadOnlyReason, RealDisk, Vault, VaultError};

/// What help calls the folder of a vault.
pub(super) const DIR: &str = "DIR";

pub(super) const BY: CommandOption = CommandOption::with_value("by", "NAAM", "help-by");

/// What every command that opens a vault accepts.
pub(super) const OPTIONS: &[CommandOption] =
    &[PASSPHRASE_FILE, RECOVERY, RECOVERY_FILE, ORGANISATION_KEY, BY];

/// The name for the log: as given, else that of the login.
pub(super) fn author(given: &mut Given) -> Result<String, Failure> {
    let by = given.text(&BY)?.or_else(login_name);
    Ok(by.unwrap_or_else(|| t!("terminal-author")))
}

/// Which vault to open, and how.
pub(super) struct Opening {
    pub(super) folder: PathBuf,
    way: Way,
    pub(super) by: String,
}

impl Opening {
    pub(super) fn understand(given: &mut Given) -> Result<Self, Failure> {
        let folder = given.value()?.into();
        Ok(Self { folder, by: author(given)?, way: Way::understand(given)? })
    }

    pub(super) fn secret(&self, streams: &mut Streams<'_>) -> Result<Secret, Failure> {
        Secret::of(&self.way, streams)
    }

    /// Opens the vault for writing.
    pub(super) fn open<'a>(
        &self,
        secret: Secret,
        streams: &mut Streams<'_>,
        setting: &'a Setting<'a>,
    ) -> Result<Session<'a>, Failure> {
        setting.policy.may_open(&self.folder).map_err(VaultError::PlaceRefused)?;
        let vault = secret.open(RealDisk::new(&self.folder))?;
        if !setting.policy.allows_plain_export() {
            vault.keep_inside();
        }
        let session = Session { vault, secret, by: self.by.clone(), setting };
        if let Access::ReadOnly(reason @ (ReadOnlyReason::Lock | ReadOnlyReason::Held)) =
            session.vault.access()
        {
            streams.warn(&VaultError::ReadOnly(reason).to_string());
        }
        session.note_unlocking(streams);
        Ok(session)
    }
}

/// An open vault, with what opened it and in whose name.
pub(super) struct Session<'a> {
    pub(super) vault: Vault,
    pub(super) secret: Secret,
    pub(super) by: String,
    pub(super) setting: &'a Setting<'a>,
}

impl Session<'_> {
    pub(super) fn now(&self) -> Timestamp {
        self.setting.clock.now()
    }

    pub(super) fn note_unlocking(&self, streams: &mut Streams<'_>) {
        if let Some(kind) = self.secret.unusual() {
            self.note(Event::UnlockedWith(kind), streams);
        }
    }

    /// Names what is gone or older than it was, when there is any.
    pub(super) fn warn_of_what_lacks(&self, streams: &mut Streams<'_>) -> Outcome {
        let faults = self.vault.list()?.faults.into_iter();
        let tells = |error: &VaultError| error.tells_of_loss() || error.tells_of_meddling();
        let lacking = faults.filter(|fault| tells(&fault.error));
        let lacking: Vec<String> = lacking.map(|fault| fault.error.to_string()).collect();
        lacking.iter().for_each(|words| streams.warn(words));
        Ok(if lacking.is_empty() { Exit::Fine } else { Exit::Damage })
    }

    /// Adds a line to the log, or says that it could not be added.
    pub(super) fn note(&self, event: Event, streams: &mut Streams<'_>) {
        self.note_all(vec![event], streams);
    }

    /// Adds lines to the log, or says that they could not be added.
    pub(super) fn note_all(&self, events: Vec<Event>, streams: &mut Streams<'_>) {
        if let Err(error) = self.vault.note_all(events, &self.by, self.now()) {
            streams.warn(&t!("terminal-not-noted", reason = error.to_string()));
        }
    }
}
