//! Documents of the fictional families, for each kind of reader.

use std::sync::LazyLock;

use casuskompas::case::{Case, DocumentKind};
use casuskompas::documents::{self, Audience, FormSection, Ground, Order, Paper, Refusal};
use casuskompas::guidance::Guidance;
use casuskompas::redaction::{Reader, Shown};
use chrono::NaiveDate;

use crate::support::{family, now};

/// Read once: it takes longer than a document.
pub(super) static GUIDANCE: LazyLock<Guidance> = LazyLock::new(|| Guidance::embedded().unwrap());

pub(super) fn today() -> NaiveDate {
    now().date_naive()
}

/// A document of this kind, for this reader.
pub(super) fn make(
    case: &Case,
    kind: DocumentKind,
    reader: &Reader,
    large: bool,
) -> Result<Paper, Refusal> {
    ordered(kind, large, |order| documents::make(order, &Shown::of(case, reader, today())))
}

/// The same of what a reader sees already.
pub(super) fn make_of(shown: &Shown, kind: DocumentKind) -> Result<Paper, Refusal> {
    ordered(kind, false, |order| documents::make(order, shown))
}

/// What is copied into the form behind this kind.
pub(crate) fn form(
    case: &Case,
    kind: DocumentKind,
    reader: &Reader,
) -> Result<Vec<FormSection>, Refusal> {
    form_of(&Shown::of(case, reader, today()), kind)
}

/// The same of what a reader sees already.
pub(super) fn form_of(shown: &Shown, kind: DocumentKind) -> Result<Vec<FormSection>, Refusal> {
    ordered(kind, false, |order| documents::form(order, shown))
}

fn ordered<T>(kind: DocumentKind, large: bool, made: impl FnOnce(&Order<'_>) -> T) -> T {
    let ground = Ground { name: "Dreiging met de dood".to_owned(), source: "S004".to_owned() };
    let grounds = &[ground];
    let region = &GUIDANCE.regions()[0];
    let order = Order { kind, large, on: today(), guidance: &GUIDANCE, region, grounds };
    made(&order)
}

/// The first reader of this kind in a case.
pub(super) fn reader(case: &Case, audience: Audience) -> Option<Reader> {
    Reader::all(case).into_iter().find(|one| documents::audience(case, one) == audience)
}

/// A document of the family with everything in it.
pub(super) fn paper(kind: DocumentKind, audience: Audience) -> Paper {
    let case = family("Gezin Esdoorn");
    let reader = reader(&case, audience).unwrap();
    make(&case, kind, &reader, false).unwrap()
}

/// A document as it comes out of the printer.
pub(super) struct Printed {
    pub(super) name: String,
    pub(super) paper: Paper,
    pub(super) pdf: Vec<u8>,
}

/// Each kind for each kind of reader of one family, for the first of them in both sizes;
/// every second kind of each other family for the reader for whom it is meant first, in
/// one of both sizes, so that each kind is made of several families. Made once: several
/// tests look at them.
pub(super) static PRINTED: LazyLock<Vec<Printed>> = LazyLock::new(|| {
    let families = casuskompas::demo::families(today()).into_iter().enumerate();
    families.flat_map(|(number, case)| of_family(number, &case)).collect()
});

fn of_family(number: usize, case: &Case) -> Vec<Printed> {
    let is_whole = case.name == "Gezin Esdoorn";
    let mut all = Vec::new();
    for (at, kind) in DocumentKind::ALL.into_iter().enumerate() {
        let is_turn = (at + number).is_multiple_of(2);
        let most = if is_whole { usize::MAX } else { usize::from(is_turn) };
        for (place, audience) in kind.audiences().iter().take(most).enumerate() {
            let sizes: &[bool] = match (is_whole, place) {
                (true, 0) => &[false, true],
                (true, _) => &[false],
                (false, _) => &[(number / 2).is_multiple_of(2)],
            };
            all.extend(sizes.iter().filter_map(|large| printed(case, kind, *audience, *large)));
        }
    }
    all
}

/// One of them; none where there is no such reader, or nothing to make it of.
fn printed(case: &Case, kind: DocumentKind, audience: Audience, large: bool) -> Option<Printed> {
    let name = format!("{}-{}-{audience:?}-{large}", case.name, kind.id());
    let paper = match make(case, kind, &reader(case, audience)?, large) {
        Ok(paper) => paper,
        Err(Refusal::Lacking(_)) => return None,
        Err(refusal) => panic!("{name}: {}", refusal.words()),
    };
    let pdf = documents::typeset(&paper).unwrap().pdf().unwrap();
    Some(Printed { name, paper, pdf })
}
