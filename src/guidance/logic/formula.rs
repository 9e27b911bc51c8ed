//! A monotone condition over numbered atoms.

use super::{Truth, absorb};

/// A condition without "not". Raising one more atom never makes it fail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Formula {
    /// The atom with this number is raised.
    Atom(usize),
    /// All of these hold.
    All(Vec<Formula>),
    /// One of these holds, or more.
    Any(Vec<Formula>),
    /// At least so many of these hold.
    AtLeast(usize, Vec<Formula>),
}

impl Formula {
    /// What can never hold.
    pub const NEVER: Self = Self::Any(Vec::new());

    /// What can be said with the atoms as `value` gives them. For monotone
    /// conditions this is exact: Open means that both outcomes are possible.
    pub fn truth(&self, value: &impl Fn(usize) -> Truth) -> Truth {
        match self {
            Self::Atom(atom) => value(*atom),
            Self::All(parts) => lowest(parts, value),
            Self::Any(parts) => highest(parts, value),
            Self::AtLeast(count, parts) => counted(*count, parts, value),
        }
    }

    /// Every atom in it; one that stands there twice comes twice.
    pub fn atoms(&self) -> Vec<usize> {
        let mut found = Vec::new();
        self.gather(&mut found);
        found
    }

    fn gather(&self, found: &mut Vec<usize>) {
        match self {
            Self::Atom(atom) => found.push(*atom),
            Self::All(parts) | Self::Any(parts) | Self::AtLeast(_, parts) => {
                parts.iter().for_each(|part| part.gather(found));
            }
        }
    }

    /// The same condition with other numbers for the atoms.
    pub fn renamed(&self, to: &impl Fn(usize) -> usize) -> Self {
        let all = |parts: &[Self]| parts.iter().map(|part| part.renamed(to)).collect();
        match self {
            Self::Atom(atom) => Self::Atom(to(*atom)),
            Self::All(parts) => Self::All(all(parts)),
            Self::Any(parts) => Self::Any(all(parts)),
            Self::AtLeast(count, parts) => Self::AtLeast(*count, all(parts)),
        }
    }

    /// The smallest sets of atoms, as bits, that make it hold. An atom with a
    /// number above 63 has no bit and cannot be raised here.
    pub fn expanded(&self) -> Vec<u64> {
        match self {
            Self::Atom(atom) => bit(*atom).into_iter().collect(),
            Self::All(parts) => {
                parts.iter().fold(vec![0], |sets, part| both(&sets, &part.expanded()))
            }
            Self::Any(parts) => absorb(parts.iter().flat_map(Self::expanded).collect()),
            Self::AtLeast(count, parts) => at_least(*count, parts),
        }
    }
}

fn bit(atom: usize) -> Option<u64> {
    1_u64.checked_shl(u32::try_from(atom).ok()?)
}

fn lowest(parts: &[Formula], value: &impl Fn(usize) -> Truth) -> Truth {
    let truths = parts.iter().map(|part| part.truth(value));
    truths.min().unwrap_or(Truth::Holds)
}

fn highest(parts: &[Formula], value: &impl Fn(usize) -> Truth) -> Truth {
    let truths = parts.iter().map(|part| part.truth(value));
    truths.max().unwrap_or(Truth::No)
}

fn counted(count: usize, parts: &[Formula], value: &impl Fn(usize) -> Truth) -> Truth {
    let (mut holding, mut possible) = (0, 0);
    for part in parts {
        match part.truth(value) {
            Truth::Holds => holding += 1,
            Truth::Open => possible += 1,
            Truth::No => {}
        }
    }
    if holding >= count {
        Truth::Holds
    } else if holding + possible >= count {
        Truth::Open
    } else {
        Truth::No
    }
}

/// The sets that make both hold.
fn both(left: &[u64], right: &[u64]) -> Vec<u64> {
    let pairs = left.iter().flat_map(|a| right.iter().map(move |b| a | b));
    absorb(pairs.collect())
}

fn at_least(count: usize, parts: &[Formula]) -> Vec<u64> {
    if count == 0 {
        return vec![0];
    }
    let Some((first, rest)) = parts.split_first() else {
        return Vec::new();
    };
    let mut sets = both(&first.expanded(), &at_least(count - 1, rest));
    sets.extend(at_least(count, rest));
    absorb(sets)
}
