//! What every screen may know besides its own state.

use chrono::{DateTime, FixedOffset, NaiveDate};

use crate::guidance::{Guidance, Region};

/// Time, the user and the method, as they are at this moment.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// Wall time here.
    pub now: DateTime<FixedOffset>,
    /// The name under which this user writes.
    pub me: &'a str,
    /// The method.
    pub guidance: &'a Guidance,
    /// The region's settings.
    pub region: &'a Region,
    /// Whether nothing may be changed, because another window holds the vault.
    pub read_only: bool,
}

impl Context<'_> {
    /// The day here.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        self.now.date_naive()
    }

    /// Whether a name is that of this user.
    #[must_use]
    pub fn is_me(&self, name: &str) -> bool {
        !self.me.trim().is_empty() && self.me.trim().eq_ignore_ascii_case(name.trim())
    }
}
