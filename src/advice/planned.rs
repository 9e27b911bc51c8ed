//! Whether the safety plan was made with everybody, by the record of its versions.

use chrono::NaiveDate;

use super::answered::Said;
use super::timeline::{Timeline, is_controlled};
use crate::case::{Answer, Case, Person, PersonId, Phase, Place, PlanVersion};

/// Whether the safety plan was made with every member of the family from `from_age`
/// years of age, by the day on which it was established: all were asked and agree,
/// or each adult has a plan of their own. With signs of control only plans apart
/// count. That none is recorded is no answer.
pub(super) fn made_with_all(case: &Case, time: &Timeline, from_age: u32) -> Said {
    let phase = Phase::DirecteVeiligheid;
    let adults = case.family.at(Place::Adult).filter(|one| one.is_alive());
    let own: Option<Vec<_>> = adults.map(|one| case.plan_in_force(phase, one.id)).collect();
    let own = own.filter(|all| !all.is_empty());
    let controlled = is_controlled(case);
    let shared = case.plan_in_force(phase, PersonId::default());
    let shared = shared.filter(|one| !controlled && all_agree(case, one, from_age, time.today));
    let plans = own.or(shared.map(|one| vec![one])).unwrap_or_default();
    let days: Option<Vec<_>> = plans.iter().map(|one| one.established_on).collect();
    match days.and_then(|days| days.into_iter().min()).filter(|on| *on <= time.today) {
        None => Said::NOTHING,
        Some(on) if time.last_violence.is_none_or(|last| on >= last) => {
            Said::of(Answer::Yes, Some(on))
        }
        Some(on) => Said::before_violence(Answer::Yes, Some(on)),
    }
}

fn all_agree(case: &Case, plan: &PlanVersion, from_age: u32, today: NaiveDate) -> bool {
    let too_young = |one: &Person| {
        one.place == Place::Child && one.age(today).is_some_and(|age| age < from_age)
    };
    let agrees = |one: &Person| {
        let mut opinions = plan.opinions.iter();
        opinions.any(|said| said.person == one.id && said.agrees == Answer::Yes)
    };
    let asked: Vec<_> =
        case.family.members().filter(|one| one.is_alive()).filter(|one| !too_young(one)).collect();
    !asked.is_empty() && asked.into_iter().all(agrees)
}
