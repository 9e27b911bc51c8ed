//! A power cut at any moment: nothing that was promised is lost, nothing is
//! half, and the vault goes on as if it had been closed.
//!
//! Every prefix of what a vault asks of its disk, times every combination of
//! what had not been waited for. The normal run looks at a sample; all of it,
//! and power cuts while recovering from a power cut, with
//! `cargo test --release --test suite every_power_cut -- --ignored --nocapture`;
//! with `KLUIS_ONCE=1` without those second ones, and with `KLUIS_STORY=renewal`
//! only the stories with that in their name. `KLUIS_MOST=40` takes at most so many
//! first power cuts of each story, evenly spread.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use casuskompas::vault::{
    Disk, Event, KeyCost, NewKey, NewVault, Organisation, Passphrase, Reason, RecoveryCode,
    Renewal, Vault, VaultError, restore,
};

use crate::support::crash_disk::{CrashDisk, Deaf, Wreck};
use crate::support::exchange_scene;
use crate::support::vault::*;

/// Everything that a user can find in a vault.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct View {
    /// What a step changes as a whole, or not at all.
    pub(crate) whole: BTreeMap<String, String>,
    /// What may come a little before or after it: the history and the log.
    beside: BTreeSet<String>,
}

pub(crate) type Step = Box<dyn Fn(&Vault)>;

/// What happens to a vault, step by step.
struct Story {
    name: &'static str,
    start: MemoryDisk,
    steps: Vec<Step>,
    /// What the program does after opening, to finish what was interrupted.
    finish: fn(&Vault),
    /// Whether it changes what opens the vault.
    keys: bool,
}

impl Story {
    fn new(name: &'static str, start: &MemoryDisk, steps: Vec<Step>) -> Self {
        Self { name, start: start.copy(), steps, finish: |_| {}, keys: false }
    }

    fn with_keys(self) -> Self {
        Self { keys: true, ..self }
    }

    fn view(&self, disk: &MemoryDisk) -> Result<View, String> {
        let mut view = view(disk, self.finish)?;
        if self.keys {
            let keys = what_opens(disk);
            view.whole.insert("opens with".to_owned(), keys);
        }
        Ok(view)
    }

    fn finished_by(self, finish: fn(&Vault)) -> Self {
        Self { finish, ..self }
    }

    /// Plays it once and looks at what could be left. Returns how many disks
    /// were looked at, or what is wrong with one.
    fn explore(&self, most: usize, again: bool) -> Result<usize, String> {
        self.explore_on(&CrashDisk::over(&self.start), most, again)
    }

    fn explore_on(&self, disk: &CrashDisk, most: usize, again: bool) -> Result<usize, String> {
        let mut views = vec![self.view(&self.start.copy())?];
        let vault = Vault::unlock(disk.clone(), &passphrase()).unwrap();
        for (number, step) in self.steps.iter().enumerate() {
            step(&vault);
            disk.acknowledge(number);
            views.push(self.view(&disk.now())?);
        }
        drop(vault);
        let wrecks = disk.wrecks();
        let apart = wrecks.len().div_ceil(most);
        let mut looked = 0;
        for wreck in wrecks.into_iter().step_by(apart) {
            let until = views.len().min(wreck.acknowledged + 2);
            let allowed = &views[wreck.acknowledged..until];
            let judged = self.judge(&wreck, allowed, again);
            looked += judged.map_err(|why| format!("{}, {}: {why}", self.name, wreck.after))?;
        }
        Ok(looked)
    }

    fn judge(&self, wreck: &Wreck, allowed: &[View], again: bool) -> Result<usize, String> {
        let found = self.view(&wreck.disk.copy())?;
        if !is_allowed(&found, allowed) {
            let files = wreck.disk.names();
            return Err(format!("{found:#?}\nallowed: {allowed:#?}\nfiles: {files:#?}"));
        }
        self.goes_on(&wreck.disk.copy())?;
        let more = if again { self.judge_again(wreck, &found)? } else { 0 };
        Ok(1 + more)
    }

    /// The next save works, and nothing is left lying about.
    fn goes_on(&self, disk: &MemoryDisk) -> Result<(), String> {
        let vault = opened(disk)?;
        (self.finish)(&vault);
        touch(&vault);
        vault.flush_index().unwrap();
        drop(vault);
        let vault = opened(disk)?;
        let report = vault.check().unwrap();
        let is_there = vault.open(id(90)).unwrap().case == family(90);
        let left = disk.names().into_iter().find(|name| is_leftover(name));
        match (report.is_sound(), is_there, left) {
            (true, true, None) => Ok(()),
            (_, _, left) => Err(format!("afterwards: {report:#?}, left {left:?}")),
        }
    }

    /// A second power cut, while opening after the first.
    fn judge_again(&self, first: &Wreck, found: &View) -> Result<usize, String> {
        let disk = CrashDisk::over(&first.disk);
        let vault = PASSPHRASES
            .iter()
            .find_map(|words| Vault::unlock(disk.clone(), &Passphrase::new(words)).ok())
            .ok_or("does not open")?;
        (self.finish)(&vault);
        touch(&vault);
        drop(vault);
        let after = self.view(&disk.now())?;
        // What comes beside a step that was finished only now may still be lost.
        let unfinished = view(&first.disk.copy(), |_| {});
        let beside = unfinished.map_or_else(|_| found.beside.clone(), |view| view.beside);
        let whole = found.whole.clone();
        let allowed = [View { whole, beside }, found.clone(), after];
        let wrecks = disk.wrecks();
        for wreck in &wrecks {
            let judged = self.judge(wreck, &allowed, false);
            judged.map_err(|why| format!("again, {}: {why}", wreck.after))?;
        }
        Ok(wrecks.len())
    }
}

/// What is left in the history of one case goes when that history grows.
fn is_leftover(name: &str) -> bool {
    let unfinished = name.ends_with(".tmp") && !name.starts_with("history/");
    unfinished || name.contains(".next.")
}

/// What only one of them has.
pub(crate) fn differences(found: &View, allowed: &View) -> Vec<String> {
    let lines = |view: &View| -> BTreeSet<String> {
        let whole = view.whole.iter().map(|(name, what)| format!("{name}: {what}"));
        whole.chain(view.beside.iter().cloned()).collect()
    };
    let (found, allowed) = (lines(found), lines(allowed));
    let only = |a: &BTreeSet<String>, b: &BTreeSet<String>, word: &str| -> Vec<String> {
        a.difference(b).map(|line| format!("{word}: {line}")).collect()
    };
    [only(&found, &allowed, "found"), only(&allowed, &found, "not found")].concat()
}

pub(crate) fn is_allowed(found: &View, allowed: &[View]) -> bool {
    let (Some(before), Some(after)) = (allowed.first(), allowed.last()) else {
        return false;
    };
    let surely: BTreeSet<_> = before.beside.intersection(&after.beside).cloned().collect();
    let possibly: BTreeSet<_> = before.beside.union(&after.beside).cloned().collect();
    allowed.iter().any(|view| view.whole == found.whole)
        && found.beside.is_superset(&surely)
        && found.beside.is_subset(&possibly)
}

/// Saves something new.
fn touch(vault: &Vault) {
    match vault.open(id(90)) {
        Err(VaultError::CaseMissing) => {}
        other => drop(other.unwrap()),
    }
    vault.save(&family(90), "Daarna", now()).unwrap();
}

pub(crate) const PASSPHRASES: [&str; 2] = [PASSPHRASE, "kersen trommel vuurtoren klei"];
const CODES: [u8; 3] = [1, 7, 8];

pub(crate) fn code(seed: u8) -> RecoveryCode {
    RecoveryCode::generate(&mut bytes_from(seed))
}

/// Opens with whichever passphrase is the right one.
fn opened(disk: &MemoryDisk) -> Result<Vault, String> {
    let mut refused = Vec::new();
    for words in PASSPHRASES {
        match Vault::unlock(disk.clone(), &Passphrase::new(words)) {
            Ok(vault) => return Ok(vault),
            Err(error) => refused.push(error),
        }
    }
    Err(format!("does not open: {refused:?}"))
}

pub(crate) fn view(disk: &MemoryDisk, finish: fn(&Vault)) -> Result<View, String> {
    let mut whole = BTreeMap::new();
    let vault = opened(disk)?;
    finish(&vault);
    let listing = vault.list().unwrap();
    if !listing.faults.is_empty() {
        return Err(format!("{:#?}", listing.faults));
    }
    for copy in listing.copies {
        whole.insert(copy.file(), copy.summary.concern.clone());
    }
    let report = vault.check().unwrap();
    if !report.is_sound() {
        return Err(format!("{report:#?}"));
    }
    for summary in listing.summaries {
        let opened = vault.open(summary.id).unwrap();
        if opened.case.concern != summary.concern {
            return Err("the list is not true".to_owned());
        }
        whole.insert(format!("case {}", summary.id), format!("{opened:?}"));
    }
    for name in vault.drafts().unwrap() {
        let words = vault.read_draft(&name).unwrap().unwrap();
        whole.insert(format!("draft {name}"), format!("{words:?}"));
    }
    for deleted in vault.deleted().unwrap() {
        whole.insert(format!("deleted {}", deleted.id), format!("{deleted:?}"));
    }
    whole.insert("handing over".to_owned(), exchange_scene::told(&vault)?);
    let beside = beside(&vault)?;
    Ok(View { whole, beside })
}

pub(crate) fn what_opens(disk: &MemoryDisk) -> String {
    let passphrases =
        PASSPHRASES.map(|words| Vault::unlock(disk.copy(), &Passphrase::new(words)).is_ok());
    let codes = CODES.map(|seed| Vault::unlock_with_recovery(disk.copy(), &code(seed)).is_ok());
    format!("{passphrases:?} {codes:?}")
}

fn beside(vault: &Vault) -> Result<BTreeSet<String>, String> {
    let log = vault.log().unwrap();
    if !log.gaps.is_empty() {
        return Err(format!("gaps in the log: {:?}", log.gaps));
    }
    // Taking over the rest after an interruption is counted as such.
    let lines = log.entries.iter();
    let lines = lines.filter(|line| !matches!(line.event, Event::Merged { .. }));
    let mut times: BTreeMap<String, usize> = BTreeMap::new();
    let lines = lines.map(|line| {
        let line = format!("{line:?}");
        let time = times.entry(line.clone()).or_default();
        *time += 1;
        format!("{time} {line}")
    });
    let mut all: BTreeSet<String> = lines.collect();
    for number in 1..=3 {
        for revision in vault.history(id(number)).unwrap() {
            let case = vault.open_revision(id(number), revision.number, revision.twin);
            all.insert(format!("{number} {revision:?} {:?}", case.unwrap()));
        }
    }
    Ok(all)
}

fn saving(number: u128, concern: &'static str) -> Step {
    saving_by(number, concern, "Noor")
}

/// Another person begins a new turn, which goes into history and log.
pub(crate) fn saving_by(number: u128, concern: &'static str, by: &'static str) -> Step {
    Box::new(move |vault| {
        match vault.open(id(number)) {
            Err(VaultError::CaseMissing) => {}
            other => drop(other.unwrap()),
        }
        let mut case = family(number);
        case.concern = concern.to_owned();
        vault.save(&case, by, now()).unwrap();
    })
}

fn deleting(number: u128) -> Step {
    Box::new(move |vault| vault.delete(id(number), "Noor", now()).unwrap())
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

pub(crate) fn filled(cases: u128) -> MemoryDisk {
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
        editing(),
        history(),
        deletion(),
        destruction(),
        drafts(),
        passphrases(),
        recovery(),
        organisation(),
        renewal(),
        renewal_with_damage(),
        merging(),
        handing_over(),
        taking_in(),
        receipts(),
    ]
}

fn editing() -> Story {
    let steps = vec![
        saving(1, "een"),
        saving(1, "twee"),
        saving(2, "drie"),
        indexing(),
        saving(1, "vier"),
        saving(3, "nieuw"),
    ];
    Story::new("edit", &filled(2), steps)
}

fn history() -> Story {
    let steps = vec![
        saving_by(1, "een", "Sem"),
        saving_by(1, "twee", "Noor"),
        saving_by(1, "drie", "Sem"),
        Box::new(|vault| {
            let past = vault.open_revision(id(1), 1, 1).unwrap().case;
            vault.open(id(1)).unwrap();
            vault.save(&past, "Noor", now()).unwrap();
        }),
    ];
    Story::new("history and log", &filled(1), steps)
}

fn deletion() -> Story {
    let steps: Vec<Step> = vec![
        deleting(1),
        saving(1, "opnieuw"),
        indexing(),
        deleting(1),
        deleting(2),
        indexing(),
        Box::new(|vault| vault.undelete(id(2), "Noor", now()).unwrap()),
        saving(2, "terug"),
    ];
    Story::new("delete and put back", &filled(3), steps)
}

fn destruction() -> Story {
    let destroying = |number: u128| -> Step {
        Box::new(move |vault| {
            vault.destroy(id(number), Reason::Asked, "Noor", now()).unwrap();
        })
    };
    let steps = vec![
        saving_by(1, "een", "Sem"),
        saving_by(1, "twee", "Noor"),
        destroying(1),
        deleting(2),
        destroying(2),
    ];
    Story::new("destroy", &filled(3), steps).finished_by(|vault| {
        vault.purge(now()).unwrap();
    })
}

fn drafts() -> Story {
    let steps: Vec<Step> = vec![
        drafting("Mevr"),
        drafting("Mevrouw"),
        saving(1, "Mevrouw belde"),
        Box::new(|vault| vault.discard_draft("concept").unwrap()),
        drafting("Later"),
        Box::new(|vault| drop(vault.take_draft("concept").unwrap().unwrap())),
    ];
    Story::new("draft", &filled(1), steps)
}

fn passphrases() -> Story {
    let [old, new] = PASSPHRASES;
    let changing = |from: &'static str, to: &'static str| -> Step {
        Box::new(move |vault| {
            let (from, to) = (Passphrase::new(from), Passphrase::new(to));
            vault.change_passphrase(&from, &to, KeyCost::for_tests()).unwrap();
        })
    };
    let steps = vec![changing(old, new), saving(1, "daarna"), changing(new, old)];
    Story::new("change of passphrase", &filled(1), steps).with_keys()
}

fn recovery() -> Story {
    let renewing = |seed| -> Step {
        Box::new(move |vault| {
            let cost = KeyCost::for_tests();
            vault.renew_recovery(cost, &mut bytes_from(seed)).unwrap();
        })
    };
    Story::new("recovery code", &filled(1), vec![renewing(7), renewing(8)]).with_keys()
}

fn organisation() -> Story {
    let steps: Vec<Step> = vec![
        Box::new(|vault| {
            let recipient = age::x25519::Identity::generate().to_public().to_string();
            let name = "Gemeente".to_owned();
            let employer = Organisation { name, recipient };
            vault.set_organisation(&employer).unwrap();
        }),
        Box::new(|vault| vault.remove_organisation().unwrap()),
    ];
    Story::new("employer's key", &filled(1), steps)
}

fn renewal() -> Story {
    let steps: Vec<Step> = vec![
        saving_by(1, "een", "Sem"),
        drafting("half"),
        deleting(2),
        Box::new(|vault| {
            let new =
                NewKey { passphrase: &Passphrase::new(PASSPHRASES[1]), cost: KeyCost::for_tests() };
            vault.begin_renewing(&new, &mut bytes_from(7)).unwrap();
        }),
        saving(3, "tussendoor"),
        Box::new(go_on_renewing),
        saving(1, "daarna"),
    ];
    Story::new("key renewal", &filled(3), steps).finished_by(go_on_renewing).with_keys()
}

/// A renewal is under way, and one of the two files with the former key is lost.
fn renewal_with_damage() -> Story {
    let disk = filled(3);
    let vault = unlock(&disk);
    let new = NewKey { passphrase: &passphrase(), cost: KeyCost::for_tests() };
    vault.begin_renewing(&new, &mut bytes_from(7)).unwrap();
    vault.go_on_renewing(|done, _| done < 2).unwrap();
    drop(vault);
    disk.set("keys/former.age", b"half");
    let steps: Vec<Step> = vec![saving_by(3, "tussendoor", "Sem"), Box::new(go_on_renewing)];
    Story::new("key renewal, damaged", &disk, steps).finished_by(go_on_renewing).with_keys()
}

/// A copy of the vault, such as a backup, that went its own way.
static ELSEWHERE: LazyLock<(MemoryDisk, MemoryDisk)> = LazyLock::new(|| {
    let here = filled(3);
    let elsewhere = here.copy();
    let vault = unlock(&elsewhere);
    saving_by(1, "nieuwer", "Sem")(&vault);
    saving_by(2, "daar", "Sem")(&vault);
    saving_by(4, "alleen daar", "Sem")(&vault);
    drop(vault);
    let vault = unlock(&here);
    saving_by(2, "hier", "Noor")(&vault);
    drop(vault);
    (here, elsewhere)
});

fn merge(vault: &Vault) {
    let elsewhere = unlock(&ELSEWHERE.1.copy());
    let merged = vault.merge_from(&elsewhere, "Noor", now(), |_, _| true);
    assert!(!merged.unwrap().stopped);
}

fn merging() -> Story {
    let steps: Vec<Step> = vec![Box::new(merge), saving(3, "daarna")];
    Story::new("merge", &ELSEWHERE.0, steps).finished_by(merge)
}

/// First the keys for it, then a contact, then the case itself.
fn handing_over() -> Story {
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

fn taking_in() -> Story {
    let steps: Vec<Step> = vec![
        Box::new(|vault| exchange_scene::receive(vault).unwrap()),
        Box::new(|vault| exchange_scene::accept(vault).unwrap()),
        Box::new(|vault| exchange_scene::refuse(vault).unwrap()),
        saving(11, "hier verder"),
    ];
    let start = &exchange_scene::SCENE.disk;
    Story::new("take in", start, steps).finished_by(exchange_scene::finish)
}

fn receipts() -> Story {
    let steps: Vec<Step> = vec![
        Box::new(|vault| exchange_scene::close(vault).unwrap()),
        Box::new(|vault| exchange_scene::close_and_remove(vault).unwrap()),
    ];
    let start = &exchange_scene::SCENE.disk;
    Story::new("receipts", start, steps).finished_by(exchange_scene::finish)
}

/// A power cut of the stick on which a bundle is written: what has its name is
/// whole, and once the program said so it is there.
fn sticks() -> usize {
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

pub(crate) fn go_on_renewing(vault: &Vault) {
    if vault.is_renewing() {
        assert_eq!(vault.go_on_renewing(|_, _| true).unwrap(), Renewal::Done);
    }
}

#[test]
fn a_power_cut_loses_nothing_that_was_promised() {
    let stories = stories();
    let states = stories.iter().map(|story| story.explore(8, false));
    let states: Result<usize, String> = states.sum();
    let states = states.unwrap_or_else(|why| panic!("{why}"));
    assert!(states > stories.len() * 4, "{states}");
}

/// Without waiting for the disk the same stories end badly, so the model bites.
#[test]
fn a_power_cut_shows_what_was_not_waited_for() {
    let story = Story::new("one save", &filled(1), vec![saving(1, "een")]);
    for deaf in [Deaf::Content, Deaf::Folders] {
        let disk = CrashDisk::deaf(&story.start, deaf);
        let explored = story.explore_on(&disk, usize::MAX, false);
        assert!(explored.is_err(), "{deaf:?}");
    }
    assert!(story.explore(20, false).is_ok());
}

#[test]
#[ignore = "a campaign of minutes"]
fn every_power_cut_and_every_one_after_it() {
    let start = std::time::Instant::now();
    let again = std::env::var("KLUIS_ONCE").is_err();
    let only = std::env::var("KLUIS_STORY").unwrap_or_default();
    let most = std::env::var("KLUIS_MOST").map_or(usize::MAX, |n| n.parse().unwrap());
    let mut all = 0;
    let mut tell = |name: &str, explore: &dyn Fn() -> usize| {
        if name.contains(&only) {
            let (since, states) = (std::time::Instant::now(), explore());
            let took = since.elapsed().as_secs();
            println!("{name:<24} {states:>8} states, {took} s");
            all += states;
        }
    };
    for story in stories() {
        tell(story.name, &|| {
            let states = story.explore(most, again);
            states.unwrap_or_else(|why| panic!("{why}"))
        });
    }
    tell("create", &|| creations(most, again));
    tell("backup and restore", &|| backups(most, again));
    tell("bundle on a stick", &sticks);
    println!("{all} states, violations 0, {:.0} s", start.elapsed().as_secs_f32());
}

/// A power cut while a vault is being made: there is a vault that opens, or
/// none and the folder can be used again.
fn creations(most: usize, again: bool) -> usize {
    let disk = CrashDisk::over(&MemoryDisk::default());
    drop(Vault::create(disk.clone(), &new_vault(), &mut bytes_from(1)).unwrap());
    disk.acknowledge(0);
    let wrecks = disk.wrecks();
    let apart = wrecks.len().div_ceil(most);
    let mut looked = 0;
    for wreck in wrecks.iter().step_by(apart) {
        looked += 1;
        let is_there = made(&wreck.disk.copy(), wreck.acknowledged > 0, &wreck.after);
        if again {
            looked += creations_again(wreck, is_there);
        }
    }
    looked
}

fn new_vault() -> NewVault {
    NewVault::new("Wijkteam Oost", passphrase()).with_cost(KeyCost::for_tests())
}

/// A second power cut, while it is opened or made anew.
fn creations_again(first: &Wreck, is_there: bool) -> usize {
    let disk = CrashDisk::over(&first.disk);
    match Vault::unlock(disk.clone(), &passphrase()) {
        Ok(vault) => drop(vault),
        Err(_) => drop(Vault::create(disk.clone(), &new_vault(), &mut bytes_from(2)).unwrap()),
    }
    let wrecks = disk.wrecks();
    for wreck in &wrecks {
        let what = format!("{}, again, {}", first.after, wreck.after);
        made(&wreck.disk.copy(), is_there, &what);
    }
    wrecks.len()
}

/// The vault opens, or one can be made here; tells whether it opened.
fn made(disk: &MemoryDisk, must_open: bool, what: &str) -> bool {
    let opened = Vault::unlock(disk.clone(), &passphrase());
    let is_there = opened.is_ok();
    match opened {
        Ok(vault) => touch(&vault),
        Err(error) => {
            assert!(!must_open, "{what}: {error:?}");
            let (vault, _) =
                try_create(disk.clone(), 2).unwrap_or_else(|error| panic!("{what}: {error:?}"));
            touch(&vault);
        }
    }
    let vault = unlock(disk);
    assert!(vault.check().unwrap().is_sound(), "{what}");
    assert_eq!(vault.list().unwrap().summaries.len(), 1);
    is_there
}

/// A power cut while a backup is made or put back: it is whole, or no vault.
fn backups(most: usize, again: bool) -> usize {
    let from = filled(2);
    let vault = unlock(&from);
    saving_by(1, "een", "Sem")(&vault);
    vault.seal_draft("concept", b"half").unwrap();
    let whole = view(&from.copy(), |_| {}).unwrap().whole;
    let backup = CrashDisk::over(&MemoryDisk::default());
    vault.back_up(&backup, "Noor", now(), |_, _| true).unwrap();
    backup.acknowledge(0);
    let restored = CrashDisk::over(&MemoryDisk::default());
    restore(&backup.now(), &restored, |_, _| true).unwrap();
    restored.acknowledge(0);
    let mut looked = 0;
    for disk in [backup, restored] {
        let wrecks = disk.wrecks();
        let apart = wrecks.len().div_ceil(most);
        for wreck in wrecks.iter().step_by(apart) {
            looked += 1;
            let opens = is_backup(wreck, wreck.acknowledged > 0, &whole, &wreck.after);
            if opens && again {
                looked += backups_again(wreck, &whole);
            }
        }
    }
    looked
}

/// A second power cut, while a backup of which only keys were missing is mended
/// on opening.
fn backups_again(first: &Wreck, whole: &BTreeMap<String, String>) -> usize {
    let disk = CrashDisk::over(&first.disk);
    drop(Vault::unlock(disk.clone(), &passphrase()).unwrap());
    let wrecks = disk.wrecks();
    for wreck in &wrecks {
        let what = format!("{}, again, {}", first.after, wreck.after);
        assert!(is_backup(wreck, first.acknowledged > 0, whole, &what), "{what}");
    }
    wrecks.len()
}

/// What was promised is whole; else it is whole but for keys, or no vault.
fn is_backup(wreck: &Wreck, promised: bool, whole: &BTreeMap<String, String>, what: &str) -> bool {
    match Vault::unlock(wreck.disk.copy(), &passphrase()) {
        Ok(_) if promised => {
            let found = view(&wreck.disk.copy(), |_| {}).unwrap();
            assert_eq!(&found.whole, whole, "{what}");
        }
        // Only keys may be missing that were written last.
        Ok(vault) => {
            let report = vault.check().unwrap();
            let damaged = report.faulty().map(|checked| checked.file.as_str());
            let keys = |file: &str| file.starts_with("keys/") || file == "kluis.ron";
            assert!(damaged.into_iter().all(keys), "{what}: {report:?}");
            assert_eq!(vault.list().unwrap().summaries.len(), 2);
            assert_eq!(vault.drafts().unwrap().len(), 1);
        }
        Err(error) => {
            assert!(!promised, "{what}: {error:?}");
            return false;
        }
    }
    true
}

#[test]
fn a_power_cut_while_a_backup_is_made_or_put_back_leaves_it_whole_or_none() {
    assert!(backups(40, false) > 40);
}

#[test]
fn a_power_cut_while_a_vault_is_made_leaves_a_vault_or_a_free_folder() {
    assert!(creations(40, false) > 10);
}

/// The first power cut of each story that has one, and each after it.
#[test]
fn a_second_power_cut_while_recovering_loses_nothing_either() {
    assert!(creations(3, true) > 20);
    assert!(backups(12, true) > 20);
    for story in [recovery(), organisation(), receipts()] {
        let states = story.explore(1, true);
        assert!(states.unwrap_or_else(|why| panic!("{why}")) > 5);
    }
}
