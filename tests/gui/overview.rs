//! Casussen as an overview: sorted by any column, narrowed by filters that are kept, and
//! asked before a new case; with the words on the screen and by keyboard alone.

use std::sync::Arc;

use casuskompas::case::{Summary, Transfer};
use casuskompas::demo::{self, CONSULTANT};
use casuskompas::gui::app::Begin;
use casuskompas::gui::widget::{Role, Spoken};
use casuskompas::platform::CaseColumn;
use iced::keyboard::key::Named;
use tempfile::TempDir;

use crate::support::{Program, now};

fn at_all_cases(folder: &Arc<TempDir>) -> Program {
    let mut program = Program::start(Arc::clone(folder), Begin::Demo);
    program.press("Casussen");
    program
}

fn folder() -> Arc<TempDir> {
    Arc::new(tempfile::tempdir().unwrap())
}

fn of_role(program: &mut Program, role: Role) -> Vec<String> {
    let spoken = program.window.spoken().into_iter();
    let of_role = spoken.filter(|spoken| spoken.announcement.role == role);
    of_role.map(|spoken| spoken.announcement.name).collect()
}

fn cases(program: &mut Program) -> Vec<String> {
    of_role(program, Role::RowHeader)
}

/// The cells of every row in one column, counted from 0 after the name.
fn cells(program: &mut Program, column: usize) -> Vec<String> {
    let all: Vec<Spoken> = program.window.spoken();
    let rows = all.split(|spoken| spoken.announcement.role == Role::RowHeader).skip(1);
    let cell = |row: &[Spoken]| {
        let cells = row.iter().filter(|spoken| spoken.announcement.role == Role::Cell);
        cells.map(|spoken| spoken.announcement.name.clone()).nth(column).unwrap()
    };
    rows.map(cell).collect()
}

/// What the head of a column tells besides its name.
fn told(program: &mut Program, head: &str) -> String {
    program.window.get(Role::Button, head).announcement.description.unwrap()
}

#[test]
fn each_head_sorts_by_its_column_and_says_which_way_round() {
    let mut program = at_all_cases(&folder());
    assert_eq!(
        of_role(&mut program, Role::ColumnHeader),
        ["Casus", "Fase", "AVE", "Casusregie", "Laatste geweld", "Gewijzigd", "Volgende datum"]
    );
    assert_eq!(told(&mut program, "AVE"), "Druk voor deze volgorde: hoogste niveau eerst.");
    program.window.click(Role::Button, "AVE");
    assert_eq!(told(&mut program, "AVE"), "Zo staat de lijst nu: hoogste niveau eerst.");
    let levels = cells(&mut program, 1);
    assert!(levels.is_sorted_by(|one, other| one >= other), "{levels:?}");
    program.window.click(Role::Button, "AVE");
    assert_eq!(told(&mut program, "AVE"), "Zo staat de lijst nu: laagste niveau eerst.");
    let levels = cells(&mut program, 1);
    assert!(levels.is_sorted(), "{levels:?}");
    program.window.click(Role::Button, "Casus");
    let names = cases(&mut program);
    assert!(names.is_sorted() && names.len() == 10, "{names:?}");
    assert_eq!(told(&mut program, "AVE"), "Druk voor deze volgorde: hoogste niveau eerst.");
    program.choose("Volgorde", "Eerst wat aandacht vraagt");
    assert_ne!(cases(&mut program), names);
}

#[test]
fn what_a_column_does_not_know_stands_last_whichever_way_round() {
    let mut program = at_all_cases(&folder());
    for _ in 0..2 {
        program.window.click(Role::Button, "Casusregie");
        let holders = cells(&mut program, 2);
        let known = holders.iter().take_while(|holder| *holder != "nog niemand");
        let known = known.count();
        assert!(known > 3, "{holders:?}");
        assert!(holders[known..].iter().all(|holder| holder == "nog niemand"), "{holders:?}");
    }
}

#[test]
fn a_case_that_was_just_changed_is_the_newest_and_says_by_whom() {
    let mut program = at_all_cases(&folder());
    program.press("Gezin Berk");
    program.press("Logboek");
    program.fill("Nieuwe notitie", "Gebeld met school.");
    program.wait(5);
    program.press("Casussen");
    program.window.click(Role::Button, "Gewijzigd");
    assert_eq!(cases(&mut program)[0], "Gezin Berk");
    assert!(cells(&mut program, 4)[0].ends_with(", door u"), "{:?}", cells(&mut program, 4));
    program.window.click(Role::Button, "Gewijzigd");
    assert_eq!(cases(&mut program)[9], "Gezin Berk");
}

#[test]
fn a_term_that_runs_counts_as_what_comes_next() {
    let mut program = at_all_cases(&folder());
    program.window.click(Role::Button, "Volgende datum");
    let (names, next) = (cases(&mut program), cells(&mut program, 5));
    let of = |name: &str| next[names.iter().position(|one| one == name).unwrap()].clone();
    assert!(next.iter().any(|one| one.ends_with("huisverbod")), "{next:?}");
    assert_eq!(next.last(), Some(&of(names.last().unwrap())));
}

#[test]
fn the_order_is_chosen_by_keyboard_and_stays_on_this_computer() {
    let folder = folder();
    let mut program = at_all_cases(&folder);
    for _ in 0..60 {
        program.window.tab();
        if program.window.focused().as_deref() == Some("Button Casusregie") {
            break;
        }
    }
    program.key(Named::Space);
    assert_eq!(program.window.focused().as_deref(), Some("Button Casusregie"));
    program.key(Named::Enter);
    let kept = program.app().preferences();
    assert_eq!((kept.cases_sorted_by, kept.cases_reversed), (CaseColumn::Casusregie, true));
    let rows = cases(&mut program);
    let mut later = at_all_cases(&folder);
    assert_eq!(told(&mut later, "Casusregie"), "Zo staat de lijst nu: van Z tot A.");
    assert_eq!(cases(&mut later), rows);
}

#[test]
fn where_room_is_short_columns_give_way_and_every_order_can_still_be_chosen() {
    let mut program = at_all_cases(&folder());
    for (width, heads) in [
        (1000.0, &["Casus", "Fase", "AVE", "Casusregie", "Laatste geweld", "Volgende datum"][..]),
        (500.0, &["Casus", "Laatste geweld"][..]),
    ] {
        program.window.resize(width, 768.0);
        program.redraw();
        assert_eq!(of_role(&mut program, Role::ColumnHeader), heads, "{width}");
        assert!(program.sees("gewijzigd "), "{width}");
    }
    program.press("Filters en volgorde");
    program.choose("Volgorde", "Op laatst gewijzigd");
    program.press("Andersom");
    let kept = program.app().preferences();
    assert_eq!((kept.cases_sorted_by, kept.cases_reversed), (CaseColumn::Saved, true));
}

fn pressed(program: &mut Program, name: &str) {
    program.window.click(Role::CheckBox, name);
}

#[test]
fn filters_show_what_is_mine_what_i_changed_what_waits_for_me_and_what_is_late() {
    let mut program = at_all_cases(&folder());
    let all = cases(&mut program);
    pressed(&mut program, "Mijn regie");
    let mine = cases(&mut program);
    assert!(cells(&mut program, 2).iter().all(|holder| holder == "ik"));
    assert!(!mine.is_empty() && mine.len() < all.len(), "{mine:?}");
    pressed(&mut program, "Te laat");
    let late = cells(&mut program, 5);
    assert!(!late.is_empty() && late.iter().all(|day| !day.starts_with("vandaag")), "{late:?}");
    program.press("Alles weer tonen");
    assert_eq!(cases(&mut program), all);
    program.press("Vorm van geweld");
    program.choose("Vorm van geweld", "ouderenmishandeling");
    let found = cases(&mut program);
    assert!(found.contains(&"Mevrouw Wilg".to_owned()) && found.len() < all.len(), "{found:?}");
}

#[test]
fn what_waits_for_me_is_what_my_name_stands_beside() {
    let folder = folder();
    let mut program = at_all_cases(&folder);
    let expected = |program: &Program| -> Vec<String> {
        let all = program.app().desk().unwrap().summaries().iter();
        let mine = all.filter(|one| one.awaited.iter().any(|name| name == CONSULTANT));
        mine.map(|one| one.name.clone()).collect()
    };
    pressed(&mut program, "Wacht op mij");
    let mut waiting = cases(&mut program);
    waiting.sort();
    let mut mine = expected(&program);
    mine.sort();
    assert_eq!(waiting, mine);
    assert!(!mine.is_empty() && mine.len() < 10, "{mine:?}");
}

#[test]
fn each_name_that_something_waits_for_is_told_once() {
    let mut case = demo::families(now().date_naive()).remove(0);
    let before = Summary::of(&case).awaited;
    let to = Transfer { to: "J. Smit en K. Bos".into(), ..Transfer::default() };
    case.transfers = vec![to.clone(), to];
    let awaited = Summary::of(&case).awaited;
    for name in ["J. Smit", "K. Bos"] {
        assert_eq!(awaited.iter().filter(|one| *one == name).count(), 1, "{awaited:?}");
    }
    assert!(before.iter().all(|name| awaited.contains(name) || name.contains("Smit")));
    case.closed_on = Some(now().date_naive());
    assert!(!Summary::of(&case).awaited.contains(&"K. Bos".to_owned()));
}

#[test]
fn a_filter_is_kept_under_a_name_offered_again_and_removed() {
    let mut program = at_all_cases(&folder());
    assert!(!program.sees("Dit filter bewaren"));
    program.choose("AVE", "AVE 3");
    program.fill("Zoek in alle casussen", "aydin");
    let found = cases(&mut program);
    program.press("Dit filter bewaren");
    program.fill("Naam van dit filter", "Zwaar bij Aydin");
    program.press("Bewaren");
    program.press("Alles weer tonen");
    assert_ne!(cases(&mut program), found);
    program.press("Vandaag");
    program.press("Casussen");
    program.press("Zwaar bij Aydin");
    assert_eq!(cases(&mut program), found);
    assert!(!program.sees("Dit filter bewaren"), "it is kept already");
    let kept = program.app().desk().unwrap().vault().saved_filters().unwrap();
    assert_eq!(kept.keys().collect::<Vec<_>>(), ["Zwaar bij Aydin"]);
    program.press("Niet meer bewaren");
    assert!(!program.sees("Zwaar bij Aydin"));
    assert!(program.app().desk().unwrap().vault().saved_filters().unwrap().is_empty());
}

#[test]
fn before_a_new_case_it_is_asked_whether_the_family_is_here() {
    let mut program = at_all_cases(&folder());
    program.ctrl("n");
    assert_eq!(program.window.focused().as_deref(), Some("TextField Staat dit gezin er al?"));
    program.type_text("JULIA");
    program.must_see("1 casus lijkt erop");
    program.must_see("lijkt op: Julia");
    program.must_see("Toch een nieuwe casus");
    program.key(Named::Enter);
    assert_eq!(program.window.focused().as_deref(), Some("Link Gezin Linde"));
    program.key(Named::Enter);
    assert_eq!(program.app().desk().unwrap().casefile().unwrap().case().name, "Gezin Linde");
}

#[test]
fn whoever_is_in_a_hurry_goes_on_with_one_key() {
    let mut program = at_all_cases(&folder());
    program.ctrl("n");
    program.key(Named::Enter);
    assert_eq!(program.window.focused().as_deref(), Some("TextField Werknaam"));
    program.type_text("Gezin Iep");
    program.press("Casus maken");
    assert!(program.app().desk().unwrap().is_in_case());
}

#[test]
fn who_resembles_nobody_gets_a_new_case_and_a_deleted_family_is_told_of() {
    let mut program = at_all_cases(&folder());
    program.ctrl("n");
    program.type_text("Xantippe");
    program.must_see("Niemand lijkt op wat u typte.");
    program.key(Named::Enter);
    assert_eq!(program.window.focused().as_deref(), Some("TextField Werknaam"));
    program.key(Named::Escape);
    program.press("Gezin Linde");
    let (vault, id) = {
        let desk = program.app().desk().unwrap();
        (desk.vault().clone(), desk.casefile().unwrap().case().id)
    };
    program.wait(5);
    vault.delete(id, "Noor", now()).unwrap();
    program.press("Vandaag");
    program.ctrl("n");
    program.type_text("julia");
    program.must_see("verwijderd; terug te zetten tot");
    assert!(program.window.find(Role::Link, "Gezin Linde").is_none());
    program.press("Toch een nieuwe casus");
    program.must_see("Casus maken");
}
