//! What kinds of readers there are.

use serde::Deserialize;

use crate::t;

/// What kind of reader a document is made for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
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
    /// The Raad voor de Kinderbescherming.
    Raad,
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

impl Audience {
    /// All of them, those of the family first.
    pub const ALL: [Self; 12] = [
        Self::Adult,
        Self::Child,
        Self::Network,
        Self::Professional,
        Self::VeiligThuis,
        Self::Raad,
        Self::Veiligheidshuis,
        Self::Jeugdbeschermingstafel,
        Self::Expertteam,
        Self::Meeting,
        Self::Colleague,
        Self::Archive,
    ];

    /// Those that only a role outside reads as.
    pub(super) const ROLES: [Self; 5] = [
        Self::VeiligThuis,
        Self::Raad,
        Self::Veiligheidshuis,
        Self::Jeugdbeschermingstafel,
        Self::Expertteam,
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
            Self::Raad => "reader-raad",
            Self::Veiligheidshuis => "reader-zorg-en-veiligheidshuis",
            Self::Jeugdbeschermingstafel => "reader-jeugdbeschermingstafel",
            Self::Expertteam => "reader-expertteam",
            Self::Meeting => "document-for-meeting",
            Self::Colleague => "document-for-colleague",
            Self::Archive => "reader-archief",
        })
    }
}
