//! Keeping in touch after help has ended.

use super::{CaseLine, Kept, Key, Selection, Spread};

impl Selection<'_> {
    /// The cases that are closed on the last day of the period, by how it stands with the
    /// waakvlam then. It is known of today alone, so that a period that is over has none.
    #[must_use]
    pub fn waakvlam(&self) -> Spread {
        let closed = self.all().filter(|line| line.runs.ended().is_some());
        Spread::apart(Kept::ALL.map(Key::Waakvlam), closed.map(|line| self.standing(line)))
    }

    fn standing(&self, line: &CaseLine) -> Option<Key> {
        let kept = match (line.waakvlam_due, line.keeps_in_touch) {
            (Some(due), _) if due < self.period().last => Kept::Overdue,
            (Some(_), _) => Kept::Ahead,
            (None, Some(true)) => Kept::Ended,
            (None, Some(false)) => Kept::Nobody,
            (None, None) => return None,
        };
        Some(Key::Waakvlam(kept))
    }
}
