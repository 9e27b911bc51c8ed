//! Links, pipes, sockets and folders where a file or folder of a vault should
//! be: never followed, never waited for, never written through; named by
//! whoever looks at everything; and once they are gone and the real thing is put
//! back, everything is as it was.

use std::fs;
use std::os::unix::fs::symlink;
use std::os::unix::net::UnixListener;
use std::path::{Path, PathBuf};

use casuskompas::vault::{
    Access, BackedUp, Condition, KeyCost, NewKey, Passphrase, ReadOnlyReason, RealDisk, Reason,
    Renewal, Vault, VaultError, restore,
};

use crate::support::vault::*;
use crate::support::vault_view::PASSPHRASES;

/// What somebody, or some other program, puts there.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Kind {
    /// A link to the real thing, which was moved elsewhere.
    Link,
    /// A link to nothing.
    Dangling,
    Pipe,
    Socket,
    Folder,
}

const KINDS: [Kind; 5] = [Kind::Link, Kind::Dangling, Kind::Pipe, Kind::Socket, Kind::Folder];

/// All kinds at the first place; after that links, and each other in its turn.
fn kinds(number: usize) -> Vec<Kind> {
    match number {
        0 => KINDS.to_vec(),
        number => vec![KINDS[0], KINDS[1 + number % 4]],
    }
}

struct Scene {
    outside: tempfile::TempDir,
    root: PathBuf,
    place: String,
}

impl Scene {
    /// A vault whose file or folder at `place` stands elsewhere.
    fn new(whole: &MemoryDisk, place: &str, kind: Kind) -> Self {
        let outside = tempfile::tempdir().unwrap();
        let root = outside.path().join("kluis");
        for folder in whole.folders() {
            fs::create_dir_all(root.join(folder)).unwrap();
        }
        for (name, (bytes, _)) in whole.files() {
            fs::write(root.join(name), bytes).unwrap();
        }
        let scene = Self { outside, root, place: place.to_owned() };
        if scene.at().exists() {
            fs::rename(scene.at(), scene.moved()).unwrap();
        }
        scene.put(kind);
        scene
    }

    fn at(&self) -> PathBuf {
        self.root.join(&self.place)
    }

    fn moved(&self) -> PathBuf {
        self.outside.path().join("elders")
    }

    fn nothing(&self) -> PathBuf {
        self.outside.path().join("niets")
    }

    fn put(&self, kind: Kind) {
        match kind {
            Kind::Link => symlink(self.moved(), self.at()).unwrap(),
            Kind::Dangling => symlink(self.nothing(), self.at()).unwrap(),
            Kind::Pipe => {
                let made = std::process::Command::new("mkfifo").arg(self.at()).status();
                assert!(made.unwrap().success());
            }
            Kind::Socket => drop(UnixListener::bind(self.at()).unwrap()),
            Kind::Folder => fs::create_dir(self.at()).unwrap(),
        }
    }

    /// What is in the way goes, and the real thing comes back.
    fn put_back(&self) {
        let metadata = fs::symlink_metadata(self.at());
        // Our own file may have taken its place by now.
        match metadata.map(|metadata| metadata.file_type()) {
            Ok(kind) if kind.is_dir() => fs::remove_dir(self.at()).unwrap(),
            Ok(_) => fs::remove_file(self.at()).unwrap(),
            Err(_) => {}
        }
        if self.moved().exists() {
            fs::rename(self.moved(), self.at()).unwrap();
        }
    }

    fn open(&self) -> Vault {
        Vault::unlock(RealDisk::new(&self.root), &passphrase())
            .or_else(|_| Vault::unlock(RealDisk::new(&self.root), &other()))
            .unwrap()
    }
}

fn other() -> Passphrase {
    Passphrase::new(PASSPHRASES[1])
}

/// Everything that stands somewhere, with its bytes.
fn everything_in(place: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let Ok(metadata) = fs::symlink_metadata(place) else {
        return Vec::new();
    };
    if metadata.is_file() {
        return vec![(place.to_owned(), fs::read(place).unwrap())];
    }
    let mut names: Vec<_> = fs::read_dir(place).unwrap().map(|e| e.unwrap().path()).collect();
    names.sort();
    names.iter().flat_map(|name| everything_in(name)).collect()
}

fn version(number: u128, words: &str) -> casuskompas::case::Case {
    let mut case = family(number);
    case.concern = words.to_owned();
    case
}

fn start() -> MemoryDisk {
    let disk = MemoryDisk::default();
    let vault = create(&disk);
    for number in 1..=3 {
        vault.save(&version(number, "een"), "Noor", now()).unwrap();
        vault.save(&version(number, "twee"), "Sem", now()).unwrap();
    }
    vault.delete(id(3), "Noor", now()).unwrap();
    vault.seal_draft("desk", b"half").unwrap();
    vault.deelcode(&mut bytes_from(5)).unwrap();
    vault.list().unwrap();
    vault.flush_index().unwrap();
    drop(vault);
    disk
}

/// Files of every kind.
fn files() -> Vec<String> {
    let own = [path(1), format!("history/{}/1.age", id(1)), format!("deleted/{}.age", id(3))];
    let fixed = [
        "kluis.ron",
        "keys/passphrase.age",
        "keys/second/recovery.age",
        "log/000001.age",
        "drafts/desk.age",
        "exchange/keys.age",
        "index.age",
        "lock",
        "cases/vreemd.age",
        "brief.txt",
    ];
    own.into_iter().chain(fixed.map(str::to_owned)).collect()
}

/// Everything that can be done with a vault, without a look at what comes of it.
fn do_everything(vault: &Vault) {
    let _ = vault.list();
    for number in 1..=3 {
        let _ = vault.open(id(number));
        let _ = vault.history(id(number));
    }
    for case in vault.cases_to_rescue().iter().flatten() {
        let _ = vault.rescue(case);
    }
    let _ = vault.log();
    let _ = vault.deleted();
    let _ = vault.read_draft("desk");
    let _ = vault.drafts();
    let _ = vault.own_deelcode();
    let _ = vault.inbox();
    let _ = vault.organisation();
    let _ = vault.flush_index();
    let into = MemoryDisk::default();
    let _ = create(&into).merge_from(vault, "Noor", now(), |_, _| true);
}

fn renew(vault: &Vault) -> Result<Renewal, VaultError> {
    let new = NewKey { passphrase: &other(), cost: KeyCost::for_tests() };
    vault.begin_renewing(&new, &mut bytes_from(7))?;
    vault.go_on_renewing(|_, _| true)
}

fn named_by_backup(vault: &Vault, place: &str) -> bool {
    let stick = MemoryDisk::default();
    match vault.back_up(&stick, "Noor", now(), |_, _| true) {
        Ok(BackedUp::Whole { damaged, left_out, .. }) => {
            assert!(restore(&stick, &MemoryDisk::default(), |_, _| true).is_ok());
            damaged.iter().chain(&left_out).any(|file| file == place)
        }
        Ok(BackedUp::Stopped) => false,
        Err(_) => stick.names().is_empty(),
    }
}

#[test]
fn what_stands_in_the_place_of_a_file_is_named_and_left_alone() {
    let whole = start();
    for (number, place) in files().into_iter().enumerate() {
        for kind in kinds(number) {
            let is_ours = whole.names().contains(&place);
            if kind == Kind::Link && !is_ours {
                continue;
            }
            let what = format!("{kind:?} at {place}");
            let scene = Scene::new(&whole, &place, kind);
            let elsewhere = everything_in(&scene.moved());

            // Looked at without the lock, so that nothing is put in order first.
            let reader = Vault::unlock(RealDisk::for_reading(&scene.root), &passphrase()).unwrap();
            let report = reader.check().unwrap();
            let faulty: Vec<&str> = report.faulty().map(|c| c.file.as_str()).collect();
            // A folder of somebody else holds what it holds.
            let is_harmless = kind == Kind::Folder && place == "brief.txt";
            assert_eq!(faulty.contains(&place.as_str()), !is_harmless, "{what}: {faulty:?}");
            let listing = reader.list().unwrap();
            let told = listing.faults.iter().any(|fault| fault.file == place);
            let is_listed = ["cases/", "log/", "exchange/"].iter().any(|f| place.starts_with(f));
            assert_eq!(told, is_listed, "{what}");
            assert!(named_by_backup(&reader, &place) || is_harmless, "{what}");
            do_everything(&reader);
            drop(reader);

            let vault = scene.open();
            let is_lock = place == "lock";
            let reason = Access::ReadOnly(ReadOnlyReason::Lock);
            assert_eq!(vault.access() == reason, is_lock, "{what}");
            do_everything(&vault);
            if place == path(1) {
                let refused = vault.save(&version(1, "drie"), "Noor", now());
                assert!(matches!(refused, Err(VaultError::InTheWay { .. })), "{what}");
            }
            let sealed = place.ends_with(".age") && !place.starts_with("keys");
            let left = place != "index.age" && sealed && (is_ours || kind != Kind::Folder);
            match renew(&vault) {
                Ok(Renewal::Unreadable(files)) => assert_eq!(files, [place.as_str()], "{what}"),
                Ok(Renewal::Done) => assert!(!left || !is_ours, "{what}"),
                outcome => assert!(is_lock || outcome.is_err(), "{what}: {outcome:?}"),
            }
            drop(vault);

            assert_eq!(everything_in(&scene.moved()), elsewhere, "{what}");
            assert!(fs::symlink_metadata(scene.nothing()).is_err(), "{what}");
            if place == "index.age" || place.starts_with("keys") || place == "kluis.ron" {
                // A cache, or a file of which the second copy took its place.
                continue;
            }
            scene.put_back();
            let vault = scene.open();
            if vault.is_renewing() {
                assert_eq!(vault.go_on_renewing(|_, _| true), Ok(Renewal::Done), "{what}");
            }
            assert!(vault.check().unwrap().is_sound(), "{what}");
            assert_eq!(vault.open(id(1)).unwrap().case.concern, "twee", "{what}");
            assert_eq!(vault.read_draft("desk").unwrap().unwrap().as_slice(), b"half");
            assert_eq!(vault.deleted().unwrap().len(), 1, "{what}");
        }
    }
}

#[test]
fn what_stands_in_the_place_of_a_folder_stops_whoever_needs_all_of_it() {
    let whole = start();
    let folders =
        ["cases", "history", "deleted", "drafts", "log", "exchange", "inbox", "keys/second"];
    let own = format!("history/{}", id(1));
    for (number, place) in folders.into_iter().chain([own.as_str()]).enumerate() {
        for kind in kinds(number).into_iter().filter(|kind| *kind != Kind::Folder) {
            let what = format!("{kind:?} at {place}");
            let scene = Scene::new(&whole, place, kind);
            let elsewhere = everything_in(&scene.moved());
            let vault = scene.open();
            let named = |outcome: Result<(), VaultError>| match outcome {
                Err(VaultError::InTheWay { file, .. }) => file == place,
                _ => false,
            };
            let report = vault.check().unwrap();
            let mut faulty = report.faulty().filter(|checked| checked.file == place);
            assert_eq!(faulty.next().unwrap().condition, Condition::InTheWay, "{what}");
            for (file, remedy) in vault.remedies(&report, None) {
                let _ = vault.mend(&file, &remedy, None, "Noor", now());
            }
            let stick = MemoryDisk::default();
            let made = vault.back_up(&stick, "Noor", now(), |_, _| true);
            assert!(named(made.map(drop)), "{what}");
            assert_eq!(stick.names(), [""; 0], "{what}");
            assert!(named(renew(&vault).map(drop)), "{what}");
            let copy = restore(&RealDisk::new(&scene.root), &stick, |_, _| true);
            assert!(named(copy.map(drop)), "{what}");
            do_everything(&vault);
            let _ = vault.destroy(id(2), Reason::Asked, "Noor", now());
            let into = place == "cases";
            assert_eq!(named(vault.list().map(drop)), into, "{what}");
            assert_eq!(named(vault.open(id(1)).map(drop)), into, "{what}");
            assert_eq!(named(vault.save(&version(7, "x"), "Noor", now()).map(drop)), into);
            if place == "drafts" {
                assert!(vault.seal_draft("desk", b"later").is_err(), "{what}");
            }
            drop(vault);
            assert_eq!(everything_in(&scene.moved()), elsewhere, "{what}");
            assert!(fs::symlink_metadata(scene.nothing()).is_err(), "{what}");
            scene.put_back();
            let vault = scene.open();
            assert_eq!(vault.go_on_renewing(|_, _| true), Ok(Renewal::Done), "{what}");
            assert_eq!(vault.open(id(1)).unwrap().case.concern, "twee", "{what}");
        }
    }
}

/// A folder on another disk, reached through a link, is a good place for a vault.
#[test]
fn the_vault_itself_may_be_reached_through_a_link() {
    let scene = Scene::new(&start(), "brief.txt", Kind::Folder);
    let link = scene.outside.path().join("mijn kluis");
    symlink(&scene.root, &link).unwrap();
    let vault = Vault::unlock(RealDisk::new(&link), &passphrase()).unwrap();
    assert_eq!(vault.access(), Access::Writing);
    assert!(vault.check().unwrap().is_sound());
    vault.open(id(1)).unwrap();
    vault.save(&version(1, "drie"), "Noor", now()).unwrap();
    let made = vault.back_up(&MemoryDisk::default(), "Noor", now(), |_, _| true);
    assert!(matches!(made, Ok(BackedUp::Whole { damaged, .. }) if damaged.is_empty()));
}
