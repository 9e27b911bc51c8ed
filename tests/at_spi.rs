//! The real program, worked through AT-SPI alone, as a screen reader would.

use std::path::Path;
use std::process::{Command, Output};

/// Where the programs must be: set in CI, so that nothing is skipped there.
const ALL_TOOLS: &str = "CASUSKOMPAS_ALL_TOOLS";

/// What the journey needs besides the program.
const TOOLS: [&str; 4] = ["Xvfb", "openbox", "dbus-run-session", "gdbus"];

fn is_there(program: &str) -> bool {
    let found = Command::new("sh")
        .args(["-c", &format!("command -v {program}")])
        .output();
    found.is_ok_and(|output| output.status.success())
}

fn can_import_pyatspi() -> bool {
    let import = Command::new("/usr/bin/python3")
        .args(["-c", "import pyatspi"])
        .output();
    import.is_ok_and(|output| output.status.success())
}

fn missing() -> Vec<&'static str> {
    let mut missing: Vec<&str> = TOOLS.into_iter().filter(|tool| !is_there(tool)).collect();
    if !can_import_pyatspi() {
        missing.push("pyatspi");
    }
    missing
}

/// Runs a script of `tests/at_spi` on a display, a bus and a home of its own.
fn run(script: &str) -> Output {
    let scripts = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/at_spi");
    let home = tempfile::tempdir().unwrap();
    Command::new("dbus-run-session")
        .args(["--", "sh"])
        .arg(scripts.join("with_display.sh"))
        .arg("/usr/bin/python3")
        .arg(scripts.join(script))
        .arg(env!("CARGO_BIN_EXE_casuskompas"))
        .env("HOME", home.path())
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .env_remove("XDG_CONFIG_HOME")
        .env_remove("XDG_DATA_HOME")
        .env_remove("WAYLAND_DISPLAY")
        .output()
        .unwrap()
}

#[test]
fn the_main_journey_can_be_made_with_assistive_technology_alone() {
    let missing = missing();
    if !missing.is_empty() && std::env::var_os(ALL_TOOLS).is_none() {
        eprintln!("skipped: needs {}", missing.join(", "));
        return;
    }
    assert!(missing.is_empty(), "missing: {}", missing.join(", "));
    let output = run("journey.py");
    let said = String::from_utf8_lossy(&output.stdout);
    let wrong = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}\n{wrong}");
    assert!(said.contains("locked: done"), "{said}\n{wrong}");
}

/// What Orca said, cut at each thing the user did.
fn spoken_by_orca() -> Vec<(&'static str, Vec<&'static str>)> {
    let mut steps: Vec<(&str, Vec<&str>)> = Vec::new();
    for line in include_str!("at_spi/orca.txt").lines() {
        match (line.strip_prefix("> "), steps.last_mut()) {
            (Some(done), _) => steps.push((done, Vec::new())),
            (None, Some((_, heard))) => heard.push(line),
            (None, None) => {}
        }
    }
    steps
}

#[test]
fn the_log_of_orca_names_each_place_it_came_to_and_what_was_wrong() {
    let steps = spoken_by_orca();
    let arrivals = steps.iter().filter_map(|(done, heard)| {
        let place = done.strip_prefix("Tab, to ")?;
        Some((place, heard.join("\n")))
    });
    let roles = ["button", "link", "entry", "password text", "radio button"];
    for (place, heard) in arrivals.clone() {
        assert!(heard.contains(place), "{place:?} was not named: {heard:?}");
        let has_role = roles.iter().any(|role| heard.contains(role));
        assert!(has_role, "{place:?} got no role: {heard:?}");
    }
    assert!(arrivals.count() > 10);
    let all = include_str!("at_spi/orca.txt");
    assert!(all.contains("Let op: Kies een niveau."));
}
