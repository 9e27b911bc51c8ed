//! Inzicht: the figures of a vault, with what was before and how each is counted.

use std::sync::Arc;

use casuskompas::gui::app::Begin;

use super::hands::demo;
use super::locking::with_new_vault;
use crate::support::{Program, expect_tree};

fn in_insight() -> Program {
    let folder = Arc::new(tempfile::tempdir().unwrap());
    let mut program = Program::start(folder, Begin::Demo);
    program.press("Inzicht");
    program
}

fn misses(program: &mut Program, words: &str) {
    let tree = program.window.tree();
    assert!(!tree.contains(words), "{words:?} is in\n{tree}");
}

#[test]
fn figures_are_there_at_once_and_another_time_gives_others_by_keyboard_alone() {
    let mut hands = demo();
    hands.enter("Inzicht");
    hands.program.must_see("Casussen dit jaar");
    hands.program.must_see("vorig jaar: ");
    hands.answer("Over welke tijd", 1);
    hands.program.must_see("Casussen dit kwartaal");
    hands.program.must_see("vorig kwartaal: ");
    hands.answer("Over welke tijd", 3);
    hands.program.must_see("Alle casussen");
    misses(&mut hands.program, "vorig ");
    hands.enter("Hoe is dit geteld?");
    hands.program.must_see("Wie aan een casus werkt, telt nergens mee.");
    hands.enter("Hoe is dit geteld?");
    misses(&mut hands.program, "telt nergens mee");
}

#[test]
fn no_name_of_a_family_or_a_worker_stands_there() {
    let mut program = in_insight();
    program.must_see("Dit is het voorbeeld");
    let (tree, today) = (program.window.tree(), crate::support::now().date_naive());
    for case in casuskompas::demo::families(today) {
        assert!(!tree.contains(&case.name), "{}", case.name);
        let people = case.family.members().map(|person| person.name.trim());
        for name in people.chain([case.regie.casusregie.name.trim()]) {
            assert!(name.is_empty() || !tree.contains(name), "{name}");
        }
    }
}

#[test]
fn an_empty_vault_says_that_there_is_nothing_to_count() {
    let mut program = with_new_vault();
    program.press("Inzicht");
    program.must_see("Er zijn nog geen casussen om te tellen.");
    misses(&mut program, "Dit is het voorbeeld");
}

#[test]
fn what_changes_in_a_case_changes_what_is_counted() {
    let mut program = with_new_vault();
    program.press("Nieuwe casus");
    program.fill("Werknaam", "Gezin Wilg");
    program.press("Casus maken");
    program.ctrl("s");
    program.press("Inzicht");
    program.must_see("Casussen dit jaar: 1. 1 loopt nu");
}

#[test]
fn what_is_told() {
    let mut program = in_insight();
    program.press("Hoe is dit geteld?");
    expect_tree("insight", &mut program.window);
    program.window.resize(700.0, 9000.0);
    expect_tree("insight-narrow", &mut program.window);
}

/// The demonstration with its figures, and a folder to write in.
fn keeping(program: &mut Program, kind: &str) -> std::path::PathBuf {
    program.choose("Welk onderwerp", "Casussen per AVE-niveau");
    program.choose("Wat voor bestand", kind);
    program.press("Bewaren als bestand…");
    let folder = program.folder.path().join("cijfers");
    std::fs::create_dir_all(&folder).unwrap();
    program.fill("Map voor het bestand", &folder.display().to_string());
    program.press("Hier bewaren");
    folder
}

/// About what the log tells that figures were written.
fn logged(program: &Program) -> Vec<String> {
    let log = program.app().desk().unwrap().vault().log().unwrap();
    let told = log.entries.into_iter().filter_map(|entry| match entry.event {
        casuskompas::vault::Event::FiguresWritten(what) => Some(what),
        _ => None,
    });
    told.collect()
}

#[test]
fn what_was_seen_goes_to_a_table_and_the_log_tells_about_what() {
    let mut program = in_insight();
    let folder = keeping(&mut program, "Tabel voor een rekenblad");
    let file = folder.join("inzicht-casussen-per-ave-niveau-2025.csv");
    let text = String::from_utf8(std::fs::read(&file).unwrap()).unwrap();
    assert!(text.starts_with('\u{feff}'), "{text}");
    assert!(text.contains("\"AVE 1\";\"minder dan 10\";\"\"\r\n"), "{text}");
    program.must_see("inzicht-casussen-per-ave-niveau-2025.csv staat in de map");
    assert_eq!(logged(&program), ["Casussen per AVE-niveau, 2025"]);
    assert!(text.contains("\"2025-01-01\";\"2025-12-31\""), "{text}");
    // Of the exact numbers of the own screen none stands in it.
    let numbers = text.lines().skip(1).filter_map(|line| line.split(';').nth(4));
    let exact = numbers
        .filter(|number| number.trim_matches('"').parse::<usize>().is_ok_and(|one| one < 10));
    assert_eq!(exact.count(), 0, "{text}");
}

#[test]
fn a_year_is_the_same_whatever_the_page_shows_and_goes_as_table_and_as_page() {
    let mut program = in_insight();
    keeping(&mut program, "Tabel voor een rekenblad");
    program.choose("Over welke tijd", "Dit kwartaal");
    keeping(&mut program, "Blad met een grafiek (PDF)");
    assert_eq!(logged(&program), ["Casussen per AVE-niveau, 2025"; 2]);
}

/// What changed since could be reckoned from two files about the same.
#[test]
fn a_year_that_was_given_is_not_given_anew_on_another_day() {
    let mut program = in_insight();
    let given = casuskompas::vault::Event::FiguresWritten("Casussen per AVE-niveau, 2025".into());
    let vault = std::sync::Arc::clone(program.app().desk().unwrap().vault());
    vault.note(given, "S. de Wit", "2026-02-03T10:00:00+01:00".parse().unwrap()).unwrap();
    let folder = keeping(&mut program, "Tabel voor een rekenblad");
    program.must_see(
        "‘Casussen per AVE-niveau, 2025’ ging op dinsdag 3 februari 2026 al naar buiten.",
    );
    program.must_see("Geef het bestand van toen.");
    assert_eq!(std::fs::read_dir(folder).unwrap().count(), 0);
    assert_eq!(logged(&program).len(), 1);
}

#[test]
fn the_same_goes_to_a_page_with_what_it_means() {
    let mut program = in_insight();
    let folder = keeping(&mut program, "Blad met een grafiek (PDF)");
    let bytes = std::fs::read(folder.join("inzicht-casussen-per-ave-niveau-2025.pdf"));
    let bytes = bytes.unwrap();
    assert!(bytes.starts_with(b"%PDF-"));
    if crate::support::pdf::unread() {
        return;
    }
    let words = crate::support::pdf::text(&bytes);
    assert!(
        words.contains("minder dan 10") && words.contains("Het niveau van het laatste besluit")
    );
}

#[test]
fn where_nothing_may_leave_in_clear_no_figure_does() {
    let policy = casuskompas::platform::Policy::parse("(plain_export: false)");
    let folder = Arc::new(tempfile::tempdir().unwrap());
    let mut program = Program::under(policy, folder, Begin::Demo);
    program.press("Inzicht");
    let folder = keeping(&mut program, "Tabel voor een rekenblad");
    assert_eq!(std::fs::read_dir(folder).unwrap().count(), 0);
    assert_eq!(logged(&program), [""; 0]);
    program.must_see("organisatie");
}

#[test]
fn a_case_that_is_destroyed_goes_on_to_be_counted_where_the_user_agrees() {
    let mut program = in_insight();
    program.choose("Over welke tijd", "Alles");
    let vault = program.app().desk().unwrap().vault().clone();
    let line = casuskompas::case::Remainder {
        year: 2024,
        quarter: 2,
        level: Some(casuskompas::case::Ave::Two),
        phase: casuskompas::case::Phase::Herstel,
        route: None,
    };
    misses(&mut program, "vernietigd en telt nog mee");
    let closed = casuskompas::demo::families(crate::support::now().date_naive());
    let closed = closed.into_iter().find(|case| !case.is_open()).unwrap();
    let reason = casuskompas::vault::Reason::Asked;
    vault.destroy_but(closed.id, Some(line), reason, "Noor", crate::support::now()).unwrap();
    program.press("Inzicht");
    program.must_see("1 casus is vernietigd en telt nog mee, met alleen fase, niveau en route.");
}
