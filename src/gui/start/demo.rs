//! A throw-away vault of fictional families.

use std::sync::Arc;

use iced::Element;
use iced::widget::column;

use super::Message;
use crate::case::{Bijlage, Case};
use crate::demo;
use crate::gui::kit::{self, spoken::said};
use crate::gui::machine::Machine;
use crate::gui::theme::space;
use crate::platform::{ThrowAway, randomness};
use crate::t;
use crate::vault::{Attached, NewVault, Passphrase, RealDisk, Vault, VaultError};

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
    let folder = folder.map_err(|refused| VaultError::writing(refused.into()))?;
    let passphrase = Passphrase::new(&t!("demo-passphrase"));
    let new = NewVault::new(&t!("demo-vault"), passphrase).with_cost(machine.key_cost);
    let disk = RealDisk::new(folder.path());
    let (vault, _) = Vault::create(disk, &new, &mut randomness)?;
    let mut families = demo::families(machine.clock.today());
    for family in &mut families {
        attach(&vault, family, machine)?;
    }
    let (author, now) = (t!("demo-author"), machine.now());
    vault.add_many(&mut families, &author, now, &mut randomness, |_, _| true)?;
    Ok(Ready { vault: Arc::new(vault), folder: Arc::new(folder) })
}

/// Seals the attachments of a family beside it.
fn attach(vault: &Vault, family: &mut Case, machine: &Machine) -> Result<(), VaultError> {
    let (all, case) = (demo::attachments(machine.clock.today()).into_iter(), family.id);
    for one in all.filter(|one| one.case == case) {
        let Attached { file, size, sha256 } =
            vault.attach(family, one.content(), &mut randomness)?;
        family.add_bijlage(Bijlage { file, size, sha256, ..one.bijlage });
    }
    Ok(())
}

/// What is shown meanwhile.
pub(super) fn view<'a>() -> Element<'a, Message> {
    column![kit::h1(t!("demo-preparing")), said(t!("demo-preparing-about"), kit::body)]
        .spacing(space::S)
        .into()
}
