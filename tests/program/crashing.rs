//! A crash tells where it happened, and never what was typed.

use std::ffi::OsString;
use std::process::Command;

use casuskompas::platform::{began_again, begin_again};

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

/// Set where this very test is the program that begins again.
const AGAIN: &str = "CASUSKOMPAS_AGAIN_IN_TEST";

#[test]
fn a_program_begins_again_once_and_not_for_ever() {
    let name = "program::crashing::a_program_begins_again_once_and_not_for_ever";
    let arguments = ["--exact", name, "--nocapture"].map(OsString::from);
    if std::env::var_os(AGAIN).is_some() {
        let before = began_again();
        println!("#{before} {}", begin_again(&arguments).unwrap());
        return;
    }
    let output =
        Command::new(std::env::current_exe().unwrap()).args(&arguments).env(AGAIN, "1").output();
    // It ends when the last of them did: all of them hold what it writes to.
    let said = String::from_utf8(output.unwrap().stdout).unwrap();
    let told: Vec<&str> = said.split('#').skip(1).filter_map(|line| line.lines().next()).collect();
    assert_eq!(told, ["false true", "true false"], "{said}");
}
