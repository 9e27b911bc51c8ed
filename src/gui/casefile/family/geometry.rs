//! Where everybody stands in the circle of safety. Pure: the same people
//! always stand in the same places.

use std::f32::consts::{FRAC_PI_2, PI, TAU};

use iced::{Point, Rectangle, Size, Vector};
use unicode_segmentation::UnicodeSegmentation;

use crate::case::{PersonId, Place};
use crate::texts::shown_in_line;

/// Somebody to place.
#[derive(Debug, Clone, PartialEq)]
pub struct Standing {
    /// Who it is.
    pub id: PersonId,
    /// The ring they belong to.
    pub place: Place,
    /// What stands below the disc.
    pub name: String,
}

/// Somebody in their place.
#[derive(Debug, Clone, PartialEq)]
pub struct Disc {
    /// Who it is.
    pub id: PersonId,
    /// The ring.
    pub place: Place,
    /// The middle of the disc.
    pub centre: Point,
    /// The radius of the disc.
    pub radius: f32,
    /// The name in at most two lines.
    pub lines: Vec<String>,
    /// Where the name stands.
    pub name: Rectangle,
}

/// The whole circle in logical pixels.
#[derive(Debug, Clone, PartialEq)]
pub struct Arrangement {
    /// The middle of the rings.
    pub centre: Point,
    /// The outer radius of each ring, from the middle outwards.
    pub rings: [f32; 4],
    /// Where the name of each ring stands.
    pub ring_names: [Rectangle; 4],
    /// The size of the letters.
    pub letters: f32,
    /// Everybody, from the middle outwards.
    pub discs: Vec<Disc>,
}

impl Arrangement {
    /// The disc of a person.
    pub fn disc(&self, id: PersonId) -> Option<&Disc> {
        self.discs.iter().find(|disc| disc.id == id)
    }

    /// Who stands at a point, on the disc or on the name.
    pub fn at(&self, point: Point) -> Option<PersonId> {
        let on_disc = |disc: &&Disc| disc.centre.distance(point) <= disc.radius + 2.0;
        let found = self.discs.iter().find(on_disc);
        found
            .or_else(|| self.discs.iter().find(|disc| disc.name.contains(point)))
            .map(|disc| disc.id)
    }
}

/// The most letters in the name of each ring.
const RING_NAMES: [f32; 4] = [8.0, 6.0, 7.0, 13.0];

/// How many turns of a ring are tried to keep names apart.
const TURNS: u8 = 24;

/// Places people in a square of `side` logical pixels.
pub fn arrange(people: &[Standing], side: f32) -> Arrangement {
    let plan = Plan::new(people, side);
    let mut discs: Vec<Disc> = Vec::with_capacity(people.len());
    for place in Place::ALL {
        let group: Vec<&Standing> = people.iter().filter(|who| who.place == place).collect();
        discs.extend(plan.best_turn(&group, place, &discs));
    }
    Arrangement {
        centre: plan.centre,
        rings: plan.rings,
        ring_names: plan.ring_names,
        letters: plan.letters,
        discs,
    }
}

/// The measures of one drawing.
struct Plan {
    side: f32,
    centre: Point,
    letters: f32,
    rings: [f32; 4],
    ring_names: [Rectangle; 4],
    /// Where the discs of each ring stand.
    tracks: [f32; 4],
    radii: [f32; 4],
}

impl Plan {
    fn new(people: &[Standing], side: f32) -> Self {
        let counts = Place::ALL.map(|place| people.iter().filter(|who| who.place == place).count());
        let centre = Point::new(side / 2.0, side / 2.0);
        let letters = (side * 0.036).clamp(10.5, 12.5);
        let disc = (side * 0.046).clamp(8.0, 18.0);
        let middle = middle_track(counts[0], disc, letters).min(side * 0.17);
        let rings = rings(counts, (middle + disc + 7.0).max(side * 0.11), side / 2.0 - 2.0);
        let tracks = [0, 1, 2, 3].map(|ring| match ring {
            0 => middle,
            _ => f32::midpoint(rings[ring - 1], rings[ring]),
        });
        let radii = [0, 1, 2, 3].map(|ring| {
            let band = if ring == 0 { rings[0] } else { rings[ring] - rings[ring - 1] };
            disc.min(band * 0.46).min(widest(tracks[ring], counts[ring]))
        });
        let ring_names = [0, 1, 2, 3].map(|ring| {
            let (radius, most) = (rings[ring], RING_NAMES[ring]);
            let size = Size::new(letters * 0.58 * most, letters + 2.0);
            let top = Point::new(centre.x - size.width / 2.0, centre.y - radius + 3.0);
            Rectangle::new(top, size)
        });
        Self { side, centre, letters, rings, ring_names, tracks, radii }
    }

    /// The turn of a ring in which its discs and names meet the least; the
    /// smallest such turn from where the ring is at home.
    fn best_turn(&self, group: &[&Standing], place: Place, before: &[Disc]) -> Vec<Disc> {
        let mut best: Option<(f32, Vec<Disc>)> = None;
        for number in 0..TURNS {
            let discs = self.turned(group, place, turn(number));
            let cost = self.crowding(&discs, before) + 8.0 * f32::from(number);
            if best.as_ref().is_none_or(|(least, _)| cost < *least) {
                best = Some((cost, discs));
            }
        }
        best.map_or_else(Vec::new, |(_, discs)| discs)
    }

    /// The discs of a ring, spread around its home from left to right, and turned.
    fn turned(&self, group: &[&Standing], place: Place, turn: f32) -> Vec<Disc> {
        let ring = place as usize;
        // A ring never holds so many that a float would round.
        let apart = (TAU / group.len().max(1) as f32).min(widest_gap(place));
        let half = apart * group.len().saturating_sub(1) as f32 / 2.0;
        let (mut angle, step) = match place {
            Place::Network => (-FRAC_PI_2 - half, apart),
            _ => (FRAC_PI_2 + half, -apart),
        };
        angle += turn;
        let mut discs = Vec::with_capacity(group.len());
        for who in group {
            let from_centre = Vector::new(angle.cos(), angle.sin()) * self.tracks[ring];
            discs.push(self.disc(who, ring, self.lifted() + from_centre));
            angle += step;
        }
        discs
    }

    /// The middle of the tracks: a little higher, because names hang below.
    fn lifted(&self) -> Point {
        self.centre - Vector::new(0.0, self.letters * 0.5)
    }

    fn disc(&self, who: &Standing, ring: usize, centre: Point) -> Disc {
        let lines = lines(&who.name);
        let centre = Point::new(centre.x, centre.y.max(self.radii[ring] + 1.0));
        let longest = lines.iter().map(|line| letters(line)).max();
        let width = longest.unwrap_or(0) as f32 * self.letters * 0.58;
        let height = lines.len() as f32 * (self.letters + 1.0);
        let left = (centre.x - width / 2.0).min(self.side - width - 1.0).max(1.0);
        let top = (centre.y + self.radii[ring] + 1.0).min(self.side - height);
        Disc {
            id: who.id,
            place: who.place,
            centre,
            radius: self.radii[ring],
            lines,
            name: Rectangle::new(Point::new(left, top), Size::new(width, height)),
        }
    }

    /// How much discs and names of a ring cover each other and what is there.
    fn crowding(&self, discs: &[Disc], before: &[Disc]) -> f32 {
        let mut cost = 0.0;
        for (number, disc) in discs.iter().enumerate() {
            for other in before.iter().chain(&discs[..number]) {
                cost += covered(disc, other);
            }
            for name in &self.ring_names {
                cost += overlap(disc.name, *name) + overlap(bounds(disc), *name);
            }
        }
        cost
    }
}

/// The way a ring is turned in the given try, in radians: 0, then a little to
/// both sides, then more.
fn turn(number: u8) -> f32 {
    let steps = f32::from(number.div_ceil(2)) * if number.is_multiple_of(2) { -1.0 } else { 1.0 };
    steps * TAU / f32::from(TURNS)
}

/// How far neighbours stand apart at most, in radians. Adults stay together
/// below the children and the network above them, so that the line between
/// two parents does not run through their children.
fn widest_gap(place: Place) -> f32 {
    match place {
        Place::Adult => TAU * 0.21,
        Place::Network => TAU * 0.39,
        Place::Child | Place::Professional => TAU,
    }
}

/// How far from the middle children stand so that their names fit.
fn middle_track(children: usize, disc: f32, letters: f32) -> f32 {
    match children {
        0 | 1 => 0.0,
        count => (disc + letters) / (PI / count as f32).sin(),
    }
}

/// Shares what is left around the children among the other rings; an empty
/// ring stays narrow.
fn rings(counts: [usize; 4], inner: f32, outer: f32) -> [f32; 4] {
    let weight = |count: usize| if count == 0 { 0.6 } else { 1.0 };
    let all: f32 = counts[1..].iter().copied().map(weight).sum();
    let mut radius = inner;
    let mut rings = [inner; 4];
    for ring in 1..4 {
        radius += (outer - inner) * weight(counts[ring]) / all;
        rings[ring] = radius;
    }
    rings
}

/// The widest disc of which `count` fit on a track without touching.
fn widest(track: f32, count: usize) -> f32 {
    if count < 2 { f32::INFINITY } else { track * (PI / count as f32).sin() - 1.0 }
}

/// The square around a disc.
pub(super) fn bounds(disc: &Disc) -> Rectangle {
    let corner = disc.centre - Vector::new(disc.radius, disc.radius);
    Rectangle::new(corner, Size::new(disc.radius * 2.0, disc.radius * 2.0))
}

/// How much two people cover of each other; a covered name is worse than two
/// names that touch.
fn covered(one: &Disc, other: &Disc) -> f32 {
    overlap(one.name, other.name)
        + 2.0 * overlap(one.name, bounds(other))
        + 2.0 * overlap(bounds(one), other.name)
}

/// The area that two rectangles share.
pub fn overlap(one: Rectangle, other: Rectangle) -> f32 {
    one.intersection(&other).map_or(0.0, |shared| shared.width * shared.height)
}

/// The most letters on a line of a name.
const LINE: usize = 12;

/// A name in at most two lines; what does not fit ends in an ellipsis.
fn lines(name: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in shown_in_line(name).split_whitespace() {
        match lines.last_mut() {
            Some(line) if letters(line) + 1 + letters(word) <= LINE => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    let more = lines.len() > 2;
    lines.truncate(2);
    let last = lines.len().saturating_sub(1);
    for (number, line) in lines.iter_mut().enumerate() {
        if letters(line) > LINE || (more && number == last) {
            *line = shortened(line);
        }
    }
    lines
}

/// A line with an ellipsis at its end, and with no character cut in two.
fn shortened(line: &str) -> String {
    let mut room = LINE - 1;
    let fits = line.graphemes(true).take_while(|one| {
        let width = breadth(one);
        let fits = width <= room;
        room = room.saturating_sub(width);
        fits
    });
    fits.chain(["…"]).collect()
}

/// How much room words take, in letters.
fn letters(words: &str) -> usize {
    words.graphemes(true).map(breadth).sum()
}

/// How much room a character takes: those of East Asia and pictures are as wide
/// as they are high.
fn breadth(character: &str) -> usize {
    match character.chars().next() {
        Some('\u{1100}'..='\u{11ff}' | '\u{2600}'..='\u{27bf}' | '\u{2e80}'..='\u{d7ff}') => 2,
        Some('\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ff60}' | '\u{1f000}'..) => 2,
        _ => 1,
    }
}

#[cfg(test)]
mod tests;
