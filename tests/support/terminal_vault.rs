//! What the tests of the vault in the terminal share.

use std::fs;
use std::path::{Path, PathBuf};

use casuskompas::case::{Case, ron};
use casuskompas::cli::Exit;
use casuskompas::vault::{Event, Passphrase, RealDisk, RecoveryCode, Vault};

use crate::support::terminal::*;

pub(crate) const OTHER: &str = "kwartje zebra lantaarn vijver";

impl Desk {
    pub(crate) fn text(&self, name: &str) -> String {
        self.path(name).to_str().unwrap().to_owned()
    }

    /// A vault command on another folder, or with other secrets.
    pub(crate) fn bare(&self, words: &[&str]) -> Outcome {
        casuskompas(&[&["vault"], words, &["--by", "Noor"]].concat())
    }

    /// The vault as another program would see it.
    pub(crate) fn look(&self, passphrase: &str) -> Vault {
        look(&self.path("kluis"), passphrase).unwrap()
    }

    pub(crate) fn events(&self, passphrase: &str) -> Vec<Event> {
        let log = self.look(passphrase).log().unwrap();
        assert_eq!(log.gaps, Vec::<String>::new());
        log.entries.into_iter().map(|entry| entry.event).collect()
    }

    /// Saves the case once more, an hour after it was added.
    pub(crate) fn change(&self, concern: &str) {
        let vault =
            Vault::unlock(RealDisk::new(self.path("kluis")), &Passphrase::new(PASSPHRASE)).unwrap();
        let mut opened = vault.open(linde().id).unwrap();
        opened.case.concern = concern.to_owned();
        let at = opened.saved_at + chrono::TimeDelta::hours(1);
        vault.save(&opened.case, "Noor", at).unwrap();
    }

    /// Makes a backup, and gives its folder.
    pub(crate) fn backed_up(&self) -> String {
        fs::create_dir_all(self.path("stick")).unwrap();
        let made = self.vault("backup", &[&self.text("stick")]);
        assert_eq!(made.exit, Exit::Fine, "{}", made.errors);
        let mut folders = fs::read_dir(self.path("stick")).unwrap();
        let folder = folders.next().unwrap().unwrap().path();
        assert!(made.output.contains(folder.to_str().unwrap()));
        folder.to_str().unwrap().to_owned()
    }
}

pub(crate) fn look(
    folder: &Path,
    passphrase: &str,
) -> Result<Vault, casuskompas::vault::VaultError> {
    Vault::unlock(RealDisk::for_reading(folder), &Passphrase::new(passphrase))
}

pub(crate) fn linde() -> Case {
    ron::from_text(&fs::read_to_string(LINDE).unwrap()).unwrap()
}

pub(crate) fn code_in(output: &str) -> RecoveryCode {
    let word =
        output.split_whitespace().find(|word| word.len() == 35 && word.matches('-').count() == 5);
    RecoveryCode::parse(word.unwrap()).unwrap()
}

pub(crate) fn fine(outcome: &Outcome) {
    assert_eq!(outcome.exit, Exit::Fine, "{}", outcome.errors);
}

pub(crate) fn refused(outcome: &Outcome, words: &str) {
    assert_eq!(outcome.exit, Exit::Failed, "{}", outcome.output);
    assert!(outcome.errors.contains(words), "{}", outcome.errors);
    assert_eq!(outcome.output, "");
}

pub(crate) fn files_below(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(files_below(&path));
        } else {
            files.push((path.clone(), fs::read(&path).unwrap()));
        }
    }
    files.sort();
    files
}
