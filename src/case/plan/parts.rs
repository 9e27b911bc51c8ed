//! What stands in a version of a plan besides its words: signs of tension, the
//! parts of children, quotes, to whom it was given, and looking back.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::case::marks::{Marks, marks};
use crate::case::record::{Kind, Told, answer, day, line, number, numbered, person, prose, record};
use crate::case::{Answer, PersonId};

numbered! {
    held /// A sign of tension within one version. 0 means: not numbered yet.
    SpanningId
}

numbered! {
    held /// A quote within one version. 0 means: not numbered yet.
    CitaatId
}

numbered! {
    held /// The giving of one version. 0 means: not numbered yet.
    UitreikingId
}

numbered! {
    held /// A looking back within one version. 0 means: not numbered yet.
    TerugblikId
}

record! {
    /// What is seen before it goes wrong, and who does what then.
    #[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
    #[serde(default)]
    pub struct Spanning {
        /// The number others refer to.
        pub id: SpanningId = number(),
        /// What is seen.
        pub seen: String = prose("spanning-seen").lines(1),
        /// Who does what then.
        pub then: String = prose("spanning-then").lines(1),
    }
    Kind::numbered("spanningen", &["seen"])
}

record! {
    /// The part of a child, so that the child understands it, in its own words.
    #[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
    #[serde(default)]
    pub struct KindDeel {
        /// Which child.
        pub person: PersonId = person("kinddeel-person").whose().source().not_asked(),
        /// What the child was told about what is going on.
        pub told: String = prose("kinddeel-told"),
        /// Who helps.
        pub helps: String = prose("kinddeel-helps").lines(1),
        /// Where the child goes.
        pub goes: String = prose("kinddeel-goes").lines(1),
        /// Whom the child calls.
        pub calls: String = prose("kinddeel-calls").lines(1),
        /// What the child says of it.
        pub own: String = prose("kinddeel-own").lines(1),
        /// Who may know of it.
        pub marks: Marks = marks(),
    }
    Kind::known_by("kinddelen", &["person"]).told(Told::OfPerson)
}

impl KindDeel {
    /// Whether nothing was written in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let all = [&self.told, &self.helps, &self.goes, &self.calls, &self.own];
        all.iter().all(|words| words.trim().is_empty())
    }
}

record! {
    /// What a member of the family says.
    #[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
    #[serde(default)]
    pub struct Citaat {
        /// The number others refer to.
        pub id: CitaatId = number(),
        /// Who says it.
        pub person: PersonId = person("citaat-person").whose().source(),
        /// In their own words.
        pub words: String = prose("citaat-words").lines(1),
        /// Who may know of it.
        pub marks: Marks = marks(),
    }
    Kind::numbered("citaten", &["words"])
}

record! {
    /// That the version was given to somebody, or read to them.
    #[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
    #[serde(default)]
    pub struct Uitreiking {
        /// The number others refer to.
        pub id: UitreikingId = number(),
        /// To whom of the circle; 0 for somebody outside it.
        pub person: PersonId = person("uitreiking-person").whose(),
        /// To whom outside the circle: an organisation.
        pub organisation: String = line("uitreiking-organisation"),
        /// The day.
        pub on: Option<NaiveDate> = day("uitreiking-on").past().half_typed("uitreiking"),
        /// How: on paper, read aloud, drawn.
        pub how: String = prose("uitreiking-how").lines(0),
    }
    Kind::numbered("uitreikingen", &["organisation", "how"]).dated("on").told(Told::Dated)
}

record! {
    /// Somebody looked back on the plan with those it is of.
    #[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
    #[serde(default)]
    pub struct Terugblik {
        /// The number others refer to.
        pub id: TerugblikId = number(),
        /// The day.
        pub on: Option<NaiveDate> = day("terugblik-on").past().half_typed("terugblik"),
        /// Who looked back.
        pub by: String = line("terugblik-by").colleague(),
        /// What came of it.
        pub found: String = prose("terugblik-found").lines(1),
        /// Whether the plan brings what it was made for.
        pub helps: Answer = answer("terugblik-helps"),
    }
    Kind::numbered("terugblikken", &["found"]).dated("on").told(Told::Dated)
}
