//! The commands of the terminal: what they show, what they refuse, and how they end.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use casuskompas::case::ron;
use casuskompas::cli::{Ask, Exit, Streams, Window, asks_for_window, run};
use casuskompas::guidance::Guidance;
use casuskompas::platform::{FixedClock, randomness};
use casuskompas::vault::{KeyCost, NewVault, Passphrase, RealDisk, Vault};
use serde_json::Value;
use tempfile::TempDir;

const PASSPHRASE: &str = "paraplu lantaarn zebra kwartje";
const LINDE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/data/families/linde.ron");
const LINDE_ID: &str = "11de0000-2026-4014-8000-000000000001";

struct Outcome {
    exit: Exit,
    output: String,
    errors: String,
}

impl Outcome {
    fn json(&self) -> Value {
        assert_eq!(self.errors, "");
        serde_json::from_str(&self.output).unwrap()
    }
}

fn clock() -> FixedClock {
    FixedClock::at("2026-11-19T14:02:00+01:00".parse().unwrap())
}

fn run_with(arguments: &[&str], input: &str, ask: Option<Ask<'_>>) -> Outcome {
    let (mut output, mut errors) = (Vec::new(), Vec::new());
    let mut streams = Streams {
        input: &mut input.as_bytes(),
        output: &mut output,
        errors: &mut errors,
        ask,
    };
    let exit = run(arguments.iter().map(OsString::from), &mut streams, &clock());
    drop(streams);
    Outcome {
        exit,
        output: String::from_utf8(output).unwrap(),
        errors: String::from_utf8(errors).unwrap(),
    }
}

fn casuskompas(arguments: &[&str]) -> Outcome {
    run_with(arguments, "", None)
}

/// A vault that opens fast, with a passphrase file beside it.
struct Desk {
    folder: TempDir,
}

impl Desk {
    fn new() -> Self {
        let desk = Self {
            folder: TempDir::new().unwrap(),
        };
        desk.write("wachtzin", &format!("{PASSPHRASE}\r\ntweede regel\n"));
        let new =
            NewVault::new("Team West", Passphrase::new(PASSPHRASE)).with_cost(KeyCost::for_tests());
        Vault::create(RealDisk::new(desk.path("kluis")), &new, &mut randomness).unwrap();
        desk
    }

    fn with_linde() -> Self {
        let desk = Self::new();
        assert_eq!(desk.vault("add", &[LINDE]).exit, Exit::Fine);
        desk
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn write(&self, name: &str, text: &str) -> String {
        let path = self.path(name);
        fs::write(&path, text).unwrap();
        only_mine(&path);
        path.to_str().unwrap().to_owned()
    }

    fn vault(&self, action: &str, more: &[&str]) -> Outcome {
        let (vault, file) = (self.path("kluis"), self.path("wachtzin"));
        let mut arguments = vec!["vault", action, vault.to_str().unwrap()];
        arguments.extend(more);
        arguments.extend(["--passphrase-file", file.to_str().unwrap()]);
        casuskompas(&arguments)
    }

    fn case_file(&self) -> PathBuf {
        self.path("kluis/cases").join(format!("{LINDE_ID}.age"))
    }

    fn damage_case(&self) {
        let mut bytes = fs::read(self.case_file()).unwrap();
        let middle = bytes.len() / 2;
        bytes[middle] ^= 1;
        fs::write(self.case_file(), bytes).unwrap();
    }
}

#[cfg(unix)]
fn only_mine(path: &Path) {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(0o600)).unwrap();
}

#[cfg(not(unix))]
fn only_mine(_: &Path) {}

fn assert_usage(arguments: &[&str], words: &str) {
    let outcome = casuskompas(arguments);
    assert_eq!(outcome.exit, Exit::Usage, "{arguments:?}");
    assert!(
        outcome.errors.contains(words),
        "{arguments:?}: {}",
        outcome.errors
    );
    assert_eq!(outcome.output, "");
}

#[test]
fn the_window_opens_without_a_command_and_for_the_demonstration() {
    let words = |words: &[&str]| words.iter().map(OsString::from).collect::<Vec<_>>();
    let window = |demo, inaccessible| Some(Window { demo, inaccessible });
    assert_eq!(asks_for_window(&[]), window(false, false));
    assert_eq!(asks_for_window(&words(&["--demo"])), window(true, false));
    assert_eq!(
        asks_for_window(&words(&["--no-accessibility", "--demo"])),
        window(true, true)
    );
    assert_eq!(asks_for_window(&words(&["--help"])), None);
    assert_eq!(asks_for_window(&words(&["--demo", "advise"])), None);
}

#[test]
fn help_names_every_command_and_version_the_version() {
    let help = casuskompas(&["--help"]);
    assert_eq!(help.exit, Exit::Fine);
    for word in [
        "advise",
        "--questions",
        "--today",
        "--region",
        "vault create",
        "vault list",
        "vault show",
        "vault add",
        "vault check",
        "--passphrase-file",
        "--demo",
        "0800-2000",
    ] {
        assert!(help.output.contains(word), "{word}");
    }
    assert_eq!(casuskompas(&["vault", "--help"]).output, help.output);
    assert_eq!(casuskompas(&["advise", "-h"]).output, help.output);
    let version = casuskompas(&["--version"]).output;
    assert!(version.contains(env!("CARGO_PKG_VERSION")));
}

#[test]
fn what_is_not_understood_is_said_and_ends_with_2() {
    assert_usage(&["--demo", "advise"], "--demo");
    assert_usage(&["koffie"], "‘koffie’");
    assert_usage(&["advise"], "FILE.ron");
    assert_usage(&["advise", LINDE, "nog-een"], "nog-een");
    assert_usage(&["advise", "--koffie"], "--koffie");
    assert_usage(&["advise", LINDE, "--today"], "--today");
    assert_usage(&["advise", LINDE, "--today", "2026-02-30"], "2026-02-30");
    assert_usage(&["advise", LINDE, "--format", "ron"], "text, json");
    assert_usage(&["advise", LINDE, "--region", "atlantis"], "atlantis");
    assert_usage(&["advise", "--questions", "--region", "nl"], "--region");
    assert_usage(&["vault"], "create, list, show, add");
    assert_usage(&["vault", "burn", "x"], "‘burn’");
    assert_usage(&["vault", "list"], "DIR");
    assert_usage(&["vault", "list", "x", "--replace"], "--replace");
    assert_usage(&["vault", "show", "x"], "ID|NUMMER|NAAM");
    assert_usage(&["vault", "add", "x", "y.ron", "--replace=ja"], "--replace");
    assert_usage(&["vault", "list", "x"], "--passphrase-file");
}

#[test]
fn an_unknown_region_hears_which_there_are() {
    let errors = casuskompas(&["advise", LINDE, "--region", "atlantis"]).errors;
    for region in Guidance::embedded().unwrap().regions() {
        assert!(errors.contains(&region.id), "{errors}");
    }
}

#[test]
fn the_advice_is_text_to_read() {
    let outcome = casuskompas(&["advise", LINDE, "--today", "2026-11-19"]);
    assert_eq!(outcome.exit, Exit::Fine);
    assert!(outcome.output.contains("AVE 2"));
    assert!(outcome.output.contains("Spreek Julia en Tom apart."));
    assert_eq!(outcome.errors, "");
}

#[test]
fn the_advice_is_json_with_the_promised_keys() {
    let advice = casuskompas(&["advise", LINDE, "--today=2026-11-19", "--format=json"]).json();
    assert_eq!(advice["level"], 2);
    assert_eq!(advice["lowest"], 2);
    assert_eq!(advice["highest"], 3);
    for criterion in advice["criteria"].as_array().unwrap() {
        assert!(criterion["id"].is_string() && criterion["level"].is_number());
        assert!(["holds", "open", "no"].contains(&criterion["state"].as_str().unwrap()));
        assert!(criterion["reason"].is_string());
        assert!(!criterion["sources"].as_array().unwrap().is_empty());
    }
    let questions = advice["decisive_questions"].as_array().unwrap();
    let mut questions = questions.iter();
    let question = questions.find(|one| one["question"] == "nieuw-geweld-sinds-afspraken");
    let question = question.unwrap();
    assert!(question["text"].is_string());
    assert_eq!(question["yes"], 3);
    assert_eq!(question["no"], 2);
    for ways in ["ways_up", "ways_down"] {
        assert!(advice[ways][0][0].is_string(), "{ways}");
    }
    assert_eq!(advice["phase"]["current"], "directe-veiligheid");
    assert_eq!(advice["phase"]["gate"], "closed");
    assert!(advice["phase"]["missing"][0].is_string());
    assert!(advice["alerts"].as_array().unwrap().is_empty());
}

#[test]
fn an_alert_has_an_id_and_a_text() {
    let advice = run_with(
        &["advise", "-", "--format", "json"],
        r#"(observations: {"levensgevaar-nu": (answer: Yes)})"#,
        None,
    );
    let alert = &advice.json()["alerts"][0];
    assert_eq!(alert["id"], "A1");
    assert!(alert["text"].is_string());
}

#[test]
fn a_case_of_which_nothing_is_known_has_no_level() {
    let advice = run_with(&["advise", "-", "--format", "json"], "()", None).json();
    assert_eq!(advice["level"], Value::Null);
    assert_eq!(
        (&advice["lowest"], &advice["highest"]),
        (&1.into(), &4.into())
    );
}

#[test]
fn today_is_the_day_of_the_clock() {
    let named = casuskompas(&["advise", LINDE, "--today", "2026-11-19"]).output;
    assert_eq!(casuskompas(&["advise", LINDE]).output, named);
    let later = casuskompas(&["advise", LINDE, "--today", "2027-11-19"]).output;
    assert_ne!(later, named);
}

#[test]
fn a_malformed_case_is_refused_with_line_and_column() {
    let desk = Desk::new();
    let file = desk.write("fout.ron", "(\n  name: \"x\",\n  incidents: 12,\n)");
    for outcome in [casuskompas(&["advise", &file]), desk.vault("add", &[&file])] {
        assert_eq!(outcome.exit, Exit::Failed);
        assert!(outcome.errors.contains("fout.ron"), "{}", outcome.errors);
        assert!(
            outcome.errors.contains("Regel 3, kolom 1"),
            "{}",
            outcome.errors
        );
        assert_eq!(outcome.output, "");
    }
}

#[test]
fn a_file_that_is_not_there_is_named() {
    let outcome = casuskompas(&["advise", "/bestaat/niet.ron"]);
    assert_eq!(outcome.exit, Exit::Failed);
    assert!(outcome.errors.contains("/bestaat/niet.ron"));
}

#[test]
fn an_answer_to_a_question_that_does_not_exist_is_named() {
    let outcome = run_with(
        &["advise", "-"],
        r#"(observations: {"hulp-nodg": (answer: Yes)})"#,
        None,
    );
    assert_eq!(outcome.exit, Exit::Fine);
    assert!(outcome.errors.contains("‘hulp-nodg’"));
}

#[test]
fn a_field_that_does_not_exist_is_named_with_its_place() {
    let desk = Desk::new();
    let file = desk.write(
        "tikfout.ron",
        r#"(name: "Gezin Iep", family: (people: [(nmae: "Tom", place: Child)]), zorg: (diep: [1]))"#,
    );
    let added = desk.vault("add", &[&file]);
    assert_eq!(added.exit, Exit::Fine);
    let lines: Vec<_> = added.errors.lines().collect();
    assert_eq!(lines.len(), 2, "{lines:?}");
    assert!(lines[0].contains("‘family.people.0.nmae’"));
    assert!(lines[1].contains("‘zorg’"));
}

#[test]
fn all_questions_are_listed_with_their_text() {
    let text = casuskompas(&["advise", "--questions"]);
    let json = casuskompas(&["advise", "--questions", "--format", "json"]).json();
    let guidance = Guidance::embedded().unwrap();
    assert_eq!(json.as_array().unwrap().len(), guidance.atoms().len());
    for (atom, line) in guidance.atoms().iter().zip(text.output.lines()) {
        assert!(line.starts_with(&format!("{} ", atom.id)));
        assert!(line.ends_with(&atom.text));
    }
    assert_eq!(json[0]["id"], guidance.atoms()[0].id);
    assert_eq!(json[0]["text"], guidance.atoms()[0].text);
}

#[test]
fn a_made_vault_shows_its_recovery_code_once_and_opens_with_both() {
    let folder = TempDir::new().unwrap();
    let vault = folder.path().join("kluis");
    let create = ["vault", "create", vault.to_str().unwrap(), "--name", "West"];
    let mut ask = |_: &str| Ok(PASSPHRASE.to_owned());
    let made = run_with(&create, "", Some(Box::new(&mut ask)));
    assert_eq!((made.exit, made.errors.as_str()), (Exit::Fine, ""));
    let code = made
        .output
        .split_whitespace()
        .find(|word| word.len() == 35 && word.matches('-').count() == 5)
        .unwrap();
    let code = casuskompas::vault::RecoveryCode::parse(code).unwrap();
    Vault::unlock_with_recovery(RealDisk::new(&vault), &code).unwrap();
    let mut asked = Vec::new();
    let mut ask = |question: &str| {
        asked.push(question.to_owned());
        Ok(PASSPHRASE.to_owned())
    };
    let list = ["vault", "list", vault.to_str().unwrap()];
    assert_eq!(
        run_with(&list, "", Some(Box::new(&mut ask))).exit,
        Exit::Fine
    );
    assert_eq!(asked, ["Wachtzin: "]);
    let again = run_with(&create, "", Some(Box::new(|_| Ok(PASSPHRASE.to_owned()))));
    assert_eq!(again.exit, Exit::Failed);
    assert!(again.errors.contains("Er is niets overschreven"));
}

#[test]
fn a_weak_passphrase_is_refused_with_advice() {
    let folder = TempDir::new().unwrap();
    let vault = folder.path().join("kluis");
    let create = ["vault", "create", vault.to_str().unwrap()];
    let outcome = run_with(&create, "", Some(Box::new(|_| Ok("welkom01".to_owned()))));
    assert_eq!(outcome.exit, Exit::Failed);
    assert!(outcome.errors.contains("te makkelijk te raden"));
    assert!(outcome.errors.contains("- Gebruik vier of meer woorden"));
    assert!(!vault.exists());
}

#[test]
fn two_passphrases_that_differ_make_no_vault() {
    let folder = TempDir::new().unwrap();
    let vault = folder.path().join("kluis");
    let mut typed = vec!["zebra kwartje lantaarn", PASSPHRASE];
    let mut ask = |_: &str| Ok(typed.pop().unwrap().to_owned());
    let create = ["vault", "create", vault.to_str().unwrap()];
    let outcome = run_with(&create, "", Some(Box::new(&mut ask)));
    assert_eq!(outcome.exit, Exit::Failed);
    assert!(outcome.errors.contains("niet gelijk"));
    assert!(!vault.exists());
}

#[test]
fn a_short_hand_written_case_is_added_and_gets_an_id() {
    let desk = Desk::new();
    let file = desk.write("kort.ron", r#"(name: "Gezin Iep")"#);
    let added = desk.vault("add", &[&file]);
    assert_eq!((added.exit, added.errors.as_str()), (Exit::Fine, ""));
    let list = desk.vault("list", &["--format", "json"]).json();
    let id = list["cases"][0]["id"].as_str().unwrap();
    assert!(added.output.contains(id) && !id.starts_with("00000000"));
    assert_eq!(list["cases"][0]["name"], "Gezin Iep");
    assert_eq!(list["cases"][0]["level"], Value::Null);
}

#[test]
fn a_list_is_text_or_json() {
    let desk = Desk::with_linde();
    let text = desk.vault("list", &[]).output;
    for word in [
        "2026-014",
        "Gezin Linde",
        "fase 1",
        "AVE 2",
        "41 dagen",
        LINDE_ID,
    ] {
        assert!(text.contains(word), "{word}: {text}");
    }
    let json = desk.vault("list", &["--format", "json"]).json();
    assert_eq!(json["name"], "Team West");
    let linde = &json["cases"][0];
    assert_eq!(linde["id"], LINDE_ID);
    assert_eq!(linde["phase"], "directe-veiligheid");
    assert_eq!(linde["level"], 2);
    assert_eq!(linde["days_without_violence"], 41);
    assert_eq!(linde["opened_on"], "2026-10-06");
}

#[test]
fn an_empty_vault_says_so() {
    let list = Desk::new().vault("list", &[]);
    assert_eq!(list.exit, Exit::Fine);
    assert!(list.output.contains("nog geen casussen"));
}

#[test]
fn a_case_is_shown_by_id_number_name_or_a_part_of_it() {
    let desk = Desk::with_linde();
    let whole = ron::from_text(&fs::read_to_string(LINDE).unwrap()).unwrap();
    for wanted in [LINDE_ID, "2026-014", "gezin linde", "julia"] {
        let shown = desk.vault("show", &[wanted]);
        assert_eq!(ron::from_text(&shown.output).unwrap(), whole, "{wanted}");
    }
    let json = desk.vault("show", &["2026-014", "--format", "json"]).json();
    assert_eq!(json["family"]["people"][0]["name"], "Julia");
}

#[test]
fn showing_what_is_not_there_or_not_clear_fails() {
    let desk = Desk::with_linde();
    let absent = desk.vault("show", &["Gezin Vlier"]);
    assert_eq!(absent.exit, Exit::Failed);
    assert!(absent.errors.contains("‘Gezin Vlier’"));
    let unknown = desk.vault("show", &["11de0000-2026-4014-8000-00000000ffff"]);
    assert_eq!(unknown.exit, Exit::Failed);
    let iep = desk.write("iep.ron", r#"(name: "Gezin Iep")"#);
    assert_eq!(desk.vault("add", &[&iep]).exit, Exit::Fine);
    let several = desk.vault("show", &["gezin"]);
    assert_eq!(several.exit, Exit::Failed);
    assert!(several.errors.contains("Gezin Iep") && several.errors.contains("Gezin Linde"));
}

#[test]
fn a_case_is_replaced_only_when_asked() {
    let desk = Desk::with_linde();
    let text = format!(r#"(id: "{LINDE_ID}", name: "Gezin Lindeboom")"#);
    let file = desk.write("nieuw.ron", &text);
    let refused = desk.vault("add", &[&file]);
    assert_eq!(refused.exit, Exit::Failed);
    assert!(refused.errors.contains("--replace"));
    assert!(
        desk.vault("show", &[LINDE_ID])
            .output
            .contains("Gezin Linde\"")
    );
    assert_eq!(desk.vault("add", &[&file, "--replace"]).exit, Exit::Fine);
    assert!(
        desk.vault("show", &[LINDE_ID])
            .output
            .contains("Gezin Lindeboom")
    );
    let list = desk.vault("list", &["--format", "json"]).json();
    assert_eq!(list["cases"].as_array().unwrap().len(), 1);
    assert_eq!(list["copies"].as_array().unwrap().len(), 0);
}

#[test]
fn a_sound_vault_is_said_to_be_sound() {
    let desk = Desk::with_linde();
    let check = desk.vault("check", &[]);
    assert_eq!((check.exit, check.errors.as_str()), (Exit::Fine, ""));
    let json = desk.vault("check", &["--format", "json"]).json();
    assert_eq!(json["sound"], true);
    assert_eq!(json["files"][0]["condition"], "sound");
}

#[test]
fn damage_is_named_and_ends_with_3_while_the_rest_stays_usable() {
    let desk = Desk::with_linde();
    let iep = desk.write("iep.ron", r#"(name: "Gezin Iep")"#);
    desk.vault("add", &[&iep]);
    desk.damage_case();
    let check = desk.vault("check", &[]);
    assert_eq!(check.exit, Exit::Damage);
    assert!(check.errors.contains(&format!("cases/{LINDE_ID}.age")));
    assert_eq!(check.errors.lines().count(), 1);
    assert_eq!(desk.vault("show", &[LINDE_ID]).exit, Exit::Damage);
    assert_eq!(desk.vault("show", &["Gezin Iep"]).exit, Exit::Fine);
    fs::remove_file(desk.path("kluis/index.age")).unwrap();
    let list = desk.vault("list", &[]);
    assert_eq!(list.exit, Exit::Damage);
    assert!(list.output.contains("Gezin Iep") && list.errors.contains(LINDE_ID));
}

#[test]
fn a_damaged_key_file_is_damage() {
    let desk = Desk::new();
    let damage = |key: &str| {
        for place in ["keys", "keys/second"] {
            fs::write(desk.path(&format!("kluis/{place}/{key}.age")), "kapot").unwrap();
        }
    };
    damage("recovery");
    let check = desk.vault("check", &[]);
    assert_eq!(check.exit, Exit::Damage);
    assert!(check.errors.contains("keys/recovery.age"));
    damage("passphrase");
    assert_eq!(desk.vault("list", &[]).exit, Exit::Damage);
}

#[test]
fn a_wrong_passphrase_or_no_vault_fails() {
    let desk = Desk::new();
    desk.write("wachtzin", "een andere zin dan deze\n");
    let wrong = desk.vault("list", &[]);
    assert_eq!(wrong.exit, Exit::Failed);
    assert!(wrong.errors.contains("past niet bij de kluis"));
    desk.write("wachtzin", "\n");
    assert!(desk.vault("list", &[]).errors.contains("is leeg"));
    fs::remove_dir_all(desk.path("kluis")).unwrap();
    desk.write("wachtzin", PASSPHRASE);
    let none = desk.vault("list", &[]);
    assert_eq!(none.exit, Exit::Failed);
    assert!(none.errors.contains("geen kluis"));
}

#[test]
fn a_vault_open_elsewhere_can_be_read_and_not_filled() {
    let desk = Desk::with_linde();
    let disk = RealDisk::new(desk.path("kluis"));
    let _elsewhere = Vault::unlock(disk, &Passphrase::new(PASSPHRASE)).unwrap();
    assert_eq!(desk.vault("list", &[]).exit, Exit::Fine);
    let iep = desk.write("iep.ron", r#"(name: "Gezin Iep")"#);
    let refused = desk.vault("add", &[&iep]);
    assert_eq!(refused.exit, Exit::Failed);
    assert!(refused.errors.contains("ander venster"));
}

#[cfg(unix)]
#[test]
fn a_passphrase_file_that_others_can_read_is_warned_about() {
    use std::os::unix::fs::PermissionsExt;
    let desk = Desk::new();
    assert_eq!(desk.vault("list", &[]).errors, "");
    let open = fs::Permissions::from_mode(0o644);
    fs::set_permissions(desk.path("wachtzin"), open).unwrap();
    let list = desk.vault("list", &[]);
    assert_eq!(list.exit, Exit::Fine);
    assert!(list.errors.contains("chmod 600"));
}

#[test]
fn nothing_is_written_in_clear() {
    let desk = Desk::with_linde();
    desk.vault("list", &[]);
    desk.vault("show", &[LINDE_ID]);
    desk.vault("check", &[]);
    let mut seen = 0;
    let mut folders = vec![desk.path("kluis")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            seen += 1;
            let bytes = fs::read(&path).unwrap();
            let holds = |word: &str| {
                bytes
                    .windows(word.len())
                    .any(|part| part == word.as_bytes())
            };
            assert!(!holds("Linde") && !holds("Julia"), "{}", path.display());
        }
    }
    assert!(seen >= 5, "the vault, its keys, the case and the index");
    assert_eq!(fs::read_dir(desk.folder.path()).unwrap().count(), 2);
}

fn program(arguments: &[&str]) -> std::process::Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_casuskompas"));
    command.args(arguments).output().unwrap()
}

#[test]
fn the_program_itself_ends_with_the_same_codes() {
    let fine = program(&["advise", LINDE, "--today", "2026-11-19", "--format", "json"]);
    assert_eq!(fine.status.code(), Some(0));
    let advice: Value = serde_json::from_slice(&fine.stdout).unwrap();
    assert_eq!(advice["level"], 2);
    assert_eq!(program(&["advise", "/bestaat/niet"]).status.code(), Some(1));
    assert_eq!(program(&["koffie"]).status.code(), Some(2));
    let desk = Desk::with_linde();
    desk.damage_case();
    let (vault, file) = (desk.path("kluis"), desk.path("wachtzin"));
    let damage = program(&[
        "vault",
        "check",
        vault.to_str().unwrap(),
        "--passphrase-file",
        file.to_str().unwrap(),
    ]);
    assert_eq!(damage.status.code(), Some(3));
    assert!(String::from_utf8(damage.stderr).unwrap().contains(LINDE_ID));
}

fn deelcode(desk: &Desk) -> String {
    let told = desk.vault("deelcode", &["--format", "json"]).json();
    assert_eq!(told["words"].as_array().unwrap().len(), 8);
    told["deelcode"].as_str().unwrap().to_owned()
}

/// The one file in a desk's folder whose name begins so.
fn made(desk: &Desk, begins: &str) -> String {
    let entries = fs::read_dir(desk.folder.path()).unwrap();
    let paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    let found = paths.iter().find(|path| {
        let name = path.file_name().unwrap().to_str().unwrap();
        name.starts_with(begins)
    });
    found.unwrap().to_str().unwrap().to_owned()
}

#[test]
fn a_case_goes_over_and_its_receipt_comes_back() {
    let (here, there) = (Desk::with_linde(), Desk::new());
    let (code, out) = (deelcode(&there), here.folder.path().to_str().unwrap());
    let send = ["2026-014", "--to", &code, "--out", out, "--remove"];
    let refused = here.vault("send", &send);
    assert_eq!(refused.exit, Exit::Failed);
    assert!(
        refused.errors.contains("acht woorden"),
        "{}",
        refused.errors
    );
    let name = ["--unverified", "--name", "S. de Wit"];
    let sent = here.vault("send", &[&send[..], &name].concat());
    assert_eq!((sent.exit, sent.errors.as_str()), (Exit::Fine, ""));

    let bundle = made(&here, "casuskompas-overdracht-");
    let damaged = here.write("damaged", "age-encryption.org/v1\nx");
    assert_eq!(there.vault("receive", &[&damaged]).exit, Exit::Failed);
    let received = there.vault("receive", &[&bundle]);
    assert!(received.output.contains("S. de Wit"), "{}", received.output);
    assert_eq!(
        there.vault("receive", &[&bundle]).exit,
        Exit::Failed,
        "twice"
    );
    let inbox = there.vault("inbox", &["--format", "json"]).json();
    assert_eq!(inbox[0]["compared"], false);
    assert_eq!(inbox[0]["number"], "2026-014");
    let id = inbox[0]["id"].as_str().unwrap();
    let both = there.vault("inbox", &["--accept", id, "--refuse", id]);
    assert_eq!(both.exit, Exit::Usage);
    let told = there.vault("inbox", &[]);
    assert!(told.output.contains("NIET vergeleken"), "{}", told.output);
    assert_eq!(there.vault("inbox", &["--accept", id]).exit, Exit::Fine);
    assert!(there.vault("show", &["2026-014"]).output.contains("Linde"));

    let out = there.folder.path().to_str().unwrap();
    assert_eq!(there.vault("receipt", &[id, "--out", out]).exit, Exit::Fine);
    let receipt = made(&there, "casuskompas-ontvangstbewijs-");
    let closed = here.vault("receive", &[&receipt]);
    assert!(closed.output.contains("verwijderd"), "{}", closed.output);
    assert_eq!(here.vault("show", &["2026-014"]).exit, Exit::Failed);
    for desk in [here, there] {
        assert_eq!(desk.vault("check", &[]).exit, Exit::Fine);
    }
}

#[test]
fn a_copy_without_names_can_be_refused() {
    let (here, there) = (Desk::with_linde(), Desk::new());
    let (code, out) = (deelcode(&there), here.folder.path().to_str().unwrap());
    let send = ["2026-014", "--to", &code, "--out", out, "--copy"];
    let more = ["--without-names", "--unverified"];
    assert_eq!(
        here.vault("send", &[&send[..], &more].concat()).exit,
        Exit::Fine
    );
    there.vault("receive", &[&made(&here, "casuskompas-kopie-")]);
    let inbox = there.vault("inbox", &["--format", "json"]).json();
    assert_eq!(inbox[0]["without_names"], true);
    assert_eq!(inbox[0]["name"], "Casus zonder namen");
    let id = inbox[0]["id"].as_str().unwrap();
    assert_eq!(there.vault("inbox", &["--refuse", id]).exit, Exit::Fine);
    assert_eq!(there.vault("inbox", &["--refuse", "x"]).exit, Exit::Usage);
    assert_eq!(there.vault("inbox", &["--accept", id]).exit, Exit::Failed);
    assert!(there.vault("inbox", &[]).output.contains("Er wacht niets"));
}
