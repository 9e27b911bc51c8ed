//! What the terminal can do with a vault: keys, backups, damage, the past, and
//! what goes. Each command once with success and once refused.

use std::fs;
use std::path::{Path, PathBuf};

use age::secrecy::ExposeSecret;
use age::x25519;
use casuskompas::case::{Case, ron};
use casuskompas::cli::Exit;
use casuskompas::platform::randomness;
use casuskompas::vault::{
    Event, KeyCost, KeyKind, NewKey, Passphrase, RealDisk, RecoveryCode, Renewal, Vault,
};
use serde_json::Value;

use crate::support::Program;
use crate::terminal::{
    Desk, LINDE, LINDE_ID, Outcome, PASSPHRASE, assert_usage, casuskompas, program, run_with,
};

const OTHER: &str = "kwartje zebra lantaarn vijver";

impl Desk {
    fn text(&self, name: &str) -> String {
        self.path(name).to_str().unwrap().to_owned()
    }

    /// A vault command on another folder, or with other secrets.
    fn bare(&self, words: &[&str]) -> Outcome {
        casuskompas(&[&["vault"], words, &["--by", "Noor"]].concat())
    }

    /// The vault as another program would see it.
    fn look(&self, passphrase: &str) -> Vault {
        look(&self.path("kluis"), passphrase).unwrap()
    }

    fn events(&self, passphrase: &str) -> Vec<Event> {
        let log = self.look(passphrase).log().unwrap();
        assert_eq!(log.gaps, Vec::<String>::new());
        log.entries.into_iter().map(|entry| entry.event).collect()
    }

    /// Saves the case once more, an hour after it was added.
    fn change(&self, concern: &str) {
        let vault = Vault::unlock(
            RealDisk::new(self.path("kluis")),
            &Passphrase::new(PASSPHRASE),
        )
        .unwrap();
        let mut opened = vault.open(linde().id).unwrap();
        opened.case.concern = concern.to_owned();
        let at = opened.saved_at + chrono::TimeDelta::hours(1);
        vault.save(&opened.case, "Noor", at).unwrap();
    }

    /// Makes a backup, and gives its folder.
    fn backed_up(&self) -> String {
        fs::create_dir_all(self.path("stick")).unwrap();
        let made = self.vault("backup", &[&self.text("stick")]);
        assert_eq!(made.exit, Exit::Fine, "{}", made.errors);
        let mut folders = fs::read_dir(self.path("stick")).unwrap();
        let folder = folders.next().unwrap().unwrap().path();
        assert!(made.output.contains(folder.to_str().unwrap()));
        folder.to_str().unwrap().to_owned()
    }
}

fn look(folder: &Path, passphrase: &str) -> Result<Vault, casuskompas::vault::VaultError> {
    Vault::unlock(RealDisk::for_reading(folder), &Passphrase::new(passphrase))
}

fn linde() -> Case {
    ron::from_text(&fs::read_to_string(LINDE).unwrap()).unwrap()
}

fn code_in(output: &str) -> RecoveryCode {
    let word = output
        .split_whitespace()
        .find(|word| word.len() == 35 && word.matches('-').count() == 5);
    RecoveryCode::parse(word.unwrap()).unwrap()
}

fn fine(outcome: &Outcome) {
    assert_eq!(outcome.exit, Exit::Fine, "{}", outcome.errors);
}

fn refused(outcome: &Outcome, words: &str) {
    assert_eq!(outcome.exit, Exit::Failed, "{}", outcome.output);
    assert!(outcome.errors.contains(words), "{}", outcome.errors);
    assert_eq!(outcome.output, "");
}

fn files_below(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(files_below(&path));
        } else {
            files.push((path.clone(), fs::read(&path).unwrap()));
        }
    }
    files.sort();
    files
}

#[test]
fn a_vault_command_that_is_not_whole_is_not_understood() {
    assert_usage(&["vault", "backup", "x", "--by"], "--by");
    assert_usage(&["vault", "list", "x", "--recovery"], "--recovery-file");
    let two_ways = ["--recovery", "--organisation-key", "y"];
    assert_usage(
        &[&["vault", "list", "x"][..], &two_ways].concat(),
        "één manier",
    );
    assert_usage(&["vault", "restore", "x", "y", "--recovery"], "--recovery");
    assert_usage(&["vault", "restore", "x"], "NIEUWE-DIR");
    assert_usage(&["vault", "create", "x", "--recovery"], "--recovery");
    assert_usage(&["vault", "organisation", "x", "--set", "age1"], "--name");
    let both = ["--set", "age1", "--name", "West", "--remove"];
    assert_usage(
        &[&["vault", "organisation", "x"][..], &both].concat(),
        "--set en --remove",
    );
    assert_usage(&["vault", "destroy", "x", "y"], "--reason");
    assert_usage(
        &["vault", "destroy", "x", "y", "--reason", "zomaar"],
        "retention-ended, asked",
    );
    assert_usage(&["vault", "show", "x", "y", "--revision", "een"], "‘een’");
    assert_usage(
        &["vault", "check", "x", "--backup-passphrase-file", "y"],
        "--backup",
    );
    let plain = ["--plain", "--new-passphrase-file", "z"];
    assert_usage(
        &[&["vault", "rescue", "x", "y"][..], &plain].concat(),
        "geen wachtzin",
    );
}

#[test]
fn a_new_vault_begins_its_log() {
    let desk = Desk::new();
    let (kluis, file) = (desk.text("tweede"), desk.text("wachtzin"));
    let create = ["create", &kluis, "--passphrase-file", &file];
    fine(&desk.bare(&create));
    let log = look(&desk.path("tweede"), PASSPHRASE)
        .unwrap()
        .log()
        .unwrap();
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
    assert_eq!(
        (&first.event, first.by.as_str()),
        (&Event::Began, "S. de Wit")
    );
}

#[test]
fn another_passphrase_takes_the_place_of_the_old_one() {
    let desk = Desk::new();
    let vault = desk.text("kluis");
    let mut asked = Vec::new();
    let mut typed = vec![OTHER, OTHER, PASSPHRASE];
    let mut ask = |question: &str| {
        asked.push(question.to_owned());
        Ok(typed.pop().unwrap().to_owned())
    };
    let change = ["vault", "passphrase", &vault, "--by", "Noor"];
    fine(&run_with(&change, "", Some(Box::new(&mut ask))));
    assert_eq!(
        asked,
        ["Wachtzin: ", "Kies een wachtzin: ", "Nog een keer: "]
    );
    refused(&desk.vault("list", &[]), "past niet bij de kluis");
    assert_eq!(desk.events(OTHER), [Event::PassphraseChanged]);
}

#[test]
fn a_passphrase_is_not_changed_for_a_weak_one_or_without_the_old_one() {
    let desk = Desk::new();
    let weak = desk.write("zwak", "welkom01");
    let change = desk.vault("passphrase", &["--new-passphrase-file", &weak]);
    refused(&change, "- Gebruik vier of meer woorden");
    let new = desk.write("nieuw", OTHER);
    desk.write("wachtzin", OTHER);
    let change = desk.vault("passphrase", &["--new-passphrase-file", &new]);
    refused(&change, "past niet bij de kluis");
    assert_eq!(desk.events(PASSPHRASE), []);
}

#[test]
fn a_new_recovery_code_opens_the_vault_and_the_old_one_does_not() {
    let desk = Desk::with_linde();
    let first = desk.vault("recovery", &["--by", "Noor"]);
    fine(&first);
    let second = desk.vault("recovery", &["--by", "Noor"]);
    let old = desk.write("oud", code_in(&first.output).expose());
    let new = desk.write("code", code_in(&second.output).expose());
    let vault = desk.text("kluis");
    refused(
        &desk.bare(&["list", &vault, "--recovery-file", &old]),
        "andere kluis",
    );
    let typo = desk.write("tikfout", "AAAAA-BBBBB");
    refused(
        &desk.bare(&["recovery", &vault, "--recovery-file", &typo]),
        "tikfout",
    );
    let list = desk.bare(&["list", &vault, "--recovery-file", &new]);
    fine(&list);
    assert!(list.output.contains("Gezin Linde"));
    let last = desk.look(PASSPHRASE).log().unwrap().entries.pop().unwrap();
    assert_eq!(last.event, Event::UnlockedWith(KeyKind::Recovery));
    assert_eq!(last.by, "Noor");
}

#[test]
fn a_forgotten_passphrase_is_replaced_with_the_recovery_code() {
    let desk = Desk::new();
    let code = code_in(&desk.vault("recovery", &[]).output);
    let (vault, new) = (desk.text("kluis"), desk.write("nieuw", OTHER));
    let change = ["vault", "passphrase", &vault, "--recovery"];
    let change = [&change[..], &["--new-passphrase-file", &new]].concat();
    let mut asked = Vec::new();
    let mut ask = |question: &str| {
        asked.push(question.to_owned());
        Ok(code.expose().to_lowercase())
    };
    fine(&run_with(&change, "", Some(Box::new(&mut ask))));
    assert_eq!(asked, ["Herstelcode: "]);
    assert!(look(&desk.path("kluis"), OTHER).is_ok());
}

#[test]
fn the_employers_key_comes_and_goes_openly() {
    let desk = Desk::with_linde();
    let identity = x25519::Identity::generate();
    let recipient = identity.to_public().to_string();
    let secret = identity.to_string();
    let key = desk.write(
        "werkgever",
        &format!("# van ons\n{}\n", secret.expose_secret()),
    );
    let vault = desk.text("kluis");
    let before = desk.vault("organisation", &[]).output;
    assert!(before.contains("Een werkgever heeft geen toegang."));
    let set = ["--set", &recipient, "--name", "Gemeente West"];
    let after = desk.vault("organisation", &set);
    fine(&after);
    assert!(
        after
            .output
            .contains(&format!("Gemeente West: {recipient}"))
    );
    assert_eq!(desk.vault("organisation", &[]).output, after.output);

    let with_key = ["--organisation-key", &key];
    let show = desk.bare(&[&["show", &vault, "2026-014"], &with_key[..]].concat());
    fine(&show);
    let new = desk.write("nieuw", OTHER);
    let change = ["passphrase", &vault, "--new-passphrase-file", &new];
    refused(
        &desk.bare(&[&change[..], &with_key].concat()),
        "vault recovery",
    );
    fine(&desk.vault("organisation", &["--remove"]));
    let shut = desk.bare(&[&["list", &vault], &with_key[..]].concat());
    assert_eq!(
        shut.exit,
        Exit::Damage,
        "there is no such key file any more"
    );
    refused(&desk.vault("organisation", &["--remove"]), "geen werkgever");
    let events = desk.events(PASSPHRASE);
    let events: Vec<_> = events.iter().skip(1).cloned().collect();
    let opened = Event::Opened(casuskompas::vault::Named::of(&linde()));
    assert_eq!(
        events,
        [
            Event::OrganisationSet(recipient),
            Event::UnlockedWith(KeyKind::Organisation),
            opened,
            Event::UnlockedWith(KeyKind::Organisation),
            Event::OrganisationRemoved,
        ]
    );
}

#[test]
fn a_key_that_is_none_gets_no_access() {
    let desk = Desk::new();
    let set = ["--set", "age1koffie", "--name", "Gemeente West"];
    refused(&desk.vault("organisation", &set), "geen openbare sleutel");
    assert!(desk.look(PASSPHRASE).organisation().unwrap().is_none());
}

#[test]
fn the_key_is_renewed_with_a_new_recovery_code() {
    let desk = Desk::with_linde();
    desk.change("Anders.");
    let before = fs::read(desk.case_file()).unwrap();
    let renewed = desk.vault("renew", &[]);
    fine(&renewed);
    assert!(renewed.errors.contains("van"), "{}", renewed.errors);
    assert_ne!(fs::read(desk.case_file()).unwrap(), before);
    let disk = RealDisk::for_reading(desk.path("kluis"));
    Vault::unlock_with_recovery(disk, &code_in(&renewed.output)).unwrap();
    assert_eq!(desk.vault("check", &[]).exit, Exit::Fine);
    assert!(desk.events(PASSPHRASE).contains(&Event::KeyRenewed));
}

#[test]
fn a_renewal_that_was_interrupted_goes_on_by_itself() {
    let desk = Desk::with_linde();
    let passphrase = &Passphrase::new(PASSPHRASE);
    let vault = Vault::unlock(RealDisk::new(desk.path("kluis")), passphrase).unwrap();
    let new = NewKey {
        passphrase,
        cost: KeyCost::for_tests(),
    };
    vault.begin_renewing(&new, &mut randomness).unwrap();
    assert_eq!(
        vault.go_on_renewing(|_, _| false).unwrap(),
        Renewal::Stopped
    );
    drop(vault);
    let renewed = desk.vault("renew", &[]);
    fine(&renewed);
    assert!(renewed.errors.contains("gaat nu verder"));
    assert!(
        !renewed.output.contains("herstelcode"),
        "it was told before"
    );
    assert!(!desk.look(PASSPHRASE).is_renewing());
    fine(&desk.vault("check", &[]));
}

#[test]
fn a_renewal_is_refused_for_a_weak_passphrase_and_names_what_it_cannot_read() {
    let desk = Desk::with_linde();
    let weak = desk.write("zwak", "welkom01");
    let renew = desk.vault("renew", &["--new-passphrase-file", &weak]);
    refused(&renew, "te makkelijk te raden");
    desk.damage_case();
    let renew = desk.vault("renew", &[]);
    assert_eq!(renew.exit, Exit::Damage);
    assert!(renew.errors.contains(LINDE_ID), "{}", renew.errors);
    assert!(desk.look(PASSPHRASE).is_renewing());
}

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
    refused(
        &casuskompas(&["vault", "restore", &backup, &back]),
        "staat al iets",
    );
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
    let merged = desk.vault("merge", &[&backup, "--backup-passphrase-file", &old]);
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
    assert_eq!(
        (&json["sound"], &bad.unwrap()["mended"]),
        (&false.into(), &false.into())
    );

    let mended = desk.vault("check", &["--mend"]);
    assert_eq!(mended.exit, Exit::Fine, "{}", mended.errors);
    assert!(
        mended.output.contains("Veilig: 0 casussen en 1 eerdere"),
        "{}",
        mended.output
    );
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
    assert!(
        with.errors.contains("staat in de reservekopie"),
        "{}",
        with.errors
    );
    fine(&desk.vault("check", &["--mend", "--backup", &backup]));
    fine(&desk.vault("show", &[LINDE_ID]));
    refused(
        &desk.vault("check", &["--backup", &desk.text("stick")]),
        "geen kluis",
    );
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
    assert_eq!(
        files_below(&desk.path("kluis")),
        before,
        "it stays as it is"
    );
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
    assert!(
        rescued
            .errors
            .contains(&format!("{LINDE_ID}.ron is een eerdere versie (1)"))
    );
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
    for (path, mode) in [
        ("los".to_owned(), 0o700),
        (format!("los/{LINDE_ID}.ron"), 0o600),
    ] {
        let found = fs::metadata(desk.path(&path)).unwrap().permissions();
        assert_eq!(found.mode() & 0o777, mode, "{path}");
    }
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
    let json = desk
        .vault("history", &[LINDE_ID, "--format", "json"])
        .json();
    assert_eq!(
        (&json[0]["current"], &json[1]["revision"]),
        (&true.into(), &"1".into())
    );
    let first = desk.vault("show", &["2026-014", "--revision", "1"]);
    assert_eq!(ron::from_text(&first.output).unwrap(), linde());
    let second = desk.vault("show", &["2026-014", "--revision", "2"]);
    assert!(second.output.contains("Anders."));
    let last = desk.events(PASSPHRASE).pop().unwrap();
    assert!(matches!(last, Event::LookedBack(_, 2)));
    refused(
        &desk.vault("show", &["2026-014", "--revision", "7"]),
        "Versie 7",
    );
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
    assert!(
        text.contains("Gezin Linde") && text.contains(LINDE_ID),
        "{text}"
    );
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
    let (vault, stick, file) = (
        desk.text("kluis"),
        desk.text("stick"),
        desk.text("wachtzin"),
    );
    let made = program(&[
        "vault",
        "backup",
        &vault,
        &stick,
        "--passphrase-file",
        &file,
    ]);
    assert_eq!(made.status.code(), Some(0));
    let folder = fs::read_dir(&stick)
        .unwrap()
        .next()
        .unwrap()
        .unwrap()
        .path();
    let (folder, back) = (folder.to_str().unwrap(), desk.text("terug"));
    let put_back = program(&["vault", "restore", folder, &back]);
    assert_eq!(put_back.status.code(), Some(0));
    assert!(
        String::from_utf8(put_back.stderr)
            .unwrap()
            .contains(" van ")
    );
    let list = program(&["vault", "list", &back, "--passphrase-file", &file]);
    assert!(
        String::from_utf8(list.stdout)
            .unwrap()
            .contains("Gezin Linde")
    );
}
