//! A tijdelijk huisverbod, and what somebody did against it.

use std::collections::BTreeSet;

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use super::marks::{Marks, marks};
use super::record::{
    Kind, Told, answer, day, line, number, numbered, people, person, prose, record,
};
use super::time_of_day::time_of_day;
use super::{Answer, PersonId};

numbered! {
    held /// A huisverbod within one case. 0 means: not numbered yet.
    HuisverbodId
}

numbered! {
    held /// A breach within one case. 0 means: not numbered yet.
    OvertredingId
}

record! {
    /// A tijdelijk huisverbod: somebody may not come home or seek contact for ten
    /// days, which the mayor may make 28 (Wet tijdelijk huisverbod). How long is
    /// told by the model; what the decision itself says goes before that.
    #[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
    #[serde(default)]
    pub struct Huisverbod {
        /// The number others refer to.
        pub id: HuisverbodId = number(),
        /// The day on which it was imposed.
        pub on: Option<NaiveDate> = day("order-on").past().half_typed("order"),
        /// At what time: "21:15". It ends at the same time.
        pub at: String = line("order-at"),
        /// Who imposed it.
        pub by: String = line("order-by").colleague(),
        /// Who may not come home.
        pub away: PersonId = person("order-away"),
        /// Whose home it is.
        pub home: BTreeSet<PersonId> = people("order-home"),
        /// Which children it is about.
        pub children: BTreeSet<PersonId> = people("order-children"),
        /// The last day, once it was extended.
        pub extended_until: Option<NaiveDate> =
            day("order-extended-until").next().half_typed("order-extended"),
        /// The day on which it was decided whether to extend it.
        pub decided_on: Option<NaiveDate> =
            day("order-decided-on").past().half_typed("order-decided"),
        /// The day on which it was withdrawn before its end.
        pub ended_on: Option<NaiveDate> = day("order-ended-on").past().half_typed("order-ended"),
        /// What was decided, and why.
        pub note: String = prose("order-note").lines(2),
    }
    Kind::numbered("orders", &["note"]).dated("on").told(Told::Dated)
}

impl Huisverbod {
    /// The time of day at which it was imposed, when one can be read.
    #[must_use]
    pub fn time(&self) -> Option<NaiveTime> {
        time_of_day(&self.at)
    }
}

record! {
    /// Somebody did not keep to a huisverbod or contactverbod.
    #[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
    #[serde(default)]
    pub struct Overtreding {
        /// The number others refer to.
        pub id: OvertredingId = number(),
        /// The day; absent when nobody knows.
        pub on: Option<NaiveDate> = day("breach-on").past().half_typed("breach"),
        /// What happened, seen or heard.
        pub what: String = prose("breach-what").lines(2),
        /// Whether the police know of it.
        pub police: Answer = answer("breach-police"),
        /// Who told it.
        pub told_by: String = line("told-by").source(),
        /// Who may know of it.
        pub marks: Marks = marks(),
    }
    Kind::numbered("breaches", &["what"]).dated("on").told(Told::Dated)
}
