//! A throw-away vault of fictional families.

use std::sync::Arc;

use iced::Element;
use iced::widget::column;

use super::Message;
use crate::demo;
use crate::gui::kit::{self, spoken::said};
use crate::gui::machine::Machine;
use crate::gui::theme::space;
use crate::platform::{ThrowAway, randomness};
use crate::t;
use crate::vault::{NewVault, Passphrase, RealDisk, Vault, VaultError};

/// A demonstration that can begin.
#[derive(Debug, Clone)]
pub struct Ready {
    /// Its vault, filled.
    pub vault: Arc<Vault>,
    /// The folder that goes with the program.
    pub folder: Arc<ThrowAway>,
}

/// Makes the vault and fills it. Takes a second or two.
///
/// # Errors
/// What the vault says.
pub(super) fn prepare(machine: &Machine) -> Result<Ready, VaultError> {
    let folder = ThrowAway::new();
    let folder = folder.map_err(VaultError::writing)?;
    let passphrase = Passphrase::new(&t!("demo-passphrase"));
    let new = NewVault::new(&t!("demo-vault"), passphrase).with_cost(machine.key_cost);
    let disk = RealDisk::new(folder.path());
    let (vault, _) = Vault::create(disk, &new, &mut randomness)?;
    for mut family in demo::families(machine.clock.today()) {
        vault.add(&mut family, &t!("demo-author"), machine.now(), &mut randomness)?;
    }
    Ok(Ready { vault: Arc::new(vault), folder: Arc::new(folder) })
}

/// What is shown meanwhile.
pub(super) fn view<'a>() -> Element<'a, Message> {
    column![kit::h1(t!("demo-preparing")), said(t!("demo-preparing-about"), kit::body)]
        .spacing(space::S)
        .into()
}
