//! The figures that stand on top: one number each, with what it was before.

use iced::Element;
use iced::widget::{Column, column};

use super::Message;
use super::made::{Made, Told};
use crate::gui::kit::{self, spoken};
use crate::gui::widget::{columns, unspoken};
use crate::insight::{Figure, Share, Span};
use crate::t;

/// How high the big number is, in logical pixels.
const BIG: f32 = 24.0;

/// How wide a tile is at least, in logical pixels.
const NARROWEST: f32 = 220.0;

/// The room between tiles, in logical pixels.
const GAP: f32 = 14.0;

/// What one tile tells.
struct Tile {
    key: &'static str,
    name: String,
    number: String,
    notes: Vec<String>,
}

/// Draws the tiles, as many beside each other as fit.
pub(super) fn view<'a>(made: &Made) -> Element<'a, Message> {
    let all = tiles(made).into_iter().map(tile);
    spoken::list(t!("insight-tiles"), columns(NARROWEST, all).gap(GAP).even())
}

fn tiles(made: &Made) -> Vec<Tile> {
    let again = Figure::Again;
    let of_known = |share: Share| t!("insight-of", part = share.yes, all = share.known());
    let of_all = |share: Share| t!("insight-of", part = share.yes, all = share.all());
    vec![
        cases(made),
        share(made, again, of_known, |count| t!("insight-unknown", count = count)),
        share(made, Figure::Children, of_all, |count| t!("insight-no-talk", count = count)),
        median(made, Figure::ToAppointment),
        median(made, Figure::ToChild),
        share(made, Figure::Plans, of_all, |count| t!("insight-no-plan", count = count)),
    ]
}

fn cases(made: &Made) -> Tile {
    let name = match made.span {
        Span::Quarter => t!("insight-cases-quarter"),
        Span::Year => t!("insight-cases-year"),
        Span::All => t!("insight-cases-all"),
    };
    let running = t!("insight-running", count = made.now.running);
    let before = before(made, |before| Some(before.cases.to_string()));
    Tile {
        key: "cases",
        name,
        number: made.now.cases.to_string(),
        notes: std::iter::once(running).chain(before).collect(),
    }
}

fn share(
    made: &Made,
    figure: Figure,
    words: impl Fn(Share) -> String,
    unknown: impl Fn(usize) -> String,
) -> Tile {
    let share = made.now.share(figure).unwrap_or_default();
    let unknown = (share.unknown > 0).then(|| unknown(share.unknown));
    let before =
        before(made, |before| before.share(figure).filter(|one| one.all() > 0).map(&words));
    let number = if share.all() == 0 { t!("insight-none") } else { words(share) };
    let notes = unknown.into_iter().chain(before).collect();
    Tile { key: figure.key(), name: figure.name(), number, notes }
}

fn median(made: &Made, figure: Figure) -> Tile {
    let median = made.now.median(figure).unwrap_or_default();
    let of = median.days.map(|_| t!("insight-middle", count = median.of));
    let unknown = (median.unknown > 0).then(|| t!("insight-not-noted", count = median.unknown));
    let before = before(made, |before| before.median(figure)?.days.map(|days| days.to_string()));
    let number = median.days.map_or_else(|| t!("insight-none"), |days| days.to_string());
    let notes = of.into_iter().chain(unknown).chain(before).collect();
    Tile { key: figure.key(), name: figure.name(), number, notes }
}

/// What it was in the same part of the time before.
fn before(made: &Made, words: impl Fn(&Told) -> Option<String>) -> Option<String> {
    let was = words(made.before.as_ref()?)?;
    match made.span {
        Span::Quarter => Some(t!("insight-before-quarter", was = was)),
        Span::Year => Some(t!("insight-before-year", was = was)),
        Span::All => None,
    }
}

fn tile<'a>(tile: Tile) -> Element<'a, Message> {
    let heard = std::iter::once(format!("{}: {}", tile.name, tile.number));
    let heard: Vec<String> = heard.chain(tile.notes.iter().cloned()).collect();
    let number = kit::strong_tinted(tile.number, BIG, |tokens| tokens.ink);
    let notes = Column::from_iter(tile.notes.into_iter().map(kit::small));
    let shown = kit::card(column![kit::small(tile.name), number, notes].spacing(2));
    spoken::item(tile.key, spoken::told(heard.join(". "), unspoken(shown)))
}
