//! How safe people say it is, as a line for each.

use iced::{Point, Rectangle, Size};

use super::scale::Scale;
use super::{LETTERS, Label, Measure, Row, Scene, is_free};
use crate::advice::chronicle::{Event, Mark};
use crate::case::PersonId;

/// The room above and below the line, in logical pixels.
const EDGE: f32 = 9.0;

/// The scores of one person.
#[derive(Debug, Clone, PartialEq)]
pub struct Curve {
    /// Whose they are.
    pub person: PersonId,
    /// Which of all people it is, from 0.
    pub order: usize,
    /// Where each score stands, with its event.
    pub points: Vec<(Point, usize)>,
    /// Whose they are in two letters, where there is room for that.
    pub label: Option<Label>,
}

/// The lines of everybody, in the order of the family.
pub(super) fn curves(
    events: &[(usize, &Event)],
    row: &Row,
    scale: &Scale,
    scene: Scene<'_>,
    measure: Measure,
) -> Vec<Curve> {
    let mut taken: Vec<Rectangle> = Vec::new();
    let mut made = Vec::new();
    for (order, (person, _)) in scene.letters.iter().enumerate() {
        let own = events.iter().filter_map(|(at, event)| match event.mark {
            Mark::Score(whose, value) if whose == *person => {
                let x = scale.inside(scale.middle(event.first()?));
                Some((Point::new(x, high(value, row)), *at))
            }
            _ => None,
        });
        let points: Vec<(Point, usize)> = own.collect();
        if points.is_empty() {
            continue;
        }
        taken.extend(points.iter().map(|(point, _)| around(*point)));
        made.push(Curve { person: *person, order, points, label: None });
    }
    for curve in &mut made {
        let words = scene.letters.get(curve.order).map_or("", |(_, letters)| letters.as_str());
        let size = Size::new(measure(words) * LETTERS, LETTERS);
        let last = curve.points.last().map_or(Point::ORIGIN, |(point, _)| *point);
        let beside = [
            Point::new(last.x + 6.0, last.y - size.height / 2.0),
            Point::new(last.x - size.width / 2.0, last.y - 6.0 - size.height),
            Point::new(last.x - size.width / 2.0, last.y + 6.0),
        ];
        let rooms = beside.into_iter().map(|corner| Rectangle::new(corner, size));
        let room = rooms.into_iter().find(|room| is_free(*room, row.room, &taken));
        if let Some(room) = room {
            taken.push(room);
            curve.label = Some(Label { words: words.to_owned(), room });
        }
    }
    made
}

/// How high a score from 0 to 10 stands.
fn high(value: u8, row: &Row) -> f32 {
    let room = row.room.height - 2.0 * EDGE;
    row.room.y + EDGE + room * (1.0 - f32::from(value.min(10)) / 10.0)
}

fn around(point: Point) -> Rectangle {
    Rectangle::new(Point::new(point.x - 4.0, point.y - 4.0), Size::new(8.0, 8.0))
}
