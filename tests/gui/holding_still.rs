//! The page holds still under the hand: whoever presses something twice at the
//! same spot presses the same thing twice. Nobody lists the controls here: all
//! that can be pressed in every step and on every page is pressed, so one that is
//! new is asked about by itself.

use std::any::Any;
use std::collections::BTreeMap;
use std::sync::Arc;

use casuskompas::gui::app::Begin;
use casuskompas::gui::widget::{Announcement, Role};
use iced::advanced::widget::operation::Scrollable;
use iced::advanced::widget::operation::scrollable::AbsoluteOffset;
use iced::advanced::widget::{Id, Operation};
use iced::{Point, Rectangle, Vector};

use crate::support::{Program, Run};

/// A laptop.
const SIZE: (f32, f32) = (1366.0, 768.0);

/// How many controls of the same name in one screen are pressed, such as "Ja".
const OF_A_NAME: usize = 4;

/// Role, name and key.
type What = (Role, String, Option<String>);

/// Something that can be pressed, on the screen as it is scrolled now.
#[derive(Debug, Clone)]
struct Control {
    what: What,
    /// What stands around it.
    around: String,
    bounds: Rectangle,
    /// Where the part stands that it scrolls in, and how far that is scrolled.
    port: Option<(usize, Rectangle)>,
}

/// Everything that can be pressed.
#[derive(Default)]
struct Look {
    controls: Vec<Control>,
    around: Vec<String>,
    last: Option<String>,
    moved: Vec<(Vector, usize, Rectangle)>,
    entering: Option<(Vector, usize, Rectangle)>,
    ports: usize,
}

impl Look {
    fn shift(&self) -> Vector {
        self.moved.iter().fold(Vector::ZERO, |sum, (moved, ..)| sum + *moved)
    }
}

impl Operation for Look {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        let (around, moved) = (self.around.len(), self.moved.len());
        self.around.extend(self.last.take());
        self.moved.extend(self.entering.take());
        operate(self);
        self.around.truncate(around);
        self.moved.truncate(moved);
        (self.last, self.entering) = (None, None);
    }

    fn scrollable(
        &mut self,
        _: Option<&Id>,
        bounds: Rectangle,
        _: Rectangle,
        translation: Vector,
        _: &mut dyn Scrollable,
    ) {
        self.entering = Some((translation, self.ports, bounds - self.shift()));
        self.ports += 1;
    }

    fn custom(&mut self, _: Option<&Id>, bounds: Rectangle, state: &mut dyn Any) {
        let Some(said) = state.downcast_ref::<Announcement>() else {
            return;
        };
        let name = match said.role {
            Role::ListItem | Role::Row => said.key.clone().unwrap_or_default(),
            _ => said.name.clone(),
        };
        self.last = Some(format!("{:?} {name}", said.role));
        if said.pressable {
            self.controls.push(Control {
                what: (said.role, said.name.clone(), said.key.clone()),
                around: self.around.join(" / "),
                bounds: bounds - self.shift(),
                port: self.moved.last().map(|(_, at, port)| (*at, *port)),
            });
        }
    }
}

/// Scrolls part number `port` by so much.
struct Scroll {
    port: usize,
    by: f32,
    seen: usize,
}

impl Operation for Scroll {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }

    fn scrollable(
        &mut self,
        _: Option<&Id>,
        bounds: Rectangle,
        content: Rectangle,
        _: Vector,
        state: &mut dyn Scrollable,
    ) {
        if self.seen == self.port {
            state.scroll_by(AbsoluteOffset { x: 0.0, y: self.by }, bounds, content);
        }
        self.seen += 1;
    }
}

fn controls(program: &mut Program) -> Vec<Control> {
    program.window.walk(|run: Run<'_>| {
        let mut look = Look::default();
        run(&mut look);
        look.controls
    })
}

/// The same control, when there is no doubt which it is.
fn again(program: &mut Program, one: &Control) -> Option<Control> {
    let same = |other: &Control| other.what == one.what && other.around == one.around;
    let mut all: Vec<Control> = controls(program).into_iter().filter(same).collect();
    if all.len() == 1 { all.pop() } else { None }
}

/// Scrolls a control to the middle of the part it stands in.
fn show(program: &mut Program, one: &Control) -> Option<Control> {
    let now = again(program, one)?;
    if let Some((port, bounds)) = now.port {
        let by = now.bounds.center_y() - bounds.center_y();
        program.window.walk(|run: Run<'_>| run(&mut Scroll { port, by, seen: 0 }));
        program.redraw();
        program.redraw();
    }
    again(program, one)
}

fn spot(one: &Control) -> Point {
    one.bounds.center()
}

fn main_name(program: &mut Program) -> Option<String> {
    let spoken = program.window.spoken();
    let dialog = spoken.iter().any(|one| one.announcement.role == Role::Dialog);
    let main = spoken.into_iter().find(|one| one.announcement.role == Role::Main)?;
    (!dialog).then_some(main.announcement.name)
}

/// Whether pressing a control gave the keyboard to a field, as adding something
/// does: the caret must be seen.
fn leads(program: &mut Program, pressed: &Control) -> bool {
    let focused = program.window.focused().unwrap_or_default();
    let name = &pressed.what.1;
    let fields = ["PasswordField", "TextField", "TextArea", "DateField", "RadioGroup"];
    let in_field = fields.iter().any(|role| focused.starts_with(role));
    in_field && pressed.what.0 == Role::Button && !focused.ends_with(name.as_str())
}

/// What moved from under the pointer on the screen that `open` opens, and how many
/// controls were pressed there that stayed.
fn moved(program: &mut Program, open: &dyn Fn(&mut Program)) -> (Vec<String>, usize) {
    open(program);
    let main = main_name(program);
    let mut tried: BTreeMap<String, usize> = BTreeMap::new();
    let mut done: Vec<(String, What)> = Vec::new();
    let (mut faults, mut stayed) = (Vec::new(), 0);
    loop {
        let inside = |one: &&Control| one.around.contains("Main ") && one.what.0 != Role::Link;
        let fresh = |one: &&Control| {
            tried.get(&one.what.1).is_none_or(|count| *count < OF_A_NAME)
                && !done.iter().any(|(around, what)| *around == one.around && *what == one.what)
        };
        let all = controls(program);
        let Some(next) = all.iter().filter(inside).find(fresh).cloned() else {
            return (faults, stayed);
        };
        done.push((next.around.clone(), next.what.clone()));
        *tried.entry(next.what.1.clone()).or_default() += 1;
        let Some(shown) = show(program, &next) else { continue };
        program.window.click_at(spot(&shown));
        program.redraw();
        program.redraw();
        if main_name(program) != main {
            program.key(iced::keyboard::key::Named::Escape);
            open(program);
            continue;
        }
        let Some(now) = again(program, &next) else { continue };
        if leads(program, &next) {
            continue;
        }
        stayed += 1;
        let by = now.bounds.y - shown.bounds.y;
        if !now.bounds.contains(spot(&shown)) {
            faults.push(format!("{:?} in {}: {by}", next.what, next.around));
        }
    }
}

fn demo() -> Program {
    let mut program = Program::start(Arc::new(tempfile::tempdir().unwrap()), Begin::Demo);
    program.window.resize(SIZE.0, SIZE.1);
    program.redraw();
    program
}

fn linde() -> Program {
    let mut program = demo();
    program.press("Casussen");
    program.press("Gezin Linde");
    program
}

fn holds_still(program: &mut Program, open: &dyn Fn(&mut Program), least: usize) {
    let (faults, stayed) = moved(program, open);
    assert!(faults.is_empty(), "{} of {stayed} moved:\n{}", faults.len(), faults.join("\n"));
    assert!(stayed >= least, "only {stayed} were pressed");
}

fn step_holds_still(step: &'static str, least: usize) {
    holds_still(&mut linde(), &move |program| program.press(step), least);
}

#[test]
fn the_family_holds_still() {
    step_holds_still("Gezin en kring", 10);
}

#[test]
fn what_happened_holds_still() {
    step_holds_still("Wat is er gebeurd", 15);
}

#[test]
fn the_scores_and_strengths_hold_still() {
    step_holds_still("Hoe veilig is het", 10);
}

#[test]
fn the_questions_hold_still() {
    step_holds_still("Vragen", 15);
}

#[test]
fn a_plan_holds_still() {
    step_holds_still("Directe veiligheid", 5);
}

#[test]
fn the_level_holds_still() {
    step_holds_still("AVE en regie", 5);
}

#[test]
fn the_logbook_holds_still() {
    step_holds_still("Logboek", 5);
}

#[test]
fn the_pages_hold_still() {
    for (page, least) in [("Vandaag", 3), ("Casussen", 10), ("Kluis", 1), ("Instellingen", 10)] {
        holds_still(&mut demo(), &move |program| program.press(page), least);
    }
}
