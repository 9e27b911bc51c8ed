//! What happened.

use std::collections::BTreeSet;

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use super::marks::{Marks, marks};
use super::record::{
    Kind, Told, answer, day, line, number, numbered, offered, people, prose, record,
};
use super::time_of_day::time_of_day;
use super::{Answer, PersonId};

numbered! {
    held /// An incident within one case. 0 means: not numbered yet.
    IncidentId
}

offered! {
    /// Forms of violence, in the words of the field.
    pub enum ViolenceForm {
        /// Lichamelijk geweld.
        Lichamelijk,
        /// Psychisch geweld: schelden, vernederen, dreigen.
        Psychisch,
        /// Seksueel geweld.
        Seksueel,
        /// Economisch of financieel geweld.
        Financieel,
        /// Verwaarlozing of onthouden van zorg.
        Verwaarlozing,
        /// Dwingende controle.
        DwingendeControle,
        /// Stalking.
        Stalking,
        /// Ruzie tussen ouders over en rond een scheiding.
        Conflictscheiding,
        /// Kinderen die geweld meemaken.
        KindAlsGetuige,
        /// Ontspoorde mantelzorg of ouderenmishandeling.
        Ouderenmishandeling,
        /// Geweld van een kind tegen een ouder.
        TegenOuders,
        /// Eergerelateerd geweld, huwelijksdwang, achterlating, vrouwelijke genitale verminking.
        Eergerelateerd,
        /// Mensenhandel: made to work, steal or have sex for somebody else.
        Mensenhandel,
    }
}

record! {
    /// One event, in plain facts.
    #[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
    #[serde(default)]
    pub struct Incident {
        /// The number others refer to.
        pub id: IncidentId = number(),
        /// The day; absent when nobody knows.
        pub on: Option<NaiveDate> = day("incident-on").past().half_typed("incident"),
        /// At what time: "21:15"; a term in hours counts from it.
        pub at: String = line("incident-at"),
        /// The day it became known; absent when that is the day itself or was
        /// not noted. What surfaces later asks for safety again (rule D1).
        pub learned_on: Option<NaiveDate> =
            day("incident-learned-on").past().half_typed("learned"),
        /// What happened, seen or heard, without judgement.
        pub what: String = prose("incident-what").lines(3),
        /// Who were part of it.
        pub involved: BTreeSet<PersonId> = people("incident-involved"),
        /// Whether children were there.
        pub children_present: Answer = answer("incident-children"),
        /// Whether somebody was hurt.
        pub injury: Answer = answer("incident-injury"),
        /// Whether somebody's breath was cut off: by the throat, a cushion, water.
        pub strangulation: Answer = answer("incident-strangulation"),
        /// Whether there was sexual violence.
        pub sexual: Answer = answer("incident-sexual"),
        /// Whether a weapon was used or shown.
        pub weapon: Answer = answer("incident-weapon"),
        /// Whether the police came.
        pub police: Answer = answer("incident-police"),
        /// The day on which a doctor looked at what it did to somebody.
        pub doctor_on: Option<NaiveDate> =
            day("incident-doctor-on").past().half_typed("incident-doctor"),
        /// The day on which the Centrum Seksueel Geweld was called.
        pub csg_on: Option<NaiveDate> = day("incident-csg-on").past().half_typed("incident-csg"),
        /// The day on which school was told that a child needs support.
        pub school_told_on: Option<NaiveDate> =
            day("incident-school-told-on").past().half_typed("school-told"),
        /// Who told it.
        pub told_by: String = line("told-by").source(),
        /// Who may know of it.
        pub marks: Marks = marks(),
    }
    Kind::numbered("incidents", &["what"]).dated("on").told(Told::Dated)
}

impl Incident {
    /// The day by which it had happened: its own, else the day it became known.
    #[must_use]
    pub fn happened_by(&self) -> Option<NaiveDate> {
        self.on.or(self.learned_on)
    }

    /// The time of day, when one can be read.
    #[must_use]
    pub fn time(&self) -> Option<NaiveTime> {
        time_of_day(&self.at)
    }

    /// The day from which it was known; never before it happened.
    #[must_use]
    pub fn known_from(&self) -> Option<NaiveDate> {
        self.on.max(self.learned_on)
    }
}
