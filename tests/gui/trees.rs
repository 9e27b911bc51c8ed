//! What a screen reader tells of every screen outside the case file.

use casuskompas::gui::app::{Begin, Message};
use casuskompas::gui::widget::{Live, Role};
use casuskompas::vault::Listing;
use iced::keyboard::key::Named;

use crate::gui::locking::{PASSPHRASE, with_new_vault};
use crate::gui::pages;
use crate::support::{Program, expect_navigation, expect_rules, expect_tree, expect_tree_but};

/// Compares, without the name of the folder, which is another one each time.
fn expect(name: &str, program: &mut Program) {
    let folder = program.folder.path().display().to_string();
    expect_tree_but(name, &mut program.window, &[(&folder, "FOLDER")]);
}

fn demonstration() -> Program {
    let folder = std::sync::Arc::new(tempfile::tempdir().unwrap());
    Program::start(folder, Begin::Demo)
}

#[test]
fn the_welcome() {
    expect("welcome", &mut Program::fresh());
}

#[test]
fn a_new_vault() {
    let mut program = Program::fresh();
    program.press("Nieuwe kluis");
    expect("create", &mut program);
    program.fill("Wachtzin", "welkom01");
    program.press("Kluis maken");
    expect("create-refused", &mut program);
}

#[test]
fn the_recovery_code() {
    let mut program = Program::fresh();
    program.press("Nieuwe kluis");
    program.fill("Naam van de kluis", "Team Sociaal West");
    program.fill("Wachtzin", PASSPHRASE);
    program.fill("Wachtzin nog een keer", PASSPHRASE);
    program.press("Kluis maken");
    let code = spelled_code(&mut program);
    expect_tree_but("recovery", &mut program.window, &[(&code, "A B C D E, F G")]);
    program.press("Ik heb de code opgeschreven");
    expect("recovery-back", &mut program);
    program.fill("Typ de code over van uw papier", "AAAAA");
    program.press("Code controleren");
    expect("recovery-mistyped", &mut program);
}

/// The code as it is read aloud: each character by itself.
fn spelled_code(program: &mut Program) -> String {
    let spoken = program.window.spoken();
    let code = spoken.iter().find_map(|spoken| {
        let (_, code) = spoken.announcement.name.split_once(": ")?;
        (spoken.announcement.role == Role::Text).then(|| code.to_owned())
    });
    let code = code.unwrap();
    let groups: Vec<&str> = code.split(", ").collect();
    assert_eq!(groups.len(), 6, "{code}");
    let single = |group: &&str| group.split(' ').all(|part| part.chars().count() == 1);
    assert!(groups.iter().all(single), "{code}");
    code
}

#[test]
fn opening_a_vault() {
    let folder = with_new_vault().folder.clone();
    let mut program = Program::start(folder, Begin::Usual);
    expect("unlock", &mut program);
    program.type_text("een andere zin");
    program.key(Named::Enter);
    expect("unlock-refused", &mut program);
    program.press("Herstelcode gebruiken");
    program.press("Andere kluis");
    expect("unlock-other", &mut program);
}

#[test]
fn a_locked_vault() {
    let mut program = with_new_vault();
    program.ctrl("l");
    expect("locked", &mut program);
}

#[test]
fn a_locked_demonstration() {
    let mut program = demonstration();
    program.ctrl("l");
    expect("locked-demo", &mut program);
}

#[test]
fn a_vault_that_locks_soon() {
    let mut program = with_new_vault();
    program.wait(9 * 60 + 30);
    expect("today-locks-soon", &mut program);
}

#[test]
fn the_navigation() {
    let mut program = demonstration();
    expect_navigation("navigation", &mut program.window);
    program.send(Message::Resized(iced::Size::new(640.0, 9000.0)));
    expect_navigation("navigation-narrow", &mut program.window);
}

#[test]
fn today() {
    let mut program = demonstration();
    expect("today", &mut program);
    program.press("Opgeschaald 4");
    expect("today-filtered", &mut program);
}

#[test]
fn today_in_a_narrow_window() {
    let mut program = demonstration();
    program.window = program.window.sized(640.0, 9000.0);
    program.send(Message::Resized(iced::Size::new(640.0, 9000.0)));
    expect("today-narrow", &mut program);
}

#[test]
fn an_empty_vault() {
    let mut program = with_new_vault();
    expect("today-empty", &mut program);
    program.press("Casussen");
    expect("cases-empty", &mut program);
}

#[test]
fn a_vault_that_somebody_else_writes_in() {
    let first = with_new_vault();
    let mut second = Program::start(first.folder.clone(), Begin::Usual);
    second.type_text(PASSPHRASE);
    second.key(Named::Enter);
    expect("today-reading-only", &mut second);
}

#[test]
fn all_cases() {
    let mut program = demonstration();
    program.press("Casussen");
    expect("cases", &mut program);
    program.fill("Zoek in alle casussen", "julia");
    expect("cases-found", &mut program);
    program.fill("Zoek in alle casussen", "nergens");
    expect("cases-nothing-found", &mut program);
}

#[test]
fn a_new_case() {
    let mut program = with_new_vault();
    program.press("Nieuwe casus");
    expect("new-case", &mut program);
    program.press("Casus maken");
    expect("new-case-refused", &mut program);
}

#[test]
fn settings() {
    let mut program = with_new_vault();
    program.press("Instellingen");
    expect("settings", &mut program);
    let mut program = demonstration();
    program.press("Instellingen");
    let vault = program.app().desk().unwrap().vault().clone();
    let folder = vault.folder().unwrap().display().to_string();
    let changing = [(folder.as_str(), "FOLDER")];
    expect_tree_but("settings-demo", &mut program.window, &changing);
}

#[test]
fn settings_that_were_not_kept() {
    let mut window = pages::open_settings(|_| {});
    window.model.read_only = true;
    expect_tree("settings-not-kept", &mut window);
}

#[test]
fn a_vault_that_is_being_read() {
    let mut desk = pages::Desk::new(Listing::default());
    desk.listed = false;
    expect_tree("today-reading", &mut pages::open_today(desk));
}

#[test]
fn files_that_cannot_be_used() {
    let listing = pages::damaged();
    expect_tree("cases-damaged", &mut pages::open_cases(listing));
}

#[test]
fn more_cases_than_stand_on_a_page() {
    let listing = pages::listing(&pages::many(120));
    let mut window = pages::open_cases(listing.clone());
    expect_rules("cases", &mut window);
    window.click(Role::Button, "Volgende");
    let place = window.get(Role::Status, "Bladzijde 2 van 3").announcement;
    assert_eq!(place.live, Live::Polite);
    expect_rules("the second page of cases", &mut window);
    let mut window = pages::open_today(pages::Desk::new(listing));
    expect_rules("today", &mut window);
    window.click(Role::Link, "Nog 100 van 120 tonen");
    expect_rules("today with all that is due", &mut window);
}

#[test]
fn a_case_that_cannot_be_opened() {
    let mut program = demonstration();
    let vault = program.app().desk().unwrap().vault().clone();
    let cases = vault.folder().unwrap().join("cases");
    for file in std::fs::read_dir(cases).unwrap() {
        std::fs::write(file.unwrap().path(), "niet meer te lezen").unwrap();
    }
    program.press("Gezin Linde");
    let id = program.app().desk().unwrap().summaries()[0].id.to_string();
    expect_tree_but("today-trouble", &mut program.window, &[(&id, "ID")]);
}

#[test]
fn what_could_not_be_kept() {
    let mut program = with_new_vault();
    program.press("Nieuwe casus");
    program.type_text("Gezin Linde");
    program.press("Casus maken");
    let cases = program.folder.path().join("kluis/cases");
    let aside = program.folder.path().join("aside");
    program.press("Wat is er gebeurd");
    std::fs::rename(&cases, &aside).unwrap();
    program.fill("Eerste zorg", "Deze zin is nog nergens bewaard.");
    program.wait(2);
    program.press("Vandaag");
    expect("today-not-kept", &mut program);
    program.send(Message::CloseRequested);
    expect("closing", &mut program);
    std::fs::rename(&aside, &cases).unwrap();
}
