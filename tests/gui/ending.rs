//! The window ends, also without being asked: what was typed is in the vault.

use casuskompas::gui::app::Message;
use casuskompas::gui::widget::Live;
use casuskompas::platform::Ending;
use casuskompas::vault::{Passphrase, RealDisk, Vault};

use super::journey::begin;
use super::locking::{PASSPHRASE, with_new_vault};
use crate::support::Program;

const WORDS: &str = "Deze zin is net getypt.";

fn typed() -> Program {
    let mut program = with_new_vault();
    begin(&mut program);
    program.press("Wat is er gebeurd");
    program.fill("Eerste zorg", WORDS);
    assert!(!program.app().desk().unwrap().is_kept());
    program
}

/// The concerns on the disk, once nothing holds the vault any more.
fn concerns(program: Program) -> Vec<String> {
    let folder = std::sync::Arc::clone(&program.folder);
    drop(program);
    let disk = RealDisk::new(folder.path().join("kluis"));
    let vault = Vault::unlock(disk, &Passphrase::new(PASSPHRASE)).unwrap();
    let ids: Vec<_> = vault.list().unwrap().summaries.iter().map(|summary| summary.id).collect();
    ids.into_iter().map(|id| vault.open(id).unwrap().case.concern).collect()
}

#[test]
fn when_the_system_asks_to_end_it_closes_as_the_button_does() {
    let mut program = typed();
    program.send(Message::Ended(Ending::default()));
    assert!(program.window.model.exited);
    assert!(!program.last_words.wait());
    assert_eq!(concerns(program), [WORDS]);
}

#[test]
fn what_is_not_written_yet_is_written_when_the_window_is_gone() {
    let program = typed();
    let last_words = program.last_words.clone();
    let folder = std::sync::Arc::clone(&program.folder);
    drop(program.window);
    last_words.write();
    let disk = RealDisk::new(folder.path().join("kluis"));
    let vault = Vault::unlock(disk, &Passphrase::new(PASSPHRASE)).unwrap();
    let id = vault.list().unwrap().summaries[0].id;
    assert_eq!(vault.open(id).unwrap().case.concern, WORDS);
}

#[test]
fn words_that_are_in_the_vault_hold_no_vault_open() {
    let mut program = typed();
    assert!(program.last_words.wait());
    program.wait(2);
    program.wait(2);
    assert!(!program.last_words.wait());
}

#[test]
fn kept_is_only_said_when_all_is_in_the_vault() {
    let mut program = typed();
    assert!(!program.sees("bewaard 14:02") && !program.sees("\"bewaard, versleuteld\""));
    program.must_see("wordt bewaard…");
    program.wait(2);
    let kept = |program: &mut Program| {
        let spoken = program.window.spoken();
        let kept = spoken.iter().find(|it| it.announcement.name.starts_with("bewaard 14:"));
        kept.map(|it| (it.announcement.name.clone(), it.announcement.live))
    };
    let told = |live: Live| Some(("bewaard 14:03, versleuteld".to_owned(), live));
    program.wait(60);
    program.type_text(" En meer.");
    assert_eq!(kept(&mut program), None);
    program.wait(2);
    assert_eq!(kept(&mut program), told(Live::Polite));
    // Each pause in typing would tire who listens.
    program.type_text(" Nog meer.");
    assert_eq!(kept(&mut program), None);
    program.wait(2);
    assert_eq!(kept(&mut program), told(Live::Off));
}
