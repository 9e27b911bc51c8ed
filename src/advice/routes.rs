//! Routes beside the help that runs: whether their criteria hold, what is not
//! known yet, and whether somebody was asked.

use serde::Serialize;

use super::Desk;
use super::word::word;
use crate::case::Route;
use crate::guidance::logic::{Formula, Truth};
use crate::guidance::{Basis, RouteGuide};

/// What can be said of one route.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RouteReport {
    /// Which one.
    #[serde(serialize_with = "word")]
    pub id: Route,
    /// Whether it fits: all its criteria hold, something is not known, or one of
    /// them does not hold.
    pub state: Truth,
    /// The ids of the questions that are not known and can still make it fit.
    pub missing: Vec<String>,
    /// What it is called in a sentence.
    #[serde(skip)]
    pub name: String,
    /// What it is for.
    #[serde(skip)]
    pub text: String,
    /// Each criterion, in the order of the model.
    #[serde(skip)]
    pub criteria: Vec<RouteCriterionReport>,
    /// Whether somebody was asked, and what came of it still holds.
    #[serde(skip)]
    pub asked: bool,
    /// Whether the Kompas asks to look at it.
    #[serde(skip)]
    pub asks: bool,
    /// How sure its criteria are.
    #[serde(skip)]
    pub basis: Basis,
}

/// One criterion of a route.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RouteCriterionReport {
    /// What it asks.
    pub name: String,
    /// Whether it holds.
    pub state: Truth,
    /// The ids of the questions it looks at.
    pub questions: Vec<String>,
}

/// All routes, in the order of the model.
pub(super) fn reports(desk: &Desk<'_>) -> Vec<RouteReport> {
    desk.guidance.routes().map(|(guide, formulas)| report(desk, guide, formulas)).collect()
}

fn report(desk: &Desk<'_>, guide: &RouteGuide, formulas: &[Formula]) -> RouteReport {
    let criteria = guide.criteria.iter().zip(formulas);
    let criteria = criteria.map(|(criterion, formula)| RouteCriterionReport {
        name: criterion.name.clone(),
        state: desk.truth(formula),
        questions: ids(desk, formula, |_| true),
    });
    let criteria: Vec<_> = criteria.collect();
    let state = criteria.iter().map(|one| one.state).min().unwrap_or(Truth::Open);
    let undecided = formulas.iter().filter(|formula| desk.truth(formula) == Truth::Open);
    let missing = undecided.flat_map(|formula| ids(desk, formula, |truth| truth == Truth::Open));
    let mut missing: Vec<String> = missing.filter(|_| state == Truth::Open).collect();
    dedup(&mut missing);
    let mut asked = desk.case.aanvragen.iter().filter(|one| one.route == Some(guide.route));
    RouteReport {
        id: guide.route,
        state,
        missing,
        name: guide.name.clone(),
        text: guide.text.clone(),
        criteria,
        asked: asked.any(|one| one.holds(desk.today)),
        asks: guide.asks,
        basis: guide.basis,
    }
}

/// The ids of the questions in a formula of which the state fits, each once.
fn ids(desk: &Desk<'_>, formula: &Formula, fits: impl Fn(Truth) -> bool) -> Vec<String> {
    let places = formula.atoms().into_iter().filter(|place| fits(desk.facts.state(*place)));
    let atoms = places.filter_map(|place| desk.guidance.atoms().get(place));
    let mut ids = atoms.map(|atom| atom.id.clone()).collect();
    dedup(&mut ids);
    ids
}

/// Leaves out what stood there before; a route has a handful.
fn dedup(ids: &mut Vec<String>) {
    let mut seen = std::collections::BTreeSet::new();
    ids.retain(|id| seen.insert(id.clone()));
}

/// The first that fits, of which the Kompas tells and along which nobody was asked.
pub(super) fn open(reports: &[RouteReport]) -> Option<&RouteReport> {
    reports.iter().find(|one| one.asks && !one.asked && one.state == Truth::Holds)
}
