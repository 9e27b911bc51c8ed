//! The plan of the phase: which version holds, and what is still to be done
//! about it.
//!
//! A version counts by the day on which it was established. Time takes nothing
//! away from what is open: a review that is late stays late, and violence after
//! the plan was looked at asks to look again until somebody did.

use chrono::NaiveDate;
use serde::Serialize;

use super::timeline::Timeline;
use super::warnings::{Warning, WarningKind, capitalised, day, listed};
use super::{Desk, warnings};
use crate::case::{
    Afspraak, Answer, Case, Person, PersonId, Phase, Place, PlanStatus, PlanVersion,
};
use crate::t;

/// How the plan of the phase stands. Of a plan for each apart the parts stand in
/// `own`, and nothing of what is in them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PlanReport {
    /// Which version of the plan of the whole family holds, or else is being
    /// written, from 1; absent when there is none.
    pub version: Option<usize>,
    /// How it stands.
    #[serde(serialize_with = "status")]
    pub status: Option<PlanStatus>,
    /// How many agreements that hold were kept when somebody last looked.
    pub kept: usize,
    /// How many were not.
    pub broken: usize,
    /// The first day on which a plan is to be looked back on, or an agreement to
    /// be checked.
    pub due: Option<NaiveDate>,
    /// The plans that somebody has apart from the others.
    pub own: Vec<OwnPlan>,
}

/// The plan that somebody has apart from the others.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OwnPlan {
    /// Whose it is.
    pub person: PersonId,
    /// Which version, from 1.
    pub version: usize,
    /// How it stands.
    #[serde(serialize_with = "super::word::word")]
    pub status: PlanStatus,
    /// The day to look back on it.
    pub due: Option<NaiveDate>,
}

fn status<S: serde::Serializer>(
    status: &Option<PlanStatus>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.serialize_some(&status.map(<&'static str>::from))
}

/// How the plan of the present phase stands.
pub(super) fn report(case: &Case, today: NaiveDate) -> PlanReport {
    let phase = case.phases.current;
    let shared = shown(case, phase, PersonId::default());
    let own = case.planned_for(phase).into_iter().filter(|id| *id != PersonId::default());
    let own = own.filter_map(|id| shown(case, phase, id)).map(|one| OwnPlan {
        person: one.person,
        version: case.plan_number(one),
        status: one.status,
        due: one.due(),
    });
    let running = || case.afspraken.iter().filter(|one| one.is_running());
    let said = |wanted: Answer| {
        let last = |one: &Afspraak| one.last_controle(today).map(|look| look.kept);
        running().filter(|one| last(one) == Some(wanted)).count()
    };
    let reviews = case.plans.iter().filter_map(PlanVersion::due);
    PlanReport {
        version: shared.map(|one| case.plan_number(one)),
        status: shared.map(|one| one.status),
        kept: said(Answer::Yes),
        broken: said(Answer::No),
        due: reviews.chain(running().filter_map(Afspraak::due)).min(),
        own: own.collect(),
    }
}

/// The version that holds, or else the last one.
fn shown(case: &Case, phase: Phase, person: PersonId) -> Option<&PlanVersion> {
    let last = || case.plan_versions(phase, person).next_back();
    case.plan_in_force(phase, person).or_else(last)
}

/// What is still to be done about the plans that hold, in calm words, the most
/// dangerous first.
pub(super) fn warnings(desk: &Desk<'_>) -> Vec<Warning> {
    let held = || desk.case.plans.iter().filter(|one| one.is_in_force());
    let crossed = held().any(|one| is_crossed(desk.case, one));
    let crossed = crossed.then(|| t!("advice-plan-crossed"));
    let together = desk.is_apart() && held().any(|one| !one.is_apart());
    let together = together.then(|| t!("advice-plan-together"));
    let again = held().any(|one| is_overtaken(one, &desk.time));
    let again = again.then(|| t!("advice-plan-again"));
    let late = held().filter_map(PlanVersion::due).filter(|on| *on < desk.today).min();
    let late = late.map(|on| match desk.is_apart() {
        true => t!("advice-plan-late-apart", on = day(on)),
        false => t!("advice-plan-late", on = day(on)),
    });
    let ungiven = held().filter(|one| one.given.is_empty()).count();
    let ungiven = (ungiven > 0).then(|| t!("advice-plan-ungiven", count = ungiven));
    let children = without_part(desk);
    let children = (!children.is_empty()).then(|| {
        let count = children.len();
        t!("advice-plan-child", names = capitalised(&listed(desk, children)), count = count)
    });
    let all = [crossed, together, again, late, ungiven, children];
    warnings::of(WarningKind::Plan, all.into_iter().flatten())
}

/// Whether the plan of one stands as given to another member of the family.
pub(super) fn is_crossed(case: &Case, plan: &PlanVersion) -> bool {
    let is_other = |id: PersonId| {
        let other = case.family.person(id).filter(|one| one.id != plan.person);
        other.is_some_and(|one| one.place == Place::Adult)
    };
    plan.is_apart() && plan.given.iter().any(|one| is_other(one.person))
}

/// Whether there was violence since somebody last looked at it.
fn is_overtaken(plan: &PlanVersion, time: &Timeline) -> bool {
    let looked = plan.last_looked_at().filter(|on| *on <= time.today);
    time.last_violence.is_some_and(|last| looked.is_some_and(|on| last > on))
}

/// Living children without a part in a safety plan that holds; nobody while no such
/// plan holds.
fn without_part<'a>(desk: &Desk<'a>) -> Vec<&'a Person> {
    let first = |one: &&PlanVersion| one.phase == Phase::DirecteVeiligheid && one.is_in_force();
    let plans: Vec<_> = desk.case.plans.iter().filter(first).collect();
    let has = |child: &Person| plans.iter().any(|one| one.part_of(child.id).is_some());
    let children = desk.case.family.children().filter(|one| one.is_alive());
    children.filter(|child| !plans.is_empty() && !has(child)).collect()
}
