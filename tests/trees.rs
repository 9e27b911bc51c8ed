//! What a screen reader tells of every screen outside the case file.

use crate::support::{Program, expect_tree, expect_tree_but};

#[test]
fn the_welcome() {
    expect_tree("welcome", &mut Program::fresh().window);
}

#[test]
fn a_new_vault() {
    let mut program = Program::fresh();
    program.press("Nieuwe kluis");
    let folder = program.folder.path().display().to_string();
    let changing = [(folder.as_str(), "FOLDER")];
    expect_tree_but("create", &mut program.window, &changing);
    program.fill("Wachtzin", "welkom01");
    program.press("Kluis maken");
    expect_tree_but("create-refused", &mut program.window, &changing);
}
