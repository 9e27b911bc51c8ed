//! Backups, mending and rescue, from the terminal.

use std::fs;
use std::path::Path;

use casuskompas::case::ron;
use casuskompas::cli::Exit;
use casuskompas::vault::{Event, RealDisk, Vault};
use serde_json::Value;

use crate::support::terminal::*;
use crate::support::terminal_vault::*;

#[test]
fn a_backup_is_made_checked_for_and_put_back() {
    let desk = Desk::with_linde();
    let check = desk.vault("check", &[]).output;
    assert!(check.contains("nog geen reservekopie"), "{check}");
    let backup = desk.backed_up();
    let name = Path::new(&backup).file_name().unwrap().to_str().unwrap();
    assert_eq!(name, "casuskompas-reservekopie-2026-11-19-140200");
    let check = desk.vault("check", &[]).output;
    assert!(check.contains("19-11-2026 14:02"), "{check}");
    let json = desk.vault("check", &["--format", "json"]).json();
    assert_eq!(json["last_backup"], "2026-11-19T14:02:00+01:00");

    let back = desk.text("terug");
    let restored = casuskompas(&["vault", "restore", &backup, &back]);
    fine(&restored);
    let file = desk.text("wachtzin");
    let list = desk.bare(&["list", &back, "--passphrase-file", &file]);
    assert!(list.output.contains("Gezin Linde"));
    refused(&casuskompas(&["vault", "restore", &backup, &back]), "staat al iets");
    refused(
        &casuskompas(&["vault", "restore", &desk.text("stick"), &desk.text("x")]),
        "geen kluis",
    );
}

#[test]
fn a_backup_needs_a_place_of_its_own() {
    let desk = Desk::with_linde();
    let none = desk.vault("backup", &[&desk.text("stick")]);
    refused(&none, "Sluit de stick");
    assert!(!desk.path("stick").exists());
    let inside = desk.vault("backup", &[&desk.text("kluis/cases/../drafts")]);
    refused(&inside, "Kies een andere map");
    assert_eq!(fs::read_dir(desk.path("kluis/drafts")).unwrap().count(), 0);
}

#[test]
fn a_damaged_vault_is_backed_up_as_it_is_and_says_so() {
    let desk = Desk::with_linde();
    desk.damage_case();
    fs::create_dir(desk.path("stick")).unwrap();
    let made = desk.vault("backup", &[&desk.text("stick")]);
    assert_eq!(made.exit, Exit::Damage);
    assert!(made.errors.contains(LINDE_ID) && made.output.contains("Reservekopie gemaakt"));
}

#[test]
fn cases_come_over_from_a_backup_with_a_passphrase_of_its_own() {
    let desk = Desk::with_linde();
    let backup = desk.backed_up();
    let before = files_below(Path::new(&backup));
    fine(&desk.vault("destroy", &[LINDE_ID, "--reason", "mistake"]));
    let new = desk.write("nieuw", OTHER);
    fine(&desk.vault("passphrase", &["--new-passphrase-file", &new]));
    desk.write("wachtzin", OTHER);
    let unasked = desk.vault("merge", &[&backup]);
    assert_eq!(unasked.exit, Exit::Usage);
    assert!(unasked.errors.contains("--backup-passphrase-file"));
    let old = desk.write("oud", PASSPHRASE);
    let way = [backup.as_str(), "--backup-passphrase-file", &old];
    let left_out = desk.vault("merge", &way);
    assert!(left_out.output.contains("Nieuw: 0."), "{}", left_out.output);
    assert_eq!(left_out.exit, Exit::Failed);
    assert!(left_out.errors.contains("is op 19-11-2026 vernietigd door"), "{}", left_out.errors);
    assert!(left_out.errors.contains("--also-destroyed"));
    assert!(!left_out.errors.contains(r"\n") && left_out.errors.lines().count() > 2);
    let merged = desk.vault("merge", &[&way[..], &["--also-destroyed"]].concat());
    fine(&merged);
    assert!(merged.output.contains("Nieuw: 1."), "{}", merged.output);
    fine(&desk.vault("show", &[LINDE_ID]));
    assert_eq!(files_below(Path::new(&backup)), before, "it stays as it is");
    refused(&desk.vault("merge", &[&desk.text("stick")]), "geen kluis");
}

#[test]
fn damage_is_mended_from_the_history() {
    let desk = Desk::with_linde();
    desk.change("Anders.");
    desk.damage_case();
    let check = desk.vault("check", &["--format", "json"]);
    assert_eq!(check.exit, Exit::Damage);
    assert!(check.errors.contains("versie 1 van 19-11-2026 14:02"));
    let json: Value = serde_json::from_str(&check.output).unwrap();
    let files = json["files"].as_array().unwrap();
    let bad = files.iter().find(|file| file["condition"] == "damaged");
    assert_eq!(bad.unwrap()["remedy"]["kind"], "history");
    assert_eq!(bad.unwrap()["remedy"]["revision"], 1);
    assert_eq!((&json["sound"], &bad.unwrap()["mended"]), (&false.into(), &false.into()));

    let mended = desk.vault("check", &["--mend"]);
    assert_eq!(mended.exit, Exit::Fine, "{}", mended.errors);
    assert!(mended.output.contains("Veilig: 0 casussen en 1 eerdere"), "{}", mended.output);
    assert!(mended.output.contains(&format!("cases/{LINDE_ID}.age")));
    let vault = desk.look(PASSPHRASE);
    assert_eq!(vault.open(linde().id).unwrap().case, linde());
    fine(&desk.vault("check", &[]));
}

#[test]
fn damage_without_a_history_is_mended_from_a_backup() {
    let desk = Desk::with_linde();
    let backup = desk.backed_up();
    desk.damage_case();
    let alone = desk.vault("check", &[]);
    assert!(alone.errors.contains("--backup"), "{}", alone.errors);
    let with = desk.vault("check", &["--backup", &backup]);
    assert_eq!(with.exit, Exit::Damage);
    assert!(with.errors.contains("staat in de reservekopie"), "{}", with.errors);
    fine(&desk.vault("check", &["--mend", "--backup", &backup]));
    fine(&desk.vault("show", &[LINDE_ID]));
    refused(&desk.vault("check", &["--backup", &desk.text("stick")]), "geen kluis");
}

#[test]
fn what_can_be_read_is_rescued_into_a_new_vault() {
    let desk = Desk::with_linde();
    desk.change("Anders.");
    let iep = desk.write("iep.ron", r#"(name: "Gezin Iep")"#);
    fine(&desk.vault("add", &[&iep]));
    desk.damage_case();
    let before = files_below(&desk.path("kluis"));
    let (to, new) = (desk.text("nieuw"), desk.write("nieuwe-zin", OTHER));
    let rescued = desk.vault("rescue", &[&to, "--new-passphrase-file", &new]);
    assert_eq!(rescued.exit, Exit::Damage);
    assert!(rescued.errors.contains(LINDE_ID), "{}", rescued.errors);
    assert_eq!(files_below(&desk.path("kluis")), before, "it stays as it is");
    let vault = look(&desk.path("nieuw"), OTHER).unwrap();
    assert_eq!(vault.name(), "Team West");
    assert_eq!(vault.open(linde().id).unwrap().case, linde());
    assert_eq!(vault.list().unwrap().summaries.len(), 2);
    assert_eq!(vault.log().unwrap().entries[0].event, Event::Began);
    let disk = RealDisk::for_reading(desk.path("nieuw"));
    Vault::unlock_with_recovery(disk, &code_in(&rescued.output)).unwrap();

    let again = desk.vault("rescue", &[&to, "--new-passphrase-file", &new]);
    refused(&again, "staat al iets");
    let inside = desk.text("kluis/cases/nieuw");
    let inside = desk.vault("rescue", &[&inside, "--new-passphrase-file", &new]);
    refused(&inside, "niet in de kluis zelf");
}

#[test]
fn cases_are_rescued_in_clear_only_when_asked_for_and_with_a_warning() {
    let desk = Desk::with_linde();
    desk.change("Anders.");
    let iep = desk.write("iep.ron", r#"(name: "Gezin Iep", number: "2026-015")"#);
    fine(&desk.vault("add", &[&iep]));
    desk.damage_case();
    let rescued = desk.vault("rescue", &[&desk.text("los"), "--plain"]);
    assert_eq!(rescued.exit, Exit::Damage);
    assert!(rescued.errors.contains("NIET VERSLEUTELD"));
    assert!(rescued.errors.contains(&format!("{LINDE_ID}.ron is een eerdere versie (1)")));
    assert!(rescued.output.contains("2 casussen"), "{}", rescued.output);
    let files = files_below(&desk.path("los"));
    assert_eq!(files.len(), 2);
    let text = fs::read_to_string(desk.path("los").join(format!("{LINDE_ID}.ron"))).unwrap();
    assert_eq!(ron::from_text(&text).unwrap(), linde());
    let events = desk.events(PASSPHRASE);
    let exported = events.iter().filter(|e| matches!(e, Event::Exported(_)));
    assert_eq!(exported.count(), 2);
    let again = desk.vault("rescue", &[&desk.text("los"), "--plain"]);
    refused(&again, "staat al iets");
}

#[cfg(unix)]
#[test]
fn what_is_rescued_in_clear_is_for_this_user_only() {
    use std::os::unix::fs::PermissionsExt;
    let desk = Desk::with_linde();
    fine(&desk.vault("rescue", &[&desk.text("los"), "--plain"]));
    for (path, mode) in [("los".to_owned(), 0o700), (format!("los/{LINDE_ID}.ron"), 0o600)] {
        let found = fs::metadata(desk.path(&path)).unwrap().permissions();
        assert_eq!(found.mode() & 0o777, mode, "{path}");
    }
}
