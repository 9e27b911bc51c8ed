//! How this step calls things.

use chrono::NaiveDate;

use super::geometry::Standing;
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

/// What is between two people, in one word.
pub(super) fn kind(kind: RelationKind) -> String {
    named("family-kind-{}", kind)
}

/// What somebody in the drawing is called.
pub(super) fn disc(who: &Standing) -> String {
    t!("family-disc", name = who.name.as_str())
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
        RelationKind::Control => t!("family-pair-directed", from = from, to = to),
        _ => t!("family-pair", from = from, to = to),
    }
}

/// The same to be read aloud, where a dash or an arrow says nothing.
fn pair_aloud(family: &Family, relation: &Relation, today: NaiveDate) -> String {
    let name = |id| name_of(family, id, today);
    let (from, to) = (name(relation.from), name(relation.to));
    match relation.kind {
        RelationKind::Control => t!("family-pair-directed-aloud", from = from, to = to),
        _ => t!("family-pair-aloud", from = from, to = to),
    }
}

/// "Moeder en Vader: conflict, bij elke overdracht".
pub(super) fn relation(family: &Family, relation: &Relation, today: NaiveDate) -> String {
    let pair = pair_aloud(family, relation, today);
    let kind = kind(relation.kind);
    match relation.note.trim() {
        "" => t!("family-relation", pair = pair, kind = kind),
        note => t!("family-relation-note", pair = pair, kind = kind, note = note),
    }
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
