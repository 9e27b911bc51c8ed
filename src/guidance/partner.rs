//! Who and what there is to call upon in a region.

use serde::Deserialize;
use strum::{IntoStaticStr, VariantArray};

use super::number::{is_other, told};
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
    /// The number that the region itself gives, where a municipality put another in its
    /// place.
    #[serde(skip)]
    pub of_region: Option<String>,
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

impl Partner {
    /// Its number as it is told, as [`Phone::told`](super::Phone::told); none where no
    /// number is known.
    #[must_use]
    pub fn told(&self) -> Option<String> {
        let number = self.number.as_deref().or(self.of_region.as_deref())?;
        let other = self.of_region.as_deref().filter(|of_region| is_other(of_region, number));
        Some(told(number, other))
    }

    /// The same in the place of this one, remembering its number where it is another.
    pub(super) fn in_place_of(&self, before: &Self) -> Self {
        let of_region = before.of_region.clone().or_else(|| before.number.clone());
        let is_kept = |of_region: &String| {
            self.number.as_ref().is_some_and(|number| !is_other(of_region, number))
        };
        Self { of_region: of_region.filter(|number| !is_kept(number)), ..self.clone() }
    }
}
