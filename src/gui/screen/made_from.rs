//! What a page was made from, so that it is made again only when that changed.

use chrono::NaiveDate;

use crate::gui::context::Context;

/// The listing, the day and the user at the time of making.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct MadeFrom {
    revision: Option<u64>,
    today: NaiveDate,
    me: String,
}

impl MadeFrom {
    /// Takes over what is now; says whether it differed.
    pub(super) fn renew(&mut self, revision: u64, context: &Context<'_>) -> bool {
        let same = self.revision == Some(revision)
            && self.today == context.today()
            && self.me == context.me;
        if !same {
            *self = Self {
                revision: Some(revision),
                today: context.today(),
                me: context.me.to_owned(),
            };
        }
        !same
    }
}
