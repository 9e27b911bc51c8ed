//! `vault organisation`: whether an employer has access, and with which key.

use crate::cli::command::*;
use crate::t;
use crate::vault::{Event, Organisation};

const SET: CommandOption = CommandOption::with_value("set", "age1…", "help-organisation-set");
const EMPLOYER: CommandOption = CommandOption::with_value("name", "NAAM", "help-organisation-name");
const REMOVE: CommandOption = CommandOption::flag("remove", "help-organisation-remove");

pub(super) const ORGANISATION: Command = Command {
    name: "vault organisation",
    meaning: "help-organisation",
    arguments: &[DIR],
    options: &[SET, EMPLOYER, REMOVE],
    run: Run::InVault(|given| match (given.text(&SET)?, given.flag(&REMOVE)) {
        (None, false) => Ok(Box::new(tell)),
        (None, true) => Ok(Box::new(lock_out)),
        (Some(recipient), false) => {
            let recipient = recipient.trim().to_owned();
            let organisation = Organisation { name: given.needed(&EMPLOYER)?, recipient };
            Ok(Box::new(move |session, streams| let_in(&organisation, session, streams)))
        }
        (Some(_), true) => Err(Failure::usage(&t!("terminal-set-or-remove"))),
    }),
};

/// Says what opens the vault now.
fn tell(session: &Session<'_>, streams: &mut Streams<'_>) -> Outcome {
    match session.vault.organisation()? {
        None => streams.show(&t!("terminal-access-ours")),
        Some(organisation) => streams.show(&t!(
            "terminal-access-organisation",
            name = organisation.name,
            key = organisation.recipient
        )),
    }
}

fn let_in(
    organisation: &Organisation,
    session: &Session<'_>,
    streams: &mut Streams<'_>,
) -> Outcome {
    session.vault.set_organisation(organisation)?;
    session.note(Event::OrganisationSet(organisation.recipient.clone()), streams);
    tell(session, streams)
}

fn lock_out(session: &Session<'_>, streams: &mut Streams<'_>) -> Outcome {
    if session.vault.organisation()?.is_none() {
        return Err(Failure::failed(t!("terminal-no-organisation")));
    }
    session.vault.remove_organisation()?;
    session.note(Event::OrganisationRemoved, streams);
    streams.show(&t!("terminal-organisation-removed"))
}
