//! A second start on a vault that is open: the first window comes to the front.

use std::sync::Arc;
use std::thread;
use std::time::Duration;

use casuskompas::gui::app::Begin;
use casuskompas::platform::Door;

use super::locking::{PASSPHRASE, with_new_vault};
use crate::support::Program;

fn door(program: &Program) -> (Door, std::path::PathBuf) {
    let folder = program.folder.path();
    (Door::new(&folder.join("preferences")), folder.join("kluis"))
}

#[test]
fn the_first_window_comes_to_the_front_when_it_is_asked_for() {
    let mut first = with_new_vault();
    let (door, vault) = door(&first);
    first.window.model.screen.front = None;
    first.wait_millis(500);
    assert_eq!(first.window.model.screen.front, None, "nobody asked");
    let second = thread::spawn(move || door.knock(&vault));
    while !second.is_finished() {
        first.wait_millis(500);
        thread::sleep(Duration::from_millis(10));
    }
    assert!(second.join().unwrap(), "it heard it");
    assert_eq!(first.window.model.screen.front, Some(first.app().main()));
    assert!(first.app().desk().is_some(), "and goes on where it was");
}

#[test]
fn a_second_start_ends_once_the_first_window_came() {
    let first = with_new_vault();
    let (door, vault) = door(&first);
    let listening = thread::spawn(move || {
        while !door.is_asked_for(&vault) {
            thread::sleep(Duration::from_millis(5));
        }
    });
    let second = Program::start(Arc::clone(&first.folder), Begin::Usual);
    listening.join().unwrap();
    assert!(second.window.model.exited);
}

#[test]
fn where_nobody_comes_it_is_said_and_the_vault_opens_for_reading() {
    let first = with_new_vault();
    let mut second = Program::start(Arc::clone(&first.folder), Begin::Usual);
    assert!(!second.window.model.exited);
    second.must_see("al open in een ander venster");
    second.fill("Wachtzin", PASSPHRASE);
    second.press("Ontgrendelen");
    assert!(second.app().desk().unwrap().is_read_only());
}

#[test]
fn a_vault_that_is_locked_or_closed_is_opened_as_always() {
    let mut first = with_new_vault();
    first.press("Vergrendelen");
    let mut second = Program::start(Arc::clone(&first.folder), Begin::Usual);
    assert!(!second.window.model.exited);
    assert!(!second.sees("al open in een ander venster"));
}
