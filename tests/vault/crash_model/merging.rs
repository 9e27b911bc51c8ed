//! Taking over the cases of another copy of the vault.

use std::sync::LazyLock;

use casuskompas::vault::Vault;

use super::story::Story;
use crate::support::vault::*;
use crate::support::vault_steps::*;

/// A copy of the vault, such as a backup, that went its own way.
static ELSEWHERE: LazyLock<(MemoryDisk, MemoryDisk)> = LazyLock::new(|| {
    let here = filled(3);
    let elsewhere = here.copy();
    let vault = unlock(&elsewhere);
    saving_by(1, "nieuwer", "Sem")(&vault);
    saving_by(2, "daar", "Sem")(&vault);
    saving_by(4, "alleen daar", "Sem")(&vault);
    drop(vault);
    let vault = unlock(&here);
    saving_by(2, "hier", "Noor")(&vault);
    drop(vault);
    (here, elsewhere)
});

fn merge(vault: &Vault) {
    let elsewhere = unlock(&ELSEWHERE.1.copy());
    let merged = vault.merge_from(&elsewhere, "Noor", now(), |_, _| true);
    assert!(!merged.unwrap().stopped);
}

pub(super) fn merging() -> Story {
    let steps: Vec<Step> = vec![Box::new(merge), saving(3, "daarna")];
    Story::new("merge", &ELSEWHERE.0, steps).finished_by(merge)
}
