//! Whole pieces of work with the keyboard alone.

use casuskompas::case::{Ave, Phase, RelationKind};
use casuskompas::platform::Appearance;
use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;

use super::hands::{add, another, demo, new_case, new_vault};
use crate::gui::locking::PASSPHRASE;

#[test]
fn from_the_first_start_to_a_recorded_decision() {
    let mut hands = new_case();
    add(&mut hands, "Kind", "Tom", "zoon");
    hands.program.ctrl("2");
    hands.reach("Psychisch geweld");
    hands.program.key(Named::Space);
    hands.enter("Incident toevoegen");
    hands.write("Datum", "9-10-2026");
    hands.write("Wat gebeurde er?", "Er werd gescholden.");
    hands.answer("Waren er kinderen bij?", 1);
    hands.program.ctrl("8");
    hands.answer("Niveau", 2);
    hands.write("Overlegd met", "aandachtsfunctionaris");
    hands.write("Reden", "Het gezin doet mee.");
    hands.enter("Besluit vastleggen");
    let case = hands.case();
    assert_eq!(case.decisions.current().unwrap().level, Ave::Two);
    assert_eq!(case.incidents[0].on.unwrap().to_string(), "2026-10-09");
    hands.program.ctrl("9");
    hands.program.must_see("Besluit: AVE 2");
    hands.program.must_see("Het gezin doet mee.");
}

#[test]
fn a_family_of_three_with_what_is_between_them() {
    let mut hands = new_case();
    add(&mut hands, "Kind", "Tom", "zoon");
    hands.write("Leeftijd", "8");
    another(&mut hands, "Moeder", "ouder");
    hands.answer("Plaats in de kring", 2);
    another(&mut hands, "Oma", "moeder van moeder");
    hands.answer("Plaats in de kring", 3);
    hands.enter("Vandaag gesproken");
    hands.enter("Relatie toevoegen");
    hands.answer("De een", 1);
    hands.answer("Wat is er tussen hen?", 1);
    hands.answer("De ander", 2);
    hands.write("Toelichting", "haalt en brengt");
    let family = hands.case().family;
    let names: Vec<_> = family.people.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(names, ["Tom", "Moeder", "Oma"]);
    assert_eq!(family.people[0].age(crate::support::now().date_naive()), Some(8));
    assert_eq!(family.relations[0].kind, RelationKind::Support);
    assert_eq!(family.relations[0].note, "haalt en brengt");
    assert_ne!(family.relations[0].from, family.relations[0].to);
}

#[test]
fn three_priorities_a_fourth_that_waits_and_the_way_on() {
    let mut hands = new_case();
    hands.program.ctrl("5");
    for title in ["Rust", "Geen ruzie", "Slapen"] {
        hands.enter("Prioriteit toevoegen");
        hands.program.type_text(title);
        hands.enter("Klaar");
        assert_eq!(hands.at().as_deref(), Some(title), "the head of its fold");
    }
    hands.enter("Nieuw op de parkeerlijst");
    hands.program.type_text("Zwemles");
    let plan = hands.case().phases.directe_veiligheid;
    assert_eq!(plan.active().len(), 3);
    assert_eq!(plan.parked()[0].title, "Zwemles");
    hands.enter("Eerder naar fase 2");
    hands.program.type_text("Oma helpt elke dag.");
    hands.write("Tweede paar ogen", "P. de Boer");
    hands.enter("Vastleggen en naar fase 2");
    assert_eq!(hands.case().phases.current, Phase::Risicos);
}

#[test]
fn a_case_is_found_and_opened() {
    let mut hands = demo();
    hands.program.ctrl("k");
    hands.program.type_text("Hazelaar");
    hands.enter("Gezin Hazelaar");
    assert_eq!(hands.case().name, "Gezin Hazelaar");
}

#[test]
fn settings_are_changed() {
    let mut hands = demo();
    hands.enter_before("Instellingen");
    hands.program.key(Named::F6);
    hands.reach("Kleuren");
    hands.program.key(Named::End);
    hands.reach("Grootte");
    hands.program.key(Named::End);
    hands.reach("Vergrendelen na");
    hands.program.key(Named::Home);
    let (before, now) = (demo(), hands.program.app().preferences());
    let before = before.program.app().preferences().clone();
    assert_eq!(now.appearance, Appearance::HighContrast);
    assert!(now.scale() > before.scale());
    assert!(now.lock_after_minutes < before.lock_after_minutes);
}

#[test]
fn after_locking_the_same_step_with_the_same_words() {
    let mut hands = new_case();
    hands.program.ctrl("8");
    hands.write("Reden", "Ik was halverwege de zi");
    hands.program.ctrl("l");
    assert!(hands.program.app().desk().is_none());
    assert_eq!(hands.at().as_deref(), Some("Wachtzin"));
    hands.program.type_text(PASSPHRASE);
    hands.program.key(Named::Enter);
    hands.program.must_see("Ik was halverwege de zi");
    hands.reach("Reden");
    hands.program.window.key_with(Named::End, Modifiers::CTRL);
    hands.program.type_text("n");
    let typed: Vec<String> = hands.case().half_typed.into_values().collect();
    assert!(typed.contains(&"Ik was halverwege de zin".to_owned()), "{typed:?}");
}

#[test]
fn the_work_of_a_new_family_takes_few_keys() {
    let mut hands = new_vault();
    assert!(hands.presses <= 12, "{} to make a vault", hands.presses);
    hands.presses = 0;
    hands.program.ctrl("n");
    hands.write("Werknaam", "Gezin Linde");
    hands.program.key(Named::Enter);
    hands.program.key(Named::Enter);
    add(&mut hands, "Kind", "Tom", "zoon");
    assert!(hands.presses <= 6, "{} to write down a child", hands.presses);
}
