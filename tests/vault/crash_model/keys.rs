//! Changing what opens a vault.

use casuskompas::vault::{KeyCost, NewKey, Organisation, Passphrase};

use super::story::Story;
use crate::support::vault::*;
use crate::support::vault_steps::*;
use crate::support::vault_view::PASSPHRASES;

pub(super) fn passphrases() -> Story {
    let [old, new] = PASSPHRASES;
    let changing = |from: &'static str, to: &'static str| -> Step {
        Box::new(move |vault| {
            let (from, to) = (Passphrase::new(from), Passphrase::new(to));
            vault.change_passphrase(&from, &to, KeyCost::for_tests()).unwrap();
        })
    };
    let steps = vec![changing(old, new), saving(1, "daarna"), changing(new, old)];
    Story::new("change of passphrase", &filled(1), steps).with_keys()
}

pub(super) fn recovery() -> Story {
    let renewing = |seed| -> Step {
        Box::new(move |vault| {
            let cost = KeyCost::for_tests();
            vault.renew_recovery(cost, &mut bytes_from(seed)).unwrap();
        })
    };
    Story::new("recovery code", &filled(1), vec![renewing(7), renewing(8)]).with_keys()
}

pub(super) fn organisation() -> Story {
    let steps: Vec<Step> = vec![
        Box::new(|vault| {
            let recipient = age::x25519::Identity::generate().to_public().to_string();
            let name = "Gemeente".to_owned();
            let employer = Organisation { name, recipient };
            vault.set_organisation(&employer).unwrap();
        }),
        Box::new(|vault| vault.remove_organisation().unwrap()),
    ];
    Story::new("employer's key", &filled(1), steps)
}

pub(super) fn renewal() -> Story {
    let steps: Vec<Step> = vec![
        saving_by(1, "een", "Sem"),
        drafting("half"),
        deleting(2),
        Box::new(|vault| {
            let new =
                NewKey { passphrase: &Passphrase::new(PASSPHRASES[1]), cost: KeyCost::for_tests() };
            vault.begin_renewing(&new, &mut bytes_from(7)).unwrap();
        }),
        saving(3, "tussendoor"),
        Box::new(go_on_renewing),
        saving(1, "daarna"),
    ];
    Story::new("key renewal", &filled(3), steps).finished_by(go_on_renewing).with_keys()
}

/// A renewal is under way, and one of the two files with the former key is lost.
pub(super) fn renewal_with_damage() -> Story {
    let disk = filled(3);
    let vault = unlock(&disk);
    let new = NewKey { passphrase: &passphrase(), cost: KeyCost::for_tests() };
    vault.begin_renewing(&new, &mut bytes_from(7)).unwrap();
    vault.go_on_renewing(|done, _| done < 2).unwrap();
    drop(vault);
    disk.set("keys/former.age", b"half");
    let steps: Vec<Step> = vec![saving_by(3, "tussendoor", "Sem"), Box::new(go_on_renewing)];
    Story::new("key renewal, damaged", &disk, steps).finished_by(go_on_renewing).with_keys()
}
