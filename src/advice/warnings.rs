//! What deserves attention, besides level and alerts.

use chrono::NaiveDate;

use super::plan_dates::planned;
use super::record::is_undated;
use super::{Desk, PhaseReport, places};
use crate::case::{Answer, Passage, Person, Phase, Place, Priority, RecordPlace, RelationKind};
use crate::guidance::logic::Truth;
use crate::t;

/// What a warning is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, strum::VariantArray)]
pub enum WarningKind {
    /// New unsafety after the first phase (rule D1).
    BackToStart,
    /// The advice is higher than the level decided.
    LevelTooLow,
    /// The advice is lower than the level decided: look why (rule C12).
    ScalingDown,
    /// At a waakvlam somebody told of violence of which no incident is recorded.
    ViolenceToRecord,
    /// A waakvlam of a closed case brought bad news.
    WaakvlamNews,
    /// A waakvlam was to take place before today.
    WaakvlamLate,
    /// Nobody holds casusregie from AVE 2 (rule C3).
    NoCasusregisseur,
    /// Somebody of the family does not agree, or has not said so yet.
    NotAgreed,
    /// A plan counts on somebody who died.
    PlannedWithDied,
    /// A cause stands among the priorities of phase 1 without a motivation.
    CauseWithoutMotivation,
    /// An action is past its date.
    ActionOverdue,
    /// An agreement of the safety plan was not kept when somebody last looked.
    AgreementBroken,
    /// Something is to be done about a plan that was established.
    Plan,
    /// Veilig Thuis told what it will do, and who passed on the signals does not know.
    SignallerToTell,
    /// Whether it is safe to call who is controlled by another is not known.
    SafeToCall,
    /// A phase was left early without reason or second pair of eyes (rule D6).
    PassedEarly,
    /// An incident has no date, so no days can be counted.
    UndatedIncident,
    /// An answer by hand contradicts the record.
    Contradiction,
    /// Members of the family live in several municipalities, and nobody noted
    /// which of them has the regie.
    SeveralMunicipalities,
    /// Nobody or two hold a role, or a transfer waits for the receiver.
    Regie,
    /// A remark of the model, as on two answers that do not go together.
    Remark,
}

/// Something that deserves attention.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    /// What it is about.
    pub kind: WarningKind,
    /// In words.
    pub text: String,
    /// The record that it is about, where there is one.
    pub place: Option<RecordPlace>,
}

/// A warning in words, with the record that it is about.
pub(super) struct Line(String, Option<RecordPlace>);

impl From<String> for Line {
    fn from(text: String) -> Self {
        Self(text, None)
    }
}

/// All warnings, most pressing first.
pub(super) fn warnings(desk: &Desk<'_>, phase: &PhaseReport) -> Vec<Warning> {
    let back = phase.back_to_start.iter().cloned();
    let mut found = of(WarningKind::BackToStart, back);
    found.extend(of(WarningKind::ViolenceToRecord, to_record(desk)));
    found.extend(of(WarningKind::WaakvlamNews, waakvlam_news(desk)));
    found.extend(of(WarningKind::WaakvlamLate, waakvlam_late(desk)));
    found.extend(decided_level(desk));
    found.extend(of(WarningKind::NoCasusregisseur, no_casusregisseur(desk)));
    found.extend(of(WarningKind::SeveralMunicipalities, several(desk)));
    found.extend(of(WarningKind::NotAgreed, not_agreed(desk)));
    found.extend(of(WarningKind::PlannedWithDied, planned_with_died(desk)));
    found.extend(of(WarningKind::CauseWithoutMotivation, causes(desk)));
    found.extend(of(WarningKind::AgreementBroken, broken(desk)));
    found.extend(of(WarningKind::ActionOverdue, overdue(desk)));
    found.extend(of(WarningKind::SignallerToTell, signaller_to_tell(desk)));
    found.extend(of(WarningKind::SafeToCall, safe_to_call(desk)));
    found.extend(of(WarningKind::PassedEarly, passed_early(desk)));
    found.extend(of(WarningKind::UndatedIncident, undated(desk)));
    found.extend(of(WarningKind::Contradiction, contradictions(desk)));
    found.extend(of(WarningKind::Remark, remarks(desk)));
    found
}

pub(super) fn of(kind: WarningKind, lines: impl IntoIterator<Item: Into<Line>>) -> Vec<Warning> {
    let lines = lines.into_iter().map(Into::into);
    lines.map(|Line(text, place)| Warning { kind, text, place }).collect()
}

/// What was told at a waakvlam and asks for an incident.
fn to_record(desk: &Desk<'_>) -> Vec<Line> {
    let told = desk.case.violence_without_incident().map(|one| {
        let words = match one.on {
            Some(on) => t!("advice-waakvlam-violence", on = day(on)),
            None => t!("advice-waakvlam-violence-undated"),
        };
        Line(words, Some(RecordPlace::of("waakvlam", one.id.0)))
    });
    told.collect()
}

/// The newest contact of a closed case, when there are worries or problems.
fn waakvlam_news(desk: &Desk<'_>) -> Option<Line> {
    let last = desk.case.last_waakvlam()?;
    let worried = [last.user, last.problems].contains(&Answer::Yes);
    let words = || t!("advice-waakvlam-news", on = last.on.map(day).unwrap_or_default());
    worried.then(|| Line(words(), Some(RecordPlace::of("waakvlam", last.id.0))))
}

fn waakvlam_late(desk: &Desk<'_>) -> Option<String> {
    let due = desk.case.waakvlam_due().filter(|on| *on < desk.today)?;
    Some(t!("advice-waakvlam-late", on = day(due)))
}

/// The advice and the level in force, where they differ.
fn decided_level(desk: &Desk<'_>) -> Option<Warning> {
    let (decided, advised) = (desk.case.ave()?, desk.level()?);
    let numbers = |key| t!(key, decided = decided.number(), advised = advised.number());
    let (kind, key) = match advised.cmp(&decided) {
        std::cmp::Ordering::Equal => return None,
        std::cmp::Ordering::Greater => (WarningKind::LevelTooLow, "advice-level-too-low"),
        std::cmp::Ordering::Less => (WarningKind::ScalingDown, "advice-scaling-down"),
    };
    Some(Warning { kind, text: numbers(key), place: None })
}

/// Whether the case asks for a casusregisseur and has none.
pub(super) fn lacks_casusregisseur(desk: &Desk<'_>) -> bool {
    let level = desk.level().max(desk.case.ave());
    let needed = level.is_some_and(|level| level.number() >= 2);
    needed && desk.case.regie.casusregie.name.trim().is_empty()
}

fn no_casusregisseur(desk: &Desk<'_>) -> Option<String> {
    lacks_casusregisseur(desk).then(|| t!("advice-no-casusregisseur"))
}

/// Several municipalities without one regie.
fn several(desk: &Desk<'_>) -> Option<String> {
    let names = desk.case.municipalities();
    let open = names.len() > 1 && desk.case.gemeenten.one_regie != Answer::Yes;
    open.then(|| t!("advice-gemeenten", names = names.join(", ")))
}

/// Adults of the family who have not agreed to a priority of this phase. With
/// signs of control nobody is pressed to agree: who controls could use that,
/// and who is controlled could not refuse.
fn not_agreed(desk: &Desk<'_>) -> Vec<Line> {
    if desk.is_apart() {
        return Vec::new();
    }
    let phase = desk.case.phases.current;
    let priorities = desk.case.phases.top3(phase).active().iter().zip(1_u32..);
    priorities
        .flat_map(|(priority, number)| {
            let against = disagreement(desk, priority, number, Answer::No);
            let silent = disagreement(desk, priority, number, Answer::Unknown);
            let place = RecordPlace::priority(phase, priority.id);
            let told = against.into_iter().chain(silent);
            told.map(move |words| Line(words, Some(place.clone())))
        })
        .collect()
}

/// One sentence for all adults with this opinion of a priority.
fn disagreement(
    desk: &Desk<'_>,
    priority: &Priority,
    number: u32,
    opinion: Answer,
) -> Option<String> {
    let adults = desk.case.family.at(Place::Adult);
    let with_it =
        adults.filter(|adult| adult.is_alive() && priority.opinion_of(adult.id) == opinion);
    let with_it: Vec<&Person> = with_it.collect();
    if with_it.is_empty() {
        return None;
    }
    let (count, names) = (with_it.len(), capitalised(&listed(desk, with_it)));
    Some(match opinion {
        Answer::No => t!("advice-against", names = names, count = count, number = number),
        _ => t!("advice-not-agreed", names = names, count = count, number = number),
    })
}

/// Priorities being worked on that count on somebody who died.
fn planned_with_died(desk: &Desk<'_>) -> Vec<Line> {
    let told = planned(desk.case).filter_map(|(phase, priority)| {
        let died = priority.planned_with_died(&desk.case.family);
        let (count, title) = (died.len(), priority.title.as_str());
        let names = capitalised(&listed(desk, died));
        let words = || t!("advice-with-died", names = names, count = count, title = title);
        (count > 0).then(|| Line(words(), Some(RecordPlace::priority(phase, priority.id))))
    });
    told.collect()
}

fn causes(desk: &Desk<'_>) -> Vec<Line> {
    let phase = Phase::DirecteVeiligheid;
    let first = desk.case.phases.top3(phase).active();
    let lacking = first.iter().filter(|priority| priority.lacks_motivation());
    let told = lacking.map(|priority| {
        let words = t!("advice-cause", title = priority.title.as_str());
        Line(words, Some(RecordPlace::priority(phase, priority.id)))
    });
    told.collect()
}

/// Agreements that were not kept when somebody last looked.
fn broken(desk: &Desk<'_>) -> Vec<Line> {
    let broken = desk.case.afspraken.iter().filter(|one| one.is_broken(desk.today));
    let words = broken.map(|one| {
        let on = one.last_controle(desk.today).and_then(|one| one.on);
        let on = on.map(day).unwrap_or_default();
        let words = t!("advice-broken", what = one.what.as_str(), on = on);
        Line(words, Some(RecordPlace::of("afspraken", one.id.0)))
    });
    words.collect()
}

fn overdue(desk: &Desk<'_>) -> Vec<Line> {
    let late = planned(desk.case).flat_map(|(phase, priority)| {
        let late = priority.actions.iter().filter(|action| action.is_overdue(desk.today));
        late.map(move |action| {
            let due = action.due.map(day).unwrap_or_default();
            let words = t!("advice-overdue", what = action.what.as_str(), due = due);
            let place = RecordPlace::priority(phase, priority.id);
            Line(words, Some(place.further("actions", action.id.0)))
        })
    });
    late.collect()
}

/// Who only passes on signals hears at least that something is done with them
/// (Meldcode, stap 5; what is told stays with what they need).
fn signaller_to_tell(desk: &Desk<'_>) -> Option<Line> {
    let people = desk.case.family.at(Place::Professional);
    let signallers: Vec<&Person> =
        people.filter(|one| one.signals_only && one.is_alive()).collect();
    let reports = desk.case.meldcode.meldingen.iter();
    let newest = reports.filter(|one| one.heard_on.is_some_and(|on| on <= desk.today));
    let newest = newest.max_by_key(|one| one.heard_on)?;
    let untold = !signallers.is_empty() && newest.signaller_told_on.is_none();
    untold.then(|| {
        let count = signallers.len();
        let names = capitalised(&listed(desk, signallers));
        let place = RecordPlace::inside("meldcode", "meldingen", newest.id.0);
        Line(t!("advice-signaller", names = names, count = count), Some(place))
    })
}

/// Who is controlled may be read along with: whether calling is safe is asked once.
fn safe_to_call(desk: &Desk<'_>) -> Option<Line> {
    let family = &desk.case.family;
    let is_controlled = |person: &&Person| {
        let mut drawn = family.relations.iter().filter(|one| one.kind == RelationKind::Control);
        drawn.any(|one| one.to == person.id)
    };
    let unasked = family.members().filter(|one| one.is_alive() && !one.safe_to_call.is_known());
    let unasked: Vec<&Person> = unasked.filter(is_controlled).collect();
    let place = RecordPlace::inside("family", "people", unasked.first()?.id.0);
    Some(Line(t!("advice-safe-to-call", names = listed(desk, unasked)), Some(place)))
}

/// The last step forward, when it was early and not accounted for.
fn passed_early(desk: &Desk<'_>) -> Option<String> {
    let last = desk.case.phases.passages.last()?;
    unaccounted(last).then(|| t!("advice-passed-early"))
}

fn unaccounted(passage: &Passage) -> bool {
    let accounted = [&passage.reason, &passage.second_pair_of_eyes];
    let lacking = accounted.iter().any(|words| words.trim().is_empty());
    passage.to > passage.from && !passage.gate_was_open && lacking
}

fn undated(desk: &Desk<'_>) -> Option<Line> {
    let undated = desk.case.incidents.iter().filter(|one| is_undated(one, desk.today));
    let undated: Vec<_> = undated.collect();
    let place = RecordPlace::of("incidents", undated.first()?.id.0);
    Some(Line(t!("advice-undated", count = undated.len()), Some(place)))
}

fn contradictions(desk: &Desk<'_>) -> Vec<Line> {
    let atoms = desk.guidance.atoms().iter().enumerate();
    let contrary = atoms.filter(|(place, _)| desk.facts.contradicts(*place));
    let told = contrary.map(|(_, atom)| {
        let words = t!("advice-contradiction", question = atom.text.as_str());
        Line(words, Some(places::question(&atom.id)))
    });
    told.collect()
}

fn remarks(desk: &Desk<'_>) -> Vec<String> {
    let made = desk.guidance.remarks().filter(|(_, formula)| desk.truth(formula) == Truth::Holds);
    made.map(|(remark, _)| remark.text.clone()).collect()
}

/// Names as a person lists them: "Julia, Tom en oma".
pub(super) fn listed<'a>(desk: &Desk<'_>, people: impl IntoIterator<Item = &'a Person>) -> String {
    let names = people.into_iter().map(|person| called(desk, person));
    let names: Vec<String> = names.collect();
    match names.as_slice() {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => t!("advice-list", first = first.join(", "), last = last.as_str()),
    }
}

/// Somebody may be put down before the name is known.
fn called(desk: &Desk<'_>, person: &Person) -> String {
    let people = &desk.case.family.people;
    let nameless = || people.iter().filter(|one| one.label().is_empty());
    let is_only = || nameless().nth(1).is_none();
    match person.label() {
        "" if is_only() => t!("advice-nameless"),
        _ => desk.names().name(person.id).to_owned(),
    }
}

pub(super) fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|letter| letter.to_uppercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}

/// A day as it is written in the Netherlands.
pub(super) fn day(on: NaiveDate) -> String {
    on.format("%d-%m-%Y").to_string()
}
