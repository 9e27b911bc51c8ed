//! The commands of the terminal: what they show, what they refuse, and how they end.

use std::ffi::OsString;

use casuskompas::cli::{Exit, Window, asks_for_window};
use casuskompas::guidance::Guidance;
use serde_json::Value;

use crate::support::terminal::*;

#[test]
fn the_window_opens_without_a_command_and_for_the_demonstration() {
    let words = |words: &[&str]| words.iter().map(OsString::from).collect::<Vec<_>>();
    let window = |demo, inaccessible| Some(Window { demo, inaccessible });
    assert_eq!(asks_for_window(&[]), window(false, false));
    assert_eq!(asks_for_window(&words(&["--demo"])), window(true, false));
    assert_eq!(asks_for_window(&words(&["--no-accessibility", "--demo"])), window(true, true));
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
        "vault passphrase",
        "vault recovery",
        "vault organisation",
        "vault renew",
        "vault backup",
        "vault restore",
        "vault merge",
        "vault rescue",
        "vault log",
        "vault history",
        "vault delete",
        "vault deleted",
        "vault undelete",
        "vault destroy",
        "--passphrase-file",
        "--recovery",
        "--organisation-key",
        "--by",
        "--demo",
        "0800-2000",
    ] {
        assert!(help.output.contains(word), "{word}");
    }
    for words in [&["help"][..], &["-h"], &["vault", "--help"], &["help", "vault"]] {
        assert_eq!(casuskompas(words).output, help.output);
    }
    let version = casuskompas(&["--version"]).output;
    assert!(version.contains(env!("CARGO_PKG_VERSION")));
}

#[test]
fn help_on_one_command_shows_that_command() {
    let show = casuskompas(&["vault", "show", "--help"]).output;
    for word in ["casuskompas vault show DIR ID|NUMMER|NAAM", "--revision N", "--passphrase-file"] {
        assert!(show.contains(word), "{word}");
    }
    assert!(!show.contains("vault list"), "{show}");
    assert_eq!(casuskompas(&["vault", "show", "x", "-h"]).output, show);
    assert_eq!(casuskompas(&["help", "vault", "show"]).output, show);
    assert!(!casuskompas(&["advise", "-h"]).output.contains("--passphrase-file"));
    let destroy = casuskompas(&["help", "vault", "destroy"]).output;
    assert!(destroy.contains("ID|NUMMER|NAAM --reason REDEN"), "{destroy}");
    assert_usage(&["help", "koffie"], "‘koffie’");
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
    assert_usage(&["vault", "lst", "x"], "‘lst’ past hier niet. Bedoelde u vault list?");
    assert_usage(&["vault", "check", "x", "--mnd"], "--mnd bestaat hier niet. Bedoelde u --mend?");
    assert_usage(&["vault", "list"], "DIR");
    assert_usage(&["vault", "list", "x", "--replace"], "--replace");
    assert_usage(&["vault", "show", "x"], "ID|NUMMER|NAAM");
    assert_usage(&["vault", "add", "x", "y.ron", "--replace=ja"], "--replace");
    assert_usage(&["vault", "list", "x"], "--passphrase-file");
}

#[test]
fn the_region_is_the_one_that_was_chosen_unless_another_is_named() {
    const CHOSEN: &str = "arnhem-achterhoek";
    let advised = |more: &[&str]| {
        let typed = [&["advise", LINDE, "--today", "2026-11-19", "--format", "json"], more];
        in_region(CHOSEN, &typed.concat()).json()["region"].clone()
    };
    assert_eq!(advised(&[]), CHOSEN);
    assert_eq!(advised(&["--region", "nl"]), "nl");
    // One that was withdrawn is no fault of who chose it.
    let gone = in_region("atlantis", &["advise", LINDE]);
    assert_eq!(gone.exit, Exit::Fine);
    assert!(gone.errors.contains("‘atlantis’"), "{}", gone.errors);
    assert!(gone.errors.contains("Nederland (algemeen)"), "{}", gone.errors);
}

#[test]
fn a_region_that_was_named_otherwise_is_the_same_region() {
    let typed = ["advise", LINDE, "--today", "2026-11-19", "--format", "json"];
    let outcome = in_region("noord-oost-gelderland", &typed);
    assert_eq!(outcome.json()["region"], "noord-veluwe-midden-ijssel");
    assert_eq!(outcome.errors, "");
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
    assert!(advice["phase"]["confirmed_on"].is_string());
    assert_eq!(advice["ask_again"], serde_json::json!([]));
    assert_eq!(advice["regie"]["casusregie"]["name"], "S. de Wit");
    assert_eq!(advice["regie"]["gaps"], serde_json::json!([]));
    assert_eq!(advice["regie"]["pending"], serde_json::json!([]));
    assert_eq!((&advice["plan"]["version"], &advice["plan"]["kept"]), (&2.into(), &0.into()));
    assert_eq!(advice["plan"]["status"], "vastgesteld");
    assert_eq!(
        (&advice["plan"]["broken"], &advice["plan"]["own"]),
        (&0.into(), &serde_json::json!([]))
    );
    assert_eq!(advice["plan"]["due"], "2026-12-07");
    let alerts = advice["alerts"].as_array().unwrap();
    assert_eq!(alerts.len(), 1);
    assert_eq!(alerts[0]["settled"]["how"], "kindcheck-gedaan");
    assert!(alerts[0]["settled"]["on"].is_string());
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
    assert_eq!((&advice["lowest"], &advice["highest"]), (&1.into(), &4.into()));
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
        assert!(outcome.errors.contains("Regel 3, kolom 1"), "{}", outcome.errors);
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
    let outcome =
        run_with(&["advise", "-"], r#"(observations: {"hulp-nodg": (answer: Yes)})"#, None);
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
