//! What a screen reader tells of a meeting: the list, preparing one, and each part while it
//! is led.

use casuskompas::gui::widget::{Ask, Role};

use super::meetings::{act, begin, press_first, write_question};
use crate::support::{Program, expect_navigation, expect_tree};

const FAMILIES: [&str; 3] = ["Gezin Esdoorn", "Gezin Els", "Gezin Linde"];

fn demonstration() -> Program {
    let folder = std::sync::Arc::new(tempfile::tempdir().unwrap());
    Program::start(folder, casuskompas::gui::app::Begin::Demo)
}

#[test]
fn meetings_and_preparing_one() {
    let mut program = demonstration();
    program.press("Overleg");
    expect_tree("meetings-none", &mut program.window);
    begin(&mut program, FAMILIES);
    program.press("Iemand toevoegen");
    program.type_text("wijkagent");
    press_first(&mut program, "1 · Gezin Esdoorn");
    write_question(&mut program, "Verlengen wij het huisverbod?");
    act(&mut program, Role::Button, "Agenda als document", Ask::Press);
    expect_tree("meetings-preparing", &mut program.window);
    act(&mut program, Role::Button, "Alle overleggen", Ask::Press);
    program.wait(2);
    expect_tree("meetings-list", &mut program.window);
}

#[test]
fn each_part_while_it_is_led() {
    let mut program = demonstration();
    begin(&mut program, FAMILIES);
    program.press("Iemand toevoegen");
    program.type_text("wijkagent");
    act(&mut program, Role::Button, "Overleg openen", Ask::Press);
    expect_navigation("meeting-parts", &mut program.window);
    program.press("Tweede scherm openen");
    expect_tree("meeting-opening", &mut program.window);
    for (part, name) in [
        ("Veiligheid", "meeting-veiligheid"),
        ("Besluit", "meeting-besluit"),
        ("Sluiten", "meeting-sluiten"),
    ] {
        program.press(part);
        expect_tree(name, &mut program.window);
    }
    // What is looked at in these parts are steps of the case, which have trees of their own.
    program.press("Oordeel");
    program.press("Overleg");
    expect_tree("meeting-oordeel", &mut program.window);
    program.press("Tweede scherm zwart");
    program.press("Besloten tijd");
    expect_tree("meeting-private", &mut program.window);
}
