//! The tour along the example: it leads to each page it tells about, covers and
//! moves nothing, is worked by the keyboard, and is offered once.

use std::sync::Arc;

use casuskompas::gui::app::Begin;
use casuskompas::gui::widget::{Live, Role};
use casuskompas::platform::Preferences;
use iced::keyboard::key::Named;
use iced::{Rectangle, Size};

use crate::gui::locking::with_new_vault;
use crate::support::Program;

/// The stops: how each is called, and what it tells about.
const STOPS: [(&str, Role, &str); 5] = [
    ("Vandaag", Role::Heading, "Klokken"),
    ("Kompas", Role::Heading, "Kompas"),
    ("AVE en regie", Role::Main, "AVE en regie"),
    ("Directe veiligheid", Role::Main, "Directe veiligheid"),
    ("Kluis en vergrendelen", Role::Main, "Kluis"),
];

/// Windows of every layout, in logical pixels.
const ROOMS: [(f32, f32); 4] = [(1366.0, 768.0), (853.0, 480.0), (731.0, 411.0), (640.0, 360.0)];

fn demo() -> Program {
    Program::start(Arc::new(tempfile::tempdir().unwrap()), Begin::Demo)
}

fn title(number: usize) -> String {
    format!("Rondleiding {} van 5: {}. ", number + 1, STOPS[number].0)
}

fn seen(program: &Program) -> bool {
    Preferences::read(&program.folder.path().join("preferences")).tour_seen
}

#[test]
fn each_stop_opens_what_it_tells_about_and_covers_none_of_it() {
    for (width, height) in ROOMS {
        let mut program = demo();
        program.window.resize(width, height);
        program.press("Begin de rondleiding");
        for (number, (_, role, name)) in STOPS.into_iter().enumerate() {
            program.must_see(&title(number));
            let window = Rectangle::with_size(Size::new(width, height));
            let told = program.window.get(Role::Complementary, "Rondleiding").bounds;
            assert!(told.is_within(&window), "{number} in {width}×{height}: {told:?}");
            let about = program.window.get(role, name).bounds;
            let begins = about.y + 30.0_f32.min(about.height);
            assert!(about.y >= 0.0 && begins <= told.y, "{name}: {about:?} under {told:?}");
            if number + 1 < STOPS.len() {
                program.press("Volgende");
            }
        }
        let lock = program.window.get(Role::Button, "Vergrendelen").bounds;
        let told = program.window.get(Role::Complementary, "Rondleiding").bounds;
        assert!(lock.x + lock.width <= told.x, "{lock:?} {told:?}");
        program.press("Klaar");
        assert!(!program.sees("Complementary \"Rondleiding\""));
    }
}

#[test]
fn the_keyboard_alone_takes_the_whole_tour_there_and_back() {
    let mut program = demo();
    program.key(Named::F1);
    while program.window.focused().as_deref() != Some("Button Rondleiding") {
        program.window.tab();
    }
    program.key(Named::Enter);
    for number in 1..STOPS.len() {
        assert_eq!(program.window.focused().as_deref(), Some("Button Volgende"), "{number}");
        program.key(Named::Enter);
        program.must_see(&title(number));
    }
    assert_eq!(program.window.focused().as_deref(), Some("Button Klaar"));
    program.window.tab_back();
    for number in (0..STOPS.len() - 1).rev() {
        assert_eq!(program.window.focused().as_deref(), Some("Button Terug"), "{number}");
        program.key(Named::Enter);
        program.must_see(&title(number));
    }
    assert_eq!(program.window.focused().as_deref(), Some("Button Volgende"), "at the first");
    program.window.tab_back();
    program.key(Named::Enter);
    assert!(!program.sees("Complementary \"Rondleiding\""));
    assert!(program.window.focused().is_some());
}

#[test]
fn it_can_be_left_at_every_stop_and_the_page_stays() {
    let but_the_last = STOPS.into_iter().take(STOPS.len() - 1).enumerate();
    for (stops, (_, role, name)) in but_the_last {
        let mut program = demo();
        program.press("Begin de rondleiding");
        for _ in 0..stops {
            program.press("Volgende");
        }
        let before = program.window.get(role, name).bounds;
        program.press("Rondleiding stoppen");
        assert!(!program.sees("Complementary \"Rondleiding\""));
        assert_eq!(program.window.get(role, name).bounds.position(), before.position(), "{name}");
    }
}

#[test]
fn the_button_that_goes_on_stays_under_the_pointer() {
    let mut program = demo();
    program.window.resize(1366.0, 768.0);
    program.press("Begin de rondleiding");
    let place = program.window.get(Role::Button, "Volgende").bounds;
    for _ in 1..STOPS.len() - 1 {
        program.press("Volgende");
        assert_eq!(program.window.get(Role::Button, "Volgende").bounds, place);
    }
    program.press("Volgende");
    assert_eq!(program.window.get(Role::Button, "Klaar").bounds, place);
}

#[test]
fn each_stop_is_announced_once() {
    let mut program = demo();
    program.press("Begin de rondleiding");
    for number in 0..STOPS.len() {
        let spoken = program.window.spoken();
        let said = spoken.iter().map(|one| &one.announcement);
        let said: Vec<_> = said.filter(|said| said.name.starts_with("Rondleiding ")).collect();
        let [one] = said.iter().filter(|said| said.role == Role::Status).collect::<Vec<_>>()[..]
        else {
            panic!("{said:#?}");
        };
        assert!(one.name.starts_with(&title(number)));
        assert_eq!((one.live, one.key.as_deref()), (Live::Polite, Some("tour")));
        if number + 1 < STOPS.len() {
            program.press("Volgende");
        }
    }
}

#[test]
fn half_typed_words_are_there_after_the_tour() {
    let mut program = demo();
    program.press("Casussen");
    program.press("Gezin Esdoorn");
    program.press("Logboek");
    program.fill("Nieuwe notitie", "Oma belde, ik bel");
    program.key(Named::F1);
    program.press("Rondleiding");
    for _ in 1..STOPS.len() {
        program.press("Volgende");
    }
    program.press("Klaar");
    program.press("Casussen");
    program.press("Gezin Esdoorn");
    program.press("Logboek");
    program.must_see("Oma belde, ik bel");
}

#[test]
fn it_is_offered_until_it_was_taken_or_declined() {
    for answer in ["Begin de rondleiding", "Nee, dank u"] {
        let mut program = demo();
        assert!(!seen(&program));
        program.press("Casussen");
        assert!(!program.sees("Complementary \"Rondleiding\""), "on Vandaag only");
        program.press("Vandaag");
        program.press(answer);
        assert!(seen(&program), "{answer}");
        let mut again = Program::start(Arc::clone(&program.folder), Begin::Demo);
        assert!(!again.sees("Complementary \"Rondleiding\""), "{answer}");
        again.key(Named::F1);
        again.press("Rondleiding");
        again.must_see(&title(0));
    }
}

#[test]
fn it_begins_from_the_welcome_and_from_help_there() {
    let mut program = Program::fresh();
    program.press("Rondleiding door het voorbeeld");
    program.must_see(&title(0));
    let mut program = Program::fresh();
    program.key(Named::F1);
    program.press("Rondleiding");
    program.must_see(&title(0));
}

#[test]
fn a_vault_without_the_example_says_where_the_tour_is() {
    let mut program = with_new_vault();
    assert!(!program.sees("Complementary \"Rondleiding\""));
    program.key(Named::F1);
    program.must_see("De rondleiding loopt door het voorbeeld.");
    assert!(!program.sees("Button \"Rondleiding\""));
}
