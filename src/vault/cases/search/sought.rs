//! Words to look for in a case whose words nobody keeps: one that was deleted, was set
//! aside, or stands in a second copy only.

use super::beginnings;
use crate::case::words::each_word;
use crate::case::{Case, each_text};

/// Words to look for, in each way in which they may be written.
pub(in crate::vault::cases) struct Sought(Vec<Vec<String>>);

impl Sought {
    /// The words of each of these; none of what says too little.
    pub(in crate::vault::cases) fn of<'a>(typed: impl IntoIterator<Item = &'a str>) -> Self {
        Self(typed.into_iter().flat_map(beginnings).collect())
    }

    /// Whether the texts of a case have a word beginning with each of them, in any of the
    /// ways: just as [`Vault::find_inside`](crate::vault::Vault::find_inside) finds it.
    pub(in crate::vault::cases) fn stand_in(&self, case: &Case) -> bool {
        self.0.iter().any(|beginnings| have_all(case, beginnings))
    }
}

fn have_all(case: &Case, beginnings: &[String]) -> bool {
    let mut found = vec![false; beginnings.len()];
    each_text(case, &mut |text, _| {
        each_word(text, |word, _| {
            for (beginning, found) in beginnings.iter().zip(&mut found) {
                *found |= word.starts_with(beginning.as_str());
            }
        });
    });
    found.into_iter().all(|found| found)
}
