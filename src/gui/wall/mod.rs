//! What everybody in the room sees of a case, drawn large enough for the back row.
//!
//! It draws what is on a [`Wall`] and nothing else. Nothing in it is pressed or moves by
//! itself; where there is more than fits, the letters become smaller first, and then it
//! scrolls.

mod fit;
mod header;
mod pieces;
mod spread;

use chrono::NaiveDate;
use iced::widget::{Column, Space, column, container};
use iced::{Border, Color, Element, Fill, Size};

use super::kit;
use super::theme::{Tokens, space};
use super::widget::{Role, announce, columns};
use crate::redaction::wall::{Kind, Sight, Wall};
use crate::t;

use pieces::{empty, group, title};

/// How far the content stays from the edge, in logical pixels: projectors cut some off.
const EDGE: [f32; 2] = [28.0, 40.0];

/// How the width is shared by what belongs to this part of the meeting and what everybody
/// sees all the time, and the room between the two in logical pixels.
const PORTIONS: [u16; 2] = [7, 5];
const GAP: f32 = 36.0;

/// Draws a wall that has so much room, in logical pixels.
pub fn view<'a, M: Clone + 'a>(wall: &'a Wall, today: NaiveDate, room: Size) -> Element<'a, M> {
    let sheet = Sheet { size: fit::size(wall, room), today };
    let scale = fit::scale(room);
    match wall.sight() {
        Sight::Dark => dark(),
        Sight::Open => framed(wall, column![header::view(wall, scale), sheet.open(wall)]),
        Sight::Alone => framed(wall, column![header::alone(scale), sheet.alone(wall)]),
    }
}

/// Nothing, on black: what lights up a room draws the eye.
pub fn dark<'a, M: 'a>() -> Element<'a, M> {
    let black = |_: &_| kit::boxed(Color::BLACK, Border::default());
    container(Space::new()).width(Fill).height(Fill).style(black).into()
}

fn framed<'a, M: Clone + 'a>(wall: &Wall, content: Column<'a, M>) -> Element<'a, M> {
    let grounded = container(content)
        .width(Fill)
        .height(Fill)
        .style(|theme| kit::boxed(Tokens::of(theme).paper, Border::default()));
    announce(Role::Main, wall.title(), grounded).into()
}

/// What all that is drawn below the head needs.
#[derive(Clone, Copy)]
struct Sheet {
    /// How large the letters are, in logical pixels.
    size: f32,
    today: NaiveDate,
}

impl Sheet {
    fn open<'a, M: Clone + 'a>(self, wall: &'a Wall) -> Element<'a, M> {
        let both = columns(400.0, [self.part(wall), self.together(wall)]);
        let both = both.portions(PORTIONS).gap(GAP);
        kit::scroll(container(both).padding(EDGE)).height(Fill).width(Fill).into()
    }

    /// What belongs to this part of the meeting.
    fn part<'a, M: Clone + 'a>(self, wall: &'a Wall) -> Element<'a, M> {
        let mut groups: Vec<(Kind, Vec<_>)> = Vec::new();
        for piece in wall.in_part() {
            match groups.last_mut() {
                Some((kind, group)) if *kind == piece.id().kind => group.push(piece),
                _ => groups.push((piece.id().kind, vec![piece])),
            }
        }
        let drawn = groups.into_iter().map(|(kind, pieces)| group(self, kind, &pieces));
        Column::with_children(drawn).spacing(space::XL).width(Fill).into()
    }

    /// What everybody sees all the time.
    fn together<'a, M: Clone + 'a>(self, wall: &'a Wall) -> Element<'a, M> {
        let seen: Vec<_> = wall.of_kind(Kind::Seen).collect();
        let decided: Vec<_> =
            wall.of_kind(Kind::Decision).chain(wall.of_kind(Kind::Action)).collect();
        let seen = (!seen.is_empty()).then(|| group(self, Kind::Seen, &seen));
        let decided = match decided.as_slice() {
            [] => empty(self, t!("wall-decided"), t!("wall-decided-nothing")),
            decided => group(self, Kind::Decision, decided),
        };
        Column::new().push(seen).push(decided).spacing(space::XL).into()
    }

    /// The question and a plan that is still empty, for a family that is alone with it.
    fn alone<'a, M: Clone + 'a>(self, wall: &'a Wall) -> Element<'a, M> {
        let question: Vec<_> = wall.of_kind(Kind::Question).collect();
        let question = (!question.is_empty()).then(|| group(self, Kind::Question, &question));
        let lines = (1..=3).map(|number: u32| pieces::blank(self, number));
        let plan = column![title(self, t!("wall-alone-plan"))].extend(lines);
        let content = Column::new().push(question).push(plan.spacing(space::L));
        kit::scroll(container(content.spacing(space::XL)).padding(EDGE)).height(Fill).into()
    }
}
