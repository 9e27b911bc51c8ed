//! What the chair puts on the wall for the room: one thing at a time, by pressing what
//! stands beside it. Nothing goes by itself but the part, the clock and the letter.

pub(super) mod guards;
mod pieces;
mod view;

use super::State;
use crate::case::{Case, CaseId};
use crate::gui::casefile::Casefile;
use crate::gui::context::Context;
use crate::meeting::{AgesTold, Meeting, Now, Part};
use crate::redaction::wall::{Kind, Piece, PieceId, Sight, Source, Wall};

pub(crate) use guards::Guards;
pub(super) use view::view;

/// The wall of the case that is led, with what can come on it.
#[derive(Debug)]
pub(super) struct OnWall {
    wall: Box<Wall>,
    /// From what this was worked out.
    seen: Box<Worked>,
    source: Source,
    pieces: Vec<Piece>,
}

/// From what a wall is worked out.
#[derive(Debug, PartialEq)]
struct Worked {
    case: Case,
    ages: AgesTold,
    part: Part,
}

/// What is led, where.
#[derive(Clone, Copy)]
struct Led<'a> {
    case: &'a Case,
    meeting: &'a Meeting,
    place: Now,
    guards: Option<&'a Guards>,
}

impl Led<'_> {
    fn worked(&self) -> Worked {
        Worked { case: self.case.clone(), ages: self.meeting.ages, part: self.place.part }
    }

    fn is_worked(&self, worked: &Worked) -> bool {
        let Worked { case, ages, part } = worked;
        *case == *self.case && (*ages, *part) == (self.meeting.ages, self.place.part)
    }

    fn source(&self, context: &Context<'_>) -> Source {
        let guarded = self.guards.map_or(&[][..], |guards| guards.guarded.as_slice());
        Source::of(self.case, self.meeting.ages, context.today()).guarding(guarded)
    }

    fn pieces(&self, source: &Source, context: &Context<'_>) -> Vec<Piece> {
        pieces::pieces(source, self.case, (self.meeting, self.place.part), context)
    }
}

impl OnWall {
    fn of(led: Led<'_>, context: &Context<'_>) -> Self {
        let place = led.meeting.items.iter().position(|item| item.case == led.case.id);
        let source = led.source(context);
        let wall = Box::new(source.wall(place.unwrap_or_default()));
        let pieces = led.pieces(&source, context);
        Self { wall, seen: Box::new(led.worked()), source, pieces }
    }

    /// What changed in the case goes off, and comes back only when it is shown again.
    fn renew(&mut self, led: Led<'_>, context: &Context<'_>) {
        if led.is_worked(&self.seen) {
            return;
        }
        self.source.renew(led.case, led.meeting.ages, context.today());
        self.wall.keep_to(&self.source);
        self.pieces = led.pieces(&self.source, context);
        *self.seen = led.worked();
        if led.place.part == Part::Oordeel {
            self.drop_reasons();
        }
    }

    /// A reason that holds no longer is no reason.
    fn drop_reasons(&mut self) {
        let shown: Vec<PieceId> = self.wall.of_kind(Kind::Reason).map(Piece::id).collect();
        for id in shown {
            if !self.pieces.iter().any(|piece| piece.id() == id) {
                self.wall.take_back(id);
            }
        }
    }
}

impl State {
    /// What the room sees.
    pub(crate) fn wall(&self) -> Option<&Wall> {
        self.on_wall.as_ref().map(|one| &*one.wall)
    }

    /// Takes everything off the wall.
    pub(crate) fn clear_wall(&mut self) {
        (self.on_wall, self.guards, self.dark) = (None, None, false);
    }

    /// The other cases of the meeting that is led, while nobody knows whom they are about.
    pub(crate) fn unguarded(&self) -> Option<Vec<CaseId>> {
        let meeting = self.meeting().filter(|_| self.is_leading())?;
        let others = guards::others(meeting, meeting.now?.case);
        let known = self.guards.as_ref().is_some_and(|guards| guards.are_of(&others));
        (!known && !others.is_empty()).then_some(others)
    }

    /// Whom the other cases are about is known now, unless another case is led meanwhile.
    pub(super) fn guard(&mut self, guards: Guards) {
        if self.unguarded().as_ref() == Some(&guards.cases) {
            self.guards = Some(guards);
        }
    }

    /// Brings the wall up to date with the case that is led, which the desk holds open.
    /// Another case begins with an empty wall, and without a meeting there is none.
    pub(crate) fn renew_wall(&mut self, open: Option<&Casefile>, context: &Context<'_>) {
        let before = self.on_wall.take();
        if !self.is_leading() {
            (self.guards, self.dark) = (None, false);
        }
        let Some(led) = self.led(open.map(Casefile::case)) else {
            return;
        };
        let same = before.filter(|one| one.seen.case.id == led.case.id);
        let mut one = same.unwrap_or_else(|| OnWall::of(led, context));
        one.renew(led, context);
        one.wall.go_to(led.place.part);
        one.wall.set_minutes_left(minutes(led.meeting, led.place, context));
        one.wall.set_sight(self.sight());
        self.on_wall = Some(one);
    }

    /// What is led; nothing before it is known whom the other cases are about.
    fn led<'a>(&'a self, open: Option<&'a Case>) -> Option<Led<'a>> {
        let meeting = self.meeting().filter(|_| self.is_leading())?;
        let place = meeting.now?;
        let case = open.filter(|case| case.id == place.case)?;
        let is_guarded = self.unguarded().is_none();
        is_guarded.then_some(Led { case, meeting, place, guards: self.guards.as_ref() })
    }

    fn sight(&self) -> Sight {
        match (self.dark, self.private) {
            (true, _) => Sight::Dark,
            (false, true) => Sight::Alone,
            (false, false) => Sight::Open,
        }
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
