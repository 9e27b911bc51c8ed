//! What a child said, and what was done with it.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::marks::{Marks, marks};
use super::record::{
    Kind, Told, answer, choice, day, line, number, numbered, offered, people, prose, record,
};
use super::{Answer, Case, PersonId};

numbered! {
    held /// A talk with a child within one case. 0 means: not numbered yet.
    KindgesprekId
}

offered! {
    /// Whether a child told something itself. Who is too young to tell is seen.
    #[derive(Default)]
    pub enum Kindcontact {
        /// Somebody spoke with the child.
        #[default]
        Gesproken,
        /// Somebody saw how the child is, or how an unborn child is.
        Gezien,
    }
}

record! {
    /// That a child was seen or spoken with: by whom, with whom there, what it said
    /// and what was done with that. The inspectorates asked for each of these after
    /// a foster child was not believed and knew of no vertrouwenspersoon
    /// (Vlaardingen, January 2025).
    #[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
    #[serde(default)]
    pub struct Kindgesprek {
        /// The number others refer to.
        pub id: KindgesprekId = number(),
        /// Which children.
        pub children: BTreeSet<PersonId> = people("kindgesprek-children").source(),
        /// The day.
        pub on: Option<NaiveDate> = day("kindgesprek-on").past().half_typed("kindgesprek"),
        /// Whether it was a talk.
        pub kind: Kindcontact = choice("kindgesprek-kind", "kindgesprek-kind-{}"),
        /// Who saw the child or spoke with it.
        pub by: String = line("kindgesprek-by").colleague(),
        /// At what kind of place.
        pub location: String = prose("kindgesprek-location").lines(0),
        /// Whether no parent or carer was there. Somebody the child chose may be.
        pub alone: Answer = answer("kindgesprek-alone"),
        /// Who else was there.
        pub present: String = line("kindgesprek-present"),
        /// What the child said, in its own words; of who is too young, what was seen.
        pub words: String = prose("kindgesprek-words").lines(3),
        /// What was done with it.
        pub done_with_it: String = prose("kindgesprek-done"),
        /// Whether the child was told that it is believed.
        pub believed: Answer = answer("kindgesprek-believed"),
        /// Whether the child was told what happens now.
        pub told_next: Answer = answer("kindgesprek-told-next"),
        /// Whether the child was told of the vertrouwenspersoon.
        pub vertrouwenspersoon: Answer = answer("kindgesprek-vertrouwenspersoon"),
        /// Who may know of it.
        pub marks: Marks = marks(),
    }
    Kind::numbered("kindgesprekken", &["words", "by"]).dated("on").told(Told::Dated)
}

impl Kindgesprek {
    /// Whether a child could speak freely in it: a talk without a parent or carer.
    #[must_use]
    pub fn is_apart(&self) -> bool {
        self.kind == Kindcontact::Gesproken && self.alone == Answer::Yes
    }

    /// Whether a child told something of which nobody wrote what was done with it.
    #[must_use]
    pub fn waits(&self) -> bool {
        let told = self.kind == Kindcontact::Gesproken && !self.words.trim().is_empty();
        told && self.done_with_it.trim().is_empty()
    }
}

impl Case {
    /// Every talk with a child, in the order in which they were recorded.
    pub fn talks_with(&self, child: PersonId) -> impl Iterator<Item = &Kindgesprek> {
        self.kindgesprekken.iter().filter(move |one| one.children.contains(&child))
    }

    /// The last day up to `today` on which somebody could speak freely with this
    /// person: as it was noted, or a talk with a child apart.
    #[must_use]
    pub fn spoken_with(&self, person: PersonId, today: NaiveDate) -> Option<NaiveDate> {
        let noted = self.family.person(person).and_then(|one| one.spoken_on);
        let apart = self.talks_with(person).filter(|one| one.is_apart()).filter_map(|one| one.on);
        apart.chain(noted).filter(|on| *on <= today).max()
    }

    /// The last day up to `today` on which somebody saw this person.
    #[must_use]
    pub fn seen(&self, person: PersonId, today: NaiveDate) -> Option<NaiveDate> {
        let noted = self.family.person(person).and_then(|one| one.spoken_on);
        let talks = self.talks_with(person).filter_map(|one| one.on);
        talks.chain(noted).filter(|on| *on <= today).max()
    }
}
