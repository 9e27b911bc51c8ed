//! The advice as data for other programs.

use serde::Serialize;

use super::{Advice, GateState, Way};
use crate::case::{Answer, Ave, DueKind, Phase};
use crate::guidance::Urgency;
use crate::guidance::logic::Truth;

/// The advice in the shape that the terminal prints as JSON.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Report {
    /// The version of the model.
    pub model: String,
    /// The region.
    pub region: String,
    /// 1 to 4, or null.
    pub level: Option<Ave>,
    /// 1 to 4.
    pub lowest: Ave,
    /// 1 to 4.
    pub highest: Ave,
    /// Every criterion.
    pub criteria: Vec<Criterion>,
    /// Most decisive first.
    pub decisive_questions: Vec<Question>,
    /// Ids of the atoms of each way to a level above the lowest.
    pub ways_up: Vec<Vec<String>>,
    /// Ids of the atoms of each way to a certain level below the present one.
    pub ways_down: Vec<Vec<String>>,
    /// The same for every level that can be reached.
    pub ways_up_to: Vec<Ways>,
    /// The same for every level that can be left.
    pub ways_down_below: Vec<Ways>,
    /// Where the case stands.
    pub phase: PhaseEntry,
    /// Most urgent first.
    pub alerts: Vec<AlertEntry>,
    /// What deserves attention.
    pub warnings: Vec<String>,
    /// What to do next.
    pub next_step: StepEntry,
    /// Soonest first.
    pub agenda: Vec<AgendaEntry>,
}

/// One criterion.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Criterion {
    /// The id in the model.
    pub id: String,
    /// The level it argues for.
    pub level: Ave,
    /// `holds`, `open` or `no`.
    pub state: &'static str,
    /// What it says when it holds.
    pub reason: String,
    /// The facts behind it.
    pub facts: Vec<FactEntry>,
    /// Where it comes from.
    pub sources: Vec<String>,
}

/// One fact behind a criterion.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FactEntry {
    /// The atom.
    pub id: String,
    /// In words.
    pub text: String,
    /// `yes`, `no` or `unknown`.
    pub value: &'static str,
    /// Who said it.
    pub said_by: String,
    /// When it was learned, `2026-11-19`.
    pub on: Option<String>,
    /// What was noted with it.
    pub note: String,
}

/// One decisive question.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Question {
    /// The id.
    pub question: String,
    /// In words.
    pub text: String,
    /// The level after yes, or null.
    pub yes: Option<Ave>,
    /// The level after no, or null.
    pub no: Option<Ave>,
    /// Answers in the shortest way up with this question.
    pub shortest: u32,
    /// The highest level that such a way reaches.
    pub reaches: Ave,
}

/// The ways of one level.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Ways {
    /// The level.
    pub level: Ave,
    /// Ids of the atoms of each way.
    pub ways: Vec<Vec<String>>,
}

/// Where the case stands in the phases.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PhaseEntry {
    /// `directe-veiligheid`, `risicos` or `herstel`.
    pub current: &'static str,
    /// `open`, `closed` or `undecided`.
    pub gate: &'static str,
    /// What is known not to be met.
    pub missing: Vec<String>,
    /// What is not known.
    pub undecided: Vec<String>,
    /// What to do when there is new unsafety, or null.
    pub back_to_start: Option<String>,
    /// Whole days, or null when that cannot be said.
    pub days_without_violence: Option<u32>,
}

/// One alert.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AlertEntry {
    /// The id in the model.
    pub id: String,
    /// What is the matter.
    pub text: String,
    /// What to do.
    pub action: String,
    /// `now`, `today` or `soon`.
    pub urgency: &'static str,
    /// Where it comes from.
    pub sources: Vec<String>,
}

/// The next best step.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct StepEntry {
    /// The id of the rule.
    pub id: String,
    /// In words.
    pub text: String,
}

/// Something due.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AgendaEntry {
    /// The day, `2026-11-19`.
    pub on: String,
    /// Days from today; negative when late.
    pub days: i64,
    /// `moment`, `evaluation` or `action`.
    pub kind: &'static str,
    /// In words.
    pub what: String,
}

/// The advice as data.
pub fn report(advice: &Advice) -> Report {
    Report {
        model: advice.model.clone(),
        region: advice.region.clone(),
        level: advice.level,
        lowest: advice.lowest,
        highest: advice.highest,
        criteria: criteria(advice),
        decisive_questions: questions(advice),
        ways_up: ids(advice.next_ways_up()),
        ways_down: ids(advice.next_ways_down()),
        ways_up_to: ways(&advice.ways_up),
        ways_down_below: ways(&advice.ways_down),
        phase: phase(advice),
        alerts: alerts(advice),
        warnings: advice.warnings.iter().map(|one| one.text.clone()).collect(),
        next_step: StepEntry {
            id: advice.next_step.id.clone(),
            text: advice.next_step.text.clone(),
        },
        agenda: agenda(advice),
    }
}

/// The advice as JSON, over several lines.
///
/// # Errors
/// Only when the writer itself fails, which no advice is known to cause.
pub fn json(advice: &Advice) -> Result<String, serde_json::Error> {
    serde_json::to_string_pretty(&report(advice))
}

fn criteria(advice: &Advice) -> Vec<Criterion> {
    let criteria = advice.criteria.iter();
    criteria
        .map(|one| Criterion {
            id: one.id.clone(),
            level: one.level,
            state: state(one.state),
            reason: one.reason.clone(),
            facts: one.facts.iter().map(fact).collect(),
            sources: one.sources.clone(),
        })
        .collect()
}

fn fact(fact: &super::Fact) -> FactEntry {
    FactEntry {
        id: fact.atom.clone(),
        text: fact.text.clone(),
        value: match fact.value {
            Answer::Yes => "yes",
            Answer::No => "no",
            Answer::Unknown => "unknown",
        },
        said_by: fact.said_by.clone(),
        on: fact.on.map(|on| on.to_string()),
        note: fact.note.clone(),
    }
}

/// The word for what can be said of a condition.
pub fn state(truth: Truth) -> &'static str {
    match truth {
        Truth::Holds => "holds",
        Truth::Open => "open",
        Truth::No => "no",
    }
}

fn questions(advice: &Advice) -> Vec<Question> {
    let questions = advice.decisive_questions.iter();
    questions
        .map(|one| Question {
            question: one.question.0.clone(),
            text: one.text.clone(),
            yes: one.yes,
            no: one.no,
            shortest: one.shortest,
            reaches: one.reaches,
        })
        .collect()
}

fn ids(ways: &[Way]) -> Vec<Vec<String>> {
    let ids = |way: &Way| way.iter().map(|turn| turn.atom.clone()).collect();
    ways.iter().map(ids).collect()
}

fn ways(of_levels: &[(Ave, Vec<Way>)]) -> Vec<Ways> {
    let entries = of_levels.iter();
    entries.map(|(level, ways)| Ways { level: *level, ways: ids(ways) }).collect()
}

fn phase(advice: &Advice) -> PhaseEntry {
    let phase = &advice.phase;
    PhaseEntry {
        current: match phase.current {
            Phase::DirecteVeiligheid => "directe-veiligheid",
            Phase::Risicos => "risicos",
            Phase::Herstel => "herstel",
        },
        gate: match phase.gate {
            GateState::Open => "open",
            GateState::Closed => "closed",
            GateState::Undecided => "undecided",
        },
        missing: phase.missing.clone(),
        undecided: phase.undecided.clone(),
        back_to_start: phase.back_to_start.clone(),
        days_without_violence: phase.days_without_violence,
    }
}

fn alerts(advice: &Advice) -> Vec<AlertEntry> {
    let alerts = advice.alerts.iter();
    alerts
        .map(|one| AlertEntry {
            id: one.id.clone(),
            text: one.text.clone(),
            action: one.action.clone(),
            urgency: match one.urgency {
                Urgency::Now => "now",
                Urgency::Today => "today",
                Urgency::Soon => "soon",
            },
            sources: one.sources.clone(),
        })
        .collect()
}

fn agenda(advice: &Advice) -> Vec<AgendaEntry> {
    let items = advice.agenda.iter();
    items
        .map(|one| AgendaEntry {
            on: one.on.to_string(),
            days: one.days,
            kind: match one.kind {
                DueKind::Moment(_) => "moment",
                DueKind::Evaluation => "evaluation",
                DueKind::Action => "action",
            },
            what: one.what.clone(),
        })
        .collect()
}
