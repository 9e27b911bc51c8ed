//! What somebody worries about.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::marks::{Marks, marks};
use super::record::{Kind, Told, day, line, number, numbered, prose, record};

numbered! {
    held /// A worry within one case. 0 means: not numbered yet.
    WorryId
}

record! {
    /// What somebody worries about, in their own words. The first of all stands in
    /// [`Case::concern`](super::Case::concern).
    #[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
    #[serde(default)]
    pub struct Worry {
        /// The number others refer to.
        pub id: WorryId = number(),
        /// What the worry is.
        pub what: String = prose("worry-what"),
        /// Who told it.
        pub told_by: String = line("told-by").source(),
        /// The day on which it was told; absent when nobody knows.
        pub on: Option<NaiveDate> = day("worry-on").past().half_typed("worry"),
        /// Who may know of it.
        pub marks: Marks = marks(),
    }
    Kind::numbered("worries", &["what"]).dated("on").told(Told::Dated)
}
