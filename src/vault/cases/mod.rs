//! The cases of a vault: listing, opening, saving, looking back, searching and
//! deleting.

mod adding;
mod cache;
mod completeness;
mod deleting;
mod destroying;
mod drafts;
mod erasing;
mod fault;
mod history;
mod holding;
mod index;
mod interrupted_saves;
mod listing;
mod memory;
mod opening;
mod outside;
mod replacing;
mod resembling;
mod saving;
mod search;
mod strays;
mod survey;
mod united;
mod uniting;
mod versions;

use std::sync::{Mutex, MutexGuard};

use self::memory::CaseMemory;
use self::search::Search;
use super::Vault;
use super::store::held;

pub use adding::AddedMany;
pub use deleting::{Deleted, TERM};
pub use destroying::Destroyed;
pub use fault::Fault;
pub use history::{ALL_FOR, DAILY_FOR, Revision};
pub use listing::{LastSaved, Listing, SecondCopy};
pub use memory::SESSION;
pub use opening::Opened;
pub use resembling::{Resembling, Stands};
pub use saving::Saved;
pub use search::{Excerpt, Progress};
pub use strays::{Origin, Stray, StrayKind, StrayVersion};
pub use survey::Seen;
pub use united::{TOLD_FOR, United};
pub use uniting::ToUnite;
pub use versions::CaseVersion;

/// What this window knows of the cases.
#[derive(Default)]
pub(super) struct Cases {
    memory: Mutex<CaseMemory>,
    /// The words of all cases, once somebody looks inside them.
    search: Search,
}

impl Vault {
    /// What is known of the files of cases. Nobody in this window writes or
    /// moves one for as long as it is held.
    pub(super) fn memory(&self) -> MutexGuard<'_, CaseMemory> {
        held(&self.cases.memory)
    }
}
