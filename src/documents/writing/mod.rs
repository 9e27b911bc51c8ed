//! The words of each kind of document, from a case that holds no more than its
//! reader may see.

mod child;
mod decision;
mod drawings;
mod form;
mod form_lacks;
mod form_parts;
mod fridge;
mod handover;
mod inspection;
mod meeting;
mod parts;
mod plan;
mod reminder;
mod story;
mod top3;

pub(super) use form::{Filled, filled, order};

use chrono::NaiveDate;

use super::audience::Audience;
use super::order::{For, Ground, Order};
use super::paper::{Block, Form, Paper};
use super::told;
use crate::case::{Ages, Case, DocumentKind, Names, PersonId};
use crate::guidance::{Guidance, Region};
use crate::t;

/// What a document is written from.
pub(super) struct Source<'a> {
    /// A case that holds no more than the reader may see.
    pub(super) case: &'a Case,
    /// The method.
    pub(super) guidance: &'a Guidance,
    /// The region for which it is written.
    pub(super) region: &'a Region,
    /// What everybody is called.
    pub(super) names: Names,
    /// What kind of reader it is for.
    pub(super) audience: Audience,
    /// Who of the case reads it, if somebody of the case does.
    pub(super) reader: Option<PersonId>,
    /// Why the level is what it is: each ground with where it comes from.
    pub(super) grounds: &'a [Ground],
    /// The day on which it is made.
    pub(super) on: NaiveDate,
}

impl<'a> Source<'a> {
    pub(super) fn new(case: &'a Case, order: &Order<'a>, to: &For<'_>) -> Self {
        Self {
            case,
            guidance: order.guidance,
            region: order.region,
            names: Names::of(&case.family, Ages::On(order.on)),
            audience: to.audience,
            reader: to.person,
            grounds: order.grounds,
            on: order.on,
        }
    }

    fn name(&self, id: PersonId) -> &str {
        self.names.name(id)
    }
}

/// Why a document of this kind cannot be made of this case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lacking {
    /// There is no plan of this phase for this reader.
    Plan,
    /// There is no part for this child.
    ChildPart,
    /// There are no priorities in this phase.
    Priorities,
    /// No level was decided.
    Decision,
    /// It was not discussed in a meeting, or not read back.
    Discussion,
}

impl Lacking {
    /// What is lacking, and what to do.
    #[must_use]
    pub fn words(self) -> String {
        t!(match self {
            Self::Plan => "document-lacks-plan",
            Self::ChildPart => "document-lacks-child-part",
            Self::Priorities => "document-lacks-priorities",
            Self::Decision => "document-lacks-decision",
            Self::Discussion => "document-lacks-discussion",
        })
    }
}

/// Writes a document of this kind: its title, form and pieces.
pub(super) fn write(kind: DocumentKind, source: &Source<'_>) -> Result<Paper, Lacking> {
    match kind {
        DocumentKind::Veiligheidsplan
        | DocumentKind::Hulpverleningsplan
        | DocumentKind::Herstelplan => plan::write(kind, source),
        DocumentKind::Koelkastblad => fridge::write(source),
        DocumentKind::Kinderblad => child::write(source),
        DocumentKind::Top3Plan => top3::write(source),
        DocumentKind::AveBesluit => decision::write(source),
        DocumentKind::Verloop => Ok(story::write(source)),
        DocumentKind::Melding
        | DocumentKind::AanvraagVeiligheidshuis
        | DocumentKind::AanvraagJeugdbeschermingstafel
        | DocumentKind::AanvraagRaad
        | DocumentKind::AanvraagExpertteam => Ok(form::write(kind, source)),
        DocumentKind::Overdracht => Ok(handover::write(source)),
        DocumentKind::Inzage => Ok(inspection::write(source)),
        DocumentKind::Overlegverslag => meeting::write(source),
        DocumentKind::Herinnering => reminder::write(source),
    }
}

/// An empty document with this title.
fn paper(title: String, form: Form) -> Paper {
    Paper { title, form, ..Paper::default() }
}
