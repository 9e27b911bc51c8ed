//! What the chair puts on the wall for the room: one thing at a time, by pressing what
//! stands beside it. Nothing goes by itself but the part, the clock and the letter.

use std::collections::BTreeMap;

use iced::Element;
use iced::widget::{Column, column, row};
use iced::{Center, Fill};

use super::{Message, State};
use crate::case::{Bespreking, Case, Inschatting, Mark, PersonId, Score};
use crate::gui::context::Context;
use crate::gui::kit;
use crate::gui::theme::space;
use crate::gui::widget::{Role, announce, button, unspoken};
use crate::meeting::{Meeting, Now, Part};
use crate::redaction::wall::{AgesTold, Kind, Piece, PieceId, Said, Sight, Source, Wall};
use crate::t;

/// The wall of the case that is led, with what can come on it.
#[derive(Debug)]
pub(super) struct OnWall {
    wall: Box<Wall>,
    /// The case as it was when this was worked out.
    seen: Box<Case>,
    source: Source,
    pieces: Vec<Piece>,
}

impl OnWall {
    fn of(case: &Case, meeting: &Meeting, context: &Context<'_>) -> Self {
        let place = meeting.items.iter().position(|item| item.case == case.id);
        let source = source(case, context);
        let wall = Box::new(source.wall(place.unwrap_or_default()));
        let pieces = pieces(&source, case, meeting);
        Self { wall, seen: Box::new(case.clone()), source, pieces }
    }

    /// What changed in the case goes off, and comes back only when it is shown again.
    fn renew(&mut self, case: &Case, meeting: &Meeting, context: &Context<'_>) {
        if *self.seen == *case {
            return;
        }
        self.source = source(case, context);
        self.wall.keep_to(&self.source);
        self.pieces = pieces(&self.source, case, meeting);
        *self.seen = case.clone();
    }
}

fn source(case: &Case, context: &Context<'_>) -> Source {
    Source::of(case, AgesTold::Exact, context.today())
}

/// Everything that can be shown, as it would be shown.
fn pieces(source: &Source, case: &Case, meeting: &Meeting) -> Vec<Piece> {
    let mut pieces = source.pieces();
    if let Some(one) = case.bespreking_in(&meeting.id.to_string()) {
        pieces.extend(source.line(Said::Question, 1, &one.question));
        pieces.extend(spreads(source, one));
        pieces.extend(source.line(Said::Decision, 1, &one.outcome));
        let actions = one.acties.iter();
        pieces.extend(actions.filter_map(|it| source.action(it.id.0, &it.what, &it.who, it.due)));
    }
    pieces
}

/// The scores for each person, once all are in. What was said in confidence is not one
/// of them.
fn spreads(source: &Source, one: &Bespreking) -> Vec<Piece> {
    let mut all: BTreeMap<PersonId, Vec<(Score, &Inschatting)>> = BTreeMap::new();
    for it in &one.inschattingen {
        let Some(score) = it.score else {
            return Vec::new();
        };
        let told = !it.marks.contains(&Mark::InVertrouwen);
        if let Some(score) = Score::try_from(score.value()).ok().filter(|_| told) {
            all.entry(it.of).or_default().push((score, it));
        }
    }
    let spread = |(of, mut scores): (PersonId, Vec<(Score, &Inschatting)>)| {
        scores.sort_by_key(|(score, _)| *score);
        let words = |one: Option<&(Score, &Inschatting)>| {
            one.map_or("", |(_, it)| it.words.as_str()).to_owned()
        };
        let (lowest, highest) = (words(scores.first()), words(scores.last()));
        let highest = if scores.len() > 1 { highest } else { String::new() };
        let scores: Vec<Score> = scores.iter().map(|(score, _)| *score).collect();
        source.spread(of, &scores, &lowest, &highest)
    };
    all.into_iter().filter_map(spread).collect()
}

impl State {
    /// What the room sees.
    pub(crate) fn wall(&self) -> Option<&Wall> {
        self.on_wall.as_ref().map(|one| &*one.wall)
    }

    /// Takes everything off the wall.
    pub(crate) fn clear_wall(&mut self) {
        self.on_wall = None;
    }

    /// Brings the wall up to date with the case that is led, which the desk holds open.
    /// Another case begins with an empty wall, and without a meeting there is none.
    pub(crate) fn renew_wall(&mut self, open: Option<&Case>, context: &Context<'_>) {
        let private = self.private;
        let leading = self.is_leading();
        let meeting = self.draft.as_ref().map(|draft| &draft.now).filter(|_| leading);
        let led = meeting.and_then(|meeting| {
            let place = meeting.now?;
            Some((meeting, place, open.filter(|case| case.id == place.case)?))
        });
        let Some((meeting, place, case)) = led else {
            self.on_wall = None;
            return;
        };
        let other = self.on_wall.take().filter(|one| one.seen.id == case.id);
        let mut one = other.unwrap_or_else(|| OnWall::of(case, meeting, context));
        one.renew(case, meeting, context);
        one.wall.go_to(place.part);
        one.wall.set_minutes_left(minutes(meeting, place, context));
        one.wall.set_sight(if private { Sight::Alone } else { Sight::Open });
        self.on_wall = Some(one);
    }

    pub(super) fn show(&mut self, id: PieceId) {
        if let Some(one) = &mut self.on_wall
            && let Some(piece) = one.pieces.iter().find(|piece| piece.id() == id)
        {
            one.wall.show(piece.clone());
        }
    }

    pub(super) fn take_back(&mut self, id: PieceId) {
        self.on_wall.iter_mut().for_each(|one| one.wall.take_back(id));
    }
}

/// Only while the clock runs, and for a part that has time.
fn minutes(meeting: &Meeting, place: Now, context: &Context<'_>) -> Option<u16> {
    let clock = meeting.clock(place.case, place.part, context.now);
    let runs = place.since.is_some() && clock.given > 0;
    let left = u16::try_from(clock.minutes_left().unwrap_or_default()).ok();
    left.filter(|_| runs)
}

/// Whether something can be shown in a part: what belongs to it, and at the end what was
/// decided. What is on the wall can be taken off anywhere.
fn belongs(part: Part, wall: &Wall, piece: &Piece) -> bool {
    let decided = matches!(piece.id().kind, Kind::Decision | Kind::Action);
    let ending = matches!(part, Part::Besluit | Part::Sluiten);
    piece.id().kind.is_shown_in(part) || decided && (ending || wall.has(piece.id()))
}

/// What can be shown to the room in this part, with what shows it and takes it off.
pub(super) fn view<'a>(state: &'a State, part: Part) -> Option<Element<'a, Message>> {
    let one = state.on_wall.as_ref()?;
    let pieces: Vec<&Piece> =
        one.pieces.iter().filter(|piece| belongs(part, &one.wall, piece)).collect();
    let none = pieces.is_empty().then(|| kit::nothing_yet(t!("lead-wall-none")));
    let rows = pieces.into_iter().map(|piece| line(&one.wall, piece));
    let rows =
        announce(Role::List, t!("lead-wall"), Column::with_children(rows).spacing(space::XS));
    let content = column![kit::h2(t!("lead-wall")), kit::small(t!("lead-wall-about"))];
    Some(kit::card(content.push(none).push(rows).spacing(space::S)).into())
}

fn line<'a>(wall: &Wall, piece: &'a Piece) -> Element<'a, Message> {
    let id = piece.id();
    let key = format!("{:?}-{}", id.kind, id.number);
    let words = shown(piece);
    let there = wall.of_kind(id.kind).find(|other| other.id() == id);
    let show = (there != Some(piece)).then(|| {
        let name = if there.is_some() { t!("lead-show-anew") } else { t!("lead-show") };
        let show = button(name).describe(words.clone()).key(format!("show-{key}"));
        show.on_press(Message::Show(id))
    });
    let take = there.map(|_| {
        let take = button(t!("lead-take-back")).describe(words.clone()).key(format!("off-{key}"));
        take.on_press(Message::TakeBack(id))
    });
    let told = unspoken(kit::body(words.clone()));
    let content = row![iced::widget::container(told).width(Fill)].push(show).push(take);
    let content = column![content.spacing(space::S).align_y(Center), kit::line()];
    announce(Role::ListItem, words, content.spacing(space::XS)).key(key).into()
}

/// Exactly what comes on the wall, in one line.
fn shown(piece: &Piece) -> String {
    let Some(spread) = piece.spread() else {
        let people = piece.people().join(", ");
        let parts = [piece.words(), people.as_str()];
        return parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
    };
    let scores: Vec<String> =
        spread.scores().iter().map(|score| score.value().to_string()).collect();
    let parts = [spread.lowest(), spread.highest()];
    let ends: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    let scores = format!("{}: {}", piece.words(), scores.join(" · "));
    [vec![scores.as_str()], ends].concat().join(" · ")
}
