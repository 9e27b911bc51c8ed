//! Cases in a vault, from the terminal.

use std::fs;

use casuskompas::case::ron;
use casuskompas::cli::Exit;
use casuskompas::vault::{RealDisk, Vault};
use serde_json::Value;
use tempfile::TempDir;

use crate::support::terminal::*;
use crate::support::terminal_vault::fine;

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
    assert_eq!(run_with(&list, "", Some(Box::new(&mut ask))).exit, Exit::Fine);
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
fn all_cases_of_a_folder_are_added_together() {
    let desk = Desk::new();
    let folder = desk.path("casussen");
    fs::create_dir(&folder).unwrap();
    let put = |name: &str, text: &str| fs::write(folder.join(name), text).unwrap();
    put("iep.ron", r#"(name: "Gezin Iep", id: "77de0000-2026-4019-8000-000000000001")"#);
    put("es.ron", r#"(name: "Gezin Es", id: "77de0000-2026-4019-8000-000000000002")"#);
    put("leesmij.txt", "geen casus");
    let folder = folder.to_str().unwrap().to_owned();
    let names = || {
        let list = desk.vault("list", &["--format", "json"]).json();
        let mut names: Vec<_> = list["cases"].as_array().unwrap().iter().map(name).collect();
        names.sort_unstable();
        names
    };
    put("kapot.ron", "(name: ");
    let broken = desk.vault("add", &[&folder]);
    assert_eq!((broken.exit, names()), (Exit::Failed, vec![]), "nothing is stored by halves");
    fs::remove_file(desk.path("casussen").join("kapot.ron")).unwrap();
    let added = desk.vault("add", &[&folder]);
    assert_eq!(added.exit, Exit::Fine, "{}", added.errors);
    assert!(added.output.contains("2 casussen"), "{}", added.output);
    assert_eq!(names(), ["Gezin Es", "Gezin Iep"]);

    put("iep.ron", r#"(name: "Gezin Linde", id: "77de0000-2026-4019-8000-000000000001")"#);
    let again = desk.vault("add", &[&folder]);
    assert_eq!(again.exit, Exit::Failed);
    assert!(again.errors.contains("niets overschreven"), "{}", again.errors);
    assert_eq!(names(), ["Gezin Es", "Gezin Iep"]);
    let replaced = desk.vault("add", &[&folder, "--replace"]);
    assert_eq!(
        (replaced.exit, names()),
        (Exit::Fine, vec!["Gezin Es".into(), "Gezin Linde".into()])
    );
}

fn name(case: &Value) -> String {
    case["name"].as_str().unwrap().to_owned()
}

#[test]
fn a_list_is_text_or_json() {
    let desk = Desk::with_linde();
    let text = desk.vault("list", &[]).output;
    for word in ["2026-014", "Gezin Linde", "fase 1", "AVE 2", "41 dagen", LINDE_ID] {
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
    assert!(desk.vault("show", &[LINDE_ID]).output.contains("Gezin Linde\""));
    assert_eq!(desk.vault("add", &[&file, "--replace"]).exit, Exit::Fine);
    assert!(desk.vault("show", &[LINDE_ID]).output.contains("Gezin Lindeboom"));
    let list = desk.vault("list", &["--format", "json"]).json();
    assert_eq!(list["cases"].as_array().unwrap().len(), 1);
    assert_eq!(list["copies"].as_array().unwrap().len(), 0);
}

/// Taking in the file of a case that was destroyed here brings it back only for who
/// asks for it, also among others in a folder.
#[test]
fn a_case_that_was_destroyed_is_not_added_without_asking() {
    let desk = Desk::with_linde();
    fine(&desk.vault("destroy", &[LINDE_ID, "--reason", "mistake"]));
    let folder = desk.path("map");
    fs::create_dir(&folder).unwrap();
    fs::copy(LINDE, folder.join("linde.ron")).unwrap();
    fs::write(folder.join("ander.ron"), "(name: \"Gezin Berk\")").unwrap();
    for from in [LINDE, folder.to_str().unwrap()] {
        let left = desk.vault("add", &[from]);
        assert_eq!(left.exit, Exit::Failed);
        assert!(left.errors.contains("is op 19-11-2026 vernietigd door"), "{}", left.errors);
        assert!(left.errors.contains("--also-destroyed"), "{}", left.errors);
        let list = desk.vault("list", &[]);
        assert!(!list.output.contains("Gezin"), "nothing was stored: {}", list.output);
    }
    fine(&desk.vault("add", &[folder.to_str().unwrap(), "--also-destroyed"]));
    fine(&desk.vault("show", &[LINDE_ID]));
}
