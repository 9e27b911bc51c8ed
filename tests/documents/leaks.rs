//! Nothing that a reader may not know stands in a document for them: not on the page,
//! not in its structure, not in what the file says of itself.

use casuskompas::case::{Case, DocumentKind, Mark, PersonId};
use casuskompas::documents::typeset;
use casuskompas::redaction::{Reader, Shown};

use super::made::{form_of, make, make_of, today};
use crate::redaction::canaries::{aviary, found, found_in, mark};
use crate::support::{family, pdf};

const EVA: PersonId = PersonId(3);
const RUBEN: PersonId = PersonId(4);

/// The family in which the mother hides, with a canary in whatever would find her or
/// tell what she and the children say.
fn hiding() -> Case {
    let mut case = family("Gezin Esdoorn");
    let eva = case.family.person_mut(EVA).unwrap();
    eva.secret_address = true;
    for words in [&mut eva.household, &mut eva.municipality, &mut eva.contact, &mut eva.note] {
        words.push_str(" kanarie");
    }
    for plan in &mut case.plans {
        plan.children.iter_mut().for_each(|part| part.goes.push_str(" kanarie"));
        if plan.person == EVA {
            plan.network.push_str(" kanarie");
            plan.ordinary_day.push_str(" kanarie");
        }
    }
    for score in case.safety_scores.iter_mut().filter(|one| one.person != RUBEN) {
        score.words.push_str(" kanarie");
    }
    case
}

#[test]
fn who_controls_finds_nothing_of_who_hides() {
    let case = hiding();
    let mut made = 0;
    for kind in DocumentKind::ALL {
        let Ok(paper) = make(&case, kind, &Reader::Person(RUBEN), false) else {
            continue;
        };
        made += 1;
        let plain = paper.plain();
        assert!(!plain.contains("kanarie"), "{kind:?}: {plain}");
        let file = typeset(&paper).unwrap().pdf().unwrap();
        if !pdf::unread() {
            let told = [pdf::text(&file), pdf::structure(&file), pdf::info(&file)].concat();
            assert!(!told.contains("kanarie"), "{kind:?}: {told}");
        }
    }
    assert!(made >= 2, "{made}");
    // The canaries can be found where they may be.
    let whole = make(&case, DocumentKind::Overdracht, &Reader::Archive, false).unwrap().plain();
    assert!(whole.contains("kanarie"), "{whole}");
}

/// The pixels of each page.
fn drawn(case: &Case, kind: DocumentKind, reader: &Reader) -> Option<Vec<Vec<u8>>> {
    let set = typeset(&make(case, kind, reader, false).ok()?).unwrap();
    (0..set.pages()).map(|page| set.pixels(page, 300.0).map(|one| one.rgba)).collect()
}

/// Not one pixel of a page hangs on what its reader may not know.
#[test]
fn no_pixel_tells_of_who_hides() {
    let (case, mut other) = (hiding(), hiding());
    let eva = other.family.person_mut(EVA).unwrap();
    for words in [&mut eva.household, &mut eva.municipality, &mut eva.contact, &mut eva.note] {
        *words = words.replace("kanarie", "een heel ander en veel langer adres");
    }
    let mut made = 0;
    for kind in DocumentKind::ALL {
        let his = drawn(&case, kind, &Reader::Person(RUBEN));
        made += usize::from(his.is_some());
        assert!(his == drawn(&other, kind, &Reader::Person(RUBEN)), "{kind:?}");
    }
    assert!(made >= 2, "{made}");
    let whole = drawn(&case, DocumentKind::Overdracht, &Reader::Archive);
    assert!(whole != drawn(&other, DocumentKind::Overdracht, &Reader::Archive));
}

/// That Shown keeps from a reader what it should, `redaction::shown` shows; here that a
/// document adds nothing to it, for whatever reader, beside records with each mark.
#[test]
fn no_document_tells_more_than_its_reader_may_see() {
    let mut case = hiding();
    // One in four of each mark, and one of none, so that there is something to tell.
    mark(&mut case, &mut 0, &mut |at| Mark::ALL.get(at % 4).copied().into_iter().collect());
    let aviary = aviary(&case, |_| false);
    let (mut documents, mut copied) = (0, 0);
    for reader in Reader::all(&aviary.case) {
        let shown = Shown::of(&aviary.case, &reader, today());
        let may = found(&shown, &aviary);
        let look = |what: &str, text: &str| {
            let told = found_in(text, &aviary);
            let more: Vec<_> = told.keys().filter(|word| !may.contains_key(*word)).collect();
            assert!(more.is_empty(), "{what} for {reader:?}: {more:?}");
            told.len()
        };
        for kind in DocumentKind::ALL {
            if let Ok(paper) = make_of(&shown, kind) {
                documents += look(kind.id(), &paper.plain());
            }
            for section in form_of(&shown, kind).unwrap_or_default() {
                copied += look(&section.title, &format!("{section:?}"));
            }
        }
    }
    assert!(documents > 500 && copied > 50, "{documents} and {copied}");
}
