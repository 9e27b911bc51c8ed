//! Who belongs to the family, and who stands around it.

use std::collections::BTreeMap;
use std::f64::consts::TAU;

use super::super::{Block, Source};
use super::told;
use crate::case::record::named;
use crate::case::{Person, RelationKind};
use crate::documents::drawing::{Drawing, Line, Placed, Tie};
use crate::t;

/// More than so many on one ring cannot be read; the table tells of them.
const MOST: [usize; 2] = [6, 10];

/// The rings: how far from the middle, in parts of a thousand.
const RINGS: [(f64, f64); 2] = [(205.0, 215.0), (425.0, 430.0)];

/// The drawing; nothing where there is nobody around a family, or more than can be read.
pub(in super::super) fn circle(source: &Source<'_>) -> Vec<Block> {
    let people = source.case.family.people.iter().filter(|one| one.is_alive());
    let (family, around): (Vec<&Person>, Vec<&Person>) =
        people.partition(|one| one.place.is_family());
    let rings = [family, around];
    let is_readable = rings.iter().zip(MOST).all(|(ring, most)| ring.len() <= most);
    if !is_readable || rings.iter().any(Vec::is_empty) {
        return vec![];
    }
    let placed = rings.iter().zip(RINGS).flat_map(|(ring, size)| on_ring(source, ring, size));
    let placed: Vec<Placed> = placed.collect();
    let order: Vec<_> = rings.concat().iter().map(|one| one.id).collect();
    let (mut ties, mut said, mut legend) = (Vec::new(), Vec::new(), BTreeMap::new());
    for one in &source.case.family.relations {
        let place = |id| order.iter().position(|other| *other == id);
        let (Some(from), Some(to)) = (place(one.from), place(one.to)) else {
            continue;
        };
        let (line, between) = drawn(one.kind);
        ties.push(Tie { from, to, line });
        legend.insert(line, named("family-kind-{}", one.kind));
        let (from, to) = (source.name(one.from), source.name(one.to));
        said.push(t!(between, from = from, to = to));
    }
    let alt = alt(source, &rings, said);
    let drawing = Drawing::Circle { people: placed, ties, legend: legend.into_iter().collect() };
    vec![Block::Drawing { alt, drawing }]
}

/// How a relation is drawn and told.
fn drawn(kind: RelationKind) -> (Line, &'static str) {
    match kind {
        RelationKind::Family => (Line::Thin, "drawing-tie-family"),
        RelationKind::Support => (Line::Thick, "drawing-tie-support"),
        RelationKind::Conflict => (Line::Dashed, "drawing-tie-conflict"),
        RelationKind::Control => (Line::Arrow, "drawing-tie-control"),
    }
}

fn alt(source: &Source<'_>, rings: &[Vec<&Person>; 2], said: Vec<String>) -> String {
    let names = |ring: &[&Person]| {
        let all: Vec<&str> = ring.iter().map(|one| source.name(one.id)).collect();
        all.join(", ")
    };
    let family = t!("drawing-circle-family", who = names(&rings[0]));
    let around = t!("drawing-circle-around", who = names(&rings[1]));
    told([family, around].into_iter().chain(said))
}

/// Everybody of a ring at equal distances, the first at the top left.
fn on_ring(source: &Source<'_>, ring: &[&Person], (wide, high): (f64, f64)) -> Vec<Placed> {
    let share = TAU / f64::from(u32::try_from(ring.len()).unwrap_or(1).max(1));
    let each = ring.iter().enumerate().map(|(at, one)| {
        let turn = share * (f64::from(u32::try_from(at).unwrap_or_default()) + 0.5) + TAU / 2.0;
        Placed {
            x: part(500.0 + wide * turn.cos()),
            y: part(500.0 + high * turn.sin()),
            name: source.name(one.id).to_owned(),
            role: one.role.trim().to_owned(),
            family: one.place.is_family(),
        }
    });
    each.collect()
}

fn part(place: f64) -> u16 {
    place.round().clamp(0.0, 1000.0) as u16
}
