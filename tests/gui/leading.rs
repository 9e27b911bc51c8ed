//! A sign of the advice leads to the record that raised it: that is unfolded, its words
//! are in view and have the keyboard, as when somebody looked for them.

use std::sync::Arc;

use casuskompas::case::{Afspraak, AfspraakId, Answer, Case, Controle};
use casuskompas::gui::app::{Begin, Message};
use casuskompas::gui::casefile::step::Step;
use casuskompas::gui::desk;
use casuskompas::gui::widget::Role;

use crate::support::{Program, now};

/// The demonstration at a step of a family, which may be changed before.
fn at(family: &str, step: Step, change: impl FnOnce(&mut Case)) -> Program {
    let mut program = Program::start(Arc::new(tempfile::tempdir().unwrap()), Begin::Demo);
    let vault = program.app().desk().unwrap().vault().clone();
    let desk = program.app().desk().unwrap();
    let id = desk.summaries().iter().find(|case| case.name == family).unwrap().id;
    let mut case = casuskompas::demo::families(now().date_naive())
        .into_iter()
        .find(|case| case.id == id)
        .unwrap();
    change(&mut case);
    vault.save(&case, "Noor", now()).unwrap();
    program.send(Message::Desk(desk::Message::Listed(vault.list())));
    program.send(Message::Desk(desk::Message::Open(id, step)));
    program
}

/// Shows what is folded below a line that begins so.
fn unfold(program: &mut Program, line: &str) {
    let mut spoken = program.window.spoken().into_iter();
    let is_line = |name: &str| name.starts_with(line);
    let found = spoken
        .find(|one| one.announcement.expanded == Some(false) && is_line(&one.announcement.name));
    program.window.click_at(found.unwrap().bounds.center());
    program.redraw();
}

/// Presses the link that tells of something.
fn follow(program: &mut Program, link: &str, about: &str) {
    let mut spoken = program.window.spoken().into_iter();
    let found = spoken.find(|one| {
        let said = &one.announcement;
        let told = said.description.as_deref().unwrap_or_default();
        said.role == Role::Link && said.name.starts_with(link) && told.contains(about)
    });
    let Some(found) = found else {
        panic!("no {link:?} about {about:?} in\n{}", program.window.tree());
    };
    program.window.click_at(found.bounds.center());
    program.redraw();
}

/// The step, and what has the keyboard there, all of it within the window.
fn reached(program: &mut Program) -> (Step, String) {
    let step = program.app().desk().unwrap().casefile().unwrap().step();
    let window = program.window.size();
    let mut spoken = program.window.spoken().into_iter();
    let focused = spoken.find(|one| one.announcement.focused).expect("nothing has the keyboard");
    let middle = focused.bounds.center_y();
    assert!(middle > 0.0 && middle < window.height, "{middle} is out of view");
    let said = focused.announcement;
    (step, format!("{} {}", said.name, said.value.unwrap_or_default()))
}

#[test]
fn a_term_leads_to_its_incident() {
    let mut program = at("Gezin Hulst", Step::Logbook, |_| {});
    follow(&mut program, "Ga naar Wat is er gebeurd", "arts kijkt");
    let (step, words) = reached(&mut program);
    assert_eq!(step, Step::Happened);
    assert!(words.contains("Dean wachtte in zijn auto"), "{words}");
}

#[test]
fn an_alert_leads_to_what_raised_it_also_within_the_step_that_is_open() {
    let mut program = at("Gezin Hulst", Step::Happened, |_| {});
    follow(&mut program, "Ga naar Wat is er gebeurd", "Laat vandaag een arts kijken");
    assert!(reached(&mut program).1.contains("Dean wachtte in zijn auto"));
}

#[test]
fn a_warning_leads_to_the_agreement_that_was_not_kept() {
    let mut program = at("Gezin Linde", Step::Family, |case| {
        let checked =
            Controle { on: Some(now().date_naive()), kept: Answer::No, ..Controle::default() };
        let agreed = |number, what: &str| Afspraak {
            id: AfspraakId(number),
            what: what.to_owned(),
            on: Some(now().date_naive()),
            ..Afspraak::default()
        };
        case.afspraken = vec![agreed(1, "Bellen na half negen"), agreed(2, "Oma brengt hen")];
        case.afspraken[1].controles.push(checked);
    });
    unfold(&mut program, "Let op");
    follow(&mut program, "Ga naar Plan en afspraken", "Oma brengt hen");
    let (step, words) = reached(&mut program);
    assert_eq!(step, Step::Plan);
    assert!(words.contains("Oma brengt hen"), "{words}");
}

#[test]
fn what_the_case_tells_of_a_risk_leads_to_the_record_that_tells_it() {
    let mut program = at("Gezin Berk", Step::Phase(casuskompas::case::Phase::Risicos), |_| {});
    follow(&mut program, "Uit de casus: meer dan één incident", "Wat is er gebeurd");
    let (step, words) = reached(&mut program);
    assert_eq!(step, Step::Happened);
    assert!(words.contains("Vader had gedronken en duwde moeder"), "{words}");
}
