//! What the terminal can do with a vault: keys, backups, damage, the past, and
//! what goes. Each command once with success and once refused.

use std::fs;

use casuskompas::case::ron;
use casuskompas::cli::Exit;
use casuskompas::vault::{Event, Passphrase, RealDisk, Vault};

use crate::support::Program;
use crate::support::terminal::*;
use crate::support::terminal_vault::*;

#[test]
fn a_vault_command_that_is_not_whole_is_not_understood() {
    assert_usage(&["vault", "backup", "x", "--by"], "--by");
    assert_usage(&["vault", "list", "x", "--recovery"], "--recovery-file");
    let two_ways = ["--recovery", "--organisation-key", "y"];
    assert_usage(&[&["vault", "list", "x"][..], &two_ways].concat(), "één manier");
    assert_usage(&["vault", "restore", "x", "y", "--recovery"], "--recovery");
    assert_usage(&["vault", "restore", "x"], "NIEUWE-DIR");
    assert_usage(&["vault", "create", "x", "--recovery"], "--recovery");
    assert_usage(&["vault", "organisation", "x", "--set", "age1"], "--name");
    let both = ["--set", "age1", "--name", "West", "--remove"];
    assert_usage(&[&["vault", "organisation", "x"][..], &both].concat(), "--set en --remove");
    assert_usage(&["vault", "destroy", "x", "y"], "--reason");
    assert_usage(&["vault", "destroy", "x", "y", "--reason", "zomaar"], "retention-ended, asked");
    assert_usage(&["vault", "show", "x", "y", "--revision", "een"], "‘een’");
    assert_usage(&["vault", "check", "x", "--backup-passphrase-file", "y"], "--backup");
    let plain = ["--plain", "--new-passphrase-file", "z"];
    assert_usage(&[&["vault", "rescue", "x", "y"][..], &plain].concat(), "geen wachtzin");
}

#[test]
fn a_new_vault_begins_its_log() {
    let desk = Desk::new();
    let (kluis, file) = (desk.text("tweede"), desk.text("wachtzin"));
    let create = ["create", &kluis, "--passphrase-file", &file];
    fine(&desk.bare(&create));
    let log = look(&desk.path("tweede"), PASSPHRASE).unwrap().log().unwrap();
    let [first] = log.entries.as_slice() else {
        panic!("{log:?}");
    };
    assert_eq!((&first.event, first.by.as_str()), (&Event::Began, "Noor"));
}

#[test]
fn a_vault_made_in_the_window_begins_its_log_too() {
    let mut program = Program::fresh();
    program.press("Nieuwe kluis");
    let folder = program.folder.path().join("west");
    program.fill("Naam van de kluis", "Team West");
    program.fill("Uw naam", "S. de Wit");
    program.fill("Map", &folder.display().to_string());
    program.fill("Wachtzin", PASSPHRASE);
    program.fill("Wachtzin nog een keer", PASSPHRASE);
    program.press("Kluis maken");
    program.must_see("Uw herstelcode");
    let log = look(&folder, PASSPHRASE).unwrap().log().unwrap();
    let first = &log.entries[0];
    assert_eq!((&first.event, first.by.as_str()), (&Event::Began, "S. de Wit"));
}

#[test]
fn the_log_tells_who_did_what_without_a_name_of_a_family() {
    let desk = Desk::new();
    let empty = desk.vault("log", &[]).output;
    assert!(empty.contains("nog niets"));
    fine(&desk.vault("add", &[LINDE, "--by", "Noor"]));
    fine(&desk.vault("show", &[LINDE_ID, "--by", "S. de Wit"]));
    let text = desk.vault("log", &[]).output;
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(
        lines,
        [
            "19-11-2026 14:02  Noor       Casus 2026-014 is gewijzigd",
            "19-11-2026 14:02  S. de Wit  Casus 2026-014 is geopend",
        ]
    );
    let json = desk.vault("log", &["--format", "json"]).json();
    assert_eq!(json["entries"][1]["by"], "S. de Wit");
    assert_eq!(json["entries"][1]["event"]["Opened"]["id"], LINDE_ID);
    assert_eq!(json["entries"][1]["words"], "Casus 2026-014 is geopend");
    assert!(!json.to_string().contains("Linde"));
}

#[test]
fn a_gap_in_the_log_is_damage() {
    let desk = Desk::with_linde();
    fs::write(desk.path("kluis/log/000001.age"), "kapot").unwrap();
    let log = desk.vault("log", &[]);
    assert_eq!(log.exit, Exit::Damage);
    assert!(log.errors.contains("log/000001.age"));
}

#[test]
fn earlier_revisions_are_listed_and_shown() {
    let desk = Desk::with_linde();
    desk.change("Anders.");
    let text = desk.vault("history", &["2026-014"]).output;
    let lines: Vec<&str> = text.lines().collect();
    assert!(lines[0].starts_with("2  19-11-2026 15:02") && lines[0].ends_with("nu"));
    assert!(lines[1].starts_with("1  19-11-2026 14:02"));
    let json = desk.vault("history", &[LINDE_ID, "--format", "json"]).json();
    assert_eq!((&json[0]["current"], &json[1]["revision"]), (&true.into(), &"1".into()));
    let first = desk.vault("show", &["2026-014", "--revision", "1"]);
    assert_eq!(ron::from_text(&first.output).unwrap(), linde());
    let second = desk.vault("show", &["2026-014", "--revision", "2"]);
    assert!(second.output.contains("Anders."));
    let last = desk.events(PASSPHRASE).pop().unwrap();
    assert!(matches!(last, Event::LookedBack(_, 2)));
    refused(&desk.vault("show", &["2026-014", "--revision", "7"]), "Versie 7");
    refused(&desk.vault("history", &["2026-999"]), "‘2026-999’");
    let nobody = "11de0000-2026-4014-8000-00000000ffff";
    refused(&desk.vault("history", &[nobody]), nobody);
}

#[test]
fn a_case_is_deleted_and_put_back() {
    let desk = Desk::with_linde();
    let none = desk.vault("deleted", &[]).output;
    assert!(none.contains("geen casus verwijderd"));
    refused(&desk.vault("undelete", &["2026-014"]), "vault deleted");
    let gone = desk.vault("delete", &["2026-014", "--by", "Noor"]);
    fine(&gone);
    assert!(gone.output.contains("19-12-2026 14:02"), "{}", gone.output);
    refused(&desk.vault("show", &["2026-014"]), "2026-014");
    refused(&desk.vault("delete", &["2026-014"]), "2026-014");
    let text = desk.vault("deleted", &[]).output;
    assert!(text.contains("Gezin Linde") && text.contains(LINDE_ID), "{text}");
    let json = desk.vault("deleted", &["--format", "json"]).json();
    assert_eq!(json[0]["deleted_by"], "Noor");
    assert_eq!(json[0]["until"], "2026-12-19T14:02:00+01:00");
    fine(&desk.vault("history", &["gezin linde"]));
    fine(&desk.vault("undelete", &["gezin linde"]));
    fine(&desk.vault("show", &["2026-014"]));
}

#[test]
fn a_case_is_destroyed_with_a_certificate() {
    let desk = Desk::with_linde();
    desk.change("Anders.");
    fine(&desk.vault("delete", &["2026-014"]));
    let end = desk.vault("destroy", &["2026-014", "--reason", "retention-ended"]);
    fine(&end);
    assert!(end.output.contains("2 bestanden"), "{}", end.output);
    assert!(end.output.contains("bewaartermijn") && end.output.contains(LINDE_ID));
    let last = desk.events(PASSPHRASE).pop().unwrap();
    assert!(matches!(last, Event::Destroyed(_)), "{last:?}");
    assert!(!desk.path("kluis/history").join(LINDE_ID).exists());
    let again = desk.vault("destroy", &["2026-014", "--reason", "asked"]);
    refused(&again, "2026-014");
    let again = desk.vault("destroy", &[LINDE_ID, "--reason", "asked"]);
    refused(&again, "niet meer in de kluis");
}

#[test]
fn a_vault_open_elsewhere_is_backed_up_and_not_changed() {
    let desk = Desk::with_linde();
    let disk = RealDisk::new(desk.path("kluis"));
    let _elsewhere = Vault::unlock(disk, &Passphrase::new(PASSPHRASE)).unwrap();
    desk.backed_up();
    let new = desk.write("nieuw", OTHER);
    for (action, more) in [
        ("delete", vec!["2026-014"]),
        ("recovery", vec![]),
        ("renew", vec![]),
        ("passphrase", vec!["--new-passphrase-file", &new]),
        ("organisation", vec!["--remove"]),
    ] {
        let outcome = desk.vault(action, &more);
        assert_eq!(outcome.exit, Exit::Failed, "{action}");
    }
    fine(&desk.vault("check", &[]));
}

#[test]
fn the_program_itself_makes_a_backup_that_can_be_put_back() {
    let desk = Desk::with_linde();
    fs::create_dir(desk.path("stick")).unwrap();
    let (vault, stick, file) = (desk.text("kluis"), desk.text("stick"), desk.text("wachtzin"));
    let made = program(&["vault", "backup", &vault, &stick, "--passphrase-file", &file]);
    assert_eq!(made.status.code(), Some(0));
    let folder = fs::read_dir(&stick).unwrap().next().unwrap().unwrap().path();
    let (folder, back) = (folder.to_str().unwrap(), desk.text("terug"));
    let put_back = program(&["vault", "restore", folder, &back]);
    assert_eq!(put_back.status.code(), Some(0));
    assert!(String::from_utf8(put_back.stderr).unwrap().contains(" van "));
    let list = program(&["vault", "list", &back, "--passphrase-file", &file]);
    assert!(String::from_utf8(list.stdout).unwrap().contains("Gezin Linde"));
}
