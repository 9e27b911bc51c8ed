//! A power cut at any moment: nothing that was promised is lost, nothing is
//! half, and the vault goes on as if it had been closed.
//!
//! Every prefix of what a vault asks of its disk, times every combination of
//! what had not been waited for. The normal run looks at a sample; all of it,
//! and power cuts while recovering from a power cut, with
//! `cargo test --release --test suite every_power_cut -- --ignored --nocapture`.

use std::collections::BTreeMap;

use casuskompas::vault::{KeyCost, NewVault, Vault, VaultError};

use crate::crash_disk::{CrashDisk, Wreck};
use crate::vault_support::*;

/// Everything that a user can find in a vault.
type View = BTreeMap<String, String>;

type Step = Box<dyn Fn(&Vault)>;

/// What happens to a vault, step by step.
struct Story {
    name: &'static str,
    start: MemoryDisk,
    steps: Vec<Step>,
    open: fn(&MemoryDisk) -> Vault,
}

impl Story {
    fn new(name: &'static str, start: &MemoryDisk, steps: Vec<Step>) -> Self {
        Self {
            name,
            start: start.copy(),
            steps,
            open: unlock,
        }
    }

    /// Plays it once and looks at what could be left. Returns how many disks
    /// were looked at.
    fn explore(&self, most: usize, again: bool) -> usize {
        let disk = CrashDisk::over(&self.start);
        let mut views = vec![view(&(self.open)(&disk.now()))];
        let vault = Vault::unlock(disk.clone(), &passphrase()).unwrap();
        for (number, step) in self.steps.iter().enumerate() {
            step(&vault);
            disk.acknowledge(number);
            views.push(view(&(self.open)(&disk.now())));
        }
        drop(vault);
        let wrecks = disk.wrecks();
        let apart = wrecks.len().div_ceil(most);
        let mut looked = 0;
        for wreck in wrecks.into_iter().step_by(apart) {
            let until = views.len().min(wreck.acknowledged + 2);
            let allowed = &views[wreck.acknowledged..until];
            looked += self.judge(&wreck, allowed, again);
        }
        assert!(looked > self.steps.len(), "{}", self.name);
        looked
    }

    fn judge(&self, wreck: &Wreck, allowed: &[View], again: bool) -> usize {
        let what = format!("{}, {}", self.name, wreck.after);
        let found = view(&(self.open)(&wreck.disk.copy()));
        assert!(
            allowed.contains(&found),
            "{what}: {found:#?}\nfiles: {:#?}\nallowed: {allowed:#?}",
            wreck.disk.names()
        );
        self.goes_on(&wreck.disk.copy(), &what);
        1 + if again {
            self.judge_again(wreck, &found)
        } else {
            0
        }
    }

    /// The next save works, and nothing is left lying about.
    fn goes_on(&self, disk: &MemoryDisk, what: &str) {
        let vault = (self.open)(disk);
        touch(&vault);
        vault.flush_index().unwrap();
        drop(vault);
        let vault = (self.open)(disk);
        let report = vault.check().unwrap();
        assert!(report.is_sound(), "{what}: {report:#?}");
        let case = vault.open(id(90)).unwrap();
        assert_eq!(case.case, family(90), "{what}");
        let unfinished = |name: &String| name.ends_with(".tmp");
        assert_eq!(
            disk.names().iter().find(|name| unfinished(name)),
            None,
            "{what}"
        );
    }

    /// A second power cut, while opening after the first.
    fn judge_again(&self, first: &Wreck, found: &View) -> usize {
        let disk = CrashDisk::over(&first.disk);
        let Ok(vault) = Vault::unlock(disk.clone(), &passphrase()) else {
            return 0;
        };
        touch(&vault);
        drop(vault);
        let after = view(&(self.open)(&disk.now()));
        let allowed = [found.clone(), after];
        let wrecks = disk.wrecks();
        for wreck in &wrecks {
            self.judge(wreck, &allowed, false);
        }
        wrecks.len()
    }
}

/// Saves something new.
fn touch(vault: &Vault) {
    match vault.open(id(90)) {
        Err(VaultError::CaseMissing) => {}
        other => drop(other.unwrap()),
    }
    vault.save(&family(90), "Daarna", now()).unwrap();
}

fn view(vault: &Vault) -> View {
    let listing = vault.list().unwrap();
    assert_eq!(listing.faults, []);
    assert_eq!(listing.copies, []);
    let report = vault.check().unwrap();
    assert!(report.is_sound(), "{report:#?}");
    let mut view = View::new();
    for summary in listing.summaries {
        let opened = vault.open(summary.id).unwrap();
        assert_eq!(opened.case.concern, summary.concern, "the list is true");
        view.insert(format!("case {}", summary.id), format!("{opened:?}"));
    }
    for name in vault.drafts().unwrap() {
        let words = vault.read_draft(&name).unwrap().unwrap();
        view.insert(format!("draft {name}"), format!("{words:?}"));
    }
    view
}

fn saving(number: u128, concern: &'static str) -> Step {
    Box::new(move |vault| {
        match vault.open(id(number)) {
            Err(VaultError::CaseMissing) => {}
            other => drop(other.unwrap()),
        }
        let mut case = family(number);
        case.concern = concern.to_owned();
        vault.save(&case, "Noor", now()).unwrap();
    })
}

fn deleting(number: u128) -> Step {
    Box::new(move |vault| vault.delete(id(number)).unwrap())
}

fn drafting(words: &'static str) -> Step {
    Box::new(move |vault| vault.seal_draft("concept", words.as_bytes()).unwrap())
}

fn indexing() -> Step {
    Box::new(|vault| {
        vault.list().unwrap();
        vault.flush_index().unwrap();
    })
}

fn filled(cases: u128) -> MemoryDisk {
    let disk = MemoryDisk::default();
    let vault = create(&disk);
    for number in 1..=cases {
        vault.save(&family(number), "Noor", now()).unwrap();
    }
    vault.list().unwrap();
    vault.flush_index().unwrap();
    disk
}

fn stories() -> Vec<Story> {
    vec![
        Story::new(
            "edit",
            &filled(2),
            vec![
                saving(1, "een"),
                saving(1, "twee"),
                saving(2, "drie"),
                indexing(),
                saving(1, "vier"),
                saving(3, "nieuw"),
            ],
        ),
        Story::new(
            "delete",
            &filled(3),
            vec![
                deleting(1),
                saving(1, "opnieuw"),
                indexing(),
                deleting(1),
                deleting(2),
                indexing(),
                saving(2, "terug"),
            ],
        ),
        Story::new(
            "draft",
            &filled(1),
            vec![
                drafting("Mevr"),
                drafting("Mevrouw"),
                saving(1, "Mevrouw belde"),
                Box::new(|vault| vault.discard_draft("concept").unwrap()),
                drafting("Later"),
                Box::new(|vault| drop(vault.take_draft("concept").unwrap().unwrap())),
            ],
        ),
    ]
}

#[test]
fn a_power_cut_loses_nothing_that_was_promised() {
    let states: usize = stories().iter().map(|story| story.explore(60, false)).sum();
    assert!(states > 60, "{states}");
}

#[test]
#[ignore = "a campaign of minutes"]
fn every_power_cut_and_every_one_after_it() {
    let start = std::time::Instant::now();
    let mut all = 0;
    for story in stories() {
        let states = story.explore(usize::MAX, true);
        println!("{:<24} {states:>8} states", story.name);
        all += states;
    }
    let creation = creations(usize::MAX);
    println!("{:<24} {creation:>8} states", "create");
    println!(
        "{} states, violations 0, {:.0} s",
        all + creation,
        start.elapsed().as_secs_f32()
    );
}

/// A power cut while a vault is being made: there is a vault that opens, or
/// none and the folder can be used again.
fn creations(most: usize) -> usize {
    let disk = CrashDisk::over(&MemoryDisk::default());
    let new = NewVault::new("Wijkteam Oost", passphrase()).with_cost(KeyCost::for_tests());
    drop(Vault::create(disk.clone(), &new, &mut bytes_from(1)).unwrap());
    disk.acknowledge(0);
    let wrecks = disk.wrecks();
    let apart = wrecks.len().div_ceil(most);
    let mut looked = 0;
    for wreck in wrecks.iter().step_by(apart) {
        looked += 1;
        let disk = wreck.disk.copy();
        match Vault::unlock(disk.clone(), &passphrase()) {
            Ok(vault) => touch(&vault),
            Err(error) => {
                assert_eq!(wreck.acknowledged, 0, "{}: {error:?}", wreck.after);
                let (vault, _) = try_create(disk.clone(), 2)
                    .unwrap_or_else(|error| panic!("{}: {error:?}", wreck.after));
                touch(&vault);
            }
        }
        let vault = unlock(&disk);
        assert!(vault.check().unwrap().is_sound(), "{}", wreck.after);
        assert_eq!(vault.list().unwrap().summaries.len(), 1);
    }
    looked
}

#[test]
fn a_power_cut_while_a_vault_is_made_leaves_a_vault_or_a_free_folder() {
    assert!(creations(150) > 20);
}
