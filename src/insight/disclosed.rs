//! Numbers as they may leave the vault.
//!
//! A number below the threshold is told as "fewer than"; the others are rounded. Where
//! something is hidden in numbers that make up a whole, the smallest of the others is
//! hidden with it, so that the whole does not tell what is missing. What can then still
//! be reckoned back, even by who knows the whole exactly and how this works, is not told
//! at all. `tests/insight/disclosure.rs` holds that against brute force.
//!
//! Of two times that lie in each other, such as a quarter and its year, the difference is
//! a small group of which a number can be reckoned, however each is hidden and rounded
//! (`tests/insight/apart.rs` finds such a pair). Offices of statistics therefore publish
//! over times that are fixed and do not overlap, or add noise that is kept with each
//! record. Noise would make every number here a guess; so what leaves a vault is always of
//! one whole year of the calendar ([`super::Period::year_over`]), and is given once. Of
//! such times nothing can be reckoned of who came or went. Whoever adds up what several
//! teams gave knows no more than what they gave; a table of a region that was made of
//! exact numbers of the same teams is not ours to guard.

use crate::guidance::Disclosure;

/// A number outside the vault.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Told {
    /// Rounded.
    About(usize),
    /// Fewer than the threshold.
    Below,
    /// Not told, because others would be known by it.
    Hidden,
}

/// One number by itself.
#[must_use]
pub fn alone(number: usize, rule: Disclosure) -> Told {
    match number < rule.below {
        true => Told::Below,
        false => Told::About(rounded(number, rule)),
    }
}

/// Numbers that make up a whole together: each case counts in one of them.
#[must_use]
pub fn apart(numbers: &[usize], rule: Disclosure) -> Vec<Told> {
    let mut told: Vec<Told> = numbers.iter().map(|number| alone(*number, rule)).collect();
    let whole: usize = numbers.iter().sum();
    // All of so few is as little known as each.
    if !told.contains(&Told::Below) || whole < rule.below {
        return told;
    }
    let visible = told.iter().filter(|one| matches!(one, Told::About(_)));
    let second = visible.min().and_then(|least| told.iter().position(|one| one == least));
    if let Some(second) = second {
        told[second] = Told::Hidden;
    }
    // Of this whole one table alone has nothing but small numbers.
    let is_full = whole == numbers.len() * (rule.below - 1);
    match is_full || tells_too_much(&told, whole, rule) {
        true => vec![Told::Hidden; numbers.len()],
        false => told,
    }
}

/// Numbers of the same `whole` of which each case can count in several. By each is known
/// how many do not count in it, so that has to be enough as well.
#[must_use]
pub fn together(numbers: &[usize], whole: usize, rule: Disclosure) -> Vec<Told> {
    if whole < 2 * rule.below {
        return vec![Told::Hidden; numbers.len()];
    }
    let one = |number: &usize| match alone(*number, rule) {
        Told::About(_) if whole.saturating_sub(*number) < rule.below => Told::Hidden,
        told => told,
    };
    numbers.iter().map(one).collect()
}

fn rounded(number: usize, rule: Disclosure) -> usize {
    let step = rule.round_to.max(1);
    // Of what stands halfway, up; never to below what is told at all.
    ((number + step / 2) / step * step).max(rule.below)
}

/// Whether somebody who knows the whole could tell what a small number is.
fn tells_too_much(told: &[Told], whole: usize, rule: Disclosure) -> bool {
    let ranges: Vec<(usize, usize)> =
        (0..told.len()).map(|place| range(told, place, whole, rule)).collect();
    let low: usize = ranges.iter().map(|(low, _)| low).sum();
    let high: usize = ranges.iter().map(|(_, high)| high).sum();
    let small = told.iter().zip(&ranges).filter(|(one, _)| **one == Told::Below);
    let mut left = small.map(|(_, (from, to))| {
        // What the others leave for this one.
        let least = (whole + to).saturating_sub(high).max(*from);
        let most = (whole + from).saturating_sub(low).min(*to);
        most.saturating_sub(least)
    });
    left.any(|width| width == 0)
}

/// Between which numbers lies what is told at a place, as far as that shows.
fn range(told: &[Told], place: usize, whole: usize, rule: Disclosure) -> (usize, usize) {
    match told[place] {
        Told::About(about) => around(about, rule),
        Told::Below => (0, rule.below - 1),
        // It was the smallest, and the first of those that are as small.
        Told::Hidden => {
            let others = told.iter().enumerate();
            let most = others.filter_map(|(other, one)| match one {
                Told::About(about) if other > place => Some(around(*about, rule).1),
                Told::About(about) => Some(around(*about, rule).0.saturating_sub(1)),
                Told::Below | Told::Hidden => None,
            });
            (rule.below, most.min().unwrap_or(whole).max(rule.below))
        }
    }
}

/// Between which numbers lies what is rounded to this.
fn around(about: usize, rule: Disclosure) -> (usize, usize) {
    let step = rule.round_to.max(1);
    let low = about.saturating_sub(step / 2).max(rule.below);
    (low, about + (step - 1) / 2)
}
