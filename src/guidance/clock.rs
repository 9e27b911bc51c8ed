//! Terms that run by themselves.

use serde::Deserialize;

use super::Basis;

/// Every term, in the order of what a delay costs.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clocks {
    /// How soon a forensic doctor looks after somebody's breath was cut off.
    pub verwurging: StrangulationTerms,
    /// How soon traces of sexual violence are looked for.
    pub seksueel_geweld: TraceTerms,
    /// How long a tijdelijk huisverbod lasts.
    pub huisverbod: OrderTerms,
    /// How soon Veilig Thuis tells what it will do.
    pub veilig_thuis: ReportTerms,
    /// How long Veilig Thuis may investigate.
    pub onderzoek: InvestigationTerms,
    /// How soon school knows, where the region agreed on that.
    pub school: SchoolTerms,
}

/// How soon a forensic doctor looks after somebody's breath was cut off.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StrangulationTerms {
    /// So many hours after it happened; at least 1.
    pub hours: u32,
    /// For so many days after it happened it is told of, also past its end; at
    /// least 1.
    pub told_days: u32,
    /// How sure this is.
    pub basis: Basis,
    /// Where it comes from.
    pub sources: Vec<String>,
}

/// How soon traces of sexual violence are looked for.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TraceTerms {
    /// So many days after it happened; at least 1.
    pub days: u32,
    /// How sure this is.
    pub basis: Basis,
    /// Where it comes from.
    pub sources: Vec<String>,
}

/// How long a tijdelijk huisverbod lasts.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OrderTerms {
    /// So many times 24 hours, at least 1.
    pub days: u32,
    /// So many at most once it was extended, counted from its beginning.
    pub longest: u32,
    /// So many hours before its end it has to be decided whether to extend it.
    pub hours_before: u32,
    /// How sure this is.
    pub basis: Basis,
    /// Where it comes from.
    pub sources: Vec<String>,
}

/// How soon Veilig Thuis tells what it will do.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReportTerms {
    /// So many working days after a report it decides; at least 1.
    pub working_days: u32,
    /// How sure this is.
    pub basis: Basis,
    /// Where it comes from.
    pub sources: Vec<String>,
}

/// How long Veilig Thuis may investigate.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InvestigationTerms {
    /// So many weeks after it decided to; at least 1.
    pub weeks: u32,
    /// How sure this is.
    pub basis: Basis,
    /// Where it comes from.
    pub sources: Vec<String>,
}

/// How soon school knows of violence that a child went through.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SchoolTerms {
    /// So many hours after it happened; at least 1.
    pub hours: u32,
    /// How sure this is.
    pub basis: Basis,
    /// Where it comes from.
    pub sources: Vec<String>,
}
