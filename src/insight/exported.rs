//! One figure as it may leave the vault: hidden where it is small, rounded elsewhere, and
//! about one thing at a time.

use super::disclosed::{Told, alone, apart, together};
use super::{Counted, Figure, Median, Period, Selection, Share, Spread};
use crate::guidance::Disclosure;
use crate::t;

/// A figure outside the vault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exported {
    /// Which one.
    pub figure: Figure,
    /// The days that it is about.
    pub period: Period,
    /// By which rule it is hidden and rounded.
    pub rule: Disclosure,
    /// Each number with what it is the number of.
    pub rows: Vec<Row>,
    /// The whole of which they are a part.
    pub whole: Told,
    /// Of how many it is not known; absent where that is no number of its own.
    pub unknown: Option<Told>,
    /// The middle number of days, where there are enough cases.
    pub days: Option<u32>,
    /// Whether every case could be counted. Where not, that is told with the figure.
    pub is_whole: bool,
}

/// A number with what it is the number of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// What it is called.
    pub name: String,
    /// The number.
    pub told: Told,
    /// Its part of the whole in whole percents, where there are enough cases.
    pub percent: Option<usize>,
}

impl Exported {
    /// A figure of these cases by the rule of a region.
    #[must_use]
    pub fn of(figure: Figure, cases: &Selection<'_>, rule: Disclosure) -> Self {
        let parts = match figure.count(cases) {
            Counted::Spread(spread) => Parts::of_spread(figure, &spread, rule),
            Counted::Share(share) => Parts::of_share(figure, share, rule),
            Counted::Median(median) => Parts::of_median(figure, median, rule),
        };
        let whole = alone(parts.whole, rule);
        let rows = parts.names.into_iter().zip(parts.told);
        let rows = rows.map(|(name, told)| Row { name, told, percent: percent(told, whole, rule) });
        Self {
            figure,
            period: cases.period(),
            rule,
            rows: rows.collect(),
            whole,
            unknown: parts.unknown,
            days: parts.days,
            is_whole: true,
        }
    }

    /// The same figure, whether every case could be counted in it or not.
    #[must_use]
    pub fn of_all(self, is_whole: bool) -> Self {
        Self { is_whole, ..self }
    }

    /// That some cases are not counted, where that is so.
    #[must_use]
    pub fn lacks(&self) -> Option<String> {
        (!self.is_whole).then(|| t!("insight-lacks-some"))
    }

    /// A number in words.
    #[must_use]
    pub fn words(&self, told: Told) -> String {
        match told {
            Told::About(number) => number.to_string(),
            Told::Below => t!("insight-below", below = self.rule.below),
            Told::Hidden => t!("insight-hidden"),
        }
    }
}

/// What a figure is made of before it is told.
struct Parts {
    names: Vec<String>,
    told: Vec<Told>,
    whole: usize,
    unknown: Option<Told>,
    days: Option<u32>,
}

impl Parts {
    fn of_spread(figure: Figure, spread: &Spread, rule: Disclosure) -> Self {
        let numbers: Vec<usize> = spread.rows.iter().map(|(_, count)| *count).collect();
        let whole = spread.of - spread.unknown;
        let told = match spread.apart {
            true => apart(&numbers, rule),
            false => together(&numbers, whole, rule),
        };
        let names = spread.rows.iter().map(|(key, _)| key.name()).collect();
        let unknown = figure.can_be_unknown().then(|| alone(spread.unknown, rule));
        Self { names, told, whole, unknown, days: None }
    }

    /// Where nothing that is known says no, what is not noted is the other part.
    fn of_share(figure: Figure, share: Share, rule: Disclosure) -> Self {
        let (rest, unknown) = match figure {
            Figure::Again => (share.no, Some(alone(share.unknown, rule))),
            _ => (share.no + share.unknown, None),
        };
        let told = apart(&[share.yes, rest], rule);
        let names = figure.parts().into();
        Self { names, told, whole: share.yes + rest, unknown, days: None }
    }

    fn of_median(figure: Figure, median: Median, rule: Disclosure) -> Self {
        // How many have no day noted tells of the record, not of a family.
        let told = [median.of, median.unknown].map(|number| alone(number, rule)).into();
        let days = median.days.filter(|_| median.of >= rule.below);
        let names = figure.parts().into();
        Self { names, told, whole: median.of + median.unknown, unknown: None, days }
    }
}

/// A part of what is told, so that it tells nothing more.
fn percent(part: Told, whole: Told, rule: Disclosure) -> Option<usize> {
    match (part, whole) {
        (Told::About(part), Told::About(whole)) if whole >= rule.percent_from => {
            Some((part * 100 + whole / 2) / whole)
        }
        _ => None,
    }
}
