//! How far the five steps are. They may be taken in any order and again: after
//! new violence each counts only when it was done since then.

use chrono::NaiveDate;

use super::super::Desk;
use super::super::timeline::last_heard;
use super::{Informed, StepState, Value, Weighing};
use crate::case::{Answer, MeldingTo, Weging};
use crate::guidance::Reporting;
use crate::guidance::logic::Truth;

/// The places of the steps among the five of the method.
const SIGNALS: usize = 0;
const CONSULTATION: usize = 1;
const TALKS: usize = 2;
const DECISION: usize = 4;

/// The five steps, and what is missing in them.
pub(super) struct Progress {
    pub(super) steps: [StepState; 5],
    pub(super) missing: Vec<&'static str>,
}

impl Progress {
    pub(super) fn of(desk: &Desk<'_>, weighing: &Weighing, informed: &[Informed]) -> Self {
        let looking = Looking { desk, weighing, since: desk.time.last_violence };
        let mut missing = Vec::new();
        let steps = [
            looking.signals(&mut missing),
            looking.consultation(&mut missing),
            looking.talks(&mut missing),
            looking.weighed(&mut missing),
            looking.decided(informed, &mut missing),
        ];
        Self { steps, missing }
    }

    /// The first step that is not done; the last when all are.
    pub(super) fn first_open(&self) -> u8 {
        let open = self.steps.iter().position(|step| !step.is_done());
        u8::try_from(open.unwrap_or(4) + 1).unwrap_or(5)
    }
}

/// What is looked at.
struct Looking<'a> {
    desk: &'a Desk<'a>,
    weighing: &'a Weighing,
    /// What was done before this day is to be done again.
    since: Option<NaiveDate>,
}

impl Looking<'_> {
    fn counts(&self, on: Option<NaiveDate>) -> bool {
        self.since.is_none() || on >= self.since
    }

    /// Whether something was done by now; what is planned was not.
    fn is_past(&self, on: Option<NaiveDate>) -> bool {
        on.is_none_or(|on| on <= self.desk.today)
    }

    /// The newest day on which a question that the method names for a step was
    /// answered with yes, when that counts.
    fn said(&self, step: usize) -> Option<Option<NaiveDate>> {
        let guide = self.desk.guidance.meldcode().steps.get(step)?;
        let places = guide.done_by.iter().filter_map(|id| self.desk.guidance.atom_index(id));
        let holding = places.filter(|place| self.desk.facts.state(*place) == Truth::Holds);
        let days = holding.map(|place| self.desk.facts.on(place));
        days.filter(|on| self.counts(*on)).max()
    }

    fn signals(&self, missing: &mut Vec<&'static str>) -> StepState {
        let case = self.desk.case;
        let noted = !case.incidents.is_empty() || !case.worries.is_empty();
        let noted = noted || !case.concern.trim().is_empty();
        let checked = self.said(SIGNALS);
        missing.extend((!noted).then_some("signalen"));
        missing.extend(checked.is_none().then_some("kindcheck"));
        state(checked.filter(|_| noted), noted || checked.is_some())
    }

    fn consultation(&self, missing: &mut Vec<&'static str>) -> StepState {
        let all = &self.desk.case.meldcode.consultaties;
        let days = all.iter().map(|one| one.on.or(self.desk.case.opened_on));
        let newest = days.filter(|on| self.counts(*on) && self.is_past(*on)).max();
        let asked = self.said(CONSULTATION);
        let done = newest.max(asked);
        missing.extend(done.is_none().then_some("overleg"));
        state(done, !all.is_empty())
    }

    fn talks(&self, missing: &mut Vec<&'static str>) -> StepState {
        let heard = self.said(TALKS);
        missing.extend(heard.is_none().then_some("gesprek"));
        let mut members = self.desk.case.family.members();
        let some = members.any(|one| {
            let on = last_heard(self.desk.case, one, self.desk.today);
            on.is_some() && self.counts(on)
        });
        state(heard, some)
    }

    fn weighed(&self, missing: &mut Vec<&'static str>) -> StepState {
        let settled = matches!(self.weighing.report, Reporting::Yes | Reporting::No);
        let open = self.weighing.questions.iter().filter(|one| one.reached);
        let open: Vec<_> = open.filter(|one| one.value == Value::Open).collect();
        if let Some(first) = open.first().filter(|_| !settled) {
            missing.push(first.asks.into());
            missing.extend(first.ended.map(|_| "opnieuw-wegen"));
        }
        missing.extend((self.weighing.report == Reporting::Consult).then_some("advies"));
        let days = self.weighing.questions.iter().filter(|one| one.reached);
        let newest = days.filter_map(|one| one.on).max();
        state(settled.then_some(newest), open.len() < self.weighing.questions.len())
    }

    fn decided(&self, informed: &[Informed], missing: &mut Vec<&'static str>) -> StepState {
        let decision = self.decision();
        let before = missing.len();
        missing.extend(decision.is_none().then_some("besluit-melden"));
        let help = decision.is_some_and(|one| one.help.is_known());
        missing.extend((!help).then_some("besluit-hulp"));
        let reports = self.weighing.report == Reporting::Yes
            || decision.is_some_and(|one| one.report == Answer::Yes);
        if reports {
            missing.extend(self.report_missing());
            missing
                .extend(informed.iter().any(|one| one.informed == "open").then_some("vertellen"));
        }
        let done = missing.len() == before;
        let on = decision.and_then(|one| one.decided_on.or(one.on));
        state(done.then_some(on), decision.is_some())
    }

    /// The decision about this weighing: of no earlier day than what led to it,
    /// the same as what follows or with a reason, and never "help alone" where
    /// it has to be reported.
    fn decision(&self) -> Option<&Weging> {
        let newest = self.desk.case.meldcode.wegingen.iter().filter(|one| one.report.is_known());
        let newest = newest.max_by_key(|one| (one.decided_on.or(one.on), one.id))?;
        let on = newest.decided_on.or(newest.on).or(self.desk.case.opened_on);
        let timely = self.counts(on) && self.is_past(on) && on >= self.weighing.raised_on;
        let fits = match self.weighing.report {
            Reporting::Yes => newest.report == Answer::Yes,
            Reporting::No => newest.report == Answer::No || !newest.reason.trim().is_empty(),
            Reporting::Consult | Reporting::Undecided => newest.report == Answer::Yes,
        };
        Some(newest).filter(|_| timely && fits)
    }

    /// What is missing of the report itself.
    fn report_missing(&self) -> Vec<&'static str> {
        let made = self.desk.case.meldcode.meldingen.iter();
        let made = made.filter(|one| one.to == MeldingTo::VeiligThuis && self.is_past(one.on));
        let made = made.max_by_key(|one| (one.on, one.id));
        let made = made.filter(|one| one.on >= self.weighing.raised_on && self.counts(one.on));
        match made {
            Some(one) if one.ground.trim().is_empty() => vec!["grond"],
            Some(_) => Vec::new(),
            None if self.said(DECISION).is_some() => Vec::new(),
            None => vec!["melding"],
        }
    }
}

/// Done on a day, begun, or not begun.
fn state(done: Option<Option<NaiveDate>>, begun: bool) -> StepState {
    match done {
        Some(on) => StepState::Done(on),
        None if begun => StepState::Partly,
        None => StepState::Open,
    }
}
