//! `vault deelcode`: what a colleague needs to send a case here.

use serde::Serialize;

use crate::cli::command::*;
use crate::platform::randomness;
use crate::t;
use crate::vault::Vault;

pub(super) const DEELCODE: Command = Command {
    name: "vault deelcode",
    meaning: "help-deelcode",
    arguments: &[DIR],
    options: &[TEXT_OR_JSON],
    run: Run::InVault(|given| {
        let format = given.format(&TEXT_OR_JSON)?;
        Ok(Box::new(move |session, streams| tell(&session.vault, format, streams)))
    }),
};

#[derive(Serialize)]
struct Code {
    deelcode: String,
    words: Vec<&'static str>,
}

fn tell(vault: &Vault, format: Format, streams: &mut Streams<'_>) -> Outcome {
    let code = vault.deelcode(&mut randomness)?;
    let told = Code { deelcode: code.to_string(), words: code.words() };
    streams.show_as(format, &told, || {
        t!("terminal-deelcode", code = told.deelcode.as_str(), words = told.words.join(", "))
    })
}
