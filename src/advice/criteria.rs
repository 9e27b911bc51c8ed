//! Each criterion: whether it holds, and the facts behind it.

use serde::Serialize;

use super::facts::Fact;
use super::{Desk, ave};
use crate::case::Ave;
use crate::guidance::logic::Truth;

/// What can be said of one criterion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CriterionReport {
    /// The id in the model.
    pub id: String,
    /// What it is about, in a few words.
    #[serde(skip)]
    pub name: String,
    /// The level it argues for.
    pub level: Ave,
    /// Whether it holds.
    pub state: Truth,
    /// What it says when it holds.
    pub reason: String,
    /// The facts it looks at, each once; those that argue for it first, then
    /// the unknown ones.
    pub facts: Vec<Fact>,
    /// Where it comes from.
    pub sources: Vec<String>,
}

/// All criteria of the region's setting, in the order of the model.
pub(super) fn reports(desk: &Desk<'_>) -> Vec<CriterionReport> {
    let setting = desk.region.setting;
    let formulas = desk.guidance.formulas(setting).iter();
    let criteria = desk.guidance.criteria().iter().zip(formulas);
    criteria
        .map(|(criterion, formula)| {
            let form = criterion.form.under(setting);
            CriterionReport {
                id: criterion.id.clone(),
                name: criterion.name.clone(),
                level: ave(form.level),
                state: desk.truth(formula),
                reason: form.reason.clone(),
                facts: facts(desk, formula.atoms()),
                sources: criterion.sources.clone(),
            }
        })
        .collect()
}

fn facts(desk: &Desk<'_>, mut places: Vec<usize>) -> Vec<Fact> {
    places.sort_unstable();
    places.dedup();
    let order = |place: &usize| match desk.facts.state(*place) {
        Truth::Holds => 0,
        Truth::Open => 1,
        Truth::No => 2,
    };
    places.sort_by_key(order);
    let facts = places.into_iter();
    facts.filter_map(|place| desk.facts.fact(place, desk.case, desk.guidance)).collect()
}
