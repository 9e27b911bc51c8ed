//! What the plan of a phase holds, part by part.

use serde::Deserialize;

use super::{Basis, Stage};
use crate::case::{Afspraak, Case, PlanVersion};

/// A part of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
pub enum PlanPart {
    /// What happened, and what will happen when nothing changes.
    Zorgen,
    /// What went well already.
    Krachten,
    /// Agreements.
    Afspraken,
    /// Ground rules of Veilig Thuis.
    Voorwaarden,
    /// How it works on an ordinary day, and what to do at signs of tension.
    GewoneDag,
    /// Who knows what happened.
    Bekend,
    /// Who helps and keeps an eye on it.
    Netwerk,
    /// When it is looked back on.
    Volgen,
    /// A part for each child.
    Kinderen,
    /// Words of members of the family.
    Woorden,
}

impl PlanPart {
    /// All ten, in the order in which they are shown.
    pub const ALL: [Self; 10] = [
        Self::Zorgen,
        Self::Krachten,
        Self::Afspraken,
        Self::Voorwaarden,
        Self::GewoneDag,
        Self::Bekend,
        Self::Netwerk,
        Self::Volgen,
        Self::Kinderen,
        Self::Woorden,
    ];

    /// Whether a version holds it.
    pub fn is_filled(self, plan: &PlanVersion, case: &Case) -> bool {
        let said = |words: &str| !words.trim().is_empty();
        match self {
            Self::Zorgen => said(&plan.worries) && said(&plan.unchanged),
            Self::Krachten => said(&plan.strengths),
            Self::Afspraken => agreements(plan, case).next().is_some(),
            Self::Voorwaarden => {
                said(&plan.ground_rules) || agreements(plan, case).any(|one| one.is_condition)
            }
            Self::GewoneDag => {
                said(&plan.ordinary_day) && plan.signs.iter().any(|one| said(&one.seen))
            }
            Self::Bekend => said(&plan.known_to),
            Self::Netwerk => said(&plan.network),
            Self::Volgen => plan.review_on.is_some(),
            Self::Kinderen => has_each_child(plan, case),
            Self::Woorden => plan.quotes.iter().any(|one| said(&one.words)),
        }
    }
}

/// The agreements of a version: those of its day, or of today while it is written.
fn agreements<'a>(
    plan: &'a PlanVersion,
    case: &'a Case,
) -> Box<dyn Iterator<Item = &'a Afspraak> + 'a> {
    match plan.is_concept() {
        true => Box::new(case.agreements_in_plan(plan.person)),
        false => Box::new(plan.agreed.iter()),
    }
}

/// Whether each living child has a part: here or, where each has their own plan, in
/// that of another. While nobody is recorded, nothing is known of children.
fn has_each_child(plan: &PlanVersion, case: &Case) -> bool {
    let elsewhere = |child| {
        let mut others = case.plans.iter().filter(|one| one.phase == plan.phase && one.is_apart());
        plan.is_apart() && others.any(|one| one.part_of(child).is_some())
    };
    let mut children = case.family.children().filter(|one| one.is_alive());
    let known = case.family.members().next().is_some();
    known && children.all(|child| plan.part_of(child.id).is_some() || elsewhere(child.id))
}

/// What the method says of one part.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanPartGuide {
    /// Which part.
    pub part: PlanPart,
    /// Its name.
    pub name: String,
    /// What belongs in it.
    pub help: String,
    /// In the plans of which phases it stands.
    pub plans: Vec<Stage>,
    /// How sure this is.
    pub basis: Basis,
    /// Where it comes from.
    pub sources: Vec<String>,
}
