//! The cheapest way to put pieces together.

use super::pieces::Piece;
use super::reason::Reason;

/// How many guesses it takes, and why.
#[derive(Debug, Clone)]
pub(super) struct Guesses {
    pub(super) number: f64,
    pub(super) reasons: Vec<Reason>,
}

/// The best way to some place.
#[derive(Clone, Copy)]
struct Way {
    cost: f64,
    from: usize,
    state: usize,
    reason: Reason,
}

/// The cheapest row of pieces, of which `pieces` holds those that end after each
/// letter. `step` gives what a piece with its end costs
/// after a state, and the state that follows; only the last state counts as done.
pub(super) fn cheapest(
    pieces: &[Vec<Piece>],
    states: usize,
    step: impl Fn(&Piece, usize, usize) -> Option<(f64, Reason, usize)>,
) -> Guesses {
    let end = pieces.len();
    let mut ways: Vec<Vec<Option<Way>>> = vec![vec![None; states]; end + 1];
    ways[0][0] = Some(Way { cost: 1.0, from: 0, state: 0, reason: Reason::Short });
    for at in 1..=end {
        for piece in &pieces[at - 1] {
            for state in 0..states {
                let Some(before) = ways[piece.from][state] else { continue };
                let Some((cost, reason, next)) = step(piece, at, state) else { continue };
                let cost = before.cost * cost;
                if ways[at][next].is_none_or(|way| cost < way.cost) {
                    ways[at][next] = Some(Way { cost, from: piece.from, state, reason });
                }
            }
        }
    }
    let mut reasons = Vec::new();
    let Some(last) = ways[end][states - 1] else {
        let number = if end == 0 { 1.0 } else { f64::INFINITY };
        return Guesses { number, reasons };
    };
    let (mut at, mut way) = (end, last);
    while at > 0 {
        if !reasons.contains(&way.reason) {
            reasons.push(way.reason);
        }
        at = way.from;
        match ways[at][way.state] {
            Some(before) => way = before,
            None => break,
        }
    }
    Guesses { number: last.cost, reasons }
}
