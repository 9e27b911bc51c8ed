//! What the tests of the terminal share: a run of a command, and a desk with a
//! vault to run it on.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use casuskompas::cli::{Ask, Exit, Setting, Shown, Streams, run_in};
use casuskompas::platform::{FixedClock, Policy, randomness};
use casuskompas::vault::{KeyCost, NewVault, Passphrase, RealDisk, Vault};
use serde_json::Value;
use tempfile::TempDir;

pub(crate) const PASSPHRASE: &str = "paraplu lantaarn zebra kwartje";
pub(crate) const LINDE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/data/families/linde.ron");
pub(crate) const LINDE_ID: &str = "11de0000-2026-4014-8000-000000000001";

pub(crate) struct Outcome {
    pub(crate) exit: Exit,
    pub(crate) output: String,
    pub(crate) errors: String,
}

impl Outcome {
    pub(crate) fn json(&self) -> Value {
        assert_eq!(self.errors, "");
        serde_json::from_str(&self.output).unwrap()
    }
}

fn clock() -> FixedClock {
    FixedClock::at("2026-11-19T14:02:00+01:00".parse().unwrap())
}

pub(crate) fn run_with(arguments: &[&str], input: &str, ask: Option<Ask<'_>>) -> Outcome {
    run_by(arguments, input, ask, ("nl", NOWHERE), &Policy::default())
}

/// The same for somebody who chose a region.
pub(crate) fn in_region(region: &str, arguments: &[&str]) -> Outcome {
    run_by(arguments, "", None, (region, NOWHERE), &Policy::default())
}

/// The same for somebody with this folder of preferences, who chose a region.
pub(crate) fn with_preferences(folder: &str, region: &str, arguments: &[&str]) -> Outcome {
    run_by(arguments, "", None, (region, folder), &Policy::default())
}

/// A folder where nothing is.
const NOWHERE: &str = "/nergens/voorkeuren";

/// The same where an administrator set something.
pub(crate) fn under(policy: &Policy, arguments: &[&str]) -> Outcome {
    run_by(arguments, "", None, ("nl", NOWHERE), policy)
}

fn run_by(
    arguments: &[&str],
    input: &str,
    ask: Option<Ask<'_>>,
    (region, preferences): (&str, &str),
    policy: &Policy,
) -> Outcome {
    let preferences = Path::new(preferences);
    let (mut output, mut errors) = (Vec::new(), Vec::new());
    let (output_shown, errors_shown) = (Shown::on(&mut output), Shown::on(&mut errors));
    let input = &mut input.as_bytes();
    let mut streams = Streams { input, output: output_shown, errors: errors_shown, ask };
    let (clock, key_cost) = (clock(), KeyCost::for_tests());
    let setting = Setting { clock: &clock, key_cost, region, preferences, policy };
    let exit = run_in(arguments.iter().map(OsString::from), &mut streams, &setting);
    drop(streams);
    Outcome {
        exit,
        output: String::from_utf8(output).unwrap(),
        errors: String::from_utf8(errors).unwrap(),
    }
}

pub(crate) fn casuskompas(arguments: &[&str]) -> Outcome {
    run_with(arguments, "", None)
}

/// A vault that opens fast, with a passphrase file beside it.
pub(crate) struct Desk {
    pub(crate) folder: TempDir,
}

impl Desk {
    pub(crate) fn new() -> Self {
        let desk = Self { folder: TempDir::new().unwrap() };
        desk.write("wachtzin", &format!("{PASSPHRASE}\r\ntweede regel\n"));
        let new =
            NewVault::new("Team West", Passphrase::new(PASSPHRASE)).with_cost(KeyCost::for_tests());
        Vault::create(RealDisk::new(desk.path("kluis")), &new, &mut randomness).unwrap();
        desk
    }

    pub(crate) fn with_linde() -> Self {
        let desk = Self::new();
        assert_eq!(desk.vault("add", &[LINDE]).exit, Exit::Fine);
        desk
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn write(&self, name: &str, text: &str) -> String {
        let path = self.path(name);
        fs::write(&path, text).unwrap();
        only_mine(&path);
        path.to_str().unwrap().to_owned()
    }

    pub(crate) fn vault(&self, action: &str, more: &[&str]) -> Outcome {
        let (vault, file) = (self.path("kluis"), self.path("wachtzin"));
        let mut arguments = vec!["vault", action, vault.to_str().unwrap()];
        arguments.extend(more);
        arguments.extend(["--passphrase-file", file.to_str().unwrap()]);
        casuskompas(&arguments)
    }

    pub(crate) fn case_file(&self) -> PathBuf {
        self.path("kluis/cases").join(format!("{LINDE_ID}.age"))
    }

    pub(crate) fn damage_case(&self) {
        let mut bytes = fs::read(self.case_file()).unwrap();
        let middle = bytes.len() / 2;
        bytes[middle] ^= 1;
        fs::write(self.case_file(), bytes).unwrap();
    }
}

#[cfg(unix)]
fn only_mine(path: &Path) {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(0o600)).unwrap();
}

#[cfg(not(unix))]
fn only_mine(_: &Path) {}

pub(crate) fn assert_usage(arguments: &[&str], words: &str) {
    let outcome = casuskompas(arguments);
    assert_eq!(outcome.exit, Exit::Usage, "{arguments:?}");
    assert!(outcome.errors.contains(words), "{arguments:?}: {}", outcome.errors);
    assert_eq!(outcome.output, "");
}

pub(crate) fn program(arguments: &[&str]) -> std::process::Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_casuskompas"));
    command.args(arguments).output().unwrap()
}
