//! Two versions side by side, earlier versions and deleted cases, as a user
//! meets them.

use std::fs;
use std::path::{Path, PathBuf};

use casuskompas::case::{Case, CaseId, Incident, IncidentId};
use casuskompas::gui::app::{Begin, Message};
use casuskompas::gui::widget::Role;
use casuskompas::vault::{Passphrase, RealDisk, Reason, Vault};
use iced::keyboard::key::Named;

use crate::gui::drawn_words::{LONG_NAME, faults};
use crate::gui::locking::{PASSPHRASE, with_new_vault};
use crate::support::{Program, expect_rules, expect_tree, now};

fn vault_in(folder: &Path) -> Vault {
    Vault::unlock(RealDisk::new(folder), &Passphrase::new(PASSPHRASE)).unwrap()
}

fn only_case(vault: &Vault) -> CaseId {
    vault.list().unwrap().summaries[0].id
}

fn change(folder: &Path, by: &str, act: impl FnOnce(&mut Case)) -> PathBuf {
    let vault = vault_in(folder);
    let id = only_case(&vault);
    let mut case = vault.open(id).unwrap().case;
    act(&mut case);
    vault.save(&case, by, now()).unwrap();
    folder.join(format!("cases/{id}.age"))
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy_folder(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

fn with_case() -> Program {
    let mut program = with_new_vault();
    program.press("Nieuwe casus");
    program.fill("Werknaam", "Gezin Linde");
    program.fill("Wat speelt er, in één zin", "Ruzie bij de overdracht");
    program.press("Casus maken");
    program.wait(2);
    program
}

/// Somebody changed the case on another computer, and a program for syncing put
/// that version beside the one that was changed here.
fn with_two_versions() -> Program {
    two_versions("")
}

/// The same where what they call things is followed by `more`.
fn two_versions(more: &str) -> Program {
    let mut program = with_case();
    program.ctrl("l");
    let folder = program.folder.clone();
    drop(program);
    let ours = folder.path().join("kluis");
    let theirs = folder.path().join("elders");
    copy_folder(&ours, &theirs);
    let file = change(&ours, "S. de Wit", |case| {
        case.concern = format!("Ruzie bij de overdracht, elke week{more}");
        case.name.push_str(more);
        case.number = "2026-014".into();
    });
    let other = change(&theirs, "M. Aydin", |case| {
        case.number = "2026-077".into();
        case.incidents.push(Incident {
            id: IncidentId(1),
            what: format!("Vader stond voor de deur.{more}"),
            ..Incident::default()
        });
    });
    let stem = file.file_stem().unwrap().to_string_lossy().into_owned();
    let beside = format!("{stem}.sync-conflict-20261122-141500-ABCDEFG.age");
    fs::copy(other, ours.join("cases").join(beside)).unwrap();
    let mut program = Program::start(folder, Begin::Usual);
    unlock(&mut program);
    program
}

fn unlock(program: &mut Program) {
    program.fill("Wachtzin", PASSPHRASE);
    program.key(Named::Enter);
}

/// A copy of a case that was destroyed comes in late: it comes back only when
/// somebody who was told that wants it.
#[test]
fn a_late_copy_of_a_destroyed_case_says_so() {
    let mut program = with_two_versions();
    program.ctrl("l");
    let folder = program.folder.clone();
    drop(program);
    let ours = folder.path().join("kluis");
    let late = fs::read_dir(ours.join("cases")).unwrap().map(|entry| entry.unwrap().path());
    let late = late.into_iter().find(|path| path.to_string_lossy().contains("sync")).unwrap();
    let bytes = fs::read(&late).unwrap();
    let vault = vault_in(&ours);
    vault.destroy(only_case(&vault), Reason::Asked, "Noor", now()).unwrap();
    drop(vault);
    assert!(!late.exists());
    fs::write(&late, bytes).unwrap();
    let mut program = Program::start(folder, Begin::Usual);
    unlock(&mut program);
    program.press("Casussen");
    program.must_see("vernietigd door Noor");
    program.must_see("Button \"Opruimen\"");
    assert!(!program.sees("Opnemen als tweede kopie"));
    program.press("Toch terughalen");
    assert!(!program.sees("vernietigd door Noor"), "{}", program.window.tree());
    program.must_see("Gezin Linde");
}

/// Opens the page with the two versions.
fn comparing() -> Program {
    compared(with_two_versions())
}

fn compared(mut program: Program) -> Program {
    program.press("Casussen");
    program.must_see("Een synchronisatieprogramma zag twee versies");
    program.press("Opnemen als tweede kopie");
    program.press("Vergelijken");
    program.must_see("Heading \"Twee versies vergelijken\"");
    program
}

#[test]
fn two_versions_with_the_longest_names_are_compared_without_a_word_cut_off() {
    let mut program = compared(two_versions(&format!(" {LONG_NAME}")));
    let mut found = Vec::new();
    for width in [1366.0, 853.0, 640.0] {
        program.window.resize(width, 9000.0);
        program.redraw();
        found.extend(faults(&mut program, &format!("Vergelijken at {width}")));
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn two_versions_become_one_case() {
    let mut program = comparing();
    expect_rules("compare", &mut program.window);
    program.must_see("Nog 1 keuze te maken");
    let join = program.window.get(Role::Button, "Samenvoegen en bewaren");
    assert!(join.announcement.disabled, "a number is still to be chosen");
    program.choose("Nummer", "Rechts");
    program.must_see("Alle keuzes zijn gemaakt");
    program.press("Samenvoegen en bewaren");
    let open = program.app().desk().unwrap().casefile().unwrap().case().clone();
    assert_eq!(open.number, "2026-077");
    assert_eq!(open.concern, "Ruzie bij de overdracht, elke week");
    assert_eq!(open.incidents.len(), 1);
    program.press("Casussen");
    assert!(!program.sees("tweede kopie"), "{}", program.window.tree());
    program.press("Kluis");
    program.must_see("Twee versies van casus 2026-077 zijn samengevoegd");
}

#[test]
fn a_second_copy_without_its_case_opens_and_is_not_compared() {
    let mut program = comparing();
    program.press("Later verder");
    program.must_see("Button \"Vergelijken\"");
    program.press("Gezin Linde");
    program.press("Logboek");
    program.press("Casus verwijderen");
    program.press("Verwijderen");
    program.must_see("De casus zelf staat niet in de lijst");
    assert!(!program.sees("Button \"Vergelijken\""));
    program.press("Deze versie openen");
    program.must_see("tweede kopie");
    program.press("Logboek");
    program.fill("Nieuwe notitie", "Gebeld met oma.");
    program.press("Notitie vastleggen");
    program.ctrl("s");
    program.press("Vergrendelen");
    unlock(&mut program);
    program.press("Casussen");
    program.press("Deze versie openen");
    program.press("Logboek");
    program.must_see("Gebeld met oma.");
}

#[test]
fn the_page_is_told_in_order() {
    let mut program = comparing();
    expect_tree("compare", &mut program.window);
}

#[test]
fn all_of_one_side_is_one_press() {
    let mut program = comparing();
    program.press("Alles van links");
    program.must_see("U laat 1 onderdeel weg");
    program.press("Samenvoegen en bewaren");
    let open = program.app().desk().unwrap().casefile().unwrap().case().clone();
    assert_eq!(open.number, "2026-014");
    assert!(open.incidents.is_empty());
    program.press("Eerdere versies");
    program.must_see("Heading \"Versies van deze casus\"");
    assert!(program.sees("M. Aydin"), "{}", program.window.tree());
}

#[test]
fn choices_survive_locking() {
    let mut program = comparing();
    program.choose("Nummer", "Rechts");
    program.ctrl("l");
    unlock(&mut program);
    program.must_see("Heading \"Twee versies vergelijken\"");
    program.must_see("Alle keuzes zijn gemaakt");
    program.press("Later verder");
    program.must_see("Heading \"Casussen\"");
    program.press("Vergelijken");
    program.must_see("Alle keuzes zijn gemaakt");
}

#[test]
fn choices_can_be_made_with_the_keyboard() {
    let mut program = comparing();
    for _ in 0..40 {
        program.window.tab();
        if program.window.focused().is_some_and(|at| at.contains("Nummer")) {
            break;
        }
    }
    assert_eq!(program.window.focused().as_deref(), Some("RadioGroup Nummer"));
    program.key(Named::Space);
    program.must_see("Alle keuzes zijn gemaakt");
}

#[test]
fn narrow_windows_put_the_versions_below_each_other() {
    let mut program = comparing();
    let sides = |program: &mut Program| {
        let spoken = program.window.spoken();
        let side = |name: &str| {
            let found = spoken
                .iter()
                .find(|one| one.announcement.role == Role::Group && one.announcement.name == name);
            found.unwrap().bounds
        };
        (side("Links"), side("Rechts"))
    };
    for (width, beside) in [(1366.0, true), (1024.0, true), (560.0, false)] {
        program.window = program.window.sized(width, 9000.0);
        program.send(Message::Resized(iced::Size::new(width, 9000.0)));
        let (left, right) = sides(&mut program);
        assert_eq!(left.y == right.y, beside, "{width}");
        expect_rules("compare", &mut program.window);
    }
}

#[test]
fn where_nothing_may_be_changed_nothing_is_offered() {
    let mut program = comparing();
    program.press("Later verder");
    program.ctrl("l");
    let folder = program.folder.clone();
    drop(program);
    let _holder = vault_in(&folder.path().join("kluis"));
    let mut program = Program::start(folder, Begin::Usual);
    unlock(&mut program);
    program.press("Casussen");
    program.press("Vergelijken");
    for words in ["Samenvoegen en bewaren", "Alles van links"] {
        assert!(program.window.find(Role::Button, words).is_none(), "{words}");
    }
    let number = program.window.get(Role::RadioGroup, "Nummer");
    assert!(number.announcement.disabled);
}

#[test]
fn an_earlier_version_is_read_and_put_back() {
    let mut program = with_case();
    program.ctrl("l");
    let folder = program.folder.clone();
    drop(program);
    let ours = folder.path().join("kluis");
    change(&ours, "M. Aydin", |case| case.concern = "Iets anders".into());
    let mut program = Program::start(folder, Begin::Usual);
    unlock(&mut program);
    program.press("Logboek");
    program.press("Eerdere versies");
    program.press("Terug naar de casus");
    program.must_see("Heading \"Logboek\"");
    program.press("Eerdere versies");
    expect_tree("history", &mut program.window);
    program.press("Bekijken");
    program.must_see("Deze versie verschilt op 1 plaats van nu");
    program.press("Hele versie lezen");
    expect_tree("history-version", &mut program.window);
    program.press("Deze versie terugzetten");
    let open = program.app().desk().unwrap().casefile().unwrap().case().clone();
    assert_eq!(open.concern, "Ruzie bij de overdracht");
    program.press("Eerdere versies");
    program.must_see("door M. Aydin");
    program.press("Kluis");
    program.must_see("Versie 1 van casus 2026-001 is teruggezet");
}

#[test]
fn a_case_is_deleted_after_asking_and_can_be_put_back() {
    let mut program = with_case();
    program.press("Logboek");
    program.press("Casus verwijderen");
    expect_tree("delete-case", &mut program.window);
    program.press("Annuleren");
    assert!(program.app().desk().unwrap().casefile().is_some());
    program.press("Casus verwijderen");
    program.press("Verwijderen");
    program.must_see("Nog geen casussen in deze kluis");
    program.wait(120);
    program.must_see("Nog 30 dagen terug te zetten");
    expect_rules("deleted", &mut program.window);
    program.press("Terugzetten");
    assert!(!program.sees("Verwijderde casussen"));
    program.must_see("Gezin Linde");
}
