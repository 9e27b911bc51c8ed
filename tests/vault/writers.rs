//! Two programs that write in one folder: nothing that either was promised is
//! lost.
//!
//! Each writer adds a word of its own to a case with every save. At the end
//! every promised word must stand in the case or in one of its second copies,
//! whoever opened what in between. The campaign:
//! `cargo test --release --test suite thousand_saves -- --ignored --nocapture`.

use std::collections::BTreeSet;
use std::io::{self, BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use casuskompas::case::Case;
use casuskompas::vault::{Access, Disk, Entry, Locked, RealDisk, Stamp, Vault, VaultError};

use crate::support::vault::*;

const WRITER: &str = "KLUIS_WRITER";

/// A network disk that knows no locks.
struct NoLocks(RealDisk);

impl Disk for NoLocks {
    fn read(&self, name: &str) -> io::Result<Vec<u8>> {
        self.0.read(name)
    }

    fn write_new(&self, name: &str, bytes: &[u8]) -> io::Result<Stamp> {
        self.0.write_new(name, bytes)
    }

    fn rename(&self, from: &str, to: &str) -> io::Result<()> {
        self.0.rename(from, to)
    }

    fn rename_new(&self, from: &str, to: &str) -> io::Result<()> {
        self.0.rename_new(from, to)
    }

    fn swap(&self, one: &str, other: &str) -> io::Result<()> {
        self.0.swap(one, other)
    }

    fn remove(&self, name: &str) -> io::Result<()> {
        self.0.remove(name)
    }

    fn sync_folder(&self, name: &str) -> io::Result<()> {
        self.0.sync_folder(name)
    }

    fn list(&self, name: &str) -> io::Result<Vec<Entry>> {
        self.0.list(name)
    }

    fn create_folder(&self, name: &str) -> io::Result<()> {
        self.0.create_folder(name)
    }

    fn remove_folder(&self, name: &str) -> io::Result<()> {
        self.0.remove_folder(name)
    }

    fn lock(&self, _: &str) -> io::Result<Locked> {
        Err(io::ErrorKind::Unsupported.into())
    }
}

/// Longer than any machine takes to write a few files, and no longer than somebody waits
/// to hear that this never passes.
const PASSES: Duration = Duration::from_secs(60);

/// Not a test of its own: what each of the two programs does.
#[test]
fn the_process_that_writes() {
    let Ok(told) = std::env::var(WRITER) else {
        return;
    };
    let told: Vec<&str> = told.split(' ').collect();
    let [name, saves, locks, root] = told.as_slice() else {
        panic!("{told:?}");
    };
    let vault = open_for_writing(Path::new(root), *locks == "locks");
    say("ready");
    write_words(&vault, name, saves.parse().unwrap());
}

fn open_for_writing(root: &Path, locks: bool) -> Vault {
    loop {
        let disk = RealDisk::new(root);
        let vault = if locks {
            Vault::unlock(disk, &passphrase())
        } else {
            Vault::unlock(NoLocks(disk), &passphrase())
        };
        let vault = vault.unwrap();
        if vault.access() == Access::Writing {
            return vault;
        }
        std::thread::sleep(Duration::from_millis(5));
    }
}

fn write_words(vault: &Vault, name: &str, saves: usize) {
    let mut case = look(vault);
    for turn in 0..saves {
        // Now and then somebody looks what the other did.
        if turn % 5 == 4 {
            case = look(vault);
        }
        let word = format!("{name}{turn}");
        let before = case.concern.clone();
        case.concern = format!("{before} {word}");
        match vault.save(&case, name, now()) {
            Ok(_) | Err(VaultError::Conflict(_)) => say(&word),
            // Not promised, so not to be found either.
            Err(error) => {
                say(&format!("! {error:?}"));
                case.concern = before;
            }
        }
    }
}

/// While the other puts back what it found, the case is older than it was; however slow
/// the disk and however often the other is halted, that passes.
fn look(vault: &Vault) -> Case {
    let start = Instant::now();
    loop {
        match vault.open(id(1)) {
            Err(VaultError::CaseRolledBack { .. }) if start.elapsed() < PASSES => {}
            outcome => return outcome.unwrap().case,
        }
    }
}

fn say(words: &str) {
    let mut out = io::stdout().lock();
    out.write_all(format!("#{words}\n").as_bytes()).unwrap();
    out.flush().unwrap();
}

#[derive(Clone, Copy, PartialEq)]
enum Trouble {
    /// The lock works.
    None,
    /// Somebody removes the lock file while the first writes.
    LockRemoved,
    /// The disk knows no locks.
    NoLocks,
    /// That, and each program is halted for a while again and again.
    Halted,
}

#[derive(Default)]
struct Said {
    promised: BTreeSet<String>,
    refused: Vec<String>,
}

struct Outcome {
    promised: usize,
    refused: usize,
    copies: usize,
}

fn start(root: &Path, name: &str, saves: usize, locks: bool) -> Child {
    let locks = if locks { "locks" } else { "none" };
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "vault::writers::the_process_that_writes"])
        .args(["--nocapture", "--test-threads", "1"])
        .env(WRITER, format!("{name} {saves} {locks} {}", root.display()))
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap()
}

fn hear(child: &mut Child, said: &Arc<Mutex<Said>>) -> std::thread::JoinHandle<()> {
    let out = BufReader::new(child.stdout.take().unwrap());
    let said = Arc::clone(said);
    std::thread::spawn(move || {
        for line in out.lines() {
            let line = line.unwrap();
            let Some((_, words)) = line.split_once('#') else {
                continue;
            };
            let mut said = said.lock().unwrap();
            match words.strip_prefix('!') {
                Some(refusal) => said.refused.push(refusal.to_owned()),
                None if words == "ready" => {}
                None => drop(said.promised.insert(words.to_owned())),
            }
        }
    })
}

fn two_writers(saves: usize, trouble: Trouble) -> Outcome {
    let folder = std::env::var("KLUIS_FOLDER").map_or_else(
        |_| tempfile::tempdir().unwrap(),
        |place| tempfile::tempdir_in(place).unwrap(),
    );
    let root = folder.path().join("kluis");
    let (vault, _) = try_create(RealDisk::new(&root), 1).unwrap();
    vault.save(&family(1), "Noor", now()).unwrap();
    drop(vault);

    let locks = matches!(trouble, Trouble::None | Trouble::LockRemoved);
    let said = Arc::new(Mutex::new(Said::default()));
    let mut first = start(&root, "a", saves, locks);
    let heard = hear(&mut first, &said);
    if trouble == Trouble::LockRemoved {
        while said.lock().unwrap().promised.is_empty() {
            std::thread::sleep(Duration::from_millis(1));
        }
        std::fs::remove_file(root.join("lock")).unwrap();
    }
    let mut second = start(&root, "b", saves, locks);
    let also_heard = hear(&mut second, &said);
    if trouble == Trouble::Halted {
        halt_in_turns(&mut first, &mut second);
    }
    for child in [&mut first, &mut second] {
        assert!(child.wait().unwrap().success());
    }
    heard.join().unwrap();
    also_heard.join().unwrap();
    let said = said.lock().unwrap();
    judge(&root, &said)
}

/// Halts one, then the other, until one of them is done.
fn halt_in_turns(first: &mut Child, second: &mut Child) {
    let mut turn = 0_u64;
    while first.try_wait().unwrap().is_none() && second.try_wait().unwrap().is_none() {
        let process = if turn.is_multiple_of(2) { first.id() } else { second.id() };
        signal("-STOP", process);
        std::thread::sleep(Duration::from_millis(3 + turn % 11));
        signal("-CONT", process);
        std::thread::sleep(Duration::from_millis(1 + turn % 5));
        turn += 1;
    }
}

fn signal(which: &str, process: u32) {
    let process = process.to_string();
    // It may be done by now.
    let _ = Command::new("kill").args([which, &process]).stderr(Stdio::null()).status();
}

fn judge(root: &Path, said: &Said) -> Outcome {
    let vault = Vault::unlock(RealDisk::new(root), &passphrase()).unwrap();
    let listing = vault.list().unwrap();
    assert_eq!(listing.faults, []);
    let mut there = words_of(&vault.open(id(1)).unwrap().case.concern);
    for copy in &listing.copies {
        let case = vault.open_copy(id(1), copy.number).unwrap().case;
        there.extend(words_of(&case.concern));
    }
    let lost: Vec<_> = said.promised.difference(&there).collect();
    assert!(lost.is_empty(), "lost: {lost:?}");
    assert!(vault.check().unwrap().is_sound());
    Outcome {
        promised: said.promised.len(),
        refused: said.refused.len(),
        copies: listing.copies.len(),
    }
}

fn words_of(concern: &str) -> BTreeSet<String> {
    concern.split(' ').map(str::to_owned).collect()
}

#[test]
fn two_programs_that_write_lose_nothing_of_each_other() {
    for trouble in [Trouble::None, Trouble::LockRemoved, Trouble::NoLocks, Trouble::Halted] {
        if trouble == Trouble::Halted && cfg!(windows) {
            continue;
        }
        let outcome = two_writers(40, trouble);
        assert!(outcome.promised + outcome.refused == 80);
        assert!(outcome.promised > 40);
    }
}

#[cfg(unix)]
#[test]
#[ignore = "a campaign: see tests/PROOF.md"]
fn two_programs_with_a_thousand_saves_each_lose_nothing() {
    for (name, trouble) in [
        ("with the lock", Trouble::None),
        ("lock file removed", Trouble::LockRemoved),
        ("no locks", Trouble::NoLocks),
        ("no locks, halted", Trouble::Halted),
    ] {
        let start = Instant::now();
        let outcome = two_writers(1_000, trouble);
        println!(
            "{name:<20} {} promised, lost 0, {} refused, {} second copies, {} s",
            outcome.promised,
            outcome.refused,
            outcome.copies,
            start.elapsed().as_secs()
        );
    }
}
