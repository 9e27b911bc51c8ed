//! Going through everything that a record holds to take things out of it.

use super::{Change, Field, Record, Trail};

/// What decides what stays.
pub trait Judge {
    /// Whether a record in a list stays; what stays is gone through.
    fn stays(&mut self, trail: &Trail, list: &'static Field, record: &dyn Record) -> bool;

    /// A record that stays was gone through.
    fn leaves(&mut self);

    /// Whether a record that stands in a field of its own stays; one that does not
    /// is made empty.
    fn keeps(&mut self, trail: &Trail, field: &'static Field, record: &dyn Record) -> bool;

    /// Takes out of a field what may not stay in it.
    fn field(&mut self, trail: &Trail, place: usize, field: &'static Field, change: Change<'_>);
}

/// Goes through a record, the inner before the outer, so that a trail says where
/// something stood before anything was taken out.
pub fn sift(record: &mut dyn Record, trail: &mut Trail, judge: &mut dyn Judge) {
    for (place, field) in record.kind().fields.iter().enumerate() {
        match record.change(place) {
            Change::Record(inside) => {
                trail.into(place, field, None);
                match judge.keeps(trail, field, inside) {
                    true => sift(inside, trail, judge),
                    false => wipe(inside),
                }
                trail.back();
            }
            Change::Parts(parts) => {
                let mut stay = Vec::new();
                parts.each_mut(&mut |key, part| {
                    trail.into(place, field, Some(key));
                    let stays = judge.stays(trail, field, part);
                    if stays {
                        sift(part, trail, judge);
                        judge.leaves();
                    }
                    trail.back();
                    stay.push(stays);
                });
                let mut stay = stay.into_iter();
                parts.sift(&mut |_| stay.next().unwrap_or(false));
            }
            change => judge.field(trail, place, field, change),
        }
    }
}

/// Makes a record empty.
pub fn wipe(record: &mut dyn Record) {
    for place in 0..record.kind().fields.len() {
        match record.change(place) {
            Change::Record(inside) => wipe(inside),
            Change::Parts(parts) => parts.sift(&mut |_| false),
            change => clear(change),
        }
    }
}

/// Takes everything out of a field that can be without. What must always be there,
/// such as a number, stays.
pub fn clear(change: Change<'_>) {
    match change {
        Change::Words(words) => words.clear(),
        Change::Day(day) => *day = None,
        Change::Instant(at) => *at = None,
        Change::Born(born) => *born = None,
        Change::Answer(answer) => *answer = Default::default(),
        Change::Flag(flag) => *flag = false,
        Change::Choice(choice) => {
            choice.choose(Some(0));
            choice.choose(None);
        }
        Change::Choices(choices) => {
            (0..choices.names().len()).for_each(|one| choices.set(one, false));
        }
        Change::Person(person) => *person = Default::default(),
        Change::People(people) => people.clear(),
        Change::Waiting(words) => words.clear(),
        Change::Number(_)
        | Change::SureDay(_)
        | Change::SureInstant(_)
        | Change::Record(_)
        | Change::Parts(_)
        | Change::ByHand => {}
    }
}
