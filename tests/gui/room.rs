//! Nothing is lost where everything is twice as large: all screens in the room
//! that is left of a laptop's at 200 % and 150 %, and at its usual sizes.

use std::sync::Arc;

use casuskompas::gui::app::{Begin, Message};
use casuskompas::gui::desk;
use casuskompas::gui::widget::focus::{focus_nth, reveal};
use casuskompas::gui::widget::{Role, Spoken};
use iced::advanced::widget::operation::{Focusable, Scrollable};
use iced::advanced::widget::{Id, Operation};
use iced::{Rectangle, Size, Vector};

use crate::gui::locking::with_new_vault;
use crate::support::exchange::Side;
use crate::support::vault::now;
use crate::support::{Program, Run};

/// 1366×768 at 200 % and at 150 %, the least window at 200 % and as it is, and
/// a laptop.
const SIZES: [Size; 5] = [
    Size::new(512.0, 320.0),
    Size::new(683.0, 384.0),
    Size::new(911.0, 512.0),
    Size::new(1024.0, 640.0),
    Size::new(1366.0, 768.0),
];

/// Tall enough to press everything without scrolling.
const TALL: Size = Size::new(1366.0, 20_000.0);

/// What leads past the navigation.
const PAST: &str = "Naar de inhoud";

/// Rounding of places, in logical pixels.
const HAIR: f32 = 1.0;

fn demo() -> Program {
    Program::start(Arc::new(tempfile::tempdir().unwrap()), Begin::Demo)
}

fn linde() -> Program {
    let mut program = demo();
    program.press("Casussen");
    let row = program.window.get(Role::Link, "Gezin Linde").bounds.center();
    program.window.click_at(row);
    program.send(Message::Tick);
    program
}

/// What is wrong on this screen in every room.
fn faults(program: &mut Program, screen: &str) -> Vec<String> {
    let mut faults = Vec::new();
    for size in SIZES {
        program.window.resize(size.width, size.height);
        let mut found = beside(program);
        found.extend(out_of_sight(program));
        // Nothing is scrolled away, so what shares a place lies on each other.
        program.window.resize(size.width, TALL.height);
        found.extend(overlaps(program));
        let at = format!("{screen} at {}×{}", size.width, size.height);
        faults.extend(found.into_iter().map(|fault| format!("{at}: {fault}")));
    }
    program.window.resize(TALL.width, TALL.height);
    faults
}

fn called(spoken: &Spoken) -> String {
    let said = &spoken.announcement;
    format!("{:?} {:?}", said.role, said.name)
}

/// What sticks out at the left or the right.
fn beside(program: &mut Program) -> Vec<String> {
    let width = program.window.size().width;
    let spoken = program.window.spoken().into_iter();
    let out =
        spoken.filter(|one| one.bounds.x < -HAIR || one.bounds.x + one.bounds.width > width + HAIR);
    out.map(|one| format!("{} sticks out: {:?}", called(&one), one.bounds)).collect()
}

/// What can have the keyboard and stands on something else that can.
fn overlaps(program: &mut Program) -> Vec<String> {
    let spoken = program.window.spoken();
    // The link past the navigation is drawn only while it has the keyboard.
    let places = spoken.iter().filter(|one| one.focusable);
    let places: Vec<_> = places.filter(|one| one.announcement.name != PAST).collect();
    let mut found = Vec::new();
    for (number, one) in places.iter().enumerate() {
        for other in &places[number + 1..] {
            let shared = one.bounds.intersection(&other.bounds);
            if shared.is_some_and(|shared| shared.width > HAIR && shared.height > HAIR) {
                found.push(format!("{} lies on {}", called(other), called(one)));
            }
        }
    }
    found
}

/// What gets the keyboard without coming into view.
fn out_of_sight(program: &mut Program) -> Vec<String> {
    let spoken = program.window.spoken().into_iter();
    let names: Vec<_> = spoken.filter(|one| one.focusable).collect();
    let window = Rectangle::with_size(program.window.size());
    let stops = program.window.walk(|run| {
        let mut stop = |number| {
            run(&mut focus_nth(Some(number)));
            reveal(run);
            Find::focused(window, run)
        };
        (0..names.len()).map(&mut stop).collect::<Vec<_>>()
    });
    let lost = names.iter().zip(stops).filter(|(_, stop)| !stop.is_seen());
    lost.map(|(one, stop)| format!("{} is not in view: {stop:?}", called(one))).collect()
}

/// Where the keyboard is, and the part of the window in which it can be seen.
#[derive(Debug, Clone, Copy, Default)]
struct Stop {
    bounds: Rectangle,
    port: Rectangle,
}

impl Stop {
    /// Whether its beginning is seen: a page of text may be higher than the room for it.
    fn is_seen(&self) -> bool {
        let least = self.bounds.height.min(30.0) - HAIR;
        let shown = self.bounds.intersection(&self.port);
        self.bounds.y >= self.port.y - HAIR && shown.is_some_and(|shown| shown.height >= least)
    }
}

#[derive(Clone, Copy)]
struct Level {
    port: Rectangle,
    moved: Vector,
}

struct Find {
    level: Level,
    entering: Level,
    found: Option<Stop>,
}

impl Find {
    fn focused(window: Rectangle, run: Run<'_>) -> Stop {
        let level = Level { port: window, moved: Vector::ZERO };
        let mut find = Self { level, entering: level, found: None };
        run(&mut find);
        find.found.unwrap_or_default()
    }
}

impl Operation for Find {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        let outside = self.level;
        self.level = std::mem::replace(&mut self.entering, outside);
        self.entering = self.level;
        operate(self);
        (self.level, self.entering) = (outside, outside);
    }

    fn scrollable(
        &mut self,
        _: Option<&Id>,
        bounds: Rectangle,
        _: Rectangle,
        translation: Vector,
        _: &mut dyn Scrollable,
    ) {
        let shown = (bounds + self.level.moved).intersection(&self.level.port);
        self.entering =
            Level { port: shown.unwrap_or_default(), moved: self.level.moved - translation };
    }

    fn focusable(&mut self, _: Option<&Id>, bounds: Rectangle, state: &mut dyn Focusable) {
        if state.is_focused() {
            self.found = Some(Stop { bounds: bounds + self.level.moved, port: self.level.port });
        }
    }
}

fn none(faults: Vec<String>) {
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn the_start_fits_in_every_room() {
    let mut program = Program::fresh();
    let mut found = faults(&mut program, "welcome");
    program.press("Nieuwe kluis");
    found.extend(faults(&mut program, "new vault"));
    none(found);
}

#[test]
fn a_locked_vault_fits_in_every_room() {
    let mut program = with_new_vault();
    let mut found = faults(&mut program, "empty");
    program.press("Vergrendelen");
    found.extend(faults(&mut program, "locked"));
    none(found);
}

#[test]
fn pages_fit_in_every_room() {
    let mut program = demo();
    let mut found = faults(&mut program, "today");
    program.press("Casussen");
    found.extend(faults(&mut program, "cases"));
    program.press("Instellingen");
    found.extend(faults(&mut program, "settings"));
    program.send(Message::Desk(desk::Message::NewCase));
    found.extend(faults(&mut program, "new case"));
    none(found);
}

#[test]
fn sharing_fits_in_every_room() {
    let mut program = demo();
    program.press("Casussen");
    press(&mut program, "Delen");
    let desk = program.app().desk().unwrap();
    let other = Side::new("J. Smit", 2);
    desk.vault().add_contact("J. Smit van het wijkteam in Zuid", other.code, now()).unwrap();
    press(&mut program, "Vandaag");
    press(&mut program, "Casussen");
    press(&mut program, "Delen");
    press(&mut program, "Woorden vergelijken");
    none(faults(&mut program, "sharing"));
}

#[test]
fn sending_fits_in_every_room() {
    let mut program = linde();
    press(&mut program, "Overdragen of delen");
    let mut found = faults(&mut program, "sending");
    let other = Side::new("J. Smit", 2).code.to_string();
    program.fill("Naam van uw collega", "J. Smit van het wijkteam in Zuid");
    program.fill("Deelcode van uw collega", &other);
    program.choose("Wat geeft u?", "De casus overdragen");
    program.choose("Met namen?", "Zonder namen");
    press(&mut program, "Bestand maken");
    program.must_see("Wat gebeurt hier na het ontvangstbewijs?");
    found.extend(faults(&mut program, "sending, refused"));
    none(found);
}

/// A step of a case, with these things in it opened.
fn step(step: &str, opened: &[&str]) {
    let mut program = linde();
    program.press(step);
    opened.iter().for_each(|words| press(&mut program, words));
    none(faults(&mut program, step));
}

#[test]
fn the_family_fits_in_every_room() {
    step("Gezin en kring", &["Julia, 10", "Relatie toevoegen"]);
}

#[test]
fn concerns_fit_in_every_room() {
    step("Wat is er gebeurd", &["Zorg toevoegen", "Incident toevoegen"]);
    step("Hoe veilig is het", &["Kracht toevoegen", "Cijfer toevoegen"]);
    step("Vragen", &["Notitie"]);
}

#[test]
fn a_plan_fits_in_every_room() {
    let opened = ["Geen ruzie waar de kinderen bij zijn", "Actie toevoegen"];
    step("Directe veiligheid", &opened);
    step("Herstel", &[]);
}

#[test]
fn the_level_fits_in_every_room() {
    step("AVE en regie", &[]);
}

#[test]
fn the_logbook_fits_in_every_room() {
    step("Logboek", &["Moment toevoegen"]);
}

/// Presses whatever is called so.
fn press(program: &mut Program, words: &str) {
    let spoken = program.window.spoken();
    let found = spoken.iter().find(|one| one.focusable && one.announcement.name == words);
    let Some(found) = found else {
        panic!("no {words:?} in\n{}", program.window.tree());
    };
    let middle = found.bounds.center();
    program.window.click_at(middle);
    program.send(Message::Tick);
}
