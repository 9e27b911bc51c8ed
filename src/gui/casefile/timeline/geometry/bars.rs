//! What lasts: bars with what they are called where that fits.

use chrono::NaiveDate;
use iced::{Point, Rectangle, Size};

use super::dots::Dot;
use super::scale::Scale;
use super::{Bar, GAP, LETTERS, Label, Measure, Of, Row, Scene, is_free, is_shown};
use crate::advice::chronicle::{Chronicle, Dated, Event, Lane};
use crate::t;

/// The least width of a bar, in logical pixels.
const LEAST: f32 = 4.0;

/// The bars of the events of a lane.
pub(super) fn bars(
    events: &[(usize, &Event)],
    row: &Row,
    scale: &Scale,
    today: NaiveDate,
) -> Vec<Bar> {
    events.iter().filter_map(|(at, event)| bar(*at, event, row, scale, today)).collect()
}

fn bar(at: usize, event: &Event, row: &Row, scale: &Scale, today: NaiveDate) -> Option<Bar> {
    let (of, first, last, high) = match event.dated {
        Dated::Within(first, last) => (Of::HalfKnown, first, last, 6.0),
        Dated::On(first) if event.lasts() => {
            let last = event.until.unwrap_or(today).max(first);
            (Of::Lasting(event.mark), first, last, 22.0)
        }
        Dated::On(first) => (Of::Lasting(event.mark), first, event.until?, 4.0),
        Dated::Not(_) => return None,
    };
    let room = across(scale.x(first), scale.end(last), high, row, scale)?;
    Some(Bar { of, room, label: None, inside: false, event: Some(at) })
}

/// The room between two places of a lane, as far as it is shown.
fn across(from: f32, until: f32, high: f32, row: &Row, scale: &Scale) -> Option<Rectangle> {
    let (left, right) = (scale.inside(from), scale.inside(until));
    let is_outside = until < scale.plot.x || from > scale.plot.x + scale.plot.width;
    let width = (right - left).max(LEAST);
    let left = left.min(scale.plot.x + scale.plot.width - width);
    let corner = Point::new(left, row.room.center_y() - high / 2.0);
    (!is_outside).then(|| Rectangle::new(corner, Size::new(width, high)))
}

/// The times without violence, between the dots of the violence around them.
pub(super) fn stretches(chronicle: &Chronicle, row: &Row, scale: &Scale) -> Vec<Bar> {
    let shown = chronicle.stretches.iter().filter(|one| is_shown(one, scale));
    let bars = shown.flat_map(|one| {
        // Beside the dots of the violence before it and after it.
        let begin = scale.middle(one.since) + 10.0;
        let next = one.ended_on.unwrap_or(chronicle.today);
        let until = scale.middle(next) - if one.ended_on.is_some() { 10.0 } else { 0.0 };
        let asked = scale.end(one.confirmed).min(until);
        let bar = |of, from: f32, to: f32, high| {
            let room = across(from, to, high, row, scale).filter(|_| to - from > LEAST)?;
            Some(Bar { of, room, label: None, inside: false, event: None })
        };
        [bar(Of::Quiet(one.days()), begin, asked, 18.0), bar(Of::Unasked, asked + 2.0, until, 2.0)]
    });
    bars.flatten().collect()
}

/// Says what bars are, where there is room for it.
pub(super) fn name(bars: &mut [Bar], dots: &[Dot], scene: Scene<'_>, row: &Row, measure: Measure) {
    let rooms: Vec<Rectangle> = bars.iter().map(|bar| bar.room).collect();
    let mut taken: Vec<Rectangle> = dots.iter().map(Dot::room).collect();
    for (at, bar) in bars.iter_mut().enumerate() {
        let label = |words: &String| Label {
            words: words.clone(),
            room: Rectangle::with_size(Size::new(measure(words) * LETTERS, LETTERS + 2.0)),
        };
        let labels: Vec<Label> = called(bar, scene, row).iter().map(label).collect();
        let inside = labels.iter().find_map(|label| within(bar, label, row, &taken));
        let beside = || {
            let others = rooms.iter().enumerate().filter(|(other, _)| *other != at);
            let all: Vec<_> = others.map(|(_, room)| *room).chain(taken.iter().copied()).collect();
            labels.iter().find_map(|label| after(bar, label, row, &all))
        };
        let is_inside = inside.is_some();
        let label = inside.or_else(beside);
        (bar.inside, bar.label) = (is_inside, label);
        taken.extend(bar.label.as_ref().map(|label| label.room));
    }
}

/// A label in its bar, where it fits.
fn within(bar: &Bar, label: &Label, row: &Row, taken: &[Rectangle]) -> Option<Label> {
    let top = bar.room.center_y() - label.room.height / 2.0;
    let room = Rectangle { x: bar.room.x + GAP, y: top, ..label.room };
    let fits = room.width + 2.0 * GAP <= bar.room.width && room.height <= bar.room.height;
    let is_free = fits && is_free(room, row.room, taken);
    is_free.then(|| Label { room, ..label.clone() })
}

/// A label after its bar, where nothing else is. Phases follow each other at once.
fn after(bar: &Bar, label: &Label, row: &Row, taken: &[Rectangle]) -> Option<Label> {
    let top = bar.room.center_y() - label.room.height / 2.0;
    let room = Rectangle { x: bar.room.x + bar.room.width + GAP, y: top, ..label.room };
    let may = row.lane == Lane::Order && is_free(room, row.room, taken);
    may.then(|| Label { room, ..label.clone() })
}

/// What a bar may be called, from long to short.
fn called(bar: &Bar, scene: Scene<'_>, row: &Row) -> Vec<String> {
    match (bar.of, bar.event) {
        (Of::Quiet(days), _) => {
            vec![t!("timeline-quiet-bar", days = days), t!("timeline-quiet-short", days = days)]
        }
        (Of::Lasting(_), Some(at)) if matches!(row.lane, Lane::Phase | Lane::Order) => {
            let name = scene.chronicle.events.get(at).map(|event| event.name.clone());
            let short = name.as_ref().and_then(|name| {
                let (first, _) = name.split_once([',', '·'])?;
                Some(first.trim().to_owned())
            });
            name.into_iter().chain(short).collect()
        }
        _ => Vec::new(),
    }
}
