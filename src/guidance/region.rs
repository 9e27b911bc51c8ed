//! What differs from region to region.

use serde::Deserialize;
use strum::VariantArray;

use super::house::HouseStyle;

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
}

/// The agreements of one region.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Region {
    /// The id, in kebab-case.
    pub id: String,
    /// Its name.
    pub name: String,
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
    /// Numbers to call.
    pub phones: Vec<Phone>,
    /// How its documents look; none where they look as everybody's.
    #[serde(default)]
    pub house: Option<HouseStyle>,
    /// Where it comes from.
    pub sources: Vec<String>,
}
