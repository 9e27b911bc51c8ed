//! What goes out of a meeting: the agenda before it, what was agreed after it.

use std::fs;

use casuskompas::case::DocumentKind;
use casuskompas::gui::widget::{Ask, Role};
use casuskompas::vault::Event;

use super::meetings::{act, prepared, press_first, write_question};
use crate::support::{Program, pdf};

/// Every agenda that the log tells of: about how many cases each is.
fn logged(program: &Program) -> Vec<usize> {
    let log = program.app().desk().unwrap().vault().log().unwrap();
    let told = log.entries.iter().filter_map(|entry| match entry.event {
        Event::AgendaWritten(cases) => Some(cases),
        _ => None,
    });
    told.collect()
}

#[test]
fn the_agenda_is_read_before_it_goes_out_and_holds_what_was_read() {
    let folder = tempfile::tempdir().unwrap();
    let mut program = prepared();
    press_first(&mut program, "1 · Gezin Esdoorn");
    write_question(&mut program, "Wat heeft Eva nodig, en hoe gaat het met Fleur van Els?");
    act(&mut program, Role::Button, "Agenda als document", Ask::Press);
    program.must_see("Wat heeft moeder nodig, en hoe gaat het met [weggelaten]");
    // What is typed afterwards stands on it once somebody asks for that.
    write_question(&mut program, "Verlengen wij het huisverbod?");
    assert!(!program.sees("Gezin A; Vraag: Verlengen wij"));
    act(
        &mut program,
        Role::Link,
        "Maak het blad opnieuw, met wat u daarna hebt veranderd",
        Ask::Press,
    );
    program.must_see("Gezin A; Vraag: Verlengen wij het huisverbod?");
    act(&mut program, Role::Button, "Blad bewaren", Ask::Press);
    assert!(logged(&program).is_empty(), "no folder was named");
    let place = folder.path().to_str().unwrap().to_owned();
    act(&mut program, Role::TextField, "Map voor het bestand", Ask::SetText(place));
    act(&mut program, Role::Button, "Blad bewaren", Ask::Press);
    program.must_see("agenda.pdf staat in");
    assert_eq!(logged(&program), [3]);
    let file = fs::read(folder.path().join("agenda.pdf")).unwrap();
    if !pdf::unread() {
        let text = pdf::text(&file);
        assert!(text.contains("Verlengen wij het huisverbod?"), "{text}");
        for name in ["Esdoorn", "Linde", "Els", "Eva"] {
            assert!(!text.contains(name), "{name}: {text}");
        }
    }
}

#[test]
fn what_was_agreed_goes_out_from_the_last_part_and_the_meeting_goes_on() {
    let mut program = prepared();
    program.press("Overleg openen");
    program.press("Besluit");
    program.fill("Wat is er besloten?", "Wij vragen om verlenging.");
    program.press("Actie toevoegen");
    program.type_text("Burgemeester bellen");
    program.fill("Wie doet het?", "wijkagent");
    program.fill("Uiterlijk", "24-11-2026");
    program.fill("Wanneer kijkt u opnieuw?", "30-11-2026");
    program.press("Sluiten");
    assert!(!program.sees("Herinnering maken"), "nothing counts yet");
    program.press("Voorgelezen, dit geldt");
    program.press("Herinnering maken");
    program.must_see("Afgesproken op 19 november 2026");
    program.must_see("Burgemeester bellen");
    let folder = tempfile::tempdir().unwrap();
    program.press("Bewaren als PDF…");
    program.fill("Map voor het bestand", folder.path().to_str().unwrap());
    program.press("Hier bewaren");
    let desk = program.app().desk().unwrap();
    let case = desk.casefile().unwrap().case();
    let made = case.documents.last().unwrap();
    assert_eq!(
        (made.kind, made.reader.as_str()),
        (DocumentKind::Herinnering, "Overleg, zonder namen")
    );
    let log = desk.vault().log().unwrap();
    let told = log.entries.iter().rev().find_map(|entry| match &entry.event {
        Event::DocumentMade(_, kind, _) => Some(kind.clone()),
        _ => None,
    });
    assert_eq!(told.as_deref(), Some("Herinnering na het overleg"));
    program.press("Overleg");
    program.must_see("Delen van het overleg");
    program.must_see("Volgende: Gezin Els");
}
