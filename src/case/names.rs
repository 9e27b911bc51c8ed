//! What people are called where somebody reads or chooses: two who carry the
//! same name are told apart by themselves.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::record::named;
use super::words::fold;
use super::{Born, Family, Person, PersonId};
use crate::t;

/// How much of a role stands with a name, in letters.
const SHORT: usize = 40;

/// How ages tell people apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ages {
    /// By their age on this day.
    On(NaiveDate),
    /// By what is known of their birth, where no day is today.
    Known,
    /// The same where the age of this day is shown beside the name.
    Beside(NaiveDate),
    /// The same where the age of any day is shown beside the name.
    KnownBeside,
}

/// What people are called, by their number.
#[derive(Debug, Clone, Default)]
pub struct Names(BTreeMap<PersonId, String>);

impl Names {
    /// What everybody is called; no two are called the same.
    #[must_use]
    pub fn of(family: &Family, ages: Ages) -> Self {
        let marks = marks(&family.people, ages);
        let mut all: Vec<String> = family.people.iter().zip(&marks).map(told).collect();
        // A mark may make what somebody else is called already.
        let beside = |person: &Person| match ages {
            Ages::Beside(today) => person.age(today),
            Ages::KnownBeside => person.age(NaiveDate::MAX),
            Ages::On(_) | Ages::Known => None,
        };
        let whole = family.people.iter().zip(&all);
        let whole: Vec<_> = whole.map(|(one, name)| (folded(name), beside(one))).collect();
        let counts = counted(whole.iter());
        for (place, name) in all.iter_mut().enumerate() {
            if counts.get(&whole[place]).is_some_and(|count| *count > 1) {
                *name = t!("family-told-apart", name = name.as_str(), mark = number(place));
            }
        }
        Self(family.people.iter().map(|person| person.id).zip(all).collect())
    }

    /// What somebody is called; empty for a number that nobody has.
    #[must_use]
    pub fn name(&self, id: PersonId) -> &str {
        self.0.get(&id).map_or("", String::as_str)
    }

    /// What several are called, one after another.
    #[must_use]
    pub fn list<'a>(&self, people: impl IntoIterator<Item = &'a Person>) -> String {
        let names: Vec<&str> = people.into_iter().map(|one| self.name(one.id)).collect();
        names.join(", ")
    }
}

impl Family {
    /// What somebody is called, told apart from everybody else; empty for a
    /// number that nobody has.
    #[must_use]
    pub fn called(&self, id: PersonId, ages: Ages) -> String {
        let Some(person) = self.person(id) else {
            return String::new();
        };
        let own = folded(&bare(person));
        let is_like = |other: &Person| {
            let name = folded(&bare(other));
            other.id != id && (name.starts_with(&own) || own.starts_with(&name))
        };
        match self.people.iter().any(is_like) {
            true => Names::of(self, ages).name(id).to_owned(),
            false => told((person, &None)),
        }
    }
}

/// The name or the role alone, or that there is neither.
fn bare(person: &Person) -> String {
    match person.label().trim() {
        "" => t!("family-nameless"),
        label => label.to_owned(),
    }
}

fn told((person, mark): (&Person, &Option<String>)) -> String {
    let died = person.has_died().then(|| t!("family-died-short"));
    let marks: Vec<&str> = mark.iter().chain(&died).map(String::as_str).collect();
    match marks.as_slice() {
        [] => bare(person),
        marks => t!("family-told-apart", name = bare(person), mark = marks.join(", ")),
    }
}

/// As two are compared: "Julia " is called like "julia".
pub(super) fn folded(name: &str) -> String {
    fold(name).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A mark that somebody may carry.
type Mark = fn(&Person, Ages) -> Option<String>;

/// What people are told apart by, the age first.
const MARKS: [Mark; 4] = [by_age, by_birth, by_role, by_place];

/// What tells each apart from the others with the same name, where there are
/// any and no age beside the name does.
fn marks(people: &[Person], ages: Ages) -> Vec<Option<String>> {
    let mut alike: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (place, person) in people.iter().enumerate() {
        alike.entry(folded(&bare(person))).or_default().push(place);
    }
    let mut marks = vec![None; people.len()];
    for places in alike.values().filter(|places| places.len() > 1) {
        for (place, mark) in places.iter().zip(apart(people, places, ages)) {
            marks[*place] = mark;
        }
    }
    marks
}

/// What tells people of one name apart: the first mark that only one of them
/// carries, else a number.
fn apart(people: &[Person], places: &[usize], ages: Ages) -> Vec<Option<String>> {
    let beside = match ages {
        Ages::On(_) | Ages::Known => 0,
        Ages::Beside(_) => 1,
        Ages::KnownBeside => 2,
    };
    let each = MARKS.map(|mark| {
        let all = places.iter().map(|place| mark(&people[*place], ages));
        all.collect::<Vec<Option<String>>>()
    });
    let counts = each.each_ref().map(|marks| counted(marks.iter().flatten()));
    let told = (0..places.len()).map(|one| {
        let own = each.iter().zip(&counts).enumerate().find_map(|(at, (marks, counts))| {
            let own = marks[one].as_ref()?;
            (counts.get(own) == Some(&1)).then_some((at, own))
        });
        match own {
            Some((at, _)) if at < beside => None,
            Some((_, own)) => Some(own.clone()),
            None => Some(number(one)),
        }
    });
    told.collect()
}

/// How often each comes.
fn counted<'a, T: Ord + 'a>(all: impl Iterator<Item = &'a T>) -> BTreeMap<&'a T, usize> {
    let mut counts = BTreeMap::new();
    for one in all {
        *counts.entry(one).or_default() += 1;
    }
    counts
}

fn by_age(person: &Person, ages: Ages) -> Option<String> {
    let years = match (ages, person.born) {
        (Ages::On(today) | Ages::Beside(today), _) => person.age(today)?,
        (_, Some(Born::Aged { years, .. })) => years.into(),
        _ => return None,
    };
    Some(t!("family-age-years", age = years))
}

fn by_birth(person: &Person, _: Ages) -> Option<String> {
    Some(t!("family-born-in", year = person.birth_year()?.to_string()))
}

fn by_role(person: &Person, _: Ages) -> Option<String> {
    let role = person.role.split([',', ';', '(']).next().unwrap_or("").trim();
    (!role.is_empty()).then(|| role.chars().take(SHORT).collect())
}

fn by_place(person: &Person, _: Ages) -> Option<String> {
    Some(named("family-place-{}", person.place))
}

/// The place among others, from 0.
fn number(place: usize) -> String {
    t!("family-number", number = place + 1)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::case::Place;

    fn today() -> NaiveDate {
        "2026-11-28".parse().unwrap()
    }

    fn family(people: &[(&str, &str, Option<u8>)]) -> Family {
        let mut family = Family::default();
        for (name, role, age) in people {
            let id = family.add(Place::Child);
            let person = family.person_mut(id).unwrap();
            (person.name, person.role) = ((*name).into(), (*role).into());
            person.born = age.map(|years| Born::Aged { years, noted_on: Some(today()) });
        }
        family
    }

    fn names(family: &Family, ages: Ages) -> Vec<String> {
        Names::of(family, ages).0.into_values().collect()
    }

    #[test]
    fn who_is_called_alone_is_called_by_the_name() {
        let family = family(&[("Julia", "dochter", Some(10)), ("Tom", "zoon", None)]);
        assert_eq!(names(&family, Ages::On(today())), ["Julia", "Tom"]);
    }

    #[test]
    fn namesakes_are_told_apart_by_age_then_role_then_number() {
        let on = Ages::On(today());
        let ages = family(&[("Julia", "", Some(10)), ("julia ", "", Some(8))]);
        assert_eq!(names(&ages, on), ["Julia (10 jaar)", "julia (8 jaar)"]);
        let roles = family(&[("Jan", "vader", Some(40)), ("Ján", "opa, van moeder", Some(40))]);
        assert_eq!(names(&roles, on), ["Jan (vader)", "Ján (opa)"]);
        let same = family(&[("Jan", "", None), ("Jan", "", None), ("Jan", "", Some(3))]);
        assert_eq!(names(&same, on), ["Jan (nr. 1)", "Jan (nr. 2)", "Jan (3 jaar)"]);
        let nameless = family(&[("", "", None), ("", "", None)]);
        assert_eq!(names(&nameless, on), ["Zonder naam (nr. 1)", "Zonder naam (nr. 2)"]);
    }

    #[test]
    fn an_age_beside_the_name_is_not_told_twice() {
        let beside = Ages::Beside(today());
        let ages = family(&[("Julia", "", Some(10)), ("Julia", "", Some(8))]);
        assert_eq!(names(&ages, beside), ["Julia", "Julia"]);
        let twins = family(&[("Julia", "", Some(8)), ("Julia", "nicht", Some(8))]);
        assert_eq!(names(&twins, beside), ["Julia (nr. 1)", "Julia (nicht)"]);
    }

    #[test]
    fn who_died_is_marked() {
        let mut family = family(&[("Julia", "", Some(10)), ("Julia", "", Some(8))]);
        family.people[1].died = true;
        assert_eq!(names(&family, Ages::On(today()))[1], "Julia (8 jaar, overleden)");
        family.people.remove(0);
        assert_eq!(names(&family, Ages::On(today())), ["Julia (overleden)"]);
    }

    #[test]
    fn a_name_like_a_mark_is_told_apart_too() {
        let family =
            family(&[("Jan", "", Some(4)), ("Jan", "", Some(5)), ("Jan (4 jaar)", "", None)]);
        let names = names(&family, Ages::On(today()));
        assert_ne!(names[0], names[2], "{names:?}");
    }

    proptest! {
        #[test]
        fn no_two_are_called_the_same(
            people in prop::collection::vec(
                (
                    prop::sample::select(&["", "Jan", "jan ", "Ján", "Jan (4 jaar)", "Jan (nr. 1)", "Jan (opa)"][..]),
                    prop::sample::select(&["", "opa", "Jan", "opa (4 jaar)"][..]),
                    prop::option::of(3_u8..6),
                    any::<bool>(),
                ),
                0..8,
            ),
        ) {
            let each: Vec<_> = people.iter().map(|(name, role, age, _)| (*name, *role, *age)).collect();
            let mut family = family(&each);
            for (person, (.., died)) in family.people.iter_mut().zip(&people) {
                person.died = *died;
            }
            for ages in [Ages::On(today()), Ages::Known] {
                let mut all: Vec<_> = names(&family, ages).iter().map(|name| folded(name)).collect();
                for person in &family.people {
                    let one = Names::of(&family, ages).name(person.id).to_owned();
                    prop_assert_eq!(family.called(person.id, ages), one);
                }
                let count = all.len();
                all.sort();
                all.dedup();
                prop_assert_eq!(all.len(), count, "{:?}", names(&family, ages));
            }
        }
    }
}
