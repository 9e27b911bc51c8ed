//! The versions of a plan one after another: begun, established, replaced.

use chrono::NaiveDate;

use super::{PlanStatus, PlanVersion, PlanVersionId};
use crate::case::record::put_back;
use crate::case::{Afspraak, Case, PersonId, Phase, Place};

impl Case {
    /// The versions of one plan, the first one first; of the whole family, or of
    /// one person apart.
    pub fn plan_versions(
        &self,
        phase: Phase,
        person: PersonId,
    ) -> impl DoubleEndedIterator<Item = &PlanVersion> {
        let mut all: Vec<&PlanVersion> =
            self.plans.iter().filter(|one| one.phase == phase && one.person == person).collect();
        all.sort_by_key(|one| one.id);
        all.into_iter()
    }

    /// The version with this number.
    #[must_use]
    pub fn plan(&self, id: PlanVersionId) -> Option<&PlanVersion> {
        self.plans.iter().find(|one| one.id == id)
    }

    /// The same, to change.
    pub fn plan_mut(&mut self, id: PlanVersionId) -> Option<&mut PlanVersion> {
        self.plans.iter_mut().find(|one| one.id == id)
    }

    /// Which version of its plan it is, from 1.
    #[must_use]
    pub fn plan_number(&self, version: &PlanVersion) -> usize {
        let all = self.plan_versions(version.phase, version.person);
        all.filter(|one| one.id <= version.id).count()
    }

    /// The version before this one, when there is one.
    #[must_use]
    pub fn plan_before(&self, version: &PlanVersion) -> Option<&PlanVersion> {
        let mut all = self.plan_versions(version.phase, version.person);
        all.rfind(|one| one.id < version.id)
    }

    /// The version that holds.
    #[must_use]
    pub fn plan_in_force(&self, phase: Phase, person: PersonId) -> Option<&PlanVersion> {
        self.plan_versions(phase, person).rfind(|one| one.is_in_force())
    }

    /// The version that is being written.
    #[must_use]
    pub fn concept_plan(&self, phase: Phase, person: PersonId) -> Option<&PlanVersion> {
        self.plan_versions(phase, person).rfind(|one| one.is_concept())
    }

    /// Every plan that there is of a phase: 0 for that of the whole family, then
    /// each person who has one, in the order of the circle.
    #[must_use]
    pub fn planned_for(&self, phase: Phase) -> Vec<PersonId> {
        let people = self.family.people.iter().map(|one| one.id);
        let all = std::iter::once(PersonId::default()).chain(people);
        all.filter(|id| self.plan_versions(phase, *id).next().is_some()).collect()
    }

    /// Begins a version: the words of the one before it, or none. While one is
    /// being written that is the one.
    pub fn begin_plan(&mut self, phase: Phase, person: PersonId, on: NaiveDate) -> PlanVersionId {
        if let Some(concept) = self.concept_plan(phase, person) {
            return concept.id;
        }
        let before = self.plan_versions(phase, person).next_back();
        let words = before.cloned().unwrap_or_default();
        let version = PlanVersion {
            id: PlanVersionId::default(),
            phase,
            person,
            status: PlanStatus::Concept,
            begun_on: Some(on),
            changed: String::new(),
            review_on: None,
            agreed: Vec::new(),
            opinions: Vec::new(),
            established_on: None,
            established_by: String::new(),
            given: Vec::new(),
            reviews: Vec::new(),
            replaced_on: None,
            ..words
        };
        let end = self.plans.len();
        PlanVersionId(put_back(&mut self.plans, end, version))
    }

    /// Establishes the version that is being written, with the agreements of this
    /// day; the one that held is replaced. Returns whether there was such a version.
    pub fn establish_plan(&mut self, id: PlanVersionId, on: NaiveDate, by: &str) -> bool {
        let Some((phase, person)) =
            self.plan(id).filter(|one| one.is_concept()).map(|one| (one.phase, one.person))
        else {
            return false;
        };
        let agreed: Vec<Afspraak> = self.agreements_in_plan(person).map(without_checks).collect();
        for version in &mut self.plans {
            if version.id == id {
                version.status = PlanStatus::Vastgesteld;
                version.established_on = version.established_on.or(Some(on));
                version.established_by = by.trim().to_owned();
                version.agreed.clone_from(&agreed);
            } else if (version.phase, version.person) == (phase, person) && version.is_in_force() {
                version.status = PlanStatus::Vervangen;
                version.replaced_on = Some(on);
            }
        }
        true
    }

    /// The agreements that hold and stand in a plan. In that of one person stand
    /// those that were made with them and with no other adult of the family:
    /// nobody reads in their own plan what another does.
    pub fn agreements_in_plan(&self, person: PersonId) -> impl Iterator<Item = &Afspraak> {
        let running = self.afspraken.iter().filter(|one| one.is_running());
        running.filter(move |one| person == PersonId::default() || self.is_own(one, person))
    }

    /// Whether an agreement was made with somebody and with no other adult of the
    /// family.
    #[must_use]
    pub fn is_own(&self, afspraak: &Afspraak, person: PersonId) -> bool {
        let others = || self.family.at(Place::Adult).filter(move |adult| adult.id != person);
        afspraak.with.contains(&person) && !others().any(|adult| afspraak.with.contains(&adult.id))
    }

    /// The agreements that hold and stand in no plan of one person, because they
    /// were made with several adults together or with nobody in particular.
    pub fn agreements_in_no_own_plan(&self) -> impl Iterator<Item = &Afspraak> {
        self.afspraken.iter().filter(|one| one.is_running() && self.is_of_nobody(one))
    }

    /// Whether an agreement is that of nobody apart.
    #[must_use]
    pub fn is_of_nobody(&self, afspraak: &Afspraak) -> bool {
        !self.family.members().any(|member| self.is_own(afspraak, member.id))
    }
}

/// As it was agreed; what was seen later belongs to no version.
fn without_checks(afspraak: &Afspraak) -> Afspraak {
    Afspraak { controles: Vec::new(), ..afspraak.clone() }
}
