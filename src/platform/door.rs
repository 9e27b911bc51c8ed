//! A second window on the same vault asks the first to come to the front.
//!
//! Both are of one user at one screen: a folder of preferences may be the same on two
//! machines, and a window that comes to the front of the other helps nobody. The second leaves a note in the folder of that
//! user's preferences, which nobody else can write in; the first takes it away and comes.
//! The note is empty, and its name tells which folder it is about by a checksum only.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use sha2::{Digest, Sha256};

use super::folders::real;

/// How often is looked whether the note was taken, and how long between: the first window
/// looks twice a second.
const LOOKS: u32 = 25;
const BETWEEN: Duration = Duration::from_millis(100);

/// Where windows of one user find each other's notes.
#[derive(Debug, Clone)]
pub struct Door {
    folder: PathBuf,
}

impl Door {
    /// With the notes in the folder of the preferences.
    pub fn new(preferences: &Path) -> Self {
        Self { folder: preferences.to_owned() }
    }

    /// Asks whoever has the vault in this folder to come to the front. Whether somebody
    /// heard it; waits for that some seconds.
    pub fn knock(&self, vault: &Path) -> bool {
        let note = self.note(vault);
        if self.leave(&note).is_err() {
            return false;
        }
        for _ in 0..LOOKS {
            std::thread::sleep(BETWEEN);
            if !is_there(&note) {
                return true;
            }
        }
        // Whoever comes later must not be asked by one who went away.
        fs::remove_file(&note).is_err() && !is_there(&note)
    }

    /// Whether somebody asked for the vault in this folder since the last look.
    pub fn is_asked_for(&self, vault: &Path) -> bool {
        fs::remove_file(self.note(vault)).is_ok()
    }

    fn leave(&self, note: &Path) -> io::Result<()> {
        fs::create_dir_all(&self.folder)?;
        File::create(note).map(drop)
    }

    /// The same for every way to the same folder, and another at another screen.
    fn note(&self, vault: &Path) -> PathBuf {
        let mut sum = Sha256::new_with_prefix(seat());
        sum.update(real(vault).as_os_str().as_encoded_bytes());
        let sum = sum.finalize();
        let name: String = sum.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        self.folder.join(format!("klop-{name}"))
    }
}

/// What tells a screen from others, as far as the system says: the machine, and who of
/// several people or sessions at it.
fn seat() -> Vec<u8> {
    let named = ["COMPUTERNAME", "SESSIONNAME", "DISPLAY", "WAYLAND_DISPLAY"];
    let named = named.into_iter().filter_map(std::env::var_os);
    let mut seat: Vec<u8> =
        named.flat_map(|name| [name.as_encoded_bytes(), b"\0"].concat()).collect();
    seat.extend(fs::read("/proc/sys/kernel/hostname").unwrap_or_default());
    seat
}

fn is_there(note: &Path) -> bool {
    fs::symlink_metadata(note).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_is_there_hears_it_once_and_only_for_that_vault() {
        let base = tempfile::tempdir().unwrap();
        let [here, other] = ["kluis", "andere"].map(|name| base.path().join(name));
        fs::create_dir(&here).unwrap();
        let door = Door::new(&base.path().join("voorkeuren"));
        assert!(!door.is_asked_for(&here));
        let first = std::thread::spawn({
            let (door, here, other) = (door.clone(), here.clone(), other.clone());
            move || {
                while !door.is_asked_for(&here) {
                    assert!(!door.is_asked_for(&other));
                    std::thread::sleep(Duration::from_millis(5));
                }
            }
        });
        assert!(door.knock(&here.join("../kluis")), "another way to the same folder");
        first.join().unwrap();
        assert!(!door.is_asked_for(&here));
    }

    #[test]
    fn where_nobody_is_nothing_stays_behind() {
        let base = tempfile::tempdir().unwrap();
        let door = Door::new(base.path());
        assert!(!door.knock(Path::new("/kluis")));
        assert_eq!(fs::read_dir(base.path()).unwrap().count(), 0);
        let nowhere = base.path().join("bestand");
        fs::write(&nowhere, "").unwrap();
        assert!(!Door::new(&nowhere).knock(Path::new("/kluis")), "no folder for notes");
    }
}
