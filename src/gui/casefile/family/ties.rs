//! How the lines between people run, and where a word fits beside them. Pure.

use iced::{Point, Rectangle, Size, Vector};

use super::geometry::{Arrangement, Disc, Measure, Who, bounds, overlap};
use crate::case::{PersonId, RelationKind};

/// A relation to draw.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Tie {
    pub(super) from: PersonId,
    pub(super) to: PersonId,
    pub(super) kind: RelationKind,
    pub(super) word: String,
    /// Whether the word is to be there, wherever there is room for it.
    pub(super) loud: bool,
}

/// A line from the edge of one disc to the edge of another.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Line {
    pub(super) start: Point,
    pub(super) end: Point,
    pub(super) kind: RelationKind,
    pub(super) word: String,
    /// Where the word stands, when it is there.
    pub(super) sign: Option<Rectangle>,
}

/// The lines between people who are both drawn, alone or in a group; those
/// that must carry their word get it where nothing else is.
pub(super) fn lines(ties: &[Tie], people: &Arrangement, measure: Measure) -> Vec<Line> {
    let mut lines: Vec<(Line, bool)> = Vec::with_capacity(ties.len());
    let mut drawn: Vec<(Who, Who, RelationKind)> = Vec::with_capacity(ties.len());
    for tie in ties {
        let (Some(from), Some(to)) = (people.disc(tie.from), people.disc(tie.to)) else {
            continue;
        };
        let (one, other) = (from.who, to.who);
        // Several from one group to the same other are one line.
        let is_group = matches!(one, Who::Group(_)) || matches!(other, Who::Group(_));
        if is_group && drawn.contains(&(one, other, tie.kind)) {
            continue;
        }
        let earlier = drawn.iter().filter(|(from, to, _)| is_pair((*from, *to), (one, other)));
        let line = line(tie, from, to, earlier.count());
        lines.extend(line.map(|line| (line, tie.loud)));
        drawn.push((one, other, tie.kind));
    }
    put_signs(&mut lines, people, measure);
    lines.into_iter().map(|(line, _)| line).collect()
}

fn is_pair(one: (Who, Who), other: (Who, Who)) -> bool {
    one == other || one == (other.1, other.0)
}

/// The line of a relation; the second between the same two runs beside the first.
fn line(tie: &Tie, from: &Disc, to: &Disc, beside: usize) -> Option<Line> {
    let way = to.centre - from.centre;
    let length = way.x.hypot(way.y);
    if length <= from.radius + to.radius {
        return None;
    }
    let ahead = way * (1.0 / length);
    // Told from the same side, whoever comes first.
    let side = if from.who < to.who { 1.0 } else { -1.0 };
    let aside = Vector::new(-ahead.y, ahead.x) * (side * 5.0 * beside as f32);
    Some(Line {
        start: from.centre + ahead * (from.radius + 2.0) + aside,
        end: to.centre - ahead * (to.radius + 2.0) + aside,
        kind: tie.kind,
        word: tie.word.clone(),
        sign: None,
    })
}

fn put_signs(lines: &mut [(Line, bool)], people: &Arrangement, measure: Measure) {
    let mut taken: Vec<Rectangle> = people.ring_names.to_vec();
    for disc in &people.discs {
        taken.extend([bounds(disc), disc.name]);
    }
    let ways: Vec<(Point, Point)> = lines.iter().map(|(line, _)| (line.start, line.end)).collect();
    for (number, (line, loud)) in lines.iter_mut().enumerate() {
        if !*loud {
            continue;
        }
        let others = ways.iter().enumerate().filter(|(other, _)| *other != number);
        let others: Vec<(Point, Point)> = others.map(|(_, way)| *way).collect();
        let width = measure(&line.word) * people.letters + 6.0;
        let size = Size::new(width, people.letters + 4.0);
        let sheet = Rectangle::with_size(Size::new(people.side, people.side));
        line.sign = best_spot(line, size, sheet, (&taken, &others));
        taken.extend(line.sign);
    }
}

/// Whether a line from one point to another runs through a rectangle: some part of
/// it lies between both pairs of opposite edges.
fn crosses((start, end): (Point, Point), area: Rectangle) -> bool {
    let way = end - start;
    let within = |from: f32, by: f32, least: f32, most: f32| {
        if by == 0.0 {
            return if (least..=most).contains(&from) { (0.0, 1.0) } else { (1.0, 0.0) };
        }
        let (one, other) = ((least - from) / by, (most - from) / by);
        (one.min(other), one.max(other))
    };
    let across = within(start.x, way.x, area.x, area.x + area.width);
    let down = within(start.y, way.y, area.y, area.y + area.height);
    across.0.max(down.0).max(0.0) <= across.1.min(down.1).min(1.0)
}

/// How far a word stays from the lines of others, in logical pixels.
const CLEAR: f32 = 2.0;

/// Where along a line a word may stand, the middle first.
const PARTS: [f32; 11] = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82, 0.1, 0.9];

/// How far beside it, in what the word needs to leave the line free.
const ASIDE: [f32; 9] = [0.0, 1.0, -1.0, 1.6, -1.6, 2.2, -2.2, 3.0, -3.0];

/// Where along or beside the line, within the sheet, a word of this size covers
/// nothing that is `taken` and stands on none of the `others`, the lines of other
/// relations: there it would name the wrong one. None where it always would; how
/// the line is drawn then tells what it is.
fn best_spot(
    line: &Line,
    size: Size,
    sheet: Rectangle,
    (taken, others): (&[Rectangle], &[(Point, Point)]),
) -> Option<Rectangle> {
    let way = line.end - line.start;
    let length = way.x.hypot(way.y);
    let mut best: Option<(f32, Rectangle)> = None;
    for part in PARTS {
        for aside in ASIDE {
            let away = Vector::new(-way.y, way.x) * (aside * reach(size, way) / length);
            let middle = line.start + way * part + away;
            let spot =
                Rectangle::new(middle - Vector::new(size.width / 2.0, size.height / 2.0), size);
            let is_taken = taken.iter().any(|other| overlap(spot, *other) > 0.0)
                || others.iter().any(|other| crosses(*other, spot.expand(CLEAR)));
            if is_taken || !spot.is_within(&sheet) {
                continue;
            }
            // On the line itself only when enough of it stays visible.
            let hides = aside == 0.0 && length < size.width * 2.2;
            let far = (part - 0.5).abs() * 40.0 + aside.abs() * 15.0;
            let cost = far + if hides { 60.0 } else { 0.0 };
            if best.is_none_or(|(least, _)| cost < least) {
                best = Some((cost, spot));
            }
        }
    }
    best.map(|(_, spot)| spot)
}

/// How far a word must stand from its line to leave it free.
fn reach(word: Size, way: Vector) -> f32 {
    let length = way.x.hypot(way.y);
    (word.width * (way.y / length).abs() + word.height * (way.x / length).abs()) / 2.0 + 2.0
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::geometry::{Standing, arrange};
    use super::*;
    use crate::case::Place;

    fn roughly(words: &str) -> f32 {
        words.chars().count() as f32 * 0.58
    }

    /// Whether a line passes through a word, asked of a thousand points on it.
    fn passes(line: &Line, sign: Rectangle) -> bool {
        let points = (0..=1000_u16).map(|part| f32::from(part) / 1000.0);
        points.into_iter().any(|part| sign.contains(line.start + (line.end - line.start) * part))
    }

    #[test]
    fn a_word_finds_room_beside_the_lines_of_others() {
        let ties = [
            tie(2, 3, RelationKind::Conflict),
            tie(2, 1, RelationKind::Conflict),
            tie(3, 1, RelationKind::Conflict),
        ];
        let drawn = lines(&ties, &couple(), roughly);
        assert!(drawn.iter().all(|line| line.sign.is_some()), "{drawn:?}");
    }

    fn couple() -> Arrangement {
        let standing = |id, place, name: &str| Standing::one(PersonId(id), place, name.into());
        let people = [
            standing(1, Place::Child, "Julia 10"),
            standing(2, Place::Adult, "Moeder"),
            standing(3, Place::Adult, "Vader"),
        ];
        arrange(&people, 440.0, roughly)
    }

    fn tie(from: u32, to: u32, kind: RelationKind) -> Tie {
        Tie {
            from: PersonId(from),
            to: PersonId(to),
            kind,
            word: "conflict".into(),
            loud: kind != RelationKind::Support,
        }
    }

    #[test]
    fn a_line_runs_from_edge_to_edge() {
        let people = couple();
        let drawn = lines(&[tie(2, 3, RelationKind::Conflict)], &people, roughly);
        let (from, to) = (&people.discs[1], &people.discs[2]);
        let gap = drawn[0].start.distance(from.centre) - from.radius;
        assert!((gap - 2.0).abs() < 0.01);
        assert!(drawn[0].end.distance(to.centre) > to.radius);
    }

    #[test]
    fn words_that_must_be_there_stand_apart() {
        let ties = [
            tie(2, 3, RelationKind::Conflict),
            tie(3, 2, RelationKind::Control),
            tie(2, 1, RelationKind::Support),
        ];
        let drawn = lines(&ties, &couple(), roughly);
        assert_eq!(drawn[2].sign, None);
        let signs: Vec<Rectangle> = drawn.iter().filter_map(|line| line.sign).collect();
        assert_eq!(signs.len(), 2);
        assert!(overlap(signs[0], signs[1]) < 1.0, "{signs:?}");
    }

    #[test]
    fn two_lines_between_the_same_two_do_not_cover_each_other() {
        let ties = [tie(2, 3, RelationKind::Conflict), tie(3, 2, RelationKind::Control)];
        let drawn = lines(&ties, &couple(), roughly);
        assert!(drawn[0].start.distance(drawn[1].end) > 3.0);
    }

    #[test]
    fn a_relation_with_nobody_is_not_drawn() {
        let ties = [
            tie(2, 9, RelationKind::Support),
            tie(0, 0, RelationKind::Support),
            tie(2, 2, RelationKind::Support),
        ];
        assert_eq!(lines(&ties, &couple(), roughly), []);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(32))]

        #[test]
        fn no_word_covers_a_disc_a_name_another_word_or_the_line_of_another_relation(
            places in prop::collection::vec(prop::sample::select(&Place::ALL[..]), 2..=20),
            pairs in prop::collection::vec((0_usize..20, 0_usize..20, 0_usize..4), 0..20),
        ) {
            let standing = |(id, place): (usize, &Place)| {
                let name = ["Julia 10", "Moeder Chantal", "Oma"][id % 3];
                Standing::one(PersonId(id as u32), *place, name.into())
            };
            let people: Vec<Standing> = places.iter().enumerate().map(standing).collect();
            let people = arrange(&people, 440.0, roughly);
            let ties = pairs.iter().map(|(from, to, kind)| {
                Tie { loud: true, ..tie(*from as u32, *to as u32, RelationKind::ALL[*kind]) }
            });
            let drawn = lines(&ties.collect::<Vec<_>>(), &people, roughly);
            let signs: Vec<Rectangle> = drawn.iter().filter_map(|line| line.sign).collect();
            let sheet = Rectangle::with_size(Size::new(440.0, 440.0));
            for (number, line) in drawn.iter().enumerate() {
                let mut others = drawn.iter().enumerate().filter(|(other, _)| *other != number);
                let through = |sign| others.any(|(_, other)| passes(other, sign));
                prop_assert!(!line.sign.is_some_and(through), "{line:?}");
            }
            for (number, sign) in signs.iter().enumerate() {
                prop_assert!(sign.is_within(&sheet));
                for disc in &people.discs {
                    prop_assert!(overlap(*sign, disc.name) <= 0.0 && overlap(*sign, bounds(disc)) <= 0.0);
                }
                for other in people.ring_names.iter().chain(&signs[..number]) {
                    prop_assert!(overlap(*sign, *other) <= 0.0);
                }
            }
        }
    }
}
