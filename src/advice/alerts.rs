//! What stands above everything.

use chrono::NaiveDate;
use serde::Serialize;

use super::meldcode::Weighing;
use super::{Desk, Fact, places};
use crate::case::RecordPlace;
use crate::guidance::logic::{Formula, Truth};
use crate::guidance::{Alert, LightSigns, Lighter, Origin, Trigger, Urgency};

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
    /// How somebody has acted on it, later than all that raised it.
    pub settled: Option<Settled>,
    /// Whether somebody talked about the case with others lately, and after all that
    /// raised it.
    #[serde(skip)]
    pub discussed: bool,
    /// Whether it follows from the weighing of the meldcode.
    #[serde(skip)]
    pub weighed: bool,
    /// The newest record that raises it.
    #[serde(skip)]
    pub place: Option<RecordPlace>,
    /// Where it comes from.
    pub sources: Vec<String>,
}

/// How an alert was acted on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Settled {
    /// The day; absent when nobody noted it.
    pub on: Option<NaiveDate>,
    /// The id of the question whose Yes says so.
    pub how: String,
    /// Who said so, and what was agreed.
    #[serde(skip)]
    pub words: String,
}

/// The alerts that speak up, most urgent first.
pub(super) fn alerts(desk: &Desk<'_>, weighing: &Weighing) -> Vec<AlertReport> {
    let all = desk.guidance.alerts();
    let speaking = all.filter(|(alert, formula)| speaks_up(desk, weighing, alert, *formula));
    let mut found: Vec<_> =
        speaking.map(|(alert, formula)| report(desk, weighing, alert, formula)).collect();
    found.sort_by_key(|alert| alert.urgency);
    found
}

fn speaks_up(
    desk: &Desk<'_>,
    weighing: &Weighing,
    alert: &Alert,
    formula: Option<&Formula>,
) -> bool {
    match (&alert.trigger, formula) {
        (Trigger::Holds(_), Some(formula)) => desk.truth(formula) == Truth::Holds,
        (Trigger::Doubt(questions), _) => {
            questions.iter().any(|id| desk.is_doubted(id)) || weighing.doubts(desk, questions)
        }
        (Trigger::Weighed(rules), _) => weighing.rule.as_ref().is_some_and(|r| rules.contains(r)),
        (Trigger::Holds(_), None) => false,
    }
}

fn report(
    desk: &Desk<'_>,
    weighing: &Weighing,
    alert: &Alert,
    formula: Option<&Formula>,
) -> AlertReport {
    let raised = match alert.trigger {
        Trigger::Weighed(_) => weighing.raised_on,
        Trigger::Holds(_) | Trigger::Doubt(_) => raised_on(desk, formula),
    };
    let place = match &alert.trigger {
        Trigger::Weighed(_) => places::weighing(desk.case),
        Trigger::Doubt(questions) => {
            let doubted = questions.iter().find(|id| desk.is_doubted(id));
            doubted.map(|id| places::question(id)).or_else(|| places::weighing(desk.case))
        }
        Trigger::Holds(_) => places::newest(desk, formula.map(Formula::atoms).unwrap_or_default()),
    };
    let (text, action, urgency) = match lighter(desk, alert) {
        Some(one) => (&one.text, &one.action, one.urgency),
        None => (&alert.text, &alert.action, alert.urgency),
    };
    AlertReport {
        id: alert.id.clone(),
        text: text.clone(),
        action: action.clone(),
        urgency,
        settled: settled(desk, alert, raised),
        discussed: is_discussed(desk, raised),
        weighed: matches!(alert.trigger, Trigger::Weighed(_)),
        place,
        sources: alert.sources.clone(),
    }
}

/// How an alert speaks when one light sign is all there is, in a region that asks
/// for more. What was said by hand about the list as a whole is no light sign.
fn lighter<'a>(desk: &Desk<'_>, alert: &'a Alert) -> Option<&'a Lighter> {
    let lighter = alert.lighter.as_ref().filter(|_| desk.region.light_signs == LightSigns::Two)?;
    let Origin::AnyOf(signs) = &desk.guidance.atom(&lighter.of)?.from else {
        return None;
    };
    let mut raised = signs.iter().filter(|id| desk.holds(id));
    let first = raised.next()?;
    (raised.next().is_none() && lighter.light.contains(first)).then_some(lighter)
}

/// The newest day of all that raises an alert.
fn raised_on(desk: &Desk<'_>, formula: Option<&Formula>) -> Option<NaiveDate> {
    let places = formula.map(Formula::atoms).unwrap_or_default();
    let raised = places.into_iter().filter(|place| desk.facts.state(*place) == Truth::Holds);
    raised.filter_map(|place| desk.facts.on(place)).map(|on| on.min(desk.today)).max()
}

/// What was done about an alert on or after the day on which it was last
/// raised; of several the newest.
fn settled(desk: &Desk<'_>, alert: &Alert, raised_on: Option<NaiveDate>) -> Option<Settled> {
    let done = alert.settled_by.iter().filter_map(|id| {
        let place = desk.guidance.atom_index(id)?;
        let holds = desk.facts.state(place) == Truth::Holds;
        let fact = desk.facts.fact(place, desk.case, desk.guidance).filter(|_| holds)?;
        let on = desk.facts.on(place).map(|on| on.min(desk.today));
        Some((on, Settled { on, how: id.clone(), words: words(fact) }))
    });
    let fitting = done.filter(|(on, _)| *on >= raised_on);
    fitting.max_by_key(|(on, _)| *on).map(|(_, settled)| settled)
}

/// Whether somebody was consulted, or the case discussed in a meeting, lately and on or
/// after the day on which an alert was last raised.
fn is_discussed(desk: &Desk<'_>, raised_on: Option<NaiveDate>) -> bool {
    let consulted = desk.case.meldcode.consultaties.iter().filter_map(|one| one.on);
    let counts = desk.case.besprekingen.iter().filter(|one| one.counts());
    let mut days = consulted.chain(counts.filter_map(|one| one.on));
    let most = i64::from(desk.guidance.discussed_for());
    days.any(|on| Some(on) >= raised_on && (0..=most).contains(&(desk.today - on).num_days()))
}

/// With whom it was and what was agreed, as far as that was noted.
fn words(fact: Fact) -> String {
    let parts = [fact.said_by, fact.note];
    let said = parts.into_iter().filter(|part| !part.trim().is_empty());
    said.collect::<Vec<_>>().join(". ")
}
