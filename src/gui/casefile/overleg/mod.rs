//! Overleg: what is asked, said and decided about this family in meetings.
//!
//! The same parts are drawn in three places: here, where everything of every meeting
//! stands; on the page where a meeting is prepared; and while it is led, part by part.

mod deciding;
mod parts;
mod preparing;
mod read_back;
mod safety;
mod since;
mod table;
mod told;

use std::collections::BTreeSet;

use chrono::NaiveDate;
use iced::Element;
use iced::widget::{Column, column};

use super::ave;
use super::spoken;
use super::step::{Ask, Step, StepReply, StepView, changed, go, undoable};
use crate::advice::Advice;
use crate::advice::meeting::lacks;
use crate::case::record::{add, put_back};
use crate::case::{Answer, Bespreking, Case, Deelnemer, Inschatting, RecordPlace};
use crate::gui::context::Context;
use crate::gui::kit;
use crate::gui::record::{Done, Edit, Undo, fold};
use crate::gui::theme::space;
use crate::gui::widget::dutch_date::long;
use crate::gui::widget::focus::focus;
use crate::gui::widget::hideable;
use crate::meeting::Part;
use crate::t;

pub use parts::Kind;

/// What this step remembers while it is open.
#[derive(Debug, Default)]
pub struct State {
    unfolded: BTreeSet<u32>,
    /// Of which discussions the scores are shown before all are in.
    shown: BTreeSet<u32>,
    /// Scores that are being filled in again, by discussion and number.
    again: BTreeSet<(u32, u32)>,
    /// Of which discussion somebody tried to read back what is not complete.
    tried: Option<u32>,
}

pub(super) type View<'a> = StepView<'a, State>;

/// What can happen in this step. Discussions are known by their number.
#[derive(Debug, Clone)]
pub enum Message {
    /// Begin what is prepared for a meeting, on its day, with who comes.
    Begin(Box<Begun>),
    /// Unfold one, or fold it.
    Fold(u32),
    /// Change one.
    Edit(u32, Edit),
    /// Change a part of one, by its own number.
    EditPart(u32, Kind, u32, Edit),
    /// Add a part to one.
    Add(u32, Kind),
    /// Take a part out of one.
    Remove(u32, Kind, u32),
    /// Write the note of the chair.
    Note(u32, String),
    /// Ask everybody who is there for a score.
    AskAll(u32),
    /// Show the scores although not all are in.
    ShowScores(u32),
    /// Fill a score in again.
    Again(u32, u32),
    /// A score is in.
    In(u32, u32),
    /// Take out one that was prepared.
    TakeOut(u32),
    /// It was read back: from now on it counts.
    ReadBack(u32),
    /// Go to another step of the case.
    Go(Step),
}

/// What is known of a case in a meeting when it is taken up.
#[derive(Debug, Clone)]
pub struct Begun {
    /// Which meeting.
    pub meeting: String,
    /// Its day.
    pub on: Option<NaiveDate>,
    /// Who comes for this case.
    pub seats: Vec<Deelnemer>,
}

/// Unfolds what holds the words at a place.
pub fn unfold(state: &mut State, place: &RecordPlace) {
    state.unfolded.extend(place.number_in("besprekingen"));
}

/// The discussion with a number, to change.
fn find(case: &mut Case, number: u32) -> Option<&mut Bespreking> {
    case.besprekingen.iter_mut().find(|one| one.id.0 == number)
}

/// The same while it may still be changed.
fn open(case: &mut Case, number: u32) -> Option<&mut Bespreking> {
    find(case, number).filter(|one| !one.counts())
}

/// Handles a message.
pub fn update(state: &mut State, message: Message, case: &mut Case) -> StepReply<Message> {
    match message {
        Message::Fold(number) => return super::step::toggle(&mut state.unfolded, number),
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

/// Notes that a discussion was read back, with the decision about the level that was
/// written during it; or shows what is missing and leads to the first of it.
pub(super) fn read_back(
    (state, ave): (&mut State, &mut ave::State),
    number: u32,
    case: &mut Case,
    advice: &Advice,
    context: &Context<'_>,
) -> StepReply<Message> {
    let Some(one) = case.besprekingen.iter().find(|one| one.id.0 == number && !one.counts()) else {
        return StepReply::none();
    };
    let missing = lacks(case, advice, one);
    if let Some(first) = missing.first() {
        state.tried = Some(number);
        return StepReply::from(focus(read_back::field(number, *first)));
    }
    let there = one.deelnemers.iter().filter(|one| one.present == Answer::Yes);
    let there: Vec<String> = there.map(|one| one.label().to_owned()).collect();
    if ave::drafted(case, context.me).is_some() {
        ave::consult(case, &there.join(", "));
    }
    if !ave::record_draft(ave, case, advice, context) {
        state.tried = Some(number);
        return go(Step::Ave);
    }
    let decided = case.decisions.current().filter(|one| one.recorded_at == Some(context.now));
    let decided = decided.and_then(|one| one.recorded_at);
    if let Some(one) = find(case, number) {
        one.decided_at = decided;
        one.read_back_at = Some(context.now);
        // The day on which it was held, whatever was planned.
        one.on = Some(context.today()).filter(|_| !one.meeting.is_empty()).or(one.on);
    }
    state.tried = None;
    StepReply::ask(Ask::Keep(Done::Turned(t!("bespreking-counts"))))
}

/// Draws the step.
pub fn view(view: View<'_>) -> Element<'_, Message> {
    let mut all: Vec<&Bespreking> = view.case.besprekingen.iter().collect();
    all.sort_by_key(|one| std::cmp::Reverse((one.on, one.id)));
    let list: Element<'_, Message> = if all.is_empty() {
        kit::nothing_yet(t!("overleg-none"))
    } else {
        let items = all.into_iter().map(|one| item(view, one));
        spoken::items(t!("besprekingen"), space::XS, items)
    };
    let head = kit::title(t!("step-overleg"), t!("overleg-purpose"));
    column![head, kit::card(list)].spacing(space::L).into()
}

fn item<'a>(view: View<'a>, one: &'a Bespreking) -> Element<'a, Message> {
    let number = one.id.0;
    let is_open = view.state.unfolded.contains(&number);
    let asked = hideable(kit::small(standing(one)));
    let words = column![kit::strong(day(one)), asked].spacing(2);
    let name = format!("{}. {}", day(one), standing(one));
    let head = fold::head(name, is_open, words, Message::Fold(number)).key(number.to_string());
    let unfolded = is_open.then(|| fold::unfolded(whole(view, one)));
    let content = column![kit::line(), head].push(unfolded).spacing(space::XS);
    spoken::item(number.to_string(), content)
}

/// Everything of one: to change while it does not count, and as it was read back after.
fn whole<'a>(view: View<'a>, one: &'a Bespreking) -> Element<'a, Message> {
    if one.counts() {
        let content = column![told::whole(view, one), table::came_of(view, one)];
        return content.spacing(space::M).into();
    }
    Column::new()
        .push(preparing::question(view, one))
        .push(table::view(view, one))
        .push(safety::view(view, one))
        .push(deciding::dissent(view, one))
        .push(deciding::decided(view, one))
        .push(read_back::view(view, one))
        .spacing(space::L)
        .into()
}

/// What is asked of the table, with what changed since it was asked last.
pub(super) fn prepared<'a>(view: View<'a>, one: &'a Bespreking) -> Element<'a, Message> {
    if one.counts() {
        return told::whole(view, one);
    }
    let since = since::line(view, &one.meeting);
    column![preparing::question(view, one), since].spacing(space::M).into()
}

/// A part while it is led.
pub(super) fn part<'a>(view: View<'a>, one: &'a Bespreking, part: Part) -> Element<'a, Message> {
    if one.counts() {
        return kit::card(whole(view, one)).into();
    }
    let shown = match part {
        Part::Opening => return opening(view, one),
        Part::Beeld | Part::Veiligheid => safety::view(view, one),
        Part::Oordeel => deciding::dissent(view, one),
        Part::Besluit => deciding::decided(view, one),
        Part::Sluiten => read_back::view(view, one),
    };
    let note = (part != Part::Sluiten).then(|| preparing::note(view, one));
    column![asked(one), kit::card(shown)].push(note).spacing(space::L).into()
}

/// What stays within, what is asked, who is here, and what came of earlier actions.
fn opening<'a>(view: View<'a>, one: &'a Bespreking) -> Element<'a, Message> {
    let confidential = kit::note(kit::body(t!("overleg-confidential")));
    column![
        asked(one),
        confidential,
        since::line(view, &one.meeting),
        kit::card(table::view(view, one)),
        kit::card(table::before(view)),
        preparing::note(view, one),
    ]
    .spacing(space::L)
    .into()
}

/// The question, always in sight.
fn asked<'a>(one: &'a Bespreking) -> Element<'a, Message> {
    let question = match one.question.trim() {
        "" => t!("overleg-no-question"),
        question => question.to_owned(),
    };
    hideable(kit::h2(question))
}

/// "maandag 16 november 2026", or that it has no day.
fn day(one: &Bespreking) -> String {
    one.on.map_or_else(|| t!("overleg-no-day"), long)
}

/// The question, and whether it was read back.
fn standing(one: &Bespreking) -> String {
    let question = match one.question.trim() {
        "" => t!("overleg-no-question"),
        question => question.to_owned(),
    };
    match one.counts() {
        true => question,
        false => t!("overleg-prepared", what = question),
    }
}
