//! Oefenen: writing a practice case in the window, opening one of one's own, and paper.

use std::fs;
use std::path::Path;

use casuskompas::gui::widget::{Ask, Role};
use casuskompas::practice::{LARGEST_PRACTICE, SOURCES};
use iced::keyboard::key::Named;

use super::hands::{demo, new_vault};
use super::locking::PASSPHRASE;
use crate::redaction::wall::{found, telling};
use crate::support::{Program, pdf};

const TEXT: &str = "Tekst van de oefening";

fn oefenen() -> Program {
    let mut program = demo().program;
    program.press("Oefenen");
    program
}

/// Does something as a reader does: the page may hold still where a pointer was.
fn act(program: &mut Program, role: Role, name: &str, ask: Ask) {
    program.window.ask(role, name, ask);
    program.redraw();
}

fn press(program: &mut Program, name: &str) {
    act(program, Role::Button, name, Ask::Press);
}

fn text(program: &mut Program) -> String {
    program.window.get(Role::TextArea, TEXT).announcement.value.unwrap()
}

/// Types a whole text, and waits until it is checked.
fn write(program: &mut Program, text: &str) {
    act(program, Role::TextArea, TEXT, Ask::SetText(text.to_owned()));
    program.wait(2);
    program.redraw();
}

fn fill(program: &mut Program, field: &str, path: &Path) {
    act(program, Role::TextField, field, Ask::SetText(path.display().to_string()));
}

fn can(program: &mut Program, button: &str) -> bool {
    !program.window.get(Role::Button, button).announcement.disabled
}

/// The text that begins with a family of the demonstration.
fn begun(family: &str) -> Program {
    let mut program = oefenen();
    press(&mut program, "Beginnen met een casus");
    program.must_see("Namen en wat daarop lijkt worden eerst weggelaten");
    press(&mut program, family);
    program
}

#[test]
fn one_that_begins_with_a_case_names_nobody_and_can_be_practised_at_once() {
    for family in ["Gezin Esdoorn", "Gezin Linde", "Mevrouw Wilg"] {
        let mut program = begun(family);
        program.must_see("De namen zijn weggelaten.");
        program.must_see("Alles klopt. U kunt ermee oefenen.");
        let case = casuskompas::demo::families(crate::support::vault::now().date_naive());
        let case = case.into_iter().find(|one| one.name == family).unwrap();
        let text = text(&mut program);
        let mut telling = telling(&case);
        telling.retain(|word| word != "kompas");
        assert_eq!(found(&telling, &text), [""; 0], "{text}");
        press(&mut program, "Oefenen met deze tekst");
        program.must_see("Deel 1 van 1: de eerste zorg");
        press(&mut program, "Stoppen");
        assert_eq!(self::text(&mut program), text, "back at the text");
    }
}

#[test]
fn what_is_wrong_is_told_with_its_line_beside_the_text() {
    let mut program = begun("Gezin Linde");
    let whole = text(&mut program);
    let spoilt = whole.replacen("Minuten: 20", "Minuten: veel", 1);
    write(&mut program, &spoilt);
    let line = 1 + spoilt.lines().position(|line| line == "Minuten: veel").unwrap();
    program.must_see("1 plek klopt nog niet.");
    program.must_see(&format!("Regel {line}: Bij “Minuten” staat “veel”."));
    assert!(!can(&mut program, "Oefenen met deze tekst"));
    write(&mut program, &whole);
    program.must_see("Alles klopt.");
    assert!(can(&mut program, "Oefenen met deze tekst"));
    // Before the newest words were looked at nobody practises with the old ones.
    act(&mut program, Role::TextArea, TEXT, Ask::SetText(spoilt));
    assert!(!can(&mut program, "Oefenen met deze tekst"));
}

#[test]
fn it_is_kept_in_one_file_and_what_somebody_else_wrote_there_stays() {
    let folder = tempfile::tempdir().unwrap();
    let mut program = begun("Gezin Linde");
    press(&mut program, "Oefening bewaren");
    program.must_see("Map voor het bestand");
    fill(&mut program, "Map voor het bestand", folder.path());
    press(&mut program, "Oefening bewaren");
    let file = folder.path().join("mijn-oefening.txt");
    assert_eq!(fs::read_to_string(&file).unwrap(), text(&mut program));
    let more = format!("{}\n", text(&mut program));
    write(&mut program, &more);
    press(&mut program, "Oefening bewaren");
    assert_eq!(fs::read_to_string(&file).unwrap(), more);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    fs::write(&file, "van een ander").unwrap();
    write(&mut program, &format!("{more}\n"));
    press(&mut program, "Oefening bewaren");
    assert_eq!(fs::read_to_string(&file).unwrap(), "van een ander");
    assert!(folder.path().join("mijn-oefening-2.txt").is_file());
    // Kept as it is, so nothing is asked.
    press(&mut program, "Alle oefeningen");
    program.must_see("Een eigen oefening");
}

#[test]
fn nobody_loses_words_by_going_back() {
    let mut program = begun("Gezin Linde");
    let more = format!("{}\n", text(&mut program));
    write(&mut program, &more);
    press(&mut program, "Alle oefeningen");
    program.must_see("Uw laatste woorden staan in geen bestand.");
    press(&mut program, "Verder schrijven");
    assert!(!text(&mut program).is_empty());
    press(&mut program, "Alle oefeningen");
    press(&mut program, "Toch terug, zonder te bewaren");
    program.must_see("Een eigen oefening");
    // Of what nobody changed nothing is lost.
    act(&mut program, Role::Button, "Wijzigen", Ask::Press);
    press(&mut program, "Alle oefeningen");
    program.must_see("Een eigen oefening");
}

#[test]
fn a_text_that_is_worked_on_comes_back_after_a_lock() {
    let mut program = new_vault().program;
    program.press("Oefenen");
    act(&mut program, Role::Button, "Wijzigen", Ask::Press);
    let changed = format!("{}\nNog een zin.", text(&mut program));
    write(&mut program, &changed);
    program.ctrl("l");
    program.fill("Wachtzin", PASSPHRASE);
    program.key(Named::Enter);
    program.press("Oefenen");
    assert_eq!(text(&mut program), changed);
}

#[test]
fn a_file_of_ones_own_is_offered_or_worked_on_first() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    let (_, source) = SOURCES[2];
    fs::write(at("goed.txt"), source.replace("Kenmerk: te-vroeg", "Kenmerk: eigen")).unwrap();
    fs::write(at("fout.txt"), source.replacen("Minuten:", "Minuut:", 1)).unwrap();
    fs::write(at("beeld.txt"), [0xff, 0xfe, 0x00]).unwrap();
    fs::write(at("groot.txt"), vec![b'a'; LARGEST_PRACTICE + 1]).unwrap();
    let mut program = oefenen();
    let open = |program: &mut Program, name: &str| {
        fill(program, "Bestand met een oefening", &at(name));
        press(program, "Oefening openen");
    };
    open(&mut program, "weg.txt");
    program.must_see("Het bestand kon niet worden gelezen");
    open(&mut program, "beeld.txt");
    program.must_see("In dit bestand staat geen gewone tekst.");
    open(&mut program, "groot.txt");
    program.must_see("Het bestand is te groot.");
    let count = |program: &mut Program| {
        let all = program.window.spoken();
        all.iter().filter(|one| one.announcement.name == "Beginnen").count()
    };
    assert_eq!(count(&mut program), SOURCES.len());
    open(&mut program, "goed.txt");
    assert_eq!(count(&mut program), SOURCES.len() + 1);
    // The same once more is the same one.
    open(&mut program, "goed.txt");
    assert_eq!(count(&mut program), SOURCES.len() + 1);
    open(&mut program, "fout.txt");
    program.must_see("plek");
    assert!(text(&mut program).contains("Minuut:"));
}

#[test]
fn notes_and_cards_come_out_on_paper() {
    let folder = tempfile::tempdir().unwrap();
    let mut program = oefenen();
    act(&mut program, Role::Button, "Op papier", Ask::Press);
    press(&mut program, "Notities trainer als PDF");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    fill(&mut program, "Map voor het bestand", folder.path());
    press(&mut program, "Notities trainer als PDF");
    program.must_see("notities-veel-handen.pdf");
    press(&mut program, "Rolkaarten als PDF");
    press(&mut program, "Rolkaarten als PDF");
    program.must_see("rolkaarten-veel-handen-2.pdf");
    let notes = fs::read(folder.path().join("notities-veel-handen.pdf")).unwrap();
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 3);
    if !pdf::unread() {
        let text = pdf::text(&notes);
        assert!(text.contains("Dit is een oefening, en telt nergens mee."), "{text}");
    }
}
