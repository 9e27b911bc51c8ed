//! One vault in the middle of everything that handing over can be: for the
//! tests of power cuts, failing disks and damage.

use std::sync::LazyLock;

use casuskompas::case::{Afterwards, CaseId, Purpose};
use casuskompas::documents::bared;
use casuskompas::vault::exchange::{Arrived, Deelcode, ExchangeError, Wish};
use casuskompas::vault::{Disk, Vault, VaultError};
use uuid::Uuid;

use crate::support::vault::*;

/// Who hands over what to whom, as far as it came.
pub(crate) struct Scene {
    /// A vault with three cases, of which the second and the third are on
    /// their way to a colleague, and with two cases from them that wait.
    pub(crate) disk: MemoryDisk,
    /// The deelcode of the colleague.
    pub(crate) code: Deelcode,
    /// What waits: to be accepted and to be refused.
    pub(crate) waiting: [Uuid; 2],
    /// Another case from the colleague, not read in yet.
    pub(crate) bundle: Vec<u8>,
    /// The receipts for the second and the third case.
    pub(crate) receipts: [Vec<u8>; 2],
}

pub(crate) static SCENE: LazyLock<Scene> = LazyLock::new(Scene::play);

const US: &str = "Noor";
const THEM: &str = "J. Smit";

fn wish(to: Deelcode, to_name: &str, afterwards: Afterwards) -> Wish {
    Wish {
        to,
        to_name: to_name.to_owned(),
        purpose: Purpose::Transfer,
        pseudonymise: false,
        afterwards,
        without_comparing: true,
        kept: Vec::new(),
    }
}

/// Gives a case and tells the file.
fn give(vault: &Vault, case: CaseId, wish: &Wish, by: &str, seed: u8) -> Vec<u8> {
    let out = MemoryDisk::default();
    let sent = vault.send(case, wish, &out, by, now(), &mut bytes_from(seed));
    out.get(&sent.unwrap().file)
}

impl Scene {
    fn play() -> Self {
        let disk = MemoryDisk::default();
        let ours = create(&disk);
        let (theirs, _) = try_create(MemoryDisk::default(), 2).unwrap();
        let us = ours.deelcode(&mut bytes_from(21)).unwrap();
        let them = theirs.deelcode(&mut bytes_from(22)).unwrap();
        for number in 1..=3 {
            ours.save(&family(number), US, now()).unwrap();
            theirs.save(&family(10 + number), THEM, now()).unwrap();
        }
        ours.add_contact(THEM, them, now()).unwrap();
        let receipts = [(2, Afterwards::Keep), (3, Afterwards::Remove)].map(|(number, after)| {
            let wish = wish(them, THEM, after);
            let file = give(&ours, id(number), &wish, US, 30 + number as u8);
            accepted(&theirs, &file)
        });
        let bundles = [11, 12, 13].map(|number| {
            let wish = wish(us, US, Afterwards::Keep);
            give(&theirs, id(number), &wish, THEM, 30 + number as u8)
        });
        let [accept, refuse, bundle] = bundles;
        let waiting = [accept, refuse].map(|file| read_in(&ours, &file));
        ours.list().unwrap();
        ours.flush_index().unwrap();
        drop(ours);
        Self { disk, code: them, waiting, bundle, receipts }
    }
}

fn read_in(vault: &Vault, file: &[u8]) -> Uuid {
    match vault.receive(file, US, now(), &mut bytes_from(5)).unwrap() {
        Arrived::Bundle(waiting) => waiting.id,
        other => panic!("{other:?}"),
    }
}

fn accepted(vault: &Vault, file: &[u8]) -> Vec<u8> {
    let random = &mut bytes_from(6);
    let waiting = read_in(vault, file);
    vault.accept(waiting, THEM, now(), random, &bared).unwrap();
    let out = MemoryDisk::default();
    let receipt = vault.write_receipt(waiting, THEM, &out).unwrap();
    out.get(&receipt)
}

/// Gives the first case to the colleague, into this folder.
pub(crate) fn send_to(vault: &Vault, out: &dyn Disk) -> Result<(), ExchangeError> {
    send_with(vault, out, 40)
}

/// The same as another letter, by its chance.
pub(crate) fn send_with(vault: &Vault, out: &dyn Disk, seed: u8) -> Result<(), ExchangeError> {
    let wish = wish(SCENE.code, THEM, Afterwards::Remove);
    let sent = vault.send(id(1), &wish, out, US, now(), &mut bytes_from(seed));
    sent.map(drop)
}

pub(crate) fn send(vault: &Vault) -> Result<(), VaultError> {
    plain(send_to(vault, &MemoryDisk::default()))
}

pub(crate) fn receive(vault: &Vault) -> Result<(), VaultError> {
    let read = vault.receive(&SCENE.bundle, US, now(), &mut bytes_from(5));
    plain(read.map(drop))
}

pub(crate) fn accept(vault: &Vault) -> Result<(), VaultError> {
    let taken = vault.accept(SCENE.waiting[0], US, now(), &mut bytes_from(5), &bared);
    plain(taken.map(drop))
}

pub(crate) fn refuse(vault: &Vault) -> Result<(), VaultError> {
    plain(vault.refuse(SCENE.waiting[1], "", US, now()))
}

pub(crate) fn close(vault: &Vault) -> Result<(), VaultError> {
    take_receipt(vault, 0)
}

pub(crate) fn close_and_remove(vault: &Vault) -> Result<(), VaultError> {
    take_receipt(vault, 1)
}

fn take_receipt(vault: &Vault, which: usize) -> Result<(), VaultError> {
    let read = vault.receive(&SCENE.receipts[which], US, now(), &mut bytes_from(5));
    plain(read.map(drop))
}

pub(crate) fn meet(vault: &Vault) -> Result<(), VaultError> {
    plain(vault.add_contact("Sem", deelcode_of_nobody(), now()))
}

pub(crate) fn compare(vault: &Vault) -> Result<(), VaultError> {
    plain(vault.mark_compared(SCENE.code, US, now()))
}

fn deelcode_of_nobody() -> Deelcode {
    let (vault, _) = try_create(MemoryDisk::default(), 9).unwrap();
    vault.deelcode(&mut bytes_from(9)).unwrap()
}

/// Makes our own keys for handing over.
pub(crate) fn become_known(vault: &Vault) -> Result<(), VaultError> {
    plain(vault.deelcode(&mut bytes_from(23)).map(drop))
}

/// Only the disk may get in the way here.
fn plain(outcome: Result<(), ExchangeError>) -> Result<(), VaultError> {
    outcome.map_err(|error| match error {
        ExchangeError::Vault(error) => error,
        other => panic!("{other:?}"),
    })
}

/// What a person does who finds something begun: the same again.
pub(crate) fn finish(vault: &Vault) {
    for (which, number) in [(0, 2), (1, 3)] {
        let under_way = vault.transfer_under_way(id(number)).unwrap().is_some();
        let let_go = match vault.open(id(number)) {
            Ok(opened) => !opened.case.is_open(),
            Err(error) => error == VaultError::CaseMissing,
        };
        if under_way && let_go {
            take_receipt(vault, which).unwrap();
        }
    }
    for waiting in vault.inbox().unwrap().waiting {
        let summaries = vault.list().unwrap().summaries.into_iter();
        let cases = summaries.filter_map(|summary| vault.open(summary.id).ok());
        let mut bundles = cases.filter_map(|opened| opened.case.received);
        if bundles.any(|received| received.bundle == waiting.id) {
            let random = &mut bytes_from(5);
            vault.accept(waiting.id, US, now(), random, &bared).unwrap();
        }
    }
}

/// Everything that handing over left in a vault, in words.
pub(crate) fn told(vault: &Vault) -> Result<String, String> {
    let code = vault.own_deelcode().map_err(|error| format!("{error:?}"))?;
    let inbox = vault.inbox().unwrap();
    if !inbox.faults.is_empty() {
        return Err(format!("{:?}", inbox.faults));
    }
    let waiting: Vec<Uuid> = inbox.waiting.iter().map(|waiting| waiting.id).collect();
    let lists = (vault.contacts(), vault.handovers(), vault.arrivals());
    Ok(format!("{code:?} {waiting:?} {lists:?}"))
}
