//! The forms of receivers: what they ask, in their order.

use serde::Deserialize;

use super::{Basis, Region};
use crate::case::{DocumentKind, Route};

/// Something that the case may hold and a form asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
pub enum FormPart {
    /// Who holds which role: who reports or asks.
    Roles,
    /// Who belongs to the family.
    Family,
    /// How everybody is reached, and who reads along.
    Reach,
    /// Who of the network and the professionals are there.
    Helpers,
    /// What it began with, worries and forms of violence.
    Concern,
    /// What happened.
    Incidents,
    /// Orders to stay away.
    Orders,
    /// Signs of danger, each with what was seen.
    Signs,
    /// How safe each says it is, in their own words.
    Scores,
    /// What was talked about with children.
    ChildTalks,
    /// How the meldcode was weighed.
    Weighed,
    /// Who gave advice.
    Advice,
    /// Who of the family knows of the report.
    Told,
    /// What goes well.
    Strengths,
    /// What makes less safe and what protects, as somebody said it.
    Risks,
    /// Agreements that hold.
    Agreements,
    /// Where it is stuck, and with whom that was taken up.
    Stuck,
    /// Phase, level, priorities.
    Standing,
    /// Why this is asked, as was noted with the route.
    Reason,
}

/// Something of which can be told that the case lacks it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
pub enum FormCheck {
    /// When everybody of the family was born, or how old they are.
    Born,
    /// Who has gezag over the children.
    Custody,
    /// On which day each incident was.
    IncidentDays,
    /// That everybody of the family knows of the report, or why not.
    Told,
    /// What everybody of the family says of it.
    OwnWords,
}

/// One part of what a section is filled with.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormTake {
    /// Which part.
    pub part: FormPart,
    /// What to say when the case holds nothing of it; empty where that is no lack.
    #[serde(default)]
    pub lacks: String,
}

/// A section of a form.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormSectionGuide {
    /// What it is called on the form.
    pub title: String,
    /// What fills it, in this order.
    pub takes: Vec<FormTake>,
    /// What is looked at for something that is lacking.
    #[serde(default)]
    pub checks: Vec<FormCheck>,
    /// What the form asks and no case holds.
    #[serde(default)]
    pub by_hand: Vec<String>,
    /// How sure it is that the form asks this here.
    pub basis: Basis,
    /// Where it comes from.
    pub sources: Vec<String>,
}

/// The form of one receiver.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormGuide {
    /// Which document it stands for.
    pub kind: DocumentKind,
    /// The ids of the regions that have this form; none: wherever there is no other.
    #[serde(default)]
    pub regions: Vec<String>,
    /// Along which route it is asked; a report goes along none.
    #[serde(default)]
    pub route: Option<Route>,
    /// What it is called.
    pub name: String,
    /// What to do before it is given.
    pub before: String,
    /// Its sections, in its order.
    pub sections: Vec<FormSectionGuide>,
    /// How sure the order is.
    pub basis: Basis,
    /// Where the order comes from.
    pub sources: Vec<String>,
}

impl FormGuide {
    /// Documents that have the order of a form.
    pub const KINDS: [DocumentKind; 5] = [
        DocumentKind::Melding,
        DocumentKind::AanvraagVeiligheidshuis,
        DocumentKind::AanvraagJeugdbeschermingstafel,
        DocumentKind::AanvraagRaad,
        DocumentKind::AanvraagExpertteam,
    ];

    /// The form for a document in a region: its own, or else the one of everybody.
    pub(super) fn of<'a>(all: &'a [Self], kind: DocumentKind, region: &Region) -> Option<&'a Self> {
        let of_kind = || all.iter().filter(|form| form.kind == kind);
        let own = of_kind().find(|form| form.regions.iter().any(|id| region.is_called(id)));
        own.or_else(|| of_kind().find(|form| form.regions.is_empty()))
    }
}
