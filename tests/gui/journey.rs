//! One family, from the welcome to a recorded decision, locked and read back.

use casuskompas::case::{Answer, Ave, Case, Phase, Place};
use casuskompas::gui::app::{Begin, Message};
use casuskompas::gui::desk;
use casuskompas::gui::widget::Role;
use iced::keyboard::key::Named;

use crate::gui::locking::{PASSPHRASE, with_new_vault};
use crate::support::Program;

/// The case that is open in the window.
fn open_case(program: &Program) -> Case {
    program.app().desk().unwrap().casefile().unwrap().case().clone()
}

pub(crate) fn begin(program: &mut Program) {
    program.press("Nieuwe casus");
    program.type_text("Gezin Linde");
    program.fill("Wat speelt er, in één zin", "Ruzie bij elke overdracht van de kinderen.");
    program.press("Casus maken");
}

fn add_person(program: &mut Program, place: &str, name: &str, role: &str) {
    if program.sees("Button \"Persoon toevoegen\"") {
        program.press("Persoon toevoegen");
    }
    program.press(place);
    program.type_text(name);
    program.fill("Rol", role);
}

fn tell_of_the_family(program: &mut Program) {
    program.press("Gezin en kring");
    add_person(program, "Kind", "Julia", "dochter");
    program.fill("Leeftijd", "10");
    add_person(program, "Kind", "Tom", "zoon");
    program.fill("Leeftijd", "8");
    add_person(program, "Volwassene in het gezin", "Moeder", "ouder");
    add_person(program, "Volwassene in het gezin", "Vader", "ouder, ex-partner");
    add_person(program, "Netwerk", "Oma", "moeder van moeder");
    program.press("Vandaag gesproken");
}

fn tell_of_concerns(program: &mut Program) {
    program.press("Wat is er gebeurd");
    program.choose("Vormen van geweld", "Psychisch geweld");
    program.press("Incident toevoegen");
    program.fill("Datum", "9-10-2026");
    program.key(Named::Enter);
    program
        .fill("Wat gebeurde er?", "Vader en moeder scholden elkaar uit aan de deur. Tom huilde.");
    program.choose("Wie waren erbij betrokken?", "Tom");
    program.choose("Waren er kinderen bij?", "Ja");
    program.press("Vragen");
    program.press("17 vragen openen");
    program.choose("Is iemand op dit moment in levensgevaar?", "Nee");
}

fn plan(program: &mut Program) {
    program.press("Directe veiligheid");
    program.press("Prioriteit toevoegen");
    program.type_text("Geen ruzie waar de kinderen bij zijn");
    program.fill("Gewenste situatie", "Wij bellen pas als Julia en Tom in bed liggen.");
    program.fill("Wie controleert", "oma");
    program.fill("Hoe vaak", "elke week");
    program.fill("Evaluatie op", "+1 week");
    program.key(Named::Enter);
}

fn decide(program: &mut Program) {
    program.press("AVE en regie");
    program.choose("Niveau", "AVE 2");
    program.fill("Overlegd met", "aandachtsfunctionaris");
    program.fill("Reden", "Het gezin doet mee en één plan is genoeg.");
    program.press("Besluit vastleggen");
}

fn unlock(program: &mut Program) {
    program.type_text(PASSPHRASE);
    program.key(Named::Enter);
}

#[test]
fn a_family_is_typed_decided_locked_and_read_back() {
    let mut program = with_new_vault();
    begin(&mut program);
    tell_of_the_family(&mut program);
    tell_of_concerns(&mut program);
    plan(&mut program);
    decide(&mut program);
    let typed = open_case(&program);
    check(&typed);
    program.ctrl("l");
    assert!(program.app().desk().is_none());
    unlock(&mut program);
    assert_eq!(open_case(&program), typed, "back where the user was, with every word");
    let folder = program.folder.clone();
    program.send(Message::CloseRequested);
    assert!(program.window.model.exited);
    drop(program);
    let mut later = Program::start(folder, Begin::Usual);
    unlock(&mut later);
    assert_eq!(open_case(&later), typed);
    later.must_see("Vastgesteld: AVE 2");
}

fn check(case: &Case) {
    assert_eq!(case.number, "2026-001");
    assert_eq!(case.family.people.len(), 5);
    assert_eq!(case.family.at(Place::Child).count(), 2);
    let oma = case.family.people.last().unwrap();
    assert_eq!(oma.spoken_on.unwrap().to_string(), "2026-11-19");
    let incident = &case.incidents[0];
    assert_eq!(incident.on.unwrap().to_string(), "2026-10-09");
    assert_eq!(incident.children_present, Answer::Yes);
    assert_eq!(incident.involved.len(), 1);
    let priority = &case.phases.top3(Phase::DirecteVeiligheid).active()[0];
    assert_eq!(priority.title, "Geen ruzie waar de kinderen bij zijn");
    assert_eq!(priority.evaluate_on.unwrap().to_string(), "2026-11-26");
    let decision = case.decisions.current().unwrap();
    assert_eq!(decision.level, Ave::Two);
    assert_eq!(decision.by, "S. de Wit");
    assert_eq!(decision.advice.level, Some(Ave::Two));
    assert!(case.half_typed.values().all(String::is_empty), "{:?}", case.half_typed);
}

#[test]
fn words_of_a_decision_that_was_not_recorded_survive_the_lock() {
    let mut program = with_new_vault();
    begin(&mut program);
    program.press("AVE en regie");
    program.fill("Reden", "Ik was halverwege de zi");
    program.wait(11 * 60);
    assert!(program.app().desk().is_none(), "locked by itself");
    unlock(&mut program);
    program.must_see("Ik was halverwege de zi");
    assert!(open_case(&program).decisions.is_empty());
}

#[test]
fn a_half_filled_form_of_a_new_case_survives_the_lock() {
    let mut program = with_new_vault();
    program.press("Nieuwe casus");
    program.type_text("Mevrouw Wil");
    program.ctrl("l");
    unlock(&mut program);
    let field = program.window.get(Role::TextField, "Werknaam");
    assert_eq!(field.announcement.value.as_deref(), Some("Mevrouw Wil"));
}

#[test]
fn a_removed_person_comes_back_with_one_press() {
    let mut program = with_new_vault();
    begin(&mut program);
    add_person(&mut program, "Netwerk", "Oma", "moeder van moeder");
    let before = open_case(&program);
    program.press("Verwijderen");
    assert!(open_case(&program).family.people.is_empty());
    program.press("Ongedaan maken");
    assert_eq!(open_case(&program), before);
}

#[test]
fn a_second_after_the_last_key_the_case_is_in_the_vault() {
    let mut program = with_new_vault();
    begin(&mut program);
    program.press("Wat is er gebeurd");
    program.fill("Eerste zorg", "Eén zin die moet blijven, met coördinatie en foto's.");
    assert!(!program.app().desk().unwrap().is_kept());
    program.wait(2);
    assert!(program.app().desk().unwrap().is_kept());
    program.must_see("bewaard 14:02, versleuteld");
    let vault = program.app().desk().unwrap().vault().clone();
    let stored = vault.open(open_case(&program).id).unwrap().case;
    assert_eq!(stored, open_case(&program));
}

#[test]
fn a_folder_that_vanishes_is_told_and_the_words_stay() {
    let mut program = with_new_vault();
    begin(&mut program);
    let cases = program.folder.path().join("kluis/cases");
    let aside = program.folder.path().join("aside");
    std::fs::rename(&cases, &aside).unwrap();
    program.press("Wat is er gebeurd");
    program.fill("Eerste zorg", "Deze zin is nog nergens bewaard.");
    program.wait(2);
    program.must_see("Alert \"NIET BEWAARD. ");
    program.send(Message::CloseRequested);
    assert!(!program.window.model.exited, "does not close over unsaved words");
    program.must_see("Nog niet alles is bewaard");
    program.press("Venster open houden");
    std::fs::rename(&aside, &cases).unwrap();
    program.send(Message::Desk(desk::Message::KeepNow));
    assert!(program.app().desk().unwrap().is_kept());
}

#[test]
fn the_demonstration_shows_families_and_leaves_nothing_behind() {
    let mut program =
        Program::start(std::sync::Arc::new(tempfile::tempdir().unwrap()), Begin::Demo);
    program.must_see("Gezin Linde");
    assert!(program.app().desk().unwrap().summaries().len() >= 4);
    let vault = program.app().desk().unwrap().vault().clone();
    let folder = vault.folder().unwrap().to_owned();
    assert!(folder.join("kluis.ron").exists());
    drop(vault);
    program.ctrl("l");
    program.type_text("vier zwanen lezen rustig kranten");
    program.key(Named::Enter);
    program.must_see("Gezin Linde");
    drop(program);
    assert!(!folder.exists(), "{}", folder.display());
}

#[test]
fn a_case_changed_under_our_hands_becomes_a_second_version_that_can_be_opened() {
    let mut program = with_new_vault();
    begin(&mut program);
    let id = open_case(&program).id;
    let file = program.folder.path().join(format!("kluis/cases/{}.age", id.0));
    let older = std::fs::read(&file).unwrap();
    program.press("Wat is er gebeurd");
    program.fill("Eerste zorg", "De tweede versie van de zin.");
    program.wait(2);
    std::fs::write(&file, older).unwrap();
    program.fill("Eerste zorg", "Mijn eigen nieuwste woorden.");
    program.wait(2);
    program.must_see("Alert");
    program.press("Begrepen");
    program.fill("Eerste zorg", "Mijn eigen nieuwste woorden, en meer.");
    program.wait(2);
    program.must_see("tweede kopie");
    program.press("Casussen");
    program.press("Deze versie openen");
    program.must_see("tweede kopie");
    assert_eq!(open_case(&program).concern, "Mijn eigen nieuwste woorden, en meer.");
    program.press("Casussen");
    program.press("Met deze oudere versie verder");
    assert_eq!(open_case(&program).concern, "Ruzie bij elke overdracht van de kinderen.");
    assert!(!program.sees("tweede kopie"));
}
