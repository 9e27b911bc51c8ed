//! `vault`: all that can be done with a vault.

use std::path::Path;

use super::arguments::{Action, Inside, VaultCommand};
use super::failure::Failure;
use super::{Exit, Setting, Streams, exchange};
use crate::platform::login_name;
use crate::t;
use crate::vault::{Event, RealDisk, Vault};

pub(super) mod backups;
pub(super) mod cases;
mod checked;
pub(super) mod checking;
pub(super) mod keys;
mod listed;
pub(super) mod making;
pub(super) mod past;
pub(super) mod removing;
pub(super) mod rescuing;
pub(super) mod unlocking;

use self::unlocking::Secret;

/// An open vault, with what opened it and in whose name.
pub(super) struct Session {
    pub(super) vault: Vault,
    secret: Secret,
    pub(super) by: String,
}

/// Does what was asked with a vault.
pub(super) fn perform(
    wanted: &VaultCommand,
    streams: &mut Streams<'_>,
    setting: &Setting<'_>,
) -> Result<Exit, Failure> {
    let by = wanted.by.clone().or_else(login_name);
    let by = by.unwrap_or_else(|| t!("terminal-author"));
    match &wanted.action {
        Action::Check(way, check) => {
            checking::perform(check, &wanted.folder, way, by, streams, setting)
        }
        Action::Create(new) => making::create(&wanted.folder, new, &by, streams, setting),
        Action::Restore(to) => backups::restore_to(&wanted.folder, to, streams),
        Action::Rescue(way, rescue) => {
            rescuing::perform(rescue, &wanted.folder, way, by, streams, setting)
        }
        Action::Inside(way, inside) => {
            let secret = Secret::of(way, streams)?;
            let session = Session::open(&wanted.folder, secret, by, streams, setting)?;
            let outcome = session.perform(inside, streams, setting);
            // Without the index the next list is merely slower.
            let _ = session.vault.flush_index();
            outcome
        }
    }
}

impl Session {
    fn open(
        folder: &Path,
        secret: Secret,
        by: String,
        streams: &mut Streams<'_>,
        setting: &Setting<'_>,
    ) -> Result<Self, Failure> {
        let vault = secret.open(RealDisk::new(folder))?;
        let session = Self { vault, secret, by };
        session.note_unlocking(streams, setting);
        Ok(session)
    }

    fn note_unlocking(&self, streams: &mut Streams<'_>, setting: &Setting<'_>) {
        if let Some(kind) = self.secret.unusual() {
            self.note(Event::UnlockedWith(kind), streams, setting);
        }
    }

    /// Adds a line to the log, or says that it could not be added.
    fn note(&self, event: Event, streams: &mut Streams<'_>, setting: &Setting<'_>) {
        if let Err(error) = self.vault.note(event, &self.by, setting.clock.now()) {
            streams.warn(&t!("terminal-not-noted", reason = error.to_string()));
        }
    }

    fn perform(
        &self,
        inside: &Inside,
        streams: &mut Streams<'_>,
        setting: &Setting<'_>,
    ) -> Result<Exit, Failure> {
        match inside {
            Inside::Backups(task) => backups::perform(task, self, streams, setting),
            Inside::Cases(task) => cases::perform(task, self, streams, setting),
            Inside::Exchange(task) => exchange::perform(task, self, streams, setting),
            Inside::Keys(task) => keys::perform(task, self, streams, setting),
            Inside::Past(task) => past::perform(task, self, streams),
            Inside::Removing(task) => removing::perform(task, self, streams, setting),
        }
    }
}
