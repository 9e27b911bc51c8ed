//! What is still open in a case that somebody thinks of closing.
//!
//! It is drawn from the advice and the record of today. Nothing of it forbids
//! anything: closing is a decision, with what stands open before it. Closing
//! settles nothing either: the advice stays what it was.

use chrono::NaiveDate;

use super::warnings::day;
use super::{Advice, DecisiveQuestion};
use crate::case::{Ave, Case, Moment, MomentKind, Phase, Priority};
use crate::guidance::Guidance;
use crate::guidance::logic::Truth;
use crate::t;

/// What something open is about, and so where it is looked after.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OpenKind {
    /// An alert about which nobody has done anything that settles it.
    Alert,
    /// The level, decided or advised, is AVE 3 or 4.
    Level,
    /// The phase, or a condition of its gate.
    Phase,
    /// How long it is confirmed that there was no violence.
    Violence,
    /// Answers that count no longer, or questions that can change the advice.
    Questions,
    /// A priority that is still being worked on, in the plan of a phase.
    Priority(Phase),
    /// A moment that was agreed and has not taken place.
    Moment,
}

/// Something that is still open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StillOpen {
    /// What it is about.
    pub kind: OpenKind,
    /// In words.
    pub text: String,
}

/// How a case stands before it is closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BeforeClosing {
    /// What is in order, in words.
    pub met: Vec<String>,
    /// What is still open, the most dangerous first.
    pub open: Vec<StillOpen>,
    /// Whether it asks for a reason and a second pair of eyes: at AVE 3 or 4,
    /// and while an alert is not settled (inference from rules C12 and D6).
    pub is_weighty: bool,
}

impl BeforeClosing {
    /// How a case stands on `today`.
    #[must_use]
    pub fn of(case: &Case, advice: &Advice, guidance: &Guidance, today: NaiveDate) -> Self {
        let heavy: Vec<StillOpen> = alerts(advice).chain(level(case, advice)).collect();
        let is_weighty = !heavy.is_empty();
        let calm = calm(advice, guidance);
        let open = heavy
            .into_iter()
            .chain(calm.as_ref().err().cloned())
            .chain(phase(advice))
            .chain(questions(advice))
            .chain(priorities(case))
            .chain(moments(case, today))
            .collect();
        let conditions = advice.phase.conditions.iter();
        let holding = conditions.filter(|one| one.state == Truth::Holds);
        let met = calm.into_iter().flatten().chain(holding.map(|one| one.name.clone()));
        Self { met: met.collect(), open, is_weighty }
    }

    /// What is open, line by line, as it is kept with the closing.
    #[must_use]
    pub fn in_lines(&self) -> String {
        let lines: Vec<&str> = self.open.iter().map(|one| one.text.as_str()).collect();
        lines.join("\n")
    }
}

fn open(kind: OpenKind, text: String) -> StillOpen {
    StillOpen { kind, text }
}

fn alerts(advice: &Advice) -> impl Iterator<Item = StillOpen> {
    let alerts = advice.alerts.iter().filter(|alert| alert.settled.is_none());
    alerts.map(|alert| open(OpenKind::Alert, alert.text.clone()))
}

/// The higher of the level decided and the level advised, when it is 3 or 4.
fn level(case: &Case, advice: &Advice) -> Option<StillOpen> {
    let level = case.ave().max(advice.level).filter(|level| *level >= Ave::Three)?;
    Some(open(OpenKind::Level, t!("closing-open-level", level = level.number())))
}

/// That it has been calm for as long as the method asks, or that nobody
/// confirmed so; nothing while no violence is recorded.
fn calm(advice: &Advice, guidance: &Guidance) -> Result<Option<String>, StillOpen> {
    let Some(days) = advice.phase.days_without_violence else {
        return Ok(None);
    };
    let words = match advice.phase.confirmed_on {
        Some(on) => t!("closing-days-confirmed", days = days, on = day(on)),
        None => t!("closing-days", days = days),
    };
    match days >= guidance.safe_days() {
        true => Ok(Some(words)),
        false => Err(open(OpenKind::Violence, words)),
    }
}

/// That it is not the last phase, and what its gate still asks.
fn phase(advice: &Advice) -> impl Iterator<Item = StillOpen> {
    let phase = &advice.phase;
    let current = phase.current.number();
    let early = phase.current.next().map(|_| t!("closing-open-phase", number = current));
    let lines = phase.missing.iter().chain(&phase.undecided).cloned();
    early.into_iter().chain(lines).map(|text| open(OpenKind::Phase, text))
}

fn questions(advice: &Advice) -> impl Iterator<Item = StillOpen> {
    let again = advice.ask_again.len();
    let asked = |one: &&DecisiveQuestion| {
        advice.ask_again.iter().any(|again| again.question == one.question)
    };
    let decisive = advice.decisive_questions.iter().filter(|one| !asked(one)).count();
    let again = (again > 0).then(|| t!("closing-open-again", count = again));
    let decisive = (decisive > 0).then(|| t!("closing-open-questions", count = decisive));
    again.into_iter().chain(decisive).map(|text| open(OpenKind::Questions, text))
}

fn priorities(case: &Case) -> impl Iterator<Item = StillOpen> {
    case.phases.plans().flat_map(|(phase, top3)| {
        top3.active().iter().map(move |one| open(OpenKind::Priority(phase), priority(one)))
    })
}

fn priority(priority: &Priority) -> String {
    let undone = priority.actions.iter().filter(|action| action.done_on.is_none()).count();
    t!("closing-open-priority", title = priority.title.as_str(), count = undone)
}

/// Moments that were agreed, except those of the waakvlam, which goes on.
fn moments(case: &Case, today: NaiveDate) -> impl Iterator<Item = StillOpen> {
    let planned = case.agenda.iter().filter(|one| one.is_open());
    let planned = planned.filter(|one| one.kind != MomentKind::Waakvlam);
    planned.map(move |one| open(OpenKind::Moment, moment(one, today)))
}

fn moment(moment: &Moment, today: NaiveDate) -> String {
    let what = moment.what.as_str();
    match moment.on {
        Some(on) if on < today => t!("closing-open-late", what = what, on = day(on)),
        Some(on) => t!("closing-open-moment", what = what, on = day(on)),
        None => t!("closing-open-undated", what = what),
    }
}
