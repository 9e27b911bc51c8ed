//! The family in the middle: children in rows, and below them the adults, so
//! that the line between two parents does not run through their children.

use iced::{Size, Vector};

use super::label::Label;
use super::{APART, Sizes, Standing};

/// Somebody of the family with the way from the middle to their disc.
pub(super) type Placed<'a> = (&'a Standing, &'a Label, Vector);

/// What stays free between the family and its ring, for the name of the ring.
const EDGE: f32 = 12.0;

/// The family in rows that follow the ring around it, and the radius of that
/// ring: the smallest with room for all, but not smaller than it need be.
pub(super) fn rows<'a>(
    children: impl Iterator<Item = &'a (&'a Standing, Label)>,
    adults: impl Iterator<Item = &'a (&'a Standing, Label)>,
    sizes: Sizes,
    side: f32,
) -> (Vec<Placed<'a>>, f32) {
    let groups = [Rows::of_children(children, sizes), Rows::of_adults(adults, sizes)];
    let mut radius = side * 0.24 - EDGE;
    while radius < side / 2.0 {
        if let Some(counts) = fill(&groups, radius) {
            let (placed, reach) = placed(&groups, &counts, sizes);
            // A small family takes the room that the ring has anyway.
            let wider = (radius / reach.max(1.0)).clamp(1.0, 1.2);
            let placed = placed.into_iter().map(|(who, label, from)| (who, label, from * wider));
            return (placed.collect(), reach * wider + EDGE);
        }
        radius += 3.0;
    }
    // No drawing holds a ring as wide as this.
    (Vec::new(), side)
}

/// The children, or the adults.
struct Rows<'a> {
    people: Vec<(&'a Standing, &'a Label)>,
    /// The room that each takes.
    cell: Size,
    /// In how many rows they may stand.
    most: usize,
}

impl<'a> Rows<'a> {
    /// Children in rows.
    fn of_children(people: impl Iterator<Item = &'a (&'a Standing, Label)>, sizes: Sizes) -> Self {
        Self::of(people, sizes, sizes.between[0], 2)
    }

    /// Adults in rows; two of them stand beside each other.
    fn of_adults(people: impl Iterator<Item = &'a (&'a Standing, Label)>, sizes: Sizes) -> Self {
        Self::of(people, sizes, sizes.between[1], 1)
    }

    fn of(
        people: impl Iterator<Item = &'a (&'a Standing, Label)>,
        sizes: Sizes,
        apart: f32,
        pair: usize,
    ) -> Self {
        let people: Vec<_> = people.map(|(who, label)| (*who, label)).collect();
        let sizes_of = people.iter().map(|(_, label)| label.size(sizes.letters));
        let widest = sizes_of.fold(Size::ZERO, |most, size| {
            Size::new(most.width.max(size.width), most.height.max(size.height))
        });
        let disc = 2.0 * sizes.disc;
        let cell = Size::new(widest.width.max(disc) + apart, disc + 1.0 + widest.height + APART);
        let most = if people.len() == 2 { pair } else { people.len() };
        Self { people, cell, most }
    }
}

/// How many stand in each row, children's rows first, in as few rows as can be
/// within a radius.
fn fill(groups: &[Rows<'_>; 2], radius: f32) -> Option<[Vec<usize>; 2]> {
    let most = groups[0].most + groups[1].most;
    (0..=most).find_map(|all| {
        (0..=all.min(groups[0].most)).find_map(|above| {
            let below = all - above;
            (below <= groups[1].most).then(|| fill_rows(groups, [above, below], radius))?
        })
    })
}

fn fill_rows(groups: &[Rows<'_>; 2], rows: [usize; 2], radius: f32) -> Option<[Vec<usize>; 2]> {
    let height = rows[0] as f32 * groups[0].cell.height + rows[1] as f32 * groups[1].cell.height;
    let mut top = -height / 2.0;
    let mut counts = [Vec::new(), Vec::new()];
    for (group, (rows, counts)) in groups.iter().zip(rows.into_iter().zip(&mut counts)) {
        for _ in 0..rows {
            let below = top + group.cell.height;
            let far = top.abs().max(below.abs());
            let half = (radius * radius - far * far).max(0.0).sqrt();
            // A drawing never holds so many that a float would round.
            counts.push((2.0 * half / group.cell.width) as usize);
            top = below;
        }
        share(counts, group.people.len())?;
    }
    Some(counts)
}

/// Lowers what rows can hold to what they get, the fullest first; none when all
/// together they do not hold `people`.
fn share(rows: &mut [usize], people: usize) -> Option<()> {
    let mut over = rows.iter().sum::<usize>().checked_sub(people)?;
    while over > 0 {
        let fullest = rows.iter_mut().max_by_key(|row| **row)?;
        *fullest -= 1;
        over -= 1;
    }
    Some(())
}

/// Everybody in their row, and how far the farthest corner is from the middle.
fn placed<'a>(
    groups: &[Rows<'a>; 2],
    counts: &[Vec<usize>; 2],
    sizes: Sizes,
) -> (Vec<Placed<'a>>, f32) {
    let height: f32 =
        groups.iter().zip(counts).map(|(group, rows)| group.cell.height * rows.len() as f32).sum();
    let (mut top, mut reach, mut placed) = (-height / 2.0, 0.0_f32, Vec::new());
    for (group, rows) in groups.iter().zip(counts) {
        let mut people = group.people.iter();
        for count in rows {
            let width = group.cell.width * *count as f32;
            let below = top + group.cell.height;
            reach = reach.max((width / 2.0).hypot(top.abs().max(below.abs())));
            let left = (group.cell.width - width) / 2.0;
            let mut from = Vector::new(left, top + sizes.disc + APART / 2.0);
            for (who, label) in people.by_ref().take(*count) {
                placed.push((*who, *label, from));
                from.x += group.cell.width;
            }
            top = below;
        }
    }
    (placed, reach)
}
