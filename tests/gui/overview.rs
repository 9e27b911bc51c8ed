//! Casussen as an overview: sorted by any column, narrowed by filters that are kept, and
//! asked before a new case; with the words on the screen and by keyboard alone.

use std::sync::Arc;

use casuskompas::case::{Summary, Transfer};
use casuskompas::demo::{self, CONSULTANT};
use casuskompas::gui::app::Begin;
use casuskompas::gui::widget::{Role, Spoken};
use casuskompas::platform::{CaseColumn, randomness};
use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use tempfile::TempDir;

use crate::gui::locking::with_new_vault;
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

/// The levels in the order of the rows; what has none yet stands last.
fn levels(program: &mut Program) -> Vec<String> {
    let mut levels = cells(program, 1);
    assert_eq!(levels.pop().as_deref(), Some("nog geen AVE"));
    levels
}

#[test]
fn each_head_sorts_by_its_column_and_says_which_way_round() {
    let mut program = at_all_cases(&folder());
    assert_eq!(
        of_role(&mut program, Role::ColumnHeader),
        [
            "Kiezen",
            "Casus",
            "Fase",
            "AVE",
            "Casusregie",
            "Laatste geweld",
            "Gewijzigd",
            "Volgende datum"
        ]
    );
    assert_eq!(told(&mut program, "AVE"), "Druk voor deze volgorde: hoogste niveau eerst.");
    program.window.click(Role::Button, "AVE");
    assert_eq!(told(&mut program, "AVE"), "Zo staat de lijst nu: hoogste niveau eerst.");
    let found = levels(&mut program);
    assert!(found.is_sorted_by(|one, other| one >= other), "{found:?}");
    program.window.click(Role::Button, "AVE");
    assert_eq!(told(&mut program, "AVE"), "Zo staat de lijst nu: laagste niveau eerst.");
    let found = levels(&mut program);
    assert!(found.is_sorted(), "{found:?}");
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
        assert_eq!(of_role(&mut program, Role::ColumnHeader)[1..], *heads, "{width}");
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
    program.choose("Vorm van geweld", "Ouderenmishandeling");
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
fn a_filter_of_the_same_name_is_replaced_only_when_somebody_says_so() {
    let mut program = at_all_cases(&folder());
    let keep = |program: &mut Program, level: &str, name: &str| {
        program.choose("AVE", level);
        program.press("Dit filter bewaren");
        program.fill("Naam van dit filter", name);
        program.press("Bewaren");
    };
    let kept = |program: &Program| program.app().desk().unwrap().vault().saved_filters().unwrap();
    keep(&mut program, "AVE 3", "Zwaar");
    let first = kept(&program);
    program.press("Alles weer tonen");
    keep(&mut program, "AVE 4", " Zwaar ");
    program.must_see("Er is al een filter met de naam ‘Zwaar’. Wilt u dat vervangen?");
    assert_eq!(kept(&program), first);
    program.press("Andere naam kiezen");
    assert!(!program.sees("Wilt u dat vervangen?"));
    program.fill("Naam van dit filter", "Zwaarst");
    program.press("Bewaren");
    assert_eq!(kept(&program).len(), 2);
    program.press("Alles weer tonen");
    keep(&mut program, "AVE 2", "Zwaar");
    assert_eq!(kept(&program)["Zwaar"], first["Zwaar"]);
    program.press("Vervangen");
    assert_ne!(kept(&program)["Zwaar"], first["Zwaar"]);
    assert_eq!(kept(&program).len(), 2);
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
    // The name is typed once; a number or a date is none.
    let name = program.window.get(Role::TextField, "Werknaam").announcement.value;
    assert_eq!(name.as_deref(), Some("Xantippe"));
    assert_eq!(program.window.focused().as_deref(), Some("TextField Wat speelt er, in één zin"));
    program.key(Named::Escape);
    program.ctrl("n");
    program.type_text("31-12-1979");
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

/// The boxes of cases that are marked.
fn marked(program: &mut Program) -> Vec<String> {
    let spoken = program.window.spoken().into_iter().map(|spoken| spoken.announcement);
    let boxes = spoken.filter(|said| said.role == Role::CheckBox && said.checked == Some(true));
    let names = boxes.filter_map(|said| said.name.strip_suffix(" kiezen").map(str::to_owned));
    names.filter(|name| name != "De casus die hier staat").collect()
}

fn mark(program: &mut Program, name: &str) {
    program.window.click(Role::CheckBox, &format!("{name} kiezen"));
}

#[test]
fn marks_are_counted_aloud_and_reach_from_one_to_another_with_shift() {
    let mut program = at_all_cases(&folder());
    let names = cases(&mut program);
    mark(&mut program, &names[1]);
    assert!(program.window.find(Role::Status, "1 casus gekozen").is_some());
    // By keyboard: on to the box of the fourth row, and Shift with Space there.
    for _ in 0..60 {
        program.window.tab();
        if program.window.focused() == Some(format!("CheckBox {} kiezen", names[4])) {
            break;
        }
    }
    program.window.key_with(Named::Space, Modifiers::SHIFT);
    assert_eq!(marked(&mut program), names[1..=4]);
    assert!(program.window.find(Role::Status, "4 casussen gekozen").is_some());
    program.key(Named::Space);
    assert_eq!(marked(&mut program), names[1..=3]);
    program.press("Niets kiezen");
    assert_eq!(marked(&mut program), Vec::<String>::new());
    program.window.click(Role::CheckBox, "Alle 10 casussen kiezen die hier staan");
    assert_eq!(marked(&mut program), names);
}

#[test]
fn a_mark_goes_with_what_is_shown_no_more() {
    let mut program = at_all_cases(&folder());
    mark(&mut program, "Gezin Linde");
    mark(&mut program, "Gezin Berk");
    program.fill("Zoek in alle casussen", "berk");
    assert_eq!(marked(&mut program), ["Gezin Berk"]);
    assert!(program.window.find(Role::Status, "1 casus gekozen").is_some());
    program.press("Alles weer tonen");
    assert_eq!(marked(&mut program), ["Gezin Berk"]);
    program.press("Vandaag");
    program.press("Casussen");
    assert_eq!(marked(&mut program), Vec::<String>::new());
}

#[test]
fn what_is_marked_comes_on_the_agenda_of_a_new_meeting_and_of_one_that_is_there() {
    let mut program = at_all_cases(&folder());
    mark(&mut program, "Gezin Linde");
    mark(&mut program, "Gezin Berk");
    let order: Vec<String> = marked(&mut program);
    program.press("Op een agenda");
    program.press("Een nieuw overleg");
    program.must_see(&order[0]);
    program.wait(3);
    let meetings = program.app().desk().unwrap().vault().meetings().unwrap().all;
    let newest = meetings.iter().find(|one| one.items.len() == 2).unwrap().id;
    program.press("Casussen");
    mark(&mut program, "Gezin Esdoorn");
    program.press("Op een agenda");
    program.press("Nieuw overleg");
    program.wait(3);
    let stored = program.app().desk().unwrap().vault().meeting(newest).unwrap().unwrap();
    assert_eq!(stored.items.len(), 3);
}

fn begin(program: &mut Program, name: &str) {
    program.ctrl("n");
    if program.sees("Toch een nieuwe casus") {
        program.press("Toch een nieuwe casus");
    }
    program.fill("Werknaam", name);
    program.press("Casus maken");
    program.wait(3);
}

#[test]
fn what_is_marked_is_handed_over_one_after_the_other_to_one_colleague() {
    let (mut here, there) = (with_new_vault(), with_new_vault());
    let code = there.app().desk().unwrap().vault().deelcode(&mut randomness).unwrap();
    for name in ["Gezin Linde", "Gezin Berk", "Gezin Els"] {
        begin(&mut here, name);
    }
    here.press("Casussen");
    here.press("Delen");
    here.fill("Naam van uw collega", "J. Smit");
    here.fill("Deelcode van uw collega", &code.grouped());
    here.press("Collega toevoegen");
    here.press("Woorden vergelijken");
    here.press("Ze zijn gelijk");
    here.press("Casussen");
    mark(&mut here, "Gezin Linde");
    mark(&mut here, "Gezin Berk");
    here.press("Overdragen");
    here.must_see("Casus 1 van 2.");
    here.choose("Voor wie?", "J. Smit");
    here.choose("Wat geeft u?", "De casus overdragen");
    here.choose("Met namen?", "Met namen, de hele casus");
    here.choose("Wat gebeurt hier na het ontvangstbewijs?", "Bewaren als afgesloten casus");
    let folder = here.folder.path().to_str().unwrap().to_owned();
    here.fill("Map voor het bestand", &folder);
    here.press("Bestand maken");
    here.press("Naar de volgende casus");
    here.must_see("Casus 2 van 2.");
    here.choose("Met namen?", "Met namen, de hele casus");
    here.press("Bestand maken");
    here.press("Klaar");
    let handed = here.app().desk().unwrap().vault().handovers().unwrap();
    assert_eq!(handed.len(), 2);
    assert!(handed.iter().all(|one| one.to_name == "J. Smit"));
    begin(&mut here, "Gezin Wilg");
    assert!(!here.sees("Casus 3"));
}
