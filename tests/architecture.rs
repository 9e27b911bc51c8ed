//! The arrows between the rooms: who may know whom.

use std::fs;
use std::path::{Path, PathBuf};

/// Each room with the rooms it may use.
const ROOMS: &[(&str, &[&str])] = &[
    ("case", &["texts"]),
    ("guidance", &["case"]),
    ("advice", &["case", "guidance", "texts"]),
    ("redaction", &["case", "texts"]),
    ("vault", &["case", "redaction", "texts"]),
    ("demo", &["case"]),
    ("platform", &["texts"]),
    ("texts", &[]),
    ("cli", &["advice", "case", "guidance", "platform", "redaction", "texts", "vault"]),
    ("gui", &["advice", "case", "demo", "guidance", "platform", "redaction", "texts", "vault"]),
];

/// What must not be named in a room at all.
const BANNED: &[(&str, &[&str])] = &[
    ("case", &["iced", "std::fs", "Local::now", "Utc::now", "SystemTime"]),
    ("guidance", &["iced", "std::fs", "Local::now", "Utc::now", "SystemTime"]),
    ("advice", &["iced", "std::fs", "Local::now", "Utc::now", "SystemTime"]),
    ("redaction", &["iced", "std::fs", "Local::now", "Utc::now", "SystemTime"]),
    ("vault", &["iced", "Local::now", "Utc::now"]),
    ("cli", &["iced", "std::fs"]),
    ("gui", &["std::fs", "use age", "sha2::"]),
    // Nothing in the window moves by itself, so nobody has to ask for less of it.
    ("gui", &["Animation", "window::frames", "time::every"]),
];

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

fn src() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// Every source file with the room it stands in.
fn files() -> Vec<(String, PathBuf)> {
    let mut found = Vec::new();
    sources(&src(), &mut found);
    found
        .into_iter()
        .map(|path| {
            let inside = path.strip_prefix(src()).unwrap();
            let first = inside.components().next().unwrap().as_os_str().to_string_lossy();
            (first.trim_end_matches(".rs").to_owned(), path)
        })
        .collect()
}

/// The lines of a file that are code, up to its own tests.
fn code(path: &Path) -> Vec<String> {
    let text = fs::read_to_string(path).unwrap();
    let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    code.lines().map(|line| line.split("//").next().unwrap_or_default().to_owned()).collect()
}

/// The rooms that a line names through `crate::`.
fn named(line: &str) -> Vec<String> {
    line.split("crate::")
        .skip(1)
        .map(|rest| {
            rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>()
        })
        .filter(|name| ROOMS.iter().any(|(room, _)| room == name))
        .collect()
}

#[test]
fn every_room_uses_only_the_rooms_below_it() {
    let mut wrong = Vec::new();
    for (room, path) in files() {
        let Some((_, allowed)) = ROOMS.iter().find(|(name, _)| *name == room) else {
            assert!(["lib", "main"].contains(&room.as_str()), "no room is called {room}");
            continue;
        };
        for line in code(&path) {
            for other in named(&line) {
                if other != room && !allowed.contains(&other.as_str()) {
                    wrong.push(format!("{}: {}", path.display(), line.trim()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn rooms_do_not_name_what_never_enters_them() {
    let mut wrong = Vec::new();
    for (room, path) in files() {
        let banned = BANNED.iter().filter(|(name, _)| *name == room);
        let banned: Vec<_> = banned.flat_map(|(_, words)| *words).collect();
        for line in code(&path) {
            for word in &banned {
                if line.contains(**word) {
                    wrong.push(format!("{}: {word} in {}", path.display(), line.trim()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
