//! Who must not learn of whom, because it could be dangerous.

use std::collections::BTreeSet;

use crate::case::{Case, FamilyProfile, PersonId, Place, PlanVersion, RelationKind, ViolenceForm};

/// Whether something is recorded between two people.
pub(super) fn are_related(case: &Case, one: PersonId, other: PersonId) -> bool {
    let relations = case.family.relations.iter();
    relations.map(|it| [it.from, it.to]).any(|ends| ends.contains(&one) && ends.contains(&other))
}

/// Whether the case shows signs of control, or somebody has a plan apart.
pub(super) fn is_apart(case: &Case) -> bool {
    let control = case.family.relations.iter().any(|one| one.kind == RelationKind::Control);
    let forms = [ViolenceForm::DwingendeControle, ViolenceForm::Stalking];
    let profile = case.family.profile == Some(FamilyProfile::IntiemeTerreur);
    let plans = case.plans.iter().any(PlanVersion::is_apart);
    control || profile || plans || forms.iter().any(|form| case.violence.contains(form))
}

/// People of whom somebody may learn nothing: whom they control and who were protected
/// from them by a huisverbod, whatever their place (a carer and a grown child can
/// control as well). For an adult of the family also adults who hide where they live;
/// and where there are signs of control and nobody knows whose, every other adult.
pub(super) fn kept_from(case: &Case, who: PersonId, apart: bool) -> BTreeSet<PersonId> {
    let Some(reader) = case.family.person(who) else {
        return BTreeSet::new();
    };
    let mut kept: BTreeSet<PersonId> =
        controls(case).filter(|(by, _)| *by == who).map(|(_, of)| of).collect();
    for order in case.huisverboden.iter().filter(|order| order.away == who) {
        kept.extend(order.home.iter().chain(&order.children));
    }
    kept.remove(&who);
    if reader.place != Place::Adult {
        return kept;
    }
    let adults = || case.family.at(Place::Adult).filter(|one| one.id != who);
    kept.extend(adults().filter(|one| one.secret_address).map(|one| one.id));
    let protected = reader.secret_address
        || controls(case).any(|(_, of)| of == who)
        || case.huisverboden.iter().any(|order| order.home.contains(&who));
    if apart && !protected {
        kept.extend(adults().map(|one| one.id));
    }
    kept
}

/// Who controls whom.
fn controls(case: &Case) -> impl Iterator<Item = (PersonId, PersonId)> {
    let all = case.family.relations.iter();
    all.filter(|one| one.kind == RelationKind::Control).map(|one| (one.from, one.to))
}
