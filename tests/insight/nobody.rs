//! No figure is about a worker, and none about a name: whoever is written in a case, and
//! whatever words stand in it, the same is counted of it.

use casuskompas::case::record::{Change, Trail, each_mut};
use casuskompas::case::{Case, CaseId};
use casuskompas::demo;
use uuid::Uuid;

use super::{line, today};

/// The case with other words in every place where there are any, whoever wrote them.
fn in_other_words(case: &Case, colleagues_only: bool) -> Case {
    let mut other = case.clone();
    each_mut(&mut other, &mut Trail::default(), &mut |_, _, field, change| {
        if let Change::Words(words) = change {
            let is_meant = !colleagues_only || field.colleague;
            if is_meant && !words.trim().is_empty() {
                *words = format!("Een ander {}", words.len());
            }
        }
    });
    other
}

#[test]
fn who_works_on_a_case_changes_nothing_that_is_counted() {
    let mut named = 0;
    for case in demo::families(today()) {
        let other = in_other_words(&case, true);
        named += usize::from(other != case);
        assert_eq!(line(&other), line(&case), "{}", case.name);
    }
    assert!(named > 5, "only {named} name somebody");
}

#[test]
fn neither_names_nor_numbers_nor_words_are_counted() {
    for case in demo::families(today()) {
        let mut other = in_other_words(&case, false);
        other.id = CaseId(Uuid::from_u128(7));
        assert_eq!(line(&other), line(&case), "{}", case.name);
        let told = format!("{:?}", line(&case));
        assert!(!told.contains('"'), "no words stand in {told}");
    }
}
