//! What a role outside may see of a record: what it needs, of whom it may be shared.

use super::data::{Ground, Outside};
use super::left_out::Why;
use super::looking::people_in;
use super::rules::{Frame, Refused, Rules};
use crate::case::record::Record;
use crate::case::{Answer, Person, Place};

/// What a role outside may see.
impl Rules<'_> {
    pub(super) fn for_role(
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
        let said = |person: &Person| (self.said(person), person.id);
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
    pub(super) fn consents(&self, role: &Outside, person: &Person) -> Result<(), Refused> {
        if person.place == Place::Professional {
            return Ok(());
        }
        match (role.consent, self.said(person)) {
            (Ground::Law, _) | (_, Answer::Yes) | (Ground::NotRefused, Answer::Unknown) => Ok(()),
            (_, Answer::No) => Err((Why::ConsentRefused, Some(person.id))),
            (Ground::Asked, Answer::Unknown) => Err((Why::ConsentNotAsked, Some(person.id))),
        }
    }

    fn said(&self, person: &Person) -> Answer {
        self.said.get(&person.id).copied().unwrap_or_default()
    }
}
