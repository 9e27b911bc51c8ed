//! Rescue without this program: Debian's `age` and the passphrase.

use std::path::Path;
use std::process::Command;

use casuskompas::case;
use casuskompas::vault::RealDisk;

use crate::vault_support::*;

fn is_there(program: &str) -> bool {
    Command::new(program).arg("--version").output().is_ok()
}

/// Runs `age -d -i key file` on a terminal of its own and answers its question.
fn rescue(key: &Path, file: &Path, answer: &str) -> String {
    let terminal = r#"
import os, pty, sys
key, file, out, answer = sys.argv[1:]
pid, fd = pty.fork()
if pid == 0:
    os.execvp("age", ["age", "-d", "-i", key, "-o", out, file])
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
        .args([key, file, out.path()])
        .arg(answer)
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
    let answers = [
        ("keys/passphrase.age", PASSPHRASE),
        ("keys/recovery.age", code.expose()),
    ];
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
