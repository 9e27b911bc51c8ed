//! Handing a case over and taking one in.

use casuskompas::vault::Disk;

use super::story::Story;
use crate::support::crash_disk::CrashDisk;
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
