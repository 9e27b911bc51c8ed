//! Overleg: preparing a meeting of three cases, and leading it by keyboard and mouse;
//! everything typed is in the vault at once, also where it is.

use std::sync::Arc;

use casuskompas::case::Case;
use casuskompas::gui::app::Begin;
use casuskompas::gui::widget::{Ask, Role};
use casuskompas::meeting::{Meeting, Part};

use iced::keyboard::key::Named;

use super::locking::{PASSPHRASE, with_new_vault};
use crate::support::Program;

/// The demo with a new meeting of three families on the screen.
pub(super) fn prepared() -> Program {
    let mut program = Program::start(Arc::new(tempfile::tempdir().unwrap()), Begin::Demo);
    begin(&mut program, ["Gezin Esdoorn", "Gezin Els", "Gezin Linde"]);
    program
}

/// Begins a meeting about these families.
pub(super) fn begin(program: &mut Program, families: [&str; 3]) {
    program.press("Overleg");
    program.must_see("Er is nog geen overleg gepland.");
    program.press("Nieuw overleg");
    program.fill("Hoe heet het overleg?", "Casusoverleg Noord");
    program.fill("Waar?", "zaal 2");
    for family in families {
        program.press("Casus toevoegen");
        program.press(family);
    }
}

/// Presses what begins with these words.
pub(super) fn press_first(program: &mut Program, beginning: &str) {
    let all = program.window.spoken().into_iter();
    let found = all.filter(|one| one.announcement.role == Role::Button);
    let mut names = found.map(|one| one.announcement.name);
    let name = names.find(|name| name.starts_with(beginning)).unwrap();
    act(program, Role::Button, &name, Ask::Press);
}

/// Does something as a reader does: the page may hold still where a pointer was, so that
/// nothing lies where it is told.
pub(super) fn act(program: &mut Program, role: Role, name: &str, ask: Ask) {
    program.window.ask(role, name, ask);
    program.redraw();
}

pub(super) fn write_question(program: &mut Program, words: &str) {
    act(program, Role::TextArea, "De vraag in één zin", Ask::SetText(words.to_owned()));
}

fn stored(program: &mut Program) -> Meeting {
    program.wait(3);
    let vault = program.app().desk().unwrap().vault().clone();
    let found = vault.meetings().unwrap();
    assert!(found.faults.is_empty());
    found.all.into_iter().next().unwrap()
}

fn case(program: &mut Program, place: usize) -> Case {
    let meeting = stored(program);
    let vault = program.app().desk().unwrap().vault().clone();
    vault.open(meeting.items[place].case).unwrap().case
}

#[test]
fn what_is_prepared_is_kept_at_once_and_what_is_of_a_family_in_its_case() {
    let mut program = prepared();
    press_first(&mut program, "1 · Gezin Esdoorn");
    program.must_see("Sinds ma 16 nov");
    write_question(&mut program, "Verlengen wij het huisverbod?");
    act(&mut program, Role::Radio, "Met het gezin", Ask::Press);
    program.must_see("Er zijn tekenen van dwang of intieme terreur.");
    let meeting = stored(&mut program);
    assert_eq!((meeting.place.as_str(), meeting.items.len()), ("zaal 2", 3));
    let case = case(&mut program, 0);
    let asked = case.bespreking_in(&meeting.id.to_string()).unwrap();
    assert_eq!(asked.question, "Verlengen wij het huisverbod?");
    // What is folded away tells it in one line.
    press_first(&mut program, "1 · Gezin Esdoorn");
    program.must_see("Vraag: Verlengen wij het huisverbod?");
}

#[test]
fn cases_change_places_and_go_from_the_agenda() {
    let mut program = prepared();
    press_first(&mut program, "Omlaag");
    let order: Vec<String> = (0..3).map(|place| case(&mut program, place).name).collect();
    assert_eq!(order, ["Gezin Els", "Gezin Esdoorn", "Gezin Linde"]);
    press_first(&mut program, "Van de agenda");
    assert_eq!(stored(&mut program).items.len(), 2);
}

#[test]
fn a_meeting_that_is_led_is_stored_at_its_place_and_a_decision_counts_once_read_back() {
    let mut program = prepared();
    program.press("Iemand toevoegen");
    program.type_text("wijkagent");
    program.press("Overleg openen");
    program.must_see("Wat u hier hoort, blijft binnen dit overleg.");
    program.choose("Was erbij?", "Ja");
    program.press("Verder naar beeld");
    let place = stored(&mut program).now.unwrap();
    assert_eq!(place.part, Part::Beeld);
    program.press("Verder naar veiligheid");
    program.press("Vraag iedereen die er is");
    program.must_see("Nog 1 cijfer.");
    program.choose("Hoe veilig, van 0 tot 10?", "4");
    program.must_see("Van laag naar hoog: 4");
    program.press("Besluit");
    program.fill("Wat is er besloten?", "Wij vragen om verlenging.");
    program.press("Actie toevoegen");
    program.type_text("Burgemeester bellen");
    program.press("Sluiten");
    // Nothing counts while nobody does it by no day.
    program.press("Voorgelezen, dit geldt");
    assert_eq!(case(&mut program, 0).last_bespreking("").unwrap().id.0, 1);
    program.press("Besluit");
    program.fill("Wie doet het?", "M. Aydin");
    program.fill("Uiterlijk", "24-11-2026");
    program.fill("Wanneer kijkt u opnieuw?", "30-11-2026");
    program.press("Sluiten");
    program.must_see("Opnieuw kijken op maandag 30 november 2026.");
    program.press("Voorgelezen, dit geldt");
    let case = case(&mut program, 0);
    let counted = case.last_bespreking("").unwrap();
    assert_eq!(counted.outcome, "Wij vragen om verlenging.");
    assert_eq!(counted.deelnemers[0].role, "wijkagent");
    // The next case, where the clock goes on.
    program.press("Volgende: Gezin Els");
    let meeting = stored(&mut program);
    assert_eq!(meeting.now.unwrap().case, meeting.items[1].case);
}

#[test]
fn the_family_alone_sees_the_question_and_nothing_else() {
    let mut program = prepared();
    press_first(&mut program, "1 · Gezin Esdoorn");
    write_question(&mut program, "Wat heeft u nodig?");
    act(&mut program, Role::Button, "Overleg openen", Ask::Press);
    program.press("Besloten tijd");
    program.must_see("Wat heeft u nodig?");
    assert!(!program.sees("Gezin Els") && !program.sees("Wat u hier hoort"));
    program.press("Terug naar het overleg");
    program.must_see("Wat u hier hoort");
}

/// The program is gone from one moment to the next; only what stands in the vault is left.
#[test]
fn a_meeting_of_three_cases_that_is_cut_off_goes_on_at_its_place() {
    let mut program = with_new_vault();
    let families = ["Gezin Den", "Gezin Spar", "Gezin Lork"];
    for family in families {
        program.press("Casussen");
        program.press("Nieuwe casus");
        if program.sees("Toch een nieuwe casus") {
            program.press("Toch een nieuwe casus");
        }
        program.fill("Werknaam", family);
        program.press("Casus maken");
        program.wait(2);
    }
    begin(&mut program, families);
    program.press("Overleg openen");
    program.press("Sluiten");
    program.press("Volgende: Gezin Spar");
    program.press("Veiligheid");
    program.fill("Notitie voor uzelf", "Eerst de buurvrouw bellen.");
    program.wait(2);
    let folder = program.folder.clone();
    drop(program);

    let mut program = Program::start(folder, Begin::Usual);
    program.fill("Wachtzin", PASSPHRASE);
    program.key(Named::Enter);
    program.press("Overleg");
    program.press("Openen");
    program.press("Verder met het overleg");
    program.must_see("Gezin Spar · zonder namen");
    program.must_see("Eerst de buurvrouw bellen.");
    let meeting = stored(&mut program);
    let place = meeting.now.unwrap();
    assert_eq!((place.case, place.part), (meeting.items[1].case, Part::Veiligheid));
}
