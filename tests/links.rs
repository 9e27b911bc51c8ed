//! What the documents point at exists: files, and the tests that show what they
//! promise.

use std::fs;
use std::path::{Path, PathBuf};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every document with its text.
fn documents() -> Vec<(PathBuf, String)> {
    let docs = fs::read_dir(root().join("assets/docs")).unwrap();
    let docs = docs.map(|entry| entry.unwrap().path());
    let all = docs.chain(
        ["README.md", "assets/packaging/README.md", "tests/PROOF.md"].map(|name| root().join(name)),
    );
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

/// The rooms whose tests are named as `room::file::test`: `src` and `tests` have
/// the same ones.
const ROOMS: [&str; 13] = [
    "advice",
    "case",
    "cli",
    "documents",
    "gui",
    "guidance",
    "platform",
    "practice",
    "program",
    "redaction",
    "selfscan",
    "texts",
    "vault",
];

/// The tests, and the files full of them, that a document names as code.
fn tests_named(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2).filter(|word| {
        let is_path = word.contains("::") && !word.contains(|c: char| !is_of_path(c));
        is_path && word.split("::").next().is_some_and(|room| ROOMS.contains(&room))
    })
}

fn is_of_path(letter: char) -> bool {
    letter.is_ascii_lowercase() || letter.is_ascii_digit() || "_:".contains(letter)
}

/// The tests in a module, whichever of its usual places it stands in.
fn tests_of(module: &[&str]) -> Vec<String> {
    let place: PathBuf = module.iter().collect();
    let rooms = ["tests", "src"].map(|top| root().join(top).join(&place));
    let files = rooms.iter().flat_map(|place| {
        [place.with_extension("rs"), place.join("mod.rs"), place.join("tests.rs")]
    });
    let texts: Vec<String> = files.filter_map(|file| fs::read_to_string(file).ok()).collect();
    texts.iter().flat_map(|text| tests_in(text)).map(str::to_owned).collect()
}

/// The functions of a file that stand under `#[test]`.
fn tests_in(text: &str) -> impl Iterator<Item = &str> {
    text.split("#[test]").skip(1).filter_map(|rest| {
        let (_, name) = rest.split_once("fn ")?;
        Some(name.split(|c: char| !is_of_path(c)).next().unwrap_or_default())
    })
}

fn is_test(name: &str) -> bool {
    let parts: Vec<&str> = name.split("::").collect();
    let Some((last, module)) = parts.split_last() else {
        return false;
    };
    !tests_of(&parts).is_empty() || tests_of(module).iter().any(|test| test == last)
}

#[test]
fn every_test_that_the_documents_name_exists() {
    assert!(is_test("vault::whole") && is_test("vault::keys::file_key"));
    assert!(!is_test("vault::whole::no_such_test") && !is_test("vault::no_such_file"));
    let mut all = 0;
    for (path, text) in documents() {
        for name in tests_named(&text) {
            assert!(is_test(name), "{} names {name}", path.display());
            all += 1;
        }
    }
    assert!(all > 80, "{all}");
}

/// Whether a piece of text says by which test it is shown, or that none does.
fn is_shown(text: &str) -> bool {
    let is_file = |word: &str| word.starts_with("tests/") && word.ends_with(".rs");
    tests_named(text).next().is_some() || named(text).any(is_file) || text.contains("unproven")
}

#[test]
fn every_promise_about_the_vault_names_its_test() {
    let vault = fs::read_to_string(root().join("assets/docs/vault.md")).unwrap();
    let paragraphs: Vec<&str> = vault.split("\n\n").collect();
    let promises: Vec<usize> =
        (0..paragraphs.len()).filter(|at| paragraphs[*at].starts_with("**")).collect();
    assert!(promises.len() > 12);
    for at in promises {
        // The tests stand below it.
        let shown = paragraphs.get(at + 1).is_some_and(|next| next.starts_with("Shown by"));
        assert!(shown && is_shown(paragraphs[at + 1]), "{}", paragraphs[at]);
    }
    let proof = fs::read_to_string(root().join("tests/PROOF.md")).unwrap();
    let table = proof.split("\n\n").find(|part| part.starts_with("| what | in every run")).unwrap();
    for row in table.lines().skip(2) {
        assert!(is_shown(row), "{row}");
    }
}

/// All files with tests below a folder.
fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let found = entries.flat_map(|path| match path.is_dir() {
        true => sources(&path),
        false => vec![path],
    });
    found.filter(|path| path.extension().is_some_and(|ending| ending == "rs")).collect()
}

/// What is not part of every run stands in the proof with its command, and so
/// does a test that does the same in small in every run.
#[test]
fn every_campaign_stands_in_the_proof_beside_what_runs_always() {
    let proof = fs::read_to_string(root().join("tests/PROOF.md")).unwrap();
    let mut campaigns = 0;
    for path in ["tests", "src"].iter().flat_map(|top| sources(&root().join(top))) {
        let text = fs::read_to_string(&path).unwrap();
        // Written apart, so that this file does not find itself.
        for rest in text.split(concat!("#[ign", "ore")).skip(1) {
            let (_, name) = rest.split_once("fn ").unwrap();
            let name = name.split(|c: char| !is_of_path(c)).next().unwrap();
            let row = proof.lines().find(|row| row.contains(&format!("::{name}`")));
            let row = row.unwrap_or_else(|| panic!("{name} does not stand in the proof"));
            let mut cells = row.split('|').skip(2);
            let [always, full] = [cells.next(), cells.next()].map(Option::unwrap);
            assert!(full.contains(name), "{row}");
            assert!(
                tests_named(always).any(|test| is_test(test) && !test.ends_with(name)),
                "{row}"
            );
            campaigns += 1;
        }
    }
    assert!(campaigns > 10, "{campaigns}");
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
