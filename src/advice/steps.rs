//! The next best step: the first rule of the model that applies.

use serde::Serialize;

use super::Desk;
use super::alerts::AlertReport;
use super::phase::{GateState, PhaseReport};
use super::questions::DecisiveQuestion;
use super::record::{active, is_unheard};
use super::warnings::{day, lacks_casusregisseur, listed};
use crate::case::{Person, Place, Priority};
use crate::guidance::{NextStep, Origin, RecordFact, Situation, Urgency};

/// What to do next.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Step {
    /// The id of the rule in the model.
    pub id: String,
    /// In words, with names filled in.
    pub text: String,
}

/// Words to fill in, by the name between braces.
type Fillings = Vec<(&'static str, String)>;

/// What has been found out about the case so far.
struct Found<'a> {
    desk: &'a Desk<'a>,
    alerts: &'a [AlertReport],
    phase: &'a PhaseReport,
    questions: &'a [DecisiveQuestion],
}

/// The first step of the model that applies.
pub(super) fn next(
    desk: &Desk<'_>,
    alerts: &[AlertReport],
    phase: &PhaseReport,
    questions: &[DecisiveQuestion],
) -> Step {
    let found = Found { desk, alerts, phase, questions };
    let mut steps = desk.guidance.next_steps().iter();
    steps.find_map(|rule| Some(filled(rule, &found.situation(rule.when)?))).unwrap_or_default()
}

/// The words of a rule with everything filled in.
fn filled(rule: &NextStep, fillings: &Fillings) -> Step {
    let single = fillings.iter().any(|(name, words)| *name == "aantal" && words == "1");
    let words = rule.one.as_ref().filter(|_| single).unwrap_or(&rule.text);
    let text = fillings
        .iter()
        .fold(words.clone(), |text, (name, words)| text.replace(&format!("{{{name}}}"), words));
    Step { id: rule.id.clone(), text }
}

impl Found<'_> {
    /// What to fill in when a situation is there; nothing when it is not.
    fn situation(&self, situation: Situation) -> Option<Fillings> {
        match situation {
            Situation::AlertNow => self.alert(Urgency::Now),
            Situation::AlertToday => self.alert(Urgency::Today),
            Situation::BackToStart => self.back_to_start(),
            Situation::NobodyRecorded => self.when(self.desk.case.family.members().count() == 0),
            Situation::ChildrenNotHeard => self.unheard(Place::Child),
            Situation::AdultsNotHeard => self.unheard(Place::Adult),
            Situation::DecisiveQuestion => self.question(),
            Situation::NoPriorities => self.no_priorities(),
            Situation::ActionOverdue => self.overdue(),
            Situation::EvaluationDue => self.evaluation(),
            Situation::NoCasusregisseur => self.when(lacks_casusregisseur(self.desk)),
            Situation::DecisionMissing => self.decision_missing(),
            Situation::GateOpen => self.gate(GateState::Open, &[]),
            Situation::GateUndecided => self.gate(GateState::Undecided, &self.phase.undecided),
            Situation::Otherwise => Some(Vec::new()),
        }
    }

    fn when(&self, is: bool) -> Option<Fillings> {
        is.then(Vec::new)
    }

    fn alert(&self, urgency: Urgency) -> Option<Fillings> {
        let mut pressing = self.alerts.iter().filter(|alert| alert.settled.is_none());
        let alert = pressing.find(|alert| alert.urgency == urgency)?;
        Some(vec![("actie", alert.action.clone()), ("tekst", alert.text.clone())])
    }

    fn back_to_start(&self) -> Option<Fillings> {
        let text = self.phase.back_to_start.clone()?;
        Some(vec![("tekst", text)])
    }

    fn unheard(&self, place: Place) -> Option<Fillings> {
        let from_age = speaking_age(self.desk);
        let people = self.desk.case.family.at(place);
        let unheard = people.filter(|one| is_unheard(one, from_age, &self.desk.time));
        let unheard: Vec<&Person> = unheard.collect();
        let fillings = || {
            vec![
                ("namen", listed(self.desk, unheard.iter().copied())),
                ("aantal", unheard.len().to_string()),
            ]
        };
        (!unheard.is_empty()).then(fillings)
    }

    fn question(&self) -> Option<Fillings> {
        let first = self.questions.first()?;
        Some(vec![("vraag", first.text.clone()), ("wie", first.answered_by.clone())])
    }

    fn no_priorities(&self) -> Option<Fillings> {
        let current = self.desk.case.phases.current;
        let none = self.desk.case.phases.top3(current).active().is_empty();
        none.then(|| vec![("fase", self.phase_name())])
    }

    fn overdue(&self) -> Option<Fillings> {
        let actions = active(self.desk.case).flat_map(|priority| &priority.actions);
        let late = actions.filter(|action| action.is_overdue(self.desk.today));
        let first = late.min_by_key(|action| action.due)?;
        Some(vec![
            ("titel", first.what.clone()),
            ("datum", day(first.due?)),
            ("wie", first.who.clone()),
        ])
    }

    fn evaluation(&self) -> Option<Fillings> {
        let due = |priority: &&Priority| {
            let on = priority.evaluate_on;
            on.is_some_and(|on| on <= self.desk.today)
        };
        let first =
            active(self.desk.case).filter(due).min_by_key(|priority| priority.evaluate_on)?;
        Some(vec![("titel", first.title.clone()), ("datum", day(first.evaluate_on?))])
    }

    /// There is a supported level and the decision in force is another one, or
    /// there is none.
    fn decision_missing(&self) -> Option<Fillings> {
        let level = self.desk.level()?;
        let decision = self.desk.case.decisions.current();
        // A decision that departed from this very advice was a choice.
        let fits =
            decision.is_some_and(|one| one.level == level || one.advice.level == Some(level));
        (!fits).then(|| vec![("niveau", level.number().to_string())])
    }

    fn gate(&self, state: GateState, texts: &[String]) -> Option<Fillings> {
        let first = texts.first().cloned().unwrap_or_default();
        (self.phase.gate == state).then(|| vec![("fase", self.phase_name()), ("tekst", first)])
    }

    fn phase_name(&self) -> String {
        let guide = self.desk.guidance.phase(self.phase.current.number());
        guide.map_or_else(String::new, |guide| guide.name.clone())
    }
}

/// The age from which the model asks to speak with a child.
fn speaking_age(desk: &Desk<'_>) -> u32 {
    let mut atoms = desk.guidance.atoms().iter();
    let heard = atoms.find(|atom| atom.from == Origin::Record(RecordFact::EveryoneHeard));
    heard.map_or(0, |atom| atom.limit)
}
