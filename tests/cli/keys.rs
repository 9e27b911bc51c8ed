//! The keys of a vault, from the terminal.

use std::fs;

use age::secrecy::ExposeSecret;
use age::x25519;
use casuskompas::cli::Exit;
use casuskompas::platform::randomness;
use casuskompas::vault::{Event, KeyCost, KeyKind, NewKey, Passphrase, RealDisk, Renewal, Vault};

use crate::support::terminal::*;
use crate::support::terminal_vault::*;

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
    assert_eq!(asked, ["Wachtzin: ", "Kies een wachtzin: ", "Nog een keer: "]);
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
        "de nieuwste code van deze kluis",
    );
    let typo = desk.write("tikfout", "AAAAA-BBBBB");
    refused(&desk.bare(&["recovery", &vault, "--recovery-file", &typo]), "tikfout");
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
    let key = desk.write("werkgever", &format!("# van ons\n{}\n", secret.expose_secret()));
    let vault = desk.text("kluis");
    let before = desk.vault("organisation", &[]).output;
    assert!(before.contains("Een werkgever heeft geen toegang."));
    let set = ["--set", &recipient, "--name", "Gemeente West"];
    let after = desk.vault("organisation", &set);
    fine(&after);
    assert!(after.output.contains(&format!("Gemeente West: {recipient}")));
    assert_eq!(desk.vault("organisation", &[]).output, after.output);

    let with_key = ["--organisation-key", &key];
    let show = desk.bare(&[&["show", &vault, "2026-014"], &with_key[..]].concat());
    fine(&show);
    let new = desk.write("nieuw", OTHER);
    let change = ["passphrase", &vault, "--new-passphrase-file", &new];
    refused(&desk.bare(&[&change[..], &with_key].concat()), "vault recovery");
    fine(&desk.vault("organisation", &["--remove"]));
    let shut = desk.bare(&[&["list", &vault], &with_key[..]].concat());
    assert_eq!(shut.exit, Exit::Damage, "there is no such key file any more");
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
    let new = NewKey { passphrase, cost: KeyCost::for_tests() };
    vault.begin_renewing(&new, &mut randomness).unwrap();
    assert_eq!(vault.go_on_renewing(|_, _| false).unwrap(), Renewal::Stopped);
    drop(vault);
    let renewed = desk.vault("renew", &[]);
    fine(&renewed);
    assert!(renewed.errors.contains("gaat nu verder"));
    assert!(!renewed.output.contains("herstelcode"), "it was told before");
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

fn writing(desk: &Desk) -> Vault {
    Vault::unlock(RealDisk::new(desk.path("kluis")), &Passphrase::new(PASSPHRASE)).unwrap()
}

/// The same words as several programs write them in a file.
fn as_files(words: &str) -> Vec<Vec<u8>> {
    let pairs = |write: fn(u16) -> [u8; 2]| {
        let text = format!("\u{feff}{words}\r\n");
        text.encode_utf16().flat_map(write).collect()
    };
    let texts = ["{}", "{}\n", "{}\r\n", "\u{feff}{}\r\n", "{} \n", " {}\u{a0}\r\n", "{}\u{200b}"];
    let texts = texts.map(|text| text.replace("{}", words).into_bytes());
    texts.into_iter().chain([pairs(u16::to_le_bytes), pairs(u16::to_be_bytes)]).collect()
}

#[test]
fn a_passphrase_file_opens_whichever_program_wrote_it() {
    let desk = Desk::new();
    for bytes in as_files(PASSPHRASE) {
        fs::write(desk.path("wachtzin"), &bytes).unwrap();
        fine(&desk.vault("list", &[]));
    }
    fs::write(desk.path("wachtzin"), [0xff, 0xfe, 0x41]).unwrap();
    assert_ne!(desk.vault("list", &[]).exit, Exit::Fine, "half a letter");
}

#[test]
fn a_new_passphrase_has_nothing_unseen_at_its_ends() {
    for (number, bytes) in as_files(OTHER).into_iter().enumerate() {
        let desk = Desk::new();
        let new = desk.text("nieuw");
        fs::write(&new, &bytes).unwrap();
        let change = desk.vault("passphrase", &["--new-passphrase-file", &new]);
        fine(&change);
        let has_more = (4..=6).contains(&number);
        assert_eq!(change.errors.contains("telt niet mee"), has_more, "{}", change.errors);
        assert!(look(&desk.path("kluis"), OTHER).is_ok());
    }
}

#[test]
fn a_passphrase_of_before_that_ends_in_a_space_still_opens() {
    let desk = Desk::new();
    let spaced = format!("{OTHER} ");
    let vault = writing(&desk);
    let [old, new] = [PASSPHRASE, &spaced].map(Passphrase::new);
    vault.change_passphrase(&old, &new, KeyCost::for_tests()).unwrap();
    drop(vault);
    desk.write("wachtzin", &spaced);
    fine(&desk.vault("list", &[]));
    desk.write("wachtzin", OTHER);
    refused(&desk.vault("list", &[]), "past niet bij de kluis");
}

#[test]
fn a_recovery_code_opens_as_it_was_copied() {
    let desk = Desk::new();
    let vault = writing(&desk);
    let code = vault.renew_recovery(KeyCost::for_tests(), &mut randomness).unwrap();
    drop(vault);
    let code = code.expose();
    for text in ["\u{feff}{}\r\n", "Herstelcode: {}", "{}."] {
        for dash in ["-", "–", "\u{2011}", "\u{2212}", ", ", " "] {
            let file = desk.write("code", &text.replace("{}", &code.replace('-', dash)));
            fine(&desk.bare(&["list", &desk.text("kluis"), "--recovery-file", &file]));
        }
    }
}
