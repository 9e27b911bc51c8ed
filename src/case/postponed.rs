//! What somebody put off, and why.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::record::{Kind, code, day, number, numbered, prose, record};

numbered! {
    held /// A step that was put off within one case. 0 means: not numbered yet.
    PostponedId
}

record! {
    /// A step of the advice that waits until a day, with the reason. What stands
    /// above everything cannot be put off.
    #[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
    #[serde(default)]
    pub struct Postponed {
        /// The number others refer to.
        pub id: PostponedId = number(),
        /// Which step, by its name in the model and what it is about.
        pub step: String = code("versions-field-step"),
        /// The day on which it comes back.
        pub until: Option<NaiveDate> = day("later-until").next().half_typed("later"),
        /// Why it can wait. Without a reason it does not.
        pub reason: String = prose("later-reason").lines(1),
    }
    Kind::numbered("versions-list-postponed", &["step", "reason"]).dated("until")
}

impl Postponed {
    /// Whether it still waits on `today`.
    #[must_use]
    pub fn waits(&self, today: NaiveDate) -> bool {
        !self.reason.trim().is_empty() && self.until.is_some_and(|until| until > today)
    }
}
