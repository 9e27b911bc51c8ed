//! Datums naar uw agenda: a file without a name or a word that anybody typed.

use std::fs;
use std::sync::Arc;

use casuskompas::demo::families;
use casuskompas::gui::app::Begin;
use casuskompas::gui::widget::Role;

use crate::support::Program;

fn at_the_vault() -> Program {
    let mut program = Program::start(Arc::new(tempfile::tempdir().unwrap()), Begin::Demo);
    program.press("Kluis");
    program
}

#[test]
fn the_dates_of_all_families_go_to_a_file_without_names() {
    let mut program = at_the_vault();
    let folder = program.folder.path().join("bureau");
    program.fill("Map voor het bestand", &folder.display().to_string());
    program.press("Bestand maken");
    let name = "casuskompas-datums-2026-11-19.ics";
    program.must_see(&format!("datums staan in {name}"));
    let text = fs::read_to_string(folder.join(name)).unwrap().replace("\r\n ", "");
    let summaries: Vec<&str> =
        text.lines().filter_map(|line| line.strip_prefix("SUMMARY:")).collect();
    assert!(summaries.iter().any(|one| one.ends_with("huisverbod loopt af")), "{summaries:?}");
    assert!(summaries.iter().any(|one| one.ends_with("evaluatie")), "{summaries:?}");
    let families = families("2026-11-19".parse().unwrap());
    for case in &families {
        // An organisation that stands in the circle may be called what it is.
        let people = case.family.people.iter().filter(|one| one.name != one.organisation);
        let people = people.map(|one| one.name.as_str());
        let moments = case.agenda.iter().map(|one| one.what.as_str());
        for words in people.chain(moments).chain([case.name.as_str()]) {
            let said = summaries.iter().any(|one| one.contains(words));
            assert!(words.is_empty() || !said, "{words} stands in the file");
        }
    }
    program.press("Bestand maken");
    program.must_see("casuskompas-datums-2026-11-19-2.ics");
}

#[test]
fn a_folder_is_asked_for_and_never_the_vault_itself() {
    let mut program = at_the_vault();
    program.press("Bestand maken");
    assert_eq!(program.window.focused().as_deref(), Some("TextField Map voor het bestand"));
    let log = |program: &mut Program| program.window.find(Role::Text, "zonder namen").is_some();
    assert!(!log(&mut program));
}

/// What a calendar knows each date by, with the day.
fn known(program: &mut Program, name: &str) -> std::collections::BTreeMap<String, String> {
    let folder = program.folder.path().join("bureau");
    program.press("Kluis");
    program.fill("Map voor het bestand", &folder.display().to_string());
    program.press("Bestand maken");
    program.must_see(name);
    let text = fs::read_to_string(folder.join(name)).unwrap().replace("\r\n ", "");
    let events = text.split("BEGIN:VEVENT").skip(1);
    let line = |event: &str, begins: &str| {
        let mut lines = event.lines();
        lines.find(|line| line.starts_with(begins)).unwrap().to_owned()
    };
    events.map(|event| (line(event, "UID:"), line(event, "DTSTART"))).collect()
}

#[test]
fn made_again_after_an_earlier_moment_was_done_no_other_moves_into_its_place() {
    let mut program = Program::start(Arc::new(tempfile::tempdir().unwrap()), Begin::Demo);
    let before = known(&mut program, "casuskompas-datums-2026-11-19.ics");
    program.press("Casussen");
    program.press("Gezin Els");
    program.press("Logboek");
    program.press("Gedaan");
    program.ctrl("s");
    let after = known(&mut program, "casuskompas-datums-2026-11-19-2.ics");
    assert_eq!(after.len() + 1, before.len(), "one moment was done");
    for (uid, day) in &after {
        assert_eq!(before.get(uid), Some(day), "{uid}");
    }
}
