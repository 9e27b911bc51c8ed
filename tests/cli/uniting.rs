//! Two cases become one from the terminal: it refuses where a choice is needed.

use std::path::Path;

use casuskompas::cli::Exit;

use crate::support::terminal::*;
use crate::support::vault::{MemoryDisk, PASSPHRASE as PASSPHRASE_IN_MEMORY};
use crate::vault::uniting::interrupted;

const FIRST: &str = r#"(number: "2026-001", name: "Gezin Iep",
    family: (people: [(id: 1, name: "Anna Iep")]))"#;
const SECOND: &str = r#"(number: "2026-002", name: "Gezin Iep",
    family: (people: [(id: 1, name: "Bo Iep"), (id: 2, name: "Anna Iep", role: "moeder")]))"#;

fn two(desk: &Desk) {
    for (name, text) in [("een.ron", FIRST), ("twee.ron", SECOND)] {
        let file = desk.write(name, text);
        assert_eq!(desk.vault("add", &[&file]).exit, Exit::Fine);
    }
}

#[test]
fn it_says_who_is_who_and_asks_for_a_choice_where_both_say_otherwise() {
    let desk = Desk::new();
    two(&desk);
    let asked = desk.vault("join", &["2026-001", "2026-002"]);
    assert_eq!(asked.exit, Exit::Failed);
    assert!(asked.errors.contains("--keep"), "{}", asked.errors);
    assert!(asked.errors.contains("2026-002"), "both numbers: {}", asked.errors);
    let number = asked.errors.lines().any(|line| line == "Nummer: 2026-001 / 2026-002");
    assert!(number, "on a line of its own: {}", asked.errors);
    assert_eq!(
        desk.vault("list", &["--format", "json"]).json()["cases"].as_array().unwrap().len(),
        2
    );
    let joined = desk.vault("join", &["2026-001", "2026-002", "--keep", "first"]);
    assert_eq!((joined.exit, joined.errors.as_str()), (Exit::Fine, ""));
    assert!(joined.output.contains("Anna Iep is Anna Iep"), "{}", joined.output);
    let list = desk.vault("list", &["--format", "json"]).json();
    assert_eq!(list["cases"].as_array().unwrap().len(), 1);
    assert_eq!(list["cases"][0]["number"], "2026-001");
    let shown = desk.vault("show", &["2026-001"]).output;
    assert!(shown.contains("Bo Iep") && shown.contains("moeder"), "{shown}");
    assert_eq!(shown.matches("Anna Iep").count(), 1, "{shown}");
    let log = desk.vault("log", &[]).output;
    assert!(log.contains("Casus 2026-002 is opgegaan in casus 2026-001"), "{log}");
}

/// The files of a disk in memory, in a folder.
fn written(disk: &MemoryDisk, root: &Path) {
    for name in disk.names().iter().filter(|name| !name.ends_with('/')) {
        let file = root.join(name);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(file, disk.get(name)).unwrap();
    }
}

#[test]
fn what_was_interrupted_is_finished_by_joining_once_more() {
    let desk = Desk { folder: tempfile::tempdir().unwrap() };
    written(&interrupted(), &desk.path("kluis"));
    desk.write("wachtzin", PASSPHRASE_IN_MEMORY);
    let joined = desk.vault("join", &["2026-001", "2026-002"]);
    assert_eq!(joined.exit, Exit::Fine, "{}", joined.errors);
    assert!(joined.output.contains("was onderbroken en is nu afgemaakt"), "{}", joined.output);
    assert!(joined.output.contains("Casus 2026-002 is opgegaan in casus 2026-001"));
    let cases = desk.vault("list", &["--format", "json"]).json();
    let numbers = cases["cases"].as_array().unwrap().iter().map(|one| one["number"].clone());
    assert_eq!(numbers.collect::<Vec<_>>(), ["2026-001", "2026-003"]);
    // A second time there is nothing to finish, and nothing to join.
    let again = desk.vault("join", &["2026-001", "2026-002"]);
    assert_eq!(again.exit, Exit::Failed, "{}", again.output);
}

#[test]
fn who_is_who_can_be_said_and_what_is_not_understood_is_refused() {
    let desk = Desk::new();
    two(&desk);
    for wrong in [&["--who", "2"][..], &["--who", "a=b"], &["--keep", "both"], &["--level", "5"]] {
        let words = [&["2026-001", "2026-002"][..], wrong].concat();
        assert_eq!(desk.vault("join", &words).exit, Exit::Usage, "{wrong:?}");
    }
    let itself = desk.vault("join", &["2026-001", "2026-001", "--keep", "first"]);
    assert_eq!(itself.exit, Exit::Failed);
    let apart = ["2026-001", "2026-002", "--keep", "second", "--who", ""];
    assert_eq!(desk.vault("join", &apart).exit, Exit::Fine);
    let shown = desk.vault("show", &["2026-002"]).output;
    assert_eq!(shown.matches("Anna Iep").count(), 2, "two people: {shown}");
}
