//! Two people who turn out to be one: noticed, and made one without losing a word.

use chrono::{Datelike, NaiveDate};

use super::record::{Change, Field, Look, Record, Step, Trail, at_mut, each_mut, put_back};
use super::{Born, Case, Family, Opinion, Person, PersonId, Phase, PriorityId, Relation};
use super::{date_key, names};
use crate::t;

impl Family {
    /// Who may be the same as this person: the same name, or the beginning of
    /// it, and a year of birth that does not tell them apart.
    #[must_use]
    pub fn alike(&self, id: PersonId) -> Option<&Person> {
        let own = self.person(id)?;
        self.people.iter().find(|other| other.id != id && look_alike(own, other))
    }
}

pub(super) fn look_alike(one: &Person, other: &Person) -> bool {
    let (own, others) = (names::folded(&one.name), names::folded(&other.name));
    if own.is_empty() || others.is_empty() {
        return false;
    }
    let years = (year_of_birth(one), year_of_birth(other));
    // An age is right to a year.
    let close = |(one, other): (i32, i32)| (one - other).abs() <= 1;
    let both = years.0.zip(years.1).map(close);
    let begins = |long: &str, short: &str| long.starts_with(&format!("{short} "));
    match own == others {
        true => both.unwrap_or(true),
        false => both == Some(true) && (begins(&own, &others) || begins(&others, &own)),
    }
}

fn year_of_birth(person: &Person) -> Option<i32> {
    match person.born? {
        Born::On(day) => Some(day.year()),
        Born::Aged { years, noted_on } => Some(noted_on?.year() - i32::from(years)),
    }
}

/// What came of making two people one, to make them two again.
#[derive(Debug)]
pub struct JoinedPeople {
    index: usize,
    gone: Person,
    /// The one who stays, as they were and as they became.
    kept: [Person; 2],
    /// Where the one who went was named.
    named: Vec<Named>,
    /// What was between the two.
    between: Vec<(usize, Relation)>,
    opinions: Vec<JoinedOpinion>,
    waiting: Vec<Waiting>,
}

/// A field in which somebody was named.
#[derive(Debug)]
struct Named {
    /// The way to its record, and which field there.
    steps: Vec<Step>,
    field: usize,
    /// Whether the one who stays was named there too.
    both: bool,
}

/// Words that waited in a date of the one who went.
#[derive(Debug)]
struct Waiting {
    from: String,
    words: String,
    /// Where they wait now; none when they went to the note.
    to: Option<String>,
}

/// Both thought something of one priority.
#[derive(Debug)]
struct JoinedOpinion {
    /// Where among the opinions that of the one who went stood.
    place: usize,
    phase: Phase,
    priority: PriorityId,
    kept: [Opinion; 2],
    gone: Opinion,
}

impl Case {
    /// Makes one of two people: `kept` gets what was known of `gone`, and
    /// everything that spoke of `gone` speaks of `kept`. Of what both say
    /// otherwise, that of `gone` goes to the note. None when they are not two.
    pub fn join_people(&mut self, kept: PersonId, gone: PersonId) -> Option<JoinedPeople> {
        let before = self.family.person(kept)?.clone();
        let index = self.family.people.iter().position(|person| person.id == gone)?;
        if kept == gone {
            return None;
        }
        let gone = self.family.people.remove(index);
        let mut joined = before.clone();
        let mut notes = take_over(&mut joined, &gone);
        let waiting = self.move_waiting(kept, &gone, &mut notes);
        let between = self.take_between(kept, gone.id);
        notes.extend(between.iter().map(|(_, one)| one.note.trim().to_owned()));
        add_lines(&mut joined.note, notes);
        let opinions = self.join_opinions(kept, gone.id);
        let named = self.name_instead(kept, gone.id);
        *self.family.person_mut(kept)? = joined.clone();
        Some(JoinedPeople {
            index,
            gone,
            kept: [before, joined],
            named,
            between,
            opinions,
            waiting,
        })
    }

    /// Makes two people again of one. What was changed since then stays.
    pub fn part_people(&mut self, joined: JoinedPeople) {
        let [before, after] = joined.kept;
        let (kept, gone) = (before.id, joined.gone.id);
        for named in joined.named {
            match at_mut(self, &named.steps).map(|record| record.change(named.field)) {
                Some(Change::Person(person)) if *person == kept => *person = gone,
                Some(Change::People(people)) if people.contains(&kept) => {
                    if !named.both {
                        people.remove(&kept);
                    }
                    people.insert(gone);
                }
                _ => {}
            }
        }
        joined.opinions.into_iter().for_each(|one| self.part_opinion(one));
        for (index, relation) in joined.between {
            put_back(&mut self.family.relations, index, relation);
        }
        for waiting in joined.waiting {
            if let Some(to) =
                waiting.to.filter(|to| self.half_typed.get(to) == Some(&waiting.words))
            {
                self.half_typed.remove(&to);
            }
            self.half_typed.insert(waiting.from, waiting.words);
        }
        if let Some(person) = self.family.person_mut(kept).filter(|person| **person == after) {
            *person = before;
        }
        put_back(&mut self.family.people, joined.index, joined.gone);
    }

    /// Names `kept` wherever `gone` was named.
    fn name_instead(&mut self, kept: PersonId, gone: PersonId) -> Vec<Named> {
        let mut named = Vec::new();
        each_mut(self, &mut Trail::default(), &mut |trail, field, _, change| {
            let place = |both| Named { steps: trail.steps().to_vec(), field, both };
            match change {
                Change::Person(person) if *person == gone => {
                    *person = kept;
                    named.push(place(false));
                }
                Change::People(people) if people.contains(&gone) => {
                    people.remove(&gone);
                    named.push(place(!people.insert(kept)));
                }
                _ => {}
            }
        });
        named
    }

    /// Takes out what was between the two.
    fn take_between(&mut self, kept: PersonId, gone: PersonId) -> Vec<(usize, Relation)> {
        let is_between = |one: &Relation| {
            (one.from, one.to) == (kept, gone) || (one.from, one.to) == (gone, kept)
        };
        let relations = std::mem::take(&mut self.family.relations);
        let (between, others): (Vec<_>, Vec<_>) =
            relations.into_iter().enumerate().partition(|(_, one)| is_between(one));
        self.family.relations = others.into_iter().map(|(_, one)| one).collect();
        between
    }

    /// Words from which no day can be read wait with the one who stays; where
    /// some wait already, they go to the note.
    fn move_waiting(
        &mut self,
        kept: PersonId,
        gone: &Person,
        notes: &mut Vec<String>,
    ) -> Vec<Waiting> {
        let fields = gone.kind().fields.iter();
        let keys: Vec<_> = fields.filter_map(|field| Some((field, field.half_typed?))).collect();
        let mut moved = Vec::new();
        for (field, kind) in keys {
            let [from, to] = [gone.id, kept].map(|id| date_key(kind, [id.0]));
            let Some(words) = self.half_typed.remove(&from) else {
                continue;
            };
            let to = (!self.half_typed.contains_key(&to)).then_some(to);
            match &to {
                Some(to) => drop(self.half_typed.insert(to.clone(), words.clone())),
                None => notes.push(told(field, &words)),
            }
            moved.push(Waiting { from, words, to });
        }
        moved
    }

    fn join_opinions(&mut self, kept: PersonId, gone: PersonId) -> Vec<JoinedOpinion> {
        let mut joined = Vec::new();
        for phase in Phase::ALL {
            for priority in self.phases.top3_mut(phase).iter_mut() {
                let place = |id| priority.opinions.iter().position(|one| one.person == id);
                let (Some(_), Some(place)) = (place(kept), place(gone)) else {
                    continue;
                };
                let gone = priority.opinions.remove(place);
                let (id, own) = (priority.id, priority.opinion_mut(kept));
                let before = own.clone();
                join_opinion(own, &gone);
                let kept = [before, own.clone()];
                joined.push(JoinedOpinion { place, phase, priority: id, kept, gone });
            }
        }
        joined
    }

    fn part_opinion(&mut self, joined: JoinedOpinion) {
        let Some(priority) = self.phases.top3_mut(joined.phase).get_mut(joined.priority) else {
            return;
        };
        let [before, after] = joined.kept;
        let own = priority.opinion_mut(before.person);
        if *own == after {
            *own = before;
        }
        let place = joined.place.min(priority.opinions.len());
        priority.opinions.insert(place, joined.gone);
    }
}

fn join_opinion(own: &mut Opinion, gone: &Opinion) {
    let differs = own.agrees.is_known() && gone.agrees.is_known() && own.agrees != gone.agrees;
    if !own.agrees.is_known() {
        own.agrees = gone.agrees;
    }
    let agrees = differs.then(|| t!("family-joined-agrees", answer = gone.agrees.in_a_sentence()));
    add_lines(&mut own.words, agrees.into_iter().chain([gone.words.clone()]));
}

/// Takes over what is known of `gone` and not of `person`; gives what both say
/// otherwise, in words.
fn take_over(person: &mut Person, gone: &Person) -> Vec<String> {
    let mut notes = Vec::new();
    for (place, field) in gone.kind().fields.iter().enumerate() {
        if field.name == "note" {
            continue;
        }
        let left = take_field(field.name == "spoken_on", person.change(place), gone.look(place));
        notes.extend(left.map(|words| told(field, &words)));
    }
    notes.push(gone.note.clone());
    notes
}

/// Takes over what stands in one field; gives what is left of it in words. Of
/// the `latest` of two days the earlier one says nothing more.
fn take_field(latest: bool, own: Change<'_>, gone: Look<'_>) -> Option<String> {
    match (own, gone) {
        (Change::Words(own), Look::Words(gone)) => take_words(own, gone),
        (Change::Day(own), Look::Day(Some(gone))) => match *own {
            Some(day) if day == gone => None,
            Some(day) if latest => {
                *own = Some(day.max(gone));
                None
            }
            Some(_) => Some(day_in_words(gone)),
            None => {
                *own = Some(gone);
                None
            }
        },
        (Change::Born(own), Look::Born(Some(gone))) => take_born(own, gone),
        (Change::Answer(own), Look::Answer(gone)) if gone.is_known() => match own.is_known() {
            true => (*own != gone).then(|| gone.in_a_sentence()),
            false => {
                *own = gone;
                None
            }
        },
        (Change::Flag(own), Look::Flag(gone)) => {
            *own |= gone;
            None
        }
        _ => None,
    }
}

fn take_words(own: &mut String, gone: &str) -> Option<String> {
    let gone = gone.trim();
    if gone.is_empty() || own.trim() == gone {
        return None;
    }
    if own.trim().is_empty() {
        gone.clone_into(own);
        return None;
    }
    Some(gone.to_owned())
}

/// A day of birth says more than an age.
fn take_born(own: &mut Option<Born>, gone: Born) -> Option<String> {
    let left = match (*own, gone) {
        (None | Some(Born::Aged { .. }), Born::On(_)) => own.replace(gone),
        (None, Born::Aged { .. }) => own.replace(gone),
        _ => Some(gone),
    };
    match left.filter(|left| Some(*left) != *own)? {
        Born::On(day) => Some(day_in_words(day)),
        Born::Aged { years, .. } => Some(t!("family-age-years", age = years)),
    }
}

fn day_in_words(day: NaiveDate) -> String {
    day.format("%d-%m-%Y").to_string()
}

/// "Rol: ouder".
fn told(field: &Field, words: &str) -> String {
    t!("family-joined-field", field = field.short(), words = words)
}

/// Adds words below others, each on a line of its own.
fn add_lines(words: &mut String, lines: impl IntoIterator<Item = String>) {
    for line in lines {
        let line = line.trim();
        if line.is_empty() {
            continue;
        }
        if !words.trim().is_empty() {
            words.push('\n');
        }
        words.push_str(line);
    }
}
