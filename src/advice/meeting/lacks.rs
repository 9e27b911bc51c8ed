//! What is missing before what was decided counts.

use super::asks_reason;
use crate::advice::Advice;
use crate::case::{Answer, Bespreking, Case};

/// What is missing, in the order in which it is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lack {
    /// Why the family sits at the table so.
    Reason,
    /// Whether somebody with this number was there.
    Present(u32),
    /// What was decided, in words that can be read out.
    Outcome,
    /// What is done, of an action with this number.
    What(u32),
    /// Who does it.
    Who(u32),
    /// By when.
    When(u32),
    /// When it is looked at again.
    Review,
}

/// What a discussion lacks. An action that nobody does by no day is none: a table that
/// parts so decided nothing.
#[must_use]
pub fn lacks(case: &Case, advice: &Advice, discussed: &Bespreking) -> Vec<Lack> {
    let empty = |words: &str| words.trim().is_empty();
    let reason = asks_reason(case, advice, discussed) && empty(&discussed.reason);
    let mut seats = discussed.deelnemers.iter();
    let unknown = seats.find(|one| one.present == Answer::Unknown).map(|one| one.id.0);
    let actions = discussed.acties.iter().flat_map(|one| {
        let id = one.id.0;
        let what = empty(&one.what).then_some(Lack::What(id));
        let who = empty(&one.who).then_some(Lack::Who(id));
        let when = one.due.is_none().then_some(Lack::When(id));
        [what, who, when].into_iter().flatten()
    });
    let first = [
        reason.then_some(Lack::Reason),
        unknown.map(Lack::Present),
        empty(&discussed.outcome).then_some(Lack::Outcome),
    ];
    let review = discussed.review_on.is_none().then_some(Lack::Review);
    first.into_iter().flatten().chain(actions).chain(review).collect()
}
