//! What the terminal says of a vault that is damaged, locked or open elsewhere.

use std::fs;

use casuskompas::cli::Exit;
use casuskompas::vault::{Passphrase, RealDisk, Vault};

use crate::support::terminal::*;

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
    let mended = desk.vault("check", &["--mend"]);
    assert_eq!(mended.exit, Exit::Damage, "there is nothing to mend it from");
    assert!(mended.errors.contains("vault recovery"));
    assert!(!mended.output.contains("Hersteld"), "{}", mended.output);
    assert_eq!(desk.vault("recovery", &[]).exit, Exit::Fine);
    assert_eq!(desk.vault("check", &[]).exit, Exit::Fine);
    damage("passphrase");
    assert_eq!(desk.vault("list", &[]).exit, Exit::Damage);
}

#[test]
fn one_damaged_copy_of_a_key_is_named_and_mended_from_the_other() {
    let desk = Desk::new();
    fs::write(desk.path("kluis/keys/passphrase.age"), "kapot").unwrap();
    for _ in 0..2 {
        let check = desk.vault("check", &[]);
        assert_eq!(check.exit, Exit::Damage, "looking changes nothing");
        assert!(check.errors.contains("keys/passphrase.age"));
    }
    let mended = desk.vault("check", &["--mend"]);
    assert_eq!(mended.exit, Exit::Fine);
    assert!(mended.output.contains("keys/passphrase.age"));
    assert_eq!(desk.vault("check", &[]).exit, Exit::Fine);
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
    assert!(none.errors.contains("De map van de kluis is er nu niet"));
    fs::create_dir(desk.path("kluis")).unwrap();
    assert!(desk.vault("list", &[]).errors.contains("geen kluis"));
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
            let holds = |word: &str| bytes.windows(word.len()).any(|part| part == word.as_bytes());
            assert!(!holds("Linde") && !holds("Julia"), "{}", path.display());
        }
    }
    assert!(seen >= 5, "the vault, its keys, the case and the index");
    assert_eq!(fs::read_dir(desk.folder.path()).unwrap().count(), 2);
}
