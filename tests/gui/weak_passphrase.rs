//! A passphrase that would be refused today is told of once, calmly, and nowhere kept.

use std::fs;
use std::path::Path;

use casuskompas::gui::desk::Notice;
use casuskompas::gui::widget::Role;
use iced::keyboard::key::Named;

use crate::gui::locking::{PASSPHRASE, with_new_vault};
use crate::support::Program;

/// One of before, when fewer guesses were enough.
const WEAK: &str = "Welkom2024!";

const TOLD: Notice = Notice::WeakPassphrase;

/// Locks the key of the vault with a weak passphrase, as an older program did.
fn weaken(vault: &Path) {
    let strong = fs::read(vault.join("keys/passphrase.age")).unwrap();
    let now = age::scrypt::Identity::new(PASSPHRASE.to_owned().into());
    let key = age::decrypt(&now, &strong).unwrap();
    let mut recipient = age::scrypt::Recipient::new(WEAK.to_owned().into());
    recipient.set_work_factor(2);
    let weak = age::encrypt(&recipient, &key).unwrap();
    // A second copy stands beside it.
    let files = walk(vault).into_iter().map(|name| vault.join(name));
    let copies = files.filter(|file| fs::read(file).is_ok_and(|bytes| bytes == strong));
    copies.for_each(|copy| fs::write(copy, &weak).unwrap());
}

/// A vault with a weak passphrase, opened with it.
fn opened_weakly() -> Program {
    let mut program = with_new_vault();
    program.ctrl("l");
    weaken(&program.folder.path().join("kluis"));
    unlock(&mut program, WEAK);
    program
}

fn unlock(program: &mut Program, passphrase: &str) {
    program.fill("Wachtzin", passphrase);
    program.key(Named::Enter);
    assert!(program.app().desk().is_some(), "{}", program.window.tree());
}

fn tells(program: &Program) -> bool {
    program.app().desk().unwrap().notice() == Some(TOLD)
}

/// Reads what else is told, until nothing goes before it.
fn read_the_rest(program: &mut Program) {
    if program.window.find(Role::Button, "Nee, dank u").is_some() {
        program.press("Nee, dank u");
    }
}

#[test]
fn a_strong_passphrase_is_passed_over_in_silence() {
    let mut program = with_new_vault();
    program.ctrl("l");
    unlock(&mut program, PASSPHRASE);
    assert!(!program.app().desk().unwrap().vault().has_weak_passphrase());
}

#[test]
fn a_weak_one_is_told_of_once_and_leads_to_another() {
    let mut program = opened_weakly();
    read_the_rest(&mut program);
    assert!(tells(&program), "{}", program.window.tree());
    program.press("Vergrendelen");
    unlock(&mut program, WEAK);
    assert!(!tells(&program), "once in a run of the program");
    let mut again = Program::start(program.folder.clone(), casuskompas::gui::app::Begin::Usual);
    drop(program);
    unlock(&mut again, WEAK);
    read_the_rest(&mut again);
    assert!(tells(&again));
    again.press("Wachtzin wijzigen");
    assert_eq!(again.window.focused().as_deref(), Some("PasswordField Wachtzin van nu"));
    again.press("Vandaag");
    assert!(!tells(&again), "whoever went there was told");
}

#[test]
fn not_now_is_an_answer() {
    let mut program = opened_weakly();
    read_the_rest(&mut program);
    assert!(tells(&program));
    program.press("Later");
    assert!(!tells(&program));
}

/// It stands in no file: neither in the vault nor beside it.
#[test]
fn nobody_can_read_anywhere_that_it_is_weak() {
    let files = |program: &Program| {
        let mut names: Vec<_> = walk(program.folder.path());
        names.sort();
        names
    };
    let mut program = opened_weakly();
    let weak = files(&program);
    program.ctrl("l");
    let mut strong = with_new_vault();
    strong.ctrl("l");
    unlock(&mut strong, PASSPHRASE);
    assert_eq!(weak, files(&strong));
    let preferences = |program: &Program| {
        let file = program.folder.path().join("preferences/voorkeuren.ron");
        let text = fs::read_to_string(file).unwrap();
        text.lines().filter(|line| !line.contains("last_vault")).count()
    };
    assert_eq!(preferences(&program), preferences(&strong));
}

/// The files below a folder, without the ids of what is in them.
fn walk(folder: &Path) -> Vec<String> {
    let mut names = Vec::new();
    let mut left = vec![folder.to_owned()];
    while let Some(one) = left.pop() {
        for entry in fs::read_dir(one).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                left.push(path);
            } else {
                names.push(path.strip_prefix(folder).unwrap().display().to_string());
            }
        }
    }
    names
}
