//! Choosing a folder or a file where the system has no dialog for it.

use std::path::Path;
use std::sync::Arc;

use casuskompas::gui::app::Begin;
use casuskompas::gui::widget::Role;
use casuskompas::platform::{FolderPicker, Picked};

use crate::support::Program;

const MISSING: &str = "Er gaat geen venster open. Typ of plak de hele weg hier.";

/// What a desktop without portals does.
struct Missing;

impl FolderPicker for Missing {
    fn pick(&self, _: &str, _: &Path) -> Picked {
        Picked::NoDialog
    }
}

/// A dialog that the user closes without choosing.
struct Closed;

impl FolderPicker for Closed {
    fn pick(&self, _: &str, _: &Path) -> Picked {
        Picked::GaveUp
    }

    fn pick_file(&self, _: &str, _: &Path) -> Picked {
        Picked::GaveUp
    }
}

/// Presses every button that opens a dialog on the screen. Gives for each which
/// field has the keyboard then, and whether the button moved.
fn press_each(program: &mut Program) -> Vec<(String, bool)> {
    let buttons = |program: &mut Program| {
        let spoken = program.window.spoken().into_iter();
        let opens = |name: &str| matches!(name, "Kies een map" | "Kies een bestand");
        let buttons = spoken.filter(|one| one.announcement.role == Role::Button);
        let buttons = buttons.filter(|one| opens(&one.announcement.name));
        buttons.map(|one| one.bounds).collect::<Vec<_>>()
    };
    let count = buttons(program).len();
    assert!(count > 0, "no such button in\n{}", program.window.tree());
    (0..count)
        .map(|number| {
            let button = buttons(program)[number];
            program.window.click_at(button.center());
            program.redraw();
            let focused = program.window.focused().unwrap_or_default();
            (focused, button != buttons(program)[number])
        })
        .collect()
}

fn screens(picker: fn() -> Arc<dyn FolderPicker>) -> Vec<(&'static str, Program)> {
    let mut making = Program::with_picker(Begin::Usual, picker());
    making.press("Nieuwe kluis");
    let mut sharing = Program::with_picker(Begin::Demo, picker());
    sharing.press("Casussen");
    sharing.press("Delen");
    let mut vault = Program::with_picker(Begin::Demo, picker());
    vault.press("Kluis");
    let mut sending = Program::with_picker(Begin::Demo, picker());
    sending.press("Casussen");
    sending.press("Gezin Berk");
    sending.press("Overdragen of delen");
    vec![("making", making), ("sharing", sharing), ("vault", vault), ("sending", sending)]
}

#[test]
fn where_no_dialog_opens_the_field_says_so_and_takes_the_keyboard() {
    let mut fields = Vec::new();
    for (screen, mut program) in screens(|| Arc::new(Missing)) {
        assert!(!program.sees(MISSING), "{screen} before anything was pressed");
        for (field, moved) in press_each(&mut program) {
            assert!(!moved, "{screen}: {field}");
            fields.push((screen, field));
        }
        program.must_see(MISSING);
    }
    let fields: Vec<_> = fields.iter().map(|(screen, field)| (*screen, field.as_str())).collect();
    let wanted = [
        ("making", "TextField Map"),
        ("sharing", "TextField Bestand"),
        ("vault", "TextField Map voor de reservekopie"),
        ("vault", "TextField Map van de reservekopie"),
        ("vault", "TextField Map voor het bestand"),
        ("sending", "TextField Map voor het bestand"),
    ];
    assert_eq!(fields, wanted);
}

#[test]
fn who_closes_the_dialog_hears_nothing_of_it() {
    for (screen, mut program) in screens(|| Arc::new(Closed)) {
        press_each(&mut program);
        assert!(!program.sees(MISSING), "{screen}");
    }
}
