//! What a municipality lays over its region: names, partners, numbers, and questions and
//! criteria of its own. It can add and rename; it takes nothing of the method away.

use serde::Deserialize;

use super::disclosure::Disclosure;
use super::house::HouseStyle;
use super::local::{LayerName, LocalTerm, Principle, RoleNames, Wording};
use super::partner::Partner;
use super::region::{LiberationDay, LightSigns, Phone, Region, Setting};
use super::{Atom, Criterion};

/// A question of a municipality, and the list in which it stands.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LayerQuestion {
    /// The entry question that opens its list, by its id.
    pub list: String,
    /// The question itself.
    pub asks: Atom,
}

/// What a municipality lays over its region.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Layer {
    /// The id, in kebab-case. Its questions and criteria begin with it.
    pub id: String,
    /// The municipality.
    pub name: String,
    /// Which edition it is; a decision stores it.
    pub version: String,
    /// The id of the region over which it is laid.
    pub over: String,
    /// How it reads the table of levels.
    #[serde(default)]
    pub setting: Option<Setting>,
    /// In which years 5 May is no working day.
    #[serde(default)]
    pub liberation_day: Option<LiberationDay>,
    /// How many light signs make a red flag speak in full.
    #[serde(default)]
    pub light_signs: Option<LightSigns>,
    /// Whether school is told within a day.
    #[serde(default)]
    pub handle_with_care: Option<bool>,
    /// Below which numbers figures that leave a vault are not told.
    #[serde(default)]
    pub disclosure: Option<Disclosure>,
    /// Numbers to call: in place of one with the same name, or after the others.
    #[serde(default)]
    pub phones: Vec<Phone>,
    /// Names of levels and roles, and whom to turn to at a level when it gets stuck.
    #[serde(default)]
    pub roles: Vec<RoleNames>,
    /// Partners: in place of one with the same id, or after the others.
    #[serde(default)]
    pub partners: Vec<Partner>,
    /// What it starts from, after what its region starts from.
    #[serde(default)]
    pub principles: Vec<Principle>,
    /// Words: in place of the same word, or after the others.
    #[serde(default)]
    pub terms: Vec<LocalTerm>,
    /// What it calls what the program speaks of as well.
    #[serde(default)]
    pub wording: Option<Wording>,
    /// How its documents look.
    #[serde(default)]
    pub house: Option<HouseStyle>,
    /// Questions of its own.
    #[serde(default)]
    pub questions: Vec<LayerQuestion>,
    /// Criteria of its own. The highest level that fits counts, so they only raise it.
    #[serde(default)]
    pub criteria: Vec<Criterion>,
    /// Where it comes from.
    pub sources: Vec<String>,
}

impl Layer {
    /// No layer is larger, in bytes: a logo and everything else fit.
    pub const LARGEST: usize = 512 * 1024;

    /// What a region becomes with this over it.
    pub(super) fn lie_over(&self, region: &mut Region) {
        self.settle(region);
        for phone in &self.phones {
            let same = |one: &Phone| one.name == phone.name;
            put(&mut region.phones, phone, same, Phone::in_place_of);
        }
        for partner in &self.partners {
            let same = |one: &Partner| one.id == partner.id;
            put(&mut region.partners, partner, same, Partner::in_place_of);
        }
        for term in &self.terms {
            let same = |one: &LocalTerm| one.word == term.word;
            put(&mut region.terms, term, same, |new, _| new.clone());
        }
        region.roles.extend(self.roles.iter().cloned());
        region.principles.extend(self.principles.iter().cloned());
        region.sources.extend(self.sources.iter().cloned());
        let named = self.partners.iter().flat_map(|one| &one.helps_with);
        let named: Vec<_> = named.collect();
        region.unnamed.retain(|need| !named.contains(&need));
        let (id, name, version) = (self.id.clone(), self.name.clone(), self.version.clone());
        region.layer = Some(LayerName { id, name, version });
    }

    /// What it chooses instead of the choice of the region.
    fn settle(&self, region: &mut Region) {
        region.setting = self.setting.unwrap_or(region.setting);
        region.liberation_day = self.liberation_day.unwrap_or(region.liberation_day);
        region.light_signs = self.light_signs.unwrap_or(region.light_signs);
        region.handle_with_care = self.handle_with_care.unwrap_or(region.handle_with_care);
        region.disclosure = self.disclosure.unwrap_or(region.disclosure);
        if let Some(wording) = &self.wording {
            region.wording = wording.clone();
        }
        if self.house.is_some() {
            region.house.clone_from(&self.house);
        }
    }
}

/// Puts something in the place of what is the same, as `over` makes of both, or after all.
fn put<T: Clone>(all: &mut Vec<T>, new: &T, same: impl Fn(&T) -> bool, over: impl Fn(&T, &T) -> T) {
    match all.iter_mut().find(|one| same(one)) {
        Some(place) => *place = over(new, place),
        None => all.push(new.clone()),
    }
}
