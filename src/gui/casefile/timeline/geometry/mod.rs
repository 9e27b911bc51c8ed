//! Where everything stands in the drawing of a timeline. Pure: the same events
//! in the same days always stand in the same places.
//!
//! Lanes stand below each other. What lasts is a bar, a day is a dot; dots that
//! would lie on each other become one with their number. Words stand where they
//! lie inside and on nothing else, or not at all: the list tells them too.

mod bars;
mod dots;
mod levels;
mod scale;
mod scores;

use chrono::NaiveDate;
use iced::{Point, Rectangle, Size};

use super::period::Period;
use crate::advice::chronicle::{Chronicle, Event, Lane, Mark, Stretch};
use crate::case::{Ave, PersonId};

pub use dots::Dot;
pub use levels::Tread;
pub use scale::Tick;
pub use scores::Curve;

use scale::Scale;

/// How wide words are, as a multiple of the size of the letters.
pub type Measure = fn(&str) -> f32;

/// The size of the letters, in logical pixels.
pub const LETTERS: f32 = 12.0;

/// The room for the words above the lanes and below them, in logical pixels.
const HEAD: f32 = 20.0;
const FOOT: f32 = 24.0;

/// The room below the drawing for what the pointer is on, in logical pixels.
pub const SAID: f32 = 22.0;

/// The room between words and what is around them, in logical pixels.
const GAP: f32 = 6.0;

/// Words with the room they take.
#[derive(Debug, Clone, PartialEq)]
pub struct Label {
    /// The words, on one line.
    pub words: String,
    /// The room.
    pub room: Rectangle,
}

/// A lane in its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Which lane.
    pub lane: Lane,
    /// Its name.
    pub name: Label,
    /// The room for what is in it.
    pub room: Rectangle,
}

/// What a bar is of.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Of {
    /// Something that lasts.
    Lasting(Mark),
    /// A time without violence that somebody confirmed, in days.
    Quiet(u32),
    /// The time after it about which nobody asked.
    Unasked,
    /// The time that a half known day leaves open.
    HalfKnown,
}

/// Something that lasts.
#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    /// What it is of.
    pub of: Of,
    /// Its place.
    pub room: Rectangle,
    /// What is said in it or beside it.
    pub label: Option<Label>,
    /// Whether the label stands on it.
    pub inside: bool,
    /// Its event, by its place among all; none for what is no event.
    pub event: Option<usize>,
}

/// The whole drawing in logical pixels.
#[derive(Debug, Clone, PartialEq)]
pub struct Arrangement {
    /// How large it is.
    pub size: Size,
    /// The room for the lanes.
    pub plot: Rectangle,
    /// The lanes.
    pub rows: Vec<Row>,
    /// The days that are named below.
    pub ticks: Vec<Tick>,
    /// Where today is, when that is shown, and its word.
    pub today: Option<(f32, Label)>,
    /// What lasts.
    pub bars: Vec<Bar>,
    /// What is of a day.
    pub dots: Vec<Dot>,
    /// The levels, each until the next.
    pub treads: Vec<Tread>,
    /// The signs of the levels before their lane.
    pub signs: Vec<(Ave, Label)>,
    /// The scores of each person.
    pub curves: Vec<Curve>,
    scale: Scale,
}

/// What is to be arranged.
#[derive(Debug, Clone, Copy)]
pub struct Scene<'a> {
    /// What there is.
    pub chronicle: &'a Chronicle,
    /// The lanes to show.
    pub lanes: &'a [Lane],
    /// The days to show.
    pub period: Period,
    /// What each person is called in two letters.
    pub letters: &'a [(PersonId, String)],
    /// What today is called.
    pub today: &'a str,
}

/// How high a lane is, in logical pixels.
fn height(lane: Lane) -> f32 {
    match lane {
        Lane::Level => 84.0,
        Lane::Score => 70.0,
        Lane::Phase => 34.0,
        _ => 32.0,
    }
}

/// How high the drawing of these lanes is, in logical pixels.
#[must_use]
pub fn full_height(lanes: &[Lane]) -> f32 {
    HEAD + FOOT + lanes.iter().map(|lane| height(*lane)).sum::<f32>()
}

/// Arranges a timeline in so much width.
#[must_use]
pub fn arrange(scene: Scene<'_>, width: f32, measure: Measure) -> Arrangement {
    let size = Size::new(width, full_height(scene.lanes));
    let names: Vec<String> = scene.lanes.iter().map(|lane| lane.name()).collect();
    let widest = names.iter().map(|name| measure(name)).fold(0.0, f32::max) * LETTERS;
    // Beside the names stand the signs of the levels.
    let left = (widest + 4.0 * GAP).max(76.0).min(width / 2.0);
    let room = Size::new((width - left - GAP).max(1.0), size.height - HEAD - FOOT);
    let plot = Rectangle::new(Point::new(left, HEAD), room);
    let scale = Scale { period: scene.period, plot };
    let rows = rows(scene.lanes, &names, &scale, measure);
    let mut made = Arrangement {
        size,
        plot,
        ticks: scale.ticks(measure),
        today: scale.today(scene, measure),
        rows,
        bars: Vec::new(),
        dots: Vec::new(),
        treads: Vec::new(),
        signs: Vec::new(),
        curves: Vec::new(),
        scale,
    };
    for row in made.rows.clone() {
        made.fill(&row, scene, measure);
    }
    made
}

fn rows(lanes: &[Lane], names: &[String], scale: &Scale, measure: Measure) -> Vec<Row> {
    let mut top = scale.plot.y;
    let rows = lanes.iter().zip(names).map(|(lane, name)| {
        let height = height(*lane);
        let room = Rectangle { y: top, height, ..scale.plot };
        top += height;
        let size = Size::new(measure(name) * LETTERS, LETTERS + 4.0);
        let name = Label {
            words: name.clone(),
            room: Rectangle::new(Point::new(2.0, room.center_y() - size.height / 2.0), size),
        };
        Row { lane: *lane, name, room }
    });
    rows.collect()
}

impl Arrangement {
    fn fill(&mut self, row: &Row, scene: Scene<'_>, measure: Measure) {
        let events: Vec<(usize, &Event)> = scene
            .chronicle
            .events
            .iter()
            .enumerate()
            .filter(|(_, event)| event.lane == row.lane && self.scale.shows(event))
            .collect();
        match row.lane {
            Lane::Level => {
                self.treads = levels::treads(&events, row, &self.scale, scene.chronicle.today);
                self.signs = levels::signs(row, measure);
            }
            Lane::Score => self.curves = scores::curves(&events, row, &self.scale, scene, measure),
            lane => {
                let dots = dots::dots(&events, row, &self.scale, measure);
                let mut bars = bars::bars(&events, row, &self.scale, scene.chronicle.today);
                if lane == Lane::Violence {
                    bars.extend(bars::stretches(scene.chronicle, row, &self.scale));
                }
                bars::name(&mut bars, &dots, scene, row, measure);
                self.bars.extend(bars);
                self.dots.extend(dots);
            }
        }
    }

    /// The events that stand at a point, by their places among all.
    #[must_use]
    pub fn at(&self, point: Point) -> Vec<usize> {
        let near = |room: Rectangle| room.expand(2.0).contains(point);
        if let Some(dot) = self.dots.iter().find(|dot| near(dot.room())) {
            return dot.events.clone();
        }
        let points = self.curves.iter().flat_map(|curve| &curve.points);
        let found = points.filter(|(at, _)| at.distance(point) <= 8.0);
        let nearest =
            found.min_by(|one, other| one.0.distance(point).total_cmp(&other.0.distance(point)));
        if let Some((_, event)) = nearest {
            return vec![*event];
        }
        let treads = self.treads.iter().filter(|tread| near(tread.room()));
        let bars = self.bars.iter().filter(|bar| near(bar.room)).filter_map(|bar| bar.event);
        treads.map(|tread| tread.event).chain(bars).take(1).collect()
    }

    /// The day at a place across.
    #[must_use]
    pub fn day(&self, x: f32) -> NaiveDate {
        self.scale.day(x)
    }

    /// How many days a distance is.
    #[must_use]
    pub fn days(&self, distance: f32) -> i64 {
        self.scale.days(distance)
    }

    /// Every word in the drawing, with its room.
    pub fn labels(&self) -> impl Iterator<Item = &Label> {
        let rows = self.rows.iter().map(|row| &row.name);
        let ticks = self.ticks.iter().filter_map(|tick| tick.label.as_ref());
        let bars = self.bars.iter().filter_map(|bar| bar.label.as_ref());
        let signs = self.signs.iter().map(|(_, label)| label);
        let curves = self.curves.iter().filter_map(|curve| curve.label.as_ref());
        let today = self.today.iter().map(|(_, label)| label);
        rows.chain(ticks).chain(bars).chain(signs).chain(curves).chain(today)
    }
}

/// Whether a room lies in another and on none of these.
fn is_free(room: Rectangle, inside: Rectangle, taken: &[Rectangle]) -> bool {
    room.is_within(&inside) && taken.iter().all(|one| one.intersection(&room).is_none())
}

/// Whether a stretch is shown at all.
fn is_shown(stretch: &Stretch, scale: &Scale) -> bool {
    stretch.since <= scale.period.last() && stretch.confirmed >= scale.period.first
}
