//! `document`: a page that comes out, for one reader.

mod copy;
mod kinds;

use std::path::{Path, PathBuf};

use super::advise::{REGION, guidance_in, region, warn_of_gone_region};
use crate::advice::{self, Advice};
use crate::case::{Case, DocumentKind, DocumentMade, PersonId};
use crate::cli::command::*;
use crate::cli::secret::{PASSPHRASE_FILE, RECOVERY_FILE};
use crate::cli::unlocking::{ORGANISATION_KEY, RECOVERY};
use crate::documents::{self, Audience, Ground, Order, Refusal};
use crate::guidance::logic::Truth;
use crate::guidance::{Guidance, Region};
use crate::redaction::{Reader, Shown};
use crate::t;
use crate::vault::exchange::PlainDocument;
use crate::vault::{Event, Named, VaultError};

const KIND: CommandOption = CommandOption::with_value("kind", "SOORT", "help-document-kind");
const FOR: CommandOption = CommandOption::with_value("for", "WIE", "help-document-for");
const LARGE: CommandOption = CommandOption::flag("large", "help-document-large");
const COPY: CommandOption = CommandOption::flag("copy", "help-document-copy");
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
        COPY,
        LEFT_OUT,
        REGION,
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
            return Ok(Box::new(move |streams, _| kinds::kinds(format, streams)));
        }
        let opening = Opening::understand(given)?;
        let wanted = Wanted {
            case: given.word()?,
            kind: kind(&given.needed(&KIND)?)?,
            reader: given.needed(&FOR)?,
            large: given.flag(&LARGE),
            out: given.path(&OUT),
            copy: given.flag(&COPY),
            left_out: given.flag(&LEFT_OUT),
            format,
            region: given.text(&REGION)?,
        };
        if wanted.out.is_none() && !wanted.left_out && !wanted.copy {
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
    /// Whether the sections of the form of the receiver are shown.
    copy: bool,
    left_out: bool,
    format: Format,
    region: Option<String>,
}

fn kind(typed: &str) -> Result<DocumentKind, Failure> {
    DocumentKind::from_id(typed).ok_or_else(|| {
        let known = DocumentKind::ALL.map(DocumentKind::id);
        Failure::usage(&t!("terminal-document-kind", kind = typed, kinds = known.join(", ")))
    })
}

fn document(wanted: &Wanted, session: &Session<'_>, streams: &mut Streams<'_>) -> Outcome {
    let case = session.vault.open(find(&session.vault, &wanted.case)?)?.case;
    let reader = reader(&case, &wanted.reader)?;
    let shown = Shown::of(&case, &reader, session.now().date_naive());
    if wanted.left_out {
        tell_left_out(&case, &shown, streams)?;
    }
    let named = wanted.region.as_deref();
    let method = guidance_in(named, streams, session.setting)?;
    let followed = region(&method, named, session.setting)?;
    if wanted.copy {
        copied(wanted, (&method, followed), &case, &shown, session, streams)?;
    }
    warn_of_gone_region(named, followed, session.setting, streams);
    let Some(out) = &wanted.out else {
        return Ok(Exit::Fine);
    };
    session.vault.may_give_in_clear()?;
    let paper = ordered(wanted, (&method, followed), &shown, session, documents::make)?;
    let written = written(&paper, out)?;
    // The case knows of a page before it is there, and forgets one that never was.
    let audience = documents::audience(&case, &reader);
    keep(&remembering(wanted.kind, &paper.standing, &reader, &case, session), session, streams)?;
    if let Err(failure) = write(wanted, &case, &written.bytes, (out, audience), session) {
        keep(&case, session, streams)?;
        return Err(failure);
    }
    tell_warnings(&shown, streams);
    tell_unshown(&written.unshown, streams);
    let (kind, file) = (wanted.kind.called(), out.to_string_lossy());
    let (reader, left_out) = (reader.name(&case), shown.left_out().len());
    streams.show(&match written.pages {
        Some(pages) => t!(
            "terminal-document-made",
            kind = kind,
            file = file,
            pages = pages,
            reader = reader,
            left_out = left_out
        ),
        None => t!(
            "terminal-document-made-word",
            kind = kind,
            file = file,
            reader = reader,
            left_out = left_out
        ),
    })
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

/// Shows what to copy into the form of the reader, and notes that it was given.
fn copied(
    wanted: &Wanted,
    method: (&Guidance, &Region),
    case: &Case,
    shown: &Shown,
    session: &Session<'_>,
    streams: &mut Streams<'_>,
) -> Outcome {
    session.vault.may_give_in_clear()?;
    let sections = ordered(wanted, method, shown, session, documents::form)?;
    let kind = wanted.kind.called();
    let audience = documents::audience(case, shown.reader()).name();
    keep(&remembering(wanted.kind, "", shown.reader(), case, session), session, streams)?;
    session.note(Event::DocumentMade(Named::of(case), kind, audience), streams);
    tell_warnings(shown, streams);
    copy::show(&sections, wanted.format, streams)
}

/// Makes something for a reader, by the method and the agreements of the region.
fn ordered<T>(
    wanted: &Wanted,
    (guidance, region): (&Guidance, &Region),
    shown: &Shown,
    session: &Session<'_>,
    make: impl FnOnce(&Order<'_>, &Shown) -> Result<T, Refusal>,
) -> Result<T, Failure> {
    let on = session.now().date_naive();
    // The grounds are those of what the reader may know, so that none tells more.
    let advice = advice::advise(shown.case(), guidance, region, on);
    let order = Order {
        kind: wanted.kind,
        large: wanted.large,
        on,
        guidance,
        region,
        grounds: &grounds(&advice),
    };
    make(&order, shown).map_err(|refusal| refused(&refusal))
}

/// The grounds that hold, each with where it stands.
fn grounds(advice: &Advice) -> Vec<Ground> {
    let hold = advice.criteria.iter().filter(|one| one.state == Truth::Holds);
    hold.map(|one| Ground { name: one.reason.clone(), source: one.sources.join("; ") }).collect()
}

fn refused(refusal: &Refusal) -> Failure {
    match refusal {
        Refusal::NotMeantFor(..) | Refusal::NoForm(_) => Failure::usage(&refusal.words()),
        Refusal::Lacking(_) => Failure::failed(refusal.words()),
    }
}

fn write(
    wanted: &Wanted,
    case: &Case,
    bytes: &[u8],
    (out, audience): (&Path, Audience),
    session: &Session<'_>,
) -> Result<(), Failure> {
    let (disk, file) = place(out)?;
    let (kind, reader) = (wanted.kind.called(), audience.name());
    let document = PlainDocument { file, bytes, of: Named::of(case), kind: &kind, reader: &reader };
    Ok(session.vault.write_document(&disk, &document, &session.by, session.now())?)
}

/// What deserves a look before it is given: words that were left out of a text.
fn tell_warnings(shown: &Shown, streams: &mut Streams<'_>) {
    match shown.warnings().len() {
        0 => {}
        count => streams.warn(&t!("terminal-document-warnings", count = count)),
    }
}

/// The same for what no typeface shows.
fn tell_unshown(unshown: &[String], streams: &mut Streams<'_>) {
    if !unshown.is_empty() {
        streams.warn(&t!("terminal-document-unshown", characters = unshown.join(" ")));
    }
}

/// The case with for whom it was made.
fn remembering(
    kind: DocumentKind,
    standing: &str,
    reader: &Reader,
    case: &Case,
    session: &Session<'_>,
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
        standing: standing.to_owned(),
        on: Some(session.now().date_naive()),
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
