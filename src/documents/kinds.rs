//! Which documents there are, and for whom each is meant.

use crate::case::record::{Chosen, named};
use crate::case::{DocumentKind, Phase};
use crate::t;

/// What kind of reader a document is made for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Audience {
    /// An adult of the family.
    Adult,
    /// A child of the family.
    Child,
    /// Family, friends and neighbours who help.
    Network,
    /// Somebody who helps by profession, or an organisation.
    Professional,
    /// Veilig Thuis.
    VeiligThuis,
    /// The Zorg- en Veiligheidshuis.
    Veiligheidshuis,
    /// The Jeugdbeschermingstafel.
    Jeugdbeschermingstafel,
    /// The Regionaal Expertteam.
    Expertteam,
    /// A case meeting.
    Meeting,
    /// A colleague of the field.
    Colleague,
    /// The archive.
    Archive,
}

impl DocumentKind {
    /// What it is called for a program.
    #[must_use]
    pub fn id(self) -> &'static str {
        Chosen::name(self)
    }

    /// The kind that a program calls so.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.id() == id)
    }

    /// What it is called.
    #[must_use]
    pub fn called(self) -> String {
        named("document-{}", self)
    }

    /// For whom it is meant. Whoever is not here gets another one, or none.
    #[must_use]
    pub fn audiences(self) -> &'static [Audience] {
        use Audience::{Adult, Archive, Child, Colleague, Meeting, VeiligThuis};
        match self {
            Self::Veiligheidsplan
            | Self::Top3Plan
            | Self::Hulpverleningsplan
            | Self::Herstelplan => &Audience::ALL,
            Self::Koelkastblad => &[Adult, Child],
            Self::Kinderblad => &[Child],
            Self::AveBesluit | Self::Verloop => &[VeiligThuis, Meeting, Colleague, Archive],
            Self::Melding => &[VeiligThuis, Archive],
            Self::AanvraagVeiligheidshuis => &[Audience::Veiligheidshuis, Archive],
            Self::AanvraagJeugdbeschermingstafel => &[Audience::Jeugdbeschermingstafel, Archive],
            Self::AanvraagExpertteam => &[Audience::Expertteam, Archive],
            Self::Overdracht => &[Colleague, Archive],
            Self::Inzage => &[Adult, Child],
        }
    }

    /// Whether it is meant for this kind of reader.
    #[must_use]
    pub fn is_for(self, audience: Audience) -> bool {
        self.audiences().contains(&audience)
    }

    /// The phase of which it is the plan, if it is one.
    pub(super) fn phase(self) -> Option<Phase> {
        match self {
            Self::Veiligheidsplan | Self::Koelkastblad | Self::Kinderblad => {
                Some(Phase::DirecteVeiligheid)
            }
            Self::Hulpverleningsplan => Some(Phase::Risicos),
            Self::Herstelplan => Some(Phase::Herstel),
            _ => None,
        }
    }
}

impl Audience {
    /// All of them, those of the family first.
    pub const ALL: [Self; 11] = [
        Self::Adult,
        Self::Child,
        Self::Network,
        Self::Professional,
        Self::VeiligThuis,
        Self::Veiligheidshuis,
        Self::Jeugdbeschermingstafel,
        Self::Expertteam,
        Self::Meeting,
        Self::Colleague,
        Self::Archive,
    ];

    /// What they are called together.
    #[must_use]
    pub fn name(self) -> String {
        t!(match self {
            Self::Adult => "document-for-adult",
            Self::Child => "document-for-child",
            Self::Network => "document-for-network",
            Self::Professional => "document-for-professional",
            Self::VeiligThuis => "reader-veilig-thuis",
            Self::Veiligheidshuis => "reader-zorg-en-veiligheidshuis",
            Self::Jeugdbeschermingstafel => "reader-jeugdbeschermingstafel",
            Self::Expertteam => "reader-expertteam",
            Self::Meeting => "document-for-meeting",
            Self::Colleague => "document-for-colleague",
            Self::Archive => "reader-archief",
        })
    }
}
