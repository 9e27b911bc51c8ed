//! The way back in a field belongs to the field: it is there again after another
//! step, another page or a fold, and it is never that of another field.

use casuskompas::gui::widget::{Role, UndoMemory, root, text_area, text_field};
use iced::Element;
use iced::keyboard::key::Named;
use iced::widget::{Column, column};

use crate::gui::locking::{PASSPHRASE, with_new_vault};
use crate::support::{Program, Window};

const WORDS: &str = "Belangrijk verslag van het huisbezoek. ";
const NOTE: &str = "Nieuwe notitie";

/// Words of a note, written over with one letter by accident.
fn overwritten() -> Program {
    let mut program = with_new_vault();
    program.press("Nieuwe casus");
    program.fill("Werknaam", "Gezin Linde");
    program.press("Casus maken");
    program.press("Logboek");
    program.fill(NOTE, WORDS);
    program.wait(2);
    program.ctrl("a");
    program.type_text("x");
    program
}

fn note(program: &mut Program) -> String {
    program.window.get(Role::TextArea, NOTE).announcement.value.unwrap()
}

fn back(program: &mut Program) -> String {
    program.window.click(Role::TextArea, NOTE);
    program.ctrl("z");
    note(program)
}

#[test]
fn undo_is_there_after_another_step() {
    let mut program = overwritten();
    program.press("Gezin en kring");
    program.press("Logboek");
    assert_eq!(back(&mut program), WORDS);
    program.press("AVE en regie");
    program.press("Logboek");
    program.window.click(Role::TextArea, NOTE);
    program.ctrl("y");
    assert_eq!(note(&mut program), "x");
}

#[test]
fn undo_is_there_after_another_page() {
    let mut program = overwritten();
    program.press("Casussen");
    let id = program.app().desk().unwrap().summaries()[0].id;
    let step = casuskompas::gui::casefile::step::Step::Logbook;
    let open = casuskompas::gui::desk::Message::Open(id, step);
    program.send(casuskompas::gui::app::Message::Desk(open));
    assert_eq!(back(&mut program), WORDS);
}

#[test]
fn undo_is_there_after_a_record_was_folded() {
    let mut program = overwritten();
    program.press("Wat is er gebeurd");
    program.press("Incident toevoegen");
    program.fill("Wat gebeurde er?", WORDS);
    program.ctrl("a");
    program.type_text("x");
    program.press("Zonder datum");
    program.press("Zonder datum: x");
    program.window.click(Role::TextArea, "Wat gebeurde er?");
    program.ctrl("z");
    let said = program.window.get(Role::TextArea, "Wat gebeurde er?").announcement;
    assert_eq!(said.value.as_deref(), Some(WORDS));
}

#[test]
fn nothing_of_it_is_left_after_the_lock() {
    let mut program = overwritten();
    program.ctrl("l");
    program.fill("Wachtzin", PASSPHRASE);
    program.key(Named::Enter);
    assert_eq!(back(&mut program), "x");
}

/// Two fields that can change places, and be away.
#[derive(Default)]
struct Pair {
    one: String,
    other: String,
    swapped: bool,
    away: bool,
    memory: UndoMemory,
}

#[derive(Debug, Clone)]
enum Message {
    One(String),
    Other(String),
}

fn view(pair: &Pair) -> Element<'_, Message> {
    let part = || pair.memory.part("casus");
    let one = text_field("Een", &pair.one, Message::One).remembered(part(), "one");
    let other = text_field("Ander", &pair.other, Message::Other).remembered(part(), "other");
    let mut both: [Element<'_, Message>; 2] = [one.into(), other.into()];
    if pair.swapped {
        both.reverse();
    }
    let both = (!pair.away).then(|| Column::from_iter(both));
    let free = text_area("Vrij", "", |_| Message::One(String::new()));
    root("Proef", column![both, free]).into()
}

fn update(pair: &mut Pair, message: Message) {
    match message {
        Message::One(words) => pair.one = words,
        Message::Other(words) => pair.other = words,
    }
}

fn type_in(window: &mut Window<Pair, Message>, field: &str, words: &str) {
    window.click(Role::TextField, field);
    window.type_text(words);
}

fn undo_in(window: &mut Window<Pair, Message>, field: &str) {
    window.click(Role::TextField, field);
    window.ctrl("z");
}

#[test]
fn fields_that_change_places_keep_their_own_way_back() {
    let mut window = Window::new(Pair::default(), view, update);
    type_in(&mut window, "Een", "Ja nu");
    type_in(&mut window, "Ander", "Nee nu");
    // The same words, so that only the field tells them apart.
    window.model.one = "gelijk".into();
    window.redraw();
    type_in(&mut window, "Een", "!");
    window.model.swapped = true;
    window.redraw();
    undo_in(&mut window, "Ander");
    assert_eq!(window.model.other, "Nee ");
    undo_in(&mut window, "Een");
    assert_eq!((window.model.one.as_str(), window.model.other.as_str()), ("gelijk", "Nee "));
}

#[test]
fn a_field_that_was_away_leads_back_only_from_its_own_words() {
    let mut window = Window::new(Pair::default(), view, update);
    type_in(&mut window, "Een", "Ja nu");
    type_in(&mut window, "Ander", "Nee nu");
    window.model.away = true;
    window.redraw();
    window.model.other = "van een collega".into();
    window.model.away = false;
    window.redraw();
    undo_in(&mut window, "Een");
    undo_in(&mut window, "Ander");
    let Pair { one, other, .. } = &window.model;
    assert_eq!((one.as_str(), other.as_str()), ("Ja ", "van een collega"));
}
