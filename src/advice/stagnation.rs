//! Where help or cooperation is stuck: since when, from which record, and with
//! whom it was taken up. That days go by only ever adds to it.

use chrono::{Days, NaiveDate};
use serde::Serialize;

use super::answered::by_hand;
use super::regie::{Held, RegieReport, role_name};
use super::warnings::day;
use super::word::word;
use super::{Desk, places};
use crate::case::record::Section;
use crate::case::{
    Answer, Case, PriorityStatus, QuestionId, RecordPlace, Stagnatie, StagnatieId, StagnatieKind,
};
use crate::guidance::logic::Truth;
use crate::guidance::{Atom, Origin, RecordFact, Sign, StagnationGuide};
use crate::t;

/// One way in which it is stuck.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StagnationReport {
    /// In what way.
    #[serde(serialize_with = "word")]
    pub kind: StagnatieKind,
    /// Since when; absent when nothing tells.
    pub since: Option<NaiveDate>,
    /// When it was taken up after what shows it last; absent when it was not, or
    /// nobody noted when.
    pub taken_up_on: Option<NaiveDate>,
    /// What is the matter.
    #[serde(skip)]
    pub text: String,
    /// What to do about it.
    #[serde(skip)]
    pub action: String,
    /// What shows it.
    #[serde(skip)]
    pub seen: Vec<Seen>,
    /// The record in which it was taken up, later than all that shows it.
    #[serde(skip)]
    pub taken_up: Option<StagnatieId>,
    /// The newest record of it that lasts, taken up or not.
    #[serde(skip)]
    pub record: Option<StagnatieId>,
    /// Whether the Kompas asks to take it up.
    #[serde(skip)]
    pub asks: bool,
    /// Where it comes from.
    #[serde(skip)]
    pub sources: Vec<String>,
}

/// Something that shows that it is stuck.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// In words.
    pub words: String,
    /// Since when.
    pub on: Option<NaiveDate>,
    /// The record that tells it, or else the part of the case.
    pub place: RecordPlace,
}

impl Seen {
    fn new(words: String, on: Option<NaiveDate>, place: RecordPlace) -> Self {
        Self { words, on, place }
    }
}

/// Every way in which it is stuck, in the order of the model.
pub(super) fn reports(desk: &Desk<'_>, regie: &RegieReport) -> Vec<StagnationReport> {
    let all = desk.guidance.stagnation().iter();
    all.filter_map(|guide| report(desk, regie, guide)).collect()
}

fn report(
    desk: &Desk<'_>,
    regie: &RegieReport,
    guide: &StagnationGuide,
) -> Option<StagnationReport> {
    let mut seen: Vec<Seen> =
        guide.signs.iter().flat_map(|sign| seen_by(desk, regie, *sign)).collect();
    seen.extend(noted(desk, guide.kind));
    seen.extend(guide.questions.iter().flat_map(|id| answered(desk, id)));
    if seen.is_empty() {
        return None;
    }
    let newest = seen.iter().map(|one| one.on).max().flatten();
    let lasting = || lasting(desk, guide.kind);
    let taken_up = lasting().filter(|one| one.is_taken_up() && one.discussed_on >= newest);
    let taken_up = taken_up.max_by_key(|one| (one.discussed_on, one.id));
    Some(StagnationReport {
        kind: guide.kind,
        since: seen.iter().filter_map(|one| one.on).min(),
        taken_up_on: taken_up.and_then(|one| one.discussed_on),
        text: guide.text.clone(),
        action: guide.action.clone(),
        seen,
        taken_up: taken_up.map(|one| one.id),
        record: lasting().map(|one| one.id).max(),
        asks: guide.asks,
        sources: guide.sources.clone(),
    })
}

fn lasting<'a>(desk: &Desk<'a>, kind: StagnatieKind) -> impl Iterator<Item = &'a Stagnatie> {
    let all = desk.case.stagnaties.iter();
    all.filter(move |one| one.kind == Some(kind) && one.lasts())
}

/// What somebody noted. What only tells with whom it was taken up shows nothing.
fn noted(desk: &Desk<'_>, kind: StagnatieKind) -> Vec<Seen> {
    let noted = lasting(desk, kind).filter(|one| one.tells());
    let seen = noted.map(|one| {
        let what = one.what.trim();
        let words = match what {
            "" => t!("stagnation-noted"),
            what => what.to_owned(),
        };
        let place = RecordPlace::of("stagnaties", one.id.0);
        Seen::new(words, one.since.or(desk.case.opened_on), place)
    });
    seen.collect()
}

/// What an answer tells, by hand and by the record, each of its own day.
fn answered(desk: &Desk<'_>, id: &str) -> Vec<Seen> {
    let place = desk.guidance.atom_index(id).unwrap_or(usize::MAX);
    let Some(atom) = desk.guidance.atoms().get(place) else {
        return Vec::new();
    };
    if desk.facts.state(place) != Truth::Holds {
        return Vec::new();
    }
    let told = desk.facts.told(place) == atom.raising.answer();
    let recorded = shown_by(&atom.from, desk.case).filter(|_| told);
    let recorded = recorded.map(|shown| Seen::new(words(desk, place), desk.facts.on(place), shown));
    let by_hand = by_hand_on(desk, atom);
    let by_hand = by_hand.map(|on| Seen::new(words(desk, place), on, places::question(id)));
    by_hand.into_iter().chain(recorded).collect()
}

/// The record that tells this, where no sign does.
fn shown_by(from: &Origin, case: &Case) -> Option<RecordPlace> {
    let reports = case.meldcode.meldingen.len();
    match from {
        Origin::Record(RecordFact::IncidentSinceAgreements) => {
            places::incident(case, |_| Answer::Yes)
        }
        Origin::Record(RecordFact::ReportedAgain) if reports > 1 => places::report(case),
        _ => None,
    }
}

/// The day of what somebody answered, where that is worrying.
fn by_hand_on(desk: &Desk<'_>, atom: &Atom) -> Option<Option<NaiveDate>> {
    let seen = desk.case.observations.get(&QuestionId::from(atom.id.as_str()))?;
    let said = by_hand(atom, seen, desk.case, &desk.time);
    (said.answer == atom.raising.answer()).then_some(said.on)
}

fn words(desk: &Desk<'_>, place: usize) -> String {
    let Some(fact) = desk.facts.fact(place, desk.case, desk.guidance) else {
        return String::new();
    };
    let (question, answer) = (fact.text.as_str(), fact.value.in_a_sentence());
    let words = t!("stagnation-answer", question = question, answer = answer);
    match fact.note.trim() {
        "" => words,
        note => format!("{words} {note}"),
    }
}

fn seen_by(desk: &Desk<'_>, regie: &RegieReport, sign: Sign) -> Vec<Seen> {
    let (case, today) = (desk.case, desk.today);
    match sign {
        Sign::AgreementBroken => broken(case, today),
        Sign::CheckLate(days) => unchecked(case, days, today),
        Sign::ActionLate => late(case, today),
        Sign::PriorityStalls => stalling(case),
        Sign::NothingReached(days) => nothing_reached(case, days, today).into_iter().collect(),
        Sign::PlanDoesNotHelp => not_helping(case, today),
        Sign::NoRegie => by_nobody(regie),
    }
}

fn broken(case: &Case, today: NaiveDate) -> Vec<Seen> {
    let broken = case.afspraken.iter().filter(|one| one.is_broken(today));
    let seen = broken.map(|one| {
        let on = one.last_controle(today).and_then(|look| look.on);
        let place = RecordPlace::of("afspraken", one.id.0);
        Seen::new(t!("stagnation-broken", what = one.what.as_str()), on, place)
    });
    seen.collect()
}

fn unchecked(case: &Case, days: u32, today: NaiveDate) -> Vec<Seen> {
    let late = case.afspraken.iter().filter_map(|one| {
        let due = one.due()?;
        let waited = due.checked_add_days(Days::new(days.into()))?;
        let words = || t!("stagnation-unchecked", what = one.what.as_str(), due = day(due));
        let place = RecordPlace::of("afspraken", one.id.0);
        (waited < today).then(|| Seen::new(words(), Some(due), place))
    });
    late.collect()
}

fn late(case: &Case, today: NaiveDate) -> Vec<Seen> {
    let plans = case.phases.plans();
    let actions = plans.flat_map(|(phase, plan)| {
        plan.active().iter().flat_map(move |one| {
            let place = RecordPlace::priority(phase, one.id);
            one.actions.iter().map(move |action| (place.clone(), action))
        })
    });
    let late = actions.filter(|(_, action)| action.is_overdue(today));
    let seen = late.map(|(place, action)| {
        let words = t!("stagnation-late", what = action.what.as_str());
        Seen::new(words, action.due, place.further("actions", action.id.0))
    });
    seen.collect()
}

fn stalling(case: &Case) -> Vec<Seen> {
    let plans = case.phases.plans();
    let all = plans.flat_map(|(phase, plan)| plan.active().iter().map(move |one| (phase, one)));
    let stalling = all.filter(|(_, one)| one.status == PriorityStatus::Stagneert);
    let seen = stalling.map(|(phase, one)| {
        let words = t!("stagnation-priority", title = one.title.as_str());
        Seen::new(words, None, RecordPlace::priority(phase, one.id))
    });
    seen.collect()
}

/// A phase in which something is worked on and nothing was reached for so long.
fn nothing_reached(case: &Case, days: u32, today: NaiveDate) -> Option<Seen> {
    let phase = case.phases.current;
    let plan = case.phases.top3(phase);
    let begun = case.phases.current_since().or(case.opened_on)?;
    let long = begun.checked_add_days(Days::new(days.into()))?;
    let is_so = long <= today && !plan.active().is_empty() && plan.ended().is_empty();
    let words = || t!("stagnation-nothing-reached", begun = day(begun));
    let place = RecordPlace::part(Section::Plan(phase));
    is_so.then(|| Seen::new(words(), Some(long), place))
}

/// The plans that hold and of which the last looking back says that they do not
/// help. Another version is another plan.
fn not_helping(case: &Case, today: NaiveDate) -> Vec<Seen> {
    let plans = case.plans.iter().filter(|one| one.is_in_force());
    let seen = plans.filter_map(|plan| {
        let last = plan.last_review(today).filter(|one| one.helps == Answer::No)?;
        let number = case.plan_number(plan);
        let words = match last.found.trim() {
            "" => t!("stagnation-plan", number = number),
            found => t!("stagnation-plan-found", number = number, found = found),
        };
        let place = RecordPlace::of("plans", plan.id.0).further("reviews", last.id.0);
        Some(Seen::new(words, last.on, place))
    });
    seen.collect()
}

fn by_nobody(regie: &RegieReport) -> Vec<Seen> {
    let lasting = regie.gaps.iter().filter(|gap| gap.kind == Held::ByNobody);
    let lasting = lasting.filter(|gap| gap.until.is_none());
    let seen = lasting.map(|gap| {
        let words = t!("stagnation-no-regie", role = role_name(gap.role));
        Seen::new(words, gap.since, RecordPlace::part(Section::Ave))
    });
    seen.collect()
}

/// The first of those that nobody took up since it was shown last.
pub(super) fn open(reports: &[StagnationReport]) -> Option<&StagnationReport> {
    reports.iter().find(|one| one.asks && one.taken_up.is_none())
}
