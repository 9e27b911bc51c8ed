//! What the terminal shows of names that strangers chose.

use std::fs;

use casuskompas::case::ron::from_text;
use casuskompas::cli::Exit;
use casuskompas::texts::is_hidden;

use crate::support::terminal::*;

/// One of each kind of what steers a terminal, turns words or is not seen.
const KINDS: [char; 14] = [
    '\u{1b}',
    '\u{7}',
    '\r',
    '\u{85}',
    '\u{9b}',
    '\u{ad}',
    '\u{61c}',
    '\u{200b}',
    '\u{200f}',
    '\u{2028}',
    '\u{202e}',
    '\u{2066}',
    '\u{feff}',
    '\u{e0041}',
];

/// A name that would clear the screen and tell a lie, with all kinds in it.
fn lie() -> String {
    let kinds: String = KINDS.iter().collect();
    format!("Gezin {kinds}[2J\nALLES IS VEILIG")
}

/// A family with that name, and those words in every part that lists show.
fn family() -> String {
    let lie: String = lie().chars().flat_map(char::escape_unicode).collect();
    format!(
        r#"(name: "{lie}", number: "{lie}", concern: "{lie}",
        regie: (casusregie: (name: "{lie}")),
        family: (people: [(name: "{lie}")]))"#
    )
}

/// Nothing in it steers or hides, and no line begins as the lie does.
fn assert_plain(what: &str, outcome: &Outcome) {
    for text in [&outcome.output, &outcome.errors] {
        let hidden = text.chars().find(|c| is_hidden(*c) && *c != '\n');
        assert_eq!(hidden, None, "{what}: {text}");
        assert!(!text.lines().any(|line| line.starts_with("ALLES")), "{what}: {text}");
    }
}

#[test]
fn a_hostile_case_steers_no_terminal() {
    let desk = Desk::new();
    let text = family();
    let name = from_text(&text).unwrap().name;
    assert!(KINDS.iter().all(|kind| name.contains(*kind)), "nothing hostile in it");
    let file = desk.write("gezin.ron", &text);
    let added = desk.vault("add", &[&file, "--by", &lie()]);
    assert_eq!(added.exit, Exit::Fine, "{}", added.errors);
    assert_plain("add", &added);
    let json = desk.vault("list", &["--format", "json"]);
    let told = json.json();
    assert_eq!(told["cases"][0]["name"], name, "data stay what they are");
    let id = told["cases"][0]["id"].as_str().unwrap().to_owned();
    assert_plain("list as data", &json);
    let shown = desk.vault("show", &[&id]);
    assert_eq!(from_text(&shown.output).unwrap().name, name, "a case that is shown stays a case");
    for command in ["list", "log", "check", "deleted", "organisation"] {
        assert_plain(command, &desk.vault(command, &[]));
        assert_plain(command, &desk.vault(command, &["--format", "json"]));
    }
    for command in ["show", "history", "delete", "deleted", "undelete"] {
        let arguments: &[&str] = if command == "deleted" { &[] } else { &[&id] };
        assert_plain(command, &desk.vault(command, arguments));
    }
    assert_plain("advise", &casuskompas(&["advise", &file]));
    assert_plain("no such file", &casuskompas(&["advise", &lie()]));
    assert_plain("no such command", &casuskompas(&[&lie()]));
    assert_plain("no such case", &desk.vault("show", &[&lie()]));
}

#[cfg(unix)]
#[test]
fn a_hostile_file_name_steers_no_terminal() {
    let desk = Desk::with_linde();
    for place in ["cases", "history", "log", "drafts", "inbox", "keys", "."] {
        let folder = desk.path("kluis").join(place);
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join(format!("{}.age", lie())), "x").unwrap();
    }
    for arguments in [&[][..], &["--format", "json"], &["--mend"]] {
        let check = desk.vault("check", arguments);
        assert!(check.output.len() + check.errors.len() > 0);
        assert_plain("check", &check);
    }
    assert_plain("list", &desk.vault("list", &[]));
    let backup = desk.path("kopie").to_str().unwrap().to_owned();
    fs::create_dir(&backup).unwrap();
    assert_plain("backup", &desk.vault("backup", &[&backup]));
}
