//! Taking a person out of a case, and putting them back as they were.

use super::{
    Case, IncidentId, Opinion, Person, PersonId, Phase, PriorityId, Relation, SafetyScore,
};

/// A person who was removed, with everything that only spoke of them.
#[derive(Debug, Clone, PartialEq)]
pub struct RemovedPerson {
    index: usize,
    person: Person,
    relations: Vec<Relation>,
    scores: Vec<SafetyScore>,
    incidents: Vec<IncidentId>,
    mattered_in: Vec<(Phase, PriorityId)>,
    opinions: Vec<(Phase, PriorityId, Opinion)>,
}

impl Case {
    /// Removes a person and everything that only spoke of that person. What
    /// comes back restores it, also after other changes.
    pub fn remove_person(&mut self, id: PersonId) -> Option<RemovedPerson> {
        let index = self.family.people.iter().position(|person| person.id == id)?;
        Some(RemovedPerson {
            index,
            person: self.family.people.remove(index),
            relations: extract(&mut self.family.relations, |relation| {
                relation.from == id || relation.to == id
            }),
            scores: extract(&mut self.safety_scores, |score| score.person == id),
            incidents: self.leave_incidents(id),
            mattered_in: self.leave_priorities(id),
            opinions: self.take_opinions(id),
        })
    }

    /// Puts a removed person back.
    pub fn restore_person(&mut self, removed: RemovedPerson) {
        let id = removed.person.id;
        let index = removed.index.min(self.family.people.len());
        self.family.people.insert(index, removed.person);
        self.family.relations.extend(removed.relations);
        self.safety_scores.extend(removed.scores);
        for incident in &mut self.incidents {
            if removed.incidents.contains(&incident.id) {
                incident.involved.insert(id);
            }
        }
        for (phase, priority) in removed.mattered_in {
            if let Some(priority) = self.phases.top3_mut(phase).get_mut(priority) {
                priority.for_whom.insert(id);
            }
        }
        for (phase, priority, opinion) in removed.opinions {
            if let Some(priority) = self.phases.top3_mut(phase).get_mut(priority) {
                priority.opinions.push(opinion);
            }
        }
    }

    fn leave_incidents(&mut self, id: PersonId) -> Vec<IncidentId> {
        let incidents = self.incidents.iter_mut();
        incidents
            .filter_map(|incident| incident.involved.remove(&id).then_some(incident.id))
            .collect()
    }

    fn leave_priorities(&mut self, id: PersonId) -> Vec<(Phase, PriorityId)> {
        let mut left = Vec::new();
        for phase in Phase::ALL {
            for priority in self.phases.top3_mut(phase).iter_mut() {
                if priority.for_whom.remove(&id) {
                    left.push((phase, priority.id));
                }
            }
        }
        left
    }

    fn take_opinions(&mut self, id: PersonId) -> Vec<(Phase, PriorityId, Opinion)> {
        let mut taken = Vec::new();
        for phase in Phase::ALL {
            for priority in self.phases.top3_mut(phase).iter_mut() {
                let own = extract(&mut priority.opinions, |opinion| opinion.person == id);
                taken.extend(own.into_iter().map(|opinion| (phase, priority.id, opinion)));
            }
        }
        taken
    }
}

/// Takes out what matches, in order.
fn extract<T>(list: &mut Vec<T>, matches: impl Fn(&T) -> bool) -> Vec<T> {
    list.extract_if(.., |item| matches(item)).collect()
}
