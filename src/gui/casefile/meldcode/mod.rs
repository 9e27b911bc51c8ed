//! Meldcode: five steps in any order, the weighing with what follows from it,
//! the decision, what was reported, and who was told.

mod consulted;
mod decision;
mod five;
mod follows;
mod informed;
mod reported;
mod sheet;
mod signals;
mod weighing;
mod words;

use std::collections::BTreeSet;

use chrono::NaiveDate;
use iced::widget::{Column, container, row};
use iced::{Element, Fill};

use super::step::{Step, StepReply, StepView, changed, go, kept, read, show, toggle, undoable};
use crate::advice::Advice;
use crate::case::record::{add, put_back};
use crate::case::{
    Answer, Case, Consultatie, Ingelicht, Melding, PersonId, RecordPlace, Weging, WegingId,
};
use crate::gui::context::Context;
use crate::gui::record::{self, Edit, Undo, field_id};
use crate::gui::theme::space;
use crate::gui::widget::focus::focus;
use crate::gui::widget::{columns, dutch_date};
use crate::guidance::Weegvraag;
use crate::naslag::Topic;
use crate::t;

/// The least width of what follows beside the decision, in logical pixels.
const COLUMN: f32 = 260.0;

/// What this step remembers while it is open.
#[derive(Debug, Default)]
pub struct State {
    /// Which of the five steps is shown; the first that is not done when nobody chose.
    shown: Option<u8>,
    /// Which weighing is shown; the newest when nobody chose.
    weging: Option<WegingId>,
    /// Of which questions the examples are shown.
    examples: BTreeSet<Weegvraag>,
    /// Whether the call sheet is shown.
    sheet: bool,
    consultaties: record::State,
    meldingen: record::State,
}

type View<'a> = StepView<'a, State>;

/// What can happen in this step.
#[derive(Debug, Clone)]
pub enum Message {
    /// One of the five steps was chosen.
    Show(u8),
    /// A weighing was chosen.
    Choose(WegingId),
    /// A weighing is begun.
    Begin,
    /// A weighing is removed.
    Remove(WegingId),
    /// A field of a weighing was changed.
    Weging(WegingId, Edit),
    /// The answer to one of its questions was changed.
    Afweging(WegingId, Weegvraag, Edit),
    /// The examples of a question were shown or hidden.
    Examples(Weegvraag),
    /// The first decision was taken: to report or not.
    Report(WegingId, Answer),
    /// The second decision was taken: help or not.
    Help(WegingId, Answer),
    /// Among the consultations.
    Consultatie(record::Message),
    /// Among the reports.
    Melding(record::Message),
    /// Somebody heard today what comes of the report with this number.
    Heard(u32),
    /// Somebody heard today what came of the investigation after that report.
    Outcome(u32),
    /// Something was noted about telling somebody.
    Ingelicht(PersonId, Edit),
    /// The call sheet was shown or hidden.
    Sheet,
    /// Go to another step of the case.
    Go(Step),
    /// Go to a record.
    Lead(RecordPlace),
    /// Read about something in Naslag.
    Read(Topic),
}

/// Shows what holds the words at a place.
pub fn unfold(state: &mut State, place: &RecordPlace, case: &Case, today: NaiveDate) {
    let number = |list| place.number_in(list);
    let shown = [("consultaties", 2), ("wegingen", 4), ("meldingen", 5), ("ingelicht", 5)];
    if let Some((_, step)) = shown.into_iter().find(|(list, _)| number(list).is_some()) {
        state.shown = Some(step);
    }
    state.weging = number("wegingen").map(WegingId).or(state.weging);
    record::unfold::<Consultatie>(&mut state.consultaties, number("consultaties"), case, today);
    record::unfold::<Melding>(&mut state.meldingen, number("meldingen"), case, today);
}

/// Handles a message.
pub fn update(
    state: &mut State,
    message: Message,
    case: &mut Case,
    _advice: &Advice,
    context: &Context<'_>,
) -> StepReply<Message> {
    match message {
        Message::Show(step) => state.shown = Some(step),
        Message::Choose(id) => state.weging = Some(id),
        Message::Sheet => state.sheet = !state.sheet,
        Message::Examples(asks) => return toggle(&mut state.examples, asks),
        Message::Go(step) => return go(step),
        Message::Lead(place) => return show(place),
        Message::Read(topic) => return read(topic),
        Message::Begin => return begin(state, case, context),
        Message::Heard(number) => {
            return reported::heard(state, number, case, context, reported::Told::Plans);
        }
        Message::Outcome(number) => {
            return reported::heard(state, number, case, context, reported::Told::Outcome);
        }
        Message::Remove(id) => return remove(state, case, id),
        Message::Consultatie(message) => {
            let answer =
                record::update::<Consultatie>(&mut state.consultaties, message, case, context);
            return kept(answer, Message::Consultatie);
        }
        Message::Melding(message) => {
            let answer = record::update::<Melding>(&mut state.meldingen, message, case, context);
            return kept(answer, Message::Melding);
        }
        changing => {
            change(changing, case, context);
            return changed();
        }
    }
    StepReply::none()
}

/// Changes the case as a message says.
fn change(message: Message, case: &mut Case, context: &Context<'_>) {
    match message {
        Message::Weging(id, edit) => edit.apply(case, |case| weging_mut(case, id)),
        Message::Afweging(id, asks, edit) => {
            edit.apply(case, |case| Some(asks.of_mut(weging_mut(case, id)?)));
        }
        Message::Report(id, answer) => {
            decide(case, id, context, |weging| weging.report = answer);
        }
        Message::Help(id, answer) => decide(case, id, context, |weging| weging.help = answer),
        Message::Ingelicht(person, edit) => edit.apply(case, |case| Some(noted(case, person))),
        _ => {}
    }
}

fn weging_mut(case: &mut Case, id: WegingId) -> Option<&mut Weging> {
    case.meldcode.wegingen.iter_mut().find(|weging| weging.id == id)
}

/// A decision is of today and of who sits here, until somebody says otherwise.
fn decide(case: &mut Case, id: WegingId, context: &Context<'_>, decide: impl FnOnce(&mut Weging)) {
    if let Some(weging) = weging_mut(case, id) {
        decide(weging);
        weging.decided_on = weging.decided_on.or(Some(context.today()));
        if weging.decided_by.trim().is_empty() {
            context.me.clone_into(&mut weging.decided_by);
        }
    }
}

/// What is noted about telling somebody; begun when there is nothing yet.
fn noted(case: &mut Case, person: PersonId) -> &mut Ingelicht {
    let all = &mut case.meldcode.ingelicht;
    let place = all.iter().position(|one| one.person == person).unwrap_or_else(|| {
        add(all);
        let place = all.len() - 1;
        all[place].person = person;
        place
    });
    &mut all[place]
}

/// A new weighing, of today.
fn begin(state: &mut State, case: &mut Case, context: &Context<'_>) -> StepReply<Message> {
    let id = WegingId(add(&mut case.meldcode.wegingen));
    if let Some(weging) = weging_mut(case, id) {
        weging.on = Some(context.today());
    }
    state.weging = Some(id);
    state.shown = Some(4);
    changed().and(focus(field_id(&weighing::fields(id), "on")))
}

fn remove(state: &mut State, case: &mut Case, id: WegingId) -> StepReply<Message> {
    let all = &mut case.meldcode.wegingen;
    let Some(place) = all.iter().position(|weging| weging.id == id) else {
        return StepReply::none();
    };
    let removed = all.remove(place);
    state.weging = None;
    let day = removed.on.map_or_else(|| t!("weging-undated"), dutch_date::long);
    undoable(Undo::new(t!("weging-removed", day = day), move |case| {
        put_back(&mut case.meldcode.wegingen, place, removed);
    }))
}

/// The weighing that is shown.
fn shown_weging<'a>(view: View<'a>) -> Option<&'a Weging> {
    let code = &view.case.meldcode;
    let chosen = view.state.weging;
    let chosen = chosen.and_then(|id| code.wegingen.iter().find(|weging| weging.id == id));
    chosen.or_else(|| code.newest_weging())
}

/// Which of the five steps is shown.
fn shown_step(view: View<'_>) -> u8 {
    view.state.shown.unwrap_or(view.advice.meldcode.step)
}

/// Draws the step.
pub fn view(view: StepView<'_, State>) -> Element<'_, Message> {
    let shown = match shown_step(view) {
        1 => signals::card(view),
        2 => consulted::card(view),
        3 => signals::talks(view),
        4 => weighed(view),
        _ => decided(view),
    };
    Column::new()
        .push(words::head(view))
        .push(view.state.sheet.then(|| sheet::card(view)))
        .push(follows::special(view))
        .push(five::steps(view))
        .push(shown)
        .spacing(space::L)
        .into()
}

fn weighed(view: View<'_>) -> Element<'_, Message> {
    let beside = [follows::card(view), decision::card(view)];
    Column::new()
        .push(weighing::card(view))
        .push(columns(COLUMN, beside).gap(space::L).portions([2, 3]))
        .spacing(space::L)
        .into()
}

fn decided(view: View<'_>) -> Element<'_, Message> {
    let beside = [follows::card(view), decision::card(view)];
    Column::new()
        .push(columns(COLUMN, beside).gap(space::L).portions([2, 3]))
        .push(reported::card(view))
        .push(informed::card(view))
        .spacing(space::L)
        .into()
}

/// A row of the signs and words that every list of this step has.
fn signed<'a>(sign: Element<'a, Message>, words: Element<'a, Message>) -> Element<'a, Message> {
    row![sign, container(words).width(Fill)].spacing(space::M).into()
}
