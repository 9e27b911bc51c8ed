//! Who and what there is to call upon in a region.

use serde::Deserialize;
use strum::{IntoStaticStr, VariantArray};

use crate::case::Route;

/// What kind of thing one can call upon.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize, VariantArray, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum PartnerKind {
    /// An organisation.
    Organisatie,
    /// A table at which several of them sit.
    Tafel,
    /// An instrument, such as the verwijsindex.
    Instrument,
    /// A project; it may have ended since the document was written.
    Project,
}

/// For what somebody is looked for.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    Deserialize,
    VariantArray,
    IntoStaticStr,
)]
#[strum(serialize_all = "kebab-case")]
pub enum Need {
    /// Advice, and reporting.
    Advies,
    /// A safe place.
    Opvang,
    /// Help for who uses violence.
    HulpBijGeweld,
    /// Parents who separate.
    Scheiding,
    /// Children.
    Kinderen,
    /// Older people.
    Ouderen,
    /// Sexual violence.
    SeksueelGeweld,
    /// Trafficking and exploitation.
    Uitbuiting,
    /// Harmful practices, violence in the name of honour.
    SchadelijkePraktijken,
    /// Stalking.
    Stalking,
    /// Recovering from what happened.
    Herstel,
    /// Somebody who goes along.
    Steun,
    /// Protection of children by the court.
    Jeugdbescherming,
    /// A case that has got stuck, more expertise.
    Vastgelopen,
    /// Which other professionals know a child.
    WieNogMeer,
}

/// Somebody, or something, to call upon.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Partner {
    /// The id, in kebab-case.
    pub id: String,
    /// What kind of thing it is.
    pub kind: PartnerKind,
    /// What it is called.
    pub name: String,
    /// What it does.
    pub does: String,
    /// When to call upon it.
    pub when: String,
    /// Its number, where the documents give one.
    #[serde(default)]
    pub number: Option<String>,
    /// What to beware of: where the law stands, until when it was agreed.
    #[serde(default)]
    pub mind: Option<String>,
    /// With what it helps.
    pub helps_with: Vec<Need>,
    /// The routes along which it is asked.
    #[serde(default)]
    pub routes: Vec<Route>,
    /// Where it comes from: the document, and the place in it.
    pub sources: Vec<String>,
}
