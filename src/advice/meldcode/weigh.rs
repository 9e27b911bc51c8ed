//! The five questions: what the case says of each, what was weighed by hand,
//! and where that leads.
//!
//! The answer that leads to reporting never fades; the other one counts for a
//! while and until something new happened. So a report that has to be made does
//! not go away by waiting.

use chrono::{Days, NaiveDate};

use super::super::Desk;
use super::{Origin, Value, Weighed};
use crate::case::{Gewogen, Weging, WegingId};
use crate::guidance::logic::{Formula, Truth};
use crate::guidance::{
    Branch, Ending, Given, GoodFor, Helping, Outcome, Reporting, Weegvraag, WeegvraagGuide,
};

/// What follows from the five questions.
#[derive(Debug, Clone)]
pub(in super::super) struct Weighing {
    pub(in super::super) rule: Option<String>,
    pub(super) report: Reporting,
    pub(super) help: Helping,
    pub(super) text: String,
    pub(super) questions: Vec<Weighed>,
    pub(in super::super) raised_on: Option<NaiveDate>,
}

impl Weighing {
    /// Weighs a case.
    pub(in super::super) fn of(desk: &Desk<'_>) -> Self {
        let asked: Vec<_> = desk.guidance.weegvragen().collect();
        let mut questions: Vec<_> =
            asked.iter().map(|(guide, given)| weighed(desk, guide, given)).collect();
        let outcome = Walk { desk, asked: &asked, questions: &questions }.outcome();
        let reached = reached(&asked, &questions);
        for (question, reached) in questions.iter_mut().zip(reached) {
            question.reached = reached;
        }
        let raised_on = raised_on(&asked, &questions);
        Self {
            rule: outcome.map(|one| one.rule.clone()),
            report: outcome.map_or(Reporting::Undecided, |one| one.report),
            help: outcome.map_or(Helping::Undecided, |one| one.help),
            text: outcome.map_or_else(String::new, |one| one.text.clone()),
            questions,
            raised_on,
        }
    }
}

impl Weighing {
    /// Whether whoever weighed could not tell what these questions are about.
    pub(in super::super) fn doubts(&self, desk: &Desk<'_>, questions: &[String]) -> bool {
        let asked = desk.guidance.weegvragen().zip(&self.questions);
        let doubted = asked.filter(|(_, question)| question.value == Value::Unknown);
        doubted
            .into_iter()
            .any(|((guide, _), _)| guide.doubt.iter().any(|id| questions.contains(id)))
    }
}

/// The newest day of the answers that lead to reporting; where nothing does, of
/// the doubts.
fn raised_on(asked: &[(&WeegvraagGuide, &Given)], questions: &[Weighed]) -> Option<NaiveDate> {
    let doubts = questions.iter().filter(|question| question.value == Value::Unknown);
    let raised = asked.iter().zip(questions).filter(|((guide, _), question)| {
        // A suspicion by itself has to be reported to nobody.
        guide.asks != Weegvraag::Vermoeden && question.value == raising(guide)
    });
    let newest = raised.filter_map(|(_, question)| question.on).max();
    newest.or_else(|| doubts.filter_map(|question| question.on).max())
}

/// Which questions the weighing comes to.
fn reached(asked: &[(&WeegvraagGuide, &Given)], questions: &[Weighed]) -> Vec<bool> {
    let mut goes_on = true;
    let each = asked.iter().zip(questions).map(|((guide, _), question)| {
        let reached = goes_on;
        let ends = matches!(branch(guide, question.value), Branch::Ends(_));
        // While a question is open the ones after it may still be asked.
        goes_on = goes_on && (!ends || question.value == Value::Unknown);
        reached
    });
    each.collect()
}

fn raising(guide: &WeegvraagGuide) -> Value {
    if guide.raising.answer() == crate::case::Answer::Yes { Value::Yes } else { Value::No }
}

/// The answer that reassures.
fn calm(guide: &WeegvraagGuide) -> Value {
    if raising(guide) == Value::Yes { Value::No } else { Value::Yes }
}

fn branch(guide: &WeegvraagGuide, value: Value) -> &Branch {
    match value {
        Value::Yes => &guide.on_yes,
        Value::No => &guide.on_no,
        Value::Unknown => &guide.on_unknown,
        Value::Open => &guide.on_open,
    }
}

/// The way through the questions.
struct Walk<'a, 'q> {
    desk: &'a Desk<'a>,
    asked: &'q [(&'a WeegvraagGuide, &'a Given)],
    questions: &'q [Weighed],
}

impl<'a> Walk<'a, '_> {
    /// What follows: the outcome that is reached. Where an answer is missing and
    /// every answer would lead to reporting, that follows all the same.
    fn outcome(&self) -> Option<&'a Outcome> {
        let possible = self.possible(0);
        let reports = |outcome: &&Outcome| outcome.report == Reporting::Yes;
        if !possible.is_empty() && possible.iter().all(reports) {
            return possible.last().copied();
        }
        self.straight()
    }

    /// The outcome of the answers as they are; none where one is open. A doubt
    /// after an open one asks for advice all the same, or it would go away when
    /// what reassured before it counts no longer.
    fn straight(&self) -> Option<&'a Outcome> {
        let mut open = false;
        for ((guide, _), question) in self.asked.iter().zip(self.questions) {
            let found = match branch(guide, question.value) {
                Branch::Open => {
                    open = true;
                    branch(guide, calm(guide))
                }
                found => found,
            };
            match found {
                Branch::Open => return None,
                Branch::Next => {}
                Branch::Ends(rule) if question.value == Value::Unknown => return self.ends(rule),
                Branch::Ends(rule) => return self.ends(rule).filter(|_| !open),
            }
        }
        None
    }

    /// Every outcome that the answers leave possible, from a question on; those
    /// of the answer that reassures come last.
    fn possible(&self, place: usize) -> Vec<&'a Outcome> {
        let Some(((guide, _), question)) = self.asked.get(place).zip(self.questions.get(place))
        else {
            return Vec::new();
        };
        let values = match question.value {
            Value::Open if guide.on_open != Branch::Open => vec![Value::Open],
            Value::Open | Value::Unknown => vec![raising(guide), calm(guide)],
            known => vec![known],
        };
        let found = values.into_iter().flat_map(|value| match branch(guide, value) {
            Branch::Open => Vec::new(),
            Branch::Next => self.possible(place + 1),
            Branch::Ends(rule) => self.ends(rule).into_iter().collect(),
        });
        found.collect()
    }

    fn ends(&self, rule: &str) -> Option<&'a Outcome> {
        self.desk.guidance.meldcode().outcome(rule)
    }
}

/// One answer with its day.
#[derive(Clone, Copy)]
struct Dated {
    value: Value,
    on: Option<NaiveDate>,
    weging: WegingId,
}

/// A question with what the case and the weighings say of it: the answer that
/// leads to reporting counts when either gives it; what was weighed counts
/// before what the case suggests.
fn weighed(desk: &Desk<'_>, guide: &WeegvraagGuide, given: &Given) -> Weighed {
    let (by_case, because) = by_case(desk, guide, given);
    let by_hand = in_force(desk, guide);
    let ended = by_hand.filter(|one| has_ended(desk, guide, *one));
    let by_hand = by_hand.filter(|_| ended.is_none());
    let value = |value, origin, on| Weighed {
        asks: guide.asks,
        value,
        origin,
        on,
        ended: ended.and_then(|one| one.on),
        because: because.clone(),
        reached: false,
    };
    let raises = raising(guide);
    match (by_case, by_hand) {
        (Some((said, on)), hand) if said == raises => {
            let newer = hand.filter(|one| one.value == raises).and_then(|one| one.on);
            value(said, Some(Origin::Case), on.max(newer))
        }
        (_, Some(hand)) if hand.value == raises => of_hand(value, hand),
        (Some((Value::Unknown, on)), _) => value(Value::Unknown, Some(Origin::Case), on),
        (_, Some(hand)) => of_hand(value, hand),
        (Some((said, on)), None) => value(said, Some(Origin::Case), on),
        (None, None) => value(Value::Open, None, None),
    }
}

fn of_hand(
    value: impl FnOnce(Value, Option<Origin>, Option<NaiveDate>) -> Weighed,
    hand: Dated,
) -> Weighed {
    value(hand.value, Some(Origin::Weging(hand.weging)), hand.on)
}

/// What the case says of a question, of which day, and the questions of the
/// method that say so.
fn by_case(
    desk: &Desk<'_>,
    guide: &WeegvraagGuide,
    given: &Given,
) -> (Option<(Value, Option<NaiveDate>)>, Vec<String>) {
    for (formula, value) in [(&given.yes, Value::Yes), (&given.no, Value::No)] {
        let holds = formula.as_ref().filter(|one| desk.truth(one) == Truth::Holds);
        if let Some(formula) = holds {
            let (on, because) = holding(desk, formula);
            return (Some((value, on)), because);
        }
    }
    if guide.doubt.iter().any(|id| desk.is_doubted(id)) {
        return (Some((Value::Unknown, None)), Vec::new());
    }
    let calm = given.calm.iter().all(|place| desk.facts.state(*place) == Truth::No);
    if given.calm.is_empty() || !calm {
        return (None, Vec::new());
    }
    let oldest = given.calm.iter().filter_map(|place| desk.facts.on(*place)).min();
    (Some((Value::No, oldest)), names(desk, given.calm.iter().copied()))
}

/// The newest day of what holds in a formula, and the ids of its questions.
fn holding(desk: &Desk<'_>, formula: &Formula) -> (Option<NaiveDate>, Vec<String>) {
    let places = formula.atoms().into_iter();
    let places: Vec<usize> =
        places.filter(|place| desk.facts.state(*place) == Truth::Holds).collect();
    let on = places.iter().filter_map(|place| desk.facts.on(*place)).max();
    (on.map(|on| on.min(desk.today)), names(desk, places.into_iter()))
}

fn names(desk: &Desk<'_>, places: impl Iterator<Item = usize>) -> Vec<String> {
    let atoms = places.filter_map(|place| desk.guidance.atoms().get(place));
    atoms.map(|atom| atom.id.clone()).collect()
}

/// The newest answer by hand. "I cannot tell" does not take back the answer
/// that leads to reporting.
fn in_force(desk: &Desk<'_>, guide: &WeegvraagGuide) -> Option<Dated> {
    let all = desk.case.meldcode.wegingen.iter();
    let mut wegingen: Vec<&Weging> = all.filter(|one| one.on <= Some(desk.today)).collect();
    wegingen.sort_by_key(|weging| (day(desk, weging), weging.id));
    let answers = wegingen.into_iter().filter_map(|weging| {
        let value = match guide.asks.of(weging).answer? {
            Gewogen::Yes => Value::Yes,
            Gewogen::No => Value::No,
            Gewogen::Unknown => Value::Unknown,
        };
        Some(Dated { value, on: day(desk, weging), weging: weging.id })
    });
    answers.fold(None, |before: Option<Dated>, next| {
        let doubts = next.value == Value::Unknown;
        before.filter(|one| doubts && one.value == raising(guide)).or(Some(next))
    })
}

/// The day of a weighing; one without a day is of the day the case was opened.
fn day(desk: &Desk<'_>, weging: &Weging) -> Option<NaiveDate> {
    weging.on.or(desk.case.opened_on)
}

/// Whether an answer that reassures counts no longer.
fn has_ended(desk: &Desk<'_>, guide: &WeegvraagGuide, one: Dated) -> bool {
    if one.value == raising(guide) || one.value == Value::Unknown {
        return false;
    }
    let happened = desk.time.newest(Ending::Incident).is_some_and(|day| Some(day) > one.on);
    let too_old = match (guide.good_for, one.on) {
        (GoodFor::Days(days), Some(on)) => {
            on.checked_add_days(Days::new(days.into())).is_some_and(|until| until < desk.today)
        }
        _ => false,
    };
    happened || too_old
}
