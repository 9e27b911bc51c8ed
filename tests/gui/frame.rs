//! The frame around every screen: it fits the screen it opens on, leaves room
//! for the content, and comes back as it was left.

use std::sync::Arc;

use casuskompas::demo as example;
use casuskompas::gui::app::{Begin, Message, Stand, window_settings};
use casuskompas::gui::casefile::step::Step;
use casuskompas::gui::desk;
use casuskompas::gui::widget::Role;
use casuskompas::platform::Preferences;
use iced::keyboard::key::Named;
use iced::{Point, Rectangle, Size, window};

use crate::support::Program;
use crate::support::drawn::words;
use crate::support::vault::now;

/// What is left of 1280×720 below a window bar and above a task bar, enlarged to
/// 150 %.
const SMALL: Size = Size::new(853.0, 433.0);

fn demo() -> Program {
    Program::start(Arc::new(tempfile::tempdir().unwrap()), Begin::Demo)
}

fn linde() -> Program {
    let mut program = demo();
    program.press("Casussen");
    program.press("Gezin Linde");
    program
}

fn resize(program: &mut Program, size: Size) {
    program.window.resize(size.width, size.height);
    program.redraw();
}

/// How much of the window the part called `name` may fill, in percent.
fn share(program: &mut Program, name: &str) -> f32 {
    let size = program.window.size();
    let main = program.window.get(Role::Main, name).bounds;
    let window = Rectangle::with_size(size);
    let room = Rectangle { height: size.height - main.y, ..main };
    room.intersection(&window).unwrap_or_default().area() / window.area() * 100.0
}

#[test]
fn the_content_of_every_step_keeps_most_of_a_small_window() {
    let mut program = linde();
    resize(&mut program, SMALL);
    for step in Step::ALL {
        let name = step.name();
        program.press(&name);
        let share = share(&mut program, &name);
        assert!(share >= 60.0, "{name}: {share} %");
    }
}

#[test]
fn the_content_of_every_page_keeps_most_of_a_small_window() {
    let mut program = demo();
    resize(&mut program, SMALL);
    for page in ["Vandaag", "Casussen", "Kluis", "Instellingen"] {
        program.press(page);
        let bar = program.window.get(Role::Heading, page).bounds;
        let lost = (bar.y + bar.height) / SMALL.height * 100.0;
        let share = share(&mut program, page);
        assert!(share - lost >= 60.0, "{page}: {share} % with {lost} % for its bar");
    }
}

#[test]
fn the_kompas_is_folded_in_a_small_window_until_it_is_asked_for() {
    let mut program = linde();
    program.press("Logboek");
    program.must_see("Complementary \"Kompas\"");
    resize(&mut program, SMALL);
    assert!(!program.sees("Complementary \"Kompas\""));
    program.press("Kompas");
    program.must_see("Complementary \"Kompas\"");
    program.press("Directe veiligheid");
    program.must_see("Complementary \"Kompas\"");
    program.press("Kompas");
    assert!(!program.sees("Complementary \"Kompas\""));
}

#[test]
fn what_the_head_leaves_out_in_a_small_window_unfolds_below_it() {
    let mut program = linde();
    program.must_see("Eerdere versies");
    resize(&mut program, SMALL);
    assert!(!program.sees("Eerdere versies"));
    program.press("Meer");
    program.must_see("Casus 2026-014 · casusregie: ik");
    program.press("Eerdere versies");
    program.must_see("Main \"Eerdere versies\"");
}

#[test]
fn the_filters_are_folded_in_a_small_window_and_say_how_many_are_chosen() {
    let mut program = demo();
    program.press("Casussen");
    program.choose("Fase", "2 Risico’s");
    resize(&mut program, SMALL);
    assert!(!program.sees("RadioGroup \"Fase\""));
    program.press("Filters en volgorde (1 gekozen)");
    program.choose("Fase", "Alle");
    program.press("Filters en volgorde");
    assert!(!program.sees("RadioGroup \"Fase\""));
}

#[test]
fn keys_enlarge_everything_and_the_choice_stays() {
    let mut program = demo();
    let scale = |program: &Program| program.app().preferences().scale_percent;
    program.ctrl("+");
    program.ctrl("=");
    assert_eq!(scale(&program), 150);
    program.ctrl("-");
    assert_eq!(scale(&program), 125);
    let kept = Preferences::read(&program.folder.path().join("preferences"));
    assert_eq!(kept.scale_percent, 125);
    program.ctrl("0");
    assert_eq!(scale(&program), 100);
    program.ctrl("-");
    assert_eq!(scale(&program), 100, "smaller than usual is not offered");
}

fn stand(width: f32, height: f32) -> Stand {
    let (size, place) = (Size::new(width, height), Some(Point::new(40.0, 31.0)));
    Stand { size, place, maximized: false, full_screen: false }
}

/// How the window opens the next time, after it stood like this.
fn opens_after(stands: &[Stand]) -> window::Settings {
    let mut program = demo();
    for stand in stands {
        program.send(Message::Stands(*stand));
    }
    program.send(Message::CloseRequested);
    window_settings(&Preferences::read(&program.folder.path().join("preferences")))
}

#[test]
fn the_window_opens_as_it_was_left() {
    let left = opens_after(&[stand(1200.0, 700.0)]);
    assert_eq!(left.size, Size::new(1200.0, 700.0));
    assert!(!left.maximized);
    assert!(matches!(left.position, window::Position::SpecificWith(_)));
}

#[test]
fn a_maximised_window_remembers_what_it_was_before() {
    let whole = Stand { maximized: true, ..stand(1920.0, 1017.0) };
    let left = opens_after(&[stand(1200.0, 700.0), whole]);
    assert!(left.maximized);
    assert_eq!(left.size, Size::new(1200.0, 700.0));
}

#[test]
fn a_window_that_is_full_screen_or_put_away_stands_nowhere_new() {
    let full = Stand { full_screen: true, ..stand(1920.0, 1080.0) };
    let away = Stand { place: Some(Point::new(-32_000.0, -32_000.0)), ..stand(160.0, 28.0) };
    let left = opens_after(&[stand(1200.0, 700.0), full, away]);
    assert_eq!(left.size, Size::new(1200.0, 700.0));
    assert!(!left.maximized);
}

#[test]
fn the_size_of_the_window_does_not_grow_with_the_scale() {
    let mut program = demo();
    program.ctrl("+");
    program.ctrl("+");
    // 1200×700 pixels of the screen are 800×467 enlarged ones at 150 %.
    program.send(Message::Stands(stand(800.0, 466.7)));
    program.send(Message::CloseRequested);
    let preferences = Preferences::read(&program.folder.path().join("preferences"));
    assert_eq!(preferences.window_size, Some((1200, 700)));
}

/// Whoever goes to a step sees its top, also where the first thing to press stands
/// further down, as below a long reason.
#[test]
fn a_step_opens_at_its_title() {
    let mut program = Program::start(Arc::new(tempfile::tempdir().unwrap()), Begin::Demo);
    let mut found = Vec::new();
    let sizes = [Size::new(1366.0, 768.0), Size::new(1024.0, 576.0), SMALL];
    for size in sizes {
        resize(&mut program, size);
        for family in example::families(now().date_naive()).into_iter().step_by(3) {
            for step in Step::ALL {
                program.send(Message::Desk(desk::Message::Open(family.id, step)));
                program.redraw();
                let theme = program.app().theme();
                let drawn = words(&mut program.window, &theme);
                // One stands in the list of steps.
                let is_title = match step {
                    Step::Closing => drawn.iter().any(|one| one.words == "Casus afsluiten"),
                    _ => drawn.iter().filter(|one| one.words == step.name()).count() > 1,
                };
                if !is_title {
                    found.push(format!("{} {step:?} at {size:?}", family.name));
                }
            }
        }
    }
    assert!(found.is_empty(), "{} open further down:\n{}", found.len(), found.join("\n"));
}

/// What has the keyboard, and whether it is seen; nothing where there is nothing to press.
fn keyboard(program: &mut Program) -> Option<(String, bool)> {
    let window = Rectangle::with_size(program.window.size());
    let spoken = program.window.spoken();
    let holder = spoken.iter().find(|spoken| spoken.announcement.focused)?;
    let said = &holder.announcement;
    Some((format!("{:?} {}", said.role, said.name), window.contains(holder.bounds.center())))
}

/// Where the first thing to press stands below what is seen, the keyboard waits there.
#[test]
fn the_first_key_shows_where_the_keyboard_is_before_it_does_anything() {
    let mut program = linde();
    resize(&mut program, SMALL);
    let families = example::families(now().date_naive());
    let case = families.iter().find(|family| family.name == "Gezin Linde").unwrap().id;
    let mut waited = 0;
    for (step, key) in Step::ALL.into_iter().flat_map(|step| FIRST_KEYS.map(|key| (step, key))) {
        program.send(Message::Desk(desk::Message::Open(case, step)));
        program.redraw();
        let Some((waiting, false)) = keyboard(&mut program) else {
            continue;
        };
        waited += 1;
        let shown = Some((waiting, true));
        program.key(key);
        assert_eq!(keyboard(&mut program), shown, "{step:?} after {key:?}");
        program.key(Named::Tab);
        assert_ne!(keyboard(&mut program), shown, "{step:?} after {key:?} and Tab");
    }
    assert!(waited > 0, "every step has something to press in view");
}

const FIRST_KEYS: [Named; 3] = [Named::Tab, Named::Enter, Named::Space];
