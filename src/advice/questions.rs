//! The unknown answers that can still change the level.

use serde::Serialize;

use super::{Desk, ave};
use crate::case::{Ave, QuestionId};
use crate::guidance::Raising;

/// A question that can still change the level, with what each answer does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DecisiveQuestion {
    /// The question.
    pub question: QuestionId,
    /// In words.
    pub text: String,
    /// What to look at when answering.
    #[serde(skip)]
    pub help: String,
    /// Who can answer it.
    #[serde(skip)]
    pub answered_by: String,
    /// The level that would be advised after Yes.
    pub yes: Option<Ave>,
    /// The level that would be advised after No.
    pub no: Option<Ave>,
    /// How many answers the shortest way up has in which it stands.
    pub shortest: u32,
    /// The highest level that such a way reaches.
    pub reaches: Ave,
}

/// The decisive questions: those about danger first, then the most decisive.
/// Reach never sorts a question past danger.
pub(super) fn decisive(desk: &Desk<'_>) -> Vec<DecisiveQuestion> {
    let atoms = desk.guidance.atoms();
    let ease = |bit| {
        let atom = atoms.get(desk.atom_of_bit(bit));
        atom.map_or(u8::MAX, |atom| atom.ease)
    };
    let mut found = desk.ladder().decisive(desk.known, &ease);
    // About danger in the order of the data, the others as they come.
    found.sort_by_key(|one| {
        let place = desk.atom_of_bit(one.atom);
        let atom = atoms.get(place).filter(|atom| desk.guidance.is_about_danger(atom));
        atom.map_or((usize::MAX, 0), |atom| (desk.guidance.place_of_theme(atom), place))
    });
    found
        .into_iter()
        .filter_map(|one| {
            let atom = atoms.get(desk.atom_of_bit(one.atom))?;
            let after = |raised| {
                let known = desk.known.with(1 << one.atom, raised);
                desk.ladder().level(known).map(ave)
            };
            let yes_raises = atom.raising == Raising::Yes;
            Some(DecisiveQuestion {
                question: QuestionId(atom.id.clone()),
                text: atom.text.clone(),
                help: atom.help.clone(),
                answered_by: atom.answered_by.clone(),
                yes: after(yes_raises),
                no: after(!yes_raises),
                shortest: one.shortest,
                reaches: ave(one.reaches),
            })
        })
        .collect()
}
