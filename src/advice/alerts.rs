//! What stands above everything.

use serde::Serialize;

use super::Desk;
use crate::case::{Answer, QuestionId};
use crate::guidance::logic::{Formula, Truth};
use crate::guidance::{Alert, Trigger, Urgency};

/// An alert that speaks up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AlertReport {
    /// The id in the model.
    pub id: String,
    /// What is the matter.
    pub text: String,
    /// What to do.
    pub action: String,
    /// How soon.
    pub urgency: Urgency,
    /// Whether somebody has acted on it already.
    #[serde(skip)]
    pub settled: bool,
    /// Where it comes from.
    pub sources: Vec<String>,
}

/// The alerts that speak up, most urgent first.
pub(super) fn alerts(desk: &Desk<'_>) -> Vec<AlertReport> {
    let all = desk.guidance.alerts();
    let speaking = all.filter(|(alert, formula)| speaks_up(desk, alert, *formula));
    let mut found: Vec<_> = speaking.map(|(alert, _)| report(desk, alert)).collect();
    found.sort_by_key(|alert| alert.urgency);
    found
}

fn speaks_up(desk: &Desk<'_>, alert: &Alert, formula: Option<&Formula>) -> bool {
    match (&alert.trigger, formula) {
        (Trigger::Holds(_), Some(formula)) => desk.truth(formula) == Truth::Holds,
        (Trigger::Doubt(questions), _) => questions.iter().any(|id| doubted(desk, id)),
        (Trigger::Holds(_), None) => false,
    }
}

/// Whether somebody looked at a question and did not know the answer.
fn doubted(desk: &Desk<'_>, id: &str) -> bool {
    let seen = desk.case.observations.get(&QuestionId::from(id));
    seen.is_some_and(|seen| seen.answer == Answer::Unknown)
}

fn report(desk: &Desk<'_>, alert: &Alert) -> AlertReport {
    let settled_by = alert.settled_by.as_ref();
    let place = settled_by.and_then(|id| desk.guidance.atom_index(id));
    AlertReport {
        id: alert.id.clone(),
        text: alert.text.clone(),
        action: alert.action.clone(),
        urgency: alert.urgency,
        settled: place.is_some_and(|place| desk.facts.state(place) == Truth::Holds),
        sources: alert.sources.clone(),
    }
}
