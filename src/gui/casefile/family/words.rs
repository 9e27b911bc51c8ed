//! How this step calls things.

use chrono::NaiveDate;

use super::geometry::Standing;
use crate::case::record::named;
use crate::case::{Case, Family, FamilyProfile, Person, PersonId, Place, Relation, RelationKind};
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
    match who.name.trim() {
        "" => t!("family-disc", name = t!("family-nameless")),
        name => t!("family-disc", name = name),
    }
}

/// The name of a pattern.
pub(super) fn profile(profile: FamilyProfile) -> String {
    named("family-profile-{}", profile)
}

/// What somebody is called, also while there is no name.
pub(super) fn name(person: &Person) -> String {
    match person.label().trim() {
        "" => t!("family-nameless"),
        label => label.to_owned(),
    }
}

/// The same for a number, which nobody may have.
pub(super) fn name_of(family: &Family, id: PersonId) -> String {
    family.person(id).map_or_else(|| t!("family-not-chosen"), name)
}

/// "Julia, 10".
pub(super) fn name_and_age(person: &Person, today: NaiveDate) -> String {
    match person.age(today) {
        Some(age) => t!("family-name-age", name = name(person), age = age),
        None => name(person),
    }
}

/// "Moeder — Vader:", or "Ruben → Eva:" where one controls the other.
pub(super) fn pair(family: &Family, relation: &Relation) -> String {
    let (from, to) = (name_of(family, relation.from), name_of(family, relation.to));
    match relation.kind {
        RelationKind::Control => t!("family-pair-directed", from = from, to = to),
        _ => t!("family-pair", from = from, to = to),
    }
}

/// The same to be read aloud, where a dash or an arrow says nothing.
fn pair_aloud(family: &Family, relation: &Relation) -> String {
    let (from, to) = (name_of(family, relation.from), name_of(family, relation.to));
    match relation.kind {
        RelationKind::Control => t!("family-pair-directed-aloud", from = from, to = to),
        _ => t!("family-pair-aloud", from = from, to = to),
    }
}

/// "Moeder en Vader: conflict, bij elke overdracht".
pub(super) fn relation(family: &Family, relation: &Relation) -> String {
    let pair = pair_aloud(family, relation);
    let kind = kind(relation.kind);
    match relation.note.trim() {
        "" => t!("family-relation", pair = pair, kind = kind),
        note => t!("family-relation-note", pair = pair, kind = kind, note = note),
    }
}

/// What the drawing says, in words: who stands where and what is between them.
pub(super) fn drawing(case: &Case, today: NaiveDate) -> String {
    let family = &case.family;
    let mut sentences = vec![t!("family-drawing")];
    for place in Place::ALL {
        let names: Vec<String> =
            family.at(place).map(|person| name_and_age_aloud(person, today)).collect();
        let who = match names.is_empty() {
            true => t!("family-drawing-nobody"),
            false => names.join(", "),
        };
        sentences.push(t!("family-drawing-ring", ring = ring(place), who = who));
    }
    let between: Vec<String> = family.relations.iter().map(|each| relation(family, each)).collect();
    if !between.is_empty() {
        sentences.push(t!("family-drawing-relations", all = between.join("; ")));
    }
    sentences.join(" ")
}

fn name_and_age_aloud(person: &Person, today: NaiveDate) -> String {
    match person.age(today) {
        Some(age) => t!("family-name-age-aloud", name = name(person), age = age),
        None => name(person),
    }
}
