//! A program that is killed while two cases become one: both are there as they were, or
//! all of both is in the one that stays, and what was begun is finished at the next
//! opening. The campaigns:
//!
//! ```text
//! KLUIS_KILLS=1000 cargo test --release --test suite joining_is_killed_at_random_often -- --ignored --nocapture
//! cargo test --release --test suite joining_is_killed_at_every_call_that_writes -- --ignored --nocapture
//! ```

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use casuskompas::vault::{RealDisk, Vault};

use super::killing::{Call, Chance, Victim, calls, hear, kill_after, say, scratch};
use super::uniting::fill;
use crate::support::real::lacks_program;
use crate::support::vault::*;
use crate::support::vault_steps::to_unite;

const JOINER: Victim =
    Victim { test: "vault::kills_joining::the_process_that_joins", folder: "KLUIS_JOINER" };

fn open(folder: &Path) -> Vault {
    Vault::unlock(RealDisk::new(folder), &passphrase()).unwrap()
}

/// Not a test of its own: what the process does that is to be killed.
#[test]
fn the_process_that_joins() {
    let Some(folder) = JOINER.asked() else {
        return;
    };
    let vault = open(&folder);
    let it = to_unite(&vault, 1, 2).unwrap();
    say("ready");
    vault.unite(&it, "Noor", now()).unwrap();
    say("joined");
}

/// A vault with two cases of one family, to be copied for each kill.
struct Start {
    folder: tempfile::TempDir,
}

impl Start {
    fn new() -> Self {
        let folder = scratch();
        let (vault, _) = try_create(RealDisk::new(folder.path().join("kluis")), 1).unwrap();
        fill(&vault);
        Self { folder }
    }

    fn copy(&self) -> Place {
        let folder = scratch();
        copy(&self.folder.path().join("kluis"), &folder.path().join("kluis"));
        Place { root: folder.path().join("kluis"), _folder: folder }
    }
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap().map(Result::unwrap) {
        let (from, to) = (entry.path(), to.join(entry.file_name()));
        match from.is_dir() {
            true => copy(&from, &to),
            false => drop(std::fs::copy(from, to).unwrap()),
        }
    }
}

struct Place {
    root: PathBuf,
    _folder: tempfile::TempDir,
}

/// What was left by a kill.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Left {
    /// Both cases, as they were.
    Both,
    /// One case with everything.
    One,
}

impl Place {
    /// What a killed process left, once the vault was opened: nothing is lost either way.
    /// What it promised has happened.
    fn judge(&self, promised: bool) -> Left {
        let vault = open(&self.root);
        vault.purge(now()).unwrap();
        let listing = vault.list().unwrap();
        assert_eq!((listing.faults, listing.copies), (vec![], vec![]));
        let left = if listing.summaries.len() == 2 { Left::One } else { Left::Both };
        assert!(left == Left::One || !promised, "it said that they are one");
        match left {
            Left::One => is_whole(&vault),
            Left::Both => are_as_they_were(&vault),
        }
        let report = vault.check().unwrap();
        assert!(report.is_sound(), "{report:?}");
        left
    }
}

fn is_whole(vault: &Vault) {
    let case = vault.open(id(1)).unwrap().case;
    assert!(["zorg 1", "zorg 2"].iter().all(|one| concerns(vault).contains(&(*one).to_owned())));
    assert_eq!(*vault.read_attachment(id(1), &case.bijlagen[0]).unwrap(), b"een brief");
    assert!(vault.open(id(2)).is_err());
    assert_eq!(vault.united_lately(now()).unwrap().len(), 1, "the log tells it once");
    assert_eq!(discussed(vault), [id(1), id(3)]);
}

fn are_as_they_were(vault: &Vault) {
    let [one, two] = [1, 2].map(|number| vault.open(id(number)).unwrap().case);
    assert_eq!((one.concern.as_str(), two.concern.as_str()), ("zorg 1", "zorg 2"));
    assert_eq!((one.bijlagen.len(), one.logbook.iter().count()), (0, 0));
    assert_eq!(*vault.read_attachment(id(2), &two.bijlagen[0]).unwrap(), b"een brief");
    assert_eq!(vault.united_lately(now()).unwrap(), []);
    assert_eq!(discussed(vault), [id(2), id(3)]);
}

/// The cases on the agenda.
fn discussed(vault: &Vault) -> Vec<casuskompas::case::CaseId> {
    let meeting = vault.meetings().unwrap().all.remove(0);
    meeting.items.iter().map(|one| one.case).collect()
}

/// The concerns of the case that stays and of all that stands in its history.
fn concerns(vault: &Vault) -> Vec<String> {
    let earlier = vault.history(id(1)).unwrap().into_iter();
    let earlier = earlier.map(|one| vault.open_revision(id(1), one.number, one.twin).unwrap().case);
    earlier.chain([vault.open(id(1)).unwrap().case]).map(|case| case.concern).collect()
}

/// Kills a joining process so many times, at moments spread over twice as long as it
/// takes; how often both were left, and one.
fn kill_at_random(kills: usize) -> [usize; 2] {
    let start = Start::new();
    let took = time_of(&start.copy());
    let mut chance = Chance(0x9e37_79b9_7f4a_7c15);
    let mut left = [0, 0];
    for _ in 0..kills {
        let place = start.copy();
        let most = u64::try_from(took.as_micros()).unwrap() * 3 / 2;
        let wait = Duration::from_micros(chance.below(most));
        let mut child = JOINER.alone(&place.root).spawn().unwrap();
        let said = child.stdout.take().unwrap();
        let (mut killing, mut promised) = (None, false);
        hear(
            said,
            || killing = Some(kill_after(child, wait)),
            |words| promised |= words == "joined",
        );
        killing.unwrap().join().unwrap();
        left[usize::from(place.judge(promised) == Left::One)] += 1;
    }
    left
}

/// How long it takes to join where nothing disturbs it.
fn time_of(place: &Place) -> Duration {
    let vault = open(&place.root);
    let it = to_unite(&vault, 1, 2).unwrap();
    let begun = Instant::now();
    vault.unite(&it, "Noor", now()).unwrap();
    begun.elapsed()
}

/// Kills at each call after it was ready, or at one in so many; how often both were left,
/// and one.
fn kill_at_calls(apart: usize) -> Option<[usize; 2]> {
    if lacks_program("strace") {
        return None;
    }
    let start = Start::new();
    let all = calls_of_joining(&start.copy());
    let mut left = [0, 0];
    for call in all.iter().filter(|call| call.ready).step_by(apart) {
        let place = start.copy();
        let mut child = JOINER.killed_at(call, &place.root).spawn().unwrap();
        let mut promised = false;
        hear(child.stdout.take().unwrap(), || {}, |words| promised |= words == "joined");
        child.wait().unwrap();
        left[usize::from(place.judge(promised) == Left::One)] += 1;
    }
    Some(left)
}

fn calls_of_joining(place: &Place) -> Vec<Call> {
    let trace = tempfile::NamedTempFile::new().unwrap();
    let file = trace.path().to_str().unwrap();
    let mut child = JOINER.under_strace(&["-o", file], &place.root).spawn().unwrap();
    hear(child.stdout.take().unwrap(), || {}, |_| {});
    assert!(child.wait().unwrap().success());
    assert_eq!(place.judge(true), Left::One);
    calls(&trace)
}

#[cfg(target_os = "linux")]
#[test]
fn a_joining_process_that_is_killed_leaves_both_or_one_with_everything() {
    let [both, one] = kill_at_random(6);
    assert_eq!(both + one, 6);
    if let Some([both, one]) = kill_at_calls(23) {
        assert!(both > 1 && one > 1, "{both} times both, {one} times one");
    }
}

#[cfg(target_os = "linux")]
#[test]
#[ignore = "a campaign: see tests/PROOF.md"]
fn joining_is_killed_at_random_often() {
    let kills = std::env::var("KLUIS_KILLS").map_or(1_000, |n| n.parse().unwrap());
    let begun = Instant::now();
    let [both, one] = kill_at_random(kills);
    assert!(both > 0 && one > 0);
    let took = begun.elapsed().as_secs();
    println!("{kills} kills, {both} times both left, {one} times one; lost 0, {took} s");
}

#[cfg(target_os = "linux")]
#[test]
#[ignore = "a campaign: see tests/PROOF.md"]
fn joining_is_killed_at_every_call_that_writes() {
    let begun = Instant::now();
    if let Some([both, one]) = kill_at_calls(1) {
        let (kills, took) = (both + one, begun.elapsed().as_secs());
        println!("{kills} kills, {both} times both left, {one} times one; lost 0, {took} s");
    }
}
