//! Whether somebody agrees that something is shared about them.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::marks::{Marks, marks};
use super::record::{Kind, Told, answer, day, line, number, numbered, person, prose, record};
use super::{Answer, PersonId};

numbered! {
    held /// A consent within one case. 0 means: not numbered yet.
    ToestemmingId
}

record! {
    /// What one person said about sharing: with whom, for what, and when. Refused
    /// and withdrawn stand beside given, so that nobody has to remember it.
    #[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
    #[serde(default)]
    pub struct Toestemming {
        /// The number others refer to.
        pub id: ToestemmingId = number(),
        /// Whose consent it is.
        pub person: PersonId = person("toestemming-person").whose().source(),
        /// With whom may be shared: "school", "de huisarts".
        pub with: String = line("toestemming-with"),
        /// For what.
        pub what: String = prose("toestemming-what").lines(1),
        /// Whether they agree.
        pub given: Answer = answer("toestemming-given"),
        /// The day on which they said so.
        pub on: Option<NaiveDate> = day("toestemming-on").past().half_typed("toestemming"),
        /// Who asked.
        pub asked_by: String = line("toestemming-asked-by").colleague(),
        /// The day on which they took it back.
        pub withdrawn_on: Option<NaiveDate> =
            day("toestemming-withdrawn-on").past().half_typed("toestemming-withdrawn"),
        /// What they said about it, or why it was shared all the same.
        pub note: String = prose("toestemming-note").lines(1),
        /// Who may know of it.
        pub marks: Marks = marks(),
    }
    Kind::numbered("toestemmingen", &["with", "what"]).dated("on").told(Told::OfPerson)
}

impl Toestemming {
    /// How it stands on `today`: not known, given, refused or taken back.
    #[must_use]
    pub fn stands(&self, today: NaiveDate) -> Answer {
        match self.withdrawn_on {
            Some(on) if on <= today => Answer::No,
            _ => self.given,
        }
    }
}
