//! The people of a case and what is between them.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use unicode_segmentation::UnicodeSegmentation;

use super::marks::{Marks, marks};
use super::record::{
    self, Kind, Told, answer, born, choice, day, flag, line, number, numbered, offered, parts,
    person, prose, record,
};
use super::{Answer, Born, PersonId};
use crate::texts;

offered! {
    /// Where somebody stands in the circle of safety, from the middle outwards.
    #[derive(Default)]
    pub enum Place {
        /// A child: in the middle.
        Child,
        /// An adult of the family or household.
        #[default]
        Adult,
        /// Family, friends and neighbours who watch and help.
        Network,
        /// Somebody who is there by profession.
        Professional,
    }
}

impl Place {
    /// Whether this is a member of the family itself.
    #[must_use]
    pub fn is_family(self) -> bool {
        matches!(self, Self::Child | Self::Adult)
    }
}

record! {
    /// Somebody who counts in this case.
    #[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
    #[serde(default)]
    pub struct Person {
        /// The number others refer to.
        pub id: PersonId = number(),
        /// Name or alias.
        pub name: String = line("family-name"),
        /// Where they stand in the circle.
        pub place: Place = choice("family-place", "family-place-{}"),
        /// Their role in words: "moeder", "oma", "intern begeleider".
        pub role: String = line("family-role"),
        /// Organisation, for professionals.
        pub organisation: String = line("family-organisation"),
        /// Whether a professional passes on signals only, and helps no further: a
        /// teacher who worries, the police after a report.
        pub signals_only: bool = flag("family-signals-only"),
        /// Birth or age.
        pub born: Option<Born> = born("family-born").past().half_typed("born"),
        /// Where they live: "bij moeder", "Kerkstraat 4".
        pub household: String = prose("family-household").lines(1).lives(),
        /// In which municipality that is.
        pub municipality: String = line("family-municipality").lives(),
        /// Whether they hold parental authority (*gezag*).
        pub custody: Answer = answer("family-custody"),
        /// The last day somebody of the team spoke with them.
        pub spoken_on: Option<NaiveDate> = day("family-spoken-on").past().half_typed("spoken"),
        /// Whether they died; [`Self::has_died`] also looks at the day.
        pub died: bool = flag("family-died"),
        /// The day they died.
        pub died_on: Option<NaiveDate> = day("family-died-on").past().half_typed("died"),
        /// How to reach them.
        pub contact: String = prose("family-contact").lines(1).reaches(),
        /// Whether it is safe to call or write to them.
        pub safe_to_call: Answer = answer("family-safe-to-call"),
        /// Who reads along or listens in.
        pub reads_along: String = prose("family-reads-along").lines(0),
        /// Whether nobody else may learn where they live.
        pub secret_address: bool = flag("family-secret-address"),
        /// Anything else.
        pub note: String = prose("family-note"),
        /// Who may know of it.
        pub marks: Marks = marks(),
    }
    Kind::numbered("people", &["name", "role", "household", "municipality", "contact", "note"])
        .dated("born")
        .told(Told::Person)
}

impl Person {
    /// Age in whole years on `today`, when known. Who died grows no older: the
    /// age is that of the last day, or the one that was noted.
    #[must_use]
    pub fn age(&self, today: NaiveDate) -> Option<u32> {
        match (self.born?, self.died_on) {
            (born, Some(last)) => Some(born.age(last.min(today))),
            (born, None) if !self.died => Some(born.age(today)),
            (Born::Aged { years, .. }, None) => Some(years.into()),
            (Born::On(_), None) => None,
        }
    }

    /// The municipality without spaces around it; empty when nobody wrote it.
    #[must_use]
    pub fn municipality_name(&self) -> &str {
        self.municipality.trim()
    }

    /// Whether they died.
    #[must_use]
    pub fn has_died(&self) -> bool {
        self.died || self.died_on.is_some()
    }

    /// Whether they can be asked, and a plan can be made with them.
    #[must_use]
    pub fn is_alive(&self) -> bool {
        !self.has_died()
    }

    /// The name, or the role while there is no name.
    #[must_use]
    pub fn label(&self) -> &str {
        if is_blank(&self.name) { &self.role } else { &self.name }
    }

    /// Up to two letters for a small circle, each with the signs that belong to
    /// it; the first character of a name without letters.
    #[must_use]
    pub fn initials(&self) -> String {
        let all = || self.label().graphemes(true);
        let letters: String =
            all().filter(|one| one.starts_with(char::is_alphanumeric)).take(2).collect();
        match letters.is_empty() {
            true => all().find(|one| !is_blank(one)).unwrap_or_default().to_owned(),
            false => letters,
        }
    }

    /// Year of birth, when a day of birth is known.
    #[must_use]
    pub fn birth_year(&self) -> Option<i32> {
        match self.born {
            Some(Born::On(day)) => Some(day.year()),
            _ => None,
        }
    }
}

/// Whether nothing of these words can be seen.
fn is_blank(words: &str) -> bool {
    words.chars().all(|c| c.is_whitespace() || texts::is_hidden(c))
}

offered! {
    /// What a line between two people stands for.
    #[derive(Default)]
    pub enum RelationKind {
        /// They help each other.
        #[default]
        Support,
        /// They fight.
        Conflict,
        /// The first controls the second.
        Control,
        /// They are family of each other, or were; the tie tells how.
        Family,
    }
}

offered! {
    /// What the first of two people is of the second.
    pub enum FamilyTie {
        /// A son.
        Zoon,
        /// A daughter.
        Dochter,
        /// A stepchild.
        Stiefkind,
        /// A foster child.
        Pleegkind,
        /// A partner, married or not.
        Partner,
        /// A partner who went.
        Ex,
        /// A brother or sister.
        BroerOfZus,
        /// A grandchild.
        Kleinkind,
        /// Whoever cares for the other without being paid (*mantelzorger*).
        Mantelzorger,
        /// Any other family.
        Familie,
        /// A friend or neighbour.
        Vriend,
    }
}

numbered! {
    held /// A relation within one case. 0 means: not numbered yet.
    RelationId
}

record! {
    /// What is between two people.
    #[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
    #[serde(default)]
    pub struct Relation {
        /// The number others refer to.
        pub id: RelationId = number(),
        /// The one; for control, the one who controls.
        pub from: PersonId = person("family-from").whose(),
        /// The other.
        pub to: PersonId = person("family-to").whose(),
        /// What it is.
        pub kind: RelationKind = choice("family-kind", "family-kind-{}"),
        /// How they are family; only where that is the kind.
        pub tie: Option<FamilyTie> = choice("family-tie", "family-tie-{}"),
        /// A few words: "bij elke overdracht".
        pub note: String = prose("family-relation-note-field").lines(0),
    }
    Kind::known_by("relations", &["from", "to"]).told(Told::Between)
}

offered! {
    /// Patterns that help to look (Verwey-Jonker Instituut, five family profiles;
    /// used in regional policy document S004). A help, not a label.
    pub enum FamilyProfile {
        /// Complex conflict divorce.
        ComplexeConflictscheiding,
        /// A family under great stress.
        GezinInDeStress,
        /// Intimate terrorism: one partner controls the other.
        IntiemeTerreur,
        /// The child's behaviour and the stress of raising it.
        KindgedragEnOpvoedstress,
        /// Long-term care is needed.
        LangdurigeZorg,
    }
}

record! {
    /// People, relations and the pattern the consultant recognises.
    #[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
    #[serde(default)]
    pub struct Family {
        /// Everybody in the circle.
        pub people: Vec<Person> = parts(),
        /// What is between them.
        pub relations: Vec<Relation> = parts(),
        /// The recognised pattern, if any.
        pub profile: Option<FamilyProfile> = choice("family-profile", "family-profile-{}"),
    }
    Kind::alone()
}

impl Family {
    /// Adds somebody at a place and gives the number.
    pub fn add(&mut self, place: Place) -> PersonId {
        PersonId(record::put_back(
            &mut self.people,
            usize::MAX,
            Person { place, ..Person::default() },
        ))
    }

    /// The person with this number.
    #[must_use]
    pub fn person(&self, id: PersonId) -> Option<&Person> {
        self.people.iter().find(|person| person.id == id)
    }

    /// The person with this number, to change.
    pub fn person_mut(&mut self, id: PersonId) -> Option<&mut Person> {
        self.people.iter_mut().find(|person| person.id == id)
    }

    /// Everybody at one place of the circle.
    pub fn at(&self, place: Place) -> impl Iterator<Item = &Person> {
        self.people.iter().filter(move |person| person.place == place)
    }

    /// The children.
    pub fn children(&self) -> impl Iterator<Item = &Person> {
        self.at(Place::Child)
    }

    /// Children and adults of the family itself.
    pub fn members(&self) -> impl Iterator<Item = &Person> {
        self.people.iter().filter(|person| person.place.is_family())
    }
}
