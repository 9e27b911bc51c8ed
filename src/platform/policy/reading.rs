//! From the text of a policy to what it sets, key by key.

use std::collections::BTreeSet;
use std::fmt;
use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};

use directories::UserDirs;
use ron::Value;
use ron::error::SpannedResult;
use serde::Deserialize;
use serde::de::{DeserializeOwned, Deserializer, MapAccess, Visitor};

use super::words::PolicyFault;
use super::{CLOSED_AFTER, Places, Policy};
use crate::platform::preferences::Preferences;

/// How often a backup may be asked for, in days.
const DAYS: RangeInclusive<u16> = 1..=365;

/// The keys and values of a text, also those that stand there twice.
struct Pairs(Vec<(String, Value)>);

impl<'de> Deserialize<'de> for Pairs {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(OfPairs)
    }
}

struct OfPairs;

impl<'de> Visitor<'de> for OfPairs {
    type Value = Pairs;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("keys with values")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Pairs, A::Error> {
        let mut pairs = Vec::new();
        while let Some(pair) = map.next_entry()? {
            pairs.push(pair);
        }
        Ok(Pairs(pairs))
    }
}

/// `()`, also with room or remarks inside: it sets nothing, and is no map to RON.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Nothing {}

/// The keys and values of a text.
fn pairs(text: &str) -> SpannedResult<Vec<(String, Value)>> {
    match ron::from_str::<Nothing>(text) {
        Ok(Nothing {}) => Ok(Vec::new()),
        Err(_) => ron::from_str::<Pairs>(text).map(|Pairs(pairs)| pairs),
    }
}

/// Whether a text begins as one with keys does, after remarks: a single word is RON too,
/// and would set nothing.
fn holds_keys(text: &str) -> bool {
    let text = text.trim_start();
    let after = match text.strip_prefix("//") {
        Some(remark) => remark.split_once('\n'),
        None => text.strip_prefix("/*").and_then(|remark| remark.split_once("*/")),
    };
    after.map_or(text.starts_with(['(', '{']), |(_, rest)| holds_keys(rest))
}

/// What can be set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    VaultFolder,
    OnlyIn,
    LockAfterMinutes,
    PlainExport,
    BackupFolder,
    BackupEveryDays,
    Region,
}

impl Key {
    fn named(name: &str) -> Option<Self> {
        Some(match name {
            "vault_folder" => Self::VaultFolder,
            "only_in" => Self::OnlyIn,
            "lock_after_minutes" => Self::LockAfterMinutes,
            "plain_export" => Self::PlainExport,
            "backup_folder" => Self::BackupFolder,
            "backup_every_days" => Self::BackupEveryDays,
            "region" => Self::Region,
            _ => return None,
        })
    }
}

impl Policy {
    /// What a text sets. What cannot be understood is told, and read as strictly as the
    /// table above says.
    pub fn parse(text: &str) -> Self {
        if !holds_keys(text) {
            return Self::closed(PolicyFault::Text { line: 1, column: 1 });
        }
        let pairs = match pairs(text) {
            Ok(pairs) => pairs,
            Err(error) => {
                let at = error.span.start;
                return Self::closed(PolicyFault::Text { line: at.line, column: at.col });
            }
        };
        Self::of(pairs)
    }

    /// What keys with their values set.
    pub(super) fn of(pairs: impl IntoIterator<Item = (String, Value)>) -> Self {
        let (mut policy, mut seen) = (Self::default(), BTreeSet::new());
        for (name, value) in pairs {
            let Some(key) = Key::named(&name) else {
                policy.faults.push(PolicyFault::Unknown(name));
                continue;
            };
            let is_first = seen.insert(key);
            if !is_first || policy.set(key, value).is_none() {
                policy.close(key);
                policy.faults.push(match is_first {
                    true => PolicyFault::Value(name),
                    false => PolicyFault::Twice(name),
                });
            }
        }
        policy
    }

    /// Sets a key; nothing when its value cannot be understood.
    fn set(&mut self, key: Key, value: Value) -> Option<()> {
        match key {
            Key::VaultFolder => self.vault_folder = Some(folder(&as_rust::<String>(value)?)?),
            Key::OnlyIn => self.places = Places::Inside(folders(&as_rust::<Vec<String>>(value)?)?),
            Key::LockAfterMinutes => {
                self.lock_after_minutes = Some(within(value, &Preferences::LOCK_AFTER)?);
            }
            Key::PlainExport => self.plain_export = as_rust(value)?,
            Key::BackupFolder => self.backup_folder = Some(folder(&as_rust::<String>(value)?)?),
            Key::BackupEveryDays => self.backup_every_days = Some(within(value, &DAYS)?),
            Key::Region => {
                let region: String = as_rust(value)?;
                self.region = Some(region).filter(|region| !region.trim().is_empty());
                self.region.as_ref()?;
            }
        }
        Some(())
    }

    /// Reads a key that cannot be understood as the table above says.
    fn close(&mut self, key: Key) {
        match key {
            Key::VaultFolder => self.vault_folder = None,
            Key::OnlyIn => self.places = Places::Unclear,
            Key::LockAfterMinutes => self.lock_after_minutes = Some(CLOSED_AFTER),
            Key::PlainExport => self.plain_export = false,
            Key::BackupFolder => self.backup_folder = None,
            Key::BackupEveryDays => self.backup_every_days = None,
            Key::Region => self.region = None,
        }
    }
}

fn as_rust<T: DeserializeOwned>(value: Value) -> Option<T> {
    value.into_rust().ok()
}

fn within(value: Value, range: &RangeInclusive<u16>) -> Option<u16> {
    as_rust(value).filter(|number| range.contains(number))
}

/// Folders of which one must be there at least: a list of none would allow none.
fn folders(typed: &[String]) -> Option<Vec<PathBuf>> {
    let folders: Option<Vec<PathBuf>> = typed.iter().map(|one| folder(one)).collect();
    folders.filter(|folders| !folders.is_empty())
}

/// A whole path, or one in the folder of the user.
fn folder(typed: &str) -> Option<PathBuf> {
    let inside = typed.strip_prefix('~').map(|rest| rest.trim_start_matches(['/', '\\']));
    let path = match inside {
        // Joined with nothing it would end with a stroke, and be told so.
        Some("") => UserDirs::new()?.home_dir().to_owned(),
        Some(rest) => UserDirs::new()?.home_dir().join(rest),
        None => PathBuf::from(typed),
    };
    Some(path).filter(|path| Path::is_absolute(path))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A root of paths that is whole on this system.
    fn root(path: &str) -> String {
        if cfg!(windows) { format!("C:{path}") } else { path.to_owned() }
    }

    fn whole() -> String {
        let (vaults, backups) = (root("/kluizen"), root("/kopie"));
        format!(
            "// Gemeente West\n(vault_folder: \"{vaults}/mijn\", only_in: [\"{vaults}\"], \
             lock_after_minutes: 5, plain_export: false, backup_folder: \"{backups}\", \
             backup_every_days: 7, region: \"noord-oost-gelderland\")"
        )
    }

    #[test]
    fn everything_that_can_be_set_is_read() {
        let set = Policy::parse(&whole());
        assert_eq!(set.faults(), []);
        assert_eq!([1, 5, 10, 60].map(|own| set.lock_after(own)), [1, 5, 5, 5]);
        assert_eq!((set.longest_wait(), set.backup_after(14)), (5, 7));
        assert_eq!(set.region("nl"), "noord-oost-gelderland");
        assert!(!set.allows_plain_export() && !set.leaves_region());
        let vault = set.vault_folder(PathBuf::from("/thuis"));
        assert_eq!(vault, PathBuf::from(root("/kluizen/mijn")));
        assert_eq!(set.backup_folder(), Some(Path::new(&root("/kopie"))));
        assert_eq!(set.told().len(), 7);
        let at = |path: &str| PathBuf::from(root(path));
        assert!(set.may_open(&at("/kluizen/west/2026")).is_ok());
        for outside in ["/stick/kluis", "/kluizen-2", "/kluizen/../stick"] {
            assert_eq!(set.may_open(&at(outside)), Err(root("/kluizen")), "{outside}");
            assert!(set.may_make(&at(outside)).is_err(), "{outside}");
        }
        assert!(set.may_back_up(&at("/kopie/2026")).is_ok());
        assert!(set.may_open(&at("/kopie/2026")).is_err(), "a backup is no place to work");
    }

    #[test]
    fn the_folder_of_the_user_is_told_as_it_is_called() {
        let home = UserDirs::new().unwrap().home_dir().to_owned();
        let told = |typed| folder(typed).unwrap().to_string_lossy().into_owned();
        for typed in ["~", "~/", "~\\"] {
            assert_eq!(told(typed), home.to_string_lossy(), "{typed}");
        }
        assert_eq!(told("~/kluizen"), home.join("kluizen").to_string_lossy());
    }

    #[test]
    fn nothing_set_is_nothing_changed() {
        for text in ["()", "( )", "(\n// lock_after_minutes: 5\n)", "{}"] {
            let set = Policy::parse(text);
            assert_eq!(set, Policy::default(), "{text}");
            assert_eq!((set.lock_after(60), set.region("nl")), (60, "nl"));
            assert!(set.allows_plain_export());
            assert!(set.may_make(Path::new("/waar/dan/ook")).is_ok());
        }
    }

    /// What a mistake closes: minutes, whether anything leaves in clear, opening, making.
    #[test]
    fn what_cannot_be_understood_is_read_strictly_and_keeps_nobody_from_their_cases() {
        let at = Path::new("/ergens/kluis");
        let table = [
            ("(lock_after_minutes: 0)", (10, true, true)),
            ("(lock_after_minutes: 61)", (10, true, true)),
            ("(lock_after_minutes: \"kort\")", (10, true, true)),
            ("(lock_after_minutes: 5, lock_after_minutes: 60)", (10, true, true)),
            ("(plain_export: \"nee\")", (60, false, true)),
            ("(plain_export: false, plain_export: true)", (60, false, true)),
            ("(only_in: [])", (60, true, false)),
            ("(only_in: \"/kluizen\")", (60, true, false)),
            ("(only_in: [\"kluizen\"])", (60, true, false)),
            ("(backup_every_days: 0)", (60, true, true)),
            ("(vault_folder: \"hier\", region: \" \", backup_folder: 3)", (60, true, true)),
            ("(plain_exprot: false)", (60, true, true)),
            ("(lock_after_minutes: 5", (10, false, true)),
            ("lock_after_minutes: 5", (10, false, true)),
            ("lock_after_minutes", (10, false, true)),
            ("", (10, false, true)),
            ("[Policy]\nlock=5", (10, false, true)),
        ];
        for (text, expected) in table {
            let set = Policy::parse(text);
            let found = (set.lock_after(60), set.allows_plain_export(), set.may_make(at).is_ok());
            assert_eq!(found, expected, "{text}");
            assert!(set.may_open(at).is_ok(), "{text}");
            assert!(!set.faults().is_empty(), "{text}");
        }
    }

    #[test]
    fn one_mistake_costs_only_itself() {
        let set = Policy::parse(&whole().replace("5,", "\"vijf\","));
        assert_eq!(set.faults(), [PolicyFault::Value("lock_after_minutes".into())]);
        assert_eq!((set.lock_after(60), set.backup_after(14)), (10, 7));
        assert!(set.may_open(Path::new("/stick")).is_err());
    }

    #[test]
    fn a_file_that_is_not_there_sets_nothing_and_one_that_cannot_be_read_closes() {
        let base = tempfile::tempdir().unwrap();
        let file = base.path().join("policy.ron");
        assert_eq!(Policy::read(&file), Policy::default());
        std::fs::create_dir(&file).unwrap();
        let unread = Policy::read(&file);
        assert_eq!(unread.source(), Some(file.as_path()));
        assert!(matches!(unread.faults(), [PolicyFault::Unread(_)]));
        assert!(!unread.allows_plain_export() && unread.may_open(base.path()).is_ok());
    }

    proptest::proptest! {
        #[test]
        fn no_text_breaks_it_or_loosens_anything(
            text in "\\PC{0,200}",
            cut in 0_usize..200,
            own in 1_u16..=60,
        ) {
            let whole = whole();
            let part: String = whole.chars().take(cut).collect();
            for text in [text.clone(), format!("({text})"), format!("{part}{text}")] {
                let set = Policy::parse(&text);
                proptest::prop_assert!(set.lock_after(own) <= own);
                let is_text = |fault: &PolicyFault| matches!(fault, PolicyFault::Text { .. });
                let is_closed = !set.allows_plain_export() && set.lock_after(60) <= 10;
                proptest::prop_assert!(is_closed || !set.faults().iter().any(is_text));
                let _ = set.faults().iter().map(ToString::to_string).collect::<Vec<_>>();
            }
        }
    }
}
