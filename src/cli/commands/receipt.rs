//! `vault receipt`: tells the sender that a case was taken over.

use super::inbox::number;
use crate::cli::command::*;
use crate::t;
use crate::vault::RealDisk;

const OUT: CommandOption = CommandOption::required("out", "MAP", "help-out");

pub(super) const RECEIPT: Command = Command {
    name: "vault receipt",
    meaning: "help-receipt",
    arguments: &[DIR, "ID"],
    options: &[OUT],
    run: Run::InVault(|given| {
        let (id, out) = (number(&given.word()?)?, given.needed_path(&OUT)?);
        Ok(Box::new(move |session, streams| {
            let file = session.vault.write_receipt(id, &session.by, &RealDisk::new(&out))?;
            let folder = out.to_string_lossy();
            streams.show(&t!("sharing-receipt-made", file = file, folder = folder))
        }))
    }),
};
