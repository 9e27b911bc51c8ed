//! Where the program keeps what it may keep outside a vault.

use std::path::PathBuf;

use directories::{ProjectDirs, UserDirs};

/// The folders of this user on this machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folders {
    /// Preferences: no word about any family.
    pub preferences: PathBuf,
    /// The folder offered for a new vault.
    pub vault: PathBuf,
}

impl Folders {
    /// The folders the system names; beside the program when it names none.
    #[must_use]
    pub fn of_this_user() -> Self {
        let project = ProjectDirs::from("nl", "", "Casuskompas");
        let preferences =
            project.map_or_else(|| PathBuf::from("."), |found| found.config_dir().to_owned());
        Self {
            vault: home().join("Casuskompas"),
            preferences,
        }
    }

    /// All folders below one, for tests and demonstrations.
    #[must_use]
    pub fn below(folder: &std::path::Path) -> Self {
        Self {
            preferences: folder.join("preferences"),
            vault: folder.join("kluis"),
        }
    }
}

fn home() -> PathBuf {
    UserDirs::new().map_or_else(
        || PathBuf::from("."),
        |user| user.document_dir().unwrap_or(user.home_dir()).to_owned(),
    )
}
