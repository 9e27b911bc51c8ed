//! Rescue without this program: Debian's `age` and the passphrase.

use std::path::Path;
use std::process::Command;

use casuskompas::case;
use casuskompas::vault::{RealDisk, Vault};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;

use crate::support::vault::*;
use crate::vault::daily::any_case;

fn is_there(program: &str) -> bool {
    Command::new(program).arg("--version").output().is_ok()
}

/// Runs `age -d -i key file` on a terminal of its own and answers its question.
fn rescue(key: &Path, file: &Path, answer: &str) -> String {
    answered(&["-i", key.to_str().unwrap(), file.to_str().unwrap()], answer)
}

/// Runs `age -d` on a terminal of its own and answers its question.
fn answered(arguments: &[&str], answer: &str) -> String {
    let terminal = r#"
import os, pty, sys
out, answer, *arguments = sys.argv[1:]
pid, fd = pty.fork()
if pid == 0:
    os.execvp("age", ["age", "-d", "-o", out, *arguments])
seen = b""
while b"assphrase" not in seen:
    seen += os.read(fd, 1024)
os.write(fd, answer.encode() + b"\n")
try:
    while os.read(fd, 1024):
        pass
except OSError:
    pass
sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
"#;
    let out = tempfile::NamedTempFile::new().unwrap();
    let run = Command::new("python3")
        .args(["-c", terminal])
        .arg(out.path())
        .arg(answer)
        .args(arguments)
        .output()
        .unwrap();
    assert!(run.status.success(), "{run:?}");
    std::fs::read_to_string(out.path()).unwrap()
}

#[test]
fn the_age_program_opens_a_case_with_passphrase_or_recovery_code() {
    if !is_there("age") || !is_there("python3") {
        eprintln!("skipped: needs the programs `age` and `python3`");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("kluis");
    let (vault, code) = try_create(RealDisk::new(&root), 1).unwrap();
    vault.save(&family(1), "Noor", now()).unwrap();
    let answers = [("keys/passphrase.age", PASSPHRASE), ("keys/recovery.age", code.expose())];
    for (key, answer) in answers {
        let text = rescue(&root.join(key), &root.join(path(1)), answer);
        assert_eq!(text.len() % 4096, 0);
        assert!(text.contains("saved_by: \"Noor\""), "{text}");
        assert!(text.contains(&format!("case_id: \"{}\"", id(1))));
        let value: ron::Value = ron::from_str(&text).unwrap();
        assert!(matches!(value, ron::Value::Map(_)));
        let start = text.find("case: ").unwrap() + "case: ".len();
        let end = text.trim_end().rfind(')').unwrap();
        let inner = text[start..end].trim().trim_end_matches(',');
        assert_eq!(case::ron::from_text(inner).unwrap(), family(1));
    }
}

/// A hundred cases: what is written here `age` reads, and what `age` writes for
/// the vault's key opens here.
#[test]
fn a_hundred_cases_go_to_the_age_program_and_back() {
    if !is_there("age") || !is_there("age-keygen") || !is_there("python3") {
        eprintln!("skipped: needs the programs `age`, `age-keygen` and `python3`");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("kluis");
    let (vault, _) = try_create(RealDisk::new(&root), 1).unwrap();
    let passphrase_file = root.join("keys/passphrase.age");
    let secret = answered(&[passphrase_file.to_str().unwrap()], PASSPHRASE);
    let key = folder.path().join("key.txt");
    std::fs::write(&key, secret).unwrap();
    let key = key.to_str().unwrap();
    let recipient = run("age-keygen", &["-y", key]);
    let mut runner = TestRunner::deterministic();
    for number in 1..=100 {
        let mut case = any_case().new_tree(&mut runner).unwrap().current();
        case.id = id(number);
        vault.save(&case, "Noor", now()).unwrap();
        let file = root.join(path(number));
        let file = file.to_str().unwrap();
        let text = run("age", &["-d", "-i", key, file]);
        assert!(text.contains(&format!("case_id: \"{}\"", id(number))));
        assert_eq!(text.len() % 4096, 0);

        let plain = folder.path().join("plain");
        std::fs::write(&plain, &text).unwrap();
        let plain = plain.to_str().unwrap();
        run("age", &["-r", recipient.trim(), "-o", file, plain]);
        let other = Vault::unlock(RealDisk::new(&root), &passphrase()).unwrap();
        assert_eq!(other.open(id(number)).unwrap().case, case);
    }
    assert!(vault.check().unwrap().is_sound());
}

fn run(program: &str, arguments: &[&str]) -> String {
    let run = Command::new(program).args(arguments).output().unwrap();
    assert!(run.status.success(), "{run:?}");
    String::from_utf8(run.stdout).unwrap()
}
