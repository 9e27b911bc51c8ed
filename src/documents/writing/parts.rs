//! Pieces that several documents share.

use super::told::{self, day, day_or_none};
use super::{Block, Source};
use crate::case::record::named;
use crate::case::{Afspraak, Answer, Bijlage, Incident, Person, Role};
use crate::documents::paper::Tone;
use crate::t;

/// What to do in danger. Stands on whatever a family takes home.
pub(super) fn danger() -> Block {
    let words = Block::words(t!("document-danger"));
    Block::Card { tone: Tone::Danger, blocks: vec![words] }
}

/// Pieces under a heading; nothing when there are none.
pub(super) fn under(title: &str, blocks: Vec<Block>) -> Vec<Block> {
    match blocks.is_empty() {
        true => vec![],
        false => [vec![Block::heading(t!(title))], blocks].concat(),
    }
}

/// Running text; nothing when there is none.
pub(super) fn words(words: &str) -> Vec<Block> {
    let words = words.trim();
    if words.is_empty() { vec![] } else { vec![Block::words(words)] }
}

/// What is known, without what is not.
pub(super) fn facts<const N: usize>(facts: [(&str, String); N]) -> Vec<Block> {
    let known = facts.into_iter().filter(|(_, known)| !known.trim().is_empty());
    let facts: Vec<_> = known.map(|(name, known)| (t!(name), known.trim().to_owned())).collect();
    if facts.is_empty() { vec![] } else { vec![Block::Facts { facts }] }
}

/// Rows under the names of their columns; nothing without rows. A column in which
/// nothing stands is left out.
pub(super) fn table(head: &[&str], rows: Vec<Vec<String>>) -> Vec<Block> {
    let filled = |at: usize| rows.iter().any(|row| !row[at].trim().is_empty());
    let kept: Vec<usize> = (0..head.len()).filter(|at| *at == 0 || filled(*at)).collect();
    let head = kept.iter().map(|at| t!(head[*at])).collect();
    let row = |row: &Vec<String>| kept.iter().map(|at| row[*at].trim().to_owned()).collect();
    let rows: Vec<Vec<String>> = rows.iter().map(row).collect();
    if rows.is_empty() { vec![] } else { vec![Block::Table { head, rows }] }
}

/// Several things beside each other; nothing without any.
pub(super) fn bullets(items: impl IntoIterator<Item = String>) -> Vec<Block> {
    let items: Vec<String> = items.into_iter().filter(|one| !one.trim().is_empty()).collect();
    if items.is_empty() { vec![] } else { vec![Block::Bullets { items }] }
}

/// Who belongs to the family: name, role, birth or age, with whom they live.
pub(super) fn family(source: &Source<'_>) -> Vec<Block> {
    let rows = source.case.family.members().map(|one| member(source, one));
    table(
        &["document-who", "document-role", "document-age", "document-lives", "document-custody"],
        rows.collect(),
    )
}

fn member(source: &Source<'_>, one: &Person) -> Vec<String> {
    let custody = match one.custody {
        Answer::Yes => t!("Yes"),
        Answer::No => t!("No"),
        Answer::Unknown => String::new(),
    };
    let lives = [one.household.trim(), one.municipality.trim()];
    let lives: Vec<&str> = lives.into_iter().filter(|words| !words.is_empty()).collect();
    vec![
        source.name(one.id).to_owned(),
        one.role.clone(),
        one.born.map(told::born).unwrap_or_default(),
        lives.join(", "),
        custody,
    ]
}

/// Who of the network and the professionals are there.
pub(super) fn helpers(source: &Source<'_>) -> Vec<Block> {
    let people = source.case.family.people.iter().filter(|one| !one.place.is_family());
    let rows = people.map(|one| {
        vec![source.name(one.id).to_owned(), one.role.clone(), one.organisation.clone()]
    });
    table(&["document-who", "document-role", "document-organisation"], rows.collect())
}

/// What happened, newest first, at most so many.
pub(super) fn incidents(source: &Source<'_>, most: usize) -> Vec<Block> {
    let mut all: Vec<&Incident> = source.case.incidents.iter().collect();
    all.sort_by_key(|one| std::cmp::Reverse(one.happened_by()));
    let rows = all.iter().take(most).map(|one| {
        let on = one.happened_by().map_or_else(|| t!("document-day-unknown"), day);
        vec![one.what.clone(), on, one.told_by.clone()]
    });
    let mut blocks =
        table(&["document-happened", "document-day", "document-told-by"], rows.collect());
    if all.len() > most {
        let more = t!("document-more-incidents", count = all.len() - most);
        blocks.push(Block::Small { words: more });
    }
    blocks
}

/// What makes less safe and what protects, as somebody said it: what it is, of whom
/// and since when, what was noted, who said it.
pub(super) fn risks(source: &Source<'_>) -> Vec<Block> {
    let factors = source.guidance.risks().factors.iter();
    let rows = factors.filter_map(|factor| {
        let seen = source.case.factoren.get(&factor.id.as_str().into())?;
        let who = told::people(&seen.people, &source.names);
        let since = Some(seen.since.trim()).filter(|since| !since.is_empty());
        let since = since.map(|since| t!("risk-since", since = since));
        let whose = [Some(who).filter(|who| !who.is_empty()), since];
        let whose = whose.into_iter().flatten().collect::<Vec<_>>().join(", ");
        let told = [seen.source.trim().to_owned(), day_or_none(seen.on)];
        let told: Vec<String> = told.into_iter().filter(|one| !one.is_empty()).collect();
        let name = match factor.protects {
            true => t!("document-risk-protects", name = factor.name.as_str()),
            false => factor.name.clone(),
        };
        let plays = seen.answer == Answer::Yes;
        plays.then(|| vec![name, whose, seen.note.clone(), told.join(", ")])
    });
    table(
        &["document-risk", "document-risk-whose", "document-yes-because", "document-told-by"],
        rows.collect(),
    )
}

/// Agreements: what, with whom, who checks it and how often, what else.
pub(super) fn agreements<'a>(
    source: &Source<'_>,
    all: impl IntoIterator<Item = &'a Afspraak>,
) -> Vec<Block> {
    let rows = all.into_iter().map(|one| {
        let often = named("hoe-vaak-{}", one.every).to_lowercase();
        let check = match one.checked_by.trim() {
            "" => often,
            who => format!("{who}, {often}"),
        };
        let what = match one.is_condition {
            true => t!("document-condition", what = one.what.trim()),
            false => one.what.clone(),
        };
        vec![what, told::people(&one.with, &source.names), check, one.otherwise.clone()]
    });
    table(
        &["document-agreed", "document-with", "document-check", "document-otherwise"],
        rows.collect(),
    )
}

/// Letters, photos and drawings, newest first: what it is, of which day, from whom.
pub(super) fn bijlagen(source: &Source<'_>) -> Vec<Block> {
    let mut all: Vec<&Bijlage> = source.case.bijlagen.iter().collect();
    all.sort_by_key(|one| std::cmp::Reverse(one.on));
    let rows = all.into_iter().map(|one| {
        let title = match one.title.trim() {
            "" => t!("bijlage-untitled"),
            title => title.to_owned(),
        };
        let kind = named("bijlage-kind-{}", one.kind);
        vec![title, kind, day_or_none(one.on), one.received_from.clone()]
    });
    table(
        &["document-what", "document-attached-kind", "document-day", "document-attached-from"],
        rows.collect(),
    )
}

/// Who holds which role, as far as they are filled.
pub(super) fn roles(source: &Source<'_>) -> Vec<Block> {
    const ROLES: [(Role, &str); 5] = [
        (Role::Casusregie, "ave-role-casusregie"),
        (Role::Procesregie, "ave-role-procesregie"),
        (Role::InOverlegMet, "ave-role-overleg"),
        (Role::Operationeel, "ave-role-operationeel"),
        (Role::Bestuurlijk, "ave-role-bestuurlijk"),
    ];
    let rows = ROLES.into_iter().filter_map(|(role, name)| {
        let holder = source.case.regie.holder(role);
        let filled = !holder.name.trim().is_empty() || !holder.organisation.trim().is_empty();
        filled.then(|| {
            let since = day_or_none(holder.since);
            vec![t!(name), holder.name.clone(), holder.organisation.clone(), since]
        })
    });
    table(
        &["document-role", "document-who", "document-organisation", "document-since"],
        rows.collect(),
    )
}

/// How safe each says it is: the newest number of each.
pub(super) fn scores(source: &Source<'_>) -> Vec<Block> {
    let rows = source.case.newest_scores().filter_map(|(person, score)| {
        let score = score?;
        let value = t!("document-score", score = score.score.value());
        Some(vec![source.name(person.id).to_owned(), value, day(score.on), score.words.clone()])
    });
    table(
        &["document-who", "document-how-safe", "document-day", "document-own-words"],
        rows.collect(),
    )
}
