//! What a form asks of everybody and the case does not know of all of them. Only what the
//! receiver may see is looked at, so that nobody is asked for what is kept from them: where
//! somebody lives is never asked here, as that may be a secret.

use super::Source;
use crate::case::{Answer, Person, PersonId, Place};
use crate::guidance::FormCheck;
use crate::t;

/// What is lacking, as a sentence; none when nothing is.
pub(super) fn lacking(source: &Source<'_>, check: FormCheck) -> Option<String> {
    match check {
        FormCheck::Born => of_people(source, "form-lacks-born", |one| one.born.is_none()),
        FormCheck::Custody => custody(source),
        FormCheck::IncidentDays => incident_days(source),
        FormCheck::Told => {
            let told = |id| source.case.meldcode.ingelicht.iter().any(|one| one.person == id);
            of_people(source, "form-lacks-told", |one| one.is_alive() && !told(one.id))
        }
        FormCheck::OwnWords => {
            let spoke = |id| own_words(source, id);
            of_people(source, "form-lacks-words", |one| one.is_alive() && !spoke(one.id))
        }
    }
}

/// Names those of the family of whom something is lacking.
fn of_people(source: &Source<'_>, key: &str, lacks: impl Fn(&Person) -> bool) -> Option<String> {
    let all = source.case.family.members().filter(|one| lacks(one));
    let names: Vec<&str> = all.map(|one| source.name(one.id)).collect();
    (!names.is_empty()).then(|| t!(key, who = names.join(", ")))
}

/// Where there are children: adults of whom nobody knows whether they have gezag.
fn custody(source: &Source<'_>) -> Option<String> {
    source.case.family.at(Place::Child).next()?;
    of_people(source, "form-lacks-custody", |one| {
        one.place == Place::Adult && one.is_alive() && one.custody == Answer::Unknown
    })
}

fn incident_days(source: &Source<'_>) -> Option<String> {
    let undated = source.case.incidents.iter().filter(|one| one.on.is_none());
    let count = undated.count();
    (count > 0).then(|| t!("form-lacks-days", count = count))
}

/// Whether somebody said something in their own words.
fn own_words(source: &Source<'_>, id: PersonId) -> bool {
    let scores = source.case.safety_scores.iter();
    scores.filter(|one| one.person == id).any(|one| !one.words.trim().is_empty())
}
