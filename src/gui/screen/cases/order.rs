//! The order of the cases: by what a column tells.

use std::cmp::Reverse;

use super::{Seen, next};
use crate::case::words::fold;
use crate::case::{Ave, Summary};
use crate::gui::context::Context;
use crate::gui::screen::attention;
use crate::platform::{CaseColumn, Preferences};
use crate::t;

/// What the cases are sorted by, and whether the other way round.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Order {
    /// What they are sorted by.
    pub by: CaseColumn,
    /// Whether the last comes first.
    pub reversed: bool,
}

impl Order {
    /// The order that was chosen on this computer.
    pub fn preferred(preferences: &Preferences) -> Self {
        Self { by: preferences.cases_sorted_by, reversed: preferences.cases_reversed }
    }

    /// By this, as it usually runs.
    pub(super) fn by(by: CaseColumn) -> Self {
        Self { by, reversed: false }
    }

    /// The order after the head of a column was pressed.
    pub(super) fn pressed(self, by: CaseColumn) -> Self {
        Self { by, reversed: self.by == by && !self.reversed }
    }

    /// All places in the listing in this order. What a column does not know stands
    /// last, whichever way round; what it tells alike, by what asks for attention.
    pub(super) fn of(self, seen: Seen<'_>, context: &Context<'_>) -> Vec<usize> {
        let all = &seen.listing.summaries;
        let mut places: Vec<usize> = (0..all.len()).collect();
        places.sort_by(|one, other| {
            attention::order(&all[*one]).cmp(&attention::order(&all[*other]))
        });
        self.sort(places, seen, context)
    }

    fn sort(self, places: Vec<usize>, seen: Seen<'_>, context: &Context<'_>) -> Vec<usize> {
        let case = |place: usize| seen.listing.summaries[place].as_ref();
        let today = context.today();
        match self.by {
            CaseColumn::Attention => places,
            CaseColumn::Name => self.by_key(places, |place| Some(fold(&case(place).name))),
            CaseColumn::Phase => self.by_key(places, |place| Some(case(place).phase)),
            CaseColumn::Level => {
                self.by_key(places, |place| Some(Reverse(case(place).ave.map(Ave::number)?)))
            }
            CaseColumn::Casusregie => self.by_key(places, |place| holder(case(place))),
            CaseColumn::Violence => {
                self.by_key(places, |place| case(place).days_since_incident(today))
            }
            CaseColumn::Saved => self
                .by_key(places, |place| Some(Reverse(seen.listing.saved.get(&case(place).id)?.at))),
            CaseColumn::Next => self
                .by_key(places, |place| Some(next::of(case(place), seen.glances, context)?.on())),
        }
    }

    /// Each key is made once.
    fn by_key<K: Ord>(self, places: Vec<usize>, key: impl Fn(usize) -> Option<K>) -> Vec<usize> {
        let (mut known, unknown): (Vec<_>, Vec<_>) =
            places.into_iter().map(|place| (key(place), place)).partition(|(key, _)| key.is_some());
        known.sort_by(|(one, _), (other, _)| match self.reversed {
            true => other.cmp(one),
            false => one.cmp(other),
        });
        known.into_iter().chain(unknown).map(|(_, place)| place).collect()
    }

    /// Which way round it runs, in words: "van A tot Z".
    pub(super) fn way(self) -> String {
        use CaseColumn as By;
        match (self.by, self.reversed) {
            (By::Attention, _) => t!("cases-by-attention"),
            (By::Name | By::Casusregie, false) => t!("cases-way-letters"),
            (By::Name | By::Casusregie, true) => t!("cases-way-letters-back"),
            (By::Phase, false) => t!("cases-way-phase"),
            (By::Phase, true) => t!("cases-way-phase-back"),
            (By::Level, false) => t!("cases-way-level"),
            (By::Level, true) => t!("cases-way-level-back"),
            (By::Violence | By::Saved, false) => t!("cases-way-newest"),
            (By::Violence | By::Saved, true) => t!("cases-way-oldest"),
            (By::Next, false) => t!("cases-way-soonest"),
            (By::Next, true) => t!("cases-way-furthest"),
        }
    }
}

/// Who holds casusregie, if anybody does.
fn holder(summary: &Summary) -> Option<String> {
    let name = summary.casusregie.trim();
    (!name.is_empty()).then(|| fold(name))
}

/// An order in words, where it is chosen.
pub(super) fn name(by: CaseColumn) -> String {
    match by {
        CaseColumn::Attention => t!("cases-by-attention"),
        CaseColumn::Name => t!("cases-by-name"),
        CaseColumn::Phase => t!("cases-by-phase"),
        CaseColumn::Level => t!("cases-by-level"),
        CaseColumn::Casusregie => t!("cases-by-casusregie"),
        CaseColumn::Violence => t!("cases-by-violence"),
        CaseColumn::Saved => t!("cases-by-saved"),
        CaseColumn::Next => t!("cases-by-next"),
    }
}
