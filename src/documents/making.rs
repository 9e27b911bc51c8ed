//! A document of one kind for one reader.

use super::audience::Audience;
use super::data::documents;
use super::order::{For, Order};
use super::paper::{House, Paper};
use super::told::day;
use super::writing::{Lacking, Source, write};
use crate::case::{Case, DocumentKind, Place};
use crate::guidance::FormGuide;
use crate::redaction::{Reader, Shown};
use crate::t;

/// Why a document is not made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// It is not meant for this kind of reader.
    NotMeantFor(DocumentKind, Audience),
    /// The case lacks what it is made of.
    Lacking(Lacking),
    /// Nobody has a form for what is told in it, so there is nothing to copy.
    NoForm(DocumentKind),
}

impl Refusal {
    /// Why, and what to do.
    #[must_use]
    pub fn words(&self) -> String {
        match self {
            Self::NotMeantFor(kind, audience) => {
                let meant: Vec<String> = kind.audiences().iter().map(|one| one.name()).collect();
                t!(
                    "document-not-meant-for",
                    kind = kind.called(),
                    reader = audience.name(),
                    because = kind.because(),
                    meant = meant.join(", ")
                )
            }
            Self::Lacking(lacking) => lacking.words(),
            Self::NoForm(kind) => {
                let known = FormGuide::KINDS.map(DocumentKind::called).join(", ");
                t!("document-no-form", kind = kind.called(), known = known)
            }
        }
    }
}

/// Makes a document of what its reader may see.
///
/// # Errors
///
/// When it is not meant for this reader, or the case lacks what it is made of.
pub fn make(order: &Order<'_>, shown: &Shown) -> Result<Paper, Refusal> {
    let (case, reader) = (shown.case(), shown.reader());
    let person = match reader {
        Reader::Person(id) => Some(*id),
        _ => None,
    };
    let name = reader.name(case);
    make_for(order, case, &For { audience: audience(case, reader), person, name: &name })
}

/// What kind of reader somebody is.
#[must_use]
pub fn audience(case: &Case, reader: &Reader) -> Audience {
    match reader {
        Reader::Person(id) => case.family.person(*id).map_or(Audience::Adult, |one| of(one.place)),
        Reader::Outside(outside) => {
            documents().reads(&outside.id).unwrap_or(Audience::Professional)
        }
        Reader::Meeting { .. } => Audience::Meeting,
        Reader::Colleague { .. } => Audience::Colleague,
        Reader::Archive => Audience::Archive,
    }
}

fn of(place: Place) -> Audience {
    match place {
        Place::Child => Audience::Child,
        Place::Adult => Audience::Adult,
        Place::Network => Audience::Network,
        Place::Professional => Audience::Professional,
    }
}

fn make_for(order: &Order<'_>, case: &Case, to: &For<'_>) -> Result<Paper, Refusal> {
    if !order.kind.is_for(to.audience) {
        return Err(Refusal::NotMeantFor(order.kind, to.audience));
    }
    let source = Source::new(case, order, to);
    let mut paper = write(order.kind, &source).map_err(Refusal::Lacking)?;
    paper.about = about(order, case, to);
    paper.foot = foot(to);
    paper.large = order.large;
    paper.house = order.region.house.as_ref().map(House::of);
    Ok(paper)
}

/// From whom, when, for whom.
fn about(order: &Order<'_>, case: &Case, to: &For<'_>) -> String {
    let team = case.regie.casusregie.organisation.trim().to_owned();
    let parts = [team, day(order.on), t!("document-to", name = to.name)];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(" · ")
}

/// How to handle it.
fn foot(to: &For<'_>) -> String {
    match to.audience {
        Audience::Child => t!("document-child-foot"),
        audience if audience.is_at_home() => t!("document-foot-family"),
        _ => t!("document-foot", name = to.name),
    }
}
