//! Criteria: what argues for an AVE level.

use serde::Deserialize;

use super::{Condition, Setting};

/// One way of reading a criterion.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Form {
    /// The level it argues for, 1 to 4.
    pub level: u8,
    /// When it holds.
    pub when: Condition,
    /// What it says when it holds.
    pub reason: String,
}

/// Whether a criterion reads the same in every region.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub enum Forms {
    /// The same everywhere.
    Always(Form),
    /// The region chooses.
    PerSetting {
        /// The strict reading.
        strikt: Form,
        /// The reading that counts where a region did not choose.
        gewoon: Form,
        /// The wide reading.
        ruim: Form,
    },
}

impl Forms {
    /// The form that a setting chooses.
    pub fn under(&self, setting: Setting) -> &Form {
        match (self, setting) {
            (Self::Always(form), _)
            | (Self::PerSetting { strikt: form, .. }, Setting::Strikt)
            | (Self::PerSetting { gewoon: form, .. }, Setting::Gewoon)
            | (Self::PerSetting { ruim: form, .. }, Setting::Ruim) => form,
        }
    }

    /// Every form there is.
    pub(super) fn each(&self) -> Vec<&Form> {
        match self {
            Self::Always(form) => vec![form],
            Self::PerSetting { strikt, gewoon, ruim } => vec![strikt, gewoon, ruim],
        }
    }
}

/// A condition that argues for a level.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// The id in the model, such as `C4`.
    pub id: String,
    /// What it is about, in a few words.
    pub name: String,
    /// How it reads.
    pub form: Forms,
    /// Where it comes from.
    pub sources: Vec<String>,
}
