//! The second window: it leaves whoever works alone, and nothing stays of it.

use std::sync::Arc;

use casuskompas::gui::app::{Begin, Message, SecondMessage};
use casuskompas::gui::casefile::step::Step;
use casuskompas::gui::desk;
use casuskompas::gui::shortcuts::Scaling;
use casuskompas::gui::widget::Role;
use casuskompas::platform::Preferences;
use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use iced::window;

use crate::gui::locking::{PASSPHRASE, with_new_vault};
use crate::support::{Aloud, Program};

fn demo() -> Program {
    Program::start(Arc::new(tempfile::tempdir().unwrap()), Begin::Demo)
}

/// The demonstration with the second window open.
fn opened() -> Program {
    let mut program = demo();
    program.open_second();
    assert_eq!(program.window.ids().len(), 2);
    program
}

fn in_second(mut program: Program) -> Program {
    let second = program.second();
    program.turn_to(second);
    program
}

fn is_open(program: &Program) -> bool {
    assert_eq!(program.app().has_second(), program.window.ids().len() == 2);
    program.app().has_second()
}

/// All that the second window says, without its name.
fn words(program: &mut Program) -> Vec<String> {
    let spoken = program.window.spoken().into_iter();
    let inside = spoken.filter(|one| one.announcement.role != Role::Window);
    inside.map(|one| one.announcement.name).collect()
}

#[test]
fn who_types_types_on_in_the_main_window_when_it_opens() {
    let mut program = demo();
    program.ctrl("k");
    program.type_text("lin");
    program.key(Named::F8);
    assert_eq!(program.window.model.screen.front, Some(program.app().main()));
    program.type_text("de");
    let field = program.window.focused().unwrap();
    let name = field.strip_prefix("TextField ").unwrap().to_owned();
    let typed = program.window.get(Role::TextField, &name).announcement.value;
    assert_eq!(typed.as_deref(), Some("linde"));
}

/// The field that has the keyboard in the main window, with what stands in it.
fn in_field(program: &mut Program) -> Option<String> {
    let main = program.app().main();
    program.turn_to(main);
    let field = program.window.focused().unwrap();
    let name = field.strip_prefix("TextField ").unwrap().to_owned();
    program.window.get(Role::TextField, &name).announcement.value
}

#[test]
fn what_is_struck_while_it_comes_stands_in_the_main_window() {
    let mut program = demo();
    program.ctrl("k");
    program.type_text("lin");
    program.key(Named::F8);
    let second = program.second();
    // It has the keyboard for a moment before it goes back.
    program.turn_to(second);
    program.type_text("de 0");
    assert_eq!(in_field(&mut program).as_deref(), Some("linde 0"));
    program.wait(2);
    program.turn_to(second);
    program.type_text("x");
    assert_eq!(in_field(&mut program).as_deref(), Some("linde 0"), "it is a window by itself now");
}

/// Where a window that opens does not lose the keyboard, its own keys work all the same.
#[test]
fn after_a_moment_its_keys_are_its_own() {
    let mut program = demo();
    program.key(Named::F8);
    let second = program.second();
    let scale = program.app().scale_of(second);
    for (seconds, larger) in [(1, false), (1, true)] {
        program.wait(seconds);
        program.turn_to(second);
        program.type_text("+");
        assert_eq!(program.app().scale_of(second) > scale, larger, "after {seconds} seconds");
    }
}

#[test]
fn the_same_key_closes_it_in_either_window() {
    let mut program = opened();
    program.key(Named::F8);
    assert!(!is_open(&program));
    let mut program = in_second(opened());
    program.key(Named::F8);
    assert!(!is_open(&program));
    let mut program = in_second(opened());
    program.window.key_with(Named::F4, Modifiers::CTRL);
    program.redraw();
    assert!(!is_open(&program) && !program.window.model.exited);
}

#[test]
fn tasks_of_the_main_window_leave_the_keyboard_of_the_second_alone() {
    let mut program = in_second(opened());
    program.key(Named::Tab);
    program.key(Named::Tab);
    let held = program.window.focused();
    assert!(held.is_some());
    let main = program.app().main();
    // Each of these gives the keyboard to something in the main window, whichever of
    // the two the operation meets first.
    for message in [
        desk::Message::Find,
        desk::Message::Go(desk::Page::Vault),
        desk::Message::NewCase,
        desk::Message::Go(desk::Page::Today),
    ] {
        for _ in 0..2 {
            program.send(Message::Desk(message.clone()));
            let second = program.second();
            program.turn_to(second);
            assert_eq!(program.window.focused(), held, "{message:?}");
            program.turn_to(main);
        }
    }
    assert!(program.window.focused().is_some());
}

#[test]
fn a_key_in_the_second_window_moves_nothing_in_the_main_one() {
    let mut program = opened();
    program.press("Casussen");
    program.press("Gezin Linde");
    program.press(&Step::Happened.name());
    let (main, second) = (program.app().main(), program.second());
    let before = program.window.focused();
    program.turn_to(second);
    for key in [Named::Tab, Named::F6, Named::PageDown, Named::F1] {
        program.key(key);
    }
    program.ctrl("k");
    program.ctrl("4");
    program.turn_to(main);
    assert_eq!(program.window.focused(), before);
    assert!(program.window.find(Role::Main, &Step::Happened.name()).is_some());
}

#[test]
fn quick_exit_empties_and_closes_it_from_either_window() {
    for second in [false, true] {
        let mut program = opened();
        if second {
            program = in_second(program);
        }
        program.key(Named::F12);
        assert!(program.app().is_covered() && !is_open(&program), "{second}");
    }
}

#[test]
fn it_is_empty_before_it_is_gone() {
    let mut program = opened();
    let second = program.second();
    // Of what it asks nothing is done yet.
    let leaving = program.window.model.app.update(Message::Cover);
    program.turn_to(second);
    assert_eq!(program.window.tree(), "Window \"Naamloos\"");
    let size = program.window.size();
    let pixels = program.window.paint();
    assert_eq!(pixels.len(), size.width as usize * size.height as usize * 4);
    assert!(pixels.chunks(4).all(|pixel| pixel == &pixels[..4]));
    drop(leaving);
}

#[test]
fn locking_closes_it_and_it_does_not_open_without_a_desk() {
    let mut program = with_new_vault();
    program.key(Named::F8);
    let mut program = in_second(program);
    program.ctrl("l");
    assert!(!is_open(&program));
    program.must_see("is vergrendeld");
    program.key(Named::F8);
    program.send(Message::Second(SecondMessage::Switch));
    assert!(!is_open(&program));
    program.type_text(PASSPHRASE);
    program.key(Named::Enter);
    assert!(!is_open(&program), "it comes back for who asks for it");
    program.key(Named::F8);
    assert!(is_open(&program));
}

#[test]
fn it_shows_nothing_while_the_program_waits_to_close() {
    let mut program = opened();
    let second = program.second();
    let leaving = program.window.model.app.update(Message::CloseRequested);
    program.turn_to(second);
    assert_eq!(words(&mut program), [""; 0]);
    drop(leaving);
}

#[test]
fn closing_it_leaves_the_program_and_closing_the_main_window_ends_both() {
    let mut program = opened();
    let second = program.second();
    program.send(Message::CloseAsked(second));
    assert!(!is_open(&program) && !program.window.model.exited);
    let mut program = opened();
    let main = program.app().main();
    program.send(Message::CloseAsked(main));
    assert!(program.window.model.exited);
    // A daemon without its window would run on, unseen.
    let mut program = opened();
    let main = program.app().main();
    program.send(Message::Closed(main));
    assert!(program.window.model.exited);
}

#[test]
fn a_window_that_comes_after_it_was_closed_is_closed_at_once() {
    let mut program = demo();
    let open = program.window.model.app.update(Message::Second(SecondMessage::Switch));
    program.send(Message::Desk(desk::Message::Lock));
    program.window.model.run(open);
    program.redraw();
    assert!(!is_open(&program));
    let stray = window::Id::unique();
    program.window.open(stray, iced::Size::new(640.0, 360.0));
    program.turn_to(stray);
    assert_eq!(program.window.tree(), "Window \"Naamloos\"");
    program.send(Message::Opened(stray));
    assert!(!is_open(&program));
}

#[test]
fn it_enlarges_by_itself_and_leaves_the_main_window_as_it_was() {
    let mut program = in_second(opened());
    program.ctrl("+");
    program.type_text("+");
    let scales = |program: &Program| {
        let app = program.app();
        (app.scale_of(app.main()), app.scale_of(program.second()))
    };
    assert_eq!(scales(&program), (1.0, 1.5));
    program.type_text("-");
    assert_eq!(scales(&program), (1.0, 1.25));
    let kept = Preferences::read(&program.folder.path().join("preferences"));
    assert_eq!((kept.scale_percent, kept.second_scale_percent), (100, 125));
    program.send(Message::Rescale(Scaling::Larger));
    assert_eq!(scales(&program), (1.25, 1.25));
    program.type_text("0");
    assert_eq!(scales(&program), (1.25, 1.0));
}

#[test]
fn it_takes_the_screen_it_is_on_and_gives_it_back() {
    let mut program = in_second(opened());
    let second = program.second();
    program.press("Heel scherm");
    assert_eq!(program.window.model.screen.full, [second]);
    program.key(Named::F11);
    assert!(program.window.model.screen.full.is_empty());
    program.key(Named::F11);
    program.key(Named::Escape);
    assert!(program.window.model.screen.full.is_empty());
    program.key(Named::Escape);
    assert!(program.window.model.screen.full.is_empty() && is_open(&program));
}

#[test]
fn a_press_in_it_keeps_the_vault_open() {
    let mut program = in_second(opened());
    let minutes = program.app().minutes_left();
    program.wait(240);
    assert!(program.app().minutes_left() < minutes);
    program.key(Named::Tab);
    assert_eq!(program.app().minutes_left(), minutes);
}

#[test]
fn it_changes_neither_size_nor_place_nor_density_of_the_main_window() {
    let mut program = opened();
    let (main, second) = (program.app().main(), program.second());
    program.turn_to(second);
    program.window.resize(400.0, 300.0);
    program.send(Message::Moved(second));
    program.send(Message::Second(SecondMessage::Density(second, 2.0)));
    program.turn_to(main);
    program.must_see("Kluis: Voorbeeld");
    let before = Preferences::read(&program.folder.path().join("preferences"));
    program.send(Message::CloseRequested);
    let after = Preferences::read(&program.folder.path().join("preferences"));
    assert_eq!(before.window_size, after.window_size);
    assert_eq!(before.window_place, after.window_place);
}

#[test]
fn each_window_is_read_by_itself_and_nothing_stays_of_one_that_closed() {
    let aloud = Aloud::default();
    let mut program = Program::heard(Begin::Demo, aloud.reader());
    aloud.begin();
    program.key(Named::F8);
    let second = aloud.other();
    second.begin();
    program.redraw();
    assert!(second.outline().starts_with("Window \"Tweede scherm\""), "{}", second.outline());
    assert!(!second.outline().contains("Vandaag"));
    assert!(!aloud.outline().contains("Hier staat nog niets"));
    program.key(Named::F8);
    assert!(second.is_gone() && !aloud.is_gone());
    program.key(Named::F8);
    let again = aloud.other();
    assert!(!again.is_gone(), "a new window, a new tree");
    program.key(Named::F12);
    assert!(again.is_gone());
    assert!(aloud.outline().starts_with("Window \"Naamloos\""), "{}", aloud.outline());
}
