//! Which documents there are, and for whom each is meant.

use super::audience::Audience;
use super::data::{Meant, documents};
use crate::case::record::{Chosen, named};
use crate::case::{DocumentKind, Phase};

impl Audience {
    /// Whether they read a page at home, without anybody beside them.
    #[must_use]
    pub fn is_at_home(self) -> bool {
        documents().is_at_home(self)
    }
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

    /// For whom it is meant (`data/documents.ron`). Whoever is not here gets another
    /// one, or none.
    #[must_use]
    pub fn audiences(self) -> &'static [Audience] {
        documents().meant(self).map_or(&[], Meant::audiences)
    }

    /// Why it is meant for them and not for others.
    #[must_use]
    pub fn because(self) -> &'static str {
        documents().meant(self).map_or("", |meant| &meant.because)
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
