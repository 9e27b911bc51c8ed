//! `vault destroy`: a case goes for good, and leaves a certificate.

use strum::VariantNames;

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

fn reason(typed: &str) -> Result<Reason, Failure> {
    typed.parse().map_err(|_| {
        let given = |name: &&&str| name.parse::<Reason>().is_ok();
        let reasons: Vec<&str> = Reason::VARIANTS.iter().filter(given).copied().collect();
        let reasons = reasons.join(", ");
        Failure::usage(&t!("terminal-bad-reason", typed = typed, reasons = reasons))
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
