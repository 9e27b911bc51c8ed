//! What the window shows of names that strangers chose.

use casuskompas::gui::widget::Role;
use casuskompas::texts::is_hidden;

use crate::gui::locking::with_new_vault;
use crate::support::Program;

const NAME: &str = "Gezin L\u{202e}in\u{200b}de\u{ad}\u{61c}\u{2028}\u{e0041}";

/// Where what stands in it is told as it was typed.
fn is_field(role: Role) -> bool {
    matches!(role, Role::TextField | Role::TextArea | Role::DateField)
}

/// Nothing that is drawn or said steers or hides, and the name is there.
fn assert_plain(program: &mut Program, place: &str) {
    let mut met = 0;
    for spoken in program.window.spoken() {
        let said = spoken.announcement;
        let value = said.value.filter(|_| !is_field(said.role));
        let words = [Some(said.name), value, said.description, said.error];
        for words in words.into_iter().flatten().chain(said.options) {
            let hidden = words.chars().find(|c| is_hidden(*c) && *c != '\n');
            assert_eq!(hidden, None, "{place}: {words:?}");
            met += usize::from(words.contains("Gezin L\\u{202e}in"));
        }
    }
    assert!(met > 0, "{place}: {}", program.window.tree());
}

#[test]
fn a_hostile_name_turns_and_hides_nothing() {
    let mut program = with_new_vault();
    program.press("Nieuwe casus");
    program.fill("Werknaam", NAME);
    program.fill("Wat speelt er, in één zin", NAME);
    program.press("Casus maken");
    program.wait(2);
    assert_plain(&mut program, "the case");
    for page in ["Vandaag", "Casussen"] {
        program.press(page);
        assert_plain(&mut program, page);
    }
}
