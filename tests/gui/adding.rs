//! Whoever adds something goes on typing: the keyboard is in its first field. Nobody
//! lists the buttons here: all that add in any step are pressed.

use std::collections::BTreeSet;
use std::sync::Arc;

use casuskompas::case::Case;
use casuskompas::demo;
use casuskompas::gui::app::{Begin, Message};
use casuskompas::gui::casefile::step::Step;
use casuskompas::gui::desk;
use casuskompas::gui::widget::Role;

use crate::support::Program;

/// What the name of a button that adds something says.
const ADDS: [&str; 5] = ["toevoegen", "nieuwe", "erbij", "begin", "noteren"];

/// Where something is filled in or chosen.
const FIELDS: [&str; 5] = ["TextField ", "TextArea ", "DateField ", "RadioGroup ", "CheckBox "];

fn case(program: &Program) -> Case {
    program.app().desk().unwrap().casefile().unwrap().case().clone()
}

/// The buttons of the page that add something, each name once.
fn adding(program: &mut Program) -> Vec<String> {
    let spoken = program.window.spoken();
    let main = spoken.iter().position(|one| one.announcement.role == Role::Main).unwrap();
    let buttons = spoken[main..].iter().map(|one| &one.announcement);
    let buttons = buttons.filter(|one| one.role == Role::Button && one.pressable && !one.disabled);
    // What only unfolds says so.
    let buttons = buttons.filter(|one| one.expanded.is_none());
    let adds = |name: &str| ADDS.iter().any(|word| name.to_lowercase().contains(word));
    let names: BTreeSet<String> = buttons.map(|one| one.name.clone()).collect();
    names.into_iter().filter(|name| adds(name)).collect()
}

/// Adds one of everything that can be added in any step of the family of the tour, and
/// looks at the window each time; gives the names of the buttons.
pub(super) fn each_added(
    program: &mut Program,
    mut look: impl FnMut(&mut Program, Step, &str),
) -> BTreeSet<String> {
    let (mut seen, mut added) = (BTreeSet::new(), BTreeSet::new());
    for step in Step::ALL {
        let open = |program: &mut Program| {
            program.send(Message::Desk(desk::Message::Open(demo::OF_TOUR, step)));
        };
        open(program);
        for name in adding(program) {
            open(program);
            // What stood in a form that is folded again by now is not there.
            if program.window.find(Role::Button, &name).is_none() || !seen.insert(name.clone()) {
                continue;
            }
            let before = case(program);
            program.press(&name);
            program.redraw();
            // Some ask first where or of whom.
            if case(program) != before {
                look(program, step, &name);
                added.insert(name);
            }
        }
    }
    added
}

#[test]
fn whatever_adds_something_puts_the_keyboard_in_its_first_field() {
    let mut program = Program::start(Arc::new(tempfile::tempdir().unwrap()), Begin::Demo);
    // All of a step can be pressed without scrolling.
    program.window.resize(1366.0, 9000.0);
    program.redraw();
    let mut found = Vec::new();
    let added = each_added(&mut program, |program, step, name| {
        let focused = program.window.focused().unwrap_or_default();
        if !FIELDS.iter().any(|role| focused.starts_with(role)) {
            found.push(format!("{step:?}: {name:?} leaves it at {focused:?}"));
        }
    });
    assert!(found.is_empty(), "{}\n{added:#?}", found.join("\n"));
    assert!(added.len() >= 12, "only these added something: {added:#?}");
}
