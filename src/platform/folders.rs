//! Where the program keeps what it may keep outside a vault.

use std::fs;
use std::path::{Path, PathBuf};

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
    pub fn of_this_user() -> Self {
        let project = ProjectDirs::from("nl", "", "Casuskompas");
        let preferences =
            project.map_or_else(|| PathBuf::from("."), |found| found.config_dir().to_owned());
        Self { vault: home().join("Casuskompas"), preferences }
    }

    /// All folders below one, for tests and demonstrations.
    pub fn below(folder: &Path) -> Self {
        Self { preferences: folder.join("preferences"), vault: folder.join("kluis") }
    }
}

fn home() -> PathBuf {
    UserDirs::new().map_or_else(
        || PathBuf::from("."),
        |user| user.document_dir().unwrap_or(user.home_dir()).to_owned(),
    )
}

/// Whether a folder, which need not exist yet, would stand inside another one
/// or be that one, whatever links and dots are on the way to it.
pub fn is_within(folder: &Path, other: &Path) -> bool {
    real(folder).starts_with(real(other))
}

/// The real place of a folder, as far as it exists.
fn real(folder: &Path) -> PathBuf {
    let whole = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    let there = whole.ancestors().find_map(|part| Some((part, fs::canonicalize(part).ok()?)));
    let Some((part, real)) = there else {
        return whole;
    };
    match whole.strip_prefix(part) {
        Ok(rest) if !rest.as_os_str().is_empty() => real.join(rest),
        _ => real,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_inside_another_is_seen_on_any_way_to_it() {
        let base = tempfile::tempdir().unwrap();
        let vault = base.path().join("kluis");
        fs::create_dir_all(vault.join("cases")).unwrap();
        assert!(is_within(&vault, &vault));
        assert!(is_within(&vault.join("new/deep"), &vault));
        assert!(is_within(&vault.join("cases/../new"), &vault));
        assert!(!is_within(&vault.join("../other"), &vault));
        assert!(!is_within(&base.path().join("kluis-2"), &vault));
        #[cfg(unix)]
        {
            let link = base.path().join("link");
            std::os::unix::fs::symlink(&vault, &link).unwrap();
            assert!(is_within(&link.join("new"), &vault));
        }
    }
}
