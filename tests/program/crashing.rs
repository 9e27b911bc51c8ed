//! A crash tells where it happened, and never what was typed.

use std::process::Command;

/// Set where this very test is the program that crashes.
const CRASH: &str = "CASUSKOMPAS_CRASH_IN_TEST";

#[test]
fn a_crash_tells_its_place_and_none_of_its_words() {
    if std::env::var_os(CRASH).is_some() {
        casuskompas::platform::quiet_crashes();
        let typed = String::from("Gezin Linde");
        panic!("no such name: {typed}");
    }
    let output = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "program::crashing::a_crash_tells_its_place_and_none_of_its_words"])
        .arg("--nocapture")
        .env(CRASH, "1")
        .env("RUST_BACKTRACE", "full")
        .output()
        .unwrap();
    assert!(!output.status.success());
    let said = [output.stdout, output.stderr].concat();
    let said = String::from_utf8_lossy(&said);
    assert!(said.contains("tests/program/crashing.rs:"), "{said}");
    assert!(!said.contains("Linde") && !said.contains("no such name"), "{said}");
}
