//! What a team looks at together: each part as it was scored now and last time, and where
//! there is most to talk about.

use super::list::{Item, List, Part};
use super::round::Round;
use super::sight::Sight;
use super::tally::Tally;

/// So many parts are proposed at most: a team learns one thing at a time.
pub const MOST_PROPOSALS: usize = 3;

/// A part as a team scored it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen<'a> {
    /// The part.
    pub part: &'a Part,
    /// How its items were scored together; none when too few people did.
    pub sight: Option<Sight>,
    /// Each item, and how it was scored.
    pub items: Vec<(&'a Item, Option<&'a Sight>)>,
    /// How it was scored in the round before; none when there was none that asked the same.
    pub before: Option<Sight>,
}

/// How a part moved since the round before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// The middle is higher.
    Up,
    /// The middle is where it was.
    Same,
    /// The middle is lower.
    Down,
}

impl Seen<'_> {
    /// How it moved; none when one of the two is not known.
    #[must_use]
    pub fn change(&self) -> Option<Change> {
        let (now, before) = (middle(self.sight.as_ref()?), middle(self.before.as_ref()?));
        Some(match now.cmp(&before) {
            std::cmp::Ordering::Greater => Change::Up,
            std::cmp::Ordering::Equal => Change::Same,
            std::cmp::Ordering::Less => Change::Down,
        })
    }
}

/// Twice the middle.
fn middle(sight: &Sight) -> u8 {
    let (low, high) = sight.median();
    low + high
}

/// All parts as a round scored them, beside the round before. None of what the list no
/// longer asks is told.
#[must_use]
pub fn seen<'a>(list: &'a List, round: &'a Round, before: Option<&Round>) -> Vec<Seen<'a>> {
    let (tally, before) = (round.tally(), before.and_then(Round::tally));
    let one = |part: &'a Part| Seen {
        part,
        sight: tally.and_then(|tally| tally.part(&part.id)),
        items: part.items.iter().map(|item| (item, of_item(tally, part, item))).collect(),
        before: before.and_then(|before| before.part(&part.id)),
    };
    list.parts.iter().map(one).collect()
}

fn of_item<'a>(tally: Option<&'a Tally>, part: &Part, item: &Item) -> Option<&'a Sight> {
    tally.and_then(|tally| tally.item(&part.id, &item.id))
}

/// The parts where there is most to talk about: scored low, or by a team of two minds. The
/// lowest come first, then what divides, then the order of the list; none when nothing
/// stands out.
#[must_use]
pub fn proposals<'a>(seen: &[Seen<'a>]) -> Vec<&'a Part> {
    let stands_out = |sight: &Sight| sight.is_low() || sight.is_divided();
    let mut found: Vec<(u8, bool, &Part)> = seen
        .iter()
        .filter_map(|one| {
            let sight = one.sight.as_ref().filter(|sight| stands_out(sight))?;
            Some((middle(sight), !sight.is_divided(), one.part))
        })
        .collect();
    found.sort_by_key(|(middle, agrees, _)| (*middle, *agrees));
    found.into_iter().map(|(.., part)| part).take(MOST_PROPOSALS).collect()
}
