//! Which version of a case to open: the case itself, or a second copy of it.

use std::sync::Arc;

use iced::Task;

use super::Message;
use crate::case::CaseId;
use crate::gui::background;
use crate::gui::casefile::step::Step;
use crate::vault::Vault;

/// Which file of a case, and on what terms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// The case itself.
    Main,
    /// The case itself, although a newer version was seen before.
    Older,
    /// A second copy, by its number.
    Copy(u32),
}

/// A version of a case, and the step to open it at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Version {
    /// Which case.
    pub id: CaseId,
    /// Which version of it.
    pub which: Which,
    /// Where to begin.
    pub step: Step,
}

impl Version {
    /// The case itself, at a step.
    pub fn main(id: CaseId, step: Step) -> Self {
        Self { id, which: Which::Main, step }
    }

    /// Another version, at the first step.
    pub fn other(id: CaseId, which: Which) -> Self {
        Self { id, which, step: Step::default() }
    }

    /// The number, if it is a second copy.
    pub fn copy(self) -> Option<u32> {
        match self.which {
            Which::Copy(number) => Some(number),
            Which::Main | Which::Older => None,
        }
    }

    /// Reads it from the vault.
    pub(super) fn read(self, vault: &Arc<Vault>) -> Task<Message> {
        let vault = Arc::clone(vault);
        background::run(move || match self.which {
            Which::Main => vault.open(self.id),
            Which::Older => vault.open_older(self.id),
            Which::Copy(number) => vault.open_copy(self.id, number),
        })
        .map(move |opened| Message::Opened(Box::new(opened), self))
    }
}
