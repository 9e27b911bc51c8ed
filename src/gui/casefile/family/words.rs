//! How this step calls things.

use chrono::NaiveDate;

use super::geometry::{Standing, Who};
use crate::case::record::named;
use crate::case::{
    Ages, Case, Family, FamilyProfile, Names, Person, PersonId, Place, Relation, RelationKind,
};
use crate::t;

/// Where somebody stands: "Volwassene in het gezin".
pub(super) fn place(place: Place) -> String {
    named("family-place-{}", place)
}

/// The name of a ring.
pub(super) fn ring(place: Place) -> String {
    match place {
        Place::Child => t!("family-ring-children"),
        Place::Adult => t!("family-ring-adults"),
        Place::Network => t!("family-ring-network"),
        Place::Professional => t!("family-ring-professionals"),
    }
}

/// The names of the three rings of the drawing.
pub(super) fn rings(family: &Family) -> [String; 3] {
    let middle = match family.children().next() {
        Some(_) => t!("family-ring-middle"),
        None => t!("family-ring-adults"),
    };
    [middle, t!("family-ring-network"), t!("family-ring-professionals")]
}

/// What several people of a ring are called together: "14 kinderen".
pub(super) fn group(place: Place, count: usize) -> String {
    match place {
        Place::Child => t!("family-group-child", count = count),
        Place::Adult => t!("family-group-adult", count = count),
        Place::Network => t!("family-group-network", count = count),
        Place::Professional => t!("family-group-professional", count = count),
    }
}

/// A kind of relation, in one word.
pub(super) fn kind(kind: RelationKind) -> String {
    named("family-kind-{}", kind)
}

/// What is between two people, in a word or two: "conflict", "zoon van".
pub(super) fn between(relation: &Relation) -> String {
    match (relation.kind, relation.tie) {
        (RelationKind::Family, Some(tie)) => named("family-tie-{}", tie),
        (kind, _) => self::kind(kind),
    }
}

/// What somebody in the drawing is called.
pub(super) fn disc(who: &Standing) -> String {
    match who.who {
        Who::One(_) => t!("family-disc", name = who.name.as_str()),
        Who::Group(_) => t!("family-group-disc", name = who.name.as_str()),
    }
}

/// The name of a pattern.
pub(super) fn profile(profile: FamilyProfile) -> String {
    named("family-profile-{}", profile)
}

/// What somebody is called, also for a number which nobody has.
pub(super) fn name_of(family: &Family, id: PersonId, today: NaiveDate) -> String {
    match family.called(id, Ages::On(today)) {
        nobody if nobody.is_empty() => t!("family-not-chosen"),
        name => name,
    }
}

/// "Julia, 10".
pub(super) fn name_and_age(family: &Family, person: &Person, today: NaiveDate) -> String {
    let name = family.called(person.id, Ages::Beside(today));
    match person.age(today) {
        Some(age) => t!("family-name-age", name = name, age = age),
        None => name,
    }
}

/// "Moeder — Vader:", or "Ruben → Eva:" where one controls the other.
pub(super) fn pair(family: &Family, relation: &Relation, today: NaiveDate) -> String {
    let name = |id| name_of(family, id, today);
    let (from, to) = (name(relation.from), name(relation.to));
    match relation.kind {
        RelationKind::Control | RelationKind::Family => {
            t!("family-pair-directed", from = from, to = to)
        }
        _ => t!("family-pair", from = from, to = to),
    }
}

/// The same to be read aloud, where a dash or an arrow says nothing.
fn pair_aloud(family: &Family, relation: &Relation, today: NaiveDate) -> String {
    let name = |id| name_of(family, id, today);
    let (from, to) = (name(relation.from), name(relation.to));
    match relation.kind {
        RelationKind::Control | RelationKind::Family => {
            t!("family-pair-directed-aloud", from = from, to = to)
        }
        _ => t!("family-pair-aloud", from = from, to = to),
    }
}

/// "Moeder en Vader: conflict, bij elke overdracht", or "Tom zoon van Moeder".
pub(super) fn relation(family: &Family, relation: &Relation, today: NaiveDate) -> String {
    let said = match relation.tie.filter(|_| relation.kind == RelationKind::Family) {
        Some(_) => tie_aloud(family, relation, today),
        None => {
            let pair = pair_aloud(family, relation, today);
            t!("family-relation", pair = pair, kind = between(relation))
        }
    };
    match relation.note.trim() {
        "" => said,
        note => t!("family-relation-note", said = said, note = note),
    }
}

fn tie_aloud(family: &Family, relation: &Relation, today: NaiveDate) -> String {
    let name = |id| name_of(family, id, today);
    t!(
        "family-relation-tie",
        from = name(relation.from),
        tie = between(relation),
        to = name(relation.to)
    )
}

/// What the drawing says, in words: who stands where and what is between them.
pub(super) fn drawing(case: &Case, today: NaiveDate) -> String {
    let family = &case.family;
    let names = Names::of(family, Ages::Beside(today));
    let mut sentences = vec![t!("family-drawing")];
    for place in Place::ALL {
        let there: Vec<String> =
            family.at(place).map(|person| name_and_age_aloud(&names, person, today)).collect();
        let who = match there.is_empty() {
            true => t!("family-drawing-nobody"),
            false => there.join(", "),
        };
        sentences.push(t!("family-drawing-ring", ring = ring(place), who = who));
    }
    let between = family.relations.iter().map(|each| relation(family, each, today));
    let between: Vec<String> = between.collect();
    if !between.is_empty() {
        sentences.push(t!("family-drawing-relations", all = between.join("; ")));
    }
    sentences.join(" ")
}

fn name_and_age_aloud(names: &Names, person: &Person, today: NaiveDate) -> String {
    let name = names.name(person.id);
    match person.age(today) {
        Some(age) => t!("family-name-age-aloud", name = name, age = age),
        None => name.to_owned(),
    }
}

/// Where somebody stands, and what they are to others: "Netwerk · moeder van
/// Moeder".
pub(super) fn bonds(family: &Family, person: &Person, today: NaiveDate) -> String {
    let ties = family
        .relations
        .iter()
        .filter(|relation| relation.from == person.id && relation.kind == RelationKind::Family);
    let ties = ties.filter(|relation| family.person(relation.to).is_some());
    let ties = ties.map(|relation| {
        let to = name_of(family, relation.to, today);
        t!("family-bond", tie = between(relation), to = to)
    });
    let all: Vec<String> = std::iter::once(place(person.place)).chain(ties).collect();
    all.join(" · ")
}
