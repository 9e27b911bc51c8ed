//! What a stranger's text costs: the real program, with its memory measured
//! while it works. At most ten times the size of the text, and never more than
//! half a gigabyte.
#![cfg(target_os = "linux")]

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use casuskompas::case::ron::{from_text, is_affordable, to_text};
use casuskompas::case::{Case, Entry, Incident, LARGEST_BIJLAGE};
use casuskompas::vault::VaultError;
use casuskompas::vault::exchange::ExchangeError;
use tempfile::TempDir;

use super::hostile::{HOSTILE, age_for, key_of};
use crate::support::exchange::{Opened, Side, berk};
use crate::support::terminal_vault::look;
use crate::support::vault::{MemoryDisk, PASSPHRASE, create, family, id, now, path};
use crate::support::vault_steps::attach;

const MEGABYTE: usize = 1024 * 1024;

/// Just within what is read from a file in clear and from a colleague.
const LARGE: usize = 15 * MEGABYTE;

/// How a run ended and how much memory it had at most, in bytes, besides the
/// pages of its own file: those of a debug build say nothing about a text.
struct Run {
    code: Option<i32>,
    peak: usize,
}

/// Runs the real program and looks at its memory all the while.
fn run(arguments: &[&str]) -> Run {
    let mut command = Command::new(env!("CARGO_BIN_EXE_casuskompas"));
    command.args(arguments).stdout(Stdio::null()).stderr(Stdio::null());
    let mut child = command.spawn().unwrap();
    let status = format!("/proc/{}/status", child.id());
    let mut peak = 0;
    loop {
        // Gone from there once it has ended: the last one counts.
        peak = peak.max(highest(&fs::read_to_string(&status).unwrap_or_default()));
        if let Some(ended) = child.try_wait().unwrap() {
            assert!(peak > 0, "its memory was never seen");
            return Run { code: ended.code(), peak };
        }
        std::thread::sleep(std::time::Duration::from_millis(1));
    }
}

fn highest(status: &str) -> usize {
    let of = |name: &str| {
        let line = status.lines().find_map(|line| line.strip_prefix(name));
        let words = line.and_then(|line| line.split_whitespace().next());
        words.map_or(0, |kilobytes| kilobytes.parse::<usize>().unwrap() * 1024)
    };
    of("VmHWM:").saturating_sub(of("RssFile:"))
}

/// What the program takes by itself.
fn own() -> usize {
    static OWN: std::sync::LazyLock<usize> = std::sync::LazyLock::new(|| run(&["help"]).peak);
    *OWN
}

fn assert_bounded(what: &str, size: usize, run: &Run) {
    // Beside a small text what the program itself takes counts; a large one bears it.
    let own = if size < LARGE { own() } else { 0 };
    let most = (10 * size).min(512 * MEGABYTE) + own;
    println!("{what}: {} MB for {} MB", run.peak / MEGABYTE, size / MEGABYTE);
    assert!(run.peak <= most, "{what}: {} MB for {size} bytes", run.peak / MEGABYTE);
}

/// People that are made of three letters each.
fn people(size: usize) -> String {
    format!("(name: \"Veel\", family: (people: [{}]))", "(),".repeat(size / 3 - 20))
}

/// Nearly as many people as are let in, in a text as large: with more, what is
/// saved of it would be too large.
fn most(size: usize) -> String {
    let words = "x".repeat(size - 16_000 * 3 - 100);
    format!("(name: \"Veel\", concern: \"{words}\", family: (people: [{}]))", "(),".repeat(16_000))
}

#[test]
fn a_hostile_text_takes_bounded_memory() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("casus.ron");
    let words = |unit: &str| format!("(name: \"{}\")", unit.repeat(LARGE / unit.len()));
    let texts = [
        ("people", people(LARGE), 1),
        ("logbook", format!("(logbook: [{}])", "(),".repeat(LARGE / 3)), 1),
        (
            "actions",
            format!("(phases: (risicos: (active: [(actions: [{}])])))", "(),".repeat(LARGE / 3)),
            1,
        ),
        ("half typed", format!("(half_typed: {{{}}})", "\"\":\"\",".repeat(LARGE / 6)), 1),
        ("lists in lists", format!("(niets: {})", "[[],".repeat(LARGE / 4)), 1),
        ("raw strings", format!("(x: r#\"\"\"#, logbook: [{}])", "(),".repeat(LARGE / 3)), 1),
        ("as many as are let in", most(LARGE), 0),
        ("one long word", words("x"), 0),
        ("escapes", words("\\u{10FFFF}"), 0),
        ("unknown fields", format!("({})", "x:1,".repeat(LARGE / 40)), 0),
    ];
    for (what, text, code) in texts {
        fs::write(&file, &text).unwrap();
        let run = run(&["advise", file.to_str().unwrap()]);
        assert_eq!(run.code, Some(code), "{what}");
        assert_bounded(what, text.len().max(LARGE), &run);
    }
}

/// Each kind of hostile text that can be made as long as this, in the real
/// program.
fn each_kind_is_bounded(size: usize) {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("casus.ron");
    let sample = 1_000;
    let mut tried = 0;
    for (what, text) in HOSTILE {
        let short = text(sample).len();
        // The others are as short however deep they are asked.
        if short < sample / 2 {
            continue;
        }
        let text = text(size * sample / short);
        fs::write(&file, &text).unwrap();
        let run = run(&["advise", file.to_str().unwrap()]);
        assert!(matches!(run.code, Some(0 | 1)), "{what}: {:?}", run.code);
        assert_bounded(what, text.len(), &run);
        tried += 1;
    }
    assert!(tried > 12, "{tried}");
}

#[test]
fn each_kind_of_hostile_text_takes_bounded_memory() {
    each_kind_is_bounded(4 * MEGABYTE);
}

#[test]
#[ignore = "a campaign: see tests/PROOF.md"]
fn the_largest_of_each_kind_of_hostile_text_takes_bounded_memory() {
    each_kind_is_bounded(LARGE);
}

/// A vault on the real disk with the files of one in memory.
fn on_disk(disk: &MemoryDisk) -> TempDir {
    let folder = TempDir::new().unwrap();
    for name in disk.names() {
        let file = folder.path().join("kluis").join(&name);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, disk.get(&name)).unwrap();
    }
    fs::write(folder.path().join("wachtzin"), PASSPHRASE).unwrap();
    folder
}

fn in_vault(folder: &Path, action: &str, more: &[&str]) -> Run {
    let (vault, secret) = (folder.join("kluis"), folder.join("wachtzin"));
    let mut arguments = vec!["vault", action, vault.to_str().unwrap()];
    arguments.extend(more);
    arguments.extend(["--passphrase-file", secret.to_str().unwrap()]);
    run(&arguments)
}

/// A bundle that a colleague signed, with this for a case.
fn bundle(here: &Side, there: &Side, case: &str) -> Vec<u8> {
    let (_, file) = here.give(here.keep(berk()), &there.wish());
    let mut opened = Opened::of(&file, there);
    let end = opened.body.iter().position(|byte| *byte == b'\n').unwrap();
    let length = opened.body.len();
    opened.body.truncate(end + 1);
    opened.body.extend(case.as_bytes());
    opened.head =
        opened.head.replace(&format!("length:{length}"), &format!("length:{}", opened.body.len()));
    opened.sign(here);
    opened.close(there)
}

#[test]
fn a_hostile_bundle_is_refused_before_it_takes_memory() {
    let (here, there) = (Side::new("S. de Wit", 1), Side::new("J. Smit", 2));
    let hostile = bundle(&here, &there, &people(LARGE));
    assert_eq!(there.read(&hostile).err(), Some(ExchangeError::TooManyParts));
    assert!(there.vault.inbox().unwrap().waiting.is_empty());
    let folder = on_disk(&there.disk);
    let file = folder.path().join("bundel.age");
    fs::write(&file, &hostile).unwrap();
    let run = in_vault(folder.path(), "receive", &[file.to_str().unwrap()]);
    assert_eq!(run.code, Some(1));
    assert_bounded("a bundle that is refused", hostile.len(), &run);
}

#[test]
fn the_largest_bundle_takes_bounded_memory() {
    let (here, there) = (Side::new("S. de Wit", 1), Side::new("J. Smit", 2));
    let largest = bundle(&here, &there, &most(LARGE));
    let folder = on_disk(&there.disk);
    let file = folder.path().join("bundel.age");
    fs::write(&file, &largest).unwrap();
    let run = in_vault(folder.path(), "receive", &[file.to_str().unwrap()]);
    assert_eq!(run.code, Some(0));
    assert_bounded("the largest bundle, read in", largest.len(), &run);
    let id = there.wait_for(&largest).id.to_string();
    let run = in_vault(folder.path(), "inbox", &["--accept", &id]);
    assert_eq!(run.code, Some(0));
    assert_bounded("the largest bundle, taken in", largest.len(), &run);
}

/// As many and as large attachments as a case may have: they are sent, read in and taken
/// in with at most four of them in memory beside each other.
#[test]
fn handing_over_attachments_takes_bounded_memory() {
    let (here, there) = (Side::new("S. de Wit", 1), Side::new("J. Smit", 2));
    let (number, size) = ("2026-777".to_owned(), LARGEST_BIJLAGE as usize - 1024);
    let case = Case { id: id(1), number, ..berk() };
    here.keep(case.clone());
    for seed in 1..=5 {
        attach(&here.vault, 1, &vec![seed; size], seed).unwrap();
    }
    let (from, to) = (on_disk(&here.disk), on_disk(&there.disk));
    let (code, out) = (there.wish().to.to_string(), from.path().join("uit"));
    fs::create_dir(&out).unwrap();
    let to_whom = ["--to", &code, "--unverified", "--out", out.to_str().unwrap()];
    let sent = in_vault(from.path(), "send", &[&[case.number.as_str()], &to_whom[..]].concat());
    assert_eq!(sent.code, Some(0));
    let file = fs::read_dir(&out).unwrap().next().unwrap().unwrap().path();
    let read = in_vault(to.path(), "receive", &[file.to_str().unwrap()]);
    assert_eq!(read.code, Some(0));
    let waiting = look(&to.path().join("kluis"), PASSPHRASE).unwrap().inbox().unwrap().waiting;
    let taken = in_vault(to.path(), "inbox", &["--accept", &waiting[0].id.to_string()]);
    assert_eq!(taken.code, Some(0));
    for (what, run) in [("sent", sent), ("read in", read), ("taken in", taken)] {
        assert_bounded(&format!("attachments, {what}"), 5 * size, &run);
        assert!(run.peak <= 4 * 5 * size, "{what}: {} MB", run.peak / MEGABYTE);
    }
}

/// Somebody got hold of the key: even then their case costs little.
#[test]
fn a_hostile_case_file_takes_bounded_memory() {
    let disk = MemoryDisk::default();
    let vault = create(&disk);
    vault.save(&family(1), "Noor", now()).unwrap();
    drop(vault);
    let hostile = age_for(&key_of(&disk), people(LARGE).as_bytes());
    disk.set(&path(1), &hostile);
    let folder = on_disk(&disk);
    for command in ["list", "check"] {
        let run = in_vault(folder.path(), command, &[]);
        assert_eq!(run.code, Some(3), "{command}");
        assert_bounded(command, hostile.len(), &run);
    }
}

/// An entry on each day of twenty years is far more than anybody writes.
#[test]
fn a_case_of_twenty_years_is_within_bounds() {
    let vault = create(&MemoryDisk::default());
    let mut case = berk();
    case.id = id(1);
    let entry = Entry::note(now(), "Noor", "Gebeld.");
    for _ in 0..20 * 365 {
        case.logbook.write(entry.clone());
    }
    case.incidents.extend((0..2_000).map(|_| Incident::default()));
    let text = to_text(&case).unwrap();
    assert!(text.len() > MEGABYTE && is_affordable(text.as_bytes()));
    assert_eq!(from_text(&text).unwrap().logbook, case.logbook);
    vault.save(&case, "Noor", now()).unwrap();
    assert_eq!(vault.open(id(1)).unwrap().case.logbook, case.logbook);
}

/// What could not be read back is not written either.
#[test]
fn a_case_of_too_many_parts_is_not_saved() {
    let vault = create(&MemoryDisk::default());
    vault.save(&family(1), "Noor", now()).unwrap();
    let mut case = family(1);
    case.incidents = vec![Incident::default(); 40_000];
    let refused = vault.save(&case, "Noor", now());
    assert_eq!(refused, Err(VaultError::TooLarge(path(1))));
    assert_eq!(vault.open(id(1)).unwrap().case, family(1));
}
