//! Versleuteld voor collega: a page goes over to one colleague, who alone opens it.

use std::fs;
use std::path::{Path, PathBuf};

use casuskompas::case::DocumentKind;
use casuskompas::platform::randomness;

use super::documents::{case, documents, make};
use crate::gui::locking::with_new_vault;
use crate::support::Program;

/// The files in a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let all = fs::read_dir(folder).into_iter().flatten();
    all.map(|file| file.unwrap().path()).collect()
}

fn code_of(program: &Program) -> String {
    let vault = program.app().desk().unwrap().vault();
    vault.deelcode(&mut randomness).unwrap().grouped()
}

#[test]
fn a_page_goes_to_one_colleague_and_is_remembered() {
    let (mut here, mut there) = (documents("Gezin Linde"), with_new_vault());
    make(&mut here, "Warme overdracht", "Collega");
    here.press("Versleuteld voor collega…");
    here.press("Hier bewaren");
    here.must_see("Kijk nog naar");
    assert!(case(&here).documents.is_empty());
    here.fill("Naam van uw collega", "J. Smit");
    here.fill("Deelcode van uw collega", &code_of(&there));
    let folder = here.folder.path().join("bureau");
    here.fill("Map voor het bestand", &folder.display().to_string());
    here.press("Hier bewaren");
    here.must_see("De acht woorden");
    assert!(files(&folder).is_empty());
    here.press("Ik maak het bestand toch");
    here.press("Hier bewaren");
    here.must_see("Alleen J. Smit kan het openen");
    let made = files(&folder);
    assert_eq!(made.len(), 1);
    let remembered = case(&here).documents;
    assert_eq!(remembered.last().unwrap().kind, DocumentKind::Overdracht);

    there.press("Casussen");
    there.press("Delen");
    there.fill("Bestand", &made[0].display().to_string());
    there.press("Inlezen");
    there.must_see("stuurde u een bladzijde: Warme overdracht");
    there.must_see("De afzender staat niet bij uw collega");
    assert!(there.app().desk().unwrap().summaries().is_empty());
    there.press("Bewaren als PDF…");
    there.must_see("niet meer versleuteld");
    let folder = there.folder.path().join("bureau");
    there.fill("Map voor het bestand", &folder.display().to_string());
    there.press("Hier bewaren");
    there.must_see("staat in de map");
    let pdf = files(&folder);
    assert_eq!(pdf.len(), 1);
    assert!(fs::read(&pdf[0]).unwrap().starts_with(b"%PDF-"));
    there.press("Niet bewaren");
    assert!(!there.sees("Een bladzijde: Warme overdracht"));
}
