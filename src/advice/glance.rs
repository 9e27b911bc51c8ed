//! What lists show of the advice for a case, without the case at hand.

use chrono::NaiveDate;

use super::meeting::MeetingGlance;
use super::plan_dates::PlanDate;
use super::{Advice, Clock, Recurrence, Step};
use crate::case::{Case, Due, DueKind};
use crate::guidance::{Situation, Urgency};

/// The advice for a case at a glance.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Glance {
    /// The first act, where it cannot wait.
    pub urgent: Option<Urgent>,
    /// Terms that run by themselves, what presses today first.
    pub clocks: Vec<Clock>,
    /// The last day on which somebody confirmed how it was; absent while nobody
    /// did.
    pub confirmed_on: Option<NaiveDate>,
    /// The last time that violence came back after a safe time that somebody
    /// confirmed.
    pub recurrence: Option<Recurrence>,
    /// What a meeting may want to know of it.
    pub meeting: MeetingGlance,
    /// What dates lead to and was put off, with the day on which it comes back.
    waiting: Vec<(Led, NaiveDate)>,
    /// What dates lead to and can be put off, with the name by which it is.
    can_wait: Vec<(Led, String)>,
}

/// What a date leads to, and which date in a plan that is.
type Led = (Situation, Option<PlanDate>);

/// An act that cannot wait, in the words of the Kompas.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Urgent {
    /// What it is about.
    pub when: Situation,
    /// What is the matter; empty where the act says it all.
    pub what: String,
    /// What to do.
    pub act: String,
    /// Whether it follows from the weighing of the meldcode.
    pub weighed: bool,
    /// How many other alerts cannot wait either.
    pub others: usize,
}

impl Urgent {
    /// Whether it has to be done at once, and not in the course of today.
    #[must_use]
    pub fn is_now(&self) -> bool {
        self.when == Situation::AlertNow
    }
}

impl Glance {
    /// The advice for a case at a glance. What cannot wait is told of a case that
    /// was closed as well: closing settles no alert, and its own Kompas says so.
    #[must_use]
    pub fn of(case: &Case, advice: &Advice, today: NaiveDate) -> Self {
        let led = |step: &Step| (step.when, step.dated.clone());
        let waiting = advice.postponed.iter().map(|one| (led(&one.step), one.until));
        let can_wait = advice.next_steps.iter().filter(|one| one.can_wait() && is_dated(one.when));
        Self {
            urgent: urgent(advice).or_else(|| bad_news(advice)),
            clocks: advice.clocks.iter().filter(|_| case.is_open()).cloned().collect(),
            confirmed_on: advice.phase.confirmed_on,
            recurrence: advice.recurrence,
            meeting: MeetingGlance::of(case, advice, today),
            waiting: waiting.collect(),
            can_wait: can_wait.map(|one| (led(one), one.key())).collect(),
        }
    }

    /// Until when something due was put off with a reason, where it was. Of two that
    /// nobody can tell apart, both have to be.
    #[must_use]
    pub fn waits_until(&self, due: &Due, today: NaiveDate) -> Option<NaiveDate> {
        if self.puts_off(due, today).is_some() {
            return None;
        }
        let situation = situation(due, today)?;
        let found = self.waiting.iter().find(|(led, _)| leads(led, situation, due));
        found.map(|(_, until)| *until)
    }

    /// By which name the act that something due leads to can be put off.
    #[must_use]
    pub fn puts_off(&self, due: &Due, today: NaiveDate) -> Option<&str> {
        let situation = situation(due, today)?;
        let found = self.can_wait.iter().find(|(led, _)| leads(led, situation, due));
        found.map(|(_, key)| key.as_str())
    }
}

/// Whether something due leads to it. What does not stand in a plan is there once.
fn leads((when, dated): &Led, situation: Situation, due: &Due) -> bool {
    let is_it = |dated: &PlanDate| dated.on == due.on && dated.what == due.what;
    *when == situation && dated.as_ref().is_none_or(is_it)
}

/// What a date leads to in the Kompas once it has come.
fn situation(due: &Due, today: NaiveDate) -> Option<Situation> {
    match due.kind {
        DueKind::Action if due.on < today => Some(Situation::ActionOverdue),
        DueKind::Evaluation if due.on <= today => Some(Situation::EvaluationDue),
        DueKind::Waakvlam if due.on <= today => Some(Situation::WaakvlamDue),
        _ => None,
    }
}

/// Whether a date leads to it.
fn is_dated(when: Situation) -> bool {
    matches!(when, Situation::ActionOverdue | Situation::EvaluationDue | Situation::WaakvlamDue)
}

/// What a waakvlam of a closed case asks for.
fn bad_news(advice: &Advice) -> Option<Urgent> {
    let mut steps = advice.next_steps.iter();
    let step = steps.find(|step| step.when == Situation::WaakvlamBadNews)?;
    Some(Urgent {
        when: step.when,
        what: String::new(),
        act: step.text.clone(),
        weighed: false,
        others: 0,
    })
}

fn urgent(advice: &Advice) -> Option<Urgent> {
    let step = Some(advice.next_step()).filter(|step| step.is_urgent())?;
    let pressing = advice.alerts.iter().filter(|alert| alert.settled.is_none());
    let pressing = pressing.filter(|alert| alert.urgency != Urgency::Soon);
    let about = |id: &str| step.alert() == Some(id);
    let (first, others): (Vec<_>, Vec<_>) = pressing.partition(|alert| about(&alert.id));
    let (what, act) = match first.first() {
        Some(alert) => (alert.text.clone(), alert.action.clone()),
        None => (String::new(), step.text.clone()),
    };
    let weighed = first.first().is_some_and(|alert| alert.weighed);
    Some(Urgent { when: step.when, what, act, weighed, others: others.len() })
}
