//! `vault recovery`: a new recovery code, also as a sheet to print.

use std::path::Path;

use zeroize::Zeroizing;

use crate::cli::command::*;
use crate::documents::recovery_sheet;
use crate::platform::randomness;
use crate::t;
use crate::vault::{Event, RecoveryCode};

pub(super) const RECOVERY: Command = Command {
    name: "vault recovery",
    meaning: "help-recovery",
    arguments: &[DIR],
    options: &[SHEET],
    run: Run::InVault(|given| {
        let sheet = given.path(&SHEET);
        Ok(Box::new(move |session, streams| renew_code(session, sheet.as_deref(), streams)))
    }),
};

const SHEET: CommandOption = CommandOption::with_value("sheet", "BESTAND", "help-recovery-sheet");

fn renew_code(session: &Session<'_>, sheet: Option<&Path>, streams: &mut Streams<'_>) -> Outcome {
    let code = session.vault.renew_recovery(session.setting.key_cost, &mut randomness)?;
    session.note(Event::RecoveryRenewed, streams);
    // Shown first: when the sheet cannot be written, the code is not lost.
    let shown = show_code("terminal-recovery-renewed", &code, streams)?;
    match sheet {
        Some(out) => write_sheet(session, &code, out, streams),
        None => Ok(shown),
    }
}

/// The code on a sheet to print.
fn write_sheet(
    session: &Session<'_>,
    code: &RecoveryCode,
    out: &Path,
    streams: &mut Streams<'_>,
) -> Outcome {
    let paper = recovery_sheet(code.expose(), session.vault.name(), session.now().date_naive());
    let (disk, file) = place(out)?;
    let bytes = Zeroizing::new(written(&paper, out)?.bytes);
    session.vault.write_sheet(&disk, file, &bytes)?;
    streams.show(&t!("terminal-recovery-sheet", file = out.to_string_lossy()))
}

/// Shows a new code, which is shown only once.
pub(super) fn show_code(key: &str, code: &RecoveryCode, streams: &mut Streams<'_>) -> Outcome {
    let told = Zeroizing::new(t!(key, code = code.expose()));
    streams.show(&told).map_err(|_| Failure::failed(t!("terminal-new-code-not-shown")))
}
