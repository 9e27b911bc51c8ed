//! Afsluiten: what is still open, why now, with whom it was discussed and who
//! keeps in touch; and of a closed case how it was closed, and the way to open
//! it again.

mod closed;
mod contacts;
mod lacks;
mod open_list;
mod preparing;
mod reopening;

use chrono::NaiveDate;
use iced::Element;
use iced::widget::Column;

use super::step::{Ask, Step, StepReply, StepView, changed, go, kept};
use crate::advice::Advice;
use crate::advice::closing::BeforeClosing;
use crate::case::{Case, RecordPlace, WaakvlamContact};
use crate::gui::context::Context;
use crate::gui::kit;
use crate::gui::record::{self, Done, Edit, field_id};
use crate::gui::theme::space;
use crate::gui::widget::focus::focus;
use crate::t;
use lacks::lacks;

/// What this step remembers while it is open.
#[derive(Debug, Default)]
pub struct State {
    /// Whether somebody tried to close the case before the form was complete.
    closed_early: bool,
    /// The same of opening it again.
    reopened_early: bool,
    contacts: record::State,
}

/// What can happen in this step.
#[derive(Debug, Clone)]
pub enum Message {
    /// A field of the closing that is being prepared was changed.
    Edit(Edit),
    /// Close the case.
    Close,
    /// Why the case is opened again was typed.
    Reason(String),
    /// Open the case again.
    Reopen,
    /// Open it again for the sake of a contact of the waakvlam.
    ReopenFor(u32),
    /// Among the contacts of the waakvlam.
    Contact(record::Message),
    /// Go to where something open is looked after.
    Go(Step),
}

/// What the names of fields begin with, for the keyboard.
const FORM: &str = "closing";

/// Unfolds what holds the words at a place.
pub fn unfold(state: &mut State, place: &RecordPlace, case: &Case, today: NaiveDate) {
    record::unfold::<WaakvlamContact>(
        &mut state.contacts,
        place.number_in("waakvlam"),
        case,
        today,
    );
}

/// Handles a message.
pub fn update(
    state: &mut State,
    message: Message,
    case: &mut Case,
    advice: &Advice,
    context: &Context<'_>,
) -> StepReply<Message> {
    match message {
        Message::Edit(edit) => {
            preparing::edit(edit, case, context);
            changed()
        }
        Message::Close => close(state, case, advice, context),
        Message::Reason(words) => {
            state.reopened_early = false;
            reopening::keep(case, words);
            changed()
        }
        Message::Reopen => reopening::reopen(state, case, context),
        Message::Contact(record::Message::Act(id)) | Message::ReopenFor(id) => {
            reopening::reopen_for(state, id, case, context)
        }
        Message::Contact(message) => {
            let answer = contacts::update(&mut state.contacts, message, case, context);
            kept(answer, Message::Contact)
        }
        Message::Go(step) => go(step),
    }
}

fn close(
    state: &mut State,
    case: &mut Case,
    advice: &Advice,
    context: &Context<'_>,
) -> StepReply<Message> {
    let before = BeforeClosing::of(case, advice, context.guidance, context.today());
    let lacks = lacks(preparing::prepared(case), before.is_weighty, context);
    if let Some(first) = lacks.first() {
        state.closed_early = true;
        return StepReply::from(focus(field_id(FORM, first.field())));
    }
    case.close_as_prepared(context.today(), context.me, before.in_lines());
    *state = State::default();
    turned(t!("closing-done"))
}

/// Something was done that the way back takes back.
fn turned(words: String) -> StepReply<Message> {
    StepReply::ask(Ask::Keep(Done::Turned(words)))
}

/// Draws the step.
pub fn view(view: StepView<'_, State>) -> Element<'_, Message> {
    let step = Column::new().spacing(space::L);
    let step = match view.case.is_open() {
        true => step
            .push(kit::title(t!("closing-title"), t!("closing-purpose")))
            .push(contacts::to_record(view))
            .push(preparing::view(view))
            .push((!view.case.waakvlam.is_empty()).then(|| contacts::view(view))),
        false => step
            .push(kit::title(t!("closing-title"), t!("closing-purpose-closed")))
            .push(contacts::view(view))
            // Below the questions: what an answer brings about never moves it.
            .push(contacts::news(view))
            .push(closed::view(view))
            .push((!view.context.read_only).then(|| reopening::view(view))),
    };
    step.push(closed::history(view)).into()
}
