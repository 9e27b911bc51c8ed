//! Moments that were agreed.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::record::{Kind, Told, choice, day, number, numbered, offered, prose, record};

numbered! {
    held /// A moment within one case. 0 means: not numbered yet.
    MomentId
}

offered! {
    /// What kind of moment.
    #[derive(Default)]
    pub enum MomentKind {
        /// An appointment or a talk.
        #[default]
        Contact,
        /// Looking back on a plan together.
        Evaluatie,
        /// A meeting of professionals.
        Overleg,
        /// Keeping in touch after help ended.
        Waakvlam,
    }
}

record! {
    /// A planned moment.
    #[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
    #[serde(default)]
    pub struct Moment {
        /// The number others refer to.
        pub id: MomentId = number(),
        /// The day it is due.
        pub on: Option<NaiveDate> = day("moment-on").next().half_typed("moment"),
        /// What kind.
        pub kind: MomentKind = choice("moment-kind", "moment-{}"),
        /// What, and with whom.
        pub what: String = prose("moment-what").lines(0),
        /// The day it was done.
        pub done_on: Option<NaiveDate> = day("versions-field-done-on").not_asked(),
    }
    Kind::numbered("moments", &["what"]).dated("on").told(Told::Dated)
}

impl Moment {
    /// Whether it still has to happen.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.done_on.is_none()
    }
}
