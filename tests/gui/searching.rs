//! Finding words inside cases from the page Casussen, while typing.

use std::sync::Arc;

use casuskompas::case::CaseId;
use casuskompas::gui::app::Begin;
use casuskompas::gui::screen::cases::{Lookup, Message};
use casuskompas::gui::widget::{Live, Role};
use casuskompas::vault::{Excerpt, Progress};
use uuid::Uuid;

use crate::gui::pages::{Cases, listing, many, open_cases, update_cases};
use crate::support::Program;

const FIELD: &str = "Zoek in alle casussen";

fn at_all_cases() -> Program {
    let mut program = Program::start(Arc::new(tempfile::tempdir().unwrap()), Begin::Demo);
    program.press("Casussen");
    program
}

fn open_name(program: &Program) -> &str {
    &program.app().desk().unwrap().casefile().unwrap().case().name
}

#[test]
fn words_inside_a_case_are_found_and_open_it() {
    let mut program = at_all_cases();
    program.fill(FIELD, "regenboóg");
    program.must_see("Geen casus met deze naam of dit nummer.");
    program.must_see("Gevonden in de tekst");
    program.must_see("Deze woorden staan in de tekst van 1 casus.");
    program.must_see("Basisschool De Regenboog");
    program.press("Gezin Berk");
    assert_eq!(open_name(&program), "Gezin Berk");
}

#[test]
fn a_case_that_is_found_by_name_is_not_found_once_more_in_its_text() {
    let mut program = at_all_cases();
    program.fill(FIELD, "berk");
    program.must_see("1 casus gevonden");
    program.must_see("Deze woorden staan niet in de tekst van een andere casus.");
    program.fill(FIELD, "berk regenboog");
    program.must_see("Deze woorden staan in de tekst van 1 casus.");
}

#[test]
fn the_filters_hold_for_what_is_found_inside_too() {
    let mut program = at_all_cases();
    program.fill(FIELD, "regenboog");
    program.choose("Lopend of afgesloten", "Afgesloten");
    program.must_see("Deze woorden staan niet in de tekst van een andere casus.");
    program.choose("Lopend of afgesloten", "Lopend");
    program.must_see("Basisschool De Regenboog");
    program.press("Alles weer tonen");
    assert!(!program.sees("Gevonden in de tekst"));
}

#[test]
fn what_was_just_written_is_found_and_what_was_removed_no_more() {
    let mut program = at_all_cases();
    program.fill(FIELD, "windmolens");
    program.must_see("Deze woorden staan niet in de tekst");
    program.press("Alles weer tonen");
    program.press("Gezin Berk");
    program.press("Logboek");
    program.fill("Nieuwe notitie", "Wij spraken bij de windmolens.");
    program.wait(5);
    program.press("Casussen");
    program.fill(FIELD, "windmolens");
    program.must_see("Wij spraken bij de windmolens.");
    program.press("Gezin Berk");
    program.press("Logboek");
    program.fill("Nieuwe notitie", "Wij spraken bij de dijk.");
    program.wait(5);
    program.press("Casussen");
    program.must_see("Deze woorden staan niet in de tekst");
}

fn id(number: u128) -> CaseId {
    CaseId(Uuid::from_u128(number))
}

/// The page with thirty cases, and "paraplu" looked for.
fn looking() -> Cases {
    let mut window = open_cases(listing(&many(30)));
    window.click(Role::TextField, FIELD);
    window.type_text("paraplu");
    window
}

fn tell(window: &mut Cases, message: Message) {
    update_cases(&mut window.model, message);
    window.redraw();
}

fn ask(window: &mut Cases) -> Option<Lookup> {
    let summaries = window.model.listing.summaries.clone();
    window.model.state.next_lookup(&summaries)
}

fn hits(window: &mut Cases) -> usize {
    let spoken = window.spoken().into_iter();
    spoken.filter(|spoken| spoken.announcement.role == Role::ListItem).count()
}

#[test]
fn each_thing_is_asked_once_and_only_of_what_is_shown() {
    let mut window = looking();
    assert_eq!(ask(&mut window), Some(Lookup::Cases("paraplu".into())));
    assert_eq!(ask(&mut window), None);
    tell(&mut window, Message::Inside("paraplu".into(), (5..=30).map(id).collect()));
    assert_eq!(hits(&mut window), 10);
    assert_eq!(
        ask(&mut window),
        Some(Lookup::Excerpts("paraplu".into(), (5..=14).map(id).collect()))
    );
    assert_eq!(ask(&mut window), None);
    window.click(Role::Link, "Nog 10 tonen");
    window.click(Role::Link, "Nog 6 tonen");
    assert_eq!(hits(&mut window), 26);
    assert!(window.find(Role::Link, "Nog 10 tonen").is_none());
    assert_eq!(
        ask(&mut window),
        Some(Lookup::Excerpts("paraplu".into(), (15..=30).map(id).collect()))
    );
}

#[test]
fn an_answer_to_earlier_words_is_not_shown() {
    let mut window = looking();
    tell(&mut window, Message::Inside("parap".into(), vec![id(5)]));
    assert_eq!(hits(&mut window), 0);
    tell(&mut window, Message::Inside("paraplu".into(), vec![id(6)]));
    assert_eq!(hits(&mut window), 1);
    let excerpt = |hit: &str| Excerpt { hit: hit.into(), ..Excerpt::default() };
    let old = vec![(id(6), Some(excerpt("oud")))];
    tell(&mut window, Message::Excerpts("parap".into(), old));
    assert!(window.find(Role::Text, "oud").is_none());
    let new = vec![(id(6), Some(excerpt("nieuw")))];
    tell(&mut window, Message::Excerpts("paraplu".into(), new));
    assert!(window.find(Role::Text, "nieuw").is_some());
}

#[test]
fn while_texts_are_read_a_calm_line_says_so_and_typing_goes_on() {
    const LINE: &str = "De teksten van alle casussen worden gelezen. U kunt gewoon doorwerken.";
    let mut window = open_cases(listing(&many(30)));
    let reading = Some(Progress { done: 15, all: 30 });
    window.model.state.set_reading(reading);
    window.redraw();
    assert!(window.find(Role::Status, LINE).is_none(), "nobody looks for anything");
    window.click(Role::TextField, FIELD);
    window.type_text("paraplu");
    let line = window.get(Role::Status, LINE).announcement;
    assert_eq!(line.live, Live::Off, "a number that keeps changing is not read aloud");
    assert_eq!(ask(&mut window), Some(Lookup::Cases("paraplu".into())));
    window.model.state.set_reading(None);
    window.redraw();
    assert!(window.find(Role::Status, LINE).is_none());
    assert_eq!(
        ask(&mut window),
        Some(Lookup::Cases("paraplu".into())),
        "asked again, as there is more to find"
    );
}

#[test]
fn all_of_a_hit_leads_to_the_step_where_the_words_stand_and_says_which() {
    let mut program = at_all_cases();
    program.fill(FIELD, "regenboog");
    program.must_see("staat in Gezin en kring");
    let words = program.window.spoken().into_iter();
    let mut words = words.filter(|one| one.announcement.role == Role::Text);
    let hit = words.rfind(|one| one.announcement.name.contains("De Regenboog")).unwrap();
    program.window.click_at(hit.bounds.center());
    program.send(casuskompas::gui::app::Message::Tick);
    assert_eq!(open_name(&program), "Gezin Berk");
    program.must_see("Main \"Gezin en kring\"");
}

#[test]
fn looking_again_takes_the_old_words_away_and_a_cross_does_too() {
    let mut program = at_all_cases();
    program.fill(FIELD, "regenboog");
    program.press("Vandaag");
    program.ctrl("k");
    program.type_text("berk");
    let words = |program: &mut Program| {
        program.window.get(Role::TextField, FIELD).announcement.value.unwrap()
    };
    assert_eq!(words(&mut program), "berk");
    program.press("Zoekveld leegmaken");
    assert_eq!(words(&mut program), "");
    assert!(!program.sees("Zoekveld leegmaken"));
}
