//! Tijdlijn: everything in a case that has a day, drawn and as a list.

mod chart;
mod filter;
pub mod geometry;
mod list;
mod paint;
mod period;
mod words;

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::NaiveDate;
use iced::widget::{Column, column, row};
use iced::{Center, Element};

use super::step::{StepReply, StepView, show};
use crate::advice::Advice;
use crate::advice::chronicle::{Chronicle, Event, Lane, Recurrence};
use crate::case::{Ages, Case, PersonId, RecordPlace};
use crate::gui::context::Context;
use crate::gui::kit;
use crate::gui::kit::spoken::news;
use crate::gui::theme::space;
use crate::gui::widget::dutch_date::brief;
use crate::gui::widget::{Pan, Role, announce, button, choice, hideable, panning};
use crate::t;

pub use paint::width_of;
pub use period::{Length, Move, Period};

use chart::{Done, Shown, chart};

/// What this step remembers while it is open.
#[derive(Debug, Default)]
pub struct State {
    /// The days that are shown; the usual ones while nobody chose.
    period: Option<Period>,
    /// The lanes that are not shown.
    hidden: BTreeSet<Lane>,
    /// How many times more events were asked for.
    more: usize,
    oldest_first: bool,
    /// The group of which the events are listed alone.
    only: Option<Group>,
}

/// Events of one lane that are drawn as one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Group {
    /// Their lane.
    pub lane: Lane,
    /// The first day of the first.
    pub first: NaiveDate,
    /// The first day of the last.
    pub last: NaiveDate,
}

/// What can happen in this step.
#[derive(Debug, Clone)]
pub enum Message {
    /// Move through the days.
    Move(Move),
    /// Move so many days.
    Shift(i64),
    /// Show fewer days around this one, or more.
    Around(NaiveDate, bool),
    /// Show so many days.
    Show(Length),
    /// Show a lane, or hide it.
    Lane(Lane, bool),
    /// Unfold a group.
    Unfold(Group),
    /// List all events again.
    Whole,
    /// List more events.
    More,
    /// Turn the order of the list.
    Turn,
    /// Go to where an event was recorded.
    Open(RecordPlace),
}

type View<'a> = StepView<'a, State>;

/// Handles a message.
pub fn update(
    state: &mut State,
    message: Message,
    case: &mut Case,
    _advice: &Advice,
    context: &Context<'_>,
) -> StepReply<Message> {
    let chronicle = Chronicle::of(case, context.guidance, context.region, context.today());
    let all = Period::all(&chronicle);
    let period = state.period.unwrap_or_else(|| Period::usual(&chronicle));
    match message {
        Message::Move(way) => state.look(period.moved(way, all)),
        Message::Shift(days) => state.look(period.shifted(days, all)),
        Message::Around(day, closer) => state.look(period.around(day, closer, all)),
        Message::Show(length) => state.look(Period::of(length, &chronicle)),
        Message::Lane(lane, shown) => {
            if shown {
                state.hidden.remove(&lane)
            } else {
                state.hidden.insert(lane)
            };
        }
        Message::Unfold(group) => state.unfold(group, all),
        Message::Whole => state.only = None,
        Message::More => state.more += 1,
        Message::Turn => state.oldest_first = !state.oldest_first,
        Message::Open(place) => return show(place),
    }
    StepReply::none()
}

impl State {
    /// Shows other days.
    fn look(&mut self, period: Period) {
        self.period = Some(period);
        self.only = None;
        self.more = 0;
    }

    /// Shows the days of a group from nearer by, and lists what is in it alone.
    fn unfold(&mut self, group: Group, all: Period) {
        let days = (group.last - group.first).num_days();
        if days > 0 {
            let close = Period::between(group.first, group.last);
            let close = close.around(close.first, false, all);
            self.look(close.shifted(-i64::from(close.days / 6), all));
        }
        self.only = Some(group);
    }
}

impl Group {
    fn holds(&self, event: &Event) -> bool {
        let first = event.first().is_some_and(|day| self.first <= day && day <= self.last);
        event.lane == self.lane && first
    }

    fn words(&self, today: NaiveDate) -> String {
        match self.first == self.last {
            true => brief(self.first, today),
            false => {
                let (from, until) = (brief(self.first, today), brief(self.last, today));
                t!("timeline-days", from = from, until = until)
            }
        }
    }
}

/// What of a case is seen now.
struct Seen {
    chronicle: Arc<Chronicle>,
    period: Period,
}

impl Seen {
    fn of(view: View<'_>) -> Self {
        let context = view.context;
        let chronicle = Chronicle::of(view.case, context.guidance, context.region, context.today());
        let period = view.state.period.unwrap_or_else(|| Period::usual(&chronicle));
        Self { chronicle: Arc::new(chronicle), period }
    }

    /// The events to list, in order, with their place among all.
    fn shown(&self, state: &State) -> Vec<(usize, &Event)> {
        let (first, last) = (self.period.first, self.period.last());
        let all = self.chronicle.events.iter().enumerate();
        let lanes = all.filter(|(_, event)| !state.hidden.contains(&event.lane));
        let here = lanes.filter(|(_, event)| event.is_within(first, last));
        let only = |event: &Event| state.only.is_none_or(|group| group.holds(event));
        let mut shown: Vec<_> = here.filter(|(_, event)| only(event)).collect();
        if !state.oldest_first {
            shown.reverse();
        }
        shown
    }

    /// The lanes to draw.
    fn lanes(&self, state: &State) -> Vec<Lane> {
        let all = self.chronicle.lanes().into_iter();
        all.filter(|lane| !state.hidden.contains(lane)).collect()
    }

    /// How much of a lane is shown.
    fn shown_in(&self, lane: Lane) -> usize {
        let (first, last) = (self.period.first, self.period.last());
        let all = self.chronicle.events.iter().filter(|event| event.lane == lane);
        all.filter(|event| event.is_within(first, last)).count()
    }

    /// What has no day.
    fn undated(&self) -> Vec<(usize, &Event)> {
        let all = self.chronicle.events.iter().enumerate();
        all.filter(|(_, event)| event.first().is_none()).collect()
    }

    /// How many events lie before what is shown, and after it.
    fn outside(&self) -> (usize, usize) {
        let (first, last) = (self.period.first, self.period.last());
        let count = |is_out: &dyn Fn(&Event) -> bool| {
            self.chronicle.events.iter().filter(|event| is_out(event)).count()
        };
        let before = count(&|event| event.last().is_some_and(|day| day < first));
        (before, count(&|event| event.first().is_some_and(|day| day > last)))
    }

    fn recurrences(&self, safe_days: u32) -> impl Iterator<Item = Recurrence> {
        let stretches = self.chronicle.stretches.iter().rev();
        stretches.filter_map(move |one| one.recurrence(safe_days))
    }
}

/// Draws the step.
pub fn view(view: View<'_>) -> Element<'_, Message> {
    let seen = Seen::of(view);
    let title = kit::title(t!("step-timeline"), t!("timeline-purpose"));
    if seen.chronicle.events.is_empty() {
        return column![title, kit::card(kit::nothing_yet(t!("timeline-empty")))]
            .spacing(space::L)
            .into();
    }
    Column::new()
        .push(title)
        .push(ways(view, &seen))
        .push(told(view, &seen))
        .push(list::view(view, &seen))
        .spacing(space::L)
        .into()
}

/// That violence came back after a safe time, and how long it is quiet now.
fn told<'a>(view: View<'_>, seen: &Seen) -> Option<Element<'a, Message>> {
    let today = view.today();
    let safe_days = view.context.guidance.safe_days();
    let back = seen.recurrences(safe_days).map(|one| words::recurrence(&one, today));
    let lines = back.chain(words::quiet(&seen.chronicle)).map(kit::body);
    let lines: Vec<Element<'a, Message>> = lines.collect();
    (!lines.is_empty()).then(|| kit::note(Column::from_vec(lines).spacing(space::XS)))
}

/// Which days and lanes are shown, and the ways to others.
fn ways<'a>(view: View<'a>, seen: &Seen) -> Element<'a, Message> {
    let options = Length::ALL.map(|length| (length, words_of(length)));
    let chosen = seen.period.length(&seen.chronicle);
    let lengths =
        choice(t!("timeline-length"), options, chosen, Message::Show).label_hidden().compact();
    let way = |words: String, way| button(words).quiet().on_press(Message::Move(way));
    let moves = row![
        way(t!("timeline-earlier"), Move::Earlier),
        way(t!("timeline-later"), Move::Later),
        way(t!("timeline-closer"), Move::Closer),
        way(t!("timeline-wider"), Move::Wider),
    ];
    let moves = moves.spacing(space::XS).wrap();
    let days = words::period(seen.period);
    let (before, after) = seen.outside();
    let count: usize = seen.lanes(view.state).iter().map(|lane| seen.shown_in(*lane)).sum();
    let counted = t!("timeline-counted", count = count);
    let outside = t!("timeline-outside", before = before, after = after);
    let outside = Some(outside).filter(|_| before + after > 0);
    let counted = [Some(counted), outside].into_iter().flatten().collect::<Vec<_>>().join(", ");
    let shown = format!("{days}: {counted}");
    let said = news("timeline", shown.clone(), kit::small(shown));
    let head =
        row![Element::from(lengths), Element::from(moves)].spacing(space::M).align_y(Center).wrap();
    let below = Column::new().push(said).push(legend(view, seen)).spacing(2);
    let content = column![head].push(filter::lanes(view, &seen.chronicle));
    kit::card(content.push(drawing(view, seen)).push(below).spacing(space::S)).into()
}

/// The drawing of what is seen, in which one moves.
fn drawing<'a>(view: View<'a>, seen: &Seen) -> Element<'a, Message> {
    let lanes = seen.lanes(view.state);
    let shown = Shown {
        chronicle: seen.chronicle.clone(),
        lanes: lanes.clone(),
        period: seen.period,
        letters: letters(view.case),
        today: t!("timeline-today"),
        safe_days: view.context.guidance.safe_days(),
    };
    let chronicle = seen.chronicle.clone();
    let drawing = chart(shown, move |done| done_in(&chronicle, done));
    let counts = lanes.iter().map(|lane| {
        let count = seen.shown_in(*lane);
        t!("timeline-lane-count", lane = lane.name(), count = count)
    });
    let counts: Vec<String> = counts.collect();
    let words = t!("timeline-drawing", parts = counts.join(", "));
    let drawing = announce(Role::Image, words, drawing);
    let days = words::period(seen.period);
    panning(t!("timeline-panning"), days, t!("timeline-panning-help"), drawing, |pan| {
        Message::Move(match pan {
            Pan::Back => Move::Earlier,
            Pan::On => Move::Later,
            Pan::First => Move::First,
            Pan::Last => Move::Last,
            Pan::Closer => Move::Closer,
            Pan::Wider => Move::Wider,
        })
    })
}

/// What comes of what somebody did in the drawing.
fn done_in(chronicle: &Chronicle, done: Done) -> Message {
    let event = |at: usize| chronicle.events.get(at);
    match done {
        Done::Shift(days) => Message::Shift(days),
        Done::Around(day, closer) => Message::Around(day, closer),
        Done::Event(at) => {
            event(at).map_or(Message::Whole, |event| Message::Open(event.place.clone()))
        }
        Done::Group(at, first, last) => event(at).map_or(Message::Whole, |event| {
            Message::Unfold(Group { lane: event.lane, first, last })
        }),
    }
}

/// What everybody who gave a score is called in a letter or two.
fn letters(case: &Case) -> Vec<(PersonId, String)> {
    let has = |id: PersonId| case.safety_scores.iter().any(|score| score.person == id);
    let people = case.family.people.iter().filter(|person| has(person.id));
    people.map(|person| (person.id, person.initials())).collect()
}

/// What the signs in the drawing mean, and whose the scores are.
fn legend<'a>(view: View<'a>, seen: &Seen) -> Element<'a, Message> {
    let has_scores = seen.lanes(view.state).contains(&Lane::Score);
    let named = letters(view.case).into_iter().map(|(id, letters)| {
        let name = view.case.family.called(id, Ages::On(view.today()));
        t!("timeline-letters", letters = letters, name = name)
    });
    let named: Vec<String> = named.filter(|_| has_scores).collect();
    let people = (!named.is_empty())
        .then(|| hideable(kit::small(t!("timeline-scores", people = named.join(", ")))));
    let signs = kit::small(t!("timeline-legend"));
    Column::new().push(people).push(signs).push(kit::small(t!("timeline-mouse"))).into()
}

fn words_of(length: Length) -> String {
    match length {
        Length::Quarter => t!("timeline-quarter"),
        Length::Half => t!("timeline-half"),
        Length::Year => t!("timeline-year"),
        Length::All => t!("timeline-all"),
    }
}
