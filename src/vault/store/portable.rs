//! Names that work on every system: a vault travels, on sticks and by copying.
//!
//! Windows keeps some names for devices, whatever ending they have; takes a colon for
//! a hidden part of another file; and drops a space or a dot at the end, so that the
//! folder is another one than was asked for.

use std::ffi::OsStr;
use std::io::{self, ErrorKind};
use std::path::{Component, Path};

/// The error of a disk for a name that another system cannot have.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0} is no name on every system")]
struct Unportable(String);

/// The name that an error says cannot be used everywhere.
pub(in crate::vault) fn unportable(error: &io::Error) -> Option<String> {
    let Unportable(name) = error.get_ref()?.downcast_ref()?;
    Some(name.clone())
}

/// Refuses a folder of which the last name cannot be used on every system. What
/// stands above it may be called anything: it is there, and stays there.
pub(in crate::vault) fn must_travel(folder: &Path) -> io::Result<()> {
    let Some(Component::Normal(name)) = folder.components().next_back() else {
        return Ok(());
    };
    if is_portable(name) {
        return Ok(());
    }
    let name = name.to_string_lossy().into_owned();
    Err(io::Error::new(ErrorKind::InvalidFilename, Unportable(name)))
}

fn is_portable(name: &OsStr) -> bool {
    let Some(name) = name.to_str() else {
        return false;
    };
    let is_taken = |letter: char| letter.is_control() || r#"<>:"/\|?*"#.contains(letter);
    !name.contains(is_taken) && !name.ends_with([' ', '.']) && !is_device(name)
}

/// Whether Windows means a device by it: with any ending, and with spaces before that.
fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or(name).trim_end().to_ascii_lowercase();
    let numbered = |device| stem.strip_prefix(device).is_some_and(is_number_of_device);
    let named = ["aux", "con", "nul", "prn", "conin$", "conout$"];
    named.contains(&stem.as_str()) || numbered("com") || numbered("lpt")
}

/// 1 to 9, also when written high.
fn is_number_of_device(number: &str) -> bool {
    let mut letters = number.chars();
    let first = letters.next().is_some_and(|letter| matches!(letter, '1'..='9' | '¹' | '²' | '³'));
    first && letters.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_windows_keeps_for_itself_are_refused() {
        let refused = [
            "aux",
            "CON",
            "nul.txt",
            "Prn",
            "com1",
            "LPT9",
            "com².oud",
            "aux .map",
            "een:twee",
            "wat?",
            "a*b",
            "kluis ",
            "kluis.",
            "a\\b",
            "<b>",
            "pijp|",
            "a\"b",
            "a\u{7}b",
            "CONIN$",
        ];
        for name in refused {
            let folder = Path::new("/home/noor").join(name);
            let error = must_travel(&folder).unwrap_err();
            assert_eq!(unportable(&error).as_deref(), Some(name));
        }
    }

    #[test]
    fn names_that_people_give_are_fine() {
        let fine = [
            "kluis",
            "Gemeente Zoë – wijkteam",
            "kluis é",
            ".kluis",
            "com",
            "com10",
            "com0",
            "auxilium",
            "console",
            "nulmeting",
            "een.twee",
            "lpt",
            "Kluis (2)",
            "'t Huis",
        ];
        for name in fine {
            assert!(must_travel(&Path::new("/media/stick: 1").join(name)).is_ok(), "{name}");
        }
        for whole in ["/", "..", "."] {
            assert!(must_travel(Path::new(whole)).is_ok(), "{whole}");
        }
    }
}
