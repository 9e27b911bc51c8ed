//! What a practice file says that cannot be: a question that nobody knows, somebody
//! who is not there, a day to come on which something happened, another level than
//! the method gives.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::Stage;
use super::block::Block;
use super::dated;
use super::fault::{Faults, meant};
use super::head::Head;
use super::stage::{Expected, StageDraft};
use crate::advice::advise;
use crate::case::record::{Look, Trail, When, each};
use crate::case::{Case, PersonId};
use crate::guidance::Guidance;
use crate::t;

/// What a block names and what is not there.
pub(super) fn block(block: &Block, whole: &Case, guidance: &Guidance, faults: &mut Faults) {
    unknown_questions(block, guidance, faults);
    let people: BTreeSet<PersonId> = whole.family.people.iter().map(|one| one.id).collect();
    each(&block.case, &mut Trail::default(), &mut |_, field, look| {
        let named: Vec<PersonId> = match look {
            Look::Person(person) => vec![person],
            Look::People(people) => people.iter().copied().collect(),
            _ => Vec::new(),
        };
        for person in named.into_iter().filter(|one| one.0 != 0 && !people.contains(one)) {
            let line = block.line_of(&format!("{}:", field.name));
            faults.add(line, t!("practice-fault-person", number = person.0));
        }
    });
}

fn unknown_questions(block: &Block, guidance: &Guidance, faults: &mut Faults) {
    for (id, _) in block.case.observations.iter() {
        if guidance.atom(&id.0).is_some() {
            continue;
        }
        let known = guidance.atoms().iter().map(|atom| atom.id.as_str());
        let line = block.line_of(&id.0);
        let id = super::fault::brief(&id.0);
        faults.add(
            line,
            match meant(&id, known) {
                Some(meant) => t!("practice-fault-question-meant", id = id, meant = meant),
                None => t!("practice-fault-question", id = id),
            },
        );
    }
}

/// Stages follow each other in time.
pub(super) fn order(before: Option<i64>, draft: &StageDraft, faults: &mut Faults) {
    let (line, day) = draft.day;
    if before.is_some_and(|before| day < before) {
        faults.add(line, t!("practice-fault-order"));
    }
}

/// On the day of a stage nothing has happened yet that lies after it, and the method
/// gives the level that the writer expects.
pub(super) fn scene(case: &Case, draft: &StageDraft, guidance: &Guidance, faults: &mut Faults) {
    let today = dated::day_after(dated::REFERENCE, draft.day.1);
    let line = draft.change.as_ref().map_or(draft.line, |block| block.line);
    if let Some((name, days)) = to_come(case, today) {
        faults.add(line, t!("practice-fault-future", field = name, days = days));
    }
    let Some((line, expected)) = draft.expected else {
        return;
    };
    let given = advise(case, guidance, &guidance.regions()[0], today).level;
    if given != expected.level() {
        let (given, expected) = (said(given), said(expected.level()));
        faults.add(line, t!("practice-fault-other-level", given = given, expected = expected));
    }
}

fn said(level: Option<crate::case::Ave>) -> String {
    match level.map_or(Expected::NotYet, Expected::Level) {
        Expected::Level(level) => format!("AVE {}", level.number()),
        Expected::NotYet => t!("practice-no-level-yet"),
    }
}

/// The first thing that happened on a day to come: what it is called, and how many
/// days after today.
fn to_come(case: &Case, today: NaiveDate) -> Option<(String, i64)> {
    let mut found = None;
    each(case, &mut Trail::default(), &mut |_, field, look| {
        let on = match look {
            Look::Day(on) if field.when == When::Past => on,
            Look::Instant(at) => at.map(|at| at.date_naive()),
            _ => None,
        };
        if let Some(on) = on.filter(|on| *on > today) {
            found.get_or_insert_with(|| (field.short(), (on - dated::REFERENCE).num_days()));
        }
    });
    found
}

/// The stages fit in the time of the whole.
pub(super) fn lengths(head: &Head, stages: &[Stage], faults: &mut Faults) {
    let needed: u32 = stages.iter().map(|stage| stage.minutes).sum();
    if head.minutes != 0 && needed > head.minutes {
        let whole = head.minutes;
        faults.add(head.line, t!("practice-fault-minutes", needed = needed, whole = whole));
    }
}
