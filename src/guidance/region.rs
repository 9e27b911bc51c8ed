//! What differs from region to region.

use serde::Deserialize;
use strum::VariantArray;

use super::Level;
use super::disclosure::Disclosure;
use super::house::HouseStyle;
use super::local::{LayerName, LocalTerm, Principle, RoleNames, Wording};
use super::number::{is_other, told};
use super::partner::{Need, Partner};
use crate::case::Route;

/// How a region reads the cell of AVE 3, in which complexity, stagnating
/// cooperation and unsafety stand side by side without "and" or "or".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Deserialize, VariantArray)]
pub enum Setting {
    /// AVE 3 asks for all three marks together.
    Strikt,
    /// AVE 3 asks for complexity together with one of the other two.
    #[default]
    Gewoon,
    /// One of the three marks is enough for AVE 3.
    Ruim,
}

/// In which years nobody works on 5 May.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Deserialize)]
pub enum LiberationDay {
    /// Once in five years: 2025, 2030 and so on.
    #[default]
    EachLustrum,
    /// In each of them.
    EveryYear,
    /// In none of them.
    Never,
}

/// How many light signs a region asks for before an alert speaks in full. A heavy
/// sign always is enough. Inference: the published list of red flags weighs none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Deserialize)]
pub enum LightSigns {
    /// A light one by itself is enough.
    #[default]
    One,
    /// Two are needed, or a heavy one; a light one by itself asks to look further.
    Two,
}

/// A number to call.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Phone {
    /// Who answers.
    pub name: String,
    /// The number.
    pub number: String,
    /// When.
    pub hours: String,
    /// The number that the region itself gives, where a municipality put another in its
    /// place.
    #[serde(skip)]
    pub of_region: Option<String>,
}

impl Phone {
    /// The number as it is told: beside one that a municipality put in the place of that of
    /// the region stands what the region says, so that nobody calls another number unseen.
    #[must_use]
    pub fn told(&self) -> String {
        told(&self.number, self.of_region.as_deref())
    }

    /// The same number in the place of this one, remembering it where it is another.
    pub(super) fn in_place_of(&self, before: &Self) -> Self {
        let of_region = before.of_region.clone().unwrap_or_else(|| before.number.clone());
        let of_region = Some(of_region).filter(|of_region| is_other(of_region, &self.number));
        Self { of_region, ..self.clone() }
    }
}

/// The agreements of one region.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Region {
    /// The id, in kebab-case.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Ids that it had before: who chose one of those has this region.
    #[serde(default)]
    pub former: Vec<String>,
    /// The municipalities for which it speaks; none for the general one.
    #[serde(default)]
    pub towns: Vec<String>,
    /// How it reads the table of levels.
    #[serde(default)]
    pub setting: Setting,
    /// In which years 5 May is no working day.
    #[serde(default)]
    pub liberation_day: LiberationDay,
    /// How many light signs make a red flag speak in full.
    #[serde(default)]
    pub light_signs: LightSigns,
    /// Whether school is told within a day of violence that a child went through
    /// (Handle with care). Only regions that set it up have it.
    #[serde(default)]
    pub handle_with_care: bool,
    /// Below which numbers figures that leave a vault are not told.
    #[serde(default)]
    pub disclosure: Disclosure,
    /// Numbers to call.
    pub phones: Vec<Phone>,
    /// What its roles are called, where that is not as in the general table.
    #[serde(default)]
    pub roles: Vec<RoleNames>,
    /// Who and what there is to call upon.
    #[serde(default)]
    pub partners: Vec<Partner>,
    /// For what its documents name nobody.
    #[serde(default)]
    pub unnamed: Vec<Need>,
    /// What it starts from.
    #[serde(default)]
    pub principles: Vec<Principle>,
    /// Words of its own.
    #[serde(default)]
    pub terms: Vec<LocalTerm>,
    /// What it calls what the program speaks of as well.
    #[serde(default)]
    pub wording: Wording,
    /// How its documents look; none where they look as everybody's.
    #[serde(default)]
    pub house: Option<HouseStyle>,
    /// Where it comes from.
    pub sources: Vec<String>,
    /// The four levels as this region calls them, lowest first; made from the table of
    /// the model and the names above.
    #[serde(skip)]
    pub levels: Vec<Level>,
    /// What a municipality laid over it.
    #[serde(skip)]
    pub layer: Option<LayerName>,
}

/// What a region must have before it is whole, and this one lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Lack {
    /// The municipalities for which it speaks.
    Towns,
    /// A number for danger and one for advice.
    Phones,
    /// Who holds which role at this level, 1 to 4.
    Roles(u8),
    /// Whom to call upon for this, or that nobody is named.
    Need(Need),
    /// What it starts from.
    Principles,
}

impl Region {
    /// The id of the region that speaks for the whole country.
    pub const GENERAL: &'static str = "nl";

    /// Whether it is, or was, known by this id.
    #[must_use]
    pub fn is_called(&self, id: &str) -> bool {
        self.id == id || self.former.iter().any(|former| former == id)
    }

    /// What a municipality laid over it, where one did.
    #[must_use]
    pub fn layer(&self) -> Option<&LayerName> {
        self.layer.as_ref()
    }

    /// The level with this number, 1 to 4, as this region calls it and its roles.
    #[must_use]
    pub fn level(&self, number: u8) -> Option<&Level> {
        self.levels.iter().find(|level| level.level == number)
    }

    /// Whom to call upon for one of these, in the order of the pack.
    pub fn partners_for(&self, needs: &[Need]) -> impl Iterator<Item = &Partner> {
        self.partners
            .iter()
            .filter(move |one| one.helps_with.iter().any(|need| needs.contains(need)))
    }

    /// Whom to call upon along a route.
    pub fn partners_along(&self, route: Route) -> impl Iterator<Item = &Partner> {
        self.partners.iter().filter(move |one| one.routes.contains(&route))
    }

    /// What it lacks before it is whole, in the order of the list.
    #[must_use]
    pub fn lacks(&self) -> Vec<Lack> {
        let general = self.id == Self::GENERAL;
        let towns = (self.towns.is_empty() && !general).then_some(Lack::Towns);
        let phones = (self.phones.len() < 2).then_some(Lack::Phones);
        let told = |level: &u8| self.roles.iter().any(|names| names.levels.contains(level));
        let roles = (1..=4).filter(|level| !told(level)).map(Lack::Roles);
        let needs = Need::VARIANTS.iter().filter(|need| !self.speaks_of(**need));
        let needs = needs.copied().map(Lack::Need);
        let principles = self.principles.is_empty().then_some(Lack::Principles);
        towns.into_iter().chain(phones).chain(roles).chain(needs).chain(principles).collect()
    }

    /// Whether it names somebody for this, or says that it names nobody.
    fn speaks_of(&self, need: Need) -> bool {
        self.unnamed.contains(&need) || self.partners_for(&[need]).next().is_some()
    }

    /// Makes its levels from the table of the model.
    pub(super) fn name_levels(&mut self, model: &[Level]) {
        self.levels = model.iter().map(|level| self.named(level)).collect();
    }

    fn named(&self, level: &Level) -> Level {
        let here = self.roles.iter().filter(|names| names.levels.contains(&level.level));
        here.fold(level.clone(), |level, names| names.over(level))
    }
}
