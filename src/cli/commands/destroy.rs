//! `vault destroy`: a case goes for good, and leaves a certificate.

use crate::cli::command::*;
use crate::t;
use crate::vault::{Event, Reason};

const REASON: CommandOption = CommandOption::required("reason", "REDEN", "help-reason");

pub(super) const DESTROY: Command = Command {
    name: "vault destroy",
    meaning: "help-destroy",
    arguments: &[DIR, CASE],
    options: &[REASON],
    run: Run::InVault(|given| {
        let (case, reason) = (given.word()?, reason(&given.needed(&REASON)?)?);
        Ok(Box::new(move |session, streams| destroy(session, &case, reason, streams)))
    }),
};

/// The reasons for destroying a case by the words for them.
const REASONS: &[(&str, Reason)] = &[
    ("retention-ended", Reason::RetentionEnded),
    ("asked", Reason::Asked),
    ("kept-elsewhere", Reason::KeptElsewhere),
    ("mistake", Reason::Mistake),
    ("term-ended", Reason::TermEnded),
];

fn reason(typed: &str) -> Result<Reason, Failure> {
    let found = REASONS.iter().find(|(word, _)| *word == typed);
    found.map(|(_, reason)| *reason).ok_or_else(|| {
        let words: Vec<&str> = REASONS.iter().map(|(word, _)| *word).collect();
        Failure::usage(&t!("terminal-bad-reason", typed = typed, reasons = words.join(", ")))
    })
}

fn destroy(
    session: &Session<'_>,
    wanted: &str,
    reason: Reason,
    streams: &mut Streams<'_>,
) -> Outcome {
    let vault = &session.vault;
    let id = find_any(vault, wanted)?;
    let certificate = vault.destroy(id, reason, &session.by, session.now())?;
    streams.show(&t!(
        "terminal-destroyed",
        certificate = Event::Destroyed(certificate).words(),
        id = id.to_string()
    ))
}
