//! The texts: each parses, and each key is there once.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use casuskompas::texts::SOURCES;
use fluent_bundle::FluentResource;

#[test]
fn every_file_of_texts_parses() {
    for (name, source) in SOURCES {
        if let Err((_, faults)) = FluentResource::try_new((*source).to_owned()) {
            panic!("{name}.ftl: {faults:?}");
        }
    }
}

/// Every string in the sources that could be a key.
fn used_in_sources() -> BTreeSet<String> {
    let mut files = Vec::new();
    collect(Path::new(env!("CARGO_MANIFEST_DIR")).join("src").as_path(), &mut files);
    let mut used = BTreeSet::new();
    for file in files {
        let text = fs::read_to_string(file).unwrap();
        used.extend(text.split('"').map(str::to_owned));
    }
    used
}

fn collect(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, found);
        } else {
            found.push(path);
        }
    }
}

/// Every key in the texts, with its file.
fn keys() -> Vec<(String, &'static str)> {
    let line_key = |line: &str| {
        let (key, _) = line.split_once('=')?;
        let plain = !line.starts_with([' ', '#', '.']);
        plain.then(|| key.trim().to_owned())
    };
    SOURCES
        .iter()
        .flat_map(|(file, source)| {
            source.lines().filter_map(line_key).map(|key| (key, *file)).collect::<Vec<_>>()
        })
        .collect()
}

#[test]
fn every_key_stands_in_one_place() {
    let mut seen = BTreeSet::new();
    let double: Vec<_> = keys().into_iter().filter(|(key, _)| !seen.insert(key.clone())).collect();
    assert!(double.is_empty(), "{double:?}");
}

/// A value is shown as one line, so a list of lines in it would be told as `\\n`.
#[test]
fn no_value_is_a_list_of_lines() {
    let mut files = Vec::new();
    collect(Path::new(env!("CARGO_MANIFEST_DIR")).join("src").as_path(), &mut files);
    assert!(files.len() > 500, "{}", files.len());
    for file in files {
        let source = fs::read_to_string(&file).unwrap();
        for (at, _) in source.match_indices("t!(") {
            let other = source[..at].ends_with(|letter: char| letter.is_alphanumeric());
            let given = within_brackets(&source[at + 3..]);
            let lines = !other && given.contains(r#"join("\n")"#);
            assert!(!lines, "{}: {given}", file.display());
        }
    }
}

/// What stands before the bracket that closes.
fn within_brackets(text: &str) -> &str {
    let mut open = 1;
    let end = text.find(|letter| {
        open += i32::from(letter == '(') - i32::from(letter == ')');
        open == 0
    });
    &text[..end.unwrap_or(text.len())]
}

#[test]
fn every_key_is_used() {
    let used = used_in_sources();
    // Keys that end in a number or a name are made from a part and that ending.
    let is_used = |key: &str| {
        used.contains(key)
            || used.iter().any(|part| {
                part.ends_with("-{}") && key.starts_with(part.trim_end_matches("{}"))
                    || part.contains("-{")
                        && key.starts_with(part.split('{').next().unwrap_or_default())
            })
    };
    let unused: Vec<_> = keys().into_iter().filter(|(key, _)| !is_used(key)).collect();
    assert!(unused.is_empty(), "{unused:?}");
}

/// What follows each call of `t!`, and of no other macro that ends in a t.
fn after_calls(text: &str) -> impl Iterator<Item = &str> {
    text.match_indices("t!(").filter_map(|(at, call)| {
        let before = text[..at].chars().next_back();
        let is_ours = before.is_none_or(|c| !c.is_alphanumeric() && c != '_' && c != '`');
        is_ours.then(|| text[at + call.len()..].trim_start())
    })
}

#[test]
fn every_key_asked_for_exists() {
    let mut files = Vec::new();
    collect(Path::new(env!("CARGO_MANIFEST_DIR")).join("src").as_path(), &mut files);
    let mut missing = Vec::new();
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        for rest in after_calls(&text) {
            let Some(key) = rest.strip_prefix('"').and_then(|rest| rest.split('"').next()) else {
                continue;
            };
            if !key.contains('{') && !casuskompas::texts::exists(key) {
                missing.push(format!("{}: {key}", file.display()));
            }
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}
