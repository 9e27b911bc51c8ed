//! For whom something is made.

use super::super::folding::folded;
use super::data::{Outside, readers};
use crate::case::record::name_in;
use crate::case::{Ages, Case, Names, PersonId, Purpose};
use crate::t;

/// Who reads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reader {
    /// Somebody of the case.
    Person(PersonId),
    /// A role outside the team.
    Outside(&'static Outside),
    /// A meeting of professionals; in one where names are said, with names.
    Meeting {
        /// Whether names are said.
        names: bool,
    },
    /// A colleague of the field who takes over, or reads along.
    Colleague {
        /// Whether the case itself is given, or a copy to read.
        purpose: Purpose,
        /// Whether with names.
        names: bool,
    },
    /// The archive of the own organisation.
    Archive,
}

/// The name of a meeting in the data.
const MEETING: &str = "overleg";

impl Reader {
    /// Every role outside the team, without the meeting, which is a reader of its own.
    pub fn roles() -> impl Iterator<Item = &'static Outside> + Clone {
        readers().outside.iter().filter(|one| one.id != MEETING)
    }

    /// The role outside with this name, such as `school`.
    #[must_use]
    pub fn outside(id: &str) -> Option<Self> {
        Self::roles().find(|one| one.id == id).map(Self::Outside)
    }

    /// Everybody for whom something can be made of a case, the people of the
    /// family first.
    #[must_use]
    pub fn all(case: &Case) -> Vec<Self> {
        let people = case.family.people.iter().map(|person| Self::Person(person.id));
        people
            .chain(Self::roles().map(Self::Outside))
            .chain([true, false].map(|names| Self::Meeting { names }))
            .chain(
                [Purpose::Transfer, Purpose::Copy].into_iter().flat_map(|purpose| {
                    [true, false].map(|names| Self::Colleague { purpose, names })
                }),
            )
            .chain([Self::Archive])
            .collect()
    }

    /// The reader that somebody types: a name or a role of somebody in the case, or
    /// `school`, `veilig-thuis`, `overleg`, `overleg-anoniem`, `collega`, `archief`.
    /// None when nobody is called so, or more than one.
    #[must_use]
    pub fn typed(case: &Case, who: &str) -> Option<Self> {
        let purpose = Purpose::Transfer;
        match who.trim() {
            "overleg" => return Some(Self::Meeting { names: true }),
            "overleg-anoniem" => return Some(Self::Meeting { names: false }),
            "collega" => return Some(Self::Colleague { purpose, names: true }),
            "archief" => return Some(Self::Archive),
            other => {
                if let Some(outside) = Self::outside(other) {
                    return Some(outside);
                }
            }
        }
        let wanted = folded(who.trim());
        let people = case.family.people.iter().filter(|_| !wanted.is_empty());
        let mut called = people.filter(|person| {
            let role = person.role.split([',', ';', '(']).next().unwrap_or_default();
            [person.name.as_str(), role].iter().any(|name| folded(name.trim()) == wanted)
        });
        let found = called.next().map(|person| Self::Person(person.id));
        found.filter(|_| called.next().is_none())
    }

    /// What the reader is called.
    #[must_use]
    pub fn name(&self, case: &Case) -> String {
        match self {
            Self::Person(id) => Names::of(&case.family, Ages::Known).name(*id).to_owned(),
            Self::Outside(outside) => name_in("reader-{}", &outside.id),
            Self::Meeting { names: true } => t!("reader-overleg"),
            Self::Meeting { names: false } => t!("reader-overleg-anoniem"),
            Self::Colleague { names: true, .. } => t!("reader-collega"),
            Self::Colleague { names: false, .. } => t!("reader-collega-anoniem"),
            Self::Archive => t!("reader-archief"),
        }
    }

    /// Whether names go along.
    #[must_use]
    pub fn has_names(&self) -> bool {
        !matches!(self, Self::Meeting { names: false } | Self::Colleague { names: false, .. })
    }

    /// The role outside as which somebody reads.
    pub(super) fn role(&self) -> Option<&'static Outside> {
        match self {
            Self::Outside(outside) => Some(*outside),
            Self::Meeting { .. } => readers().outside.iter().find(|one| one.id == MEETING),
            _ => None,
        }
    }
}
