//! Two cases of one family made one, as a user does it: which stays, who is who, what
//! counts, and what is left when it is locked half-way.

use std::sync::Arc;

use casuskompas::case::{Answer, Ave, AveDecision, Born, Case, Person, PersonId};
use casuskompas::gui::app::Begin;
use casuskompas::gui::widget::Role;
use casuskompas::platform::randomness;
use casuskompas::vault::{Passphrase, RealDisk, Vault};
use iced::keyboard::key::Named;
use tempfile::TempDir;

use crate::gui::locking::{PASSPHRASE, with_new_vault};
use crate::support::{Program, expect_rules, now};

fn vault_in(folder: &TempDir) -> Vault {
    let place = folder.path().join("kluis");
    Vault::unlock(RealDisk::new(place), &Passphrase::new(PASSPHRASE)).unwrap()
}

fn person(id: u32, name: &str, born: &str) -> Person {
    let born = Some(Born::On(born.parse().unwrap()));
    Person { id: PersonId(id), name: name.into(), born, ..Person::default() }
}

fn family(number: &str, concern: &str, people: Vec<Person>) -> Case {
    let mut case = Case { number: number.into(), name: "Gezin Iep".into(), ..Case::default() };
    case.concern = concern.into();
    case.family.people = people;
    case
}

fn decided(level: Ave, on: &str) -> AveDecision {
    AveDecision {
        level,
        on: on.parse().unwrap(),
        recorded_at: None,
        by: "Noor".into(),
        consulted: String::new(),
        reason: "Omdat".into(),
        departure: String::new(),
        advice: Default::default(),
        down: Default::default(),
    }
}

/// A vault with two cases of one family, in the list of all cases.
fn with_two() -> Program {
    let mut program = with_new_vault();
    program.ctrl("l");
    let folder = Arc::clone(&program.folder);
    drop(program);
    let vault = vault_in(&folder);
    let mut anna = person(1, "Anna Iep", "1990-03-12");
    anna.safe_to_call = Answer::Yes;
    let mut first = family("2026-001", "Ruzie thuis", vec![anna]);
    first.decisions.record(decided(Ave::Three, "2026-05-01"));
    let mut also = person(4, "Anna Iep", "1990-03-12");
    (also.safe_to_call, also.role) = (Answer::No, "moeder".into());
    let bo = person(1, "Bo Iep", "2015-01-01");
    let mut second = family("2026-002", "Kind bang", vec![bo, also]);
    second.decisions.record(decided(Ave::Two, "2026-06-01"));
    for case in [&mut first, &mut second] {
        vault.add(case, "Noor", now(), &mut randomness).unwrap();
    }
    drop(vault);
    let mut program = Program::start(folder, Begin::Usual);
    unlock(&mut program);
    program
}

fn unlock(program: &mut Program) {
    program.fill("Wachtzin", PASSPHRASE);
    program.key(Named::Enter);
}

fn mark_both(program: &mut Program) {
    program.press("Casussen");
    program.window.click(Role::CheckBox, "Alle 2 casussen kiezen die hier staan");
    program.press("Samenvoegen");
    program.must_see("Twee casussen samenvoegen");
}

fn ready(program: &mut Program) -> bool {
    program.sees("Alle keuzes zijn gemaakt")
}

#[test]
fn two_cases_become_one_by_the_choices_that_are_asked() {
    let mut program = with_two();
    mark_both(&mut program);
    expect_rules("unite", &mut program.window);
    // The second says more; somebody wants the first to stay.
    program.choose("De casus die blijft", "2026-001 · Gezin Iep");
    // Anna is proposed; Bo is somebody else.
    let anna = "Anna Iep in de casus die opgaat, is in de casus die blijft";
    let group = program.window.get(Role::RadioGroup, anna).announcement;
    assert_eq!(group.value.as_deref(), Some("Anna Iep"));
    let bo = "Bo Iep in de casus die opgaat, is in de casus die blijft";
    let group = program.window.get(Role::RadioGroup, bo).announcement;
    assert_eq!(group.value.as_deref(), Some("Iemand anders"));
    assert!(!ready(&mut program), "numbers and levels are asked");
    // Only what differs is asked; what stands in one of them waits folded.
    assert!(!program.sees("2015"), "the birth of Bo");
    program.press("Bekijk wat meegaat");
    program.must_see("2015");
    program.press("Bekijk wat meegaat");
    assert!(!program.sees("Niemand staat in beide casussen"));
    program.choose(anna, "Iemand anders");
    program.must_see("Niemand staat in beide casussen");
    program.choose(anna, "Anna Iep");
    program.choose("Nummer", "Deze blijft");
    program.choose("Welk niveau geldt vanaf nu?", "AVE 3 (Deze blijft)");
    assert!(ready(&mut program));
    program.press("Voeg samen");
    program.wait(2);
    let folder = Arc::clone(&program.folder);
    drop(program);
    let vault = vault_in(&folder);
    let listing = vault.list().unwrap();
    assert_eq!(listing.summaries.len(), 1);
    let case = vault.open(listing.summaries[0].id).unwrap().case;
    assert_eq!((case.number.as_str(), case.ave()), ("2026-001", Some(Ave::Three)));
    assert!(case.concern.contains("Ruzie thuis") && case.concern.contains("Kind bang"));
    let names: Vec<&str> = case.family.people.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(names.len(), 2, "{names:?}");
    let anna = case.family.people.iter().find(|one| one.name == "Anna Iep").unwrap();
    assert_eq!((anna.safe_to_call, anna.role.as_str()), (Answer::No, "moeder"));
}

#[test]
fn who_opens_the_vault_later_is_told_where_the_other_went() {
    let mut program = with_two();
    program.press("Vandaag");
    assert!(!program.sees("Samengevoegd"));
    mark_both(&mut program);
    program.choose("De casus die blijft", "2026-001 · Gezin Iep");
    program.choose("Nummer", "Deze blijft");
    program.choose("Welk niveau geldt vanaf nu?", "AVE 3 (Deze blijft)");
    program.press("Voeg samen");
    program.wait(2);
    let told = "Gezin Iep: hierin ging casus 2026-002 op";
    program.press("Vandaag");
    program.must_see(told);
    let folder = Arc::clone(&program.folder);
    drop(program);
    let mut colleague = Program::start(folder, Begin::Usual);
    unlock(&mut colleague);
    colleague.press("Vandaag");
    colleague.wait(2);
    colleague.must_see("Samengevoegd");
    let spoken = colleague.window.spoken().into_iter().map(|one| one.announcement);
    let mut links = spoken.filter(|one| one.role == Role::Link && one.name.starts_with(told));
    let link = links.next().unwrap().name;
    colleague.window.click(Role::Link, &link);
    colleague.redraw();
    // The logbook tells it too.
    colleague.must_see("2026-002");
}

#[test]
fn choices_come_back_after_locking_and_another_case_can_stay() {
    let mut program = with_two();
    mark_both(&mut program);
    program.choose("Nummer", "Deze blijft");
    program.wait(3);
    program.ctrl("l");
    unlock(&mut program);
    program.must_see("De casus die blijft");
    program.choose("Welk niveau geldt vanaf nu?", "AVE 2 (Deze blijft)");
    assert!(ready(&mut program), "the number was chosen before");
    program.choose("De casus die blijft", "2026-001 · Gezin Iep");
    assert!(!ready(&mut program), "other words stand on each side now");
    program.press("Later verder");
    program.must_see("2026-002");
    let folder = Arc::clone(&program.folder);
    drop(program);
    assert_eq!(vault_in(&folder).list().unwrap().summaries.len(), 2, "nothing changed");
}

#[test]
fn what_looks_alike_is_offered_until_somebody_says_that_they_are_two() {
    let mut program = with_two();
    program.press("Casussen");
    program.must_see("Misschien één gezin");
    program.press("Bekijk en voeg samen");
    program.must_see("Twee casussen samenvoegen");
    program.press("Later verder");
    program.press("Dit zijn twee gezinnen");
    assert!(!program.sees("Misschien één gezin"));
    program.ctrl("l");
    unlock(&mut program);
    program.press("Casussen");
    assert!(!program.sees("Misschien één gezin"), "it is remembered");
}

#[test]
fn it_is_offered_for_two_and_for_no_other_number() {
    let mut program = with_two();
    program.press("Casussen");
    assert!(!program.sees("Button \"Samenvoegen\""));
    let boxes = program.window.spoken().into_iter().map(|one| one.announcement);
    let one = boxes.filter(|one| one.role == Role::CheckBox && one.name == "Gezin Iep kiezen");
    assert_eq!(one.count(), 2);
    program.window.click(Role::CheckBox, "Gezin Iep kiezen");
    assert!(!program.sees("Button \"Samenvoegen\""));
}

/// The list gives room above its rows to what can be done with those that are marked, and
/// stands lower down then.
#[test]
fn it_is_seen_from_its_top_however_far_the_list_was_scrolled() {
    let mut program = Program::start(Arc::new(tempfile::tempdir().unwrap()), Begin::Demo);
    // A laptop at 150 %.
    program.window.resize(911.0, 512.0);
    program.redraw();
    program.press("Casussen");
    let head = program.window.get(Role::ColumnHeader, "Casus").bounds.y;
    for family in ["Gezin Berk", "Gezin Els"] {
        program.window.click(Role::CheckBox, &format!("{family} kiezen"));
        program.redraw();
    }
    let now = program.window.get(Role::ColumnHeader, "Casus").bounds.y;
    assert!((head - now).abs() < 1.0, "the list held still, so it was scrolled");
    program.press("Samenvoegen");
    program.redraw();
    let title = program.window.get(Role::Heading, "De twee casussen").bounds;
    let later = program.window.get(Role::Button, "Later verder").bounds;
    assert!(title.y > later.y + later.height, "{title:?} {later:?}");
}
