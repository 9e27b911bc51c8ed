//! Changing what is asked, said and decided in a meeting.

use super::finding::{find, open};
use super::{Begun, Kind, Message, State, parts};
use crate::case::record::{add, put_back};
use crate::case::{Answer, Case, Deelnemer, Inschatting};
use crate::gui::casefile::step::{Ask, StepReply, changed, go, toggle, undoable};
use crate::gui::record::Undo;
use crate::gui::widget::focus::focus;
use crate::redaction::Reader;
use crate::t;

/// Handles a message.
pub fn update(state: &mut State, message: Message, case: &mut Case) -> StepReply<Message> {
    match message {
        Message::Fold(number) => return toggle(&mut state.unfolded, number),
        Message::Begin(begun) => return begin(case, *begun),
        Message::Edit(number, edit) => edit.apply(case, |case| open(case, number)),
        Message::EditPart(number, kind, part, edit) => {
            edit.apply(case, |case| parts::find(case, number, kind, part));
        }
        Message::Add(number, kind) => return add_part(case, number, kind),
        Message::Remove(number, kind, part) => return parts::remove(case, number, kind, part),
        Message::Note(number, words) => note(case, number, words),
        Message::AskAll(number) => ask_all(case, number),
        Message::ShowScores(number) => {
            state.shown.insert(number);
            return StepReply::none();
        }
        Message::Again(number, score) => {
            state.again.insert((number, score));
            return StepReply::none();
        }
        Message::In(number, score) => {
            state.again.remove(&(number, score));
            return StepReply::none();
        }
        Message::TakeOut(number) => return take_out(case, number),
        Message::Go(step) => return go(step),
        Message::Make(kind) => {
            let reader = Reader::Meeting { names: false };
            return StepReply::ask(Ask::Make(kind, Some(reader)));
        }
        // Needs what stands in the step with the level: `read_back`.
        Message::ReadBack(_) => return StepReply::none(),
    }
    changed()
}

/// Begins a discussion, and seats who does not sit there yet. Who was taken out of the
/// meeting again stays until somebody takes them out here: they may have been there.
fn begin(case: &mut Case, begun: Begun) -> StepReply<Message> {
    let before = case.besprekingen.clone();
    let one = case.bespreking_mut(&begun.meeting, begun.on);
    if !one.counts() {
        one.on = begun.on.or(one.on);
        for seat in begun.seats {
            let sits = |it: &Deelnemer| (&it.role, &it.name) == (&seat.role, &seat.name);
            if !seat.label().is_empty() && !one.deelnemers.iter().any(sits) {
                let place = one.deelnemers.len();
                put_back(&mut one.deelnemers, place, seat);
            }
        }
    }
    if case.besprekingen == before { StepReply::none() } else { changed() }
}

fn add_part(case: &mut Case, number: u32, kind: Kind) -> StepReply<Message> {
    let Some(one) = open(case, number) else {
        return StepReply::none();
    };
    let part = parts::add_to(one, kind);
    changed().and(focus(parts::first_field(number, kind, part)))
}

fn note(case: &mut Case, number: u32, words: String) {
    if let Some(one) = find(case, number) {
        if one.notities.is_empty() {
            add(&mut one.notities);
        }
        if let Some(note) = one.notities.first_mut() {
            note.what = words;
        }
    }
}

/// A row for everybody who is there and has none yet.
fn ask_all(case: &mut Case, number: u32) {
    let Some(one) = open(case, number) else {
        return;
    };
    let there = one.deelnemers.iter().filter(|one| one.present == Answer::Yes);
    let names: Vec<String> = there.map(|one| one.label().to_owned()).collect();
    for by in names {
        if !one.inschattingen.iter().any(|score| score.by == by) {
            let place = one.inschattingen.len();
            put_back(&mut one.inschattingen, place, Inschatting { by, ..Inschatting::default() });
        }
    }
}

fn take_out(case: &mut Case, number: u32) -> StepReply<Message> {
    let place = case.besprekingen.iter().position(|one| one.id.0 == number && !one.counts());
    let Some(place) = place else {
        return StepReply::none();
    };
    let taken = case.besprekingen.remove(place);
    undoable(Undo::new(t!("bespreking-removed"), move |case| {
        put_back(&mut case.besprekingen, place, taken);
    }))
}
