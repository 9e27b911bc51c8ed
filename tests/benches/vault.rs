//! A vault of ten, a thousand and ten thousand cases: unlock, list, open, save.
//!
//! The cases are copies of the fictional families under ids of their own, about
//! 16 to 20 kB of RON each, one in six nearly empty. Key derivation is what every vault gets.
#![allow(clippy::unwrap_used, clippy::disallowed_methods, missing_docs)]

mod measure;

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use casuskompas::case::{Case, CaseId};
use casuskompas::demo;
use casuskompas::platform::randomness;
use casuskompas::vault::{Disk, Entry, Locked, NewVault, Passphrase, RealDisk, Stamp, Vault};
use chrono::{DateTime, FixedOffset};
use measure::Times;
use uuid::Uuid;

const WORDS: &str = "paraplu lantaarn zebra kwartje";

/// The real disk, counting how often it waits for the hardware.
struct Counting(RealDisk, Arc<AtomicUsize>);

impl Disk for Counting {
    fn read(&self, name: &str) -> io::Result<Vec<u8>> {
        self.0.read(name)
    }

    fn write_new(&self, name: &str, bytes: &[u8]) -> io::Result<Stamp> {
        self.1.fetch_add(1, Ordering::Relaxed);
        self.0.write_new(name, bytes)
    }

    fn rename(&self, from: &str, to: &str) -> io::Result<()> {
        self.0.rename(from, to)
    }

    fn remove(&self, name: &str) -> io::Result<()> {
        self.0.remove(name)
    }

    fn sync_folder(&self, name: &str) -> io::Result<()> {
        self.1.fetch_add(1, Ordering::Relaxed);
        self.0.sync_folder(name)
    }

    fn list(&self, name: &str) -> io::Result<Vec<Entry>> {
        self.0.list(name)
    }

    fn names(&self, name: &str) -> io::Result<Vec<String>> {
        self.0.names(name)
    }

    fn write_many(&self, files: &[(String, Vec<u8>)]) -> io::Result<Vec<Stamp>> {
        self.1.fetch_add(files.len(), Ordering::Relaxed);
        self.0.write_many(files)
    }

    fn create_folder(&self, name: &str) -> io::Result<()> {
        self.0.create_folder(name)
    }

    fn remove_folder(&self, name: &str) -> io::Result<()> {
        self.0.remove_folder(name)
    }

    fn lock(&self, name: &str) -> io::Result<Locked> {
        self.0.lock(name)
    }
}

fn now() -> DateTime<FixedOffset> {
    "2026-11-19T14:02:00+01:00".parse().unwrap()
}

fn families(count: usize) -> impl Iterator<Item = Case> {
    let families = demo::families(now().date_naive());
    (0..count).map(move |index| {
        let mut case = families[index % families.len()].clone();
        case.id = CaseId(Uuid::from_u128(index as u128 + 1));
        case.name = format!("{} {index}", case.name);
        case
    })
}

fn main() {
    for size in [10, 1_000, 10_000] {
        println!("\n{size} cases");
        measure_vault(size);
    }
}

fn measure_vault(size: usize) {
    let folder = tempfile::tempdir().unwrap();
    let fsyncs = Arc::new(AtomicUsize::new(0));
    let new = NewVault::new("Meting", Passphrase::new(WORDS));
    let disk = Counting(RealDisk::new(folder.path()), Arc::clone(&fsyncs));
    let (vault, _) = Vault::create(disk, &new, &mut randomness).unwrap();
    for case in families(size) {
        vault.save(&case, "meting", now()).unwrap();
    }
    vault.list().unwrap();
    vault.flush_index().unwrap();
    one_case(&vault, &fsyncs);
    drop(vault);
    whole_vault(folder.path());
}

fn one_case(vault: &Vault, fsyncs: &AtomicUsize) {
    let id = CaseId(Uuid::from_u128(1));
    Times::of(200, || vault.open(id).unwrap()).report("open");
    let case = vault.open(id).unwrap().case;
    let before = fsyncs.load(Ordering::Relaxed);
    Times::of(200, || vault.save(&case, "meting", now()).unwrap()).report("save");
    let each = (fsyncs.load(Ordering::Relaxed) - before) / 201;
    println!("{:<52} {each}", "fsyncs per save");
    vault.flush_index().unwrap();
}

fn whole_vault(folder: &std::path::Path) {
    let passphrase = Passphrase::new(WORDS);
    let unlock = || Vault::unlock(RealDisk::new(folder), &passphrase).unwrap();
    let derivation = Times::of(5, unlock);
    derivation.report("unlock (key derivation)");
    let mut lists = Vec::new();
    for _ in 0..7 {
        let vault = unlock();
        let start = std::time::Instant::now();
        let listing = vault.list().unwrap();
        lists.push(start.elapsed());
        assert!(listing.faults.is_empty());
    }
    Times::taken(lists).report("list with a warm index, after unlocking");
    std::fs::remove_file(folder.join("index.age")).unwrap();
    let vault = unlock();
    let start = std::time::Instant::now();
    vault.list().unwrap();
    Times::taken(vec![start.elapsed()]).report("list without an index");
    if let Some(resident) = measure::resident_mb(std::process::id()) {
        println!("{:<52} {resident:.0} MB", "resident (with 256 MiB of key derivation behind it)");
    }
}
