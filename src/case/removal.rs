//! Taking a person out of a case, and putting them back as they were.

use super::record::{Change, Look, Record, Step, Trail, at_mut, each_mut, put_back};
use super::{Case, Person, PersonId};

/// A person who was removed, with everything that only spoke of them.
#[derive(Debug)]
pub struct RemovedPerson {
    index: usize,
    person: Person,
    /// Where they were named among others, or alone.
    named: Vec<Place>,
    /// Records that were of them, by the list they stood in.
    theirs: Vec<(Place, Vec<Box<dyn Record>>)>,
}

/// A field: the way to its record, and which one there.
#[derive(Debug)]
struct Place {
    steps: Vec<Step>,
    field: usize,
}

impl Case {
    /// Removes a person and everything that only spoke of that person. What
    /// comes back restores it, also after other changes.
    pub fn remove_person(&mut self, id: PersonId) -> Option<RemovedPerson> {
        let index = self.family.people.iter().position(|person| person.id == id)?;
        let person = self.family.people.remove(index);
        let (mut named, mut theirs) = (Vec::new(), Vec::new());
        each_mut(self, &mut Trail::default(), &mut |trail, field, _, change| {
            let place = || Place { steps: trail.steps().to_vec(), field };
            match change {
                Change::People(people) => named.extend(people.remove(&id).then(place)),
                Change::Person(person) if *person == id => {
                    *person = PersonId::default();
                    named.push(place());
                }
                Change::Parts(parts) => {
                    let taken = parts.take(&mut |record| is_of(record, id));
                    theirs.extend((!taken.is_empty()).then(|| (place(), taken)));
                }
                _ => {}
            }
        });
        Some(RemovedPerson { index, person, named, theirs })
    }

    /// Puts a removed person back.
    pub fn restore_person(&mut self, removed: RemovedPerson) {
        let id = removed.person.id;
        put_back(&mut self.family.people, removed.index, removed.person);
        for (place, records) in removed.theirs {
            if let Some(Change::Parts(parts)) = self.change_at(&place) {
                parts.join(records);
            }
        }
        for place in removed.named {
            match self.change_at(&place) {
                Some(Change::People(people)) => drop(people.insert(id)),
                Some(Change::Person(person)) if *person == PersonId::default() => *person = id,
                _ => {}
            }
        }
    }

    fn change_at(&mut self, place: &Place) -> Option<Change<'_>> {
        Some(at_mut(self, &place.steps)?.change(place.field))
    }
}

/// Whether a record is of a person and goes along with them.
fn is_of(record: &dyn Record, id: PersonId) -> bool {
    let fields = record.kind().fields.iter().enumerate();
    let mut whose = fields.filter(|(_, field)| field.whose);
    whose.any(|(place, _)| matches!(record.look(place), Look::Person(person) if person == id))
}
