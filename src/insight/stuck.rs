//! Where cases get stuck.

use super::{Key, Selection, Spread};
use crate::case::StagnatieKind;

impl Selection<'_> {
    /// In how many cases it got stuck in which way. In a case in which nothing shows it,
    /// it may be so all the same; that is not a figure of this.
    #[must_use]
    pub fn stuck(&self) -> Spread {
        let keys = StagnatieKind::ALL.map(Key::Stuck);
        let found = self.kept().map(|line| {
            let stuck = line.stuck.iter().filter(|one| one.was_in(self.period()));
            Some(stuck.map(|one| Key::Stuck(one.kind)).collect())
        });
        Spread::together(keys, found)
    }
}
