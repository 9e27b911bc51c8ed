//! Where everybody stands in the circle of safety. Pure: the same people
//! always stand in the same places.
//!
//! Children and the adults of the family stand in rows in the middle. Around
//! them, on two rings, stand who watches and helps, and who is there by
//! profession. The roomiest of a few sizes is taken in which no name meets a
//! disc or another name, and everything lies inside.

mod around;
mod groups;
mod label;
mod middle;

use iced::{Point, Rectangle, Size, Vector};

use crate::case::{PersonId, Place};

pub use groups::{Group, folded};
pub use label::Measure;
use label::{Label, label};

/// Somebody to place, or several who are shown as one.
#[derive(Debug, Clone, PartialEq)]
pub struct Standing {
    /// Who it is.
    pub who: Who,
    /// The ring they belong to.
    pub place: Place,
    /// What stands below the disc.
    pub name: String,
    /// Everybody whom the disc stands for.
    pub members: Vec<PersonId>,
}

/// Whom a disc stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Who {
    /// One person.
    One(PersonId),
    /// Several, folded into one disc.
    Group(Group),
}

impl Standing {
    /// One person.
    #[must_use]
    pub fn one(id: PersonId, place: Place, name: String) -> Self {
        Self { who: Who::One(id), place, name, members: vec![id] }
    }
}

/// Somebody in their place.
#[derive(Debug, Clone, PartialEq)]
pub struct Disc {
    /// Whom it stands for.
    pub who: Who,
    /// Everybody whom it stands for.
    pub members: Vec<PersonId>,
    /// The ring.
    pub place: Place,
    /// The middle of the disc.
    pub centre: Point,
    /// The radius of the disc.
    pub radius: f32,
    /// The name in at most two lines; none where no name fits.
    pub lines: Vec<String>,
    /// Where the name stands.
    pub name: Rectangle,
}

/// The whole circle in logical pixels.
#[derive(Debug, Clone, PartialEq)]
pub struct Arrangement {
    /// How wide and high the drawing is.
    pub side: f32,
    /// The middle of the rings.
    pub centre: Point,
    /// The radius of each ring, from the middle outwards: that around the
    /// family, that of the network, and that of professionals.
    pub rings: [f32; 3],
    /// Where the name of each ring stands.
    pub ring_names: [Rectangle; 3],
    /// The size of the letters.
    pub letters: f32,
    /// Everybody, from the middle outwards.
    pub discs: Vec<Disc>,
}

impl Arrangement {
    /// The disc that stands for a person, alone or among others.
    #[must_use]
    pub fn disc(&self, id: PersonId) -> Option<&Disc> {
        self.discs.iter().find(|disc| disc.members.contains(&id))
    }

    /// The disc of one person or of one group.
    #[must_use]
    pub fn disc_of(&self, who: Who) -> Option<&Disc> {
        self.discs.iter().find(|disc| disc.who == who)
    }

    /// Who stands at a point, on the disc or on the name.
    #[must_use]
    pub fn at(&self, point: Point) -> Option<Who> {
        let on_disc = |disc: &&Disc| disc.centre.distance(point) <= disc.radius + 2.0;
        let found = self.discs.iter().find(on_disc);
        found
            .or_else(|| self.discs.iter().find(|disc| disc.name.contains(point)))
            .map(|disc| disc.who)
    }
}

/// The measures of a drawing: the radius of discs, the size of letters and what
/// stays free between children and between adults in logical pixels, and the
/// width of a line of a name as a multiple of the size of the letters.
#[derive(Debug, Clone, Copy)]
struct Sizes {
    disc: f32,
    letters: f32,
    between: [f32; 2],
    line: f32,
}

impl Sizes {
    const fn new(disc: f32, letters: f32, between: [f32; 2], line: f32) -> Self {
        Self { disc, letters, between, line }
    }
}

/// From roomy to tight. The word for what is between two adults stands between
/// their names while there is room for it.
const SIZES: [Sizes; 9] = [
    Sizes::new(20.0, 12.5, [20.0, 66.0], 7.0),
    Sizes::new(18.0, 12.0, [12.0, 50.0], 7.0),
    Sizes::new(16.0, 11.5, [9.0, 24.0], 7.0),
    Sizes::new(14.0, 11.0, [6.0, 9.0], 6.8),
    Sizes::new(12.0, 11.0, [3.0, 3.0], 6.2),
    Sizes::new(11.0, 10.5, [3.0, 3.0], 5.6),
    Sizes::new(10.0, 10.5, [3.0, 3.0], 4.8),
    Sizes::new(9.0, 10.5, [3.0, 3.0], 4.2),
    Sizes::new(9.0, 10.5, [3.0, 3.0], 3.5),
];

/// The names of the rings, in letters of the drawing; wide enough for each.
const RING_NAMES: [f32; 3] = [9.5, 4.5, 7.0];

/// Places people in a square of `side` logical pixels. Where even the tightest
/// sizes leave no room for every name, the discs stand without.
#[must_use]
pub fn arrange(people: &[Standing], side: f32, measure: Measure) -> Arrangement {
    let named = SIZES.iter().find_map(|sizes| {
        let label = |who: &Standing| label(&who.name, sizes.line, measure);
        placed(people, side, *sizes, label)
    });
    named.unwrap_or_else(|| nameless(people, side))
}

/// Discs that hold nothing but their letters, as large as fits.
fn nameless(people: &[Standing], side: f32) -> Arrangement {
    let mut disc = 12.0;
    loop {
        let sizes = Sizes::new(disc, 10.5, [APART, APART], 0.0);
        let arranged = placed(people, side, sizes, |_| Label::default());
        match arranged {
            Some(arranged) => return arranged,
            None if disc < 1.0 => return Plan::new(side, sizes, 0.0).with(Vec::new()),
            None => disc *= 0.8,
        }
    }
}

/// Everybody in their place, unless that does not fit.
fn placed(
    people: &[Standing],
    side: f32,
    sizes: Sizes,
    label: impl Fn(&Standing) -> Label,
) -> Option<Arrangement> {
    let labelled: Vec<(&Standing, Label)> = people.iter().map(|who| (who, label(who))).collect();
    let at = |place| labelled.iter().filter(move |(who, _)| who.place == place);
    let (rows, inner) = middle::rows(at(Place::Child), at(Place::Adult), sizes, side);
    let plan = Plan::new(side, sizes, inner);
    if !plan.fits() {
        return None;
    }
    let mut discs: Vec<Disc> = rows
        .into_iter()
        .map(|(who, label, from)| plan.disc(who, label, plan.centre + from))
        .collect();
    let inside = discs.iter().all(|disc| plan.is_inside(disc));
    let counts = [at(Place::Network).count(), at(Place::Professional).count()];
    for (place, angle) in around::homes(counts) {
        let (who, label) = at(place.0).nth(place.1)?;
        discs.push(plan.nearest(who, label, angle, &discs)?);
    }
    inside.then(|| plan.with(discs))
}

/// The measures of one drawing.
struct Plan {
    side: f32,
    sizes: Sizes,
    centre: Point,
    rings: [f32; 3],
    ring_names: [Rectangle; 3],
}

impl Plan {
    /// The measures around a family that needs a circle of radius `inner`.
    fn new(side: f32, sizes: Sizes, inner: f32) -> Self {
        let half = side / 2.0;
        // A little higher, because names hang below.
        let centre = Point::new(half, half - sizes.letters * 0.5);
        let inner = inner.max(side * 0.2);
        // Their names do not touch.
        let apart = sizes.letters + 4.5;
        let outer = (side * 0.42).max(inner + 2.0 * apart);
        let between = f32::midpoint(inner, outer);
        let rings = [inner, between, outer];
        let ring_names = [0, 1, 2].map(|ring| {
            let size = Size::new(RING_NAMES[ring] * sizes.letters, sizes.letters + 4.0);
            let top = Vector::new(size.width / 2.0, rings[ring] + size.height / 2.0);
            Rectangle::new(centre - top, size)
        });
        Self { side, sizes, centre, rings, ring_names }
    }

    /// Whether the rings lie inside the drawing.
    fn fits(&self) -> bool {
        self.ring_names[2].y >= 0.0
    }

    fn with(self, discs: Vec<Disc>) -> Arrangement {
        let Self { side, centre, rings, ring_names, sizes } = self;
        Arrangement { side, centre, rings, ring_names, letters: sizes.letters, discs }
    }

    /// Somebody with the middle of the disc at `centre`.
    fn disc(&self, who: &Standing, label: &Label, centre: Point) -> Disc {
        let size = label.size(self.sizes.letters);
        let left = (centre.x - size.width / 2.0).min(self.side - size.width - 1.0).max(1.0);
        let top = centre.y + self.sizes.disc + 1.0;
        Disc {
            who: who.who,
            members: who.members.clone(),
            place: who.place,
            centre,
            radius: self.sizes.disc,
            lines: label.lines.clone(),
            name: Rectangle::new(Point::new(left, top), size),
        }
    }

    fn is_inside(&self, disc: &Disc) -> bool {
        let sheet = Rectangle::with_size(Size::new(self.side, self.side));
        bounds(disc).is_within(&sheet) && disc.name.is_within(&sheet)
    }

    /// Whether somebody stands free of everybody and of the names of the rings.
    fn is_free(&self, disc: &Disc, others: &[Disc]) -> bool {
        self.is_inside(disc)
            && others.iter().all(|other| are_apart(disc, other))
            && self.ring_names.iter().all(|name| overlap(*name, around(disc)) <= 0.0)
    }
}

/// The square around a disc.
pub(super) fn bounds(disc: &Disc) -> Rectangle {
    let corner = disc.centre - Vector::new(disc.radius, disc.radius);
    Rectangle::new(corner, Size::new(disc.radius * 2.0, disc.radius * 2.0))
}

/// What a disc and its name take together.
fn around(disc: &Disc) -> Rectangle {
    bounds(disc).union(&disc.name)
}

/// The least room between two people, in logical pixels.
const APART: f32 = 3.0;

/// Whether neither disc nor name of two people meet.
fn are_apart(one: &Disc, other: &Disc) -> bool {
    let wide = |disc: &Disc| bounds(disc).expand(APART);
    let name = one.name.expand(APART);
    one.centre.distance(other.centre) >= one.radius + other.radius + APART
        && overlap(name, other.name) <= 0.0
        && overlap(one.name, wide(other)) <= 0.0
        && overlap(wide(one), other.name) <= 0.0
}

/// The area that two rectangles share.
#[must_use]
pub fn overlap(one: Rectangle, other: Rectangle) -> f32 {
    one.intersection(&other).map_or(0.0, |shared| shared.width * shared.height)
}

#[cfg(test)]
mod tests;
