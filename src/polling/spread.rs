//! How often each answer was chosen, and nothing else.

use serde::{Deserialize, Serialize};

/// How often each answer to one question was chosen, in the order of the answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spread(Vec<u32>);

impl Spread {
    /// Counts picks among so many answers; a pick that is none of them is not counted.
    #[must_use]
    pub fn of(answers: usize, picks: impl Iterator<Item = u8>) -> Self {
        let mut counts = vec![0; answers];
        for pick in picks {
            if let Some(count) = counts.get_mut(usize::from(pick)) {
                *count += 1;
            }
        }
        Self(counts)
    }

    /// What was counted already.
    #[must_use]
    pub fn counted(counts: Vec<u32>) -> Self {
        Self(counts)
    }

    /// How often each answer was chosen.
    #[must_use]
    pub fn counts(&self) -> &[u32] {
        &self.0
    }

    /// How many people answered.
    #[must_use]
    pub fn total(&self) -> u32 {
        self.0.iter().sum()
    }
}
