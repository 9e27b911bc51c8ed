//! Keeping and destroying in the window, by its words and by the keyboard.

use std::path::PathBuf;

use casuskompas::case::{CaseId, Ground, Remainder};
use casuskompas::gui::app::{Begin, Message};
use casuskompas::gui::desk;
use casuskompas::gui::widget::Role;
use casuskompas::vault::{Certificate, Event, Reason, Vault, VaultError};
use chrono::{DateTime, FixedOffset, TimeDelta};
use iced::keyboard::key::Named;

use crate::gui::locking::{PASSPHRASE, with_new_vault};
use crate::support::{Program, broken, expect_tree};

fn new_case(program: &mut Program) -> CaseId {
    program.press("Nieuwe casus");
    program.type_text("Gezin Linde");
    program.press("Casus maken");
    let desk = program.app().desk().unwrap();
    desk.casefile().unwrap().case().id
}

/// A case that was closed just now, with its logbook open.
fn closed_case() -> (Program, CaseId) {
    let mut program = with_new_vault();
    let id = new_case(&mut program);
    program.close_case();
    program.press("Logboek");
    (program, id)
}

fn folder(program: &Program) -> PathBuf {
    let vault = program.app().desk().unwrap().vault();
    vault.folder().unwrap().into()
}

/// Every file of the vault whose path names this case.
fn files_of(program: &Program, id: CaseId) -> Vec<PathBuf> {
    let (mut folders, mut found) = (vec![folder(program)], Vec::new());
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.to_string_lossy().contains(&id.to_string()) {
                found.push(path.clone());
            }
            if path.is_dir() {
                folders.push(path);
            }
        }
    }
    found
}

fn certificates(program: &Program) -> Vec<(String, Certificate)> {
    let log = program.app().desk().unwrap().vault().log().unwrap();
    let entries = log.entries.into_iter();
    entries
        .filter_map(|entry| match entry.event {
            Event::Destroyed(certificate) => Some((entry.by, certificate)),
            _ => None,
        })
        .collect()
}

fn destroy(program: &mut Program, reason: &str) {
    program.press("Casus vernietigen…");
    program.choose("Waarom vernietigt u de casus?", reason);
    program.fill("Typ ter controle: 2026-001", "2026-001");
    program.press("Vernietigen");
}

#[test]
fn grounds_lead_to_a_day_with_a_reason() {
    let (mut program, _) = closed_case();
    program.must_see("Kies waarom deze casus wordt bewaard");
    program.choose("Waarom wordt deze casus bewaard?", "Wmo");
    program.must_see("bewaren tot en met dinsdag 19 november 2041.");
    program.must_see("Deze termijn is niet bij de bron nagekeken");
    program.choose("Waarom wordt deze casus bewaard?", "Jeugdwet");
    program.must_see("bewaren tot en met maandag 19 november 2046.");
    program.must_see("Dat is 20 jaar na de laatste wijziging, op 19-11-2026.");
    program.must_see("Rijksoverheid");
    let desk = program.app().desk().unwrap();
    let chosen = &desk.casefile().unwrap().case().retention.grounds;
    assert_eq!(chosen.iter().collect::<Vec<_>>(), [&Ground::Jeugdwet, &Ground::Wmo]);
    program.fill("Zelf een einddatum kiezen", "1-12-2026");
    program.must_see("U koos zelf: bewaren tot en met dinsdag 1 december 2026.");
    program.must_see("ligt voor het einde van de termijn: maandag 19 november 2046");
    program.fill("Zelf een einddatum kiezen", "1-1-2050");
    assert!(!program.sees("ligt voor het einde van de termijn"));
}

#[test]
fn a_case_that_runs_cannot_be_destroyed() {
    let (mut program, _) = closed_case();
    assert!(program.sees("Casus vernietigen…"));
    program.press("Afsluiten");
    program.fill("Waarom weer openen?", "Er is nieuws.");
    program.press("Casus weer openen");
    program.press("Logboek");
    program.must_see("De casus loopt nog.");
    assert!(!program.sees("Casus vernietigen…"));
}

#[test]
fn half_a_date_stays_with_the_case() {
    let (mut program, _) = closed_case();
    program.fill("Zelf een einddatum kiezen", "12-");
    let desk = program.app().desk().unwrap();
    let half = &desk.casefile().unwrap().case().half_typed;
    assert!(half.values().any(|words| words == "12-"), "{half:?}");
}

#[test]
fn a_case_is_destroyed_with_a_certificate_and_leaves_nothing() {
    let (mut program, id) = closed_case();
    program.wait(2);
    assert!(!files_of(&program, id).is_empty());
    // A session ends after ten minutes; then there is a version to go back to.
    program.wait(6 * 60);
    program.send(Message::Active);
    program.wait(6 * 60);
    program.send(Message::Active);
    program.fill("Werknaam", "Gezin Zilverspar");
    program.wait(2);
    assert!(files_of(&program, id).len() > 1, "an earlier version too");
    program.press("Casus vernietigen…");
    expect_tree("destroy", &mut program.window);
    program.press("Vernietigen");
    expect_tree("destroy-refused", &mut program.window);
    assert!(!files_of(&program, id).is_empty());
    let reason = "Hij staat in het systeem van de gemeente of bij een collega";
    program.choose("Waarom vernietigt u de casus?", reason);
    program.fill("Typ ter controle: 2026-001", "2026-010");
    program.press("Vernietigen");
    program.must_see("Dit is niet hetzelfde");
    program.fill("Typ ter controle: 2026-001", " 2026-001 ");
    program.press("Vernietigen");
    expect_tree("destroyed", &mut program.window);
    assert_eq!(files_of(&program, id), [""; 0].map(PathBuf::from));
    let proof = certificates(&program);
    assert_eq!(proof.len(), 1);
    let (by, certificate) = &proof[0];
    assert_eq!((by.as_str(), certificate.reason), ("S. de Wit", Reason::KeptElsewhere));
    assert_eq!(certificate.case.number, "2026-001");
    program.must_see(&format!("is vernietigd: {} bestanden", certificate.files));
    program.press("Sluiten");
    program.must_see("Heading \"Casussen\"");
    assert!(!program.sees("Zilverspar"));
    let desk = program.app().desk().unwrap();
    assert!(desk.summaries().is_empty() && desk.casefile().is_none());
}

/// What stays to be counted, of a case that is destroyed after these were pressed.
fn left(presses: &[&str]) -> (Program, Vec<Remainder>) {
    let (mut program, id) = closed_case();
    program.wait(2);
    program.press("Casus vernietigen…");
    presses.iter().for_each(|label| program.press(label));
    let reason = "Hij staat in het systeem van de gemeente of bij een collega";
    program.choose("Waarom vernietigt u de casus?", reason);
    program.fill("Typ ter controle: 2026-001", "2026-001");
    program.press("Vernietigen");
    assert_eq!(files_of(&program, id), [""; 0].map(PathBuf::from));
    let kept = program.app().desk().unwrap().vault().remainders().unwrap();
    program.press("Sluiten");
    (program, kept)
}

#[test]
fn a_case_counts_after_it_was_destroyed_only_where_that_is_asked() {
    const LEAVE: &str = "Laat deze casus meetellen in Inzicht";
    assert_eq!(left(&[]).1, []);
    assert_eq!(left(&[LEAVE, LEAVE]).1, []);
    let (mut program, kept) = left(&[LEAVE]);
    assert_eq!(kept.len(), 1);
    assert_eq!((kept[0].year, kept[0].quarter, kept[0].level), (2026, 4, None));
    program.press("Inzicht");
    program.must_see("Casussen dit jaar: 1");
}

#[test]
fn words_on_their_way_to_the_vault_do_not_bring_it_back() {
    let (mut program, id) = closed_case();
    program.wait(2);
    program.fill("Toelichting", "Deze woorden wachten nog.");
    assert!(!program.app().desk().unwrap().is_kept());
    destroy(&mut program, "Hij is per vergissing gemaakt: een test, of dubbel");
    program.must_see("Casus 2026-001 is vernietigd");
    program.press("Sluiten");
    for _ in 0..12 {
        program.wait(2);
    }
    assert!(program.app().desk().unwrap().is_kept());
    assert_eq!(files_of(&program, id), [""; 0].map(PathBuf::from));
}

#[test]
fn the_desk_forgets_where_the_case_was_open() {
    let (mut program, id) = closed_case();
    for _ in 0..4 {
        program.wait(1);
    }
    let vault = program.app().desk().unwrap().vault().clone();
    let draft = |id: CaseId| {
        let draft = vault.read_draft("desk").unwrap().unwrap_or_default();
        String::from_utf8_lossy(&draft).contains(&id.to_string())
    };
    assert!(draft(id), "the draft tells where the user is");
    destroy(&mut program, "Iemand over wie het gaat, vroeg erom");
    for _ in 0..4 {
        program.wait(1);
    }
    assert!(!draft(id));
    assert!(vault.deleted().unwrap().is_empty());
    assert_eq!(vault.open(id).unwrap_err(), VaultError::CaseMissing);
}

#[test]
fn a_failure_is_told_and_nothing_typed_is_lost() {
    let (mut program, id) = closed_case();
    program.wait(2);
    program.fill("Toelichting", "Deze woorden wachten nog.");
    program.press("Casus vernietigen…");
    program.choose("Waarom vernietigt u de casus?", "Iemand over wie het gaat, vroeg erom");
    program.fill("Typ ter controle: 2026-001", "2026-001");
    // A file where the vault wants a folder.
    let marks = folder(&program).join("deleted");
    let _ = std::fs::remove_dir(&marks);
    std::fs::write(&marks, "in de weg").unwrap();
    program.press("Vernietigen");
    program.must_see("Vernietigen is niet gelukt.");
    program.press("Sluiten");
    std::fs::remove_file(&marks).unwrap();
    std::fs::create_dir(&marks).unwrap();
    program.wait(2);
    let vault = program.app().desk().unwrap().vault().clone();
    let case = vault.open(id).unwrap().case;
    assert_eq!(case.retention.note, "Deze woorden wachten nog.");
    destroy(&mut program, "Iemand over wie het gaat, vroeg erom");
    program.must_see("Casus 2026-001 is vernietigd");
}

#[test]
fn a_term_that_still_runs_is_no_reason_and_one_that_ended_is() {
    let (mut program, _) = closed_case();
    let over = "De bewaartermijn is voorbij";
    program.choose("Waarom wordt deze casus bewaard?", "Jeugdwet");
    program.press("Casus vernietigen…");
    program.must_see("De termijn loopt nog tot en met maandag 19 november 2046.");
    assert!(program.window.find(Role::Radio, over).is_none());
    program.key(Named::Escape);
    program.fill("Zelf een einddatum kiezen", "18-11-2026");
    program.must_see("De termijn is voorbij sinds woensdag 18 november 2026.");
    destroy(&mut program, over);
    program.must_see("Waarom: De bewaartermijn is voorbij");
}

#[test]
fn the_keyboard_alone_destroys_a_case() {
    let (mut program, id) = closed_case();
    program.window = program.window.sized(1366.0, 768.0);
    let reach = |program: &mut Program, name: &str| {
        for _ in 0..60 {
            let at = program.window.focused().unwrap_or_default();
            if at.split_once(' ').is_some_and(|(_, at)| at == name) {
                return;
            }
            program.key(Named::Tab);
        }
        panic!("{name:?} is out of reach in\n{}", program.window.tree());
    };
    reach(&mut program, "Jeugdwet");
    program.key(Named::Space);
    reach(&mut program, "Casus vernietigen…");
    program.key(Named::Enter);
    reach(&mut program, "Waarom vernietigt u de casus?");
    program.key(Named::Home);
    reach(&mut program, "Typ ter controle: 2026-001");
    program.type_text("2026-001");
    program.key(Named::Enter);
    program.must_see("Casus 2026-001 is vernietigd");
    let at = program.window.focused().unwrap_or_default();
    assert_eq!(at, "Button Sluiten");
    program.key(Named::Enter);
    program.must_see("Heading \"Casussen\"");
    assert_eq!(files_of(&program, id), [""; 0].map(PathBuf::from));
}

#[test]
fn today_asks_for_a_decision_and_leads_to_it() {
    let (mut program, _) = closed_case();
    program.press("Vandaag");
    program.must_see("Heading \"Besluit over bewaren\"");
    expect_tree("today-kept", &mut program.window);
    program.press("Gezin Linde — nog geen grond om te bewaren");
    program.choose("Waarom wordt deze casus bewaard?", "Huisverbod (Wth)");
}

#[test]
fn what_was_decided_asks_no_more() {
    let (mut program, _) = closed_case();
    program.choose("Waarom wordt deze casus bewaard?", "Jeugdwet");
    program.press("Vandaag");
    program.wait(2);
    assert!(!program.sees("Besluit over bewaren"));
    program.press("Casussen");
    program.press("Gezin Linde");
    program.press("Logboek");
    program.choose("Waarom wordt deze casus bewaard?", "Werkkopie");
    program.press("Vandaag");
    program.wait(2);
    program.must_see("Gezin Linde — deze werkkopie kan weg");
}

#[test]
fn who_only_reads_is_offered_nothing() {
    let (mut first, _) = closed_case();
    first.wait(2);
    let mut second = Program::start(first.folder.clone(), Begin::Usual);
    second.type_text(PASSPHRASE);
    second.key(Named::Enter);
    if second.app().desk().unwrap().casefile().is_none() {
        second.press("Casussen");
        second.press("Gezin Linde");
    }
    second.press("Logboek");
    second.must_see("Heading \"Bewaren en vernietigen\"");
    assert!(!second.sees("Casus vernietigen…"));
    let message = desk::dialog::destroying::Message::Go;
    second.send(Message::Desk(desk::Message::Destroying(message)));
    assert!(certificates(&first).is_empty());
}

fn at(program: &Program) -> DateTime<FixedOffset> {
    use casuskompas::platform::Clock;
    program.clock.now()
}

/// Time that nobody worked in counts for little.
fn work_meanwhile(vault: &Vault, now: DateTime<FixedOffset>) {
    for days in [24, 17, 10, 3] {
        let then = now - TimeDelta::days(days);
        vault.note(Event::PassphraseChanged, "S. de Wit", then).unwrap();
    }
}

#[test]
fn deleted_cases_whose_term_is_over_go_after_unlocking() {
    let (mut program, id) = closed_case();
    program.wait(2);
    program.press("Vandaag");
    let vault = program.app().desk().unwrap().vault().clone();
    let long_ago = at(&program) - TimeDelta::days(31);
    vault.delete(id, "S. de Wit", long_ago).unwrap();
    work_meanwhile(&vault, at(&program));
    assert_eq!(vault.deleted().unwrap().len(), 1);
    // Today was done already.
    program.wait(2);
    assert_eq!(vault.deleted().unwrap().len(), 1);
    drop(vault);
    program.ctrl("l");
    program.type_text(PASSPHRASE);
    program.key(Named::Enter);
    program.wait(1);
    let vault = program.app().desk().unwrap().vault();
    assert!(vault.deleted().unwrap().is_empty());
    let proof = certificates(&program);
    assert_eq!(proof.len(), 1);
    assert_eq!(proof[0].1.reason, Reason::TermEnded);
    assert_eq!(files_of(&program, id), [""; 0].map(PathBuf::from));
}

#[test]
fn a_vault_that_stays_open_is_looked_at_once_a_day() {
    let (mut program, id) = closed_case();
    program.wait(2);
    let vault = program.app().desk().unwrap().vault().clone();
    vault.delete(id, "S. de Wit", at(&program) - TimeDelta::days(31)).unwrap();
    work_meanwhile(&vault, at(&program));
    let today = at(&program).date_naive();
    while at(&program).date_naive() == today {
        assert_eq!(vault.deleted().unwrap().len(), 1);
        program.send(Message::Active);
        program.wait(8 * 60);
    }
    program.wait(1);
    assert!(vault.deleted().unwrap().is_empty());
    let desk = program.app().desk().unwrap();
    assert!(desk.summaries().is_empty(), "listed anew");
    assert!(desk.casefile().is_none(), "no longer open either");
}

#[test]
fn the_card_keeps_the_rules_of_a_screen_reader() {
    let (mut program, _) = closed_case();
    for ground in ["Jeugdwet", "Wmo", "Huisverbod (Wth)", "Werkkopie", "Anders"] {
        program.choose("Waarom wordt deze casus bewaard?", ground);
    }
    program.fill("Zelf een einddatum kiezen", "1-12-2026");
    assert_eq!(broken(&program.window.spoken()), [""; 0]);
    program.window = program.window.sized(640.0, 9000.0);
    assert_eq!(broken(&program.window.spoken()), [""; 0]);
    program.press("Casus vernietigen…");
    assert_eq!(broken(&program.window.spoken()), [""; 0]);
}
