//! How cases stand: phase, level, form of violence and route.

use super::{Asked, Key, Selection, Spread};
use crate::case::{Ave, MeldingTo, Phase, Route, ViolenceForm};

impl Selection<'_> {
    /// Cases by the phase in which they stood on the last day of the period, or when
    /// they were closed.
    #[must_use]
    pub fn phases(&self) -> Spread {
        let found = self.lines().map(|line| line.phase_on(self.period().last).map(Key::Phase));
        Spread::apart(Phase::ALL.map(Key::Phase), found)
    }

    /// Cases by the level that was in force on the last day of the period. Where nobody
    /// decided yet, it is not known.
    #[must_use]
    pub fn levels(&self) -> Spread {
        let found = self.lines().map(|line| line.level_on(self.period().last).map(Key::Level));
        Spread::apart(Ave::ALL.map(Key::Level), found)
    }

    /// Cases by form of violence; a case counts for each form that plays a part. Where
    /// none was chosen, it is not known.
    #[must_use]
    pub fn forms(&self) -> Spread {
        let found = self.kept().map(|line| {
            let forms = line.forms.iter().copied().map(Key::Form).collect();
            (!line.forms.is_empty()).then_some(forms)
        });
        Spread::together(ViolenceForm::ALL.map(Key::Form), found)
    }

    /// Cases by where somebody was asked to join or where it was reported in the period.
    /// Where a request has no day and no other has one in the period, it is not known.
    #[must_use]
    pub fn routes(&self) -> Spread {
        let keys = Route::ALL.map(Key::Route).into_iter();
        let keys = keys.chain(MeldingTo::ALL.map(Key::Melding));
        Spread::together(keys, self.lines().map(|line| self.asked(&line.asked)))
    }

    fn asked(&self, asked: &[Asked]) -> Option<Vec<Key>> {
        let period = self.period();
        let is_in = |one: &&Asked| match one.on {
            Some(on) => period.contains(on),
            // In all that is known, a day does not matter.
            None => period.first.is_none(),
        };
        let found: Vec<Key> = asked.iter().filter(is_in).map(|one| one.what).collect();
        let undated = asked.iter().any(|one| one.on.is_none());
        (!found.is_empty() || !undated).then_some(found)
    }
}
