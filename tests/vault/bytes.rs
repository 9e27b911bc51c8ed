//! Every byte flipped and every length cut off, for each kind of file: the file
//! is named, nothing breaks, and everything else still opens.
//!
//! The normal run takes one in so many; all of them with
//! `cargo test --test suite every_byte_of_every_kind -- --ignored --nocapture`.

use casuskompas::vault::exchange::ExchangeError;
use casuskompas::vault::{KeyCost, NewKey, Organisation, Passphrase, Vault, VaultError};

use crate::support::exchange_scene::{self, SCENE};
use crate::support::vault::*;
use crate::support::vault_view::PASSPHRASES;

/// A flipped bit at each place, each bit having its turn, and each shorter length.
fn wrongs(good: &[u8], apart: usize) -> impl Iterator<Item = (String, Vec<u8>)> + '_ {
    let flips = (0..good.len()).step_by(apart).map(|at| {
        let mut wrong = good.to_vec();
        wrong[at] ^= 1 << (at % 8);
        (format!("byte {at}"), wrong)
    });
    let cuts = (0..good.len()).step_by(apart);
    flips.chain(cuts.map(|length| (format!("length {length}"), good[..length].to_vec())))
}

/// A vault with a file of each kind.
fn everything() -> MemoryDisk {
    let disk = SCENE.disk.copy();
    let vault = unlock(&disk);
    vault.open(id(1)).unwrap();
    vault.save(&family(1), "Sem", now()).unwrap();
    vault.save(&family(4), "Noor", now()).unwrap();
    vault.delete(id(4), "Noor", now()).unwrap();
    vault.seal_draft("desk", b"half").unwrap();
    exchange_scene::accept(&vault).unwrap();
    let organisation = Organisation {
        name: "Gemeente".to_owned(),
        recipient: "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p".to_owned(),
    };
    vault.set_organisation(&organisation).unwrap();
    vault.list().unwrap();
    vault.flush_index().unwrap();
    disk
}

/// What is said when this file is asked for, if anything.
type Asking = fn(&Vault) -> Option<VaultError>;

fn plain<T>(outcome: Result<T, ExchangeError>) -> Option<VaultError> {
    match outcome {
        Ok(_) => None,
        Err(ExchangeError::Vault(error)) => Some(error),
        Err(other) => panic!("{other:?}"),
    }
}

fn in_inbox(vault: &Vault) -> Option<VaultError> {
    let faults = vault.inbox().unwrap().faults;
    faults.into_iter().next().and_then(|fault| plain(Err::<(), _>(fault)))
}

/// The log says which of its files have gaps, and goes on.
fn in_log(vault: &Vault) -> Option<VaultError> {
    let gaps = vault.log().unwrap().gaps;
    gaps.into_iter().next().map(VaultError::FileDamaged)
}

/// Files that are read when asked for, by the beginning of their name.
fn kinds() -> Vec<(&'static str, Asking)> {
    vec![
        ("cases/", |vault| vault.open(id(1)).err()),
        ("history/", |vault| vault.open_revision(id(1), 1, 1).err()),
        ("log/", in_log),
        ("drafts/", |vault| vault.read_draft("desk").err()),
        ("organisation.age", |vault| vault.organisation().err()),
        ("deleted/", |vault| vault.undelete(id(4), "Noor", now()).err()),
        ("exchange/keys.age", |vault| plain(vault.own_deelcode())),
        ("exchange/contacts/", |vault| plain(vault.contacts())),
        ("exchange/handovers/", |vault| plain(vault.handovers())),
        ("exchange/arrivals/", |vault| plain(vault.arrivals())),
        ("inbox/", in_inbox),
    ]
}

/// The file of this kind that the question is about.
fn file_of(disk: &MemoryDisk, kind: &str) -> String {
    let ours = id(1).to_string();
    let mut names = disk.names().into_iter().filter(|name| name.starts_with(kind));
    match kind {
        "cases/" | "history/" => names.find(|name| name.contains(&ours)),
        _ => names.next(),
    }
    .unwrap()
}

/// Asks for one damaged file, and at times for everything else too.
fn damage_one(kind: &str, asking: Asking, apart: usize) -> usize {
    let disk = everything();
    let vault = unlock(&disk);
    let file = file_of(&disk, kind);
    let good = disk.get(&file);
    let others = exchange_scene::told(&vault).is_ok();
    assert!(others);
    let named = Some(VaultError::FileDamaged(file.clone()));
    let mut tried = 0;
    for (what, wrong) in wrongs(&good, apart) {
        disk.set(&file, &wrong);
        assert_eq!(asking(&vault), named, "{file}, {what}");
        if tried % 400 == 0 {
            the_rest_opens(&vault, &file, &what);
            // Also in a window that is opened now.
            the_rest_opens(&unlock(&disk.copy()), &file, &what);
        }
        tried += 1;
    }
    disk.set(&file, &good);
    assert_eq!(asking(&vault), None, "{file}");
    tried
}

fn the_rest_opens(vault: &Vault, file: &str, what: &str) {
    let report = vault.check().unwrap();
    let faulty: Vec<&str> = report.faulty().map(|c| c.file.as_str()).collect();
    assert_eq!(faulty, [file], "{what}");
    let listing = vault.list().unwrap();
    let lost = usize::from(file.starts_with("cases/"));
    assert_eq!(listing.faults.len(), lost, "{file}, {what}");
    for summary in &listing.summaries {
        assert!(vault.open(summary.id).is_ok(), "{file}, {what}");
    }
    assert_eq!(listing.summaries.len(), 4 - lost, "{file}, {what}");
}

/// The index is only a cache: the list is the same without it.
fn damage_index(apart: usize) -> usize {
    let disk = everything();
    let expected = unlock(&disk.copy()).list().unwrap();
    let good = disk.get("index.age");
    let mut tried = 0;
    for (what, wrong) in wrongs(&good, apart) {
        let disk = disk.copy();
        disk.set("index.age", &wrong);
        assert_eq!(unlock(&disk).list().unwrap(), expected, "{what}");
        tried += 1;
    }
    tried
}

/// One damaged file of the keyring hinders nobody, and is mended on opening.
fn damage_keyring(apart: usize) -> usize {
    let mut tried = 0;
    let disk = everything();
    let vault = unlock(&disk);
    let new = NewKey { passphrase: &Passphrase::new(PASSPHRASES[1]), cost: KeyCost::for_tests() };
    vault.begin_renewing(&new, &mut bytes_from(7)).unwrap();
    vault.go_on_renewing(|done, _| done < 5).unwrap();
    drop(vault);
    let names = disk.names().into_iter();
    let keyring = names.filter(|name| name == "kluis.ron" || name.starts_with("keys/"));
    for file in keyring.collect::<Vec<_>>() {
        let good = disk.get(&file);
        for (what, wrong) in wrongs(&good, apart) {
            let disk = disk.copy();
            disk.set(&file, &wrong);
            let vault = Vault::unlock(disk.clone(), &Passphrase::new(PASSPHRASES[1]));
            let vault = vault.unwrap_or_else(|error| panic!("{file}, {what}: {error:?}"));
            assert_eq!(disk.get(&file), good, "{file}, {what}");
            for number in 1..=3 {
                assert!(vault.open(id(number)).is_ok(), "{file}, {what}");
            }
            if tried % 100 == 0 {
                assert!(vault.check().unwrap().is_sound(), "{file}, {what}");
            }
            tried += 1;
        }
    }
    tried
}

/// What goes to a colleague and comes back: refused with a reason, and nothing
/// of it enters.
fn damage_letters(apart: usize) -> usize {
    let disk = SCENE.disk.copy();
    let vault = unlock(&disk);
    let before = disk.names();
    let mut tried = 0;
    for good in [&SCENE.bundle, &SCENE.receipts[0]] {
        for (what, wrong) in wrongs(good, apart) {
            let read = vault.receive(&wrong, "Noor", now(), &mut bytes_from(5));
            let refused = matches!(read, Err(ExchangeError::Damaged | ExchangeError::NotABundle));
            assert!(refused, "{what}: {read:?}");
            tried += 1;
        }
        assert_eq!(disk.names(), before);
    }
    exchange_scene::receive(&vault).unwrap();
    exchange_scene::close(&vault).unwrap();
    tried
}

fn damage_everything(apart: usize, mut tell: impl FnMut(&str, usize)) {
    for (kind, asking) in kinds() {
        tell(kind, damage_one(kind, asking, apart));
    }
    tell("index.age", damage_index(apart));
    tell("keys and kluis.ron", damage_keyring(apart));
    tell("bundle and receipt", damage_letters(apart));
}

#[test]
fn damage_anywhere_in_any_kind_of_file_is_named_and_stays_there() {
    let mut kinds = 0;
    damage_everything(97, |kind, tried| {
        assert!(tried > 50, "{kind}: {tried}");
        kinds += 1;
    });
    assert_eq!(kinds, 14);
}

#[test]
#[ignore = "a campaign: see tests/PROOF.md"]
fn every_byte_of_every_kind_of_file() {
    let start = std::time::Instant::now();
    let mut all = 0;
    damage_everything(1, |kind, tried| {
        println!("{kind:<24} {tried:>8} ways");
        all += tried;
    });
    println!("{all} ways, violations 0, {} s", start.elapsed().as_secs());
}
