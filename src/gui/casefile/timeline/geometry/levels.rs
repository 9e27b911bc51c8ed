//! The levels of AVE as steps.

use chrono::NaiveDate;
use iced::{Point, Rectangle, Size};

use super::scale::Scale;
use super::{GAP, LETTERS, Label, Measure, Row};
use crate::advice::chronicle::{Event, Mark};
use crate::case::Ave;
use crate::gui::kit;

/// A level, until the next.
#[derive(Debug, Clone, PartialEq)]
pub struct Tread {
    /// The level.
    pub level: Ave,
    /// Where it begins.
    pub from: Point,
    /// Where it ends, as high.
    pub until: f32,
    /// Where the level stands that was advised, when that is another one.
    pub advised: Option<(Ave, Point)>,
    /// Whether it begins in what is shown.
    pub begins: bool,
    /// Its event, by its place among all.
    pub event: usize,
}

impl Tread {
    /// The room it takes.
    #[must_use]
    pub fn room(&self) -> Rectangle {
        let size = Size::new((self.until - self.from.x).max(1.0), 6.0);
        Rectangle::new(Point::new(self.from.x, self.from.y - 3.0), size)
    }
}

fn high(level: Ave, row: &Row) -> f32 {
    let step = (row.room.height - 20.0) / 3.0;
    row.room.y + row.room.height - 10.0 - step * f32::from(level.number() - 1)
}

/// The levels of decisions, in their order.
pub(super) fn treads(
    events: &[(usize, &Event)],
    row: &Row,
    scale: &Scale,
    today: NaiveDate,
) -> Vec<Tread> {
    let treads = events.iter().filter_map(|(at, event)| {
        let Mark::Level { set, advised } = event.mark else {
            return None;
        };
        let first = event.first()?;
        let (left, last) = (scale.x(first), event.until.unwrap_or(today).max(first));
        let from = Point::new(scale.inside(left), high(set, row));
        let until = match event.until {
            Some(_) => scale.x(last),
            None => scale.middle(last),
        };
        let begins = left >= scale.plot.x;
        let advised = advised.filter(|_| begins);
        Some(Tread {
            level: set,
            from,
            until: scale.inside(until).max(from.x),
            advised: advised.map(|level| (level, Point::new(from.x, high(level, row)))),
            begins,
            event: *at,
        })
    });
    treads.collect()
}

/// The sign and number of each level before the lane.
pub(super) fn signs(row: &Row, measure: Measure) -> Vec<(Ave, Label)> {
    let signs = Ave::ALL.map(|level| {
        let words = format!("{} {}", kit::ave_symbol(level), level.number());
        let size = Size::new(measure(&words) * LETTERS, LETTERS + 2.0);
        let left = row.room.x - size.width - GAP;
        let top = high(level, row) - size.height / 2.0;
        (level, Label { words, room: Rectangle::new(Point::new(left, top), size) })
    });
    signs.into()
}
