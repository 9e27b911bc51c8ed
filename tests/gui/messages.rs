//! What is wrong with a field is told when it was left, not while its first word
//! is being typed. Nobody lists the fields here: everything that can be typed in
//! on each screen is typed in.

use std::sync::Arc;

use casuskompas::gui::app::Begin;
use casuskompas::gui::widget::{Announcement, Role};

use crate::support::Program;

/// What people begin with that is nothing yet: of a date, a code, an address, a name.
const BEGINNINGS: [&str; 2] = ["3", "q"];

/// Fields, each with its role, name and number among those.
type Which = (Role, String, usize);

fn is_field(said: &Announcement) -> bool {
    let field = matches!(
        said.role,
        Role::TextField | Role::TextArea | Role::DateField | Role::PasswordField
    );
    field && !said.disabled
}

fn fields(program: &mut Program) -> Vec<Which> {
    let mut all: Vec<Which> = Vec::new();
    for one in program.window.spoken().into_iter().map(|one| one.announcement) {
        if is_field(&one) {
            let (role, name) = (one.role, one.name);
            let number = all.iter().filter(|(_, other, _)| *other == name).count();
            all.push((role, name, number));
        }
    }
    all
}

/// Everything on the screen that tells that something is wrong.
fn faults(program: &mut Program) -> Vec<String> {
    let said = program.window.spoken().into_iter().map(|one| one.announcement);
    let wrong = said.filter_map(|said| match said.role {
        Role::Alert => Some(said.name),
        _ => said.error,
    });
    wrong.collect()
}

/// Types in every field, and gives those that complain at once.
fn complain(program: &mut Program, met: &mut usize) -> Vec<String> {
    let before = faults(program);
    let mut complaints = Vec::new();
    for (role, name, number) in fields(program) {
        let spoken = program.window.spoken().into_iter();
        let mut same =
            spoken.filter(|one| one.announcement.role == role && one.announcement.name == name);
        let Some(field) = same.nth(number) else { continue };
        *met += 1;
        program.window.click_at(field.bounds.center());
        for beginning in BEGINNINGS {
            program.window.ctrl("a");
            program.type_text(beginning);
            let new = faults(program).into_iter().filter(|fault| !before.contains(fault));
            complaints.extend(new.map(|fault| format!("{name}: {fault}")));
        }
        program.window.ctrl("a");
        program.key(iced::keyboard::key::Named::Delete);
    }
    complaints
}

fn demo() -> Program {
    Program::start(Arc::new(tempfile::tempdir().unwrap()), Begin::Demo)
}

#[test]
fn no_field_of_a_page_complains_while_it_is_typed_in() {
    let mut met = 0;
    let mut complaints = Vec::new();
    let mut making = Program::fresh();
    making.press("Nieuwe kluis");
    complaints.extend(complain(&mut making, &mut met));
    let mut opening = Program::fresh();
    opening.press("Bestaande kluis openen");
    complaints.extend(complain(&mut opening, &mut met));
    for page in ["Casussen", "Instellingen", "Kluis", "Delen"] {
        let mut program = demo();
        program.press("Casussen");
        if page != "Casussen" {
            program.press(page);
        }
        complaints.extend(complain(&mut program, &mut met));
    }
    let mut program = demo();
    program.press("Casussen");
    program.press("Nieuwe casus");
    complaints.extend(complain(&mut program, &mut met));
    assert_eq!(complaints, Vec::<String>::new());
    assert!(met > 15, "only {met} fields");
}

#[test]
fn no_field_of_a_case_complains_while_it_is_typed_in() {
    let mut met = 0;
    let mut complaints = Vec::new();
    let mut program = demo();
    program.press("Casussen");
    program.press("Gezin Linde");
    program.press("Overdragen of delen");
    complaints.extend(complain(&mut program, &mut met));
    for (step, add) in [
        ("Gezin en kring", &["Persoon toevoegen", "Kind"][..]),
        ("Wat is er gebeurd", &["Zorg toevoegen", "Huisverbod toevoegen", "Incident toevoegen"]),
        ("Hoe veilig is het", &["Kracht toevoegen"]),
        ("Meldcode", &[]),
        ("Directe veiligheid", &[]),
        ("Plan en afspraken", &["Afspraak toevoegen"]),
        ("AVE en regie", &["Overdracht toevoegen"]),
        ("Logboek", &["Moment toevoegen"]),
        ("Afsluiten", &[]),
    ] {
        let mut program = demo();
        program.press("Casussen");
        program.press("Gezin Linde");
        program.press(step);
        add.iter().for_each(|add| program.press(add));
        complaints.extend(complain(&mut program, &mut met));
    }
    assert_eq!(complaints, Vec::<String>::new());
    assert!(met > 30, "only {met} fields");
}

#[test]
fn what_is_told_when_a_field_is_left_moves_nothing_from_under_the_hand() {
    let mut program = demo();
    program.press("Casussen");
    program.press("Gezin Linde");
    program.press("Wat is er gebeurd");
    program.press("Incident toevoegen");
    program.type_text("32-13");
    let focused = program.window.focused().unwrap();
    assert!(focused.starts_with("DateField"), "{focused}");
    let spoken = program.window.spoken();
    let mut below = spoken.iter().skip_while(|one| !one.announcement.focused).skip(2);
    let below = below.find(|one| one.announcement.role == Role::CheckBox).unwrap().clone();
    assert_eq!(below.announcement.checked, Some(false));
    // Without a new view in between: only then the field alone pushes things down.
    program.window.click_in_one_view(below.bounds.center());
    program.redraw();
    assert!(!faults(&mut program).is_empty(), "the day is wrong and left");
    let name = &below.announcement.name;
    let spoken = program.window.spoken();
    let mut same = spoken.iter().filter(|one| one.announcement.name == *name);
    let now = same.find(|one| one.announcement.key == below.announcement.key).unwrap();
    let places = (below.bounds, now.bounds);
    assert_eq!(now.announcement.checked, Some(true), "{name} {places:?}");
}
