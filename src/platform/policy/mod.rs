//! What an administrator sets for everybody on this machine: in one file and, on Windows,
//! in the registry too. Where both set something the stricter counts, and where neither is
//! stricter what stands in the registry.
//!
//! A user sees what holds and may be stricter, never looser. Whoever can write the file
//! can take away and never open anything: no key and no word comes from it.
//!
//! | key | value | what it does | when its value cannot be understood |
//! |---|---|---|---|
//! | `vault_folder` | a folder | offered for a new vault | nothing: the usual folder is offered |
//! | `only_in` | a list of folders | vaults and backups stand in one of these and nowhere else | closed for what is new (no vault, no backup is made), open for what is there: nobody is kept from their cases |
//! | `lock_after_minutes` | 1 to 60 | the most before the vault locks | closed: ten minutes, the usual |
//! | `plain_export` | `true`, `false` | whether anything of a case leaves the vault in clear | closed: nothing leaves |
//! | `backup_folder` | a folder | offered for a backup, and allowed beside `only_in` | nothing: the user says where |
//! | `backup_every_days` | 1 to 365 | when the window asks for a backup | nothing: the usual two weeks |
//! | `region` | the id of a region | the region of everybody | nothing: that of the user |
//!
//! A folder is a whole path, or begins with `~` for the folder of each user. A file that
//! is there and cannot be read, or is no RON at all, closes what can be closed without
//! keeping anybody from their cases: ten minutes, and nothing leaves in clear. Keys that
//! this version does not know, and keys that stand there twice, are told; one that stands
//! there twice is not understood.

mod reading;
mod registry;
mod words;

use std::io::ErrorKind;
use std::iter::successors;
use std::path::{Path, PathBuf};

use super::folders::is_within;
use super::preferences::Preferences;
use super::text_file::read_text;

pub use words::PolicyFault;

/// The name of the file, in a folder of the program.
const FILE: &str = "policy.ron";

/// Minutes before locking when what was set cannot be understood.
const CLOSED_AFTER: u16 = 10;

/// Where vaults may stand.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
enum Places {
    #[default]
    Anywhere,
    Inside(Vec<PathBuf>),
    /// Somebody meant to say it, and it cannot be understood.
    Unclear,
}

/// What holds on this machine. Without a file nothing is set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Policy {
    source: Option<PathBuf>,
    vault_folder: Option<PathBuf>,
    places: Places,
    lock_after_minutes: Option<u16>,
    plain_export: bool,
    backup_folder: Option<PathBuf>,
    backup_every_days: Option<u16>,
    region: Option<String>,
    faults: Vec<PolicyFault>,
    /// What is set in another place.
    beside: Option<Box<Policy>>,
}

impl Default for Policy {
    fn default() -> Self {
        Self {
            source: None,
            vault_folder: None,
            places: Places::Anywhere,
            lock_after_minutes: None,
            plain_export: true,
            backup_folder: None,
            backup_every_days: None,
            region: None,
            faults: Vec::new(),
            beside: None,
        }
    }
}

impl Policy {
    /// What the administrator of this machine set.
    pub fn of_this_machine() -> Self {
        let files = places().into_iter().map(|place| Self::read(&place));
        let file = files.into_iter().find(|set| set.source.is_some());
        registry::read().beside(file.unwrap_or_default())
    }

    /// The same together with what another place sets.
    fn beside(mut self, mut other: Self) -> Self {
        match (&self.source, &other.source) {
            (_, None) => self,
            (None, _) => other,
            _ => {
                self.faults.append(&mut other.faults);
                self.beside = Some(Box::new(other));
                self
            }
        }
    }

    /// What each place sets, what counts first before the other.
    fn each(&self) -> impl Iterator<Item = &Self> {
        successors(Some(self), |set| set.beside.as_deref())
    }

    /// What a file sets; nothing when there is none.
    pub fn read(file: &Path) -> Self {
        let set = match read_text(file) {
            Ok(text) => Self::parse(&text),
            Err(refused) if is_absent(refused.kind()) => return Self::default(),
            Err(refused) => Self::closed(PolicyFault::Unread(refused.to_string())),
        };
        Self { source: Some(file.to_owned()), ..set }
    }

    /// As much as can be closed without keeping anybody from their cases.
    fn closed(fault: PolicyFault) -> Self {
        let lock_after_minutes = Some(CLOSED_AFTER);
        Self { lock_after_minutes, plain_export: false, faults: vec![fault], ..Self::default() }
    }

    /// Where it was found first; nothing when nothing is set.
    pub fn source(&self) -> Option<&Path> {
        self.source.as_deref()
    }

    /// Everywhere where it was found, for the user; nothing when nothing is set.
    pub fn sources(&self) -> Option<String> {
        let all: Vec<PathBuf> = self.each().filter_map(|set| set.source.clone()).collect();
        (!all.is_empty()).then(|| words::folders(all.iter()))
    }

    /// What could not be understood, in the order in which it stands there.
    pub fn faults(&self) -> &[PolicyFault] {
        &self.faults
    }

    /// Minutes before locking for somebody who chose `own`.
    pub fn lock_after(&self, own: u16) -> u16 {
        self.each().filter_map(|set| set.lock_after_minutes).fold(own, u16::min)
    }

    /// The most minutes before locking that may be chosen.
    pub fn longest_wait(&self) -> u16 {
        self.lock_after(*Preferences::LOCK_AFTER.end())
    }

    /// The id of the region for somebody who chose `own`.
    pub fn region<'a>(&'a self, own: &'a str) -> &'a str {
        self.region_of_all().unwrap_or(own)
    }

    fn region_of_all(&self) -> Option<&str> {
        self.each().find_map(|set| set.region.as_deref())
    }

    /// Whether a user may choose the region.
    pub fn leaves_region(&self) -> bool {
        self.region_of_all().is_none()
    }

    /// Whether anything of a case may leave a vault in clear.
    pub fn allows_plain_export(&self) -> bool {
        self.each().all(|set| set.plain_export)
    }

    /// The folder for a new vault, where `usual` is the usual one.
    pub fn vault_folder(&self, usual: PathBuf) -> PathBuf {
        self.each().find_map(|set| set.vault_folder.clone()).unwrap_or(usual)
    }

    /// The folder that is offered for backups.
    pub fn backup_folder(&self) -> Option<&Path> {
        self.each().find_map(|set| set.backup_folder.as_deref())
    }

    /// Days without a backup before the window asks for one, where `usual` is the usual.
    /// A policy may ask sooner or later: it is a reminder.
    pub fn backup_after(&self, usual: u16) -> u16 {
        self.each().find_map(|set| set.backup_every_days).unwrap_or(usual)
    }

    /// Whether a vault that stands in this folder may be opened, or else where it should
    /// stand. Looks at the disk.
    ///
    /// # Errors
    /// The folders in which vaults may stand, for the user.
    pub fn may_open(&self, folder: &Path) -> Result<(), String> {
        self.each().try_for_each(|set| match &set.places {
            Places::Inside(allowed) => inside(folder, allowed.iter()),
            Places::Anywhere | Places::Unclear => Ok(()),
        })
    }

    /// The same for a vault that is to be made there.
    ///
    /// # Errors
    /// As [`Policy::may_open`]; nothing is named when that is unclear.
    pub fn may_make(&self, folder: &Path) -> Result<(), String> {
        match self.each().any(|set| set.places == Places::Unclear) {
            true => Err(words::unclear()),
            false => self.may_open(folder),
        }
    }

    /// The same for a backup. What one place allows beside its vaults, another that does
    /// not know it may still forbid.
    ///
    /// # Errors
    /// As [`Policy::may_make`].
    pub fn may_back_up(&self, folder: &Path) -> Result<(), String> {
        self.each().try_for_each(|set| match &set.places {
            Places::Anywhere => Ok(()),
            Places::Inside(allowed) => inside(folder, allowed.iter().chain(&set.backup_folder)),
            Places::Unclear => match &set.backup_folder {
                Some(backups) if is_within(folder, backups) => Ok(()),
                _ => Err(words::unclear()),
            },
        })
    }
}

fn inside<'a>(
    folder: &Path,
    allowed: impl Iterator<Item = &'a PathBuf> + Clone,
) -> Result<(), String> {
    match allowed.clone().any(|one| is_within(folder, one)) {
        true => Ok(()),
        false => Err(words::folders(allowed)),
    }
}

fn is_absent(kind: ErrorKind) -> bool {
    matches!(kind, ErrorKind::NotFound | ErrorKind::NotADirectory)
}

/// Where the file may stand: the first that is there counts. Only an administrator can
/// write there.
#[cfg(all(unix, not(target_os = "macos")))]
fn places() -> Vec<PathBuf> {
    vec![Path::new("/etc/casuskompas").join(FILE)]
}

#[cfg(target_os = "macos")]
fn places() -> Vec<PathBuf> {
    vec![Path::new("/Library/Application Support/Casuskompas").join(FILE)]
}

/// The environment belongs to the user, so the usual folder comes first: nobody gets rid of
/// what stands there by naming another.
#[cfg(windows)]
fn places() -> Vec<PathBuf> {
    let named = std::env::var_os("ProgramData").map(PathBuf::from);
    let folders = [PathBuf::from(r"C:\ProgramData")].into_iter().chain(named);
    folders.map(|folder| folder.join("Casuskompas").join(FILE)).collect()
}

#[cfg(not(any(unix, windows)))]
fn places() -> Vec<PathBuf> {
    Vec::new()
}
