//! Documenten: a page for one reader is made, looked at, and given.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use casuskompas::case::{Case, DocumentKind};
use casuskompas::gui::app::Begin;
use casuskompas::gui::widget::Role;
use iced::keyboard::key::Named;

use crate::gui::hands::Hands;
use crate::support::Program;
use crate::support::drawn::words;

const FRIDGE: &str = "Veiligheidsplan voor op de koelkast";

/// Documenten of a family of the demonstration.
pub(super) fn documents(family: &str) -> Program {
    let mut program = Program::start(Arc::new(tempfile::tempdir().unwrap()), Begin::Demo);
    program.press("Casussen");
    program.press(family);
    program.press("Documenten");
    program
}

/// Documenten of a case in a vault that another program holds, with that program: here
/// it may only be read.
pub(super) fn only_reading() -> (Program, Program) {
    let mut first = crate::gui::locking::with_new_vault();
    first.press("Nieuwe casus");
    first.type_text("Gezin Linde");
    first.press("Casus maken");
    first.ctrl("s");
    let mut second = Program::start(first.folder.clone(), Begin::Usual);
    second.type_text(crate::gui::locking::PASSPHRASE);
    second.key(Named::Enter);
    second.press("Casussen");
    second.press("Gezin Linde");
    second.press("Documenten");
    (first, second)
}

pub(super) fn make(program: &mut Program, kind: &str, reader: &str) {
    program.choose("Wat maakt u?", kind);
    program.choose("Voor wie?", reader);
}

pub(super) fn case(program: &Program) -> Case {
    program.app().desk().unwrap().casefile().unwrap().case().clone()
}

/// What the page tells, as a reader hears it.
fn page(program: &mut Program) -> String {
    let tree = program.window.tree();
    let (_, page) = tree.split_once("Tekst van het document").unwrap_or_else(|| panic!("{tree}"));
    page.to_owned()
}

/// Saves what stands on the page in a folder; gives that folder.
fn save(program: &mut Program, folder: &str) -> PathBuf {
    let folder = program.folder.path().join(folder);
    program.press("Bewaren als PDF…");
    program.fill("Map voor het bestand", &folder.display().to_string());
    program.press("Hier bewaren");
    folder
}

/// The names of the files in a folder; none when there is no such folder.
pub(super) fn files(folder: &Path) -> Vec<String> {
    let all = fs::read_dir(folder).into_iter().flatten();
    let names = all.map(|file| file.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = names.collect();
    names.sort();
    names
}

#[test]
fn each_parent_gets_the_page_of_their_own_plan_and_nothing_of_the_other() {
    let mut program = documents("Gezin Esdoorn");
    make(&mut program, FRIDGE, "Eva");
    let hers = page(&mut program);
    program.must_see("Bladzijde 1 van 1 · A4");
    make(&mut program, FRIDGE, "Ruben");
    let his = page(&mut program);
    assert!(hers.contains("Ons plan voor veiligheid") && his.contains("Ons plan voor veiligheid"));
    assert!(hers.contains("voor Eva") && his.contains("voor Ruben"), "{hers}\n{his}");
    let case = case(&program);
    let agreed = |name: &str| {
        let id = case.family.people.iter().find(|one| one.name == name).unwrap().id;
        let own = case.afspraken.iter().filter(|one| case.is_own(one, id));
        own.map(|one| one.what.trim().to_owned()).collect::<Vec<_>>()
    };
    let (of_eva, of_ruben) = (agreed("Eva"), agreed("Ruben"));
    assert!(!of_eva.is_empty() && !of_ruben.is_empty());
    for words in of_eva.iter().filter(|words| !of_ruben.contains(words)) {
        assert!(!his.contains(words.as_str()), "{words} in {his}");
    }
    assert!(of_ruben.iter().any(|words| his.contains(words.as_str())), "{his}");
    program.must_see("Weggelaten voor Ruben: ");
}

#[test]
fn a_page_for_home_says_how_it_reads_and_one_for_a_professional_does_not() {
    let mut program = documents("Gezin Esdoorn");
    make(&mut program, FRIDGE, "Ruben");
    program.must_see("Leesbaarheid");
    program.must_see("te lezen");
    program.choose("Wat maakt u?", "AVE-besluit");
    program.choose("Voor wie?", "Archief");
    assert!(!page(&mut program).is_empty());
    assert!(!program.window.tree().contains("Leesbaarheid"));
    program.press("Instellingen");
    program.press("Zeggen hoe makkelijk een blad voor het gezin te lezen is");
    program.press("Casussen");
    program.press("Gezin Esdoorn");
    program.press("Documenten");
    make(&mut program, FRIDGE, "Ruben");
    assert!(!page(&mut program).is_empty());
    assert!(!program.window.tree().contains("Leesbaarheid"));
}

#[test]
fn a_page_that_is_saved_is_remembered_and_never_written_over_another() {
    let mut program = documents("Gezin Linde");
    make(&mut program, "TOP-3-plan", "Moeder");
    let folder = save(&mut program, "bureau");
    let first = "top3-plan-2026-014-2026-11-19.pdf";
    program.must_see(&format!("{first} staat in de map {}", folder.display()));
    program.must_see("Eerder gegeven");
    program.must_see("do 19 nov · TOP-3-plan · voor Moeder");
    save(&mut program, "bureau");
    assert_eq!(files(&folder), ["top3-plan-2026-014-2026-11-19-2.pdf", first]);
    assert!(fs::read(folder.join(first)).unwrap().starts_with(b"%PDF-"));
    program.press("Bewaren voor Word…");
    program.press("Hier bewaren");
    let word = fs::read(folder.join("top3-plan-2026-014-2026-11-19.docx")).unwrap();
    assert!(word.starts_with(b"PK"), "no file of Word");
    // What was given stands in the vault, and nothing leads back past it.
    program.ctrl("z");
    let vault = program.app().desk().unwrap().vault().clone();
    let kept = vault.open(case(&program).id).unwrap().case;
    let made: Vec<DocumentKind> = kept.documents.iter().map(|one| one.kind).collect();
    assert_eq!(made, [DocumentKind::Top3Plan; 3]);
    assert_eq!(case(&program).documents, kept.documents);
}

#[test]
fn what_could_not_be_written_is_told_and_was_not_given() {
    let mut program = documents("Gezin Linde");
    make(&mut program, "TOP-3-plan", "Moeder");
    // No folder can be made where a file stands.
    fs::write(program.folder.path().join("bureau"), "van iemand anders").unwrap();
    save(&mut program, "bureau");
    program.must_see("Alert");
    program.must_see("Uw kluis is niet veranderd");
    program.must_see("Kies een andere map");
    assert!(case(&program).documents.is_empty());
    program.ctrl("s");
    let vault = program.app().desk().unwrap().vault().clone();
    assert!(vault.open(case(&program).id).unwrap().case.documents.is_empty());
    // Never in the folder of the vault itself.
    let inside = vault.folder().unwrap().display().to_string();
    program.fill("Map voor het bestand", &inside);
    program.press("Hier bewaren");
    program.must_see("Alert");
    assert!(case(&program).documents.is_empty());
    // Elsewhere it goes well.
    let there = program.folder.path().join("elders").display().to_string();
    program.fill("Map voor het bestand", &there);
    program.press("Hier bewaren");
    program.must_see("staat in de map");
    assert_eq!(case(&program).documents.len(), 1);
}

#[test]
fn what_the_vault_cannot_keep_is_not_given_either() {
    let mut program = documents("Gezin Linde");
    make(&mut program, "TOP-3-plan", "Moeder");
    let vault = program.app().desk().unwrap().vault().clone();
    let cases = vault.folder().unwrap().join("cases");
    let aside = program.folder.path().join("aside");
    fs::rename(&cases, &aside).unwrap();
    let folder = save(&mut program, "bureau");
    program.must_see("Er is geen bestand gemaakt, want de casus kon niet worden bewaard");
    assert!(files(&folder).is_empty());
    assert!(case(&program).documents.is_empty());
    fs::rename(&aside, &cases).unwrap();
    program.press("Hier bewaren");
    program.must_see("staat in de map");
    assert_eq!(files(&folder).len(), 1);
}

#[test]
fn what_is_not_meant_for_a_reader_says_why_and_what_lacks_leads_there() {
    let mut program = documents("Gezin Linde");
    make(&mut program, "Inzage voor één persoon", "Veilig Thuis");
    program.must_see("Inzage voor één persoon is niet bedoeld voor: Veilig Thuis.");
    program.choose("Voor wie?", "Moeder");
    assert!(page(&mut program).contains("Wat er over Moeder is vastgelegd"));
    make(&mut program, "Herstelplan", "Moeder");
    program.must_see("Er is nog geen plan van deze fase");
    program.press("Naar Plan en afspraken");
    assert!(program.window.find(Role::Main, "Plan en afspraken").is_some());
}

#[test]
fn one_reader_outside_is_chosen_by_the_kind() {
    let mut program = documents("Gezin Linde");
    program.choose("Wat maakt u?", "Aanvraag Jeugdbeschermingstafel");
    assert!(page(&mut program).contains("voor Jeugdbeschermingstafel"));
}

#[test]
fn the_page_follows_the_case_and_nothing_stays_of_it_elsewhere() {
    let mut program = documents("Gezin Linde");
    make(&mut program, "Verhaal tot nu toe", "Veilig Thuis");
    program.press("Wat is er gebeurd");
    assert!(!program.sees("Tekst van het document"));
    program.fill("Eerste zorg", "De lamp in de gang bleef branden.");
    program.press("Documenten");
    assert!(page(&mut program).contains("De lamp in de gang bleef branden."));
    program.press("Vandaag");
    assert!(!program.sees("De lamp in de gang bleef branden."));
    program.press("Casussen");
    program.press("Gezin Linde");
    program.press("Documenten");
    assert!(page(&mut program).contains("De lamp in de gang bleef branden."));
    // What was typed is undone in view of the page.
    program.ctrl("z");
    program.press("Documenten");
    assert!(!page(&mut program).contains("De lamp in de gang"));
}

#[test]
fn with_names_hidden_the_page_is_not_drawn_and_says_so() {
    let mut program = documents("Gezin Linde");
    make(&mut program, "TOP-3-plan", "Moeder");
    let hidden = "Namen zijn verborgen. Op deze bladzijde kunnen namen staan";
    let drawn = |program: &mut Program| {
        let theme = program.app().theme();
        let all = words(&mut program.window, &theme);
        all.iter().any(|one| one.words.starts_with(hidden))
    };
    let told = program.window.tree();
    assert!(!drawn(&mut program));
    program.key(Named::F9);
    assert!(drawn(&mut program));
    assert_eq!(program.window.tree(), told, "what is told stays");
    program.key(Named::F9);
    assert!(!drawn(&mut program));
}

#[test]
fn who_only_may_read_looks_and_does_not_save() {
    let (_first, mut second) = only_reading();
    make(&mut second, "Verhaal tot nu toe", "Veilig Thuis");
    assert!(page(&mut second).contains("Het verhaal tot nu toe"));
    second.must_see("U kunt de bladzijde bekijken, maar niet bewaren");
    assert!(!second.sees("Bewaren als PDF…"));
}

/// Where somebody hides stands nowhere in the window while the page is that of who looks
/// for them.
#[test]
fn who_controls_finds_no_trace_of_who_hides_in_the_window() {
    let mut program = Program::start(Arc::new(tempfile::tempdir().unwrap()), Begin::Demo);
    let vault = program.app().desk().unwrap().vault().clone();
    let all = program.app().desk().unwrap().summaries();
    let id = all.iter().find(|one| one.name == "Gezin Esdoorn").unwrap().id;
    let mut case = vault.open(id).unwrap().case;
    let eva = case.family.people.iter_mut().find(|one| one.name == "Eva").unwrap();
    eva.secret_address = true;
    for words in [&mut eva.household, &mut eva.municipality, &mut eva.contact, &mut eva.note] {
        words.push_str(" kanarie");
    }
    vault.save(&case, "S. de Wit", crate::support::now()).unwrap();
    program.press("Casussen");
    program.press("Gezin Esdoorn");
    program.press("Documenten");
    let finds = |program: &mut Program| {
        let theme = program.app().theme();
        let drawn = words(&mut program.window, &theme);
        let drawn = drawn.iter().any(|one| one.words.contains("kanarie"));
        drawn || program.window.tree().contains("kanarie")
    };
    let mut pages = 0;
    for kind in DocumentKind::ALL {
        make(&mut program, &kind.called(), "Ruben");
        pages += usize::from(program.sees("Tekst van het document"));
        assert!(!finds(&mut program), "{kind:?}");
    }
    assert!(pages >= 2, "{pages}");
    make(&mut program, "Warme overdracht", "Archief");
    assert!(finds(&mut program), "it is found where it may be");
}

#[test]
fn the_whole_way_goes_by_keyboard() {
    let mut hands = Hands::new(documents("Gezin Linde"));
    hands.program.press("Vandaag");
    hands.program.press("Casussen");
    hands.program.press("Gezin Linde");
    hands.program.ctrl("d");
    hands.reach("Wat maakt u?");
    hands.program.key(Named::Space);
    hands.program.key(Named::ArrowDown);
    hands.reach("Voor wie?");
    hands.program.key(Named::Space);
    assert!(page(&mut hands.program).contains("Ons plan voor veiligheid"), "{}", {
        hands.program.window.tree()
    });
    let size = |program: &mut Program| {
        let tree = program.window.tree();
        let (_, after) = tree.split_once("· A4 · ").unwrap();
        after.split(' ').next().unwrap().parse::<u32>().unwrap()
    };
    hands.reach("Bladzijde");
    let before = size(&mut hands.program);
    hands.program.window.stroke("+");
    hands.program.redraw();
    assert!(size(&mut hands.program) > before);
    hands.program.window.stroke("-");
    hands.program.redraw();
    assert_eq!(size(&mut hands.program), before);
    hands.program.ctrl("d");
    hands.enter("Bewaren als PDF…");
    assert_eq!(hands.at().as_deref(), Some("Map voor het bestand"));
    let folder = hands.program.folder.path().join("bureau");
    hands.program.type_text(&folder.display().to_string());
    hands.program.key(Named::Enter);
    hands.program.must_see("staat in de map");
    assert_eq!(files(&folder).len(), 1);
}
