//! Where help or cooperation is stuck, and with whom that was taken up.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Answer;
use super::marks::{Marks, marks};
use super::record::{
    Kind, Told, answer, choice, day, line, number, numbered, offered, prose, record,
};

numbered! {
    held /// A stagnation within one case. 0 means: not numbered yet.
    StagnatieId
}

offered! {
    /// In what way it is stuck. Those that no other record tells come first.
    pub enum StagnatieKind {
        /// An organisation left, or does not come.
        PartijWeg,
        /// A waiting list stands in the way of safety.
        Wachtlijst,
        /// Professionals disagree about what is needed.
        Onenigheid,
        /// Agreements are not kept, checked late, or actions are late.
        Afspraken,
        /// Nobody holds casusregie or procesregie.
        GeenRegie,
        /// The plan does not bring what it was made for.
        PlanZonderEffect,
        /// It was reported again while there was help.
        NieuweMelding,
    }
}

record! {
    /// Something that keeps help or cooperation from going on. It lasts until
    /// somebody wrote that it is over: that days go by ends nothing.
    #[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
    #[serde(default)]
    pub struct Stagnatie {
        /// The number others refer to.
        pub id: StagnatieId = number(),
        /// In what way; absent while nobody chose.
        pub kind: Option<StagnatieKind> = choice("stagnatie-kind", "stagnatie-kind-{}"),
        /// With whom or what, in a few words.
        pub what: String = prose("stagnatie-what").lines(1),
        /// Since when.
        pub since: Option<NaiveDate> = day("stagnatie-since").past().half_typed("stagnatie"),
        /// With whom it was taken up.
        pub discussed_with: String = line("stagnatie-with").source(),
        /// When that was.
        pub discussed_on: Option<NaiveDate> =
            day("stagnatie-on").past().half_typed("stagnatie-discussed"),
        /// What was agreed about it.
        pub agreed: String = prose("stagnatie-agreed").lines(1),
        /// Whether it was put to the next level: procesregie, management, board.
        pub passed_on: Answer = answer("stagnatie-passed-on"),
        /// The day on which it was over; absent while it lasts.
        pub ended_on: Option<NaiveDate> =
            day("stagnatie-ended-on").past().half_typed("stagnatie-ended"),
        /// Who may know of it.
        pub marks: Marks = marks(),
    }
    Kind::numbered("stagnaties", &["what"]).dated("since").told(Told::Dated)
}

impl Stagnatie {
    /// Whether it lasts.
    #[must_use]
    pub fn lasts(&self) -> bool {
        self.ended_on.is_none()
    }

    /// Whether it shows by itself that it is stuck, rather than only with whom
    /// something was taken up that other records show.
    #[must_use]
    pub fn tells(&self) -> bool {
        self.since.is_some() || !self.what.trim().is_empty() || !self.is_taken_up()
    }

    /// Whether it was taken up with somebody.
    #[must_use]
    pub fn is_taken_up(&self) -> bool {
        self.discussed_on.is_some() || !self.discussed_with.trim().is_empty()
    }
}
