//! The risk picture: what makes less safe, what protects, by which signs the case
//! says so itself, and of which forms of violence to think in a phase of life.

use chrono::NaiveDate;
use serde::Deserialize;

use super::{Atom, Basis, Ending, GoodFor, Origin, Raising};
use crate::case::{Born, FamilyProfile, Person, Place, RelationKind, ViolenceForm};

/// Something in a case by which it says itself that a factor plays a part.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub enum RiskSign {
    /// A question has the answer that worries; of what protects, the one that
    /// reassures.
    Question(String),
    /// A form of violence plays a part.
    Form(ViolenceForm),
    /// The pattern of the family was recognised.
    Profile(FamilyProfile),
    /// Something like this is between two people.
    Relation(RelationKind),
    /// At least so many incidents are known.
    Incidents(usize),
    /// A huisverbod was imposed, however long ago.
    Huisverbod,
    /// Every child was seen, or spoken with apart, since the last violence.
    ChildrenHeard,
    /// A living member of the family is at least so many years old.
    Aged(u32),
    /// Another factor plays a part.
    Plays(String),
}

/// Factors that stand together.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RiskGroup {
    /// The id that factors refer to.
    pub id: String,
    /// The heading.
    pub name: String,
    /// One sentence below it.
    pub help: String,
    /// By which signs it is asked, one being enough; always when there are none.
    #[serde(default)]
    pub when: Vec<RiskSign>,
}

/// One factor.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RiskFactor {
    /// The id, in kebab-case; no question has the same.
    pub id: String,
    /// The group it stands in.
    pub group: String,
    /// Whether it protects, instead of making less safe.
    #[serde(default)]
    pub protects: bool,
    /// What it is, in a few words.
    pub name: String,
    /// What to look at.
    pub help: String,
    /// By which signs the case says so itself.
    #[serde(default)]
    pub told: Vec<RiskSign>,
    /// How sure it is that it belongs here.
    pub basis: Basis,
    /// Where it comes from.
    pub sources: Vec<String>,
}

/// In whose life a phase is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum Living {
    /// Not born yet.
    Unborn,
    /// A child of the circle.
    Child,
    /// An adult of the family.
    Adult,
}

/// Of which forms of violence to think in a phase of life.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LifePhase {
    /// In whose life.
    pub who: Living,
    /// The last year of age to which it holds; none: to any age.
    #[serde(default)]
    pub until: Option<u32>,
    /// What it is called.
    pub name: String,
    /// Of what to think.
    pub text: String,
    /// How sure this is.
    pub basis: Basis,
    /// Where it comes from.
    pub sources: Vec<String>,
}

/// What the method says of risks.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RiskGuide {
    /// How long a reassurance counts.
    pub good_for: GoodFor,
    /// The groups, in the order in which they are shown.
    pub groups: Vec<RiskGroup>,
    /// The factors, in the order in which they are shown.
    pub factors: Vec<RiskFactor>,
    /// The phases of life, the youngest first.
    pub life: Vec<LifePhase>,
}

impl RiskGuide {
    /// The factor with this id.
    #[must_use]
    pub fn factor(&self, id: &str) -> Option<&RiskFactor> {
        self.factors.iter().find(|factor| factor.id == id)
    }

    /// The factors of a group.
    pub fn of_group<'a>(&'a self, group: &'a str) -> impl Iterator<Item = &'a RiskFactor> {
        self.factors.iter().filter(move |factor| factor.group == group)
    }

    /// In which phase of life somebody is; none outside the family, and for a
    /// child of whom the age is not known.
    #[must_use]
    pub fn life_phase(&self, person: &Person, today: NaiveDate) -> Option<&LifePhase> {
        let who = match person.place {
            _ if matches!(person.born, Some(Born::On(day)) if day > today) => Living::Unborn,
            Place::Child => Living::Child,
            Place::Adult => Living::Adult,
            Place::Network | Place::Professional => return None,
        };
        let age = match (who, person.age(today)) {
            (Living::Child, None) => return None,
            // Somebody who stands there as an adult is one.
            (_, age) => age.unwrap_or(0),
        };
        let fits = |phase: &&LifePhase| phase.who == who && phase.until.is_none_or(|to| age <= to);
        self.life.iter().find(fits)
    }

    /// The factors as questions: whether each plays a part.
    pub(super) fn asked(&self) -> Vec<Atom> {
        self.factors.iter().map(|factor| self.one_asked(factor)).collect()
    }

    /// What protects reassures with yes, what makes less safe with no.
    fn one_asked(&self, factor: &RiskFactor) -> Atom {
        Atom {
            id: factor.id.clone(),
            text: factor.name.clone(),
            help: factor.help.clone(),
            calm: None,
            raising: if factor.protects { Raising::No } else { Raising::Yes },
            undoable: true,
            theme: String::new(),
            answered_by: String::new(),
            ease: 2,
            from: Origin::Answer,
            limit: 0,
            cautious: None,
            good_for: self.good_for,
            ends_with: vec![Ending::Incident],
            confirms: false,
            marks: None,
            done: None,
            not_applicable: None,
        }
    }
}
