//! What going through a list says of the questions in it.
//!
//! An entry question says nothing about its list by itself. With the tick "list
//! gone through" its reassuring answer is an answer of that day to the questions
//! of the list that nobody answered, and to no other.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::answered::{Said, by_hand, ending_of};
use super::timeline::Timeline;
use crate::case::{Case, Observation, QuestionId};
use crate::guidance::{Atom, EntryList, Guidance};

/// That somebody went through the list in which a question stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct GoneThrough {
    /// The place of the entry question.
    pub(super) entry: usize,
    /// On which day.
    pub(super) on: NaiveDate,
}

impl GoneThrough {
    /// What that says of a question of the list, by the terms of that question.
    pub(super) fn says(&self, atom: &Atom, time: &Timeline) -> Said {
        let calm = atom.reassuring().answer();
        match ending_of(atom, Some(self.on), time) {
            Some(why) => Said::ended(calm, Some(self.on), why),
            None => Said::of(calm, Some(self.on)).aged(atom, time.today),
        }
    }
}

/// The questions that stand in a list that somebody went through, by their place.
pub(super) fn gone_through(
    case: &Case,
    guidance: &Guidance,
    time: &Timeline,
) -> BTreeMap<usize, GoneThrough> {
    let entries = guidance.entries().iter();
    let through = entries.filter_map(|list| Some((list, of_list(list, case, guidance, time)?)));
    through.flat_map(|(list, through)| list.closes.iter().map(move |at| (*at, through))).collect()
}

/// When somebody went through a list; nothing while the answer to its entry
/// question does not reassure, or no longer.
fn of_list(
    list: &EntryList,
    case: &Case,
    guidance: &Guidance,
    time: &Timeline,
) -> Option<GoneThrough> {
    let atom = guidance.atoms().get(list.question)?;
    let seen = case.observations.get(&QuestionId::from(atom.id.as_str()))?;
    let ticked = seen.gone_through_on.filter(|_| seen.answer == atom.reassuring().answer())?;
    let said = by_hand(atom, seen, case, time);
    let reassures = said.answer == atom.reassuring().answer();
    // Who answered before the list was gone through knew no more than on that
    // day; who answered after it may not have looked again.
    let on = said.on.map_or(ticked, |on| on.min(ticked));
    reassures.then_some(GoneThrough { entry: list.question, on })
}

/// Whether a question was left open by hand, so that the list may speak for it:
/// nobody answered, or what was answered counts no longer and is older. Who said
/// "not known" did answer.
pub(super) fn is_left_open(
    seen: Option<&Observation>,
    said: &Said,
    case: &Case,
    on: NaiveDate,
) -> bool {
    let given = seen.into_iter().flat_map(Observation::given);
    let last = given.map(|(answer, day)| (answer, day.or(case.opened_on)));
    let last = last.max_by_key(|(_, day)| *day);
    let is_past = last.is_none_or(|(answer, day)| answer.is_known() && day < Some(on));
    is_past && !said.answer.is_known()
}
