//! What can be changed about a person.

use chrono::NaiveDate;

use super::{Message, State, words};
use crate::case::{Answer, Born, Case, PersonId, Place};
use crate::gui::casefile::step::{Action, Undo};

/// Something about a person that was changed.
#[derive(Debug, Clone)]
pub enum Detail {
    /// Name or alias.
    Name(String),
    /// Where they stand in the circle.
    Place(Place),
    /// Their role in words.
    Role(String),
    /// Organisation.
    Organisation(String),
    /// Day of birth.
    BornOn(Option<NaiveDate>),
    /// Age as typed; nonsense is refused.
    Age(String),
    /// Where and with whom they live.
    Household(String),
    /// Parental authority.
    Custody(Answer),
    /// The last day they were spoken with.
    SpokenOn(Option<NaiveDate>),
    /// How to reach them.
    Contact(String),
    /// Anything else.
    Note(String),
}

/// Takes over a change.
pub(super) fn change(
    state: &mut State,
    case: &mut Case,
    id: PersonId,
    detail: Detail,
    today: NaiveDate,
) -> Action<Message> {
    let Some(person) = case.family.person_mut(id) else {
        return Action::None;
    };
    state.refused_age = None;
    match detail {
        Detail::Name(name) => person.name = name,
        Detail::Place(place) => person.place = place,
        Detail::Role(role) => person.role = role,
        Detail::Organisation(organisation) => person.organisation = organisation,
        Detail::BornOn(day) => person.born = day.map(Born::On),
        Detail::Age(typed) => match read_age(&typed) {
            Ok(years) => person.born = years.map(|years| aged(years, today)),
            Err(NotAnAge) => {
                state.refused_age = Some(id);
                return Action::None;
            }
        },
        Detail::Household(household) => person.household = household,
        Detail::Custody(answer) => person.custody = answer,
        Detail::SpokenOn(day) => person.spoken_on = day,
        Detail::Contact(contact) => person.contact = contact,
        Detail::Note(note) => person.note = note,
    }
    Action::Changed
}

/// Takes somebody out, with a way back.
pub(super) fn remove(state: &mut State, case: &mut Case, id: PersonId) -> Action<Message> {
    let Some(what) = case.family.person(id).map(words::name) else {
        return Action::None;
    };
    let Some(removed) = case.remove_person(id) else {
        return Action::None;
    };
    state.open = None;
    state.open_relation = None;
    Action::Removed(Undo::new(what, move |case| case.restore_person(removed)))
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
