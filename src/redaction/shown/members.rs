//! What somebody of the case may see of a record.

use std::collections::BTreeSet;

use super::left_out::Why;
use super::looking::{is, people_in};
use super::rules::{Frame, Refused, Rules};
use crate::case::record::Record;
use crate::case::{
    Afspraak, KindDeel, Observation, Opinion, Passage, Person, PersonId, Place, PlanVersion,
    Priority, Reading, Relation, RelationKind,
};

/// What somebody of the case may see.
impl Rules<'_> {
    pub(super) fn for_member(
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

    /// Whether this is no more than what somebody said themselves. What another said of
    /// them could come from whom they should not know it of.
    fn is_said_by(&self, reader: PersonId, record: &dyn Record) -> bool {
        self.case.told_by(record) == Some(reader)
    }

    /// What stands in a record that stays.
    fn inside(&self, reader: &Person, frame: Frame, record: &dyn Record) -> Result<Frame, Refused> {
        if is::<Reading>(record).is_some() && !self.is_said_by(reader.id, record) {
            return Err((Why::NotOfReader, self.case.told_by(record)));
        }
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
        let alone = others.is_empty() && self.is_said_by(reader.id, record);
        if is::<Observation>(record).is_some() && !alone {
            return Err((Why::NotOfReader, others.first().copied()));
        }
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
