//! Two windows that write in one folder without a lock, as in a folder that is
//! kept the same on two computers: all pairs of what they can do, one of it in
//! the middle of the other.
//!
//! While one does something the other does something whole, right before each
//! call to the disk in turn. Afterwards everything that either was told is done
//! is there, opens with the key of now and with nothing else, and both windows
//! can go on. The campaign:
//! `cargo test --release --test suite every_pair -- --ignored --nocapture`.

use std::any::Any;
use std::collections::BTreeSet;
use std::io;
use std::sync::{Arc, LazyLock, Mutex};

use casuskompas::documents::bared;
use casuskompas::meeting::{Guest, Meeting};
use casuskompas::selfscan::{Act, Point, Token};
use casuskompas::vault::exchange::ExchangeError;
use casuskompas::vault::{
    BackedUp, Condition, Disk, Entry, Event, KeyCost, Locked, NewKey, Passphrase, Reason, Remedy,
    Renewal, Stamp, Vault, VaultError,
};

use crate::support::exchange_scene::{self, SCENE};
use crate::support::vault::*;
use crate::support::vault_steps::to_unite;

/// A disk without locks, on which something happens right before a call.
#[derive(Clone)]
struct Shared {
    disk: MemoryDisk,
    state: Arc<Mutex<State>>,
}

#[derive(Default)]
struct State {
    calls: usize,
    deed: Option<(usize, Deed)>,
}

type Deed = Box<dyn FnOnce() + Send>;

impl Shared {
    fn over(disk: &MemoryDisk) -> Self {
        Self { disk: disk.clone(), state: Arc::default() }
    }

    /// From now on the deed happens before that call, counted from 0.
    fn before(&self, call: usize, deed: impl FnOnce() + Send + 'static) {
        *self.state.lock().unwrap() = State { calls: 0, deed: Some((call, Box::new(deed))) };
    }

    /// How many calls there were, and whether the deed is still to come: then it
    /// happens now.
    fn end(&self) -> usize {
        let mut state = self.state.lock().unwrap();
        let (calls, deed) = (state.calls, state.deed.take());
        drop(state);
        if let Some((_, deed)) = deed {
            deed();
        }
        calls
    }

    fn call(&self) -> &MemoryDisk {
        let due = {
            let mut state = self.state.lock().unwrap();
            let call = state.calls;
            state.calls += 1;
            state.deed.take_if(|(at, _)| *at == call)
        };
        if let Some((_, deed)) = due {
            deed();
        }
        &self.disk
    }
}

impl Disk for Shared {
    fn read(&self, name: &str) -> io::Result<Vec<u8>> {
        self.call().read(name)
    }

    fn write_new(&self, name: &str, bytes: &[u8]) -> io::Result<Stamp> {
        self.call().write_new(name, bytes)
    }

    fn rename(&self, from: &str, to: &str) -> io::Result<()> {
        self.call().rename(from, to)
    }

    fn rename_new(&self, from: &str, to: &str) -> io::Result<()> {
        self.call().rename_new(from, to)
    }

    fn swap(&self, one: &str, other: &str) -> io::Result<()> {
        self.call().swap(one, other)
    }

    fn remove(&self, name: &str) -> io::Result<()> {
        self.call().remove(name)
    }

    fn sync_folder(&self, name: &str) -> io::Result<()> {
        self.call().sync_folder(name)
    }

    fn list(&self, name: &str) -> io::Result<Vec<Entry>> {
        self.call().list(name)
    }

    fn create_folder(&self, name: &str) -> io::Result<()> {
        self.call().create_folder(name)
    }

    fn remove_folder(&self, name: &str) -> io::Result<()> {
        self.call().remove_folder(name)
    }

    fn lock(&self, _: &str) -> io::Result<Locked> {
        let guard: Box<dyn Any + Send + Sync> = Box::new(());
        Ok(Locked::Ours(guard))
    }
}

/// The passphrase of before, of who renews or changes it, and in which window.
const PASSPHRASES: [&str; 5] = [
    PASSPHRASE,
    "kersen trommel vuurtoren klei",
    "molen kaas fiets paard wortel",
    "tafel kano sneeuw bakker lint",
    "ladder appel zeef gordijn mus",
];

/// Who does something, and what they are promised: `A` or `B`.
type Operation = fn(&Vault, &str) -> Result<Vec<Promise>, VaultError>;

#[derive(Debug, Clone, PartialEq)]
enum Promise {
    /// These words can be read somewhere: in a case, a second copy or a history.
    Words(String),
    /// The case was destroyed, and what was written before it with it.
    Destroyed,
    /// There is a draft with these words.
    Draft(String),
    /// So many handovers to the colleague are under way, or more.
    Handover,
    /// The bundle waits or was decided about.
    Received,
    Accepted,
    /// There is a contact of this name.
    Contact(String),
    /// Somebody with this name comes to the meeting.
    Guest(String),
    /// The team wants to learn this.
    Point(String),
    /// The log tells this, by this person.
    Line(Event, String),
    /// One of these opens the vault, unless the other changed that too.
    OpensWith(&'static str),
}

fn plain<T>(outcome: Result<T, ExchangeError>) -> Result<T, VaultError> {
    outcome.map_err(|error| match error {
        ExchangeError::Vault(error) => error,
        // The other was first.
        ExchangeError::UnderWay(_) | ExchangeError::Replayed(_) => VaultError::ChangedElsewhere,
        ExchangeError::NoSuchBundle => VaultError::ChangedElsewhere,
        other => panic!("{other:?}"),
    })
}

fn word(what: &str, who: &str) -> String {
    format!("{what}-van-{who}")
}

fn cost() -> KeyCost {
    KeyCost::for_tests()
}

fn new_words(who: &str, kind: usize) -> &'static str {
    PASSPHRASES[kind + usize::from(who == "B")]
}

fn save(vault: &Vault, who: &str) -> Result<Vec<Promise>, VaultError> {
    let mut case = vault.open(id(1))?.case;
    case.concern = format!("{} {}", case.concern, word("zorg", who));
    match vault.save(&case, who, now()) {
        Ok(_) | Err(VaultError::Conflict(_)) => Ok(vec![Promise::Words(word("zorg", who))]),
        Err(error) => Err(error),
    }
}

fn mend(vault: &Vault, who: &str) -> Result<Vec<Promise>, VaultError> {
    let report = vault.check()?;
    for (file, remedy) in vault.remedies(&report, None) {
        if remedy != Remedy::SetAside {
            vault.mend(&file, &remedy, None, who, now())?;
        }
    }
    Ok(Vec::new())
}

fn backup(vault: &Vault, who: &str) -> Result<Vec<Promise>, VaultError> {
    let stick = MemoryDisk::default();
    let BackedUp::Whole { damaged, .. } = vault.back_up(&stick, who, now(), |_, _| true)? else {
        panic!("nobody stopped it");
    };
    let is_of_five = |file: &String| file.contains(&id(5).to_string());
    assert!(damaged.iter().all(is_of_five), "{damaged:?}");
    let copy = opened(&stick).unwrap();
    let report = copy.check().unwrap();
    let faulty: Vec<_> = report.faulty().collect();
    assert!(faulty.iter().all(|found| found.file == path(5)), "{faulty:?}");
    Ok(Vec::new())
}

/// What each window can do. The first case is what most of it is about.
const OPERATIONS: [(&str, Operation); 22] = [
    ("renew", |vault, who| {
        let words = new_words(who, 1);
        let new = NewKey { passphrase: &Passphrase::new(words), cost: cost() };
        vault.begin_renewing(&new, &mut bytes_from(7))?;
        match vault.go_on_renewing(|_, _| true)? {
            // The damaged case opens with no key.
            Renewal::Done | Renewal::Unreadable(_) => Ok(vec![Promise::OpensWith(words)]),
            Renewal::Stopped => panic!("nobody stopped it"),
        }
    }),
    ("passphrase", |vault, who| {
        let [old, new] = [PASSPHRASE, new_words(who, 3)].map(Passphrase::new);
        vault.change_passphrase(&old, &new, cost())?;
        Ok(vec![Promise::OpensWith(new_words(who, 3))])
    }),
    ("recovery", |vault, _| vault.renew_recovery(cost(), &mut bytes_from(8)).map(|_| Vec::new())),
    ("save", save),
    ("add", |vault, who| {
        let mut case = family(9);
        case.concern = word("nieuw", who);
        match vault.add(&mut case, who, now(), &mut bytes_from(9)) {
            Ok(_) | Err(VaultError::Conflict(_)) => Ok(vec![Promise::Words(word("nieuw", who))]),
            Err(error) => Err(error),
        }
    }),
    ("delete", |vault, who| vault.delete(id(1), who, now()).map(|()| Vec::new())),
    ("undelete", |vault, who| vault.undelete(id(4), who, now()).map(|()| Vec::new())),
    ("destroy", |vault, who| {
        vault.destroy(id(1), Reason::Asked, who, now()).map(|_| vec![Promise::Destroyed])
    }),
    ("put back", |vault, who| vault.put_back(id(1), (1, 1), who, now()).map(|_| Vec::new())),
    ("mend", mend),
    ("backup", backup),
    ("merge", |vault, who| {
        let other = unlock(&ELSEWHERE.copy());
        vault.merge_from(&other, who, now(), |_, _| true)?;
        Ok(vec![Promise::Words("elders".to_owned()), Promise::Words("alleen daar".to_owned())])
    }),
    ("send", |vault, who| {
        let seed = if who == "A" { 41 } else { 42 };
        plain(exchange_scene::send_with(vault, &MemoryDisk::default(), seed))
            .map(|()| vec![Promise::Handover])
    }),
    ("receive", |vault, who| {
        plain(vault.receive(&SCENE.bundle, who, now(), &mut bytes_from(5)))
            .map(|_| vec![Promise::Received])
    }),
    ("accept", |vault, who| {
        plain(vault.accept(SCENE.waiting[0], who, now(), &mut bytes_from(5), &bared))
            .map(|_| vec![Promise::Accepted])
    }),
    ("contact", |vault, who| {
        let seed = if who == "A" { 61 } else { 62 };
        let (theirs, _) = try_create(MemoryDisk::default(), seed).unwrap();
        let code = theirs.deelcode(&mut bytes_from(seed)).unwrap();
        plain(vault.add_contact(who, code, now())).map(|()| vec![Promise::Contact(who.to_owned())])
    }),
    ("draft", |vault, who| {
        let words = word("half", who);
        vault.seal_draft(&who.to_lowercase(), words.as_bytes())?;
        Ok(vec![Promise::Draft(words)])
    }),
    ("meeting", |vault, who| {
        let before = vault.meetings()?.all.remove(0);
        let mut ours = before.clone();
        ours.invite(Guest { name: who.to_owned(), ..Guest::default() });
        vault.save_meeting(&before, &ours, now())?;
        Ok(vec![Promise::Guest(who.to_owned())])
    }),
    ("self-scan", |vault, who| {
        let seed = if who == "A" { 71 } else { 72 };
        let point = Point { what: word("leren", who), ..Point::new(Token::new([seed; 8]), "") };
        vault.change_self_scans(&[Act::Point(point)])?;
        Ok(vec![Promise::Point(word("leren", who))])
    }),
    ("note", |vault, who| {
        let event = Event::Refused(who.to_owned());
        vault.note(event.clone(), who, now())?;
        Ok(vec![Promise::Line(event, who.to_owned())])
    }),
    ("index", |vault, _| {
        vault.list()?;
        vault.flush_index().map(|()| Vec::new())
    }),
    ("unite", |vault, who| {
        vault.unite(&to_unite(vault, 1, 6)?, who, now())?;
        Ok(vec![Promise::Words("gaat op".to_owned())])
    }),
];

/// The scene of handing over, with a history, a deleted and a damaged case.
static START: LazyLock<MemoryDisk> = LazyLock::new(|| {
    let disk = SCENE.disk.copy();
    let vault = unlock(&disk);
    for number in [1, 4, 5] {
        let mut case = family(number);
        case.concern = format!("begin {number}");
        let _ = vault.open(id(number));
        vault.save(&case, "Sem", now()).unwrap();
        vault.open(id(number)).unwrap();
        vault.save(&case, "Noor", now()).unwrap();
    }
    vault.delete(id(4), "Noor", now()).unwrap();
    let mut goes = family(6);
    goes.concern = "gaat op".to_owned();
    vault.save(&goes, "Noor", now()).unwrap();
    let mut meeting = Meeting::default();
    meeting.add(id(1));
    vault.begin_meeting(meeting, now(), &mut bytes_from(3)).unwrap();
    vault.list().unwrap();
    vault.flush_index().unwrap();
    drop(vault);
    disk
});

/// A copy of the vault, in which somebody worked on.
static ELSEWHERE: LazyLock<MemoryDisk> = LazyLock::new(|| {
    let disk = START.copy();
    let vault = unlock(&disk);
    let mut case = vault.open(id(1)).unwrap().case;
    case.concern = "elders".to_owned();
    vault.save(&case, "Elif", now()).unwrap();
    let mut case = family(12);
    case.concern = "alleen daar".to_owned();
    vault.save(&case, "Elif", now()).unwrap();
    drop(vault);
    disk
});

fn start() -> MemoryDisk {
    let disk = START.copy();
    let mut wrong = disk.get(&path(5));
    *wrong.last_mut().unwrap() ^= 1;
    disk.set(&path(5), &wrong);
    disk
}

fn opened(disk: &MemoryDisk) -> Result<Vault, VaultError> {
    let mut error = VaultError::WrongPassphrase;
    for words in PASSPHRASES {
        match Vault::unlock(disk.clone(), &Passphrase::new(words)) {
            Ok(vault) => return Ok(vault),
            Err(other) => error = other,
        }
    }
    Err(error)
}

fn what_opens(disk: &MemoryDisk) -> Vec<&'static str> {
    let opens = |words: &&str| Vault::unlock(disk.copy(), &Passphrase::new(words)).is_ok();
    PASSPHRASES.into_iter().filter(opens).collect()
}

/// Everything that can be read of the cases.
fn words(vault: &Vault) -> String {
    let mut all = String::new();
    for case in vault.cases_to_rescue().unwrap() {
        for version in vault.rescue(&case).unwrap().versions {
            all.push_str(&version.opened.case.concern);
            all.push('\n');
        }
    }
    for number in [1, 2, 3, 4, 5, 6, 9, 12] {
        for revision in vault.history(id(number)).unwrap() {
            let opened = vault.open_revision(id(number), revision.number, revision.twin).unwrap();
            all.push_str(&opened.case.concern);
            all.push('\n');
        }
    }
    all
}

fn keeps(vault: &Vault, promise: &Promise, all: &[Promise], words: &str) -> bool {
    match promise {
        // Whoever destroys a case destroys what was written just before too.
        Promise::Words(word) => words.contains(word) || all.contains(&Promise::Destroyed),
        Promise::Destroyed => true,
        Promise::Draft(words) => {
            let mut names = vault.drafts().unwrap().into_iter();
            names.any(|name| *vault.read_draft(&name).unwrap().unwrap() == words.as_bytes())
        }
        Promise::Handover => {
            let sent = vault.handovers().unwrap();
            let sent = sent.iter().filter(|sent| sent.case == id(1)).count();
            sent == all.iter().filter(|other| *other == promise).count()
        }
        Promise::Received => {
            !vault.inbox().unwrap().waiting.is_empty() && vault.inbox().unwrap().faults.is_empty()
        }
        Promise::Accepted => vault.arrivals().unwrap().iter().any(|one| one.case.is_some()),
        Promise::Contact(name) => vault.contacts().unwrap().iter().any(|one| one.name == *name),
        Promise::Guest(name) => {
            let meetings = vault.meetings().unwrap().all;
            meetings.iter().flat_map(|one| &one.guests).any(|one| one.name == *name)
        }
        Promise::Point(what) => {
            vault.self_scans().unwrap().points().iter().any(|one| one.what == *what)
        }
        Promise::Line(event, by) => {
            let log = vault.log().unwrap();
            log.gaps.is_empty() && log.entries.iter().any(|l| l.event == *event && l.by == *by)
        }
        Promise::OpensWith(_) => true,
    }
}

/// What one is told that the other was first.
fn is_fitting(error: &VaultError) -> bool {
    use VaultError::*;
    matches!(
        error,
        AnotherKey
            | KeysChanged
            | KeysChangedElsewhere
            | ChangedElsewhere
            | CaseMissing
            | CaseExists
            | WrongPassphrase
            | RenewalUnderWay
            | Conflict(_)
            | NotThere(_)
            | StayApart(_)
    )
}

/// Lets one window do something whole before that call of the other. Returns
/// whether there was such a call.
fn meet(one: (&str, Operation), other: (&str, Operation), at: usize) -> bool {
    let what = format!("{}, call {at}: {}", one.0, other.0);
    let disk = start();
    let [a, b] = [Shared::over(&disk), Shared::over(&disk)];
    let unlock = |disk: &Shared| Vault::unlock(disk.clone(), &passphrase()).unwrap();
    let (ours, theirs) = (unlock(&a), Arc::new(unlock(&b)));
    let told = Arc::new(Mutex::new(None));
    let (there, tells) = (Arc::clone(&theirs), Arc::clone(&told));
    a.before(at, move || *tells.lock().unwrap() = Some((other.1)(&there, "B")));
    let outcome = (one.1)(&ours, "A");
    let calls = a.end();
    let outcomes = [outcome, told.lock().unwrap().take().unwrap()];
    let mut promises = Vec::new();
    for outcome in &outcomes {
        match outcome {
            Ok(promised) => promises.extend(promised.iter().cloned()),
            Err(error) => assert!(is_fitting(error), "{what}: {error:?}"),
        }
    }
    assert!(outcomes.iter().any(Result::is_ok), "{what}: {outcomes:?}");

    // Exactly one passphrase opens it: one that was promised, if any was.
    let opens = what_opens(&disk);
    let promised = promises.iter().filter_map(|promise| match promise {
        Promise::OpensWith(words) => Some(*words),
        _ => None,
    });
    let promised: Vec<&str> = promised.collect();
    assert_eq!(opens.len(), 1, "{what}: {opens:?} {outcomes:?}");
    let is_promised = promised.contains(&opens[0]) || promised.is_empty();
    assert!(is_promised, "{what}: {opens:?} {outcomes:?}");

    // Both go on, if need be with the passphrase of now.
    for (vault, who) in [(&ours, "later-A"), (&*theirs, "later-B")] {
        let mut went_on = save(vault, who);
        if went_on == Err(VaultError::AnotherKey) {
            let confirmed = vault.confirm_passphrase(&Passphrase::new(opens[0]));
            assert_eq!(confirmed, Ok(()), "{what}: {who} {outcomes:?}");
            went_on = save(vault, who);
        }
        match went_on {
            Ok(promised) => promises.extend(promised),
            Err(error) => assert_eq!(error, VaultError::CaseMissing, "{what}: {who}"),
        }
    }
    drop((ours, theirs));
    is_whole(&disk, &promises, &format!("{what} {outcomes:?}"));
    at < calls
}

fn is_whole(disk: &MemoryDisk, promises: &[Promise], what: &str) {
    let vault = opened(disk).unwrap();
    if vault.is_renewing() {
        vault.go_on_renewing(|_, _| true).unwrap();
    }
    vault.list().unwrap();
    let report = vault.check().unwrap();
    for found in report.faulty().filter(|found| found.file != path(5)) {
        assert_eq!(found.condition, Condition::FormerKey, "{what}: {found:?}");
        let mended = vault.mend(&found.file, &Remedy::EncryptAnew, None, "Noor", now());
        assert_eq!(mended, Ok(()), "{what}: {found:?}");
    }
    let faulty: BTreeSet<_> = vault.check().unwrap().faulty().map(|f| f.file.clone()).collect();
    assert!(faulty.iter().all(|file| *file == path(5)), "{what}: {faulty:?}");
    let words = words(&vault);
    for promise in promises {
        assert!(keeps(&vault, promise, promises, &words), "{what}: {promise:?}\n{words}");
    }
    assert_eq!(vault.log().unwrap().gaps, Vec::<String>::new(), "{what}");
}

/// How many calls there are from the last look at a case to the end of its file.
const AT_REMOVAL: usize = 4;

/// Whoever saves the case that goes while it goes up in another keeps the words, but for
/// the very moment in which the file is removed, as when it is destroyed.
#[test]
fn a_case_that_is_saved_while_it_goes_up_in_another_keeps_the_words() {
    let (mut refused, mut robbed) = (0, 0);
    for at in 0.. {
        let disk = start();
        let [a, b] = [Shared::over(&disk), Shared::over(&disk)];
        let unlock = |disk: &Shared| Vault::unlock(disk.clone(), &passphrase()).unwrap();
        let (ours, theirs) = (unlock(&a), unlock(&b));
        let goes = to_unite(&ours, 1, 6).unwrap();
        let saved = Arc::new(Mutex::new(None));
        let tells = Arc::clone(&saved);
        a.before(at, move || {
            let outcome = theirs.open(id(6)).and_then(|opened| {
                let mut case = opened.case;
                case.concern.push_str(" nog gezegd");
                theirs.save(&case, "B", now())
            });
            *tells.lock().unwrap() = Some(outcome);
        });
        let outcome = ours.unite(&goes, "A", now());
        let calls = a.end();
        let saved = saved.lock().unwrap().take().unwrap();
        drop(ours);
        let vault = opened(&disk).unwrap();
        vault.purge(now()).unwrap();
        let words = words(&vault);
        assert!(words.contains("gaat op"), "call {at}: {outcome:?}");
        robbed += usize::from(saved.is_ok() && !words.contains("nog gezegd"));
        refused += usize::from(outcome.is_err());
        if at >= calls {
            break;
        }
    }
    assert!(refused > 3 && robbed <= AT_REMOVAL, "{refused} {robbed}");
}

/// Every pair in which the key changes, and every third of the others, at one
/// call: which one differs from pair to pair.
#[test]
fn two_windows_without_a_lock_lose_nothing() {
    for (turn, one) in OPERATIONS.into_iter().enumerate() {
        for (other_turn, other) in OPERATIONS.into_iter().enumerate() {
            let of_keys = turn == 0 || other_turn == 0;
            if of_keys || (turn + other_turn).is_multiple_of(3) {
                meet(one, other, (turn * 5 + other_turn * 3) % 11);
            }
        }
    }
}

#[test]
#[ignore = "a campaign: see tests/PROOF.md"]
fn every_pair_of_two_windows_without_a_lock_at_every_call() {
    let asked = |by: &str, name: &str| std::env::var(by).map_or(true, |only| only == name);
    let mut all = 0;
    for one in OPERATIONS.into_iter().filter(|(name, _)| asked("KLUIS_STORY", name)) {
        for other in OPERATIONS.into_iter().filter(|(name, _)| asked("KLUIS_OTHER", name)) {
            let mut at = 0;
            while meet(one, other, at) {
                at += 1;
            }
            all += at;
        }
        println!("{:<12} {all:>6} meetings", one.0);
    }
    println!("{all} meetings, violations 0");
}
