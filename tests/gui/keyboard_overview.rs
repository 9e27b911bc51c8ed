//! The overview of keys tells the truth, and is there everywhere.

use casuskompas::gui::app::Message;
use casuskompas::gui::desk;
use casuskompas::gui::shortcuts::{Command, all};
use casuskompas::gui::widget::Role;
use iced::keyboard::key::Named;

use crate::gui::keyboard_places::demo;
use crate::gui::locking::with_new_vault;
use crate::support::Program;

fn shown(program: &mut Program) -> bool {
    program.window.find(Role::Dialog, "Hulp en sneltoetsen").is_some()
}

fn rows(program: &mut Program) -> Vec<(String, String)> {
    let spoken = program.window.spoken();
    let said = |role| {
        let cells = spoken.iter().map(|spoken| &spoken.announcement);
        cells.filter(move |said| said.role == role)
    };
    let names = said(Role::RowHeader).map(|said| said.name.clone());
    names.zip(said(Role::Cell).map(|said| said.name.clone())).collect()
}

#[test]
fn f1_shows_every_key_before_a_vault_is_open_and_gives_the_keyboard_back() {
    let mut program = Program::fresh();
    program.window.tab();
    let before = program.window.focused();
    program.key(Named::F1);
    let listed: Vec<_> = all().iter().map(|one| (one.words(), one.keys())).collect();
    assert_eq!(rows(&mut program), listed);
    assert!(listed.contains(&("Zoeken in alle casussen".to_owned(), "Ctrl K".to_owned())));
    assert_eq!(program.window.focused().as_deref(), Some("Button Sluiten"));
    program.key(Named::Escape);
    assert!(!shown(&mut program));
    assert_eq!(program.window.focused(), before);
    program.key(Named::F1);
    program.key(Named::F1);
    assert!(!shown(&mut program), "the same key puts it away");
}

#[test]
fn a_question_mark_shows_it_unless_it_is_typed() {
    let mut program = with_new_vault();
    program.key(Named::F6);
    program.type_text("?");
    assert!(shown(&mut program));
    program.key(Named::Escape);
    program.ctrl("k");
    program.type_text("wie?");
    assert!(!shown(&mut program));
    let field = program.window.focused().unwrap();
    let name = field.strip_prefix("TextField ").unwrap();
    let field = program.window.get(Role::TextField, name);
    assert_eq!(field.announcement.value.as_deref(), Some("wie?"));
}

#[test]
fn it_lies_over_a_form_and_leaves_its_words() {
    let mut program = with_new_vault();
    program.ctrl("n");
    program.type_text("Gezin Linde");
    program.key(Named::F1);
    assert!(shown(&mut program));
    program.ctrl("k");
    program.key(Named::Escape);
    assert!(!shown(&mut program));
    program.type_text("n");
    let field = program.window.get(Role::TextField, "Werknaam");
    assert_eq!(field.announcement.value.as_deref(), Some("Gezin Linden"));
}

#[test]
fn locking_puts_it_away() {
    let mut program = with_new_vault();
    program.key(Named::F1);
    program.ctrl("l");
    assert!(!shown(&mut program));
    assert_eq!(program.window.focused().as_deref(), Some("PasswordField Wachtzin"));
    program.key(Named::F1);
    assert!(shown(&mut program), "also while locked");
    program.key(Named::Escape);
    program.press("Hulp (F1)");
    assert!(shown(&mut program), "also with the mouse");
}

/// Whether the message is what this command asks of the program.
fn does(message: &Message, command: Command) -> bool {
    match (message, command) {
        (Message::ShowKeys(true), Command::ShowKeys)
        | (Message::CloseRequested, Command::Close)
        | (Message::Cover, Command::Cover)
        | (Message::HideNames, Command::HideNames)
        | (Message::FullScreen, Command::FullScreen)
        | (Message::Desk(desk::Message::SwitchSecond), Command::SecondWindow)
        | (Message::Desk(desk::Message::Black), Command::Black)
        | (Message::Desk(desk::Message::ReadHere), Command::LookUp)
        | (Message::Desk(desk::Message::Find), Command::Find)
        | (Message::Desk(desk::Message::NewCase), Command::NewCase)
        | (Message::Desk(desk::Message::KeepNow), Command::Keep)
        | (Message::Desk(desk::Message::Lock), Command::Lock) => true,
        (Message::Desk(desk::Message::Case(message)), Command::CheckSpelling) => {
            matches!(message, casuskompas::gui::casefile::Message::CheckSpelling)
        }
        // Where the keyboard is at what can be looked up.
        (Message::Desk(desk::Message::Case(message)), Command::LookUp) => {
            matches!(message, casuskompas::gui::casefile::Message::Read(_))
        }
        (Message::Desk(desk::Message::Step(opened)), Command::Step(step)) => *opened == step,
        (Message::Rescale(scaling), Command::Scale(asked)) => *scaling == asked,
        (Message::Desk(desk::Message::Travel { back }), Command::Travel { back: asked }) => {
            *back == asked
        }
        _ => false,
    }
}

/// Presses keys by what the overview says of them.
fn press(program: &mut Program, keys: &str) {
    match keys.strip_prefix("Ctrl ") {
        Some("F4") => {
            let ctrl = iced::keyboard::Modifiers::CTRL;
            program.window.key_with(Named::F4, ctrl);
        }
        Some(shifted) if shifted.starts_with("Shift ") => {
            let held = iced::keyboard::Modifiers::CTRL | iced::keyboard::Modifiers::SHIFT;
            program.window.key_text(&shifted["Shift ".len()..], held);
        }
        Some(letter) => program.ctrl(&letter.to_lowercase()),
        None if keys == "F1" => program.key(Named::F1),
        None if keys == "F2" => program.key(Named::F2),
        None if keys == "F7" => program.key(Named::F7),
        None if keys == "F8" => program.key(Named::F8),
        None if keys == "F9" => program.key(Named::F9),
        None if keys == "F11" => program.key(Named::F11),
        None if keys == "F12" => program.key(Named::F12),
        None => program.type_text(keys),
    }
}

/// Whether the case is still open after this command, with nothing over it.
fn stays(command: Command) -> bool {
    matches!(
        command,
        Command::Step(_)
            | Command::HideNames
            | Command::Keep
            | Command::Scale(_)
            | Command::FullScreen
            | Command::SecondWindow
            | Command::Travel { .. }
    )
}

fn in_linde() -> Program {
    let mut program = demo();
    program.press("Casussen");
    program.press("Gezin Linde");
    program
}

#[test]
fn every_key_in_it_does_what_it_says() {
    let mut program = in_linde();
    for shortcut in all() {
        let Some(command) = shortcut.command else { continue };
        for stroke in &shortcut.strokes {
            if command == Command::Black {
                program.press("Oefenen");
                program.press("Beginnen");
            }
            program.window.heard.clear();
            press(&mut program, &stroke.words());
            let heard = &program.window.heard;
            assert!(
                heard.iter().any(|message| does(message, command)),
                "{} {heard:?}",
                stroke.words()
            );
            if !stays(command) {
                program = in_linde();
            }
        }
    }
}
