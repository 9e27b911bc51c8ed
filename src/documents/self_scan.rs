//! The self-scan of a team as a page to print: how the answers lie, and what the team wants
//! to learn. There is no answer of anybody on it.

use chrono::NaiveDate;

use super::paper::{Block, House, Paper};
use super::told::day;
use crate::guidance::Region;
use crate::selfscan::{FEWEST, Ledger, List, Pick, Point, Round, Seen, Sight, seen};
use crate::t;

/// The last round that was closed beside the one before it, and all points that are not
/// done, as they are on this day.
#[must_use]
pub fn self_scan(list: &List, ledger: &Ledger, region: &Region, on: NaiveDate) -> Paper {
    let (last, before) = ledger.last_two();
    let parts = last.map(|last| seen(list, last, before)).unwrap_or_default();
    let mut blocks = vec![Block::words(t!("document-scan-about", fewest = FEWEST))];
    if !parts.is_empty() {
        blocks.push(Block::Table { head: head(), rows: parts.iter().map(row).collect() });
        blocks.push(Block::Small { words: scale() });
    }
    blocks.push(Block::heading(t!("selfscan-points")));
    blocks.push(points(list, ledger));
    blocks.push(Block::Small { words: t!("selfscan-own-items", list = list.version.as_str()) });
    Paper {
        title: t!("document-scan-title"),
        about: last.map_or_else(|| day(on), |last| when(last, before)),
        foot: t!("document-scan-foot"),
        house: region.house.as_ref().map(House::of),
        blocks,
        ..Paper::default()
    }
}

/// When it was closed, by how many people, and when the one before it was.
fn when(last: &Round, before: Option<&Round>) -> String {
    let on = |round: &Round| day(round.closed.unwrap_or(round.began));
    let filled = t!("selfscan-filled", day = on(last), count = last.count());
    match before {
        Some(before) => t!("selfscan-filled-before", filled = filled, day = on(before)),
        None => filled,
    }
}

fn head() -> Vec<String> {
    let words = [t!("document-scan-part"), t!("document-scan-middle"), t!("document-scan-before")];
    let scores = Pick::ALL.map(|pick| match pick {
        Pick::UNKNOWN => t!("document-scan-unknown"),
        pick => pick.number().to_string(),
    });
    words.into_iter().chain(scores).collect()
}

/// A part: its middle now and before, and how often each score was given.
fn row(seen: &Seen<'_>) -> Vec<String> {
    let nothing = || t!("document-scan-none");
    let middle = |sight: Option<&Sight>| sight.map_or_else(nothing, middle);
    let counts = Pick::ALL.map(|pick| {
        seen.sight.as_ref().map_or_else(nothing, |sight| sight.count(pick).to_string())
    });
    let words =
        [seen.part.title.clone(), middle(seen.sight.as_ref()), middle(seen.before.as_ref())];
    words.into_iter().chain(counts).collect()
}

/// The score in the middle, or the two between which it lies.
fn middle(sight: &Sight) -> String {
    match sight.median() {
        (low, high) if low == high => low.to_string(),
        (low, high) => t!("document-scan-between", low = low, high = high),
    }
}

fn scale() -> String {
    let scores = [
        t!("selfscan-score-1"),
        t!("selfscan-score-2"),
        t!("selfscan-score-3"),
        t!("selfscan-score-4"),
    ];
    t!("document-scan-scale", scores = scores.join("; "))
}

fn points(list: &List, ledger: &Ledger) -> Block {
    let left = ledger.points().iter().filter(|point| point.done.is_none());
    let items: Vec<String> = left.map(|point| told(list, point)).collect();
    match items.is_empty() {
        true => Block::words(t!("selfscan-points-none")),
        false => Block::Bullets { items },
    }
}

/// "Informeel netwerk: de kring eerder tekenen. Voor 10 december 2026. R. Kok let erop."
fn told(list: &List, point: &Point) -> String {
    let what = match point.what.trim() {
        "" => t!("selfscan-point-empty"),
        what => what.to_owned(),
    };
    let what = match list.part(&point.part) {
        Some(part) => t!("document-scan-point", part = part.title.as_str(), what = what),
        None => what,
    };
    let on = point.on.map(|on| t!("document-scan-by", day = day(on)));
    let who = Some(point.who.trim()).filter(|who| !who.is_empty());
    let who = who.map(|who| t!("document-scan-who", who = who));
    std::iter::once(what).chain(on).chain(who).collect::<Vec<_>>().join(" · ")
}
