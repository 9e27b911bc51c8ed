//! The values that every kind of record can hold.

use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::t;

/// A moment by the clock of where it was told, with its offset from UTC.
pub type Timestamp = DateTime<FixedOffset>;

/// Yes, no, or not known. *Unknown is never treated as No.*
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    Default,
    Serialize,
    Deserialize,
    strum::IntoStaticStr,
)]
#[strum(serialize_all = "kebab-case")]
pub enum Answer {
    /// It is so.
    Yes,
    /// It is not so.
    No,
    /// Nobody knows yet.
    #[default]
    Unknown,
}

impl Answer {
    /// All three, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Yes, Self::No, Self::Unknown];

    /// Yes for true, No for false.
    #[must_use]
    pub fn known(is: bool) -> Self {
        if is { Self::Yes } else { Self::No }
    }

    /// What it is called inside a sentence.
    #[must_use]
    pub fn in_a_sentence(self) -> String {
        match self {
            Self::Yes => t!("yes"),
            Self::No => t!("no"),
            Self::Unknown => t!("unknown"),
        }
    }

    /// Whether it is Yes or No.
    #[must_use]
    pub fn is_known(self) -> bool {
        self != Self::Unknown
    }
}

/// A person within one case. 0 means: not numbered yet.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct PersonId(pub u32);

/// What is known of somebody's age.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Born {
    /// The day of birth.
    On(NaiveDate),
    /// An age in whole years, noted on a day.
    Aged {
        /// Whole years, 0 to 120.
        years: u8,
        /// The day on which that was right; absent in hand-written files.
        #[serde(default)]
        noted_on: Option<NaiveDate>,
    },
}

impl Born {
    /// Age in whole years on `today`.
    #[must_use]
    pub fn age(self, today: NaiveDate) -> u32 {
        match self {
            Self::On(day) => today.years_since(day).unwrap_or(0),
            Self::Aged { years, noted_on } => {
                let since = noted_on.map_or(0, |on| today.years_since(on).unwrap_or(0));
                u32::from(years) + since
            }
        }
    }
}

/// Gefaseerd samenwerken voor veiligheid (Vogtländer & Van Arum, 2016).
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    Default,
    Serialize,
    Deserialize,
    strum::VariantArray,
    strum::IntoStaticStr,
)]
#[strum(serialize_all = "kebab-case")]
pub enum Phase {
    /// First the violence stops.
    #[default]
    DirecteVeiligheid,
    /// Then what lies behind it.
    Risicos,
    /// Then recovery from what it did.
    Herstel,
}

impl Phase {
    /// All phases in order.
    pub const ALL: [Self; 3] = [Self::DirecteVeiligheid, Self::Risicos, Self::Herstel];

    /// 1 to 3.
    #[must_use]
    pub fn number(self) -> u8 {
        self as u8 + 1
    }

    /// The phase after this one.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        Self::ALL.get(self as usize + 1).copied()
    }
}
