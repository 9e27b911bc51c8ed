//! What is agreed on going down a level, so that nobody lets go too soon.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::record::{Kind, day, line, prose, record};

record! {
    /// Going down a level as a conversation, while it is prepared (rule C11: regie
    /// is handed over formally, with a day to look back and a waakvlam).
    #[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
    #[serde(default)]
    pub struct Afschaling {
        /// Why it can be done while something is open.
        pub because: String = prose("afschaling-because").lines(1),
        /// Who takes over casusregie; empty when that does not change.
        pub hands_to: String = line("afschaling-hands-to").colleague(),
        /// When to look back together.
        pub review_on: Option<NaiveDate> =
            day("afschaling-review").next().half_typed("afschaling-review"),
        /// When somebody keeps in touch for the first time.
        pub waakvlam_on: Option<NaiveDate> =
            day("afschaling-waakvlam").next().half_typed("afschaling-waakvlam"),
        /// Until when procesregie goes on.
        pub procesregie_until: Option<NaiveDate> =
            day("afschaling-procesregie").next().half_typed("afschaling-procesregie"),
    }
    Kind::alone()
}

record! {
    /// The same as it stands with a decision: never edited.
    #[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
    #[serde(default)]
    pub struct Afgeschaald {
        /// What should have been so and was not known to be, line by line.
        pub left_open: String = prose("afschaling-left-open").not_asked(),
        /// Why it could be done all the same.
        pub because: String = prose("afschaling-because").not_asked(),
        /// Who takes over casusregie; empty when that did not change.
        pub hands_to: String = line("afschaling-hands-to").colleague().not_asked(),
        /// When to look back together.
        pub review_on: Option<NaiveDate> = day("afschaling-review").not_asked(),
        /// When somebody keeps in touch for the first time.
        pub waakvlam_on: Option<NaiveDate> = day("afschaling-waakvlam").not_asked(),
        /// Until when procesregie goes on.
        pub procesregie_until: Option<NaiveDate> = day("afschaling-procesregie").not_asked(),
    }
    Kind::alone()
}

impl Afschaling {
    /// As it stands with a decision, with what was left open.
    #[must_use]
    pub fn decided(self, left_open: String) -> Afgeschaald {
        let Self { because, hands_to, review_on, waakvlam_on, procesregie_until } = self;
        Afgeschaald {
            left_open,
            because: because.trim().to_owned(),
            hands_to: hands_to.trim().to_owned(),
            review_on,
            waakvlam_on,
            procesregie_until,
        }
    }
}
