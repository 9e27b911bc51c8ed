//! Where the program keeps what it may keep outside a vault.

use std::fs;
use std::path::{Component, Path, PathBuf};

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

/// The folder or file that somebody typed. A space at the end may belong to its
/// name, or have come along when it was pasted: what is there decides.
pub fn typed_path(typed: &str) -> PathBuf {
    let typed = typed.trim_start();
    let trimmed = typed.trim_end();
    let is_there = |path: &str| fs::symlink_metadata(path).is_ok();
    let came_along = typed != trimmed && !is_there(typed) && is_there(trimmed);
    PathBuf::from(if came_along { trimmed } else { typed })
}

/// Whether a folder, which need not exist yet, would stand inside another one
/// or be that one, whatever links and dots are on the way to it.
pub fn is_within(folder: &Path, other: &Path) -> bool {
    real(folder).starts_with(real(other))
}

/// The real place of a folder, as far as it exists.
pub(super) fn real(folder: &Path) -> PathBuf {
    let whole = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    let there = whole.ancestors().find_map(|part| Some((part, fs::canonicalize(part).ok()?)));
    let Some((part, real)) = there else {
        return whole;
    };
    let rest = whole.strip_prefix(part).unwrap_or(Path::new(""));
    // Nothing of the rest is there, so no link leads elsewhere: dots mean what they say.
    rest.components().fold(real, |mut place, step| {
        match step {
            Component::ParentDir => drop(place.pop()),
            step => place.push(step),
        }
        place
    })
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
        assert!(!is_within(&vault.join("not/there/../../../other"), &vault));
        assert!(is_within(&base.path().join("not/../kluis/new"), &vault));
        let gone = base.path().join("gone");
        assert!(is_within(&gone.join("new"), &gone));
        assert!(!is_within(&gone.join("../other"), &gone));
        assert!(!is_within(&base.path().join("kluis-2"), &vault));
        #[cfg(unix)]
        {
            let link = base.path().join("link");
            std::os::unix::fs::symlink(&vault, &link).unwrap();
            assert!(is_within(&link.join("new"), &vault));
        }
    }

    #[test]
    fn a_space_at_the_end_belongs_to_the_name_of_what_is_there() {
        let base = tempfile::tempdir().unwrap();
        let path = |name: &str| base.path().join(name).display().to_string();
        fs::create_dir(base.path().join("kluis")).unwrap();
        fs::write(base.path().join("bundel.age"), "").unwrap();
        assert_eq!(typed_path(&format!(" {} ", path("kluis"))), base.path().join("kluis"));
        assert_eq!(typed_path(&path("bundel.age ")), base.path().join("bundel.age"));
        fs::create_dir(base.path().join("kluis ")).unwrap();
        assert_eq!(typed_path(&path("kluis ")), base.path().join("kluis "));
        assert_eq!(typed_path(&path("weg ")), base.path().join("weg "), "told as it was typed");
    }
}
