//! Two colleagues at two windows: a case goes over and its receipt comes back.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use casuskompas::gui::app::Begin;
use casuskompas::gui::widget::Role;
use casuskompas::platform::randomness;
use casuskompas::vault::exchange::Deelcode;
use iced::keyboard::key::Named;

use crate::gui::locking::with_new_vault;
use crate::support::{Program, expect_rules, expect_tree_but};

/// A window with a case in it.
fn with_case() -> Program {
    let mut program = with_new_vault();
    program.press("Nieuwe casus");
    program.type_text("Gezin Linde");
    program.fill("Wat speelt er, in één zin", "Ruzie bij de overdracht.");
    program.press("Casus maken");
    program.wait(2);
    program
}

fn code_of(program: &Program) -> Deelcode {
    let vault = program.app().desk().unwrap().vault();
    vault.deelcode(&mut randomness).unwrap()
}

fn sharing(program: &mut Program) {
    program.press("Casussen");
    program.press("Delen");
}

fn meet(program: &mut Program, name: &str, code: Deelcode) {
    sharing(program);
    program.fill("Naam van uw collega", name);
    program.fill("Deelcode van uw collega", &code.grouped());
    program.press("Collega toevoegen");
    program.must_see("De woorden zijn nog niet vergeleken.");
}

fn compare(program: &mut Program) {
    program.press("Woorden vergelijken");
    program.press("Ze zijn gelijk");
    program.must_see("Woorden kloppen, vergeleken op");
}

fn back_to_case(program: &mut Program) {
    program.press("Casussen");
    program.press("Gezin Linde");
}

fn folder(program: &Program) -> String {
    program.folder.path().to_str().unwrap().to_owned()
}

/// The one file in a folder whose name begins so.
fn file(program: &Program, begins: &str) -> PathBuf {
    let entries = std::fs::read_dir(program.folder.path()).unwrap();
    let mut paths = entries.map(|entry| entry.unwrap().path());
    let name = |path: &Path| path.file_name().unwrap().to_str().unwrap().to_owned();
    paths.find(|path| name(path).starts_with(begins)).unwrap()
}

fn read(program: &mut Program, path: &Path) {
    program.fill("Bestand", path.to_str().unwrap());
    program.press("Inlezen");
}

fn send(program: &mut Program, what: &str, names: &str) {
    program.press("Overdragen of delen");
    program.choose("Voor wie?", "J. Smit");
    program.choose("Wat geeft u?", what);
    program.choose("Met namen?", names);
    let folder = folder(program);
    program.fill("Map voor het bestand", &folder);
}

/// Tells apart what is another one in each run.
fn expect(name: &str, program: &mut Program, code: Deelcode) {
    let (folder, words) = (folder(program), code.words());
    let (code, list) = (code.to_string(), words.join(", "));
    let hidden = [(folder.as_str(), "FOLDER"), (&code, "CODE"), (&list, "WORDS")];
    expect_tree_but(name, &mut program.window, &hidden);
}

#[test]
fn a_case_goes_over_and_is_let_go_by_its_receipt() {
    let (mut here, mut there) = (with_case(), with_new_vault());
    let (mine, theirs) = (code_of(&here), code_of(&there));
    meet(&mut here, "J. Smit", theirs);
    compare(&mut here);
    expect("sharing-known", &mut here, mine);

    back_to_case(&mut here);
    send(&mut here, "De casus overdragen", "Met namen, de hele casus");
    here.choose("Wat gebeurt hier na het ontvangstbewijs?", "Verwijderen");
    here.press("Bestand maken");
    here.must_see("De casus blijft bij u tot u het ontvangstbewijs inleest");
    here.press("Klaar");
    here.must_see("wordt overgedragen aan J. Smit");
    expect_rules("case-handed-over", &mut here.window);

    sharing(&mut there);
    expect("sharing-empty", &mut there, theirs);
    read(&mut there, &file(&here, "casuskompas-overdracht-"));
    there.must_see("De afzender staat niet bij uw collega");
    there.must_see("Gezin Linde 2026-001 met 0 personen");
    assert!(there.app().desk().unwrap().summaries().is_empty());
    expect_rules("sharing-waiting", &mut there.window);
    there.press("Overnemen in mijn kluis");
    assert_eq!(there.app().desk().unwrap().summaries().len(), 1);
    let folder = folder(&there);
    there.fill("Map voor het ontvangstbewijs", &folder);
    there.press("Ontvangstbewijs maken");
    there.must_see("Stuur het naar de afzender.");
    there.press("Casus openen");
    there.press("Wat is er gebeurd");
    there.fill("Eerste zorg", "Nu werk ik hier verder.");
    there.wait(2);
    assert!(there.app().desk().unwrap().is_kept());

    sharing(&mut here);
    read(&mut here, &file(&there, "casuskompas-ontvangstbewijs-"));
    here.must_see("Hier is de casus verwijderd.");
    assert!(here.app().desk().unwrap().summaries().is_empty());
    expect_rules("sharing-ended", &mut here.window);
}

#[test]
fn a_copy_without_names_is_read_first_and_cannot_be_changed_there() {
    let (mut here, mut there) = (with_case(), with_new_vault());
    let theirs = code_of(&there);
    meet(&mut here, "J. Smit", theirs);
    compare(&mut here);
    back_to_case(&mut here);
    here.press("Wat is er gebeurd");
    here.fill("Eerste zorg", "Familie Linde kreeg ruzie.");
    here.wait(2);
    send(&mut here, "Een kopie om te lezen", "Zonder namen");
    here.must_see("Familie [achternaam] kreeg ruzie.");
    here.press("Bestand maken");
    here.must_see("Lees eerst de tekst en vink dit aan.");
    here.press("Ik heb de tekst hierboven gelezen en er staat niets in wat het gezin verraadt");
    here.press("Bestand maken");
    here.press("Klaar");
    assert!(!here.sees("wordt overgedragen"), "only a copy");

    sharing(&mut there);
    read(&mut there, &file(&here, "casuskompas-kopie-"));
    there.must_see("Een kopie zonder namen om te lezen");
    there.press("Overnemen in mijn kluis");
    there.press("Casus openen");
    there.must_see("kopie van S. de Wit");
    there.must_see("alleen lezen");
    assert!(!there.sees("Overdragen of delen"));
    there.press("Wat is er gebeurd");
    let before = there.app().desk().unwrap().casefile().unwrap().case().clone();
    there.fill("Eerste zorg", "Dit mag niet.");
    there.wait(2);
    let after = there.app().desk().unwrap().casefile().unwrap().case();
    assert_eq!(&before, after);
    expect_rules("case-copy", &mut there.window);
}

#[test]
fn what_becomes_of_what_is_marked_is_told_before_it_is_given() {
    let mut here = with_case();
    let theirs = code_of(&with_new_vault());
    meet(&mut here, "J. Smit", theirs);
    compare(&mut here);
    back_to_case(&mut here);
    here.press("Logboek");
    here.fill("Nieuwe notitie", "Zij denkt na over weggaan.");
    here.press("In vertrouwen");
    here.press("Notitie vastleggen");
    here.wait(2);
    send(&mut here, "De casus overdragen", "Met namen, de hele casus");
    here.must_see("Gemerkt in deze casus: 1 keer. Het gaat mee, met het merk en de bron.");
    here.choose("Wat geeft u?", "Een kopie om te lezen");
    here.must_see("Wie niet genoemd mag worden, gaat niet mee.");
    here.choose("Met namen?", "Zonder namen");
    here.must_see("Wat in vertrouwen is verteld, gaat niet mee.");
    assert!(!here.sees("weggaan"), "not in the text that is given");
}

#[test]
fn whether_attachments_go_along_is_told_before_they_do() {
    let mut here = Program::start(Arc::new(tempfile::tempdir().unwrap()), Begin::Demo);
    here.press("Casussen");
    here.press("Gezin Berk");
    here.press("Overdragen of delen");
    here.choose("Met namen?", "Met namen, de hele casus");
    here.must_see("De 2 bijlagen gaan mee.");
    here.choose("Met namen?", "Zonder namen");
    here.must_see("De 2 bijlagen gaan niet mee");
}

#[test]
fn a_form_that_is_not_complete_leads_to_what_is_missing() {
    let mut here = with_case();
    let theirs = code_of(&with_new_vault());
    meet(&mut here, "J. Smit", theirs);
    back_to_case(&mut here);
    here.press("Overdragen of delen");
    expect("sending", &mut here, theirs);
    here.press("Bestand maken");
    here.must_see("Kies voor wie het bestand is.");
    here.choose("Voor wie?", "J. Smit");
    here.must_see("De acht woorden van deze collega zijn nooit vergeleken.");
    here.choose("Wat geeft u?", "Een kopie om te lezen");
    here.choose("Met namen?", "Met namen, de hele casus");
    let folder = folder(&here);
    here.fill("Map voor het bestand", &folder);
    here.key(Named::Enter);
    here.must_see("Vergelijk eerst de woorden");
    assert_eq!(here.window.focused().as_deref(), Some("CheckBox Ik maak het bestand toch"));
    here.press("Ik maak het bestand toch");
    here.press("Bestand maken");
    here.must_see("Dat leest u in bij Casussen, Delen.");
    here.key(Named::Escape);
    assert!(here.window.find(Role::Dialog, "Gezin Linde geven aan een collega").is_none());
}

#[test]
fn a_deelcode_can_be_typed_while_sending() {
    let mut here = with_case();
    let theirs = code_of(&with_new_vault());
    here.press("Overdragen of delen");
    here.fill("Naam van uw collega", "J. Smit");
    here.fill("Deelcode van uw collega", "deel1qqq");
    here.press("Bestand maken");
    here.must_see("Deze deelcode klopt niet.");
    here.fill("Deelcode van uw collega", &theirs.to_string());
    here.must_see(&theirs.words().join(", "));
}

#[test]
fn a_name_that_could_be_taken_for_a_colleagues_is_warned_about() {
    let (mut here, known, other) = (with_case(), with_new_vault(), with_new_vault());
    meet(&mut here, "J. Smit", code_of(&known));
    let warning = "U kent al een collega met deze naam: J. Smit";
    for (name, is_like) in [("j  SMIT", true), ("J. \u{405}mit", true), ("J. Smits", false)] {
        here.fill("Naam van uw collega", name);
        assert_eq!(here.sees(warning), is_like, "{name}");
    }
    here.fill("Naam van uw collega", "J. Smit");
    here.fill("Deelcode van uw collega", &code_of(&known).grouped());
    assert!(!here.sees(warning), "the same person, once more");
    here.fill("Deelcode van uw collega", &code_of(&other).grouped());
    here.must_see(warning);
    back_to_case(&mut here);
    here.press("Overdragen of delen");
    here.press("Iemand anders");
    here.fill("Naam van uw collega", "J Smit");
    here.must_see(warning);
}

#[test]
fn what_is_refused_says_why() {
    let mut there = with_new_vault();
    sharing(&mut there);
    read(&mut there, Path::new("los-bestand"));
    there.must_see("Vul het hele pad in");
    let path = there.folder.path().join("brief.txt");
    std::fs::write(&path, "Hallo").unwrap();
    read(&mut there, &path);
    there.must_see("Dit is geen bestand om een casus over te dragen");
    expect_rules("sharing-refused", &mut there.window);
}

#[test]
fn refusing_and_withdrawing_ask_first() {
    let (mut here, mut there) = (with_case(), with_new_vault());
    let theirs = code_of(&there);
    meet(&mut here, "J. Smit", theirs);
    compare(&mut here);
    back_to_case(&mut here);
    send(&mut here, "De casus overdragen", "Met namen, de hele casus");
    here.choose("Wat gebeurt hier na het ontvangstbewijs?", "Bewaren als afgesloten casus");
    here.press("Bestand maken");
    here.press("Klaar");
    sharing(&mut here);
    here.press("Overdracht intrekken");
    assert_eq!(here.window.focused().as_deref(), Some("Button Ja, intrekken"));
    here.key(Named::Enter);
    here.must_see("ingetrokken op");

    sharing(&mut there);
    read(&mut there, &file(&here, "casuskompas-overdracht-"));
    there.press("Weigeren");
    there.press("Annuleren");
    there.press("Weigeren");
    there.press("Ja, weigeren");
    there.must_see("geweigerd op");
    assert!(there.app().desk().unwrap().summaries().is_empty());
}

#[test]
fn a_passphrase_is_suggested_and_typed_once_more() {
    let mut program = Program::fresh();
    program.press("Nieuwe kluis");
    program.press("Stel een wachtzin voor");
    let typed = program.window.get(Role::TextField, "Wachtzin");
    let suggested = typed.announcement.value.unwrap();
    assert_eq!(suggested.split(' ').count(), 6);
    assert_eq!(program.window.focused().as_deref(), Some("TextField Wachtzin nog een keer"));
    program.type_text(&suggested);
    program.fill("Naam van de kluis", "Team Sociaal West");
    program.press("Kluis maken");
    program.must_see("Ik heb de code opgeschreven");
}

#[test]
fn the_keyboard_stays_where_the_work_is() {
    let mut here = with_new_vault();
    let theirs = code_of(&with_new_vault());
    meet(&mut here, "J. Smit", theirs);
    here.press("Woorden vergelijken");
    assert_eq!(here.window.focused().as_deref(), Some("Button Ze zijn gelijk"));
    here.press("Annuleren");
    let opener = Some("Button Woorden vergelijken");
    assert_eq!(here.window.focused().as_deref(), opener);
    here.key(Named::Enter);
    here.key(Named::Enter);
    here.must_see("Woorden kloppen, vergeleken op");
    assert_eq!(here.window.focused().as_deref(), opener);
    here.press("Uit de lijst halen");
    here.key(Named::Enter);
    here.must_see("Nog geen collega’s.");
    assert_eq!(here.window.focused().as_deref(), Some("TextField Naam van uw collega"));
}
