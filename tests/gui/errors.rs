//! What every form does when it is sent too early: it says at the field what
//! to mend, leads there, and goes through once it is mended.

use casuskompas::gui::app::{Begin, Message};
use casuskompas::gui::casefile::StepMessage;
use casuskompas::gui::casefile::{self, ave};
use casuskompas::gui::desk;
use casuskompas::gui::widget::{Live, Role, Spoken};
use iced::keyboard::key::Named;

use crate::gui::locking::{PASSPHRASE, with_new_vault};
use crate::support::Program;

/// What is wrong with the field of this name, as the field says it.
fn error(program: &mut Program, label: &str) -> Option<String> {
    let spoken = program.window.spoken();
    let field = spoken
        .iter()
        .map(|spoken| &spoken.announcement)
        .find(|said| said.name == label && is_field(said.role));
    let field = field.unwrap_or_else(|| panic!("no {label:?} in\n{}", program.window.tree()));
    field.error.clone()
}

fn is_field(role: Role) -> bool {
    matches!(
        role,
        Role::TextField | Role::TextArea | Role::DateField | Role::PasswordField | Role::RadioGroup
    )
}

/// Sees that a refused form leads to this field, whose words name the mend.
fn must_lead_to(program: &mut Program, field: &str, mend: &str) {
    assert_eq!(program.window.focused().as_deref(), Some(field));
    let label = field.split_once(' ').unwrap().1;
    let words = error(program, label).unwrap_or_else(|| panic!("{field} says nothing"));
    assert!(words.contains(mend), "{words:?} does not say {mend:?}");
    assert!(!alerts(program).is_empty(), "nobody hears of it");
}

fn alerts(program: &mut Program) -> Vec<String> {
    let heard = |spoken: &Spoken| {
        let said = &spoken.announcement;
        said.role == Role::Alert && said.live != Live::Off
    };
    let spoken = program.window.spoken();
    let alerts = spoken.iter().filter(|spoken| heard(spoken));
    alerts.map(|alert| alert.announcement.name.clone()).collect()
}

#[test]
fn a_new_vault_names_every_field_that_is_missing() {
    let mut program = Program::fresh();
    program.press("Nieuwe kluis");
    program.fill("Map", "kluis");
    program.press("Kluis maken");
    must_lead_to(&mut program, "TextField Naam van de kluis", "bijvoorbeeld die van uw team");
    assert_eq!(
        alerts(&mut program),
        [
            "Het is nog niet klaar. Kijk nog naar ‘Naam van de kluis’, ‘Map’, ‘Wachtzin’. Bij elk veld staat wat er moet gebeuren."
        ]
    );
    program.type_text("Team Sociaal West");
    program.press("Kluis maken");
    must_lead_to(&mut program, "TextField Map", "Typ de hele weg naar de map");
    let folder = program.folder.path().join("kluis").display().to_string();
    program.fill("Map", &folder);
    program.press("Kluis maken");
    must_lead_to(&mut program, "PasswordField Wachtzin", "Bedenk eerst");
    assert_eq!(alerts(&mut program).len(), 1);
    program.type_text("welkom01");
    program.press("Kluis maken");
    must_lead_to(&mut program, "PasswordField Wachtzin", "Maak hem langer");
    program.fill("Wachtzin", PASSPHRASE);
    program.press("Kluis maken");
    let again = "PasswordField Wachtzin nog een keer";
    must_lead_to(&mut program, again, "hier nog een keer");
    program.type_text("paard fiets molen brood");
    program.key(Named::Enter);
    must_lead_to(&mut program, again, "niet gelijk");
    program.fill("Wachtzin nog een keer", PASSPHRASE);
    program.key(Named::Enter);
    program.must_see("Uw herstelcode");
}

#[test]
fn a_folder_that_is_in_use_is_refused_at_the_field() {
    let mut program = with_new_vault();
    program.ctrl("l");
    program.press("Nieuwe kluis");
    let used = program.folder.path().join("bezet");
    std::fs::create_dir_all(used.join("iets")).unwrap();
    program.fill("Naam van de kluis", "Team Oost");
    program.fill("Map", &used.display().to_string());
    program.fill("Wachtzin", PASSPHRASE);
    program.fill("Wachtzin nog een keer", PASSPHRASE);
    program.press("Kluis maken");
    must_lead_to(&mut program, "TextField Map", "Kies een lege map");
    program.type_text("-leeg");
    assert_eq!(error(&mut program, "Map"), None);
    program.press("Kluis maken");
    program.must_see("Uw herstelcode");
}

#[test]
fn the_code_typed_back_is_asked_for_and_checked() {
    let mut program = Program::fresh();
    program.press("Nieuwe kluis");
    program.fill("Naam van de kluis", "Team Sociaal West");
    program.fill("Wachtzin", PASSPHRASE);
    program.fill("Wachtzin nog een keer", PASSPHRASE);
    program.press("Kluis maken");
    let code = crate::gui::locking::shown_code(&mut program);
    program.press("Ik heb de code opgeschreven");
    let field = "TextField Typ de code over van uw papier";
    assert_eq!(program.window.focused().as_deref(), Some(field));
    program.press("Code controleren");
    must_lead_to(&mut program, field, "Toon de code dan nog een keer");
    program.type_text("AAAAA");
    assert_eq!(error(&mut program, "Typ de code over van uw papier"), None);
    program.press("Code controleren");
    must_lead_to(&mut program, field, "letter voor letter");
    program.fill("Typ de code over van uw papier", &code);
    program.key(Named::Enter);
    assert!(program.app().desk().is_some());
}

#[test]
fn unlocking_asks_for_the_passphrase_and_never_stays_silent() {
    let mut program = with_new_vault();
    program.ctrl("l");
    program.press("Ontgrendelen");
    let field = "PasswordField Wachtzin";
    must_lead_to(&mut program, field, "Typ eerst de wachtzin");
    program.type_text("een andere zin");
    program.press("Ontgrendelen");
    must_lead_to(&mut program, field, "Probeer het opnieuw");
    program.fill("Wachtzin", PASSPHRASE);
    program.press("Ontgrendelen");
    assert!(program.app().desk().is_some());
}

#[test]
fn unlocking_with_the_code_says_what_to_do() {
    let mut program = with_new_vault();
    program.ctrl("l");
    program.press("Herstelcode gebruiken");
    program.press("Ontgrendelen");
    let field = "TextField Herstelcode";
    must_lead_to(&mut program, field, "Hij staat op uw papier");
    program.type_text("AAAAA");
    program.press("Ontgrendelen");
    must_lead_to(&mut program, field, "letter voor letter");
}

#[test]
fn a_folder_without_a_vault_is_refused_at_the_field() {
    let folder = with_new_vault().folder.clone();
    let vault = folder.path().join("kluis").display().to_string();
    let mut program = Program::start(folder, Begin::Vault("/nergens".into()));
    program.type_text(PASSPHRASE);
    program.key(Named::Enter);
    must_lead_to(&mut program, "TextField Map van de kluis", "Zet de map terug, of wijs hem aan");
    program.ctrl("a");
    program.key(Named::Backspace);
    program.press("Ontgrendelen");
    must_lead_to(&mut program, "TextField Map van de kluis", "Typ de hele weg");
    program.type_text(&vault);
    program.press("Ontgrendelen");
    assert!(program.app().desk().is_some(), "{}", program.window.tree());
}

fn with_new_case() -> Program {
    let mut program = with_new_vault();
    program.press("Nieuwe casus");
    program.press("Casus maken");
    must_lead_to(&mut program, "TextField Werknaam", "Gezin Linde");
    program.type_text("Gezin Linde");
    program.press("Casus maken");
    program.must_see("Casus Gezin Linde");
    program
}

#[test]
fn a_decision_names_what_is_missing_and_leads_there_one_by_one() {
    let mut program = with_new_case();
    program.press("AVE en regie");
    program.press("Besluit vastleggen");
    must_lead_to(&mut program, "RadioGroup Niveau", "Kies een niveau");
    assert_eq!(
        alerts(&mut program).iter().filter(|words| words.contains("‘Niveau’, ‘Reden’")).count(),
        1
    );
    program.choose("Niveau", "AVE 2");
    program.press("Besluit vastleggen");
    must_lead_to(&mut program, "TextArea Reden", "waarom dit niveau nu past");
    program.type_text("Eén plan is genoeg.");
    program.press("Besluit vastleggen");
    let departure = "TextArea Waarom wijkt dit af van het advies?";
    must_lead_to(&mut program, departure, "terwijl er nog geen advies is");
    program.type_text("Het gezin vraagt het zelf.");
    program.fill("Besloten door", " ");
    program.press("Besluit vastleggen");
    must_lead_to(&mut program, "TextField Besloten door", "wie het besluit neemt");
    program.type_text("S. de Wit");
    program.press("Besluit vastleggen");
    program.must_see("AVE 2 is vastgelegd");
}

#[test]
fn a_field_with_an_error_is_scrolled_into_view() {
    let mut program = with_new_case();
    program.press("AVE en regie");
    program.window = program.window.sized(1024.0, 380.0);
    let before = program.window.get(Role::RadioGroup, "Niveau").bounds;
    assert!(before.y > 380.0, "it is out of sight: {before:?}");
    let record = casefile::Message::Step(StepMessage::Ave(ave::Message::Record));
    program.send(Message::Desk(desk::Message::Case(record)));
    let after = program.window.get(Role::RadioGroup, "Niveau").bounds;
    let in_sight = after.y >= 0.0 && after.y + after.height <= 380.0;
    assert!(in_sight, "{after:?}");
}

#[test]
fn passing_early_asks_for_the_reason_and_a_second_pair_of_eyes() {
    let mut program = with_new_case();
    program.press("Directe veiligheid");
    program.press("Eerder naar fase 2");
    program.press("Vastleggen en naar fase 2");
    must_lead_to(&mut program, "TextArea Reden", "Schrijf de reden op");
    assert!(alerts(&mut program).iter().any(|words| words.contains("‘Reden’, ‘Tweede paar ogen’")));
    program.type_text("Het geweld is al een jaar voorbij.");
    program.press("Vastleggen en naar fase 2");
    must_lead_to(&mut program, "TextField Tweede paar ogen", "Vraag eerst een collega");
    program.type_text("M. Aydin");
    program.press("Vastleggen en naar fase 2");
    program.must_see("Fase 2 · Risico’s");
}

#[test]
fn going_back_asks_what_happened() {
    let mut program = with_new_case();
    program.press("Directe veiligheid");
    program.press("Eerder naar fase 2");
    program.type_text("Het geweld is al een jaar voorbij.");
    program.fill("Tweede paar ogen", "M. Aydin");
    program.press("Vastleggen en naar fase 2");
    program.press("Terug naar directe veiligheid");
    program.press("Vastleggen en terug naar fase 1");
    must_lead_to(&mut program, "TextArea Reden", "Schrijf de reden op");
    program.type_text("Vader stond weer aan de deur.");
    program.press("Vastleggen en terug naar fase 1");
    program.must_see("teruggegaan");
}

#[test]
fn the_logbook_asks_for_words() {
    let mut program = with_new_case();
    program.press("Logboek");
    program.press("Notitie vastleggen");
    must_lead_to(&mut program, "TextArea Nieuwe notitie", "Schrijf eerst op wat u wilt vastleggen");
    program.type_text("Gebeld met moeder.");
    assert_eq!(error(&mut program, "Nieuwe notitie"), None);
    program.press("Notitie vastleggen");
    program.press("Verbeteren");
    program.ctrl("a");
    program.key(Named::Backspace);
    program.press("Verbetering vastleggen");
    must_lead_to(&mut program, "TextArea Verbeterde tekst", "Schrijf eerst op");
    program.type_text("Gebeld met vader.");
    program.press("Verbetering vastleggen");
    program.must_see("verbetert de notitie");
}

#[test]
fn ages_and_dates_that_cannot_be_say_how_to_write_them() {
    let mut program = with_new_case();
    program.press("Gezin en kring");
    program.press("Kind");
    program.type_text("Julia");
    program.fill("Leeftijd", "tien");
    program.key(Named::Tab);
    let age = error(&mut program, "Leeftijd").unwrap();
    assert!(age.contains("een heel getal"), "{age}");
    program.fill("Geboortedatum", "31-2-2016");
    program.key(Named::Tab);
    let born = error(&mut program, "Geboortedatum").unwrap();
    assert!(born.contains("Controleer de dag en de maand"), "{born}");
    program.fill("Geboortedatum", "1-2-2016");
    program.key(Named::Tab);
    assert_eq!(error(&mut program, "Geboortedatum"), None);
}
