//! `vault recovery`: a new recovery code.

use zeroize::Zeroizing;

use crate::cli::command::*;
use crate::platform::randomness;
use crate::t;
use crate::vault::{Event, RecoveryCode};

pub(super) const RECOVERY: Command = Command {
    name: "vault recovery",
    meaning: "help-recovery",
    arguments: &[DIR],
    options: &[],
    run: Run::InVault(|_| Ok(Box::new(renew_code))),
};

fn renew_code(session: &Session<'_>, streams: &mut Streams<'_>) -> Outcome {
    let code = session.vault.renew_recovery(session.setting.key_cost, &mut randomness)?;
    session.note(Event::RecoveryRenewed, streams);
    show_code("terminal-recovery-renewed", &code, streams)
}

/// Shows a new code, which is shown only once.
pub(super) fn show_code(key: &str, code: &RecoveryCode, streams: &mut Streams<'_>) -> Outcome {
    let told = Zeroizing::new(t!(key, code = code.expose()));
    streams.show(&told).map_err(|_| Failure::failed(t!("terminal-new-code-not-shown")))
}
