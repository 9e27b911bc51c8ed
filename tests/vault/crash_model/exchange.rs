//! Handing a case over and taking one in.

use std::sync::LazyLock;

use casuskompas::documents::bared;
use casuskompas::vault::Disk;
use casuskompas::vault::exchange::Wish;

use super::story::Story;
use crate::support::crash_disk::CrashDisk;
use crate::support::exchange::Side;
use crate::support::exchange_scene;
use crate::support::vault::*;
use crate::support::vault_steps::*;

/// First the keys for it, then a contact, then the case itself.
pub(super) fn handing_over() -> Story {
    let steps: Vec<Step> = vec![
        Box::new(|vault| exchange_scene::become_known(vault).unwrap()),
        Box::new(|vault| exchange_scene::meet(vault).unwrap()),
        Box::new(|vault| exchange_scene::send(vault).unwrap()),
        saving(1, "intussen"),
        Box::new(|vault| {
            let sent = vault.handovers().unwrap();
            vault.withdraw(sent[0].id, "Noor", now()).unwrap();
        }),
    ];
    Story::new("hand over", &filled(2), steps)
}

pub(super) fn taking_in() -> Story {
    let steps: Vec<Step> = vec![
        Box::new(|vault| exchange_scene::receive(vault).unwrap()),
        Box::new(|vault| exchange_scene::accept(vault).unwrap()),
        Box::new(|vault| exchange_scene::refuse(vault).unwrap()),
        saving(11, "hier verder"),
    ];
    let start = &exchange_scene::SCENE.disk;
    Story::new("take in", start, steps).finished_by(exchange_scene::finish)
}

pub(super) fn receipts() -> Story {
    let steps: Vec<Step> = vec![
        Box::new(|vault| exchange_scene::close(vault).unwrap()),
        Box::new(|vault| exchange_scene::close_and_remove(vault).unwrap()),
    ];
    let start = &exchange_scene::SCENE.disk;
    Story::new("receipts", start, steps).finished_by(exchange_scene::finish)
}

/// A vault with a letter at its first case, and a file from a colleague whose case has
/// one too.
static WITH_ATTACHMENTS: LazyLock<(MemoryDisk, Vec<u8>)> = LazyLock::new(|| {
    let here = exchange_scene::SCENE.disk.copy();
    attaching(1, b"een brief", 1)(&unlock(&here));
    let us = unlock(&here).own_deelcode().unwrap().unwrap();
    let there = Side::new("Sanne", 2);
    there.keep(family(21));
    attaching(21, b"een tekening", 2)(&there.vault);
    let (_, file) = there.give(id(21), &Wish { to: us, ..there.wish() });
    (here, file)
});

pub(super) fn handing_over_attachments() -> Story {
    let steps: Vec<Step> =
        vec![Box::new(|vault| exchange_scene::send(vault).unwrap()), saving(1, "intussen")];
    Story::new("hand over attachments", &WITH_ATTACHMENTS.0, steps)
        .finished_by(exchange_scene::finish)
}

pub(super) fn taking_in_attachments() -> Story {
    let steps: Vec<Step> = vec![
        Box::new(|vault| {
            vault.receive(&WITH_ATTACHMENTS.1, "Noor", now(), &mut bytes_from(5)).unwrap();
        }),
        Box::new(|vault| {
            let waiting = vault.inbox().unwrap().waiting.into_iter();
            let waiting = waiting.map(|one| one.id).collect::<Vec<_>>();
            let ours = waiting.iter().find(|one| !exchange_scene::SCENE.waiting.contains(one));
            vault.accept(*ours.unwrap(), "Noor", now(), &mut bytes_from(5), &bared).unwrap();
        }),
    ];
    Story::new("take in attachments", &WITH_ATTACHMENTS.0, steps)
        .finished_by(exchange_scene::finish)
}

/// A power cut of the stick on which a bundle is written: what has its name is
/// whole, and once the program said so it is there.
pub(super) fn sticks() -> usize {
    let vault = unlock(&exchange_scene::SCENE.disk.copy());
    let stick = CrashDisk::over(&MemoryDisk::default());
    stick.create_folder("").unwrap();
    exchange_scene::send_to(&vault, &stick).unwrap();
    stick.acknowledge(0);
    let bundle = stick.now().names().pop().unwrap();
    let whole = stick.now().get(&bundle);
    let wrecks = stick.wrecks();
    for wreck in &wrecks {
        let files = wreck.disk.files();
        match files.get(&bundle) {
            Some((bytes, _)) => assert_eq!(bytes, &whole, "{}", wreck.after),
            None => assert_eq!(wreck.acknowledged, 0, "{}", wreck.after),
        }
    }
    wrecks.len()
}

#[test]
fn a_power_cut_while_a_bundle_is_written_leaves_a_whole_one_or_none() {
    assert!(sticks() > 5);
}
