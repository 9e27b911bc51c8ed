//! Ctrl+Z takes back what was done last in the case, whatever it was and wherever
//! that was; Ctrl+Y does it again. A field of text goes first, as long as it has
//! something to take back itself.

use std::sync::Arc;

use casuskompas::case::{Case, ViolenceForm};
use casuskompas::gui::app::Begin;
use casuskompas::gui::widget::Role;
use iced::keyboard::key::Named;

use crate::support::Program;

fn linde() -> Program {
    let folder = Arc::new(tempfile::tempdir().unwrap());
    let mut program = Program::start(folder, Begin::Demo);
    program.press("Casussen");
    program.press("Gezin Linde");
    program
}

fn case(program: &Program) -> Case {
    program.app().desk().unwrap().casefile().unwrap().case().clone()
}

fn step(program: &Program) -> String {
    let step = program.app().desk().unwrap().casefile().unwrap().step();
    step.name()
}

#[test]
fn a_tick_is_undone_and_done_again() {
    let mut program = linde();
    program.press("Wat is er gebeurd");
    let before = case(&program);
    program.press("Financieel geweld");
    assert!(case(&program).violence.contains(&ViolenceForm::Financieel));
    let ticked = case(&program);
    program.ctrl("z");
    assert_eq!(case(&program), before);
    program.must_see("Ongedaan gemaakt: Vormen van geweld");
    program.ctrl("y");
    assert_eq!(case(&program), ticked);
    program.must_see("Weer gedaan: Vormen van geweld");
}

#[test]
fn what_was_done_in_other_steps_is_undone_there_the_last_first() {
    let mut program = linde();
    program.press("Logboek");
    program.press("Gedaan");
    let done = case(&program);
    program.press("Wat is er gebeurd");
    program.press("Financieel geweld");
    program.press("Gezin en kring");
    program.ctrl("z");
    assert_eq!(step(&program), "Wat is er gebeurd");
    assert_eq!(case(&program), done);
    program.ctrl("z");
    assert_eq!(step(&program), "Logboek");
    assert!(case(&program) != done);
}

#[test]
fn it_works_from_another_page_too_and_shows_where() {
    let mut program = linde();
    let before = case(&program);
    program.press("Wat is er gebeurd");
    program.press("Financieel geweld");
    program.press("Instellingen");
    program.ctrl("z");
    program.must_see("Main \"Wat is er gebeurd\"");
    assert_eq!(case(&program), before);
}

#[test]
fn a_field_takes_back_its_own_words_first_and_no_words_get_lost() {
    let mut program = linde();
    program.press("Wat is er gebeurd");
    let before = case(&program);
    program.press("Financieel geweld");
    let role = Role::TextArea;
    let field = "Eerste zorg";
    program.window.click(role, field);
    program.type_text(" En nu dit.");
    let typed = case(&program).concern;
    assert!(typed.ends_with(" En nu dit."));
    while case(&program).concern != before.concern {
        program.ctrl("z");
        assert!(case(&program).violence.contains(&ViolenceForm::Financieel), "words go first");
    }
    program.ctrl("z");
    assert_eq!(case(&program), before, "then the tick, past what the field took back itself");
    program.press("Toch weer doen");
    assert!(case(&program).violence.contains(&ViolenceForm::Financieel));
}

#[test]
fn words_in_a_field_that_was_left_come_off_as_one_and_come_back() {
    let mut program = linde();
    program.press("Wat is er gebeurd");
    let before = case(&program);
    program.window.click(Role::TextArea, "Eerste zorg");
    program.type_text(" En nu dit.");
    let typed = case(&program);
    program.press("Gezin en kring");
    program.ctrl("z");
    assert_eq!(case(&program), before);
    program.ctrl("y");
    assert_eq!(case(&program), typed);
}

#[test]
fn what_was_recorded_for_good_stays() {
    let mut program = linde();
    program.press("Wat is er gebeurd");
    program.press("Financieel geweld");
    program.press("Logboek");
    program.fill("Nieuwe notitie", "Gebeld met school.");
    program.press("Notitie vastleggen");
    let recorded = case(&program);
    program.press("Gezin en kring");
    program.ctrl("z");
    assert_eq!(case(&program), recorded);
    program.must_see("Er is in deze casus niets meer om ongedaan te maken.");
}

#[test]
fn what_is_told_lies_over_the_page_and_goes_by_itself_or_by_hand() {
    let mut program = linde();
    program.press("Wat is er gebeurd");
    let place = |program: &mut Program| program.window.get(Role::Main, "Wat is er gebeurd").bounds;
    let before = place(&mut program);
    program.press("Financieel geweld");
    program.ctrl("z");
    program.must_see("Ongedaan gemaakt");
    assert_eq!(place(&mut program), before);
    program.wait(31);
    assert!(!program.sees("Ongedaan gemaakt"));
    program.ctrl("y");
    program.press("Sluiten");
    assert!(!program.sees("Weer gedaan"));
}

#[test]
fn nothing_is_undone_under_a_dialog_or_in_a_case_to_read() {
    let mut program = linde();
    program.press("Wat is er gebeurd");
    program.press("Financieel geweld");
    let ticked = case(&program);
    program.key(Named::F1);
    program.ctrl("z");
    program.key(Named::Escape);
    assert_eq!(case(&program), ticked);
}
