//! The weighing of the meldcode: five questions, their branches, and what
//! follows from them (Afwegingskader meldcode).

use serde::{Deserialize, Serialize};

use super::logic::Formula;
use super::{Condition, GoodFor, Raising};
use crate::case::{Afweging, Weging};

/// The five questions, in the order in which they are weighed.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize, strum::IntoStaticStr,
)]
#[strum(serialize_all = "kebab-case")]
pub enum Weegvraag {
    /// Is there a suspicion?
    Vermoeden,
    /// Is there acute or structural unsafety?
    Onveiligheid,
    /// Can effective help be given or organised?
    EffectieveHulp,
    /// Do those involved accept it?
    HulpAanvaard,
    /// Does it lead to lasting safety?
    DuurzaamVeilig,
}

impl Weegvraag {
    /// All five, in the order in which they are weighed.
    pub const ALL: [Self; 5] = [
        Self::Vermoeden,
        Self::Onveiligheid,
        Self::EffectieveHulp,
        Self::HulpAanvaard,
        Self::DuurzaamVeilig,
    ];

    /// What was answered to it in a weighing.
    pub fn of(self, weging: &Weging) -> &Afweging {
        match self {
            Self::Vermoeden => &weging.vermoeden,
            Self::Onveiligheid => &weging.onveiligheid,
            Self::EffectieveHulp => &weging.effectieve_hulp,
            Self::HulpAanvaard => &weging.hulp_aanvaard,
            Self::DuurzaamVeilig => &weging.duurzaam_veilig,
        }
    }

    /// The same, to change.
    pub fn of_mut(self, weging: &mut Weging) -> &mut Afweging {
        match self {
            Self::Vermoeden => &mut weging.vermoeden,
            Self::Onveiligheid => &mut weging.onveiligheid,
            Self::EffectieveHulp => &mut weging.effectieve_hulp,
            Self::HulpAanvaard => &mut weging.hulp_aanvaard,
            Self::DuurzaamVeilig => &mut weging.duurzaam_veilig,
        }
    }

    /// Its place among the five, from 1.
    pub fn number(self) -> u8 {
        self as u8 + 1
    }
}

/// Where an answer leads.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
pub enum Branch {
    /// Nothing can be said yet.
    #[default]
    Open,
    /// To the next question.
    Next,
    /// To an outcome, by its rule.
    Ends(String),
}

/// Examples under a heading.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Examples {
    /// The heading.
    pub name: String,
    /// Each in a sentence.
    pub items: Vec<String>,
}

/// One of the five questions.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WeegvraagGuide {
    /// Which one.
    pub asks: Weegvraag,
    /// The question.
    pub text: String,
    /// What to think of.
    pub help: String,
    /// The answer that leads to reporting. It counts when the case and a
    /// weighing contradict each other, and never fades.
    pub raising: Raising,
    /// How long the other answer counts, when nothing new happens.
    pub good_for: GoodFor,
    /// When the case itself says yes.
    #[serde(default)]
    pub yes: Option<Condition>,
    /// When the case itself says no.
    #[serde(default)]
    pub no: Option<Condition>,
    /// Questions whose calm answers together say no.
    #[serde(default)]
    pub calm: Vec<String>,
    /// Questions of which "not known" makes this one not known.
    #[serde(default)]
    pub doubt: Vec<String>,
    /// Entry questions beside which the answer that leads to reporting is told, once
    /// somebody weighed it. It answers none of them.
    #[serde(default)]
    pub told_beside: Vec<String>,
    /// Where yes leads.
    pub on_yes: Branch,
    /// Where no leads.
    pub on_no: Branch,
    /// Where "I cannot tell" leads.
    pub on_unknown: Branch,
    /// Where it leads while nobody weighed it.
    #[serde(default)]
    pub on_open: Branch,
    /// Examples, at hand while weighing.
    pub examples: Vec<Examples>,
}

/// Whether it has to be reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize, Serialize, strum::IntoStaticStr)]
#[serde(rename_all(serialize = "kebab-case"))]
#[strum(serialize_all = "kebab-case")]
pub enum Reporting {
    /// It has to be.
    Yes,
    /// It has not.
    No,
    /// Ask Veilig Thuis for advice.
    Consult,
    /// Not weighed far enough.
    Undecided,
}

/// Whether help is possible, beside reporting or without it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize, Serialize, strum::IntoStaticStr)]
#[serde(rename_all(serialize = "kebab-case"))]
#[strum(serialize_all = "kebab-case")]
pub enum Helping {
    /// It is.
    Yes,
    /// None is needed.
    No,
    /// Together with Veilig Thuis, never instead of reporting.
    Together,
    /// Not weighed far enough.
    Undecided,
}

/// What follows from a weighing.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Outcome {
    /// Its rule, such as `B2`.
    pub rule: String,
    /// Whether it has to be reported.
    pub report: Reporting,
    /// Whether help is possible.
    pub help: Helping,
    /// In words.
    pub text: String,
}

/// What goes before everything else with some forms of violence.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SpecialForm {
    /// When it is so.
    pub when: Condition,
    /// Which form.
    pub name: String,
    /// What to do first.
    pub text: String,
    /// What the items are for.
    pub note: String,
    /// What to note.
    pub items: Vec<String>,
    /// Where it comes from.
    pub sources: Vec<String>,
}

/// One of the five steps of the law.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MeldcodeStep {
    /// What it is called.
    pub name: String,
    /// What is done in it.
    pub help: String,
    /// The questions whose Yes says that it was done, or the part of it that a
    /// record does not tell.
    #[serde(default)]
    pub done_by: Vec<String>,
}

/// The meldcode as data.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MeldcodeGuide {
    /// The five steps.
    pub steps: Vec<MeldcodeStep>,
    /// The five questions, in the order of [`Weegvraag::ALL`].
    pub questions: Vec<WeegvraagGuide>,
    /// What can follow.
    pub outcomes: Vec<Outcome>,
    /// What goes before everything else.
    pub special: Vec<SpecialForm>,
    /// The age from which somebody of the family is told of a report, in years.
    pub informed_from: u32,
    /// Where it comes from.
    pub sources: Vec<String>,
}

impl MeldcodeGuide {
    /// The outcome with this rule.
    pub fn outcome(&self, rule: &str) -> Option<&Outcome> {
        self.outcomes.iter().find(|outcome| outcome.rule == rule)
    }

    /// Every condition in it.
    pub(super) fn conditions(&self) -> impl Iterator<Item = &Condition> {
        let asked = self.questions.iter().flat_map(|one| one.yes.iter().chain(&one.no));
        asked.chain(self.special.iter().map(|one| &one.when))
    }

    /// Every rule that an answer leads to.
    pub(super) fn led_to(&self) -> impl Iterator<Item = &str> {
        let branches = self
            .questions
            .iter()
            .flat_map(|one| [&one.on_yes, &one.on_no, &one.on_unknown, &one.on_open]);
        branches.filter_map(|branch| match branch {
            Branch::Ends(rule) => Some(rule.as_str()),
            Branch::Open | Branch::Next => None,
        })
    }
}

/// When the case itself answers a question, over the places of all atoms.
#[derive(Debug, Clone)]
pub struct Given {
    /// When it says yes.
    pub yes: Option<Formula>,
    /// When it says no.
    pub no: Option<Formula>,
    /// Places of the atoms whose calm answers together say no.
    pub calm: Vec<usize>,
}
