//! `vault send`: a file that hands a case to a colleague.

use std::path::PathBuf;

use crate::case::{Afterwards, CaseId, Purpose};
use crate::cli::command::*;
use crate::cli::lines::listed;
use crate::platform::randomness;
use crate::redaction::pseudonymise;
use crate::t;
use crate::vault::exchange::{Deelcode, Wish};
use crate::vault::{RealDisk, Vault};

const TO: CommandOption = CommandOption::required("to", "DEELCODE|NAAM", "help-to");
const OUT: CommandOption = CommandOption::required("out", "MAP", "help-out");
const COPY: CommandOption = CommandOption::flag("copy", "help-copy");
const WITHOUT_NAMES: CommandOption = CommandOption::flag("without-names", "help-without-names");
const KEEP: CommandOption = CommandOption::with_value("keep", "WOORDEN", "help-keep");
const REMOVE: CommandOption = CommandOption::flag("remove", "help-remove-sent");
const UNVERIFIED: CommandOption = CommandOption::flag("unverified", "help-unverified");

pub(super) const SEND: Command = Command {
    name: "vault send",
    meaning: "help-send",
    arguments: &[DIR, CASE],
    options: &[TO, OUT, COPY, WITHOUT_NAMES, KEEP, REMOVE, UNVERIFIED],
    run: Run::InVault(|given| {
        let wanted = Wanted {
            case: given.word()?,
            to: given.needed(&TO)?,
            out: given.needed_path(&OUT)?,
            copy: given.flag(&COPY),
            without_names: given.flag(&WITHOUT_NAMES),
            kept: given.text(&KEEP)?.map(|words| judged(&words)).unwrap_or_default(),
            remove: given.flag(&REMOVE),
            unverified: given.flag(&UNVERIFIED),
        };
        Ok(Box::new(move |session, streams| send(&wanted, session, streams)))
    }),
};

struct Wanted {
    case: String,
    to: String,
    out: PathBuf,
    copy: bool,
    without_names: bool,
    kept: Vec<String>,
    remove: bool,
    unverified: bool,
}

fn send(wanted: &Wanted, session: &Session<'_>, streams: &mut Streams<'_>) -> Outcome {
    let vault = &session.vault;
    let (to, to_name) = recipient(vault, &wanted.to)?;
    let wish = Wish {
        to,
        to_name,
        purpose: if wanted.copy { Purpose::Copy } else { Purpose::Transfer },
        pseudonymise: wanted.without_names,
        kept: wanted.kept.clone(),
        afterwards: if wanted.remove { Afterwards::Remove } else { Afterwards::Keep },
        without_comparing: wanted.unverified,
    };
    let case = find(vault, &wanted.case)?;
    tell_suspects(vault, case, wanted, session, streams)?;
    let out = RealDisk::new(&wanted.out);
    let sent = vault.send(case, &wish, &out, &session.by, session.now(), &mut randomness)?;
    streams.show(&t!(
        "terminal-sent",
        file = sent.file,
        folder = wanted.out.to_string_lossy(),
        to = sent.to_name
    ))
}

/// The words of `--keep`, with commas between.
fn judged(words: &str) -> Vec<String> {
    words.split(',').map(|words| words.trim().to_owned()).collect()
}

/// Tells before sending what looks like a name or a number and is left out.
fn tell_suspects(
    vault: &Vault,
    case: CaseId,
    wanted: &Wanted,
    session: &Session<'_>,
    streams: &mut Streams<'_>,
) -> Result<(), Failure> {
    if !wanted.without_names {
        return Ok(());
    }
    let hidden = pseudonymise(&vault.open(case)?.case, session.now().date_naive());
    let out = hidden.suspects.iter().filter(|suspect| !wanted.kept.contains(&suspect.words));
    let lines = out.map(|suspect| format!("{} ({})", suspect.words, suspect.places.join(", ")));
    let lines: Vec<String> = lines.collect();
    if !lines.is_empty() {
        let told = listed(t!("terminal-suspects"), &lines);
        streams.warn(&format!("{told}\n{}", t!("terminal-suspects-then")));
    }
    Ok(())
}

/// A contact by name, or a deelcode.
fn recipient(vault: &Vault, wanted: &str) -> Result<(Deelcode, String), Failure> {
    let contacts = vault.contacts()?;
    let called = |name: &str| name.to_lowercase() == wanted.trim().to_lowercase();
    if let Some(contact) = contacts.iter().find(|contact| called(&contact.name)) {
        return Ok((contact.deelcode, contact.name.clone()));
    }
    let unknown = |_| Failure::failed(t!("terminal-no-such-contact", wanted = wanted));
    let code: Deelcode = wanted.parse().map_err(unknown)?;
    let known = contacts.iter().find(|contact| contact.deelcode == code);
    let name = known.map_or_else(|| code.words().join(" "), |known| known.name.clone());
    Ok((code, name))
}
