//! The meldcode: what follows from the weighing, how far the five steps are,
//! and what is still missing.

mod steps;
mod weigh;

use chrono::NaiveDate;
use serde::Serialize;

use super::Desk;
use crate::case::{Person, PersonId, WegingId};
use crate::guidance::{Helping, Reporting, Weegvraag};

pub(super) use weigh::Weighing;

/// What is known of one of the five questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Value {
    /// It is so.
    Yes,
    /// It is not so.
    No,
    /// Whoever looked could not tell.
    Unknown,
    /// Nobody weighed it, or what reassured counts no longer.
    Open,
}

/// Where the value of a question comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// From what is recorded or answered elsewhere in the case.
    Case,
    /// From a weighing.
    Weging(WegingId),
}

/// One of the five questions with its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Weighed {
    /// Which one.
    pub asks: Weegvraag,
    /// What is known of it.
    pub value: Value,
    /// Where that comes from; none while it is open.
    pub origin: Option<Origin>,
    /// The day it is of.
    pub on: Option<NaiveDate>,
    /// For an open one: the day of the answer that counts no longer.
    pub ended: Option<NaiveDate>,
    /// The ids of the questions of the method that say so, when the case does.
    pub because: Vec<String>,
    /// Whether the weighing comes to it; what follows an outcome is not asked.
    pub reached: bool,
}

/// How far one of the five steps is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepState {
    /// Done, on this day when it is known.
    Done(Option<NaiveDate>),
    /// Begun.
    Partly,
    /// Not begun.
    Open,
}

impl StepState {
    /// Whether it is done.
    pub fn is_done(self) -> bool {
        matches!(self, Self::Done(_))
    }
}

/// Whether somebody of the family was told of the report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Informed {
    /// Who.
    pub person: PersonId,
    /// Yes, no (and it says why), or open.
    pub informed: &'static str,
    /// The day.
    pub on: Option<NaiveDate>,
}

/// What the meldcode says of a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MeldcodeReport {
    /// The first of the five steps that is not done, 1 to 5; 5 when all are.
    pub step: u8,
    /// The rule from which the outcome follows; absent while undecided.
    pub rule: Option<String>,
    /// Whether it has to be reported.
    pub report: Reporting,
    /// Whether help is possible.
    pub help: Helping,
    /// What is still missing, by name, in the order of the steps.
    pub missing: Vec<&'static str>,
    /// Who has to be told of a report, with whether they were; nobody while
    /// nothing was reported and nothing has to be.
    pub informed: Vec<Informed>,
    /// What follows, in words.
    #[serde(skip)]
    pub text: String,
    /// The five questions.
    #[serde(skip)]
    pub questions: Vec<Weighed>,
    /// The five steps.
    #[serde(skip)]
    pub steps: [StepState; 5],
    /// The newest day of what leads to the outcome.
    #[serde(skip)]
    pub raised_on: Option<NaiveDate>,
    /// The places of the special forms that go before everything else.
    #[serde(skip)]
    pub special: Vec<usize>,
}

impl MeldcodeReport {
    /// Whether "help alone" is no outcome: there is acute or structural
    /// unsafety, and help never stands in for reporting (rule B2).
    pub fn must_report(&self) -> bool {
        self.report == Reporting::Yes
    }

    /// How much waits that cannot: where it has to be reported or advice is
    /// needed, what is missing of the weighing and the decision.
    pub fn open_count(&self) -> usize {
        let waits = ["opnieuw-wegen", "advies", "besluit-melden", "melding", "grond", "vertellen"];
        let pressing = matches!(self.report, Reporting::Yes | Reporting::Consult);
        self.missing.iter().filter(|what| pressing && waits.contains(what)).count()
    }

    /// The people of whom nobody noted whether they were told.
    pub fn not_informed(&self) -> impl Iterator<Item = PersonId> {
        let open = self.informed.iter().filter(|one| one.informed == "open");
        open.map(|one| one.person)
    }
}

/// Everything about the meldcode that follows from a weighing.
pub(super) fn report(desk: &Desk<'_>, weighing: Weighing) -> MeldcodeReport {
    let forms = desk.guidance.special_forms().enumerate();
    let special = forms.filter(|(_, (_, when))| desk.truth(when) == true.into());
    let special = special.map(|(place, _)| place).collect();
    let informed = informed(desk, &weighing);
    let progress = steps::Progress::of(desk, &weighing, &informed);
    MeldcodeReport {
        step: progress.first_open(),
        rule: weighing.rule,
        report: weighing.report,
        help: weighing.help,
        missing: progress.missing,
        informed,
        text: weighing.text,
        questions: weighing.questions,
        steps: progress.steps,
        raised_on: weighing.raised_on,
        special,
    }
}

/// Whoever has to be told of a report that was made or has to be.
fn informed(desk: &Desk<'_>, weighing: &Weighing) -> Vec<Informed> {
    let noted = &desk.case.meldcode;
    if weighing.report != Reporting::Yes && noted.meldingen.is_empty() {
        return Vec::new();
    }
    let from = desk.guidance.meldcode().informed_from;
    let is_told = |person: &&Person| {
        person.is_alive() && person.age(desk.today).is_none_or(|age| age >= from)
    };
    let people = desk.case.family.members().filter(is_told);
    people.map(|person| told(person.id, noted.ingelicht(person.id))).collect()
}

fn told(person: PersonId, noted: Option<&crate::case::Ingelicht>) -> Informed {
    let on = noted.and_then(|one| one.on);
    let informed = match noted {
        Some(_) if on.is_some() => "yes",
        Some(one) if one.is_accounted_for() => "no",
        _ => "open",
    };
    Informed { person, informed, on }
}
