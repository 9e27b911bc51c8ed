//! What is typed and chosen in a meeting while it is prepared.

use super::{Field, Message, PageReply, State, guests, items};
use crate::case::CaseId;
use crate::gui::context::Context;
use crate::gui::widget::focus::offer_focus;
use crate::meeting::Meeting;

pub(super) fn edit(state: &mut State, message: Message, context: &Context<'_>) -> PageReply {
    if let Message::AddCase(case) = message {
        state.adding = false;
        return state
            .change(context, |meeting| meeting.add(case))
            .and(offer_focus(items::head_id(case)));
    }
    if let Message::TakeOut(case) = message {
        state.unfolded.take_if(|one| *one == case);
    }
    state.change(context, |meeting| change(meeting, message))
}

fn change(meeting: &mut Meeting, message: Message) {
    match message {
        Message::Type(field, words) => *typed(meeting, field) = words,
        Message::Day(day) => {
            meeting.on = day;
            meeting.on_words.clear();
        }
        Message::DayWords(words) => meeting.on_words = words,
        Message::Ages(ages) => meeting.ages = ages,
        Message::TakeOut(case) => {
            meeting.forget(case);
        }
        Message::Shift(case, up) => meeting.shift(case, up),
        Message::Minutes(case, words) => minutes(meeting, case, &words),
        Message::Uninvite(number) => meeting.guests.retain(|one| one.id != number),
        Message::Guest(number, change) => guests::change(meeting, number, change),
        _ => {}
    }
}

fn typed(meeting: &mut Meeting, field: Field) -> &mut String {
    match field {
        Field::Name => &mut meeting.name,
        Field::Place => &mut meeting.place,
        Field::At => &mut meeting.at,
        Field::Chair => &mut meeting.chair,
    }
}

/// What is no number, or too much of one, changes nothing.
fn minutes(meeting: &mut Meeting, case: CaseId, words: &str) {
    let typed = match words.trim() {
        "" => Some(0),
        words => words.parse().ok().filter(|minutes| *minutes <= items::MOST_MINUTES),
    };
    if let (Some(item), Some(minutes)) = (meeting.item_mut(case), typed) {
        item.minutes = minutes;
    }
}
