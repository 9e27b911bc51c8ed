//! Where a case stands in the phases.

use chrono::NaiveDate;
use serde::Serialize;

use super::Desk;
use super::word::word;
use crate::case::Phase;
use crate::guidance::logic::{Formula, Truth};
use crate::guidance::{Gate, GateCondition};

/// Whether the way out of a phase is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum GateState {
    /// Every condition is met.
    Open,
    /// Something is not met.
    Closed,
    /// Nothing is known to be missing, but something is not known.
    Undecided,
}

/// One condition of a gate in this case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConditionReport {
    /// What it is about, in a few words.
    pub name: String,
    /// Whether it is met.
    pub state: Truth,
    /// What to say when it is not met or not known; empty when it is met.
    pub text: String,
    /// The questions behind it.
    pub atoms: Vec<String>,
}

/// Where the case stands, and what the next phase asks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PhaseReport {
    /// The phase the case is in.
    #[serde(serialize_with = "word")]
    pub current: Phase,
    /// The id of its gate in the model.
    #[serde(skip)]
    pub gate_id: String,
    /// Whether the gate is open. Passing it early is a decision of its own and
    /// changes nothing here.
    pub gate: GateState,
    /// Every condition of the gate.
    #[serde(skip)]
    pub conditions: Vec<ConditionReport>,
    /// What is known not to be met, in words.
    pub missing: Vec<String>,
    /// What is not known, in words.
    pub undecided: Vec<String>,
    /// Whether there is new unsafety after the first phase: what to do then.
    pub back_to_start: Option<String>,
    /// Whole days from the last known violence to the last day on which
    /// somebody confirmed it; absent when that cannot be said.
    pub days_without_violence: Option<u32>,
    /// That day; absent while nobody confirmed anything.
    pub confirmed_on: Option<NaiveDate>,
    /// After about how many days the method looks at moving on.
    #[serde(skip)]
    pub guidance_days: Option<u32>,
    /// Where the gate comes from.
    #[serde(skip)]
    pub sources: Vec<String>,
}

/// Where the case stands today.
pub(super) fn standing(desk: &Desk<'_>) -> PhaseReport {
    let current = desk.case.phases.current;
    let guide = desk.guidance.phase(current.number());
    let mut gates = desk.guidance.gates();
    let found = gates.find(|(gate, _)| gate.from.number() == current.number());
    let conditions = found.map_or_else(Vec::new, |(gate, formulas)| reports(desk, gate, formulas));
    let with = |wanted: Truth| -> Vec<String> {
        let fitting = conditions.iter().filter(|one| one.state == wanted);
        fitting.map(|one| one.text.clone()).collect()
    };
    PhaseReport {
        current,
        gate_id: found.map_or_else(String::new, |(gate, _)| gate.id.clone()),
        gate: state(&conditions),
        missing: with(Truth::No),
        undecided: with(Truth::Open),
        conditions,
        back_to_start: back_to_start(desk),
        days_without_violence: desk.time.days_without_violence(),
        confirmed_on: desk.time.confirmed_on,
        guidance_days: guide.and_then(|guide| guide.guidance_days),
        sources: found.map_or_else(Vec::new, |(gate, _)| gate.sources.clone()),
    }
}

fn reports(desk: &Desk<'_>, gate: &Gate, formulas: &[Formula]) -> Vec<ConditionReport> {
    let pairs = gate.conditions.iter().zip(formulas);
    pairs.map(|(condition, formula)| report(desk, condition, formula)).collect()
}

fn report(desk: &Desk<'_>, condition: &GateCondition, formula: &Formula) -> ConditionReport {
    let state = desk.truth(formula);
    let atoms = formula.atoms().into_iter();
    let atoms = atoms.filter_map(|place| desk.guidance.atoms().get(place));
    let (name, missing, undecided) = words(condition, desk.is_apart());
    ConditionReport {
        name: name.to_owned(),
        state,
        text: match state {
            Truth::Holds => String::new(),
            Truth::Open => undecided.to_owned(),
            Truth::No => missing.to_owned(),
        },
        atoms: atoms.map(|atom| atom.id.clone()).collect(),
    }
}

/// What it is about, and what to say when it is not met or not known.
fn words(condition: &GateCondition, is_apart: bool) -> (&str, &str, &str) {
    match condition.apart.as_ref().filter(|_| is_apart) {
        Some(apart) => (&apart.name, &apart.missing, &apart.undecided),
        None => (&condition.name, &condition.missing, &condition.undecided),
    }
}

fn state(conditions: &[ConditionReport]) -> GateState {
    match conditions.iter().map(|one| one.state).min() {
        Some(Truth::Holds) => GateState::Open,
        Some(Truth::No) => GateState::Closed,
        Some(Truth::Open) | None => GateState::Undecided,
    }
}

/// Rule D1, once the first phase has been left.
fn back_to_start(desk: &Desk<'_>) -> Option<String> {
    let (rule, formula) = desk.guidance.back_to_start();
    let later = desk.case.phases.current != Phase::DirecteVeiligheid;
    let holds = desk.truth(formula) == Truth::Holds;
    (later && holds).then(|| rule.text.clone())
}
