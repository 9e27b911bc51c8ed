//! Every word that somebody wrote in a case, one after another.

use super::Case;
use super::record::{Change, Trail, each_mut};

impl Case {
    /// Visits every free text of the case, in the order of the file.
    pub fn each_text(&mut self, visit: &mut dyn FnMut(&mut String)) {
        each_mut(self, &mut Trail::default(), &mut |_, _, field, change| match change {
            Change::Words(words) if field.is_typed() => visit(words),
            Change::Waiting(words) => words.values_mut().for_each(&mut *visit),
            _ => {}
        });
    }
}
