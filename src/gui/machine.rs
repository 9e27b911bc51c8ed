//! What the window needs from the machine, passed in.

use std::sync::Arc;

use chrono::{DateTime, FixedOffset, TimeDelta};

use super::reader::Reader;
use crate::platform::{Clock, FolderPicker, Folders, SystemClock, SystemPicker};
use crate::vault::KeyCost;

/// Clock, folders, dialogs and screen reader.
#[derive(Clone)]
pub struct Machine {
    /// Where time comes from.
    pub clock: Arc<dyn Clock>,
    /// Where preferences and new vaults go.
    pub folders: Folders,
    /// The dialog that asks for a folder.
    pub picker: Arc<dyn FolderPicker>,
    /// How hard it is to try passphrases on a new vault.
    pub key_cost: KeyCost,
    /// Who reads the window aloud.
    pub reader: Reader,
}

impl Machine {
    /// The machine this runs on, with whoever reads the window aloud.
    #[must_use]
    pub fn of_this_machine(reader: Reader) -> Self {
        Self {
            clock: Arc::new(SystemClock::default()),
            folders: Folders::of_this_user(),
            picker: Arc::new(SystemPicker),
            key_cost: KeyCost::default(),
            reader,
        }
    }

    /// The wall time.
    #[must_use]
    pub fn now(&self) -> DateTime<FixedOffset> {
        self.clock.now()
    }

    /// Time passed, sleep included.
    #[must_use]
    pub fn elapsed(&self) -> TimeDelta {
        self.clock.elapsed()
    }
}

impl std::fmt::Debug for Machine {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Machine").field("folders", &self.folders).finish_non_exhaustive()
    }
}
