//! What the documents point at exists.

use std::fs;
use std::path::{Path, PathBuf};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every document with its text.
fn documents() -> Vec<(PathBuf, String)> {
    let docs = fs::read_dir(root().join("assets/docs")).unwrap();
    let docs = docs.map(|entry| entry.unwrap().path());
    let all = docs.chain(["README.md", "tests/PROOF.md"].map(|name| root().join(name)));
    let texts = all.filter(|path| path.extension().is_some_and(|ending| ending == "md"));
    texts.map(|path| (path.clone(), fs::read_to_string(path).unwrap())).collect()
}

/// The targets of all links that do not lead to the web.
fn links(text: &str) -> impl Iterator<Item = &str> {
    let targets = text.split("](").skip(1).filter_map(|rest| rest.split(')').next());
    let within = targets.filter(|target| !target.starts_with("http"));
    within.filter_map(|target| target.split('#').next()).filter(|target| !target.is_empty())
}

/// The paths that are named in passing, as code.
fn named(text: &str) -> impl Iterator<Item = &str> {
    let rooms = ["src/", "tests/", "assets/", "data/"];
    let code = text.split('`').skip(1).step_by(2);
    code.filter(move |word| {
        rooms.iter().any(|room| word.starts_with(room)) && !word.contains(['*', ' '])
    })
}

#[test]
fn every_link_in_the_documents_leads_somewhere() {
    for (path, text) in documents() {
        for target in links(&text) {
            let file = path.parent().unwrap().join(target);
            assert!(file.exists(), "{} points at {target}", path.display());
        }
    }
}

#[test]
fn every_path_that_the_documents_name_exists() {
    for (path, text) in documents() {
        for target in named(&text) {
            assert!(root().join(target).exists(), "{} names {target}", path.display());
        }
    }
}

#[test]
fn the_readme_stays_short_and_names_the_command_that_the_run_uses() {
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    assert!(readme.len() <= 9_000, "{} bytes", readme.len());
    let run = fs::read_to_string(root().join(".ci/run")).unwrap();
    for text in [&readme, &run] {
        assert!(text.lines().any(|line| line == "cargo test --locked"));
    }
}
