//! In which lane a day of a record stands, and what it is called there.

use chrono::NaiveDate;

use super::met::Met;
use super::{Dated, Event, Lane, Looking, Mark, half_known};
use crate::case::record::{Field, Holds, Known, When, name_in};
use crate::case::{Answer, PersonId};
use crate::t;

/// How a day of a known kind is told.
enum Tell {
    /// Not at all, or elsewhere.
    Not,
    /// In a lane, as a mark, under a name of its own.
    As(Lane, Mark, fn(&Met<'_>) -> String),
    /// As what stands in the record tells.
    By(fn(&Met<'_>) -> Option<(Lane, Mark, String)>),
}

/// A day of a known kind.
struct Row {
    /// The key of the text of its lists; empty for what stands in no list.
    kind: &'static str,
    field: &'static str,
    tell: Tell,
}

const fn row(kind: &'static str, field: &'static str, tell: Tell) -> Row {
    Row { kind, field, tell }
}

/// Every day that is told in a way of its own. A test holds the names against
/// the descriptions.
const ROWS: &[Row] = &[
    row("", "opened_on", Tell::As(Lane::Other, Mark::Begins, |_| t!("timeline-opened"))),
    row("", "closed_on", Tell::Not),
    // How long the file is kept is no part of what happened.
    row("", "ends_on", Tell::Not),
    row("", "since", Tell::As(Lane::Regie, Mark::Begins, one)),
    row("people", "spoken_on", Tell::As(Lane::Contact, Mark::Talk, |_| t!("timeline-spoken"))),
    row("people", "died_on", Tell::As(Lane::Other, Mark::Ends, |_| t!("timeline-died"))),
    row("incidents", "on", Tell::As(Lane::Violence, Mark::Violence, one)),
    row("incidents", "learned_on", Tell::By(learned)),
    row("incidents", "doctor_on", Tell::As(Lane::Contact, Mark::Done, |_| t!("timeline-doctor"))),
    row("incidents", "csg_on", Tell::As(Lane::Contact, Mark::Done, |_| t!("timeline-csg"))),
    row("orders", "on", Tell::Not),
    row("orders", "extended_until", Tell::Not),
    row("orders", "decided_on", Tell::Not),
    row("orders", "ended_on", Tell::Not),
    row("breaches", "on", Tell::As(Lane::Order, Mark::Breach, |_| t!("timeline-breach"))),
    row("kindgesprekken", "on", Tell::As(Lane::Contact, Mark::Talk, talked)),
    row("scores", "on", Tell::Not),
    row("versions-list-questions", "on", Tell::Not),
    row("versions-list-questions", "gone_through_on", Tell::Not),
    row("versions-list-readings", "on", Tell::Not),
    row("versions-list-readings", "gone_through_on", Tell::Not),
    row("consultaties", "on", Tell::As(Lane::Meldcode, Mark::Talk, consulted)),
    row("wegingen", "on", Tell::As(Lane::Meldcode, Mark::Decision, weighed)),
    row("wegingen", "decided_on", Tell::By(decided)),
    row("meldingen", "on", Tell::Not),
    row("meldingen", "heard_on", Tell::As(Lane::Meldcode, Mark::Done, heard)),
    row("meldingen", "signaller_told_on", Tell::As(Lane::Meldcode, Mark::Talk, signaller_told)),
    row("ingelicht", "on", Tell::As(Lane::Meldcode, Mark::Talk, one)),
    row("afspraken", "on", Tell::As(Lane::Plan, Mark::Begins, one)),
    row("afspraken", "ended_on", Tell::As(Lane::Plan, Mark::Ends, |_| t!("timeline-agreed-ended"))),
    row("controles", "on", Tell::By(checked)),
    row("versions-list-passages", "on", Tell::Not),
    row("versions-list-priorities", "evaluate_on", Tell::As(Lane::Plan, Mark::Other, look_back)),
    row("versions-list-actions", "due", Tell::By(action_due)),
    row("versions-list-actions", "done_on", Tell::As(Lane::Plan, Mark::Done, action_done)),
    row("planversies", "begun_on", Tell::As(Lane::Plan, Mark::Other, plan_begun)),
    row("planversies", "established_on", Tell::As(Lane::Plan, Mark::Begins, plan_established)),
    row("planversies", "replaced_on", Tell::As(Lane::Plan, Mark::Ends, plan_replaced)),
    row("planversies", "review_on", Tell::By(plan_review)),
    row("uitreikingen", "on", Tell::As(Lane::Plan, Mark::Other, |_| t!("timeline-plan-given"))),
    row("terugblikken", "on", Tell::By(looked_back)),
    row("stagnaties", "since", Tell::As(Lane::Regie, Mark::Broken, stuck)),
    row("stagnaties", "discussed_on", Tell::As(Lane::Regie, Mark::Talk, taken_up)),
    row("stagnaties", "ended_on", Tell::As(Lane::Regie, Mark::Done, loose)),
    row("aanvragen", "on", Tell::As(Lane::Regie, Mark::Other, asked)),
    row("aanvragen", "until", Tell::By(come_back)),
    row("aanvragen", "ended_on", Tell::As(Lane::Regie, Mark::Ends, route_ended)),
    row("transfers", "agreed_on", Tell::As(Lane::Regie, Mark::Other, |_| t!("timeline-transfer"))),
    row("transfers", "confirmed_on", Tell::As(Lane::Regie, Mark::Done, |_| t!("timeline-taken"))),
    row("former-holders", "since", Tell::As(Lane::Regie, Mark::Begins, former_role)),
    row("former-holders", "until", Tell::As(Lane::Regie, Mark::Ends, |_| t!("timeline-given"))),
    row("versions-list-decisions", "on", Tell::Not),
    row("besprekingen", "on", Tell::As(Lane::Contact, Mark::Talk, |_| t!("timeline-discussed"))),
    row(
        "besprekingen",
        "review_on",
        Tell::As(Lane::Other, Mark::Other, |_| t!("timeline-discussed-review")),
    ),
    row(
        "besproken-acties",
        "due",
        Tell::As(Lane::Other, Mark::Other, |_| t!("timeline-discussed-due")),
    ),
    row("moments", "on", Tell::By(moment_planned)),
    row("moments", "done_on", Tell::By(moment_done)),
    row("bijlagen", "on", Tell::As(Lane::Other, Mark::Other, one)),
    row(
        "versions-list-postponed",
        "until",
        Tell::As(Lane::Other, Mark::Other, |_| t!("timeline-postponed")),
    ),
    row("versions-list-logbook", "on", Tell::Not),
    row("closings", "on", Tell::As(Lane::Closing, Mark::Ends, |_| t!("timeline-closed"))),
    row("closings", "first_on", Tell::Not),
    row(
        "closings",
        "reopened_on",
        Tell::As(Lane::Closing, Mark::Begins, |_| t!("timeline-reopened")),
    ),
    row("waakvlam-contacts", "on", Tell::By(waakvlam)),
    row("waakvlam-contacts", "next_on", Tell::Not),
    row("worries", "on", Tell::As(Lane::Other, Mark::Other, one)),
];

/// The kinds and fields that are told in a way of their own.
pub fn rows() -> impl Iterator<Item = (&'static str, &'static str)> {
    ROWS.iter().map(|row| (row.kind, row.field))
}

/// Every day of every record.
pub(super) fn events(looking: &Looking<'_>) -> Vec<Event> {
    let mut events = Vec::new();
    Met::each(looking.case, &mut |met| {
        let days = met.kind().fields.iter().filter(|field| matches!(field.holds, Holds::Day));
        events.extend(days.filter_map(|field| event(met, field, looking)));
    });
    events
}

fn event(met: &Met<'_>, field: &'static Field, looking: &Looking<'_>) -> Option<Event> {
    let (lane, mark, name) = telling(met, field)?;
    let dated = dated(met, field, looking)?;
    let mut event = Event::new(lane, mark, dated, name, met.place(field.name));
    event.words = words(met, looking);
    met.by().clone_into(&mut event.by);
    let is_planned = field.when == When::Next || met.kind().label == "moments";
    event.ahead = event.first().is_some_and(|day| day > looking.today)
        || is_planned && field.name != "done_on";
    Some(event)
}

fn telling(met: &Met<'_>, field: &Field) -> Option<(Lane, Mark, String)> {
    let mut rows = ROWS.iter();
    match rows.find(|row| row.kind == met.kind().label && row.field == field.name) {
        Some(Row { tell: Tell::Not, .. }) => None,
        Some(Row { tell: Tell::As(lane, mark, name), .. }) => Some((*lane, *mark, name(met))),
        Some(Row { tell: Tell::By(tell), .. }) => tell(met),
        None => {
            let name = t!("timeline-field", what = met.one(), field = field.short());
            Some((Lane::of(met.section()), Mark::Other, name))
        }
    }
}

/// The day in a field, or what is known of it. That the day is missing of what a
/// record is about is told; another day of it may well be open.
fn dated(met: &Met<'_>, field: &Field, looking: &Looking<'_>) -> Option<Dated> {
    if let Some(day) = met.day(field.name) {
        return Some(Dated::On(day));
    }
    let typed = field.half_typed.and_then(|kind| met.half_typed(kind, looking.case));
    if let Some((first, last)) = typed.and_then(half_known::span) {
        return Some(Dated::Within(first, last));
    }
    let is_main = matches!(met.kind().known, Known::ByNumber(_, Some(day)) if day == field.name);
    let is_told = !met.words().is_empty() || typed.is_some();
    let lacks = is_main && field.when == When::Past && is_told && learned_day(met).is_none();
    lacks.then(|| Dated::Not(typed.unwrap_or_default().to_owned()))
}

fn words(met: &Met<'_>, looking: &Looking<'_>) -> String {
    let whose = match met.kind().label {
        "people" => looking.names.name(PersonId(met.place("").number().unwrap_or(0))),
        _ => looking.names.name(met.person("person")),
    };
    let words = if met.kind().label == "people" { "" } else { met.words() };
    [whose, words].into_iter().filter(|one| !one.is_empty()).collect::<Vec<_>>().join(": ")
}

/// The day on which something became known, for what has that.
fn learned_day(met: &Met<'_>) -> Option<NaiveDate> {
    met.day("learned_on")
}

/// When an incident became known; it stands for the day itself while nobody
/// knows that.
fn learned(met: &Met<'_>) -> Option<(Lane, Mark, String)> {
    match met.day("on") {
        None => Some((Lane::Violence, Mark::Violence, t!("timeline-incident-by"))),
        Some(on) if Some(on) == learned_day(met) => None,
        Some(_) => Some((Lane::Violence, Mark::Other, t!("timeline-incident-learned"))),
    }
}

fn one(met: &Met<'_>) -> String {
    met.one()
}

fn talked(met: &Met<'_>) -> String {
    name_in("timeline-child-{}", met.choice("kind"))
}

fn consulted(met: &Met<'_>) -> String {
    t!("timeline-consulted", with = name_in("consulted-{}", met.choice("with")))
}

fn weighed(met: &Met<'_>) -> String {
    match met.answer("report") {
        Answer::Yes => t!("timeline-weighed-report"),
        Answer::No => t!("timeline-weighed-none"),
        Answer::Unknown => met.one(),
    }
}

fn decided(met: &Met<'_>) -> Option<(Lane, Mark, String)> {
    let differs = met.day("decided_on") != met.day("on");
    differs.then(|| (Lane::Meldcode, Mark::Decision, t!("timeline-decided")))
}

fn heard(met: &Met<'_>) -> String {
    t!("timeline-heard", from = name_in("melding-to-{}", met.choice("to")))
}

fn signaller_told(_: &Met<'_>) -> String {
    t!("timeline-signaller")
}

fn checked(met: &Met<'_>) -> Option<(Lane, Mark, String)> {
    Some(match met.answer("kept") {
        Answer::Yes => (Lane::Plan, Mark::Done, t!("timeline-check-kept")),
        Answer::No => (Lane::Plan, Mark::Broken, t!("timeline-check-broken")),
        Answer::Unknown => (Lane::Plan, Mark::Other, t!("timeline-check-open")),
    })
}

fn look_back(_: &Met<'_>) -> String {
    t!("timeline-look-back")
}

fn action_due(met: &Met<'_>) -> Option<(Lane, Mark, String)> {
    let open = met.day("done_on").is_none();
    open.then(|| (Lane::Plan, Mark::Other, t!("timeline-action-due")))
}

fn action_done(_: &Met<'_>) -> String {
    t!("timeline-action-done")
}

fn plan_name(met: &Met<'_>) -> String {
    name_in("plan-of-{}", met.choice("phase"))
}

fn plan_begun(met: &Met<'_>) -> String {
    t!("timeline-plan-begun", plan = plan_name(met))
}

fn plan_established(met: &Met<'_>) -> String {
    t!("timeline-plan-established", plan = plan_name(met))
}

fn plan_replaced(met: &Met<'_>) -> String {
    t!("timeline-plan-replaced", plan = plan_name(met))
}

/// Only of a plan that holds somebody still looks back.
fn plan_review(met: &Met<'_>) -> Option<(Lane, Mark, String)> {
    let name = t!("timeline-plan-review", plan = plan_name(met));
    (met.choice("status") == "vastgesteld").then_some((Lane::Plan, Mark::Other, name))
}

fn looked_back(met: &Met<'_>) -> Option<(Lane, Mark, String)> {
    Some(match met.answer("helps") {
        Answer::Yes => (Lane::Plan, Mark::Done, t!("timeline-plan-helps")),
        Answer::No => (Lane::Plan, Mark::Broken, t!("timeline-plan-helps-not")),
        Answer::Unknown => (Lane::Plan, Mark::Other, t!("timeline-looked-back")),
    })
}

fn stagnation_kind(met: &Met<'_>) -> String {
    match met.choice("kind") {
        "" => t!("stagnatie-no-kind"),
        kind => name_in("stagnatie-kind-{}", kind),
    }
}

fn stuck(met: &Met<'_>) -> String {
    t!("timeline-stuck", kind = stagnation_kind(met))
}

fn taken_up(met: &Met<'_>) -> String {
    t!("timeline-stuck-taken-up", kind = stagnation_kind(met))
}

fn loose(met: &Met<'_>) -> String {
    t!("timeline-stuck-ended", kind = stagnation_kind(met))
}

fn route(met: &Met<'_>) -> String {
    match met.choice("route") {
        "" => t!("aanvraag-no-route"),
        route => name_in("route-{}", route),
    }
}

/// What was asked, with what came of it.
fn asked(met: &Met<'_>) -> String {
    let answer = name_in("route-antwoord-{}", met.choice("answer"));
    t!("timeline-asked", route = route(met), answer = answer)
}

/// What is over is come back to no more.
fn come_back(met: &Met<'_>) -> Option<(Lane, Mark, String)> {
    let name = t!("aanvraag-due", route = route(met));
    met.day("ended_on").is_none().then_some((Lane::Regie, Mark::Other, name))
}

fn route_ended(met: &Met<'_>) -> String {
    t!("timeline-route-ended", route = route(met))
}

fn former_role(met: &Met<'_>) -> String {
    name_in("transfer-role-{}", met.choice("kind"))
}

/// What was done stands on the day on which it was.
fn moment_planned(met: &Met<'_>) -> Option<(Lane, Mark, String)> {
    if met.day("done_on").is_some() {
        return None;
    }
    Some(moment(met))
}

fn moment_done(met: &Met<'_>) -> Option<(Lane, Mark, String)> {
    Some(moment(met))
}

fn moment(met: &Met<'_>) -> (Lane, Mark, String) {
    let kind = met.choice("kind");
    let lane = if kind == "waakvlam" { Lane::Closing } else { Lane::Contact };
    (lane, Mark::Talk, name_in("moment-{}", kind))
}

fn waakvlam(met: &Met<'_>) -> Option<(Lane, Mark, String)> {
    let questions = ["violence", "user", "problems"];
    let is_worse = questions.iter().any(|question| met.answer(question) == Answer::Yes);
    Some(match is_worse {
        true => (Lane::Closing, Mark::Broken, t!("timeline-waakvlam-worse")),
        false => (Lane::Closing, Mark::Done, t!("timeline-waakvlam")),
    })
}
