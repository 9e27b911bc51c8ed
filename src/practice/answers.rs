//! What somebody chose in a stage. It is locked before anything else is shown, and
//! then stays as it is.

use super::questions::Question;

/// Alone first, and once more after talking.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Round {
    /// Before anything is shown.
    First,
    /// After the group, the panel and the program were seen.
    Second,
}

impl Round {
    /// Both.
    pub const ALL: [Self; 2] = [Self::First, Self::Second];

    /// 1 or 2.
    #[must_use]
    pub fn number(self) -> u8 {
        self as u8 + 1
    }
}

/// The longest reason that is kept, in characters.
pub(super) const LONGEST_WHY: usize = 400;

/// Choosing: everything can still be changed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Choosing {
    picks: Vec<Option<u8>>,
    /// Why, in one sentence; may stay empty.
    pub why: String,
}

/// What was chosen. Nothing changes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    picks: Vec<u8>,
    why: String,
}

impl Choosing {
    /// Nothing chosen yet of so many questions.
    #[must_use]
    pub fn of(questions: &[Question]) -> Self {
        Self { picks: vec![None; questions.len()], why: String::new() }
    }

    /// Chooses an answer to a question; what is no answer to it changes nothing.
    pub fn pick(&mut self, questions: &[Question], question: usize, pick: u8) {
        let fits = questions.get(question).is_some_and(|one| usize::from(pick) < one.count());
        if let Some(place) = self.picks.get_mut(question).filter(|_| fits) {
            *place = Some(pick);
        }
    }

    /// What is chosen of a question.
    #[must_use]
    pub fn picked(&self, question: usize) -> Option<u8> {
        self.picks.get(question).copied().flatten()
    }

    /// Locks it; none while a question has no answer.
    #[must_use]
    pub fn lock(&self) -> Option<Given> {
        let picks: Option<Vec<u8>> = self.picks.iter().copied().collect();
        let picks = picks.filter(|picks| !picks.is_empty())?;
        Some(Given::new(picks, &self.why))
    }
}

impl Given {
    pub(super) fn new(picks: Vec<u8>, why: &str) -> Self {
        Self { picks, why: why.trim().chars().take(LONGEST_WHY).collect() }
    }

    /// What was chosen, for each question by its place.
    #[must_use]
    pub fn picks(&self) -> &[u8] {
        &self.picks
    }

    /// Why.
    #[must_use]
    pub fn why(&self) -> &str {
        &self.why
    }
}
