//! Names are hidden until somebody asks for one or goes there by keyboard.

use casuskompas::gui::app::Begin;
use casuskompas::gui::widget::Role;
use casuskompas::platform::Preferences;
use iced::keyboard::key::Named;
use iced::keyboard::{self, Modifiers};
use iced::{Event, Point, Rectangle};

use crate::gui::locking::with_new_vault;
use crate::support::Program;

const WIDTH: u32 = 1366;

/// The page Casussen with one case.
fn cases() -> Program {
    let mut program = with_new_vault();
    program.press("Nieuwe casus");
    program.type_text("Gezin Linde");
    program.press("Casus maken");
    program.press("Kind");
    program.type_text("Julia");
    program.press("Casussen");
    program.window = program.window.sized(WIDTH as f32, 900.0);
    program.window.point_at(Point::new(1.0, 1.0));
    program
}

/// Lets the key go that shows what is pointed at, and the pointer too.
fn look_away(program: &mut Program) {
    hold(program, Modifiers::empty());
    program.window.point_at(Point::new(1.0, 1.0));
}

/// Points at something and holds the key that shows it.
fn ask_for(program: &mut Program, point: Point) {
    program.window.point_at(point);
    hold(program, Modifiers::CTRL);
}

fn hold(program: &mut Program, held: Modifiers) {
    program.window.event(Event::Keyboard(keyboard::Event::ModifiersChanged(held)));
}

/// The pixels of a part of the window as it is drawn now.
fn pixels(program: &mut Program, part: Rectangle) -> Vec<[u8; 4]> {
    let theme = program.app().theme();
    let all = program.window.paint_in(&theme);
    let rows = part.y as u32 + 3..(part.y + part.height) as u32 - 3;
    let columns = part.x as u32 + 3..(part.x + part.width) as u32 - 3;
    rows.flat_map(|y| columns.clone().map(move |x| (y * WIDTH + x) as usize * 4))
        .map(|at| [all[at], all[at + 1], all[at + 2], all[at + 3]])
        .collect()
}

fn is_block(program: &mut Program, part: Rectangle) -> bool {
    let pixels = pixels(program, part);
    assert!(pixels.len() > 500);
    pixels.iter().all(|pixel| *pixel == pixels[0])
}

fn link(program: &mut Program) -> Rectangle {
    program.window.get(Role::Link, "Gezin Linde").bounds
}

#[test]
fn a_name_in_a_list_shows_when_it_is_met() {
    let mut program = cases();
    let name = link(&mut program);
    assert!(!is_block(&mut program, name));
    program.key(Named::F9);
    let name = link(&mut program);
    assert!(is_block(&mut program, name));
    // Anywhere in the row, but not because a pointer passes.
    let row = Point::new(name.x + 700.0, name.center_y());
    program.window.point_at(row);
    assert!(is_block(&mut program, name), "nobody asked");
    program.window.point_at(name.center());
    assert!(is_block(&mut program, name), "nobody asked");
    ask_for(&mut program, row);
    assert!(!is_block(&mut program, name));
    look_away(&mut program);
    assert!(is_block(&mut program, name));
    let at_name = |program: &mut Program| {
        program.window.tab();
        program.window.focused().as_deref() == Some("Link Gezin Linde")
    };
    assert!((0..40).any(|_| at_name(&mut program)));
    assert!(!is_block(&mut program, name));
    program.key(Named::F9);
    program.window.tab();
    assert!(!is_block(&mut program, name));
}

#[test]
fn who_listens_hears_every_name() {
    let mut program = cases();
    let before = program.window.tree();
    program.key(Named::F9);
    assert_eq!(program.window.tree(), before);
}

#[test]
fn the_head_and_the_drawing_of_a_case_hide_names_too() {
    let mut program = cases();
    let link = link(&mut program).center();
    program.window.click_at(link);
    program.redraw();
    program.press("Gezin en kring");
    program.press("Klaar met toevoegen");
    program.window.point_at(Point::new(1.0, 1.0));
    let all = |program: &mut Program, role| {
        let spoken = program.window.spoken();
        let found = spoken.iter().find(|spoken| spoken.announcement.role == role);
        found.unwrap().bounds
    };
    let drawing = all(&mut program, Role::Image);
    let head = program.window.get(Role::Group, "Casus Gezin Linde").bounds;
    let shown = [drawing, head].map(|part| pixels(&mut program, part));
    program.key(Named::F9);
    let hidden = [drawing, head].map(|part| pixels(&mut program, part));
    assert!(shown[0] != hidden[0] && shown[1] != hidden[1]);
    let corner = Point::new(drawing.x + 4.0, drawing.y + 4.0);
    program.window.point_at(corner);
    assert!(pixels(&mut program, drawing) != shown[0], "nobody asked");
    ask_for(&mut program, corner);
    assert!(pixels(&mut program, drawing) == shown[0], "asking shows them");
    look_away(&mut program);
}

#[test]
fn the_letters_at_the_scores_of_the_timeline_hide_with_the_names() {
    let mut program =
        Program::start(std::sync::Arc::new(tempfile::tempdir().unwrap()), Begin::Demo);
    program.press("Casussen");
    program.press("Gezin Esdoorn");
    program.press("Tijdlijn");
    program.window = program.window.sized(WIDTH as f32, 2400.0);
    let spoken = program.window.spoken();
    let drawing = spoken.iter().find(|one| {
        one.announcement.role == Role::Image && one.announcement.name.starts_with("Tekening")
    });
    let drawing = drawing.unwrap_or_else(|| panic!("{}", program.window.tree())).bounds;
    program.window.point_at(Point::new(1.0, 1.0));
    let shown = pixels(&mut program, drawing);
    program.key(Named::F9);
    assert!(pixels(&mut program, drawing) != shown, "nobody asked, and letters stay");
    ask_for(&mut program, Point::new(drawing.x + 4.0, drawing.y + 4.0));
    assert!(pixels(&mut program, drawing) == shown, "asking shows them");
}

/// The case of [`cases`], at a step.
fn at_step(step: &str) -> Program {
    let mut program = cases();
    let link = link(&mut program).center();
    program.window.click_at(link);
    program.redraw();
    program.press(step);
    program
}

/// The names of some things hide, and all of them show when they are asked for.
fn hides(program: &mut Program, role: Role, name: &str) {
    let part = place(program, role, name);
    program.window.point_at(Point::new(1.0, 1.0));
    let shown = pixels(program, part);
    let told = program.window.tree();
    program.key(Named::F9);
    assert_eq!(program.window.tree(), told, "what is told stays");
    program.window.point_at(Point::new(1.0, 1.0));
    let hidden = pixels(program, part);
    assert!(hidden != shown, "{name} stays");
    assert!(colours(&hidden) <= 3 * colours(&shown) / 4, "{name} shows");
    ask_for(program, part.center());
    assert!(colours(&pixels(program, part)) >= colours(&shown), "{name}");
    look_away(program);
    program.key(Named::F9);
}

fn colours(pixels: &[[u8; 4]]) -> usize {
    let all: std::collections::HashSet<_> = pixels.iter().collect();
    all.len()
}

fn place(program: &mut Program, role: Role, name: &str) -> Rectangle {
    let spoken = program.window.spoken();
    let found = spoken.iter().find(|one| {
        let said = &one.announcement;
        said.role == role && said.name.contains(name)
    });
    match found {
        Some(found) => found.bounds,
        None => panic!("no {name:?} in\n{}", program.window.tree()),
    }
}

/// The room for words in a field.
fn inside(field: Rectangle) -> Rectangle {
    field.shrink([10.0, 12.0])
}

#[test]
fn what_stands_in_a_field_shows_at_the_keyboard_and_when_it_is_asked_for() {
    let mut program = at_step("Logboek");
    // High enough for both fields.
    program.window = program.window.sized(WIDTH as f32, 1400.0);
    program.fill("Nieuwe notitie", "Gebeld met oma van Julia.");
    program.key(Named::F9);
    program.window.point_at(Point::new(1.0, 1.0));
    let note = inside(place(&mut program, Role::TextArea, "Nieuwe notitie"));
    let name = inside(place(&mut program, Role::TextField, "Werknaam"));
    assert!(!is_block(&mut program, note), "somebody types here");
    assert!(is_block(&mut program, name));
    program.window.point_at(name.center());
    assert!(is_block(&mut program, name), "nobody asked");
    ask_for(&mut program, name.center());
    assert!(!is_block(&mut program, name), "asked for");
    look_away(&mut program);
    let at_name = |program: &mut Program| {
        program.window.tab();
        program.window.focused().as_deref() == Some("TextField Werknaam")
    };
    assert!((0..40).any(|_| at_name(&mut program)));
    // What the keyboard comes to is scrolled into sight.
    let note = inside(place(&mut program, Role::TextArea, "Nieuwe notitie"));
    let name = inside(place(&mut program, Role::TextField, "Werknaam"));
    assert!(!is_block(&mut program, name), "at the keyboard");
    assert!(is_block(&mut program, note), "left");
}

/// Who goes on before a projector has the room read nothing; who types there does.
#[test]
fn where_the_program_puts_the_keyboard_nothing_shows_before_it_is_used() {
    let mut program = at_step("Wat is er gebeurd");
    program.fill("Eerste zorg", "Oma van Julia belde.");
    program.press("Logboek");
    program.key(Named::F9);
    program.window.point_at(Point::new(1.0, 1.0));
    program.ctrl("2");
    program.redraw();
    assert_eq!(program.window.focused().as_deref(), Some("TextArea Eerste zorg"));
    let concern = |program: &mut Program| inside(place(program, Role::TextArea, "Eerste zorg"));
    let room = concern(&mut program);
    assert!(is_block(&mut program, room), "nobody asked");
    program.key(Named::ArrowRight);
    program.redraw();
    let room = concern(&mut program);
    assert!(!is_block(&mut program, room), "used");
    program.ctrl("3");
    program.ctrl("2");
    program.redraw();
    let room = concern(&mut program);
    assert!(is_block(&mut program, room), "a shortcut uses nothing");
}

#[test]
fn a_key_in_the_second_window_shows_nothing_in_this_one() {
    let mut program = at_step("Wat is er gebeurd");
    program.fill("Eerste zorg", "Oma van Julia belde.");
    program.press("Logboek");
    program.key(Named::F9);
    program.key(Named::F8);
    program.window.point_at(Point::new(1.0, 1.0));
    program.ctrl("2");
    let (main, second) = (program.app().main(), program.second());
    program.turn_to(second);
    program.key(Named::Tab);
    program.key(Named::ArrowRight);
    program.turn_to(main);
    assert_eq!(program.window.focused().as_deref(), Some("TextArea Eerste zorg"));
    let room = inside(place(&mut program, Role::TextArea, "Eerste zorg"));
    assert!(is_block(&mut program, room));
}

#[test]
fn a_text_in_the_logbook_shows_at_the_button_below_it() {
    let mut program = at_step("Logboek");
    program.fill("Nieuwe notitie", "Gebeld met oma van Julia.");
    program.press("Notitie vastleggen");
    hides(&mut program, Role::TextArea, "Notitie");
    program.key(Named::F9);
    program.window.point_at(Point::new(1.0, 1.0));
    let text = place(&mut program, Role::TextArea, "Notitie");
    assert!(is_block(&mut program, text));
    let at_button = |program: &mut Program| {
        program.window.tab();
        program.window.focused().as_deref() == Some("Button Verbeteren")
    };
    assert!((0..40).any(|_| at_button(&mut program)));
    assert!(!is_block(&mut program, text));
}

#[test]
fn excerpts_the_log_and_colleagues_hide_names_too() {
    let mut program = at_step("Logboek");
    program.fill("Nieuwe notitie", "Gebeld met oma over zaterdag.");
    program.press("Notitie vastleggen");
    program.wait(2);
    program.press("Casussen");
    program.fill("Zoek in alle casussen", "zaterdag");
    program.window.ctrl("a");
    hides(&mut program, Role::Text, "Gebeld met oma over zaterdag.");
    hides(&mut program, Role::Link, "Gezin Linde");
    program.press("Kluis");
    hides(&mut program, Role::ListItem, "Casus 2026-001 is gewijzigd");
    program.press("Casussen");
    program.press("Delen");
    let other = crate::support::exchange::Side::new("J. Smit", 2).code;
    program.fill("Naam van uw collega", "J. Smit");
    program.fill("Deelcode van uw collega", &other.to_string());
    program.press("Collega toevoegen");
    hides(&mut program, Role::Heading, "J. Smit");
}

#[test]
fn the_choice_is_remembered_and_stands_under_settings() {
    let mut program = with_new_vault();
    program.press("Instellingen");
    program.press("Namen verbergen");
    assert!(program.app().preferences().hide_names);
    let folder = casuskompas::platform::Folders::below(program.folder.path());
    assert!(Preferences::read(&folder.preferences).hide_names);
    program.key(Named::F9);
    let tick = program.window.get(Role::CheckBox, "Namen verbergen");
    assert_eq!(tick.announcement.checked, Some(false));
}

#[test]
fn with_names_hidden_a_click_shows_one_until_the_pointer_leaves() {
    let mut program = at_step("Gezin en kring");
    program.key(Named::F9);
    let head = program.window.get(Role::Group, "Casus Gezin Linde").bounds;
    let name = Rectangle { x: head.x + 26.0, y: head.y + 14.0, width: 60.0, height: 24.0 };
    program.window.point_at(name.center());
    let hidden = pixels(&mut program, name);
    program.window.click_at(name.center());
    assert!(pixels(&mut program, name) != hidden, "a click shows it");
    program.window.point_at(Point::new(1.0, 1.0));
    assert!(pixels(&mut program, name) == hidden, "until the pointer leaves");
}
