//! Who stands around the family: each as near as possible to a place of their
//! own, the network above and professionals below.

use std::f32::consts::{FRAC_PI_2, PI, TAU};

use iced::Vector;

use super::label::Label;
use super::{Disc, Plan, Standing, around};
use crate::case::Place;

/// How far two of a ring stand apart at most, in radians.
const WIDEST: f32 = TAU * 0.2;

/// Where each of the network and of the professionals would like to stand: who
/// it is by place and number there, and the angle in radians, clockwise from the
/// right. The whole round is shared by how many there are.
pub(super) fn homes([network, professionals]: [usize; 2]) -> Vec<((Place, usize), f32)> {
    let all = (network + professionals).max(1) as f32;
    let share = |count: usize| TAU * count as f32 / all;
    let above = spread(network, share(network), -FRAC_PI_2, 1.0);
    let below = spread(professionals, share(professionals), FRAC_PI_2, -1.0);
    let above = above.enumerate().map(|(number, angle)| ((Place::Network, number), angle));
    let below = below.enumerate().map(|(number, angle)| ((Place::Professional, number), angle));
    above.chain(below).collect()
}

/// Angles from left to right around a middle, within an arc.
fn spread(count: usize, arc: f32, middle: f32, turn: f32) -> impl Iterator<Item = f32> {
    let apart = (arc / count.max(1) as f32).min(WIDEST * if count == 2 { 1.6 } else { 1.0 });
    let half = apart * count.saturating_sub(1) as f32 / 2.0;
    (0..count).map(move |number| middle + turn * (apart * number as f32 - half))
}

/// How finely angles and distances are tried, in radians and logical pixels.
const TURN: f32 = TAU / 120.0;
const STEP: f32 = 7.0;

impl Plan {
    /// Somebody in the free place that is nearest to where they are at home;
    /// none when there is no free place around the family.
    pub(super) fn nearest(
        &self,
        who: &Standing,
        label: &Label,
        home: f32,
        others: &[Disc],
    ) -> Option<Disc> {
        let track = self.rings[if who.place == Place::Network { 1 } else { 2 }];
        let mut best: Option<(f32, Disc)> = None;
        for distance in self.distances() {
            for turn in 0..120_u8 {
                let angle = f32::from(turn) * TURN;
                let aside = (angle - home + PI).rem_euclid(TAU) - PI;
                let cost = (aside * track).powi(2) + (1.5 * (distance - track)).powi(2);
                if best.as_ref().is_some_and(|(least, _)| *least <= cost) {
                    continue;
                }
                let from = Vector::new(angle.cos(), angle.sin()) * distance;
                let disc = self.disc(who, label, self.centre + from);
                if self.is_outside_family(&disc) && self.is_free(&disc, others) {
                    best = Some((cost, disc));
                }
            }
        }
        best.map(|(_, disc)| disc)
    }

    /// The distances from the middle at which somebody may stand, with those on
    /// the rings themselves.
    fn distances(&self) -> impl Iterator<Item = f32> {
        let [inner, network, professionals] = self.rings;
        let most = self.side / 2.0 - inner;
        let steps = (most / STEP).max(0.0) as u8;
        let between = (1..=steps).map(move |step| inner + f32::from(step) * STEP);
        [network, professionals].into_iter().chain(between)
    }

    /// Whether nothing of somebody reaches into the ring of the family.
    fn is_outside_family(&self, disc: &Disc) -> bool {
        let room = around(disc);
        let nearest = iced::Point::new(
            self.centre.x.clamp(room.x, room.x + room.width),
            self.centre.y.clamp(room.y, room.y + room.height),
        );
        nearest.distance(self.centre) >= self.rings[0] + 2.0
    }
}
