//! What a reader may see of a record.
//!
//! Marks go before everything. For somebody of the case it then matters whether
//! they control somebody, whose it is, and whether plans are apart; for a role
//! outside, what it needs and what was said about sharing.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::consent::said;
use super::control::{are_related, is_apart, kept_from};
use super::data::{Ground, Member, readers};
use super::left_out::Why;
use super::looking::{is, named_source};
use super::reader::Reader;
use crate::case::record::Record;
use crate::case::{Answer, Case, Entry, Mark, Marks, Person, PersonId, Place, marks_of};

/// Why something does not stay, and of whom it is.
pub(super) type Refused = (Why, Option<PersonId>);

/// A record that stays, and how much of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Frame {
    /// What stands in it stays.
    Whole,
    /// The details of a person.
    Person(PersonId),
    /// A relation of which only the tie stays.
    Tie,
    /// A plan of which only the part of the child who reads stays.
    ChildPart,
    /// The own plan of who reads.
    OwnPlan,
}

/// What is known of a reader before anything is looked at.
pub(super) struct Rules<'a> {
    pub(super) case: &'a Case,
    pub(super) reader: &'a Reader,
    /// What was said about sharing with the role that reads, by person.
    pub(super) said: BTreeMap<PersonId, Answer>,
    /// Somebody of the case who reads.
    pub(super) who: Option<PersonId>,
    /// People of whom who reads may learn nothing that could be dangerous.
    pub(super) kept_from: BTreeSet<PersonId>,
    /// Whether each has a plan of their own.
    pub(super) apart: bool,
    /// People whose being there is not told.
    pub(super) hidden: BTreeSet<PersonId>,
}

impl<'a> Rules<'a> {
    pub(super) fn of(case: &'a Case, reader: &'a Reader, today: NaiveDate) -> Self {
        let who = match reader {
            Reader::Person(id) => Some(*id),
            _ => None,
        };
        let apart = is_apart(case);
        let kept_from = who.map(|id| kept_from(case, id, apart)).unwrap_or_default();
        let mut rules = Self {
            case,
            reader,
            said: said(case, reader, today),
            who,
            kept_from,
            apart,
            hidden: BTreeSet::new(),
        };
        rules.hidden = rules.hidden_people();
        rules
    }

    /// Whether everything stays but what a mark keeps from strangers.
    pub(super) fn is_of_the_field(&self) -> bool {
        matches!(self.reader, Reader::Colleague { .. } | Reader::Archive)
    }

    /// What somebody of the case may see.
    pub(super) fn member(&self) -> &'static Member {
        match self.kept_from.is_empty() {
            true => &readers().member,
            false => &readers().controlling,
        }
    }

    /// Whether this reader sees anything of a field of the case.
    pub(super) fn shows(&self, field: &str) -> bool {
        let names = |all: &[String]| all.iter().any(|name| name == field);
        match (self.reader, self.reader.role()) {
            (Reader::Person(id), _) if self.person(*id).is_none() => false,
            (Reader::Person(_), _) => names(&self.member().shared) || names(&self.member().own),
            (_, Some(role)) => names(&role.shows),
            _ => true,
        }
    }

    /// Whether this reader sees a field of somebody.
    pub(super) fn shows_of(&self, person: PersonId, field: &str) -> bool {
        let names = |all: &[String]| all.iter().any(|name| name == field);
        match (self.reader, self.reader.role()) {
            (Reader::Person(own), _) if *own == person => {
                // What the team noted of somebody tells of others too.
                self.kept_from.is_empty() || field != "note"
            }
            (Reader::Person(_), _) => {
                let professional = self.person(person).map(|one| one.place);
                let reach = professional == Some(Place::Professional) && field == "contact";
                names(&self.member().person) || reach
            }
            (_, Some(role)) => names(&role.person) && !self.is_secret(person, field),
            _ => true,
        }
    }

    /// Whether a field tells where somebody lives who nobody may find. Of children
    /// too: they may be there.
    fn is_secret(&self, person: PersonId, field: &str) -> bool {
        let lives = ["household", "municipality", "contact"].contains(&field);
        lives && (self.has_secret_address(person))
    }

    /// Whether nobody may learn where somebody lives.
    pub(super) fn has_secret_address(&self, person: PersonId) -> bool {
        let members = || self.case.family.members();
        let is_child = self.person(person).is_some_and(|one| one.place == Place::Child);
        let own = self.person(person).is_some_and(|one| one.secret_address);
        own || is_child && members().any(|one| one.secret_address)
    }

    pub(super) fn person(&self, id: PersonId) -> Option<&'a Person> {
        self.case.family.person(id)
    }

    /// Everybody of whom not even the name stays.
    fn hidden_people(&self) -> BTreeSet<PersonId> {
        let people = self.case.family.people.iter();
        people.filter(|one| self.person_stays(one).is_err()).map(|one| one.id).collect()
    }

    /// Whether a record stays; `list` is the field of the case in which it stands.
    pub(super) fn judge(
        &self,
        list: &str,
        within: Option<Frame>,
        record: &dyn Record,
    ) -> Result<Frame, Refused> {
        if self.is_of_the_field() {
            return self.marks_allow(record).map(|()| Frame::Whole);
        }
        if within.is_none() && !self.shows(list) {
            return Err((Why::NotForReader, None));
        }
        if let Some(person) = is::<Person>(record) {
            return self.person_stays(person);
        }
        self.marks_allow(record)?;
        match (self.who, self.reader.role()) {
            (Some(who), _) => self.for_member(who, list, within, record),
            (None, Some(role)) => self.for_role(role, within, record),
            (None, None) => Err((Why::NotForReader, None)),
        }
    }

    /// The marks of a record; those of an entry count for what corrects it.
    fn marks(&self, record: &dyn Record) -> Marks {
        let mut marks = marks_of(record);
        let mut next = is::<Entry>(record).and_then(|entry| entry.corrects);
        let mut left = self.case.logbook.iter().len();
        while let Some(id) = next.filter(|_| left > 0) {
            let mut all = self.case.logbook.iter();
            let entry = all.find(|(other, _)| *other == id).map(|(_, entry)| entry);
            marks.extend(entry.iter().flat_map(|entry| entry.marks.iter().copied()));
            next = entry.and_then(|entry| entry.corrects);
            left -= 1;
        }
        marks
    }

    fn marks_allow(&self, record: &dyn Record) -> Result<(), Refused> {
        let marks = self.marks(record);
        if marks.is_empty() {
            return Ok(());
        }
        let teller = self.case.told_by(record);
        if self.who.is_some() && self.who == teller {
            return Ok(());
        }
        let named = matches!(self.reader, Reader::Archive | Reader::Colleague { names: true, .. });
        if marks.contains(&Mark::InVertrouwen) && !named {
            return Err((Why::InVertrouwen, teller));
        }
        let asked = self.reader.role().is_some_and(|role| role.consent == Ground::Asked);
        if marks.contains(&Mark::Derde) && (self.who.is_some() || asked) {
            return Err((Why::Derde, None));
        }
        // What stands under the name of who told it would name them.
        let is_named = (is::<Person>(record).is_some() && !named) || named_source(record);
        match self.hides_source(record) && is_named {
            true => Err((Why::BronNietNoemen, teller)),
            false => Ok(()),
        }
    }

    /// Whether who told it may not be named to this reader. Who takes the case over
    /// keeps the promise, and must be able to go back to who told it.
    pub(super) fn hides_source(&self, record: &dyn Record) -> bool {
        use crate::case::Purpose::Transfer;
        let may = matches!(
            self.reader,
            Reader::Archive | Reader::Colleague { purpose: Transfer, names: true }
        );
        let own = || self.who.is_some() && self.who == self.case.told_by(record);
        !may && self.marks(record).contains(&Mark::BronNietNoemen) && !own()
    }

    /// Whether it is known that somebody is there, and how much of them.
    fn person_stays(&self, person: &Person) -> Result<Frame, Refused> {
        if self.who == Some(person.id) {
            return Ok(Frame::Person(person.id));
        }
        self.marks_allow(person)?;
        if let (false, Some(who)) = (person.place.is_family(), self.who) {
            let known = self.kept_from.is_empty() || are_related(self.case, who, person.id);
            return match known {
                true => Ok(Frame::Person(person.id)),
                false => Err((Why::Control, Some(person.id))),
            };
        }
        if let Some(role) = self.reader.role() {
            self.consents(role, person)?;
        }
        Ok(Frame::Person(person.id))
    }
}
