//! One operation of Casuskompas on ten thousand cases, for `compare.py` beside
//! this file, which sets it against other programs.
//!
//! `peers generate FILE COUNT` writes the cases, one JSON object a line; the
//! other operations take a vault and print a JSON object with their times in
//! milliseconds. Each runs in a process of its own, so that its memory shows.
//! Key derivation is made cheap and told apart by `derive`.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    clippy::disallowed_types,
    missing_docs
)]

mod made_up;

use std::fs::File;
use std::io::{BufRead, BufReader, BufWriter, Write};
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

use casuskompas::case::{Case, CaseId, Summary, ron};
use casuskompas::platform::randomness;
use casuskompas::vault::{KeyCost, NewVault, Passphrase, RealDisk, Vault};
use chrono::{DateTime, FixedOffset};
use serde_json::{Value, json};
use uuid::Uuid;

const WORDS: &str = "paraplu lantaarn zebra kwartje";

/// How often small operations run.
const RUNS: u128 = 200;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|a| a != "--bench").collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let told = match arguments.as_slice() {
        ["generate", file, count] => generate(file, count.parse().unwrap()),
        ["create", vault, file] => create(vault, file),
        ["derive"] => derive(),
        ["list", vault] => list(vault),
        ["open", vault] => open(vault),
        ["search", vault] => search(vault),
        ["save", vault, times] => save(vault, times.parse().unwrap()),
        ["export", vault, file] => export(vault, file),
        _ => {
            println!("run tests/benches/peers/compare.py");
            return;
        }
    };
    println!("{told}");
}

fn now() -> DateTime<FixedOffset> {
    "2026-11-22T10:00:00+01:00".parse().unwrap()
}

fn id(number: u128) -> CaseId {
    CaseId(Uuid::from_u128(number))
}

/// Runs `job` and gives what it made with its time in milliseconds.
fn timed<T>(job: impl FnOnce() -> T) -> (T, f64) {
    let start = Instant::now();
    let made = std::hint::black_box(job());
    (made, start.elapsed().as_secs_f64() * 1000.0)
}

fn times(jobs: impl Iterator<Item = f64>) -> Value {
    json!({ "ms": jobs.collect::<Vec<_>>() })
}

fn unlock(folder: &str) -> Vault {
    Vault::unlock(RealDisk::new(folder), &Passphrase::new(WORDS)).unwrap()
}

fn generate(file: &str, count: u32) -> Value {
    let mut file = BufWriter::new(File::create(file).unwrap());
    for number in 1..=count {
        let case = made_up::case(number);
        let body = ron::to_text(&case).unwrap();
        let line = json!({
            "id": case.id, "number": case.number, "name": case.name,
            "summary": serde_json::to_string(&Summary::of(&case)).unwrap(),
            "text": made_up::text(&case), "body": body,
        });
        writeln!(file, "{line}").unwrap();
    }
    file.flush().unwrap();
    json!({ "rare": made_up::RARE })
}

fn cases(file: &str) -> Vec<Case> {
    let lines = BufReader::new(File::open(file).unwrap()).lines();
    lines
        .map(|line| {
            let line: Value = serde_json::from_str(&line.unwrap()).unwrap();
            ron::from_text(line["body"].as_str().unwrap()).unwrap()
        })
        .collect()
}

/// Stores all cases, as they would have come in from elsewhere; then the index.
fn create(folder: &str, file: &str) -> Value {
    let mut cases = cases(file);
    let new = NewVault::new("Meting", Passphrase::new(WORDS)).with_cost(KeyCost::for_tests());
    let (_, ms) = timed(|| {
        let (vault, _) = Vault::create(RealDisk::new(folder), &new, &mut randomness).unwrap();
        let added = vault.add_many(&mut cases, "meting", now(), &mut randomness, |_, _| true);
        assert_eq!(added.unwrap().added, cases.len());
        vault.list().unwrap();
        vault.flush_index().unwrap();
    });
    times(std::iter::once(ms))
}

/// What a real passphrase costs to unlock with.
fn derive() -> Value {
    let folder = tempfile::tempdir().unwrap();
    let new = NewVault::new("Meting", Passphrase::new(WORDS));
    let disk = RealDisk::new(folder.path());
    drop(Vault::create(disk, &new, &mut randomness).unwrap());
    let folder = folder.path().to_str().unwrap();
    times((0..3).map(|_| timed(|| unlock(folder)).1))
}

fn list(folder: &str) -> Value {
    let (count, ms) = timed(|| unlock(folder).list().unwrap().summaries.len());
    json!({ "ms": [ms], "count": count })
}

fn open(folder: &str) -> Value {
    let vault = unlock(folder);
    let count = vault.list().unwrap().summaries.len() as u128;
    let cases = (0..RUNS).map(|run| timed(|| vault.open(id(run * 37 % count + 1)).unwrap()));
    let (opened, ms): (Vec<_>, Vec<f64>) = cases.unzip();
    // The others give a text; this is what it takes to make a case of one.
    let texts = opened.iter().map(|opened| ron::to_text(&opened.case).unwrap());
    let parse: Vec<f64> = texts.map(|text| timed(|| ron::from_text(&text).unwrap()).1).collect();
    json!({ "ms": ms, "parse": parse })
}

/// The first search waits until the words of all cases were read.
fn search(folder: &str) -> Value {
    let vault = Arc::new(unlock(folder));
    vault.list().unwrap();
    let before = resident();
    let ((), read) = timed(|| Vault::read_words(&Arc::downgrade(&vault), &|_| ()).unwrap());
    let (found, first) = timed(|| vault.find_inside(made_up::RARE).len());
    let warm = (0..RUNS).map(|_| timed(|| vault.find_inside(made_up::RARE)).1);
    let warm: Vec<f64> = warm.collect();
    let common = (0..RUNS).map(|_| timed(|| vault.find_inside("d")).1);
    let common: Vec<f64> =
        common.chain((0..RUNS).map(|_| timed(|| vault.find_inside("de")).1)).collect();
    let hit = vault.find_inside(made_up::RARE)[0];
    let excerpt = (0..RUNS).map(|_| timed(|| vault.excerpt(hit, made_up::RARE).unwrap()).1);
    json!({
        "first": read + first, "ms": warm, "common": common, "count": found,
        "excerpt": excerpt.collect::<Vec<_>>(), "mb_before": before, "mb_after": resident(),
    })
}

/// The first save of a case keeps its earlier revision; the next ones do not.
fn save(folder: &str, runs: u128) -> Value {
    let vault = unlock(folder);
    vault.list().unwrap();
    let mut case = vault.open(id(5)).unwrap().case;
    let mut saved = (0..=runs).map(|run| {
        case.concern = format!("Voor de {run}e keer bewaard.");
        timed(|| vault.save(&case, "meting", now()).unwrap()).1
    });
    let first = saved.next();
    json!({ "first": first, "ms": saved.collect::<Vec<_>>() })
}

fn export(folder: &str, file: &str) -> Value {
    let vault = unlock(folder);
    let ((), ms) = timed(|| {
        let mut file = BufWriter::new(File::create(file).unwrap());
        for cases in vault.cases_to_rescue().unwrap().chunks(128) {
            let texts = vault.rescue_many(cases, |_, rescued| {
                rescued.versions.iter().map(|v| ron::to_text(&v.opened.case).unwrap()).collect()
            });
            let texts: Vec<Vec<String>> = texts.into_iter().map(Result::unwrap).collect();
            texts.iter().flatten().for_each(|text| writeln!(file, "{text}").unwrap());
        }
        file.flush().unwrap();
    });
    times(std::iter::once(ms))
}

/// Resident memory of this process in MB, as Linux tells it.
fn resident() -> Option<f64> {
    let status = std::fs::read_to_string(Path::new("/proc/self/status")).ok()?;
    let line = status.lines().find(|line| line.starts_with("VmRSS:"))?;
    let kilobytes: f64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kilobytes / 1024.0)
}
