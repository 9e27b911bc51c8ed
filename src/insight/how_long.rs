//! How long it took.

use chrono::NaiveDate;

use super::{CaseLine, Median, Selection};

impl Selection<'_> {
    /// The middle number of days from opening a case to the first appointment, over
    /// the cases that were opened in the period. An appointment counts once it took
    /// place; that of before the opening took no days.
    #[must_use]
    pub fn to_appointment(&self) -> Median {
        Median::of(self.began().map(|line| days(line, line.first_appointment)))
    }

    /// The same to the first talk with a child, over the cases with a child who is old
    /// enough to tell.
    #[must_use]
    pub fn to_child(&self) -> Median {
        let with_children = self.began().filter(|line| !line.children.is_empty());
        let first = |line: &CaseLine| line.children.iter().flatten().min().copied();
        Median::of(with_children.map(|line| days(line, first(line))))
    }

    /// The cases that were opened in the period.
    fn began(&self) -> impl Iterator<Item = &CaseLine> {
        let is_in = |on: NaiveDate| self.period().contains(on);
        self.kept().filter(move |line| line.runs.began().is_some_and(is_in))
    }
}

/// Whole days from the opening of a case to a day; none where either is not known.
fn days(line: &CaseLine, until: Option<NaiveDate>) -> Option<u32> {
    let took = until? - line.runs.began()?;
    Some(u32::try_from(took.num_days()).unwrap_or(0))
}
