//! What happened.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Answer, PersonId};

/// An incident within one case. 0 means: not numbered yet.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct IncidentId(pub u32);

/// Forms of violence, in the words of the field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum ViolenceForm {
    /// Lichamelijk geweld.
    Lichamelijk,
    /// Psychisch geweld: schelden, vernederen, dreigen.
    Psychisch,
    /// Seksueel geweld.
    Seksueel,
    /// Economisch of financieel geweld.
    Financieel,
    /// Verwaarlozing of onthouden van zorg.
    Verwaarlozing,
    /// Dwingende controle.
    DwingendeControle,
    /// Stalking.
    Stalking,
    /// Ruzie tussen ouders over en rond een scheiding.
    Conflictscheiding,
    /// Kinderen die geweld meemaken.
    KindAlsGetuige,
    /// Ontspoorde mantelzorg of ouderenmishandeling.
    Ouderenmishandeling,
    /// Geweld van een kind tegen een ouder.
    TegenOuders,
    /// Eergerelateerd geweld, huwelijksdwang, achterlating, vrouwelijke genitale verminking.
    Eergerelateerd,
}

impl ViolenceForm {
    /// All forms, in the order in which they are offered.
    pub const ALL: [Self; 12] = [
        Self::Lichamelijk,
        Self::Psychisch,
        Self::Seksueel,
        Self::Financieel,
        Self::Verwaarlozing,
        Self::DwingendeControle,
        Self::Stalking,
        Self::Conflictscheiding,
        Self::KindAlsGetuige,
        Self::Ouderenmishandeling,
        Self::TegenOuders,
        Self::Eergerelateerd,
    ];
}

/// One event, in plain facts.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Incident {
    /// The number others refer to.
    pub id: IncidentId,
    /// The day; absent when nobody knows.
    pub on: Option<NaiveDate>,
    /// What happened, seen or heard, without judgement.
    pub what: String,
    /// Who were part of it.
    pub involved: BTreeSet<PersonId>,
    /// Whether children were there.
    pub children_present: Answer,
    /// Whether somebody was hurt.
    pub injury: Answer,
    /// Whether a weapon was used or shown.
    pub weapon: Answer,
    /// Whether the police came.
    pub police: Answer,
    /// Who told it.
    pub told_by: String,
}
