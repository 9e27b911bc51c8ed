//! Two people made one, and two again, in every family and for every pair.

use std::collections::{BTreeMap, BTreeSet};

use casuskompas::case::record::{Change, Look, Trail, each, each_mut};
use casuskompas::case::{
    Answer, Born, Case, Family, Opinion, Person, PersonId, Phase, Place, Relation, date_key,
};
use proptest::prelude::*;

use super::difference::leaves::full_families;

/// Every word that stands anywhere in a case, with how often.
fn words(case: &Case) -> BTreeMap<String, usize> {
    let mut all = BTreeMap::new();
    let mut count = |text: &str| {
        for word in text.split_whitespace() {
            *all.entry(word.trim_matches(',').to_owned()).or_default() += 1;
        }
    };
    each(case, &mut Trail::default(), &mut |_, _, look| match look {
        Look::Words(words) => count(words),
        Look::Waiting(waiting) => waiting.values().for_each(|words| count(words)),
        _ => {}
    });
    all
}

/// Everywhere somebody is named, in order.
fn named(case: &Case) -> Vec<Vec<PersonId>> {
    let mut all = Vec::new();
    each(case, &mut Trail::default(), &mut |_, _, look| match look {
        Look::Person(person) => all.push(vec![person]),
        Look::People(people) => all.push(people.iter().copied().collect()),
        _ => {}
    });
    all
}

fn pairs(case: &Case) -> Vec<(PersonId, PersonId)> {
    let ids = case.family.people.iter().map(|person| person.id);
    let all = ids.clone().flat_map(|one| ids.clone().map(move |other| (one, other)));
    all.filter(|(one, other)| one != other).collect()
}

/// A case in which everybody waits with half a date, is involved everywhere
/// with a chance, and has something to say of the first priority.
fn busy(mut case: Case, dice: &[bool]) -> Case {
    let people: Vec<PersonId> = case.family.people.iter().map(|one| one.id).collect();
    let mut dice = dice.iter().copied().cycle();
    for id in &people {
        case.half_typed.insert(date_key("born", [id.0]), format!("12-{}", id.0));
        let relation = Relation {
            from: *id,
            to: people[0],
            note: format!("met {}", id.0),
            ..Relation::default()
        };
        case.family.relations.push(relation);
    }
    each_mut(&mut case, &mut Trail::default(), &mut |_, _, _, change| {
        if let Change::People(some) = change {
            some.extend(people.iter().filter(|_| dice.next().unwrap_or(false)));
        }
    });
    for priority in case.phases.top3_mut(Phase::DirecteVeiligheid).iter_mut() {
        for id in &people {
            if !dice.next().unwrap_or(false) {
                continue;
            }
            let words = format!("zegt {}", id.0);
            let agrees = if dice.next().unwrap_or(false) { Answer::Yes } else { Answer::No };
            *priority.opinion_mut(*id) =
                Opinion { person: *id, agrees, words, ..Opinion::default() };
        }
    }
    case.settle();
    case
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn no_word_is_lost_nobody_who_went_is_named_and_all_comes_back(
        dice in prop::collection::vec(any::<bool>(), 31),
        family in any::<prop::sample::Index>(),
    ) {
        let case = busy(family.get(&full_families()).clone(), &dice);
        for (kept, gone) in pairs(&case) {
            let mut joined = case.clone();
            let back = joined.join_people(kept, gone).unwrap();
            let (before, after) = (words(&case), words(&joined));
            let repeated = said_by_both(&case, kept, gone);
            for (word, count) in before {
                let left = after.get(&word).copied().unwrap_or(0);
                prop_assert!(left >= 1, "{word:?} is lost");
                prop_assert!(left + repeated.get(&word).copied().unwrap_or(0) >= count, "{word:?}");
            }
            prop_assert!(joined.family.person(gone).is_none());
            prop_assert!(named(&joined).iter().flatten().all(|person| *person != gone));
            let waits = date_key("born", [gone.0]);
            prop_assert!(!joined.half_typed.contains_key(&waits));
            joined.part_people(back);
            prop_assert_eq!(&joined, &case);
        }
    }
}

/// What both say in the same words need stand only once.
fn said_by_both(case: &Case, kept: PersonId, gone: PersonId) -> BTreeMap<String, usize> {
    let of = |id| {
        let family =
            Family { people: vec![case.family.person(id).unwrap().clone()], ..Family::default() };
        words(&Case { family, ..Case::default() })
    };
    let (one, other) = (of(kept), of(gone));
    one.into_iter()
        .filter_map(|(word, count)| Some((word.clone(), count.min(*other.get(&word)?))))
        .collect()
}

#[test]
fn everybody_else_is_named_where_they_were() {
    for case in full_families() {
        for (kept, gone) in pairs(&case) {
            let mut joined = case.clone();
            joined.family.relations.clear();
            let mut expected = joined.clone();
            joined.join_people(kept, gone).unwrap();
            expected.family.people.retain(|person| person.id != gone);
            let expected: BTreeSet<Vec<PersonId>> = named(&expected)
                .into_iter()
                .map(|people| people.into_iter().map(|one| if one == gone { kept } else { one }))
                .map(|people| people.collect::<BTreeSet<_>>().into_iter().collect())
                .collect();
            let found: BTreeSet<Vec<PersonId>> = named(&joined).into_iter().collect();
            assert_eq!(found, expected);
        }
    }
}

fn person(name: &str, years: Option<u8>) -> Person {
    let noted_on = "2026-11-01".parse().ok();
    Person {
        name: name.into(),
        born: years.map(|years| Born::Aged { years, noted_on }),
        ..Person::default()
    }
}

#[test]
fn who_looks_the_same_is_noticed_and_others_are_not() {
    let alike = |one: Person, other: Person| {
        let mut family = Family::default();
        for (number, person) in [(1, one), (2, other)] {
            family.people.push(Person { id: PersonId(number), ..person });
        }
        family.alike(PersonId(2)).is_some()
    };
    assert!(alike(person("Zoë", None), person(" zoe ", Some(8))));
    assert!(alike(person("Zoë", Some(8)), person("Zoe", Some(9))));
    assert!(!alike(person("Zoë", Some(8)), person("Zoe", Some(11))), "cousins");
    assert!(alike(person("Zoë", Some(8)), person("Zoë de Wit", Some(8))));
    assert!(!alike(person("Zoë", None), person("Zoë de Wit", Some(8))), "too little is known");
    assert!(!alike(person("", None), person("", None)), "nobody has a name yet");
    assert!(!alike(person("Jan", None), person("Jana", None)));
    let born =
        Person { born: Some(Born::On("2018-03-14".parse().unwrap())), ..person("Zoë", None) };
    assert!(alike(born, person("Zoë", Some(8))));
}

#[test]
fn what_both_say_otherwise_goes_to_the_note() {
    let mut case = Case::default();
    let (kept, gone) = (case.family.add(Place::Child), case.family.add(Place::Network));
    let born = |day: &str| Some(Born::On(day.parse().unwrap()));
    let person = case.family.person_mut(kept).unwrap();
    (person.name, person.role, person.custody) = ("Zoë".into(), "dochter".into(), Answer::Yes);
    (person.born, person.note) = (born("2018-03-14"), "Eerst.".into());
    let person = case.family.person_mut(gone).unwrap();
    (person.name, person.role, person.custody) = ("Zoe".into(), "kind".into(), Answer::No);
    (person.born, person.note, person.household) =
        (born("2018-03-15"), "Daarna.".into(), "bij oma".into());
    (person.spoken_on, person.died) = ("2026-11-01".parse().ok(), false);
    case.join_people(kept, gone).unwrap();
    let joined = case.family.person(kept).unwrap();
    assert_eq!((joined.name.as_str(), joined.role.as_str()), ("Zoë", "dochter"));
    assert_eq!((joined.place, joined.custody), (Place::Child, Answer::Yes));
    assert_eq!(joined.household, "bij oma");
    assert_eq!(joined.spoken_on, "2026-11-01".parse().ok());
    let note = "Eerst.\nNaam of schuilnaam: Zoe\nRol: kind\nGeboortedatum of leeftijd: 15-03-2018\n\
                Gezag over de kinderen: nee\nDaarna.";
    assert_eq!(joined.note, note);
    assert!(case.join_people(kept, kept).is_none());
    assert!(case.join_people(kept, gone).is_none());
}
