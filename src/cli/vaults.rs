//! `vault`: making, listing, showing, filling and checking a vault.

use std::path::Path;

use chrono::NaiveDate;
use zeroize::Zeroizing;

use super::advise::{guidance, warn_of_unknown_questions};
use super::arguments::{Action, Format, VaultCommand};
use super::failure::Failure;
use super::{Exit, Streams, exchange, passphrase, table};
use crate::case::{Case, CaseId, Summary, ron};
use crate::platform::{Clock, randomness};
use crate::t;
use crate::vault::{NewVault, Passphrase, RealDisk, Report, Vault, VaultError, strength};

mod listed;

/// Does what was asked with a vault.
pub(super) fn perform(
    wanted: &VaultCommand,
    streams: &mut Streams<'_>,
    clock: &dyn Clock,
) -> Result<Exit, Failure> {
    if let Action::Create { name } = &wanted.action {
        return create(wanted, name.as_deref(), streams);
    }
    let passphrase = passphrase::known(wanted.passphrase_file.as_deref(), streams)?;
    let disk = RealDisk::new(&wanted.folder);
    let vault = Vault::unlock(disk, &Passphrase::new(&passphrase))?;
    let outcome = match &wanted.action {
        Action::Show { case, format } => show(&vault, case, *format, streams),
        Action::Add { file, replace } => add(&vault, file, *replace, streams, clock),
        Action::Check(format) => check(&vault, *format, streams),
        Action::List(format) => list(&vault, *format, clock.today(), streams),
        Action::Exchange(wanted) => exchange::perform(wanted, &vault, streams, clock),
        Action::Create { .. } => Ok(Exit::Fine),
    };
    // Without the index the next list is merely slower.
    let _ = vault.flush_index();
    outcome
}

fn create(
    wanted: &VaultCommand,
    name: Option<&str>,
    streams: &mut Streams<'_>,
) -> Result<Exit, Failure> {
    let passphrase = passphrase::new(wanted.passphrase_file.as_deref(), streams)?;
    let name = name.map_or_else(|| folder_name(&wanted.folder), str::to_owned);
    let new = NewVault::new(&name, Passphrase::new(&passphrase));
    let disk = RealDisk::new(&wanted.folder);
    let made = Vault::create(disk, &new, &mut randomness);
    let (_, code) = made.map_err(|error| refused(error, &passphrase, &name))?;
    let told = Zeroizing::new(t!(
        "terminal-created",
        name = name.as_str(),
        folder = wanted.folder.to_string_lossy(),
        code = code.expose()
    ));
    streams
        .show(&told)
        .map_err(|_| Failure::failed(t!("terminal-code-not-shown")))
}

/// A weak passphrase comes with advice for a better one.
fn refused(error: VaultError, passphrase: &str, name: &str) -> Failure {
    if error != VaultError::WeakPassphrase {
        return error.into();
    }
    let advice = strength(passphrase, &[name]).advice;
    let lines = advice.into_iter().map(|key| format!("- {}", t!(key)));
    let lines: Vec<String> = std::iter::once(error.message()).chain(lines).collect();
    Failure::failed(lines.join("\n"))
}

fn folder_name(folder: &Path) -> String {
    let name = folder.file_name();
    name.map_or_else(String::new, |name| name.to_string_lossy().into_owned())
}

fn list(
    vault: &Vault,
    format: Format,
    today: NaiveDate,
    streams: &mut Streams<'_>,
) -> Result<Exit, Failure> {
    let listing = vault.list()?;
    match format {
        Format::Json => streams.show(&table::json(&listed::data(vault, &listing, today))?)?,
        _ => streams.show(&listed::text(&listing, today))?,
    };
    for fault in &listing.faults {
        streams.warn(&fault.error.message());
    }
    Ok(if listing.faults.is_empty() {
        Exit::Fine
    } else {
        Exit::Damage
    })
}

fn show(
    vault: &Vault,
    wanted: &str,
    format: Format,
    streams: &mut Streams<'_>,
) -> Result<Exit, Failure> {
    let case = vault.open(find(vault, wanted)?)?.case;
    match format {
        Format::Json => streams.show(&table::json(&case)?),
        _ => streams.show(&readable(&case)?),
    }
}

fn readable(case: &Case) -> Result<String, Failure> {
    ron::to_text(case)
        .map_err(|error| Failure::failed(t!("terminal-cannot-write", reason = error.to_string())))
}

/// The one case with this id, number or name; else the one that matches the words.
pub(super) fn find(vault: &Vault, wanted: &str) -> Result<CaseId, Failure> {
    if let Ok(id) = wanted.parse() {
        return Ok(CaseId(id));
    }
    let listing = vault.list()?;
    let called = |summary: &&Summary| {
        summary.number == wanted || summary.name.to_lowercase() == wanted.to_lowercase()
    };
    let cases = || listing.summaries.iter().map(AsRef::as_ref);
    let mut found: Vec<&Summary> = cases().filter(called).collect();
    if found.is_empty() {
        found = cases().filter(|summary| summary.matches(wanted)).collect();
    }
    match found.as_slice() {
        [only] => Ok(only.id),
        [] => Err(Failure::failed(t!(
            "terminal-no-such-case",
            wanted = wanted
        ))),
        several => Err(Failure::failed(t!(
            "terminal-several-cases",
            wanted = wanted,
            cases = listed::names(several)
        ))),
    }
}

fn add(
    vault: &Vault,
    file: &Path,
    replace: bool,
    streams: &mut Streams<'_>,
    clock: &dyn Clock,
) -> Result<Exit, Failure> {
    let mut case = streams.read_case(file)?;
    warn_of_unknown_questions(&case, &guidance()?, streams);
    let (by, now) = (t!("terminal-author"), clock.now());
    let key = match vault.add(&mut case, &by, now, &mut randomness) {
        Err(VaultError::CaseExists) if replace => {
            // Reading the present version first makes this its next revision.
            vault.open(case.id)?;
            vault.save(&case, &by, now)?;
            "terminal-replaced"
        }
        Err(VaultError::CaseExists) => {
            let message = t!("terminal-exists", id = case.id.to_string());
            return Err(Failure::failed(message));
        }
        outcome => {
            outcome?;
            "terminal-added"
        }
    };
    streams.show(&t!(
        key,
        name = case.name.as_str(),
        id = case.id.to_string()
    ))
}

fn check(vault: &Vault, format: Format, streams: &mut Streams<'_>) -> Result<Exit, Failure> {
    let report = vault.check()?;
    match format {
        Format::Json => streams.show(&table::json(&listed::checked(&report))?)?,
        _ => streams.show(&verdict(&report))?,
    };
    for checked in report.faulty() {
        streams.warn(&listed::fault(checked));
    }
    Ok(if report.is_sound() {
        Exit::Fine
    } else {
        Exit::Damage
    })
}

fn verdict(report: &Report) -> String {
    let (all, faulty) = (report.files.len(), report.faulty().count());
    if faulty == 0 {
        t!("terminal-sound", count = all)
    } else {
        t!("terminal-unsound", count = all, faulty = faulty)
    }
}
