//! Moments that were agreed.

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use super::marks::{Marks, marks};
use super::record::{Kind, Told, choice, day, line, number, numbered, offered, prose, record};
use super::time_of_day::time_of_day;

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
        /// At what time: "14:30".
        pub at: String = line("moment-at"),
        /// What kind.
        pub kind: MomentKind = choice("moment-kind", "moment-{}"),
        /// What, and with whom.
        pub what: String = prose("moment-what").lines(0),
        /// The day it was done.
        pub done_on: Option<NaiveDate> = day("versions-field-done-on").not_asked(),
        /// Who may know of it.
        pub marks: Marks = marks(),
    }
    Kind::numbered("moments", &["what"]).dated("on").told(Told::Dated)
}

impl Moment {
    /// The time of day, when one can be read in it: "14:30", "14.30 uur", "9 uur".
    #[must_use]
    pub fn time(&self) -> Option<NaiveTime> {
        time_of_day(&self.at)
    }

    /// Whether it still has to happen.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.done_on.is_none()
    }
}
