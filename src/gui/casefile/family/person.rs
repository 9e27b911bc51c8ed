//! What can be changed about a person.

use chrono::NaiveDate;

use super::{Message, State, words};
use crate::case::{Born, Case, Person, PersonId};
use crate::gui::casefile::step::{StepReply, changed, undoable};
use crate::gui::record::{Edit, Undo};
use crate::t;

/// Takes over a change.
pub(super) fn change(
    state: &mut State,
    case: &mut Case,
    id: PersonId,
    edit: Edit,
) -> StepReply<Message> {
    state.half_age = None;
    let had_died = case.family.person(id).is_some_and(|person| person.died);
    edit.apply(case, |case| case.family.person_mut(id));
    match case.family.person_mut(id).and_then(|person| alive_again(person, had_died)) {
        Some(day) => {
            let name = case.family.person(id).map_or("", Person::label);
            let what = t!("family-died-day-gone", name = name);
            undoable(Undo::new(what, move |case| died_after_all(case, id, day)))
        }
        None => changed(),
    }
}

/// Who did not die has no day of it, which comes out; who has one did.
fn alive_again(person: &mut Person, had_died: bool) -> Option<NaiveDate> {
    if had_died && !person.died {
        return person.died_on.take();
    }
    person.died = person.has_died();
    None
}

fn died_after_all(case: &mut Case, id: PersonId, day: NaiveDate) {
    if let Some(person) = case.family.person_mut(id) {
        (person.died, person.died_on) = (true, Some(day));
    }
}

/// Takes over an age; nonsense is refused.
pub(super) fn set_age(
    state: &mut State,
    case: &mut Case,
    id: PersonId,
    typed: &str,
    today: NaiveDate,
) -> StepReply<Message> {
    let Some(person) = case.family.person_mut(id) else {
        return StepReply::none();
    };
    let Ok(years) = read_age(typed) else {
        let left = half_age(state, id).is_some_and(|half| half.left);
        state.half_age = Some(HalfAge { person: id, words: typed.to_owned(), left });
        return StepReply::none();
    };
    state.half_age = None;
    person.born = years.map(|years| aged(years, today));
    changed()
}

/// Words from which no age can be read.
#[derive(Debug, Clone)]
pub(super) struct HalfAge {
    person: PersonId,
    /// What was typed.
    pub(super) words: String,
    /// Whether the field was left like that: only then they are called wrong, and
    /// from then on until they are mended.
    pub(super) left: bool,
}

/// What was typed of the age of somebody, while none can be read from it.
pub(super) fn half_age(state: &State, id: PersonId) -> Option<&HalfAge> {
    state.half_age.as_ref().filter(|half| half.person == id)
}

/// The field of the age of somebody was left.
pub(super) fn leave_age(state: &mut State, id: PersonId) {
    if let Some(half) = state.half_age.as_mut().filter(|half| half.person == id) {
        half.left = true;
    }
}

/// Makes somebody one with whom they turn out to be, with a way back.
pub(super) fn join(
    state: &mut State,
    case: &mut Case,
    gone: PersonId,
    kept: PersonId,
    today: NaiveDate,
) -> StepReply<Message> {
    let name = words::name_of(&case.family, kept, today);
    let Some(joined) = case.join_people(kept, gone) else {
        return StepReply::none();
    };
    state.open = Some(kept);
    state.open_relation = None;
    undoable(Undo::new(t!("family-joined", name = name), move |case| case.part_people(joined)))
}

/// Takes somebody out, with a way back.
pub(super) fn remove(
    state: &mut State,
    case: &mut Case,
    id: PersonId,
    today: NaiveDate,
) -> StepReply<Message> {
    let what = words::name_of(&case.family, id, today);
    let Some(removed) = case.remove_person(id) else {
        return StepReply::none();
    };
    state.open = None;
    state.open_relation = None;
    undoable(Undo::new(what, move |case| case.restore_person(removed)))
}

/// What was typed is not a whole number from 0 to 120.
#[derive(Debug, PartialEq, Eq)]
struct NotAnAge;

/// Reads an age in whole years; an emptied field has none.
fn read_age(typed: &str) -> Result<Option<u8>, NotAnAge> {
    match typed.trim() {
        "" => Ok(None),
        digits if digits.chars().all(|c| c.is_ascii_digit()) => {
            let years: u8 = digits.parse().map_err(|_| NotAnAge)?;
            (years <= 120).then_some(Some(years)).ok_or(NotAnAge)
        }
        _ => Err(NotAnAge),
    }
}

fn aged(years: u8, today: NaiveDate) -> Born {
    Born::Aged { years, noted_on: Some(today) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_age_is_a_whole_number_up_to_120() {
        assert_eq!(read_age(" 8 "), Ok(Some(8)));
        assert_eq!(read_age("120"), Ok(Some(120)));
        assert_eq!(read_age(""), Ok(None));
        for nonsense in ["121", "-1", "+4", "8,5", "acht", "99999999999999", "8 jaar"] {
            assert_eq!(read_age(nonsense), Err(NotAnAge), "{nonsense}");
        }
    }
}
