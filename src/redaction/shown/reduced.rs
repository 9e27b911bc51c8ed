//! A case without what a reader may not see.

use chrono::NaiveDate;

use super::left_out::{LeftOut, Warning};
use super::reader::Reader;
use super::rules::Rules;
use super::taking_out::TakingOut;
use super::values::Values;
use crate::case::record::{Trail, sift};
use crate::case::{Case, CaseId, EntryId, Logbook};

/// What is left of a case, and what went.
pub(in crate::redaction) struct Reduced {
    pub(in crate::redaction) case: Case,
    pub(super) left_out: Vec<LeftOut>,
    pub(super) warnings: Vec<Warning>,
    /// What was taken out of texts, and may not come in any other.
    pub(in crate::redaction) values: Values,
}

/// Takes everything out of a case that a reader may not see.
pub(in crate::redaction) fn reduced(case: &Case, reader: &Reader, today: NaiveDate) -> Reduced {
    let rules = Rules::of(case, reader, today);
    // What was left out is known only after all of it was judged.
    let nothing = Values::default();
    let mut first = TakingOut::new(&rules, &nothing);
    let left = taken(case, &mut first);
    let values = match rules.is_of_the_field() {
        true => Values::default(),
        false => Values::of(&rules, &first.words),
    };
    if values.is_empty() {
        return finished(left, first, &rules).with(values);
    }
    let mut second = TakingOut::new(&rules, &values);
    let left = taken(case, &mut second);
    finished(left, second, &rules).with(values)
}

impl Reduced {
    fn with(self, values: Values) -> Self {
        Self { values, ..self }
    }
}

fn taken(case: &Case, taking: &mut TakingOut<'_>) -> Case {
    let mut left = case.as_given();
    sift(&mut left, &mut Trail::default(), taking);
    left
}

fn finished(mut case: Case, taking: TakingOut<'_>, rules: &Rules<'_>) -> Reduced {
    case.logbook = renumbered(&case.logbook, &taking.entries);
    if !rules.is_of_the_field() {
        case.id = CaseId::default();
    }
    let (left_out, warnings) = (taking.counted.all(), taking.warnings);
    Reduced { case, left_out, warnings, values: Values::default() }
}

/// Entries that correct others name their place, which may be another one now.
fn renumbered(left: &Logbook, stays: &[bool]) -> Logbook {
    let place = |id: EntryId| {
        let before = stays.get(..usize::try_from(id.0).ok()?)?;
        let count = before.iter().filter(|stays| **stays).count();
        let count = u32::try_from(count).ok()?;
        before.last().copied().unwrap_or_default().then_some(EntryId(count))
    };
    let mut book = Logbook::default();
    for (_, entry) in left.iter() {
        let corrects = entry.corrects.and_then(place);
        book.write(crate::case::Entry { corrects, ..entry.clone() });
    }
    book
}
