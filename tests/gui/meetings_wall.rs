//! What the chair shows to the room, through the screen that leads a meeting: one thing at
//! a time, nobody by name, and nothing that stays when the meeting goes on or is left.

use std::any::Any;
use std::sync::Arc;

use casuskompas::case::Case;
use casuskompas::demo;
use casuskompas::gui::app::{Begin, Message};
use casuskompas::gui::desk::{self, Page};
use casuskompas::gui::widget::{Announcement, Ask, Role};
use iced::Rectangle;
use iced::advanced::widget::{Id, Operation};
use iced::keyboard::key::Named;

use crate::redaction::wall::{found, telling};
use crate::support::Program;
use crate::support::vault::now;

const QUESTION: &str = "Wat heeft Ruben nodig, en wie helpt Eva?";

/// Two families are discussed, the second window is open, and the first is led.
fn led() -> Program {
    let mut program = Program::start(Arc::new(tempfile::tempdir().unwrap()), Begin::Demo);
    program.press("Overleg");
    program.press("Nieuw overleg");
    for family in ["Gezin Esdoorn", "Gezin Els"] {
        program.press("Casus toevoegen");
        program.press(family);
    }
    let names = program.window.spoken().into_iter().map(|one| one.announcement.name);
    let head = { names }.find(|name| name.starts_with("1 · Gezin Esdoorn")).unwrap();
    act(&mut program, Role::Button, &head, Ask::Press);
    let question = Ask::SetText(QUESTION.to_owned());
    act(&mut program, Role::TextArea, "De vraag in één zin", question);
    act(&mut program, Role::Button, "Overleg openen", Ask::Press);
    program.press("Tweede scherm openen");
    program.wait(2);
    program
}

/// All that the room is told.
fn room(program: &mut Program) -> String {
    let (main, second) = (program.app().main(), program.second());
    program.turn_to(second);
    let told = program.window.tree();
    program.turn_to(main);
    told
}

/// Presses the first button of this name that is about these words, as a reader does: the
/// page may hold still where a pointer was.
struct Press {
    button: &'static str,
    words: String,
    done: bool,
}

impl Operation for Press {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }

    fn custom(&mut self, _: Option<&Id>, _: Rectangle, state: &mut dyn Any) {
        if let Some(said) = state.downcast_mut::<Announcement>()
            && !self.done
            && said.role == Role::Button
            && said.name == self.button
            && said.description.as_deref().unwrap_or_default().contains(&self.words)
        {
            said.asked = Some(Ask::Press);
            self.done = true;
        }
    }
}

fn press_at(program: &mut Program, button: &'static str, words: &str) {
    let spoken = program.window.spoken();
    let is_there = spoken.iter().map(|one| &one.announcement).any(|said| {
        let about = said.description.as_deref().unwrap_or_default();
        said.role == Role::Button && said.name == button && about.contains(words)
    });
    assert!(is_there, "no {button} at {words:?} in\n{}", program.window.tree());
    program.window.operate(Box::new(Press { button, words: words.to_owned(), done: false }));
    program.redraw();
    program.redraw();
}

/// Does something as a reader does.
fn act(program: &mut Program, role: Role, name: &str, ask: Ask) {
    program.window.ask(role, name, ask);
    program.redraw();
}

fn families() -> Vec<Case> {
    demo::families(now().date_naive())
}

#[test]
fn the_room_sees_what_is_shown_and_nothing_before_or_after() {
    let mut program = led();
    let before = room(&mut program);
    assert!(before.contains("Waar gaat het over?") && before.contains("Gezin A"), "{before}");
    assert!(!before.contains("nodig"), "{before}");
    press_at(&mut program, "Toon", "nodig");
    let shown = room(&mut program);
    assert!(shown.contains("nodig, en wie helpt moeder?"), "{shown}");
    assert!(!shown.contains("Ruben") && !shown.contains("Eva"), "{shown}");
    press_at(&mut program, "Niet meer tonen", "nodig");
    assert_eq!(room(&mut program), before);
}

#[test]
fn with_everything_shown_in_every_part_nobody_can_be_known() {
    let telling: Vec<String> = families().iter().flat_map(telling).collect();
    let mut program = led();
    for part in ["Opening", "Beeld", "Veiligheid", "Oordeel", "Besluit", "Sluiten"] {
        program.press(part);
        while program.window.find(Role::Button, "Toon").is_some() {
            press_at(&mut program, "Toon", "");
        }
        let told = room(&mut program);
        assert_eq!(found(&telling, &told), [""; 0], "{part}:\n{told}");
        assert!(part != "Beeld" || told.contains("kind, 7"), "{told}");
    }
}

#[test]
fn scores_can_be_shown_once_all_are_in() {
    let mut program = led();
    for who in ["wijkagent", "huisarts"] {
        program.press("Veiligheid");
        program.press("Cijfer toevoegen");
        program.type_text(who);
    }
    assert!(program.window.find(Role::Button, "Toon").is_none());
    for score in ["3", "8"] {
        let waits = |one: &casuskompas::gui::widget::Spoken| {
            let said = &one.announcement;
            said.role == Role::RadioGroup && said.name == "Hoe veilig, van 0 tot 10?"
        };
        assert!(program.window.spoken().iter().any(waits));
        program.choose("Hoe veilig, van 0 tot 10?", score);
        if score == "3" {
            assert!(program.window.find(Role::Button, "Toon").is_none(), "one is not in yet");
        }
    }
    press_at(&mut program, "Toon", "het hele gezin: 3 · 8");
    assert!(room(&mut program).contains("het hele gezin: de cijfers zijn 3, 8"));
}

#[test]
fn what_is_typed_later_does_not_go_by_itself() {
    let mut program = led();
    program.press("Besluit");
    program.fill("Wat is er besloten?", "Wij vragen om verlenging.");
    press_at(&mut program, "Toon", "verlenging");
    program.fill("Wat is er besloten?", "Ruben mag nooit meer terug.");
    let told = room(&mut program);
    assert!(told.contains("Wij vragen om verlenging.") && !told.contains("nooit meer"), "{told}");
    press_at(&mut program, "Toon de nieuwe woorden", "nooit meer");
    let told = room(&mut program);
    assert!(told.contains("Vader mag nooit meer terug."), "{told}");
}

#[test]
fn nothing_stays_on_the_wall_for_the_next_family_or_when_the_meeting_is_left() {
    let mut program = led();
    press_at(&mut program, "Toon", "nodig");
    program.press("Besloten tijd");
    let told = room(&mut program);
    assert!(told.contains("Tijd voor het gezin samen") && told.contains("nodig"), "{told}");
    assert!(!told.contains("Gezin A"), "{told}");
    program.press("Terug naar het overleg");
    program.press("Sluiten");
    program.press("Volgende: Gezin Els");
    let told = room(&mut program);
    assert!(told.contains("Gezin B") && !told.contains("nodig"), "{told}");
    program.press("Voorbereiding");
    assert!(room(&mut program).contains("Hier staat nog niets"));
    program.send(Message::Desk(desk::Message::Go(Page::Today)));
    assert!(room(&mut program).contains("Hier staat nog niets"));
    program.key(Named::F12);
    assert!(!program.app().has_second());
}

/// The pixels of the second window, as far as they are not black.
fn lit(program: &mut Program) -> usize {
    let (main, second) = (program.app().main(), program.second());
    program.turn_to(second);
    let pixels = program.window.paint();
    program.turn_to(main);
    pixels.chunks(4).filter(|pixel| pixel[..3] != [0, 0, 0]).count()
}

#[test]
fn what_all_see_together_comes_line_by_line_and_stays_in_every_part() {
    let mut program = led();
    program.press("Veiligheid");
    let typed = "Ruben belt elke avond.\n\nHet verbod stopt zondag.";
    act(&mut program, Role::TextArea, "Wat zien wij samen?", Ask::SetText(typed.to_owned()));
    press_at(&mut program, "Toon", "verbod stopt");
    let told = room(&mut program);
    assert!(told.contains("Wat wij samen zien") && told.contains("Het verbod stopt zondag."));
    assert!(!told.contains("elke avond"), "{told}");
    program.press("Besluit");
    let told = room(&mut program);
    assert!(told.contains("Het verbod stopt zondag."), "{told}");
    press_at(&mut program, "Niet meer tonen", "verbod stopt");
    assert!(!room(&mut program).contains("zondag"));
    // Once it is off, it is offered again where it is talked about.
    let offered = |program: &mut Program| program.window.tree().contains("Het verbod stopt zondag");
    assert!(!offered(&mut program));
    program.press("Oordeel");
    assert!(offered(&mut program));
}

#[test]
fn reasons_and_what_somebody_sees_otherwise_can_be_shown_without_who_said_it() {
    let mut program = led();
    program.press("Oordeel");
    program.press("Overleg");
    program.press("Ander oordeel toevoegen");
    program.type_text("wijkagent");
    act(
        &mut program,
        Role::TextArea,
        "Wat vindt deze persoon?",
        Ask::SetText("Eén keer per week is genoeg.".to_owned()),
    );
    act(
        &mut program,
        Role::TextArea,
        "Waarom?",
        Ask::SetText("Ruben luistert naar Karin.".to_owned()),
    );
    press_at(&mut program, "Toon", "Eén keer per week");
    let told = room(&mut program);
    assert!(told.contains("Iemand ziet het anders"), "{told}");
    assert!(told.contains("genoeg. Vader luistert naar"), "{told}");
    assert!(!told.contains("Karin") && !told.contains("wijkagent"), "{told}");
    assert!(!told.contains("Redenen"), "{told}");
    let desk = program.app().desk().unwrap();
    let advice = desk.casefile().unwrap().advice();
    let holds = |one: &&casuskompas::advice::CriterionReport| {
        one.state == casuskompas::guidance::logic::Truth::Holds && one.level >= advice.lowest
    };
    let reason = advice.criteria.iter().find(holds).unwrap().reason.clone();
    press_at(&mut program, "Toon", &reason);
    let told = room(&mut program);
    assert!(told.contains("Redenen") && told.contains(&reason), "{reason}: {told}");
}

/// Somebody of another family of the same meeting, named in passing.
#[test]
fn nobody_of_another_case_of_the_meeting_is_named_in_what_is_typed() {
    let mut program = led();
    program.press("Besluit");
    program.fill("Wat is er besloten?", "Net als bij lotte en fleur praten wij met Eva.");
    press_at(&mut program, "Toon", "Net als bij");
    let told = room(&mut program);
    assert!(told.contains("Net als bij [weggelaten] en [weggelaten]"), "{told}");
    assert!(told.contains("met moeder"), "{told}");
    // And the other way round, once the other case is led.
    program.press("Sluiten");
    program.press("Volgende: Gezin Els");
    program.press("Besluit");
    program.fill("Wat is er besloten?", "Bram mag naar zijn oma, net als Sem.");
    press_at(&mut program, "Toon", "mag naar");
    let told = room(&mut program);
    assert!(told.contains("[weggelaten] mag naar zijn oma, net als kind van 15."), "{told}");
}

#[test]
fn whoever_leads_makes_the_second_window_black_and_sees_that_it_is() {
    let mut program = led();
    press_at(&mut program, "Toon", "nodig");
    assert!(lit(&mut program) > 0);
    program.press("Tweede scherm zwart");
    program.must_see("Het tweede scherm is zwart.");
    assert_eq!(lit(&mut program), 0);
    assert!(!room(&mut program).contains("nodig"));
    // By the letter in either window, but not while somebody types.
    let (main, second) = (program.app().main(), program.second());
    program.turn_to(second);
    program.type_text("b");
    program.turn_to(main);
    assert!(room(&mut program).contains("nodig"));
    program.window.click(Role::TextArea, "Notitie voor uzelf");
    program.type_text("b");
    assert!(room(&mut program).contains("nodig"));
    program.key(Named::Tab);
    program.type_text("b");
    assert_eq!(lit(&mut program), 0);
    // A family that gets the table for itself sees it again.
    program.press("Besloten tijd");
    assert!(room(&mut program).contains("Tijd voor het gezin samen"));
}

#[test]
fn ages_are_told_as_a_range_where_the_meeting_says_so() {
    let mut program = led();
    program.press("Voorbereiding");
    act(&mut program, Role::CheckBox, "Leeftijden alleen ongeveer tonen", Ask::Press);
    act(&mut program, Role::Button, "Verder met het overleg", Ask::Press);
    program.press("Beeld");
    press_at(&mut program, "Toon", "4 tot 8");
    let told = room(&mut program);
    assert!(told.contains("kind van 4 tot 8 jaar") && !told.contains(", 7"), "{told}");
}

#[test]
fn whoever_leads_reads_what_the_room_does_not_see_and_the_room_reads_none_of_it() {
    let mut program = led();
    program.press("Beeld");
    let fold = program.window.spoken().into_iter().map(|one| one.announcement.name);
    let fold = { fold }.find(|name| name.ends_with("ziet de zaal niet")).unwrap();
    let before = room(&mut program);
    act(&mut program, Role::Button, &fold, Ask::Press);
    let list = program.window.get(Role::List, &fold);
    assert_eq!(list.announcement.name, fold);
    assert_eq!(room(&mut program), before);
}
