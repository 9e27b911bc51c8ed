//! For whom each document is meant, read from `data/documents.ron` and checked as a
//! whole.

use std::sync::LazyLock;

use ron::Options;
use ron::error::SpannedError;
use serde::Deserialize;

use super::audience::Audience;
use crate::case::DocumentKind;
use crate::guidance::GuidanceFault;
use crate::redaction::Reader;
use crate::t;

const FILE: &str = "documents.ron";

const SOURCE: &str = include_str!("../../data/documents.ron");

/// As what a role outside reads.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RoleReads {
    /// Its name in `data/readers.ron`.
    role: String,
    reads: Audience,
}

/// For whom one kind is meant.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Meant {
    kind: DocumentKind,
    readers: Readers,
    /// Why for them and not for others.
    pub(super) because: String,
    /// Where that comes from.
    sources: Vec<String>,
}

#[derive(Debug, Deserialize)]
enum Readers {
    Everybody,
    Only(Vec<Audience>),
}

impl Meant {
    /// The kinds of readers, the first of whom it is most meant for.
    pub(super) fn audiences(&self) -> &[Audience] {
        match &self.readers {
            Readers::Everybody => &Audience::ALL,
            Readers::Only(readers) => readers,
        }
    }
}

/// All of it. Where it cannot be read nobody gets anything; a test reads it.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Documents {
    roles: Vec<RoleReads>,
    /// Who reads a page at home.
    at_home: Vec<Audience>,
    kinds: Vec<Meant>,
}

static DOCUMENTS: LazyLock<Documents> = LazyLock::new(|| read(SOURCE).unwrap_or_default());

pub(super) fn documents() -> &'static Documents {
    &DOCUMENTS
}

impl Documents {
    /// For whom a kind is meant.
    pub(super) fn meant(&self, kind: DocumentKind) -> Option<&Meant> {
        self.kinds.iter().find(|one| one.kind == kind)
    }

    /// Whether somebody reads a page at home.
    pub(super) fn is_at_home(&self, audience: Audience) -> bool {
        self.at_home.contains(&audience)
    }

    /// As what a role outside reads.
    pub(super) fn reads(&self, role: &str) -> Option<Audience> {
        self.roles.iter().find(|one| one.role == role).map(|one| one.reads)
    }
}

fn read(text: &str) -> Result<Documents, Vec<GuidanceFault>> {
    let documents: Documents =
        Options::default().from_str(text).map_err(|error| vec![malformed(&error)])?;
    let faults = faults(&documents, text);
    if faults.is_empty() { Ok(documents) } else { Err(faults) }
}

fn malformed(error: &SpannedError) -> GuidanceFault {
    let (at, reason) = (error.span.start, error.code.to_string());
    GuidanceFault {
        file: FILE.to_owned(),
        line: at.line,
        what: t!("guidance-malformed", column = at.col.to_string(), reason = reason),
        mend: t!("guidance-malformed-mend"),
    }
}

/// A fault where the last of these words stand for the last time.
fn fault(text: &str, words: &str, what: String, mend: String) -> GuidanceFault {
    let at = text.rfind(words).unwrap_or_default();
    let line = 1 + text.get(..at).map_or(0, |before| before.matches('\n').count());
    GuidanceFault { file: FILE.to_owned(), line, what, mend }
}

fn faults(documents: &Documents, text: &str) -> Vec<GuidanceFault> {
    let each = documents.kinds.iter().flat_map(|one| of_kind(one, text));
    let each = each.chain(kinds(documents, text)).chain(roles(documents, text));
    each.chain(at_home(documents, text)).collect()
}

/// Somebody, and nobody twice.
fn at_home(documents: &Documents, text: &str) -> Option<GuidanceFault> {
    (!is_list_of_readers(&documents.at_home))
        .then(|| fault(text, "at_home:", t!("guidance-readers"), t!("guidance-readers-mend")))
}

/// Whether there are readers, and none of them twice.
fn is_list_of_readers(all: &[Audience]) -> bool {
    let mut readers = all.to_vec();
    readers.sort_unstable();
    readers.dedup();
    !readers.is_empty() && readers.len() == all.len()
}

/// A reason, its source, and readers of whom none is named twice.
fn of_kind(one: &Meant, text: &str) -> Vec<GuidanceFault> {
    let at = format!("kind: {:?},", one.kind);
    let fault = |what, mend| fault(text, &at, what, mend);
    let mut faults = Vec::new();
    if one.because.trim().is_empty() {
        faults.push(fault(t!("guidance-empty", field = "because"), t!("guidance-empty-mend")));
    }
    if one.sources.is_empty() || one.sources.iter().any(|source| source.trim().is_empty()) {
        faults.push(fault(t!("guidance-no-source"), t!("guidance-no-source-mend")));
    }
    if !is_list_of_readers(one.audiences()) {
        faults.push(fault(t!("guidance-readers"), t!("guidance-readers-mend")));
    }
    faults
}

/// Every kind once.
fn kinds(documents: &Documents, text: &str) -> Vec<GuidanceFault> {
    let count = |kind| documents.kinds.iter().filter(|one| one.kind == kind).count();
    let wrong = DocumentKind::ALL.into_iter().filter(|kind| count(*kind) != 1);
    let told = wrong.map(|kind| {
        let at = format!("kind: {kind:?},");
        let what = t!("guidance-document-once", kind = format!("{kind:?}"));
        fault(text, &at, what, t!("guidance-document-once-mend"))
    });
    told.collect()
}

/// Every role outside once, and each kind of reader that only a role can be.
fn roles(documents: &Documents, text: &str) -> Vec<GuidanceFault> {
    let known = Reader::roles().map(|role| role.id.as_str());
    let named = documents.roles.iter().map(|one| one.role.as_str());
    let count = |id: &str| documents.roles.iter().filter(|one| one.role == id).count();
    let mut all: Vec<&str> = known.clone().chain(named).collect();
    all.sort_unstable();
    all.dedup();
    let is_known = |id: &str| known.clone().any(|one| one == id);
    let wrong = all.into_iter().filter(|id| !is_known(id) || count(id) != 1);
    let wrong = wrong.map(|id| {
        let what = t!("guidance-role-once", role = id);
        fault(text, &format!("role: \"{id}\""), what, t!("guidance-role-once-mend"))
    });
    let is_read = |one: &Audience| documents.roles.iter().any(|role| role.reads == *one);
    let unread = Audience::ROLES.into_iter().filter(|one| !is_read(one)).map(|one| {
        let what = t!("guidance-reader-nobody", reader = format!("{one:?}"));
        fault(text, "roles:", what, t!("guidance-reader-nobody-mend"))
    });
    wrong.chain(unread).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One change gives a fault with these words, on the line where the others stand for
    /// the last time; on the first line when they stand nowhere.
    fn refused(from: &str, to: &str, at: &str, words: &str) {
        assert!(SOURCE.contains(from), "{from}");
        let spoilt = SOURCE.replacen(from, to, 1);
        let faults = read(&spoilt).unwrap_err();
        let fault = faults.iter().find(|fault| fault.what.contains(words));
        let fault = fault.unwrap_or_else(|| panic!("{to}: {faults:?}"));
        let before = spoilt.rfind(at).map_or("", |at| &spoilt[..at]);
        let line = before.matches('\n').count() + 1;
        assert_eq!((fault.line, fault.file.as_str()), (line, FILE), "{fault}");
        assert!(!fault.mend.starts_with("guidance-"), "{fault}");
    }

    #[test]
    fn what_is_shipped_has_no_faults() {
        assert_eq!(read(SOURCE).unwrap().kinds.len(), DocumentKind::ALL.len());
    }

    #[test]
    fn what_is_wrong_is_named_with_its_line() {
        refused("kind: Melding,", "kind: Meldning,", "Meldning", "Meldning");
        refused("Only([Raad,", "Only([Raat,", "Raat", "Raat");
        refused("kind: Inzage,", "kind: Melding,", "kind: Melding,", "‘Melding’");
        refused(
            "Only([Colleague, Archive]),\n            because: \"Alleen",
            "Only([]),\n            because: \"Alleen",
            "kind: Overdracht,",
            "lezers",
        );
        refused("Only([Adult, Child])", "Only([Adult, Adult])", "kind: Koelkastblad,", "lezers");
        refused(
            "Wie meewerkt aan veiligheid, kent het plan.",
            "",
            "kind: Veiligheidsplan,",
            "because",
        );
        refused("[\"Wmo 2015, artikel 5.2.6\"]", "[]", "kind: Melding,", "bron");
        refused("(role: \"school\", reads: Professional),", "", "role: \"school\"", "‘school’");
        refused("role: \"school\"", "role: \"raad\"", "role: \"raad\"", "‘raad’");
        refused("at_home: [Adult, Child", "at_home: [Adult, Adult", "at_home:", "lezers");
        refused("reads: Raad", "reads: Professional", "roles:", "‘Raad’");
    }
}
