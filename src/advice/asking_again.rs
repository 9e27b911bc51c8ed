//! Reassuring answers that count no longer.

use chrono::NaiveDate;
use serde::Serialize;

use super::Desk;
use super::answered::Why;
use super::word::word;
use crate::case::{Answer, QuestionId};
use crate::guidance::logic::Truth;

/// A question that was answered reassuringly and has to be asked again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AskAgain {
    /// Which question.
    pub question: QuestionId,
    /// The question in words.
    #[serde(skip)]
    pub text: String,
    /// What was answered.
    #[serde(serialize_with = "word")]
    pub was: Answer,
    /// On which day; absent when nobody knows.
    pub on: Option<NaiveDate>,
    /// Why that counts no longer.
    #[serde(serialize_with = "word")]
    pub why: Why,
}

/// What has to be asked again: in the order of the themes, which is that of
/// danger, and then the oldest first.
pub(super) fn ask_again(desk: &Desk<'_>) -> Vec<AskAgain> {
    let atoms = desk.guidance.atoms().iter().enumerate();
    let mut found: Vec<(usize, AskAgain)> = atoms
        .filter_map(|(place, atom)| {
            let ended = desk.facts.ended(place).filter(|_| matters(desk, place))?;
            let theme = desk.guidance.place_of_theme(atom);
            let again = AskAgain {
                question: QuestionId(atom.id.clone()),
                text: atom.text.clone(),
                was: ended.was,
                on: ended.on,
                why: ended.why,
            };
            Some((theme, again))
        })
        .collect();
    found.sort_by_key(|(theme, again)| (*theme, again.on));
    found.into_iter().map(|(_, again)| again).collect()
}

/// An entry question is asked again for its list: not when the list has been
/// answered meanwhile, and not when something of it is the matter, so that the
/// list stands open anyway. What counts by itself is always asked again.
fn matters(desk: &Desk<'_>, place: usize) -> bool {
    let atom = desk.guidance.atoms().get(place);
    // What only a route asks is asked where the routes stand.
    if atom.is_some_and(|atom| desk.guidance.is_apart(atom)) {
        return false;
    }
    let for_its_list = atom.is_some_and(|atom| atom.cautious() == atom.raising);
    let mut lists = desk.guidance.entries().iter();
    let Some(list) = lists.find(|list| list.question == place && for_its_list) else {
        return true;
    };
    desk.facts.of_list(list) == Truth::Open
}
