//! What was left out, and what still needs a look.

use std::collections::BTreeMap;

use crate::case::record::{Section, name_in};
use crate::case::{Ages, Case, Names, PersonId, WordPlace};
use crate::t;

/// Why something was left out.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, strum::IntoStaticStr, strum::VariantArray,
)]
#[strum(serialize_all = "kebab-case")]
pub enum Why {
    /// It was told in confidence, by somebody else.
    InVertrouwen,
    /// Who told it may not be named.
    BronNietNoemen,
    /// It is about or from somebody outside the family.
    Derde,
    /// It is of somebody else.
    NotOfReader,
    /// The reader controls somebody, and could learn of it what is dangerous.
    Control,
    /// Each has a plan of their own.
    OwnPlanOfAnother,
    /// It is what a child said or does.
    WordsOfChild,
    /// Nobody else may learn where somebody lives.
    SecretAddress,
    /// Somebody refused that it is shared, or took that back.
    ConsentRefused,
    /// Somebody was not asked whether it may be shared.
    ConsentNotAsked,
    /// This reader does not need it.
    NotForReader,
}

/// Something that was left out, as often as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// In which part of the case it stands.
    pub section: Section,
    /// What it is: the name of a kind of record or of a field.
    pub what: String,
    /// Whose it is, where that is the reason.
    pub of: Option<PersonId>,
    /// Why.
    pub why: Why,
    /// How often.
    pub count: usize,
}

impl LeftOut {
    /// One line for whoever makes something for the reader: it names whose it is.
    #[must_use]
    pub fn words(&self, case: &Case) -> String {
        let why = name_in("left-out-{}", self.why.into());
        let names = Names::of(&case.family, Ages::Known);
        let who = self.of.map_or("", |id| names.name(id));
        match who {
            "" => t!("left-out", what = self.what.as_str(), count = self.count, why = why),
            who => {
                let what = self.what.as_str();
                t!("left-out-of", what = what, who = who, count = self.count, why = why)
            }
        }
    }
}

/// What kind of value needs protection.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Protected {
    /// The name of somebody who is not shown.
    Name,
    /// Where somebody lives.
    Address,
    /// How somebody is reached.
    Contact,
    /// Words of a record that was left out.
    Words,
}

/// A value that may not be seen stood in a text that is shown, and was taken out of
/// it. What stands around it can still tell it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    /// Where, in the whole case.
    pub place: WordPlace,
    /// Whose it is, if anybody's.
    pub of: Option<PersonId>,
    /// What it is.
    pub what: Protected,
}

impl Warning {
    /// One line for whoever makes something for the reader.
    #[must_use]
    pub fn words(&self, case: &Case) -> String {
        let names = Names::of(&case.family, Ages::Known);
        let who = self.of.map_or("", |id| names.name(id));
        let place = self.place.what.as_str();
        match self.what {
            Protected::Name => t!("protected-name", who = who, place = place),
            Protected::Address => t!("protected-address", who = who, place = place),
            Protected::Contact => t!("protected-contact", who = who, place = place),
            Protected::Words => t!("protected-words", place = place),
        }
    }
}

/// Counts what is left out.
#[derive(Debug, Default)]
pub(super) struct Counted(BTreeMap<(Section, Why, String, Option<PersonId>), usize>);

impl Counted {
    pub(super) fn add(&mut self, section: Section, what: String, of: Option<PersonId>, why: Why) {
        *self.0.entry((section, why, what, of)).or_default() += 1;
    }

    pub(super) fn all(self) -> Vec<LeftOut> {
        let all = self.0.into_iter();
        all.map(|((section, why, what, of), count)| LeftOut { section, what, of, why, count })
            .collect()
    }
}
