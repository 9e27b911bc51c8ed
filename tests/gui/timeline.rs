//! Tijdlijn, used as its users do.

use std::sync::Arc;

use casuskompas::gui::app::Begin;
use casuskompas::gui::widget::Role;
use iced::keyboard::key::Named;

use crate::support::Program;

fn open(family: &str) -> Program {
    let mut program = Program::start(Arc::new(tempfile::tempdir().unwrap()), Begin::Demo);
    program.press("Casussen");
    let row = program.window.get(Role::Link, family).bounds.center();
    program.window.click_at(row);
    program.ctrl("t");
    // High enough to hold the whole step, so that everything can be clicked.
    program.window.resize(1366.0, 12_000.0);
    program
}

/// The words of every event in the list, in order.
fn listed(program: &mut Program) -> Vec<String> {
    let spoken = program.window.spoken();
    let at = spoken.iter().position(|one| {
        one.announcement.role == Role::List && one.announcement.name == "Als lijst"
    });
    let Some(at) = at else { return Vec::new() };
    let depth = spoken[at].depth;
    let inside = spoken[at + 1..].iter().take_while(|one| one.depth > depth);
    inside
        .filter(|one| one.announcement.role == Role::Link)
        .map(|one| one.announcement.name.clone())
        .collect()
}

/// The same, with all of the period shown.
fn all(program: &mut Program) -> Vec<String> {
    loop {
        let spoken = program.window.spoken();
        let more = spoken
            .iter()
            .map(|one| &one.announcement.name)
            .find(|name| name.starts_with("Nog ") && name.ends_with(" tonen"));
        match more.cloned() {
            Some(more) => program.press(&more),
            None => return listed(program),
        }
    }
}

#[test]
fn its_key_opens_it_and_the_list_tells_what_happened() {
    let mut program = open("Gezin Linde");
    program.must_see("Heading \"Tijdlijn\"");
    let events = all(&mut program);
    let incident = events.iter().find(|one| one.starts_with("vrijdag 9 oktober 2026, Incident"));
    assert!(incident.is_some_and(|one| one.contains("de overdracht voor de deur")), "{events:#?}");
}

#[test]
fn an_event_leads_to_its_record() {
    let mut program = open("Gezin Linde");
    let events = all(&mut program);
    let incident =
        events.iter().find(|one| one.contains("de overdracht voor de deur")).unwrap().clone();
    program.press(&incident);
    program.must_see("Main \"Wat is er gebeurd\"");
    let spoken = program.window.spoken();
    let at: Vec<_> = spoken.iter().filter(|one| one.announcement.focused).collect();
    assert_eq!(at.len(), 1, "{}", program.window.tree());
    let said = &at[0].announcement;
    assert_eq!(said.role, Role::TextArea, "{said:?}");
    assert!(said.value.as_deref().is_some_and(|words| words.contains("voor de deur")), "{said:?}");
}

#[test]
fn the_keyboard_alone_reaches_a_record() {
    let mut program = open("Gezin Linde");
    all(&mut program);
    for _ in 0..200 {
        let focused = program.window.focused().unwrap_or_default();
        if focused.contains("Weging: niet melden") {
            break;
        }
        program.window.tab();
    }
    program.key(Named::Enter);
    program.must_see("Main \"Meldcode\"");
    program.must_see("J. Postma, aandachtsfunctionaris");
}

#[test]
fn kinds_are_left_out_and_come_back() {
    let mut program = open("Gezin Linde");
    let before = all(&mut program).len();
    program.press("Overig");
    program.press("Cijfers");
    let fewer = listed(&mut program);
    assert!(fewer.len() < before && !fewer.is_empty(), "{fewer:#?}");
    assert!(fewer.iter().all(|one| !one.contains("Cijfer ")), "{fewer:#?}");
    program.press("Cijfers");
    program.press("Overig");
    assert_eq!(listed(&mut program).len(), before);
}

#[test]
fn the_list_turns_and_shows_more() {
    let mut program = open("Gezin Linde");
    let newest = listed(&mut program);
    program.press("Oudste eerst");
    let oldest = listed(&mut program);
    assert_ne!(newest[0], oldest[0]);
    program.press("Nieuwste eerst");
    assert_eq!(listed(&mut program), newest);
    let more = all(&mut program);
    assert_eq!(more[..newest.len()], newest);
    assert!(more.len() > newest.len());
}

#[test]
fn other_days_are_reached_and_counted() {
    let mut program = open("Gezin Els");
    let usual = listed(&mut program);
    program.press("Inzoomen");
    program.press("Eerder");
    let earlier = listed(&mut program);
    assert_ne!(earlier, usual);
    program.press("Alles");
    let status = program.window.spoken().into_iter().find(|one| {
        one.announcement.role == Role::Status
            && one.announcement.name.contains("gebeurtenissen")
            && !one.announcement.name.contains("eerder")
    });
    assert!(status.is_some(), "{}", program.window.tree());
}

#[test]
fn who_may_know_of_an_event_is_told_with_it() {
    let mut program = open("Gezin Linde");
    let events = all(&mut program);
    let of = |begins: &str| events.iter().find(|one| one.starts_with(begins)).unwrap();
    assert!(of("vrijdag 9 oktober 2026, Incident").ends_with("Bron niet noemen"), "{events:#?}");
    assert!(!of("vrijdag 18 september 2026, Incident").contains("Bron niet noemen"));
}
