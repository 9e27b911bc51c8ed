//! What each field of a case holds and what it is called.
//!
//! A pattern is the path of a field without numbers: `family.people[].born`.
//! The three plans share one pattern. A field that is missing here is still
//! compared and merged as one whole; a test asks for its name.

use std::collections::HashMap;
use std::sync::LazyLock;

/// A field that is known by name.
#[derive(Debug)]
pub(super) struct Field {
    pub(super) pattern: &'static str,
    pub(super) holds: Holds,
    /// The key of its name in the texts.
    pub(super) name: &'static str,
}

/// What stands in a field, which decides how it is read aloud and joined.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Holds {
    /// What makes a part the part it is; never a difference by itself.
    Identity,
    /// A name or a few words.
    Line,
    /// Sentences, of which both versions can be kept.
    Prose,
    Answer,
    /// Something that has a text of its own, under a key like this.
    Named(&'static str),
    /// Several of those.
    NamedSet(&'static str),
    Flag,
    Number,
    Day,
    Instant,
    Born,
    /// How a case came here.
    Received,
    Ave,
    Standing,
    Person,
    People,
    /// An entry of the logbook.
    Entry,
    /// Parts with a number of their own.
    Numbered(Telling),
    /// Parts known by some of their fields.
    Known(&'static [&'static str]),
    /// Parts in the order in which they happened, known by some of their fields.
    Dated(&'static [&'static str]),
    /// Parts by name, in no order of their own.
    ByName,
    /// The priorities of one phase.
    Plan(Telling),
}

/// The fields from which a reader sees that two parts are about the same thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Telling {
    pub(super) words: &'static [&'static str],
    pub(super) day: &'static str,
}

const fn telling(words: &'static [&'static str], day: &'static str) -> Telling {
    Telling { words, day }
}

const fn field(pattern: &'static str, holds: Holds, name: &'static str) -> Field {
    Field { pattern, holds, name }
}

const ANSWER: Holds = Holds::Answer;

/// Every field, in the order in which a reader meets them.
#[rustfmt::skip]
const FIELDS: &[Field] = &[
    field("id", Holds::Identity, "versions-field-number"),
    field("number", Holds::Line, "versions-field-number"),
    field("name", Holds::Line, "versions-field-name"),
    field("concern", Holds::Prose, "versions-field-concern"),
    field("opened_on", Holds::Day, "versions-field-opened-on"),
    field("closed_on", Holds::Day, "versions-field-closed-on"),
    field("retention.grounds", Holds::NamedSet("retention-ground-{}"), "versions-field-grounds"),
    field("retention.ends_on", Holds::Day, "versions-field-kept-until"),
    field("retention.note", Holds::Prose, "versions-field-retention-note"),
    field("received", Holds::Received, "versions-field-received"),

    field("family.people", Holds::Numbered(telling(&["name", "role", "household", "contact", "note"], "born")), "versions-list-people"),
    field("family.people[].id", Holds::Person, "versions-list-people"),
    field("family.people[].name", Holds::Line, "versions-field-person-name"),
    field("family.people[].place", Holds::Named("family-place-{}"), "versions-field-place"),
    field("family.people[].role", Holds::Line, "versions-field-role"),
    field("family.people[].organisation", Holds::Line, "versions-field-organisation"),
    field("family.people[].born", Holds::Born, "versions-field-born"),
    field("family.people[].household", Holds::Line, "versions-field-household"),
    field("family.people[].custody", ANSWER, "versions-field-custody"),
    field("family.people[].spoken_on", Holds::Day, "versions-field-spoken-on"),
    field("family.people[].contact", Holds::Prose, "versions-field-contact"),
    field("family.people[].note", Holds::Prose, "versions-field-note"),
    field("family.relations", Holds::Known(&["from", "to"]), "versions-list-relations"),
    field("family.relations[].from", Holds::Person, "versions-field-from"),
    field("family.relations[].to", Holds::Person, "versions-field-to"),
    field("family.relations[].kind", Holds::Named("family-kind-{}"), "versions-field-relation"),
    field("family.relations[].note", Holds::Prose, "versions-field-relation-note"),
    field("family.profile", Holds::Named("versions-profile-{}"), "versions-field-profile"),

    field("violence", Holds::NamedSet("violence-{}"), "versions-field-violence"),
    field("incidents", Holds::Numbered(telling(&["what"], "on")), "versions-list-incidents"),
    field("incidents[].id", Holds::Identity, "versions-list-incidents"),
    field("incidents[].on", Holds::Day, "versions-field-day"),
    field("incidents[].what", Holds::Prose, "versions-field-happened"),
    field("incidents[].involved", Holds::People, "versions-field-involved"),
    field("incidents[].children_present", ANSWER, "versions-field-children"),
    field("incidents[].injury", ANSWER, "versions-field-injury"),
    field("incidents[].weapon", ANSWER, "versions-field-weapon"),
    field("incidents[].police", ANSWER, "versions-field-police"),
    field("incidents[].told_by", Holds::Line, "versions-field-told-by"),
    field("strengths", Holds::Numbered(telling(&["what"], "")), "versions-list-strengths"),
    field("strengths[].id", Holds::Identity, "versions-list-strengths"),
    field("strengths[].what", Holds::Prose, "versions-field-strength"),
    field("strengths[].told_by", Holds::Line, "versions-field-told-by"),
    field("safety_scores", Holds::Dated(&["person", "on"]), "versions-list-scores"),
    field("safety_scores[].person", Holds::Person, "versions-field-whose-score"),
    field("safety_scores[].on", Holds::Day, "versions-field-day"),
    field("safety_scores[].score", Holds::Number, "versions-field-score"),
    field("safety_scores[].words", Holds::Prose, "versions-field-own-words"),
    field("observations", Holds::ByName, "versions-list-questions"),
    field("observations[].answer", ANSWER, "versions-field-answer"),
    field("observations[].note", Holds::Prose, "versions-field-note"),
    field("observations[].source", Holds::Line, "versions-field-source"),
    field("observations[].on", Holds::Day, "versions-field-day"),

    field("phases.current", Holds::Named("phase-{}"), "versions-field-phase"),
    field("phases.passages", Holds::Dated(&["on", "from", "to"]), "versions-list-passages"),
    field("phases.passages[].on", Holds::Day, "versions-field-day"),
    field("phases.passages[].from", Holds::Named("phase-{}"), "versions-field-phase-from"),
    field("phases.passages[].to", Holds::Named("phase-{}"), "versions-field-phase-to"),
    field("phases.passages[].by", Holds::Line, "versions-field-decided-by"),
    field("phases.passages[].gate_was_open", Holds::Flag, "versions-field-gate"),
    field("phases.passages[].reason", Holds::Prose, "versions-field-reason"),
    field("phases.passages[].second_pair_of_eyes", Holds::Line, "versions-field-eyes"),
    field("phases.plan", Holds::Plan(telling(&["title"], "evaluate_on")), "versions-list-priorities"),
    field("phases.plan[].id", Holds::Identity, "versions-list-priorities"),
    field("phases.plan[].title", Holds::Prose, "versions-field-title"),
    field("phases.plan[].status", Holds::Standing, "versions-field-status"),
    field("phases.plan[].for_whom", Holds::People, "versions-field-for-whom"),
    field("phases.plan[].why", Holds::Prose, "versions-field-why"),
    field("phases.plan[].desired", Holds::Prose, "versions-field-desired"),
    field("phases.plan[].actions", Holds::Numbered(telling(&["what"], "due")), "versions-list-actions"),
    field("phases.plan[].actions[].id", Holds::Identity, "versions-list-actions"),
    field("phases.plan[].actions[].what", Holds::Prose, "versions-field-what"),
    field("phases.plan[].actions[].who", Holds::Line, "versions-field-who"),
    field("phases.plan[].actions[].due", Holds::Day, "versions-field-due"),
    field("phases.plan[].actions[].done_on", Holds::Day, "versions-field-done-on"),
    field("phases.plan[].checked_by", Holds::Line, "versions-field-checked-by"),
    field("phases.plan[].checked_every", Holds::Line, "versions-field-checked-every"),
    field("phases.plan[].evaluate_on", Holds::Day, "versions-field-evaluate-on"),
    field("phases.plan[].opinions", Holds::Known(&["person"]), "versions-list-opinions"),
    field("phases.plan[].opinions[].person", Holds::Person, "versions-field-whose-opinion"),
    field("phases.plan[].opinions[].agrees", ANSWER, "versions-field-agrees"),
    field("phases.plan[].opinions[].words", Holds::Prose, "versions-field-own-words"),
    field("phases.plan[].is_cause", Holds::Flag, "versions-field-is-cause"),
    field("phases.plan[].motivation", Holds::Prose, "versions-field-motivation"),

    field("regie.casusregie.name", Holds::Line, "versions-field-casusregie"),
    field("regie.casusregie.since", Holds::Day, "versions-field-casusregie-since"),
    field("regie.procesregie.name", Holds::Line, "versions-field-procesregie"),
    field("regie.procesregie.since", Holds::Day, "versions-field-procesregie-since"),
    field("regie.in_overleg_met.name", Holds::Line, "versions-field-overleg"),
    field("regie.in_overleg_met.since", Holds::Day, "versions-field-overleg-since"),
    field("regie.operationeel.name", Holds::Line, "versions-field-operationeel"),
    field("regie.operationeel.since", Holds::Day, "versions-field-operationeel-since"),
    field("regie.bestuurlijk.name", Holds::Line, "versions-field-bestuurlijk"),
    field("regie.bestuurlijk.since", Holds::Day, "versions-field-bestuurlijk-since"),
    field("decisions", Holds::Dated(&["on", "recorded_at", "by"]), "versions-list-decisions"),
    field("decisions[].on", Holds::Day, "versions-field-day"),
    field("decisions[].level", Holds::Ave, "versions-field-level"),
    field("decisions[].recorded_at", Holds::Instant, "versions-field-recorded-at"),
    field("decisions[].by", Holds::Line, "versions-field-decided-by"),
    field("decisions[].consulted", Holds::Line, "versions-field-consulted"),
    field("decisions[].reason", Holds::Prose, "versions-field-reason"),
    field("decisions[].departure", Holds::Prose, "versions-field-departure"),
    field("decisions[].advice.level", Holds::Ave, "versions-field-advised"),
    field("decisions[].advice.lowest", Holds::Ave, "versions-field-advised-lowest"),
    field("decisions[].advice.highest", Holds::Ave, "versions-field-advised-highest"),
    field("decisions[].advice.model", Holds::Line, "versions-field-model"),

    field("agenda", Holds::Numbered(telling(&["what"], "on")), "versions-list-agenda"),
    field("agenda[].id", Holds::Identity, "versions-list-agenda"),
    field("agenda[].on", Holds::Day, "versions-field-day"),
    field("agenda[].kind", Holds::Named("moment-{}"), "versions-field-kind"),
    field("agenda[].what", Holds::Prose, "versions-field-what"),
    field("agenda[].done_on", Holds::Day, "versions-field-done-on"),
    field("logbook", Holds::Dated(&["at", "by"]), "versions-list-logbook"),
    field("logbook[].at", Holds::Instant, "versions-field-written-at"),
    field("logbook[].by", Holds::Line, "versions-field-written-by"),
    field("logbook[].text", Holds::Prose, "versions-field-text"),
    field("logbook[].corrects", Holds::Entry, "versions-field-corrects"),
    field("half_typed", Holds::ByName, "versions-list-half-typed"),
    field("half_typed[]", Holds::Prose, "versions-field-text"),
];

/// The place of each field among all, and that of the first one inside it.
static PLACES: LazyLock<HashMap<&str, usize>> = LazyLock::new(|| {
    let mut places = HashMap::new();
    for (place, field) in FIELDS.iter().enumerate() {
        let ends = field.pattern.match_indices(['.', '[']);
        for (end, _) in ends {
            places.entry(&field.pattern[..end]).or_insert(place);
        }
        places.entry(field.pattern).or_insert(place);
    }
    places
});

/// Where a field stands among all; fields without a name come last.
pub(super) fn rank(pattern: &str) -> usize {
    PLACES.get(pattern).copied().unwrap_or(FIELDS.len())
}

pub(super) fn find(pattern: &str) -> Option<&'static Field> {
    let field = FIELDS.get(*PLACES.get(pattern)?)?;
    (field.pattern == pattern).then_some(field)
}

pub(super) fn holds(pattern: &str) -> Option<Holds> {
    find(pattern).map(|field| field.holds)
}

/// The pattern of something inside `pattern`.
pub(super) fn within(pattern: &str, key: &str) -> String {
    let key = match key {
        "directe_veiligheid" | "risicos" | "herstel" if pattern == "phases" => "plan",
        other => other,
    };
    if pattern.is_empty() { key.to_owned() } else { format!("{pattern}.{key}") }
}

/// The pattern of a part of a list.
pub(super) fn part(pattern: &str) -> String {
    format!("{pattern}[]")
}
