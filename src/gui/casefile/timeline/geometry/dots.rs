//! What is of a day: dots, of which those that would lie on each other are one.

use chrono::NaiveDate;
use iced::{Point, Rectangle, Size};

use super::scale::Scale;
use super::{LETTERS, Measure, Row};
use crate::advice::chronicle::{Dated, Event, Mark};

/// Half the width of a dot, in logical pixels.
const RADIUS: f32 = 7.0;

/// The room between two dots, in logical pixels.
const APART: f32 = 3.0;

/// One event, or several that stand too near each other.
#[derive(Debug, Clone, PartialEq)]
pub struct Dot {
    /// The middle.
    pub centre: Point,
    /// Half its width, in logical pixels.
    pub half: f32,
    /// What is drawn: of several, what weighs most.
    pub mark: Mark,
    /// Whether all of it is still to come.
    pub ahead: bool,
    /// The events, by their places among all, the earliest first.
    pub events: Vec<usize>,
    /// The first day of the first event and of the last.
    pub days: (NaiveDate, NaiveDate),
}

impl Dot {
    /// The room it takes.
    #[must_use]
    pub fn room(&self) -> Rectangle {
        let corner = Point::new(self.centre.x - self.half, self.centre.y - RADIUS);
        Rectangle::new(corner, Size::new(2.0 * self.half, 2.0 * RADIUS))
    }

    /// How many events it is, when that is more than one.
    #[must_use]
    pub fn count(&self) -> Option<usize> {
        (self.events.len() > 1).then_some(self.events.len())
    }

    fn left(&self) -> f32 {
        self.centre.x - self.half
    }

    fn right(&self) -> f32 {
        self.centre.x + self.half
    }
}

/// What weighs most among what is drawn as one.
fn weight(mark: Mark) -> u8 {
    match mark {
        Mark::Violence => 9,
        Mark::Breach => 8,
        Mark::Broken => 7,
        Mark::Report => 6,
        Mark::Decision => 5,
        Mark::Ends => 4,
        Mark::Begins => 3,
        Mark::Done => 2,
        Mark::Talk => 1,
        _ => 0,
    }
}

/// The dots of a lane, from the left.
pub(super) fn dots(
    events: &[(usize, &Event)],
    row: &Row,
    scale: &Scale,
    measure: Measure,
) -> Vec<Dot> {
    let here = events.iter().filter(|(_, event)| !event.lasts());
    let mut all: Vec<Dot> = here.filter_map(|(at, event)| dot(*at, event, row, scale)).collect();
    all.sort_by(|one, other| one.centre.x.total_cmp(&other.centre.x));
    let mut made: Vec<Dot> = Vec::new();
    for mut dot in all {
        while let Some(before) = made.pop_if(|before| before.right() + APART > dot.left()) {
            dot = joined(before, dot, scale, measure);
        }
        made.push(dot);
    }
    made
}

fn dot(at: usize, event: &Event, row: &Row, scale: &Scale) -> Option<Dot> {
    let first = event.first()?;
    let x = match event.dated {
        Dated::Within(first, last) => {
            f32::midpoint(scale.inside(scale.x(first)), scale.inside(scale.end(last)))
        }
        _ => scale.middle(first),
    };
    // What began before may still be shown as a bar.
    if x < scale.plot.x || x > scale.plot.x + scale.plot.width {
        return None;
    }
    let centre = Point::new(held(x, RADIUS, scale), row.room.center_y());
    Some(Dot {
        centre,
        half: RADIUS,
        mark: event.mark,
        ahead: event.ahead,
        events: vec![at],
        days: (first, first),
    })
}

/// Inside the lanes, with so much on both sides.
fn held(x: f32, half: f32, scale: &Scale) -> f32 {
    let (left, right) = (scale.plot.x + half, scale.plot.x + scale.plot.width - half);
    x.clamp(left.min(right), right.max(left))
}

fn joined(before: Dot, after: Dot, scale: &Scale, measure: Measure) -> Dot {
    let (few, many) = (before.events.len() as f32, after.events.len() as f32);
    let x = (before.centre.x * few + after.centre.x * many) / (few + many);
    let mark = match weight(before.mark) >= weight(after.mark) {
        true => before.mark,
        false => after.mark,
    };
    let mut events = before.events;
    events.extend(after.events);
    let number = measure(&events.len().to_string()) * LETTERS;
    let half = (RADIUS * 2.0 + 4.0 + number) / 2.0 + 3.0;
    Dot {
        centre: Point::new(held(x, half, scale), before.centre.y),
        half,
        mark,
        ahead: before.ahead && after.ahead,
        events,
        days: (before.days.0.min(after.days.0), before.days.1.max(after.days.1)),
    }
}
