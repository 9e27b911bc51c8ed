//! What is needed now, in all cases: acts that cannot wait and what is due.

use std::cmp::Reverse;
use std::sync::Arc;

use chrono::{NaiveDate, NaiveDateTime};

use super::glances::Glances;
use crate::advice::Urgent;
use crate::case::{Ave, Summary};
use crate::gui::screen::attention::Urgency;

/// Something that is needed; numbers are places in the listing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Row {
    /// The first act of this case, which cannot wait.
    Urgent(usize),
    /// In this case, what stands at this place of its dates.
    Due(usize, usize),
}

/// What is needed now and in the days to come.
#[derive(Debug, Default)]
pub(super) struct Rows {
    /// What cannot wait, then what is late, today or within two days, soonest first.
    pub(super) now: Vec<Row>,
    /// What is due after that and within a week, soonest first.
    pub(super) soon: Vec<Row>,
    /// The terms of running cases, what presses today first: the case,
    /// and the place among its terms.
    pub(super) clocks: Vec<(usize, usize)>,
    /// How many dates were put off with a reason.
    pub(super) waiting: usize,
}

impl Rows {
    /// What is needed in these cases, of which those in `order` that need
    /// attention first come first.
    pub(super) fn of(
        summaries: &[Arc<Summary>],
        order: &[usize],
        glances: &Glances,
        today: NaiveDate,
    ) -> Self {
        let mut rows = Self {
            now: urgent(summaries, order, glances),
            clocks: clocks(summaries, order, glances, today),
            ..Self::default()
        };
        let (mut now, mut soon) = (Vec::new(), Vec::new());
        for case in order {
            let glance = glances.get(summaries[*case].id);
            for (place, due) in summaries[*case].due.iter().enumerate() {
                let urgency = Urgency::of(due.on, today);
                if glance.and_then(|glance| glance.waits_until(due, today)).is_some() {
                    rows.waiting += 1;
                } else if urgency.is_marked() {
                    now.push((due.on, Row::Due(*case, place)));
                } else if urgency.is_near() {
                    soon.push((due.on, Row::Due(*case, place)));
                }
            }
        }
        rows.now.extend(by_day(now));
        rows.soon.extend(by_day(soon));
        rows
    }

    /// How many rows ask for attention now: all of those, and the terms about which
    /// something has to be decided within two days.
    pub(super) fn marked(
        &self,
        summaries: &[Arc<Summary>],
        glances: &Glances,
        now: NaiveDateTime,
    ) -> usize {
        let clocks = self
            .clocks
            .iter()
            .filter_map(|(case, place)| glances.get(summaries.get(*case)?.id)?.clocks.get(*place));
        let near = clocks.filter(|clock| {
            clock.is_open(now) && Urgency::of(clock.next().date(), now.date()).is_marked()
        });
        self.now.len() + near.count()
    }

    /// How many acts cannot wait.
    pub(super) fn urgent(&self) -> usize {
        self.now.iter().filter(|row| matches!(row, Row::Urgent(_))).count()
    }

    /// How many rows there are.
    pub(super) fn len(&self) -> usize {
        self.now.len() + self.soon.len()
    }
}

fn by_day(mut rows: Vec<(NaiveDate, Row)>) -> impl Iterator<Item = Row> {
    rows.sort_by_key(|(on, _)| *on);
    rows.into_iter().map(|(_, row)| row)
}

fn clocks(
    summaries: &[Arc<Summary>],
    order: &[usize],
    glances: &Glances,
    today: NaiveDate,
) -> Vec<(usize, usize)> {
    let of_case = |case: &usize| {
        let summary = &summaries[*case];
        let clocks = glances.get(summary.id).map_or(&[][..], |glance| &glance.clocks[..]);
        let case = *case;
        clocks.iter().enumerate().map(move |(place, clock)| (case, place, clock))
    };
    let open = order.iter().filter(|case| summaries[**case].is_open());
    let mut all: Vec<_> = open.flat_map(of_case).collect();
    all.sort_by_key(|(case, _, clock)| {
        (clock.waits.is_some(), clock.rank(today), &summaries[*case].name)
    });
    all.into_iter().map(|(case, place, _)| (case, place)).collect()
}

/// At once before today, the highest level first, then by name.
fn urgent(summaries: &[Arc<Summary>], order: &[usize], glances: &Glances) -> Vec<Row> {
    let of_case = |case: &usize| {
        let summary = &summaries[*case];
        Some((*case, glances.get(summary.id)?.urgent.as_ref()?))
    };
    let mut found: Vec<(usize, &Urgent)> = order.iter().filter_map(of_case).collect();
    found.sort_by_key(|(case, urgent)| {
        let summary = &summaries[*case];
        (!urgent.is_now(), Reverse(summary.ave.map(Ave::number)), &summary.name)
    });
    found.into_iter().map(|(case, _)| Row::Urgent(case)).collect()
}
