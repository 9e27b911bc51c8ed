//! What a part of a form is filled with.

use super::parts::{agreements, bullets, family, helpers, incidents, roles, scores, table, words};
use super::story::where_it_stands;
use super::told::{self, day, day_or_none, people};
use super::{Block, Source, handover};
use crate::case::record::named;
use crate::case::{Aanvraag, Answer, Route};
use crate::guidance::{FormGuide, FormPart};
use crate::t;

/// The name of a part, with what the case knows of it.
pub(super) fn part(source: &Source<'_>, form: &FormGuide, part: FormPart) -> (String, Vec<Block>) {
    (t!(name(part)), blocks(source, form, part))
}

fn name(part: FormPart) -> &'static str {
    match part {
        FormPart::Roles => "document-roles",
        FormPart::Family => "document-family",
        FormPart::Reach => "document-reach",
        FormPart::Helpers => "document-helpers",
        FormPart::Concern => "form-concern",
        FormPart::Incidents => "form-incidents",
        FormPart::Orders => "form-orders",
        FormPart::Signs => "form-signs",
        FormPart::Scores => "document-how-safe-each",
        FormPart::ChildTalks => "form-child-talks",
        FormPart::Weighed => "form-weighed",
        FormPart::Advice => "form-advice",
        FormPart::Told => "form-told",
        FormPart::Strengths => "form-strengths",
        FormPart::Agreements => "document-what-agreed",
        FormPart::Stuck => "form-stuck",
        FormPart::Standing => "document-where",
        FormPart::Reason => "form-reason",
    }
}

fn blocks(source: &Source<'_>, form: &FormGuide, part: FormPart) -> Vec<Block> {
    let case = source.case;
    match part {
        FormPart::Roles => roles(source),
        FormPart::Family => family(source),
        FormPart::Reach => handover::reach(source),
        FormPart::Helpers => helpers(source),
        FormPart::Concern => concern(source),
        FormPart::Incidents => incidents(source, usize::MAX),
        FormPart::Orders => orders(source),
        FormPart::Signs => signs(source),
        FormPart::Scores => scores(source),
        FormPart::ChildTalks => child_talks(source),
        FormPart::Weighed => weighed(source),
        FormPart::Advice => advice(source),
        FormPart::Told => told_of_report(source),
        FormPart::Strengths => bullets(case.strengths.iter().map(|one| one.what.trim().to_owned())),
        FormPart::Agreements => {
            agreements(source, case.afspraken.iter().filter(|one| one.is_running()))
        }
        FormPart::Stuck => stuck(source),
        FormPart::Standing => where_it_stands(source),
        FormPart::Reason => form.route.map(|route| reason(source, route)).unwrap_or_default(),
    }
}

fn concern(source: &Source<'_>) -> Vec<Block> {
    let kinds = source.case.violence.iter().map(|one| named("violence-{}", *one));
    let kinds: Vec<String> = kinds.collect();
    let worries = source.case.worries.iter().map(|one| one.what.trim().to_owned());
    let kinds = (!kinds.is_empty()).then(|| t!("document-violence", kinds = kinds.join(", ")));
    let all = words(&source.case.concern);
    [all, bullets(worries), bullets(kinds)].concat()
}

fn orders(source: &Source<'_>) -> Vec<Block> {
    let all = source.case.huisverboden.iter();
    let facts = all.map(|one| told::facts(one, &source.names)).filter(|facts| !facts.is_empty());
    facts.map(|facts| Block::Facts { facts }).collect()
}

/// What was answered with yes: the question, what was seen, who told it.
fn signs(source: &Source<'_>) -> Vec<Block> {
    let asked = source.guidance.atoms().iter().filter(|atom| source.guidance.is_about_danger(atom));
    let rows = asked.filter_map(|atom| {
        let seen = source.case.observations.get(&atom.id.as_str().into())?;
        let holds = seen.answer == Answer::Yes;
        holds.then(|| {
            let told = [seen.source.trim().to_owned(), day_or_none(seen.on)];
            let told: Vec<String> = told.into_iter().filter(|one| !one.is_empty()).collect();
            vec![atom.text.clone(), seen.note.clone(), told.join(", ")]
        })
    });
    table(&["document-question", "document-yes-because", "document-told-by"], rows.collect())
}

fn child_talks(source: &Source<'_>) -> Vec<Block> {
    let all = source.case.kindgesprekken.iter();
    let said = all.filter(|one| !one.words.trim().is_empty());
    let rows = said.map(|one| {
        let who = people(&one.children, &source.names);
        vec![who, day_or_none(one.on), one.words.clone(), one.done_with_it.clone()]
    });
    table(
        &["document-who", "document-day", "document-own-words", "form-done-with-it"],
        rows.collect(),
    )
}

/// What came of the newest weighing.
fn weighed(source: &Source<'_>) -> Vec<Block> {
    let Some(weging) = source.case.meldcode.newest_weging() else {
        return vec![];
    };
    let mut facts = told::facts(weging, &source.names);
    facts.retain(|(_, known)| !known.is_empty());
    if facts.is_empty() { vec![] } else { vec![Block::Facts { facts }] }
}

/// Who was consulted before.
fn advice(source: &Source<'_>) -> Vec<Block> {
    let rows = source.case.meldcode.consultaties.iter().map(|one| {
        let with = named("consulted-{}", one.with);
        vec![one.advice.clone(), with, day_or_none(one.on)]
    });
    table(&["document-advice", "document-with-whom", "document-day"], rows.collect())
}

/// Who of the family knows of the report, and why others do not.
fn told_of_report(source: &Source<'_>) -> Vec<Block> {
    let rows = source.case.meldcode.ingelicht.iter().map(|one| {
        let on = one.on.map_or_else(|| t!("document-not-told"), day);
        vec![source.name(one.person).to_owned(), on, one.why_not.clone()]
    });
    table(&["document-who", "document-told-on", "document-why-not"], rows.collect())
}

/// Why it was asked, as far as that was noted.
fn reason(source: &Source<'_>, route: Route) -> Vec<Block> {
    let asked = source.case.aanvragen.iter().filter(|one| one.route == Some(route));
    let newest: Option<&Aanvraag> = asked.max_by_key(|one| (one.on, one.id));
    newest.map(|one| words(&one.reason)).unwrap_or_default()
}

/// Where it is stuck, and with whom that was taken up.
fn stuck(source: &Source<'_>) -> Vec<Block> {
    let stuck = source.case.stagnaties.iter().filter(|one| one.lasts());
    let rows = stuck.map(|one| {
        vec![
            one.what.clone(),
            day_or_none(one.since),
            one.discussed_with.clone(),
            one.agreed.clone(),
        ]
    });
    table(
        &["document-stuck", "document-since", "document-taken-up", "document-agreed"],
        rows.collect(),
    )
}
