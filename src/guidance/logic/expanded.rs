//! Families of smallest sets, as bits.

/// Keeps only sets that contain no other set of the family; smallest first.
pub fn absorb(mut sets: Vec<u64>) -> Vec<u64> {
    sets.sort_unstable_by_key(|set| (set.count_ones(), *set));
    sets.dedup();
    let mut kept: Vec<u64> = Vec::with_capacity(sets.len());
    for set in sets {
        if !kept.iter().any(|smaller| smaller & set == *smaller) {
            kept.push(set);
        }
    }
    kept
}

/// The smallest sets within `allowed` that share an atom with every set of the
/// family: its dual. None when a set of the family lies outside `allowed`.
pub fn transversals(family: &[u64], allowed: u64) -> Vec<u64> {
    let edges = absorb(family.iter().map(|set| set & allowed).collect());
    edges.iter().fold(vec![0], |found, edge| hit(&found, *edge))
}

/// Extends every set so that it also meets `edge`.
fn hit(found: &[u64], edge: u64) -> Vec<u64> {
    let (meeting, missing): (Vec<u64>, Vec<u64>) = found.iter().partition(|set| *set & edge != 0);
    let grown = missing.iter().flat_map(|set| atoms(edge).map(move |atom| set | atom));
    absorb(meeting.iter().copied().chain(grown).collect())
}

/// The single atoms of a set.
pub(super) fn atoms(set: u64) -> impl Iterator<Item = u64> {
    (0..64).map(|bit| 1_u64 << bit).filter(move |bit| set & bit != 0)
}
