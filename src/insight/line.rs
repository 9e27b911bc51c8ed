//! What is counted of one case.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};

use super::{Key, Period, Runs};
use crate::advice::Advice;
use crate::advice::chronicle::{Stretch, calm};
use crate::case::{
    Ave, AveDecision, Case, Kindcontact, MomentKind, Person, Phase, PlanVersion, Remainder,
    StagnatieKind, ViolenceForm,
};
use crate::guidance::Guidance;

/// What is counted of one case: days and kinds. No name, no number, no word that
/// anybody typed, and nothing of who works on it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CaseLine {
    /// Whether it is a copy to read; the case itself counts at the colleague whose it is.
    pub is_copy: bool,
    /// Whether it is all that stays of a case that was destroyed: its phase, level and
    /// route, and the quarter in which it was closed.
    pub is_remainder: bool,
    /// Whether a colleague handed it over.
    pub was_handed_over: bool,
    /// When it ran.
    pub runs: Runs,
    /// Each phase in which it was, with the day since when; absent for the first.
    pub phases: Vec<(Option<NaiveDate>, Phase)>,
    /// Each decision about the level, in the order in which they were made.
    pub decided: Vec<Decided>,
    /// The forms of violence that play a part.
    pub forms: BTreeSet<ViolenceForm>,
    /// Along which routes somebody was asked to join, and where it was reported.
    pub asked: Vec<Asked>,
    /// The first appointment or talk with a child that took place.
    pub first_appointment: Option<NaiveDate>,
    /// Of each child who is old enough to tell: the first day on which it was heard.
    pub children: Vec<Option<NaiveDate>>,
    /// Of each plan for direct safety that was established: on which day.
    pub plans: Vec<Option<NaiveDate>>,
    /// The times that somebody confirmed as safe for as long as the method asks, each
    /// with the day on which it had lasted so long; absent while violence has no day.
    pub safe: Option<Vec<(NaiveDate, Stretch)>>,
    /// In which ways it is or was stuck.
    pub stuck: Vec<Stuck>,
    /// Whether it was agreed at the closing to keep in touch, or not; absent while
    /// nothing tells.
    pub keeps_in_touch: Option<bool>,
    /// The day on which the next contact of the waakvlam is due.
    pub waakvlam_due: Option<NaiveDate>,
}

/// A decision about the level, with what was advised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decided {
    /// The day.
    pub on: NaiveDate,
    /// The level set.
    pub level: Ave,
    /// The level advised; absent where there was no advice.
    pub advised: Option<Ave>,
}

/// Somebody was asked to join, or it was reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    /// Along which route, or where.
    pub what: Key,
    /// The day; absent where nobody noted it.
    pub on: Option<NaiveDate>,
}

/// A way in which a case is or was stuck.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stuck {
    /// In what way.
    pub kind: StagnatieKind,
    /// Since when; absent when nothing tells.
    pub since: Option<NaiveDate>,
    /// The day on which it was over, or the case was closed; absent while it lasts.
    pub until: Option<NaiveDate>,
}

impl Stuck {
    /// What the advice sees now, and what somebody noted and is over.
    fn all(case: &Case, advice: &Advice) -> Vec<Self> {
        let until = case.closed_on;
        let now = advice.stagnation.iter();
        let now = now.map(|one| Self { kind: one.kind, since: one.since, until });
        let over = case.stagnaties.iter().filter_map(|one| {
            Some(Self { kind: one.kind?, since: one.since, until: Some(one.ended_on?) })
        });
        now.chain(over).collect()
    }

    /// Whether it was so on some day of a period. Where nobody knows since when, it is
    /// taken to have been so until the day on which it was over.
    pub(super) fn was_in(self, period: Period) -> bool {
        let began = self.since.is_none_or(|since| since <= period.last);
        let lasted = self.until.is_none_or(|until| period.begins_by(until));
        began && lasted
    }
}

impl CaseLine {
    /// What is counted of a case, as it is known on `today` with this advice.
    #[must_use]
    pub fn of(case: &Case, advice: &Advice, guidance: &Guidance, today: NaiveDate) -> Self {
        Self {
            is_copy: case.is_read_only(),
            is_remainder: false,
            was_handed_over: case.received.is_some(),
            runs: Runs::of(case),
            phases: phases(case),
            decided: case.decisions.iter().map(decided).collect(),
            forms: case.violence.clone(),
            asked: asked(case).collect(),
            first_appointment: appointments(case).filter(|on| *on <= today).min(),
            children: children(case, advice, today),
            plans: established(case).map(|plan| plan.established_on).collect(),
            safe: safe(case, guidance, today),
            stuck: Stuck::all(case, advice),
            keeps_in_touch: keeps_in_touch(case),
            waakvlam_due: case.waakvlam_due(),
        }
    }

    /// What is counted of a case that was destroyed; none where its quarter is no quarter.
    #[must_use]
    pub fn of_remainder(remainder: &Remainder) -> Option<Self> {
        let on = remainder.since()?;
        let decided = |level| Decided { on, level, advised: None };
        let asked = |route| Asked { what: Key::Route(route), on: Some(on) };
        Some(Self {
            is_remainder: true,
            runs: Runs::ended_on(on),
            phases: vec![(None, remainder.phase)],
            decided: remainder.level.map(decided).into_iter().collect(),
            asked: remainder.route.map(asked).into_iter().collect(),
            ..Self::default()
        })
    }

    /// The phase on a day.
    #[must_use]
    pub fn phase_on(&self, day: NaiveDate) -> Option<Phase> {
        let since = self.phases.iter().rev();
        let mut since = since.filter(|(on, _)| on.is_none_or(|on| on <= day));
        since.next().map(|(_, phase)| *phase)
    }

    /// The level in force on a day.
    #[must_use]
    pub fn level_on(&self, day: NaiveDate) -> Option<Ave> {
        let mut by_then = self.decided.iter().rev().filter(|one| one.on <= day);
        by_then.next().map(|one| one.level)
    }
}

fn phases(case: &Case) -> Vec<(Option<NaiveDate>, Phase)> {
    let passages = &case.phases.passages;
    let first = passages.first().map_or(case.phases.current, |passage| passage.from);
    let later = passages.iter().map(|passage| (Some(passage.on), passage.to));
    std::iter::once((None, first)).chain(later).collect()
}

fn decided(decision: &AveDecision) -> Decided {
    Decided { on: decision.on, level: decision.level, advised: decision.advice.level }
}

fn asked(case: &Case) -> impl Iterator<Item = Asked> {
    let routes = case.aanvragen.iter().filter_map(|one| {
        let what = Key::Route(one.route?);
        Some(Asked { what, on: one.on })
    });
    let reports = case.meldcode.meldingen.iter();
    routes.chain(reports.map(|one| Asked { what: Key::Melding(one.to), on: one.on }))
}

fn appointments(case: &Case) -> impl Iterator<Item = NaiveDate> {
    let with_family =
        |kind: MomentKind| matches!(kind, MomentKind::Contact | MomentKind::Evaluatie);
    let moments = case.agenda.iter().filter(move |one| with_family(one.kind));
    let talks = case.kindgesprekken.iter().filter_map(|one| one.on);
    moments.filter_map(|one| one.done_on).chain(talks)
}

fn children(case: &Case, advice: &Advice, today: NaiveDate) -> Vec<Option<NaiveDate>> {
    let old_enough = advice.children.iter().filter(|one| one.asks == Kindcontact::Gesproken);
    let people = old_enough.filter_map(|one| case.family.person(one.person));
    people.map(|child| first_heard(case, child, today)).collect()
}

/// The first day on which a child could speak freely, as far as that was noted.
fn first_heard(case: &Case, child: &Person, today: NaiveDate) -> Option<NaiveDate> {
    let apart = case.talks_with(child.id).filter(|one| one.is_apart()).filter_map(|one| one.on);
    let own = case.safety_scores.iter().filter(|score| score.person == child.id);
    let told = own.filter(|score| !score.words.trim().is_empty()).map(|score| score.on);
    apart.chain(told).chain(child.spoken_on).filter(|on| *on <= today).min()
}

fn established(case: &Case) -> impl Iterator<Item = &PlanVersion> {
    let all = case.plans.iter().filter(|plan| plan.phase == Phase::DirecteVeiligheid);
    all.filter(|plan| !plan.is_concept())
}

fn safe(case: &Case, guidance: &Guidance, today: NaiveDate) -> Option<Vec<(NaiveDate, Stretch)>> {
    let days = guidance.safe_days();
    let long = calm(case, guidance, today)?.into_iter().filter(|one| one.days() >= days);
    let reached = |one: Stretch| Some((one.since.checked_add_days(Days::new(days.into()))?, one));
    Some(long.filter_map(reached).collect())
}

fn keeps_in_touch(case: &Case) -> Option<bool> {
    let agreed = case.closing().and_then(|closing| closing.waakvlam);
    agreed.map(|agreed| agreed.every().is_some())
}
