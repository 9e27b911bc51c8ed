//! What should be so before a case goes down to a level, and is not known to be.

use super::{Advice, Turn, needs};
use crate::case::Ave;
use crate::guidance::Guidance;

/// Every sentence that should be true first: signs of danger about which nothing was
/// done, the shortest way to a certain level, and where it is stuck.
#[must_use]
pub fn left_open(advice: &Advice, guidance: &Guidance, level: Ave) -> Vec<String> {
    let alerts = advice.alerts.iter().filter(|one| one.settled.is_none());
    let alerts = alerts.map(|one| one.text.clone());
    let stuck = advice.stagnation.iter().filter(|one| one.taken_up.is_none());
    let stuck = stuck.map(|one| one.text.clone());
    alerts.chain(on_the_way(advice, guidance, level)).chain(stuck).collect()
}

/// What the shortest way down to this level still asks.
fn on_the_way(advice: &Advice, guidance: &Guidance, level: Ave) -> Vec<String> {
    let above = Ave::try_from(level.number() + 1).ok();
    let ways = above.map_or(&[][..], |above| advice.ways_down_below(above));
    let ease = |way: &&Vec<Turn>| (way.len(), way.iter().map(|turn| turn.ease).max());
    let Some(way) = ways.iter().min_by_key(ease) else {
        return Vec::new();
    };
    let turns: Vec<&Turn> = way.iter().collect();
    let needs = needs(&turns, guidance).into_iter();
    needs.map(|need| need.text).collect()
}
