//! What an administrator set in the registry of Windows: a value under the name of each key
//! of the file. Only the half of the machine is read, in which no user can write.
//!
//! | in the file | in the registry |
//! |---|---|
//! | a number | `REG_DWORD` or `REG_QWORD` |
//! | `true`, `false` | `REG_DWORD` 1, 0 |
//! | a folder, an id | `REG_SZ` |
//! | a list of folders | `REG_MULTI_SZ` |
//!
//! What is of another kind is told and read strictly, as a wrong value in the file is.
#![cfg_attr(not(any(windows, test)), allow(dead_code, reason = "only Windows has one"))]

use ron::Value;

use super::Policy;

/// A value as it stands in the registry.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Stored {
    Number(u64),
    Words(String),
    Several(Vec<String>),
    /// Bytes, or something else that no key has.
    Strange,
}

impl Stored {
    /// The same as the file would say it under this name.
    fn in_file(self, name: &str) -> Value {
        match self {
            // The editor of policies knows a switch only as these two.
            Self::Number(number @ (0 | 1)) if name == "plain_export" => Value::Bool(number == 1),
            Self::Number(number) => Value::Number(number.into()),
            Self::Words(words) => Value::String(words),
            Self::Several(all) => {
                let all = all.into_iter().filter(|one| !one.is_empty());
                Value::Seq(all.map(Value::String).collect())
            }
            Self::Strange => Value::Unit,
        }
    }
}

/// What values under names set. Windows does not tell large letters from small in a name.
fn policy(values: impl IntoIterator<Item = (String, Stored)>) -> Policy {
    let named = values.into_iter().filter(|(name, _)| !name.is_empty());
    Policy::of(named.map(|(name, stored)| {
        let name = name.to_lowercase();
        let value = stored.in_file(&name);
        (name, value)
    }))
}

/// Where there is no registry nothing is set in it.
#[cfg(not(windows))]
pub(super) fn read() -> Policy {
    Policy::default()
}

#[cfg(windows)]
pub(super) use of_windows::read;

#[cfg(windows)]
mod of_windows {
    use std::io;
    use std::path::PathBuf;

    use windows_registry::{LOCAL_MACHINE, Type, Value};

    use super::{Stored, policy};
    use crate::platform::policy::{Policy, PolicyFault, is_absent};
    use crate::texts::refusal::in_words;

    /// Where policies stand, of which only an administrator can change one.
    const KEY: &str = r"SOFTWARE\Policies\Casuskompas";

    /// What stands there; nothing when there is no such key.
    pub(crate) fn read() -> Policy {
        let set = match values() {
            Ok(values) => policy(values),
            Err(error) if is_absent(error.kind()) => return Policy::default(),
            Err(error) => Policy::closed(PolicyFault::Unread(in_words(&error))),
        };
        Policy { source: Some(PathBuf::from(format!(r"HKEY_LOCAL_MACHINE\{KEY}"))), ..set }
    }

    fn values() -> io::Result<Vec<(String, Stored)>> {
        let key = LOCAL_MACHINE.open(KEY).map_err(refusal)?;
        let values = key.values().map_err(refusal)?;
        Ok(values.map(|(name, value)| (name, stored(value))).collect())
    }

    /// With the number of Windows itself, which is told as a part of a larger one.
    fn refusal(error: impl Into<io::Error>) -> io::Error {
        let told = error.into();
        told.raw_os_error().map_or(told, |number| io::Error::from_raw_os_error(number & 0xFFFF))
    }

    fn stored(value: Value) -> Stored {
        let read = match value.ty() {
            Type::U32 | Type::U64 => u64::try_from(value).map(Stored::Number),
            // Names between percent signs belong to the user, so they are taken as words.
            Type::String | Type::ExpandString => String::try_from(value).map(Stored::Words),
            Type::MultiString => Vec::try_from(value).map(Stored::Several),
            _ => return Stored::Strange,
        };
        read.unwrap_or(Stored::Strange)
    }
}

#[cfg(test)]
mod tests {
    use std::path::{Path, PathBuf};

    use super::*;
    use crate::platform::PolicyFault;

    fn of(values: &[(&str, Stored)]) -> Policy {
        let values = values.iter().map(|(name, stored)| ((*name).to_owned(), stored.clone()));
        Policy { source: Some(PathBuf::from("HKLM")), ..policy(values) }
    }

    fn file(text: &str) -> Policy {
        Policy { source: Some(PathBuf::from("policy.ron")), ..Policy::parse(text) }
    }

    fn root(path: &str) -> String {
        if cfg!(windows) { format!("C:{path}") } else { path.to_owned() }
    }

    #[test]
    fn the_registry_says_what_the_file_says() {
        let folders = vec![root("/kluizen"), String::new()];
        let set = of(&[
            ("", Stored::Words("what nobody meant".into())),
            ("Lock_After_Minutes", Stored::Number(5)),
            ("plain_export", Stored::Number(0)),
            ("only_in", Stored::Several(folders)),
            ("backup_every_days", Stored::Number(7)),
            ("region", Stored::Words("nl".into())),
        ]);
        let text = format!(
            "(lock_after_minutes: 5, plain_export: false, only_in: [{:?}], \
             backup_every_days: 7, region: \"nl\")",
            root("/kluizen")
        );
        assert_eq!(set, Policy { source: set.source.clone(), ..Policy::parse(&text) });
        assert_eq!(set.faults(), []);
        assert!(of(&[("plain_export", Stored::Number(1))]).allows_plain_export());
    }

    #[test]
    fn what_is_of_a_wrong_kind_is_told_and_read_strictly() {
        let wrong = [
            ("lock_after_minutes", Stored::Words("5".into())),
            ("lock_after_minutes", Stored::Number(u64::MAX)),
            ("plain_export", Stored::Number(2)),
            ("plain_export", Stored::Words("0".into())),
            ("only_in", Stored::Words(root("/kluizen"))),
            ("only_in", Stored::Several(vec![String::new()])),
            ("backup_every_days", Stored::Strange),
            ("region", Stored::Strange),
        ];
        for (name, stored) in wrong {
            let set = of(&[(name, stored.clone())]);
            assert_eq!(set.faults(), [PolicyFault::Value(name.into())], "{stored:?}");
            let at = Path::new("/ergens");
            let closed = match name {
                "lock_after_minutes" => set.lock_after(60) == 10,
                "plain_export" => !set.allows_plain_export(),
                "only_in" => set.may_make(at).is_err(),
                _ => true,
            };
            assert!(closed && set.may_open(at).is_ok(), "{name} {stored:?}");
        }
        assert_eq!(
            of(&[("plain", Stored::Number(0))]).faults(),
            [PolicyFault::Unknown("plain".into())]
        );
    }

    #[test]
    fn of_two_places_the_stricter_counts_and_each_is_told() {
        let folder = |path: &str| PathBuf::from(root(path));
        let text = |places: &str, more: &str| {
            let places = root(places);
            format!("(only_in: [{places:?}], {more})")
        };
        let registry = |more| file(&text("/west", more));
        let (loose, strict) =
            ("lock_after_minutes: 20", "lock_after_minutes: 5, plain_export: false");
        for (one, other) in [(loose, strict), (strict, loose)] {
            let set = registry(one).beside(file(&text("/west/kluizen", other)));
            assert_eq!((set.lock_after(60), set.allows_plain_export()), (5, false));
            assert!(set.may_open(&folder("/west/kluizen/1")).is_ok());
            assert!(set.may_open(&folder("/west/elders")).is_err());
            assert!(set.may_make(&folder("/oost")).is_err());
            assert_eq!(set.sources().unwrap().matches("policy.ron").count(), 2);
            assert_eq!(set.told().len(), 4, "{:?}", set.told());
        }
        // Who makes a file of their own opens no place for backups that the registry closes.
        let backups = format!("backup_folder: {:?}", root("/stick"));
        let set = registry(loose).beside(file(&format!("({backups})")));
        assert!(set.may_back_up(&folder("/stick/1")).is_err());
        assert!(registry(&backups).may_back_up(&folder("/stick/1")).is_ok());
        let unclear = registry(loose).beside(file("(only_in: 3)"));
        assert!(unclear.may_make(&folder("/west/1")).is_err());
        assert!(unclear.may_open(&folder("/west/1")).is_ok());
        assert!(unclear.may_open(&folder("/oost")).is_err());
        let regions = file("(region: \"een\")").beside(file("(region: \"twee\", later: 1)"));
        assert_eq!((regions.region("nl"), regions.faults().len()), ("een", 1));
        assert_eq!(Policy::default().beside(file("()")), file("()"));
        assert_eq!(file("()").beside(Policy::default()), file("()"));
    }
}
