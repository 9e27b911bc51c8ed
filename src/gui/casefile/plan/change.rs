//! What changes in a version: its words while it is written, and what is done with
//! it while it holds.

use super::{List, Message, State, fields_in};
use crate::case::record::{Described, add, put_back};
use crate::case::{
    Case, Citaat, KindDeel, PersonId, PlanStatus, PlanVersion, PlanVersionId, Spanning, Terugblik,
    Uitreiking,
};
use crate::gui::casefile::step::{StepReply, changed, undoable};
use crate::gui::context::Context;
use crate::gui::record::{Edit, Undo, field_id};
use crate::gui::widget::focus::focus;
use crate::t;

/// Handles a message that changes a version. What was established keeps its words.
pub(super) fn update(
    state: &mut State,
    message: Message,
    case: &mut Case,
    context: &Context<'_>,
) -> StepReply<Message> {
    match message {
        Message::Edit(id, edit) => edit.apply(case, |case| case.plan_mut(id)),
        Message::Child(id, child, edit) => {
            edit.apply(case, |case| Some(part_of(written(case, id)?, child)));
        }
        Message::Opinion(id, person, edit) => {
            edit.apply(case, |case| Some(held(case, id)?.opinion_mut(person)));
        }
        Message::Give(id, person, true) => {
            give(case, id, person, context);
        }
        Message::Give(id, person, false) => return take_back(case, id, person),
        Message::Add(id, list) => return add_to(case, id, list, context),
        Message::EditIn(id, list, number, edit) => edit_in(case, id, list, number, edit),
        Message::RemoveFrom(id, list, number) => return remove_from(case, id, list, number),
        Message::Discard(id) => return discard(state, case, id),
        _ => return StepReply::none(),
    }
    changed()
}

/// A version of which the words may be written.
fn written(case: &mut Case, id: PlanVersionId) -> Option<&mut PlanVersion> {
    case.plan_mut(id).filter(|plan| plan.is_concept())
}

/// A version with which something can be done still.
fn held(case: &mut Case, id: PlanVersionId) -> Option<&mut PlanVersion> {
    case.plan_mut(id).filter(|plan| plan.status != PlanStatus::Vervangen)
}

/// The part of a child; begun when there is none.
fn part_of(plan: &mut PlanVersion, child: PersonId) -> &mut KindDeel {
    let place = plan.children.iter().position(|one| one.person == child);
    let place = place.unwrap_or_else(|| {
        plan.children.push(KindDeel { person: child, ..KindDeel::default() });
        plan.children.len() - 1
    });
    &mut plan.children[place]
}

/// Notes that it was given to somebody today.
fn give(case: &mut Case, id: PlanVersionId, person: PersonId, context: &Context<'_>) -> u32 {
    let Some(plan) = held(case, id) else {
        return 0;
    };
    let number = add(&mut plan.given);
    if let Some(given) = plan.given.last_mut() {
        given.person = person;
        given.on = Some(context.today());
    }
    number
}

fn take_back(case: &mut Case, id: PlanVersionId, person: PersonId) -> StepReply<Message> {
    let given = case.plan(id).and_then(|plan| plan.given.iter().rfind(|one| one.person == person));
    match given.map(|one| one.id.0) {
        Some(number) => remove_from(case, id, List::Given, number),
        None => StepReply::none(),
    }
}

/// Adds to a list, and gives the first field the keyboard.
fn add_to(
    case: &mut Case,
    id: PlanVersionId,
    list: List,
    context: &Context<'_>,
) -> StepReply<Message> {
    let (number, field) = match list {
        List::Signs => (written(case, id).map(|plan| add(&mut plan.signs)), "seen"),
        List::Quotes => (written(case, id).map(|plan| add(&mut plan.quotes)), "words"),
        List::Given => (Some(give(case, id, PersonId::default(), context)), "organisation"),
        List::Reviews => (held(case, id).map(|plan| review(plan, context)), "found"),
    };
    let Some(number) = number else {
        return StepReply::none();
    };
    changed().and(focus(field_id(&fields_in(id, list, number), field)))
}

/// Notes that somebody looked back today.
fn review(plan: &mut PlanVersion, context: &Context<'_>) -> u32 {
    let number = add(&mut plan.reviews);
    if let Some(review) = plan.reviews.last_mut() {
        review.on = Some(context.today());
        context.me.clone_into(&mut review.by);
    }
    number
}

fn edit_in(case: &mut Case, id: PlanVersionId, list: List, number: u32, edit: Edit) {
    match list {
        List::Signs => edit
            .apply(case, |case| written(case, id)?.signs.iter_mut().find(|one| one.id.0 == number)),
        List::Quotes => edit.apply(case, |case| {
            written(case, id)?.quotes.iter_mut().find(|one| one.id.0 == number)
        }),
        List::Given => {
            edit.apply(case, |case| held(case, id)?.given.iter_mut().find(|one| one.id.0 == number))
        }
        List::Reviews => edit
            .apply(case, |case| held(case, id)?.reviews.iter_mut().find(|one| one.id.0 == number)),
    }
}

fn remove_from(case: &mut Case, id: PlanVersionId, list: List, number: u32) -> StepReply<Message> {
    match list {
        List::Signs => remove::<Spanning>(case, id, number, |plan| &mut plan.signs),
        List::Quotes => remove::<Citaat>(case, id, number, |plan| &mut plan.quotes),
        List::Given => remove::<Uitreiking>(case, id, number, |plan| &mut plan.given),
        List::Reviews => remove::<Terugblik>(case, id, number, |plan| &mut plan.reviews),
    }
}

/// Takes a record out of a list of a version, and remembers where it stood.
fn remove<R: Described>(
    case: &mut Case,
    id: PlanVersionId,
    number: u32,
    list: fn(&mut PlanVersion) -> &mut Vec<R>,
) -> StepReply<Message> {
    let Some(all) = held(case, id).map(list) else {
        return StepReply::none();
    };
    let is_it = |one: &R| (one as &dyn crate::case::record::Record).number() == Some(number);
    let Some(place) = all.iter().position(is_it) else {
        return StepReply::none();
    };
    let removed = all.remove(place);
    undoable(Undo::new(t!("planversie-part-removed", what = R::KIND.one()), move |case| {
        if let Some(plan) = case.plan_mut(id) {
            put_back(list(plan), place, removed);
        }
    }))
}

/// Throws the version away that is being written.
fn discard(state: &mut State, case: &mut Case, id: PlanVersionId) -> StepReply<Message> {
    let concept = |one: &PlanVersion| one.id == id && one.is_concept();
    let Some(place) = case.plans.iter().position(concept) else {
        return StepReply::none();
    };
    let removed = case.plans.remove(place);
    (state.version, state.establishing) = (None, false);
    undoable(Undo::new(t!("planversie-discarded"), move |case| {
        put_back(&mut case.plans, place, removed);
    }))
}
