//! `document`: a page that comes out, for one reader.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use serde::Serialize;

use super::advise::guidance;
use crate::advice::{self, Advice};
use crate::case::{Case, DocumentKind, DocumentMade, PersonId};
use crate::cli::command::*;
use crate::cli::secret::{PASSPHRASE_FILE, RECOVERY_FILE};
use crate::cli::unlocking::{ORGANISATION_KEY, RECOVERY};
use crate::documents::{self, Audience, Ground, Order, Paper, Refusal, Typeset, Unmade};
use crate::guidance::logic::Truth;
use crate::redaction::{Reader, Shown};
use crate::t;
use crate::vault::exchange::PlainDocument;
use crate::vault::{Named, RealDisk, VaultError};

/// The region whose agreements count.
const GENERAL: &str = "nl";

const KIND: CommandOption = CommandOption::with_value("kind", "SOORT", "help-document-kind");
const FOR: CommandOption = CommandOption::with_value("for", "WIE", "help-document-for");
const OUT: CommandOption = CommandOption::with_value("out", "BESTAND", "help-document-out");
const LARGE: CommandOption = CommandOption::flag("large", "help-document-large");
const LEFT_OUT: CommandOption = CommandOption::flag("left-out", "help-document-left-out");
const KINDS: CommandOption = CommandOption::flag("kinds", "help-document-kinds");

pub(super) const DOCUMENT: Command = Command {
    name: "document",
    meaning: "help-document",
    arguments: &[DIR, CASE],
    options: &[
        KIND,
        FOR,
        OUT,
        LARGE,
        LEFT_OUT,
        KINDS,
        TEXT_OR_JSON,
        PASSPHRASE_FILE,
        RECOVERY,
        RECOVERY_FILE,
        ORGANISATION_KEY,
        BY,
    ],
    run: Run::WithoutVault(|given| {
        let format = given.format(&TEXT_OR_JSON)?;
        if given.flag(&KINDS) {
            return Ok(Box::new(move |streams, _| kinds(format, streams)));
        }
        let opening = Opening::understand(given)?;
        let wanted = Wanted {
            case: given.word()?,
            kind: kind(&given.needed(&KIND)?)?,
            reader: given.needed(&FOR)?,
            large: given.flag(&LARGE),
            out: given.path(&OUT),
            left_out: given.flag(&LEFT_OUT),
        };
        if wanted.out.is_none() && !wanted.left_out {
            return Err(Failure::usage(&t!("terminal-document-no-file")));
        }
        let task: VaultTask = Box::new(move |session, streams| document(&wanted, session, streams));
        Ok(Box::new(move |streams, setting| in_vault(&opening, task, streams, setting)))
    }),
};

struct Wanted {
    case: String,
    kind: DocumentKind,
    reader: String,
    large: bool,
    out: Option<PathBuf>,
    left_out: bool,
}

fn kind(typed: &str) -> Result<DocumentKind, Failure> {
    DocumentKind::from_id(typed).ok_or_else(|| {
        let known = DocumentKind::ALL.map(DocumentKind::id);
        Failure::usage(&t!("terminal-document-kind", kind = typed, kinds = known.join(", ")))
    })
}

/// A kind as data.
#[derive(Serialize)]
struct KindTold {
    id: &'static str,
    name: String,
    readers: Vec<String>,
}

/// Shows every kind with its readers.
fn kinds(format: Format, streams: &mut Streams<'_>) -> Outcome {
    let told = DocumentKind::ALL.into_iter().map(|kind| KindTold {
        id: kind.id(),
        name: kind.called(),
        readers: kind.audiences().iter().map(|one| one.name()).collect(),
    });
    let data: Vec<KindTold> = told.collect();
    let row = |one: &KindTold| vec![one.id.to_owned(), one.name.clone(), one.readers.join(", ")];
    let rows: Vec<Vec<String>> = data.iter().map(row).collect();
    streams.show_as(format, &data, || aligned(rows))
}

fn document(wanted: &Wanted, session: &Session<'_>, streams: &mut Streams<'_>) -> Outcome {
    let case = session.vault.open(find(&session.vault, &wanted.case)?)?.case;
    let reader = reader(&case, &wanted.reader)?;
    let shown = Shown::of(&case, &reader, session.now().date_naive());
    if wanted.left_out {
        tell_left_out(&case, &shown, streams)?;
    }
    let Some(out) = &wanted.out else {
        return Ok(Exit::Fine);
    };
    let paper = paper(wanted, &shown, session)?;
    let set = documents::typeset(&paper).map_err(|error| unmade(&error))?;
    let audience = documents::audience(&case, &reader);
    // The case knows of a page before it is there, and forgets one that never was.
    let made = remember(wanted.kind, &paper, &reader, &case, session.now().date_naive());
    keep(&made, session, streams)?;
    if let Err(failure) = write(wanted, &case, &set, (out, audience), session) {
        keep(&case, session, streams)?;
        return Err(failure);
    }
    tell_warnings(&shown, &set, streams);
    streams.show(&t!(
        "terminal-document-made",
        kind = wanted.kind.called(),
        file = out.to_string_lossy(),
        pages = set.pages(),
        reader = reader.name(&case),
        left_out = shown.left_out().len()
    ))
}

fn reader(case: &Case, typed: &str) -> Result<Reader, Failure> {
    Reader::typed(case, typed).ok_or_else(|| {
        let known: Vec<String> = Reader::all(case).iter().map(|one| one.name(case)).collect();
        Failure::usage(&t!("terminal-document-reader", who = typed, readers = known.join(", ")))
    })
}

/// Names what this reader does not get, and why.
fn tell_left_out(case: &Case, shown: &Shown, streams: &mut Streams<'_>) -> Outcome {
    let lines: Vec<String> = shown.left_out().iter().map(|one| one.words(case)).collect();
    match lines.is_empty() {
        true => streams.show(&t!("terminal-document-nothing-left-out")),
        false => streams.show(&lines.join("\n")),
    }
}

fn paper(wanted: &Wanted, shown: &Shown, session: &Session<'_>) -> Result<Paper, Failure> {
    let (guidance, on) = (guidance()?, session.now().date_naive());
    // The grounds are those of what the reader may know, so that none tells more.
    let advice = advice::advise(shown.case(), &guidance, guidance.region_or_first(GENERAL), on);
    let order = Order {
        kind: wanted.kind,
        large: wanted.large,
        on,
        guidance: &guidance,
        grounds: &grounds(&advice),
    };
    documents::make(&order, shown).map_err(|refusal| refused(&refusal))
}

/// The grounds that hold, each with where it stands.
fn grounds(advice: &Advice) -> Vec<Ground> {
    let hold = advice.criteria.iter().filter(|one| one.state == Truth::Holds);
    hold.map(|one| Ground { name: one.reason.clone(), source: one.sources.join("; ") }).collect()
}

fn refused(refusal: &Refusal) -> Failure {
    match refusal {
        Refusal::NotMeantFor(..) => Failure::usage(&refusal.words()),
        Refusal::Lacking(_) => Failure::failed(refusal.words()),
    }
}

fn unmade(error: &Unmade) -> Failure {
    Failure::failed(t!("terminal-document-unmade", reason = error.to_string()))
}

fn write(
    wanted: &Wanted,
    case: &Case,
    set: &Typeset,
    (out, audience): (&Path, Audience),
    session: &Session<'_>,
) -> Result<(), Failure> {
    let no_file = || Failure::usage(&t!("terminal-document-no-file"));
    let file = out.file_name().and_then(|name| name.to_str()).ok_or_else(no_file)?;
    let folder = out.parent().filter(|folder| !folder.as_os_str().is_empty());
    let disk = RealDisk::new(folder.unwrap_or(Path::new(".")));
    let bytes = set.pdf().map_err(|error| unmade(&error))?;
    let (kind, reader) = (wanted.kind.called(), audience.name());
    let of = Named::of(case);
    let document = PlainDocument { file, bytes: &bytes, of, kind: &kind, reader: &reader };
    Ok(session.vault.write_document(&disk, &document, &session.by, session.now())?)
}

/// What deserves a look before it is given: words that were left out of a text, and
/// what no typeface shows.
fn tell_warnings(shown: &Shown, set: &Typeset, streams: &mut Streams<'_>) {
    match shown.warnings().len() {
        0 => {}
        count => streams.warn(&t!("terminal-document-warnings", count = count)),
    }
    let unshown: Vec<&str> = set.unshown().collect();
    if !unshown.is_empty() {
        streams.warn(&t!("terminal-document-unshown", characters = unshown.join(" ")));
    }
}

/// The case with for whom it was made.
fn remember(
    kind: DocumentKind,
    paper: &Paper,
    reader: &Reader,
    case: &Case,
    on: NaiveDate,
) -> Case {
    let mut case = case.clone();
    let (person, outside) = match reader {
        Reader::Person(id) => (*id, String::new()),
        other => (PersonId::default(), other.name(&case)),
    };
    case.remember_document(DocumentMade {
        kind,
        person,
        reader: outside,
        standing: paper.standing.clone(),
        on: Some(on),
        ..DocumentMade::default()
    });
    case
}

/// Writes the case in the vault. Where it was changed elsewhere meanwhile it stands in
/// a second copy, which knows what it must know.
fn keep(case: &Case, session: &Session<'_>, streams: &mut Streams<'_>) -> Result<(), Failure> {
    match session.vault.save(case, &session.by, session.now()) {
        Ok(_) => Ok(()),
        Err(conflict @ VaultError::Conflict(_)) => {
            streams.warn(&conflict.to_string());
            Ok(())
        }
        Err(error) => {
            Err(Failure::failed(t!("terminal-document-not-remembered", reason = error.to_string())))
        }
    }
}
