//! What happened, incident by incident.

mod form;
mod list;

use chrono::NaiveDate;

use crate::case::record::next_number;
use crate::case::{Answer, Case, Incident, IncidentId, PersonId};
use crate::gui::casefile::fold::Folds;
use crate::gui::casefile::step::{Action, Undo};
use crate::gui::context::Context;
use crate::gui::widget::dutch_date::short;
use crate::gui::widget::focus::focus;
use crate::t;

pub(super) use list::view;

/// Which incidents are unfolded.
pub(super) type State = Folds<IncidentId>;

/// Something about an incident that is so, is not so, or is not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// Children were there.
    Children,
    /// Somebody was hurt.
    Injury,
    /// A weapon was used or shown.
    Weapon,
    /// The police came.
    Police,
}

impl Mark {
    /// All of them, in the order in which they are asked.
    pub const ALL: [Self; 4] = [Self::Children, Self::Injury, Self::Weapon, Self::Police];

    fn answer(self, incident: &Incident) -> Answer {
        match self {
            Self::Children => incident.children_present,
            Self::Injury => incident.injury,
            Self::Weapon => incident.weapon,
            Self::Police => incident.police,
        }
    }

    fn set(self, incident: &mut Incident, answer: Answer) {
        match self {
            Self::Children => incident.children_present = answer,
            Self::Injury => incident.injury = answer,
            Self::Weapon => incident.weapon = answer,
            Self::Police => incident.police = answer,
        }
    }
}

/// What can happen among the incidents.
#[derive(Debug, Clone)]
pub enum Message {
    /// Add one.
    Add,
    /// Unfold one, or fold it.
    Fold(IncidentId),
    /// Remove one.
    Remove(IncidentId),
    /// The day was typed.
    On(IncidentId, Option<NaiveDate>),
    /// Something that is no date yet was typed where a day belongs.
    HalfDate(String, String),
    /// What happened was typed.
    What(IncidentId, String),
    /// Somebody was part of it, or was not.
    Involved(IncidentId, PersonId, bool),
    /// A mark was answered.
    Answered(IncidentId, Mark, Answer),
    /// Who told it was typed.
    ToldBy(IncidentId, String),
}

pub(super) fn update(
    state: &mut State,
    message: Message,
    case: &mut Case,
    context: &Context<'_>,
) -> Action<super::Message> {
    match message {
        Message::Add => add(state, case),
        Message::Fold(id) => {
            let on = find(case, id).and_then(|incident| incident.on);
            state.toggle(id, on);
            Action::None
        }
        Message::Remove(id) => remove(state, id, case, context.today()),
        Message::On(id, on) => edit(case, id, |incident| incident.on = on),
        Message::HalfDate(at, words) => {
            case.keep_half_typed(at, words);
            Action::Changed
        }
        Message::What(id, what) => edit(case, id, |incident| incident.what = what),
        Message::Involved(id, person, is) => edit(case, id, |incident| {
            if is {
                incident.involved.insert(person);
            } else {
                incident.involved.remove(&person);
            }
        }),
        Message::Answered(id, mark, answer) => {
            edit(case, id, |incident| mark.set(incident, answer))
        }
        Message::ToldBy(id, who) => edit(case, id, |incident| incident.told_by = who),
    }
}

fn find(case: &Case, id: IncidentId) -> Option<&Incident> {
    case.incidents.iter().find(|incident| incident.id == id)
}

fn edit(
    case: &mut Case,
    id: IncidentId,
    change: impl FnOnce(&mut Incident),
) -> Action<super::Message> {
    match case.incidents.iter_mut().find(|incident| incident.id == id) {
        Some(incident) => {
            change(incident);
            Action::Changed
        }
        None => Action::None,
    }
}

fn add(state: &mut State, case: &mut Case) -> Action<super::Message> {
    let id = IncidentId(next_number(&case.incidents));
    case.incidents.push(Incident { id, ..Incident::default() });
    state.toggle(id, None);
    Action::ChangedAnd(focus(first_field(id)))
}

fn remove(
    state: &mut State,
    id: IncidentId,
    case: &mut Case,
    today: NaiveDate,
) -> Action<super::Message> {
    let Some(index) = case.incidents.iter().position(|one| one.id == id) else {
        return Action::None;
    };
    let mut incident = case.incidents.remove(index);
    state.fold(id);
    let what = t!("incident-removed", day = day(&incident, today));
    Action::Removed(Undo::new(what, move |case| {
        if find(case, id).is_some() {
            incident.id = IncidentId(next_number(&case.incidents));
        }
        let index = index.min(case.incidents.len());
        case.incidents.insert(index, incident);
    }))
}

/// The day in a few letters, or that it is not known.
fn day(incident: &Incident, today: NaiveDate) -> String {
    incident.on.map_or_else(|| t!("incident-undated"), |on| short(on, today))
}

fn first_field(id: IncidentId) -> String {
    format!("incident-{}-on", id.0)
}
