//! `vault passphrase`, `recovery`, `organisation` and `renew`: what opens the
//! vault.

use std::path::{Path, PathBuf};

use zeroize::Zeroizing;

use super::Session;
use super::unlocking::Secret;
use crate::cli::arguments::{Accepted, Given};
use crate::cli::failure::Failure;
use crate::cli::progress::Progress;
use crate::cli::{Exit, Setting, Streams, secret};
use crate::platform::randomness;
use crate::t;
use crate::vault::{Event, NewKey, Organisation, Passphrase, RecoveryCode, Renewal};

#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::cli) enum Task {
    Passphrase { new_file: Option<PathBuf> },
    Recovery,
    Access,
    LetIn(Organisation),
    LockOut,
    Renew { new_file: Option<PathBuf> },
}

pub(in crate::cli) fn accepted(word: &str) -> Option<Accepted> {
    Some(match word {
        "passphrase" | "renew" => (&["new-passphrase-file"], &[]),
        "recovery" => (&[], &[]),
        "organisation" => (&["set", "name"], &["remove"]),
        _ => return None,
    })
}

pub(in crate::cli) fn understand(word: &str, given: &mut Given) -> Result<Task, Failure> {
    let new_file = given.path("new-passphrase-file");
    match word {
        "passphrase" => Ok(Task::Passphrase { new_file }),
        "renew" => Ok(Task::Renew { new_file }),
        "recovery" => Ok(Task::Recovery),
        _ => organisation(given),
    }
}

fn organisation(given: &mut Given) -> Result<Task, Failure> {
    match (given.text("set")?, given.flag("remove")) {
        (None, false) => Ok(Task::Access),
        (None, true) => Ok(Task::LockOut),
        (Some(recipient), false) => Ok(Task::LetIn(Organisation {
            name: given.needed("name")?,
            recipient: recipient.trim().to_owned(),
        })),
        (Some(_), true) => Err(Failure::usage(&t!("terminal-set-or-remove"))),
    }
}

pub(super) fn perform(
    task: &Task,
    session: &Session,
    streams: &mut Streams<'_>,
    setting: &Setting<'_>,
) -> Result<Exit, Failure> {
    match task {
        Task::Passphrase { new_file } => passphrase(session, new_file.as_deref(), streams, setting),
        Task::Recovery => recovery(session, streams, setting),
        Task::Access => access(session, streams),
        Task::LetIn(organisation) => {
            session.vault.set_organisation(organisation)?;
            let key = organisation.recipient.clone();
            session.note(Event::OrganisationSet(key), streams, setting);
            access(session, streams)
        }
        Task::LockOut => lock_out(session, streams, setting),
        Task::Renew { new_file } => renew(session, new_file.as_deref(), streams, setting),
    }
}

fn passphrase(
    session: &Session,
    new_file: Option<&Path>,
    streams: &mut Streams<'_>,
    setting: &Setting<'_>,
) -> Result<Exit, Failure> {
    let typed = secret::new_passphrase(new_file, streams)?;
    let (vault, new, cost) = (&session.vault, Passphrase::new(&typed), setting.key_cost);
    let changed = match &session.secret {
        Secret::Passphrase(current) => {
            vault.change_passphrase(&Passphrase::new(current), &new, cost)
        }
        Secret::Recovery(code) => vault.replace_passphrase(code, &new, cost),
        Secret::Organisation(_) => return Err(Failure::failed(t!("terminal-recovery-first"))),
    };
    changed.map_err(|error| secret::refused(error, &typed, vault.name()))?;
    session.note(Event::PassphraseChanged, streams, setting);
    streams.show(&t!("terminal-passphrase-changed"))
}

fn recovery(
    session: &Session,
    streams: &mut Streams<'_>,
    setting: &Setting<'_>,
) -> Result<Exit, Failure> {
    let code = session.vault.renew_recovery(setting.key_cost, &mut randomness)?;
    session.note(Event::RecoveryRenewed, streams, setting);
    show_code("terminal-recovery-renewed", &code, streams)
}

fn show_code(key: &str, code: &RecoveryCode, streams: &mut Streams<'_>) -> Result<Exit, Failure> {
    let told = Zeroizing::new(t!(key, code = code.expose()));
    streams.show(&told).map_err(|_| Failure::failed(t!("terminal-new-code-not-shown")))
}

/// Says what opens the vault now.
fn access(session: &Session, streams: &mut Streams<'_>) -> Result<Exit, Failure> {
    match session.vault.organisation()? {
        None => streams.show(&t!("terminal-access-ours")),
        Some(organisation) => streams.show(&t!(
            "terminal-access-organisation",
            name = organisation.name,
            key = organisation.recipient
        )),
    }
}

fn lock_out(
    session: &Session,
    streams: &mut Streams<'_>,
    setting: &Setting<'_>,
) -> Result<Exit, Failure> {
    if session.vault.organisation()?.is_none() {
        return Err(Failure::failed(t!("terminal-no-organisation")));
    }
    session.vault.remove_organisation()?;
    session.note(Event::OrganisationRemoved, streams, setting);
    streams.show(&t!("terminal-organisation-removed"))
}

/// Renews the key, or goes on where that was interrupted.
fn renew(
    session: &Session,
    new_file: Option<&Path>,
    streams: &mut Streams<'_>,
    setting: &Setting<'_>,
) -> Result<Exit, Failure> {
    if session.vault.is_renewing() {
        streams.warn(&t!("terminal-renewing-goes-on"));
    } else {
        begin(session, new_file, streams, setting)?;
    }
    let mut progress = Progress::default();
    let step = |done, total| progress.step(done, total, streams);
    match session.vault.go_on_renewing(step)? {
        Renewal::Done => {
            session.note(Event::KeyRenewed, streams, setting);
            streams.show(&t!("terminal-renewed"))
        }
        Renewal::Stopped => Ok(Exit::Failed),
        Renewal::Unreadable(files) => {
            let files = files.join(", ");
            streams.warn(&t!("terminal-renewal-unreadable", files = files));
            Ok(Exit::Damage)
        }
    }
}

fn begin(
    session: &Session,
    new_file: Option<&Path>,
    streams: &mut Streams<'_>,
    setting: &Setting<'_>,
) -> Result<Exit, Failure> {
    let typed = match (&session.secret, new_file) {
        (Secret::Passphrase(current), None) => current.clone(),
        _ => secret::new_passphrase(new_file, streams)?,
    };
    let passphrase = &Passphrase::new(&typed);
    let cost = setting.key_cost;
    let code = session
        .vault
        .begin_renewing(&NewKey { passphrase, cost }, &mut randomness)
        .map_err(|error| secret::refused(error, &typed, session.vault.name()))?;
    // Before anything else: whatever happens next, this is the code.
    show_code("terminal-renewing-began", &code, streams)
}
