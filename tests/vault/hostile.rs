//! What somebody could put in a file to harm whoever reads it: it is refused
//! with a reason, in bounded time and memory, and nothing breaks.
//!
//! A longer run of random changes, for as many seconds as asked:
//! `KLUIS_FUZZ_SECONDS=600 cargo test --release --test suite changes_at_random_for -- --ignored --nocapture`.

use std::io::Write;
use std::time::{Duration, Instant};

use casuskompas::case::ron::{MOST_UNKNOWN, from_text, from_text_telling, to_text};
use casuskompas::documents::bared;
use casuskompas::guidance::Guidance;
use casuskompas::platform::{LARGEST_TEXT, Preferences, read_text};
use casuskompas::redaction::pseudonymise;
use casuskompas::vault::exchange::Arrived;
use casuskompas::vault::{BackedUp, RealDisk, RecoveryCode, Vault, VaultError, restore};
use proptest::prelude::*;

use crate::support::exchange::{Opened, Side, berk};
use crate::support::vault::*;

/// Deep enough for a reader that takes the square of it to be noticed.
const DEEP: usize = 20_000;

/// A text of a kind, as deep or as often as asked.
type Hostile = fn(usize) -> String;

fn field(value: &str) -> String {
    format!("(name: {value})")
}

/// Texts that were written to break a reader of RON.
pub(super) const HOSTILE: [(&str, Hostile); 28] = [
    ("empty", |_| String::new()),
    ("brackets", |deep| "(".repeat(deep)),
    ("lists", |deep| field(&"[".repeat(deep))),
    ("maps", |deep| field(&"{1:".repeat(deep))),
    ("fields", |deep| "(name:".repeat(deep)),
    ("unknown, deep", |deep| format!("(niets: {})", "[".repeat(deep))),
    ("some", |deep| field(&"Some(".repeat(deep))),
    ("comments", |deep| "/*".repeat(deep)),
    ("closed comments", |deep| "/**/".repeat(deep)),
    ("raw strings", |deep| field(&format!("r{}", "#".repeat(deep)))),
    ("extensions", |deep| "#![enable(implicit_some)]".repeat(deep / 40)),
    ("number", |deep| field(&"9".repeat(deep))),
    ("exponent", |_| "(safety_scores: [(score: 1e999999999)])".to_owned()),
    ("negative", |_| "(safety_scores: [(score: -1)])".to_owned()),
    ("hexadecimal", |deep| field(&format!("0x{}", "F".repeat(deep)))),
    ("escapes", |deep| field(&format!("\"{}\"", "\\u{10FFFF}".repeat(deep)))),
    ("bad escape", |_| field("\"\\u{110000}\"")),
    ("lone surrogate", |_| field("\"\\u{D800}\"")),
    ("nul", |_| field("\"\0\0\0\"")),
    ("byte order mark", |_| "\u{feff}(name: \"x\")".to_owned()),
    ("date", |_| "(opened_on: \"999999-01-01\")".to_owned()),
    ("date before", |_| "(opened_on: \"-262143-01-01\")".to_owned()),
    ("id", |_| "(id: \"zzzzzzzz-0000-0000-0000-000000000000\")".to_owned()),
    ("twice", |_| "(name: \"a\", name: \"b\")".to_owned()),
    ("trailing", |_| "(name: \"a\") (name: \"b\")".to_owned()),
    ("unclosed", |_| "(name: \"".to_owned()),
    ("quotes", |deep| "\"".repeat(deep)),
    ("many fields", |deep| format!("({})", "x: 1,".repeat(deep))),
];

fn hostile_texts(deep: usize) -> Vec<(&'static str, String)> {
    HOSTILE.iter().map(|(name, text)| (*name, text(deep))).collect()
}

#[test]
fn hostile_text_is_no_case_and_breaks_nothing() {
    break_nothing(DEEP);
}

#[test]
#[ignore = "a campaign: see tests/PROOF.md"]
fn the_longest_hostile_text_breaks_nothing() {
    let start = Instant::now();
    break_nothing(2_000_000);
    println!("texts of 2 to 16 million characters: {:?}", start.elapsed());
}

fn break_nothing(deep: usize) {
    for (name, text) in hostile_texts(deep) {
        match from_text_telling(&text) {
            Ok((case, unknown)) => {
                let again = from_text(&to_text(&case).unwrap()).unwrap();
                assert_eq!(case, again, "{name}");
                assert!(unknown.len() <= MOST_UNKNOWN, "{name}");
            }
            Err(fault) => {
                assert!(fault.line >= 1 && !fault.reason.is_empty(), "{name}: {fault}");
            }
        }
        assert_eq!(Preferences::parse(&text).scale_percent, 100, "{name}");
        assert!(RecoveryCode::parse(&text).is_err(), "{name}");
    }
}

#[test]
fn a_hostile_part_of_the_method_is_named() {
    for (name, text) in hostile_texts(DEEP) {
        let sources: Vec<(&str, &str)> = Guidance::sources()
            .iter()
            .map(|(file, good)| {
                let bad = *file == "regions/nl.ron";
                (*file, if bad { text.as_str() } else { *good })
            })
            .collect();
        let faults = Guidance::from_sources(&sources).unwrap_err();
        assert_eq!(faults[0].file, "regions/nl.ron", "{name}");
    }
}

#[test]
fn a_hostile_description_is_damaged() {
    let disk = MemoryDisk::default();
    drop(create(&disk));
    disk.erase("keys/second/kluis.ron");
    let good = disk.get("kluis.ron");
    for (name, text) in hostile_texts(DEEP) {
        disk.set("kluis.ron", text.as_bytes());
        // The keys know the vault too, so at most its name is lost.
        match Vault::unlock(disk.copy(), &passphrase()) {
            Ok(vault) => assert_ne!(vault.name(), "", "{name}"),
            Err(error) => assert_eq!(error, VaultError::DescriptionDamaged, "{name}"),
        }
    }
    disk.set("kluis.ron", &good);
    assert!(Vault::unlock(disk, &passphrase()).is_ok());
}

/// Somebody got hold of the key: even then their files break nothing.
#[test]
fn a_hostile_file_under_the_right_key_is_named() {
    let disk = MemoryDisk::default();
    let vault = create(&disk);
    vault.save(&family(1), "Noor", now()).unwrap();
    vault.seal_draft("concept", b"half").unwrap();
    let key = key_of(&disk);
    let files = [path(1), "drafts/concept.age".to_owned()];
    let log = disk.names().into_iter().find(|name| name.starts_with("log/"));
    for file in files.into_iter().chain(log) {
        let good = disk.get(&file);
        for (name, text) in hostile_texts(DEEP) {
            disk.set(&file, &age_for(&key, text.as_bytes()));
            let report = vault.check().unwrap();
            let faulty: Vec<&str> = report.faulty().map(|c| c.file.as_str()).collect();
            assert_eq!(faulty, [file.as_str()], "{name}");
            vault.list().unwrap();
            vault.log().unwrap();
        }
        for bytes in [&b"\xff\xfe\x00"[..], &[0xC0, 0x80], &[0xED, 0xA0, 0x80]] {
            disk.set(&file, &age_for(&key, bytes));
            assert!(!vault.check().unwrap().is_sound());
        }
        disk.set(&file, &good);
    }
    assert!(vault.check().unwrap().is_sound());
}

/// Reading a header takes the square of its length.
#[test]
fn an_endless_header_is_refused_at_once() {
    let disk = MemoryDisk::default();
    let vault = create(&disk);
    let endless = [
        [&b"age-encryption.org/v1\n"[..], &b"-> x\n\n".repeat(400_000)].concat(),
        [&b"age-encryption.org/v1\n-> "[..], &b"x ".repeat(1_000_000)].concat(),
        b"age-encryption.org/v1\n".repeat(100_000),
    ];
    for bytes in endless {
        disk.set(&path(1), &bytes);
        assert!(matches!(
            vault.open(id(1)),
            Err(VaultError::FileDamaged(_) | VaultError::FileForeign(_))
        ));
        for key in ["keys/passphrase.age", "keys/second/passphrase.age"] {
            disk.set(key, &bytes);
        }
        assert!(Vault::unlock(disk.copy(), &passphrase()).is_err());
    }
}

#[test]
fn what_is_too_large_is_refused_before_it_is_read() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("kluis");
    let (vault, _) = try_create(RealDisk::new(&root), 1).unwrap();
    vault.save(&family(1), "Noor", now()).unwrap();
    vault.flush_index().unwrap();
    // A file with nothing in it takes no room, however long it is.
    let enlarge = |name: &str, length: u64| {
        let file = std::fs::File::options().write(true).open(root.join(name));
        file.unwrap().set_len(length).unwrap();
    };
    enlarge(&path(1), 1 << 40);
    let too_large = VaultError::TooLarge(path(1));
    assert_eq!(vault.open(id(1)), Err(too_large.clone()));
    let listing = vault.list().unwrap();
    assert_eq!(listing.faults[0].error, too_large);
    assert_eq!(vault.check().unwrap().faulty().count(), 1);
    enlarge("kluis.ron", 1 << 40);
    enlarge("index.age", 1 << 40);
    drop(vault);
    assert!(Vault::unlock(RealDisk::new(&root), &passphrase()).is_ok());

    let text = folder.path().join("casus.ron");
    std::fs::File::create(&text).unwrap().set_len(LARGEST_TEXT + 1).unwrap();
    let refused = read_text(&text).unwrap_err();
    assert_eq!(refused.kind(), std::io::ErrorKind::FileTooLarge);
}

#[test]
fn a_large_file_of_somebody_else_is_left_out_of_a_backup_and_named() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("kluis");
    let (vault, _) = try_create(RealDisk::new(&root), 1).unwrap();
    vault.save(&family(1), "Noor", now()).unwrap();
    let strays = ["cases/opname.bin", "film.mp4"];
    for stray in strays {
        std::fs::File::create(root.join(stray)).unwrap().set_len(1 << 36).unwrap();
    }
    assert!(vault.check().unwrap().is_sound());
    let stick = MemoryDisk::default();
    let made = vault.back_up(&stick, "Noor", now(), |_, _| true).unwrap();
    let BackedUp::Whole { damaged, left_out, .. } = made else {
        panic!("{made:?}");
    };
    assert_eq!((damaged, left_out), (Vec::new(), strays.map(str::to_owned).to_vec()));
    assert_eq!(unlock(&stick).open(id(1)).unwrap().case, family(1));
    let restored = restore(&RealDisk::new(&root), &MemoryDisk::default(), |_, _| true);
    assert_eq!(restored.unwrap().unwrap().left_out, strays);
}

#[test]
fn a_case_that_could_not_be_read_back_is_not_saved() {
    let disk = MemoryDisk::default();
    let vault = create(&disk);
    vault.save(&family(1), "Noor", now()).unwrap();
    let mut case = family(1);
    case.concern = "x".repeat(25 * 1024 * 1024);
    let refused = vault.save(&case, "Noor", now());
    assert_eq!(refused, Err(VaultError::TooLarge(path(1))));
    assert_eq!(unlock(&disk.copy()).open(id(1)).unwrap().case, family(1));
    case.concern = "x".repeat(1024 * 1024);
    vault.save(&case, "Noor", now()).unwrap();
    assert_eq!(unlock(&disk.copy()).open(id(1)).unwrap().case, case);
}

#[cfg(unix)]
#[test]
fn a_pipe_or_a_folder_in_place_of_a_file_keeps_nobody_waiting() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("kluis");
    let (vault, _) = try_create(RealDisk::new(&root), 1).unwrap();
    vault.save(&family(2), "Noor", now()).unwrap();
    let pipe = std::process::Command::new("mkfifo").arg(root.join(path(1))).status();
    assert!(pipe.unwrap().success());
    std::fs::create_dir(root.join(path(3))).unwrap();
    std::os::unix::fs::symlink(&root, root.join("cases/rond")).unwrap();
    for number in [1, 3] {
        assert!(matches!(vault.open(id(number)), Err(VaultError::InTheWay { .. })));
    }
    assert_eq!(vault.list().unwrap().summaries.len(), 1);
    let report = vault.check().unwrap();
    let faulty: Vec<&str> = report.faulty().map(|checked| checked.file.as_str()).collect();
    assert_eq!(faulty, [&path(1), &path(3), "cases/rond"]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_text_is_a_case_or_a_reason(text in "(?s).{0,200}") {
        if let Ok(case) = from_text(&text) {
            prop_assert_eq!(from_text(&to_text(&case).unwrap()).unwrap(), case);
        }
    }

    #[test]
    fn any_bytes_are_no_case_file(bytes in proptest::collection::vec(any::<u8>(), 0..2000)) {
        let disk = MemoryDisk::default();
        let vault = create(&disk);
        disk.set(&path(1), &bytes);
        prop_assert!(vault.open(id(1)).is_err());
    }

    #[test]
    fn a_changed_family_is_a_case_or_a_reason(seed in any::<u64>()) {
        fuzz_once(&mut Chance(seed | 1));
    }
}

/// Numbers that look like chance and are the same in each run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % most.max(1) as u64) as usize
    }
}

const SEEDS: [&str; 7] = [
    include_str!("../../data/families/berk.ron"),
    include_str!("../../data/families/els.ron"),
    include_str!("../../data/families/esdoorn.ron"),
    include_str!("../../data/families/hazelaar.ron"),
    include_str!("../../data/families/linde.ron"),
    include_str!("../../data/families/wilg.ron"),
    "(name: \"Gezin Den\", half_typed: {\"a\": \"b\"})",
];

/// What a mutation puts in.
const TOKENS: [&str; 28] = [
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    ":",
    ",",
    "\"",
    "\\",
    "'",
    "r#\"",
    "/*",
    "*/",
    "//",
    "Some(",
    "None",
    "()",
    "-1",
    "99999999999999999999",
    "1e308",
    "0x",
    "\u{202e}",
    "\u{0}",
    "\r",
    "\u{feff}",
    "\\u{10FFFF}",
    "#![enable(implicit_some)]",
];

fn mutated(chance: &mut Chance) -> Vec<u8> {
    let mut bytes = SEEDS[chance.below(SEEDS.len())].as_bytes().to_vec();
    mutate(chance, &mut bytes);
    bytes
}

fn mutate(chance: &mut Chance, bytes: &mut Vec<u8>) {
    for _ in 0..=chance.below(6) {
        let at = chance.below(bytes.len());
        let until = at + chance.below((bytes.len() - at).min(400));
        match chance.below(6) {
            0 => drop(bytes.drain(at..until)),
            1 => {
                let piece = bytes[at..until].to_vec();
                let to = chance.below(bytes.len());
                bytes.splice(to..to, piece);
            }
            2 => {
                let token = TOKENS[chance.below(TOKENS.len())];
                let times = [1, 1, 1, 200][chance.below(4)];
                bytes.splice(at..at, token.repeat(times).into_bytes());
            }
            3 => {
                let token = TOKENS[chance.below(TOKENS.len())].as_bytes().to_vec();
                bytes.splice(at..until, token);
            }
            4 => {
                if let Some(byte) = bytes.get_mut(at) {
                    *byte = chance.below(256) as u8;
                }
            }
            _ => bytes.truncate(at.max(1)),
        }
    }
}

/// Reads a changed family; tells whether it was still a case. What can be read
/// can be written, and is the same when read again.
fn fuzz_once(chance: &mut Chance) -> bool {
    let text = String::from_utf8_lossy(&mutated(chance)).into_owned();
    let Ok((case, _)) = from_text_telling(&text) else {
        return false;
    };
    let written = to_text(&case).unwrap();
    assert_eq!(from_text(&written).unwrap(), case, "{text}");
    true
}

/// A changed file of a vault: named, or read as it was, never anything else.
fn fuzz_vault(chance: &mut Chance, disk: &MemoryDisk) {
    let names = disk.names();
    let file = &names[chance.below(names.len())];
    let mut bytes = disk.get(file);
    for _ in 0..=chance.below(3) {
        let at = chance.below(bytes.len());
        match chance.below(4) {
            0 => bytes.truncate(at),
            1 => bytes.splice(at..at, b"-> x\n".repeat(chance.below(50))).for_each(drop),
            2 => bytes.rotate_left(at),
            _ => {
                if let Some(byte) = bytes.get_mut(at) {
                    *byte ^= 1 << chance.below(8);
                }
            }
        }
    }
    let changed = disk.copy();
    changed.set(file, &bytes);
    let Ok(vault) = Vault::unlock(changed, &passphrase()) else {
        return;
    };
    vault.check().unwrap();
    vault.log().unwrap();
    vault.list().unwrap();
    if let Ok(opened) = vault.open(id(1)) {
        assert_eq!(opened.case, family(1), "{file}");
    }
}

/// A colleague and us, with a case from them to us.
struct Letters {
    here: Side,
    there: Side,
    file: Vec<u8>,
}

impl Letters {
    fn new() -> Self {
        let (here, there) = (Side::new("S. de Wit", 1), Side::new("J. Smit", 2));
        let case = here.keep(berk());
        let (_, file) = here.give(case, &there.wish());
        Self { here, there, file }
    }

    /// A changed file, or one that a colleague signed although it is hostile.
    /// Whether it was taken in.
    fn fuzz(&self, chance: &mut Chance) -> bool {
        let mut bytes = self.file.clone();
        let signed = chance.below(4) > 0;
        if signed {
            bytes = self.hostile(chance);
        } else {
            mutate(chance, &mut bytes);
        }
        let vault = unlock(&self.there.disk.copy());
        let random = &mut bytes_from(5);
        let taken = match vault.receive(&bytes, "J. Smit", now(), random) {
            Ok(Arrived::Bundle(waiting)) => {
                assert!(signed || bytes == self.file, "forged");
                vault.accept(waiting.id, "J. Smit", now(), random, &bared).is_ok()
            }
            Ok(other) => panic!("{other:?}"),
            Err(_) => false,
        };
        let listing = vault.list().unwrap();
        assert_eq!((listing.summaries.len(), listing.faults.len()), (usize::from(taken), 0));
        for summary in listing.summaries {
            let case = vault.open(summary.id).unwrap().case;
            let _ = pseudonymise(&case, now().date_naive());
        }
        assert!(vault.inbox().unwrap().faults.is_empty());
        assert!(vault.check().unwrap().is_sound());
        taken
    }

    fn hostile(&self, chance: &mut Chance) -> Vec<u8> {
        let mut letter = Opened::of(&self.file, &self.there);
        let before = letter.body.len();
        if chance.below(3) == 0 {
            // Their cover, and anything at all for a case.
            let cover = letter.body.iter().position(|b| *b == b'\n').unwrap();
            letter.body.truncate(cover + 1);
            letter.body.extend(mutated(chance));
        } else {
            mutate(chance, &mut letter.body);
        }
        let length = |length: usize| format!("length:{length}");
        if chance.below(8) > 0 {
            let after = length(letter.body.len());
            letter.head = letter.head.replace(&length(before), &after);
        }
        if chance.below(8) > 0 {
            letter.sign(&self.here);
        }
        if chance.below(16) == 0 {
            let mut head = std::mem::take(&mut letter.head).into_bytes();
            mutate(chance, &mut head);
            letter.head = String::from_utf8_lossy(&head).into_owned();
        }
        letter.close(&self.there)
    }
}

#[test]
fn a_hostile_colleague_breaks_nothing() {
    let (letters, mut chance) = (Letters::new(), Chance(0x5eed));
    let tries = (0..60).map(|_| usize::from(letters.fuzz(&mut chance)));
    let taken: usize = tries.sum();
    assert!((1..50).contains(&taken), "{taken}");
}

/// What was changed at random, and how much of that was still a case.
#[derive(Debug, Default)]
struct Changed {
    texts: u64,
    cases: u64,
    vaults: u64,
    bundles: u64,
    taken: u64,
}

/// Changes texts, vaults and bundles at random, as long as asked for.
fn change_at_random(seed: u64, goes_on: impl Fn(&Changed) -> bool) -> Changed {
    let mut chance = Chance(seed);
    let disk = MemoryDisk::default();
    let vault = create(&disk);
    vault.save(&family(1), "Noor", now()).unwrap();
    vault.save(&family(1), "Sem", now()).unwrap();
    vault.save(&family(1), "Noor", now()).unwrap();
    vault.seal_draft("concept", b"half").unwrap();
    vault.list().unwrap();
    vault.flush_index().unwrap();
    vault.save(&family(1), "Noor", now()).unwrap();
    drop(vault);
    let letters = Letters::new();
    let mut changed = Changed::default();
    while goes_on(&changed) {
        for _ in 0..50 {
            changed.texts += 1;
            changed.cases += u64::from(fuzz_once(&mut chance));
        }
        changed.vaults += 1;
        fuzz_vault(&mut chance, &disk);
        changed.bundles += 1;
        changed.taken += u64::from(letters.fuzz(&mut chance));
    }
    changed
}

#[test]
fn changes_at_random_break_nothing() {
    let changed = change_at_random(7, |changed| changed.vaults < 15);
    assert!(changed.cases > 0 && changed.cases < changed.texts, "{changed:?}");
}

#[test]
#[ignore = "a campaign: see tests/PROOF.md"]
fn changes_at_random_for_as_long_as_asked() {
    let asked = |name: &str| std::env::var(name).ok().map(|number| number.parse().unwrap());
    let seconds = asked("KLUIS_FUZZ_SECONDS").unwrap_or(60);
    let until = Instant::now() + Duration::from_secs(seconds);
    let seed = asked("KLUIS_FUZZ_SEED").unwrap_or(1);
    let changed = change_at_random(seed, |_| Instant::now() < until);
    println!("{changed:?}, no panic, {seconds} s");
}

/// The key of a vault, as anyone with the passphrase gets it from `age`.
pub(super) fn key_of(disk: &MemoryDisk) -> age::x25519::Identity {
    let identity = age::scrypt::Identity::new(PASSPHRASE.to_owned().into());
    let content = age::decrypt(&identity, &disk.get("keys/passphrase.age")).unwrap();
    let text = String::from_utf8(content).unwrap();
    let secret = text.lines().find(|line| !line.starts_with('#')).unwrap();
    secret.parse().unwrap()
}

pub(super) fn age_for(key: &age::x25519::Identity, content: &[u8]) -> Vec<u8> {
    let recipient = key.to_public();
    let recipients = std::iter::once(&recipient as &dyn age::Recipient);
    let mut file = Vec::new();
    let mut writer =
        age::Encryptor::with_recipients(recipients).unwrap().wrap_output(&mut file).unwrap();
    writer.write_all(content).unwrap();
    writer.finish().unwrap();
    file
}
