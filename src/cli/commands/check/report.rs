//! The outcome of a check, as text and as data.

use serde::Serialize;

use crate::case::Timestamp;
use crate::cli::columns::moment;
use crate::t;
use crate::vault::{Checked, Condition, Remedy, Report};

/// A file that is not sound, what helps, and whether that was done.
pub(super) struct Found {
    pub(super) file: String,
    pub(super) remedy: Remedy,
    pub(super) mended: bool,
}

/// What is wrong with a file, with its name and what can be done.
pub(super) fn fault(checked: &Checked, found: &[Found]) -> String {
    let told = checked.error.as_ref().map(ToString::to_string);
    let told = told.unwrap_or_default();
    let told = if told.contains(&checked.file) {
        told
    } else {
        t!("terminal-faulty", file = checked.file.as_str(), what = told)
    };
    let mut remedies = found.iter().filter(|one| one.file == checked.file);
    match remedies.next() {
        Some(one) if one.remedy == Remedy::Nothing && is_gone(checked) => {
            format!("{told} {}", t!("terminal-remedy-gone"))
        }
        Some(one) => format!("{told} {}", in_words(&one.remedy)),
        None => told,
    }
}

fn is_gone(checked: &Checked) -> bool {
    checked.condition == Condition::Gone
}

fn in_words(remedy: &Remedy) -> String {
    match remedy {
        Remedy::History { revision, saved_at } => {
            t!("terminal-remedy-history", revision = revision.to_string(), at = moment(saved_at))
        }
        Remedy::Backup { revision, saved_at } => {
            t!("terminal-remedy-backup", revision = revision.to_string(), at = moment(saved_at))
        }
        Remedy::SecondCopy => t!("terminal-remedy-second-copy"),
        Remedy::PutBack => t!("terminal-remedy-put-back"),
        Remedy::EncryptAnew => t!("terminal-remedy-anew"),
        Remedy::SetAside => t!("terminal-remedy-set-aside"),
        Remedy::Accept => t!("terminal-remedy-accept"),
        Remedy::Nothing => t!("terminal-remedy-nothing"),
        Remedy::LookAgain => t!("terminal-remedy-look-again"),
    }
}

/// How many cases, second copies included, and how many earlier revisions are
/// sound.
pub(super) fn safe(report: &Report) -> (usize, usize) {
    let sound = |folder: &str| {
        let files = report.files.iter();
        let files = files.filter(|checked| checked.condition == Condition::Sound);
        files.filter(|c| c.file.starts_with(folder)).count()
    };
    (sound("cases/"), sound("history/"))
}

/// What other programs left, in words: that it harms nobody.
pub(super) fn leftovers(report: &Report) -> Option<String> {
    let first = report.leftovers.first()?.as_str();
    Some(t!("vault-leftovers", count = report.leftovers.len(), file = first))
}

/// Contents of attachments of which no case tells, in words: what they are, and whether
/// they were cleared away.
pub(super) fn surplus(before: &Report, after: &Report) -> Option<String> {
    let first = before.surplus.first()?.as_str();
    let count = before.surplus.len();
    Some(match after.surplus.is_empty() {
        true => t!("terminal-surplus-cleared", count = count),
        false => {
            let told = t!("vault-surplus", count = count, file = first);
            format!("{told} {}", t!("terminal-surplus-mend"))
        }
    })
}

/// The outcome of a check as data.
#[derive(Serialize)]
pub(super) struct Data<'a> {
    /// In the end, after mending.
    sound: bool,
    last_backup: Option<String>,
    files: Vec<FileLine<'a>>,
    leftovers: &'a [String],
    /// Contents of attachments of which no case tells.
    surplus: &'a [String],
}

#[derive(Serialize)]
struct FileLine<'a> {
    file: &'a str,
    condition: Condition,
    message: Option<String>,
    remedy: Option<RemedyLine>,
    mended: bool,
}

#[derive(Serialize)]
struct RemedyLine {
    kind: &'static str,
    revision: Option<u64>,
    saved_at: Option<String>,
}

impl RemedyLine {
    fn of(remedy: &Remedy) -> Self {
        let plain = |kind| Self { kind, revision: None, saved_at: None };
        let version = |kind, revision: u64, at: &Timestamp| Self {
            kind,
            revision: Some(revision),
            saved_at: Some(at.to_rfc3339()),
        };
        match remedy {
            Remedy::History { revision, saved_at } => version("history", *revision, saved_at),
            Remedy::Backup { revision, saved_at } => version("backup", *revision, saved_at),
            Remedy::SecondCopy => plain("second-copy"),
            Remedy::PutBack => plain("put-back"),
            Remedy::EncryptAnew => plain("encrypt-anew"),
            Remedy::SetAside => plain("set-aside"),
            Remedy::Accept => plain("accept"),
            Remedy::Nothing => plain("nothing"),
            Remedy::LookAgain => plain("look-again"),
        }
    }
}

/// The outcome of a check as data.
pub(super) fn data<'a>(
    report: &'a Report,
    found: &[Found],
    sound: bool,
    last_backup: Option<Timestamp>,
) -> Data<'a> {
    let files = report.files.iter();
    Data {
        sound,
        last_backup: last_backup.map(|at| at.to_rfc3339()),
        files: files.map(|checked| file_line(checked, found)).collect(),
        leftovers: &report.leftovers,
        surplus: &report.surplus,
    }
}

fn file_line<'a>(checked: &'a Checked, found: &[Found]) -> FileLine<'a> {
    let found = found.iter().find(|one| one.file == checked.file);
    FileLine {
        file: &checked.file,
        condition: checked.condition,
        message: checked.error.as_ref().map(ToString::to_string),
        remedy: found.map(|one| RemedyLine::of(&one.remedy)),
        mended: found.is_some_and(|one| one.mended),
    }
}
