//! What a reader may see of a record.
//!
//! Marks go before everything. For somebody of the case it then matters whether
//! they control somebody, whose it is, and whether plans are apart; for a role
//! outside, what it needs and what was said about sharing.

use std::any::Any;
use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::data::{Ground, Member, Outside, readers};
use super::left_out::Why;
use super::reader::Reader;
use crate::case::record::{Look, Record};
use crate::case::{
    Afspraak, Answer, Case, Entry, FamilyProfile, KindDeel, Mark, Marks, Opinion, Passage, Person,
    PersonId, Place, PlanVersion, Priority, Relation, RelationKind, Toestemming, ViolenceForm,
    marks_of,
};
use crate::redaction::folding::folded;

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
    reader: &'a Reader,
    today: NaiveDate,
    /// Somebody of the case who reads.
    pub(super) who: Option<PersonId>,
    /// People of whom who reads may learn nothing that could be dangerous.
    pub(super) kept_from: BTreeSet<PersonId>,
    /// Whether each has a plan of their own.
    apart: bool,
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
        let mut rules =
            Self { case, reader, today, who, kept_from, apart, hidden: BTreeSet::new() };
        rules.hidden = rules.hidden_people();
        rules
    }

    /// Whether everything stays but what a mark keeps from strangers.
    pub(super) fn is_of_the_field(&self) -> bool {
        matches!(self.reader, Reader::Colleague { .. } | Reader::Archive)
    }

    /// What somebody of the case may see.
    fn member(&self) -> &'static Member {
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

    fn person(&self, id: PersonId) -> Option<&'a Person> {
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

/// What somebody of the case may see.
impl Rules<'_> {
    fn for_member(
        &self,
        who: PersonId,
        list: &str,
        within: Option<Frame>,
        record: &dyn Record,
    ) -> Result<Frame, Refused> {
        let Some(reader) = self.person(who) else {
            return Err((Why::NotOfReader, None));
        };
        if within == Some(Frame::ChildPart) {
            return self.inside(reader, Frame::ChildPart, record);
        }
        if let Some(relation) = is::<Relation>(record) {
            return self.relation(who, relation);
        }
        if let Some(plan) = is::<PlanVersion>(record) {
            return self.plan(reader, plan);
        }
        if let Some(afspraak) = is::<Afspraak>(record) {
            return self.afspraak(reader, afspraak);
        }
        if let Some(priority) = is::<Priority>(record) {
            return self.priority(reader, priority);
        }
        if is::<Passage>(record).is_some() {
            return Err((Why::NotForReader, None));
        }
        if let Some(frame) = within {
            return self.inside(reader, frame, record);
        }
        let own = self.member().own.iter().any(|name| name == list);
        match own {
            true => self.own(reader, record),
            // What is of nobody in particular may tell of anybody.
            false if self.kept_from.is_empty() && reader.place.is_family() => Ok(Frame::Whole),
            false => Err((Why::NotOfReader, None)),
        }
    }

    fn relation(&self, who: PersonId, relation: &Relation) -> Result<Frame, Refused> {
        let ends = [relation.from, relation.to];
        let unseen = ends.into_iter().find(|id| self.hidden.contains(id));
        if unseen.is_some() {
            return Err((Why::NotOfReader, unseen));
        }
        let kept = ends.into_iter().find(|id| self.kept_from.contains(id));
        match relation.kind {
            RelationKind::Family => Ok(Frame::Tie),
            // That somebody is controlled was seen by the team.
            RelationKind::Control => Err((Why::NotForReader, None)),
            _ if kept.is_some() => Err((Why::Control, kept)),
            _ if ends.contains(&who) => Ok(Frame::Whole),
            _ => Err((Why::NotOfReader, None)),
        }
    }

    fn plan(&self, reader: &Person, plan: &PlanVersion) -> Result<Frame, Refused> {
        if plan.person == reader.id {
            return Ok(Frame::OwnPlan);
        }
        let shared = !plan.is_apart() && !self.apart && self.kept_from.is_empty();
        let child = reader.place == Place::Child;
        match shared && reader.place.is_family() {
            true => Ok(Frame::Whole),
            false if child && plan.part_of(reader.id).is_some() => Ok(Frame::ChildPart),
            false if plan.is_apart() => Err((Why::OwnPlanOfAnother, Some(plan.person))),
            false => Err((Why::Control, None)),
        }
    }

    /// An agreement is of whom it was made with. Where plans are apart nobody sees
    /// one with another adult.
    fn afspraak(&self, reader: &Person, afspraak: &Afspraak) -> Result<Frame, Refused> {
        let with = &afspraak.with;
        let own = with.contains(&reader.id);
        if let Some(kept) = with.iter().find(|id| self.kept_from.contains(id)) {
            return Err((Why::Control, Some(*kept)));
        }
        let children = with.iter().find(|id| self.is_child(**id) && **id != reader.id);
        if let (false, Some(child)) = (self.kept_from.is_empty(), children) {
            return Err((Why::WordsOfChild, Some(*child)));
        }
        let stays = match reader.place {
            Place::Adult if self.apart => self.case.is_own(afspraak, reader.id),
            Place::Adult | Place::Child if !self.apart && self.kept_from.is_empty() => true,
            _ => own,
        };
        let of = with.iter().copied().find(|id| *id != reader.id);
        let why = if self.apart { Why::OwnPlanOfAnother } else { Why::NotOfReader };
        if stays { Ok(Frame::Whole) } else { Err((why, of)) }
    }

    fn priority(&self, reader: &Person, priority: &Priority) -> Result<Frame, Refused> {
        if !self.kept_from.is_empty() {
            return Err((Why::Control, None));
        }
        let own = priority.for_whom.contains(&reader.id);
        match reader.place {
            Place::Adult | Place::Child if !self.apart || own => Ok(Frame::Whole),
            _ if own => Ok(Frame::Whole),
            _ => Err((Why::NotOfReader, priority.for_whom.first().copied())),
        }
    }

    /// What stands in a record that stays.
    fn inside(&self, reader: &Person, frame: Frame, record: &dyn Record) -> Result<Frame, Refused> {
        let others = self.others(reader.id, record);
        match frame {
            Frame::ChildPart => match is::<KindDeel>(record) {
                Some(part) if part.person == reader.id => Ok(Frame::Whole),
                _ => Err((Why::NotOfReader, None)),
            },
            // Where plans are apart, what another thinks of something is not told.
            _ if self.apart && is::<Opinion>(record).is_some() && !others.is_empty() => {
                Err((Why::OwnPlanOfAnother, others.first().copied()))
            }
            _ if self.kept_from.is_empty() => Ok(Frame::Whole),
            _ => match others.first() {
                Some(other) if self.is_child(*other) => Err((Why::WordsOfChild, Some(*other))),
                Some(other) => Err((Why::Control, Some(*other))),
                None => Ok(Frame::Whole),
            },
        }
    }

    /// What is only of whom it is about.
    fn own(&self, reader: &Person, record: &dyn Record) -> Result<Frame, Refused> {
        let people = people_in(record);
        if !people.contains(&reader.id) {
            return Err((Why::NotOfReader, people.first().copied()));
        }
        let others = self.others(reader.id, record);
        let kept = others.iter().find(|id| self.kept_from.contains(id));
        let child = others.iter().find(|id| self.is_child(**id));
        match (kept, child) {
            (Some(kept), _) => Err((Why::Control, Some(*kept))),
            (None, Some(child)) if !self.kept_from.is_empty() => {
                Err((Why::WordsOfChild, Some(*child)))
            }
            _ => Ok(Frame::Whole),
        }
    }

    fn others(&self, own: PersonId, record: &dyn Record) -> BTreeSet<PersonId> {
        let mut people = people_in(record);
        people.remove(&own);
        people
    }

    fn is_child(&self, id: PersonId) -> bool {
        self.person(id).is_some_and(|one| one.place == Place::Child)
    }
}

/// What a role outside may see.
impl Rules<'_> {
    fn for_role(
        &self,
        role: &Outside,
        within: Option<Frame>,
        record: &dyn Record,
    ) -> Result<Frame, Refused> {
        let people = people_in(record);
        for id in &people {
            if let Some(person) = self.person(*id) {
                self.consents(role, person)?;
                if self.hidden.contains(id) {
                    return Err((Why::NotOfReader, Some(*id)));
                }
            }
        }
        if people.is_empty() && within.is_none() {
            self.all_consent(role)?;
        }
        Ok(Frame::Whole)
    }

    /// What is of nobody in particular may be of anybody.
    fn all_consent(&self, role: &Outside) -> Result<(), Refused> {
        let members = || self.case.family.members();
        let said = |person: &Person| (self.said(role, person), person.id);
        let refused = members().map(said).find(|(said, _)| *said == Answer::No);
        let agreed = members().map(said).any(|(said, _)| said == Answer::Yes);
        match (role.consent, refused) {
            (Ground::Law, _) => Ok(()),
            (_, Some((_, id))) => Err((Why::ConsentRefused, Some(id))),
            (Ground::Asked, None) if !agreed => Err((Why::ConsentNotAsked, None)),
            _ => Ok(()),
        }
    }

    /// Whether something of a person may be shared with a role.
    fn consents(&self, role: &Outside, person: &Person) -> Result<(), Refused> {
        if person.place == Place::Professional {
            return Ok(());
        }
        match (role.consent, self.said(role, person)) {
            (Ground::Law, _) | (_, Answer::Yes) | (Ground::NotRefused, Answer::Unknown) => Ok(()),
            (_, Answer::No) => Err((Why::ConsentRefused, Some(person.id))),
            (Ground::Asked, Answer::Unknown) => Err((Why::ConsentNotAsked, Some(person.id))),
        }
    }

    /// What somebody said about sharing with a role; of a child of whom nothing is
    /// recorded, what those with gezag said. One refusal counts.
    fn said(&self, role: &Outside, person: &Person) -> Answer {
        let of = |id: PersonId| {
            let all = self.case.toestemmingen.iter();
            all.filter(move |one| one.person == id && is_about(one, role))
        };
        let own: Vec<Answer> = of(person.id).map(|one| one.stands(self.today)).collect();
        let all = match own.is_empty() && person.place == Place::Child {
            false => own,
            true => {
                let adults = self.case.family.at(Place::Adult);
                let with = adults.filter(|one| one.custody != Answer::No);
                with.flat_map(|one| of(one.id)).map(|one| one.stands(self.today)).collect()
            }
        };
        match all {
            all if all.contains(&Answer::No) => Answer::No,
            all if all.contains(&Answer::Yes) => Answer::Yes,
            _ => Answer::Unknown,
        }
    }
}

/// Whether somebody spoke of this role: "de school van Bram".
fn is_about(consent: &Toestemming, role: &Outside) -> bool {
    let words = |text: &str| {
        let folded = folded(text);
        let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        format!(" {} ", words.collect::<Vec<_>>().join(" "))
    };
    let with = words(&consent.with);
    role.called.iter().any(|called| with.contains(&words(called)))
}

/// Whether a record stands under the name of who told it.
fn named_source(record: &dyn Record) -> bool {
    let fields = record.kind().fields.iter().enumerate();
    let mut sources = fields.filter(|(_, field)| field.source);
    sources.any(|(place, _)| matches!(record.look(place), Look::Person(_)))
}

/// A record as what it is.
pub(super) fn is<R: Record>(record: &dyn Record) -> Option<&R> {
    let any: &dyn Any = record;
    any.downcast_ref()
}

/// Everybody who is named in the fields of a record itself.
pub(super) fn people_in(record: &dyn Record) -> BTreeSet<PersonId> {
    let mut found = BTreeSet::new();
    for place in 0..record.kind().fields.len() {
        match record.look(place) {
            Look::Person(id) => drop(found.insert(id)),
            Look::People(people) => found.extend(people),
            _ => {}
        }
    }
    found.remove(&PersonId::default());
    found
}

fn are_related(case: &Case, one: PersonId, other: PersonId) -> bool {
    let relations = case.family.relations.iter();
    relations.map(|it| [it.from, it.to]).any(|ends| ends.contains(&one) && ends.contains(&other))
}

/// Whether the case shows signs of control, or somebody has a plan apart.
fn is_apart(case: &Case) -> bool {
    let control = case.family.relations.iter().any(|one| one.kind == RelationKind::Control);
    let forms = [ViolenceForm::DwingendeControle, ViolenceForm::Stalking];
    let profile = case.family.profile == Some(FamilyProfile::IntiemeTerreur);
    let plans = case.plans.iter().any(PlanVersion::is_apart);
    control || profile || plans || forms.iter().any(|form| case.violence.contains(form))
}

/// People of whom somebody may learn nothing: whom they control, who were protected
/// from them by a huisverbod, adults who hide where they live; and where there are
/// signs of control and nobody knows whose, every other adult.
fn kept_from(case: &Case, who: PersonId, apart: bool) -> BTreeSet<PersonId> {
    let Some(reader) = case.family.person(who).filter(|one| one.place == Place::Adult) else {
        return BTreeSet::new();
    };
    let mut kept: BTreeSet<PersonId> =
        controls(case).filter(|(by, _)| *by == who).map(|(_, of)| of).collect();
    for order in case.huisverboden.iter().filter(|order| order.away == who) {
        kept.extend(order.home.iter().chain(&order.children));
    }
    let adults = || case.family.at(Place::Adult).filter(|one| one.id != who);
    kept.extend(adults().filter(|one| one.secret_address).map(|one| one.id));
    let protected = reader.secret_address
        || controls(case).any(|(_, of)| of == who)
        || case.huisverboden.iter().any(|order| order.home.contains(&who));
    if apart && !protected {
        kept.extend(adults().map(|one| one.id));
    }
    kept.remove(&who);
    kept
}

/// Who controls whom.
fn controls(case: &Case) -> impl Iterator<Item = (PersonId, PersonId)> {
    let all = case.family.relations.iter();
    all.filter(|one| one.kind == RelationKind::Control).map(|one| (one.from, one.to))
}
