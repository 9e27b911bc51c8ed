//! What is drawn as words, on every page and in every step: nothing is cut off,
//! touches its neighbour or breaks inside a word, at any size and with the longest
//! names; and with names hidden no name is drawn anywhere.

use std::sync::Arc;

use casuskompas::case::{Case, CaseId, Person};
use casuskompas::demo;
use casuskompas::gui::app::{Begin, Message};
use casuskompas::gui::casefile::step::Step;
use casuskompas::gui::desk::{self, Page};
use casuskompas::gui::widget::Role;
use iced::Point;
use iced::keyboard::key::Named;
use uuid::Uuid;

use super::adding::each_added;
use crate::support::Program;
use crate::support::drawn::{Drawn, words};
use crate::support::vault::now;

/// Widths of windows: 1366 and 1280 pixels as they are, and at 150, 175 and 200 %.
const WIDTHS: [f32; 7] = [1366.0, 1280.0, 911.0, 853.0, 781.0, 731.0, 640.0];

/// A word of so many letters may break where there is no room for it.
const LONG: usize = 22;

/// 60 letters without a space.
pub(super) const LONG_NAME: &str = "Wolfeschlegelsteinhausenbergerdorffvandermeulenbroekenveldzi";

const PAGES: [Page; 4] = [Page::Today, Page::Cases, Page::Vault, Page::Settings];

fn demo_program() -> Program {
    Program::start(Arc::new(tempfile::tempdir().unwrap()), Begin::Demo)
}

fn send(program: &mut Program, message: desk::Message) {
    program.send(Message::Desk(message));
}

/// A family of which everybody and everything is called by a very long word.
fn long_family() -> Case {
    let families = demo::families(now().date_naive());
    let mut case = families.into_iter().find(|case| case.id == demo::OF_TOUR).unwrap();
    case.id = CaseId(Uuid::from_u128(77));
    case.name = format!("Gezin {LONG_NAME} en de grootouders");
    case.regie.casusregie.name = LONG_NAME.to_owned();
    case.regie.casusregie.organisation = LONG_NAME.to_owned();
    for person in &mut case.family.people {
        person.name = format!("{} {LONG_NAME}", person.name);
        person.role = format!("{} {LONG_NAME}", person.role);
    }
    for moment in &mut case.agenda {
        moment.what = LONG_NAME.to_owned();
    }
    case
}

/// What is wrong with the words on the screen.
pub(super) fn faults(program: &mut Program, screen: &str) -> Vec<String> {
    let theme = program.app().theme();
    let drawn = words(&mut program.window, &theme);
    let spoken = program.window.spoken().into_iter().map(|one| one.announcement);
    // What stands in a field is scrolled there.
    let fields: Vec<String> =
        spoken.filter(|one| one.caret.is_some()).filter_map(|one| one.value).collect();
    // What waits behind a dialog is not read there, and does not touch what is.
    let mut dialog = program.window.spoken().into_iter();
    let dialog = dialog.rfind(|one| one.announcement.role == Role::Dialog);
    let is_read = |one: &Drawn| match &dialog {
        Some(dialog) => dialog.bounds.contains(one.place.center()),
        None => true,
    };
    let seen: Vec<&Drawn> = drawn
        .iter()
        .filter(|one| !one.words.trim().is_empty() && !fields.contains(&one.words))
        .filter(|one| is_read(one))
        .collect();
    let mut found = Vec::new();
    for one in &seen {
        if one.is_cut {
            found.push(format!("{:?} is cut off", one.words));
        }
        for word in one.broken.iter().filter(|word| word.chars().count() < LONG) {
            found.push(format!("{word:?} is broken in {:?}", one.words));
        }
    }
    for (number, one) in seen.iter().enumerate() {
        for other in &seen[number + 1..] {
            if dialog.is_none() && touches(one, other) {
                found.push(format!("{:?} touches {:?}", one.words, other.words));
            }
        }
    }
    found.sort();
    found.dedup();
    found.into_iter().map(|fault| format!("{screen}: {fault}")).collect()
}

/// Whether two pieces of words on one line stand closer than a space.
fn touches(one: &Drawn, other: &Drawn) -> bool {
    if one.is_symbol() || other.is_symbol() {
        return false;
    }
    let (left, right) = match one.place.x <= other.place.x {
        true => (one.place, other.place),
        false => (other.place, one.place),
    };
    let above = left.y.max(right.y);
    let shared = (left.y + left.height).min(right.y + right.height) - above;
    right.width > 0.0 && left.width > 0.0 && shared > 4.0 && left.x + left.width + 2.0 > right.x
}

#[test]
fn words_are_never_cut_off_touch_or_break_at_any_size_with_the_longest_names() {
    let mut program = demo_program();
    let case = long_family();
    let vault = program.app().desk().unwrap().vault().clone();
    vault.save(&case, "Noor", now()).unwrap();
    send(&mut program, desk::Message::Listed(vault.list()));
    let mut found = Vec::new();
    for width in WIDTHS {
        program.window.resize(width, 9000.0);
        program.redraw();
        for page in PAGES {
            send(&mut program, desk::Message::Go(page));
            found.extend(faults(&mut program, &format!("{page:?} at {width}")));
        }
        program.key(Named::F1);
        found.extend(faults(&mut program, &format!("Hulp at {width}")));
        program.key(Named::Escape);
        for step in Step::ALL {
            send(&mut program, desk::Message::Open(case.id, step));
            found.extend(faults(&mut program, &format!("{step:?} at {width}")));
        }
    }
    assert!(found.is_empty(), "{} faults\n{}", found.len(), found.join("\n"));
}

/// The same in every form that opens when something is added, and in each step of a
/// family of which nothing is known yet.
#[test]
fn words_are_never_cut_off_touch_or_break_in_a_form_that_opens_or_a_case_that_is_new() {
    let mut program = demo_program();
    program.window.resize(1366.0, 9000.0);
    program.redraw();
    let mut found = Vec::new();
    let added = each_added(&mut program, |program, step, name| {
        for width in [1366.0, 781.0, 640.0] {
            program.window.resize(width, 9000.0);
            program.redraw();
            found.extend(faults(program, &format!("{name} in {step:?} at {width}")));
        }
        program.window.resize(1366.0, 9000.0);
        program.redraw();
    });
    assert!(added.len() >= 12, "only these opened: {added:#?}");
    let new = Case::new(CaseId(Uuid::from_u128(78)), "Gezin Nieuw", "", now().date_naive());
    let vault = program.app().desk().unwrap().vault().clone();
    vault.save(&new, "Noor", now()).unwrap();
    send(&mut program, desk::Message::Listed(vault.list()));
    for width in [1366.0, 683.0] {
        program.window.resize(width, 9000.0);
        program.redraw();
        for step in Step::ALL {
            send(&mut program, desk::Message::Open(new.id, step));
            found.extend(faults(&mut program, &format!("new, {step:?} at {width}")));
        }
    }
    assert!(found.is_empty(), "{} faults\n{}", found.len(), found.join("\n"));
}

/// The same where a case is found, given to somebody, looked back on or deleted, and
/// in the step in which every role has its name, of the family with the longest ones.
#[test]
fn long_names_are_never_cut_off_where_a_case_is_found_given_or_looked_back_on() {
    let mut program = demo_program();
    let case = long_family();
    let vault = program.app().desk().unwrap().vault().clone();
    vault.save(&case, "Noor", now()).unwrap();
    send(&mut program, desk::Message::Listed(vault.list()));
    let els = demo::families(now().date_naive()).into_iter().find(|one| one.name == "Gezin Els");
    let els = els.unwrap().id;
    let mut found = Vec::new();
    for width in [1366.0, 853.0, 640.0] {
        program.window.resize(width, 9000.0);
        program.redraw();
        send(&mut program, desk::Message::Go(Page::Sharing));
        found.extend(faults(&mut program, &format!("Delen at {width}")));
        send(&mut program, desk::Message::Open(els, Step::Ave));
        found.extend(faults(&mut program, &format!("Rollen bij AVE 4 at {width}")));
        for name in ["Overdragen of delen", "Eerdere versies", "Casus verwijderen"] {
            send(&mut program, desk::Message::Open(case.id, Step::Logbook));
            if program.sees("Button \"Meer\" collapsed") {
                program.press("Meer");
            }
            program.press(name);
            found.extend(faults(&mut program, &format!("{name} at {width}")));
            program.key(Named::Escape);
        }
        send(&mut program, desk::Message::Go(Page::Cases));
        program.ctrl("k");
        program.type_text("Wolfeschlegel");
        program.wait(2);
        found.extend(faults(&mut program, &format!("Zoeken at {width}")));
    }
    assert!(found.is_empty(), "{} faults\n{}", found.len(), found.join("\n"));
}

#[test]
fn a_suggested_passphrase_is_never_cut_off() {
    for width in WIDTHS {
        let mut program = Program::fresh();
        program.press("Nieuwe kluis");
        program.window.resize(width, 9000.0);
        program.press("Stel een wachtzin voor");
        let found = faults(&mut program, &format!("Nieuwe kluis at {width}"));
        assert!(found.is_empty(), "{}", found.join("\n"));
        let spoken = program.window.spoken();
        let mut fields = spoken.iter().filter(|one| one.announcement.caret.is_some());
        let field = fields.find(|one| one.announcement.name == "Wachtzin").unwrap();
        let theme = program.app().theme();
        let drawn = words(&mut program.window, &theme);
        let shown = drawn.iter().find(|one| Some(&one.words) == field.announcement.value.as_ref());
        let shown = shown.unwrap_or_else(|| panic!("{:?} is not drawn", field.announcement));
        assert!(!shown.is_cut, "{shown:?} in {:?}", field.bounds);
        let place = shown.place.x + shown.place.width;
        assert!(place <= field.bounds.x + field.bounds.width, "{shown:?} in {:?}", field.bounds);
    }
}

/// Words in a name that name nobody.
const ROLES: [&str; 29] = [
    "Gezin",
    "Het",
    "Moeder",
    "Vader",
    "Oma",
    "Opa",
    "Tante",
    "Oom",
    "School",
    "Buurvrouw",
    "Buren",
    "Wijkteam",
    "Wijkagent",
    "Noord",
    "Veilig",
    "Thuis",
    "POH",
    "GGZ",
    "Mevrouw",
    "Meneer",
    "Juf",
    "Mentor",
    "Adviseur",
    "Trainer",
    "Reclassering",
    "Huisarts",
    "Politie",
    "Mark",
    "Verslavingszorg",
];

/// The words that name somebody in a case.
fn names(case: &Case) -> Vec<String> {
    let people = case.family.people.iter().map(|person| person.name.as_str());
    // What has a longer name is no person.
    let people = people.filter(|name| name.split(' ').count() < 5);
    let words =
        people.chain([case.name.as_str()]).flat_map(|name| name.split([' ', '-', ',', '.']));
    let names = words.filter(|word| {
        word.len() > 2 && word.starts_with(char::is_uppercase) && !ROLES.contains(word)
    });
    names.map(ToOwned::to_owned).collect()
}

/// The letters that stand for somebody in a drawing or beside a plan.
fn initials(case: &Case) -> Vec<String> {
    let people = case.family.people.iter();
    people.map(Person::initials).filter(|letters| letters.chars().count() > 1).collect()
}

fn says(words: &str, name: &str) -> bool {
    words.split(|sign: char| !sign.is_alphanumeric()).any(|word| word == name)
}

#[test]
fn with_names_hidden_no_name_is_drawn_on_any_page_or_step_of_any_family() {
    let mut program = demo_program();
    let families = demo::families(now().date_naive());
    let all: Vec<String> = families.iter().flat_map(names).collect();
    assert!(all.len() > 20, "{all:?}");
    let mut found = Vec::new();
    let mut look = |program: &mut Program, names: &[String], short: &[String], screen: &str| {
        program.window.point_at(Point::new(1.0, 1.0));
        let theme = program.app().theme();
        for one in words(&mut program.window, &theme) {
            let named = names.iter().filter(|name| says(&one.words, name));
            found.extend(named.map(|name| format!("{screen}: {name} in {:?}", one.words)));
            let letters = one.words.trim().to_lowercase();
            let named = short.iter().filter(|short| short.to_lowercase() == letters);
            found.extend(named.map(|short| format!("{screen}: the initials {short}")));
        }
    };
    program.key(Named::F9);
    for page in [Page::Today, Page::Cases, Page::Sharing, Page::Vault] {
        send(&mut program, desk::Message::Go(page));
        look(&mut program, &all, &[], &format!("{page:?}"));
    }
    for family in &families {
        let (names, short) = (names(family), initials(family));
        for step in Step::ALL {
            send(&mut program, desk::Message::Open(family.id, step));
            look(&mut program, &names, &short, &format!("{} {step:?}", family.name));
        }
    }
    assert!(found.is_empty(), "{} times\n{}", found.len(), found.join("\n"));
}

/// Where two cases become one all that differs stands, of both families: with names hidden
/// none of them is drawn there.
#[test]
fn with_names_hidden_no_name_of_either_family_is_drawn_where_two_cases_become_one() {
    const TWO: [&str; 2] = ["Gezin Berk", "Gezin Els"];
    let mut program = demo_program();
    program.window.resize(1366.0, 60_000.0);
    program.redraw();
    send(&mut program, desk::Message::Go(Page::Cases));
    for family in TWO {
        program.window.click(Role::CheckBox, &format!("{family} kiezen"));
        program.redraw();
    }
    program.press("Samenvoegen");
    program.press("Bekijk wat meegaat");
    let families = demo::families(now().date_naive());
    let both = families.iter().filter(|one| TWO.contains(&one.name.as_str()));
    let all: Vec<String> = both.flat_map(names).collect();
    let drawn = |program: &mut Program| {
        program.window.point_at(Point::new(1.0, 1.0));
        let theme = program.app().theme();
        let drawn = words(&mut program.window, &theme).into_iter();
        // Who saved it is the colleague who works with them.
        let drawn = drawn.filter(|one| !one.words.starts_with("Bewaard op"));
        let named = drawn.filter(|one| all.iter().any(|name| says(&one.words, name)));
        named.map(|one| one.words).collect::<Vec<_>>()
    };
    let shown = drawn(&mut program);
    assert!(TWO.iter().all(|name| shown.iter().any(|one| one.contains(name))), "{shown:?}");
    assert!(shown.len() > 20, "{shown:?}");
    program.key(Named::F9);
    let hidden = drawn(&mut program);
    assert!(hidden.is_empty(), "{} times\n{}", hidden.len(), hidden.join("\n"));
}
