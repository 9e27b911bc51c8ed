//! A program that is killed while it saves: what it had promised is there.
//!
//! The test starts itself again as a process that saves in a loop and says
//! which saves ended well; then that process is killed, at random moments or
//! at each system call that writes. The campaigns:
//!
//! ```text
//! KLUIS_KILLS=10000 cargo test --release --test suite killed_at_random_thousands -- --ignored --nocapture
//! cargo test --release --test suite killed_at_every_call -- --ignored --nocapture
//! cargo test --release --test suite disturbed_at_every_call -- --ignored --nocapture
//! ```
//!
//! The last one does not kill but lets a call be interrupted, or lets the disk
//! say that it wrote a byte which it did not.
//!
//! `KLUIS_FOLDER` names the folder to do it in, so that another disk can be
//! tried than that of the temporary files.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{ChildStdout, Command};
use std::time::{Duration, Instant};

use casuskompas::vault::{RealDisk, Vault, VaultError};

use super::killing::{Call, Chance, Victim, calls, hear, kill_after, say, scratch};
use crate::support::real::lacks_program;
use crate::support::vault::*;

const SAVER: Victim =
    Victim { test: "vault::kills::the_process_that_saves", folder: "KLUIS_SAVER" };
const CASES: u128 = 3;

/// Not a test of its own: what the process does that is to be killed.
#[test]
fn the_process_that_saves() {
    let Some(folder) = SAVER.asked() else {
        return;
    };
    let most = std::env::var("KLUIS_SAVES").map_or(u64::MAX, |n| n.parse().unwrap());
    let vault = Vault::unlock(RealDisk::new(&folder), &passphrase()).unwrap();
    let mut revisions = BTreeMap::new();
    for number in 1..=CASES {
        revisions.insert(number, vault.open(id(number)).unwrap().revision);
    }
    say("ready");
    for turn in 0..most {
        let number = u128::from(turn) % CASES + 1;
        let promised = one_turn(&vault, number, turn, &mut revisions);
        say(&promised);
    }
}

fn one_turn(vault: &Vault, number: u128, turn: u64, revisions: &mut BTreeMap<u128, u64>) -> String {
    if turn % 7 == 6 {
        let words = format!("half {turn}");
        once_more(|| vault.seal_draft("concept", words.as_bytes()));
        return format!("draft {turn}");
    }
    if turn % 11 == 10 {
        once_more(|| vault.list());
        once_more(|| vault.flush_index());
    }
    let next = revisions[&number] + 1;
    let mut case = family(number);
    case.concern = format!("revision {next}");
    let saved = once_more(|| vault.save(&case, "Noor", now()));
    assert_eq!(saved.revision, next);
    revisions.insert(number, next);
    format!("case {number} {next}")
}

/// What a disk refused once must go well the next time.
fn once_more<T>(mut work: impl FnMut() -> Result<T, VaultError>) -> T {
    match work() {
        Ok(done) => done,
        Err(_) => {
            say("refused");
            work().unwrap()
        }
    }
}

/// What a vault must hold.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
struct Promised {
    revisions: BTreeMap<u128, u64>,
    draft: Option<u64>,
    /// How often something was refused.
    refused: usize,
}

impl Promised {
    fn hear(&mut self, line: &str) {
        let words: Vec<&str> = line.split(' ').collect();
        match words.as_slice() {
            ["case", number, revision] => {
                let (number, revision) = (number.parse().unwrap(), revision.parse().unwrap());
                self.revisions.insert(number, revision);
            }
            ["draft", turn] => self.draft = Some(turn.parse().unwrap()),
            ["refused"] => self.refused += 1,
            other => assert_eq!(other, ["ready"]),
        }
    }
}

/// A vault with a few cases, in a folder of its own.
struct Place {
    _folder: tempfile::TempDir,
    root: PathBuf,
    promised: Promised,
}

impl Place {
    fn new() -> Self {
        let folder = scratch();
        let root = folder.path().join("kluis");
        let (vault, _) = try_create(RealDisk::new(&root), 1).unwrap();
        let mut promised = Promised::default();
        for number in 1..=CASES {
            vault.save(&family(number), "Noor", now()).unwrap();
            promised.revisions.insert(number, 1);
        }
        Self { _folder: folder, root, promised }
    }

    /// Hears everything a process says until it is no more; `begun` is called
    /// when it is about to save.
    fn hear(&mut self, said: ChildStdout, begun: impl FnOnce()) -> bool {
        hear(said, begun, |words| self.promised.hear(words))
    }

    /// The vault opens, holds what was promised or one save more, and goes on.
    fn judge(&mut self) {
        let vault = Vault::unlock(RealDisk::new(&self.root), &passphrase()).unwrap();
        let listing = vault.list().unwrap();
        assert_eq!((listing.faults, listing.copies), (vec![], vec![]));
        for (number, promised) in &mut self.promised.revisions {
            let opened = vault.open(id(*number)).unwrap();
            let there = opened.revision;
            assert!(
                (*promised..=*promised + 1).contains(&there),
                "case {number}: promised {promised}, found {there}"
            );
            let concern = format!("revision {there}");
            assert!(there == 1 || opened.case.concern == concern);
            *promised = there;
        }
        if let Some(turn) = self.promised.draft {
            let words = vault.read_draft("concept").unwrap().unwrap();
            let words = String::from_utf8(words.to_vec()).unwrap();
            let there: u64 = words.strip_prefix("half ").unwrap().parse().unwrap();
            assert!(there >= turn, "promised {turn}, found {there}");
        }
        self.promised.draft = None;
        vault.discard_draft("concept").unwrap();
        let report = vault.check().unwrap();
        assert!(report.is_sound(), "{report:?}");
        drop(vault);
        assert_eq!(unfinished(&self.root), 0);
    }
}

fn unfinished(root: &Path) -> usize {
    ["", "keys", "cases", "drafts"]
        .iter()
        .flat_map(|folder| std::fs::read_dir(root.join(folder)).unwrap())
        .filter(|entry| {
            let name = entry.as_ref().unwrap().file_name();
            name.to_string_lossy().ends_with(".tmp")
        })
        .count()
}

/// Kills a saving process so many times; returns how many saves were promised.
fn kill_at_random(kills: usize) -> u64 {
    let mut place = Place::new();
    let mut chance = Chance(0x2545_f491_4f6c_dd1d);
    let mut promised = 0;
    for kill in 0..kills {
        // With a long history behind it a save would mostly be looking back.
        if kill % 20 == 0 {
            place = Place::new();
        }
        let before = place.promised.clone();
        let mut child = SAVER.alone(&place.root).spawn().unwrap();
        // One in eight while it opens the vault, the others while it saves.
        let opening = kill % 8 == 7;
        let wait = Duration::from_micros(chance.below(if opening { 12_000 } else { 60_000 }));
        let said = child.stdout.take().unwrap();
        let killer = move || kill_after(child, wait);
        let mut killing = None;
        if opening {
            killing = Some(killer());
            place.hear(said, || {});
        } else {
            place.hear(said, || killing = Some(killer()));
        }
        killing.unwrap().join().unwrap();
        let sum = |p: &Promised| p.revisions.values().sum::<u64>();
        promised += sum(&place.promised) - sum(&before);
        place.judge();
    }
    promised
}

#[cfg(target_os = "linux")]
#[test]
fn a_saving_process_that_is_killed_loses_nothing_it_promised() {
    assert!(kill_at_random(25) > 0);
}

#[cfg(target_os = "linux")]
#[test]
#[ignore = "a campaign: see tests/PROOF.md"]
fn killed_at_random_thousands_of_times() {
    let kills = std::env::var("KLUIS_KILLS").map_or(10_000, |n| n.parse().unwrap());
    let start = Instant::now();
    let promised = kill_at_random(kills);
    let took = start.elapsed().as_secs();
    println!("{kills} kills, {promised} promised saves, lost 0, unreadable 0, {took} s");
}

/// With so many saves.
fn few(mut command: Command) -> Command {
    command.env("KLUIS_SAVES", "14");
    command
}

/// Kills just before this call is done; tells whether saving had begun.
fn kill_at_call(place: &mut Place, call: &Call) -> bool {
    let mut child = few(SAVER.killed_at(call, &place.root)).spawn().unwrap();
    let ready = place.hear(child.stdout.take().unwrap(), || {});
    child.wait().unwrap();
    place.judge();
    ready
}

/// The calls of the thread that saves.
fn calls_of_saving(place: &mut Place) -> Vec<Call> {
    let trace = tempfile::NamedTempFile::new().unwrap();
    let file = trace.path().to_str().unwrap();
    let mut child = few(SAVER.under_strace(&["-o", file], &place.root)).spawn().unwrap();
    place.hear(child.stdout.take().unwrap(), || {});
    assert!(child.wait().unwrap().success());
    place.judge();
    calls(&trace)
}

/// Kills at each call, or at one in so many; in how many of them saving had
/// begun.
fn kill_at_calls(apart: usize) -> Option<[usize; 2]> {
    if lacks_program("strace") {
        return None;
    }
    let mut place = Place::new();
    let calls = calls_of_saving(&mut place);
    let tried: Vec<_> = calls.iter().step_by(apart).collect();
    let saving = tried.iter().filter(|call| kill_at_call(&mut place, call)).count();
    Some([tried.len(), saving])
}

#[cfg(target_os = "linux")]
#[test]
fn a_kill_at_a_call_that_writes_loses_nothing() {
    if let Some([kills, saving]) = kill_at_calls(37) {
        assert!(kills > 6 && saving > 2, "{saving} of {kills}");
    }
}

#[cfg(target_os = "linux")]
#[test]
#[ignore = "a campaign: see tests/PROOF.md"]
fn killed_at_every_call_that_writes() {
    let start = Instant::now();
    if let Some([kills, saving]) = kill_at_calls(1) {
        assert!(saving >= 14 * 4, "{saving}");
        let took = start.elapsed().as_secs();
        println!("{kills} kills, {saving} of them while saving; lost 0, unreadable 0, {took} s");
    }
}

/// What goes wrong with one call.
const INTERRUPTED: &str = "error=EINTR";
const SHORT: &str = "retval=1";

/// Lets one call go wrong and the program go on; it must come to its end.
fn disturb(place: &mut Place, call: &Call, how: &str) {
    let inject = format!("inject={}:{how}:when={}", call.name, call.turn);
    let arguments = ["-o", "/dev/null", "-e", &inject];
    let mut child = few(SAVER.under_strace(&arguments, &place.root)).spawn().unwrap();
    place.hear(child.stdout.take().unwrap(), || {});
    assert!(child.wait().unwrap().success(), "{inject}");
    place.judge();
}

/// Each call, or one in so many: interrupted, and for those that write also with
/// a byte that never came. How many were tried, and how often the program said
/// that it could not save.
fn disturb_all(apart: usize) -> Option<[usize; 3]> {
    if lacks_program("strace") {
        return None;
    }
    let mut place = Place::new();
    let calls = calls_of_saving(&mut place);
    let saving = calls.iter().filter(|call| call.ready);
    let (mut interrupted, mut short) = (0, 0);
    for call in saving.clone().step_by(apart) {
        disturb(&mut place, call, INTERRUPTED);
        interrupted += 1;
    }
    assert_eq!(place.promised.refused, 0, "an interruption is no failure");
    for call in saving.filter(|call| call.name == "write").step_by(apart.div_ceil(4)) {
        disturb(&mut place, call, SHORT);
        short += 1;
    }
    Some([interrupted, short, place.promised.refused])
}

#[cfg(target_os = "linux")]
#[test]
fn a_disturbed_call_is_done_again_or_refused_and_nothing_is_lost() {
    if let Some([interrupted, short, refused]) = disturb_all(40) {
        assert!(interrupted > 4 && short > 2);
        assert!((1..=short).contains(&refused), "{refused} of {short}");
    }
}

#[cfg(target_os = "linux")]
#[test]
#[ignore = "a campaign: see tests/PROOF.md"]
fn disturbed_at_every_call_that_writes() {
    let start = Instant::now();
    if let Some([interrupted, short, refused]) = disturb_all(1) {
        let took = start.elapsed().as_secs();
        println!(
            "{interrupted} calls interrupted, {short} writes short, {refused} of them refused \
             and done again; lost 0, unreadable 0, {took} s"
        );
    }
}

/// The disk takes the first part of each file and no more.
#[cfg(target_os = "linux")]
#[test]
fn a_disk_that_takes_only_part_of_a_file_loses_nothing() {
    let mut place = Place::new();
    let mut shell = Command::new("sh");
    // In blocks of 512 bytes; more than that is refused rather than deadly.
    shell.args(["-c", "trap '' XFSZ; ulimit -f 8; exec \"$0\" \"$@\""]);
    shell.arg(std::env::current_exe().unwrap());
    let mut child = SAVER.by(shell, &place.root).spawn().unwrap();
    assert!(place.hear(child.stdout.take().unwrap(), || {}));
    assert!(!child.wait().unwrap().success());
    assert_eq!(place.promised.refused, 1);
    place.judge();
}
