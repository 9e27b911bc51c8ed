//! What packages are made of (`assets/packaging`) agrees with the program.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use casuskompas::gui::app::identity::APPLICATION;
use serde_json::Value;

use super::network::{metadata, parts};
use crate::support::real::lacks_program;
use crate::support::terminal::casuskompas;

fn top() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(file: &str) -> String {
    fs::read_to_string(top().join(file)).unwrap()
}

/// Every file below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let found = entries.flat_map(|path| match path.is_dir() {
        true => files(&path),
        false => vec![path],
    });
    found.collect()
}

/// What a script says, in a language it understands, to what it is given.
fn said_by(script: &str, arguments: &[&str], given: &str) -> String {
    let mut child = Command::new("python3")
        .arg(top().join("assets/packaging").join(script))
        .args(arguments)
        .envs([("SOURCE_DATE_EPOCH", "0"), ("CARGO_NET_OFFLINE", "true")])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(given.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{script}");
    String::from_utf8(output.stdout).unwrap()
}

#[cfg(target_os = "linux")]
#[test]
fn the_desktop_knows_the_window_by_the_name_of_its_file() {
    use casuskompas::gui::app::window_settings;
    use casuskompas::platform::Preferences;

    let window = window_settings(&Preferences::default()).platform_specific;
    assert_eq!(window.application_id, APPLICATION);
    let desktop = read(&format!("assets/packaging/linux/{APPLICATION}.desktop"));
    for key in ["Icon", "StartupWMClass"] {
        assert!(desktop.lines().any(|line| line == format!("{key}={APPLICATION}")), "{key}");
    }
    let shop = read(&format!("assets/packaging/linux/{APPLICATION}.metainfo.xml"));
    assert!(shop.contains(&format!("<id>{APPLICATION}</id>")));
    assert!(shop.contains(&format!(">{APPLICATION}.desktop</launchable>")));
}

#[test]
fn every_way_in_which_the_desktop_starts_the_program_opens_its_window() {
    let desktop = read(&format!("assets/packaging/linux/{APPLICATION}.desktop"));
    let ways: Vec<&str> = desktop.lines().filter_map(|line| line.strip_prefix("Exec=")).collect();
    assert_eq!(ways.len(), 2);
    for way in ways {
        let mut words = way.split(' ');
        assert_eq!(words.next(), Some("casuskompas"));
        let words: Vec<_> = words.map(Into::into).collect();
        assert!(casuskompas::cli::asks_for_window(&words).is_some(), "{way}");
    }
}

#[test]
fn the_version_stands_in_one_place_and_the_changelog_begins_with_it() {
    let version = env!("CARGO_PKG_VERSION");
    for file in files(&top().join("assets/packaging")) {
        let text = String::from_utf8_lossy(&fs::read(&file).unwrap()).into_owned();
        assert!(!text.contains(version), "{}", file.display());
    }
    let changes = read("assets/docs/CHANGELOG.md");
    let first = changes.lines().find_map(|line| line.strip_prefix("## ")).unwrap();
    assert_eq!(first.split(' ').next(), Some(version));
}

/// By these a newer version finds the older one on a laptop. With another number
/// it would come beside it, for ever.
#[test]
fn an_installer_finds_what_an_earlier_one_put_there() {
    let installer = read("assets/packaging/windows/casuskompas.wxs");
    let numbers = installer.lines().filter_map(|line| line.split("UpgradeCode = \"").nth(1));
    let numbers: Vec<&str> = numbers.filter_map(|rest| rest.split('"').next()).collect();
    assert_eq!(
        numbers,
        ["723A6659-21C0-444A-A9D0-FA6EF4CA767A", "12252CED-835E-4D84-80C8-CA75E129E2C1"]
    );
}

/// What is typed on a line of help, if it is one that says so.
fn typed(line: &str) -> Option<&str> {
    let indented = line.strip_prefix("  ")?.trim_start();
    let begins = ["casuskompas", "--"].iter().any(|word| indented.starts_with(word));
    begins.then(|| indented.split("  ").next().unwrap_or_default())
}

#[test]
fn the_manual_knows_every_command_and_option() {
    if lacks_program("python3") {
        return;
    }
    let help = casuskompas(&["help"]).output;
    let page = said_by("linux/manual.py", &["1.2.3", "2026-11-30"], &help);
    let plain = page.replace("\\-", "-").replace("\\(aq", "'").replace("\\&", "");
    let typed: Vec<&str> = help.lines().filter_map(typed).collect();
    assert!(typed.len() > 80, "{}", typed.len());
    for words in typed {
        assert!(plain.lines().any(|line| line == format!(".B {words}")), "{words}");
    }
    // Every meaning too, however its lines were broken and its headings written.
    let words = |text: &str| -> BTreeSet<String> {
        let words = text.split_whitespace().map(|word| word.trim_end_matches([':', '.']));
        words.map(str::to_lowercase).collect()
    };
    let (help, plain) = (words(&help), words(&plain));
    assert_eq!(help.difference(&plain).collect::<Vec<_>>(), Vec::<&String>::new());
}

#[test]
fn every_part_is_given_with_its_licence_and_told_in_the_list_of_parts() {
    if lacks_program("python3") {
        return;
    }
    let target = "x86_64-unknown-linux-gnu";
    let licences = said_by("parts/third-party", &[target], "");
    let bill: Value = serde_json::from_str(&said_by("parts/sbom", &[target], "")).unwrap();
    let components = bill["components"].as_array().unwrap();
    let metadata = metadata();
    let parts = parts(&metadata);
    for part in parts.iter().filter(|part| part["name"] != "casuskompas") {
        let (name, version) = (part["name"].as_str().unwrap(), part["version"].as_str().unwrap());
        assert!(licences.contains(&format!("\n  {name} {version}: ")), "{name}");
        let is_it = |found: &&Value| found["name"] == name && found["version"] == version;
        let found = components.iter().find(is_it).unwrap_or_else(|| panic!("{name}"));
        assert!(found["hashes"][0]["content"].as_str().is_some_and(|sum| sum.len() == 64));
    }
    assert!(components.len() >= parts.len() + 5, "and the typefaces, words and library");
}

#[test]
fn what_lies_beside_the_crates_is_listed_with_its_licence() {
    let list = read("assets/packaging/parts/beside.toml");
    let is_licence = |path: &PathBuf| path.to_string_lossy().contains("LICENSE");
    let found = ["assets", "data"].iter().flat_map(|room| files(&top().join(room)));
    let mut licences: Vec<_> = found.filter(is_licence).collect();
    licences.push(top().join("assets/dictionaries/README.txt"));
    assert!(licences.len() >= 5);
    for path in licences {
        let path = path.strip_prefix(top()).unwrap().to_string_lossy().into_owned();
        assert!(list.contains(&format!("text = \"{path}\"")), "{path}");
    }
}

/// What reads a script without doing it.
fn reader_of(script: &Path, text: &str) -> Option<Command> {
    let first = text.lines().next().unwrap_or_default();
    let is = |name: &str, ending: &str| {
        first.ends_with(name) || script.extension().is_some_and(|found| found == ending)
    };
    let words: &[&str] = match () {
        () if is("bash", "sh") => &["bash", "-n"],
        () if is("python3", "py") => {
            &["python3", "-c", "import ast, sys; ast.parse(open(sys.argv[1]).read())"]
        }
        () => return None,
    };
    let mut command = Command::new(words[0]);
    command.args(&words[1..]).arg(script);
    Some(command)
}

/// Most of them run only before a release; a slip of the pen is found here.
#[test]
fn every_script_can_be_read_by_what_will_do_it() {
    if lacks_program("bash") || lacks_program("python3") {
        return;
    }
    let packaging = files(&top().join("assets/packaging"));
    let scripts = packaging.into_iter().chain([".ci/run", ".ci/windows"].map(|it| top().join(it)));
    let mut read = 0;
    for script in scripts {
        let text = fs::read_to_string(&script).unwrap();
        if let Some(mut reader) = reader_of(&script, &text) {
            assert!(reader.status().unwrap().success(), "{}", script.display());
            read += 1;
        }
    }
    assert!(read > 20, "{read}");
}
