//! Words that were copied from our fields do not stay on the clipboard.

use casuskompas::gui::app::Message;
use casuskompas::gui::widget::Role;

use crate::gui::locking::with_new_vault;
use crate::support::Program;

const WORDS: &str = "Gezin Linde";

/// A form with words in it, all of them chosen.
fn chosen() -> Program {
    let mut program = with_new_vault();
    program.press("Nieuwe casus");
    program.type_text(WORDS);
    program.ctrl("a");
    program
}

fn held(program: &Program) -> &str {
    program.window.clipboard.0.as_deref().unwrap_or_default()
}

#[test]
fn copied_words_stay_half_a_minute() {
    let mut program = chosen();
    program.ctrl("c");
    assert_eq!(held(&program), WORDS);
    program.wait(29);
    assert_eq!(held(&program), WORDS);
    program.wait(1);
    assert_eq!(held(&program), "");
}

#[test]
fn copying_again_begins_the_half_minute_anew() {
    let mut program = chosen();
    program.ctrl("c");
    program.wait(20);
    program.ctrl("c");
    program.wait(20);
    assert_eq!(held(&program), WORDS);
    program.wait(10);
    assert_eq!(held(&program), "");
}

#[test]
fn what_came_from_elsewhere_stays() {
    let mut program = chosen();
    program.ctrl("c");
    program.window.clipboard.0 = Some("van iemand anders".into());
    program.wait(31);
    assert_eq!(held(&program), "van iemand anders");
    program.ctrl("l");
    assert_eq!(held(&program), "van iemand anders");
}

#[test]
fn words_that_were_cut_go_too() {
    let mut program = chosen();
    program.ctrl("x");
    assert_eq!(held(&program), WORDS);
    let field = program.window.get(Role::TextField, "Werknaam").announcement;
    assert_eq!(field.value.as_deref(), Some(""));
    program.wait(30);
    assert_eq!(held(&program), "");
}

#[test]
fn lines_copied_from_a_page_are_recognised() {
    let mut program = with_new_vault();
    program.press("Nieuwe casus");
    program.type_text(WORDS);
    program.press("Casus maken");
    program.press("Logboek");
    let field = "Nieuwe notitie";
    program.window.click(Role::TextArea, field);
    program.type_text("een");
    program.key(iced::keyboard::key::Named::Enter);
    program.type_text("twee");
    program.ctrl("a");
    program.ctrl("c");
    assert_eq!(held(&program), "een\ntwee");
    program.wait(30);
    assert_eq!(held(&program), "");
}

#[test]
fn a_recorded_note_is_read_and_copied_and_stays_as_it_is() {
    let mut program = with_new_vault();
    program.press("Nieuwe casus");
    program.type_text(WORDS);
    program.press("Casus maken");
    program.press("Logboek");
    program.fill("Nieuwe notitie", "Oma gebeld.");
    program.press("Notitie vastleggen");
    let note = program.window.get(Role::TextArea, "Notitie");
    assert!(note.announcement.disabled, "it tells that it can only be read");
    assert!(!note.announcement.focused);
    let across = note.bounds.y + 10.0;
    let from = iced::Point::new(note.bounds.x, across);
    program.window.drag(from, iced::Point::new(note.bounds.x + 400.0, across));
    program.ctrl("c");
    assert_eq!(held(&program), "Oma gebeld.");
    program.key(iced::keyboard::key::Named::Home);
    let end = iced::keyboard::key::Named::ArrowRight;
    program
        .window
        .key_with(end, iced::keyboard::Modifiers::SHIFT | iced::keyboard::Modifiers::CTRL);
    program.ctrl("c");
    assert_eq!(held(&program), "Oma");
    program.type_text("x");
    program.ctrl("x");
    program.ctrl("v");
    program.key(iced::keyboard::key::Named::Backspace);
    let note = program.window.get(Role::TextArea, "Notitie").announcement;
    assert_eq!(note.value.as_deref(), Some("Oma gebeld."));
    assert!(note.focused);
    program.wait(30);
    assert_eq!(held(&program), "");
}

#[test]
fn locking_and_closing_do_not_wait() {
    let mut program = chosen();
    program.ctrl("c");
    program.ctrl("l");
    assert_eq!(held(&program), "");
    let mut program = chosen();
    program.ctrl("c");
    program.send(Message::CloseRequested);
    assert!(program.window.model.exited);
    assert_eq!(held(&program), "");
}
