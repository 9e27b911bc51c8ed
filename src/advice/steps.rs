//! The next best step: the first rule of the model that applies.

use chrono::NaiveDate;
use serde::Serialize;

use super::alerts::AlertReport;
use super::asking_again::AskAgain;
use super::children::{ChildReport, Told as Confidant};
use super::meldcode::MeldcodeReport;
use super::phase::{GateState, PhaseReport};
use super::plan_dates::{self, PlanDate, PlannedDate};
use super::questions::DecisiveQuestion;
use super::record::is_unheard;
use super::risks::RiskReport;
use super::routes::{self, RouteReport};
use super::stagnation::{self, StagnationReport};
use super::warnings::{day, lacks_casusregisseur, listed};
use super::{Desk, places};
use crate::case::{Case, Kindcontact, Person, Phase, Place, PostponedId, RecordPlace};
use crate::guidance::logic::Truth;
use crate::guidance::{NextStep, Reporting, Situation, Urgency};
use crate::t;

/// What to do next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Step {
    /// The id of the rule in the model.
    pub id: String,
    /// In words, with names filled in.
    pub text: String,
    /// What it is about.
    #[serde(skip)]
    pub when: Situation,
    /// The question or the alert it is about, by its id in the model; what stands in
    /// a plan by its numbers.
    #[serde(skip)]
    pub about: Option<String>,
    /// The date in a plan that it follows from.
    #[serde(skip)]
    pub dated: Option<PlanDate>,
    /// The record that it is about, where there is one.
    #[serde(skip)]
    pub place: Option<RecordPlace>,
}

impl Step {
    /// What it is put off by: its name in the model, and what it is about.
    pub fn key(&self) -> String {
        match &self.about {
            Some(about) => format!("{}/{about}", self.id),
            None => self.id.clone(),
        }
    }

    /// Whether something put off under this name is this step. Of what stands in a
    /// plan all was put off at once before each had a name of its own.
    fn is_named(&self, name: &str) -> bool {
        name == self.key() || self.dated.is_some() && name == self.id
    }

    /// Whether it stands above everything.
    pub fn is_urgent(&self) -> bool {
        let when = self.when;
        matches!(when, Situation::AlertNow | Situation::AlertToday | Situation::BackToStart)
    }

    /// Whether somebody may put it off. What stands above everything may not
    /// wait, and what is always there has nothing to wait for.
    pub fn can_wait(&self) -> bool {
        let stays = matches!(self.when, Situation::WaakvlamBadNews | Situation::Otherwise);
        !self.is_urgent() && !stays
    }

    /// The alert it is about, by its id in the model.
    pub fn alert(&self) -> Option<&str> {
        match self.when {
            Situation::AlertNow | Situation::AlertToday | Situation::AlertSoon => {
                self.about.as_deref()
            }
            _ => None,
        }
    }
}

/// A step that was put off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// The step.
    pub step: Step,
    /// The day on which it comes back.
    pub until: NaiveDate,
    /// Why it can wait.
    pub reason: String,
    /// The record that says so.
    pub record: PostponedId,
}

/// Tells apart what is to do now and what was put off.
pub(super) fn apart(steps: Vec<Step>, case: &Case, today: NaiveDate) -> (Vec<Step>, Vec<Waiting>) {
    let mut waiting = Vec::new();
    let mut now = Vec::new();
    for step in steps {
        let mut postponed = case.postponed.iter().filter(|one| one.waits(today));
        let found = postponed.find(|one| step.can_wait() && step.is_named(&one.step));
        match found.and_then(|one| Some((one.until?, one.reason.clone(), one.id))) {
            Some((until, reason, record)) => {
                waiting.push(Waiting { step, until, reason, record });
            }
            None => now.push(step),
        }
    }
    (now, waiting)
}

/// How many factors of the risk picture are named at once.
const SUGGESTED: usize = 3;

/// What to say of a situation that is there.
#[derive(Default)]
struct Told {
    /// Words to fill in, by the name between braces.
    fillings: Vec<(&'static str, String)>,
    /// The question or the alert it is about, or what in a plan.
    about: Option<String>,
    /// The date in a plan that it follows from.
    dated: Option<PlanDate>,
    /// The record that it is about.
    place: Option<RecordPlace>,
}

impl From<Vec<(&'static str, String)>> for Told {
    fn from(fillings: Vec<(&'static str, String)>) -> Self {
        Self { fillings, ..Self::default() }
    }
}

impl From<PlannedDate> for Told {
    fn from(planned: PlannedDate) -> Self {
        let PlannedDate { about, date, who, place } = planned;
        let fillings = vec![("titel", date.what.clone()), ("datum", day(date.on)), ("wie", who)];
        Self { fillings, about: Some(about), dated: Some(date), place: Some(place) }
    }
}

/// What to say of each of these dates.
fn told_of(dates: Vec<PlannedDate>) -> Vec<Told> {
    dates.into_iter().map(Told::from).collect()
}

/// What has been found out about the case so far.
pub(super) struct Found<'a> {
    pub(super) desk: &'a Desk<'a>,
    pub(super) alerts: &'a [AlertReport],
    pub(super) phase: &'a PhaseReport,
    pub(super) questions: &'a [DecisiveQuestion],
    pub(super) again: &'a [AskAgain],
    pub(super) meldcode: &'a MeldcodeReport,
    pub(super) stagnation: &'a [StagnationReport],
    pub(super) routes: &'a [RouteReport],
    pub(super) children: &'a [ChildReport],
    pub(super) risks: &'a [RiskReport],
}

/// Every step of the model that applies, the first one first; the last one
/// always does.
pub(super) fn steps(found: &Found<'_>) -> Vec<Step> {
    let rules = found.desk.guidance.next_steps().iter();
    let special = found.is_special();
    let of_rule = |rule: &NextStep| {
        let (case, today) = (found.desk.case, found.desk.today);
        let told: Vec<Told> = match rule.when {
            Situation::ActionOverdue => told_of(plan_dates::overdue(case, today)),
            Situation::EvaluationDue => told_of(plan_dates::evaluations(case, today)),
            when => found.situation(when).into_iter().collect(),
        };
        told.into_iter().map(|told| filled(rule, special, told)).collect::<Vec<_>>()
    };
    rules.flat_map(of_rule).collect()
}

/// The words of a rule with everything filled in.
fn filled(rule: &NextStep, special: bool, told: Told) -> Step {
    let single = told.fillings.iter().any(|(name, words)| *name == "aantal" && words == "1");
    let one = rule.one.as_ref().filter(|_| single);
    let special = rule.special.as_ref().filter(|_| special);
    let words = special.or(one).unwrap_or(&rule.text);
    let fillings = told.fillings.iter();
    let text = fillings
        .fold(words.clone(), |text, (name, words)| text.replace(&format!("{{{name}}}"), words));
    // What fills the end may be empty.
    let text = text.trim_end().to_owned();
    let Told { about, dated, place, .. } = told;
    Step { id: rule.id.clone(), text, when: rule.when, about, dated, place }
}

impl Found<'_> {
    /// What to fill in when a situation is there; nothing when it is not.
    fn situation(&self, situation: Situation) -> Option<Told> {
        match situation {
            Situation::AlertNow => self.alert(Urgency::Now),
            Situation::AlertToday => self.alert(Urgency::Today),
            Situation::AlertSoon => self.alert(Urgency::Soon),
            Situation::BackToStart => self.back_to_start(),
            Situation::WaakvlamBadNews => self.bad_news(),
            Situation::WaakvlamDue => self.waakvlam_due(),
            Situation::NobodyRecorded => self.when(self.desk.case.family.members().count() == 0),
            Situation::ChildrenNotHeard => self.unheard(Place::Child),
            Situation::AdultsNotHeard => self.unheard(Place::Adult),
            Situation::ChildrenNotSeen => self.unseen(),
            Situation::ChildNotAnswered => self.unanswered(),
            Situation::ConfidantUntold => self.confidant_untold(),
            Situation::SafetyQuestion => self.safety_question(),
            Situation::DecisiveQuestion => self.question(),
            Situation::ReportUndecided => self.report_undecided(),
            Situation::NotInformed => self.not_informed(),
            Situation::NoPriorities => self.no_priorities(),
            // Each of what stands in a plan is a step of its own.
            Situation::ActionOverdue | Situation::EvaluationDue => None,
            Situation::NoCasusregisseur => self.when(lacks_casusregisseur(self.desk)),
            Situation::Stagnates => self.stagnates(),
            Situation::RouteFits => self.route(),
            Situation::DecisionMissing => self.decision_missing(),
            Situation::GateOpen => self.gate(GateState::Open, &[]),
            Situation::GateUndecided => self.gate(GateState::Undecided, &self.phase.undecided),
            Situation::Otherwise => Some(Told::default()),
        }
    }

    /// Whether a special form of the meldcode is there.
    fn is_special(&self) -> bool {
        let mut forms = self.desk.guidance.special_forms();
        forms.any(|(_, formula)| self.desk.truth(formula) == Truth::Holds)
    }

    fn when(&self, is: bool) -> Option<Told> {
        is.then(Told::default)
    }

    fn alert(&self, urgency: Urgency) -> Option<Told> {
        let mut pressing = self.alerts.iter().filter(|alert| alert.settled.is_none());
        let alert = pressing.find(|alert| alert.urgency == urgency)?;
        let fillings = vec![("actie", alert.action.clone()), ("tekst", alert.text.clone())];
        let place = alert.place.clone();
        Some(Told { fillings, about: Some(alert.id.clone()), place, dated: None })
    }

    fn back_to_start(&self) -> Option<Told> {
        let text = self.phase.back_to_start.clone()?;
        Some(vec![("tekst", text)].into())
    }

    fn bad_news(&self) -> Option<Told> {
        let contact = self.desk.case.bad_waakvlam_news()?;
        let on = contact.on.map_or_else(|| t!("advice-again-undated"), day);
        let place = Some(RecordPlace::of("waakvlam", contact.id.0));
        Some(Told { place, ..vec![("datum", on)].into() })
    }

    fn waakvlam_due(&self) -> Option<Told> {
        let on = self.desk.case.waakvlam_due().filter(|on| *on <= self.desk.today)?;
        let caller = self.desk.case.closing().map(|closing| closing.caller.clone());
        Some(vec![("datum", day(on)), ("wie", caller.unwrap_or_default())].into())
    }

    fn unheard(&self, place: Place) -> Option<Told> {
        let from_age = self.desk.guidance.children().speaking_age();
        let people = self.desk.case.family.at(place);
        let unheard =
            people.filter(|one| is_unheard(self.desk.case, one, from_age, &self.desk.time));
        self.people(&unheard.collect::<Vec<_>>())
    }

    /// These people by name; nothing when there are none.
    fn people(&self, people: &[&Person]) -> Option<Told> {
        let fillings = || {
            Told::from(vec![
                ("namen", listed(self.desk, people.iter().copied())),
                ("aantal", people.len().to_string()),
            ])
        };
        (!people.is_empty()).then(fillings)
    }

    /// The children of whom something is so.
    fn children(&self, wanted: impl Fn(&ChildReport) -> bool) -> Vec<&Person> {
        let found = self.children.iter().filter(|one| wanted(one));
        found.filter_map(|one| self.desk.case.family.person(one.person)).collect()
    }

    /// Who is too young to tell, and was not seen since the last violence; with how
    /// to go about it for the first of them.
    fn unseen(&self) -> Option<Told> {
        let unseen = self.children(|one| one.open && one.asks == Kindcontact::Gezien);
        let tip = &self.desk.guidance.children().stage(unseen.first()?, self.desk.today).tip;
        let mut told = self.people(&unseen)?;
        told.fillings.push(("tekst", tip.clone()));
        Some(told)
    }

    fn unanswered(&self) -> Option<Told> {
        let unanswered = self.children(|one| one.unanswered > 0);
        let told = self.people(&unanswered)?;
        let first = unanswered.first()?.id;
        let mut talks = self.desk.case.kindgesprekken.iter();
        let talk = talks.find(|one| one.children.contains(&first) && one.waits());
        Some(Told { place: talk.map(|one| RecordPlace::of("kindgesprekken", one.id.0)), ..told })
    }

    fn confidant_untold(&self) -> Option<Told> {
        let untold = self.children(|one| one.vertrouwenspersoon == Some(Confidant::NotYet));
        let mut told = self.people(&untold)?;
        let tip = &self.desk.guidance.children().vertrouwenspersoon.tip;
        told.fillings.push(("tekst", tip.clone()));
        Some(told)
    }

    /// What is open about danger: what can change the advice, what was
    /// reassuring and counts no longer, and then what else a criterion looks
    /// at. Safety is asked whether or not it can change the level.
    fn safety_question(&self) -> Option<Told> {
        let guidance = self.desk.guidance;
        let about_danger =
            |id: &&str| guidance.atom(id).is_some_and(|atom| guidance.is_about_danger(atom));
        let decisive = self.questions.iter().map(|one| &one.question);
        let again = self.again.iter().map(|one| &one.question);
        let weighed = guidance.bits(self.desk.region.setting).iter();
        let open = weighed.filter(|place| self.desk.facts.state(**place) == Truth::Open);
        let open = open.filter_map(|place| Some(guidance.atoms().get(*place)?.id.as_str()));
        let mut all = decisive.chain(again).map(|id| id.0.as_str()).chain(open);
        self.asked(all.find(about_danger)?)
    }

    /// What else can change the advice.
    fn question(&self) -> Option<Told> {
        let guidance = self.desk.guidance;
        let mut others = self.questions.iter().filter(|one| {
            let atom = guidance.atom(&one.question.0);
            atom.is_some_and(|atom| !guidance.is_about_danger(atom))
        });
        self.asked(&others.next()?.question.0)
    }

    fn asked(&self, id: &str) -> Option<Told> {
        let atom = self.desk.guidance.atom(id)?;
        let fillings = vec![("vraag", atom.text.clone()), ("wie", atom.answered_by.clone())];
        let place = Some(places::question(&atom.id));
        Some(Told { fillings, about: Some(atom.id.clone()), place, dated: None })
    }

    /// A weighing was begun, it leads somewhere, and no decision says so.
    fn report_undecided(&self) -> Option<Told> {
        let weighed = matches!(self.meldcode.report, Reporting::Yes | Reporting::No);
        let begun = !self.desk.case.meldcode.wegingen.is_empty();
        let open = self.meldcode.missing.contains(&"besluit-melden");
        let place = places::weighing(self.desk.case);
        let told = || Told { place, ..vec![("tekst", self.meldcode.text.clone())].into() };
        (weighed && begun && open).then(told)
    }

    /// Who was not told yet, where a report was decided or made.
    fn not_informed(&self) -> Option<Told> {
        let open: Vec<_> = self.meldcode.not_informed().collect();
        let case = self.desk.case;
        let told = open.iter().filter_map(|id| case.family.person(*id));
        let waits = self.meldcode.missing.contains(&"vertellen")
            && !(case.meldcode.wegingen.is_empty() && case.meldcode.meldingen.is_empty());
        waits.then(|| {
            let names = listed(self.desk, told);
            vec![("namen", names), ("aantal", open.len().to_string())].into()
        })
    }

    fn no_priorities(&self) -> Option<Told> {
        let current = self.desk.case.phases.current;
        let none = self.desk.case.phases.top3(current).active().is_empty();
        none.then(|| vec![("fase", self.phase_name()), ("tekst", self.suggested())].into())
    }

    /// What of the risk picture can be chosen in the phase of risks; nothing in
    /// another phase, where the danger itself or its effects come first.
    fn suggested(&self) -> String {
        let risks = self.desk.case.phases.current == Phase::Risicos;
        let suggested = self.risks.iter().filter(|one| risks && one.is_suggested());
        let names = suggested.take(SUGGESTED).filter_map(|one| {
            let factor = self.desk.guidance.risks().factor(&one.id)?;
            Some(t!("risk-quoted", name = factor.name.as_str()))
        });
        match names.collect::<Vec<_>>() {
            names if names.is_empty() => String::new(),
            names => t!("risk-suggested", names = names.join(", ")),
        }
    }

    /// A route that fits, along which nobody was asked.
    fn route(&self) -> Option<Told> {
        let fits = routes::open(self.routes)?;
        let fillings = vec![("titel", fits.name.clone()), ("tekst", fits.text.clone())];
        let id: &str = fits.id.into();
        Some(Told { fillings, about: Some(id.to_owned()), ..Told::default() })
    }

    /// Where it is stuck, and nobody took that up.
    fn stagnates(&self) -> Option<Told> {
        let open = stagnation::open(self.stagnation)?;
        let fillings = vec![("tekst", open.text.clone()), ("actie", open.action.clone())];
        let kind: &str = open.kind.into();
        let newest = open.seen.iter().max_by_key(|one| one.on);
        let place = newest.map(|one| one.place.clone()).filter(|place| !place.way.is_empty());
        Some(Told { fillings, about: Some(kind.to_owned()), place, dated: None })
    }

    /// There is a supported level and the decision in force is another one, or
    /// there is none.
    fn decision_missing(&self) -> Option<Told> {
        let level = self.desk.level()?;
        let decision = self.desk.case.decisions.current();
        // A decision that departed from this very advice was a choice.
        let fits =
            decision.is_some_and(|one| one.level == level || one.advice.level == Some(level));
        (!fits).then(|| vec![("niveau", level.number().to_string())].into())
    }

    fn gate(&self, state: GateState, texts: &[String]) -> Option<Told> {
        let first = texts.first().cloned().unwrap_or_default();
        (self.phase.gate == state)
            .then(|| vec![("fase", self.phase_name()), ("tekst", first)].into())
    }

    fn phase_name(&self) -> String {
        let guide = self.desk.guidance.phase(self.phase.current.number());
        guide.map_or_else(String::new, |guide| guide.name.clone())
    }
}
